"""Noun phrases: the pieces of a text that name somebody or something, and whose it is.

``Joan's new team`` is one, owned by ``joan``; ``he`` is one too, read as who was named last.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bowout.core.guard.deeds import ME, PRONOUNS, SOMEBODY, YOU
from bowout.core.guard.phrases import word_class
from bowout.core.guard.vocabulary import TITLES, function_words
from bowout.core.stemming import root

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bowout.core.guard.deeds import Who
    from bowout.core.text import Passage

HOUSE = "house"  # beside the reader: the firm, a team, people of theirs
OTHER = "~"  # anybody but the writer: he, she, they
_OWNERS = {
    **dict.fromkeys(("my", "mine"), ME),
    **dict.fromkeys(("your", "yours"), YOU),
    **dict.fromkeys(("his", "her", "their", "its", "our", "ours", "theirs", "hers"), SOMEBODY),
}
_NONE: frozenset[str] = frozenset()
_SINGULAR = frozenset({"he", "she", "him", "her"})
_OTHERS = frozenset({"he", "she", "they", "him", "them", "her"})


class Phrase(NamedTuple):
    """A noun phrase, from word ``first`` to word ``last``.

    ``keys`` is what it may stand for: entities, roots of its nouns, ``?`` where anybody may be meant.
    ``head`` is the root of its last noun, empty for a pronoun. ``owner`` is the entity whose it is,
    ``person`` whether it names one.
    """

    first: int
    last: int
    head: str
    keys: frozenset[str]
    owner: str | None
    roots: frozenset[str]
    none: bool = False
    person: bool = False


def noun_phrases(passage: Passage, tags: str, breaks: frozenset[int], who: Who) -> list[Phrase]:
    """Return the noun phrases of a text in order.

    ``tags`` has a letter for each word (see ``tagging``), ``breaks`` the numbers of words that begin a new
    phrase, ``who`` maps a word to the entity it stands for.
    """
    found: list[Phrase] = []
    named = _Named()
    for first, last in _spans(passage.texts, tags, breaks, who):
        found.append(named.read(passage, _phrase(passage.texts, tags, first, last, who)))
    return _told_apart(passage, found)


def _told_apart(passage: Passage, phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases with ``she`` and ``him`` two people: the one named last, and some other."""
    for at, (one, other) in enumerate(pairwise(tuple(phrases))):
        pair = {passage.texts[one.first], passage.texts[other.first]}
        apart = not (pair.isdisjoint(_HE) or pair.isdisjoint(_SHE) or one.head or other.head)
        if apart and other.keys <= one.keys | {OTHER} and other.first - one.last < _NEAR:
            phrases[at : at + 2] = one._replace(keys=frozenset({YOU, OTHER})), other._replace(keys=one.keys)
    return phrases


_HE, _SHE = frozenset({"he", "him"}), frozenset({"she", "her"})
_OBJECTS = frozenset({"him", "her"})
_NEAR = 4  # words from the one pronoun to the other


def _spans(texts: Sequence[str], tags: str, breaks: frozenset[int], who: Who) -> Iterator[tuple[int, int]]:
    """Yield the first and the last word of each noun phrase."""
    first, before = -1, ""
    for number, tag in enumerate(tags):
        nominal = tag in "DNOP"
        if first >= 0 and (
            not nominal
            or tag in "DO"
            or before == "O"
            or number in breaks
            or (tag == before == "N" and _begins(texts, tags, number, who))
        ):
            yield first, number - 1
            first = -1
        if nominal and first < 0:
            first = number
        before = tag
    if first >= 0:
        yield first, len(tags) - 1


class _Named:
    """Who has been named in a sentence or the one before, and who of them is called ``he`` or ``she``."""

    def __init__(self) -> None:
        self._people = self._last = _NONE
        self._sentence = 0
        self._he: dict[str, bool] = {}

    def read(self, passage: Passage, phrase: Phrase) -> Phrase:
        """Return a phrase, ``he`` and ``she`` read as who was named last."""
        people = phrase.keys - {ME} if phrase.person else _owning(phrase)
        word = passage.texts[phrase.first]
        if not people and not (self._people and word in _SINGULAR):
            return phrase
        sentence = passage.words[phrase.first].sentence
        if people:
            self._people = people | self._people if self._sentence == sentence else people
            self._sentence, self._last = sentence, people
            self._learn(passage.texts[phrase.first : phrase.last + 1], phrase.keys - {ME, YOU})
        elif phrase.keys == {OTHER} and sentence - self._sentence < 2:
            return phrase._replace(keys=self._meant(word))
        return phrase

    def _learn(self, texts: Sequence[str], named: frozenset[str]) -> None:
        """Learn from words beside a name who is called ``he`` or ``she``: ``her brother Axel``."""
        he = not word_class("men").isdisjoint(texts)
        if he or not word_class("women").isdisjoint(texts):
            self._he.update(dict.fromkeys(named, he))

    def _meant(self, word: str) -> frozenset[str]:
        """Return whom a pronoun may stand for; ``him`` and ``her`` for nobody who may be the doer."""
        he = word in _HE
        sure = frozenset(who for who in self._people if self._he.get(who) == he)
        meant = sure or frozenset(who for who in self._people if self._he.get(who, he) == he)
        if word in _OBJECTS and meant == self._people:
            return frozenset({OTHER})
        if meant == self._last:
            self._he.update(dict.fromkeys(meant, he))
        return meant or frozenset({OTHER})


