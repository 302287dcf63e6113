"""Who did what, and whose is what: as the notes have it, or it is another story told in the same words."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from bowout.core.findings import Severity
from bowout.core.guard.cast import given_in
from bowout.core.guard.courtesy import is_courteous
from bowout.core.guard.dates import TIME_WORDS
from bowout.core.guard.deeds import ME, SOMEBODY, YOU, deeds
from bowout.core.guard.frames import is_licensed, unlicensed
from bowout.core.guard.misplaced import misplaced
from bowout.core.guard.nearness import places_of, roots_in
from bowout.core.guard.opposites import converses
from bowout.core.guard.phrases import Hit, word_class, wordings
from bowout.core.guard.retold import mistold
from bowout.core.guard.rule import Rule, Scope
from bowout.core.guard.story import clauses_in, verbs_of
from bowout.core.guard.vocabulary import TITLES, function_words
from bowout.core.stemming import root
from bowout.data import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.cast import Cast, Roles
    from bowout.core.guard.deeds import Deed
    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage, Word


def _turned(passage: Passage, facts: Facts, told: tuple[Deed, ...]) -> Iterator[Hit]:
    """Yield what the notes have another do or own."""
    cast = facts.known.cast
    own = cast.roles
    for deed in told:
        table = own.owners if deed.owned else own.agents
        if deed.entity not in cast.acting or _is_courteous_self(deed) or deed.word in word_class("light"):
            continue
        others = table.get(deed.root, set())
        if not deed.owned:
            others = others | facts.known.story.doing_likewise.get(deed.root, frozenset())
        foreign = bool(others) and SOMEBODY not in others and deed.entity not in others
        turned = not (foreign or deed.owned) and deed.entity in _converse(deed.root, own) - others
        if not (foreign or turned) or not _is_done(passage, deed, facts):
            continue
        if foreign:
            yield _hit(passage, deed, "the notes tell this of somebody else.")
        else:
            yield _hit(passage, deed, "the notes have it the other way round.")


def _is_done(passage: Passage, deed: Deed, facts: Facts) -> bool:
    """Whether the word of a deed is read as a verb, or is a thing."""
    if deed.owned or deed.root != root(deed.word):
        return True
    done = verbs_of(passage, facts.known)
    return any(at in done and passage.texts[at] == deed.word for at in (deed.first, deed.last))


def _converse(verb: str, roles: Roles) -> set[str]:
    """Return who does the converse of a verb in the notes (``learn`` for ``teach``)."""
    return {who for other in converses().get(verb, ()) for who in roles.agents.get(other, ())}


def _is_courteous_self(deed: Deed) -> bool:
    return (
        deed.entity == ME
        and deed.spoken == "i"
        and not deed.owned
        and (is_courteous(deed.word) or is_licensed("i", deed.root))
        and deed.root not in _self_claims()
    )


@cache
def _self_claims() -> frozenset[str]:
    return frozenset(root(word) for word in read_words("self_claims_en"))


def _is_harmless_thing(deed: Deed) -> bool:
    tone = deed.word in read_words("courtesy_en") and deed.root not in _self_works()
    return deed.root in _self_things() or tone


@cache
def _self_works() -> frozenset[str]:
    return frozenset(root(word) for word in read_words("self_works_en"))


@cache
def _self_things() -> frozenset[str]:
    return frozenset(root(word) for word in read_words("self_things_en"))


def _is_beyond(passage: Passage, deed: Deed) -> bool:
    """Whether a deed is told to be impossible, which claims none: ``I cannot tell you how much``."""
    spoken = passage.texts[deed.first : deed.last + 1]
    return "cannot" in spoken or ("not" in spoken and not {"can", "could"}.isdisjoint(spoken))


_FURTHEST_GIFT = 10  # words between "I send", those who get it and what they get


def _is_greeting(passage: Passage, deed: Deed) -> bool:
    """Whether good wishes are sent or given, or use is made of something: ``I send my best wishes``."""
    if deed.root == root("make") and "use" in passage.texts[deed.last + 1 : deed.last + 4]:
        return True
    return not word_class("greetings").isdisjoint(passage.texts[deed.last + 1 : deed.last + _FURTHEST_GIFT])


def _own_deeds(passage: Passage, facts: Facts, told: tuple[Deed, ...]) -> Iterator[Hit]:
    """Yield what the writer claims to have done or to own beyond courtesy and the notes."""
    cast = facts.known.cast
    default = facts.default_roots
    for deed in told:
        if deed.entity != ME or deed.root in default:
            continue
        known = cast.roles.owners if deed.owned else cast.roles.agents
        if ME in known.get(deed.root, ()) or (deed.owned and deed.root in facts.known.own_roots):
            continue
        if deed.owned and (deed.last - deed.first > 1 or _is_greeting(passage, deed)):
            continue
        if not deed.owned and (_is_beyond(passage, deed) or _is_greeting(passage, deed)):
            continue
        if deed.word in word_class("applied") and not _APPLICATION.isdisjoint(passage.texts):
            continue
        harmless = _is_harmless_thing(deed) if deed.owned else _is_courteous_self(deed)
        if not harmless:
            yield _hit(passage, deed, "the notes do not tell this of you.")


_APPLICATION = frozenset({"application", "cv", "resume"})


def _hit(passage: Passage, deed: Deed, detail: str) -> Hit:
    return Hit(passage.words[deed.first].start, passage.words[deed.last].end, detail)


_TO_THEM = wordings("told-to-them")


def _told_to_them(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield where the writer tells, shows or teaches the reader, unless the notes have it so."""
    spans = _TO_THEM.spans(passage)
    if not spans:
        return
    agents, third = facts.known.cast.roles.agents, facts.known.cast.people - {ME, YOU}
    others = {each.verb for each in clauses_in(passage, facts) if each.doers & third}
    shown = not _shown().isdisjoint(facts.known.own_roots)
    for first, last in spans:
        own = shown and not _CHANCE.isdisjoint(passage.texts[first : last + 1])
        own = own or root(passage.next_text(first)) in facts.known.own_roots
        own = own or (passage.texts[last] in _ANSWERING and not _ASKED.isdisjoint(passage.texts))
        if not own and first not in others and ME not in agents.get(root(passage.texts[first]), ()):
            yield Hit(
                passage.words[first].start, passage.words[last].end, "the notes do not say that you did this."
            )


