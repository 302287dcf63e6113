"""Unaccounted words: content words of a slot that neither the notes, nor the template, nor courtesy have.

They are what a model made up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.guard.account import may_be_private, source_of
from bowout.core.guard.capitals import initialled, is_title
from bowout.core.guard.figures import DATE_WORDS
from bowout.core.guard.idioms import acts, framed, imagined, things
from bowout.core.guard.numerals import numbers_in
from bowout.core.guard.occasions import occasions
from bowout.core.guard.phrases import Hit
from bowout.core.guard.synonyms import implied, synonyms
from bowout.core.stemming import root, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage


def unaccounted(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the content words of a slot without a source, such as ``zebra`` where no note has one.

    A word in a fixed phrase, or in a wish for nobody in particular, is no claim (see ``idioms``).
    """
    acting = things()
    doubtful = [
        number
        for number, text in enumerate(passage.texts)
        if source_of(text, facts) is None or (text in acting and _acts_unknown(passage, number, facts))
    ]
    strange = _without_figures(doubtful, passage, facts) if doubtful else []
    harmless = framed(passage) if strange else frozenset()
    for number in strange:
        word = passage.words[number]
        wished = imagined(passage, number) and not may_be_private(word.text, facts)
        if number not in harmless and not wished:
            yield Hit(word.start, word.end)
    yield from occasions(passage, facts)


def _without_figures(found: list[int], passage: Passage, facts: Facts) -> list[int]:
    """Leave out the words that rules of their own hold to the notes: numbers, times, initials, titles."""
    told = {at for number in numbers_in(passage) for at in range(number.first, number.last + 1)}
    told |= initialled(passage, facts)
    return [
        number
        for number in found
        if number not in told
        and passage.texts[number] not in DATE_WORDS
        and not is_title(passage, number, facts)
    ]


def _acts_unknown(passage: Passage, number: int, facts: Facts) -> bool:
    """Whether someone whom the notes only let expect, one of ``things``, is said to do something.

    A school has pupils, so that one may wish them well; that they cooked is a claim.
    """
    word, known = passage.texts[number], facts.known
    if word in known.words or word in facts.default_words or root(word) in known.roots:
        return False
    short = stem(word)
    return short in implied(known) and short not in synonyms(known) and acts(passage, number)
