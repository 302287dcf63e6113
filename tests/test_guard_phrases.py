"""The language of wordings."""

from __future__ import annotations

import pytest

from bowout.core.guard.phrases import Phrases, word_class, wordings
from bowout.core.text import Passage
from bowout.data import read_text


def found(wording: str, text: str) -> list[str]:
    """Return the words that one wording finds in a text."""
    phrases = Phrases(lambda: [wording], lambda: {"day": ["monday", "friday"]})
    return [text[hit.start : hit.end] for hit in phrases.find(Passage(text))]


@pytest.mark.parametrize(
    ("wording", "text", "expected"),
    [
        ("better offer", "a better offer came", ["better offer"]),
        ("better|other offer", "the other offer", ["other offer"]),
        ("better very? offer", "better offer", ["better offer"]),
        ("negot* pay", "negotiating pay", ["negotiating pay"]),
        ("on @day", "on Friday", ["on Friday"]),
        ("from ..2 offer", "from the other offer", ["from the other offer"]),
        ("from ..1 offer", "from the very other offer", []),
        ("will !not call", "I will call", ["will call"]),
        ("will !not ..1 call", "I will not call", []),
        ("<!never will call", "never will call", []),
        ("^ here is", "Here is it. And here is more.", ["Here is"]),
    ],
)
def test_each_element_means_what_the_module_says(wording: str, text: str, expected: list[str]) -> None:
    """Words, choices, optional words, beginnings, classes, gaps, negations and anchors."""
    assert found(wording, text) == expected


def test_a_wording_never_crosses_a_sentence() -> None:
    """The end of a sentence ends every wording."""
    assert found("better ..3 offer", "It is better. An offer came.") == []


def test_a_wording_that_begins_with_a_gap_is_refused() -> None:
    """Such a wording could stand anywhere and would cost a look at every word."""
    with pytest.raises(ValueError, match="must begin with a word"):
        found(".. offer", "offer")


@pytest.mark.parametrize("section", ["no-promise", "decision", "own-reason", "meta-talk", "harsh", "joined"])
def test_shipped_sections_parse(section: str) -> None:
    """Every line of a shipped section is in the language, to its last element."""
    read = list(wordings(section).wordings())
    assert read
    assert all(wording.elements for wording in read)


def test_an_unknown_class_is_an_error() -> None:
    """A misspelt class is noticed, not read as a word."""
    with pytest.raises(KeyError):
        word_class("no-such-class")


@pytest.mark.parametrize("name", ["wordings_en", "wordings_de"])
def test_each_class_and_section_of_wordings_is_named_once(name: str) -> None:
    """A second one of the same name would take the first one's place without a word."""
    lines = read_text(name).splitlines()
    named = [line.partition(" = ")[0] for line in lines if line.startswith("@") and " = " in line]
    named += [line for line in lines if line.startswith("[")]
    assert len(named) == len(set(named))
