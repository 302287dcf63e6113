"""Sentences as one tells a friend, and what of them a letter is made of."""

from __future__ import annotations

import pytest

from bowout.core.jotting.phrase import Kind
from bowout.core.jotting.sentences import as_planned, as_told, with_news
from support.jottings import assert_read, reader


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("We ended up talking about bees", "We talked about bees"),
        ("We spent half an hour discussing lenses", "We discussed lenses"),
        ("Ana explained to me on the phone how it works", "Ana explained how it works"),
        ("Ana told me over coffee about the mill", "Ana told me about the mill"),
        ("Ana pointed out to me how they do it", "Ana mentioned how they do it"),
        ("What I liked most was when Ana played the organ", "Ana played the organ"),
        ("What impressed me most was how calm it was", "I was impressed by how calm it was"),
        ("The highlight was the tour", "I liked the tour"),
        ("I had the chance to try it", "I got to try it"),
    ],
)
def test_a_sentence_is_told_plainly(told: str, plain: str) -> None:
    """How one came to talk, over what one was told and what one liked most leave the plain statement."""
    assert as_told(told) == plain


@pytest.mark.parametrize(
    ("told", "parted"),
    [
        ("Ana showed me the oven, and we talked about rye", "Ana showed me the oven; we talked about rye"),
        ("I climbed the mast and learned how they rig it", "I climbed the mast; I learned how they rig it"),
        ("We saw the yard and tasted the cider", "We saw the yard; we tasted the cider"),
        ("Ana asked how I plan and showed me how", "Ana asked how I plan; Ana showed me how"),
        ("Tobi and I talked about rye", "Tobi and I talked about rye"),
        ("the tour, and then the cellar", "the tour, and then the cellar"),
        (
            "I sang, and afterwards the head asked me how I teach",
            "I sang; the head asked me how I teach",
        ),
    ],
)
def test_statements_of_one_sentence_are_cut(told: str, parted: str) -> None:
    """What was talked of besides and what came then are statements of their own; a list stays a list."""
    assert as_told(told) == parted


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("Ana said they open in May, and I'd love to see it", "they open in May; I'd love to see it"),
        ("The store is going to be rebuilt", "The store will be rebuilt"),
        ("There will be an open day in June", "the open day in June"),
        ("They have a summer concert in June", "their summer concert in June"),
        ("They are moving to a new office", "their move to a new office"),
        ("If they open a branch they will need staff", "If they open a branch; they will need staff"),
        ("They start in May and need drivers", "They start in May; need drivers"),
    ],
)
def test_what_is_to_come_stands_without_ones_own_plans(told: str, plain: str) -> None:
    """Who said it, what one would like oneself and what follows of it are no part of what is to come."""
    assert as_planned(told) == plain


def test_news_behind_a_question_is_told_as_news() -> None:
    """A statement that does not hang on "how" gets the "that" it needs."""
    told = "hearing how you train them, and that two of them lead now"
    assert with_news("hearing how you train them and two of them lead now") == told
    assert with_news("how you cut and dry it") == "how you cut and dry it"


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("They are buying twenty vans next year", "hear about the twenty vans you will be buying next year"),
        ("They are planting an orchard in May", "hear about the orchard you are planting in May"),
        ("They are giving a course on bees", "hear about the course on bees you are giving"),
    ],
)
def test_what_somebody_is_at_is_the_thing_to_come(jotted: str, text: str) -> None:
    """Of what is bought, built or taught one would like to hear."""
    assert_read("hook", jotted, Kind.VERB, text, by=reader(inside=True))


@pytest.mark.parametrize("jotted", ["They are closing two branches", "They have closed the mill"])
def test_nobody_looks_forward_to_an_end(jotted: str) -> None:
    """That a house closes its shops is nothing to look forward to."""
    assert reader(inside=True).read("hook", jotted)[0] is None


