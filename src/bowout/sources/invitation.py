"""The booked slot of an invitation: DTSTART of the one event in a ``text/calendar`` part (RFC 5545).

A small strict reader: it takes one property of one event and nothing else. An event that recurs, a time
without a zone, a zone of unknown name and several slots are told, never guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from bowout.core.booked import MONTHS
from bowout.core.interview import parse_slot
from bowout.core.unreadable import Unreadable
from bowout.data import read_text
from bowout.data.lists import entries_of, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

LINES_MAX = 20_000
_MEND = "write `interview` in the notes"
_FOLD = re.compile(r"\r?\n[ \t]")
_BREAK = re.compile(r"\r?\n")  # no other sign ends a line, so that no text can pass for one
_LINE = re.compile(
    r'(?P<name>[A-Za-z0-9-]+)(?P<parameters>(?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(?P<value>.*)'
)
_PARAMETER = re.compile(r';(?P<name>[A-Za-z0-9-]+)=(?:"(?P<quoted>[^"]*)"|(?P<plain>[^";:,]*))')
_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)\d\d(Z?)", re.ASCII)
_DAY = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
_RECKONINGS = {"posix", "right"}  # folders of all zones, without leap seconds and with them
_OFFSET = re.compile(r"Etc/GMT([+-])(\d{1,2})")
_UNIVERSAL = {"Etc/GMT": "GMT", "Etc/Greenwich": "GMT"} | dict.fromkeys(
    ("Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu"), "UTC"
)
_RECURS = {"RRULE", "RDATE", "EXRULE", "EXDATE", "RECURRENCE-ID"}
_GONE = {"CANCEL", "REPLY", "REFRESH", "DECLINECOUNTER", "COUNTER"}


@dataclass(frozen=True)
class _Property:
    name: str
    parameters: dict[str, str]
    value: str


@dataclass
class _Event:
    starts: list[_Property] = field(default_factory=list)
    recurs: bool = False
    cancelled: bool = False


def read_slot(text: str, *, now: datetime) -> str:
    """Return the booked slot of an invitation as notes write it: ``12 May 2026, 10:00 Europe/Berlin``.

    ``now`` is aware. Raises ``Unreadable`` with what keeps the slot from being taken over.
    """
    method, events = _events(text)
    if method in _GONE:
        raise Unreadable(f"books nothing (it is a {method})", _MEND)
    booked = [event for event in events if not event.cancelled]
    if not booked:
        raise Unreadable("holds no event that is booked", _MEND)
    if any(event.recurs for event in booked):
        raise Unreadable("recurs, so that one date cannot be told", _MEND)
    slots = {_slot(event) for event in booked}
    if len(slots) > 1:
        raise Unreadable(f"holds {len(slots)} different slots", _MEND)
    (slot,) = slots
    parse_slot(slot, now=now)
    return slot


def _slot(event: _Event) -> str:
    if len(event.starts) != 1:
        raise Unreadable("has an event without one start", _MEND)
    (start,) = event.starts
    day = _DAY.fullmatch(start.value)
    if day and start.parameters.get("VALUE", "DATE").upper() == "DATE":
        return _date(day)
    moment = _TIME.fullmatch(start.value)
    if not moment:
        raise Unreadable(f"has a start that is no time ({start.value[:40]!r})", _MEND)
    return f"{_date(moment)}, {moment[4]}:{moment[5]} {_zone(start, utc=bool(moment[6]))}"


def _date(found: re.Match[str]) -> str:
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    if not 1 <= month <= 12:
        raise Unreadable(f"has a start in month {month}", _MEND)
    return f"{day} {MONTHS[month - 1]} {year}"


def _zone(start: _Property, *, utc: bool) -> str:
    """Return the zone's IANA name, or UTC; raise where there is none, or one that is not known."""
    named = start.parameters.get("TZID", "").strip()
    if utc and not named:
        return "UTC"
    if not named or utc:
        message = "says both UTC and a zone" if utc else "names no time zone"
        raise Unreadable(message, "write `interview` with its zone in the notes")
    zone = _iana(named)
    if zone is None:
        message = f"has the time zone {named[:60]!r}, which is not known"
        raise Unreadable(message, "write `interview` with its zone in the notes")
    return zone


def _iana(named: str) -> str | None:
    """Return the IANA name in ``Europe/Berlin``, ``/vendor/Europe/Berlin`` or ``W. Europe Standard Time``."""
    from zoneinfo import ZoneInfo

    parts = [part for part in named.strip("/").split("/") if part not in _RECKONINGS]
    candidates = [_windows_zones().get(named.lower(), ""), *("/".join(parts[-size:]) for size in (3, 2, 1))]
    for name in candidates:
        if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*", name):
            continue
        try:
            ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            continue
        if "/" in name or name in {"UTC", "GMT"}:
            return _plain(name)
    return None


def _plain(name: str) -> str:
    """Return ``UTC`` for ``Etc/UTC``, ``-05:00`` for ``Etc/GMT+5``, whose sign counts westward."""
    if offset := _OFFSET.fullmatch(name):
        return f"{'-' if offset[1] == '+' else '+'}{int(offset[2]):02}:00"
    return _UNIVERSAL.get(name, name)


@cache
def _windows_zones() -> dict[str, str]:
    """Return IANA names by what Windows, and so Outlook and Exchange, call a zone, in lower case."""
    named = entries_of(lines_of(read_text("windows_zones")), "=")
    return {windows.lower(): iana for windows, iana in named}


def _events(text: str) -> tuple[str, list[_Event]]:
    """Return the calendar's method and its events; a zone's rules and an alarm are not read."""
    method, events, nest = "", [], list[str]()
    for line in _properties(text):
        if line.name == "BEGIN":
            nest.append(line.value.strip().upper())
            if nest == ["VCALENDAR", "VEVENT"]:
                events.append(_Event())
        elif line.name == "END":
            if not nest or nest.pop() != line.value.strip().upper():
                raise Unreadable("is broken: its parts do not end where they should", _MEND)
        elif nest == ["VCALENDAR"] and line.name == "METHOD":
            method = line.value.strip().upper()
        elif nest == ["VCALENDAR", "VEVENT"]:
            _take(line, events[-1])
    if nest:
        raise Unreadable("is broken off", _MEND)
    return method, events


def _take(line: _Property, event: _Event) -> None:
    if line.name == "DTSTART":
        event.starts.append(line)
    event.recurs = event.recurs or line.name in _RECURS
    event.cancelled = event.cancelled or (line.name == "STATUS" and line.value.strip().upper() == "CANCELLED")


def _properties(text: str) -> Iterator[_Property]:
    """Yield the content lines, unfolded; a line that is none is passed over unless it hides a start."""
    lines = _BREAK.split(_FOLD.sub("", text))
    if len(lines) > LINES_MAX:
        raise Unreadable(f"has more than {LINES_MAX:,} lines", _MEND)
    for line in lines:
        found = _LINE.fullmatch(line)
        if found:
            parameters = {
                each["name"].upper(): each["quoted"] or each["plain"] or ""
                for each in _PARAMETER.finditer(found["parameters"])
            }
            yield _Property(found["name"].upper(), parameters, found["value"])
        elif line.upper().startswith(("BEGIN", "END", "DTSTART", *_RECURS)):
            raise Unreadable(f"has a line that cannot be read ({line[:40]!r})", _MEND)
