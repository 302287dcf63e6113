r"""A reminder as a calendar file (RFC 5545): one all-day event with an alarm at nine in the morning.

The event is private and does not block the day. Its UID is made of the process alone, without a host name, so
that a calendar program replaces the entry when the reminder is written anew.
"""

from __future__ import annotations

import re
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from bowout import __version__
from bowout.core.errors import DeliveryFailed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from bowout.core.reminder import Reminder

LINE_LIMIT = 75  # octets without the line break, RFC 5545, 3.1
_ALARM = "PT9H"  # from the midnight that an all-day event starts at
_SPECIALS = re.compile(r"[\\;,]")  # RFC 5545, 3.3.11
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_NAMESPACE = "6a3b1f0c-5d0e-4c0b-9f52-0f6f7a1d2e44"  # bowout's own, for UUIDs of version 5 (RFC 9562)


def to_ics(reminder: Reminder, *, now: datetime) -> bytes:
    """Return the reminder as the bytes of an ``.ics`` file, stamped ``now`` (aware).

    Raises ``DeliveryFailed`` for a text that holds half a character.
    """
    try:
        return b"".join(_folded(line) for line in _lines(reminder, now))
    except UnicodeEncodeError as error:
        raise DeliveryFailed("the reminder holds half a character (a lone surrogate)") from error


def _lines(reminder: Reminder, now: datetime) -> Iterator[str]:
    day = reminder.occasion.day
    summary = _text(reminder.summary)
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//bowout//bowout {__version__}//EN")
    yield from ("CALSCALE:GREGORIAN", "BEGIN:VEVENT", f"UID:{_uid(reminder.process)}")
    yield f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
    yield from (f"SUMMARY:{summary}", f"DESCRIPTION:{_text(reminder.description)}")
    yield from ("CLASS:PRIVATE", "TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY")
    yield from (f"DESCRIPTION:{summary}", f"TRIGGER:{_ALARM}", "END:VALARM", "END:VEVENT", "END:VCALENDAR")


def _uid(process: str) -> str:
    from uuid import UUID, uuid5

    return str(uuid5(UUID(_NAMESPACE), process))


def _text(text: str) -> str:
    r"""Return a text as a value: ``\``, ``;``, ``,`` escaped, a line break as ``\n``, controls left out."""
    seen = _UNSEEN.sub("", text.replace("\r\n", "\n"))
    return _SPECIALS.sub(r"\\\g<0>", seen).replace("\n", r"\n")


def _folded(line: str) -> bytes:
    """Return a content line in UTF-8, folded between characters, ended by CRLF."""
    rows, size = [bytearray()], 0
    for character in line:
        encoded = character.encode()
        if size + len(encoded) > LINE_LIMIT:
            rows.append(bytearray(b" "))
            size = 1
        rows[-1] += encoded
        size += len(encoded)
    return b"\r\n".join(rows) + b"\r\n"
