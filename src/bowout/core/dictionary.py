"""Whether a word is an ordinary English one: what tells a name from a word that merely begins a sentence."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bowout.core.text import fold, is_common_word
from bowout.data import read_sorted

if TYPE_CHECKING:
    from collections.abc import Callable


@lru_cache(maxsize=4096)
def is_ordinary(word: str) -> bool:
    """Tell whether ``word``, in any case, is in the dictionary; a single letter is."""
    folded = fold(word)
    return len(folded) == 1 or is_common_word(folded) or folded in read_sorted("dictionary_en")


def ordinary_in(language: str) -> Callable[[str], bool]:
    """Return what tells an ordinary word of a language from a name."""
    if language == "en":
        return is_ordinary
    from bowout.core.lexicon import lexicon

    return lexicon(language).is_ordinary
