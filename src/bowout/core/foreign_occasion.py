"""When to write again, read from a hook in a language other than English: its words of time in English."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bowout.core.lexicon import lexicon
from bowout.core.occasion import read_occasion
from bowout.core.text import fold

if TYPE_CHECKING:
    from datetime import datetime

    from bowout.core.occasion import Occasion

_PIECE = re.compile(r"\d{1,2}\.(?=\s+[^\W\d_])|[^\W\d_]+|\s+|.", re.DOTALL)


def read_occasion_in(language: str, text: str | None, *, now: datetime) -> Occasion:
    """Return when to write again, as ``read_occasion`` does, from a text in a further language.

    Its lists ``dates``, ``times`` and ``numbers`` are put in English; ``words`` are those of the text.
    Raises ``Unreadable`` for a date that may be two.
    """
    pieces = _PIECE.findall(text or "")
    english = [_english(language, piece) for piece in pieces]
    found = read_occasion("".join(english), now=now)
    if found.words is None:
        return found
    start = "".join(english).index(found.words)
    return replace(found, words=_typed(pieces, english, start, start + len(found.words)))


def _english(language: str, piece: str) -> str:
    if piece[0].isdigit():
        return piece.removesuffix(".")
    lists, word = lexicon(language), fold(piece)
    named = lists.pairs("dates").get(word)
    if named:
        return named.title()
    told = lists.pairs("times").get(word) or lists.pairs("numbers").get(word) or piece
    return told.replace("_", " ")


def _typed(pieces: list[str], english: list[str], start: int, end: int) -> str:
    """Return the pieces whose English reaches into a part of the English text."""
    kept, place = [], 0
    for piece, told in zip(pieces, english, strict=True):
        if place < end and place + len(told) > start:
            kept.append(piece)
        place += len(told)
    return "".join(kept).strip()
