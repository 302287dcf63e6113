"""The booked interview, read from what the user typed."""

from __future__ import annotations

from datetime import datetime, timedelta

from bowout.core.booked import BookedSlot, refuse_year
from bowout.core.unreadable import Unreadable

_YEAR_UNSAID = timedelta(days=335)  # within some eleven months a day and month can mean one date only


def parse_slot(text: str, *, now: datetime, offered: bool = False) -> BookedSlot:
    """Read a booked slot as people write it; a date without a zone is in ``now``'s zone.

    ``now`` is aware. A date without a year is the next such date, the past 14 days excepted. Of an hour
    that a change of the clocks makes occur twice, the first is meant. An ``offered`` slot may be hours of a
    day (``Tuesday morning``, ``12 May from 14:00``). Raises ``Unreadable`` with the mend for what is
    impossible, ambiguous (03/04), contradictory or not a date.
    """
    text = " ".join(text.split())
    return _read_iso(text, now) or _read_freely(text, now, offered=offered)


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
    refuse_year(starts.year, now)
    starts = starts.replace(tzinfo=starts.tzinfo or now.tzinfo, second=0, microsecond=0)
    return _settled(BookedSlot(text, starts, has_time=len(text) > 10, zone=zone), now)


def _settled(slot: BookedSlot, now: datetime) -> BookedSlot:
    """Return the slot with its year told where it must be."""
    far = abs(slot.starts.replace(tzinfo=None) - now.replace(tzinfo=None)) > _YEAR_UNSAID
    return slot._replace(with_year=True) if far else slot


def _read_freely(text: str, now: datetime, *, offered: bool) -> BookedSlot:
    from bowout.core.date_reading import read

    try:
        slot = read(text, now, offered=offered)
    except Unreadable as fault:
        slot = _read_translated(text, now, fault, offered=offered)
    return _settled(slot, now)


def _read_translated(text: str, now: datetime, fault: Unreadable, *, offered: bool) -> BookedSlot:
    """Read a date in another language's words; raise ``fault`` where it tells more than what they lead to."""
    from bowout.core.clock_reading import UNDATED, NoDate
    from bowout.core.date_reading import read

    english = _translated(text)
    if english == text:
        raise fault
    try:
        return read(english, now, offered=offered)._replace(text=text)
    except Unreadable as theirs:
        undated = isinstance(theirs, NoDate) and theirs.message != UNDATED
        raise fault if undated or not isinstance(fault, NoDate) else theirs from None


def _translated(text: str) -> str:
    """Return a date of another language in English words: ``am 12. Mai 2026 ab 14 Uhr``."""
    from bowout.core.foreign_date import in_english
    from bowout.core.lexicon import languages

    for code in languages():
        text = in_english(code, text)
    return text


__all__ = ["BookedSlot", "parse_slot"]
