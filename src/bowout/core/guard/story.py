"""The story: what the jottings tell, read as clauses and indexed by what rules look them up by."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bowout.core.guard.clauses import read_clauses, read_notes
from bowout.core.guard.deeds import ME, SOMEBODY, YOU
from bowout.core.guard.opposites import converses, same_deeds
from bowout.core.guard.phrases import word_class
from bowout.core.guard.phrasing import HOUSE, OTHER
from bowout.core.guard.tagging import verb_forms
from bowout.core.guard.vocabulary import function_words
from bowout.core.stemming import root
from bowout.core.terms import NARRATIVE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.deeds import Who
    from bowout.core.guard.facts import Facts, Known
    from bowout.core.guard.reading import Clause
    from bowout.core.text import Passage

_INTO = frozenset({"into", "to", "onto", "in", "at", "on"})
_FOR = frozenset({"to", "for"})
_COMPANY = frozenset({"with", "w", "met", "and", "from"})
_ANYTHING = frozenset({ME, YOU, SOMEBODY, OTHER})
Keys = frozenset[str]


class Story:
    """What the jottings of one set of notes tell, clause by clause.

    Besides what is said, it holds what follows from it: ``learned from Joan how to weld`` also tells that
    Joan taught. Sets of people and things hold entities and roots.
    """

    def __init__(self, known: Known) -> None:
        cast = known.cast
        self._who = cast.who
        jotted = [key for key in NARRATIVE if key in known.public]
        self._jotted = [known.public[key] for key in jotted]
        self._beside = frozenset(
            entity for passage in known.public.values() for entity in _beside(passage, cast.who)
        )
        self.read = {key: tuple(read_notes(known.public[key], cast.told, cast.name_words)) for key in jotted}
        self._told: defaultdict[str, list[Clause]] = defaultdict(list)
        for told in self.read.values():
            for clause in told:
                for each in (clause, *_converses_of(clause)):
                    self._told[each.root].append(each)

    def of(self, verb: str) -> list[Clause]:
        """Return the notes' clauses with the verb of this root, or with a verb that tells the same deed."""
        same = same_deeds().get(verb)
        if same is None:
            return self._told.get(verb, [])
        return [each for other in (verb, *same) for each in self._told.get(other, ())]

    @property
    def _all(self) -> Iterator[Clause]:
        return (clause for told in self._told.values() for clause in told)

    @cached_property
    def getting(self) -> Keys:
        """Who or what only receives in the notes: something is given or done to them, and they do nothing."""
        to: Keys = frozenset().union(
            *(keys for each in self._all for way, keys in each.others if way in _FOR)
        )
        doing: Keys = frozenset().union(*(each.doers for each in self._all))
        return to - doing - {ME, SOMEBODY, OTHER}

    @cached_property
    def acting(self) -> Keys:
        """Who or what the notes have do something."""
        return frozenset().union(*(each.doers for each in self._all if not (each.noun or each.root == "be")))

    @cached_property
    def doing_likewise(self) -> dict[str, Keys]:
        """For each verb who else does it where the notes say it once: ``and Asha the wallet team``."""
        found: dict[str, Keys] = {}
        for told in self.read.values():
            for one, other in pairwise(told):
                if one.verb == other.verb:
                    found[other.root] = found.get(other.root, frozenset()) | other.doers
        return found

    @cached_property
    def around(self) -> dict[str, Keys]:
        """For each person the roots of the telling words in the sentences that name that person."""
        found: defaultdict[str, Keys] = defaultdict(frozenset)
        for passage in self._jotted:
            for words in passage.spoken:
                spoken = [word.text for word in words]
                roots = frozenset(root(word) for word in spoken if word not in function_words())
                for who in {entity for word in spoken if (entity := self._who(word))}:
                    found[who] |= roots
        return found

    @cached_property
    def makers(self) -> dict[str, Keys]:
        """For each thing who makes, gives or runs it, but for the writer's own (``put my name forward``)."""
        found: defaultdict[str, Keys] = defaultdict(frozenset)
        for clause in self._all:
            if clause.word in word_class("doing") and f"{ME}'s" not in clause.things:
                for thing in clause.things:
                    found[thing] |= clause.doers or {SOMEBODY}
        return found

    @cached_property
    def doers_of(self) -> dict[str, Keys]:
        """For each thing who does something with it, ``?`` among them where that is not told."""
        found: defaultdict[str, Keys] = defaultdict(frozenset)
        for clause in self._all:
            for thing in clause.things - {ME, YOU, SOMEBODY, OTHER, HOUSE}:
                found[thing] |= clause.doers or {SOMEBODY}
            if clause.noun and verb_forms(clause.word):
                found[clause.root] |= clause.doers
        return found

    @cached_property
    def closed(self) -> tuple[tuple[str, Keys], ...]:
        """The places to which by the notes nothing led: (preposition, places) of each denied clause.

        ``The robots were never put into production`` gives ``("into", {"produc"})``, with the root of the
        noun.
        """
        ways = (each for clause in self._all if clause.denied for each in clause.others)
        return tuple(each for each in ways if each[0] in _INTO and not each[1] <= _ANYTHING)

    @cached_property
    def missed(self) -> Keys:
        """Whom the writer did not meet by the notes: they say so, or that the person was away or ill."""
        found: Keys = frozenset()
        for clause in self._all:
            away = clause.root == "be" and not word_class("away").isdisjoint(clause.led_to())
            if (clause.denied and clause.word in word_class("encounter")) or away:
                found |= clause.doers | clause.led_to()
        return found - self._beside

    @cached_property
    def dealt_with(self) -> Keys:
        """Whom the writer met by the notes: talked with, heard, or was shown something by."""
        found = frozenset(self._beside)
        for clause in self._all:
            everybody = clause.doers | clause.led_to()
            if not clause.denied and (ME in everybody or clause.word in word_class("encounter")):
                found |= everybody
        return found


