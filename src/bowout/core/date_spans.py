"""Spans of days as people write them ("12-16 April", "Sept-Oct", "Sat 5/6 June"), told in words."""

from __future__ import annotations

import re

from bowout.core.guard.dates import MONTHS, SHORT_MONTHS, WEEKDAYS
from bowout.core.wording import Wording

_ANY_MONTH = rf"(?:{'|'.join(sorted({*MONTHS, *SHORT_MONTHS}, key=len, reverse=True))})\b\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_BESIDE_DATE = Wording(  # "Sat 22 May" is 22 May
    rf"\b(?:(?:mon|tues?|weds?|thu|thurs|fri|sat|sun)\b\.?|{'|'.join(WEEKDAYS)}),? (?={_DAY} {_ANY_MONTH})",
    re.IGNORECASE,
    signs="0123456789",
)
_MONTH_AND_SPAN = Wording(
    rf"\b({_ANY_MONTH}) ({_DAY} ?[-–—/] ?{_DAY})\b,?(?=$|[,;.!?) ])", re.IGNORECASE, signs="-–—/"
)  # "April 12-16, 2027"
_SPOKEN = Wording(r"\b(?:talk|chat|call|coffee|dinner|tea|visit|speaks?)\b", re.IGNORECASE)
# From when to when: "12-16 April", "3 May to 9 June", "May-July", "5/6 June"; "the 3-5 May trip" is a thing.
_SPAN = Wording(
    rf"(?:\b(?P<lead>on|from|in|between) )?(?<![\w./-])(?P<first>{_DAY}(?: {_ANY_MONTH})?|{_ANY_MONTH})"
    rf"(?: ?(?P<sign>[-–—/&]) ?| (?P<joint>to|until|till|through|and) )(?P<last>(?:{_DAY} )?{_ANY_MONTH})"
    r"(?=,? 20\d\d\b|$|[,;.!?)]|\s(?:in|at|with|and|near|on|by|for)\b|\s(?-i:[A-Z(&]))",
    re.IGNORECASE,
    signs="0123456789-–—",
)


def spans_spelled(text: str) -> str:
    """Return a text with its spans of days told from when to when, and days without their weekday."""
    text = _MONTH_AND_SPAN.sub(r"\2 \1", _BESIDE_DATE.sub("", text))
    return _SPAN.sub(_spanned, text)


def _spanned(match: re.Match[str]) -> str:
    """Return from when to when something is, or on which two days.

    A talk keeps its figures as they are: the guard takes a day that the notes do not have for an offer.
    """
    first, last = match["first"], match["last"]
    both = (match["sign"] or match["joint"].lower()) in {"/", "&", "and"}
    days = first[0].isdigit() and last[0].isdigit()
    if match["lead"] == "between" or (both and not days) or (first[0].isdigit() and not last[0].isdigit()):
        return match[0]
    if both:
        return f"{match['lead'] or ''} {first} and {last}".lstrip()
    spoken = days and first.isdigit() and match[0].count("-") and _SPOKEN.search(match.string)
    return f"from {first}-{last}" if spoken else f"from {first} to {last}"
