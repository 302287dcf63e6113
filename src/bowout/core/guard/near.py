"""Near words: what a dictionary lets a thing or a deed of the notes be called (a bakery may be a ``store``).

They are hypernyms and the like from WordNet, made by scripts/near_words.py; closer ones are in ``synonyms``.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bowout.core.guard.dates import MONTHS, SEASONS, WEEKDAYS
from bowout.core.guard.kept import kept
from bowout.core.stemming import root, stem
from bowout.core.terms import NARRATIVE
from bowout.data import read_text
from bowout.data.lists import entries_of, lines_of, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Known
    from bowout.core.text import Passage

_TELLING = ("position", *NARRATIVE)
_TIMES = frozenset({*MONTHS, *SEASONS, *WEEKDAYS})
_REACH = 3  # words from a verb to its particle: "set it all up"


@kept
def near(known: Known) -> dict[str, str]:
    """Return the stems of near words for what the jottings tell, each with the notes key it stands for.

    Names, numbers, times and what the jottings deny have no near words.
    """
    found: dict[str, str] = {}
    for key in _TELLING:
        for entry in _entries(known.public[key], known) if key in known.public else ():
            for other in _neighbours().get(entry, "").split():
                found.setdefault(other, key)
    return found


def _entries(passage: Passage, known: Known) -> Iterator[str]:
    """Yield the stems of the telling words, and of verbs with their particles (``set_up``)."""
    for number, word in enumerate(passage.words):
        if (
            word.has_digit
            or word.text in _TIMES
            or word.text in known.own_names
            or root(word.text) in known.denials.refused
        ):
            continue
        short = stem(word.text)
        yield short
        after = passage.words[number + 1 : number + 1 + _REACH]
        yield from (f"{short}_{other.text}" for other in after if other.sentence == word.sentence)


@cache
def _neighbours() -> dict[str, str]:
    """Return the stems near a stem or a verb with its particle, parted by blanks."""
    found = dict(entries_of(lines_of(read_text("near_en")), " "))
    for first, *others in rows_of(read_text("told_en")):
        verb, mark, particle = first.partition("_")
        key = f"{stem(verb)}{mark}{particle}"
        found[key] = " ".join([found.get(key, ""), *map(stem, others)])
    return found
