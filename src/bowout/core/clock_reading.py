"""Reading a time of day as people type it."""

from __future__ import annotations

import re
from datetime import time
from typing import NamedTuple

from bowout.core.unreadable import Unreadable

MEND = "write it as `14 May 2026, 10:00`, with a time zone if it matters"

_HALF = r"(?P<half{n}>[ap])\.?m\b\.?"
CLOCK = (  # ``{n}`` tells the groups of several in one pattern apart
    r"(?P<hour{n}>\d{{1,2}})(?:[:.h](?P<minute{n}>\d\d))?(?::\d\d)?\s*(?:"
    + _HALF
    + r"|(?:uhr|hours|hrs|h|o'clock)\b)?"
)
_TIME = re.compile(
    r"(?P<at>\b(?:at|from)\s+|@\s*|(?<=\d)T(?=\d)|,\s*|\s+|^)"
    + CLOCK.format(n="")
    + r"(?:\s*(?:-|\u2013|\u2014|to|until)\s*"
    + CLOCK.format(n="2")
    + ")?$",
    re.IGNORECASE,
)
_NOON = re.compile(r"(?:\bat\s+)?\b(?:12\s+)?noon$", re.IGNORECASE)


UNDATED = "has no date"


class NoDate(Unreadable):
    """A text that names no date in the words that are known; another language may have more."""


class Clock(NamedTuple):
    """A time of day, and whether it was typed by twelve hours."""

    at: time
    twelve_hour: bool


def refuse(message: str, mend: str = MEND) -> Unreadable:
    """Return the refusal of a date or time, with its mend."""
    return Unreadable(message, mend)


def take_time(text: str) -> tuple[str, Clock | None]:
    """Split a time off the end, the start of a range; a bare number counts only after ``at`` or ``from``."""
    noon = _NOON.search(text)
    if noon:
        return text[: noon.start()], Clock(time(12), twelve_hour=False)
    found = _TIME.search(text)
    if not found or not _is_time(found):
        return text, None
    return text[: found.start()], _clock(found)


def _is_time(found: re.Match[str]) -> bool:
    marked = found["at"].strip() not in {"", ","}
    words = found[0][len(found["at"]) :]
    colon = found["minute"] is not None and ("." not in words or marked)
    return bool(
        colon
        or marked
        or found["half"]
        or found["half2"]
        or re.search(r"(?:uhr|hours|hrs|h|clock)$", words, re.IGNORECASE)
    )


def _clock(found: re.Match[str]) -> Clock:
    return starting(found, found[0][len(found["at"]) :].strip())


def starting(found: re.Match[str], typed: str) -> Clock:
    """Return the first time that a match of ``CLOCK`` holds; raise for one that is none, or may be two."""
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = found["half"] or _half_of_range(found)
    if minute > 59 or hour > 23 or (half and not 1 <= hour <= 12):
        raise refuse(f"has the time {typed}, which does not exist", "write it as `10:00` or `3:30 pm`")
    if half:
        return Clock(time(hour % 12 + (12 if half.lower() == "p" else 0), minute), twelve_hour=True)
    if 1 <= hour <= 6 and not found["hour"].startswith("0"):
        mend = f"write `{hour}:{minute:02} am`, `{hour}:{minute:02} pm` or `{hour + 12}:{minute:02}`"
        raise refuse(f"has the time {typed}, which may be morning or afternoon", mend)
    return Clock(time(hour, minute), twelve_hour=False)


def _half_of_range(found: re.Match[str]) -> str | None:
    """Return am or pm for the start of ``2-3pm``; ``11-1pm`` starts in the morning."""
    half: str | None = found.groupdict().get("half2")
    if half and half.lower() == "p" and int(found["hour"]) % 12 > int(found["hour2"]) % 12:
        return "a"
    return half
