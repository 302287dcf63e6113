"""A booked slot as a value, and how a letter names it."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import NamedTuple

from bowout.core.unreadable import Unreadable

# Own tables: strftime's names follow the locale of the machine, a letter must not.
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


# Parts of a day: how English names them, and the hours that they take.
_PARTS = {
    "morning": ("in the morning", 0, 12),
    "midday": ("around noon", 12, 14),
    "afternoon": ("in the afternoon", 12, 18),
    "evening": ("in the evening", 17, 24),
}
_EDGES = {
    "from": "from {}", "after": "after {}", "between": "between {} and {ends}",
    "until": "until {ends}", "before": "before {ends}",
}  # fmt: skip
WINDOWS = (*_PARTS, *_EDGES)


class Window(NamedTuple):
    """Hours of a day that somebody offers.

    ``kind`` is a part of the day (``morning``, ``midday``, ``afternoon``, ``evening``), or ``from``,
    ``after``, ``between``, of which the slot's ``starts`` is the begin, ``until``, ``before``;
    ``ends`` is their end.
    """

    kind: str
    ends: time | None = None

    @property
    def is_part(self) -> bool:
        """Whether it is a part of the day, without an hour."""
        return self.kind in _PARTS


class BookedSlot(NamedTuple):
    """A booked date and, if known, time; ``starts`` is aware, ``text`` is what the user typed.

    ``zone`` is what the user typed for the time zone, or None where it did not matter. The flags keep the
    user's way of writing, so that the letter writes it likewise. Without a time ``starts`` is midnight.
    ``window`` is None but for hours that are offered.
    """

    text: str
    starts: datetime
    has_time: bool = True
    zone: str | None = None
    twelve_hour: bool = False
    month_first: bool = False
    with_year: bool = False
    window: Window | None = None

    def clashes(self, other: BookedSlot) -> bool:
        """Whether both take the same time; a slot without a time is its whole day, one with it a moment."""
        if self.window and other.window and self.window.is_part and other.window.is_part:
            return self.starts.date() == other.starts.date() and self.window.kind == other.window.kind
        if self.has_time and other.has_time and not (self.window or other.window):
            return self.starts == other.starts
        if not (self.window or other.window):
            return self.starts.date() == other.starts.date()
        (begins, ends), (other_begins, other_ends) = self._span(), other._span()
        return begins < other_ends and other_begins < ends

    def is_past(self, now: datetime) -> bool:
        """Whether it lies before ``now`` (aware); what has no end lasts for its whole day."""
        if self.window:
            return self._span()[1] <= now
        if self.has_time:
            return self.starts < now
        return self.starts.date() < now.astimezone(self.starts.tzinfo).date()

    def _span(self) -> tuple[datetime, datetime]:
        """Return when it begins and ends: a moment takes a minute, a day without hours all of it."""
        midnight = self.starts.replace(hour=0, minute=0)
        if self.window and self.window.is_part:
            _, begins, ends = _PARTS[self.window.kind]
            return midnight + timedelta(hours=begins), midnight + timedelta(hours=ends)
        if self.window and self.window.ends:
            return self.starts, datetime.combine(self.starts.date(), self.window.ends, self.starts.tzinfo)
        if self.window or not self.has_time:
            return self.starts, midnight + timedelta(days=1)
        return self.starts, self.starts + timedelta(minutes=1)

    @property
    def weekday(self) -> str:
        """Return the day of the week, ``Tuesday``."""
        return WEEKDAYS[self.starts.weekday()]

    def date(self) -> str:
        """Return the date in the order the user typed: ``12 May`` or ``May 12``, the year only if needed."""
        month, day = MONTHS[self.starts.month - 1], self.starts.day
        if self.month_first:
            return f"{month} {day}, {self.starts.year}" if self.with_year else f"{month} {day}"
        return f"{day} {month} {self.starts.year}" if self.with_year else f"{day} {month}"

    def time(self) -> str | None:
        """Return ``10:00``, ``3 pm`` or ``3:30 pm (Berlin time)``, or None where no time is known."""
        return (
            f"{self._clock(self.starts.hour, self.starts.minute)}{self._zoned()}" if self.has_time else None
        )

    def _zoned(self) -> str:
        return f" ({_spoken_zone(self.zone)})" if self.zone else ""

    def _clock(self, hour: int, minute: int) -> str:
        if not self.twelve_hour:
            return f"{hour:02}:{minute:02}"
        half = "am" if hour < 12 else "pm"
        twelve = (hour - 1) % 12 + 1
        return f"{twelve}:{minute:02} {half}" if minute else f"{twelve} {half}"

    def hours(self) -> str:
        """Return the hours that are offered: ``in the morning``, ``from 14:00 (CET)``, or nothing."""
        if self.window is None:
            return ""
        if self.window.is_part:
            return _PARTS[self.window.kind][0] + self._zoned()
        starts, ends = self.starts, self.window.ends or self.starts
        begun, ended = self._clock(starts.hour, starts.minute), self._clock(ends.hour, ends.minute)
        return _EDGES[self.window.kind].format(begun, ends=ended) + self._zoned()

    def spoken(self) -> str:
        """Return how a letter names the slot: ``Tuesday, 12 May at 10:00 (CET)``."""
        told = self.hours() or (f"at {self.time()}" if self.has_time else "")
        return f"{self.weekday}, {self.date()}{' ' + told if told else ''}"


def refuse_year(year: int, now: datetime) -> None:
    """Raise ``Unreadable`` for a year in which no slot of ``now`` can be booked.

    It is asked before a slot is put into its zone, whose rules count beyond the calendar at its ends.
    """
    if not now.year - 1 <= year <= now.year + 2:
        message = f"is in the year {year}"
        raise Unreadable(message, "check the year")


def _spoken_zone(zone: str) -> str:
    """Return a typed zone as people say it: ``Europe/Berlin`` is Berlin time, ``+02:00`` is UTC+02:00."""
    if zone[0] in "+-":
        return f"UTC{zone}"
    if "/" in zone:
        return f"{zone.rpartition('/')[2].replace('_', ' ')} time"
    return zone
