"""Reading a date, a time and a zone as people type them, and refusing to guess.

The calendar is read by rules of our own: python-dateutil's parser fills what is missing from today and swaps
day and month where one of them exceeds 12. What it knows of clocks that change is used.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING

from bowout.core.booked import MONTHS, WEEKDAYS, BookedSlot, refuse_year
from bowout.core.clock_reading import MEND, UNDATED, NoDate, refuse, take_time

if TYPE_CHECKING:
    from bowout.core.clock_reading import Clock
    from bowout.core.window_reading import Hours

_MISSED = timedelta(days=14)  # a date without a year that lies so far back is a missed slot, not next year's

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>\d{4}))?"
_DAY_MONTH = re.compile(rf"^{_DAY}\.?\s*(?:of\s+)?(?P<month>{_MONTH}){_YEAR}$", re.IGNORECASE)
_MONTH_DAY = re.compile(rf"^(?P<month>{_MONTH})\s*(?:the\s+)?{_DAY}{_YEAR}$", re.IGNORECASE)
_ISO = re.compile(r"^(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})$")
_NUMERIC = re.compile(
    r"^(?P<first>\d{1,2})(?P<sep>[./-])(?P<second>\d{1,2})(?:(?P=sep)(?P<year>\d{4}|\d\d)?)?$"
)

_WEEKDAY = re.compile(
    r"^(?:on\s+)?(?P<which>next|this|coming|last)?\s*"
    r"(?P<name>mon|tue|wed|thu|fri|sat|sun)(?:s|r|rs|nes|ur|urs)?(?:day)?\b\.?,?\s*(?:the\s+)?",
    re.IGNORECASE,
)
_IANA = re.compile(r"(?:^|[\s,])\(?(?P<zone>[A-Za-z]+/[A-Za-z_/+-]+)\)?$")
_OFFSET = re.compile(
    r"(?<=[\d\sm(])\(?(?P<zone>(?:UTC|GMT)?\s?[+\u2212-]\d{1,2}(?::?\d\d)?)\)?$", re.IGNORECASE
)
_CITY = re.compile(r"[\s,]\(?(?P<zone>(?P<city>[A-Z][A-Za-z ]+?)\s+time)\)?$")
_LETTERS = re.compile(r"(?:(?<=\d)|[\s,])\(?(?P<zone>Z|[A-Z]{2,5})\)?$")
_NO_ZONES = frozenset(
    [
        *(name[:3].upper() for name in WEEKDAYS + MONTHS),
        *(name.upper() for name in MONTHS),
        "AM",
        "PM",
        "UHR",
        "SEPT",
        "NOON",
    ]
)
# What people call the clock of a region all year round, whatever the letters mean strictly.
_ABBREVIATIONS = {
    **dict.fromkeys(("CET", "CEST"), "Europe/Berlin"),
    **dict.fromkeys(("WET", "WEST"), "Europe/Lisbon"),
    **dict.fromkeys(("ET", "EST", "EDT"), "America/New_York"),
    **dict.fromkeys(("PT", "PST", "PDT"), "America/Los_Angeles"),
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "JST": "Asia/Tokyo",
}
_AMBIGUOUS = {
    "BST": "`Europe/London` or `Asia/Dhaka`",
    "IST": "`Asia/Kolkata`, `Asia/Jerusalem` or `Europe/Dublin`",
    "CST": "`America/Chicago` or `Asia/Shanghai`",
    "CDT": "`America/Chicago` or `America/Havana`",
    "MST": "`America/Denver` or `America/Phoenix`",
    "AST": "`America/Halifax` or `Asia/Riyadh`",
}


def read(text: str, now: datetime, *, offered: bool = False) -> BookedSlot:
    """Return the slot that ``text`` names, its date and time read in its own zone; raise ``Unreadable``.

    An ``offered`` one may be hours of a day, ``Tuesday morning`` or ``12 May from 14:00``, beside a moment.
    """
    rest, typed_zone, zone = _take_zone(_without_any(text) if offered else text.rstrip(" ."), now.tzinfo)
    rest, clock, window = _take_window(rest) if offered else (*take_time(rest), None)
    day, month_first = _read_day(rest.strip(" ,"), now.astimezone(zone).date())
    refuse_year(day.year, now)
    starts = _existing(datetime.combine(day, clock.at if clock else time(), zone))
    twelve_hour = window.twelve_hour if window else bool(clock and clock.twelve_hour)
    return BookedSlot(
        text, starts, clock is not None, typed_zone, twelve_hour, month_first, window=window and window.free
    )


def _without_any(text: str) -> str:
    from bowout.core.window_reading import without_any

    return without_any(text.rstrip(" ."))


def _take_window(text: str) -> tuple[str, Clock | None, Hours | None]:
    from bowout.core.window_reading import take_window

    rest, hours = take_window(text)
    return (rest, hours.begins, hours) if hours else (*take_time(rest), None)


# --- the zone ---


def _take_zone(text: str, default: tzinfo | None) -> tuple[str, str | None, tzinfo | None]:
    """Split a zone off the end; return the rest, the zone as typed, and the zone."""
    for pattern in (_IANA, _OFFSET, _CITY, _LETTERS):
        found = pattern.search(text)
        if (
            found
            and found["zone"].upper() not in _NO_ZONES
            and (pattern is not _OFFSET or _is_offset(text, found))
        ):
            typed = found["zone"].strip()
            return text[: found.start()], "UTC" if typed == "Z" else typed, _zone(typed, found)
    return text, None, default


def _is_offset(text: str, found: re.Match[str]) -> bool:
    """Whether an offset is meant; ``14-05`` is a date, and ``10:00-11:00`` runs from one to the other."""
    typed = found["zone"].strip()
    if typed[0] not in "-\u2212":
        return True
    start = re.search(r"(\d\d?):(\d\d)\s*$", text[: found.start()])
    end = re.fullmatch(r"(\d\d):?(\d\d)", typed[1:])
    return bool(start and end and (end[1], end[2]) <= (start[1].zfill(2), start[2]))


def _zone(typed: str, found: re.Match[str]) -> tzinfo:
    bare = typed.upper().replace("\u2212", "-").replace(" ", "")
    if bare in {"Z", "UTC", "GMT"}:
        return UTC
    if bare.removeprefix("UTC").removeprefix("GMT")[:1] in "+-":
        return _offset(bare.removeprefix("UTC").removeprefix("GMT"), typed)
    if bare in _AMBIGUOUS:
        raise refuse(f"has the time zone {typed}, which means several", f"write {_AMBIGUOUS[bare]}")
    if "city" in found.re.groupindex:
        return _named(_city(found["city"]), typed)
    return _named(_ABBREVIATIONS.get(bare, typed), typed)


def _offset(signed: str, typed: str) -> tzinfo:
    digits = signed[1:].replace(":", "")
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    if hours > 14 or minutes > 59:
        raise refuse(f"has the time zone {typed}, which does not exist", "write it as `+02:00`")
    shift = timedelta(hours=hours, minutes=minutes)
    return timezone(-shift if signed[0] == "-" else shift)


def _city(name: str) -> str:
    from zoneinfo import available_timezones

    tail = "/" + name.strip().replace(" ", "_").lower()
    hits = sorted(zone for zone in available_timezones() if zone.lower().endswith(tail))
    return hits[0] if len(hits) == 1 else name


def _named(name: str, typed: str) -> tzinfo:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        message = f"has the time zone {typed!r}, which is not known"
        raise refuse(message, "write it as `Europe/Berlin`, `UTC` or `+02:00`") from None


# --- the day ---


def _read_day(text: str, today: date) -> tuple[date, bool]:
    """Return the date, and whether its month was typed first."""
    relative = {"today": 0, "tonight": 0, "tomorrow": 1, "the day after tomorrow": 2, "yesterday": -1}.get(
        text.lower()
    )
    if relative is not None:
        return today + timedelta(days=relative), False
    found = _WEEKDAY.search(text)
    rest = text[found.end() :].strip(" ,()") if found else text
    if found and not rest:
        return _next_weekday(found, today), False
    if not rest:
        raise NoDate(UNDATED, MEND)
    day, month_first = _calendar_date(rest, text, today)
    if found:
        _agree(found["name"], day)
    return day, month_first


def _next_weekday(found: re.Match[str], today: date) -> date:
    """Return the day that ``Tuesday``, ``this Tuesday`` or ``next Tuesday`` names; today's name is today."""
    wanted = next(
        place for place, name in enumerate(WEEKDAYS) if name.lower().startswith(found["name"].lower())
    )
    which = (found["which"] or "").lower()
    ahead = (wanted - today.weekday()) % 7
    if which == "last":
        return today - timedelta(days=(today.weekday() - wanted) % 7 or 7)
    if which != "next":
        return today + timedelta(days=ahead)
    if 0 < ahead <= 6 - today.weekday():
        mend = "write the date, as in `14 May 2026, 10:00`"
        raise refuse(f"says next {WEEKDAYS[wanted]}, which may be this week's or the one after", mend)
    return today + timedelta(days=ahead or 7)


