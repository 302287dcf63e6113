"""The word lists of languages other than English."""

from __future__ import annotations

import pytest

from bowout.core.lexicon import languages, lexicon


@pytest.mark.parametrize("code", languages())
def test_the_stems_of_the_lists_are_looked_up(code: str) -> None:
    """The table of stems holds every listed word, with the stem that the language's stemmer gives it."""
    lists = lexicon(code)
    assert lists.pairs("stems") == {word: lists.computed_stem(word) for word in lists.stemmed_words()}


@pytest.mark.parametrize(("word", "stem"), [("gesprächen", "gesprach"), ("wiedervorlagen", "wiedervorlag")])
def test_other_words_are_stemmed(word: str, stem: str) -> None:
    """A word that no list holds gets its stem from the stemmer, which is that of its listed form."""
    assert lexicon("de").stem(word) == stem
