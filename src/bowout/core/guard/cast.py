"""The cast: the people that the notes name, and what the notes say that each of them does and owns.

An entity is one of them: ``i`` (the writer), ``you`` (the reader and the company), a name such as ``joan``,
or ``?`` for somebody who is not named.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from bowout.core.guard.courtesy import is_courteous
from bowout.core.guard.dates import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, TIME_WORDS, WEEKDAYS
from bowout.core.guard.deeds import ME, PRONOUNS, SOMEBODY, YOU, Deed, deeds, repeated
from bowout.core.guard.phrases import word_class
from bowout.core.guard.tagging import verb_forms
from bowout.core.guard.vocabulary import TITLES, function_words
from bowout.core.stemming import root
from bowout.core.terms import NARRATIVE
from bowout.core.text import is_common_word, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bowout.core.guard.deeds import Who
    from bowout.core.notes import Notes
    from bowout.core.text import Passage, Word

_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "every", "our", "your", "their", "its"})
_OPENING_QUOTES = frozenset("'\"“‘«„")
_BESIDE = frozenset({"under", "with", "alongside"})
_DATES = frozenset({*MONTHS, *SHORT_MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS})
_PLACED = frozenset({"in", "at", "on", "near", "reaching", "through", "off", "vs", "versus", "into"})


@dataclass
class Roles:
    """What the notes say of people's deeds and belongings.

    ``agents`` maps the root of a verb to the entities that do it, ``owners`` the root of a thing to those
    that own it: ``Joan's team taught us`` gives ``agents["teach"]`` and ``owners["team"]``.
    """

    agents: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    owners: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


class Cast:
    """The people in one set of notes, and what they do and own there.

    ``who`` maps a folded word to the entity it stands for, or None: ``dana`` to ``you`` where Dana is the
    recipient. ``told`` is the same for jottings, in which ``she`` means the reader unless somebody is named.
    """

    def __init__(self, notes: Notes, public: Mapping[str, Passage]) -> None:
        self._who = {**PRONOUNS, **{word: word for word in word_class("kin")}}
        self.who: Who = self._who.get  # the entity that a word stands for, if any
        self._places: set[str] = set()
        self.titles: set[str] = set()  # of works, as their quotation marks tell: "Salt Ledger"
        jotted = [public[key] for key in NARRATIVE if key in public]
        for passage in jotted:
            self._add_names(passage)
        self._add_both_sides(notes)
        self._jotted = jotted
        self.roles = Roles()
        named = {self._who[word] for word in self._who if word not in PRONOUNS}
        alone = named <= {ME, YOU, *word_class("kin")}
        she = dict.fromkeys(("he", "she", "his", "her"), YOU if alone else SOMEBODY)
        self.told: Who = {
            **self._who,
            **she,
        }.get  # the same in jottings: "she" is the reader, if none is named
        self._add_roles()

    def _add_both_sides(self, notes: Notes) -> None:
        """Learn the names of the reader, the company and the writer."""
        self._who |= dict.fromkeys(_name_words(notes.company), YOU)
        self._who |= dict.fromkeys(_name_words(notes.recipient.name), YOU)
        self._who |= dict.fromkeys(_name_words(notes.sender.name), ME)
        if notes.role.value == "panel":
            self._who |= dict.fromkeys(("panel", "committee", "board"), YOU)

    def _add_roles(self) -> None:
        """Learn who does and owns what in the jottings."""
        for passage in self._jotted:
            for deed in (*deeds(passage, self.told), *carried(passage, self.who)):
                (self.roles.owners if deed.owned else self.roles.agents)[deed.root].add(deed.entity)
                self.roles.agents[deed.root].update(self._beside(passage, deed))
            for deed in (*unnamed(passage, self.who), *repeated(passage, self.told)):
                self.roles.agents[deed.root].add(deed.entity)

    def _beside(self, passage: Passage, deed: Deed) -> Iterator[str]:
        """Yield under or with whom somebody does a thing, and who so does it too: ``works with Joan``."""
        after = passage.texts[deed.last + 1 : deed.last + 5] or ("",)
        named = (self.who(text) for text in after[1:] if text not in TITLES)
        yield from (who for who in islice(named, 1) if after[0] in _BESIDE and who)

    def _add_names(self, passage: Passage) -> None:
        """Learn the names in a text; words of one name are one person."""
        previous: Word | None = None
        for number, word in enumerate(passage.words):
            named = passage.raw[word.start].isupper() and word.text not in PRONOUNS and _may_name(word.text)
            named = named and word.text != "'s" and not _is_plain_word(passage, number)
            named = named and not _is_letter_beside(passage, number)
            if named:
                self._add_name(passage, number, previous)
            previous = word if named else None

    def _add_name(self, passage: Passage, number: int, previous: Word | None) -> None:
        """Learn a word of a name, and whether it names a place or a work."""
        word = passage.words[number]
        if previous is not None and _is_one_name(passage, previous, word):
            self._who[word.text] = self._who[previous.text]
        entity = self._who.setdefault(word.text, word.text)
        placed = _is_placed(passage, number) or _is_attribute(passage, number)
        if placed and word.text not in word_class("kin"):
            self._places.add(entity)
        if previous is None and passage.raw[word.start - 1 : word.start] in _OPENING_QUOTES:
            self.titles.add(entity)
        self._alias(passage, number)

    def _alias(self, passage: Passage, number: int) -> None:
        """Let a title beside a name (``head chef Marc``, ``Marc, the chef``) stand for that person."""
        for at in (number - 1, number + 1, number + 2):
            if 0 <= at < len(passage.words) and passage.words[at].text in word_class("kin"):
                self._who[passage.words[at].text] = self._who[passage.words[number].text]

    @cached_property
    def name_words(self) -> frozenset[str]:
        """The words that name people or the house, and so are no verbs."""
        return frozenset(self._who.keys() - PRONOUNS.keys() - word_class("kin"))

    @cached_property
    def names(self) -> frozenset[str]:
        """The roots of the names in the notes."""
        return frozenset(root(word) for word in self._who if word not in PRONOUNS)

    @cached_property
    def people(self) -> frozenset[str]:
        """The entities that are a definite person: all that act, less ``?``."""
        return self.acting - {SOMEBODY}

    @cached_property
    def given(self) -> dict[str, frozenset[str]]:
        """For each person the roots of the content words that follow the name, up to the next name.

        ``Ana on budgets, Tom on logistics`` gives ``ana`` the root of ``budgets`` and ``tom`` that of
        ``logistics``.
        """
        found: dict[str, frozenset[str]] = {}
        for passage in self._jotted:
            for who, said, _ in given_in(passage, self):
                found[who] = found.get(who, frozenset()) | said
        return found

    @cached_property
    def acting(self) -> frozenset[str]:
        """Every entity that can do or own something: the writer, the reader, and each name in the notes.

        Names of places are left out: what stands behind ``in``, ``at`` or ``the``.
        """
        tables = (self.roles.agents, self.roles.owners)
        doing = {ME, YOU}.union(*(who for table in tables for who in table.values()))
        named = {
            self._who[word] for word in self._who if word not in PRONOUNS and word not in word_class("kin")
        }
        return frozenset(doing | (named - self._places))

    @cached_property
    def others(self) -> frozenset[str]:
        """The words that name a third person: not the writer, the reader or ``?``."""
        return frozenset([word for word, who in self._who.items() if who not in {ME, YOU, SOMEBODY}])

    @cached_property
    def own_words(self) -> frozenset[str]:
        """The words of the writer's own name."""
        return frozenset([word for word, who in self._who.items() if who == ME and word not in PRONOUNS])

    @cached_property
    def given_words(self) -> frozenset[str]:
        """The words that stand for a person about whom the notes tell something (see ``given``)."""
        return frozenset([word for word, who in self._who.items() if self.given.get(who)])


