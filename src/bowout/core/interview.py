"""The booked interview: when it is, and how a letter names it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True)
class BookedSlot:
    """A booked date and, if known, time; ``starts`` is aware, ``text`` is what the user typed.

    ``zone`` is what the user typed for the time zone, or None where it did not matter.
    """

    text: str
    starts: datetime
    has_time: bool = True
    zone: str | None = None


def parse_slot(text: str, *, now: datetime) -> BookedSlot:
    """Read a booked slot as people write it; a date without a zone is in ``now``'s zone.

    Raises ``ValueError`` with the mend for what is impossible, ambiguous (03/04) or not a date.
    """
    from dateutil import parser

    starts = parser.parse(text)
    return BookedSlot(text=text, starts=starts.replace(tzinfo=starts.tzinfo or now.tzinfo))
