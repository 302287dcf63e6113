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
