"""Clauses: who does what to whom, denied or not, past or to come; read alike from notes and from slots."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bowout.core.guard.dates import TIME_WORDS
from bowout.core.guard.deeds import SOMEBODY
from bowout.core.guard.phrases import word_class
from bowout.core.guard.reading import FUTURE, NOBODY, OPEN, PAST, PRESENT, UNREAL, Clause, Reading
from bowout.core.guard.subjects import antecedent, linked, subject_of
from bowout.core.guard.tagging import BE, BE_OR_HAVE, verb_forms
from bowout.core.text import root

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bowout.core.guard.deeds import Who
    from bowout.core.guard.phrasing import Phrase
    from bowout.core.guard.subjects import Subject
    from bowout.core.text import Passage

_UNREAL = frozenset({"would", "could", "might", "may", "should", "can", "must"})
_PAST = frozenset({"have", "has", "had", "did", "was", "were", "having"})
_THIS = frozenset({"last", "this", "next", "every", "each", "one", "some", "that", "any"})
_ASKING = frozenset({"when", "once", "until", "till", "if", "whenever", "after", "before", "whether"})


def read_clauses(passage: Passage, who: Who, names: frozenset[str]) -> tuple[Clause, ...]:
    """Return the clauses of a text; ``who`` tells whom a word stands for, ``names`` are no verbs."""
    return _read(Reading(passage, who, names))


def read_notes(passage: Passage, who: Who, names: frozenset[str]) -> Iterator[Clause]:
    """Yield the clauses of a jotting, each with the nouns of its sentence."""
    reading = Reading(passage, who, names)
    for clause in _read(reading):
        yield clause._replace(context=reading.context(clause.verb))


def _read(reading: Reading) -> tuple[Clause, ...]:
    for number, tag in enumerate(reading.tags):
        if tag in "VG" or (tag == "X" and _stands_alone(reading, number)):
            reading.told.append(_clause(reading, number))
    return (*reading.told, *_nominal(reading))


def _stands_alone(reading: Reading, at: int) -> bool:
    """Whether a form of ``be`` or ``have`` is itself the verb: ``the menu was a treat``."""
    if reading.texts[at] not in BE_OR_HAVE:
        return False
    after = at + 1
    while after < len(reading.tags) and reading.tags[after] in "AM":
        after += 1
    return after >= len(reading.tags) or reading.opens(after) or reading.tags[after] not in "VGXT"


class _Group(NamedTuple):
    """A verb with its auxiliaries."""

    verb: int
    start: int
    aux: frozenset[str]
    letters: str
    tag: str


def _group(reading: Reading, verb: int) -> _Group:
    at = verb
    while at > 0 and reading.tags[at - 1] in "XAMT" and at not in reading.cuts:
        at -= 1
    aux = frozenset(reading.texts[number] for number in range(at, verb) if reading.tags[number] in "XT")
    return _Group(verb, at, aux, verb_forms(reading.texts[verb]), reading.tags[verb])


def _clause(reading: Reading, verb: int) -> Clause:
    group = _group(reading, verb)
    subject = subject_of(reading, verb, group.start)
    doers, roots = subject.keys, subject.roots
    things, others, more = _objects(reading, verb)
    passive = _is_passive(reading, group, subject.phrase, things)
    if passive:
        things, doers = doers or things, dict(others).get("by") or _agent(reading, verb)
    elif not things and (described := _described(reading, subject.phrase)):
        whole = linked(reading, described)
        things, roots = whole.keys | _owned(described), roots | whole.roots
    word = reading.texts[verb]
    return Clause(
        verb, word, root(word), doers, things, others, roots | more, NOBODY, _time(reading, group),
        denied=_is_denied(reading, group, subject), passive=passive, finite=group.tag != "G",
        asked=_is_asked(reading, group, subject),
    )  # fmt: skip


def _nominal(reading: Reading) -> Iterator[Clause]:
    """Yield what nouns tell of a doer: ``your talk on``, ``a talk on groundwater by Lwazi``."""
    for first, phrase in reading.phrases.items():
        if first != phrase.first or not phrase.head:
            continue
        things, others, more = _objects(reading, phrase.last)
        owned = phrase.owner is not None and phrase.owner != SOMEBODY
        doers = frozenset({phrase.owner or ""}) if owned else dict(others).get("by", NOBODY)
        if doers or "to" in dict(others):
            told, roots = dict(others).get("of", things), phrase.roots | more
            word = reading.texts[phrase.last]
            yield Clause(phrase.last, word, phrase.head, doers, told, others, roots, finite=False, noun=True)


def _agent(reading: Reading, verb: int) -> frozenset[str]:
    """Return who is named after ``by`` further on in the clause: ``kept running by the committees``."""
    for at in range(verb + 1, min(verb + 7, len(reading.texts) - 1)):
        if at in reading.cuts or reading.opens(at) or reading.tags[at] in "SRX":
            break
        if reading.texts[at] == "by" and (phrase := reading.phrases.get(at + 1)):
            return phrase.keys
    return NOBODY


def _described(reading: Reading, subject: Phrase | None) -> Phrase | None:
    """Return the noun that a relative clause tells of as its object: ``the coat (that) I draped``."""
    if subject is None or reading.opens(subject.first):
        return None
    if reading.tags[subject.first - 1] == "R":
        return antecedent(reading, subject.first - 1)
    contact = subject.first not in reading.cuts and (subject.person or not subject.head)
    return reading.phrases.get(subject.first - 1) if contact else None


Objects = tuple[frozenset[str], tuple[tuple[str, frozenset[str]], ...], frozenset[str]]


def _objects(reading: Reading, verb: int) -> Objects:
    """Return a word's object, what its prepositions lead to, and all roots, up to the next verb."""
    things, roots = NOBODY, NOBODY
    others: list[tuple[str, frozenset[str]]] = []
    way, joint = "", False
    for kind, phrase in _following(reading, verb):
        if phrase is None:
            way, joint = (way, True) if kind in {"and", "or"} else (kind, False)
            continue
        if not way and _is_when(reading, phrase):
            continue
        keys, roots = phrase.keys | _owned(phrase), roots | phrase.roots
        if way:
            others.append((way, keys))
        elif things and not joint:  # "give me the book": the first of two is the one who gets it
            others.append(("to", things))
            things = keys
        else:
            things |= keys
    return things, tuple(others), roots


