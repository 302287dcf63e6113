"""When what a hook speaks of will have come true: a date read from it, or from none a stated default.

A day is that day. A period (a month, a season, a quarter) is its last working day, since a message about a
launch should come after it; a year alone is its middle, since its end is too far off to be of use. What is
ambiguous is refused, what is past or does not exist is told; neither is guessed. Seasons are the northern
ones of meteorology.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bowout.core.booked import MONTHS, WEEKDAYS
from bowout.core.unreadable import Unreadable

DEFAULT_MONTHS = 3

_NUMBERS = {
    **dict.fromkeys(("a", "an", "one"), 1),
    **{word: count for count, word in enumerate(("two", "three", "four", "five", "six", "seven"), 2)},
    **{word: count for count, word in enumerate(("eight", "nine", "ten", "eleven", "twelve"), 8)},
    "a couple of": 2,
    "a few": 3,
}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:,?\s+(?:of\s+)?(?P<year>20\d\d)\b)?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_LEAD = (
    r"(?P<lead>\b(?:in|by|of|until|till|before|after|during|around|from|since|this|next|coming|come)\s+"
    r"(?:the\s+)?)?"
)
_PART = r"(?P<part>\b(?:early|mid|late|the end of|end of|the middle of)[\s-]+(?:in\s+)?)?"

_EXACT = re.compile(
    rf"(?<![\d/.-])(?:20\d\d-\d\d-\d\d|\d{{1,2}}([/.])\d{{1,2}}\1(?:20)?\d\d"
    rf"|{_DAY}\.?\s+(?:of\s+)?{_MONTH}(?:,?\s+20\d\d)?|{_MONTH}\s+(?:the\s+)?{_DAY}(?:,?\s+20\d\d)?)(?![\d/-])",
    re.IGNORECASE,
)
_DATED = r"(?:on|by|from|since|until|till|before|after|around)\s+(?:the\s+)?"
# Two numbers that may each be the month; without a year only where they are written like a date, not 24/7.
_TWO_READINGS = re.compile(
    rf"(?<![\d/.-])(?P<led>{_DATED})?(?P<one>0?[1-9]|1[0-2])/(?P<two>0?[1-9]|1[0-2])"
    r"(?P<year>/(?:20)?\d\d)?(?![\d/-])",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    rf"\b(?:in|within)\s+(?:about\s+|the next\s+)?(?P<count>\d{{1,2}}|{'|'.join(_NUMBERS)})\s+"
    r"(?P<unit>day|week|month|year)s?\b",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\b(?P<which>this|next|end of(?:\s+the|\s+this|\s+next)?)\s+(?P<unit>week|month|quarter|year)\b",
    re.IGNORECASE,
)
_IN_MONTH = re.compile(rf"{_LEAD}{_PART}\b(?P<month>{_MONTH}){_YEAR}", re.IGNORECASE)
_IN_SEASON = re.compile(rf"{_LEAD}{_PART}\b(?P<season>{'|'.join(_SEASONS)})\b{_YEAR}", re.IGNORECASE)
_IN_QUARTER = re.compile(
    rf"\b(?:Q(?P<number>[1-4])|(?P<word>{'|'.join(_ORDINALS)})\s+quarter)\b{_YEAR}", re.IGNORECASE
)
_IN_HALF = re.compile(rf"\bH(?P<number>[12])\b{_YEAR}")
_IN_YEAR = re.compile(_PART + r"(?<![\d.,-])(?P<year>20\d\d)(?![\d,-]|\.\d)", re.IGNORECASE)
_DETERMINED = re.compile(r"\b(?:the|a|their|its|your|our|this|next)\s+$", re.IGNORECASE)


@dataclass(frozen=True)
class Occasion:
    """A day to write again, and how it came about.

    ``words`` are those of the text that it was read from, None for the default; ``why`` says why there is
    nothing to read, or how a period became a day; empty for a plain date.
    """

    day: date
    words: str | None
    why: str = ""

    def spoken(self) -> str:
        """Return ``Friday, 29 May 2026``."""
        return f"{WEEKDAYS[self.day.weekday()]}, {self.day.day} {MONTHS[self.day.month - 1]} {self.day.year}"


@dataclass(frozen=True)
class _Period:
    """Days from ``first`` to ``last``; ``yearly`` if it names no year and so comes every year."""

    first: date
    last: date
    words: str
    yearly: bool = False
    why: str = "its last working day"


def read_occasion(text: str | None, *, now: datetime) -> Occasion:
    """Return when to write again, as of ``now`` (aware); always a day after today.

    Read from ``text`` (the hook): ``12 May``, ``2026-05-12``, ``in May``, ``late June 2026``,
    ``next spring``, ``Q3``, ``in six weeks``, ``next year``, ``PyCon 2027``. Otherwise the default: three
    months from now. Raises ``Unreadable`` for a date that may be two, such as ``03/04``.
    """
    today = now.date()
    if not text:
        return _default(today, "there is no hook to read a date from")
    _refuse_two_readings(text)
    try:
        found = _exact(text, now) or _relative(text, today) or _named(text, today)
    except Unreadable as fault:
        return _default(today, f"the date in the hook {fault.message}")
    if found is None:
        return _default(today, "the hook names no date that can be read for certain")
    if found.day <= today:
        return _default(today, f'"{found.words}" is past')
    return found


def _refuse_two_readings(text: str) -> None:
    """Refuse a date by slashes whose day and month may each be the other; dots put the day first."""
    for found in _TWO_READINGS.finditer(text):
        like_a_date = found["led"] or found["year"] or "0" in {found["one"][0], found["two"][0]}
        day, month = int(found["one"]), int(found["two"])
        if like_a_date and day != month:
            typed = found[0].removeprefix(found["led"] or "")
            message = f"{typed!r} may be {day} {MONTHS[month - 1]} or {month} {MONTHS[day - 1]}"
            raise Unreadable(message, "write the month by its name")


def _default(today: date, why: str) -> Occasion:
    return Occasion(_working_day(_months_on(today, DEFAULT_MONTHS)), None, why)


def _exact(text: str, now: datetime) -> Occasion | None:
    """Return the one date that is written out, read as a booked slot's date is."""
    found = _EXACT.search(text)
    if not found:
        return None
    from bowout.core.interview import parse_slot

    slot = parse_slot(found[0], now=now.replace(hour=0, minute=0))
    return Occasion(slot.starts.date(), found[0])


