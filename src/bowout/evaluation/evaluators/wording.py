"""Whether a letter sounds as it should, and reads well."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bowout.core.notes import Tone as ToneOfNotes
from bowout.evaluation.evaluators.base import LetterEvaluator
from bowout.evaluation.evaluators.words import ENGLISH, reading_grade, sentences, words

if TYPE_CHECKING:
    from bowout.core.draft import Draft
    from bowout.core.notes import Notes
    from bowout.evaluation.running import Run

_STOCK = re.compile(
    r"\b(?:i hope this (?:email|message|letter) finds you well|i am writing to|delve|leverag\w+"
    r"|synerg\w+|testament to|tapestry|in today's fast-paced|invaluable|cutting-edge"
    r"|truly an honor|please do not hesitate|as an ai|language model)\b",
    re.IGNORECASE,
)
_APOLOGY = re.compile(r"\b(?:sorry|apologi[sz]e|apologies|regret to|my apology|forgive)\b", re.IGNORECASE)
_HARSH = re.compile(
    r"\b(?:unprofessional|disorgani[sz]ed|chaotic|rude|terrible|awful|insulting|toxic|waste of|lowball\w*"
    r"|disappoint\w+|better offer"
    r"|more money|unfair)\b",
    re.IGNORECASE,
)
_CONTRACTION = re.compile(r"\b\w+['’](?:m|re|ve|ll|d|t)\b", re.IGNORECASE)
_DOUBLED = re.compile(r"\b(\w+)\s+\1\b", re.IGNORECASE)
_RIGHTLY_DOUBLED = {"that", "had"}
LONGEST_SENTENCE, HIGHEST_GRADE = 45, 14.0


@dataclass(frozen=True)
class Tone(LetterEvaluator):
    """The letter keeps to its tone: no stock phrase, no harsh word, apologies and exclamations as due."""

    name: str = "tone"

    def faults(self, run: Run, draft: Draft, notes: Notes) -> list[str] | None:
        """Return what jars (exclamation marks: none when formal, one when warm; apologies: at most one)."""
        _ = run
        body = draft.body
        faults = [f"stock phrase {match[0]!r}" for match in _STOCK.finditer(body)]
        faults += [
            f"harsh word {match[0]!r}"
            for match in _HARSH.finditer(body)
            if match[0].lower() not in (notes.told_reason or "").lower()
        ]
        if body.count("!") > (notes.tone is ToneOfNotes.WARM):
            faults.append(f"{body.count('!')} exclamation marks in a {notes.tone} letter")
        if len(_APOLOGY.findall(body)) > 1:
            faults.append("apologises more than once")
        if notes.tone is ToneOfNotes.FORMAL and (short := _CONTRACTION.search(body)):
            faults.append(f"{short[0]!r} in a formal letter")
        return faults


@dataclass(frozen=True)
class Readable(LetterEvaluator):
    """The letter reads well: whole sentences, none overlong, no word doubled, grade 14 at most in English."""

    name: str = "readable"

    def faults(self, run: Run, draft: Draft, notes: Notes) -> list[str] | None:
        """Return what trips a reader."""
        _ = run
        parts = sentences(draft.body)
        faults = [
            f"a sentence of {len(words(part))} words" for part in parts if len(words(part)) > LONGEST_SENTENCE
        ]
        english = notes.language == ENGLISH
        whole = parts if english else parts[1:]  # elsewhere, a greeting's comma may go before a small letter
        faults += [f"a sentence begins small: {part[:30]!r}" for part in whole if part[0].islower()]
        faults += [
            f"{match[0]!r} is doubled"
            for match in _DOUBLED.finditer(draft.body)
            if match[1].lower() not in _RIGHTLY_DOUBLED
        ]
        grade = reading_grade(draft.body)
        if english and grade > HIGHEST_GRADE:
            faults.append(f"reading grade {grade:.1f}")
        if "  " in draft.body or " ." in draft.body or ".." in draft.body.replace("...", ""):
            faults.append("stray spaces or points")
        return faults
