"""Several jottings of unlike shapes under one key: things, questions, what somebody told, what was fun."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        (
            "the flood maps; how volunteers are trained; Ruth's idea of a loan",
            Kind.NOUN,
            "the flood maps, Ruth's idea of a loan and how volunteers are trained",
        ),
        (
            "how you plan shifts; how you train juniors",
            Kind.QUESTION,
            "how you plan shifts and how you train juniors",
        ),
        ("the team you lead and how you hire", Kind.NOUN, "the team you lead and how you hire"),
        (
            "the cranes that nested last summer and how you keep visitors away from them",
            Kind.NOUN,
            "the cranes that nested last summer and how you keep visitors away from them",
        ),
        (
            "your poetry evenings and what Clara told me about the loft",
            Kind.NOUN,
            "your poetry evenings and what Clara told me about the loft",
        ),
        ("how you have changed the rota", Kind.QUESTION, "how you have changed the rota"),
        (
            "OTA updates - how they roll back; playtests every friday",
            Kind.NOUN,
            "OTA updates, playtests every Friday and how you roll back",
        ),
        (
            "the backlog, Ola's macros, why you left Zendesk",
            Kind.NOUN,
            "the backlog, Ola's macros and why you left Zendesk",
        ),
    ],
)
def test_questions_stand_behind_things(jotted: str, kind: Kind, text: str) -> None:
    """No item of a list is lost because a question stands before it, and the question ends the list."""
    assert_read("discussed", jotted, kind, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        (
            "the story hour; Fiona explained how the club is run; the plan to open",
            "talking about the story hour and the plan to open, and hearing from Fiona how the club is run",
        ),
        ("the roadmap; meeting the team", "talking about the roadmap and meeting the team"),
        (
            "we talked about the roof, and Tom explained the budget",
            "talking about the roof and hearing about the budget from Tom",
        ),
    ],
)
def test_what_was_heard_stands_beside_things(jotted: str, text: str) -> None:
    """A thing spoken of and what one heard or saw are told as what one did, each with its verb."""
    assert_read("discussed", jotted, Kind.TALK, text)


def test_a_statement_is_no_second_topic() -> None:
    """What a second jotting states is left out, and so is what one did oneself."""
    for second in ("Oddvar trained 38 pilots before Easter", "I described mobile vouchers"):
        phrase, left_out = reader().read("discussed", f"the night bus; {second}")
        assert phrase is not None
        assert phrase.text == "the night bus"
        assert len(left_out) == 1


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("Jess on how territories are cut", "hearing from Jess how territories are cut"),
        ("Marta re: the budget", "hearing from Marta about the budget"),
        ("Marta explaining why the roof leaks", "hearing from Marta why the roof leaks"),
        ("hearing about the new wing", "hearing about the new wing"),
    ],
)
def test_who_spoke_of_what_needs_no_verb(jotted: str, text: str) -> None:
    """Somebody's name before what they spoke of is told as hearing it from them."""
    assert_read("discussed", jotted, Kind.GERUND, text)


def test_a_name_before_on_may_be_a_thing() -> None:
    """A name with "on" and a thing is the thing's own name."""
    assert_read("discussed", "Rust on microcontrollers", Kind.NOUN, "Rust on microcontrollers")


def test_what_somebody_spoke_of_may_open_a_list() -> None:
    """Things behind what somebody spoke of are items of their own."""
    assert_read(
        "discussed",
        "Jess on how territories are cut, the macros and the fintech desk",
        Kind.TALK,
        "hearing from Jess how territories are cut and talking about the macros and the fintech desk",
    )


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        (
            "the setup; pair coding w/ Wei was fun",
            "the setup, and pair coding with Wei was fun",
        ),
        (
            "port dashboard, w/ Ingrid; sql test was fun",
            "the port dashboard with Ingrid, and the SQL test was fun",
        ),
        ("the setup; great to meet Ana", "the setup, and it was great to meet Ana"),
        (
            "wine list by region, tasting w/ Paul - loved the orange one",
            "the wine list by region and tasting with Paul, and I loved the orange one",
        ),
        (
            "we spoke about the silk banners, and Mrs Hale showed me the store",
            "the silk banners, and it was kind of Mrs Hale to show me the store",
        ),
    ],
)
def test_a_verdict_goes_with_what_was_spoken_of(jotted: str, text: str) -> None:
    """What was fun, or what somebody did for the candidate, follows what they spoke about."""
    assert_read("discussed", jotted, Kind.NOUN, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        (
            "CNC shop, old oak from the Bristol job, Gary showed me the spray",
            "the CNC shop and the old oak from the Bristol job, and it was kind of Gary to show me the spray",
        ),
        (
            "We spoke at length about the diaries and about what visitors are told",
            "the diaries and what visitors are told",
        ),
        ("launch in France / new can design", "the launch in France and new can design"),
        ("onboarding buddies - v nice idea, exit survey", "onboarding buddies and the exit survey"),
        (
            "the near-miss database, especially how operators are encouraged to report",
            "the near-miss database, especially how operators are encouraged to report",
        ),
        ("the studio, cool, quiet and bright", "the studio, cool, quiet and bright"),
    ],
)
def test_what_stands_amid_a_list_takes_no_neighbour_along(jotted: str, text: str) -> None:
    """A long item before what somebody did stays an item, a verdict on an idea goes by itself."""
    assert_read("discussed", jotted, Kind.NOUN, text)


def test_a_past_made_of_letters_is_left_out_alone() -> None:
    """What is written as no English word is, as "foi'd", goes without the thing beside it."""
    phrase, left_out = reader().read("discussed", "the bus contracts + how they foi'd it")
    assert phrase is not None
    assert phrase.text == "the bus contracts"
    assert [each.text for each in left_out] == ["how they foi'd it"]


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("choir sang in Leeds", "the choir sang in Leeds"),
        ("Well 7 blew steam in May", "Well 7 blew steam in May"),
        ("near-miss reports went from paper to an app", "the near-miss reports went from paper to an app"),
    ],
)
def test_a_past_that_is_no_participle_tells_a_statement(jotted: str, text: str) -> None:
    """A past of its own form is the verb of a sentence, and no part of a thing."""
    assert_read("discussed", jotted, Kind.CLAUSE, text)


@pytest.mark.parametrize(
    "jotted", ["the map Ana drew", "the trial the vets ran in May", "the choir that sang in Leeds"]
)
def test_a_past_behind_its_thing_is_said_of_the_thing(jotted: str) -> None:
    """What somebody did to a thing named before stays a thing."""
    assert_read("discussed", jotted, Kind.NOUN, jotted)


def test_it_means_nothing_in_a_thing() -> None:
    """A thing that ends in a pronoun hides a statement, and is left out."""
    assert reader().read("discussed", "the children crawl through it")[0] is None


def test_praise_before_a_topic_goes_behind_it() -> None:
    """What one liked, told first, does not cost the topic that follows."""
    assert_read(
        "discussed",
        "I was impressed by how early you sow. We also discussed the new glasshouse.",
        Kind.NOUN,
        "the new glasshouse, and I was impressed by how early you sow",
    )


def test_a_fourth_thing_is_told_to_be_one_too_many() -> None:
    """Three things are listed; why the fourth is left out is told as it is."""
    phrase, left_out = reader().read("discussed", "the kiln; the glaze; the shelf; the wheel")
    assert phrase is not None
    assert phrase.text == "the kiln, the glaze and the shelf"
    assert [each.why for each in left_out] == [
        "three are enough for a sentence, and the first three were taken"
    ]