def _relative(text: str, today: date) -> Occasion | None:
    """Return ``in six weeks``, ``next month`` or ``the end of the year``, counted from today."""
    ahead = _AHEAD.search(text)
    if ahead:
        typed = ahead["count"].lower()
        count = int(typed) if typed.isdigit() else _NUMBERS[typed]
        return Occasion(
            _working_day(_on(today, count, ahead["unit"].lower())), ahead[0], "counted from today"
        )
    coming = _COMING.search(text)
    if not coming:
        return None
    which = coming["which"].lower()
    next_one, at_end = "next" in which, which.startswith("end")
    first, last = _around(today, coming["unit"].lower(), steps=int(next_one))
    middle = coming["unit"].lower() == "year" and not at_end
    return _settle(_middle(first, last, coming[0]) if middle else _Period(first, last, coming[0]), today)


def _named(text: str, today: date) -> Occasion | None:
    """Return a month, season, quarter, half or year."""
    readers = ((_IN_MONTH, _month), (_IN_SEASON, _season), (_IN_QUARTER, _quarter), (_IN_HALF, _half))
    for pattern, reader in readers:
        for found in pattern.finditer(text):
            period = reader(found, today)
            if period:
                return _settle(period, today)
    year = _IN_YEAR.search(text)
    if year and today.year <= int(year["year"]) <= today.year + 5:
        first, last = date(int(year["year"]), 1, 1), date(int(year["year"]), 12, 31)
        part = _part(year["part"], first, last, year[0])
        return _settle(part if year["part"] else _middle(first, last, year[0]), today)
    return None


def _month(found: re.Match[str], today: date) -> _Period | None:
    name = found["month"].rstrip(".").lower()
    if not _is_meant(found):
        return None
    number = next(place for place, month in enumerate(MONTHS, 1) if month.lower().startswith(name[:3]))
    return _yearly(found, number, 1, today)


