"""The evaluators: small classes that judge one run each, with a reason.

``LETTER`` judge any letter by itself, whatever answered; ``EXPECTED`` hold a run against its case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.evaluation.evaluators import content, expected, form, grounding, mail, wording

if TYPE_CHECKING:
    from bowout.evaluation.evaluators.base import Evaluator

LETTER: tuple[Evaluator, ...] = (
    grounding.Grounded(),
    content.Private(),
    form.Placeholders(),
    content.Decision(),
    wording.Tone(),
    form.Length(),
    grounding.Anchored(),
    wording.Readable(),
    content.Unchanged(),
    mail.OneRecipient(),
)
EXPECTED: tuple[Evaluator, ...] = expected.EVALUATORS
NAMES = tuple(evaluator.name for evaluator in LETTER)
