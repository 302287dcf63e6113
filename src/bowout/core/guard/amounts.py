"""What a jotting's numbers let be said in another form: the ends of a range, a whole year, a fortnight."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bowout.core.guard.dates import SEASONS
from bowout.core.guard.numerals import numbers, numbers_in
from bowout.core.stemming import root

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bowout.core.text import Passage

_METRES = re.compile(r"\d+m")  # 27 metres, or 27 million
_RANGE = re.compile(r"(\d{1,4})-(\d{1,4})")
_PART_OF_YEAR = re.compile(r"easter|christmas|xmas|[qh][1-4]")
_TWO_DIGITS = re.compile(r"2[4-9]|3\d")


def amounts_in(passage: Passage) -> Iterator[str]:
    """Yield in figures the values of all numbers of a jotting, in each way that it may be meant."""
    yield from (number.value for number in numbers(passage.words))
    for word in passage.texts:
        if _METRES.fullmatch(word):
            yield word[:-1]
        else:
            yield from ends_of_range(word)
    for before, year in pairwise(passage.texts):
        if (before in SEASONS or _PART_OF_YEAR.fullmatch(before)) and _TWO_DIGITS.fullmatch(year):
            yield f"20{year}"  # "summer 28"


def ends_of_range(word: str) -> tuple[str, ...]:
    """Return the ends of a range, in figures: ``21`` and ``23`` of ``21-23``; none of any other word."""
    found = _RANGE.fullmatch(word)
    return tuple(map(str, map(int, found.groups()))) if found else ()


def spans_of_time(passage: Passage) -> Iterator[str]:
    """Yield the one word for a number of days, weeks or years: ``fortnight`` for ``two weeks``."""
    for number in numbers_in(passage):
        if word := _spans().get((number.value, root(passage.next_text(number.last)))):
            yield word


@cache
def _spans() -> Mapping[tuple[str, str], str]:
    spans = ("2", "weeks", "fortnight"), ("14", "days", "fortnight"), ("10", "years", "decade")
    return {(value, root(unit)): word for value, unit, word in (*spans, ("100", "years", "century"))}
