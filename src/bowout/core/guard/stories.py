"""Clauses held against the clauses of the notes: the same doers, in the same order, of the same sign and time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from bowout.core.guard.cast import Teller
from bowout.core.guard.clauses import FUTURE, PAST, UNREAL, read_clauses
from bowout.core.guard.courtesy import is_courteous
from bowout.core.guard.deeds import ME, PRONOUNS, SOMEBODY, YOU
from bowout.core.guard.opposites import converses
from bowout.core.guard.phrases import Hit, word_class
from bowout.core.guard.phrasing import HOUSE, OTHER
from bowout.core.guard.tagging import verb_forms
from bowout.core.guard.vocabulary import function_words
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
        self._who = cast.who
        self._jotted = [known.public[key] for key in _JOTTED if key in known.public]
        self._beside = {
            entity
            for passage in known.public.values()
            for before, word in zip(passage.texts, passage.texts[1:], strict=False)
            if before in {"with", "w", "met", "and", "from"} and (entity := cast.who(word))
        }
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

    @property
    def _all(self) -> Iterator[Clause]:
        return (clause for told in self.told.values() for _, clause in told)

    @cached_property
    def getting(self) -> frozenset[str]:
        """Who or what the notes only have something given or done to."""
        to = frozenset().union(*(keys for each in self._all for way, keys in each.others if way in {"to", "for"}))
        return to - frozenset().union(*(each.doers for each in self._all)) - {ME, SOMEBODY, OTHER}

    @cached_property
    def makers(self) -> dict[str, frozenset[str]]:
        """For each thing who makes, gives or runs it."""
        found: dict[str, frozenset[str]] = defaultdict(frozenset)
        for clause in self._all:
            for thing in clause.things if clause.word in word_class("doing") else ():
                found[thing] |= clause.doers or {SOMEBODY}
        return found

    @cached_property
    def closed(self) -> tuple[tuple[str, frozenset[str]], ...]:
        """Where nothing leads by the notes: the places in what they deny."""
        ways = [each for clause in self._all if clause.denied for each in clause.others]
        return tuple(each for each in ways if each[0] in {"into", "to", "onto", "in", "at", "on"})

    @cached_property
    def dealt_with(self) -> frozenset[str]:
        """Whom the notes have the writer meet, hear, be shown something by or be introduced to."""
        found: set[str] = set(self._beside)
        for clause in self._all:
            all_of = clause.doers.union(clause.things, *(keys for _, keys in clause.others))
            if ME in all_of or (clause.word in word_class("encounter") and not clause.denied):
                found |= frozenset() if clause.denied else all_of
        return frozenset(found)

    @cached_property
    def doers_of(self) -> dict[str, frozenset[str]]:
        """For each thing who does something with it; empty where that is not told throughout."""
        found: dict[str, set[str]] = defaultdict(set)
        for clause in self._all:
            for thing in clause.things - {ME, YOU, SOMEBODY, OTHER, HOUSE}:
                found[thing] |= clause.doers or {SOMEBODY}
            if clause.noun and verb_forms(clause.word):
                found[clause.root] |= clause.doers
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
    """Return the clauses of a slot's text, but for those that stand in the notes word by word."""
    read = read_clauses(passage, known.cast.who, known.cast.name_words)
    return tuple(
        clause
        for clause in read
        if clause.verb < 2 or not known.says(passage.texts[clause.verb - 2 : clause.verb + 2])
    )