def carried(passage: Passage, who: Who) -> Iterator[Deed]:
    """Yield a second deed of a sentence's first person, joined by ``and``.

    ``Joan learned it and now teaches it`` yields Joan teaching; the first deed is found by ``deeds``.
    """
    subject: tuple[int, str] | None = None
    for number, word in enumerate(passage.words):
        if subject is not None and word.sentence != passage.words[subject[0]].sentence:
            subject = None
        if subject is None or _acts_next(passage, number, who):
            entity = who(word.text)
            subject = (number, entity) if entity not in {None, SOMEBODY} and entity else subject
        elif word.text == "and":
            at = number + 1
            while at < len(passage.words) and passage.words[at].text in word_class("adv"):
                at += 1
            if (
                at < len(passage.words)
                and passage.words[at].text.endswith(("s", "ed"))
                and not who(passage.words[at].text)
            ):
                text = passage.words[at].text
                yield Deed(subject[1], text, root(text), False, number, at)


def _acts_next(passage: Passage, number: int, who: Who) -> bool:
    """Whether a name opens a clause of its own: ``Kaarel wrote it, Liis took it over and moved it``."""
    opens = (
        "," in passage.plain[passage.words[number - 1].end : passage.words[number].start] if number else True
    )
    verb = "d" in verb_forms(passage.next_text(number)) or passage.next_text(number).endswith("s")
    return opens and verb and who(passage.texts[number]) is not None


