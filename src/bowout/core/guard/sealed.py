"""Words of a private entry that stand for all of it, so that nothing of the letter may have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.guard.topics import topic_of
from bowout.data import read_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SHORT_ENTRY = 3  # words: a name, a figure, a phrase; a longer one is a remark
_SENSITIVE = frozenset({"health", "family"})


def sealed(words: Sequence[str], is_filling: Callable[[str], bool]) -> frozenset[str]:
    """Return the words of one private entry, folded, that may stand nowhere in a letter.

    They give the entry away even where other notes have them: the only content word of a short entry (``my
    divorce``), words of health and family in one (``cancer treatment``), and those of ``sealed_en.txt`` in
    any. ``is_filling`` tells a word of grammar.
    """
    listed = read_words("sealed_en").intersection(words)
    telling = frozenset(word for word in words if not is_filling(word))
    if len(words) > SHORT_ENTRY or len(telling) == 1:
        return listed if len(words) > SHORT_ENTRY else telling
    return listed | {word for word in telling if topic_of(word) in _SENSITIVE}
