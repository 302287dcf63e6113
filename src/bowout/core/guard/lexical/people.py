"""Who is who in the notes and in a text about them: the writer, the reader, and those the notes name."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from bowout.core.guard.phrases import word_class
from bowout.core.terms import NARRATIVE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bowout.core.lexicon import Lexicon
    from bowout.core.notes import Notes
    from bowout.core.text import Passage, Word

ME, YOU, SOMEBODY = "ME", "YOU", "SOMEBODY"


class People:
    """The people of one set of notes; ``public`` are its texts by key."""

    def __init__(self, notes: Notes, public: Mapping[str, Passage], lexicon: Lexicon) -> None:
        self.notes = notes
        self.public = public
        self.lexicon = lexicon

    @cached_property
    def readers(self) -> frozenset[str]:
        """The words of the reader's names; none of a group, which is no person."""
        named = self.public["recipient"].texts if "recipient" in self.public else ()
        titles = self.of("title")
        if not named or (named[0] not in titles and self.lexicon.is_ordinary(named[0])):
            return frozenset()
        return frozenset(word for word in named if word not in titles | self.lexicon.function)

    def of(self, name: str) -> frozenset[str]:
        """Return the words of a class of the language."""
        return word_class(name, self.lexicon.code)

    @cached_property
    def nouns(self) -> frozenset[str]:
        """The words that the jottings write with a capital."""
        return frozenset(
            word.text
            for passage in self._jottings()
            for word in passage.words
            if passage.raw[word.start].isupper()
        )

    def _jottings(self) -> Iterator[Passage]:
        yield from (self.public[key] for key in NARRATIVE if key in self.public)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of people: the reader's, those behind a title, and bare ones that are no nouns."""
        found = {word for passage in self._jottings() for word in self._named_in(passage)}
        sender = self.public["sender"].texts if "sender" in self.public else ()
        return frozenset({*found, *self.readers, *sender}) - self.lexicon.function

    def _named_in(self, passage: Passage) -> Iterator[str]:
        for number, word in enumerate(passage.words):
            capital = passage.raw[word.start].isupper() and word.text not in self.of("title")
            if capital and (self._is_titled(number, passage) or self._is_bare_name(number, passage)):
                yield word.text[:-1] if self._is_genitive(number, passage) else word.text

    def _is_titled(self, number: int, passage: Passage) -> bool:
        return number > 0 and passage.words[number - 1].text in self.of("title")

    def _is_genitive(self, number: int, passage: Passage) -> bool:
        """Whether a word in -s stands before a noun (``Paulas Vortrag``)."""
        following = passage.words[number + 1 : number + 2]
        noun = bool(following) and passage.raw[following[0].start].isupper()
        return noun and passage.words[number].text.endswith("s") and _are_neighbours(passage, number)

    def _is_bare_name(self, number: int, passage: Passage) -> bool:
        """Whether an unknown word stands without an article where a noun would have one."""
        word = passage.words[number]
        before = passage.words[number - 1].text if number else ""
        led = before in self.of("article") | self.of("not-subject") | self.of("preposition")
        if led and not self._is_relative(number - 1, passage):
            return False
        named = self._acts(number, passage) or self._is_genitive(number, passage)
        return named and not self.lexicon.is_ordinary(word.text)  # last, for it reads whole lists

    def _is_relative(self, number: int, passage: Passage) -> bool:
        """Whether a pronoun opens a clause behind a comma."""
        if number < 1 or passage.words[number].text not in self.of("relative"):
            return False
        return "," in passage.plain[passage.words[number - 1].end : passage.words[number].start]

    def _acts(self, number: int, passage: Passage) -> bool:
        """Whether a finite auxiliary follows, or a verb that no noun follows as its adjective would."""
        following = [word.text for word in passage.words[number + 1 : number + 2]]
        if not following:
            return False
        if following[0] in self.of("perfect") | self.of("modal") | self.of("becoming") | self.of("object"):
            return True
        return following[0] not in self.lexicon.function and bool(self.lexicon.verbs.readings(following[0]))

    def is_name(self, word: str) -> bool:
        """Whether a folded word is a person's name, or its genitive."""
        return word in self.names or (word.endswith("s") and word[:-1] in self.names)

    def entity(self, name: str) -> str:
        """Return who a name means: the reader of a letter to one person is YOU."""
        own = name if name in self.names else name[:-1]
        return YOU if own in self.readers and not self.several else own

    @cached_property
    def several(self) -> bool:
        """Whether the letter goes to more than one person."""
        named = self.public["recipient"].texts if "recipient" in self.public else ()
        return not {"und", "and"}.isdisjoint(named)

    def same(self, one: str, others: set[str]) -> bool:
        """Whether somebody is among others; the readers of one letter are each YOU."""
        if one in others or SOMEBODY in others:
            return True
        if one == YOU:
            return bool(others & self.readers)
        return one in self.readers and YOU in others

    def pronoun(self, word: Word, passage: Passage, following: Word | None) -> str:
        """Return whom a pronoun in the first case means, empty where the word is none."""
        text, capital = word.text, passage.raw[word.start].isupper()
        if text in {"ich", "wir"}:
            return ME if text == "ich" else SOMEBODY
        if text == "du" or (text == "ihr" and self._is_plural_you(passage, following)):
            return YOU
        if text == "sie":
            return YOU if capital and self.notes.address.value == "formal" else SOMEBODY
        return SOMEBODY if text in {"er", "man"} else ""

    def is_formal(self, word: Word, passage: Passage) -> bool:
        """Whether a word is the possessive of ``Sie``, told from ``ihr`` by its capital."""
        capital = passage.raw[word.start].isupper() and self.notes.address.value == "formal"
        return capital and word.text in self.of("formal") - {"sie", "ihnen"}

    def _is_plural_you(self, passage: Passage, following: Word | None) -> bool:
        familiar = self.notes.address.value != "formal"
        return familiar and not (following and passage.raw[following.start].isupper())


def _are_neighbours(passage: Passage, number: int) -> bool:
    return passage.plain[passage.words[number].end : passage.words[number + 1].start] == " "
