"""Clauses: who does what to whom, denied or not, past or to come; read alike from notes and from slots."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from bowout.core.guard.deeds import ME, SOMEBODY, YOU
from bowout.core.guard.phrases import word_class
from bowout.core.guard.phrasing import noun_phrases
from bowout.core.guard.tagging import cut_before, tags, verb_forms
from bowout.core.text import root

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.deeds import Who
    from bowout.core.guard.phrasing import Phrase
    from bowout.core.text import Passage

PAST, PRESENT, FUTURE, UNREAL, OPEN = "past", "present", "future", "unreal", ""
_NOBODY: frozenset[str] = frozenset()
_BE = frozenset({"am", "is", "are", "was", "were", "be", "been", "being"})
_UNREAL = frozenset({"would", "could", "might", "may", "should", "can", "must"})
_OPENERS = frozenset({"when", "once", "until", "till", "if", "whenever", "after", "before", "whether"})


@dataclass(frozen=True)
class Clause:
    """What one verb says: ``doers`` do it to ``things``, and to, from, with, ... the others.

    Sets of entities and roots; an empty one where nothing is told, ``?`` in it where anybody may be meant.
    """

    verb: int
    word: str
    root: str
    doers: frozenset[str]
    things: frozenset[str]
    others: tuple[tuple[str, frozenset[str]], ...] = ()
    denied: bool = False
    time: str = OPEN
    roots: frozenset[str] = _NOBODY  # of all nouns of the subject and what follows
    context: frozenset[str] = _NOBODY  # of all nouns of its sentence
    passive: bool = False
    finite: bool = True
    noun: bool = False  # told by a noun: ``your talk``
    asked: bool = False  # after whether, if, when: not told as so


@dataclass
class _Reading:
    """A text with its tags and noun phrases, while its clauses are read."""

    passage: Passage
    tags: str
    phrases: dict[int, Phrase]
    cuts: frozenset[int]
    told: list[Clause] = field(default_factory=list)
    contexts: dict[int, frozenset[str]] = field(default_factory=dict)

    def phrase_before(self, at: int) -> Phrase | None:
        """Return the noun phrase that ends right before a word of the same sentence."""
        words = self.passage.words
        same = at > 0 and words[at - 1].sentence == words[at].sentence
        return self.phrases.get(at - 1) if same else None

    def last(self, at: int) -> Clause | None:
        """Return the clause before, if it is of the same sentence."""
        words = self.passage.words
        told = self.told[-1] if self.told else None
        return told if told and words[told.verb].sentence == words[at].sentence else None


def read_clauses(passage: Passage, who: Who, names: frozenset[str]) -> tuple[Clause, ...]:
    """Return the clauses of a text; ``who`` tells whom a word stands for, ``names`` are no verbs."""
    tagged = tags(passage, names)
    reading = _Reading(passage, tagged, noun_phrases(passage, tagged, who), cut_before(passage))
    for number, tag in enumerate(tagged):
        if tag in "VG" or (tag == "X" and _stands_alone(reading, number)):
            reading.told.append(_clause(reading, number))
    reading.told += _nominal(reading)
    return tuple(replace(clause, context=_context(reading, clause.verb)) for clause in reading.told)


def _context(reading: _Reading, verb: int) -> frozenset[str]:
    number = reading.passage.words[verb].sentence
    if number not in reading.contexts:
        phrases = {
            phrase.first: phrase.roots
            for at, phrase in reading.phrases.items()
            if reading.passage.words[at].sentence == number
        }
        reading.contexts[number] = _NOBODY.union(*phrases.values())
    return reading.contexts[number]


def _agent(reading: _Reading, verb: int) -> frozenset[str]:
    """Return who is named after ``by`` further on in the clause: ``kept running by the committees``."""
    texts = reading.passage.texts
    for at in range(verb + 1, min(verb + 7, len(texts) - 1)):
        if at in reading.cuts or _opens(reading, at) or reading.tags[at] in "SRX":
            break
        if texts[at] == "by" and (phrase := reading.phrases.get(at + 1)):
            return phrase.keys
    return _NOBODY


def _nominal(reading: _Reading) -> Iterator[Clause]:
    """Yield what nouns tell of a doer: ``your talk on``, ``a talk on groundwater by Lwazi``."""
    for phrase in dict.fromkeys(reading.phrases.values()):
        owner = phrase.owner if phrase.owner != SOMEBODY else None
        doers = frozenset({owner}) if owner else _author(reading, phrase)
        if doers and phrase.head:
            things, others, more = _objects(reading, phrase.last)
            word = reading.passage.texts[phrase.last]
            yield Clause(
                phrase.last, word, phrase.head, doers, dict(others).get("of", things), others,
                roots=phrase.roots | more, finite=False, noun=True,
            )  # fmt: skip


def _author(reading: _Reading, phrase: Phrase) -> frozenset[str]:
    for preposition, keys in _objects(reading, phrase.last)[1]:
        if preposition == "by":
            return keys
    return _NOBODY


def _stands_alone(reading: _Reading, at: int) -> bool:
    """Whether a form of ``be`` or ``have`` is itself the verb: ``the menu was a treat``."""
    after = at + 1
    while after < len(reading.tags) and reading.tags[after] in "AM":
        after += 1
    free = after >= len(reading.tags) or _opens(reading, after) or reading.tags[after] not in "VGXT"
    return free and reading.passage.texts[at] in _COPULAS


_COPULAS = _BE | {"have", "has", "had", "having"}


def _clause(reading: _Reading, verb: int) -> Clause:
    texts, letters = reading.passage.texts, verb_forms(reading.passage.texts[verb])
    start, aux = _auxiliaries(reading, verb)
    doers, roots, before = _subject(reading, verb, start)
    things, others, more = _objects(reading, verb)
    described = _described(reading, before) if not things else None
    passive = bool(_BE & set(aux)) and "n" in letters and reading.tags[verb] == "V"
    passive = (
        passive
        or _is_participle(reading, verb, aux, start)
        or _is_reduced(reading, verb, aux, before, things)
    )
    if described and not passive:
        keys, wider, _ = _of_chain(reading, described, described.last)
        things, roots = keys | _owned(described), roots | wider
    if passive:
        things, doers = doers or things, dict(others).get("by") or _agent(reading, verb)
    last = reading.last(verb)
    let = last is not None and last.denied and before is not None and before.first - last.verb < 3
    negative = (
        let or any(reading.tags[at] == "M" for at in range(start, verb)) or bool(before and before.none)
    )
    return Clause(
        verb, texts[verb], root(texts[verb]), doers, things, others,
        negative or _is_avoided(reading, start), _time(reading, verb, start, aux), roots | more,
        passive=passive, finite=reading.tags[verb] != "G", asked=_is_asked(reading, start, before),
    )  # fmt: skip


def _auxiliaries(reading: _Reading, verb: int) -> tuple[int, list[str]]:
    """Return the first word of the verb's group, and its auxiliaries."""
    at, aux = verb, []
    while at > 0 and reading.tags[at - 1] in "XAMT" and at not in reading.cuts:
        at -= 1
        if reading.tags[at] in "XT":
            aux.append(reading.passage.texts[at])
    return at, aux