_CHANCE = frozenset({"chance", "opportunity", "let", "letting", "allowing", "having", "inviting", "asking"})


_ANSWERING, _ASKED = frozenset({"answer", "answering"}), frozenset({"question", "questions"})


@cache
def _shown() -> frozenset[str]:
    """Return the roots of what a candidate shows or teaches: ``my trial lesson``."""
    return frozenset(map(root, word_class("shown")))


_CALLED = frozenset({"thanks", "you", "hello", "hi", "dear", "congratulations", "luck", "again", "much"})


def _addressed(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield a name that is spoken to between commas but is not the recipient's."""
    for number in places_of(passage, facts.known.cast.others):
        word = passage.words[number]
        if passage.raw[word.start].isupper() and _set_apart(passage, number):
            yield Hit(word.start, word.end, "the letter goes to somebody else.")


def _set_apart(passage: Passage, number: int) -> bool:
    """Whether a name stands after ``thank you,`` and before a comma, titles and a second name included."""
    spoken = passage.words
    first = number - 1 if number and spoken[number - 1].text in TITLES else number
    before = passage.plain[spoken[first - 1].end : spoken[first].start] if first else ""
    last = number
    while last + 1 < len(spoken) and _joined(passage, last) and passage.raw[spoken[last + 1].start].isupper():
        last += 1
    after = passage.plain[spoken[last].end : spoken[last].end + 1]
    if first == 0 or spoken[first - 1].sentence != spoken[first].sentence:
        return after == ","
    if "," not in before or after not in {",", "!", ".", ";", ":"}:
        return False
    called = spoken[first - 1].text in _CALLED
    return called or not _in_a_list(passage, first, last)


def _joined(passage: Passage, number: int) -> bool:
    return passage.plain[passage.words[number].end : passage.words[number + 1].start] == " "


def _in_a_list(passage: Passage, first: int, last: int) -> bool:
    """Whether a name between commas is one of several, or says who somebody is."""
    before = passage.words[first - 1]
    following = [word for word in passage.words[last + 1 : last + 3] if word.text not in {"and", "or"}]
    named = passage.raw[before.start].isupper() and before.text not in TIME_WORDS
    person = before.text in word_class("kin") or named
    return person or any(passage.raw[word.start].isupper() for word in following[:1] if word.text != "i")


def _crossed(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield two people each of whom is given what the notes give to the other."""
    cast = facts.known.cast
    if not _may_be_crossed(passage, cast):
        return
    given = list(given_in(passage, cast))
    for at, (one, ones, place) in enumerate(given):
        for other, others, _ in given[at + 1 :]:
            mine, theirs = cast.given.get(one, frozenset()), cast.given.get(other, frozenset())
            if one != other and ones & (theirs - mine) and others & (mine - theirs):
                yield Hit(
                    passage.words[place].start, passage.words[place].end, "the notes give this to another."
                )


def _may_be_crossed(passage: Passage, cast: Cast) -> bool:
    """Whether a text has two people, and of each what the notes give to that one of them alone."""
    named = {cast.who(word) or "" for word in passage.vocabulary & cast.given_words}
    told = roots_in(passage) if len(named) > 1 else frozenset()
    shares = [cast.given[who] & told for who in named]
    return any(one - other and other - one for one, other in combinations(shares, 2))


_US = frozenset({"you", "me"})


def _suffered(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the reader or the writer at the receiving end of what the notes only have them do."""
    agents = facts.known.cast.roles.agents
    spoken = passage.words
    for number in places_of(passage, _US):
        word = spoken[number]
        entity = YOU if word.text == "you" else ME
        for at in _verbs_before(passage, number) if number else ():
            doers = agents.get(root(spoken[at].text), set())
            done = spoken[at].text not in function_words() and at in verbs_of(passage, facts.known)
            if done and entity in doers and doers <= {entity}:
                yield Hit(spoken[at].start, word.end, "the notes have it the other way round.")


def _verbs_before(passage: Passage, number: int) -> Iterator[int]:
    """Yield the words of which ``you`` or ``me`` may be the object."""
    spoken = passage.words
    if number + 1 < len(spoken) and who_acts(spoken[number + 1].text):
        return
    if spoken[number - 1].text in {"to", "from"}:
        yield from (
            at
            for at in range(max(0, number - 5), number - 1)
            if spoken[at].sentence == spoken[number].sentence
        )
    elif spoken[number - 1].sentence == spoken[number].sentence:
        yield number - 1


def who_acts(word: str) -> bool:
    """Whether ``word``, behind ``you``, shows that the reader does something: ``you explained``."""
    return word in word_class("aux") or word in word_class("be")


def _joined_names(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield a given name and a surname that the notes give to two people."""
    spoken = passage.words
    for number in places_of(passage, facts.known.cast.name_words):
        if number + 1 == len(spoken) or not _is_named(passage, spoken[number], facts):
            continue
        one, other = spoken[number], spoken[number + 1]
        if _is_strange_pair(passage, one, other, facts) and not facts.known.says((one.text, other.text)):
            yield Hit(one.start, other.end, "the notes do not have this name.")


def _own_name(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the writer's own name, by which no writer speaks to the reader or of himself or herself."""
    for number in places_of(passage, facts.known.cast.own_words - facts.default_words):
        word = passage.words[number]
        if passage.raw[word.start].isupper():
            yield Hit(word.start, word.end, "this is your own name.")


def _is_strange_pair(passage: Passage, one: Word, other: Word, facts: Facts) -> bool:
    """Whether two words side by side, or joined, name two people, or one that the notes do not have."""
    between, cast = passage.plain[one.end : other.start], facts.known.cast
    if other.text == "'s" or passage.plain[other.start - 2 : other.start] == "'s":
        return False
    if between not in {" ", "-"} or one.sentence != other.sentence:
        return False
    if between == "-" and passage.raw[other.start].isupper() and other.text not in facts.known.words:
        return True
    return _is_named(passage, other, facts) and cast.who(one.text) != cast.who(other.text)


def _is_named(passage: Passage, word: Word, facts: Facts) -> bool:
    named = word.text in facts.known.cast.name_words and word.text not in TITLES
    return named and passage.raw[word.start].isupper()


def _relations(passage: Passage, facts: Facts) -> Iterator[Hit]:
    found = tuple(deeds(passage, facts.known.cast.who, of_anybody=False))
    yield from _turned(passage, facts, found)
    yield from _own_deeds(passage, facts, found)
    yield from _told_to_them(passage, facts)
    yield from _addressed(passage, facts)
    yield from _crossed(passage, facts)
    yield from _joined_names(passage, facts)
    yield from _own_name(passage, facts)
    yield from _suffered(passage, facts)
    yield from mistold(passage, facts)
    yield from misplaced(passage, facts)
    yield from unlicensed(passage, facts)


RULES = (
    Rule(
        "relations",
        Severity.ERROR,
        "Who does and owns what is as the notes have it; beside that, you and they only do what is courtesy.",
        "bowout",
        Scope.SLOT,
        "the notes tell it the other way round.",
        "Say who did it as the notes do, or leave it out.",
        _relations,
    ),
)
