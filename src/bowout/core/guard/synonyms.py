"""Words that say the same of a thing: where the notes have one, a text may have another."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from bowout.core.text import stem
from bowout.data import read_text

_FIGURES = re.compile(r"[\d$€£¥.,/:-]")

if TYPE_CHECKING:
    from bowout.core.guard.facts import Known


@lru_cache(maxsize=4)
def synonyms(known: Known) -> dict[str, str]:
    """Return the stems of words that mean what a word of the public notes means, and the key each is from."""
    classes = synonym_classes()
    bare = ((form, key) for word, key in known.words.items() for form in (word, _FIGURES.sub("", word)))
    return {other: key for form, key in bare for other in classes.get(stem(form), ())}


@cache
def synonym_classes() -> dict[str, frozenset[str]]:
    """Return the stem of each listed word and the stems of its neighbours, which are no chain."""
    found: dict[str, set[str]] = {}
    for line in read_text("synonyms_en").splitlines():
        stems = {stem(word) for word in line.partition("#")[0].split()}
        for each in stems:
            found.setdefault(each, set()).update(stems - {each})
    return {each: frozenset(others) for each, others in found.items()}
