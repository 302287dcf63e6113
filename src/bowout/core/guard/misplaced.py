"""Whose part of the story is told of whom: ``Megan's exam``, where the notes have it Rhodri's."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bowout.core.guard.dates import TIME_WORDS
from bowout.core.guard.deeds import ME, PRONOUNS, SOMEBODY, YOU
from bowout.core.guard.kept import kept
from bowout.core.guard.nearness import clauses
from bowout.core.guard.phrases import Hit, word_class
from bowout.core.guard.tagging import verb_forms
from bowout.core.guard.vocabulary import TITLES, function_words
from bowout.core.text import root

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts, Known
    from bowout.core.text import Passage

_JOTTED = ("discussed", "hook", "looking_for", "free_notes")
_THEY = frozenset({"they", "them", "their", "theirs", "we", "us", "our", "both", "everyone", "all", "who"})
_THAT = frozenset({"it", "its", "them", "their", "this", "that", "these", "those", "one", "ones"})
_LEADING = frozenset({"and", "then", "but", "also", "now", "only", "just", "not", "never"})
_RELATIVE = frozenset({"who", "whom", "whose", "which"})
_NOBODY: frozenset[str] = frozenset()


class _Part(NamedTuple):
    """A part of a jotting: who it tells of, and the roots of its telling words."""

    people: frozenset[str]
    roots: frozenset[str]


def misplaced(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield a person in a clause that has only what the notes tell of others."""
    known = facts.known
    third = _acting(known) - {ME, YOU, SOMEBODY}
    for first, last in clauses(passage) if third else ():
        named = [at for at in range(first, last) if _is_named(passage, at, third, known)]
        people = {known.cast.who(passage.texts[at]) for at in named}
        if len(people) != 1:
            continue
        (who,) = people
        told = _roots(passage.texts[first:last], known) & known.roots.keys()
        own = _NOBODY.union(*(part.roots for part in _parts(known) if not part.people or who in part.people))
        sentence = passage.words[first].sentence
        beside = {known.cast.who(word.text) for word in passage.words if word.sentence == sentence}
        others = (part.roots for part in _parts(known) if part.people.isdisjoint({who, *beside} - {ME}))
        if told & _NOBODY.union(*others) - own and not told & own:
            word = passage.words[named[0]]
            yield Hit(word.start, word.end, "the notes tell this of somebody else.")


def _is_named(passage: Passage, at: int, people: frozenset[str], known: Known) -> bool:
    """Whether a word is the name of one of these people."""
    word = passage.words[at]
    return (
        known.cast.who(word.text) in people
        and word.text in known.cast.name_words
        and passage.raw[word.start].isupper()
        and passage.texts[at - 1 : at] != ("the",)  # "the Rift escarpment"
    )


@kept
def _acting(known: Known) -> frozenset[str]:
    """Return who does or owns something by the notes: people, rather than places and feasts."""
    roles = known.cast.roles
    doing = _NOBODY.union(*roles.agents.values(), *roles.owners.values(), known.story.acting)
    return (doing & known.cast.people) - {"st"}


@kept
def _parts(known: Known) -> tuple[_Part, ...]:
    """Return the parts of the jottings; one that goes on about somebody belongs to who was named before."""
    found: list[_Part] = []
    for passage in (known.public[key] for key in _JOTTED if key in known.public):
        before = _Part(_NOBODY, _NOBODY)
        for first, last in clauses(passage):
            before = _part(passage.texts[first:last], before, known)
            found.append(before)
    return tuple(found)


def _part(texts: tuple[str, ...], before: _Part, known: Known) -> _Part:
    people = {YOU} & {known.cast.who(text) for text in texts}
    people |= {who for text in texts if (who := known.cast.who(text)) and text not in PRONOUNS}
    people &= _acting(known) | {YOU}
    roots = _roots(texts, known)
    if _goes_on(texts) or not _THEY.isdisjoint(texts) or not people:
        people |= before.people
    if not roots or not _THAT.isdisjoint(texts):
        roots |= before.roots
    return _Part(frozenset(people), roots)


def _goes_on(texts: tuple[str, ...]) -> bool:
    """Whether a part tells on of who was named before: by a verb alone, or as a relative clause."""
    led = next((text for text in texts if text not in _LEADING), "")
    verb = bool(led) and not {"d", "s"}.isdisjoint(verb_forms(led))
    return verb or led in _RELATIVE


def _roots(texts: tuple[str, ...], known: Known) -> frozenset[str]:
    plain = function_words() | word_class("light") | word_class("talks") | TIME_WORDS | TITLES
    telling = (text for text in texts if text not in plain and known.cast.who(text) is None)
    return frozenset(root(text) for text in telling) - known.cast.names
