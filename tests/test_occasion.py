"""When to write again: what a hook's words say of it, and what they do not."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.core.occasion import read_occasion
from bowout.core.unreadable import Unreadable

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=timezone(timedelta(hours=2)))
WORDS = [
    *("the", "launch", "in", "May", "early", "late", "mid", "next", "this", "spring", "Q3", "12", "03/04"),
    *("2027", "end", "of", "year", "weeks", "a", "few", "June's", "H2", "@", "29", "February"),
]


@pytest.mark.parametrize(
    ("hook", "day", "words"),
    [
        ("their talk on 12 May 2026", "2026-05-12", "12 May 2026"),
        ("May 12, the warehouse API goes live", "2026-05-12", "May 12"),
        ("the launch on 2026-06-01", "2026-06-01", "2026-06-01"),
        ("the 3rd of June opening", "2026-06-03", "3rd of June"),
        ("opening on 14/06/2026", "2026-06-14", "14/06/2026"),
        ("14 March", "2027-03-14", "14 March"),
        ("CEO talk @ PyCon in May?", "2026-05-29", "in May"),
        ("the talk in may", "2026-05-29", "in may"),
        ("the release in April", "2027-04-30", "in April"),
        ("next May", "2027-05-31", "next May"),
        ("by sept", "2026-09-30", "by sept"),
        ("the June launch", "2026-06-30", "June"),
        ("early June", "2026-06-10", "early June"),
        ("mid-July", "2026-07-21", "mid-July"),
        ("late June", "2026-06-30", "late June"),
        ("the end of May", "2026-05-29", "the end of May"),
        ("in May 2027", "2027-05-31", "in May 2027"),
        ("their API ships in spring", "2026-05-29", "in spring"),
        ("next spring", "2027-05-31", "next spring"),
        ("this fall", "2026-11-30", "this fall"),
        ("next winter", "2027-02-26", "next winter"),
        ("the clinic pilot in early summer 2026", "2026-07-01", "in early summer 2026"),
        ("the Q3 launch", "2026-09-30", "Q3"),
        ("Q1", "2027-03-31", "Q1"),
        ("in the third quarter 2027", "2027-09-30", "third quarter 2027"),
        ("H2", "2026-12-31", "H2"),
        ("in six weeks", "2026-06-15", "in six weeks"),
        ("in 2 months", "2026-07-06", "in 2 months"),
        ("in a year", "2027-05-04", "in a year"),
        ("in a couple of days", "2026-05-06", "in a couple of days"),
        ("next week", "2026-05-15", "next week"),
        ("this month", "2026-05-29", "this month"),
        ("next quarter", "2026-09-30", "next quarter"),
        ("when you are hiring again next year", "2027-07-02", "next year"),
        ("end of the year", "2026-12-31", "end of the year"),
        ("PyCon 2027", "2027-07-02", "2027"),
        ("early 2027", "2027-04-30", "early 2027"),
    ],
)
def test_a_date_is_read_from_the_hook(hook: str, day: str, words: str) -> None:
    """A day is that day, a period its last working day, a year its middle; the words are the hook's own."""
    occasion = read_occasion(hook, now=NOW)
    assert (occasion.day.isoformat(), occasion.words) == (day, words)


@pytest.mark.parametrize(
    ("hook", "why"),
    [
        (None, "there is no hook"),
        ("the warehouse API launch", "names no date"),
        ("we may talk again", "names no date"),
        ("this may help both of us", "names no date"),
        ("the march to events", "names no date"),
        ("coffee with April", "names no date"),
        ("April's talk", "names no date"),
        ("lunch with Jan", "names no date"),
        ("the Spring Boot migration", "names no date"),
        ("the fall of the wall", "names no date"),
        ("24/7 support", "names no date"),
        ("the 2020 report", "names no date"),
        ("30 February", "does not exist"),
        ("PyCon 2032", "names no date"),
        ("12 March 2026", '"12 March 2026" is past'),
        ("20 April", '"20 April" is past'),
        ("in May 2025", '"in May 2025" is past'),
        ("today, 4 May", '"4 May" is past'),
    ],
)
def test_no_date_is_guessed(hook: str | None, why: str) -> None:
    """What names no date, an impossible or a past one leads to the default, and says why."""
    occasion = read_occasion(hook, now=NOW)
    assert (occasion.day, occasion.words) == (date(2026, 8, 4), None)
    assert why in occasion.why


@pytest.mark.parametrize(
    "hook", ["opening on 03/04/2026", "the launch on 3/4", "03/04", "3/04 at PyCon", "by the 3/4", "3/4/26"]
)
def test_a_date_that_may_be_two_is_refused(hook: str) -> None:
    """Day and month that may each be the other are never guessed: both readings are told."""
    with pytest.raises(Unreadable, match="may be 3 April or 4 March"):
        read_occasion(hook, now=NOW)


@pytest.mark.parametrize(
    "hook", ["24/7 support", "the 1/2 marathon", "a 50/50 chance", "opening on 04/04", "the 3/4 time", "1/12"]
)
def test_two_numbers_are_not_always_a_date(hook: str) -> None:
    """A fraction, or a date of one reading, is no reason to refuse the hook."""
    assert read_occasion(hook, now=NOW).words is None


@pytest.mark.parametrize(
    ("now", "hook", "day"),
    [
        ("2026-05-30T09:00", "in May", "2026-05-31"),
        ("2026-12-20T09:00", "in winter", "2027-02-26"),
        ("2027-01-15T09:00", "in winter", "2027-02-26"),
        ("2027-01-15T09:00", "next winter", "2028-02-29"),
        ("2027-11-30T09:00", None, "2028-02-29"),
        ("2026-05-31T23:00", "in May", "2027-05-31"),
        ("2026-05-29T09:00", "in May", "2026-05-30"),
        ("2026-05-04T09:00", "end of next month", "2026-06-30"),
        ("2026-05-04T09:00", "by the end of the month", "2026-05-29"),
    ],
)
def test_the_clock_decides_which_one_is_meant(now: str, hook: str | None, day: str) -> None:
    """A period that is not over is this one; on its last days the reminder is for the morrow."""
    occasion = read_occasion(hook, now=datetime.fromisoformat(now).astimezone())
    assert occasion.day.isoformat() == day


def test_it_is_spoken_with_its_weekday() -> None:
    """The day is told as people say it, whatever the machine's language."""
    assert read_occasion("in May", now=NOW).spoken() == "Friday, 29 May 2026"


@given(st.text(max_size=60) | st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join), st.datetimes(
    min_value=datetime(2026, 1, 1), max_value=datetime(2040, 1, 1)
))  # fmt: skip
def test_any_hook_leads_to_a_later_day_and_twice_to_the_same(hook: str, clock: datetime) -> None:
    """Whatever is jotted, the day is after today, within six years, and depends on nothing else.

    Only what may be two days is refused.
    """
    now = clock.astimezone()
    try:
        occasion = read_occasion(hook, now=now)
    except Unreadable:
        assert "/" in hook
        return
    assert now.date() < occasion.day < now.date() + timedelta(days=6 * 366)
    assert occasion == read_occasion(hook, now=now)
    assert occasion.words is None or occasion.words in " ".join(hook.split()) or occasion.words in hook
