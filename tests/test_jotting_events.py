"""Events typed in small letters that bear the name of a town or of somebody."""

from __future__ import annotations

import pytest

from bowout.core.dictionary import is_ordinary
from bowout.core.jotting import Kind
from bowout.core.jotting.events import with_events
from support.jottings import assert_read


@pytest.mark.parametrize(
    ("jotted", "named"),
    [
        ("London book fair in March", "London Book Fair in March"),
        ("a panel @ London book fair", "a panel @ the London Book Fair"),
        ("bath marathon", "Bath Marathon"),
        ("New York film festival 2027", "New York Film Festival in 2027"),
        ("our stand at London fashion week", "our stand at London Fashion Week"),
        ("the Oslo jazz festival crew", "the Oslo Jazz Festival crew"),
        ("bologna book fair", "Bologna Book Fair"),
    ],
)
def test_an_event_named_for_a_town_has_its_capitals(jotted: str, named: str) -> None:
    """What is shown there and the event's noun are of the name, with its article behind a preposition."""
    assert with_events(jotted, is_ordinary) == named


@pytest.mark.parametrize(
    "jotted",
    ["the school book fair", "music festival in Leeds", "Summer festival", "sari festival", "Oslo job fair",
     "the Paris show", "French film festival"],
)  # fmt: skip
def test_an_event_named_for_what_it_is_keeps_its_letters(jotted: str) -> None:
    """No name stands before the kind of event it is."""
    assert with_events(jotted, is_ordinary) == jotted


@pytest.mark.parametrize(
    ("key", "jotted", "kind", "text"),
    [
        ("hook", "london book fair in march", Kind.OCCASION, "the London Book Fair in March"),
        ("hook", "leeds comic con", Kind.OCCASION, "Leeds Comic Con"),
        ("hook", "the Farnborough Airshow in July", Kind.OCCASION, "the Farnborough Airshow in July"),
        ("discussed", "London Book Fair", Kind.NOUN, "the London Book Fair"),
        ("discussed", "the UXR Conf talk", Kind.NOUN, "the UXR Conf talk"),
        ("discussed", "the conf talk", Kind.NOUN, "the conference talk"),
        ("hook", "glastonbury 2027", Kind.OCCASION, "Glastonbury 2027"),
        ("hook", "tokyo game show 2027", Kind.OCCASION, "the Tokyo Game Show in 2027"),
        ("discussed", "soil maps in arcgis", Kind.NOUN, "soil maps in ArcGIS"),
        ("hook", "innotrans berlin 2028", Kind.OCCASION, "Innotrans Berlin 2028"),
        ("hook", "new plant in izmir 2028", Kind.OCCASION, "the new plant in Izmir in 2028"),
        ("hook", "the release in March 2027", Kind.OCCASION, "the release in March 2027"),
        ("hook", "macbeth on tour", Kind.GERUND, "seeing Macbeth on tour"),
        ("hook", "Ana on stage design", Kind.GERUND, "hearing Ana on stage design"),
    ],
)
def test_a_letter_names_an_event_as_letters_do(key: str, jotted: str, kind: Kind, text: str) -> None:
    """Typed small or shortened, an event has its capitals, its article and the shape of what takes place."""
    assert_read(key, jotted, kind, text)
