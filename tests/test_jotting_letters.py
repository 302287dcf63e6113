"""Whole letters of jottings in haste: what an intent makes of several doubts, and of a slot long past."""

from __future__ import annotations

from support.drafting import drafted, notes_of


def test_doubts_on_one_line_are_asked_one_by_one() -> None:
    """Semicolons divide doubts, and each question but the first is joined to the one before it."""
    notes = notes_of(
        intent="clarify", doubts="groups of 25; who covers when someone is ill; is the post permanent?"
    )
    body = drafted(notes).body
    assert "Could you tell me more about the groups of 25?" in body
    assert "Could you also tell me who covers when someone is ill?" in body
    assert "And could you tell me whether the post is permanent?" in body


def test_a_doubt_with_a_remark_is_asked_without_it() -> None:
    """A remark that a question cannot hold is told as left out, and does not take the doubt with it."""
    made = drafted(notes_of(intent="clarify", doubts="housing on site - shared or own room"))
    assert "Could you tell me more about housing on site?" in made.body
    assert [advice.code for advice in made.advice if "shared or own room" in advice.message] == ["left-out"]


def test_an_interview_missed_after_another_is_named() -> None:
    """Whoever apologises for a missed interview names its day, also after an earlier one took place."""
    made = drafted(notes_of(intent="no-show", stage="interviewed", interview="1 May 2026, 10:00"))
    assert "I missed our interview on Friday, 1 May at 10:00" in made.body
    assert made.subject == "Friday's missed interview: Backend Engineer"


def test_a_thing_to_hear_of_is_asked_after_without_saying_how_it_went() -> None:
    """What neither takes place nor goes on ("your new office") is something to hear more of, months later."""
    body = drafted(notes_of(intent="reconnect", hook="your new office w/ the terrace")).body
    assert (
        "Back then I was curious about your new office with the terrace, and I would love to hear more."
        in body
    )
