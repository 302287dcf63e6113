"""Words typed in lower case that may be names: where they stand, and how lists of names spell them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.jotting import lexicon as lex
from bowout.core.text import fold
from bowout.data import read_sorted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LETTERS = str.maketrans("łøđıħ", "lodih")  # letters that are none with an accent
# An address, a path and what a program might read are no running text.
_WORD = re.compile(r"\S*(?:\w[.:@]\w|//|`|\w/\w*/)\S*|(?<![\w@#$~=\\-])(?P<word>[^\W\d_]{3,})(?![\w(@=]|-\d)")
_HIS = re.compile(r"\b(?:his|her|my) $")  # "his foley": nobody owns a town
_NEAR = 40  # characters that are looked at before and behind a word
_CLOSING = frozenset(",.;:()!?&+/\n")
_COMBINING = ("tele", "agri", "agro", "micro", "nano", "hydro", "neuro", "cyber", "aero", "bio", "geo", "eco")
_FORMED = ("ing", "ed", "ment", "ness", "tion", "ics", "logy", "tech", "less", "able", "wide", "proof")
_PREFIXED = re.compile(r"^(?:sub|super|over|under|multi|inter)(?=\w{3})|s$")  # "subtitles" are titles
_ALIKE = 0.85  # of difflib: "novmber" and "november" are 0.93, "marburg" and "march" 0.67


def plain(text: str) -> str:
    """Return a text in lower case and without accents, as long as before, as the lists of names have it."""
    folded = fold(text)
    return folded if folded.isascii() else folded.translate(_LETTERS)


def low_words(text: str) -> Iterator[re.Match[str]]:
    """Yield the words of running text that are typed in lower case and may be names."""
    for found in _WORD.finditer(text):
        if found["word"] and found["word"].islower() and not _HIS.search(text, 0, found.start()):
            yield found


def spelled(text: str, is_common: Callable[[str], bool]) -> str:
    """Return ``text`` with the names of things typed in lower case as they are written: "dolby", "numpy"."""
    parts: list[str] = []
    told = 0
    for found in low_words(text):
        row = None if is_common(found[0]) else read_sorted("spelled_en").get(plain(found[0]))
        if row is not None:
            parts += [text[told : found.start()], row or found[0].capitalize()]
            told = found.end()
    return "".join(parts) + text[told:]


def word_before(text: str, start: int) -> str:
    """Return the word, or the sign by itself, that stands before an offset, in lower case."""
    words = text[max(0, start - _NEAR) : start].split()
    return words[-1].lower() if words else ""


def words_behind(text: str, end: int) -> list[str]:
    """Return the next words behind an offset at which a word ends, in lower case; signs are not taken off."""
    return text[end : end + _NEAR].lower().split()


def is_closed(text: str, end: int, following: frozenset[str]) -> bool:
    """Tell whether nothing goes on with a word that ends at an offset, but for words that may follow it."""
    sign, words = text[end : end + 1], words_behind(text, end)
    if not words or sign in _CLOSING or text[end : end + 2] in {"'s", "’s"}:
        return True
    return sign.isspace() and (words[0][0] in _CLOSING or words[0].rstrip(",.;:!?)") in following)


def is_unheard(word: str, is_common: Callable[[str], bool]) -> bool:
    """Tell a word that is neither ordinary, nor one of a jotting's own, nor formed as English words are."""
    if word in lex.CASED or word in lex.ABBREVIATIONS or word in lex.KNOWN:
        return False
    formed = word.startswith(_COMBINING) or word.endswith(_FORMED) or is_common(_PREFIXED.sub("", word))
    if formed or is_common(word) or (word.endswith("s") and is_common(word[:-1])):
        return False
    return not _is_misspelt_time(word)


def _is_misspelt_time(word: str) -> bool:
    from difflib import get_close_matches

    return bool(get_close_matches(word, lex.TIME_WORDS, n=1, cutoff=_ALIKE))
