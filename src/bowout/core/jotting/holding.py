"""Jottings that name what has marks in its name: inside ``Mfg. Solutions`` no piece of a jotting ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.text import fold, spans_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from bowout.core.jotting.phrase import LeftOut, Phrase
    from bowout.core.particulars import Read

# Letters of old inscriptions, so that a word with a mark held back is one word; nobody jots them.
_LETTERS = {".": "\ua78f", "!": "\ua7f7", "?": "\ua7fb"}
_HELD = str.maketrans(_LETTERS)
_FREED = str.maketrans({letter: mark for mark, letter in _LETTERS.items()})
_MARKS = re.compile(r"[.!?]+(?=\s)")


def held(text: str, names: tuple[str, ...]) -> str:
    """Return a text with a letter for each mark that would end a sentence inside ``names`` (folded)."""
    for start, end in spans_of(names, fold(text)):
        inside = _MARKS.sub(lambda marks: marks[0].translate(_HELD), text[start:end])
        text = f"{text[:start]}{inside}{text[end:]}"
    return text


def freed(text: str) -> str:
    """Return a text with its marks again."""
    return text.translate(_FREED)


def holding(read: Read, names: tuple[str, ...]) -> Read:
    """Return a way of reading jottings that holds the marks of names back from another."""

    def reading(key: str, jotting: str | None) -> tuple[Phrase | None, tuple[LeftOut, ...]]:
        phrase, gone = read(key, jotting and held(jotting, names))
        return phrase and phrase.mapped(freed), tuple(each._replace(text=freed(each.text)) for each in gone)

    return reading


def vetting(vet: Callable[[str, str], str | None]) -> Callable[[str, str], str | None]:
    """Return a way of vetting that sees the marks."""
    return lambda key, text: vet(key, freed(text))
