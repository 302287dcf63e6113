"""Opposites: a passage must not turn a word of the notes into its opposite (doubted for liked)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bowout.core.guard.courtesy import is_courteous
from bowout.core.guard.deeds import ME, SOMEBODY
from bowout.core.guard.idioms import framed
from bowout.core.guard.nearness import places_of
from bowout.core.guard.phrases import Hit
from bowout.core.guard.synonyms import synonyms
from bowout.core.guard.vocabulary import function_words
from bowout.core.stemming import root, stem
from bowout.data import read_text, read_words
from bowout.data.lists import entries_of, lines_of, rows_of, whole_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage


@cache
def _opposites() -> dict[str, frozenset[str]]:
    """Return the stem of each listed word and the roots of its opposites."""
    found: dict[str, set[str]] = {}
    for line in whole_lines(read_text("opposites_en")):
        one, way, other = line.partition(">") if ">" in line else line.partition("/")
        for words, against in ((one, other), (other if way == "/" else "", one)):
            for word in words.split():
                found.setdefault(stem(word), set()).update(root(each) for each in against.split())
    return {word: frozenset(others - {root(word)}) for word, others in found.items()}


@cache
def _never_turned() -> frozenset[str]:
    """Return the words of grammar and of courtesy that have no opposite."""
    return frozenset(word for word in function_words() if stem(word) not in _opposites()) | {"openness"}


@cache
def converses() -> dict[str, frozenset[str]]:
    """Return for the root of each deed the roots of what its other party does: ``teach`` for ``learn``.

    ``opposites_en.txt`` has contraries, ``converses_en.txt`` these: both sides tell one and the same event.
    """
    found: dict[str, set[str]] = {}
    for one, other in entries_of(lines_of(read_text("converses_en")), "/"):
        for word, against in ((one, other), (other, one)):
            for form in word.split():
                found.setdefault(root(form), set()).update(root(each) for each in against.split())
    return {word: frozenset(others) for word, others in found.items()}


@cache
def same_deeds() -> dict[str, tuple[str, ...]]:
    """Return for the root of a verb those of verbs that tell the same deed: ``coach`` for ``teach``."""
    found: dict[str, set[str]] = {}
    for words in rows_of(read_text("same_deed_en")):
        roots = {root(word) for word in words}
        for each in roots:
            found.setdefault(each, set()).update(roots - {each})
    return {each: tuple(sorted(others)) for each, others in found.items()}


_COURTEOUS = frozenset(
    {("love", "to"), ("like", "to"), ("keep", "me"), ("keep", "in"), ("both", "for")}
    | {("pass", "on"), ("drop", "me")}
)


def _is_own_pleasure(passage: Passage, number: int, others: frozenset[str], facts: Facts) -> bool:
    """Whether the writer liked something, where others did the opposite: ``the client hated it``."""
    if passage.texts[number - 1 : number] != ("i",) or not is_courteous(passage.texts[number]):
        return False
    told = [each for other in others for each in facts.known.story.of(other)]
    return bool(told) and all(each.doers.isdisjoint({ME, SOMEBODY}) and each.doers for each in told)


def _is_told_too(passage: Passage, others: frozenset[str], known: Mapping[str, str]) -> bool:
    """Whether a text has the noted word beside its opposite: ``puppets that calm anxious children``."""
    return any(root(text) in others and root(text) in known for text in passage.texts)


def opposed(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the words whose opposite the notes have, if a word of the same note stands close by.

    A word that the notes have themselves is never one, nor one in a fixed phrase.
    """
    words = facts.known.words
    roots = {**facts.known.roots, "behind": words["behind"]} if "behind" in words else facts.known.roots
    for number in places_of(passage, _contrary(passage, roots) - facts.default_words):
        word = passage.words[number]
        others = _opposites()[stem(word.text)]
        if _turns_nothing(passage, number, others, facts):
            continue
        against = {roots[other] for other in others if other in roots}
        if against & _keys_beside(passage, number, roots, facts) and not _is_told_too(passage, others, roots):
            yield Hit(word.start, word.end, "the notes say the opposite.")


def _contrary(passage: Passage, roots: Mapping[str, str]) -> frozenset[str]:
    """Return the words of a text that have an opposite and are not the notes' own."""
    listed, telling = _opposites(), passage.vocabulary - _never_turned()
    return frozenset([text for text in telling if stem(text) in listed and not _is_in(text, roots)])


def _keys_beside(passage: Passage, number: int, roots: Mapping[str, str], facts: Facts) -> set[str | None]:
    """Return the notes that the telling words around a word are from; who is named tells of no matter."""
    cast, tone = facts.known.cast, read_words("courtesy_en")
    near = passage.words[max(0, number - 4) : number] + passage.words[number + 1 : number + 5]
    telling = (each.text for each in near if each.text not in tone and cast.who(each.text) not in cast.people)
    return {roots.get(root(text)) for text in telling}


def _is_in(text: str, roots: Mapping[str, str]) -> bool:
    """Whether the notes have a word, or tell that it is so again: ``open`` where they have ``reopened``."""
    return root(text) in roots or f"re{root(text)}" in roots


def _turns_nothing(passage: Passage, number: int, others: frozenset[str], facts: Facts) -> bool:
    """Whether a word stands in a fixed phrase, tells the writer's own pleasure, or is noted in a synonym."""
    texts = passage.texts
    if texts[number : number + 2] in _COURTEOUS or texts[max(0, number - 1) : number + 1] == ("as", "well"):
        return True
    if number in framed(passage) or _is_own_pleasure(passage, number, others, facts):
        return True
    return stem(texts[number]) in synonyms(
        facts.known
    )  # "began" for "started", where "finished" is noted too
