"""The notes as a model: defaults, what is told of a reason, what must stay on the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from bowout.core.notes import Disclosure, Notes, Situation, Stage
from bowout.core.unreadable import Unreadable
from bowout.sources.form import QUESTIONS, choices, default, is_required, meaning
from bowout.sources.validation import KEYS, REQUIRED
from conftest import NOW

if TYPE_CHECKING:
    from datetime import datetime

REQUIRED_VALUES = {"recipient": "Dana", "sender": "Sam", "company": "Northwind", "position": "Engineer"}


def made(**values: object) -> Notes:
    """Return notes with the required keys and those given."""
    return Notes.model_validate({**REQUIRED_VALUES, **values}, context={"now": NOW})


def test_defaults_are_those_of_the_contract() -> None:
    """What is not given has the default that the notes format promises."""
    notes = made()
    told = {
        key: str(getattr(notes, key))
        for key in (
            "role",
            "intent",
            "stage",
            "situation",
            "disclose",
            "tone",
            "channel",
            "language",
            "address",
        )
    }
    assert told == {
        "role": "hiring-manager",
        "intent": "withdraw",
        "stage": "interviewed",
        "situation": "other",
        "disclose": "category",
        "tone": "warm",
        "channel": "email",
        "language": "en",
        "address": "formal",
    }
    assert (notes.ask_feedback, notes.private, notes.hook) == (False, (), None)


def test_keys_are_those_of_the_contract() -> None:
    """The keys of the format, in their order, and which of them are required."""
    contract = (
        "recipient sender company position role intent stage situation reason disclose discussed hook"
        " looking_for interview alternatives deadline liked friend referrer ask_feedback tone channel"
        " language address doubts private"
    )
    assert " ".join(KEYS) == contract
    assert " ".join(REQUIRED) == "recipient sender company position"


@pytest.mark.parametrize("situation", [Situation.HEALTH, Situation.FAMILY])
def test_locked_situation_tells_nothing(situation: Situation) -> None:
    """Health and family are never told, whatever level is chosen, and their reason is held back."""
    notes = made(situation=situation, reason="surgery", disclose="specific", private="a")
    assert notes.disclosure is Disclosure.NONE
    assert notes.told_reason is None
    assert notes.untold == ("a", "surgery")


@pytest.mark.parametrize(("level", "told"), [("none", None), ("category", None), ("specific", "the move")])
def test_reason_is_told_at_its_level_alone(level: str, told: str | None) -> None:
    """The reason in the user's words is told with ``specific`` only, and is held back otherwise."""
    notes = made(situation="relocation", reason="the move", disclose=level)
    assert notes.told_reason == told
    assert notes.untold == (() if told else ("the move",))


@pytest.mark.parametrize("stage", list(Stage))
def test_meeting_took_place_from_the_interview_on(stage: Stage) -> None:
    """Nobody met before the stage ``interviewed``."""
    assert stage.met is (stage in {Stage.INTERVIEWED, Stage.FINAL, Stage.OFFER})


@pytest.mark.parametrize(
    ("typed", "meant"), [("Yes", True), ("on", True), ("no", False), ("0", False), (True, True)]
)
def test_yes_and_no_are_read_as_people_write_them(typed: object, meant: bool) -> None:
    """The usual words for yes and no are understood."""
    assert made(ask_feedback=typed).ask_feedback is meant


def test_neither_yes_nor_no_is_refused_with_a_mend() -> None:
    """Another word is refused with the two that are allowed."""
    with pytest.raises(ValidationError) as caught:
        made(ask_feedback="perhaps")
    fault = caught.value.errors()[0]["ctx"]["error"]
    assert isinstance(fault, Unreadable)
    assert fault.mend == "write `yes` or `no`"


def test_slot_is_read_with_the_clock_of_the_context(now: datetime) -> None:
    """``interview`` is read against the ``now`` of the validation's context."""
    slot = made(interview="tomorrow at 10").interview
    assert slot is not None
    assert (slot.starts - now).total_seconds() == 25 * 3600


def test_notes_cannot_be_changed() -> None:
    """Notes are a value."""
    with pytest.raises(ValidationError):
        made().company = "Other"


def test_form_asks_for_every_key_once() -> None:
    """The form has a question for each key, in the format's order, with a meaning and an example."""
    assert tuple(question.key for question in QUESTIONS) == KEYS
    assert all(meaning(question.key) and question.example and question.sentence for question in QUESTIONS)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.key)
def test_example_of_the_form_is_valid(question: object) -> None:
    """Every example can be the value of its key, and every default is one of its choices."""
    key, example = getattr(question, "key", ""), getattr(question, "example", "")
    assert made(**{key: example})
    assert not choices(key) or default(key) in choices(key)
    assert is_required(key) is (key in REQUIRED)


@pytest.mark.parametrize(
    ("alternatives", "told"),
    [
        ("12 May 2026, 10:00; 12 May 2026 10:00", "twice"),
        ("12 May 2026; 12 May 2026, 14:00", "twice"),
        ("8 May 2026 9:00; 9 May 2026 9:00; 10 May 2026 9:00; 11 May 2026 9:00", "4 dates"),
        ("6 May 2026, 10:00; 12 May 2026, 10:00", "the booked interview itself"),
        ("03/04/2026; 12 May 2026", "03/04"),
        ("soon; 12 May 2026", "soon"),
    ],
)
def test_alternatives_that_cannot_be_offered_are_refused(alternatives: str, told: str) -> None:
    """Dates doubled, too many, equal to the booked slot, ambiguous or no dates are told, never guessed."""
    with pytest.raises(ValidationError, match=told):
        made(interview="6 May 2026, 10:00", alternatives=alternatives)


def test_alternatives_are_a_list_or_one_text() -> None:
    """Both ways of writing make the same dates, in the order typed."""
    texts = ("12 May 2026, 10:00", "13 May 2026, 14:00")
    assert made(alternatives="; ".join(texts)).alternatives == made(alternatives=texts).alternatives
    assert [slot.spoken() for slot in made(alternatives=texts).alternatives] == [
        "Tuesday, 12 May at 10:00",
        "Wednesday, 13 May at 14:00",
    ]
