"""A booked slot as a value, and how a letter names it."""

from __future__ import annotations

from datetime import datetime  # noqa: TC003 - pydantic resolves the field's type at run time
from typing import NamedTuple

# Own tables: strftime's names follow the locale of the machine, a letter must not.
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class BookedSlot(NamedTuple):
    """A booked date and, if known, time; ``starts`` is aware, ``text`` is what the user typed.

    ``zone`` is what the user typed for the time zone, or None where it did not matter. The flags keep the
    user's way of writing, so that the letter writes it likewise. Without a time ``starts`` is midnight.
    """

    text: str
    starts: datetime
    has_time: bool = True
    zone: str | None = None
    twelve_hour: bool = False
    month_first: bool = False
    with_year: bool = False

    def clashes(self, other: BookedSlot) -> bool:
        """Whether both are the same time; a slot without a time is its whole day."""
        if self.has_time and other.has_time:
            return self.starts == other.starts
        return self.starts.date() == other.starts.date()

    def is_past(self, now: datetime) -> bool:
        """Whether it lies before ``now`` (aware); a slot without a time lasts for its whole day."""
        if self.has_time:
            return self.starts < now
        return self.starts.date() < now.astimezone(self.starts.tzinfo).date()

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
        if not self.has_time:
            return None
        hour, minute = self.starts.hour, self.starts.minute
        clock = f"{hour:02}:{minute:02}"
        if self.twelve_hour:
            half = "am" if hour < 12 else "pm"
            clock = f"{(hour - 1) % 12 + 1}:{minute:02} {half}" if minute else f"{(hour - 1) % 12 + 1} {half}"
        return f"{clock} ({_spoken_zone(self.zone)})" if self.zone else clock

    def spoken(self) -> str:
        """Return how a letter names the slot: ``Tuesday, 12 May at 10:00 (CET)``."""
        at = f" at {self.time()}" if self.has_time else ""
        return f"{self.weekday}, {self.date()}{at}"


def _spoken_zone(zone: str) -> str:
    """Return a typed zone as people say it: ``Europe/Berlin`` is Berlin time, ``+02:00`` is UTC+02:00."""
    if zone[0] in "+-":
        return f"UTC{zone}"
    if "/" in zone:
        return f"{zone.rpartition('/')[2].replace('_', ' ')} time"
    return zone