def _beside(passage: Passage, who: Who) -> Iterator[str]:
    """Yield the people named after ``with`` and the like, and those joined to them: ``w/ Ana & Tom``."""
    yield from _listed(passage, who)
    near = False
    for number, (before, word) in enumerate(pairwise(passage.texts), start=1):
        between = passage.plain[passage.words[number - 1].end : passage.words[number].start]
        entity = who(word)
        joined = near and (who(before) is not None or before == "and") and not {".", ";", ":"} & set(between)
        near = before in _COMPANY or joined
        if near and entity:
            yield entity
        near = near and (entity is not None or word == "and")


def _listed(passage: Passage, who: Who) -> Iterator[str]:
    """Yield the people listed behind a talk that opens a sentence: ``Talk 13 Nov, Graciela + Omar``."""
    for words in passage.spoken:
        texts = [word.text for word in words]
        if word_class("talks").isdisjoint(texts[:2]) or not _LEADING.isdisjoint(texts):
            continue
        yield from (entity for text in texts if (entity := who(text)))


_LEADING = frozenset({"'s", "by", "about", "on", "of", "for", "who", "that", "is", "was", "has", "not", "no"})


@cache
def _learning() -> frozenset[str]:
    """Return the roots of what one does under somebody who then does it to one: ``trained under Joan``."""
    return frozenset(map(root, ("train", "study", "learn", "apprentice", "coach")))


def _converses_of(clause: Clause) -> Iterator[Clause]:
    """Yield what the other party does: who learns from somebody, or trains under them, is taught by them."""
    others = dict(clause.others)
    if "under" in others and clause.doers and clause.root in _learning():
        yield clause._replace(doers=others["under"], things=clause.doers, others=())
    for verb in converses().get(clause.root, ()):
        if "from" in others:
            yield clause._replace(
                root=verb, doers=others["from"], things=clause.things | clause.doers, others=()
            )
        elif "to" in others and clause.doers:
            yield clause._replace(root=verb, doers=others["to"], others=(("from", clause.doers),))


