"""A small language for wordings, so that a rule is a list that a person can read and lengthen.

One wording a line, its elements divided by blanks:

    word            that word                     a|b|c    any of them
    word?  a|b?     may be missing                negot*   any word that begins so
    @class          a named class of words        ..  ..6  up to 3 (or 6) words of any kind
    !a|b            none of these comes next      <!a|b    none of these stands just before it
    ^               the sentence begins here

The last two stand first in a wording only. Wordings never reach over the end of a sentence. They are matched
word by word with dictionary look-ups: nothing is compiled, and a text costs time linear in its length.
"""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from bowout.core.guard.sweep import Gathering, Sweep
from bowout.core.text import fold
from bowout.data import read_optional, read_text
from bowout.data.lists import classes_of, sections_of, whole_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from bowout.core.text import Passage, Word


class Hit(NamedTuple):
    """A place in a text that a rule holds against it, as offsets ``start`` and ``end``.

    ``start`` is None where something is missing rather than wrong. ``detail`` replaces the rule's own
    sentence where a place needs one of its own; ``warning`` makes the finding a warning.
    """

    start: int | None
    end: int | None
    detail: str | None = None
    warning: bool = False


def hit_at(passage: Passage, span: tuple[int, int], detail: str) -> Hit:
    """Return the place from one word to another, with what is held against it."""
    return Hit(passage.words[span[0]].start, passage.words[span[1]].end, detail)


class _Element(NamedTuple):
    words: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    optional: bool = False
    negative: bool = False
    gap: int = -1

    def accepts(self, word: str) -> bool:
        return word in self.words or (bool(self.prefixes) and word.startswith(self.prefixes))


class ListedWording:
    """A wording, ``opening`` with an element that is read at once: most are never looked at further."""

    def __init__(self, line: str, read: Callable[[str], _Element]) -> None:
        parts = line.split()
        self.at_start = parts[0] == "^"
        self._read = read
        self._parts = parts[self.at_start :]
        self._guarded = self._parts[0].startswith("<!")
        self.opening = self._parts[self._guarded]

    @cached_property
    def before(self) -> _Element | None:
        """What must not stand just before it."""
        return self._read(self._parts[0][2:]) if self._guarded else None

    @cached_property
    def elements(self) -> tuple[_Element, ...]:
        """All elements in order, the opening first."""
        return tuple(self._read(part) for part in self._parts[self._guarded :])

    @cached_property
    def second(self) -> _Element | None:
        """The second element, if it must stand right after the first: most candidates end there."""
        following = self._parts[self._guarded + 1 : self._guarded + 2]
        element = self._read(following[0]) if following else None
        free = element is None or element.optional or element.negative or element.gap >= 0
        return None if free else element

    @cached_property
    def closing(self) -> frozenset[str]:
        """The words one of which must stand somewhere after the first, empty where none must or any may."""
        needed = [
            each for each in self.elements[1:] if not each.optional and not each.negative and each.gap < 0
        ]
        return needed[-1].words if needed and not needed[-1].prefixes else frozenset()

    def match(self, words: Sequence[Word], number: int) -> int | None:
        """Return the number of the word after the wording, if it stands where its first word does."""
        sentence = words[number].sentence
        first_in_sentence = number == 0 or words[number - 1].sentence != sentence
        if self.at_start and not first_in_sentence:
            return None
        if self.before and not first_in_sentence and self.before.accepts(words[number - 1].text):
            return None
        return _follow(self.elements, 1, words, number + 1, sentence)


Index = dict[str, list[ListedWording]]
_Ranked = tuple[int, ListedWording]
BySecond = tuple[dict[str, list[_Ranked]], list[_Ranked]]