def test_the_thing_alone_is_told_of_which_more_cannot_be() -> None:
    """What a thing will need is left out, and told to the user."""
    phrase, left_out = reader(inside=True).read("hook", "The farm near Ghent will need crews from 2028 on")
    assert phrase is not None
    assert phrase.text == "the farm near Ghent"
    assert [each.text for each in left_out] == ["will need crews from 2028 on"]


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("training agency staff in May", "training agency staff in May"),
        ("the rota, training agency staff in May", "the rota and training agency staff in May"),
        ("the switch to a paperless office", "the switch to a paperless office"),
    ],
)
def test_what_is_done_to_people_has_no_article(jotted: str, text: str) -> None:
    """Who trains agency staff speaks of no training agency, and a common word is no name."""
    phrase, _ = reader().read("discussed", jotted)
    assert phrase is not None
    assert phrase.text == text


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("Dana and Ana told me how they do it", "hearing from you and Ana how you do it"),
        (
            "Dana told me how they rebuilt it, which took them a year",
            "hearing how you rebuilt it, which took you a year",
        ),
    ],
)
def test_they_are_the_reader_with_whom_somebody_is_named(jotted: str, text: str) -> None:
    """Behind "you and Ana" they are both, and so are those whom something took a year."""
    assert_read("discussed", jotted, Kind.GERUND, text)


def test_the_she_that_opens_a_jotting_is_the_reader() -> None:
    """Who else is told of without a name comes later, and so cannot be meant."""
    by = reader(alone=True)
    told = "She told me about a customer who paints"
    assert_read("discussed", told, Kind.GERUND, "hearing about a customer who paints", by=by)
    assert by.read("discussed", "She told me about Ana's bees")[0] is None
    assert by.read("discussed", "She told me about a baker she met")[0] is None


def test_a_condition_takes_the_place_of_the_letters_own() -> None:
    """A role on a condition is told on that condition alone."""
    phrase, _ = reader().read("hook", "a posting in Graz, should Alpina Rail open one")
    assert phrase is not None
    assert phrase.text == "a posting in Graz, if Alpina Rail should open one"


def test_what_one_liked_of_a_thing_stands_behind_it() -> None:
    """What "it" is must come first."""
    phrase, _ = reader().read("discussed", "Dana let me sit there, and I enjoyed seeing how calm it was")
    assert phrase is not None
    assert phrase.text == "I appreciated you letting me sit there, and I enjoyed seeing how calm it was"


def test_whom_it_took_with_oneself_is_no_topic() -> None:
    """Who was there is nothing one spoke about."""
    assert reader().read("discussed", "the walled garden, old Packie and me")[0] is None


@pytest.mark.parametrize("jotted", ["repairing broken violins", "cutting turnover times"])
def test_a_remedy_blames_nobody(jotted: str) -> None:
    """What is done about what is bad may be told."""
    phrase, _ = reader().read("discussed", jotted)
    assert phrase is not None
    assert phrase.text == jotted


@pytest.mark.parametrize(
    ("key", "jotted", "text"),
    [
        ("discussed", "Dana told me her grandfather built it himself",
         "hearing that your grandfather built it himself"),
        ("discussed", "how the wrasse do their work", "how the wrasse do their work"),
        ("discussed", "Dana rang me twice to go over my CV",
         "I appreciated you ringing me twice to go over my CV"),
        ("discussed", "We talked about why they write the log by hand, and honestly they convinced me.",
         "why you write the log by hand"),
        ("discussed", "cabs with beds, nice / the garage", "cabs with beds and the garage"),
        ("hook", "They will be touring Spain with their puppets in the autumn",
         "seeing you tour Spain with your puppets in the autumn"),
        ("hook", "The opening should be in May if all goes well", "the opening due in May"),
        ("hook", "there will be jobs in the new store in May", "the jobs in the new store in May"),
    ],
)  # fmt: skip
def test_whose_it_is_and_what_it_is_stay_as_told(key: str, jotted: str, text: str) -> None:
    """Who did it themselves, whose work it is, and what is due are told as the jotting has them."""
    phrase, _ = reader().read(key, jotted)
    assert phrase is not None
    assert phrase.text == text
