"""The slot of an invitation: taken where it can be told, and told where it cannot."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from bowout.core.interview import parse_slot
from bowout.core.unreadable import Unreadable
from bowout.data import read_text
from bowout.sources.invitation import read_slot
from conftest import NOW
from support.mails import BOOKED, calendar

ZONE_RULES = (
    "BEGIN:VTIMEZONE",
    "TZID:W. Europe Standard Time",
    "BEGIN:STANDARD",
    "DTSTART:16010101T030000",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    "END:STANDARD",
    "END:VTIMEZONE",
)


@pytest.mark.parametrize(
    ("start", "slot"),
    [
        (BOOKED, "12 May 2026, 10:00 Europe/Berlin"),
        ("DTSTART;TZID=Europe/Berlin;VALUE=DATE-TIME:20260512T100000", "12 May 2026, 10:00 Europe/Berlin"),
        ('DTSTART;TZID="America/New_York":20260512T153000', "12 May 2026, 15:30 America/New_York"),
        ("dtstart;tzid=Europe/Berlin:20260512T100000", "12 May 2026, 10:00 Europe/Berlin"),
        ("DTSTART;TZID=/x/Europe/Berlin:20260512T1000\r\n 00", "12 May 2026, 10:00 Europe/Berlin"),
        ("DTSTART;TZID=America/Indiana/Knox:20260512T100000", "12 May 2026, 10:00 America/Indiana/Knox"),
        ("DTSTART;TZID=W. Europe Standard Time:20260512T100000", "12 May 2026, 10:00 Europe/Berlin"),
        ("DTSTART;TZID=\"tzone://Microsoft/Utc\":20260512T100000", "12 May 2026, 10:00 UTC"),
        ("DTSTART:20260512T080000Z", "12 May 2026, 08:00 UTC"),
        ("DTSTART;TZID=Etc/UTC:20260512T080000", "12 May 2026, 08:00 UTC"),
        ("DTSTART;TZID=UTC:20260512T080000", "12 May 2026, 08:00 UTC"),
        ("DTSTART;TZID=Etc/GMT:20260512T080000", "12 May 2026, 08:00 GMT"),
        ("DTSTART;TZID=Etc/GMT+5:20260512T080000", "12 May 2026, 08:00 -05:00"),
        ("DTSTART;TZID=UTC+12:20260512T080000", "12 May 2026, 08:00 +12:00"),
        ("DTSTART;TZID=right/Europe/Berlin:20260512T100000", "12 May 2026, 10:00 Europe/Berlin"),
        ("DTSTART;VALUE=DATE:20260512", "12 May 2026"),
    ],
)  # fmt: skip
def test_the_start_becomes_a_slot_of_the_notes(start: str, slot: str) -> None:
    """A zone by its IANA name, by Windows's or within a vendor's, UTC, and a day without a time."""
    read = read_slot(calendar(start), now=NOW)
    assert read == slot
    assert parse_slot(read, now=NOW).has_time is ("," in slot)


def test_a_zones_own_rules_and_an_alarm_are_no_event() -> None:
    """The start and the recurrence of a zone's rules are not the event's."""
    alarm = ("BEGIN:VALARM", "DTSTART:19990101T000000Z", "RRULE:FREQ=DAILY", "END:VALARM")
    text = calendar("DTSTART;TZID=W. Europe Standard Time:20260512T100000", *alarm, head=ZONE_RULES)
    assert read_slot(text, now=NOW) == "12 May 2026, 10:00 Europe/Berlin"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (calendar(BOOKED, "RRULE:FREQ=WEEKLY"), "recurs"),
        (calendar(BOOKED, "RDATE:20260513T100000Z"), "recurs"),
        (calendar(BOOKED, "RECURRENCE-ID:20260512T100000Z"), "recurs"),
        (calendar("DTSTART:20260512T100000"), "names no time zone"),
        (calendar("DTSTART;TZID=:20260512T100000"), "names no time zone"),
        (calendar("DTSTART;TZID=Europe/Berlin:20260512T100000Z"), "both UTC and a zone"),
        (calendar("DTSTART;TZID=Mars/Olympus:20260512T100000"), "'Mars/Olympus', which is not known"),
        (calendar("DTSTART;TZID=../../etc/passwd:20260512T100000"), "not known"),
        (calendar("DTSTART;TZID=Customized Time Zone:20260512T100000"), "not known"),
        (calendar("DTSTART;TZID=Japan:20260512T100000"), "not known"),
        (calendar("DTSTART;VALUE=DATE:20260230"), "does not exist"),
        (calendar("DTSTART;VALUE=DATE:20261330"), "month 13"),
        (calendar("DTSTART;TZID=Europe/Berlin:20260329T023000"), "change of the clocks leaves out"),
        (calendar("DTSTART;TZID=Europe/Berlin:20260512T250000"), "does not exist"),
        (calendar("DTSTART:20360512T100000Z"), "in the year 2036"),
        (calendar("DTSTART;TZID=America/New_York:99991231T235959"), "in the year 9999"),
        (calendar("DTSTART:next Tuesday"), "no time"),
        (calendar("DTSTART;TZID=Europe/Berlin:\uff12\uff10\uff12\uff160512T100000"), "no time"),
        (calendar('DTSTART;TZID="Europe:20260512T100000'), "cannot be read"),
        (calendar(), "without one start"),
        (calendar(BOOKED, BOOKED), "without one start"),
        (calendar(BOOKED, "STATUS:CANCELLED"), "no event that is booked"),
        (calendar(BOOKED, head=("METHOD:CANCEL",)), "books nothing"),
        (calendar(BOOKED, head=("METHOD:REPLY",)), "books nothing"),
        (calendar(BOOKED, "END:VEVENT", "BEGIN:VEVENT", "DTSTART:20260513T100000Z"), "2 different slots"),
        ("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "no event"),
        (calendar(BOOKED).replace("END:VEVENT\r\n", ""), "do not end where they should"),
        (calendar(BOOKED).replace("END:VCALENDAR\r\n", ""), "broken off"),
        ("END:VEVENT", "do not end where they should"),
        ("hello", "no event"),
        ("", "no event"),
        ("A:1\r\n" * 20_001, "20,000 lines"),
    ],
)
def test_what_cannot_be_told_is_not_guessed(text: str, why: str) -> None:
    """Each is refused with its reason."""
    with pytest.raises(Unreadable, match=why):
        read_slot(text, now=NOW)


def test_the_same_slot_twice_is_one_slot() -> None:
    """Two events at one time, and a cancelled one beside a booked one, leave no doubt."""
    again = ("END:VEVENT", "BEGIN:VEVENT", BOOKED)
    gone = ("END:VEVENT", "BEGIN:VEVENT", "DTSTART:20260601T100000Z", "STATUS:CANCELLED")
    assert read_slot(calendar(BOOKED, *again, *gone), now=NOW) == "12 May 2026, 10:00 Europe/Berlin"


def test_a_text_cannot_pass_for_a_start() -> None:
    """Only a line break ends a line: a separator inside a text starts none."""
    for sign in ("\u2028", "\x0b", "\x85", "\\n"):
        text = calendar(f"DESCRIPTION:x{sign}DTSTART:20260601T100000Z", BOOKED)
        assert read_slot(text, now=NOW) == "12 May 2026, 10:00 Europe/Berlin"


def test_every_zone_of_windows_is_known() -> None:
    """Each name of the table leads to a zone that exists."""
    rows = [row for row in read_text("windows_zones").splitlines() if not row.startswith("#")]
    assert len(rows) > 100
    assert all(ZoneInfo(row.partition(" = ")[2]).key for row in rows)


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(
        lambda each: each.replace(second=0, microsecond=0)
    ),
    st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC"]),
    st.text(max_size=200),
)
def test_what_another_library_writes_is_read_alike(start: datetime, zone: str, summary: str) -> None:
    """An event of the icalendar library gives the moment that it was made with, whatever its texts hold."""
    meant = start.replace(second=0, microsecond=0, tzinfo=UTC).astimezone(
        ZoneInfo(zone)
    )  # a moment that exists
    event = Event()
    event.add("summary", summary)
    event.add("description", summary * 3)
    event.add("dtstart", meant)
    written = Calendar()
    written.add("prodid", "-//x//y//EN")
    written.add_component(event)
    slot = parse_slot(read_slot(written.to_ical().decode(), now=NOW), now=NOW)
    assert slot.starts.replace(tzinfo=None) == meant.replace(tzinfo=None)
    assert slot.zone == zone


PIECES = [
    *("BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", BOOKED, "DTSTART:20260512T100000Z"),
    *("RRULE:X", "DTSTART", "METHOD:CANCEL", " folded", 'X;Y=":Z', "BEGIN:VALARM"),
]


@given(st.text(max_size=400) | st.lists(st.sampled_from(PIECES), max_size=14).map("\r\n".join))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Whatever stands in the part, the outcome is a slot that notes can hold, or a reason."""
    with suppress(Unreadable):
        assert parse_slot(read_slot(text, now=NOW), now=NOW).starts.year in {2026, 2027, 2028}
