"""What forms of one word have in common, its stem, and what words of one family have, their root."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from threading import Lock
from typing import TYPE_CHECKING

from bowout.core.text import LONGEST_WORD
from bowout.core.wording import Wording
from bowout.data import read_sorted, read_text
from bowout.data.lists import rows_of

if TYPE_CHECKING:
    from collections.abc import Callable


@lru_cache(maxsize=1)
def _stemmer() -> Callable[[str], str]:
    return load_stemmer("english")


def load_stemmer(language: str) -> Callable[[str], str]:
    """Return Snowball's stemmer of a language, for threads too; what is too long for a word stays whole."""
    from Stemmer import Stemmer

    stemmer, free = Stemmer(language, 0), Lock()  # it keeps the word at hand in itself

    def stemmed(word: str) -> str:
        if len(word) > LONGEST_WORD:
            return word
        with free:
            return str(stemmer.stemWord(word))

    return stemmed


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Return the stem of a folded word: its base form, one spelling, then Snowball's English stemmer.

    Those of the word lists are looked up: stemming them all again would cost every run a tenth of a second.
    """
    return read_sorted("stems_en").get(word) or computed_stem(word)


def computed_stem(word: str) -> str:
    """Return the same without looking it up; data/stems_en.txt is made with this."""
    return _stemmer()(_spelling(_whole(_base(word))))


@cache
def _listed() -> frozenset[str]:
    return frozenset(_families().keys() | _families().values())


def is_listed_form(word: str) -> bool:
    """Tell whether a word is of a family that is listed by hand: ``k8s`` and ``kubernetes``."""
    return word in _listed()


@lru_cache(maxsize=16384)
def root(word: str) -> str:
    """Return what words of one family have in common: ``solv`` for ``solver`` and ``solving``.

    It has four letters at least, and is shorter than a stem, which only forms of one word share. Words that
    merely look alike have each a root of their own (``journal``, ``journey``).
    """
    own = _unrelated().get(word)
    if own is not None:
        return own
    short = stem(_families().get(word) or word)
    for _ in range(2):
        if not short.endswith(_ROOT_ENDINGS):
            break
        fits = (each for each in _ROOT_ENDINGS if short.endswith(each) and len(short) - len(each) >= 4)
        ending = next(fits, "")
        short = short.removesuffix(ending)
    return short


_ROOT_ENDINGS = (
    *("ation", "ition", "ion", "ment", "ist", "ant", "ent"),
    *("er", "or", "iv", "al", "at", "e", "i", "y"),
)


def _base(word: str) -> str:
    """Return the base form of an irregular word, its prefix kept (``rebuilt``: ``rebuild``)."""
    forms = _irregular()
    if word in forms:
        return forms[word]
    for prefix in ("re", "over", "out", "un", "under"):
        rest = word.removeprefix(prefix)
        if rest != word and rest in forms:
            return prefix + forms[rest]
    return word


_CUT = re.compile(r"(?<=[a-z]{2}ff)(?:ed|ing)$|(?<=[a-z]{2}c)(?:ed|ing)$")


def _whole(word: str) -> str:
    """Return the base of a form that the stemmer would bring to another stem than its base (``stuffed``)."""
    short = _CUT.sub("", word)
    return word if short == word else short if short.endswith("ff") else f"{short}e"


_OUR = (
    *("our", "your", "four", "hour", "tour", "pour"),
    *("sour", "flour", "detour", "contour", "scour", "devour"),
)
# "colours" and "neighbourhood", but not "journal"
_OUR_ENDS = Wording(r"our(?=(?:s|ed|ings?|ers?|ful|fully|able|ably|abl|ites?|less|hoods?|al|y|ist)?$)")
_BRITISH = (
    ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize"),
)  # fmt: skip


def _spelling(word: str) -> str:
    """Return the American spelling of a word that is spelled in two ways."""
    for british, american in _BRITISH:
        if word.endswith(british) and len(word) > len(british) + 3 and word[-len(british) - 1] != "v":
            return word.removesuffix(british) + american
    if "our" in word and not word.startswith(_OUR):
        word = _OUR_ENDS.sub("or", word)
    word = word.replace("sulph", "sulf")
    word = _PROGRAMME.sub("program", word)
    for british, american in (
        ("centre", "center"),
        ("theatre", "theater"),
        ("fibre", "fiber"),
        ("metre", "meter"),
    ):
        word = word.replace(british, american)
    return _SINGLE_L.sub(r"\g<before>l\g<ending>", word)


_PROGRAMME = re.compile(r"programme(?![dr])")
# A verb of two syllables (travel, signal) doubles its l in British spelling; call and drill have two in any.
_SINGLE_L = re.compile(
    r"(?<=[aeiou])(?<!^)(?P<before>[b-df-hj-np-tv-z]{1,3}[aeiou]|[aeiou])(?<!sta)(?<!rca)ll(?P<ending>ing|ed|er|ers)$"
)


@cache
def _irregular() -> dict[str, str]:
    return _forms("irregular_en")


@cache
def _unrelated() -> dict[str, str]:
    return _forms("unrelated_en")


@cache
def _families() -> dict[str, str]:
    return _forms("variants_en")


def _forms(name: str) -> dict[str, str]:
    """Return form → base form."""
    return {form: base for base, *forms in rows_of(read_text(name)) for form in forms}
