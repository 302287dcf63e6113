"""How the text of a word list is read: lines, rows of words, entries with a name, sections and classes.

All lists are written in one way, and each uses as much of it as it needs::

    # a comment, to the end of its line
    word word word             a row
    name: word word            an entry; another mark than the colon may part it
        word word              an indented line goes on with the one above
    [section]                  the lines below belong to it
    @class = word word         a class, which other lines name
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_COMMENT = re.compile("#.*")
_OFTEN = 1000  # questions that cost as much as to read all words of the longest list; a draft asks some sixty
_HEADING = re.compile(r"\A(?:#.*\n)+")


class SortedRows:
    """A long list, looked a word up in without being read as a whole: a few steps instead of milliseconds.

    Each line of its text ends with a line break and begins with a word that no other line begins with, in
    the order of their letters. Asked again and again for words alone, it reads them all after all.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._asked = 0

    @classmethod
    def of(cls, text: str) -> Self:
        """Return the list of a text that may have comments above its first line."""
        return cls(_HEADING.sub("", text, count=1))

    def get(self, word: str) -> str | None:
        """Return what stands behind a word in its line, None where no line begins with it."""
        text, low, high = self.text, 0, len(self.text)
        while low < high:
            start = text.rfind("\n", low, (low + high) // 2) + 1 or low
            end = text.index("\n", start)
            first, _, rest = text[start:end].partition(" ")
            if first == word:
                return rest
            low, high = (end + 1, high) if first < word else (low, start)
        return None

    def __contains__(self, word: object) -> bool:
        """Tell whether a line begins with a word."""
        self._asked += 1
        return word in self._words if self._asked > _OFTEN else self.get(str(word)) is not None

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(line.partition(" ")[0] for line in self.text.splitlines())


def words_of(text: str) -> list[str]:
    """Return all words of a list, comments left out."""
    return _COMMENT.sub("", text).split()


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines that say something, without comments and without blanks at their ends."""
    return (told for line in text.splitlines() if (told := line.partition("#")[0].strip()))


def rows_of(text: str) -> Iterator[list[str]]:
    """Yield the words of each line that has any."""
    return (words for line in text.splitlines() if (words := line.partition("#")[0].split()))


def whole_lines(text: str) -> list[str]:
    """Return the lines that say something, each with the indented lines that go on with it.

    A blank stands where they were joined, but none behind a ``|``, which parts the words of one element.
    """
    whole: list[str] = []
    for line in text.splitlines():
        told = line.partition("#")[0].strip()
        if told and line[0].isspace() and whole:
            whole[-1] += told if whole[-1].endswith("|") else f" {told}"
        elif told:
            whole.append(told)
    return whole


def entries_of(lines: Iterable[str], mark: str = ":") -> Iterator[tuple[str, str]]:
    """Yield what stands before and behind the mark in each line that has it."""
    for line in lines:
        name, found, rest = line.partition(mark)
        if found:
            yield name.strip(), rest.strip()


def sections_of(lines: Iterable[str]) -> dict[str, list[str]]:
    """Return the lines below each ``[section]``, by its name; those above the first are left out."""
    found: dict[str, list[str]] = {}
    section: list[str] = []
    for line in lines:
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), [])
        else:
            section.append(line)
    return found


def classes_of(lines: Iterable[str]) -> tuple[dict[str, list[str]], list[str]]:
    """Return the words of each ``@class = words``, by its name, and the lines that define none."""
    classes: dict[str, list[str]] = {}
    others: list[str] = []
    for line in lines:
        name, defines, words = line.partition(" = ")
        if defines and name.startswith("@"):
            classes[name[1:]] = words.split()
        else:
            others.append(line)
    return classes, others
