"""Words written as a figure, and things that want a hyphen."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader


@pytest.mark.parametrize(
    ("key", "jotted", "text"),
    [
        ("hook", "new hydro pool 4 dogs opens jan", "seeing the new hydro pool for dogs open in January"),
        ("hook", "app rolling out 2 Abuja in march", "seeing the app roll out to Abuja in March"),
        ("discussed", "playground 4 kids", "the playground for kids"),
        ("hook", "top 4 teams in May", "the top 4 teams in May"),
        ("hook", "hall 2 opens jan", "seeing hall 2 open in January"),
        ("discussed", "opened 2 shops in Oslo", "opening 2 shops in Oslo"),
    ],
)
def test_a_figure_that_sounds_like_a_word_is_one(key: str, jotted: str, text: str) -> None:
    """``4`` behind a thing is "for" whom it is, ``2`` behind "out" is "to"; what counts stays a figure."""
    phrase, _ = reader().read(key, jotted)
    assert phrase is not None
    assert phrase.text == text


def test_a_thing_called_on_call_needs_a_hyphen() -> None:
    """``on call every 3rd week`` is a thing that was spoken of, and nobody is put on it."""
    assert_read("discussed", "on call every 3rd week", Kind.NOUN, "on-call every third week")
    assert_read("discussed", "how on call works", Kind.QUESTION, "how on-call works")
    phrase, _ = reader().read("hook", "when you are on call")
    assert phrase is None or "on-call" not in phrase.text


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("rope access with Dana, the repair at sea", "the rope access and the repair at sea"),
        ("the whole day with Dana, Josie and Emeka", "the whole day with you, Josie and Emeka"),
    ],
)
def test_things_spoken_of_go_without_who_spoke_of_them(jotted: str, text: str) -> None:
    """With whom else a thing was spoken of, the reader knows; several people stay together."""
    phrase, _ = reader().read("discussed", jotted)
    assert phrase is not None
    assert phrase.text == text