def _owning(phrase: Phrase) -> frozenset[str]:
    owner = phrase.owner
    return _NONE if owner is None or owner in {ME, SOMEBODY} else frozenset({owner})


def _begins(texts: Sequence[str], tags: str, number: int, who: Who) -> bool:
    """Whether a noun phrase begins with this noun, though one stands right before it: a person who acts."""
    word, beside = texts[number], texts[number - 1]
    if word in TITLES and tags[number + 2 : number + 3] in {"V", "X", "A", "P"}:
        named = _is_person(texts[number + 1], who)
        if named and not _is_person(beside, who):
            return True
    if not _is_person(word, who) or tags[number + 1 : number + 2] not in {"V", "X", "A"}:
        return False
    titled = beside in TITLES or beside in word_class("kin") or beside in {"old", "young", "student", "head"}
    return not titled and not _is_person(beside, who)


def _is_person(word: str, who: Who) -> bool:
    return who(word) is not None and word not in PRONOUNS and word not in word_class("kin")


def _phrase(texts: Sequence[str], tags: str, first: int, last: int, who: Who) -> Phrase:
    """Return the phrase between two words; an owner before ``'s`` is kept as the owner alone."""
    if first == last and tags[first] == "O" and (texts[first] not in _OWNERS or texts[first] == "her"):
        return _pronoun(texts[first], first, who, denied=texts[max(0, first - 1) : first] == ("no",))
    mark = tags.rfind("P", first, last + 1)
    mark = -1 if texts[mark + 1 : mark + 2] in _NAMED_DAYS else mark  # "Mother's Day" is nobody's
    begin, owner = first, None
    if mark >= 0:
        begin, owner = mark + 1, _owner(texts, tags, first, mark, who)
    elif texts[first] in _OWNERS:
        owner = _possessor(texts[first], last - first, who)
    nouns, acting = [], []
    for at in range(begin, last + 1):
        word = texts[at]
        if tags[at] == "N":
            nouns.append(word)
        if who(word) is not None:
            acting.append(word)
    noun = _head_of(nouns)
    head = root(noun) if noun else ""
    keys = _keys(noun, head, acting, owner, who) if noun else frozenset({owner or SOMEBODY})
    person = bool(acting) and any(_is_person(word, who) for word in acting)
    return Phrase(first, last, head, keys, owner, _roots(nouns), texts[first] in {"no", "neither"}, person)


_NAMED_DAYS = {("day",), ("eve",)}
_PARTICLES = frozenset({"off", "out", "up", "over", "down"})


def _head_of(nouns: Sequence[str]) -> str:
    """Return the noun that a phrase is about: its last, or the deed of a ``switch-off`` or ``roll-out``."""
    if len(nouns) > 1 and nouns[-1] in _PARTICLES:
        return nouns[-2]
    return nouns[-1] if nouns else ""


def _pronoun(word: str, at: int, who: Who, *, denied: bool = False) -> Phrase:
    """Return a pronoun as a phrase; one is ``denied`` by a word of its own before it: ``no one``."""
    entity = who(word) or SOMEBODY
    keys = frozenset({OTHER if word in _OTHERS and entity == SOMEBODY else entity})
    return Phrase(at, at, "", keys, None, _NONE, denied or word in {"none", "neither", "nobody", "nothing"})


def _possessor(word: str, more: int, who: Who) -> str | None:
    """Return whose a phrase is that begins with a possessive; ``her`` alone is no possessive."""
    return None if word == "her" and not more else who(word) or _OWNERS[word]


def _owner(texts: Sequence[str], tags: str, first: int, mark: int, who: Who) -> str:
    named = [texts[at] for at in range(first, mark) if tags[at] == "N"]
    people = [entity for word in named if (entity := who(word))]
    return people[-1] if people else root(named[-1]) if named else SOMEBODY


def _roots(nouns: Sequence[str]) -> frozenset[str]:
    """Return the roots of nouns, those that are words of grammar left out."""
    if len(nouns) == 1:
        return _NONE if nouns[0] in function_words() else frozenset({root(nouns[0])})
    return frozenset([root(noun) for noun in nouns if noun not in function_words()])


def _keys(noun: str, head: str, acting: Sequence[str], owner: str | None, who: Who) -> frozenset[str]:
    """Return whom a phrase with a noun may stand for; the house and its people may stand for the reader.

    ``head`` is the noun's root, ``acting`` the words of the phrase that stand for somebody.
    """
    if not acting and noun not in _collective():
        return frozenset({head})
    people = {entity for word in acting if word not in _OWNERS and (entity := who(word))}
    keys = {head, *people}
    if noun in word_class("anybody"):
        keys.add(SOMEBODY)
    if not people and noun in word_class("home-team"):
        keys |= {YOU, HOUSE} if owner is None or owner in {YOU, SOMEBODY} else {owner}
    return frozenset(keys)


@cache
def _collective() -> frozenset[str]:
    return word_class("anybody") | word_class("home-team")
