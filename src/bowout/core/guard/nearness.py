"""Where a word stands: its clause, its sentence, the gap before it, and the content words beside it."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from bowout.core.guard.vocabulary import function_words
from bowout.core.stemming import root

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from bowout.core.text import Passage, Word


_CUTS = frozenset(",;:()!?")
_sentence_of = attrgetter("sentence")


def near_roots(words: Sequence[Word], number: int) -> set[str]:
    """Return the roots of the content words around word ``number``: what a negation there may deny.

    It looks four words back and five ahead, inside the sentence; ``without`` denies what comes behind it.
    """
    back = 0 if words[number].text == "without" else 4
    near = [*words[max(0, number - back) : number], *words[number + 1 : number + 6]]
    same = [word for word in near if word.sentence == words[number].sentence]
    return {root(word.text) for word in same if word.text not in function_words()}


@lru_cache(maxsize=64)
def gaps(passage: Passage) -> dict[int, str]:
    """Return for each word's number what stands between it and the word before, unless it is a single blank.

    ``a well-kept lab, and`` has ``-`` before ``kept`` and ``, `` before ``and``.
    """
    plain, found, done = passage.plain, {}, len(passage.plain)
    for number, word in enumerate(passage.words):
        start = word.start
        if start > done and (start > done + 1 or plain[done] != " "):
            found[number] = plain[done:start]
        done = word.end
    return found


@lru_cache(maxsize=64)
def starts(passage: Passage) -> frozenset[int]:
    """Return the numbers of the words with which the sentences begin."""
    words, sentences = passage.words, range(1, len(passage.sentences))
    found = [bisect_left(words, number, key=_sentence_of) for number in sentences]
    return frozenset([number for number in (0, *found) if number < len(words)])


@lru_cache(maxsize=64)
def roots_in(passage: Passage) -> frozenset[str]:
    """Return the roots of all words."""
    return frozenset([root(word) for word in passage.vocabulary])


def places_of(passage: Passage, words: AbstractSet[str]) -> list[int]:
    """Return in order the numbers of the words of ``passage`` that are among ``words``."""
    found = words & passage.vocabulary
    return sorted([at for word in found for at in passage.places[word]]) if found else []


@lru_cache(maxsize=64)
def clauses(passage: Passage) -> tuple[tuple[int, int], ...]:
    """Return the clauses of a text as (first word, word after the last), cut at marks and before ``and``.

    This is a cut by signs alone; ``clauses.read_clauses`` reads who does what.
    """
    cuts = {number for number, gap in gaps(passage).items() if not _CUTS.isdisjoint(gap)}
    cuts |= starts(passage).union(passage.places.get("and", ()))
    return tuple(pairwise([*sorted(cuts), len(passage.words)]))


def clause_words(passage: Passage, number: int) -> tuple[str, ...]:
    """Return the words of the clause, as ``clauses`` cuts it, in which word ``number`` stands."""
    first, last = next(each for each in clauses(passage) if number < each[1])
    return passage.texts[first:last]


def up_to_clause_end(passage: Passage, number: int) -> tuple[str, ...]:
    """Return the words of a sentence as far as the clause of word ``number`` goes."""
    last = next(last for _, last in clauses(passage) if number < last)
    return passage.texts[max(at for at in starts(passage) if at <= number) : last]


def is_destination(word: Word, passage: Passage) -> bool:
    """Whether a name is where a move or a way to work leads: "relocating to Tbilisi"."""
    number = passage.words.index(word)
    before = passage.texts[max(0, number - 3) : number]
    return not {"to", "in", "into"}.isdisjoint(before[-1:]) and any(
        each.startswith(("mov", "relocat", "commut", "travel", "settl", "liv")) for each in before
    )


def sentence_words(passage: Passage, number: int) -> set[str]:
    """Return the words of a sentence."""
    return {word.text for word in passage.spoken[number]}


@lru_cache(maxsize=64)
def roots_of(words: frozenset[str]) -> frozenset[str]:
    """Return the roots of words, kept for those of whole lists."""
    return frozenset(root(word) for word in words)
