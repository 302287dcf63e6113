"""What a letter may say though it sounds like a fault: a thought that goes on, an introduction."""

from __future__ import annotations

from typing import Any

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
