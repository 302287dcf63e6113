"""Whether a word is an ordinary English one: what tells a name from a word that merely begins a sentence."""

from __future__ import annotations

from functools import cache, lru_cache

from bowout.core.text import fold, is_common_word
from bowout.data import read_text


@lru_cache(maxsize=4096)
def is_ordinary(word: str) -> bool:
    """Tell whether ``word``, in any case, is in the dictionary; a single letter is.

    A search in the text of the list costs microseconds, making a set of it milliseconds at every start.
    """
    folded = fold(word)
    return len(folded) == 1 or is_common_word(folded) or f"\n{folded}\n" in _listed()


@cache
def _listed() -> str:
    return f"\n{read_text('dictionary_en')}"
