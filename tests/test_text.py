"""Folding, words, sentences and stems: what every rule reads."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bowout.core.text import Passage, fold, is_common_word, words


def test_folding_keeps_every_offset() -> None:
    """One character stays one character, so that a finding's offset counts in the text handed in."""
    text = "Hélène’s “naïve” — İstanbul\u00a0ﬁ ß e\u0301"
    assert len(fold(text)) == len(text)


def test_folding_makes_variants_equal() -> None:
    """Accents, case, curly quotes and long dashes make no difference."""
    assert fold("É’s—X") == "e's-x"


def test_a_contraction_is_two_words() -> None:
    """Rules read one spelling only: ``I'll`` is ``i`` and ``will``, ``won't`` is ``will`` and ``not``."""
    assert words("I'll, won't, it's, Dana's") == ("i", "will", "will", "not", "it", "is", "dana", "'s")
    assert words("they dont, he didnt") == ("they", "do", "not", "he", "did", "not")


@given(st.text(alphabet="aInt's\u2019 3.-\u00e9$"))
def test_no_word_is_empty(typed: str) -> None:
    """Half a contraction that stands alone, as in ``n't done``, is one word and not two."""
    assert "" not in words(typed)
    assert words("n't done") == ("not", "done")


def test_a_decomposed_accent_belongs_to_its_word() -> None:
    """A letter with a combining mark is the same word as the composed one."""
    assert words("cafe\u0301") == words("café") == ("cafe",)


def test_titles_and_times_do_not_end_a_sentence() -> None:
    """``Dr.`` and ``a.m.`` are no sentence ends, nor is ``no.`` before a figure."""
    assert len(Passage("Dr. Bhatt came at 9 a.m. on time. He left.").sentences) == 2
    assert len(Passage("It is borehole no. 30. The answer is no. Thank you.").sentences) == 3


def test_words_know_where_they_stand() -> None:
    """A word's place is that of the text as it was."""
    passage = Passage("Thank you, Zoë.")
    zoe = passage.words[2]
    assert passage.raw[zoe.start : zoe.end] == "Zoë"


def test_names_are_no_common_words() -> None:
    """The word list tells names from words that merely begin a sentence."""
    assert is_common_word("Warehouse")
    assert not is_common_word("Okonkwo")


def test_an_offset_has_a_word_and_a_sentence() -> None:
    """Those of the first word there or behind; a contraction's two stand in one place."""
    passage = Passage("Thanks. I'll write (soon).")
    found = [(passage.word_at(at), passage.sentence_at(at)) for at in (0, 1, 8, 9, 20, 21, 25, 26)]
    assert found == [(0, 0), (1, 1), (1, 1), (3, 1), (4, 1), (None, None), (None, None), (None, None)]


def test_what_is_missing_has_no_word() -> None:
    """An offset of None is not that of the first letter, and an empty text has no word at any."""
    assert (Passage("Thanks.").word_at(None), Passage("Thanks.").sentence_at(None)) == (None, None)
    assert Passage("").word_at(0) is None


@given(st.text(alphabet="ab'. \n", max_size=30), st.integers(0, 31))
def test_the_word_at_an_offset_is_the_next_one(text: str, offset: int) -> None:
    """As a walk from the first word finds it."""
    passage = Passage(text)
    walked = next((at for at, word in enumerate(passage.words) if word.start >= offset), None)
    assert passage.word_at(offset) == walked
