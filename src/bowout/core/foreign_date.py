"""A date of a language other than English in English, by its lists ``dates`` and ``times``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.lexicon import lexicon
from bowout.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PIECE = re.compile(r"[^\W\d_]{2,}|\d{1,2}\.(?=\s*[^\W\d_])|\s+|.", re.DOTALL)
_DROPPED = frozenset({"on", "the", "around", "at"})  # beside a date or a time they say nothing
_BEHIND = "-"  # before a word in the list of times: what it means behind a day (``Dienstag morgen``)


def in_english(code: str, text: str) -> str:
    """Return the text with the words that name a day or a time in English; as it is if it has none."""
    lists = lexicon(code)
    dates, times = lists.pairs("dates"), lists.pairs("times")
    days = dates | {word: told for word, told in times.items() if told.replace("_", " ") in _RELATIVE}
    told = days.keys() | {word for word, english in times.items() if english not in _DROPPED}
    pieces = [part for piece in _PIECE.findall(text) for part in _parted(piece, dates, times)]
    if not any(fold(piece) in told for piece in pieces):
        return text
    return " ".join("".join(_told(pieces, days, times)).split())


_RELATIVE = frozenset({"today", "tonight", "tomorrow", "the day after tomorrow", "yesterday"})


def _parted(piece: str, dates: Mapping[str, str], times: Mapping[str, str]) -> list[str]:
    """Return a day and its part that are written as one, ``Dienstagvormittag``, as two words."""
    word = fold(piece)
    if word in dates or word in times:
        return [piece]
    for cut in range(3, len(word) - 2):
        behind = word[cut:]
        if word[:cut] in dates and (behind in times or _BEHIND + behind in times):
            return [piece[:cut], " ", piece[cut:]]
    return [piece]


def _told(pieces: list[str], days: Mapping[str, str], times: Mapping[str, str]) -> Iterator[str]:
    begun = False
    for piece in pieces:
        word = fold(piece)
        english = (times.get(_BEHIND + word) if begun else None) or days.get(word) or times.get(word)
        begun = begun or word in days
        if english is None:
            yield piece.removesuffix(".") if piece[0].isdigit() and len(piece) > 1 else piece
        elif english not in _DROPPED:
            yield english.replace("_", " ")