Subject = tuple[frozenset[str], frozenset[str], "Phrase | None"]


def _subject(reading: _Reading, verb: int, start: int) -> Subject:
    """Return who a verb's subject may be, the roots of its nouns, and its phrase."""
    before = reading.phrase_before(start)
    if reading.passage.texts[start] == "do" and start < verb and before is None:
        return frozenset({YOU}), _NOBODY, None
    if before is not None and start in reading.cuts and reading.tags[verb] in "VX":
        return _past_insertion(reading, before, verb)
    if before is not None and start not in reading.cuts and not _is_purpose(reading, verb, start):
        return _of_chain(reading, before, verb)
    tag = reading.tags[start - 1] if start and not _opens(reading, start) else "^"
    if tag == "R" or (tag in "CIS" and start > 1 and reading.tags[start - 2] == "R"):
        antecedent = _antecedent(reading, start - 1)
        if antecedent:
            return _of_chain(reading, antecedent, verb)
    if tag == "I" and reading.tags[verb] == "G":
        return _after_preposition(reading, verb, start), _NOBODY, None
    if reading.tags[verb] == "G" and (tag == "^" or start in reading.cuts) and not _is_framing(reading, verb):
        return _NOBODY, _NOBODY, None
    if tag == "^" or (start in reading.cuts and reading.last(start) is None):
        return _imperative(reading, verb), _NOBODY, None
    return _carried(reading, verb, start), _NOBODY, None