def _is_meant(found: re.Match[str]) -> bool:
    """Whether a month is meant, and not ``we may``, ``this may`` or somebody called April."""
    lead = (found["lead"] or "").strip().lower()
    capital = found["month"][0].isupper()
    if lead in {"", "from", "before", "after", "since"} and not (found["part"] or found["year"]):
        return capital and bool(_DETERMINED.search(found.string, 0, found.start("month")))
    return lead != "this" or capital


def _season(found: re.Match[str], today: date) -> _Period | None:
    if not (found["lead"] or found["part"] or found["year"]):
        return None
    return _yearly(found, _SEASONS[found["season"].lower()], 3, today)


def _quarter(found: re.Match[str], today: date) -> _Period:
    number = int(found["number"]) if found["number"] else _ORDINALS[found["word"].lower()]
    return _yearly(found, number * 3 - 2, 3, today)


def _half(found: re.Match[str], today: date) -> _Period:
    return _yearly(found, int(found["number"]) * 6 - 5, 6, today)


def _yearly(found: re.Match[str], month: int, months: int, today: date) -> _Period:
    """Return the months from ``month`` on, in the year that is said or in the first that is not over."""
    groups = found.groupdict()
    words = found[0].strip(" ,")
    year = int(groups["year"]) if groups["year"] else today.year
    if not groups["year"] and month > 10:  # a winter that began last year may not be over
        year = today.year - 1
    first = date(year, month, 1)
    last = _months_on(first, months) - timedelta(days=1)
    if not groups["year"]:
        ahead = (groups.get("lead") or "").lower().startswith("next") and first <= today
        while last <= today or (ahead and first <= today):
            first, last = _months_on(first, 12), _months_on(first, 12 + months) - timedelta(days=1)
    return _part(groups.get("part"), first, last, words)


def _part(part: str | None, first: date, last: date, words: str) -> _Period:
    """Return a third of a period where ``early``, ``mid`` or the middle is said; its end is the whole's."""
    third = (last - first) / 3
    word = (part or "").lower().replace("-", " ").split()
    if "early" in word:
        return _Period(first, first + third, words, why="the end of its first third")
    if "mid" in word or "middle" in word:
        return _Period(first + third, first + 2 * third, words, why="the end of its second third")
    return _Period(first, last, words)


def _middle(first: date, last: date, words: str) -> _Period:
    return _Period(first, first + (last - first) / 2, words, why="its middle")


def _settle(period: _Period, today: date) -> Occasion:
    """Return the last working day of a period; of one that is all but over, tomorrow."""
    day = _working_day(period.last, back=True)
    if day <= today < period.last:
        return Occasion(today + timedelta(days=1), period.words, "it is all but over")
    return Occasion(day, period.words, period.why)


def _around(today: date, unit: str, *, steps: int) -> tuple[date, date]:
    """Return the first and last day of this week, month, quarter or year, or of the one ``steps`` on."""
    if unit == "week":
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=steps)
        return monday, monday + timedelta(days=4)
    months = {"month": 1, "quarter": 3, "year": 12}[unit]
    begins = (today.month - 1) // months * months + 1
    first = _months_on(date(today.year, begins, 1), steps * months)
    return first, _months_on(first, months) - timedelta(days=1)


def _on(today: date, count: int, unit: str) -> date:
    if unit in {"month", "year"}:
        return _months_on(today, count * (12 if unit == "year" else 1))
    return today + timedelta(days=count * (7 if unit == "week" else 1))


def _months_on(day: date, months: int) -> date:
    """Return the same day some months on, or the last of that month where it is shorter."""
    place = day.year * 12 + day.month - 1 + months
    first = date(place // 12, place % 12 + 1, 1)
    following = date((place + 1) // 12, (place + 1) % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1))


def _working_day(day: date, *, back: bool = False) -> date:
    """Return the day, or the next (the last) Monday-to-Friday where it is on a weekend."""
    over = day.weekday() - 4
    if over <= 0:
        return day
    return day - timedelta(days=over) if back else day + timedelta(days=3 - over)
