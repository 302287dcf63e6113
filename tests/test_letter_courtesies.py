"""What a letter may say though it sounds like a fault: set phrases, a thought that goes on."""

from __future__ import annotations

from typing import Any

import pytest

from bowout.core.findings import Severity
from support.guarding import THEATRE, against, guard_of, theatre_letter

BASE = THEATRE | {"situation": "not-a-fit"}


def rules(sentence: str, **keys: Any) -> set[str]:
    """Return the ids of the rules that hold something against a letter with this sentence."""
    return against(guard_of(BASE, **keys), theatre_letter(sentence))


def test_thinking_of_what_one_saw_leaves_no_decision_open() -> None:
    """Who is still thinking about the fog test has decided; who still thinks about the role has not."""
    assert "no-hedge" not in rules("I am still thinking about that fog test.")
    assert "no-hedge" in rules("I am still thinking about the role.")


def test_being_introduced_to_the_house_is_no_meeting() -> None:
    """Before any meeting somebody may have introduced the writer to the house, but to nobody there."""
    keys = {"stage": "applied", "role": "agency", "discussed": ""}
    assert "no-unmet" not in rules("Thank you for introducing me to Fjordlys Theatre.", **keys)
    assert "no-unmet" in rules("Thank you for introducing me to everyone.", **keys)


REMARKS = ["my mother is ill and needs me", "they pay too little", "the director was rude to the assistant"]


@pytest.mark.parametrize(
    "sentence",
    [
        "I couldn't have asked for a warmer welcome.",
        "Nobody could have been kinder.",
        "I've given it a lot of thought over the past few days.",
        "I'd have liked to tell you in person.",
        "You asked me to let you know by Friday, so here is my answer.",
        "As I said on the phone, I enjoyed every minute.",
        "I'd rather be honest with you now than waste your time.",
        "I'm a fan of what you do, and that won't change.",
        "I'll be cheering you on from a distance.",
        "There is nothing you could have done differently.",
    ],
)
def test_set_phrases_of_polite_letters_are_no_fault(sentence: str) -> None:
    """What many letters say out of politeness neither blames, weighs, promises nor tells a private matter."""
    found = guard_of(BASE, private=REMARKS).check_letter("Withdrawal", theatre_letter(sentence))
    assert [finding for finding in found if finding.severity is Severity.ERROR] == []


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("The welcome could have been warmer.", "no-criticism"),
        ("You wasted my time.", "no-criticism"),
        ("I would have liked more preparation.", "no-criticism"),
        ("On the phone next Tuesday I can explain it.", "no-promise"),
        ("My decision may change.", "no-hedge"),
        ("I'll be there on opening night.", "no-promise"),
    ],
)
def test_words_of_set_phrases_are_faults_elsewhere(sentence: str, rule: str) -> None:
    """The same words outside of the phrase blame, promise or leave the decision open."""
    assert rule in rules(sentence, private=REMARKS)


def test_the_measure_of_a_reason_is_more_than_its_kind() -> None:
    """At the level of the category money may be named as the reason, a sum by the month may not."""
    pay = {"situation": "compensation", "reason": "1,450 a month, no more", "disclose": "category"}
    assert "reason-disclosed" in rules("The base is under fifteen hundred a month.", **pay)
    assert rules("It comes down to money alone.", **pay) == set()


def test_what_the_reason_is_of_may_be_told_in_other_words() -> None:
    """Studying is no private matter where the reason tells of a degree, whatever a remark has of students."""
    notes = {"situation": "direction-changed", "reason": "a degree in set design from February"}
    remark = {"private": ["you let students do the rigging"]}
    told = "I go back to university in February."
    assert "private" not in rules(told, **notes, **remark, disclose="specific")
    assert "private" in rules(told, **notes, **remark, disclose="none")