def _is_framing(reading: _Reading, verb: int) -> bool:
    return reading.passage.texts[verb] in word_class("framing")


def _past_insertion(reading: _Reading, inserted: Phrase, verb: int) -> Subject:
    """Return the subject before an insertion (``Njeri (CTO) introduced me``), else that of the clause before."""
    opened = next((at for at in range(verb - 1, 0, -1) if at in reading.cuts), 0)
    relative = next((at for at in range(opened - 1, 0, -1) if at in reading.cuts or _opens(reading, at)), 0)
    if relative and reading.tags[relative] == "R" and (antecedent := _antecedent(reading, relative)):
        return _of_chain(reading, antecedent, verb)
    outer = reading.phrase_before(inserted.first)
    finite = "b" not in verb_forms(reading.passage.texts[verb])
    if outer is not None and finite and inserted.first in reading.cuts and reading.last(verb) is None:
        keys, roots, first = _of_chain(reading, outer, verb)
        return keys | inserted.keys, roots | inserted.roots, first
    return _carried(reading, verb, verb) if reading.last(verb) else _imperative(reading, verb), _NOBODY, None


def _is_purpose(reading: _Reading, verb: int, start: int) -> bool:
    """Whether ``to`` after a noun does not make that noun the doer: ``the time to read`` against ``asked you to``."""
    last = reading.last(verb)
    controls = last is not None and last.word in word_class("asking")
    return reading.tags[start] == "T" and not controls


def _opens(reading: _Reading, at: int) -> bool:
    words = reading.passage.words
    return at == 0 or words[at - 1].sentence != words[at].sentence


def _of_chain(reading: _Reading, phrase: Phrase, verb: int) -> Subject:
    """Return the subject that ends in a phrase: ``the discussion of the model`` may be either."""
    keys, roots, at, first = set(phrase.keys), set(phrase.roots), phrase.first, phrase
    if reading.tags[verb] == "G" and reading.tags[verb - 1] not in "XAM":
        return phrase.keys, phrase.roots, phrase
    while at > 2 and at not in reading.cuts and reading.tags[at - 1] in "IG":
        joint = at - 1 if reading.tags[at - 1] == "I" else at - 2
        before = reading.phrase_before(joint) if reading.tags[joint] == "I" else None
        if before is None or joint in reading.cuts:
            break
        keys, roots, at, first = keys | before.keys, roots | before.roots, before.first, before
    governing = reading.last(verb)
    if at > 0 and reading.tags[at - 1] in "VG" and governing and governing.word not in word_class("asking"):
        keys.add(SOMEBODY)  # the whole clause before is the subject: "hearing that you learned it made my day"
    if at > 1 and reading.tags[at - 1] == "C" and (before := reading.phrase_before(at - 1)):
        governed = before.first > 0 and reading.tags[before.first - 1] in "VGI"
        keys, roots = (keys, roots) if governed else (keys | before.keys, roots | before.roots)
    return frozenset(keys), frozenset(roots), first


def _antecedent(reading: _Reading, at: int) -> Phrase | None:
    """Return the noun phrase that a relative pronoun stands for, a preposition passed over."""
    at = at - 1 if reading.tags[at] in "CIS" else at
    while at > 0 and reading.tags[at - 1] in "IA":
        at -= 1
    found = reading.phrase_before(at)
    outer = reading.phrase_before(found.first) if found and found.first in reading.cuts else None
    return outer if outer and outer.person and not (found and found.person) else found


