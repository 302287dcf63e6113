"""Frames: the deeds that courtesy lets a passage tell though no note does.

``I enjoyed``, ``you explained`` and ``I was impressed`` are frames, listed in ``frames_en.txt``. Any other
deed, such as ``you hired``, is a claim that must be in the notes.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bowout.core.guard.deeds import ME, SOMEBODY, YOU
from bowout.core.guard.kept import kept
from bowout.core.guard.nearness import up_to_clause_end
from bowout.core.guard.phrases import Hit, word_class
from bowout.core.guard.phrasing import HOUSE, OTHER
from bowout.core.guard.reading import EMPTY, FUTURE, PAST, UNREAL
from bowout.core.guard.retold import hit
from bowout.core.guard.story import clauses_in
from bowout.core.guard.synonyms import synonyms
from bowout.core.guard.tagging import cut_before, sections, verb_forms
from bowout.core.stemming import root, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts, Known
    from bowout.core.guard.reading import Clause
    from bowout.core.text import Passage

_MINE = frozenset({ME})
_BESIDE = frozenset({"to", "with", "into"})
_WISHED = frozenset(
    {"would", "hope", "hoping", "forward", "wish", "may", "might", "could", "should", "shall", "will"}
)


def unlicensed(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the clauses whose deed neither a frame of courtesy nor the notes have for its doer."""
    for clause in clauses_in(passage, facts):
        whose = _whose(clause)
        if not whose or clause.root in facts.default_roots or _is_courtesy(clause, whose):
            continue
        if not (_is_wished(passage, clause) or _is_noted(clause, facts)):
            owner = "them" if whose == "you" else "you"
            yield hit(passage, clause, f"the notes do not tell this of {owner}.")


def _is_courtesy(clause: Clause, whose: str) -> bool:
    """Whether courtesy has the verb for its doer, some only of what is not over: ``what you dream of``."""
    frames = _frames()
    return clause.root in frames[whose] or (
        whose == "you" and clause.time != PAST and clause.root in frames["you-ahead"]
    )


def _whose(clause: Clause) -> str:
    """Return the section that a clause's verb must be of; empty where anything may be told."""
    if clause.noun:
        return ""
    if clause.doers == _MINE:
        told = ME in clause.things  # "the offer, which I did not expect and which made me happy"
        return "" if told or clause.time == FUTURE or _is_beyond(clause) else "i"
    if YOU in clause.doers and HOUSE not in clause.doers:
        return "" if clause.asked else "you"
    return "me" if clause.passive and clause.things == {ME} else ""


_WANTED = frozenset(
    {"love", "like", "hope", "wait", "long", "glad", "happy", "delighted", "thrilled", "overjoyed"}
)


def _is_wished(passage: Passage, clause: Clause) -> bool:
    """Whether a deed is only wanted (``I would love to sail``), or a word after a wish or ``how`` is none."""
    if clause.noun:
        return False
    before = passage.texts[max(0, clause.verb - 8) : clause.verb]
    if before[-1:] == ("to",) and clause.doers == {ME}:
        return not _WANTED.isdisjoint(before[-2:])
    if before[-2:] == ("how", "to"):
        return clause.doers == {ME}
    if before[-1:] == ("how",):
        return not clause.finite
    wished = not {"wish", "wishing", "wishes"}.isdisjoint(before) and "you" in before
    joined = before[-1:] == ("and",) and "b" in verb_forms(clause.word)
    plain = before[-1:] == ("you",) or joined
    return wished and (plain or not clause.finite)


def _is_beyond(clause: Clause) -> bool:
    """Whether a clause says that something cannot be done: ``I cannot tell you how much``."""
    return clause.denied and clause.time == UNREAL


def _is_noted(clause: Clause, facts: Facts) -> bool:
    """Whether the notes have the deed: of the same doer, of one they do not name, or as a noun."""
    told = facts.known.story.of(clause.root)
    if not told:
        return clause.root in facts.known.roots or (ME not in clause.doers and _is_reworded(clause, facts))
    doers: frozenset[str] = frozenset().union(*(each.doers for each in told))
    return ME not in clause.doers or not doers.isdisjoint({ME, SOMEBODY})


def _is_reworded(clause: Clause, facts: Facts) -> bool:
    """Whether the notes have a word of the same meaning: ``began`` where they say ``started``."""
    near = synonyms(facts.known)
    return stem(clause.root) in near or stem(clause.word) in near


@cache
def _frames() -> dict[str, frozenset[str]]:
    """Return the roots of the verbs that courtesy has, by whose they are."""
    return {
        name: frozenset(root(word) for word in words) | EMPTY for name, words in sections("frames_en").items()
    }


def is_licensed(whose: str, verb: str) -> bool:
    """Whether courtesy has the verb with the root ``verb`` for ``whose``.

    That is ``i`` or ``you`` for what these do, ``me`` for what is done to the writer.
    """
    return verb in _frames()[whose]


def unmet(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the clauses in which the writer meets somebody whom, by the notes, the writer never met."""
    third = _third(facts.known)
    for clause in clauses_in(passage, facts) if third else ():
        met = _met(clause) & third
        if not met or met <= facts.known.story.dealt_with:
            continue
        again = "again" in passage.texts[clause.verb : clause.verb + 6]
        if clause.time == PAST or again or _WISHED.isdisjoint(up_to_clause_end(passage, clause.verb)):
            yield hit(passage, clause, "by the notes you have not met.")


def missed(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield names whose company a passage praises though the notes say that person was away.

    ``A joy to talk with Dr Lee`` is one, for ``discussed: Dr Lee was ill``.
    """
    away = _away(facts.known)
    if not away or not passage.vocabulary.isdisjoint(word_class("negator") | word_class("absence")):
        return
    if not passage.vocabulary.isdisjoint(_WISHED - {"hope", "wish"}):
        return
    for number, word in enumerate(passage.words):
        if facts.known.cast.who(word.text) in away and _in_company(passage, number):
            yield Hit(word.start, word.end, "by the notes you have not met.")


@kept
def _away(known: Known) -> frozenset[str]:
    return known.story.missed & known.cast.people - {ME, YOU}


@kept
def _third(known: Known) -> frozenset[str]:
    return known.cast.people - {ME, YOU, SOMEBODY, OTHER}


def _in_company(passage: Passage, number: int) -> bool:
    """Whether a name stands in a clause of meeting or talking, or before one that goes on from it."""
    first = max((at for at in cut_before(passage) if at <= number), default=0)
    return not word_class("company").isdisjoint(passage.texts[first : number + 12])


def _met(clause: Clause) -> frozenset[str]:
    """Return whom the writer meets in a clause, or who shows the writer something."""
    if clause.noun:
        return clause.doers if clause.word in {"acquaintance", "handshake"} else frozenset()
    if clause.word in word_class("encounter") and clause.doers <= {ME, SOMEBODY}:
        return clause.led_to(_BESIDE)
    shows = clause.word in word_class("showing") and ME in clause.led_to(_BESIDE)
    return clause.doers if shows else frozenset()


def absent(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what the writer claims to have done on site, though by the stage nobody has met yet."""
    if facts.notes.stage.met or not passage.vocabulary.isdisjoint(word_class("written")):
        return
    for clause in clauses_in(passage, facts):
        mine = bool(clause.doers) and clause.doers <= {ME, SOMEBODY} and clause.time == PAST
        if mine and clause.word in word_class("presence") and not (clause.passive or clause.asked):
            yield hit(passage, clause, "by the notes' stage you have not been there yet.")
