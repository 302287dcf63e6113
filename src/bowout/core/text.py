"""Text as the guard reads it: folded, and cut into words and sentences.

Folding lowers capitals and takes accents off, sign by sign, so that offsets stay what they were.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from bowout.data import read_sorted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

LONGEST_WORD = 80  # letters; the longest German word that record books know has 79
MARK = "\u0300"  # stands for any combining mark, which belongs to the letter before it
_QUOTES = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u00b4\uff07", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
}
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
_TOKEN = re.compile(rf"[$€£¥]?\d+(?:[.,:/-]\d+)*%?\w*(?:'s\b)?|[^\W_](?:[^\W_]|{MARK})*(?:'[^\W_]+){{0,2}}")
_SENTENCE_END = re.compile(r"[.!?\u2026]+[\"')\]]*(?=\s|$)|\n+|\u2029")
_GOES_ON = re.compile(r"(?<=\w!) [a-z]")  # a mark within a sentence: "Yahoo! was"
_NUMBERED = re.compile(r"\bno\. ?(?=\d)")  # "no. 30", where "The answer is no." ends
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|mx|dr|prof|st|sr|jr|vs|etc|inc|ltd|co|corp|approx|dept|e\.g|i\.e|a\.m|p\.m|u\.s|u\.k|(?<!')[a-z]))\.$"
)
_HALF_OF_DAY = re.compile(r"\d ?[ap]\.m\.$")  # may end a sentence, where a title never does
_CAPITAL = re.compile(r"\s+[A-Z][a-z]")
_ENDINGS = {"'ll": "will", "'ve": "have", "'re": "are", "'m": "am", "'d": "would", "'s": "'s"}
_IS = frozenset({"it", "that", "there", "what", "who", "here", "he", "she", "this", "where", "how"})
_start = attrgetter("start")
_NOT = {"won't": "will", "can't": "can", "shan't": "shall"}
# As hurried people type them.
_BARE = ("do", "does", "did", "is", "are", "was", "were", "have", "has", "had", "could", "would", "should")
BARE_NOT = {f"{verb}nt": verb for verb in _BARE}


class _Folding(dict[int, str]):
    """A table for ``str.translate`` that learns each character once."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


def _fold_character(char: str) -> str:
    if char in _QUOTES:
        return _QUOTES[char]
    if char in _DASHES:
        return "-"
    category = unicodedata.category(char)
    if category == "Zs":
        return " "
    if category == "Mn":
        return MARK
    base = unicodedata.normalize("NFKD", char)
    lower = (base[0] if base and all(unicodedata.combining(mark) for mark in base[1:]) else char).lower()
    return lower if len(lower) == 1 else char


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Return ``text`` lower-cased, accents off, quotes and dashes plain, as long as before."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


class Word(NamedTuple):
    """One word as rules compare it, and where it stands; ``sentence`` counts from 0.

    A contraction is two words (``I'll``: ``i`` and ``will``) with the same place.
    """

    text: str
    start: int
    end: int
    sentence: int

    @property
    def has_digit(self) -> bool:
        """Whether it is a number, a time, an ordinal or a name such as ``Q3``."""
        return has_digit(self.text)


def has_digit(word: str) -> bool:
    """Whether a word is a number, a time, an ordinal or a name such as ``Q3``."""
    return not word.isalpha() and any(char.isdigit() for char in word)


class Sentence(NamedTuple):
    """Where a sentence stands, its closing mark included."""

    start: int
    end: int