def _calendar_date(rest: str, text: str, today: date) -> tuple[date, bool]:
    iso = _ISO.match(rest)
    if iso:
        return _date(int(iso["year"]), int(iso["month"]), int(iso["day"]), rest), False
    numeric = _NUMERIC.match(rest)
    if numeric:
        return _numeric_date(numeric, rest, today)
    named = _DAY_MONTH.match(rest) or _MONTH_DAY.match(rest)
    if not named:
        raise NoDate(f"cannot be read as a date ({text!r})" if text else UNDATED, MEND)
    month = next(
        place for place, name in enumerate(MONTHS, 1) if name.lower().startswith(named["month"][:3].lower())
    )
    year = int(named["year"]) if named["year"] else None
    return _with_year(year, month, int(named["day"]), rest, today), named.re is _MONTH_DAY


def _numeric_date(numeric: re.Match[str], rest: str, today: date) -> tuple[date, bool]:
    """Read 14/05/2026 and 05/14/2026; dots put the day first (DIN 5008 and its neighbours)."""
    first, second = int(numeric["first"]), int(numeric["second"])
    year = int(numeric["year"]) if numeric["year"] else None
    year = year + 2000 if year is not None and year < 100 else year
    dotted = numeric["sep"] == "."
    if not dotted and first != second and first <= 12 and second <= 12:
        one, other = f"{first} {MONTHS[second - 1]}", f"{second} {MONTHS[first - 1]}"
        raise refuse(f"may be {one} or {other} ({rest})", f"write `{one}` or `{other}`")
    month_first = not dotted and second > 12
    day, month = (second, first) if month_first else (first, second)
    return _with_year(year, month, day, rest, today), month_first


