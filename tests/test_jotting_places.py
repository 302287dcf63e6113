"""Places typed in lower case, and where something is held, as a letter writes them."""

from __future__ import annotations

import pytest

from bowout.core.dictionary import is_ordinary
from bowout.core.jotting import Kind
from bowout.core.jotting.places import named_places
from support.jottings import assert_read, reader

NAMED = [
    ("looking_for", "a planning job in gdansk or gdynia", Kind.NOUN, "a planning job in Gdansk or Gdynia"),
    ("looking_for", "donegal or sligo", Kind.NOUN, "something in Donegal or Sligo"),
    ("hook", "if you ever open in dundee", Kind.TIME, "if you ever open in Dundee"),
    ("discussed", "strings from italy", Kind.NOUN, "strings from Italy"),
    ("discussed", "night trains to vienna", Kind.NOUN, "night trains to Vienna"),
    ("discussed", "the tram depot", Kind.NOUN, "the tram depot"),
    ("hook", "kumasi branch", Kind.NOUN, "the Kumasi branch"),
    ("hook", "opening night, aberystwyth", Kind.OCCASION, "the opening night in Aberystwyth"),
    ("hook", "opening night, Bilbao", Kind.OCCASION, "the opening night in Bilbao"),
    ("hook", "1st night, Bilbao", Kind.OCCASION, "the first night in Bilbao"),
]


@pytest.mark.parametrize(("key", "jotted", "kind", "text"), NAMED)
def test_a_place_has_its_capital_and_its_preposition(key: str, jotted: str, kind: Kind, text: str) -> None:
    """A word that English has not is a name where a place stands, and an evening is held in it."""
    assert_read(key, jotted, kind, text)


@pytest.mark.parametrize(
    "jotted",
    ["work in telehealth", "work in biotech", "work in restoration", "remote or hybrid", "the new skills hub",
     "wetland restoration", "nursing in uni", "the seed bank, hopefuly soon", "launches in agritech",
     "the opening in novmber"],
)  # fmt: skip
def test_what_may_be_no_place_keeps_its_letters(jotted: str) -> None:
    """English words, fields of work and what stands where no place does stay as they were typed."""
    assert named_places(jotted, is_ordinary) == jotted


def test_the_first_night_of_a_thing_is_told_as_its_own() -> None:
    """An ordinal inside a compound goes before it, and the thing behind "of"."""
    phrase, _ = reader().read("hook", "dome 1st night")
    assert phrase is not None
    assert phrase.text == "the first night of the dome"


def test_a_new_site_is_in_its_place() -> None:
    """What is opened somewhere has its "in" before the name; a party of that name has none."""
    assert_read("hook", "new branch Ballina", Kind.NOUN, "the new branch in Ballina")
    assert_read("hook", "the new office Christmas party", Kind.OCCASION, "the new office Christmas party")


def test_a_region_and_a_country_are_a_choice_of_places() -> None:
    """A country beside the UK has its capital, a word that is none stays."""
    assert named_places("uk or spain", is_ordinary) == "uk or Spain"
    assert named_places("uk or remote", is_ordinary) == "uk or remote"


@pytest.mark.parametrize(
    ("jotted", "written"),
    [
        ("new york launch", "New York launch"),
        ("openings in london/berlin", "openings in London/Berlin"),
        ("a berlin-based team", "a Berlin-based team"),
        ("the united kingdom and rio de janeiro", "the United Kingdom and Rio de Janeiro"),
        ("an opening in netherlands or the azores", "an opening in the Netherlands or the Azores"),
        ("see x.org/rome, @berlin and me@paris.example", "see x.org/rome, @berlin and me@paris.example"),
        ("a nice reading room with a new bath", "a nice reading room with a new bath"),
    ],
)
def test_a_known_place_has_its_capitals_anywhere(jotted: str, written: str) -> None:
    """A place whose name is no other word has capitals wherever it stands, but in an address."""
    assert named_places(jotted, is_ordinary) == written


@pytest.mark.parametrize(
    ("jotted", "told"),
    [
        ("talk @ flink forward in oct", "talk @ Flink Forward in oct"),
        ("the talk at elmia wood", "the talk at Elmia Wood"),
        ("findings @ uitp barcelona jun 2027", "findings @ UITP Barcelona jun 2027"),
        ("talk at a cookery school", "talk at a cookery school"),
        ("talk at school in may", "talk at school in may"),
        ("trip rosslare to bilbao", "trip from Rosslare to Bilbao"),
        ("the move from leeds to york", "the move from Leeds to York"),
        ("crewe goes live in may", "Crewe goes live in may"),
        ("mill opens in may", "mill opens in may"),
        ("bath opens in may", "bath opens in may"),
    ],
)
def test_a_name_in_small_letters_is_known_by_where_it_stands(jotted: str, told: str) -> None:
    """At an event, at the end of a way and where a town opens, a word that nobody has heard is a name."""
    assert named_places(jotted, is_ordinary) == told
