"""Subjects: who does what a verb says.

That is who is named before it, meant by ``who``, thanked (``thank you for showing``), or the subject of the
clause before.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from bowout.core.guard.dates import TIME_WORDS
from bowout.core.guard.deeds import ME, SOMEBODY, YOU
from bowout.core.guard.phrases import word_class
from bowout.core.guard.reading import MAX_BACK, NOBODY
from bowout.core.guard.tagging import verb_forms
from bowout.core.stemming import root
from bowout.core.text import has_digit

if TYPE_CHECKING:
    from bowout.core.guard.phrasing import Phrase
    from bowout.core.guard.reading import Clause, Reading

_OBJECTS = frozenset({"me", "us", "them", "him"})
_CARRYING = frozenset({"by", "without", "before", "after", "from"})


class Subject(NamedTuple):
    """Who may be the subject of a verb (``keys``), the roots of its nouns, and its noun phrase."""

    keys: frozenset[str] = NOBODY
    roots: frozenset[str] = NOBODY
    phrase: Phrase | None = None


def subject_of(reading: Reading, verb: int, start: int) -> Subject:
    """Return the subject of the verb at word ``verb``.

    ``start`` is the first of its auxiliaries, or the verb itself. Of ``Joan, who had shown me the lab`` it
    is ``joan`` for ``shown``; of ``thank you for showing`` the reader.
    """
    before = reading.phrase_before(start)
    if before is not None and _is_led_to(reading, before, start):
        return Subject()
    if (before is None or start in reading.cuts) and _is_bidding(reading, verb, start):
        return Subject(frozenset({YOU}))
    if start in reading.cuts and (set_apart := _set_apart(reading, before, verb, start)):
        return set_apart
    if before is not None and start not in reading.cuts and not _is_purpose(reading, verb, start):
        return chain(reading, before, verb)
    found = _relative(reading, verb, start) or _past_contact(reading, verb, start)
    return found or Subject(_unspoken(reading, verb, start))


def _set_apart(reading: Reading, before: Phrase | None, verb: int, start: int) -> Subject | None:
    """Return the subject of a verb right behind a mark: the phrase before a bracket or an insertion."""
    told_of = _before_the_bracket(reading, verb, start) or _past_bracket(reading, start)
    if told_of:
        return linked(reading, told_of)
    if reading.tags[verb] not in "VX":
        return None
    past = _past_relative(reading, start) or _past_place(reading, start)
    return past or (_past_insertion(reading, before, verb) if before is not None else None)


def _is_led_to(reading: Reading, before: Phrase, start: int) -> bool:
    """Whether a pronoun before a verb belongs to a preposition: ``what Ana played for me was new``."""
    me = reading.texts[before.last] in _OBJECTS and reading.tag_before(before.first) == "I"
    return me and start not in reading.cuts and reading.tags[start] == "X"


def _is_bidding(reading: Reading, verb: int, start: int) -> bool:
    """Whether a verb asks somebody for something: ``do drop me a line``, ``let us stay in touch``."""
    return (start < verb and reading.texts[start] == "do") or reading.texts[verb : verb + 2] == ("let", "us")


def _before_the_bracket(reading: Reading, verb: int, start: int) -> Phrase | None:
    """Return the phrase that a bracket tells more of: ``Piet (deaf, taught Marama)``."""
    if "(" not in reading.passage.plain or not _ACTING.intersection(verb_forms(reading.texts[verb])):
        return None
    for at in range(start, max(0, start - MAX_BACK), -1):
        gap = reading.gaps.get(at, "") if at in reading.cuts else ""
        if ")" in gap or at in reading.starts:
            return None
        if "(" in gap:
            return reading.phrase_before(at)
    return None


def _past_bracket(reading: Reading, start: int) -> Phrase | None:
    """Return the phrase before a bracket that ends right before a verb: ``Piet (she hired him) spoke``."""
    if ")" not in reading.gaps.get(start, ""):
        return None
    near = range(start - 1, max(0, start - MAX_BACK), -1)
    opened = next((at for at in near if "(" in reading.gaps.get(at, "")), None)
    return reading.phrase_before(opened) if opened else None


_ACTING = frozenset("sdn")  # the forms of a verb that tell of somebody: no order to oneself has them


def _relative(reading: Reading, verb: int, start: int) -> Subject | None:
    """Return the subject that a relative pronoun right before the verb stands for."""
    tag = reading.tag_before(start)
    if tag != "R" and not (tag in "CIS" and start > 1 and reading.tags[start - 2] == "R"):
        return None
    found = antecedent(reading, start - 1)
    if found is None and reading.texts[start - 1] == "who":  # "to know who trains them"
        return Subject(frozenset({SOMEBODY}))
    if found and found.person and reading.texts[start - 1] == "who":
        return _people(reading, found)
    return chain(reading, found, verb) if found else None


def _people(reading: Reading, last: Phrase) -> Subject:
    """Return who is meant by the ``who`` behind a name, or behind two of them."""
    other = reading.phrase_before(last.first - 1) if reading.tag_before(last.first) == "C" else None
    met = (last, other) if other and other.person else (last,)
    return Subject(
        NOBODY.union(*(each.keys for each in met)), NOBODY.union(*(each.roots for each in met)), last
    )


def _unspoken(reading: Reading, verb: int, start: int) -> frozenset[str]:
    """Return the subject of a verb that has none beside it."""
    tag, gerund = reading.tag_before(start), reading.tags[verb] == "G"
    if tag == "I" and gerund:
        return _after_preposition(reading, verb, start)
    framing = reading.texts[verb] in word_class("framing")
    if gerund and (tag == "^" or start in reading.cuts) and not framing:
        return NOBODY
    if tag == "^" or (start in reading.cuts and reading.last(start) is None):
        return _imperative(reading, verb)
    return _carried(reading, verb, start)


def _past_relative(reading: Reading, verb: int) -> Subject | None:
    """Return the subject before a relative clause between commas: ``Nadia, whom I met, speaks``."""
    opened = verb if verb in reading.cuts else 0
    near = range(opened - 1, max(0, opened - MAX_BACK), -1)
    relative = next((at for at in near if at in reading.breaks), 0)
    led = relative and reading.tags[relative] == "I"  # "the renewal, of which you write, goes well"
    relative += bool(led)
    if not relative or reading.tags[relative] != "R" or reading.opens(relative):
        return None
    found = antecedent(reading, relative)
    return chain(reading, found, verb) if found else None


def _past_contact(reading: Reading, verb: int, start: int) -> Subject | None:
    """Return the subject before a relative clause without a pronoun: ``the choir you founded sings``."""
    last = reading.last(verb)
    if last is None or start in reading.cuts or reading.tags[verb] not in "VX":
        return None
    if set(reading.tags[last.verb + 1 : verb]) - set("AX"):  # "the tart Joan wants to try" is tried by Joan
        return None
    doer = reading.phrase_before(last.verb)
    told_of = reading.phrase_before(doer.first) if doer and doer.first not in reading.cuts else None
    return chain(reading, told_of, verb) if told_of and told_of.head else None


def _past_place(reading: Reading, verb: int) -> Subject | None:
    """Return the subject before a time or place between commas: ``The mast, on the hill, went live``."""
    opened = next((at for at in range(verb - 1, max(0, verb - MAX_BACK), -1) if at in reading.breaks), 0)
    inside = reading.tags[opened:verb]
    placed = opened and inside[0] == "I" and not set(inside) - set("IDNP") and not reading.opens(opened)
    found = reading.phrase_before(opened) if placed else None
    return chain(reading, found, verb) if found else None


def _past_insertion(reading: Reading, inserted: Phrase, verb: int) -> Subject:
    """Return the subject before an insertion (``Njeri (CTO) introduced me``), or of the clause before."""
    if (named := _before_apposition(reading, inserted, verb)) is not None:
        return chain(reading, named, verb)
    if "n" in verb_forms(reading.texts[verb]) and reading.tags[verb - 1] == "N":  # "the book, printed in May"
        by = reading.texts[verb + 1 : verb + 2] == ("by",)
        when = _tells_a_time(reading.texts[inserted.last])  # "a podcast on 15 February, narrated by Ivone"
        return Subject(inserted.keys, inserted.roots, inserted) if by and not when else Subject()
    outer, last = reading.phrase_before(inserted.first), reading.last(verb)
    finite = "b" not in verb_forms(reading.texts[verb])
    if outer is not None and finite and last is None and inserted.first in reading.cuts:
        whole = chain(reading, outer, verb)
        return Subject(whole.keys | inserted.keys, whole.roots | inserted.roots, whole.phrase)
    return Subject(_carried(reading, verb, verb) if last else _imperative(reading, verb))


def _tells_a_time(word: str) -> bool:
    return has_digit(word) or word in TIME_WORDS


def _before_apposition(reading: Reading, inserted: Phrase, verb: int) -> Phrase | None:
    """Return the person of whom two commas tell more: ``Lucy, the youngest engineer, found it``."""
    if inserted.person or inserted.first not in reading.cuts or "d" not in verb_forms(reading.texts[verb]):
        return None
    outer = reading.phrase_before(inserted.first)
    return outer if outer is not None and outer.person else None


def _is_purpose(reading: Reading, verb: int, start: int) -> bool:
    """Whether the noun before ``to`` is not the doer: ``the time to read``, not ``asked you to read``."""
    if reading.tags[start] != "T":
        return False
    last = reading.last(verb)
    return last is None or last.word not in word_class("asking")


def chain(reading: Reading, phrase: Phrase, verb: int) -> Subject:
    """Return the subject that ends in phrase ``last``, with the phrases that prepositions join to it.

    Of ``the discussion of the model helped`` either noun may be meant, so that it has both.
    """
    if reading.tags[verb] == "G" and reading.tags[verb - 1] not in "XAM":
        spent = phrase.head in _spent() and reading.last(verb) is not None  # "have a fine time leading it"
        return Subject(_carried(reading, verb, verb)) if spent else Subject(phrase.keys, phrase.roots, phrase)
    whole = linked(reading, phrase)
    first = whole.phrase or phrase
    before = reading.tag_before(first.first)
    if before in "VG":
        return Subject(whole.keys | _governing(reading, verb), whole.roots, first)
    joined = _joined(reading, first) if before == "C" else None
    return whole if joined is None else Subject(whole.keys | joined.keys, whole.roots | joined.roots, first)


@cache
def _spent() -> frozenset[str]:
    return frozenset(
        map(root, ("time", "fun", "success", "luck", "joy", "pleasure", "difficulty", "trouble"))
    )


def linked(reading: Reading, phrase: Phrase) -> Subject:
    """Return a phrase with those before it that prepositions join to it, all of whom may be meant."""
    links = _links(reading, phrase)
    if not links:
        return Subject(phrase.keys, phrase.roots, phrase)
    keys = phrase.keys.union(*[link.keys for link in links])
    return Subject(keys, phrase.roots.union(*[link.roots for link in links]), links[-1])


def _links(reading: Reading, phrase: Phrase) -> list[Phrase]:
    """Return the phrases before one that prepositions join to it, the nearest first."""
    found: list[Phrase] = []
    at = phrase.first
    while at > 1 and at not in reading.cuts and reading.tags[at - 1] in "IG":
        joint = at - 1 if reading.tags[at - 1] == "I" else at - 2
        joins = reading.tags[joint] == "I" and reading.texts[joint] not in {"for", "to", "by"}
        before = reading.phrase_before(joint) if joins else None
        if before is None or joint in reading.cuts:
            break
        found.append(before)
        at = before.first
    return found


def _joined(reading: Reading, first: Phrase) -> Phrase | None:
    """Return the other of two subjects (``you and Mirjam``), unless it is the object of something before."""
    before = reading.phrase_before(first.first - 1)
    return None if before is None or reading.tag_before(before.first) in "VGI" else before


def _governing(reading: Reading, verb: int) -> frozenset[str]:
    """Let a subject be anything where it ends a clause: ``hearing that you learned it made my day``."""
    last = reading.last(verb)
    sure = last is None or last.word in word_class("asking") or last.word in _SUPPOSING
    return NOBODY if sure else frozenset({SOMEBODY})


# What is supposed has a subject of its own: "I hope Joan enjoys it".
_SUPPOSING = frozenset(
    {"hope", "hoping", "hopes", "hoped", "trust", "think", "know", "believe", "say", "said"}
)


def antecedent(reading: Reading, at: int) -> Phrase | None:
    """Return the noun phrase that the relative pronoun at ``at`` stands for, prepositions passed over."""
    at = at - 1 if reading.tags[at] in "CIS" else at
    while at > 1 and reading.texts[at - 2 : at] in _BETWEEN:
        at -= 2
    while at > 0 and reading.tags[at - 1] in "IA":
        at -= 1
    found = reading.phrase_before(at)
    outer = reading.phrase_before(found.first) if found and found.first in reading.cuts else None
    return outer if outer and outer.person and not (found and found.person) else found


# What may stand between: "thank Teodora as well, who", "Fresia it was who".
_BETWEEN = frozenset({("as", "well"), ("it", "was"), ("it", "is")})


def _after_preposition(reading: Reading, verb: int, start: int) -> frozenset[str]:
    """Return who is thanked for doing something; else, after some prepositions, whoever acted before."""
    before = reading.texts[reading.start_of(verb) : start]
    if not before:
        return NOBODY
    if before[-1] != "for" or word_class("thanking").isdisjoint(before):
        return _carried(reading, verb, start) if before[-1] in _CARRYING else NOBODY
    at = start - 1
    while at > 0 and reading.tags[at - 1] == "A":  # "thank Do-yun, too, for"
        at -= 1
    thanked = reading.phrase_before(at)
    if thanked is None or not thanked.head:
        return thanked.keys if thanked else frozenset({YOU})
    if not thanked.person and thanked.head not in _thanking():
        return NOBODY
    named = thanked.person and reading.tag_before(thanked.first) in "IVC"
    return thanked.keys if named else frozenset({YOU})


@cache
def _thanking() -> frozenset[str]:
    return frozenset(root(word) for word in word_class("thanking"))


def _imperative(reading: Reading, verb: int) -> frozenset[str]:
    word = reading.texts[verb]
    if word in word_class("thanking") | word_class("framing") or reading.tags[verb] == "G":
        return frozenset({ME})
    return frozenset({YOU}) if "b" in verb_forms(word) else NOBODY


def _carried(reading: Reading, verb: int, start: int) -> frozenset[str]:
    """Return the subject of the clause before: ``learned it and now teaches it``, ``enjoyed hearing``."""
    last = reading.last(verb)
    if last is None:
        return NOBODY
    owner = _owner_of_gerund(reading, verb, start)
    if owner is not None:
        return frozenset({owner})
    if reading.tags[start] == "T" and (before := reading.phrase_before(start)):
        return NOBODY if last.root != "be" or reading.tags[before.first] == "D" else last.doers
    joined = reading.tag_before(start) == "C" or start in reading.cuts
    if not last.finite and reading.tags[verb] == "V" and joined:
        last = _last_finite(reading, verb) or last
    return last.things if last.passive else last.doers


def _last_finite(reading: Reading, verb: int) -> Clause | None:
    """Return the last finite clause in the sentence of a verb, if it is not too far back."""
    near = reversed(reading.told[-MAX_BACK:])
    return next((each for each in near if each.finite and reading.same(each.verb, verb)), None)


def _owner_of_gerund(reading: Reading, verb: int, start: int) -> str | None:
    """Return whose the first of two gerunds is: ``your reaching out and telling me``."""
    if reading.tags[verb] != "G" or reading.tag_before(start) != "C":
        return None
    beside = reading.phrase_before(start - 1 - (reading.tags[start - 2] == "A"))
    return beside.owner if beside and reading.texts[beside.last].endswith("ing") else None