def _after_preposition(reading: _Reading, verb: int, start: int) -> frozenset[str]:
    """Return who is thanked for doing something; else whoever the clause before is about."""
    texts = reading.passage.texts
    thanked = texts[start - 1] == "for" and any(
        texts[at] in word_class("thanking") for at in range(_sentence_start(reading, verb), start)
    )
    if not thanked:
        carries = texts[start - 1] in {"by", "without", "before", "after", "from"}
        return _carried(reading, verb, start) if carries else _NOBODY
    before = reading.phrase_before(start - 1)
    people = before.keys if before and before.head == "" else _NOBODY
    if before and before.head and not before.person and before.head not in _thanking():
        return _NOBODY
    named = (
        before is not None and reading.tags[before.first - 1] in "IV" if before and before.first else False
    )
    return people or (before.keys if named and before and _has_name(before) else frozenset({YOU}))


@cache
def _thanking() -> frozenset[str]:
    return frozenset(root(word) for word in word_class("thanking"))


def _has_name(phrase: Phrase) -> bool:
    return phrase.person or YOU in phrase.keys


def _sentence_start(reading: _Reading, at: int) -> int:
    words = reading.passage.words
    while at > 0 and words[at - 1].sentence == words[at].sentence:
        at -= 1
    return at


def _imperative(reading: _Reading, verb: int) -> frozenset[str]:
    word = reading.passage.texts[verb]
    mine = word in word_class("thanking") or word in word_class("framing") or reading.tags[verb] == "G"
    return frozenset({ME if mine else YOU}) if "b" in verb_forms(word) or mine else _NOBODY


def _carried(reading: _Reading, verb: int, start: int) -> frozenset[str]:
    """Return the subject of the clause before: ``learned it and now teaches it``, ``enjoyed hearing``."""
    last = reading.last(verb)
    if last is None:
        return _NOBODY
    beside = reading.phrase_before(start - 2) if reading.tags[start - 2 : start] == "AC" else reading.phrase_before(start - 1)
    if reading.tags[verb] == "G" and beside and beside.owner and reading.passage.texts[beside.last].endswith("ing"):
        return frozenset({beside.owner})
    if last.root == "be" and reading.tags[start] == "T":
        before = reading.phrase_before(start)
        return _NOBODY if before and reading.tags[before.first] == "D" else last.doers
    same = start > 0 and (reading.tags[start - 1] == "C" or start in reading.cuts)
    if same and not last.finite and reading.tags[verb] == "V" and len(reading.told) > 1:
        finite = [each for each in reading.told if each.finite and _same(reading, each.verb, verb)]
        return (finite[-1] if finite else last).doers
    return (last.things if last.passive else last.doers) or _NOBODY


def _same(reading: _Reading, one: int, other: int) -> bool:
    words = reading.passage.words
    return words[one].sentence == words[other].sentence


def _described(reading: _Reading, subject: Phrase | None) -> Phrase | None:
    """Return the noun that a relative clause tells of as its object: ``the coat (that) I draped``."""
    if subject is None or subject.first == 0 or _opens(reading, subject.first):
        return None
    if reading.tags[subject.first - 1] == "R":
        return _antecedent(reading, subject.first - 1)
    contact = subject.first not in reading.cuts and subject.first - 1 in reading.phrases
    return reading.phrases[subject.first - 1] if contact and (subject.person or not subject.head) else None


Objects = tuple[frozenset[str], tuple[tuple[str, frozenset[str]], ...], frozenset[str]]


def _objects(reading: _Reading, verb: int) -> Objects:
    """Return what follows a verb up to the next: its object, what its prepositions lead to, all roots."""
    things: frozenset[str] = _NOBODY
    others: list[tuple[str, frozenset[str]]] = []
    roots: set[str] = set()
    preposition, joint = "", False
    for kind, phrase in _following(reading, verb):
        if phrase is None:
            preposition, joint = (preposition, True) if kind in {"and", "or"} else (kind, False)
            continue
        roots |= phrase.roots
        if preposition and (others or preposition != "and"):
            others.append((preposition, phrase.keys | _owned(phrase)))
        elif things and not joint:
            others.append(("to", things))
            things = phrase.keys | _owned(phrase)
        else:
            things |= phrase.keys | _owned(phrase)
    return things, tuple(others), frozenset(roots)


