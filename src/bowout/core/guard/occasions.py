"""Occurrences told by plain words alone: ``you let me drive the crane`` claims that one drove it.

Each word by itself may be the notes' or courtesy; together they tell of something that the notes do not
have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.guard.phrases import Hit, Phrases, hit_at, wordings
from bowout.core.guard.vocabulary import function_words
from bowout.core.stemming import root
from bowout.data import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage

_CLAIMING = Phrases(
    lambda: (
        "of its|their kind",
        "invited|inviting|took|taking|brought|bringing me along? to that|afterwards|after|later|then|and",
        "have|had|having ..1 admired|followed|known|used|loved|watched ..6 years|ages|decades|months|long",
        "in the news|newspaper|newspapers|papers|press",
    )
)
_PLAIN_EVENTS = wordings("plain-events")
_LETTING = frozenset({"let", "lets", "letting", "allowed", "allowing", "permitted", "permitting"})


def occasions(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the places of a slot that claim such an occurrence: ``let me drive``, ``invited me to``."""
    yield from _let_do(passage, facts)
    yield from _beside(passage, facts)


def _beside(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what plain words claim together: the best of its kind, an occasion that one was taken to."""
    for hit in (*_CLAIMING.find(passage), *_invited_to(passage)):
        if passage.plain[hit.start : hit.end] not in facts.known.public_text:
            yield hit
    for first, last in _PLAIN_EVENTS.spans(passage):
        named = {root(text) for text in passage.texts[first : last + 1]}
        if (
            passage.texts[first] == "opening"
        ):  # the day of an opening that the notes have is no event of its own
            named.discard(root(passage.texts[last]))
        if not named <= facts.known.roots.keys():
            yield hit_at(passage, (first, last), "the notes have no such event.")


def _invited_to(passage: Passage) -> Iterator[Hit]:
    """Yield ``invited me to`` where nothing follows: the occasion stands before it."""
    for number in range(len(passage.words) - 2):
        first, last = passage.words[number], passage.words[number + 2]
        if first.text != "invited" or passage.texts[number + 1 : number + 3] != ("me", "to"):
            continue
        if passage.plain[last.end : last.end + 1] in {"", ".", ",", ";", "!", ":"}:
            yield Hit(first.start, last.end)


def _let_do(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what the writer was let do beyond hearing and speaking: the notes must tell it."""
    if _LETTING.isdisjoint(passage.vocabulary):
        return
    for number, word in enumerate(passage.texts):
        after = passage.texts[number + 1 : number + 4]
        at = _granted_at(word, after)
        if at is None or number + at >= len(passage.words):
            continue
        deed = passage.words[number + at]
        told = root(deed.text) in facts.known.roots or deed.text in facts.default_words
        if deed.text not in read_words("granted_en") | function_words() and not told:
            yield Hit(deed.start, deed.end, "the notes do not tell that you did this.")


def _granted_at(word: str, after: tuple[str, ...]) -> int | None:
    """Return how many words on the deed stands in ``let me``, ``allowed me to``, ``I was allowed to``."""
    if word not in _LETTING:
        return None
    if word.startswith("let") and after[:1] == ("me",):
        return 2
    if after[:2] == ("me", "to"):
        return 3
    return 2 if after[:1] == ("to",) else None
