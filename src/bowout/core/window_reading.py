"""Reading the hours that somebody offers: a part of a day, or from one time to another."""

from __future__ import annotations

import re
from datetime import time
from typing import NamedTuple

from bowout.core.booked import Window
from bowout.core.clock_reading import CLOCK, Clock, refuse, starting

_PARTS = {
    "morning": "morning", "forenoon": "morning", "midday": "midday", "lunchtime": "midday",
    "afternoon": "afternoon", "evening": "evening",
}  # fmt: skip
_PART = rf"(?P<part>{'|'.join(_PARTS)})s?"
_PART_LAST = re.compile(rf"(?:^|[\s,(]+)(?:(?:in|on|during)\s+(?:the\s+)?|at\s+)?{_PART}\)?$", re.IGNORECASE)
_PART_FIRST = re.compile(
    rf"^(?:(?:in|on)\s+)?(?:the\s+)?{_PART}(?:\s+(?:of|on))?,?\s+(?:the\s+)?", re.IGNORECASE
)
_TO = r"\s*(?:and\b|to\b|until\b|till\b|-|\u2013|\u2014)\s*"
_BETWEEN = rf"(?:(?P<led>between|from)\s+)?{CLOCK.format(n='')}{_TO}{CLOCK.format(n='2')}"
_EDGE = rf"(?P<led>from|after|before|until|till|by)\s+{CLOCK.format(n='')}(?:\s+on(?:wards?)?)?"
_ON = rf"{CLOCK.format(n='')}\s+on(?P<led>wards?)"
_FORMS = tuple(
    tuple(
        re.compile(text, re.IGNORECASE) for text in (rf"(?:^|[\s,(]+){form}\)?$", rf"^{form},?\s+(?:on\s+)?")
    )
    for form in (_BETWEEN, _EDGE, _ON)
)
_NOON = re.compile(
    r"(?P<led>\b(?:between|from|after|before|until|till|by|and|to)\s|[\d\sm][-\u2013\u2014])\s*(?:12\s+)?(?:noon|midday)\b",
    re.IGNORECASE,
)
_ANY = re.compile(
    r",?\s+\(?(?:at\s+)?(?:any\s?time|all\s+day|the\s+(?:whole|entire)\s+day)\)?$", re.IGNORECASE
)
_KINDS = {"till": "until", "by": "until", "wards": "from", "ward": "from"}
_AFTERNOON_MAX = 8  # up to this hour, an end that is before its begin was typed by twelve hours
_MARKED = re.compile(r"\d:\d|\d\s*(?:[ap]\.?m|uhr|hours|hrs|h|o'clock)\b", re.IGNORECASE)

# A whole date, behind which bare numbers can only be hours: ``12 May 10-12``, but not ``May 10-12``.
_DATED = re.compile(
    r"(?:\d(?:st|nd|rd|th)?\.?\s*[^\W\d_]{3,}\.?|[^\W\d_]{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?|\d\.\d{1,2}\.)"
    r"(?:,?\s*\d{4})?$"
)


class Hours(NamedTuple):
    """Offered hours, the time that they begin with where there is one, and how its clock was typed."""

    free: Window
    begins: Clock | None = None
    twelve_hour: bool = False


def without_any(text: str) -> str:
    """Return the text without ``any time`` at its end, which says no more than the day."""
    return _ANY.sub("", text)


def take_window(text: str) -> tuple[str, Hours | None]:
    """Split offered hours off the end or the beginning; raise ``Unreadable`` for hours that cannot be."""
    text = _NOON.sub(r"\g<led> 12:00", text)
    for last, first in _FORMS:
        found = last.search(text)
        if found and (found["led"] or _MARKED.search(found[0]) or _DATED.search(text[: found.start()])):
            return text[: found.start()], _hours(found)
        found = first.search(text)
        if found and _MARKED.search(found[0]):
            return text[found.end() :], _hours(found)
    found = _PART_LAST.search(text)
    if found:
        return text[: found.start()], Hours(Window(_PARTS[found["part"].lower()]))
    found = _PART_FIRST.search(text)
    if found:
        return text[found.end() :], Hours(Window(_PARTS[found["part"].lower()]))
    return text, None


def _hours(found: re.Match[str]) -> Hours:
    typed = found[0].strip(" ,()")
    begins = starting(found, typed)
    if "hour2" in found.groupdict():
        ends = _end(found, begins.at, typed)
        twelve = begins.twelve_hour or bool(found["half2"])
        return Hours(Window("between", ends), begins, twelve)
    led = found["led"].lower()
    kind = _KINDS.get(led, led)
    if kind in {"until", "before"}:
        return Hours(Window(kind, begins.at), None, begins.twelve_hour)
    return Hours(Window(kind), begins, begins.twelve_hour)


def _end(found: re.Match[str], begins: time, typed: str) -> time:
    """Return the end of a range: ``10 to 2`` ends in the afternoon, since it ends after it begins."""
    hour, minute = int(found["hour2"]), int(found["minute2"] or 0)
    half = (found["half2"] or "").lower()
    if minute > 59 or hour > 23 or (half and not 1 <= hour <= 12):
        raise refuse(f"has the time {typed}, which does not exist", "write it as `10:00` or `3:30 pm`")
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif 1 <= hour <= _AFTERNOON_MAX and hour < begins.hour and not found["hour2"].startswith("0"):
        hour += 12
    if (hour, minute) <= (begins.hour, begins.minute):
        raise refuse(f"has the hours {typed}, which end before they begin", "write the earlier time first")
    return time(hour, minute)
