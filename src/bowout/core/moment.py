"""The moment by which a run goes, where it is given and not the clock's."""

from __future__ import annotations

from datetime import datetime

from bowout.core.unreadable import Unreadable

# Every date that is counted from the moment must exist, a hook's `in 99 years` among them, and be one that
# clocks and zones know of; calendars themselves end with the year 9999.
_FIRST_YEAR, _LAST_YEAR = 1980, 2999


def read_moment(text: str) -> datetime:
    """Return the moment that ``text`` is in ISO 8601, ``2026-05-04T09:00+02:00``; aware if it has an offset.

    Raises ``Unreadable`` for what is no moment, and for a year before 1980 or after 2999.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        message, mend = "is no time", "write it like 2026-05-04T09:00"
        raise Unreadable(message, mend) from None
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        message, mend = f"is in the year {moment.year}", f"name one from {_FIRST_YEAR} to {_LAST_YEAR}"
        raise Unreadable(message, mend)
    return moment
