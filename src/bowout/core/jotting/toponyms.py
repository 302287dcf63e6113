"""Names of places typed in lower case: known ones get their capitals wherever they stand."""

from __future__ import annotations

import re

from bowout.core.wording import Wording
from bowout.data import read_sorted

_WORD = re.compile(r"\S*(?:\w[.:@]\w|//)\S*|(?<![\w@#-])[a-z]{3,}(?!\w)")  # an address is no place
_OF_MANY = (  # their names have the article inside a sentence
    "Alps|Andes|Azores|Bahamas|Balkans|Carpathians|Crimea|Dolomites|Gambia|Hague|Hebrides|Maldives|Midlands|Netherlands"
    "|Philippines|Pyrenees|Ruhr|Seychelles|United Kingdom|United States|United Arab Emirates"
)
_BARE = Wording(
    rf"\b(in|to|from|near|around|across|or) (?=(?:{_OF_MANY})\b)", needs=_OF_MANY.replace("|", " ").lower()
)
_LOW = frozenset({"and", "of", "de", "du", "da", "do", "la", "le", "am"})


def with_capitals(text: str) -> str:
    """Return ``text`` with the capitals of the places that it names, and an article: ``in netherlands``."""
    parts: list[str] = []
    told = 0
    for found in _WORD.finditer(text):
        if found.start() >= told and (end := _end_of_place(text, found)):
            parts += [text[told : found.start()], _titled(text[found.start() : end])]
            told = end
    return _BARE.sub(r"\1 the ", "".join(parts) + text[told:])


def _end_of_place(text: str, first: re.Match[str]) -> int:
    """Return where the longest name that begins with a word ends, 0 where none does."""
    rests = read_sorted("places_en").get(first[0])
    if rests is None:
        return 0
    for rest in sorted(rests.split("|"), key=len, reverse=True):
        whole = f"{first[0]} {rest}".rstrip()
        if text.startswith(whole, first.start()) and not text[first.start() + len(whole) :][:1].isalnum():
            return first.start() + len(whole)
    return 0


def _titled(name: str) -> str:
    return " ".join(word if word in _LOW else word.title() for word in name.split(" "))
