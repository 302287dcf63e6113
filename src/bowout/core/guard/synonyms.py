"""Words that say the same of a thing: where the notes have one, a text may have another."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from bowout.core.text import root, stem
from bowout.data import read_text

_FIGURES = re.compile(r"[\d$€£¥.,/:-]")

if TYPE_CHECKING:
    from bowout.core.guard.facts import Known


@lru_cache(maxsize=4)
def synonyms(known: Known) -> dict[str, str]:
    """Return the stems of words that mean what a word of the public notes means, and the key each is from."""
    classes = synonym_classes()
    units = ((_FIGURES.sub("", word), key) for word, key in known.words.items() if _FIGURES.search(word))
    told = known.roots | {unit: key for unit, key in units if unit in classes}
    return {other: key for each, key in told.items() for other in classes.get(each, ())}


@cache
def synonym_classes() -> dict[str, frozenset[str]]:
    """Return the root of each listed word and the stems of its neighbours, which are no chain.

    Stems on one side, because roots are wide: a collector is not a collection.
    """
    found: dict[str, set[str]] = {}
    for line in read_text("synonyms_en").splitlines():
        words = line.partition("#")[0].split()
        for word in words:
            found.setdefault(root(word), set()).update(stem(other) for other in words if other != word)
    return {each: frozenset(others) for each, others in found.items()}
