"""Who did what, and whose is what: as the notes have it, or it is a different story told in the same words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING

from bowout.core.findings import Severity
from bowout.core.guard.account import is_courteous
from bowout.core.guard.phrases import Hit, word_class, wordings
from bowout.core.guard.rule import Rule, Scope
from bowout.core.guard.vocabulary import function_words
from bowout.core.text import is_common_word, root, words
from bowout.data import read_text, read_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bowout.core.guard.facts import Facts, Known
    from bowout.core.text import Passage, Word

    Who = Callable[[str], str | None]

I, YOU, SOMEBODY = "i", "you", "?"
_PRONOUNS = {
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), I),
    **dict.fromkeys(("you", "your", "yours", "yourself"), YOU),
    **dict.fromkeys(("we", "our", "he", "she", "they", "his", "her", "their", "who", "it", "its"), SOMEBODY),
}
_POSSESSIVES = frozenset({"my", "your", "his", "her", "their", "our"})
_PLACED = frozenset({"in", "at", "on", "near", "reaching", "through", "off", "vs", "versus", "into"})
_TITLES = frozenset({"mr", "mrs", "ms", "mx", "dr", "prof", "professor", "sir", "dame"})


@dataclass
class Roles:
    """For each root of a verb who does it, and for each root of a thing whose it is."""

    agents: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    owners: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


class Cast:
    """The people of one set of notes, and what the notes say that they do and own."""

    def __init__(self, known: Known) -> None:
        notes = known.notes
        self._who = {**_PRONOUNS, **{word: word for word in word_class("kin")}}
        self._places: set[str] = set()
        jotted = [known.public[key] for key in ("discussed", "hook", "looking_for", "free_notes") if key in known.public]
        for passage in jotted:
            self._add_names(passage)
        self._who |= dict.fromkeys(_name_words(notes.company), YOU)
        self._who |= dict.fromkeys(_name_words(notes.recipient.name), YOU)
        self._who |= dict.fromkeys(_name_words(notes.sender.name), I)
        if notes.role.value == "panel":
            self._who |= dict.fromkeys(("panel", "committee", "board"), YOU)
        self._jotted = jotted
        self.roles = Roles()
        alone = {self._who[word] for word in self._who if word not in _PRONOUNS} <= {I, YOU, *word_class("kin")}
        for passage in jotted:
            for deed in (*deeds(passage, Teller(self.who, alone=alone)), *carried(passage, self.who)):
                (self.roles.owners if deed.owned else self.roles.agents)[deed.root].add(deed.entity)
            for deed in unnamed(passage, self.who):
                self.roles.agents[deed.root].add(deed.entity)

    def _add_names(self, passage: Passage) -> None:
        """Learn the names in a text; words of one name are one person."""
        previous: Word | None = None
        for number, word in enumerate(passage.words):
            named = passage.raw[word.start].isupper() and word.text not in _PRONOUNS and _may_name(word.text)
            if named:
                joins = previous is not None and passage.plain[previous.end : word.start].strip(". ") == ""
                self._who[word.text] = self._who[previous.text] if joins and previous else word.text
                if number and passage.words[number - 1].text in _PLACED:
                    self._places.add(self._who[word.text])
                self._alias(passage, number)
            previous = word if named else None

    def _alias(self, passage: Passage, number: int) -> None:
        """Let a title beside a name (``head chef Marc``, ``Marc, the chef``) stand for that person."""
        for at in (number - 1, number + 1, number + 2):
            if 0 <= at < len(passage.words) and passage.words[at].text in word_class("kin"):
                self._who[passage.words[at].text] = self._who[passage.words[number].text]

    @cached_property
    def names(self) -> frozenset[str]:
        """The roots of the names in the notes."""
        return frozenset(root(word) for word in self._who if word not in _PRONOUNS)

    @cached_property
    def people(self) -> frozenset[str]:
        """The entities that are somebody."""
        return self.acting - {SOMEBODY}

    @cached_property
    def given(self) -> dict[str, frozenset[str]]:
        """For each person, the roots of the telling words that the notes let follow."""
        found: dict[str, frozenset[str]] = {}
        for passage in self._jotted:
            for who, said, _ in _given(passage, self):
                found[who] = found.get(who, frozenset()) | said
        return found

    @cached_property
    def acting(self) -> frozenset[str]:
        """The entities that can do or own something: the reader, the writer, the people that the notes name."""
        tables = (self.roles.agents, self.roles.owners)
        doing = {I, YOU}.union(*(who for table in tables for who in table.values()))
        named = {self._who[word] for word in self._who if word not in _PRONOUNS and word not in word_class("kin")}
        return frozenset(doing | (named - self._places))

    def who(self, word: str) -> str | None:
        """Return the entity that a word stands for, if any."""
        return self._who.get(word)


class Teller:
    """Reads ``he`` and ``her`` in jottings: the reader where nobody else is named, else somebody."""

    def __init__(self, who: Who, *, alone: bool) -> None:
        self._who = who
        self._other = YOU if alone else SOMEBODY

    def __call__(self, word: str) -> str | None:
        return self._other if word in {"he", "she", "his", "her"} else self._who(word)


def carried(passage: Passage, who: Who) -> Iterator[Deed]:
    """Yield what the first person of a sentence does after an ``and``: ``learned it there and now teaches it``."""
    subject: tuple[int, str] | None = None
    for number, word in enumerate(passage.words):
        if subject is not None and word.sentence != passage.words[subject[0]].sentence:
            subject = None
        if subject is None:
            entity = who(word.text)
            subject = (number, entity) if entity not in {None, SOMEBODY} and entity else None
        elif word.text == "and":
            at = number + 1
            while at < len(passage.words) and passage.words[at].text in word_class("adv"):
                at += 1
            if at < len(passage.words) and passage.words[at].text.endswith(("s", "ed")) and not who(passage.words[at].text):
                text = passage.words[at].text
                yield Deed(subject[1], text, root(text), False, number, at)


def unnamed(passage: Passage, who: Who) -> Iterator[Deed]:
    """Yield what unnamed people do in a jotting: ``divers removed`` at the beginning of a clause."""
    for number, (word, after) in enumerate(zip(passage.words, passage.words[1:], strict=False)):
        before = passage.plain[passage.words[number - 1].end : word.start] if number else ";"
        plural = word.text.endswith("s") and who(word.text) is None and word.text not in function_words()
        if plural and set(before) & set(",;:.(") and after.text.endswith("ed"):
            yield Deed(word.text, after.text, root(after.text), False, number, number + 1)


def _may_name(word: str) -> bool:
    return word not in _TITLES and (not is_common_word(word) or word not in function_words()) and not word.isdigit()


def _name_words(name: str) -> list[str]:
    return [word for word in words(name) if len(word) > 1 and word not in _TITLES and word not in function_words()]


@dataclass(frozen=True)
class Deed:
    """One place where an entity does something, or (``owned``) something is an entity's."""

    entity: str
    word: str
    root: str
    owned: bool
    first: int
    last: int
    spoken: str = "i"


