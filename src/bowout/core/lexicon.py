"""The word lists of a language other than English: grammar, courtesy, ordinary words, numbers and dates.

Each list is a file ``NAME_CODE.txt`` beside the English ones; ``languages.txt`` names the languages that
have some. Without lists a language's lexicon is empty: rules that need them then find nothing in a letter,
and no passage of a model's is accepted.
"""

from __future__ import annotations

import re
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from bowout.core.inflection import inflection
from bowout.core.stemming import load_stemmer
from bowout.core.text import LONGEST_WORD, Passage, Sentence, fold
from bowout.data import read_optional
from bowout.data.lists import rows_of, words_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from bowout.core.inflection import Inflection

_SHORTEST_PART = 3  # letters of a part of a compound
_GRAMMAR_MAX = 6  # letters
_JOINTS = ("", "s", "es", "n", "en", "-")
_ORDINAL = re.compile(r"(?:(?<![\d.,:])\d{1,2}|\b(?:z|b|d|h|u|a|bzw|ggf|evtl|inkl|exkl|nr|str|ca|usw))\.$")


@cache
def lexicon(code: str) -> Lexicon:
    """Return the word lists of the language with this code (``de``)."""
    return Lexicon(code)


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have word lists beside English."""
    return tuple(code for code, _, _ in rows_of(read_optional("languages")))


class Lexicon:
    """The word lists of one language; all words are folded as texts are."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.stem: Callable[[str], str] = lru_cache(maxsize=16384)(self._stemmed)
        self.is_ordinary: Callable[[str], bool] = lru_cache(maxsize=4096)(self._ordinary)

    @cached_property
    def _named(self) -> tuple[str, str] | None:
        rows = rows_of(read_optional("languages"))
        return next(((name, stemmer) for code, name, stemmer in rows if code == self.code), None)

    @property
    def known(self) -> bool:
        """Whether there are lists at all."""
        return self._named is not None

    @property
    def name(self) -> str:
        """The language's English name, or its code where it has no lists."""
        return self._named[0].replace("_", " ") if self._named else self.code

    @cached_property
    def _stemmer(self) -> Callable[[str], str]:
        stemmer = self._named[1] if self._named else "-"
        return str if stemmer == "-" else load_stemmer(stemmer)

    def _stemmed(self, word: str) -> str:
        return self.pairs("stems").get(word) or self.computed_stem(word)

    def computed_stem(self, word: str) -> str:
        """Return a stem without looking it up; the list ``stems`` is made with this."""
        return self._stemmer(word)

    def stemmed_words(self) -> frozenset[str]:
        """Return the words that are compared by stem, which the list ``stems`` is to hold."""
        return self.words("courtesy") | self.words("common")

    def passage(self, raw: str, names: tuple[str, ...] = ()) -> Passage:
        """Return a text prepared for rules.

        The mark of an ordinal (``12. Mai``) or of a short form (``z. B.``) ends no sentence.
        """
        return LexicalPassage.of(raw, names)

    def words(self, name: str) -> frozenset[str]:
        """Return the words of the list ``name`` (``function``)."""
        return _listed(name, self.code)

    def pairs(self, name: str) -> dict[str, str]:
        """Return the list ``name`` of two words a line, as first word → second."""
        return _paired(name, self.code)

    @cached_property
    def function(self) -> frozenset[str]:
        """The words of grammar."""
        return self.words("function")

    @cached_property
    def filling(self) -> frozenset[str]:
        """The words of grammar and of courtesy, as they are listed."""
        return self.function | self.words("courtesy")

    @cached_property
    def _courtesy_stems(self) -> frozenset[str]:
        return frozenset(self.stem(word) for word in self.words("courtesy"))

    @property
    def verbs(self) -> Inflection:
        """The forms of the language's verbs."""
        return inflection(self.code)

    @cached_property
    def _ordinary_stems(self) -> frozenset[str]:
        return self._courtesy_stems | frozenset(self.stem(word) for word in self.words("common"))

    def is_courteous(self, word: str) -> bool:
        """Whether a folded word claims nothing: it is grammar, courtesy, or a form of courtesy."""
        if not self.known:
            return self._is_short(word)
        return (
            word in self.filling
            or self.stem(word) in self._courtesy_stems
            or self._is_form_of(word, "courtesy")
        )

    def _is_form_of(self, word: str, *names: str) -> bool:
        """Whether a word may be a form of a verb whose infinitive is in one of the lists."""
        listed = [self.words(name) for name in names]
        roots = {reading.root for reading in self.verbs.readings(word)}
        return any(
            any(infinitive in words for words in listed) and self.verbs.is_infinitive(infinitive, root)
            for root in roots
            for infinitive in (f"{root}en", f"{root}n")
        )

    @staticmethod
    def _is_short(word: str) -> bool:
        """Whether a word of a language without lists is taken for grammar: short, and no figure."""
        return len(word) <= _GRAMMAR_MAX and not any(sign.isdigit() for sign in word)

    def _ordinary(self, typed: str) -> bool:
        word = fold(typed)
        if not self.known:
            return self._is_short(word) and word == typed
        return len(word) == 1 or self._listed(word) or self._is_compound(word)

    def _listed(self, word: str) -> bool:
        return (
            word in self.filling
            or word in self.words("common")
            or word in self.pairs("dates")
            or word in self.pairs("numbers")
            or self.stem(word) in self._ordinary_stems
            or self._is_form_of(word, "courtesy", "common")
        )

    def _is_compound(self, word: str) -> bool:
        """Whether a word is made of listed ones, with or without a letter that joins them.

        What is known of its ends is kept: a long word has more ways of being divided than there is time for.
        """
        known = self._compounds.get(word)
        if known is None:
            cuts = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1) if len(word) <= LONGEST_WORD else ()
            known = self._compounds[word] = any(self._divides(word, cut) for cut in cuts)
        return known

    def _divides(self, word: str, cut: int) -> bool:
        head, tail = word[:cut], word[cut:].removeprefix("-")
        joined = any(self._listed(head.removesuffix(joint)) for joint in _JOINTS)
        return joined and (self._listed(tail) or self._is_compound(tail))

    @cached_property
    def _compounds(self) -> dict[str, bool]:
        return {}


class LexicalPassage(Passage):
    """A text in which a date's ordinal or a short form ends no sentence."""

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences, without the white space between them."""
        merged: list[Sentence] = []
        for sentence in super().sentences:
            before = merged[-1] if merged else None
            if before and self._goes_on(before, sentence):
                merged[-1] = Sentence(before.start, sentence.end)
            else:
                merged.append(sentence)
        return tuple(merged)

    def _goes_on(self, before: Sentence, sentence: Sentence) -> bool:
        shortened = _ORDINAL.search(self.plain, before.start, before.end)
        return bool(shortened) and "\n" not in self.plain[before.end : sentence.start]


@cache
def _listed(name: str, code: str) -> frozenset[str]:
    return frozenset(words_of(fold(read_optional(f"{name}_{code}"))))


@cache
def _paired(name: str, code: str) -> dict[str, str]:
    return {fold(row[0]): row[1] for row in rows_of(read_optional(f"{name}_{code}"))}
