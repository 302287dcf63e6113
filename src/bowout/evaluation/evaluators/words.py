"""Words, sentences, syllables and the decision as evaluators see them: not by the guard's own reading."""

from __future__ import annotations

import re
from functools import lru_cache

_TEXTS = 256  # evaluators ask about the same letter and notes, one after the other
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SENTENCE = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][\"”’)]))\s+|\n+")
_ABBREVIATION = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Prof|St|Inc|Ltd|No|a\.m|p\.m)\.$")
DECISION = re.compile(
    r"\b(?:withdraw\w*|(?:decided )?not to accept|decline\w*|will not be (?:going|moving|continuing)"
    r"|not be able to accept|step(?:ping)? back"
    r"|remove myself|am not continuing)\b",
    re.IGNORECASE,
)
_ENDS, _CLOSING = (".", "!", "?", "…"), '"”’)'
_GERMAN_DECISION = re.compile(
    r"\b(?:zurück(?:zu)?ziehe\w*|zurückgezogen|ziehe\b.*\bzurück|sage\b.*\bab|abzusagen|abgesagt"
    r"|nicht anzunehmen|nehme\b.*\bnicht an|nicht weiter(?:zu)?(?:verfolge\w*|führe\w*|gehen)"
    r"|gegen (?:die|diese|eine) (?:Stelle|Position))\b",
    re.IGNORECASE,
)
ENGLISH = "en"
_VOWELS = re.compile(r"[aeiouy]+")


def words(text: str) -> list[str]:
    """Return the words as they stand."""
    return WORD.findall(text)


@lru_cache(_TEXTS)
def lowered(text: str) -> frozenset[str]:
    """Return the different words in lower case, possessives taken off."""
    return frozenset(
        word[:-2] if word.endswith(("'s", "’s")) else word for word in map(str.lower, words(text))
    )


def sentences(text: str) -> list[str]:
    """Return the sentences of a body, greeting, closing and signature left out."""
    found: list[str] = []
    for piece in _SENTENCE.split(text):
        if found and _ABBREVIATION.search(found[-1]):
            found[-1] += f" {piece}"
        elif piece.strip():
            found.append(piece.strip())
    return [sentence for sentence in found if sentence.rstrip(_CLOSING)[-1:] in _ENDS]


def syllables(word: str) -> int:
    """Return a count that is right for most English words: runs of vowels, a silent e left out."""
    plain = word.lower()
    silent = plain.endswith("e") and not plain.endswith(("le", "ee")) and len(_VOWELS.findall(plain)) > 1
    return max(1, len(_VOWELS.findall(plain)) - silent)


def decides(sentence: str, language: str) -> bool | None:
    """Whether a sentence says that the candidate leaves, None in a language that is not known here."""
    pattern = {ENGLISH: DECISION, "de": _GERMAN_DECISION}.get(language)
    return None if pattern is None else bool(pattern.search(sentence))


@lru_cache(_TEXTS)
def reading_grade(text: str) -> float:
    """Return the Flesch-Kincaid grade level (Kincaid et al., 1975), 0 for no sentence at all."""
    parts = sentences(text)
    found = [word for part in parts for word in words(part)]
    if not found:
        return 0.0
    return 0.39 * len(found) / len(parts) + 11.8 * sum(map(syllables, found)) / len(found) - 15.59
