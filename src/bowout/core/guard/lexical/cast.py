"""Who does what, and when, in the notes: what a passage's deeds are held against."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from bowout.core.guard.lexical.clauses import COMING, DONE, clauses
from bowout.core.guard.lexical.people import ME, SOMEBODY, YOU, People
from bowout.core.guard.phrases import word_class
from bowout.core.terms import NARRATIVE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bowout.core.guard.lexical.clauses import Clause, Deed
    from bowout.core.lexicon import Lexicon
    from bowout.core.notes import Notes
    from bowout.core.text import Passage


class Owned(NamedTuple):
    """A thing that is somebody's: whose, the roots of its noun, and where both stand."""

    owner: str
    roots: frozenset[str]
    start: int
    end: int
    formal: bool = False  # the reader's, or their house's: of a deed alone it is told who did it


class LexicalCast:
    """The deeds of one set of notes; ``public`` are its texts by key."""

    def __init__(self, notes: Notes, public: Mapping[str, Passage], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.people = People(notes, public, lexicon)
        self._company = frozenset(public["company"].texts) if "company" in public else frozenset()
        self.jotted = {key: clauses(public[key], self.people) for key in NARRATIVE if key in public}

    @cached_property
    def _deeds(self) -> tuple[tuple[str, Deed], ...]:
        return tuple(
            (key, deed) for key, parts in self.jotted.items() for part in parts for deed in part.deeds
        )

    def verbs(self) -> Iterator[tuple[str, frozenset[str]]]:
        """Yield the roots of each verb of the notes, its part at the end put before it, and its key."""
        yield from ((key, deed.roots) for key, deed in self._deeds)

    @cached_property
    def agents(self) -> dict[tuple[str, bool], set[str]]:
        """Who does what, by a verb's root and whether it is done to them."""
        found: dict[tuple[str, bool], set[str]] = {}
        for _, deed in self._deeds:
            for root in deed.roots:
                found.setdefault((root, deed.passive), set()).update({deed.agent, *deed.clause.companions})
        return found

    @cached_property
    def matters(self) -> dict[str, frozenset[str]]:
        """The stems of the nouns that a verb of the notes is about, by its root."""
        found: dict[str, frozenset[str]] = {}
        for _, deed in self._deeds:
            nouns = deed.clause.nouns | (deed.clause.before.nouns if deed.clause.before else frozenset())
            for root in deed.roots:
                found[root] = found.get(root, frozenset()) | nouns
        return found

    @cached_property
    def makers(self) -> dict[str, set[str]]:
        """Who does something with a thing, by the stem of its noun."""
        found: dict[str, set[str]] = {}
        for _, deed in self._deeds:
            if deed.agent in self.acting:
                for noun in deed.clause.nouns:
                    found.setdefault(noun, set()).update({deed.agent, *deed.clause.companions})
        told = (each for parts in self.jotted.values() for part in parts for each in owned_in(part))
        for owned in (each for each in told if not each.formal):
            found.setdefault(self.lexicon.stem(min(owned.roots, key=len)), set()).add(owned.owner)
            for root in owned.roots:
                found.setdefault(root, set()).add(owned.owner)
        return found

    @cached_property
    def things(self) -> frozenset[str]:
        """The stems of the jottings' nouns."""
        return frozenset(noun for parts in self.jotted.values() for part in parts for noun in part.nouns)

    @cached_property
    def acting(self) -> frozenset[str]:
        """The people a passage may mistake for one another."""
        return frozenset({ME, YOU, *self.people.names})

    def done(self, key: str) -> dict[str, set[str]]:
        """Return the times that a note tells of each verb, by its root."""
        found: dict[str, set[str]] = {}
        for where, deed in self._deeds:
            for root in deed.roots if where == key else ():
                found.setdefault(root, set()).add(deed.time(frozenset({root})))
        return found

    def agrees(self, agent: str, others: set[str]) -> bool:
        """Whether somebody may be one of others; the reader is one with a house, a team or a group."""
        if agent == SOMEBODY or self.people.same(agent, others):
            return True
        return bool(others & self.house) if agent == YOU else agent in self.house and YOU in others

    @cached_property
    def house(self) -> frozenset[str]:
        """The stems of what a reader belongs to: the company's name, and words such as ``Team``."""
        company = self._company | word_class("collective", self.lexicon.code)
        return frozenset(self.lexicon.stem(word) for word in company)


def owned_in(clause: Clause) -> Iterator[Owned]:
    """Yield what a clause says is mine, yours, or a named person's."""
    people, words = clause.people, clause.words
    for place, word in enumerate(words[:-1]):
        owner = ME if word.text in clause.of("mine") else YOU if word.text in clause.of("yours") else ""
        genitive = word.text.endswith("s") and word.text not in people.names and people.is_name(word.text)
        at = next((n for n in range(place + 1, min(place + 4, len(words))) if clause.is_noun(n)), None)
        if genitive and at == place + 1:
            owner = people.entity(word.text)
        formal = not owner and people.is_formal(word, clause.passage)
        if (owner or formal) and at is not None:
            roots = people.lexicon.verbs.roots(words[at].text)
            yield Owned(owner or YOU, roots, word.start, words[at].end, formal)


__all__ = ["COMING", "DONE", "LexicalCast", "Owned", "owned_in"]
