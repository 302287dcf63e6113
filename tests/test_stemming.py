"""Stems and roots: forms of one word, and words of one family."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from bowout.core.stemming import computed_stem, load_stemmer, root, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("solvers", "solving"),
        ("disagreement", "disagrees"),
        ("deliveries", "delivered"),
        ("rebuilt", "rebuild"),
        ("photographs", "photo"),
        ("sulphate", "sulfate"),
        ("organise", "organize"),
        ("east", "eastern"),
    ],
)
def test_words_of_one_family_share_a_root(one: str, other: str) -> None:
    """Inflections, nouns of verbs, spellings and abbreviations count as the notes' own word."""
    assert root(one) == root(other)


@pytest.mark.parametrize(
    ("one", "other"), [("general", "generous"), ("present", "president"), ("new", "news")]
)
def test_different_words_keep_different_roots(one: str, other: str) -> None:
    """A root does not join words that mean different things."""
    assert root(one) != root(other)


@pytest.mark.parametrize("language", ["english", "german"])
def test_what_is_too_long_for_a_word_is_not_stemmed(language: str) -> None:
    """Letters without an end cost no time; the longest words there are have their stem."""
    stemmer = load_stemmer(language)
    longest, endless = (f"springa{'x' * number}ings" for number in (60, 80))
    assert len(stemmer(longest)) < len(longest)
    assert stemmer(endless) == endless


def test_a_stem_is_narrower_than_a_root() -> None:
    """Courtesy is matched by inflection, the notes by family: to weigh something tells no weight."""
    assert stem("weighs") == stem("weigh") != stem("weight")
    assert root("weight") == root("weigh")


def test_stems_are_the_same_in_many_threads() -> None:
    """A stemmer keeps the word at hand in itself, which threads must not share."""
    words = [
        f"{start}{end}" for start in ("zorbl", "quistr", "flenv") for end in ("ations", "ingly", "ements")
    ]
    alone = [computed_stem(word) for word in words]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as pool:
            found = list(pool.map(computed_stem, words * 200))
    finally:
        sys.setswitchinterval(before)
    assert found == alone * 200