def deeds(passage: Passage, who: Who) -> Iterator[Deed]:
    """Yield who does what and whose is what, read from words that stand side by side."""
    for number, word in enumerate(passage.words):
        entity = _antecedent(passage, number, who) if word.text == "who" else who(word.text)
        if entity is None:
            continue
        possessive = word.text in _POSSESSIVES or _next_is(passage, number, "'s")
        if possessive:
            yield from _things(passage, number, entity)
        elif word.text not in {"me", "myself", "mine", "yours", "yourself"}:
            yield from _done(passage, number, entity, who)
        yield from _done_by(passage, number, entity)
        yield from _of_whom(passage, number, entity)
        if entity != I and word.text not in _POSSESSIVES and not possessive:
            yield from _thanked_for(passage, number, entity)


def _antecedent(passage: Passage, number: int, who: Who) -> str:
    """Return the entity that a relative pronoun stands for: the one just before it."""
    before = passage.words[number - 1].text if number else ""
    return who(before) or SOMEBODY


def _next_is(passage: Passage, number: int, text: str) -> bool:
    return number + 1 < len(passage.words) and passage.words[number + 1].text == text


def _things(passage: Passage, number: int, entity: str) -> Iterator[Deed]:
    """Yield the one or two things that follow a possessive."""
    seen = 0
    for at in _clause_after(passage, number):
        text = passage.words[at].text
        if text == "'s":
            continue
        if text in function_words() or seen == 2:
            return
        seen += 1
        yield Deed(entity, text, root(text), True, number, at)
        if text in _DEVERBAL and (text not in {"question", "questions"} or _goes_on(passage, at)):
            yield Deed(entity, text, root(_DEVERBAL[text]), False, number, at)


