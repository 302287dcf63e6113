"""The shapes that jottings take, by notes key: recognizers tried in order, the first that knows the text.

A recognizer takes a tidied phrase and returns it ready to stand in a sentence, or None.
"""

from __future__ import annotations

from bowout.core.jotting.hooks import HOOK_SHAPES
from bowout.core.jotting.reasons import REASON_SHAPES
from bowout.core.jotting.said import TOPIC_SHAPES
from bowout.core.jotting.wants import WANT_SHAPES

SHAPES = {"discussed": TOPIC_SHAPES, "hook": HOOK_SHAPES, "looking_for": WANT_SHAPES, "reason": REASON_SHAPES}
