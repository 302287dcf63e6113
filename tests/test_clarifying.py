"""Doubts as questions: what is put to the company, and what never leaves the notes."""

from __future__ import annotations

import pytest

from bowout.pipeline.draft import first_request
from bowout.resources import load_prompt
from support.drafting import NOW, notes_of, shipped
from support.intents import INTENTS, STORY, message


def test_doubts_become_questions_and_no_accusation() -> None:
    """What was heard is asked, what is one's own stays out and is told."""
    made = message("clarify")
    asked = "I understood that the on-call is every second week; could you tell me more about that?"
    assert asked in made.body
    assert "what can you tell me about the size of the team?" in made.body
    assert "fear" not in made.body
    assert any("I fear something new" in advice.message for advice in made.advice)


def test_an_accusation_is_left_out() -> None:
    """A doubt that reads as criticism is not put to them."""
    made = message("clarify", doubts=("the interviewer was rude", "the size of the team"))
    assert "rude" not in made.body
    assert any("rude" in advice.message for advice in made.advice)


def test_three_questions_are_enough() -> None:
    """More read as a list of charges: the first three are asked, the others told."""
    doubts = ("the size of the team", "the on-call", "the office", "the roadmap")
    made = message("clarify", doubts=doubts)
    assert all(doubt in made.body for doubt in doubts[:3])
    assert "roadmap" not in made.body
    assert [each.message for each in made.advice if each.code == "left-out"] == [
        'doubts: "the roadmap" is left out: 3 questions are enough for one message.'
    ]


def test_what_is_no_question_is_left_out() -> None:
    """A sentence about oneself cannot be asked about; the other doubt is."""
    made = message("clarify", doubts=("I loved the energy in the room", "the size of the team"))
    assert "energy" not in made.body
    assert "the size of the team" in made.body
    assert any("cannot be put as a question" in each.message for each in made.advice)


def test_private_stays_private() -> None:
    """A doubt about what is private is not asked, though doubts may be."""
    made = message("clarify", doubts=("the lowballed salary", "the size of the team"))
    assert "salary" not in made.body


def test_no_doubt_reaches_a_model() -> None:
    """The request for better words holds nothing of the doubts."""
    notes = notes_of(**STORY, intent="clarify")
    request = first_request(notes, template=shipped("clarify"), prompt=load_prompt(), now=NOW)
    sent = str(request)
    assert not any(word in sent for word in ("second week", "size of the team", "something new", "salary"))


def test_elsewhere_doubts_are_never_told() -> None:
    """No other message to the company holds a doubt."""
    for intent in set(INTENTS) - {"clarify", "confide"}:
        assert "second week" not in message(intent).body


@pytest.mark.parametrize(("intent", "told"), [("reschedule", True), ("clarify", True), ("withdraw", False)])
def test_a_model_is_told_when_nobody_leaves(intent: str, told: bool) -> None:
    """The request says what the message is for where it is no withdrawal, and nothing of a cancelled slot."""
    booked = {"stage": "scheduled", "interview": "7 May 2026, 10:00", "discussed": None}
    notes = notes_of(**STORY | booked, intent=intent)
    request = first_request(notes, template=shipped(intent), prompt=load_prompt(), now=NOW)
    asked = request.messages[1].content
    assert ("This email is no withdrawal" in asked) is told
    assert ("is being cancelled" in asked) is not told


def asked(*doubts: str) -> str:
    """Return the questions of a message that raises doubts."""
    return message("clarify", doubts=doubts).body


@pytest.mark.parametrize(
    ("doubt", "told"),
    [
        ("heard: the last two managers left within a year", "I understood that the last two managers left"),
        ("heard: that crunch lasts for months", "I understood that the crunch lasts for months;"),
        ("surveyors cover three counties", "I understood that the surveyors cover three counties;"),
        ("heard: two people quit last month", "I understood that two people quit last month;"),
        ("contract only 12 months", "I understood that the contract is only 12 months;"),
        ("I'm not sure whether the post is permanent", "Could you tell me whether the post is permanent?"),
        ("not sure how the night rota works", "Could you tell me how the night rota works?"),
        ("do they pay overtime", "Could you tell me whether you pay overtime?"),
        ("who would I report to", "Could you tell me who I would report to?"),
        ("heard that the school may merge", "I understood that the school may merge;"),
        ("heard ward is merging w/ B4", "I understood that the ward is merging with B4;"),
        ("who'd be my 2nd supervisor?", "Could you tell me who would be my"),
        ("I'd like to know how often you travel", "Could you tell me how often you travel?"),
        ("heard 2 managers in 3 years", "I understood that there have been 2 managers in 3 years;"),
        ("are sundays voluntary", "Could you tell me whether Sundays are voluntary?"),
        ("paid per drop or per hour?", "Could you tell me whether it is paid per drop or per hour?"),
        ("could the start date be moved?", "Could you tell me whether the start date could be moved?"),
        ("is the notice period negotiable", "Could you tell me whether the notice period is negotiable?"),
        ("will the rota change next year", "Could you tell me whether the rota will change next year?"),
        ("heard the lease ends in 2027", "I understood that the lease ends in 2027;"),
        ("wed off possible?", "Could you tell me whether Wednesday off is possible?"),
        ("the rota over Christmas", "Could you tell me more about the rota over Christmas?"),
        ("the tools left in the shed", "Could you tell me more about the tools left in the shed?"),
        ("I am worried about the commute", "Could you tell me more about the commute?"),
    ],
)
def test_a_doubt_is_asked_as_what_it_is(doubt: str, told: str) -> None:
    """What is said to be so is told as heard, an unsure question is asked, and a thing is asked about."""
    assert told in asked(doubt)


def test_a_doubt_that_the_letter_may_not_hold_leaves_the_others() -> None:
    """The guard takes out the one doubt that it objects to, and the message is made of the rest."""
    told = asked("glassdoor says people leave after 6 months", "the size of the team")
    assert "glassdoor" not in told
    assert "the size of the team" in told


def test_pay_may_be_asked_about() -> None:
    """Thanks for talk of pay read oddly, a question about it does not."""
    assert (
        "could you tell me more about the salary range?"
        in message("clarify", doubts=("salary range",)).body.lower()
    )


@pytest.mark.parametrize(
    ("doubt", "asked"),
    [
        ("split shifts or not", "whether there are split shifts?"),
        ("remote or not", "whether it is remote?"),
        ("whether it is remote or not", "whether it is remote?"),
        ("start time", "about the start time?"),
        ("freelance on the side ok?", "whether freelance on the side is possible?"),
        ("merger coming", "I understood that a merger is coming;"),
        ("two of the posts end in March", "I understood that two of the posts end in March;"),
        ("full time", "about full time?"),
    ],
)
def test_a_choice_or_a_time_is_asked_in_full(doubt: str, asked: str) -> None:
    """What is asked by its choice is a question, and a time of the job has its article."""
    assert asked in message("clarify", doubts=(doubt,)).body
