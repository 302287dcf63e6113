"""Arrows in a jotting are told in the words they stand for."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from bowout.core.jotting.arrows import without_arrows
from support.jottings import assert_read, reader

MOVES = [
    ("how they mix live -> the truck!, dolby room", "the truck, the Dolby room and how you mix live"),
    ("how you make bread -> the starter", "the starter and how you make bread"),
    ("night shifts -> rota app", "the move from night shifts to the rota app"),
    ("monolith → services", "the move from monolith to services"),
    ("paper charts->tablets", "the move from paper charts to tablets"),
    ("we talked about Excel → SQL", "the move from Excel to SQL"),
    ("from monolith -> services", "the move from monolith to services"),
    ("Excel → SQL migration", "the migration from Excel to SQL"),
    ("migration Jenkins => GitHub Actions", "the migration from Jenkins to GitHub Actions"),
    ("the switch gas -> electric ovens", "the switch from gas to electric ovens"),
    ("Excel -> Power BI", "the move from Excel to Power BI"),
    ("moving mail -> cloud", "moving mail to cloud"),
    ("how you moved from paper -> app", "how you moved from paper to app"),
    ("how they went monolith -> services", "how you went from monolith to services"),
    ("replacing buses -> trams", "replacing buses with trams"),
    ("growing 3 -> 12 people", "growing from 3 to 12 people"),
    ("team 4->12", "the change in the team from 4 to 12"),
    ("3 -> 12 sites", "going from 3 to 12 sites"),
    ("farm → mill → bakery", "the way from farm to mill to bakery"),
    ("new rota app -> fewer night shifts", "the new rota app and fewer night shifts"),
    ("design <-> engineering handover", "design and engineering handover"),
    ("→ rota app", "the rota app"),
    ("topic -> rota app", "the rota app"),
    ("rota app →", "the rota app"),
    ("monolith -> services; on-call", "the move from monolith to services and on-call"),
    (
        "onboarding, paper charts -> tablets, Ana's talk",
        "onboarding, the move from paper charts to tablets and Ana's talk",
    ),
    ("talked abt SAP -> Odoo", "the move from SAP to Odoo"),
    ("Rose told me about SAP -> Odoo", "hearing from Rose about the move from SAP to Odoo"),
]


@pytest.mark.parametrize(("jotted", "text"), MOVES)
def test_an_arrow_in_a_topic_is_told_in_words(jotted: str, text: str) -> None:
    """What an arrow joins is a move from one to the other, unless the words beside it already say so."""
    phrase, _ = reader().read("discussed", jotted)
    assert phrase is not None
    assert phrase.text == text


@pytest.mark.parametrize(
    ("key", "jotted", "text"),
    [
        ("hook", "API launch -> spring", "the API launch in spring"),
        ("hook", "how SAP -> Odoo goes", "how the move from SAP to Odoo goes"),
        ("looking_for", "nights -> days", "a move from nights to days"),
        ("reason", "Berlin -> Leeds move in June", "the move from Berlin to Leeds in June"),
        ("reason", "we're moving Berlin -> Leeds", "we are moving Berlin to Leeds"),
    ],
)
def test_an_arrow_is_told_as_its_key_has_it(key: str, jotted: str, text: str) -> None:
    """A date behind an arrow is a date, and what one is looking for is any such move."""
    phrase, _ = reader().read(key, jotted)
    assert phrase is not None
    assert phrase.text == text


@pytest.mark.parametrize(
    ("key", "jotted", "gone"),
    [
        ("discussed", "rota app -> loved it", "loved it"),
        ("hook", "LinkedIn -> stay in touch", "stay in touch"),
        ("hook", "coffee -> after the launch", "after the launch"),
        ("reason", "the commute -> 2h each way", "2h each way"),
    ],
)
def test_a_remark_behind_an_arrow_is_a_statement_of_its_own(key: str, jotted: str, gone: str) -> None:
    """What an arrow only adds to a thing is no place that it moves to, and is told as left out."""
    phrase, left_out = reader().read(key, jotted)
    assert phrase is not None
    assert [each.text for each in left_out] == [gone]


@pytest.mark.parametrize("plain", ["the rota app", "a - b", "CO2 > 400", "<placeholder>", "x >= 3"])
def test_what_has_no_arrow_stays(plain: str) -> None:
    """Dashes, comparisons and angle brackets are no arrows."""
    assert without_arrows(plain) == plain


def test_a_step_between_figures_is_gone_from_and_to() -> None:
    """Figures on both sides of "down to" are where something goes from and to."""
    assert_read("discussed", "backlog -> 40 down to 6", Kind.NOUN, "the backlog going from 40 down to 6")


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        ("PyCon in May -> coffee", Kind.VERB, "meet for coffee at PyCon in May"),
        ("tide model -> results in May?", Kind.OCCASION, "the tide model and results in May"),
        ("paper charts -> tablets", Kind.COURSE, "the move from paper charts to tablets"),
    ],
)
def test_what_an_arrow_leads_to_at_an_event_is_no_move(jotted: str, kind: Kind, text: str) -> None:
    """One meets at a fair and waits for results; only what takes the place of something is a move."""
    assert_read("hook", jotted, kind, text)


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        ("new depot -> open mid 2027?", Kind.GERUND, "seeing the new depot open in mid-2027"),
        ("new lifts -> opens spring 28", Kind.GERUND, "seeing the new lifts open in spring 2028"),
        ("preprint -> jan", Kind.OCCASION, "the preprint in January"),
        ("new tug -> delivered spring 28", Kind.OCCASION, "the new tug in spring 2028"),
        ("apprentices finishing -> summer 27", Kind.GERUND,
         "seeing the apprentices finish in summer 2027"),
        ("old cranes -> rail cranes", Kind.COURSE, "the move from old cranes to rail cranes"),
    ],
)  # fmt: skip
def test_what_is_to_happen_behind_an_arrow_is_no_move(jotted: str, kind: Kind, text: str) -> None:
    """A verb or a date behind an arrow tells what becomes of the thing, and when."""
    assert_read("hook", jotted, kind, text)


def test_nothing_moves_away_from_what_is_new() -> None:
    """What an arrow leads to from a new thing is a second thing."""
    assert_read("discussed", "new MRI -> training days", Kind.NOUN, "the new MRI and training days")


def test_what_stands_in_a_place_does_not_move() -> None:
    """A thing with its place is told, and what the arrow leads to beside it; "maybe" a place is not."""
    phrase, _ = reader().read("hook", "battery site in Wales -> job ads in spring?")
    assert phrase is not None
    assert "move" not in phrase.text
    phrase, left_out = reader().read("hook", "tour 2027 -> maybe Bergen!")
    assert phrase is not None
    assert (phrase.text, [each.text for each in left_out]) == ("the tour in 2027", ["maybe Bergen"])


@pytest.mark.parametrize(
    ("jotted", "told"),
    [
        ("tower trial -> Bergen 2027", "tower trial in Bergen in 2027"),
        ("tower trial -> Bergen", "tower trial in Bergen"),
        ("tower trial -> Bath", "tower trial in Bath"),
        ("Oslo -> Bergen route", "the Oslo to Bergen route"),
        ("Hamburg office -> Berlin", "the move from Hamburg office to Berlin"),
        ("team move -> Leeds", "team move to Leeds"),
        ("kayak base -> quendle 2027", "kayak base in 2027 (quendle)"),
    ],
)
def test_a_town_behind_an_arrow_is_where_the_thing_is(jotted: str, told: str) -> None:
    """A thing does not move to a town; from town to town, or with a word of moving, something does."""
    assert without_arrows(jotted, "hook") == told


def test_what_is_done_about_something_bad_is_not_dropped_before_an_arrow() -> None:
    """Only what blames the house gives way to what stands behind the arrow."""
    assert (
        without_arrows("how you climb in bad weather -> the wall") == "how you climb in bad weather; the wall"
    )
    assert without_arrows("the bad coffee -> the wall") == "the wall"
