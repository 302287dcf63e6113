"""Courtesy: the words that a model may always use, since they say nothing of anybody or anything.

``delighted``, ``warmly`` and ``really`` are such; ``courtesy_en.txt`` and ``plain_en.txt`` list them.
"""

from __future__ import annotations

from functools import cache, lru_cache

from bowout.core.guard.phrases import word_class
from bowout.core.stemming import stem
from bowout.core.text import is_common_word
from bowout.data import read_pairs, read_words


@lru_cache(maxsize=8192)
def is_courteous(word: str) -> bool:
    """Whether a folded word is courtesy: listed, a form of a listed word, or an adverb such as ``gladly``.

    Words that name a person or a thing, and those of ``claims_en.txt``, never are.
    """
    from bowout.core.guard.idioms import things

    if word in read_words("claims_en") or word in things():
        return False
    if word in courteous_words() or stem(word) in _courtesy_stems() or _is_manner(word):
        return True
    return any(base in courteous_words() for base in (*_positives(word), *_doubled(word)))


def _doubled(word: str) -> tuple[str, ...]:
    """Return what a form in ``-ing`` or ``-ed`` may be of, where the stemmer halves ``ff`` (``sniffing``)."""
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base != word and base.endswith(("ff", "ss", "zz")):
            return (base,)
    return ()


def _positives(word: str) -> tuple[str, ...]:
    """Return what an adjective in ``-er`` or ``-est`` may be a comparative of."""
    for ending in ("iest", "ier", "est", "er"):
        base = word.removesuffix(ending)
        if base != word and len(base) > 2:
            return (base, f"{base}e", f"{base}y", base[:-1] if base[-1] == base[-2] else base)
    return ()


@cache
def courteous_words() -> frozenset[str]:
    """Return the listed words of courtesy, without those that name a person or a thing."""
    from bowout.core.guard.idioms import things

    return (read_words("courtesy_en") | read_words("plain_en")) - things()


@cache
def _courtesy_stems() -> frozenset[str]:
    listed = read_pairs("stems_en")
    return frozenset(listed.get(word) or stem(word) for word in courteous_words())


def _is_manner(word: str) -> bool:
    """Whether a word only says how: an adverb in ``-ly`` or adjective in ``-ful`` that blames nobody."""
    return (
        word.endswith(("ly", "ful"))
        and len(word) > 5
        and is_common_word(word)
        and word not in word_class("blame")
    )