def _is_when(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase tells a time and no object: ``last winter``."""
    return reading.texts[phrase.first] in _THIS and reading.texts[phrase.last] in TIME_WORDS


def _owned(phrase: Phrase) -> frozenset[str]:
    return frozenset({f"{phrase.owner}'s"}) if phrase.owner else NOBODY


def _following(reading: Reading, verb: int) -> Iterator[tuple[str, Phrase | None]]:
    """Yield the prepositions, joints and noun phrases after a verb, as long as they belong to it."""
    at = verb + 1
    while at < len(reading.texts) and at not in reading.cuts and not reading.opens(at):
        phrase, tag = reading.phrases.get(at), reading.tags[at]
        if phrase is None and tag not in "ICAM":
            return
        if phrase is not None and at > verb + 1 and _acts(reading, phrase):
            return
        if phrase is not None or tag in "IC":
            yield ("", phrase) if phrase is not None else (reading.texts[at], None)
        at = phrase.last + 1 if phrase is not None else at + 1


def _acts(reading: Reading, phrase: Phrase) -> bool:
    """Whether a verb of its own follows a phrase."""
    after = phrase.last + 1
    return after < len(reading.tags) and after not in reading.cuts and reading.tags[after] in "VX"


def _is_passive(reading: Reading, group: _Group, before: Phrase | None, things: frozenset[str]) -> bool:
    """Whether the subject is done something to: ``was built``, ``once filed``, ``the cape designed by``."""
    if "n" not in group.letters or group.tag != "V":
        return False
    if group.aux:
        return not BE.isdisjoint(group.aux)
    by = reading.texts[group.verb + 1 : group.verb + 2] == ("by",)
    if not by and before is not None and _described(reading, before):  # "the culvert that the crew found"
        return False
    if by or reading.tag_before(group.start) == "S":
        return True
    thing = before is not None and bool(before.head) and not before.person
    return thing and ("d" not in group.letters or not things)


def _is_denied(reading: Reading, group: _Group, subject: Subject) -> bool:
    last, before = reading.last(group.verb), subject.phrase
    let = last is not None and last.denied and before is not None and before.first - last.verb < 3
    let = let and not reading.texts[group.verb].endswith("s")  # "none labelled, Len knows them" lets nobody
    said = "M" in reading.tags[group.start : group.verb]
    avoided = any(_is_avoided(reading.texts[:at]) for at in {group.start, group.verb})
    return let or said or avoided or bool(before and before.none)


def _is_avoided(before: Sequence[str]) -> bool:
    """Whether the verb is given up or kept from: ``stopped``, ``without``, ``instead of``, ``gave up``."""
    if not word_class("forgoing").isdisjoint(before[-1:]):
        return True
    pair = tuple(before[-2:])
    up = pair[1:] == ("up",) and pair[0] in {"gave", "give", "gives", "given", "giving"}
    return up or pair in {("instead", "of"), ("rather", "than")}


def _is_asked(reading: Reading, group: _Group, subject: Subject) -> bool:
    at = (subject.phrase.first if subject.phrase else group.start) - 1
    return at >= 0 and reading.texts[at] in _ASKING


def _time(reading: Reading, group: _Group) -> str:
    """Return when a clause takes place, as its own words tell it."""
    before = reading.texts[max(0, group.start - 12) : group.start]
    if group.aux & {"will", "shall"} or (
        group.tag == "V" and "to" in group.aux and before[-1:] == ("about",)
    ):
        return FUTURE
    if group.aux & _UNREAL:
        return UNREAL
    if "to" in group.aux and not group.aux.isdisjoint(BE):  # "is to rebuild it"
        return FUTURE
    if "to" in group.aux or (group.tag == "G" and not group.aux):
        return OPEN if word_class("awaiting").isdisjoint(before[-4:]) else FUTURE
    plain = "d" in group.letters and "b" not in group.letters and group.aux.isdisjoint(BE)
    if group.aux & _PAST or (plain and group.tag == "V"):
        return PAST
    return FUTURE if _is_awaited(before) else _present(group)


def _present(group: _Group) -> str:
    return PRESENT if group.aux or "b" in group.letters or "s" in group.letters else OPEN


def _is_awaited(before: Sequence[str]) -> bool:
    """Whether a clause is what a day will bring: ``forward to the day (on which) Njeri introduces us``."""
    day = not {"day", "moment", "time"}.isdisjoint(before)
    return day and not {"forward", "wait"}.isdisjoint(before)
