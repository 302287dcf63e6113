"""What notes in a language other than English let be said, read with that language's word lists."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from bowout.core.guard.dates import slot_words
from bowout.core.guard.facts import Known
from bowout.core.guard.phrases import word_class
from bowout.core.lexicon import lexicon
from bowout.core.terms import FAREWELL
from bowout.core.text import dividing

if TYPE_CHECKING:
    from datetime import datetime

    from bowout.core.guard.facts import Facts
    from bowout.core.guard.lexical.cast import LexicalCast
    from bowout.core.guard.lexical.clauses import Clause
    from bowout.core.interview import BookedSlot
    from bowout.core.lexicon import Lexicon
    from bowout.core.notes import Notes
    from bowout.core.terms import Terms
    from bowout.core.text import Passage

_TELLING = 5  # letters of a root that tells of what is private
_ROOT = 3  # letters of the root of a verb
_TOGETHER = 4  # the shortest word of the notes that a compound of a text may hold


def lexical(facts: Facts) -> LexicalKnown:
    """Return what the facts of a language other than English know; raises ``TypeError`` for others."""
    if not isinstance(facts.known, LexicalKnown):
        raise TypeError(facts.notes.language)
    return facts.known


class LexicalKnown(Known):
    """``Known`` by the lexicon of the notes' language."""

    def __init__(self, notes: Notes, *, now: datetime, terms: Terms = FAREWELL) -> None:
        super().__init__(notes, now=now, terms=terms)
        self.lexicon: Lexicon = lexicon(notes.language)

    def passage(self, text: str) -> Passage:
        """Return a text read as one of the notes' language; inside a name of the notes no sentence ends."""
        return self.lexicon.passage(text, self.marked_names)

    @cached_property
    def marked_names(self) -> tuple[str, ...]:
        """The names of the notes that hold marks such as end sentences, folded."""
        return dividing(self.notes.names, self.lexicon.passage)

    def slot_words(self, slot: BookedSlot) -> frozenset[str]:
        """Return every word by which a letter may name a slot, the names of days and months translated."""
        english = slot_words(slot)
        told = (name for name, meant in self.lexicon.pairs("dates").items() if meant in english)
        return frozenset({*told, *(word for word in english if any(sign.isdigit() for sign in word))})

    def role_words(self) -> frozenset[str]:
        """Return what a letter may call a reader of the notes' role: the class ``role-…`` of the wordings."""
        return word_class(f"role-{self.notes.role.value}", self.notes.language)

    @cached_property
    def stems(self) -> dict[str, str]:
        """The stems of the public notes' telling words, and the key each is from."""
        found: dict[str, str] = {}
        for word, key in self.words.items():
            if word not in self.lexicon.function:
                found.setdefault(self.lexicon.stem(word), key)
        return found

    @cached_property
    def roots(self) -> dict[str, str]:
        """The roots of the public notes' telling words, as verbs and what is made of them, and their keys."""
        found: dict[str, str] = {}
        for word, key in self.words.items():
            if word not in self.lexicon.function:
                for root in self.lexicon.verbs.roots(word):
                    found.setdefault(root, key)
        for key, roots in self.told.verbs():
            found |= {root: found.get(root, key) for root in roots}
        return found

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The figures of all numbers in the public notes."""
        return frozenset(value for word in self.words if (value := self.figure(word)) is not None)

    def figure(self, word: str) -> str | None:
        """Return the figure that a word tells (``zwei``: ``2``), or None."""
        told = self.lexicon.pairs("numbers").get(word)
        return told or (word.lstrip("0") if word[:1].isdigit() else None)

    @cached_property
    def untold(self) -> tuple[Passage, ...]:
        """What must stay on this machine."""
        return tuple(self.lexicon.passage(text) for text in self.notes.withheld(self.terms))

    @cached_property
    def untold_words(self) -> frozenset[str]:
        """The telling words of what must stay here: not public, not mere grammar or courtesy."""
        words = {word for passage in self.untold for word in passage.texts}
        return frozenset(
            word for word in words if word not in self.words and not self.lexicon.is_courteous(word)
        )

    @cached_property
    def untold_stems(self) -> frozenset[str]:
        """The stems of the untold words."""
        return (
            frozenset(self.lexicon.stem(word) for word in self.untold_words if len(word) > 3)
            - self.stems.keys()
        )

    @cached_property
    def told(self) -> LexicalCast:
        """Who does what in the notes."""
        from bowout.core.guard.lexical.cast import LexicalCast

        return LexicalCast(self.notes, self.public, self.lexicon)

    def nouns_of(self, key: str) -> frozenset[str]:
        """Return the stems of the nouns of a jotting, names left out."""
        names = {self.lexicon.stem(name) for name in self.told.people.names}
        return frozenset(noun for part in self.told.jotted.get(key, ()) for noun in part.nouns) - names

    def only_in(self, key: str, other: str) -> frozenset[str]:
        """Return the stems of the nouns that one jotting has and neither another nor the free notes."""
        return self.nouns_of(key) - self.nouns_of(other) - self.nouns_of("free_notes")

    @cached_property
    def claimed(self) -> tuple[tuple[bool, frozenset[str]], ...]:
        """For each clause of the jottings whether it denies, and the stems of its telling words."""
        negators = word_class("negator", self.notes.language)
        lists = self.lexicon
        return tuple(
            (
                not negators.isdisjoint(word.text for word in clause.words),
                frozenset(
                    lists.stem(word.text) for word in clause.words if not lists.is_courteous(word.text)
                ),
            )
            for parts in self.told.jotted.values()
            for clause in parts
        )

    @cached_property
    def only_denied(self) -> frozenset[str]:
        """The stems of what the jottings have in denials alone."""
        said = frozenset(stem for denying, stems in self.claimed if not denying for stem in stems)
        return self._refused - said

    @property
    def _refused(self) -> frozenset[str]:
        """The stems of the telling words that follow a negation in its clause."""
        negators, lists = word_class("negator", self.notes.language), self.lexicon
        return frozenset(
            lists.stem(word.text)
            for parts in self.told.jotted.values()
            for clause in parts
            for place, word in enumerate(clause.words)
            if _is_denied(place, clause, negators) and not lists.is_courteous(word.text)
        )

    @cached_property
    def event_roots(self) -> frozenset[str]:
        """The roots of what the hook's nouns name as an event (``Eröffnung``: ``eröffn``)."""
        words = self.public["hook"].texts if "hook" in self.public else ()
        ahead = self.only_in("hook", "discussed")
        named = (word for word in words if self.lexicon.stem(word) in ahead)
        return frozenset(root for word in named for root in self.lexicon.verbs.roots(word) if root != word)

    @cached_property
    def untold_roots(self) -> frozenset[str]:
        """The roots of the untold verbs and of what is made of them, five letters at least."""
        found = {
            root
            for word in self.untold_words
            for root in self.lexicon.verbs.roots(word)
            if len(root) >= _TELLING
        }
        return frozenset(found) - self.roots.keys()

    def has(self, word: str) -> bool:
        """Whether the public notes have a word in any form."""
        return word in self.words or self.lexicon.stem(word) in self.stems

    def source_of(self, word: str, facts: Facts) -> str | None:
        """Return ``notes:KEY``, ``template`` or ``courtesy`` for a folded word, None where nothing does."""
        stem, lists = self.lexicon.stem(word), self.lexicon
        if word in lists.function:
            return "courtesy"
        if key := self.words.get(word) or self.stems.get(stem):
            return f"notes:{key}"
        for root in self.lexicon.verbs.roots(word):
            if len(root) >= _ROOT and root in self.roots:
                return f"notes:{self.roots[root]}"
        if word in facts.default_words or stem in map(lists.stem, facts.default_words):
            return "template"
        return "courtesy" if lists.is_courteous(word) else self._compound(word)

    def _compound(self, word: str) -> str | None:
        """Return the source of a compound of which all parts are known, one of them from the notes.

        A preposition may stand before them, as in the noun of ``in Betrieb nehmen``.
        """
        if word.startswith("in") and (key := self._joined(word[2:])):
            return key
        return self._joined(word)

    def _joined(self, word: str) -> str | None:
        for cut in range(_TOGETHER, len(word) - 2):
            head, tail = word[:cut].removesuffix("s"), word[cut:]
            keys = [self.words.get(part) or self.stems.get(self.lexicon.stem(part)) for part in (head, tail)]
            if any(keys) and all(
                key or self.lexicon.is_courteous(part) for key, part in zip(keys, (head, tail), strict=True)
            ):
                return f"notes:{keys[0] or keys[1]}"
        return None


def _is_denied(place: int, clause: Clause, negators: frozenset[str]) -> bool:
    """Whether a word follows a negation in its clause, or is a noun before one that ends it."""
    before = {word.text for word in clause.words[:place]}
    return not negators.isdisjoint(before) or (clause.words[-1].text in negators and clause.is_noun(place))
