"""Numbers as people write them: ``140``, ``a hundred and forty``, ``4M``, ``four million``, ``third``."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bowout.data import read_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bowout.core.text import Passage, Word

_FIGURES = re.compile(
    r"^[$€£¥]?(\d[\d,]*(?:\.\d+)?)(k|m|mn|bn|b)??"
    r"(?:st|nd|rd|th|s|%|x|h|am|pm|min|hrs?|yrs?|m?l|k?g|[kcm]m|[kmg]wh?|[kmgt]b|k?hz|ft|lbs?|ha)?$"
)
_SCALES = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
}
_WHOLE = (  # amounts told by words that are numbers, or parts of one, of their own
    (("half", "a", "dozen"), "6"),
    (("half", "an", "hour"), "30"),
    (("three", "quarters", "of", "an", "hour"), "45"),
    (("quarter", "of", "an", "hour"), "15"),
    (("hour", "and", "a", "half"), "90"),
    (("full", "hour"), "60"),
    *((((name, "quarter"), f"q{at}")) for at, name in enumerate(("first", "second", "third", "fourth"), 1)),
)
_OPENINGS = frozenset(told[0] for told, _ in _WHOLE)
_HARMLESS = frozenset({"one", "zero", "first"})
_FIGURE_MAX = 15  # so many digits a float tells apart; a longer figure only equals itself, as a name does


class Number(NamedTuple):
    """A number told by the words ``first`` to ``last``; equal numbers have the same ``value``."""

    value: str
    first: int
    last: int


@lru_cache(maxsize=16)
def numbers_in(passage: Passage) -> tuple[Number, ...]:
    """Return the numbers that a text tells."""
    if _spelled().isdisjoint(passage.vocabulary) and not any(map(str.isdigit, passage.plain)):
        return ()
    return tuple(numbers(passage.words))


@cache
def _spelled() -> frozenset[str]:
    """Return the words that tell a number, or begin one told as a whole, without a figure."""
    return _OPENINGS | _HARMLESS | read_pairs("numbers_en").keys()


def numbers(words: Sequence[Word]) -> Iterator[Number]:
    """Yield the numbers that the words tell, words of one number together."""
    at = 0
    while at < len(words):
        whole = _whole(words, at) if words[at].text in _OPENINGS else None
        if whole is not None:
            yield whole
            at = whole.last + 1
            continue
        value = _value(words[at].text)
        if value is None:
            at += 1
            continue
        number, after = _run(words, at, value)
        if number is not None:
            yield Number(number, at, after - 1)
        at = after


def _whole(words: Sequence[Word], at: int) -> Number | None:
    """Return the amount told by the words from ``at``, if they are one that is told as a whole."""
    spoken = tuple(word.text for word in words[at : at + 5])
    for told, value in _WHOLE:
        if spoken[: len(told)] == told:
            return Number(value, at, at + len(told) - 1)
    return None


def _run(words: Sequence[Word], at: int, value: float | str) -> tuple[str | None, int]:
    """Read the words of one number from ``at``; return its value and the number of the word after it."""
    after = at + 1
    if isinstance(value, str):
        return value, after
    total, part = 0.0, value
    while after < len(words) and words[after].sentence == words[at].sentence:
        step = after + (words[after].text == "and" and after + 1 < len(words))
        following = _value(words[step].text)
        if words[step].text in {"hundreds", "thousands", "millions"} or not isinstance(following, float):
            break
        joined = _joined(total, part, following, words[step].text)
        if joined is None:
            break
        (total, part), after = joined, step + 1
    lone = after == at + 1 and words[at].text in _HARMLESS
    return (None if lone else _plain(total + part)), after


def _joined(total: float, part: float, following: float, word: str) -> tuple[float, float] | None:
    """Join ``four`` and ``hundred``, ``hundred`` and ``forty``; None where the words are two numbers."""
    if word in _SCALES:
        scale = _SCALES[word]
        if scale > 100:
            return total + part * scale, 0.0
        return (total, part * scale) if part < 100 else None
    if part >= 20 and part % 10 == 0 and following < 10 and not word[0].isdigit():
        return total, part + following
    if part >= 100 and part % 100 == 0 and following < 100 and not word[0].isdigit():
        return total, part + following
    return None


@lru_cache(maxsize=8192)
def _value(word: str) -> float | str | None:
    """Return the value of one word: a number, or a name such as ``q3`` that only equals itself."""
    known = read_pairs("numbers_en").get(word)
    if known is not None:
        return float(known) if known.replace(".", "").isdigit() else known
    if word in _HARMLESS:
        return 1.0 if word == "one" else None
    if not any(char.isdigit() for char in word):
        return None
    match = _FIGURES.match(word)
    if not match:
        return word
    figure = match[1].replace(",", "")
    if len(figure) > _FIGURE_MAX:
        return figure + (match[2] or "")
    return float(figure) * _SCALES.get(match[2] or "", 1)


def _plain(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value)
