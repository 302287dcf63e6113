"""A text with all that clauses are read from (tags, noun phrases), and what a clause is."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from bowout.core.guard.nearness import gaps, starts
from bowout.core.guard.phrasing import noun_phrases
from bowout.core.guard.tagging import cut_before, tags

if TYPE_CHECKING:
    from bowout.core.guard.deeds import Who
    from bowout.core.guard.phrasing import Phrase
    from bowout.core.text import Passage

PAST, PRESENT, FUTURE, UNREAL, OPEN = "past", "present", "future", "unreal", ""
EMPTY = frozenset({"be", "hav", "have", "do", "bas", "base"})  # roots of verbs that tell nothing alone
NOBODY: frozenset[str] = frozenset()
MAX_BACK = 40  # words: nobody reads further back, and time stays linear in the text


class Clause(NamedTuple):
    """What one verb says: ``doers`` do it to ``things``, and to or with ``others`` (by preposition).

    The sets hold entities and roots of nouns. An empty set means that the text does not tell, ``?`` in it
    that anybody may be meant. ``Joan showed me the lab`` has the doer ``joan`` and ``("to", {"i"})`` among
    its others.
    """

    verb: int  # the number of its word
    word: str
    root: str
    doers: frozenset[str]
    things: frozenset[str]
    others: tuple[tuple[str, frozenset[str]], ...] = ()
    roots: frozenset[str] = NOBODY  # of all nouns of the subject and what follows
    context: frozenset[str] = NOBODY  # of all nouns of its sentence
    time: str = OPEN
    denied: bool = False
    passive: bool = False
    finite: bool = True
    noun: bool = False  # told by a noun: "your talk"
    asked: bool = False  # after whether, if, when: not told as so

    def led_to(self, prepositions: frozenset[str] | None = None) -> frozenset[str]:
        """Return the things of the clause, and those behind its prepositions (all, or the given ones)."""
        led = (keys for way, keys in self.others if prepositions is None or way in prepositions)
        return self.things.union(*led)


class Reading:
    """A text with its tags and noun phrases, and the clauses read so far."""

    def __init__(self, passage: Passage, who: Who, names: frozenset[str], *, noted: bool = False) -> None:
        self.passage = passage
        self.texts = passage.texts
        self.starts = starts(passage)
        self.gaps = gaps(passage)
        self.cuts = cut_before(passage)
        self.breaks = self.cuts | self.starts
        self.tags = tags(passage, self.cuts, names)
        self.spoken = noun_phrases(passage, self.tags, self.breaks, who)
        self.phrases = {at: each for each in self.spoken for at in range(each.first, each.last + 1)}
        self.told: list[Clause] = []
        self.noted = noted

    def same(self, one: int, other: int) -> bool:
        """Whether two words stand in one sentence."""
        return self.passage.words[one].sentence == self.passage.words[other].sentence

    def opens(self, at: int) -> bool:
        """Whether a word is the first of its sentence."""
        return at in self.starts

    def start_of(self, at: int) -> int:
        """Return the number of the first word of a word's sentence, or of the last forty before it."""
        furthest = max(0, at - MAX_BACK + 1)
        while at > furthest and at not in self.starts:
            at -= 1
        return at

    def tag_before(self, at: int) -> str:
        """Return the tag before a word, ``^`` where its sentence begins."""
        return "^" if at in self.starts else self.tags[at - 1]

    def phrase_before(self, at: int) -> Phrase | None:
        """Return the noun phrase that ends right before a word of the same sentence."""
        return None if at in self.starts else self.phrases.get(at - 1)

    def last(self, at: int) -> Clause | None:
        """Return the clause before, if it is of the same sentence."""
        return self.told[-1] if self.told and self.same(self.told[-1].verb, at) else None

    def context(self, at: int) -> frozenset[str]:
        """Return the roots of the nouns in a word's sentence, if it is one of the notes."""
        if not self.noted:
            return NOBODY
        sentence = self.passage.words[at].sentence
        return self._contexts.get(sentence, NOBODY)

    @cached_property
    def _contexts(self) -> dict[int, frozenset[str]]:
        """For each sentence the roots of its nouns."""
        found: dict[int, frozenset[str]] = {}
        for phrase in self.spoken:
            sentence = self.passage.words[phrase.first].sentence
            found[sentence] = found.get(sentence, NOBODY) | phrase.roots
        return found