# Things that are somebody's because that person did the verb.
_DEVERBAL = {
    "question": "ask", "questions": "ask", "letter": "write", "email": "write", "doubts": "doubt", "belief": "believe",
    "explanation": "explain", "description": "describe", "introduction": "introduce", "recommendation": "recommend",
    "translation": "translate", "correction": "correct", "corrections": "correct", "demonstration": "demonstrate",
}  # fmt: skip


def _goes_on(passage: Passage, number: int) -> bool:
    after = passage.words[number + 1].text if number + 1 < len(passage.words) else ""
    return after in {"of", "about", "on", "how", "whether", "regarding", "why"}


def _done(passage: Passage, number: int, entity: str, who: Who) -> Iterator[Deed]:
    """Yield what an entity does: the word after it, adverbs and auxiliaries passed over."""
    passive = False
    for at in _clause_after(passage, number):
        text = passage.words[at].text
        if text in word_class("aux") or text in word_class("be") or text in word_class("adv") or text in _BETWEEN:
            passive = passive or text in word_class("be")
            continue
        if at == number + 1 and who(text):
            return
        if text not in function_words() and (not passive or text.endswith("ing")):
            yield Deed(entity, text, root(text), False, number, at)
            yield from _done_next(passage, at, entity, number)
        return


def _done_next(passage: Passage, verb: int, entity: str, number: int) -> Iterator[Deed]:
    """Yield the second of two verbs: ``wrote and presented``, ``came to found``."""
    spoken = passage.words
    if verb + 2 < len(spoken) and spoken[verb + 2].text not in function_words():
        if spoken[verb + 1].text == "to" or (spoken[verb + 1].text == "and" and spoken[verb + 2].text.endswith("ed")):
            yield Deed(entity, spoken[verb + 2].text, root(spoken[verb + 2].text), False, number, verb + 2)


def _thanked_for(passage: Passage, number: int, entity: str) -> Iterator[Deed]:
    """Yield what somebody is thanked for doing: ``thank you for showing``."""
    spoken = passage.words
    after = number + 1
    while after < min(number + 4, len(spoken)) and spoken[after].text not in {"for", "and", "i", "who", "that"}:
        after += 1
    if after + 1 < len(spoken) and spoken[after].text == "for" and spoken[after + 1].text.endswith("ing"):
        if spoken[after + 1].sentence == spoken[number].sentence:
            yield Deed(entity, spoken[after + 1].text, root(spoken[after + 1].text), False, number, after + 1)


def _of_whom(passage: Passage, number: int, entity: str) -> Iterator[Deed]:
    """Yield whose a thing is: ``an idea of yours``, ``the idea of Luc``."""
    if number > 1 and passage.words[number - 1].text == "of":
        thing = passage.words[number - 2].text
        if thing not in function_words() and not is_courteous(thing):
            yield Deed(entity, thing, root(thing), True, number - 2, number)


_BETWEEN = frozenset({"not", "never", "all", "both", "first", "himself", "herself", "themselves", "once", "first"})


def _done_by(passage: Passage, number: int, entity: str) -> Iterator[Deed]:
    """Yield what is done by an entity: ``built by Keisha``."""
    at = number - 1
    if at >= 0 and passage.words[at].text in _TITLES:
        at -= 1
    if at < 1 or passage.words[at].text != "by" or passage.words[at - 1].sentence != passage.words[number].sentence:
        return
    text = passage.words[at - 1].text
    if text.endswith(("ed", "en", "t", "de", "un", "own", "wn")) and text not in function_words():
        yield Deed(entity, text, root(text), False, at - 1, number)


def _clause_after(passage: Passage, number: int) -> Iterator[int]:
    """Yield the numbers of the words after ``number`` up to the end of the clause."""
    for at in range(number + 1, min(number + 8, len(passage.words))):
        between = passage.plain[passage.words[at - 1].end : passage.words[at].start]
        if passage.words[at].sentence != passage.words[number].sentence or any(mark in between for mark in ",;:()"):
            return
        yield at


