"""Whether a letter is whole and of the right size."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bowout.evaluation.evaluators.base import LetterEvaluator
from bowout.evaluation.evaluators.words import words

if TYPE_CHECKING:
    from bowout.core.draft import Draft
    from bowout.core.notes import Notes
    from bowout.evaluation.running import Run

# Domain, "Rules for a letter": length and subject (resumer, hrm, fastco, linprofi).
MOST_WORDS, FEWEST_WORDS = 150, 25
SUBJECT_WORDS, SUBJECT_CHARACTERS = 8, 60
_UNFILLED = re.compile(
    r"\[[A-Za-z][^\]\n]{0,40}\]|\{\{.*?\}\}|\{%.*?%\}|<[A-Z][A-Z _]+>"
    r"|\b(?:PERSON|COMPANY|NAME|ADDRESS|PHONE)_\w+|\bTBD\b|_{3,}|\bX{3,}\b"
)


@dataclass(frozen=True)
class Placeholders(LetterEvaluator):
    """Nothing is left to be filled in: no brackets, no template syntax, no pseudonym."""

    name: str = "placeholders"

    def faults(self, run: Run, draft: Draft, notes: Notes) -> list[str] | None:
        """Return each gap, unless the user's own notes hold the very words."""
        _ = run
        own = " ".join(str(value) for value in notes.model_dump().values())
        found = _UNFILLED.finditer(f"{draft.subject}\n{draft.body}")
        return [f"{match[0]!r} is not filled in" for match in found if match[0] not in own]


@dataclass(frozen=True)
class Length(LetterEvaluator):
    """The body has 25 to 150 words, the subject at most 8 words and 60 characters."""

    name: str = "length"

    def faults(self, run: Run, draft: Draft, notes: Notes) -> list[str] | None:
        """Count the words of the body, and words and characters of the subject."""
        _ = run, notes
        count, subject = len(words(draft.body)), len(draft.subject.split())
        faults = [] if FEWEST_WORDS <= count <= MOST_WORDS else [f"the body has {count} words"]
        if subject > SUBJECT_WORDS or len(draft.subject) > SUBJECT_CHARACTERS or not subject:
            faults.append(f"the subject has {subject} words and {len(draft.subject)} characters")
        return faults
