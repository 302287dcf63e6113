"""Noun phrases of a text: whom or what each names, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bowout.core.guard.deeds import ME, PRONOUNS, SOMEBODY, TITLES, YOU
from bowout.core.guard.phrases import word_class
from bowout.core.guard.tagging import cut_before
from bowout.core.guard.vocabulary import function_words
from bowout.core.text import root

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.deeds import Who
    from bowout.core.text import Passage

HOUSE = "house"  # beside the reader: the firm, a team, people of theirs
OTHER = "~"  # anybody but the writer: he, she, they
_OTHERS = frozenset({"he", "she", "they", "him", "them"})
_OWNERS = {
    **dict.fromkeys(("my", "mine"), ME),
    **dict.fromkeys(("your", "yours"), YOU),
    **dict.fromkeys(("his", "her", "their", "its", "our", "ours", "theirs", "hers"), SOMEBODY),
}


@dataclass(frozen=True)
class Phrase:
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


def noun_phrases(passage: Passage, tags: str, who: Who) -> dict[int, Phrase]:
    """Return the noun phrases by the number of each word that belongs to one."""
    found: dict[int, Phrase] = {}
    cuts = cut_before(passage)
    first: int | None = None
    for number in range(len(tags) + 1):
        ends = number == len(tags) or tags[number] not in "DNOP"
        if first is not None and (ends or _begins(passage, tags, number, cuts, who)):
            for phrase in _phrases(passage, tags, first, number - 1, who):
                found.update(dict.fromkeys(range(phrase.first, phrase.last + 1), phrase))
            first = None
        if not ends and first is None:
            first = number
    return found


def _begins(passage: Passage, tags: str, number: int, cuts: frozenset[int], who: Who) -> bool:
    """Whether a noun phrase begins here though one stands right before it."""
    words = passage.words
    if number in cuts or words[number].sentence != words[number - 1].sentence:
        return True
    if tags[number] in "DO" or tags[number - 1] == "O":
        return True
    if tags[number] == "P" or tags[number - 1] in "PD":
        return False
    person = _is_person(words[number].text, who) and not _is_person(words[number - 1].text, who)
    beside = words[number - 1].text
    titled = beside in TITLES or beside in word_class("kin") or beside in {"old", "young", "student", "head"}
    acts = number + 1 < len(tags) and tags[number + 1] in "VXAN"
    return person and not titled and acts and not _is_person(beside, who) and tags[number + 1] != "N"


def _is_person(word: str, who: Who) -> bool:
    return word not in PRONOUNS and who(word) is not None and word not in word_class("kin")


def _phrases(passage: Passage, tags: str, first: int, last: int, who: Who) -> Iterator[Phrase]:
    """Yield the phrase between two words; an owner before ``'s`` is kept as the owner alone."""
    texts = passage.texts
    marks = [at for at in range(first, last + 1) if tags[at] == "P"]
    start = marks[-1] + 1 if marks else first
    owner = _owner(texts, tags, first, marks, who)
    if (not marks and tags[first] in "DO" and texts[first] in _OWNERS and last > first) or (
        first == last and texts[first] in _OWNERS and texts[first] != "her"
    ):
        owner = who(texts[first]) or _OWNERS[texts[first]]
    nouns = [texts[at] for at in range(start, last + 1) if tags[at] == "N"]
    yield Phrase(
        first,
        last,
        root(nouns[-1]) if nouns else "",
        _keys(texts[start : last + 1], nouns, owner, who),
        owner,
        frozenset(root(word) for word in nouns if word not in function_words()),
        texts[first] in {"no", "none", "neither", "nobody", "nothing"},
        any(_is_person(word, who) for word in texts[start : last + 1]),
    )


def _owner(texts: tuple[str, ...], tags: str, first: int, marks: list[int], who: Who) -> str | None:
    if not marks:
        return None
    named = [texts[at] for at in range(first, marks[-1]) if tags[at] == "N"]
    people = [entity for word in named if (entity := who(word))]
    return people[-1] if people else root(named[-1]) if named else SOMEBODY


_HOUSE = frozenset(
    [
        "team",
        "lab",
        "laboratory",
        "department",
        "company",
        "firm",
        "panel",
        "board",
        "committee",
        "club",
        "school",
        "crew",
        "staff",
        "group",
        "house",
        "studio",
        "office",
        "colleagues",
        "people",
        "folks",
        "everyone",
        "hospital",
        "restaurant",
        "museum",
        "college",
        "agency",
        "shop",
        "kitchen",
        "library",
        "press",
        "mill",
        "garden",
        "brewery",
    ]
)


_ANYBODY = frozenset({"person", "man", "woman", "friend", "soul", "mind", "one", "way"})


def _keys(words: tuple[str, ...], nouns: list[str], owner: str | None, who: Who) -> frozenset[str]:
    """Return whom a phrase may stand for; the house and its people may stand for the reader."""
    if len(words) == 1 and not nouns and owner:
        return frozenset({owner})
    people = {entity for word in words if word not in _OWNERS and (entity := who(word))}
    if words[:1] and words[0] in _OTHERS and people <= {SOMEBODY}:
        return frozenset({OTHER})
    if not nouns and words and not people:
        return frozenset({SOMEBODY})
    if any(word in {"we", "us", "it", "both", "one"} for word in words) and not nouns:
        return frozenset({SOMEBODY})
    keys = people | {root(word) for word in nouns[-1:]}
    if nouns and nouns[-1] in _ANYBODY:
        keys |= {SOMEBODY}
    if not people and nouns and nouns[-1] in _HOUSE and owner in {None, YOU, SOMEBODY}:
        keys |= {YOU, HOUSE}
    if not people and owner and nouns and nouns[-1] in _HOUSE:
        keys |= {owner}
    return frozenset(keys)