class Phrases:
    """A list of wordings, indexed when a text is first held against it.

    ``lines`` gives the wordings, ``classes`` the words of each ``@class``.
    """

    def __init__(
        self, lines: Callable[[], Iterable[str]], classes: Callable[[], Mapping[str, Sequence[str]]] = dict
    ) -> None:
        self._lines = lines
        self._classes = classes

    @cached_property
    def index(self) -> tuple[Index, Index]:
        """The wordings by their first word, and by the first three letters of a first prefix."""
        by_word: Index = {}
        by_prefix: Index = {}
        for wording in self.wordings():
            for first in self._items(wording.opening):
                index, key = (by_prefix, first[:-1][:3]) if first.endswith("*") else (by_word, first)
                index.setdefault(key, []).append(wording)
        return by_word, by_prefix

    def wordings(self) -> Iterator[ListedWording]:
        """Return every wording; raises ``ValueError`` for a line that begins with no word."""
        for line in self._lines():
            wording = ListedWording(line, self._element)
            if wording.opening.startswith(("!", "..")) or wording.opening.endswith("?"):
                msg = f"a wording must begin with a word: {line}"
                raise ValueError(msg)
            yield wording

    def _items(self, part: str) -> list[str]:
        """Return the words and beginnings of words that an element names, its classes resolved."""
        items = part.strip("!?").split("|")
        return [word for item in items for word in self._class(item)] if "@" in part else items

    def _element(self, part: str) -> _Element:
        if part.startswith(".."):
            return _Element(gap=int(part[2:] or 3))
        optional, negative = part.endswith("?"), part.startswith("!")
        items = self._items(part)
        words = frozenset(item for item in items if not item.endswith("*"))
        prefixes = tuple(item[:-1] for item in items if item.endswith("*"))
        return _Element(words, prefixes, optional, negative)

    def _class(self, item: str) -> Sequence[str]:
        return self._classes()[item[1:]] if item.startswith("@") else [item]

    def find(self, passage: Passage) -> Iterator[Hit]:
        """Yield every place where a wording stands, at most one for each first word."""
        for first, last in self.spans(passage):
            yield Hit(passage.words[first].start, passage.words[last].end)

    def spans(self, passage: Passage) -> tuple[tuple[int, int], ...]:
        """Return the numbers of the first and the last word of every place where a wording stands."""
        found = passage.found.get(self)
        if found is None:
            _TOGETHER.look(self, passage)
            found = passage.found[self]
        return found

    def spans_alone(self, passage: Passage) -> tuple[tuple[int, int], ...]:
        """Return the same, looked for by itself: for a text of which little else is asked."""
        if self not in passage.found:
            self.alone.look(passage)
        return passage.found[self]

    @cached_property
    def alone(self) -> Sweep:
        """A sweep of this list only."""
        return Sweep((self,))

    def by_second(self, text: str) -> BySecond:
        """Return the wordings that begin with a word by their second one, and those that leave it open.

        Each is ranked by its place among those that begin so.
        """
        by_word, by_prefix = self.index
        starting = (each for each in by_prefix.get(text[:3], ()) if self._element(each.opening).accepts(text))
        fixed: dict[str, list[_Ranked]] = {}
        free: list[_Ranked] = []
        for rank, wording in enumerate((*by_word.get(text, ()), *starting)):
            second = wording.second
            if second is None or second.prefixes:
                free.append((rank, wording))
            for word in second.words if second and not second.prefixes else ():
                fixed.setdefault(word, []).append((rank, wording))
        return fixed, free

    def occurs(self, passage: Passage) -> bool:
        """Whether any wording stands in the text."""
        return bool(self.spans(passage))


_TOGETHER = Gathering()


@cache
def _shipped(language: str) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return a language's shipped sections and classes, each a list of lines or words; it may have none."""
    text = read_text("wordings_en") if language == "en" else fold(read_optional(f"wordings_{language}"))
    classes, lines = classes_of(whole_lines(text))
    return sections_of(lines), classes


@cache
def word_class(name: str, language: str = "en") -> frozenset[str]:
    """Return the words of a shipped class; a language other than English may have none."""
    classes = _shipped(language)[1]
    return frozenset(classes[name] if language == "en" else classes.get(name, ()))


@cache
def wordings(section: str, language: str = "en") -> Phrases:
    """Return the shipped wordings of a section of ``wordings_en.txt``, or of another language's.

    A section that another language lacks has no wording.
    """
    if language == "en":
        return Phrases(lambda: _shipped(language)[0][section], lambda: _shipped(language)[1])
    return Phrases(lambda: _shipped(language)[0].get(section, []), lambda: _shipped(language)[1])


def _follow(
    elements: tuple[_Element, ...], at: int, words: Sequence[Word], number: int, sentence: int
) -> int | None:
    while at < len(elements):
        element = elements[at]
        if element.gap >= 0:
            return _skip(elements, at, words, number, sentence)
        inside = number < len(words) and words[number].sentence == sentence
        accepted = inside and element.accepts(words[number].text)
        if element.negative:
            if accepted:
                return None
        elif element.optional:
            end = _follow(elements, at + 1, words, number + 1, sentence) if accepted else None
            if end is not None:
                return end
        elif accepted:
            number += 1
        else:
            return None
        at += 1
    return number


def _skip(
    elements: tuple[_Element, ...], at: int, words: Sequence[Word], number: int, sentence: int
) -> int | None:
    for skipped in range(elements[at].gap + 1):
        end = _follow(elements, at + 1, words, number + skipped, sentence)
        if end is not None:
            return end
        if number + skipped >= len(words) or words[number + skipped].sentence != sentence:
            return None
    return None
