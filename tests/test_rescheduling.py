"""Another date: what is offered, what cannot be, and what a missed slot or a deadline asks for."""

from __future__ import annotations

import pytest

from bowout.core.errors import GuardRefused, NotesInvalid
from support.intents import message


def test_the_dates_stand_as_typed_and_the_inconvenience_once() -> None:
    """All dates are named, the missed one too, with one apology."""
    body = message("reschedule").body
    assert "Monday, 11 May at 10:00, Tuesday, 12 May at 14:00 or Wednesday, 13 May at 09:30?" in body
    assert "Thursday, 7 May at 10:00" in body
    assert body.count("sorry") == 1


@pytest.mark.parametrize(
    ("alternatives", "told"),
    [
        ("11 May 2026, 10:00", "alternatives: has one date; offer two or three"),
        ("1 May 2026, 10:00; 11 May 2026, 10:00", "'1 May 2026, 10:00' has passed"),
    ],
)
def test_dates_that_are_no_choice_are_refused(alternatives: str, told: str) -> None:
    """One date alone, or one that has passed, is told with its mend; no message is written."""
    with pytest.raises(NotesInvalid, match=told):
        message("reschedule", alternatives=alternatives)


@pytest.mark.parametrize(
    ("alternatives", "tone", "told"),
    [
        ("11 May 10:00; 12 May 14:00", "warm", "If neither works,"),
        ("11 May 10:00; 12 May 14:00", "formal", "Should neither be convenient,"),
        ("11 May 10:00; 12 May 14:00; 13 May 9:30", "warm", "If none of them works,"),
    ],
)
def test_neither_of_two_and_none_of_three(alternatives: str, tone: str, told: str) -> None:
    """What is asked where no date suits goes by how many there are."""
    assert told in message("reschedule", alternatives=alternatives, tone=tone).body


def test_offered_hours_are_named_and_no_number_of_them_is_strange() -> None:
    """Parts of a day and ranges stand in the letter, and the guard knows their hours."""
    made = message("reschedule", alternatives="Monday morning; 12 May between 10 and 12; 13 May from 2 pm")
    assert "on Monday, 4 May in the morning, Tuesday, 12 May between 10:00 and 12:00 or" in made.body
    assert "Wednesday, 13 May from 2 pm?" in made.body
    assert made.findings == ()


def test_overlapping_dates_are_no_choice() -> None:
    """Hours that take in another date, or the booked interview, are refused."""
    with pytest.raises(ValueError, match="'12 May morning' and '12 May 10:00', which overlap"):
        message("reschedule", alternatives="12 May morning; 12 May 10:00")
    with pytest.raises(ValueError, match="'7 May morning', which takes in the booked interview"):
        message("reschedule", alternatives="7 May morning; 12 May 10:00")


def test_dates_that_have_passed_do_not_trouble_other_intents() -> None:
    """The same notes still write a withdrawal when the alternatives are history."""
    assert (
        "withdraw" in message("withdraw", alternatives="1 May 2026; 2 May 2026", deadline="2 May 2026").body
    )


def test_without_dates_it_asks_and_tells() -> None:
    """Without alternatives the message asks for another date, and says what would help."""
    made = message("reschedule", alternatives="")
    assert "Would another date be possible?" in made.body
    assert any(advice.code == "wanted" and "alternatives" in advice.message for advice in made.advice)


def test_alternatives_are_not_passed_over_in_silence() -> None:
    """Who leaves after a missed slot is told that dates are not offered, and what would offer them."""
    made = message("no-show")
    assert "11 May" not in made.body
    (told,) = (each.message for each in made.advice if each.code == "ignored")
    assert "`reschedule`" in told
    assert not [each for each in message("no-show", alternatives="").advice if each.code == "ignored"]


def test_a_missed_slot_wants_one_apology_and_another_date() -> None:
    """Who would still come apologises for the slot, once, and offers the dates; nothing is withdrawn."""
    made = message("reschedule.missed")
    assert made.subject == "Sunday's missed interview: Backend Engineer"
    assert made.body.count("sorry") == 1
    assert "Could we meet instead on Monday, 11 May at 10:00" in made.body
    assert "intent `no-show`" in made.advice[0].message


def test_an_apology_needs_a_missed_slot() -> None:
    """Nobody apologises for an interview that is still to come."""
    with pytest.raises(GuardRefused) as caught:
        message("no-show", interview="7 May 2026, 10:00")
    assert "slot-missed" in {finding.rule for finding in caught.value.findings}


def test_a_deadline_that_has_passed_is_refused() -> None:
    """A date to answer by that is over is told with its mend."""
    with pytest.raises(NotesInvalid, match="deadline: '2 May 2026' has passed"):
        message("timeline", deadline="2 May 2026")


@pytest.mark.parametrize("role", ["hiring-manager", "panel", "agency"])
def test_notes_without_a_talk_ask_for_another_date(role: str) -> None:
    """What cannot be made is the interview to come, though the notes tell of nothing spoken about."""
    assert "cannot make" in message("reschedule", role=role, discussed="", stage="scheduled").body
