"""Private topics in plain and in veiled words, and where a text touches one.

``topics_en.txt`` has for each topic (commute, pay, workload, …) its words. ``topics`` reads a shorter list
of plain words; this one also finds remarks that were reworded.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bowout.data import read_text
from bowout.data.lists import entries_of, whole_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.text import Passage


class Touch(NamedTuple):
    """A place where a text touches a private topic, from word ``first`` to word ``last``.

    ``weak`` words have many other meanings (``evenings``) and count only beside another.
    """

    topic: str
    first: int
    last: int
    weak: bool


_Entry = tuple[str, tuple[str, ...], bool]  # the topic, its words, whether they are weak


@lru_cache(maxsize=128)
def touches(passage: Passage) -> tuple[Touch, ...]:
    """Return every place where ``passage`` touches a topic, in order: ``my commute`` touches ``commute``."""
    return tuple(_every_touch(passage))


def _every_touch(passage: Passage) -> Iterator[Touch]:
    for text, numbers in passage.places.items():
        for entry in _beginning(text):
            second = entry[1][1:2]
            if not second or second[0] in passage.places or second[0].endswith("*"):
                yield from _touched(entry, passage.texts, numbers)


@lru_cache(maxsize=8192)
def _beginning(word: str) -> tuple[_Entry, ...]:
    """Return the entries whose first word this is, then those that are a beginning of it."""
    entries = [(name, tuple(parts.split("_")), weak) for name, parts, weak in _index().get(word[:3], ())]
    exact = (entry for entry in entries if entry[1][0] == word)
    return (*exact, *(entry for entry in entries if _begins(word, entry[1][0])))


def _begins(word: str, part: str) -> bool:
    return part.endswith("*") and word.startswith(part[:-1])


def _touched(entry: _Entry, texts: tuple[str, ...], numbers: list[int]) -> Iterator[Touch]:
    """Yield where all words of an entry stand, of the places where its first one does."""
    topic, parts, weak = entry
    for number in numbers:
        if len(parts) == 1 or _follow(parts, texts[number + 1 : number + len(parts)]):
            yield Touch(topic, number, number + len(parts) - 1, weak)


def _follow(parts: tuple[str, ...], spoken: tuple[str, ...]) -> bool:
    return len(spoken) == len(parts) - 1 and all(map(_is, spoken, parts[1:]))


def _is(word: str, part: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


@cache
def told_openly() -> dict[str, frozenset[str]]:
    """Return for each situation the words by which a letter may tell it; ``relocat*`` is a beginning."""
    return {name[1:]: frozenset(words) for name, words in _blocks() if name.startswith("@")}


@lru_cache(maxsize=4096)
def is_listed(word: str, listed: frozenset[str]) -> bool:
    """Whether a word is in a list of which ``*`` ends a beginning of words."""
    return word in listed or any(_is(word, part) for part in listed if part.endswith("*"))


@cache
def _index() -> dict[str, list[tuple[str, str, bool]]]:
    """Return topics, entries as listed and whether they are weak, by three letters of the first word.

    An entry is cut into its words once a text has its beginning: there are thousands, and few are met.
    """
    found: dict[str, list[tuple[str, str, bool]]] = {}
    for name, words in _blocks():
        weak = False
        for word in () if name.startswith("@") else words:
            weak = weak or word == "~"
            if word != "~":
                found.setdefault(word[:3].partition("_")[0], []).append((name, word, weak))
    return found


@cache
def _blocks() -> tuple[tuple[str, list[str]], ...]:
    """Return each name and its words."""
    entries = entries_of(whole_lines(read_text("topics_en")))
    return tuple((name.replace("_", " "), words.split()) for name, words in entries)
