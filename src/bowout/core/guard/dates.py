"""The ways in which people write a booked date and time."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bowout.core.interview import BookedSlot

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = ["spring", "summer", "autumn", "fall", "winter"]
SHORT_MONTHS = {"sept": "september", **{name[:3]: name for name in MONTHS}}
SHORT_WEEKDAYS = {
    "tues": "tuesday",
    "thur": "thursday",
    "thurs": "thursday",
    **{name[:3]: name for name in WEEKDAYS},
    **{f"{name[:3]}s": name for name in WEEKDAYS},
}
TIME_WORDS = frozenset(
    {
        *(*MONTHS, *SHORT_MONTHS, *SEASONS, *WEEKDAYS, *SHORT_WEEKDAYS),
        *("year", "month", "week", "today", "last", "next", "sometime"),
    }
)


def ordinal(day: int) -> str:
    """Return ``24th`` for 24."""
    ending = "th" if day % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


@cache
def _numeric() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w./-])(?:(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"
        r"|(?P<first>\d{1,2})(?P<mark>[./])(?P<second>\d{1,2})(?P=mark)(?P<last>20\d\d))(?![\w/-]|\.\d)"
    )


def figures_spelled(text: str) -> str:
    """Return a text with the dates in figures that can be meant in one way only, their months spelled.

    ``23.01.2027``, ``1/23/2027`` and ``2027-01-23`` become ``23 January 2027``; points have the day first,
    strokes have it where one of the two can be no month. ``3/2027`` becomes ``March 2027``.
    """
    return _month_only().sub(_month_spelled, _numeric().sub(_spelled, text)) if "20" in text else text


@cache
def _month_only() -> re.Pattern[str]:
    return re.compile(r"(?<![\w/.-])(?P<month>0?[1-9]|1[0-2])/(?P<year>20\d\d)(?![\d/])")


def _month_spelled(found: re.Match[str]) -> str:
    return f"{MONTHS[int(found['month']) - 1].capitalize()} {found['year']}"


def _spelled(found: re.Match[str]) -> str:
    year, month, day = found["year"] or found["last"], found["month"], found["day"]
    if found["mark"]:
        day, month = found["first"], found["second"]
        if found["mark"] == "/" and int(day) <= len(MONTHS):
            if int(month) <= len(MONTHS) and int(month) != int(day):
                return found[0]
            day, month = month, day
    if not (0 < int(month) <= len(MONTHS) and 0 < int(day) <= _LONGEST_MONTH):
        return found[0]
    return f"{int(day)} {MONTHS[int(month) - 1].capitalize()} {year}"


_LONGEST_MONTH = 31


def slot_words(slot: BookedSlot | None) -> frozenset[str]:
    """Return every word by which a letter may name the booked slot."""
    return frozenset(_slot_words(slot)) if slot else frozenset()


def _slot_words(slot: BookedSlot) -> Iterator[str]:
    yield from slot_dates(slot)
    yield from ("interview", "slot", "call", "meeting", "conversation", "appointment", "scheduled", "booked")
    yield from ("utc", *(slot.zone or "").lower().replace("/", " ").split())


def slot_dates(slot: BookedSlot) -> Iterator[str]:
    """Yield the words by which a letter may name the day and the hour of a slot."""
    starts = slot.starts
    month, weekday = MONTHS[starts.month - 1], WEEKDAYS[starts.weekday()]
    yield from (month, month[:3], weekday, weekday[:3], "tues" if weekday == "tuesday" else weekday)
    yield from (
        str(starts.day),
        f"{starts.day:02}",
        ordinal(starts.day),
        str(starts.year),
        starts.date().isoformat(),
    )
    yield from (f"{starts.month}/{starts.day}", f"{starts.day}/{starts.month}")
    if slot.has_time:
        yield from _times(starts.hour, starts.minute)
    if slot.window and slot.window.ends:
        yield from _times(slot.window.ends.hour, slot.window.ends.minute)


def day_in(texts: Sequence[str], slot: BookedSlot) -> Iterator[int]:
    """Yield the numbers of the words that name a slot's day: its weekday, or its number beside its month."""
    month, weekday = MONTHS[slot.starts.month - 1], WEEKDAYS[slot.starts.weekday()]
    day = {str(slot.starts.day), ordinal(slot.starts.day), _spoken_ordinal(slot.starts.day)}
    for number, text in enumerate(texts):
        if text in {weekday, f"{weekday}s"} or (
            text in day and month in texts[max(0, number - 2) : number + 3]
        ):
            yield number


def _spoken_ordinal(day: int) -> str:
    """Return ``tenth`` for 10, and ``first`` for 21, of which a letter has two words."""
    return _ORDINALS[day] if day <= len(_ORDINALS) - 1 else "thirtieth" if day == 30 else _ORDINALS[day % 10]


_ORDINALS = (
    *("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth"),
)


def _times(hour: int, minute: int) -> Iterator[str]:
    half = "am" if hour < 12 else "pm"
    twelve = hour % 12 or 12
    for text in {
        f"{twelve}:{minute:02}",
        f"{hour}:{minute:02}",
        f"{hour:02}:{minute:02}",
        f"{twelve}.{minute:02}",
    }:
        yield from (text, text + half)
    if minute == 0:
        yield from (str(twelve), f"{twelve}{half}", str(hour), "o'clock", "oclock")
    if (hour, minute) == (12, 0):
        yield "noon"
    yield from (half, half[0], "m")
