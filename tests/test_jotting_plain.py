"""Plain, careful jottings that a letter once garbled or lost, each with a near miss."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader

READ = [
    ("hook", "a second bakery in Wola, planned for autumn 2027", Kind.NOUN,
     "the second bakery in Wola, planned for autumn 2027"),
    ("hook", "a podcast about bread", Kind.COURSE, "the podcast about bread"),
    ("hook", "if Northwind ever opens a plant near Pune", Kind.TIME,
     "if Northwind ever opens a plant near Pune"),
    ("hook", "Christmas market '27", Kind.OCCASION, "the Christmas market in 2027"),
    ("hook", "the opening night of Carmen", Kind.OCCASION, "the opening night of Carmen"),
    ("hook", "musical opening night", Kind.OCCASION, "the opening night of the musical"),
    ("hook", "open day 23.01.2027", Kind.EVENT, "the open day on 23 January 2027"),
    ("discussed", "Ms. Sanghvi mentors Mr. Pillai on the award", Kind.CLAUSE,
     "Ms. Sanghvi mentors Mr. Pillai on the award"),
    ("hook", "new hangar 03/2027", Kind.OCCASION, "the new hangar in March 2027"),
    ("hook", "the workshop on February 18, 2027", Kind.EVENT, "the workshop on 18 February 2027"),
    ("hook", "the hut gets a new roof on 8 and 9 May 2027", Kind.GERUND,
     "seeing the hut get a new roof on 8 and 9 May 2027"),
    ("looking_for", "a kitchen of my own", Kind.NOUN, "a kitchen of my own"),
    ("looking_for", "a small kitchen", Kind.NOUN, "a role in a small kitchen"),
    ("discussed", "your garden project for the patients, lovely idea", Kind.NOUN,
     "your garden project for the patients"),
    ("discussed", "a nice idea for a podcast", Kind.NOUN, "a nice idea for a podcast"),
    ("discussed", "timber construction for schools", Kind.NOUN, "timber construction for schools"),
    ("discussed", "Touring plan, with the head Ilse", Kind.NOUN, "the touring plan, with the head Ilse"),
    ("discussed", "reducing scrap in the foundry", Kind.EVENT, "reducing scrap in the foundry"),
    ("discussed", "Sipho reports to Thandeka", Kind.CLAUSE, "Sipho reports to Thandeka"),
    ("discussed", "the new station in Ennis opened in June 2026", Kind.CLAUSE,
     "the new station in Ennis opened in June 2026"),
    ("discussed", "surveyors cover three counties", Kind.CLAUSE, "the surveyors cover three counties"),
    ("discussed", "the export team reports to Oslo", Kind.CLAUSE, "the export team reports to Oslo"),
    ("discussed", "touring The Tempest to schools", Kind.EVENT, "touring The Tempest to schools"),
    ("discussed", "touring the depot", Kind.GERUND, "touring the depot"),
    ("discussed", "tasting menu with local fish", Kind.NOUN, "the tasting menu with local fish"),
    ("discussed", "the rota (Dana) and the ovens", Kind.NOUN, "the rota and the ovens"),
    ("discussed", "the depot (Hull)", Kind.NOUN, "the depot (Hull)"),
    ("reason", "starting own loft in Leith", Kind.CLAUSE, "I am starting my own loft in Leith"),
    ("discussed", "lessons per week, the choir", Kind.NOUN, "the lessons per week and the choir"),
    ("discussed", "Topics there: the bark beetle, the lynx", Kind.NOUN, "the bark beetle and the lynx"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "jotted", "kind", "text"), READ)
def test_a_plain_jotting_is_read_as_meant(key: str, jotted: str, kind: Kind, text: str) -> None:
    """Things with their article, statements as statements, dates and wishes as a letter writes them."""
    assert_read(key, jotted, kind, text)


@pytest.mark.parametrize(
    ("jotted", "left"),
    [
        ("The panel was Ana, Bo and Ola. We talked about the unit", "The panel was Ana, Bo and Ola"),
        ("you were on the call; the unit", "you were on the call"),
        ("the unit; the new station opened in June 2026", "the new station opened in June 2026"),
        ("the unit; first shown at the fair last June", "first shown at the fair last June"),
        ("the unit. Nuala the ward manager answers to Fergal", "Nuala the ward manager answers to Fergal"),
    ],
)  # fmt: skip
def test_what_is_no_topic_is_left_out_beside_one(jotted: str, left: str) -> None:
    """Who took part, and a statement behind a thing, are left out whole; the topic stays."""
    phrase, left_out = reader().read("discussed", jotted)
    assert phrase is not None
    assert (phrase.text, [each.text for each in left_out]) == ("the unit", [left])
