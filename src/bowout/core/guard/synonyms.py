"""Synonyms: where the notes have one word of a line in ``synonyms_en.txt``, another may be used."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bowout.core.guard.kept import kept
from bowout.core.guard.vocabulary import function_words
from bowout.core.stemming import stem
from bowout.data import read_text
from bowout.data.lists import rows_of

_FIGURES = re.compile(r"[\d$€£¥.,/:-]")

if TYPE_CHECKING:
    from bowout.core.guard.facts import Known
    from bowout.core.text import Passage


@kept
def synonyms(known: Known) -> dict[str, str]:
    """Return the stems of words that mean what a word of the public notes means, and the key each is from."""
    return _neighbours(known, "synonyms_en")


@kept
def implied(known: Known) -> dict[str, str]:
    """Return the stems of what the notes let one expect (a hotel's ``guests``), each with its key."""
    return _neighbours(known, "implied_en")


def _neighbours(known: Known, name: str) -> dict[str, str]:
    classes = synonym_classes(name)
    return {other: key for form, key in _stems(known) for other in classes.get(form, ())}


@kept
def _stems(known: Known) -> tuple[tuple[str, str], ...]:
    """Return the stems of the public notes' words and of what is in them, and the key each is from."""
    return tuple([(stem(form), key) for word, key in known.words.items() for form in _forms(word)])


def _forms(word: str) -> tuple[str, ...]:
    """Return a word, the unit in it, and the one of many (``fishermen``)."""
    forms = (word,) if word.isalpha() else (word, _FIGURES.sub("", word))
    return (*forms, f"{word[:-3]}man") if word.endswith("men") else forms


@cache
def synonym_classes(name: str = "synonyms_en") -> dict[str, frozenset[str]]:
    """Return for the stem of each listed word the stems of the other words on its lines.

    Lines are no chain: ``start`` stands beside ``launch`` and beside ``commence``, and still ``launch`` is
    no ``commence``.
    """
    found: dict[str, set[str]] = {}
    for words in rows_of(read_text(name)):
        stems = {stem(word) for word in words}
        for each in stems:
            found.setdefault(each, set()).update(stems - {each})
    return {each: frozenset(others) for each, others in found.items()}


def is_noted_pair(passage: Passage, number: int, known: Known) -> bool:
    """Whether word ``number`` and the one before it stand in the notes, the second as a synonym.

    ``warehouse rollout`` is such a pair, for ``warehouse launch`` in the notes.
    """
    if not number or passage.texts[number - 1] in function_words():
        return False
    near = synonym_classes().get(stem(passage.texts[number]), frozenset())
    return any(
        before == passage.texts[number - 1] and (stem(word) in near or word in {"one", "ones"})
        for told in known.public.values()
        for before, word in pairwise(told.texts)
    )