class Passage:
    """A text prepared once for all rules: its words, its sentences, and where they stand.

    ``raw`` is the text as it is, ``plain`` the same folded. Inside ``names`` (folded) no sentence ends.
    """

    def __init__(self, raw: str, names: tuple[str, ...] = ()) -> None:
        self.raw = raw
        self.names = names
        self.plain = fold(raw)
        self.found: dict[Any, tuple[tuple[int, int], ...]] = {}  # by what was looked for: the words it spans

    @classmethod
    @lru_cache(maxsize=128)
    def of(cls, raw: str, names: tuple[str, ...] = ()) -> Self:
        """Return a text prepared, or as it was prepared before: letters have most texts in common."""
        return cls(raw, names)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences, without the white space between them."""
        return tuple(_sentences(self.plain, self.raw, spans_of(self.names, self.plain)))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words in order."""
        new = tuple.__new__  # half the cost of the class's own, which takes its fields one by one
        return tuple([
            new(Word, (text, match.start(), match.end(), number))
            for number, sentence in enumerate(self.sentences)
            for match in _TOKEN.finditer(self.plain, sentence.start, sentence.end)
            for text in _expand(match[0])
        ])  # fmt: skip

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The words' texts in order."""
        return tuple(word.text for word in self.words)

    @cached_property
    def spoken(self) -> tuple[tuple[Word, ...], ...]:
        """The words sentence by sentence; a sentence of signs alone has none."""
        found: list[list[Word]] = [[] for _ in self.sentences]
        for word in self.words:
            found[word.sentence].append(word)
        return tuple(map(tuple, found))

    def next_text(self, number: int) -> str:
        """Return the text of the word after word ``number``, empty after the last."""
        return self.texts[number + 1] if number + 1 < len(self.texts) else ""

    def word_at(self, offset: int | None) -> int | None:
        """Return the number of the first word that begins at an offset or after it, None if there is none.

        An offset of None, as of what is missing from a text, is nowhere: it has no word.
        """
        number = None if offset is None else bisect_left(self.words, offset, key=_start)
        return None if number == len(self.words) else number

    def sentence_at(self, offset: int | None) -> int | None:
        """Return the number of the sentence of that word."""
        number = self.word_at(offset)
        return None if number is None else self.words[number].sentence

    def spoken_at(self, offset: int | None) -> tuple[Word, ...]:
        """Return the words of that sentence, none where there is none."""
        number = self.sentence_at(offset)
        return () if number is None else self.spoken[number]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words."""
        return frozenset(self.texts)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """For each different word the numbers of the places where it stands."""
        found: dict[str, list[int]] = {}
        for number, text in enumerate(self.texts):
            found.setdefault(text, []).append(number)
        return found

    @cached_property
    def capitals(self) -> tuple[int, ...]:
        """The numbers of the words typed with a capital first letter."""
        raw = self.raw
        return tuple(number for number, word in enumerate(self.words) if raw[word.start].isupper())


def dividing(names: Iterable[str], read: Callable[[str], Passage]) -> tuple[str, ...]:
    """Return, folded, the names that would be cut into sentences by ``read``: ``Yahoo! Inc``."""
    marked = (name for name in names if _SENTENCE_END.search(name))
    return tuple(fold(name) for name in marked if len(read(f"{name} x").sentences) > 1)


def spans_of(names: tuple[str, ...], plain: str) -> tuple[tuple[int, int], ...]:
    """Return where names stand, and short forms that they have: a letter may use a part of a name."""
    return tuple(found.span() for found in _standing(names).finditer(plain)) if names else ()


@lru_cache(maxsize=128)
def _standing(names: tuple[str, ...]) -> re.Pattern[str]:
    whole = [r"\s+".join(map(re.escape, name.split())) for name in names]
    short = {re.escape(word) for name in names for word in name.split()[:-1] if word.endswith(".")}
    return re.compile(rf"(?<!\w)(?:{'|'.join((*whole, *(f'{word} ' for word in sorted(short))))})")


def _sentences(plain: str, raw: str, names: Sequence[tuple[int, int]]) -> list[Sentence]:
    found, start = [], 0
    for match in _SENTENCE_END.finditer(plain):
        end = match.end()
        short = end < len(plain) and _ABBREVIATION.search(plain, max(start, end - 8), end)
        if short and _CAPITAL.match(raw, end):
            short = None if _HALF_OF_DAY.search(plain, start, end) else short
        short = short or _NUMBERED.match(plain, max(start, end - 3))
        if short or _GOES_ON.match(raw, end) or _is_of_a_name(end, raw, names):
            continue
        found.append((start, end))
        start = end
    found.append((start, len(plain)))
    trimmed = (
        (
            start + len(plain[start:end]) - len(plain[start:end].lstrip()),
            start + len(plain[start:end].rstrip()),
        )
        for start, end in found
    )
    return [Sentence(start, end) for start, end in trimmed if start < end]


def _is_of_a_name(end: int, raw: str, names: Sequence[tuple[int, int]]) -> bool:
    """Whether a mark that ends at an offset stands inside a name, or ends one in mid-sentence."""
    goes_on = raw[end + 1 : end + 2].islower()
    return any(first < end < last or (goes_on and end == last) for first, last in names)


@lru_cache(maxsize=16384)
def _expand(token: str) -> tuple[str, ...]:
    """Cut a contraction or a possessive in two; ``dont`` is one as well."""
    typed = token.replace(MARK, "")
    head, mark, tail = typed.rpartition("'")
    head = head.replace("'", "")
    if not mark:
        return (BARE_NOT[typed], "not") if typed in BARE_NOT else (typed,)
    if typed.endswith("n't"):
        verb = _NOT.get(typed, typed[:-3])
        return (verb, "not") if verb else ("not",)
    if typed == "let's":
        return ("let", "us")
    ending = _ENDINGS.get(mark + tail)
    if ending == "'s" and head in _IS:
        return (head, "is")
    return (head, ending) if ending else (head + tail,)


@lru_cache(maxsize=1024)
def words(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` as rules compare them."""
    return Passage.of(text).texts


@lru_cache(maxsize=16384)
def is_common_word(word: str) -> bool:
    """Whether ``word``, in any case, is an ordinary English word rather than only a name."""
    return fold(word) in read_sorted("common_en")
