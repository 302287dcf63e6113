"""Comparatives: who wishes that a plan were clearer finds it wanting.

Some weigh nothing (``all the more``), and are free.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bowout.core.guard.phrases import Hit, word_class, wordings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage

_COURTEOUS = wordings("more-courteous")


@lru_cache(maxsize=64)
def _pairs(passage: Passage) -> frozenset[tuple[str, ...]]:
    """Return every two neighbouring words of a text."""
    return frozenset(pairwise(passage.texts))


def courteous(passage: Passage) -> frozenset[int]:
    """Return the numbers of the words in comparatives that weigh nothing, such as ``all the more``."""
    return frozenset(at for first, last in _COURTEOUS.spans(passage) for at in range(first, last + 1))


def measured(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the comparatives of a slot that are not mere courtesy, unless the notes have one too.

    ``I wish the plan were clearer`` has one.
    """
    words = word_class("measure")
    if facts.is_letter or passage.vocabulary.isdisjoint(words):
        return
    if not words.isdisjoint(facts.known.words):
        return
    free = courteous(passage)
    for number, word in enumerate(passage.words):
        if word.text not in words or number in free:
            continue
        if not facts.default or passage.texts[number : number + 2] not in _pairs(facts.default):
            yield Hit(word.start, word.end, "this wishes or finds something to be more, or less, than it is.")
