"""Words that haste cut short or left off, put back as a letter has them."""

from __future__ import annotations

import pytest

from support.jottings import reader


@pytest.mark.parametrize(
    ("key", "jotted", "text"),
    [
        ("reason", "partner got job in Brest so we move", "my partner got a job in Brest"),
        ("reason", "I took over position management", "I took over position management"),
        ("hook", "if ever a shop in Brest opens", "if a shop in Brest opens"),
        ("discussed", "how crews cope w/ first storm", "how crews cope with the first storm"),
        ("discussed", "the day with first aid", "the day with first aid"),
        ("discussed", "flood maps, exam support 100%", "flood maps and exam support"),
        ("discussed", "the oven, your cupboard, if games can be quiet",
         "the oven, your cupboard and whether games can be quiet"),
        ("discussed", "phone chat last week: the lift project", "the lift project"),
    ],
)  # fmt: skip
def test_words_that_haste_left_off_are_put_back(key: str, jotted: str, text: str) -> None:
    """What was got has its article, one of a series too, and what may be or not be is told with "whether"."""
    phrase, _ = reader().read(key, jotted)
    assert phrase is not None
    assert phrase.text == text


@pytest.mark.parametrize(
    ("key", "jotted", "text"),
    [
        ("discussed", "the rota w/out split shifts", "the rota without split shifts"),
        ("discussed", "working at night when its quiet", "working at night when it is quiet"),
        ("discussed", "queues down from 9 days to 5", "the queues going down from 9 days to 5"),
        ("discussed", "next yr's timetable", "next year's timetable"),
        ("discussed", "the ship and its crew", "the ship and its crew"),
        ("hook", "wd love a go on the electric launch", "have a go on the electric launch"),
    ],
)
def test_short_words_are_spelled_out(key: str, jotted: str, text: str) -> None:
    """A word cut short, an apostrophe left off and a verb left off are put back; "its crew" stays."""
    phrase, left_out = reader().read(key, jotted)
    assert phrase is not None
    assert (phrase.text, left_out) == (text, ())


@pytest.mark.parametrize(
    ("key", "jotted", "text"),
    [
        (
            "reason",
            "last bus is 10.15 & taproom shuts at 11",
            "the last bus is at 10.15 and the taproom shuts at 11",
        ),
        ("reason", "the shift is long and hard", "the shift is long and hard"),
        ("discussed", "4am starts", "4am starts"),
        ("discussed", "the crew starts at 4", "the crew starts at 4"),
    ],
)
def test_both_halves_of_a_statement_are_whole(key: str, jotted: str, text: str) -> None:
    """A clock has its "at" and the second half its article; what follows a clock alone is no verb."""
    phrase, left_out = reader().read(key, jotted)
    assert phrase is not None
    assert (phrase.text, left_out) == (text, ())


def test_an_average_is_an_aside() -> None:
    """What several are on average is told as left out, and so is a count that is all there is."""
    phrase, left_out = reader().read("discussed", "gift aid; 140 helpers avg age 71")
    assert phrase is not None
    assert phrase.text == "gift aid"
    assert [each.text for each in left_out] == ["avg age 71", "140 helpers"]
