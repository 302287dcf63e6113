"""What must stay untold: whether a text touches what the notes keep private.

A request is held to it more strictly than a letter, and a letter more strictly than by the guard's rule:
what is kept from a request can never come back in an answer, and what a letter has its user has put there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.guard.dates import slot_dates
from bowout.core.guard.sealed import SHORT_ENTRY, sealed
from bowout.core.guard.vocabulary import function_words
from bowout.core.jotting.people import with_people
from bowout.core.notes import ENGLISH
from bowout.core.text import fold
from bowout.data import read_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bowout.core.notes import Notes

_WORD = re.compile(r"[^\W_]+(?:['\u2019.,:-][^\W_]+)*")
_GROUPED = re.compile(r"(?<=\d)[.,'\u2019](?=\d{3}(?!\d))")  # 12,000
# Scripts that put no blank between words: Thai to Khmer, Chinese, Japanese.
_UNSPACED = (
    ("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"), ("\u3040", "\u30ff"),
    ("\u3400", "\u9fff"), ("\uf900", "\ufaff"),
)  # fmt: skip
_DECIDING = frozenset({"decide", "decided", "decision", "withdraw", "process", "role"})
_RUN = 3  # consecutive words of a longer entry that count as its words


class Untold:
    """What one set of notes keeps private, and whether a text touches it.

    ``is_common`` tells an ordinary word from a name, ``is_filling`` a word that says nothing by itself.
    Words of a doubt that the notes give to the letter elsewhere are free, since a doubt is mostly about what
    was discussed; those of ``private`` are never free.
    """

    def __init__(
        self,
        notes: Notes,
        *,
        is_common: Callable[[str], bool],
        is_filling: Callable[[str], bool] | None = None,
    ) -> None:
        self._is_common = is_common
        self._is_filling = is_filling or _is_filling
        self._is_grammar = is_filling or function_words().__contains__
        naming = (notes.company, notes.position, notes.recipient.name, notes.sender.name)
        booked = (word for _, slot in notes.slots for word in slot_dates(slot))  # the letter has to name it
        self._identity = _folded(*naming, *booked)
        self._naming = [_plain(text) for text in naming]
        given = tuple(filter(None, (notes.discussed, notes.hook, notes.looking_for)))
        self._given = [_plain(text) for text in given]
        self._public = self._identity | _folded(*given)
        self._owning = frozenset(map(_core, self._public))  # "Isabeau's glossary" names Isabeau
        self._words: set[str] = set()
        self._named: set[str] = set()  # names in entries that the notes give to the letter too
        self._runs: set[tuple[str, ...]] = set()
        self._signs: set[str] = set()
        doubts = {doubt.text for doubt in notes.hesitations} - set(notes.private)
        for entry in notes.untold:
            named = with_people(entry, is_common, None if notes.language == ENGLISH else is_common)
            self._add(named, spared=entry in doubts)

    def _add(self, entry: str, *, spared: bool) -> None:
        """Take an entry; ``spared`` frees what the notes give to the letter in the same words."""
        typed = _WORD.findall(entry)
        words = [_folded_word(word) for word in typed]
        if not words or _is_unspaced(entry):
            self._signs |= {fold(sign) for sign in (words or entry.split())}
        never = {_folded_word(word) for word in typed if self._never(word)}
        known = {word for word in never if word.isalpha() and word in self._public | self._owning}
        if spared or len(words) > SHORT_ENTRY:
            never -= known
        if not spared:
            self._named |= known
            never |= sealed(words, self._is_grammar) - self._identity
        size = len(words) if len(words) <= SHORT_ENTRY else _RUN
        cut = (tuple(words[start : start + size]) for start in range(len(words) - size + 1) if size)
        runs = {run for run in cut if size == len(words) or self._tells(run)}
        if spared:
            runs = {run for run in runs if not any(_contains(text, run) for text in self._given)}
        self._words |= never
        self._runs |= runs

    def _tells(self, run: tuple[str, ...]) -> bool:
        """Tell whether words in a row say anything: "all the time", or the position, stands in any letter."""
        named = any(_contains(text, run) for text in self._naming)
        return not named and not all(map(self._is_filling, run))

    def _never(self, typed: str) -> bool:
        """Tell whether a word alone gives an entry away: a name, a figure, a word too rare for chance."""
        word = _folded_word(typed)
        if word in self._identity or (self._is_common(word) and not any(char.isdigit() for char in word)):
            return False
        named = typed[0].isupper() or any(char.isdigit() for char in typed)
        return named or word not in self._public

    def touches(self, text: str) -> str | None:
        """Return the words of a text that must stay on this machine, or None."""
        words = _plain(text)
        return self.told_in(text) or next((word for word in words if _is_one_of(word, self._named)), None)

    def told_in(self, text: str, free: frozenset[str] = frozenset()) -> str | None:
        """Return the words of a text that no letter may have, or None; ``free`` are such that tell nothing.

        The name of somebody whom the notes give to the letter tells nothing of a remark that names them too.
        """
        return next((told for told in self._told_in(text) if told not in free), None)

    def all_in(self, text: str) -> frozenset[str]:
        """Return all words of a text that no letter may have, those in a row parted by blanks."""
        return frozenset(self._told_in(text))

    def _told_in(self, text: str) -> Iterator[str]:
        folded, words = fold(text), _plain(text)
        yield from (each for each in self._signs if each in folded)
        yield from (word for word in words if _is_one_of(word, self._words))
        yield from (" ".join(run) for run in self._runs if _contains(words, run))


def untold_of(notes: Notes) -> Untold:
    """Return what notes keep private, their words judged by the language of the letter."""
    from bowout.core.dictionary import ordinary_in

    if notes.language == ENGLISH:
        return Untold(notes, is_common=ordinary_in(ENGLISH))
    from bowout.core.lexicon import lexicon

    return Untold(
        notes, is_common=ordinary_in(notes.language), is_filling=lexicon(notes.language).filling.__contains__
    )


def _is_filling(word: str) -> bool:
    return word in function_words() or word in read_words("courtesy_en") or word in _DECIDING


def _is_one_of(word: str, words: set[str]) -> bool:
    return word in words or _core(word) in words


def _core(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "\u2019s")) else word.removesuffix("s")


def _plain(text: str) -> list[str]:
    return [_folded_word(word) for word in _WORD.findall(text)]


def _is_unspaced(text: str) -> bool:
    return not text.isascii() and any(first <= char <= last for char in text for first, last in _UNSPACED)


def _folded_word(word: str) -> str:
    """Return a word as it is compared: folded, a figure without the marks between its thousands."""
    return _GROUPED.sub("", fold(word))


def _folded(*texts: str) -> frozenset[str]:
    return frozenset(word for text in texts for word in _plain(text))


def _contains(words: list[str], run: tuple[str, ...]) -> bool:
    return any(tuple(words[start : start + len(run)]) == run for start in range(len(words) - len(run) + 1))
