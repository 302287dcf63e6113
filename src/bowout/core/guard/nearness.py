"""What stands near a word: the telling words around a negation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.guard.vocabulary import function_words
from bowout.core.text import root

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bowout.core.text import Word


def near_roots(words: Sequence[Word], number: int) -> set[str]:
    """Return the roots of the telling words near a negation, in its sentence."""
    near = [*words[max(0, number - 4) : number], *words[number + 1 : number + 6]]
    same = [word for word in near if word.sentence == words[number].sentence]
    return {root(word.text) for word in same if word.text not in function_words()}
