"""Jottings that say who does something without a word that shows it, and what a letter makes of them."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader

HEARD = [
    ("Lourdes put my name forward to the dean", "Lourdes put my name forward to the dean"),
    ("everything moved to the new depot last winter", "everything moved to the new depot last winter"),
    ("Sergeant Moffat reports to Fionnuala", "Sergeant Moffat reports to Fionnuala"),
    ("Priit audits the consent project", "Priit audits the consent project"),
    ("prisoners inside record bedtime stories", "the prisoners inside record bedtime stories"),
    ("schoolchildren teach their parents to weave", "the schoolchildren teach their parents to weave"),
]
SEEN = [
    ("payouts in Cotonou go live Q1 2027", "seeing the payouts in Cotonou go live in Q1 2027"),
    ("Sina graduates in March", "seeing Sina graduate in March"),
    ("the book club reads Heaney in January", "seeing the book club read Heaney in January"),
    ("harbour pilots airs Jan 14", "seeing the harbour pilots air on January 14"),
]
THINGS = [
    "Kafka topics in production",
    "Denver flights to Rome",
    "Leeds runs to Hull",
    "Zurich lights",
    "Dash crew rosters for Tromsø",
]


@pytest.mark.parametrize(("jotted", "text"), HEARD)
def test_who_did_something_is_heard_as_a_clause(jotted: str, text: str) -> None:
    """A name, "everything" or a plural that acts makes a clause, not a thing with an article."""
    assert_read("discussed", jotted, Kind.CLAUSE, text)


@pytest.mark.parametrize(("jotted", "text"), SEEN)
def test_what_will_happen_is_seen_happening(jotted: str, text: str) -> None:
    """What a name or a plural will do is looked forward to as seen, its date with a preposition."""
    assert_read("hook", jotted, Kind.GERUND, text)


@pytest.mark.parametrize("jotted", THINGS)
def test_a_name_before_a_plural_is_still_a_thing(jotted: str) -> None:
    """A plural noun after a name is not taken for what the name does."""
    phrase, left_out = reader().read("discussed", jotted)
    assert phrase is not None
    assert (phrase.kind, left_out) == (Kind.NOUN, ())


def test_who_leads_an_occasion_is_cut_from_it() -> None:
    """What somebody does at an occasion is no second thing to look forward to."""
    phrase, left_out = reader().read("hook", "webinar about hornbill nests, Dr Lim hosts")
    assert phrase is not None
    assert phrase.text == "the webinar about hornbill nests"
    assert [gone.text for gone in left_out] == ["Dr Lim hosts"]


def test_numbers_in_brackets_divide_a_list() -> None:
    """Numbers in brackets are bullets, and no words of the letter."""
    assert_read(
        "discussed", "(1) polygon maps (2) the new press", Kind.NOUN, "polygon maps and the new press"
    )
