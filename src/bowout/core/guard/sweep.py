"""Many lists of wordings looked for in one pass over a text, once a process reads text after text.

Each rule asks for lists of its own, and one by one forty lists would read every text forty times. A sweep
finds all that stands in a text at the first question; the text keeps it for the others.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bowout.core.guard.phrases import ListedWording, Phrases
    from bowout.core.text import Passage

_ALONE = 600  # questions answered one by one, those of about twenty texts: a plain draft asks fewer

_Ranked = tuple[int, int, "ListedWording"]  # the list's number, the wording's place in it, the wording
_BySecond = tuple[dict[str, list[_Ranked]], list[_Ranked]]


class Sweep:
    """Finds the wordings of all its lists in a text at once."""

    def __init__(self, lists: tuple[Phrases, ...]) -> None:
        self.lists = lists
        self.members = frozenset(lists)
        self._begun: dict[str, _BySecond] = {}

    @cached_property
    def _by_word(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the lists that have a wording with this first word."""
        return _numbered([each.index[0] for each in self.lists])

    @cached_property
    def _by_opening(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the lists that have a wording whose first word may go on from these letters."""
        return _numbered([each.index[1] for each in self.lists])

    def look(self, passage: Passage) -> None:
        """Keep with ``passage`` where the wordings of each list stand."""
        found: dict[int, list[tuple[int, int]]] = {}
        for text in self._candidates(passage):
            fitting, free = self._begun.get(text) or self._begin(text)
            for number in passage.places[text]:
                if ranked := fitting.get(passage.next_text(number), free):
                    _look_at(number, ranked, passage, found)
        passage.found.update(dict.fromkeys(self.lists, ()))
        for which, spans in found.items():
            passage.found[self.lists[which]] = tuple(sorted(spans))

    def _candidates(self, passage: Passage) -> set[str]:
        """Return the different words of a text at which a wording may begin."""
        openings = self._by_opening
        starting = [text for text in passage.vocabulary if text[:3] in openings] if openings else ()
        return (self._by_word.keys() & passage.vocabulary).union(starting)

    def _begin(self, text: str) -> _BySecond:
        """Return the wordings that begin with a word, and keep them: most texts have it again."""
        self._begun[text] = begun = self._by_second(text)
        return begun

    def _by_second(self, text: str) -> _BySecond:
        """Return the wordings that begin with a word, by their second one and those of any second."""
        fixed: dict[str, list[_Ranked]] = {}
        free: list[_Ranked] = []
        for which in {*self._by_word.get(text, ()), *self._by_opening.get(text[:3], ())}:
            seconds, others = self.lists[which].by_second(text)
            free += ((which, *ranked) for ranked in others)
            for second, wordings in seconds.items():
                fixed.setdefault(second, []).extend((which, *ranked) for ranked in wordings)
        return {second: sorted((*ranked, *free)) for second, ranked in fixed.items()}, sorted(free)


def _look_at(
    number: int, ranked: Sequence[_Ranked], passage: Passage, found: dict[int, list[tuple[int, int]]]
) -> None:
    """Add the wordings that stand at a word, of each list the first."""
    vocabulary, done = passage.vocabulary, -1
    for which, _, wording in ranked:
        if which == done or (wording.closing and wording.closing.isdisjoint(vocabulary)):
            continue
        end = wording.match(passage.words, number)
        if end is not None:
            found.setdefault(which, []).append((number, end - 1))
            done = which


def _numbered(lists: Sequence[Iterable[str]]) -> Mapping[str, Sequence[int]]:
    """Return for each word the numbers of the lists that have it."""
    if len(lists) == 1:
        return dict.fromkeys(lists[0], (0,))
    found: dict[str, list[int]] = {}
    for which, words in enumerate(lists):
        for word in words:
            found.setdefault(word, []).append(which)
    return found


class Gathering:
    """Counts what is asked, and joins the lists into one sweep once that is worth it."""

    def __init__(self) -> None:
        self._sweep = Sweep(())
        self._asked: dict[Phrases, None] = {}
        self._alone = 0

    def look(self, phrases: Phrases, passage: Passage) -> None:
        """Keep with ``passage`` where the wordings of a list stand, and those of the lists joined with it."""
        if phrases in self._sweep.members:
            self._sweep.look(passage)
        else:
            phrases.alone.look(passage)
            self._count(phrases)

    def _count(self, phrases: Phrases) -> None:
        self._asked[phrases] = None
        self._alone += 1
        if self._alone >= _ALONE:
            self._alone, self._sweep = 0, Sweep(tuple(self._asked))
