"""What a word with a capital may be besides a name: a title, initials that the notes have."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bowout.core.guard.vocabulary import TITLES

if TYPE_CHECKING:
    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage

_LONGEST_INITIALS = 4


def is_title(passage: Passage, number: int, facts: Facts) -> bool:
    """Whether the word at ``number`` is a title before a name of the notes: the ``Ms`` of ``Ms Kamau``."""
    after = passage.texts[number + 1 : number + 2]
    return passage.texts[number] in TITLES and bool(after) and after[0] in facts.known.words


@lru_cache(maxsize=64)
def initialled(passage: Passage, facts: Facts) -> frozenset[int]:
    """Return the numbers of capitalised words whose initials the notes have (``São Paulo`` for ``SP``)."""
    capital = frozenset(passage.capitals)
    found: set[int] = set()
    for first in capital:
        initials, last = "", first
        while last in capital and len(initials) < _LONGEST_INITIALS:
            initials += passage.texts[last][0]
            last += 1
            if len(initials) > 1 and initials in facts.known.words:
                found.update(range(first, last))
    return frozenset(found)