def mistold(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield clauses whose doer or order is not that of the notes."""
    story = facts.known.story
    for clause in clauses_of(passage, facts.known):
        told = [each for _, each in story.of(clause.root) if _is_about(clause, each)]
        if told and _is_other_doer(clause, told):
            yield _hit(passage, clause, "the notes tell this of somebody else.")
        elif told and (_is_turned(clause, told) or any(_is_exchanged(clause, each) for each in told)):
            yield _hit(passage, clause, "the notes have it the other way round.")
        elif _is_made_by_another(clause, story) or _is_other_maker(clause, story) or _is_turned_gift(clause, facts):
            yield _hit(passage, clause, "the notes tell this of somebody else.")


def _is_about(clause: Clause, told: Clause) -> bool:
    """Whether a clause and one of the notes speak of the same matter."""
    if clause.root in _EMPTY or clause.word in word_class("framing"):
        return False
    if is_courteous(clause.word) and (not clause.finite and clause.doers == {ME}):
        return False
    vague = told.things <= {SOMEBODY, OTHER}
    if is_courteous(clause.word) and not vague:
        return bool(_matter(clause) & _matter(told))
    matter = told.context if vague else told.roots
    return bool(clause.roots & matter) or not (clause.roots or is_courteous(clause.word))


def _matter(clause: Clause) -> frozenset[str]:
    """Return what a clause is about: its objects and what its prepositions lead to."""
    return clause.things.union(*(keys for _, keys in clause.others)) - {SOMEBODY, OTHER, HOUSE}


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


def _is_made_by_another(clause: Clause, story: Story) -> bool:
    """Whether the writer calls his or her own what the notes have another make."""
    makers = story.makers.get(clause.root, frozenset()) if clause.noun and clause.doers == {ME} else frozenset()
    return bool(makers) and makers.isdisjoint({ME, SOMEBODY, OTHER})


def _is_other_maker(clause: Clause, story: Story) -> bool:
    """Whether somebody is told to make, give or run what the notes have another make, give or run."""
    if clause.word not in word_class("doing") or not clause.doers or clause.doers & {SOMEBODY, OTHER}:
        return False
    makers = [story.doers_of[thing] for thing in clause.things if thing in story.doers_of]
    return any(SOMEBODY not in who and OTHER not in who and not who & clause.doers for who in makers)


def _is_turned_gift(clause: Clause, facts: Facts) -> bool:
    """Whether the one who only gets something by the notes is told to give it."""
    story, noted = facts.known.story, clause.things & facts.known.roots.keys() - facts.known.cast.names
    gives = clause.word in word_class("giving") and not clause.passive
    return gives and bool(noted) and bool(clause.doers & story.getting)


def unlicensed(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield clauses that neither courtesy has for their doer, nor the notes."""
    story = facts.known.story
    for clause in clauses_of(passage, facts.known):
        told = [each for _, each in story.of(clause.root)]
        if clause.noun or clause.root in facts.default_roots or _is_told(clause, told):
            continue
        jotted = not story.of(clause.root) and clause.root in facts.known.roots
        if jotted or (clause.time == FUTURE and clause.doers == {ME}):
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


def unmet(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield third persons told as met whom the notes have the writer neither meet nor deal with."""
    future = not passage.vocabulary.isdisjoint(_WISHED)
    for clause in clauses_of(passage, facts.known):
        met = _met(clause)
        strangers = (met & facts.known.cast.people) - {ME, YOU, SOMEBODY, OTHER} - facts.known.story.dealt_with
        again = "again" in passage.texts[clause.verb : clause.verb + 6]
        if strangers and (again or not future):
            yield _hit(passage, clause, "by the notes you have not met.")


def _met(clause: Clause) -> frozenset[str]:
    """Return whom the writer meets in a clause, or who shows the writer something."""
    around = clause.things.union(*(keys for way, keys in clause.others if way in {"to", "with", "into"}))
    if clause.word in word_class("encounter") and clause.doers <= {ME}:
        return around
    return clause.doers if clause.word in word_class("showing") and ME in around else frozenset()


def absent(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what the writer tells to have done on the spot, before any meeting by the notes."""
    if facts.notes.stage.met or not passage.vocabulary.isdisjoint(word_class("written") | _WISHED):
        return
    for clause in clauses_of(passage, facts.known):
        mine = clause.doers and clause.doers <= {ME, SOMEBODY} and clause.time == PAST
        if mine and clause.word in word_class("presence") and not clause.noun and not clause.passive:
            yield _hit(passage, clause, "by the notes' stage you have not been there yet.")


_WISHED = frozenset({"would", "hope", "hoping", "forward", "wish", "may", "might", "could", "should", "shall", "will"})


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
        told = [each for _, each in story.of(clause.root) if not each.noun and _is_denied_of(clause, each)]
        if _is_denied_way(clause, story) and not facts.known.denied & {root(word) for word in passage.texts[clause.verb :]}:
            yield _hit(passage, clause, "the notes deny this.")
        if told and not clause.noun and all(each.denied for each in told) and not clause.denied and not clause.asked:
            yield _hit(passage, clause, "the notes deny this.")


def _is_denied_of(clause: Clause, told: Clause) -> bool:
    """Whether a deed that the notes deny may be the one of a clause: the same doer or the same matter."""
    return _is_about(clause, told) or (told.denied and bool(clause.doers & told.doers - {ME, YOU}))


def _is_denied_way(clause: Clause, story: Story) -> bool:
    """Whether a clause leads where the notes say that nothing led (``never put into production``)."""
    if clause.denied or clause.asked or clause.noun or clause.time in {FUTURE, UNREAL}:
        return False
    return any(way in clause.others for way in story.closed)


def _hit(passage: Passage, clause: Clause, detail: str) -> Hit:
    word = passage.words[clause.verb]
    return Hit(word.start, word.end, detail)
