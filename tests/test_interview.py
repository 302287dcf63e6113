"""The booked slot: what is read of a date, what is refused, and how a letter names it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies

from bowout.core.interview import BookedSlot, parse_slot
from bowout.core.unreadable import Unreadable

MONDAY = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)

READ = [
    ("2026-05-12", "2026-05-12T00:00+00:00", "Tuesday, 12 May"),
    ("2026-05-12 10:00", "2026-05-12T10:00+00:00", "Tuesday, 12 May at 10:00"),
    ("2026-05-12T10:00+02:00", "2026-05-12T10:00+02:00", "Tuesday, 12 May at 10:00 (UTC+02:00)"),
    ("2026-05-12T10:00-05:00", "2026-05-12T10:00-05:00", "Tuesday, 12 May at 10:00 (UTC-05:00)"),
    ("2026-05-12T10:00:30", "2026-05-12T10:00+00:00", "Tuesday, 12 May at 10:00"),
    ("2026-05-12T10:00Z", "2026-05-12T10:00+00:00", "Tuesday, 12 May at 10:00 (UTC)"),
    ("2026-05-12 10:00-11:00", "2026-05-12T10:00+00:00", "Tuesday, 12 May at 10:00"),
    ("2026-05-12 10:00 Europe/Berlin", "2026-05-12T10:00+02:00", "Tuesday, 12 May at 10:00 (Berlin time)"),
    ("14 May 2026, 10:00", "2026-05-14T10:00+00:00", "Thursday, 14 May at 10:00"),
    ("May 14, 2026 at 3pm", "2026-05-14T15:00+00:00", "Thursday, May 14 at 3 pm"),
    ("Tue 12 May 10:00 Europe/Berlin", "2026-05-12T10:00+02:00", "Tuesday, 12 May at 10:00 (Berlin time)"),
    ("Tuesday at 10", "2026-05-05T10:00+00:00", "Tuesday, 5 May at 10:00"),
    ("Monday at 8", "2026-05-04T08:00+00:00", "Monday, 4 May at 08:00"),
    ("last Friday", "2026-05-01T00:00+00:00", "Friday, 1 May"),
    ("tomorrow 3 pm", "2026-05-05T15:00+00:00", "Tuesday, 5 May at 3 pm"),
    ("tomorrow at noon", "2026-05-05T12:00+00:00", "Tuesday, 5 May at 12:00"),
    ("next Monday 9:30", "2026-05-11T09:30+00:00", "Monday, 11 May at 09:30"),
    ("14.05.2026 10:00", "2026-05-14T10:00+00:00", "Thursday, 14 May at 10:00"),
    ("Tue 12.5. 10 Uhr", "2026-05-12T10:00+00:00", "Tuesday, 12 May at 10:00"),
    ("14/05/2026 10:00", "2026-05-14T10:00+00:00", "Thursday, 14 May at 10:00"),
    ("05/14/2026 3:30 PM", "2026-05-14T15:30+00:00", "Thursday, May 14 at 3:30 pm"),
    ("05/05/2026", "2026-05-05T00:00+00:00", "Tuesday, 5 May"),
    ("MAY 14TH AT 10 AM", "2026-05-14T10:00+00:00", "Thursday, May 14 at 10 am"),
    ("14th of May", "2026-05-14T00:00+00:00", "Thursday, 14 May"),
    ("14 May, 2-3pm", "2026-05-14T14:00+00:00", "Thursday, 14 May at 2 pm"),
    ("14 May, 11-1pm", "2026-05-14T11:00+00:00", "Thursday, 14 May at 11 am"),
    ("14 May, 12 pm", "2026-05-14T12:00+00:00", "Thursday, 14 May at 12 pm"),
    ("14 May, 12 am", "2026-05-14T00:00+00:00", "Thursday, 14 May at 12 am"),
    ("12 May at 10:00 (Berlin time)", "2026-05-12T10:00+02:00", "Tuesday, 12 May at 10:00 (Berlin time)"),
    ("12. Mai, 10 Uhr MEZ", "2026-05-12T10:00+02:00", "Tuesday, 12 May at 10:00 (CET)"),
    ("12 May at 10:00 CET", "2026-05-12T10:00+02:00", "Tuesday, 12 May at 10:00 (CET)"),
    ("Thu, 14 May 2026 10:00 ET", "2026-05-14T10:00-04:00", "Thursday, 14 May at 10:00 (ET)"),
    ("12 May 10:00 UTC+2", "2026-05-12T10:00+02:00", "Tuesday, 12 May at 10:00 (UTC+2)"),
    ("12 May 10:00 +0200", "2026-05-12T10:00+02:00", "Tuesday, 12 May at 10:00 (UTC+0200)"),
    ("28 April 10:00", "2026-04-28T10:00+00:00", "Tuesday, 28 April at 10:00"),
    ("2 April", "2027-04-02T00:00+00:00", "Friday, 2 April"),
    ("2 April 2027", "2027-04-02T00:00+00:00", "Friday, 2 April"),
    ("20 April 2027", "2027-04-20T00:00+00:00", "Tuesday, 20 April 2027"),
    ("12 May 2027", "2027-05-12T00:00+00:00", "Wednesday, 12 May 2027"),
    ("May 12, 2027 at 3 pm", "2027-05-12T15:00+00:00", "Wednesday, May 12, 2027 at 3 pm"),
    (
        "25 October 2026 02:30 Europe/Berlin",
        "2026-10-25T02:30+02:00",
        "Sunday, 25 October at 02:30 (Berlin time)",
    ),
]


@pytest.mark.parametrize(("typed", "starts", "spoken"), READ)
def test_slot_is_read_and_named_as_typed(typed: str, starts: str, spoken: str) -> None:
    """A slot is the instant that was meant, and a letter writes it in the order and clock the user typed."""
    slot = parse_slot(typed, now=MONDAY)
    assert slot.starts.isoformat() == datetime.fromisoformat(starts).isoformat()
    assert slot.spoken() == spoken


REFUSED = [
    ("03/04/2026", "may be 3 April or 4 March"),
    ("31 June", "does not exist"),
    ("30 Feb 2026", "does not exist"),
    ("29 Feb 2027", "does not exist (29 Feb 2027)"),
    ("12. Mai 25 Uhr", "has the time 25 Uhr, which does not exist"),
    ("31. Juni 2026", "does not exist (31 june 2026)"),
    ("2026-13-40", "does not exist"),
    ("Monday 12 May 2026", "says Monday, but 12 May 2026 is a Tuesday"),
    ("next Friday 9:30", "may be this week's or the one after"),
    ("12 May at 3", "may be morning or afternoon; write `3:00 am`"),
    ("12 May 25:00", "has the time 25:00, which does not exist"),
    ("12 May 13 pm", "does not exist"),
    ("12 May 10:00 IST", "`Asia/Kolkata`"),
    ("12 May 10:00 BST", "`Europe/London`"),
    ("12 May 10:00 XYZ", "'XYZ', which is not known"),
    ("12 May 10:00 Mars/Base", "is not known"),
    ("12 May 10:00 +25:00", "does not exist"),
    ("29 March 2026 02:30 Europe/Berlin", "the change of the clocks leaves out"),
    ("10:00", "has no date"),
    ("May 2026", "cannot be read as a date"),
    ("sometime next week", "cannot be read as a date"),
    ("banana", "cannot be read as a date"),
    ("2062-05-12", "in the year 2062; check the year"),
    ("12 May 0001", "in the year 1;"),
    ("1 January 0001, 00:00 Asia/Tokyo", "in the year 1; check the year"),
    ("31 December 9999, 23:59 America/New_York", "in the year 9999; check the year"),
]


@pytest.mark.parametrize(("typed", "said"), REFUSED)
def test_what_may_be_wrong_is_refused_with_a_mend(typed: str, said: str) -> None:
    """What is impossible, ambiguous, contradictory or no date is refused rather than guessed."""
    with pytest.raises(Unreadable) as caught:
        parse_slot(typed, now=MONDAY)
    assert said in str(caught.value)
    assert caught.value.mend


OFFERED = [
    ("Tuesday morning", "Tuesday, 5 May in the morning"),
    ("Tue 12 May, afternoon", "Tuesday, 12 May in the afternoon"),
    ("the morning of 12 May", "Tuesday, 12 May in the morning"),
    ("tomorrow evening", "Tuesday, 5 May in the evening"),
    ("12 May from 2 pm", "Tuesday, 12 May from 2 pm"),
    ("from 14:00 on Tuesday", "Tuesday, 5 May from 14:00"),
    ("12 May 14:00 onwards", "Tuesday, 12 May from 14:00"),
    ("12 May after 14:00 CET", "Tuesday, 12 May after 14:00 (CET)"),
    ("12 May 10-12", "Tuesday, 12 May between 10:00 and 12:00"),
    ("Tuesday 12 May, 9 to 11", "Tuesday, 12 May between 09:00 and 11:00"),
    ("12.5. 10-12", "Tuesday, 12 May between 10:00 and 12:00"),
    ("12 May, 10am-noon", "Tuesday, 12 May between 10 am and 12 pm"),
    ("12 May before noon", "Tuesday, 12 May before 12:00"),
    ("12 May between 10 and 12", "Tuesday, 12 May between 10:00 and 12:00"),
    ("Tuesday between 10 and 2", "Tuesday, 5 May between 10:00 and 14:00"),
    ("14 May, 2-3pm", "Thursday, 14 May between 2 pm and 3 pm"),
    ("12 May any time", "Tuesday, 12 May"),
    ("tomorrow at noon", "Tuesday, 5 May at 12:00"),
    ("Dienstag vormittags", "Tuesday, 5 May in the morning"),
    ("Dienstagnachmittag", "Tuesday, 5 May in the afternoon"),
    ("Dienstag morgen", "Tuesday, 5 May in the morning"),
    ("morgen ab 10 Uhr", "Tuesday, 5 May from 10:00"),
    ("heute Abend", "Monday, 4 May in the evening"),
    ("ab 14 Uhr am Mittwoch", "Wednesday, 6 May from 14:00"),
    ("am Vormittag des 12. Mai", "Tuesday, 12 May in the morning"),
    ("Di 12.5. von 10 bis 12 Uhr", "Tuesday, 12 May between 10:00 and 12:00"),
    ("12. Mai zwischen 10 und 12 Uhr", "Tuesday, 12 May between 10:00 and 12:00"),
    ("Freitag bis mittags", "Friday, 8 May until 12:00"),
    ("übermorgen gegen 9:30 Uhr", "Wednesday, 6 May at 09:30"),
]


@pytest.mark.parametrize(("typed", "spoken"), OFFERED)
def test_offered_hours_are_read_and_named(typed: str, spoken: str) -> None:
    """Hours that somebody has free are a part of a day, or run from, until or between times."""
    assert parse_slot(typed, now=MONDAY, offered=True).spoken() == spoken


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("mornings", "has no date"),
        ("nachmittags", "has no date"),
        ("ab 14 Uhr", "has no date"),
        ("12 May between 3 and 5", "may be morning or afternoon"),
        ("12 May from 12:00 to 11:00", "end before they begin"),
        ("May 10-12", "cannot be read as a date"),
        ("between 12 and 14 May", "cannot be read as a date"),
        ("12 May from 10 to 25", "does not exist"),
    ],
)
def test_offered_hours_are_not_guessed(typed: str, said: str) -> None:
    """Hours without a day, of either half of it, or that end before they begin are refused."""
    with pytest.raises(Unreadable, match=said):
        parse_slot(typed, now=MONDAY, offered=True)


@pytest.mark.parametrize("typed", ["Tuesday morning", "12 May between 10 and 12", "Dienstag vormittags"])
def test_a_booked_interview_has_no_hours_but_a_time(typed: str) -> None:
    """What is booked is a moment or a day; hours of it are refused, in the words that were typed."""
    with pytest.raises(Unreadable, match=typed):
        parse_slot(typed, now=MONDAY)


@pytest.mark.parametrize(
    ("typed", "spoken"),
    [
        ("12 May from 10 to 11", "Tuesday, 12 May at 10:00"),
        ("12. Mai ab 14 Uhr", "Tuesday, 12 May at 14:00"),
        ("Dienstag von 9 bis 10 Uhr", "Tuesday, 5 May at 09:00"),
    ],
)
def test_a_booked_interview_is_when_it_begins(typed: str, spoken: str) -> None:
    """Of the time that an interview takes, the letter names the beginning."""
    assert parse_slot(typed, now=MONDAY).spoken() == spoken


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("12 May morning", "12 May morning", True),
        ("12 May morning", "12 May afternoon", False),
        ("12 May morning", "12 May at 10:00", True),
        ("12 May afternoon", "12 May at 10:00", False),
        ("12 May", "12 May from 14:00", True),
        ("12 May between 10 and 12", "12 May from 12:00", False),
        ("12 May between 10 and 12", "12 May after 11:30", True),
        ("12 May until 11:00", "12 May at 11:00", False),
        ("12 May morning", "13 May morning", False),
    ],
)
def test_offered_hours_clash_where_they_overlap(one: str, other: str, same: bool) -> None:
    """Hours clash with what lies within them; two parts of a day are two."""
    first, second = (parse_slot(text, now=MONDAY, offered=True) for text in (one, other))
    assert first.clashes(second) is second.clashes(first) is same


def test_offered_hours_last_until_their_end() -> None:
    """A morning is past at noon, hours without an end when the day is over."""
    noon = MONDAY.replace(hour=12)
    told = ("today morning", "today before noon", "today between 10 and 11")
    assert all(parse_slot(text, now=MONDAY, offered=True).is_past(noon) for text in told)
    assert not any(
        parse_slot(text, now=MONDAY, offered=True).is_past(noon)
        for text in ("today from 10:00", "today afternoon")
    )


def test_missed_date_stays_in_the_past_for_fourteen_days() -> None:
    """A date without a year that lies 14 days back is this year's, one of 15 days back next year's."""
    assert parse_slot("20 April", now=MONDAY).starts.year == 2026
    assert parse_slot("19 April", now=MONDAY).starts.year == 2027


def test_relative_day_counts_in_the_slots_own_zone() -> None:
    """``tomorrow`` is the day after today where the interview is."""
    late = datetime(2026, 5, 4, 23, 0, tzinfo=UTC)
    assert parse_slot("tomorrow 10:00 Asia/Tokyo", now=late).starts.day == 6


@pytest.mark.parametrize(("typed", "zone"), [("2026-05-12 10:00", None), ("2026-05-12 10:00 CET", "CET")])
def test_zone_is_kept_as_typed(typed: str, zone: str | None) -> None:
    """A zone is what the user typed, or None."""
    assert parse_slot(typed, now=MONDAY).zone == zone


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("12 May 10:00", "12 May 10:00", True),
        ("12 May 10:00 Europe/Berlin", "12 May 09:00 Europe/London", True),
        ("12 May 10:00", "12 May 11:00", False),
        ("12 May", "12 May 11:00", True),
        ("12 May 11:00", "12 May", True),
        ("12 May", "13 May", False),
    ],
)
def test_a_slot_clashes_with_its_own_time_or_day(one: str, other: str, same: bool) -> None:
    """Two times are one where the moment is; where one has no time, it takes the whole day."""
    assert parse_slot(one, now=MONDAY).clashes(parse_slot(other, now=MONDAY)) is same


def test_date_alone_has_no_time() -> None:
    """A date without a time is known as such."""
    slot = parse_slot("12 May", now=MONDAY)
    assert not slot.has_time
    assert slot.time() is None
    assert slot.weekday == "Tuesday"


@given(strategies.datetimes(MONDAY.replace(tzinfo=None), MONDAY.replace(tzinfo=None) + timedelta(days=300)))
def test_spoken_slot_reads_back(moment: datetime) -> None:
    """What a letter says of a slot is read as the same slot."""
    slot = parse_slot(f"{moment:%Y-%m-%d %H:%M}", now=MONDAY)
    if 1 <= slot.starts.hour <= 6:
        assert f"{slot.starts.hour:02}:" in slot.spoken()
    assert parse_slot(slot.spoken(), now=MONDAY).starts == slot.starts


PIECES = strategies.sampled_from(
    ["12", "May", "2026", "Tuesday", "2026-05-12", "10:00", "3 pm", "at", "CET", "Europe/Berlin", ",", "?"]
)


@given(strategies.text() | strategies.lists(PIECES, max_size=6).map(" ".join))
def test_any_text_is_a_slot_or_refused(text: str) -> None:
    """No text makes the reading fail otherwise than by a refusal."""
    try:
        slot = parse_slot(text, now=MONDAY)
    except Unreadable:
        return
    assert isinstance(slot, BookedSlot)
    assert slot.starts.tzinfo is not None
