"""Days beside their months: a text may name no day of a month that the notes do not name as one."""

from __future__ import annotations

import re
from itertools import chain, takewhile
from typing import TYPE_CHECKING

from bowout.core.guard.dates import MONTHS, SHORT_MONTHS
from bowout.core.guard.kept import kept
from bowout.core.guard.nearness import gaps, places_of, starts
from bowout.core.guard.numerals import numbers_in
from bowout.core.guard.phrases import hit_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bowout.core.guard.facts import Facts, Known
    from bowout.core.guard.phrases import Hit
    from bowout.core.text import Passage

_NAMES = frozenset({*MONTHS, *SHORT_MONTHS})
_DAYS = re.compile(r"\d{1,2}(?:-\d{1,2})?(?:st|nd|rd|th)?")  # one, or the first and the last of several
_FIGURES = re.compile(r"\d+")
_IN_A_DATE = frozenset({"of"})
_IN_A_LIST = frozenset({"to", "and", "or", "until", "till", "through", "of", "in", "the", "from"})
Day = tuple[str, str]  # the day in figures, the month's full name


def misdated(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the days of months that the notes do not name: ``9 May``, where they have 9 June and 4 May.

    Only days in figures are read. A number that the notes do not have at all is another rule's matter.
    """
    told = noted_days(facts.known)
    told |= days_named(facts.default) if facts.default else frozenset()
    for day, at in _days_in(passage, _IN_A_DATE, {}):
        if day[0] in facts.known.numbers and day not in told:
            yield hit_at(passage, (at, at), f"the notes do not have this day of {day[1].capitalize()}.")


@kept
def noted_days(known: Known) -> frozenset[Day]:
    """Return the days that the public notes name with their months."""
    return frozenset().union(*map(days_named, known.public.values()))


def days_named(passage: Passage) -> frozenset[Day]:
    """Return the days of a text, those of lists and those in words among them: ``the ninth of May``."""
    return frozenset(day for day, _ in places_of_days(passage))


def places_of_days(passage: Passage) -> Iterator[tuple[Day, int]]:
    """Yield the days of a text likewise, each with the number of the word that names it."""
    words = {at: number.value for number in numbers_in(passage) for at in (number.first, number.last)}
    return _days_in(passage, _IN_A_LIST, words)


def _days_in(
    passage: Passage, joining: frozenset[str], words: Mapping[int, str]
) -> Iterator[tuple[Day, int]]:
    """Yield each day with its month, and where it stands.

    Between the two may be words of ``joining``: by them ``12 to 16 April`` has two days, not only the last.
    ``words`` has the values of numbers told in words.
    """
    texts = passage.texts

    def may_belong(at: int) -> bool:
        return texts[at] in joining or at in words or _is_day(texts[at])

    for month in places_of(passage, _NAMES):
        name = SHORT_MONTHS.get(texts[month], texts[month])
        before, after = range(month - 1, -1, -1), range(month + 1, _end_after(passage, month))
        for at in chain(takewhile(may_belong, before), takewhile(may_belong, after)):
            days = _FIGURES.findall(texts[at]) if _is_day(texts[at]) else [words.get(at, "")]
            yield from (((day.lstrip("0"), name), at) for day in days if day)


def _end_after(passage: Passage, month: int) -> int:
    """Return how far the days behind a month may go: to the next mark; behind the wish ``May`` are none."""
    if passage.texts[month] == "may" and month in starts(passage):
        return month
    return min((at for at in gaps(passage) if at > month), default=len(passage.texts))


def _is_day(text: str) -> bool:
    return _DAYS.fullmatch(text) is not None
