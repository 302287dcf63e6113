"""Jottings that tell how one was in touch: what it was about is taken, and no letter calls a call a topic."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader

ABOUT = [
    ("emails re jack-up legs", Kind.NOUN, "jack-up legs"),
    ("two talks w/ Nino & Giorgi re glossary of law terms", Kind.NOUN, "the glossary of law terms"),
    ("my question about silence in games", Kind.NOUN, "silence in games"),
    ("Teodora wrote to me about the amber room", Kind.NOUN, "the amber room"),
    ("Greta (QA) on allergens", Kind.NOUN, "allergens"),
    ("Greta Holm about the allergen audit", Kind.NOUN, "the allergen audit"),
    ("the oat line + Greta (QA) on allergens", Kind.NOUN, "the oat line and allergens"),
    ("the oat line, and Greta Holm about the audit", Kind.NOUN, "the oat line, and the audit"),
    ("Kafka on bare metal", Kind.NOUN, "Kafka on bare metal"),
    ("Marguerite passed on that the shifts end", Kind.GERUND, "hearing from Marguerite that the shifts end"),
]
TAKEN_PART = [
    ("45 min call w/ Idris Calloway", "the 45-minute call with Idris Calloway"),
    ("three rounds with the board", "the three rounds with the board"),
    ("two days in the lab", "the two days in the lab"),
]
MERE = [
    "1 h on Teams",
    "Zoom 4 Nov",
    "the ad",
    "campus flyer",
    "offer letter of 16 Nov",
    "Ruud called me 16 Nov",
    "Thaís wrote",
]
TOPICS = ["ward rounds", "letters from the front", "late-night calls", "the exhibition days", "on-call days"]


@pytest.mark.parametrize(("jotted", "kind", "text"), ABOUT)
def test_what_a_message_was_about_is_the_topic(jotted: str, kind: Kind, text: str) -> None:
    """Of messages and calls about something, the letter takes what they were about."""
    assert_read("discussed", jotted, kind, text)


@pytest.mark.parametrize(("jotted", "text"), TAKEN_PART)
def test_a_call_with_somebody_is_taken_part_in(jotted: str, text: str) -> None:
    """A call or days one had are thanked for as such, and not as something one spoke about."""
    assert_read("discussed", jotted, Kind.TALK, text)


@pytest.mark.parametrize("jotted", MERE)
def test_mere_contact_is_left_out_and_told(jotted: str) -> None:
    """What tells no more than that one was in touch stands in no letter."""
    phrase, left_out = reader().read("discussed", jotted)
    assert phrase is None
    assert left_out


@pytest.mark.parametrize("jotted", TOPICS)
def test_a_topic_named_like_a_message_stays_one(jotted: str) -> None:
    """Rounds on a ward and letters in an archive are things one speaks about."""
    phrase, left_out = reader().read("discussed", jotted)
    assert phrase is not None
    assert (phrase.kind, left_out) == (Kind.NOUN, ())


def test_a_loss_is_not_thanked_for() -> None:
    """A statement that something was lost is left out of the thanks."""
    phrase, left_out = reader().read("discussed", "three of the seven moorings were lost in the storm")
    assert phrase is None
    assert left_out
