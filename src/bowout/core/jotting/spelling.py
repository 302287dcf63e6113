"""Words that are no English: slips that are mended where one word alone can be meant, and told otherwise."""

from __future__ import annotations

import re
from functools import lru_cache
from string import ascii_lowercase
from typing import TYPE_CHECKING

from bowout.core.dictionary import is_ordinary
from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.proper import low_words, plain
from bowout.data import read_sorted

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = ("first_names_en", "places_en", "towns_en", "spelled_en")
_KNOWN = lex.KNOWN | lex.CASED.keys() | lex.ABBREVIATIONS.keys()
_MENDED, _TOLD, _VOWEL = 5, 6, 8  # letters of a word of which a slip is mended, is told, may be a wrong vowel
_VOWELS = "aeiou"
_PLURAL = re.compile(r"[^aeiou]ys$")
_LOW = re.compile(r"(?<![\w'’.@/#&-])[a-z]{3,}(?![\w'’@/-]|\.\w)")


def respelled(text: str) -> str:
    """Return ``text`` with the slips in it that can be one word alone: "the filing sytem", "lorrys"."""
    parts: list[str] = []
    told = 0
    for found in low_words(text):
        if found.end() < len(text) and text[found.end()] == "-":
            continue
        if meant := _meant(found[0]):
            parts += [text[told : found.start()], meant]
            told = found.end()
    return "".join(parts) + text[told:]


def misspelt(text: str) -> str | None:
    """Return the first word of ``text`` that is one slip away from an English one, and is none itself."""
    return next((word for word in _LOW.findall(text) if _is_slip(word)), None)


def is_no_word(word: str) -> bool:
    """Tell what is no word of English at all, nor looks like a slip in one."""
    strange = len(word) >= _MENDED and word not in _KNOWN and not _is_english(plain(word))
    return strange and not any(is_ordinary(each) for each in _slips(plain(word)))


def is_cut_short(word: str) -> bool:
    """Tell what is no word by itself, so that a stop behind it ends no sentence: "exhib."."""
    return word in lex.CLIPPED or not (
        _is_english(word) or word in lex.CASED or word in lex.KNOWN - lex.CLIPPED
    )


def _is_english(word: str) -> bool:
    return is_ordinary(word) or word in read_sorted("lookalikes_en") or _is_formed(word)


@lru_cache(maxsize=4096)
def _is_unknown(word: str) -> bool:
    base = plain(word)
    if base in _KNOWN or _is_english(base):
        return False
    return not any(base in read_sorted(names) for names in _NAMES)


def _is_formed(word: str) -> bool:
    """Tell a word made of one that is known: "picker", "regraded", "playbook"."""
    bases = (word.removesuffix("s"), re.sub("(?:e[dr]|ing|ers|y)$", "", word), re.sub("^(?:re|un)", "", word))
    if any(base != word and len(base) > 2 and is_ordinary(base) for base in bases):
        return not _PLURAL.search(word)
    return any(is_ordinary(word[:at]) and is_ordinary(word[at:]) for at in range(4, len(word) - 2))


@lru_cache(maxsize=1024)
def _meant(word: str) -> str | None:
    """Return the one word that a slip can stand for, or None."""
    if len(word) < _MENDED or not word.isascii() or not _is_unknown(word):
        return None
    meant = {each for each in _slips(word) if is_ordinary(each) and each != f"{word}s"}
    return meant.pop() if len(meant) == 1 else None


def _slips(word: str) -> Iterator[str]:
    """Yield what is typed as ``word`` where a letter is left out, doubled, put too early or a wrong vowel."""
    if _PLURAL.search(word):
        yield f"{word[:-2]}ies"
    for at in range(1, len(word) + 1):
        yield from (word[:at] + letter + word[at:] for letter in ascii_lowercase)
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        if word[at] == word[at - 1] and len(word) > _MENDED:
            yield word[:at] + word[at + 1 :]
        if word[at] in _VOWELS and len(word) >= _VOWEL:
            yield from (word[:at] + vowel + word[at + 1 :] for vowel in _VOWELS)


@lru_cache(maxsize=1024)
def _is_slip(word: str) -> bool:
    if len(word) < _TOLD or not _is_unknown(word):
        return False
    wrong = (word[:at] + letter + word[at + 1 :] for at in range(len(word)) for letter in ascii_lowercase)
    lost = (word[:at] + word[at + 1 :] for at in range(len(word) - 1))
    return any(is_ordinary(each) for made in (_slips(word), wrong, lost) for each in made)
