"""Make src/bowout/data/places_en.txt from WordNet: names of places, to tell one typed in lower case.

Needs the folder of WordNet's database files, as ``near_words.py`` does. Kept are names of one to three
words of single places (cities, countries, regions, rivers, …) that say nothing else in lower case: of a
name that is an ordinary word as well (``Reading``, ``Bath``) nobody can tell which is meant.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from bowout.core.dictionary import is_ordinary
from bowout.core.jotting.lexicon import ABBREVIATIONS, CASED, KNOWN
from wordnet import WordNet, made_anew

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wordnet import Synset

TARGET = Path(__file__).resolve().parents[1] / "src" / "bowout" / "data" / "places_en.txt"
HEAD = """\
# Names of places in lower case: the first word, then what may follow it, parted by "|" (nothing may, too).
# Made from WordNet 3.1 by scripts/place_names.py (near_en.LICENSE.txt).
"""
_LOCATION = 15  # WordNet's file of places
_LONGEST = 3  # words
_SHARE = 0.8  # of the uses of a name that is a word in lower case too: "Berlin" has 0.94, "Muscat" 0.24
_NO_NAME = {"state", "republic", "capital"}
_SITES = {
    "town",
    "city",
    "island",
    "islands",
    "valley",
    "beach",
}  # with these ordinary words are a name: "Cape Town"
_NAME = re.compile(r"[A-Z][a-z]{2,}(?:_[A-Za-z][a-z]+)*")


def names(net: WordNet) -> set[str]:
    """Return the names of places, lower case, that can be told from ordinary words."""
    places: defaultdict[str, list[Synset]] = defaultdict(list)
    low: set[str] = set()
    for sense, entry in net.entries.items():
        low.update(word for word in entry.words if word == word.lower())
        if entry.field == _LOCATION and any(kind == "@i" for kind, *_ in entry.pointers):
            for word in entry.words:
                places[word].append(sense)
    return {
        word.removeprefix("The_").lower().replace("_", " ")
        for word, senses in places.items()
        if _NAME.fullmatch(word) and word.count("_") < _LONGEST and _is_told(net, word.lower(), senses, low)
    }


def _is_told(net: WordNet, word: str, senses: list[Synset], low: set[str]) -> bool:
    *first, last = word.split("_")
    if last in _NO_NAME or word in ABBREVIATIONS.keys() | CASED.keys() | KNOWN:
        return False
    if first and all(map(is_ordinary, [*first, last])):
        return last in _SITES or any(net.senses[word][sense][1] for sense in senses)
    if not first and is_ordinary(word):
        return False
    return word not in low or sum(net.share(word, sense) for sense in senses) >= _SHARE


def table(told: Iterable[str]) -> str:
    """Return the list's text."""
    return HEAD + rows_of_names(told)


def rows_of_names(told: Iterable[str]) -> str:
    """Return names as lines: the first word, then what may follow it."""
    rows: defaultdict[str, set[str]] = defaultdict(set)
    for name in told:
        first, _, rest = name.partition(" ")
        rows[first].add(rest)
    lines = (f"{first} {'|'.join(sorted(rows[first]))}".rstrip() for first in sorted(rows))
    return "".join(f"{line}\n" for line in lines)


def main() -> None:
    """Write the file, or tell that it is not what the script makes."""
    made_anew(TARGET, lambda net: table(names(net)), (__doc__ or "").splitlines()[0])


if __name__ == "__main__":
    main()
