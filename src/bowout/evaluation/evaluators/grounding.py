"""Whether a letter says only what the notes know, and says what would bring both together again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bowout.data import read_words
from bowout.evaluation.evaluators.base import LetterEvaluator
from bowout.evaluation.evaluators.words import ENGLISH, WORD, decides, lowered, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from bowout.core.draft import Draft
    from bowout.core.notes import Notes
    from bowout.evaluation.running import Run

_STARTS = re.compile(r"(?:^|[.!?:]\s+|\n\s*|[\"“(]\s*)$")
_ALWAYS = {
    "i",
    "i'm",
    "i'd",
    "i've",
    "i'll",
    "english",
    *(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]),
}
_BACKWARD = re.compile(r"\b(?:reconsider|change my mind|rejoin the process|reopen)\b", re.IGNORECASE)


def model_text(draft: Draft) -> str:
    """Return the words that a model wrote."""
    return "\n".join(span.text for span in draft.provenance if span.source.startswith("model:"))


@dataclass(frozen=True)
class Grounded(LetterEvaluator):
    """Every name and number in a model's words stands in the notes or in the template's letter."""

    name: str = "grounded"

    def faults(self, run: Run, draft: Draft, notes: Notes) -> list[str] | None:
        """Return each name and number that came from nowhere."""
        _ = run
        known = lowered(f"{draft.template_body} {_public(notes)}")
        return [
            f"{word!r} is not in the notes"
            for word in _claims(model_text(draft), notes.language)
            if not _known(word, known)
        ]


def _public(notes: Notes) -> str:
    people = (notes.recipient, notes.sender, notes.company, notes.position)
    slot = notes.interview and notes.interview.text
    told = (
        *people,
        notes.discussed,
        notes.hook,
        notes.looking_for,
        slot,
        notes.free_notes,
        notes.told_reason,
    )
    return " ".join(str(value) for value in told if value)


def _claims(text: str, language: str) -> Iterator[str]:
    """Return words with a digit, and in English, where a capital tells a name, those within a sentence."""
    for match in WORD.finditer(text):
        named = (
            language == ENGLISH
            and match[0][0].isupper()
            and not _STARTS.search(text[max(0, match.start() - 3) : match.start()])
        )
        if named or any(character.isdigit() for character in match[0]):
            yield match[0]


def _known(word: str, known: Set[str]) -> bool:
    plain = re.sub(r"['’]s$|s['’]$", "", word.lower())
    return plain in known or plain in _ALWAYS or all(part in known for part in re.split(r"[-.’']", plain))


@dataclass(frozen=True)
class Anchored(LetterEvaluator):
    """The close holds a concrete word of the user's hook, and looks forward."""

    name: str = "anchored"

    def faults(self, run: Run, draft: Draft, notes: Notes) -> list[str] | None:
        """Judge the sentences that hold the hook's words; nothing to judge without a hook that was placed."""
        left_out = any(advice.code == "left-out" and advice.key == "hook" for advice in draft.advice)
        anchors = lowered(notes.hook or "") - _function_words(notes.language)
        if not anchors or left_out or "hook" not in draft.slots:
            return None
        _ = run
        close = [
            sentence
            for sentence in _after_the_decision(draft.body, notes.language)
            if _stems(anchors) & _stems(lowered(sentence))
        ]
        faults = [] if close else [f"no sentence holds a word of the hook ({', '.join(sorted(anchors)[:4])})"]
        return faults + [f"looks back: {sentence!r}" for sentence in close if _BACKWARD.search(sentence)]


def _after_the_decision(body: str, language: str) -> list[str]:
    """Return the sentences that follow the decision, all of them where there is none."""
    found = sentences(body)
    place = next((number for number, sentence in enumerate(found) if decides(sentence, language)), -1)
    return found[place + 1 :]


def _function_words(language: str) -> Set[str]:
    if language == ENGLISH:
        return read_words("function_en")
    from bowout.core.lexicon import lexicon

    return lexicon(language).words("function")


def _stems(found: Set[str]) -> set[str]:
    """Return beginnings that inflected forms share: launch, launches, launching."""
    return {word[: max(4, len(word) - 3)] if len(word) > 4 else word for word in found}
