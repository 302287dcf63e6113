"""The moment by which a run goes: what it may be, so that every date counted from it exists."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.core.interview import parse_slot
from bowout.core.moment import read_moment
from bowout.core.occasion import read_occasion
from bowout.core.unreadable import Unreadable

ENDS = [
    "1980-01-01T00:00+14:00",
    "1980-01-01T00:00-14:00",
    "2999-12-31T23:59+14:00",
    "2999-12-31T23:59-14:00",
]
SPOKEN = ["Wednesday 14:30", "tomorrow", "yesterday 10:00 Asia/Tokyo", "31 December", "1 January 9:00 -12:00"]


@pytest.mark.parametrize("typed", ["2026-05-04T09:00", "2026-05-04T09:00+02:00", "2026-05-04", *ENDS])
def test_a_moment_is_read_as_programs_write_it(typed: str) -> None:
    """What ISO 8601 says is read, with the offset or without one."""
    assert read_moment(typed) == datetime.fromisoformat(typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("soon", "is no time; write it like 2026-05-04T09:00"),
        ("9999-12-31T23:59", "is in the year 9999; name one from 1980 to 2999"),
        ("0001-01-01T00:00+14:00", "is in the year 1; name one from 1980 to 2999"),
        ("10000-01-01", "is no time"),
        ("2026-02-30", "is no time"),
        ("", "is no time"),
    ],
)
def test_a_moment_that_dates_cannot_be_counted_from_is_refused(typed: str, said: str) -> None:
    """At the ends of the calendar there is no next week, so that a clock is not set there."""
    with pytest.raises(Unreadable, match=said):
        read_moment(typed)


@pytest.mark.parametrize("typed", ENDS)
@pytest.mark.parametrize("spoken", SPOKEN)
@pytest.mark.parametrize("hook", ["in 99 years", "next year", "in winter", "the end of the week", None])
def test_every_date_counts_from_every_moment(typed: str, spoken: str, hook: str | None) -> None:
    """Slots and reminders are read at the first and at the last moment that is allowed."""
    now = read_moment(typed)
    assert abs(parse_slot(spoken, now=now).starts - now).days < 2 * 366
    assert read_occasion(hook, now=now).day > now.date()


def test_a_leap_day_is_looked_for_in_leap_years_alone() -> None:
    """Of the years that end a century most are none (the Gregorian rule), and the next one is years away."""
    with pytest.raises(Unreadable, match="in the year 2104"):
        parse_slot("29 February 10:00", now=read_moment("2099-12-31T09:00+00:00"))


@given(
    year=st.one_of(st.integers(1, 9999), st.integers(2024, 2029), st.sampled_from([1, 2, 9998, 9999])),
    day=st.sampled_from(["-01-01", "-12-31"]),
    clock=st.sampled_from([" 00:00", " 23:59"]),
    zone=st.sampled_from(["", " Asia/Tokyo", " America/New_York", " +14:00", " -12:00", " UTC"]),
)
def test_a_slot_of_any_year_in_any_zone_is_read_or_refused(
    year: int, day: str, clock: str, zone: str
) -> None:
    """A year that cannot be meant is refused before its zone is asked, which counts beyond it."""
    now = datetime(2026, 5, 4, 9, tzinfo=UTC)
    try:
        slot = parse_slot(f"{year:04}{day}{clock}{zone}", now=now)
    except Unreadable:
        assert not 2025 <= year <= 2028
    else:
        assert 2025 <= slot.starts.year == year <= 2028
