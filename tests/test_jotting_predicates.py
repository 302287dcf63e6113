"""What a dash, a comma or an arrow hangs on a thing is told with it, where it is said of the thing."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader


@pytest.mark.parametrize(
    ("key", "jotted", "text"),
    [
        ("hook", "dementia unit - opening next yr", "the dementia unit opening next year"),
        ("hook", "legal aid clinic - opens sept", "seeing the legal aid clinic open in September"),
        ("hook", "women's team - going pro!", "the women's team going pro"),
        ("hook", "women's team, going pro", "the women's team going pro"),
        ("hook", "night market - next summer", "the night market next summer"),
        ("hook", "the bridge - due 2028", "the bridge due in 2028"),
        ("discussed", "garden - run by volunteers", "the garden run by volunteers"),
        ("discussed", "the kiln - rebuilt last year", "the kiln rebuilt last year"),
        (
            "discussed",
            "reading scheme, SEN hub - opening in May",
            "the reading scheme and the SEN hub opening in May",
        ),
    ],
)
def test_what_is_said_of_a_thing_behind_a_dash_is_told_with_it(key: str, jotted: str, text: str) -> None:
    """A predicate, a date or a doer behind a dash belongs to the thing before it."""
    phrase, left_out = reader().read(key, jotted)
    assert (phrase and phrase.text, left_out) == (text, ())


@pytest.mark.parametrize(
    ("key", "jotted", "text"),
    [
        ("hook", "the archive - opening it to schools", "the archive"),
        ("discussed", "the bees - how you winter them", "the bees and how you winter them"),
        ("discussed", "the menu - hiring plans", "the menu"),
    ],
)
def test_what_is_no_predicate_of_the_thing_stays_apart(key: str, jotted: str, text: str) -> None:
    """What has an object of its own, a question and another thing are not said of the thing before them."""
    phrase, _ = reader().read(key, jotted)
    assert phrase is not None
    assert phrase.text == text


def test_a_wish_behind_a_thing_is_wished_for_it() -> None:
    """Luck and crossed fingers are told with what they are for; a thing alone is no wish."""
    assert_read(
        "hook",
        "cup final in May, fingers crossed",
        Kind.SENTENCE,
        "I will keep my fingers crossed for the cup final in May",
    )
    assert_read(
        "hook",
        "zine fair - Sept, fingers crossed",
        Kind.SENTENCE,
        "I will keep my fingers crossed for the zine fair in September",
    )
    assert_read("hook", "school play, good luck!", Kind.SENTENCE, "I wish you good luck with the school play")
    assert_read("hook", "cup final in May", Kind.OCCASION, "the cup final in May")
