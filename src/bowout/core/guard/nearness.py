"""What stands near a word: the telling words around a negation, the clause it is in."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bowout.core.guard.vocabulary import function_words
from bowout.core.text import root

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bowout.core.text import Passage, Word


_CUTS = frozenset(",;:()!?")


def near_roots(words: Sequence[Word], number: int) -> set[str]:
    """Return the roots of the telling words near a negation, in its sentence."""
    near = [*words[max(0, number - 4) : number], *words[number + 1 : number + 6]]
    same = [word for word in near if word.sentence == words[number].sentence]
    return {root(word.text) for word in same if word.text not in function_words()}


@lru_cache(maxsize=64)
def clauses(passage: Passage) -> tuple[tuple[int, int], ...]:
    """Return the first word and the word after the last of each clause, cut at marks and at ``and``."""
    return tuple(_clauses(passage))


def _clauses(passage: Passage) -> Iterator[tuple[int, int]]:
    first = 0
    for at, word in enumerate(passage.words):
        between = passage.plain[passage.words[at - 1].end : word.start] if at else ""
        if at and (
            word.sentence != passage.words[at - 1].sentence
            or word.text == "and"
            or not _CUTS.isdisjoint(between)
        ):
            yield first, at
            first = at
    if passage.words:
        yield first, len(passage.words)


def is_destination(word: Word, passage: Passage) -> bool:
    """Whether a name is where a move or a way to work leads: "relocating to Tbilisi"."""
    number = passage.words.index(word)
    before = passage.texts[max(0, number - 3) : number]
    return not {"to", "in", "into"}.isdisjoint(before[-1:]) and any(
        each.startswith(("mov", "relocat", "commut", "travel", "settl", "liv")) for each in before
    )
