"""Make src/bowout/data/spelled_en.txt: names in a spelling of their own, to tell one typed in lower case.

Needs WordNet's database files, as ``near_words.py`` does, and the titles of Simple Icons (CC0), the brands
of companies and of what they make: the file ``data/simple-icons.json`` of its package ``simple-icons``. Of
WordNet are the words that have a capital in all they mean and that no other list tells: ``Bayesian``.
Left out is what is a word in lower case too, or may be two of them written as one (``Treehouse``).
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from bowout.core.dictionary import is_ordinary
from bowout.core.jotting.lexicon import ABBREVIATIONS, CASED, KNOWN
from bowout.core.jotting.proper import plain
from bowout.data import read_sorted
from place_names import TARGET as PLACES
from wordnet import WordNet, made_anew

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

TARGET = PLACES.with_name("spelled_en.txt")
HEAD = """\
# Names in lower case, without accents, and how they are written where it is not with one capital: brands
# of Simple Icons (CC0) and names of WordNet 3.1, by scripts/spelled_names.py (near_en.LICENSE.txt).
"""
_BRAND = re.compile(r"(?=.*[A-Z])[A-Za-z]{4,16}")
_NAME = re.compile(r"[A-Z][a-z]{4,15}")
_SPOKEN = re.compile(r"[B-DF-HJ-NP-TV-XZ]{4,5}")  # letter by letter: others may be a shortened word
# WordNet's files of nouns whose names are as often written small: acts and drugs, animals and plants, wines.
_SMALL = {4, 5, 6, 8, 12, 13, 20, 22, 23, 27}
_FAMILIES = ("idae", "aceae", "ales", "inae")
_VERBS = 29  # the first file of verbs
_WORDS = {  # which are no names to most who write them
    "mega", "yolo", "vegas", "alist", "webtoon", "maas", "olympiad", "zeitgeist", "psalter", "ayurveda",
    "senor", "senora", "senorita", "druid", "klavier", "weltanschauung", "landsmal",
}  # fmt: skip
_PART = 3  # letters of a word that may be half of another


def spellings(net: WordNet, icons: Path) -> dict[str, str]:
    """Return the names by what they are in lower case."""
    low = {word for entry in net.entries.values() for word in entry.words if word == word.lower()}
    titles = {row["title"] for row in json.loads(icons.read_text("utf-8"))}
    told = [*_of_wordnet(net), *sorted(title for title in titles if _BRAND.fullmatch(title))]
    return {plain(word): word for word in told if not _is_told(plain(word), low)}


def _of_wordnet(net: WordNet) -> Iterable[str]:
    entries = [entry for entry in net.entries.values() if entry.field not in _SMALL and entry.field < _VERBS]
    words = {word for entry in entries for word in entry.words if not word.endswith(_FAMILIES)}
    return sorted(word for word in words if _NAME.fullmatch(word) or _SPOKEN.fullmatch(word))


def _is_told(word: str, low: set[str]) -> bool:
    """Tell what is a word, or what another list has."""
    if word in low or is_ordinary(word) or word in CASED.keys() | ABBREVIATIONS.keys() | KNOWN | _WORDS:
        return True
    if word.endswith("s") and (is_ordinary(word[:-1]) or word[:-1] in low):
        return True
    halves = ((word[:at], word[at:]) for at in range(_PART, len(word) - _PART + 1))
    if any(is_ordinary(one) and is_ordinary(other) for one, other in halves):
        return True
    return any(word in read_sorted(name) for name in ("first_names_en", "places_en", "towns_en"))


def table(told: dict[str, str]) -> str:
    """Return the list's text."""
    rows = (word if told[word] == word.capitalize() else f"{word} {told[word]}" for word in sorted(told))
    return HEAD + "".join(f"{row}\n" for row in rows)


if __name__ == "__main__":
    made_anew(
        TARGET, lambda net, icons: table(spellings(net, icons)), (__doc__ or "").splitlines()[0], "icons"
    )
