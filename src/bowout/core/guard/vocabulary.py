"""Closed classes of words: grammar, numbers, and what a letter may always call its reader and itself."""

from __future__ import annotations

from functools import cache, lru_cache

from bowout.data import read_pairs, read_words

ROLE_WORDS: dict[str, frozenset[str]] = {
    "hiring-manager": frozenset({"hiring", "manager", "team"}),
    "recruiter": frozenset({"recruiter", "recruiting", "recruitment", "team"}),
    "agency": frozenset({"agency", "recruiter", "recruiting", "recruitment", "client", "team"}),
    "panel": frozenset({"panel", "everyone", "team", "members"}),
    "referrer": frozenset({"referral", "refer", "introduction", "recommending", "team"}),
}


@cache
def function_words() -> frozenset[str]:
    """Return the words of grammar."""
    return read_words("function_en")


_HARMLESS = frozenset({"one", "zero"})


@lru_cache(maxsize=4096)
def number_value(word: str) -> str | None:
    """Return the value of a number in figures or in words, or None where the word tells no number.

    ``3``, ``3rd``, ``three`` and ``third`` are all ``3``; ``one`` is a pronoun more often than a number.
    """
    if word in _HARMLESS:
        return None
    values = read_pairs("numbers_en")
    if word in values:
        return values[word]
    if not any(char.isdigit() for char in word):
        return None
    figures = word.lstrip("$€£¥").rstrip("%")
    digits = figures.rstrip("abcdefghijklmnopqrstuvwxyz")
    return (digits or figures).replace(",", "") if figures[:1].isdigit() else word