def _turned(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what the notes have another do or own."""
    cast = facts.known.cast
    own = cast.roles
    for deed in deeds(passage, cast.who):
        if deed.entity == SOMEBODY:
            continue
        table = own.owners if deed.owned else own.agents
        if deed.entity not in cast.acting or _is_courteous_self(deed):
            continue
        others = table.get(deed.root, set())
        if others and SOMEBODY not in others and deed.entity not in others:
            yield _hit(passage, deed, "the notes tell this of somebody else.")
        elif not deed.owned and deed.entity in _converse(deed.root, own) - others:
            yield _hit(passage, deed, "the notes have it the other way round.")


def _converse(verb: str, roles: Roles) -> set[str]:
    """Return who does the converse of a verb in the notes (``learn`` for ``teach``)."""
    return {who for other in _converses().get(verb, ()) for who in roles.agents.get(other, ())}


@cache
def _converses() -> dict[str, frozenset[str]]:
    """Return each root and the roots of what its other party does."""
    pairs = [line.split("/") for line in read_text("converses_en").splitlines() if "/" in line]
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        for word, against in ((one, other), (other, one)):
            for form in word.split():
                found.setdefault(root(form), set()).update(root(each) for each in against.split())
    return {word: frozenset(others) for word, others in found.items()}


def _is_courteous_self(deed: Deed) -> bool:
    return deed.entity == I and deed.spoken == "i" and not deed.owned and is_courteous(deed.word) and deed.root not in _self_claims()


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


def _own_deeds(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what the writer claims to have done or to own beyond courtesy and the notes."""
    cast = facts.known.cast
    default = facts.default_roots
    for deed in deeds(passage, cast.who):
        if deed.entity != I or deed.root in default:
            continue
        told = cast.roles.owners if deed.owned else cast.roles.agents
        if I in told.get(deed.root, ()) or (deed.owned and deed.root in facts.known.own_roots):
            continue
        if deed.owned and deed.last - deed.first > 1:
            continue
        harmless = _is_harmless_thing(deed) if deed.owned else _is_courteous_self(deed)
        if not harmless:
            yield _hit(passage, deed, "the notes do not tell this of you.")


def _hit(passage: Passage, deed: Deed, detail: str) -> Hit:
    return Hit(passage.words[deed.first].start, passage.words[deed.last].end, detail)


_TO_THEM = wordings("told-to-them")


def _told_to_them(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield where the writer tells, shows or teaches the reader, unless the notes have it so."""
    agents = facts.known.cast.roles.agents
    for first, last in _TO_THEM.spans(passage.words):
        if I not in agents.get(root(passage.words[first].text), ()):
            yield Hit(passage.words[first].start, passage.words[last].end, "the notes do not say that you did this.")


_CALLED = frozenset({"thanks", "you", "hello", "hi", "dear", "congratulations", "luck", "again", "much"})


def _addressed(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield a name that is spoken to between commas but is not the recipient's."""
    cast = facts.known.cast
    for number, word in enumerate(passage.words):
        entity = cast.who(word.text)
        if entity in {None, YOU, I, SOMEBODY} or not passage.raw[word.start].isupper():
            continue
        if _set_apart(passage, number):
            yield Hit(word.start, word.end, "the letter goes to somebody else.")


def _set_apart(passage: Passage, number: int) -> bool:
    """Whether a name stands after ``thank you,`` and before a comma, titles and a second name included."""
    spoken = passage.words
    first = number - 1 if number and spoken[number - 1].text in _TITLES else number
    before = passage.plain[spoken[first - 1].end : spoken[first].start] if first else ""
    last = number
    while last + 1 < len(spoken) and _joined(passage, last) and passage.raw[spoken[last + 1].start].isupper():
        last += 1
    after = passage.plain[spoken[last].end : spoken[last].end + 1]
    if first == 0 or spoken[first - 1].sentence != spoken[first].sentence:
        return after == ","
    if "," not in before or after not in {",", "!", "."}:
        return False
    called = spoken[first - 1].text in _CALLED
    return called or (after == "," and not _in_a_list(passage, first, last))


def _joined(passage: Passage, number: int) -> bool:
    return passage.plain[passage.words[number].end : passage.words[number + 1].start] == " "


def _in_a_list(passage: Passage, first: int, last: int) -> bool:
    """Whether a name between commas is one of several, or says who somebody is."""
    before = passage.words[first - 1]
    following = [word for word in passage.words[last + 1 : last + 3] if word.text not in {"and", "or"}]
    person = before.text in word_class("kin") or passage.raw[before.start].isupper()
    return person or any(passage.raw[word.start].isupper() for word in following[:1] if word.text != "i")


def _between_others(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what the reader or a named person does to another named one, where the notes have no such deed."""
    cast = facts.known.cast
    for deed in deeds(passage, cast.who):
        after = passage.words[deed.last + 1 : deed.last + 2]
        whom = cast.who(after[0].text) if after and after[0].sentence == passage.words[deed.last].sentence else None
        if deed.owned or deed.entity in {I, SOMEBODY} or whom in {None, I, SOMEBODY, deed.entity} or deed.first > deed.last:
            continue
        told = deed.entity in cast.roles.agents.get(deed.root, ())
        if not told and deed.root in _self_claims() and after[0].text not in _POSSESSIVES:
            yield _hit(passage, deed, "the notes do not tell this of them.")


def _crossed(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield two people each of whom is given what the notes give to the other."""
    cast = facts.known.cast
    given = list(_given(passage, cast))
    for at, (one, ones, place) in enumerate(given):
        for other, others, _ in given[at + 1 :]:
            mine, theirs = cast.given.get(one, frozenset()), cast.given.get(other, frozenset())
            if one != other and ones & (theirs - mine) and others & (mine - theirs):
                yield Hit(passage.words[place].start, passage.words[place].end, "the notes give this to another.")


def _given(passage: Passage, cast: Cast) -> Iterator[tuple[str, frozenset[str], int]]:
    """Yield each person with the roots of the telling words that follow, up to the next person."""
    holder: tuple[str, int] | None = None
    said: set[str] = set()
    for number, word in enumerate(passage.words):
        entity = cast.who(word.text)
        if entity is not None and entity in cast.people:
            if holder:
                yield holder[0], frozenset(said), holder[1]
            holder, said = (entity, number), set()
        elif word.text not in function_words() and not is_courteous(word.text):
            said.add(root(word.text))
    if holder:
        yield holder[0], frozenset(said), holder[1]


def _suffered(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the reader or the writer at the receiving end of what the notes only have them do."""
    agents = facts.known.cast.roles.agents
    spoken = passage.words
    for number, word in enumerate(spoken):
        entity = {"you": YOU, "me": I}.get(word.text)
        if entity is None or number == 0:
            continue
        for at in _verbs_before(passage, number):
            doers = agents.get(root(spoken[at].text), set())
            if entity in doers and doers <= {entity} and spoken[at].text not in function_words():
                yield Hit(spoken[at].start, word.end, "the notes have it the other way round.")


def _verbs_before(passage: Passage, number: int) -> Iterator[int]:
    """Yield the words of which ``you`` or ``me`` may be the object: the one before, or those before a preposition."""
    spoken = passage.words
    if number + 1 < len(spoken) and who_acts(spoken[number + 1].text):
        return
    if spoken[number - 1].text in {"to", "from", "by"}:
        yield from (at for at in range(max(0, number - 5), number - 1) if spoken[at].sentence == spoken[number].sentence)
    elif spoken[number - 1].sentence == spoken[number].sentence:
        yield number - 1


def who_acts(word: str) -> bool:
    """Whether the word after ``you`` shows that it is a subject, not an object."""
    return word in word_class("aux") or word in word_class("be")


def _shared(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield ``our`` before a thing of the notes, which makes the writer one of the house."""
    if "our" in facts.known.words or "we" in facts.known.words:
        return
    for number, word in enumerate(passage.words[:-1]):
        after = passage.words[number + 1]
        if word.text == "our" and not is_courteous(after.text) and root(after.text) in facts.known.roots:
            yield Hit(word.start, after.end, "this is theirs, not yours.")


def _relations(passage: Passage, facts: Facts) -> Iterator[Hit]:
    yield from _turned(passage, facts)
    yield from _own_deeds(passage, facts)
    yield from _told_to_them(passage, facts)
    yield from _addressed(passage, facts)
    yield from _shared(passage, facts)
    yield from _between_others(passage, facts)
    yield from _crossed(passage, facts)
    yield from _suffered(passage, facts)


RULES = (
    Rule(
        "relations",
        Severity.ERROR,
        "Who told, built, wrote or owns what stays as the notes have it.",
        "bowout",
        Scope.SLOT,
        "the notes tell it the other way round.",
        "Say who did it as the notes do, or leave it out.",
        _relations,
    ),
)
