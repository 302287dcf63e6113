"""How long to wait before asking again: as the server says, else a little longer each time."""

from __future__ import annotations

import math
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MAX_WAIT = 10.0  # seconds; a server that wants more is asked again all the same, then told of
_FIRST_WAIT = 0.5


def wait_seconds(attempt: int, headers: Mapping[str, str] | None, *, jitter: Callable[[], float]) -> float:
    """Return the seconds to wait after attempt number ``attempt`` (from 1).

    Without a word of the server: half a second, doubled each time, and up to as much again by ``jitter`` (a
    number in [0, 1)), so that many clients do not come back at once.
    """
    told = retry_after(headers or {})
    if told is not None:
        return min(told, MAX_WAIT)
    return float(min(_FIRST_WAIT * 2 ** (attempt - 1) * (1 + jitter()), MAX_WAIT))


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds a server asks for: ``retry-after-ms``, or ``retry-after`` as seconds or HTTP date.

    A date is counted from the reply's own ``date``, so that a wrong clock does no harm (RFC 9110, 10.2.3).
    Nonsense and what is past is None.
    """
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    value = headers.get("retry-after")
    seconds = _number(value)
    return seconds if seconds is not None else _until(value, headers.get("date"))


def _number(text: str | None) -> float | None:
    try:
        number = float(text or "")
    except ValueError:
        return None
    return number if math.isfinite(number) and number >= 0 else None


def _until(text: str | None, sent: str | None) -> float | None:
    date = _date(text)
    if date is None:
        return None
    seconds = (date - (_date(sent) or datetime.now(UTC))).total_seconds()
    return seconds if seconds >= 0 else None


def _date(text: str | None) -> datetime | None:
    from email.utils import parsedate_to_datetime

    try:
        date = parsedate_to_datetime(text or "")
    except (ValueError, OverflowError):  # a zone that is more than a day off, or than can be counted
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)
