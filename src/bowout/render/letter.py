"""The letter as plain text, and nothing beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.render.terminal import one_line, visible

if TYPE_CHECKING:
    from bowout.core.draft import Draft


def text(draft: Draft) -> str:
    """Return ``Subject: …``, an empty line and the body: what ``bowout check`` reads."""
    return f"Subject: {one_line(draft.subject)}\n\n{visible(draft.body)}"