def _with_year(year: int | None, month: int, day: int, typed: str, today: date) -> date:
    """Return the date; without a year the first one that is not more than 14 days past."""
    if year is not None:
        return _date(year, month, day, typed)
    from calendar import isleap

    _date(2028, month, day, typed)  # a leap year: what it does not have no year has
    years = (today.year + step for step in range(-1, 9))
    dates = (date(y, month, day) for y in years if (month, day) != (2, 29) or isleap(y))
    return next(candidate for candidate in dates if candidate >= today - _MISSED)


def _date(year: int, month: int, day: int, typed: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise refuse(f"is a date that does not exist ({typed})", "check day and month") from None


def _agree(name: str, day: date) -> None:
    actual = WEEKDAYS[day.weekday()]
    if not actual.lower().startswith(name.lower()):
        typed = next(weekday for weekday in WEEKDAYS if weekday.lower().startswith(name.lower()))
        message = f"says {typed}, but {day.day} {MONTHS[day.month - 1]} {day.year} is a {actual}"
        raise refuse(message, "mend the day or the date")


def _existing(starts: datetime) -> datetime:
    """Return an aware time, or raise for an hour that a change of the clocks leaves out."""
    from dateutil.tz import datetime_exists

    if not datetime_exists(starts) and starts.time() != time():
        message = f"is at {starts:%H:%M}, which the change of the clocks leaves out that day"
        raise refuse(message, "check the time")
    return starts
