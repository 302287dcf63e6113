"""The forms of a language's verbs: which root a word may have, and what its form says of time.

A root is a verb without its ending, and with the part before it that may stand apart: ``aufgebaut``, ``baut
auf`` and ``Aufbau`` all have ``aufbau``. The list ``verbs_CODE.txt`` has the irregular verbs. A word may
have wrong readings beside the right one; only roots that a text or a list is known to have are compared, so
that these do no harm.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bowout.core.text import fold
from bowout.data import read_optional
from bowout.data.lists import classes_of, whole_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

INFINITIVE, PRESENT, PAST, PARTICIPLE, UNREAL, GERUND = (
    "infinitive", "present", "past", "participle", "unreal", "gerund",
)  # fmt: skip
_SHORTEST = 3  # letters of a root
_WEAK = (
    *((ending, "infinitive") for ending in ("en", "n")),
    *((ending, "present") for ending in ("e", "st", "est", "t", "et")),
    *((ending, "past") for ending in ("te", "test", "ten", "ete", "etest", "eten")),
    *((f"end{ending}", "gerund") for ending in ("", "e", "en", "er", "es", "em")),
)
_PARTICIPLE = re.compile(r"(?P<root>\w{3,}?)e?t(?:e[nrsm]?)?$")
_FOREIGN = re.compile(r"(?P<root>\w+ier)t(?:e[nrsm]?)?$")  # their participle is without "ge"
_NOUN = re.compile(r"(?P<root>\w{3,}?)(?:ung|ungen|er|ern|erin|erinnen|en|e|s|es)$")
_LIQUID = re.compile(r"([bdfgkpt])l$")
_ADJECTIVE = ("", "e", "en", "er", "es", "em")


class Reading(NamedTuple):
    """One way to read a word as a verb: its root, and the kind of its form."""

    root: str
    kind: str


@cache
def inflection(code: str) -> Inflection:
    """Return the verbs of the language with this code (``de``)."""
    return Inflection(code)


class Inflection:
    """The verbs of one language; words are folded as texts are."""

    def __init__(self, code: str) -> None:
        parts, lines = _listed(code)
        self.known = bool(lines)
        self._separable, self._inseparable, nouns = parts
        self._openings = _Openings(self._separable), _Openings(self._inseparable)
        self._nouns = dict(pair.split(":") for pair in nouns)
        self._strong: dict[str, list[Reading]] = {}
        self._bare: dict[str, str] = {}
        for line in lines:
            self._add(*line)
        self.readings = lru_cache(maxsize=8192)(self._readings)
        self.roots = lru_cache(maxsize=8192)(self._roots)

    @property
    def separable(self) -> frozenset[str]:
        """The parts of verbs that may stand apart at the end of a clause."""
        return frozenset(self._separable)

    def _add(self, infinitive: str, present: str, past: str, participle: str, unreal: str = "") -> None:
        root = re.sub("e?n$", "", infinitive)
        second = re.sub("e?t$", "", present)
        forms = [(infinitive, INFINITIVE), (present, PRESENT), (second, PRESENT), (f"{second}st", PRESENT)]
        forms += [(root + end, PRESENT) for end in ("", "e", "t", "et")]
        ends = ("", "n", "st", "t") if past.endswith("e") else ("", "en", "st", "t")
        forms += [(past + end, PAST) for end in ends]
        forms += [(unreal + end, UNREAL) for end in ("", "n", "st", "t") if unreal]
        for end in _ADJECTIVE:
            forms += [(participle + end, PARTICIPLE), (f"{infinitive}d{end}", GERUND)]
        for form, kind in forms:
            self._strong.setdefault(form, []).append(Reading(root, kind))
        for end in _ADJECTIVE:
            self._bare[participle.removeprefix("ge") + end] = root

    def is_infinitive(self, word: str, root: str) -> bool:
        """Whether a folded word may be the infinitive of a root."""
        return any(each.root == root and each.kind == INFINITIVE for each in self.readings(word))

    def _readings(self, word: str) -> tuple[Reading, ...]:
        """Return every way to read a folded word as a verb."""
        return tuple(dict.fromkeys(self._found(word))) if self.known else ()

    def _found(self, word: str) -> Iterator[Reading]:
        yield from self._simple(word)
        separable, inseparable = self._openings
        for part in separable.of(word):
            yield from _behind(part, self._simple(word[len(part) :]))
            yield from _behind(part, self._to(word[len(part) :]))
        for part in inseparable.of(word):
            yield from _behind(part, self._closed(word[len(part) :]))

    def _to(self, rest: str) -> Iterator[Reading]:
        if rest.startswith("zu"):
            yield from (each for each in self._simple(rest[2:]) if each.kind == INFINITIVE)

    def _simple(self, word: str) -> Iterator[Reading]:
        if len(word) < _SHORTEST:
            return
        if word in self._strong:
            yield from self._strong[word]
            return
        if word.startswith("ge") and (found := _PARTICIPLE.match(word, 2)):
            yield Reading(found["root"], PARTICIPLE)
        if found := _FOREIGN.match(word):
            yield Reading(found["root"], PARTICIPLE)
        yield from _weak(word)

    def _closed(self, rest: str) -> Iterator[Reading]:
        """Read what follows a part that lets no ``ge`` in: a participle is without it."""
        if len(rest) < _SHORTEST:
            return
        if rest in self._bare:
            yield Reading(self._bare[rest], PARTICIPLE)
        if rest in self._strong:
            yield from (each for each in self._strong[rest] if each.kind != PARTICIPLE)
            return
        if found := _PARTICIPLE.match(rest):
            yield Reading(found["root"], PARTICIPLE)
        yield from _weak(rest)

    def _roots(self, word: str) -> frozenset[str]:
        """Return the roots that a folded word may be from, those of nouns made of verbs included."""
        if not self.known:
            return frozenset()
        found = {reading.root for reading in self.readings(word)} | {word}
        if noun := _NOUN.match(word):
            found.add(noun["root"])
            found.add(_LIQUID.sub(r"\1el", noun["root"]))  # "Verhandlung" is of "verhandeln"
        if word.endswith("sses"):
            found.add(word[:-3])  # "Busses", "Ergebnisses"
        singular = (word, word.removesuffix("e"), word.removesuffix("en"))
        for ending, root in self._nouns.items():
            found |= {f"{each[: -len(ending)]}{root}" for each in singular if each.endswith(ending)}
        return frozenset(found)


class _Openings:
    """The parts with which words begin, found by how long they are."""

    def __init__(self, parts: tuple[str, ...]) -> None:
        self._parts = frozenset(parts)
        self._lengths = sorted({len(part) for part in parts})

    def of(self, word: str) -> list[str]:
        """Return the parts that a word begins with, the shortest first."""
        begun = (word[:length] for length in self._lengths if length <= len(word))
        return [part for part in begun if part in self._parts]


def _weak(word: str) -> Iterator[Reading]:
    for ending, kind in _WEAK:
        root = word.removesuffix(ending)
        if root == word or len(root) < _SHORTEST or (ending == "n" and not root.endswith(("el", "er"))):
            continue
        yield Reading(root, kind)


def _behind(part: str, readings: Iterator[Reading]) -> Iterator[Reading]:
    return (Reading(part + reading.root, reading.kind) for reading in readings)


@cache
def _listed(code: str) -> tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]]:
    """Return the parts before verbs, open and closed ones, the nouns of verbs; and the verbs' lines."""
    classes, lines = classes_of(whole_lines(fold(read_optional(f"verbs_{code}"))))
    parts = tuple(tuple(classes.get(name, ())) for name in ("separable", "inseparable", "nouns"))
    return parts, tuple(tuple(line.split()) for line in lines)
