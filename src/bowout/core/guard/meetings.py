"""Meetings: none is spoken of that never took place."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bowout.core.findings import Severity
from bowout.core.guard.deciding import DECISION
from bowout.core.guard.deeds import YOU
from bowout.core.guard.letter_claims import of_the_slot
from bowout.core.guard.nearness import clauses, places_of
from bowout.core.guard.phrases import Hit, word_class, wordings
from bowout.core.guard.rule import Check, Rule, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage

_MET = wordings("meeting")
_MET_IN_SLOT = wordings("meeting-slot")


def _never_met(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """At the stages before any meeting, words that tell of one; the booked interview itself may be named."""
    if not facts.is_letter:
        for check in _of_clauses():
            yield from check(passage, facts)
    if facts.notes.stage.met:
        return
    firm = _not_of_a_meeting(passage, facts) if facts.is_letter else frozenset()
    for hit in _of_meetings(passage, facts):
        if passage.sentence_at(hit.start) not in firm and not _is_excused(passage, hit, facts):
            yield hit


def _of_meetings(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the wordings of a meeting that the notes do not have: of a visit, of a talk."""
    if not (facts.is_letter or _told(facts, "visited")):
        yield from _IN_PERSON.find(passage)
    if not _told(facts, "spoken"):
        yield from _MET.find(passage)
        yield from _MET_IN_SLOT.find(passage) if not facts.is_letter else ()


def _is_excused(passage: Passage, hit: Hit, facts: Facts) -> bool:
    """Whether a wording tells of no meeting that took place: it is arranged, denied, noted or to come."""
    if _is_denied(passage, hit) or _is_put_forward(passage, hit, facts):
        return True
    spoken = tuple(passage.plain[hit.start : hit.end].split())
    if facts.is_letter and facts.known.says(spoken):  # "in person", of what somebody else did
        return True
    if not facts.is_letter:
        last = spoken[-2:]  # "told me", where the notes have it
        noted = facts.known.says(last) or _is_told_by_a_friend(last, facts) or _is_of_the_hook(last, facts)
        if noted or (facts.notes.stage.value != "applied" and _is_arranged(passage, hit)):
            return True
    return not facts.is_thanks and _is_future(passage, hit)


def _is_told_by_a_friend(words: tuple[str, ...], facts: Facts) -> bool:
    """Whether ``told me`` is of a referrer, whom the writer knows without having been to the house."""
    return facts.notes.role.value == "referrer" and words == ("told", "me")


def _is_put_forward(passage: Passage, hit: Hit, facts: Facts) -> bool:
    """Whether a letter only tells that somebody introduced the writer to the house."""
    at = passage.word_at(hit.start)
    if not facts.is_letter or at is None or passage.texts[at] not in {"introducing", "introduced"}:
        return False
    to = passage.texts[at + 1 : at + 5]
    return "to" in to and any(facts.known.cast.who(word) == YOU for word in to)


def _is_of_the_hook(words: tuple[str, ...], facts: Facts) -> bool:
    """Whether a closing passage speaks of a talk that the hook names: ``how the talk in Troyes went``."""
    hook = facts.known.public.get("hook")
    named = word_class("meeting").intersection(words)
    return facts.is_close and hook is not None and not hook.vocabulary.isdisjoint(named)


@cache
def _of_clauses() -> tuple[Check, ...]:
    """Return what reads a passage clause by clause; a draft without a model needs none of it."""
    from bowout.core.guard.frames import absent, missed, unmet

    return unmet, missed, absent


def _is_arranged(passage: Passage, hit: Hit) -> bool:
    """Whether thanks are for arranging an interview, which need not have been: ``the talk you set up``."""
    if _is_to_come(passage, hit):
        return True
    inside = [at for at, word in enumerate(passage.words) if (hit.start or 0) <= word.start < (hit.end or 0)]
    near = passage.texts[max(0, inside[0] - 3) : inside[-1] + 7]
    if _is_wished_for(passage, inside[0]):
        return True
    booked = passage.texts[inside[-1]] in word_class("talks")
    return booked and not word_class("arranged").isdisjoint(near) and word_class("been").isdisjoint(near)


def _is_to_come(passage: Passage, hit: Hit) -> bool:
    """Whether a hit is ``to meet`` after an invitation, or after time made for it."""
    first = passage.word_at(hit.start)
    if not first or passage.texts[first - 1 : first + 1] != ("to", "meet"):
        return False
    before = passage.texts[max(0, first - 8) : first]
    return not word_class("room").isdisjoint(before) and word_class("been").isdisjoint(before)


def _is_wished_for(passage: Passage, at: int) -> bool:
    """Whether a wording is part of one that tells of a meeting to come: ``wanting to meet me``."""
    return any(first <= at <= last for first, last in _TO_COME.spans(passage))


def _not_of_a_meeting(passage: Passage, facts: Facts) -> frozenset[int]:
    """Return the sentences of a letter that decide, that cancel the slot, or that speak of a panel alone."""
    decided = {passage.words[first].sentence for first, _ in DECISION.spans(passage)}
    met = {word.sentence for word in passage.words if word.text == "meet" or word.text in word_class("met")}
    panels = {word.sentence for word in passage.words if word.text == "panel"} - met
    return frozenset(decided | panels) | of_the_slot(passage, facts)


def _is_denied(passage: Passage, hit: Hit) -> bool:
    """Whether a meeting is told not to have been, or not yet: ``although we have not met``."""
    first = passage.word_at(hit.start) or 0
    before = passage.texts[max(0, first - 3) : first]
    even = "even" in passage.plain[hit.start : hit.end].split()  # "before we had even met"
    return not {"not", "never"}.isdisjoint(before[-2:]) or (even and "before" in before)


_TO_COME = wordings("meeting-to-come")


_IN_PERSON = wordings("meeting-in-person")


def _told(facts: Facts, kind: str) -> bool:
    """Whether the notes tell of a talk, by telephone or face to face, before any interview."""
    told = facts.known.public.get("discussed")
    return told is not None and any(not _is_missed(told, at) for at in places_of(told, word_class(kind)))


def _is_missed(told: Passage, at: int) -> bool:
    """Whether a jotting denies a meeting: ``haven't met anybody``, ``nobody met``, ``met no one``."""
    negators = word_class("negator")
    denied = not negators.isdisjoint(told.texts[max(0, at - 3) : at])
    return denied or not negators.isdisjoint(told.texts[at + 1 : at + 2])


def _is_future(passage: Passage, hit: Hit) -> bool:
    """Whether the clause of a meeting, or in a letter its sentence, tells it as still to come."""
    if _is_wished_for(passage, passage.word_at(hit.start) or 0):  # "good to hear that they want to meet me"
        return True
    number = passage.sentence_at(hit.start)
    for first, last in clauses(passage):
        words = {word.text for word in passage.words[first:last]}
        here = passage.words[first].start <= (hit.start or 0) < passage.words[last - 1].end
        if here and not words.isdisjoint({"was", "were", "enjoyed", "loved"}):
            return False
        if here and "having" in words and "missed" not in words:
            return False
    marked = any(word.text in word_class("future-mark") for word in passage.spoken_at(hit.start))
    return marked or any(passage.words[first].sentence == number for first, _ in _TO_COME.spans(passage))


RULES = (
    Rule(
        "no-unmet",
        Severity.ERROR,
        "No meeting is spoken of that never took place.",
        "thebalance",
        Scope.SLOT | Scope.LETTER,
        "by the notes' stage you have not met yet.",
        "Thank for the invitation or the consideration instead.",
        _never_met,
    ),
)
