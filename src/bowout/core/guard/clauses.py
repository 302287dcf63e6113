"""Clauses: who does what to whom, denied or not, past or to come.

Notes and passages are read by the same code, so that a clause of the one can be compared with one of the
other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bowout.core.guard.dates import TIME_WORDS
from bowout.core.guard.deeds import DO, PRONOUNS, SOMEBODY
from bowout.core.guard.nearness import places_of
from bowout.core.guard.phrases import word_class
from bowout.core.guard.reading import FUTURE, NOBODY, OPEN, PAST, PRESENT, UNREAL, Clause, Reading
from bowout.core.guard.subjects import antecedent, linked, subject_of
from bowout.core.guard.tagging import BE, BE_OR_HAVE, verb_forms
from bowout.core.stemming import root

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.deeds import Who
    from bowout.core.guard.phrasing import Phrase
    from bowout.core.guard.subjects import Subject
    from bowout.core.text import Passage

_UNREAL = frozenset({"would", "could", "might", "may", "should", "can", "must"})
_PAST = frozenset({"have", "has", "had", "did", "was", "were", "having"})
_THIS = frozenset({"last", "this", "next", "every", "each", "one", "some", "that", "any"})
_ASKING = frozenset({"when", "once", "until", "till", "if", "whenever", "after", "before", "whether"})


def read_clauses(passage: Passage, who: Who, names: frozenset[str]) -> tuple[Clause, ...]:
    """Return the clauses of a text, one for each verb, and those that nouns tell (``your talk on hiring``).

    ``who`` maps a word to the entity it stands for; words in ``names`` are never read as verbs. ``Joan
    showed me the lab`` is one clause: doer ``joan``, verb ``showed``, thing ``lab``, and ``to`` the writer.
    """
    return _read(Reading(passage, who, names))


def read_notes(passage: Passage, who: Who, names: frozenset[str]) -> tuple[Clause, ...]:
    """Return the clauses of a jotting, as ``read_clauses`` does, each also with all nouns of its sentence.

    By that ``context`` a clause of a passage finds its counterpart though the jotting leaves its object out.
    """
    return _read(Reading(passage, who, names, noted=True))


def _read(reading: Reading) -> tuple[Clause, ...]:
    for number, tag in enumerate(reading.tags):
        if tag in "VG" or (tag == "X" and _stands_alone(reading, number)):
            reading.told.append(_clause(reading, number))
            reading.told += _gapped(reading, reading.told[-1]) if reading.noted else ()
        elif tag == "X" and (repeated := _repeated(reading, number)):
            reading.told.append(repeated)
    return (*reading.told, *_nominal(reading))


def _gapped(reading: Reading, told: Clause) -> list[Clause]:
    """Return what others do by a verb said once: ``Dev leads the payments team and Asha the wallet team``."""
    found: list[Clause] = []
    at = told.verb + 1
    while at < len(reading.tags) and at not in reading.starts and reading.tags[at] not in "VXGSR":
        phrase = reading.phrases.get(at)
        if phrase and (at in reading.cuts or reading.tags[at - 1] == "C") and _leaves_out(reading, phrase):
            thing = reading.phrases[phrase.last + 1]
            roots = phrase.roots | thing.roots
            found.append(told._replace(doers=phrase.keys, things=thing.keys, others=(), roots=roots))
        at += 1
    return found


def _leaves_out(reading: Reading, phrase: Phrase) -> bool:
    """Whether a person is followed at once by a thing, so that a verb is to be thought between."""
    after = phrase.last + 1
    thing = reading.phrases.get(after) if after not in reading.breaks else None
    return phrase.person and thing is not None and bool(thing.head) and not thing.person


def _repeated(reading: Reading, at: int) -> Clause | None:
    """Return the clause before as another does it: ``Ann may stay, Ben can not``, ``Ann forgot, Ben did``."""
    last, after = reading.last(at), at + 1
    denied = reading.texts[after : after + 1] == ("not",)
    if last is None or not (reading.texts[at] in DO or (denied and reading.texts[at] not in BE_OR_HAVE)):
        return None
    after += denied
    if after < len(reading.texts) and after not in reading.breaks:
        return None
    doers = subject_of(reading, at, at).keys
    time = PAST if reading.texts[at] == "did" else last.time
    return last._replace(verb=at, doers=doers, denied=denied, time=time) if doers - last.doers else None


def _stands_alone(reading: Reading, at: int) -> bool:
    """Whether a form of ``be``, ``have`` or ``do`` is itself the verb: ``the menu was a treat``."""
    if reading.texts[at] in DO:
        thing = reading.phrases.get(at + 1) if at + 1 not in reading.breaks else None
        return thing is not None and bool(thing.head) and not thing.person and not _acts(reading, thing)
    if reading.texts[at] not in BE_OR_HAVE:
        return False
    after = at + 1
    while after < len(reading.tags) and reading.tags[after] in "AM":
        after += 1
    return after >= len(reading.tags) or after in reading.starts or reading.tags[after] not in "VGXT"


class _Group(NamedTuple):
    """A verb with its auxiliaries."""

    verb: int
    start: int
    aux: frozenset[str]
    letters: str
    tag: str


def _group(reading: Reading, verb: int) -> _Group:
    at, tags, texts = verb, reading.tags, reading.texts
    while at > 0 and tags[at - 1] in "XAMT" and at not in reading.cuts:
        at -= 1
    aux = [texts[number] for number in range(at, verb) if tags[number] in "XT"] if at < verb else ()
    return _Group(verb, at, frozenset(aux), verb_forms(texts[verb]), tags[verb])


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
        verb, word, root(word), doers, things, others, roots | more, reading.context(verb),
        _time(reading, group, subject), _is_denied(reading, group, subject), passive, group.tag != "G", False,
        _is_asked(reading, group, subject),
    )  # fmt: skip


def _nominal(reading: Reading) -> Iterator[Clause]:
    """Yield what nouns tell of a doer: ``your talk on``, ``a talk on groundwater by Lwazi``."""
    leading = [at for at in places_of(reading.passage, _LEADING) if reading.tags[at] == "I"]
    furthest = leading[-1] if leading else 0
    for phrase in reading.spoken:
        owned = phrase.owner is not None and phrase.owner != SOMEBODY
        if not phrase.head or not (owned or _is_followed(reading, phrase, furthest)):
            continue
        things, others, more = _objects(reading, phrase.last)
        ways = dict(others)
        doers = frozenset({phrase.owner or ""}) if owned else ways.get("by", NOBODY)
        if doers or "to" in ways:
            told, roots, context = ways.get("of", things), phrase.roots | more, reading.context(phrase.first)
            word = reading.texts[phrase.last]
            yield Clause(
                phrase.last, word, phrase.head, doers, told, others, roots, context, finite=False, noun=True
            )


_LEADING = frozenset({"by", "to"})


def _is_followed(reading: Reading, phrase: Phrase, furthest: int) -> bool:
    """Whether ``by`` or ``to``, of which the furthest is given, or two objects may stand after a noun."""
    after = phrase.last + 1
    if after == len(reading.tags) or after in reading.breaks:
        return False
    return after <= furthest if reading.tags[after] == "I" else reading.tags[after] in "CAMDNOP"


def _agent(reading: Reading, verb: int) -> frozenset[str]:
    """Return who is named after ``by`` further on in the clause: ``kept running by the committees``."""
    for at in range(verb + 1, min(verb + 7, len(reading.texts) - 1)):
        if at in reading.breaks or reading.tags[at] in "SRX":
            break
        if reading.texts[at] == "by" and (phrase := reading.phrases.get(at + 1)):
            return phrase.keys
    return NOBODY


def _described(reading: Reading, subject: Phrase | None) -> Phrase | None:
    """Return the noun that a relative clause tells of as its object: ``the coat (that) I draped``."""
    if subject is None or subject.first in reading.starts:
        return None
    if reading.tags[subject.first - 1] == "R":
        return antecedent(reading, subject.first - 1)
    contact = subject.first not in reading.cuts and (subject.person or not subject.head)
    return reading.phrases.get(subject.first - 1) if contact else None


Objects = tuple[frozenset[str], tuple[tuple[str, frozenset[str]], ...], frozenset[str]]


def _objects(reading: Reading, verb: int) -> Objects:
    """Return a word's object, what its prepositions lead to, and all roots, up to the next verb."""
    things, roots = NOBODY, []
    others: list[tuple[str, frozenset[str]]] = []
    for way, joint, phrase in _following(reading, verb):
        if not way and _is_when(reading, phrase):
            continue
        keys = phrase.keys | _owned(phrase) if phrase.owner else phrase.keys
        roots.append(phrase.roots)
        if way:
            others.append((way, keys))
        elif things and not joint:  # "give me the book": the first of two is the one who gets it
            others.append(("to", things))
            things = keys
        else:
            things |= keys
    return things, tuple(others), NOBODY.union(*roots)


