"""The word lists of languages other than English."""

from __future__ import annotations

import pytest

from bowout.core.lexicon import Lexicon, languages, lexicon


@pytest.mark.parametrize("code", languages())
def test_the_stems_of_the_lists_are_looked_up(code: str) -> None:
    """The table of stems holds every listed word, with the stem that the language's stemmer gives it."""
    lists = lexicon(code)
    assert lists.pairs("stems") == {word: lists.computed_stem(word) for word in lists.stemmed_words()}


@pytest.mark.parametrize(("word", "stem"), [("gesprächen", "gesprach"), ("wiedervorlagen", "wiedervorlag")])
def test_other_words_are_stemmed(word: str, stem: str) -> None:
    """A word that no list holds gets its stem from the stemmer, which is that of its listed form."""
    assert lexicon("de").stem(word) == stem


@pytest.mark.parametrize("word", ["1" * 80, "dass" * 19 + "xqxq", "n" * 500])
def test_a_long_word_is_divided_in_bounded_steps(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A word of many parts, or of none, is looked up no oftener than it has beginnings in any of its ends."""
    looked_up: list[str] = []

    def listed(_: Lexicon, part: str) -> bool:
        looked_up.append(part)
        return part in {"dass", "1" * 3, "1" * 4}

    monkeypatch.setattr(Lexicon, "_listed", listed)
    Lexicon("de").is_ordinary(word)
    assert len(looked_up) <= 7 * len(word) ** 2 / 2


def test_a_word_of_listed_parts_is_ordinary() -> None:
    """Parts may be two or more, with the letter that joins them; one part that is none makes it a name."""
    assert lexicon("de").is_ordinary("Projektleitung")
    assert lexicon("de").is_ordinary("Projektplanungsteam")
    assert not lexicon("de").is_ordinary("Projektxqleitung")
