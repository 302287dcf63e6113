"""Clauses held against the clauses of the notes: the same doers, in the same order, of the same sign and time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from bowout.core.guard.cast import Teller
from bowout.core.guard.clauses import FUTURE, PAST, read_clauses
from bowout.core.guard.courtesy import is_courteous
from bowout.core.guard.deeds import ME, PRONOUNS, SOMEBODY, YOU
from bowout.core.guard.opposites import converses
from bowout.core.guard.phrases import Hit
from bowout.core.guard.phrasing import HOUSE, OTHER
from bowout.core.text import root
from bowout.data import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.clauses import Clause
    from bowout.core.guard.facts import Facts, Known
    from bowout.core.text import Passage

_JOTTED = ("discussed", "hook", "looking_for", "free_notes")


class Story:
    """What the jottings tell, clause by clause."""

    def __init__(self, known: Known) -> None:
        cast = known.cast
        who = Teller(cast.who, alone=cast.alone)
        self.told: dict[str, list[tuple[str, Clause]]] = defaultdict(list)
        for key in _JOTTED:
            for clause in (
                read_clauses(known.public[key], who, cast.name_words) if key in known.public else ()
            ):
                for each in (clause, *_converses_of(clause)):
                    self.told[each.root].append((key, each))

    def of(self, verb: str) -> list[tuple[str, Clause]]:
        """Return the clauses of a verb, each with the key of its jotting."""
        return self.told.get(verb, [])

    @cached_property
    def doers_of(self) -> dict[str, frozenset[str]]:
        """For each thing who does something with it; empty where that is not told throughout."""
        found: dict[str, set[str]] = defaultdict(set)
        for told in self.told.values():
            for _, clause in told:
                for thing in clause.things - PRONOUNS.keys():
                    found[thing] |= clause.doers or {SOMEBODY}
        return {thing: frozenset(doers) for thing, doers in found.items()}


def _converses_of(clause: Clause) -> Iterator[Clause]:
    """Yield what the other party does: who learns from somebody is taught by somebody."""
    others = dict(clause.others)
    if "from" in others:
        for verb in converses().get(clause.root, ()):
            yield replace(
                clause, root=verb, doers=others["from"], things=clause.things | clause.doers, others=()
            )
    elif "to" in others and clause.doers:
        for verb in converses().get(clause.root, ()):
            yield replace(clause, root=verb, doers=others["to"], others=(("from", clause.doers),))


@lru_cache(maxsize=8)
def clauses_of(passage: Passage, known: Known) -> tuple[Clause, ...]:
    """Return the clauses of a slot's text."""
    return read_clauses(passage, known.cast.who, known.cast.name_words)


def mistold(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield clauses whose doer or order is not that of the notes."""
    story = facts.known.story
    for clause in clauses_of(passage, facts.known):
        told = [each for _, each in story.of(clause.root) if _is_about(clause, each)]
        if told and _is_other_doer(clause, told):
            yield _hit(passage, clause, "the notes tell this of somebody else.")
        elif told and (_is_turned(clause, told) or any(_is_exchanged(clause, each) for each in told)):
            yield _hit(passage, clause, "the notes have it the other way round.")


def _is_about(clause: Clause, told: Clause) -> bool:
    """Whether a clause and one of the notes speak of the same matter."""
    if clause.root in _EMPTY:
        return False
    if is_courteous(clause.word) and (not clause.finite and clause.doers == {ME}):
        return False
    matter = told.context if told.things <= {SOMEBODY, OTHER} else told.roots
    return bool(clause.roots & matter) or not (clause.roots or is_courteous(clause.word))


_EMPTY = frozenset({"be", "have", "hav", "do", "bas", "base"})


def _is_other_doer(clause: Clause, told: list[Clause]) -> bool:
    known = frozenset().union(*(each.doers for each in told))
    if clause.doers == {ME} and clause.finite:
        return ME not in known and SOMEBODY not in known and all(each.doers or each.finite for each in told)
    unsure = not known.isdisjoint({SOMEBODY, OTHER}) or any(not each.doers for each in told)
    return bool(clause.doers and known) and not unsure and clause.doers.isdisjoint(known | {SOMEBODY, OTHER})


def _is_turned(clause: Clause, told: list[Clause]) -> bool:
    """Whether the doer of the notes stands where the one that it is done to belongs."""
    doers = frozenset().union(*(each.doers for each in told))
    done_to = frozenset().union(*(_touched(each) for each in told))
    wrong = _touched(clause) & (doers - done_to) - {SOMEBODY, OTHER}
    return bool(wrong) and not clause.doers & doers


def _is_exchanged(clause: Clause, told: Clause) -> bool:
    """Whether what is given and who gets it have changed places: ``recommended Benoît to me``."""
    now, then = dict(clause.others).get("to", frozenset()), dict(told.others).get("to", frozenset())
    return bool(now & told.things - then) and bool(then & clause.things - told.things)


def _touched(clause: Clause) -> frozenset[str]:
    return clause.things.union(*(keys for preposition, keys in clause.others if preposition in {"to", "for"}))


def unlicensed(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield clauses that neither courtesy has for their doer, nor the notes."""
    story = facts.known.story
    for clause in clauses_of(passage, facts.known):
        told = [each for _, each in story.of(clause.root)]
        if clause.noun or clause.root in facts.default_roots or _is_told(clause, told):
            continue
        if clause.doers == {ME} and clause.root not in _frames()["i"]:
            yield _hit(passage, clause, "the notes do not tell this of you.")
        elif (
            YOU in clause.doers
            and HOUSE not in clause.doers
            and clause.root not in _frames()["you"]
            and not clause.asked
        ):
            yield _hit(passage, clause, "the notes do not tell this of them.")
        elif clause.passive and clause.things == {ME} and clause.root not in _frames()["me"]:
            yield _hit(passage, clause, "the notes do not tell this of you.")


def _is_told(clause: Clause, told: list[Clause]) -> bool:
    """Whether the notes have the deed, of the same doer or of one that they do not name."""
    doers = frozenset().union(*(each.doers for each in told))
    return bool(told) and (
        not clause.doers or bool(clause.doers & doers) or SOMEBODY in doers or ME not in clause.doers
    )


@cache
def _frames() -> dict[str, frozenset[str]]:
    """Return the roots of the verbs that courtesy has, by whose they are."""
    lines = "".join(
        line.partition("#")[0] for line in read_text("frames_en").splitlines(keepends=True) if line.strip()
    )
    sections = [part.partition(":") for part in lines.replace("\n    ", " ").split("\n") if ":" in part]
    return {
        name.strip(): frozenset(root(word) for word in words.split()) | _EMPTY for name, _, words in sections
    }


def mistimed(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what the notes tell as past and a text as still to come."""
    story = facts.known.story
    for clause in clauses_of(passage, facts.known):
        told = [each for _, each in story.of(clause.root) if _is_about(clause, each)]
        told = [each for each in told if not each.noun]
        if clause.time == FUTURE and not clause.noun and told and all(each.time == PAST for each in told):
            yield _hit(passage, clause, "by the notes this has been done already.")


def missigned(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what the notes deny and a text tells as so."""
    story = facts.known.story
    for clause in clauses_of(passage, facts.known):
        told = [each for _, each in story.of(clause.root) if _is_about(clause, each) and not each.noun]
        if told and not clause.noun and all(each.denied for each in told) and not clause.denied and not clause.asked:
            yield _hit(passage, clause, "the notes deny this.")


def _hit(passage: Passage, clause: Clause, detail: str) -> Hit:
    word = passage.words[clause.verb]
    return Hit(word.start, word.end, detail)
