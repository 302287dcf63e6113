"""Single things inside a finished phrase get the article that haste leaves off; what wants none gets none."""

from __future__ import annotations

import pytest

from bowout.core.jotting.articled import articled


@pytest.mark.parametrize(
    ("key", "text", "told"),
    [
        ("discussed", "concept art for moon game", "concept art for the moon game"),
        ("discussed", "the staircase for church hall", "the staircase for the church hall"),
        ("discussed", "the opening of new depot", "the opening of the new depot"),
        ("discussed", "the launch of app", "the launch of the app"),
        ("discussed", "care for fire crew and kitchen team", "care for the fire crew and the kitchen team"),
        ("discussed", "you showed me cold store", "you showed me the cold store"),
        ("discussed", "that you showed me test bench", "that you showed me the test bench"),
        ("looking_for", "work in testing in small firm", "work in testing in a small firm"),
        ("discussed", "the scheme with college", "the scheme with the college"),
        ("hook", "hear if you open lead role", "hear if you open a lead role"),
        ("hook", "an in-house role at food brand", "an in-house role at a food brand"),
        ("discussed", "a wedding in lighthouse", "a wedding in the lighthouse"),
        ("hook", "the results of shelf life test", "the results of the shelf life test"),
        ("reason", "my wife got transfer to Cardiff", "my wife got a transfer to Cardiff"),
        ("hook", "visiting new depot", "visiting the new depot"),
        ("hook", "how launch of app goes", "how launch of the app goes"),
        ("looking_for", "a role at small vet clinic", "a role at a small vet clinic"),
        ("reason", "I got pay rise and new boat here", "I got a pay rise and a new boat here"),
        ("reason", "I cannot get there without car", "I cannot get there without a car"),
    ],
)  # fmt: skip
def test_a_single_thing_gets_its_article(key: str, text: str, told: str) -> None:
    """What the reader knows gets "the"; what the writer gets or looks for gets "a"."""
    assert articled(text, key) == told


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("discussed", "how you keep dogs calm before surgery"),
        ("discussed", "support for women in surgery"),
        ("discussed", "timber construction for schools"),
        ("discussed", "trees for shade"),
        ("discussed", "a song in bloom"),
        ("discussed", "you walked me round the yard"),
        ("discussed", "pupils who stay at school"),
        ("discussed", "going from door to door"),
        ("discussed", "shifts at night school"),
        ("discussed", "night trains by bus"),
        ("discussed", "the head of department"),
        ("discussed", "new kinds of patient app"),
        ("discussed", "work on the app and shop floor"),
        ("discussed", "the call to book a slot"),
        ("discussed", "your plans to catalogue the books"),
        ("discussed", "the kiosk at Leith station"),
        ("discussed", "tests for app users"),
        ("discussed", "the menu built around smoked eel"),
        ("discussed", "how drivers plan their own routes"),
        ("discussed", "working with clay plaster"),
        ("hook", "seeing Adwoa record the greeting"),
        ("reason", "I need something permanent"),
        ("looking_for", "a senior role in platform"),
        ("reason", "I am going back to painting"),
        ("reason", "my firm has made me team lead"),
    ],
)
def test_what_wants_no_article_gets_none(key: str, text: str) -> None:
    """Plurals, stuff, idioms, verbs, places by name and what has its article already stay as they are."""
    assert articled(text, key) == text
