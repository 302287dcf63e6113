"""A text cut into clauses, each read for who does what: subjects, verbs, and the time they tell.

The reading is that of German: commas part clauses, a clause that a conjunction or a relative opens has its
verb at the end, others have it in the second place, with a separable part or a participle at the end. It
lives by the word classes of the language's wordings and by its verbs; a language without them has no deeds.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bowout.core.guard.lexical.people import ME, SOMEBODY, YOU
from bowout.core.guard.phrases import word_class
from bowout.core.inflection import INFINITIVE, PARTICIPLE, PAST, PRESENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bowout.core.guard.lexical.people import People
    from bowout.core.lexicon import Lexicon
    from bowout.core.text import Passage, Word

_PARTED = re.compile(r"[,;:()\n]|\s-+\s")
TOLD, DONE, COMING = "told", "done", "coming"


class Named(NamedTuple):
    """Who or what may be the subject of a clause: ``rank`` 3 a pronoun, 2 a person, 1 a thing."""

    entity: str
    place: int
    rank: int


class Deed(NamedTuple):
    """A verb of a text: its roots, who does it (or, passive, to whom it is done), and where it stands."""

    agent: str
    roots: frozenset[str]
    passive: bool
    word: Word
    place: int
    clause: Clause

    def time(self, roots: frozenset[str]) -> str:
        """Return whether the verb, read as one of ``roots``, is told as done, as coming, or neither."""
        return self.clause.time(self.place, roots)


class Clause:
    """One clause of a text; ``before`` is the one it follows in its sentence."""

    def __init__(
        self, words: Sequence[Word], passage: Passage, people: People, before: Clause | None
    ) -> None:
        self.words = words
        self.passage = passage
        self.people = people
        self.lexicon: Lexicon = people.lexicon
        self.before = before

    def of(self, name: str) -> frozenset[str]:
        """Return the words of a class of the language."""
        return word_class(name, self.lexicon.code)

    def has(self, name: str) -> bool:
        """Whether a word of a class stands here."""
        return not self.of(name).isdisjoint(word.text for word in self.words)

    def is_noun(self, place: int) -> bool:
        """Whether a word is a noun or a name: a capital that no sentence's beginning explains."""
        word = self.words[place]
        if not self.passage.raw[word.start].isupper() or word.text in self.lexicon.function:
            return False
        opens = word.start == self.passage.sentences[word.sentence].start
        return (
            not opens
            or self.people.is_name(word.text)
            or place + 1 == len(self.words)
            or self._may_open(place)
        )

    def _may_open(self, place: int) -> bool:
        return (
            not self.lexicon.verbs.readings(self.words[place].text)
            or self.words[place].text in self.people.nouns
        )

    @cached_property
    def nouns(self) -> frozenset[str]:
        """The stems of its nouns."""
        return frozenset(
            self.lexicon.stem(word.text) for place, word in enumerate(self.words) if self.is_noun(place)
        )

    @cached_property
    def subjects(self) -> tuple[Named, ...]:
        """Whatever may be a subject, in order."""
        return tuple(self._subjects())

    @cached_property
    def relative(self) -> str:
        """The relative pronoun that opens it, alone or behind a preposition; empty for another clause."""
        if self.before is None or not self._follows_comma:
            return ""
        first = 1 if self.words[0].text in self.of("preposition") and len(self.words) > 1 else 0
        word = self.words[first].text
        return word if word in self.of("relative") and self._ends_in_verb else ""

    @property
    def _follows_comma(self) -> bool:
        before = self.before.words[-1].end if self.before else 0
        return "," in self.passage.plain[before : self.words[0].start]

    @cached_property
    def _opened(self) -> int:
        """How many words open a clause with its verb at the end."""
        if self.relative:
            return 2 if self.words[0].text in self.of("preposition") else 1
        first = int(self.words[0].text in self.of("joint"))
        return (
            first + 1 if len(self.words) > first + 2 and self.words[first].text in self.of("opening") else 0
        )

    @cached_property
    def _ends_in_verb(self) -> bool:
        last = next(
            (word for word in reversed(self.words) if word.text not in self.of("late")), self.words[-1]
        )
        capital = self.passage.raw[last.start].isupper()
        auxiliary = last.text in self.of("perfect") | self.of("becoming") | self.of("modal")
        return auxiliary or (not capital and bool(self.lexicon.verbs.readings(last.text)))

    def _subjects(self) -> Iterator[Named]:
        place, led = self._opened, False
        while place < len(self.words):
            found, after = self._read(place)
            if found:  # "dass die Schüler Sie …": behind another, the pronoun is the object
                object_ = led and self._opened and self.words[place].text == "sie"
                yield found._replace(rank=1) if object_ else found
            place, led = after, led or (found is not None and self.relative not in self.of("whose"))

    def _read(self, place: int) -> tuple[Named | None, int]:
        """Return what may be a subject at a place, and the place after it."""
        text = self.words[place].text
        if text in self.of("preposition") and place + 1 < len(self.words):
            return None, self._after_phrase(place + 1)
        if text in self.of("object"):
            return None, place + 1
        if who := self.people.pronoun(self.words[place], self.passage, self._next(place)):
            return Named(who, place, 2 if text == "sie" else 3), place + 1
        if text in self.of("not-subject"):
            return None, self._after_phrase(place)
        return self._noun(place) if self.is_noun(place) else (None, place + 1)

    def _next(self, place: int) -> Word | None:
        return self.words[place + 1] if place + 1 < len(self.words) else None

    def _noun(self, place: int) -> tuple[Named | None, int]:
        after = self._after_name(place) if self._is_named(place) else place + 1
        names = [
            self.words[at].text for at in range(place, after) if self.people.is_name(self.words[at].text)
        ]
        oblique = self.words[place].text == "herrn"
        if names:
            return (None if oblique else Named(self.people.entity(names[-1]), place, 2)), after
        thing = self.lexicon.stem(self.words[after - 1].text)
        return Named(thing, place, 1), self._after_genitive(after)

    def _is_named(self, place: int) -> bool:
        """Whether a title or a name stands here; two other nouns side by side are subject and object."""
        texts = [word.text for word in self.words[place : place + 2]]
        return texts[0] in self.of("title") or any(self.people.is_name(text) for text in texts)

    def _after_name(self, place: int) -> int:
        """Return the place after nouns that stand together (``Frau Dr. Weber``)."""
        after = place + 1
        while after < len(self.words) and (self.is_noun(after) or self.words[after].text in self.of("title")):
            after += 1
        return after

    def _after_genitive(self, place: int) -> int:
        if place < len(self.words) and self.words[place].text in self.of("genitive"):
            return self._after_phrase(place)
        return place

    def _after_phrase(self, place: int) -> int:
        """Return the place after a phrase of article, adjectives and nouns that begins here."""
        at = place
        while at < len(self.words) and not self.is_noun(at):
            text = self.words[at].text
            bare = text in self.of("object") | self.of("subject")
            if bare or (at > place and text in self.of("preposition")):
                return at + bare
            at += 1
        if at == len(self.words):
            return min(place + 1, at)
        return self._after_genitive(self._after_name(at))

    @cached_property
    def companions(self) -> frozenset[str]:
        """The people who do with another what a clause tells (``mit Paula``, ``Lars und Paula``)."""
        led = self.of("together")
        return frozenset(
            self.people.entity(word.text)
            for before, word in pairwise(self.words)
            if before.text in led and self.people.is_name(word.text)
        )

    @property
    def deeds(self) -> Iterator[Deed]:
        """Every verb that a subject is found for, auxiliaries and modals left out."""
        start = 0
        for place in self._verbs():
            agent = self._agent(place, start)
            roots = self._roots(place)
            if agent and roots:
                passive = self.is_passive(place) and not self._doer()
                yield Deed(agent, roots, passive, self.words[place], place, self)
            start = place + 1

    def _verbs(self) -> Iterator[int]:
        """Yield the places of its verbs: at its end, and in the second place of a main clause."""
        helping = self.of("perfect") | self.of("becoming") | self.of("modal")
        for place, word in enumerate(self.words):
            lower = not self.passage.raw[word.start].isupper()
            if not lower or word.text in helping or not self.lexicon.verbs.readings(word.text):
                continue
            if self._stands_as_verb(place) or (self.is_attribute(place) and self._doer()):
                yield place

    def is_attribute(self, place: int) -> bool:
        """Whether a participle stands before its noun, as an adjective (``das von ihr aufgebaute Team``)."""
        ends = self.words[place].text.endswith(("e", "en", "er", "es", "em"))
        return ends and self._is_noun_next(place) and self._is(place, PARTICIPLE)

    def _is_noun_next(self, place: int) -> bool:
        return place + 1 < len(self.words) and self.is_noun(place + 1)

    def _stands_as_verb(self, place: int) -> bool:
        """Whether a verb may stand here: at the end, before a conjunction, or in the second place."""
        following, before = self._next(place), self.words[place - 1].text if place else ""
        if self.words[place].text in self.lexicon.function or self.is_attribute(place) or before == "zu":
            return False
        if following is None and not self._opened and not self._is_helped:
            return self._is(place, PRESENT) or self._is(place, PAST)  # else a jotting: "das Café besuchen"
        if following is None or following.text in self._joints:
            return True
        return not self._opened and self._is_finite(place) and self._is_second(place)

    def _is_second(self, place: int) -> bool:
        """Whether a subject stands right before a verb, or the clause that it goes on from."""
        if place == 0:  # "…, liest er vor"
            return self._follows_comma
        before = self.words[place - 1].text
        if self._is_noun_next(place) and self.words[place].text.endswith("e") and before != "ich":
            return False  # an adjective: "Sie neue Kollegen"
        return self.is_noun(place - 1) or before in self.of("subject") | {"sie", "ihr"}

    def _is_finite(self, place: int) -> bool:
        """Whether a verb may be finite: a plural is the infinitive, and some adverbs look like one."""
        plural = self._is(place, INFINITIVE) and self.words[place].text not in self.of("adverb")
        return plural or self._is(place, PRESENT) or self._is(place, PAST)

    @property
    def _is_helped(self) -> bool:
        """Whether an auxiliary or a modal stands here."""
        return self.has("perfect") or self.has("becoming") or self.has("modal")

    @cached_property
    def _joints(self) -> frozenset[str]:
        helping = self.of("perfect") | self.of("becoming") | self.of("modal")
        return helping | self.of("joint") | self.of("late")

    def _roots(self, place: int) -> frozenset[str]:
        """Return a verb's roots, a part that stands at the clause's end put before them."""
        found = {reading.root for reading in self.lexicon.verbs.readings(self.words[place].text)}
        last = self.words[-1].text
        if place < len(self.words) - 1 and last in self.lexicon.verbs.separable:
            return frozenset(last + root for root in found)
        return frozenset(found)

    def _agent(self, place: int, start: int) -> str:
        """Return who does what a verb at a place says: the best of those named since the verb before."""
        if (self.is_passive(place) or self.is_attribute(place)) and (doer := self._doer()):
            return doer
        if self.has("causing") and self._is(place, INFINITIVE):
            return SOMEBODY
        near = [
            each for each in self.subjects if start <= each.place and (each.place < place or not self._opened)
        ]
        near = near or [each for each in self.subjects if each.place > place]
        if near := [each for each in near if self._may_rule(each, place)] or near:
            best = max(near, key=lambda each: (each.rank, -each.place))
            return best.entity
        return self._antecedent() if self.relative in {"der", "die", "das"} else ""

    def _may_rule(self, subject: Named, place: int) -> bool:
        """Whether subject and finite verb agree in number: one person does not ``auswählen``."""
        helping = self.of("one") | self.of("many")
        finite = self._helping or self.words[place].text
        one = finite in self.of("one") or (finite not in helping and finite.endswith("t"))
        many = finite in self.of("many") or (finite not in helping and finite.endswith("n"))
        spoken = self.words[subject.place].text
        if spoken in {"sie", "wir"}:
            return not one or (spoken == "sie" and subject.entity != YOU)
        return not many or subject.rank == 1 or spoken in self.of("article") or bool(self.companions)

    @cached_property
    def _helping(self) -> str:
        """The first auxiliary or modal that tells whether one or many do something, empty if none does."""
        helping = self.of("one") | self.of("many")
        return next((word.text for word in self.words if word.text in helping), "")

    def _antecedent(self) -> str:
        named = self.before.subjects if self.before else ()
        return named[-1].entity if named else ""

    def _doer(self) -> str:
        """Return the person that ``von`` names, or its pronoun means."""
        for before, word in pairwise(self.words):
            if before.text == "von" and word.text in self.of("you-object") | {"mir"}:
                return ME if word.text == "mir" else YOU
        led = [place for place, word in enumerate(self.words) if word.text == "von"]
        for after in (at for place in led for at in range(place + 1, min(place + 4, len(self.words)))):
            if self.people.is_name(self.words[after].text):
                return self.people.entity(self.words[after].text)
        nouns = [at for place in led for at in range(place + 1, len(self.words)) if self.is_noun(at)]
        return self.lexicon.stem(self.words[nouns[0]].text) if nouns else ""

    def is_passive(self, place: int) -> bool:
        """Whether a verb is told as done to its subject (``wird erneuert``)."""
        return self._is(place, PARTICIPLE) and self.has("becoming")

    def _is(self, place: int, kind: str, roots: frozenset[str] | None = None) -> bool:
        readings = self.lexicon.verbs.readings(self.words[place].text)
        part = self.words[-1].text if self.words[-1].text in self.lexicon.verbs.separable else ""
        return any(
            each.kind == kind and (roots is None or not roots.isdisjoint({each.root, part + each.root}))
            for each in readings
        )

    def time(self, place: int, roots: frozenset[str] | None = None) -> str:
        """Return whether a verb is told as done, as coming, or neither."""
        if (
            self.has("future")
            and self._is(place, INFINITIVE, roots)
            and not self._is(place, PARTICIPLE, roots)
        ):
            return COMING
        if self.words[0].text in self.of("conditional"):
            return TOLD
        if self._is(place, PARTICIPLE, roots) and (self.has("perfect") or self.has("passed")):
            return DONE
        past = self._is(place, PAST, roots) and not self.has("modal")
        return DONE if past and not self.has("future") else TOLD


def clauses(passage: Passage, people: People) -> tuple[Clause, ...]:
    """Return the clauses of a text, in order."""
    found: list[Clause] = []
    run: list[Word] = []
    before: Clause | None = None
    for number, word in enumerate(passage.words):
        last = passage.words[number - 1] if number else None
        if last and run and _is_parted(passage, last, word):
            found.append(before := Clause(tuple(run), passage, people, before))
            before = before if last.sentence == word.sentence else None
            run = []
        run.append(word)
    return (*found, Clause(tuple(run), passage, people, before)) if run else tuple(found)


def _is_parted(passage: Passage, last: Word, word: Word) -> bool:
    return last.sentence != word.sentence or bool(_PARTED.search(passage.plain, last.end, word.start))
