"""Numbers as people write them, and as nobody does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.core.guard.numerals import numbers
from bowout.core.text import Passage


def told(text: str) -> list[str]:
    """Return the values of the numbers that a text tells."""
    return [number.value for number in numbers(Passage(text).words)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("140 of them", ["140"]),
        ("a hundred and forty", ["140"]),
        ("twelve hundred", ["1200"]),
        ("three hundred thousand", ["300000"]),
        ("4M or four million", ["4000000", "4000000"]),
        ("999,999,999,999", ["999999999999"]),
        ("a hundred, a hundred", ["100", "100"]),
    ],
)
def test_words_and_figures_of_one_number_are_equal(text: str, values: list[str]) -> None:
    """However a number is written, it has one value."""
    assert told(text) == values


@pytest.mark.parametrize("digits", [16, 308, 309, 310, 4_300, 5_000])
def test_a_figure_of_any_length_is_a_number(digits: int) -> None:
    """What no counting can hold is still told, and equals itself alone, commas aside."""
    figure = "9" * digits
    (value,) = told(figure)
    assert told(f"{figure[:1]},{figure[1:]}") == [value]
    assert told(f"{figure[:-1]}8") != [value]
    assert told(f"{figure} million")[0] == value


@pytest.mark.parametrize("word", ["hundred", "thousand", "million", "billion"])
def test_words_that_multiply_do_not_multiply_one_another_for_ever(word: str) -> None:
    """A text that repeats a scale a thousand times is read."""
    assert told(f"nine {f'{word} ' * 1_000}")


@given(st.lists(st.sampled_from(["9" * 15, "99", "hundred", "million", "billion", "9b", "and", "ninety"])))
def test_any_words_of_number_are_read(words: list[str]) -> None:
    """No run of them goes beyond what can be counted."""
    assert all(value.isdigit() for value in told(" ".join(words)))