def unnamed(passage: Passage, who: Who) -> Iterator[Deed]:
    """Yield what a group without a name does at the beginning of a clause: ``divers removed the nets``."""
    for number, (word, after) in enumerate(zip(passage.words, passage.words[1:], strict=False)):
        before = passage.plain[passage.words[number - 1].end : word.start] if number else ";"
        plural = word.text.endswith("s") and who(word.text) is None and word.text not in function_words()
        if plural and set(before) & set(",;:.(") and after.text.endswith("ed"):
            yield Deed(word.text, after.text, root(after.text), False, number, number + 1)


def _is_plain_word(passage: Passage, number: int) -> bool:
    """Whether a capital is only that of a sentence's beginning, or of emphasis (``PARENTS``)."""
    word = passage.words[number]
    if not is_common_word(word.text):
        return False
    if len(word.text) > 3 and passage.raw[word.start : word.end].isupper():
        return True
    if number and passage.words[number - 1].sentence == word.sentence:
        return False
    after = passage.words[number + 1 : number + 2]
    if not after or passage.raw[after[0].start].isupper() or after[0].text == "'s":
        return False
    return not {"s", "d"} & set(verb_forms(after[0].text))


def _is_letter_beside(passage: Passage, number: int) -> bool:
    """Whether a letter is one of two beside a stroke: ``A/B tests``."""
    word, plain = passage.words[number], passage.plain
    beside = "/" in {plain[word.start - 1 : word.start], plain[word.end : word.end + 1]}
    return len(word.text) == 1 and beside


def _is_one_name(passage: Passage, one: Word, other: Word) -> bool:
    """Whether two capitals are of one name: ``Joan Lee``, ``J. Lee``, but not ``with Joan. Lee wrote``."""
    between = passage.plain[one.end : other.start]
    initial = len(one.text) == 1 or one.text in _SHORTENED
    return between.strip(". ") == "" and (initial or "." not in between)


_SHORTENED = frozenset({"st", "wm", "chas", "geo", "jas", "thos"})


def _is_placed(passage: Passage, number: int) -> bool:
    """Whether a name stands after a preposition of place, or after ``the`` and the like, as people do not."""
    before = passage.texts[max(0, number - 2) : number]
    beside = passage.plain[passage.words[number - 1].end : passage.words[number].start] == " "
    determined = (
        len(before) > 1
        and beside
        and before[0] in _DETERMINERS
        and passage.words[number - 1].text not in TITLES
    )
    return bool(before) and (before[-1] in _PLACED | _DETERMINERS or determined)


def _is_attribute(passage: Passage, number: int) -> bool:
    """Whether a name only describes the noun after it: ``the Stornoway gauge``, ``Medea wigs``."""
    word, after = passage.words[number], passage.words[number + 1 : number + 2]
    if not after or passage.plain[word.end : after[0].start] != " " or passage.raw[after[0].start].isupper():
        return False
    text = after[0].text
    return (
        text not in function_words()
        and text not in word_class("adv")
        and not {"s", "d", "n"} & set(verb_forms(text))
    )


def _may_name(word: str) -> bool:
    return (
        word not in TITLES
        and word not in _DATES
        and (not is_common_word(word) or word not in function_words())
        and not word.isdigit()
    )


def _name_words(name: str) -> list[str]:
    return [
        word for word in words(name) if len(word) > 1 and word not in TITLES and word not in function_words()
    ]


def given_in(passage: Passage, cast: Cast) -> Iterator[tuple[str, frozenset[str], int]]:
    """Yield each person named in a text, the roots of the content words behind, and the number of the name.

    The words reach up to the next name; see ``Cast.given``.
    """
    holder: tuple[str, int] | None = None
    said: set[str] = set()
    for number, word in enumerate(passage.words):
        entity = cast.who(word.text)
        if entity is not None and entity in cast.people:
            if holder:
                yield holder[0], frozenset(said), holder[1]
            holder, said = (entity, number), set()
        elif not (word.text in function_words() or word.text in TIME_WORDS or is_courteous(word.text)):
            said.add(root(word.text))
    if holder:
        yield holder[0], frozenset(said), holder[1]