@lru_cache(maxsize=64)
def clauses_in(passage: Passage, facts: Facts) -> tuple[Clause, ...]:
    """Return the clauses of a slot's text, without those that the template's own text has too."""
    read = clauses_of(passage, facts.known)
    if facts.default is None or facts.default_words.isdisjoint(passage.vocabulary):
        return read
    told, own = _spoken(facts.default), _parties_in(facts.default, facts.known)
    return tuple([
        clause
        for clause in read
        if f" {_about(passage, clause)} " not in told or _parties(clause, facts.known) not in own
    ])  # fmt: skip


@lru_cache(maxsize=64)
def _parties_in(passage: Passage, known: Known) -> frozenset[tuple[str, Keys, Keys]]:
    """Return what the clauses of the template's own text tell, with who takes part in each."""
    return frozenset(
        _parties(clause, known) for clause in read_clauses(passage, known.cast.who, known.cast.name_words)
    )


def _parties(clause: Clause, known: Known) -> tuple[str, Keys, Keys]:
    """Return a clause's verb with the third persons who do it, and those it is done to or with."""
    third = known.cast.people - {ME, YOU}
    return clause.root, clause.doers & third, clause.led_to() & third


def _about(passage: Passage, clause: Clause) -> str:
    """Return the word of a clause with the one before and the one after it."""
    return " ".join(passage.texts[max(0, clause.verb - 1) : _past_object(passage, clause)])


def _past_object(passage: Passage, clause: Clause) -> int:
    """Return the place behind the word after a verb, or after its article: ``leads the wallet``."""
    after = clause.verb + 1
    return after + 1 + (passage.texts[after : after + 1] in _ARTICLES)


_ARTICLES = {("the",), ("a",), ("an",), ("your",), ("their",)}


@lru_cache(maxsize=64)
def _spoken(passage: Passage) -> str:
    return f" {' '.join(passage.texts)} "


@lru_cache(maxsize=8)
def _read(passage: Passage, known: Known) -> tuple[Clause, ...]:
    return read_clauses(passage, known.cast.who, known.cast.name_words)


@lru_cache(maxsize=8)
def verbs_of(passage: Passage, known: Known) -> frozenset[int]:
    """Return the numbers of the words of a passage that are read as verbs."""
    return frozenset(clause.verb for clause in _read(passage, known) if not clause.noun)


@lru_cache(maxsize=8)
def finite_verbs(passage: Passage, known: Known) -> tuple[int, ...]:
    """Return the numbers of the words that are read as finite verbs."""
    return tuple(clause.verb for clause in _read(passage, known) if clause.finite and not clause.noun)


@lru_cache(maxsize=8)
def clauses_of(passage: Passage, known: Known) -> tuple[Clause, ...]:
    """Return the clauses of a slot's text, without those that the notes have word for word."""
    return tuple([clause for clause in _read(passage, known) if not _is_noted(passage, clause, known)])


def _is_noted(passage: Passage, clause: Clause, known: Known) -> bool:
    verb, texts = clause.verb, passage.texts
    if verb and texts[verb - 1] + texts[verb] not in known.joined:
        return False
    first = verb - 2 - (texts[verb - 2 : verb - 1] == ("and",))  # "Luca and Bea built" is not "and Bea built"
    return (first >= 0 and known.says(texts[first : _past_object(passage, clause)])) or _is_noted_thing(
        passage, clause, known
    )


def _is_noted_thing(passage: Passage, clause: Clause, known: Known) -> bool:
    """Whether a verb is one by its look alone: ``the outdoor stage``, where the notes have the two words."""
    if clause.noun or clause.word not in known.words or {"b", "s", "g"}.isdisjoint(verb_forms(clause.word)):
        return False
    pair = passage.texts[max(0, clause.verb - 1) : clause.verb + 1]
    plain = function_words().isdisjoint(pair) and known.cast.name_words.isdisjoint(pair)
    return plain and known.says(pair)
