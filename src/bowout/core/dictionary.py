"""Whether a word is an ordinary English one: what tells a name from a word that merely begins a sentence."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from bowout.core.text import fold, is_common_word
from bowout.data import read_text

if TYPE_CHECKING:
    from collections.abc import Callable


@lru_cache(maxsize=4096)
def is_ordinary(word: str) -> bool:
    """Tell whether ``word``, in any case, is in the dictionary; a single letter is.

    A search in the text of the list costs microseconds, making a set of it milliseconds at every start.
    """
    folded = fold(word)
    return len(folded) == 1 or is_common_word(folded) or f"\n{folded}\n" in _listed()


def ordinary_in(language: str) -> Callable[[str], bool]:
    """Return what tells an ordinary word of a language from a name."""
    if language == "en":
        return is_ordinary
    from bowout.core.lexicon import lexicon

    return lexicon(language).is_ordinary


@cache
def _listed() -> str:
    return f"\n{read_text('dictionary_en')}"