def _is_when(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase tells a time and no object: ``last winter``."""
    return reading.texts[phrase.first] in _THIS and reading.texts[phrase.last] in {"time", *TIME_WORDS}


def _owned(phrase: Phrase) -> frozenset[str]:
    return frozenset({f"{phrase.owner}'s"}) if phrase.owner else NOBODY


def _following(reading: Reading, verb: int) -> list[tuple[str, bool, Phrase]]:
    """Return the noun phrases that belong to a word, each with what leads to it and whether it is joined."""
    found, way, joint = [], "", False
    at, tags, phrases = verb + 1, reading.tags, reading.phrases
    while at < len(tags) and at not in reading.breaks:
        if (phrase := phrases.get(at)) is not None:
            gapped = reading.noted and joint and _leaves_out(reading, phrase)
            if at > verb + 1 and (gapped or _acts(reading, phrase)):
                break
            found.append((way, joint, phrase))
            at = phrase.last + 1
            continue
        if tags[at] not in "ICAM":
            break
        if tags[at] in "IC":
            joint = reading.texts[at] in _JOINTS
            way = way if joint else reading.texts[at]
        at += 1
    return found


_JOINTS = frozenset({"and", "or"})


def _acts(reading: Reading, phrase: Phrase) -> bool:
    """Whether a verb of its own follows a phrase."""
    after = phrase.last + 1
    while after < len(reading.tags) and after not in reading.breaks and reading.tags[after] in "AM":
        after += 1
    return after < len(reading.tags) and after not in reading.cuts and reading.tags[after] in "VX"


def _is_passive(reading: Reading, group: _Group, before: Phrase | None, things: frozenset[str]) -> bool:
    """Whether the subject is done something to: ``was built``, ``once filed``, ``the cape designed by``."""
    if "n" not in group.letters or group.tag != "V":
        return False
    if group.aux:  # "is to cut" is none, and "is to be cut" is
        return not (_INFINITE if "to" in group.aux else BE).isdisjoint(group.aux)
    last = reading.last(group.verb) if reading.tag_before(group.start) == "C" else None
    alone = not things and reading.tags[group.verb + 1 : group.verb + 2] != "G"  # "and enjoyed reading"
    goes_on = last is not None and last.passive and alone  # "was built and tested"
    if goes_on and "b" not in group.letters:
        return True
    by = reading.texts[group.verb + 1 : group.verb + 2] == ("by",)
    if not by and before is not None and _described(reading, before):  # "the culvert that the crew found"
        return False
    if by or reading.tag_before(group.start) == "S":
        return True
    thing = before is not None and bool(before.head) and not before.person
    return thing and ("d" not in group.letters or not things)


_INFINITE = frozenset({"be", "been", "being"})


def _is_denied(reading: Reading, group: _Group, subject: Subject) -> bool:
    before = subject.phrase
    if (before and (before.none or _is_avoided(reading, before.first))) or (
        "M" in reading.tags[group.start : group.verb]
    ):
        return True
    if _is_avoided(reading, group.verb) or (group.start < group.verb and _is_avoided(reading, group.start)):
        return True
    if before is None or not reading.told or not reading.told[-1].denied:
        return False
    last = reading.last(group.verb)
    apart = last is None or not reading.breaks.isdisjoint(range(last.verb + 1, before.first + 1))
    beside = last is not None and 0 < before.first - last.verb < 3  # "did not let Len label them"
    return beside and not apart


def _is_avoided(reading: Reading, at: int) -> bool:
    """Whether what comes is given up or kept from: ``stopped``, ``without``, ``instead of``, ``gave up``."""
    before = reading.texts[at - 1] if at else ""
    if before in word_class("forgoing"):
        return True
    return before in _LAST_AVOIDING and reading.texts[max(0, at - 2) : at] in _AVOIDING


_AVOIDING = frozenset(
    {("instead", "of"), ("rather", "than")}
    | {(giving, "up") for giving in ("gave", "give", "gives", "given", "giving")}
)
_LAST_AVOIDING = frozenset(pair[-1] for pair in _AVOIDING)


def _is_asked(reading: Reading, group: _Group, subject: Subject) -> bool:
    at = (subject.phrase.first if subject.phrase else group.start) - 1
    return at >= 0 and reading.texts[at] in _ASKING


def _time(reading: Reading, group: _Group, subject: Subject) -> str:
    """Return when a clause takes place, as its own words tell it."""
    if group.aux and (told := _time_by(group.aux)):
        return told
    start, texts = group.start, reading.texts
    if "to" in group.aux and group.tag == "V" and texts[start - 1 : start] == ("about",):
        return FUTURE
    if "to" in group.aux or (group.tag == "G" and not group.aux):
        return OPEN if word_class("awaiting").isdisjoint(texts[max(0, start - 4) : start]) else FUTURE
    unlike = "b" not in group.letters or _is_single(reading, subject)  # "she put", not "she puts"
    plain = "d" in group.letters and unlike and group.aux.isdisjoint(BE)
    if (plain and group.tag == "V") or not group.aux.isdisjoint(_PAST):
        return PAST
    return FUTURE if _is_awaited(reading, start) else _present(group)


def _is_single(reading: Reading, subject: Subject) -> bool:
    """Whether a subject is one third person, whose verb would end in ``s`` in the present."""
    phrase = subject.phrase
    if phrase is None or reading.tag_before(phrase.first) == "C":
        return False
    word = reading.texts[phrase.last]
    return word in _SINGLE or (phrase.person and word not in PRONOUNS)


_SINGLE = frozenset({"he", "she", "it"})


def _time_by(aux: frozenset[str]) -> str:
    """Return the time that auxiliaries tell by themselves, if they do."""
    if not aux.isdisjoint(_WILL):
        return FUTURE
    if not aux.isdisjoint(_UNREAL):
        return UNREAL
    return FUTURE if "to" in aux and not aux.isdisjoint(BE) else OPEN  # "is to rebuild it"


def _present(group: _Group) -> str:
    return PRESENT if group.aux or "b" in group.letters or "s" in group.letters else OPEN


def _is_awaited(reading: Reading, start: int) -> bool:
    """Whether a clause is what a day will bring: ``forward to the day (on which) Njeri introduces us``."""
    if reading.passage.vocabulary.isdisjoint(_DAY):
        return False
    before = reading.texts[max(0, start - 12) : start]
    return not _DAY.isdisjoint(before) and not _LOOKING.isdisjoint(before)


_WILL = frozenset({"will", "shall"})
_DAY = frozenset({"day", "moment", "time"})
_LOOKING = frozenset({"forward", "wait"})
