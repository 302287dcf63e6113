"""Noun phrases of a text: whom or what each names, and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bowout.core.guard.deeds import ME, PRONOUNS, SOMEBODY, YOU
from bowout.core.guard.phrases import word_class
from bowout.core.guard.vocabulary import TITLES, function_words
from bowout.core.text import root

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    """A noun phrase: its place, whom or what it may be (entities, roots), and whose it is.

    ``head`` is the root of its last noun, empty for a pronoun; ``keys`` has ``?`` where anybody may be meant.
    """

    first: int
    last: int
    head: str
    keys: frozenset[str]
    owner: str | None
    roots: frozenset[str]
    none: bool = False
    person: bool = False


def noun_phrases(passage: Passage, tags: str, cuts: frozenset[int], who: Who) -> dict[int, Phrase]:
    """Return the noun phrases by the number of each word that belongs to one."""
    found: dict[int, Phrase] = {}
    named: tuple[int, frozenset[str]] = (0, _NONE)
    first: int | None = None
    for number in range(len(tags) + 1):
        ends = number == len(tags) or tags[number] not in "DNOP"
        if first is not None and (ends or number in cuts or _begins(passage, tags, number, who)):
            phrase = _phrase(passage.texts, tags, first, number - 1, who)
            phrase, named = _resolved(passage, phrase, named)
            found.update(dict.fromkeys(range(first, number), phrase))
            first = None
        if not ends and first is None:
            first = number
    return found


def _resolved(
    passage: Passage, phrase: Phrase, named: tuple[int, frozenset[str]]
) -> tuple[Phrase, tuple[int, frozenset[str]]]:
    """Return a phrase, ``he`` and ``she`` read as who was named last, and who is named now, by sentence."""
    sentence = passage.words[phrase.first].sentence
    owner = frozenset({phrase.owner}) - {ME, SOMEBODY, None} if phrase.owner else _NONE
    people = phrase.keys - {ME} if phrase.person else owner
    if people:
        return phrase, (sentence, people | named[1] if named[0] == sentence else people)
    if (
        phrase.keys == {OTHER}
        and passage.texts[phrase.first] in _SINGULAR
        and sentence - named[0] < 2
        and named[1]
    ):
        return phrase._replace(keys=named[1]), named
    return phrase, named


def _begins(passage: Passage, tags: str, number: int, who: Who) -> bool:
    """Whether a noun phrase begins here though one stands right before it."""
    words = passage.words
    if words[number].sentence != words[number - 1].sentence:
        return True
    if tags[number] in "DO" or tags[number - 1] == "O":
        return True
    if tags[number] == "P" or tags[number - 1] in "PD":
        return False
    beside = words[number - 1].text
    titled = (
        words[number].text in TITLES and number + 1 < len(words) and _is_person(words[number + 1].text, who)
    )
    if titled and tags[number + 2 : number + 3] in {"V", "X", "A", "P"} and not _is_person(beside, who):
        return True
    if tags[number + 1 : number + 2] not in {"V", "X", "A"}:
        return False
    titled = beside in TITLES or beside in word_class("kin") or beside in {"old", "young", "student", "head"}
    return not titled and _is_person(words[number].text, who) and not _is_person(beside, who)


def _is_person(word: str, who: Who) -> bool:
    return word not in PRONOUNS and who(word) is not None and word not in word_class("kin")


def _phrase(texts: Sequence[str], tags: str, first: int, last: int, who: Who) -> Phrase:
    """Return the phrase between two words; an owner before ``'s`` is kept as the owner alone."""
    if first == last and tags[first] == "O" and texts[first] not in _OWNERS:
        return _pronoun(texts[first], first, who)
    mark = max((at for at in range(first, last + 1) if tags[at] == "P"), default=first - 1)
    words, nouns = (
        texts[mark + 1 : last + 1],
        [texts[at] for at in range(mark + 1, last + 1) if tags[at] == "N"],
    )
    owner = (
        _owner(texts, tags, first, mark, who)
        if mark >= first
        else _possessor(texts[first], last - first, who)
    )
    return Phrase(
        first, last, root(nouns[-1]) if nouns else "", _keys(words, nouns, owner, who), owner,
        frozenset(root(word) for word in nouns if word not in function_words()),
        texts[first] in {"no", "neither"}, any(_is_person(word, who) for word in words),
    )  # fmt: skip


def _pronoun(word: str, at: int, who: Who) -> Phrase:
    entity = who(word) or SOMEBODY
    keys = frozenset({OTHER if word in _OTHERS and entity == SOMEBODY else entity})
    return Phrase(at, at, "", keys, None, _NONE, word in {"none", "neither", "nobody", "nothing"})


def _possessor(word: str, more: int, who: Who) -> str | None:
    """Return whose a phrase is that begins with a possessive; ``her`` alone is no possessive."""
    if word not in _OWNERS or (word == "her" and not more):
        return None
    return who(word) or _OWNERS[word]


def _owner(texts: Sequence[str], tags: str, first: int, mark: int, who: Who) -> str:
    named = [texts[at] for at in range(first, mark) if tags[at] == "N"]
    people = [entity for word in named if (entity := who(word))]
    return people[-1] if people else root(named[-1]) if named else SOMEBODY


def _keys(words: Sequence[str], nouns: list[str], owner: str | None, who: Who) -> frozenset[str]:
    """Return whom a phrase may stand for; the house and its people may stand for the reader."""
    if not nouns:
        return frozenset({owner or SOMEBODY})
    people = {entity for word in words if word not in _OWNERS and (entity := who(word))}
    keys = people | {root(nouns[-1])}
    if nouns[-1] in word_class("anybody"):
        keys.add(SOMEBODY)
    if not people and nouns[-1] in word_class("home-team"):
        keys |= {YOU, HOUSE} if owner in {None, YOU, SOMEBODY} else {owner}
    return frozenset(keys)