def _owned(phrase: Phrase) -> frozenset[str]:
    return frozenset({f"{phrase.owner}'s"}) if phrase.owner else _NOBODY


def _following(reading: _Reading, verb: int) -> Iterator[tuple[str, Phrase | None]]:
    """Yield the prepositions, joints and noun phrases after a verb, as long as they belong to it."""
    at, texts = verb + 1, reading.passage.texts
    while at < len(texts) and at not in reading.cuts and not _opens(reading, at):
        phrase = reading.phrases.get(at)
        if phrase is not None:
            after = phrase.last + 1
            if (
                after < len(texts)
                and after not in reading.cuts
                and reading.tags[after] in "VX"
                and at > verb + 1
            ):
                return
            yield "", phrase
            at = after
        elif reading.tags[at] in "ICAM":
            if reading.tags[at] in "IC":
                yield texts[at], None
            at += 1
        else:
            return


def _is_participle(reading: _Reading, verb: int, aux: list[str], start: int) -> bool:
    """Whether a participle alone follows a word that opens a clause: ``once filed``."""
    letters, texts = verb_forms(reading.passage.texts[verb]), reading.passage.texts
    opened = start > 0 and reading.tags[start - 1] == "S"
    return not aux and "n" in letters and (opened or texts[verb + 1 : verb + 2] == ("by",))


def _is_reduced(
    reading: _Reading, verb: int, aux: list[str], before: Phrase | None, things: frozenset[str]
) -> bool:
    """Whether a participle without auxiliary describes the noun before it: ``the cape designed by``."""
    letters = verb_forms(reading.passage.texts[verb])
    if aux or "n" not in letters or before is None or reading.tags[verb] != "V":
        return False
    following = reading.passage.texts[verb + 1] if verb + 1 < len(reading.tags) else ""
    somebody = before.person or not before.head
    return following == "by" or (not somebody and ("d" not in letters or not things))


def _is_avoided(reading: _Reading, start: int) -> bool:
    texts = reading.passage.texts
    return start > 0 and (
        texts[start - 1] in {"without", "stop", "stopped", "avoid", "refuse", "refused"}
        or texts[max(0, start - 2) : start] in {("instead", "of"), ("rather", "than")}
    )


def _is_asked(reading: _Reading, start: int, before: Phrase | None) -> bool:
    at = (before.first if before else start) - 1
    return at >= 0 and reading.passage.texts[at] in _OPENERS


def _time(reading: _Reading, verb: int, start: int, aux: list[str]) -> str:
    """Return when a clause takes place, as its own words tell it."""
    texts, letters = reading.passage.texts, verb_forms(reading.passage.texts[verb])
    spoken = set(aux)
    if spoken & {"will", "shall"}:
        return FUTURE
    if spoken & _UNREAL:
        return UNREAL
    if "to" in spoken:
        return FUTURE if reading.passage.texts[start - 1] == "about" else _governed(reading, start)
    if spoken & {"have", "has", "had", "did", "was", "were", "having"}:
        return PAST
    if reading.tags[verb] == "G":
        return _governed(reading, start) if not spoken else PRESENT
    if "d" in letters and "b" not in letters and not spoken & _BE:
        return PAST
    if _is_awaited_day(reading, start):
        return FUTURE
    return PRESENT if "b" in letters or "s" in letters or spoken else OPEN


def _is_awaited_day(reading: _Reading, start: int) -> bool:
    """Whether a clause is what a day looked forward to will bring: ``the day (on which) Njeri introduces us``."""
    near = reading.passage.texts[max(0, start - 9) : start]
    return not {"day", "moment", "time"}.isdisjoint(near) and "forward" in near or "wait" in near


def _governed(reading: _Reading, start: int) -> str:
    """Return the time of a verb that depends on the one before: hoped for, or open."""
    near = reading.passage.texts[max(0, start - 4) : start]
    return FUTURE if not word_class("awaiting").isdisjoint(near) else OPEN
