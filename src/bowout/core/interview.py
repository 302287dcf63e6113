"""The booked interview: when it is, and how a letter names it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bowout.core.unreadable import Unreadable

# Own tables: strftime's names follow the locale of the machine, a letter must not.
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_YEAR_UNSAID = timedelta(days=335)  # within some eleven months a day and month can mean one date only
MEND = "write it as `14 May 2026, 10:00`, with a time zone if it matters"


@dataclass(frozen=True)
class BookedSlot:
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


def parse_slot(text: str, *, now: datetime) -> BookedSlot:
    """Read a booked slot as people write it; a date without a zone is in ``now``'s zone.

    ``now`` is aware. A date without a year is the next such date, the past 14 days excepted. Of an hour
    that a change of the clocks makes occur twice, the first is meant. Raises ``Unreadable`` with the mend
    for what is impossible, ambiguous (03/04), contradictory or not a date.
    """
    text = " ".join(text.split())
    return _read_iso(text, now) or _read_freely(text, now)


def _read_iso(text: str, now: datetime) -> BookedSlot | None:
    """Read ``2026-05-12``, ``2026-05-12 10:00`` and ``2026-05-12T10:00+02:00`` without further imports."""
    if len(text) < 10 or not (text[:4] + text[5:7] + text[8:10]).isdigit() or text[4] + text[7] != "--":
        return None
    try:
        starts = datetime.fromisoformat(text)
    except ValueError:
        return None
    if starts.tzinfo and text[10] == " " and text[-6:-5] == "-":
        return None  # 10:00-11:00 runs from one to the other
    zone = None
    if starts.tzinfo:
        zone = "UTC" if text[-1] in "Zz" else text[max(text.rfind("+"), text.rfind("-")) :]
    starts = starts.replace(tzinfo=starts.tzinfo or now.tzinfo, second=0, microsecond=0)
    return settled(BookedSlot(text, starts, has_time=len(text) > 10, zone=zone), now)


def settled(slot: BookedSlot, now: datetime) -> BookedSlot:
    """Return the slot with its year told where it must be; raise for a year that cannot be meant."""
    from dataclasses import replace

    if not now.year - 1 <= slot.starts.year <= now.year + 2:
        message = f"is in the year {slot.starts.year}"
        raise Unreadable(message, "check the year")
    far = abs(slot.starts.replace(tzinfo=None) - now.replace(tzinfo=None)) > _YEAR_UNSAID
    return replace(slot, with_year=True) if far else slot


def _read_freely(text: str, now: datetime) -> BookedSlot:
    from bowout.core.slot_reading import read

    return settled(read(text, now), now)


def _spoken_zone(zone: str) -> str:
    """Return a typed zone as people say it: ``Europe/Berlin`` is Berlin time, ``+02:00`` is UTC+02:00."""
    if zone[0] in "+-":
        return f"UTC{zone}"
    if "/" in zone:
        return f"{zone.rpartition('/')[2].replace('_', ' ')} time"
    return zone
