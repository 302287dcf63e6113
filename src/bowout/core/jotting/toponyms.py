"""Names of places typed in lower case: known ones get their capitals wherever they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.proper import low_words, plain
from bowout.core.wording import Wording
from bowout.data import read_sorted

if TYPE_CHECKING:
    from collections.abc import Callable

_OF_MANY = (  # their names have the article inside a sentence
    "Alps|Andes|Azores|Bahamas|Balkans|Carpathians|Crimea|Dolomites|Gambia|Hague|Hebrides|Maldives|Midlands|Netherlands"
    "|Philippines|Pyrenees|Ruhr|Seychelles|United Kingdom|United States|United Arab Emirates"
)
_BARE = Wording(
    rf"\b(in|to|from|near|around|across|or) (?=(?:{_OF_MANY})\b)", needs=_OF_MANY.replace("|", " ").lower()
)
_LOW = frozenset(
    {
        "and",
        "of",
        "on",
        "in",
        "upon",
        "de",
        "du",
        "da",
        "do",
        "la",
        "le",
        "les",
        "am",
        "an",
        "der",
        "sur",
        "en",
    }
)
_LISTS = ("places", "towns")
_WORD_TOO = "!"  # how the list marks a town whose name is an ordinary word
_SITES = "|".join(sorted(lex.BRANCHES | lex.GATHERED | {"market", "airport", "region", "area", "school"}))
_LEADING = Wording(
    r"(?:\b(?:in|at|near|nearer|from|to|via|around|outside|between|towards|nach|aus|bei)\s|@\s?)$"
)
_JOINED = Wording(r"(?:, | and | or | ?[&+] ?| und | oder |/)")
_BESIDE = Wording(r"(?P<where>[A-ZÀ-ÖØ-ÞĀ-Ž][\w-]{2,})(?:, | and | or | ?[&+] ?| und | oder |/)$")
_ENDED = Wording(
    r"\s*(?:$|[,;.!?)&+/\n])|\s(?:and|or|und|oder|in|on|by|next|this|with|for|from|to|opens|opening|is|was|w/"
    rf"|{'|'.join(sorted(lex.MONTHS | lex.SEASONS | lex.DATE_WORDS))}|[a-z]{{3}}$)\b|\s\d"
)
_SITE_BEHIND = Wording(rf"\s(?:{_SITES})s?\b")
# Where nothing but a place can follow: "the second practice in hove".
_SITED = Wording(
    rf"\b(?:(?:{_SITES}|(?:new|2nd|second|3rd|third|other|next) [a-z]+)s? in|relocat(?:e|ed|ing) to) $"
)
_PART = re.compile(r"[^\W_]+")


def with_places(text: str, is_foreign: Callable[[str], bool] | None = None) -> str:
    """Return ``text`` with the capitals of the known places in it that are typed in lower case.

    With ``is_foreign`` every place stands behind what leads to it, and is no ordinary word to it.
    """
    parts: list[str] = []
    spelled, told = plain(text).replace("-", " "), 0
    for found in low_words(text):
        start, end = found.span()
        if is_foreign and (is_foreign(found[0]) or not _LEADING.search(text[:start])):
            continue
        joined = bool(told) and _JOINED.fullmatch(text[told:start]) is not None
        end = _end_of_place(spelled, start, end) or _end_of_town(text, spelled, start, end, joined=joined)
        if start >= told and end:
            parts += [text[told:start], _titled(text[start:end])]
            told = end
    return "".join(parts) + text[told:]


def articled(text: str) -> str:
    """Return ``text`` with the article that some names have inside a sentence: ``in Netherlands``."""
    return _BARE.sub(r"\1 the ", text)


def _end_of_place(spelled: str, start: int, end: int) -> int:
    """Return where the longest name that begins with a word ends, 0 where none does."""
    rests = read_sorted("places_en").get(spelled[start:end])
    return 0 if rests is None else _end_of_longest(spelled, end, rests)


def _end_of_longest(spelled: str, end: int, rests: str) -> int:
    """Return where the longest of what may follow a word that ends at ``end`` ends, 0 where nothing may."""
    for rest in sorted(rests.split("|"), key=len, reverse=True):
        upto = end + len(rest) + bool(rest)
        if spelled[end:upto].lstrip() == rest and not spelled[upto : upto + 1].isalnum():
            return upto
    return 0


def _end_of_town(text: str, spelled: str, start: int, end: int, *, joined: bool) -> int:
    """Return where the name of a town ends, which may be no more than a word, 0 where no town is meant."""
    rests = read_sorted("towns_en").get(spelled[start:end])
    if rests is None:
        return 0
    upto = _end_of_longest(spelled, end, rests)
    before, behind = text[:start], spelled[end:]
    if upto > end or (upto and _SITE_BEHIND.match(behind)):
        return upto
    if not (joined or _LEADING.search(before) or _is_beside(before)) or not _ENDED.match(behind):
        return 0
    marked = _WORD_TOO in rests.split("|") and _SITED.search(before)
    return end if upto or marked else 0


def _is_beside(before: str) -> bool:
    """Tell whether what stands before a word is a known place and a joint."""
    found = _BESIDE.search(before)
    return found is not None and any(plain(found["where"]) in read_sorted(f"{rows}_en") for rows in _LISTS)


def _titled(name: str) -> str:
    return _PART.sub(lambda part: part[0] if part[0] in _LOW else part[0].capitalize(), name)
