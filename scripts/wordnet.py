"""WordNet's database as the scripts that make word lists from it read it."""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PARTS = ("noun", "verb", "adj", "adv")
_OF_LETTER = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}
_OF_FIGURE = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}

Synset = tuple[str, str]  # part of speech, place in its file


class Entry(NamedTuple):
    """A synset: its words, WordNet's number of its field, and its pointers (kind, to, from word, to word)."""

    words: tuple[str, ...]
    field: int
    pointers: tuple[tuple[str, Synset, int, int], ...]


class WordNet:
    """What of the database is used."""

    def __init__(self, folder: Path) -> None:
        self.entries = {each: entry for part in _PARTS for each, entry in _entries(folder, part)}
        self.senses: defaultdict[str, dict[Synset, tuple[int, int]]] = defaultdict(dict)
        for line in (folder / "index.sense").read_text("latin-1").splitlines():
            key, place, number, count = line.split()
            word, _, rest = key.partition("%")
            self.senses[word][_OF_FIGURE[rest[0]], place] = int(number), int(count)

        self.ways: defaultdict[Synset, list[Synset]] = defaultdict(list)
        for each in self.entries:
            for above in self.above(each) if each[0] == "verb" else ():
                self.ways[above].append(each)

    def share(self, word: str, sense: Synset) -> float:
        """Return how much of a word's use a sense is: tagged uses, and half a use over the sense's rank."""
        senses = self.senses.get(word, {})
        if sense not in senses:
            return 0.0
        weights = {each: count + 0.5 / number for each, (number, count) in senses.items()}
        return weights[sense] / sum(weights.values())

    def above(self, sense: Synset) -> tuple[Synset, ...]:
        """Return what a sense is a kind of."""
        return tuple(to for kind, to, _, _ in self.entries[sense].pointers if kind in {"@", "@i"})

    @cache  # noqa: B019  # one WordNet a run
    def depth(self, sense: Synset) -> int:
        """Return the steps up to the most general sense."""
        return min((self.depth(above) + 1 for above in self.above(sense)), default=0)


def _entries(folder: Path, part: str) -> Iterator[tuple[Synset, Entry]]:
    for line in (folder / f"data.{part}").read_text("latin-1").splitlines():
        if line.startswith("  "):
            continue
        cells = line.partition("|")[0].split()
        many = int(cells[3], 16)
        words = tuple(re.sub(r"\(\w+\)", "", cells[4 + 2 * number]) for number in range(many))
        at = 4 + 2 * many
        pointers = tuple(
            (kind, (_OF_LETTER[letter], to), int(ends[:2], 16), int(ends[2:], 16))
            for kind, to, letter, ends in (
                cells[at + 1 + 4 * number : at + 5 + 4 * number] for number in range(int(cells[at]))
            )
        )
        yield (part, cells[0]), Entry(words, int(cells[1]), pointers)


def made_anew(target: Path, make: Callable[..., str], description: str, *sources: str) -> None:
    """Write the list that ``make`` makes of WordNet and of each further source, by its path.

    The command line names WordNet's folder, and behind it the path of each source of the given names. Told
    ``--check``, write nothing and end with 1 where the file differs.
    """
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("folder", type=Path, help="WordNet's database files")
    for source in sources:
        parser.add_argument(source, type=Path)
    parser.add_argument("--check", action="store_true", help="write nothing; fail where the file differs")
    arguments = parser.parse_args()
    made = make(WordNet(arguments.folder), *(getattr(arguments, source) for source in sources))
    old = target.read_text("utf-8") if target.exists() else ""
    sys.stdout.write(f"{len(made.splitlines())} lines, {len(made)} bytes; changed: {made != old}\n")
    if arguments.check:
        sys.exit(made != old)
    target.write_text(made, "utf-8")
