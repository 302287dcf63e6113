"""Numbers and times: a text may have those of the notes, however they are written, and no others."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bowout.core.guard.amounts import ends_of_range
from bowout.core.guard.dates import MONTHS, SEASONS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from bowout.core.guard.days import misdated
from bowout.core.guard.deeds import ME
from bowout.core.guard.kept import kept
from bowout.core.guard.numerals import numbers, numbers_in
from bowout.core.guard.phrases import Hit, wordings
from bowout.core.guard.vocabulary import function_words
from bowout.core.stemming import root

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts, Known
    from bowout.core.guard.numerals import Number
    from bowout.core.text import Passage

DATE_WORDS = {**{name: name for name in [*MONTHS, *WEEKDAYS, *SEASONS]}, **SHORT_MONTHS, **SHORT_WEEKDAYS}
_DATE_FORMS = frozenset(form for name in DATE_WORDS for form in (name, f"{name}s"))
_AMBIGUOUS = frozenset({"may", "march", "mar", "sun", "sat", "wed", "fall", "spring", "mon", "dec", "jan"})
_MONTHS_OF = {  # whole months of the north's seasons: who names a month may be told of its season
    "spring": MONTHS[2:5],
    "summer": MONTHS[5:8],
    "autumn": MONTHS[8:11],
    "fall": MONTHS[8:11],
    "winter": (MONTHS[11], *MONTHS[:2]),
}
_TIMES = wordings("periods")
_THE_ONE = frozenset(
    (way, "the", unit) for unit in ("day", "hour", "week", "year") for way in ("for", "within", "in")
)
_ONE = frozenset({"a", "an", "one", "single", "per", "each"})


@cache
def _units() -> frozenset[str]:
    return frozenset(root(unit) for unit in ("minute", "hour", "day", "week", "month", "year"))


_IDIOMS = wordings("number-idioms")


def unnoted_numbers(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the numbers, amounts and ranks that the notes do not have."""
    idioms = {number for first, last in _IDIOMS.spans(passage) for number in range(first, last + 1)}
    told = {number.value for number in numbers_in(facts.default)} if facts.default else set()
    for number in numbers_in(passage):
        first, last = passage.words[number.first], passage.words[number.last]
        if not facts.is_letter and (unit := _other_unit(passage, number, facts.known)):
            yield Hit(first.start, passage.words[number.last + 1].end, f"the notes have this in {unit}.")
            continue
        noted = number.value in facts.known.numbers and not _is_factor(passage, number, facts.known)
        if noted or number.value in told or number.first in idioms:
            continue
        if (ends := ends_of_range(number.value)) and facts.known.numbers.issuperset(ends):
            continue
        if not facts.is_letter and (is_idiom(passage, number.first) or _counts_them(passage, number, facts)):
            continue
        if first.text in facts.known.words or (facts.is_letter and not first.has_digit):
            continue
        yield Hit(first.start, last.end)


def _other_unit(passage: Passage, number: Number, known: Known) -> str:
    """Return the unit that the notes alone have for a number which the text has in another: ``4 weeks``."""
    spoken = passage.texts[number.last + 1 : number.last + 2]
    noted = _noted_units(known).get(number.value, {}) if spoken and root(spoken[0]) in _units() else {}
    return "" if not noted or root(spoken[0]) in noted else next(iter(noted.values()))


@kept
def _noted_units(known: Known) -> dict[str, dict[str, str]]:
    """Return for each number of the notes the units of time behind it, by root; only if all have one."""
    found: dict[str, dict[str, str]] = {}
    bare: set[str] = set()
    for passage in known.public.values():
        for number in numbers_in(passage):
            unit = passage.texts[number.last + 1 : number.last + 2]
            if unit and root(unit[0]) in _units():
                found.setdefault(number.value, {})[root(unit[0])] = unit[0]
            else:
                bare.add(number.value)
    return {value: units for value, units in found.items() if value not in bare}


def _is_factor(passage: Passage, number: Number, known: Known) -> bool:
    """Whether a number multiplies what the notes only count: ``twice the patients`` where they have two."""
    after = passage.texts[number.last + 1 : number.last + 2]
    multiplied = passage.texts[number.last] in _FACTORS and not _FACTORED.isdisjoint(after)
    return multiplied and _FACTORS.isdisjoint(known.words)


_FACTORS = frozenset({"twice", "double", "triple", "quadruple", "doubled", "tripled"})
_FACTORED = frozenset({"the", "as", "what", "your", "that", "its", "their"})


def _counts_them(passage: Passage, number: Number, facts: Facts) -> bool:
    """Whether a number is that of the people in the notes or of some of them, or of what the text lists.

    ``Thank you, all three of you`` has the first, ``two things stayed with me: the pool, and the rota`` the
    second.
    """
    people = facts.known.cast.people - {ME}
    after = passage.texts[number.last + 1 : number.last + 3]
    if after == ("of", "you"):
        return number.value.isdecimal() and 1 < int(number.value) <= len(people)
    return after[:1] == ("things",) and number.value == str(_listed_after(passage, number.last))


def _listed_after(passage: Passage, at: int) -> int:
    """Return how many things a sentence lists behind the colon that follows a word; none without one."""
    sentence = passage.sentences[passage.words[at].sentence]
    _, colon, listed = passage.plain[passage.words[at].end : sentence.end].partition(":")
    return len(_LISTING.split(listed)) if colon else 0


_LISTING = re.compile(r",? and |, ")


def unnoted_dates(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the days, months, seasons and, in a slot, periods that the notes do not have."""
    told = facts.default.vocabulary if facts.default else frozenset()
    for number, word in enumerate(() if passage.vocabulary.isdisjoint(_DATE_FORMS) else passage.words):
        name = DATE_WORDS.get(word.text) or DATE_WORDS.get(word.text.removesuffix("s"))
        if name is None or word.text in told or _has_date(name, word.text, facts):
            continue
        if word.text in SEASONS and not facts.is_letter and is_idiom(passage, number):
            continue
        if word.text not in _AMBIGUOUS | set(SEASONS) or _means_a_date(passage, number):
            yield Hit(word.start, word.end)
    if not facts.is_letter:
        yield from misdated(passage, facts)
        yield from _periods(passage, facts)


def _periods(passage: Passage, facts: Facts) -> Iterator[Hit]:
    for first, last in _TIMES.spans(passage):
        hit = Hit(passage.words[first].start, passage.words[last].end)
        if not (
            _is_public(passage, hit, facts)
            or is_idiom(passage, last)
            or _is_named_day(passage, last, facts)
            or _is_noted_span(passage, first, last, facts)
            or _is_noted_year(passage, first, last, facts)
        ):
            yield hit


def _is_noted_year(passage: Passage, first: int, last: int, facts: Facts) -> bool:
    """Whether ``this year`` or ``next year`` is a year that the notes name."""
    ahead = {"this": 0, "next": 1, "coming": 1, "last": -1}.get(passage.texts[first])
    if ahead is None or passage.texts[last] != "year":
        return False
    year, told = str(facts.known.now.year + ahead), facts.known.public.get("discussed")
    return year in (told.vocabulary if facts.is_thanks and told else facts.known.words)


def _is_noted_span(passage: Passage, first: int, last: int, facts: Facts) -> bool:
    """Whether the notes have a period in other words: its number beside its unit (``nine days before``)."""
    told = facts.known.public.get("discussed")
    spoken = passage.words[max(0, first - 1) : last + 1]
    units = {root(word.text) for word in spoken} & _units()
    if told is None or not units or not units <= {root(word) for word in told.texts}:
        return False
    if passage.texts[first : last + 1] in _THE_ONE:
        return True
    counted = {number.value for number in numbers(spoken)}
    noted = {number.value for number in numbers_in(told)}
    if not _ONE.isdisjoint(word.text for word in spoken):
        alone = any(before in _ONE and root(unit) in units for before, unit in pairwise(told.texts))
        return alone and noted.issuperset(counted - {"1"})
    return bool(counted) and noted.issuperset(counted)


def _is_named_day(passage: Passage, number: int, facts: Facts) -> bool:
    """Whether a word of time belongs to a noted thing (``the open day``), or tells none (``some day``)."""
    pairs = (passage.texts[number - 1 : number + 1], passage.texts[number : number + 2])
    telling = [pair for pair in pairs if len(pair) == 2 and function_words().isdisjoint(pair)]
    before = passage.texts[max(0, number - 2) : number] or ("",)
    some = before[-1] == "some" or (before[-1] == "one" and before[0] not in {"in", "within", "after", "for"})
    return some or any(facts.known.says(pair) for pair in telling)


def is_idiom(passage: Passage, number: int) -> bool:
    """Whether the word at ``number`` stands in a fixed phrase that counts nothing: ``a second life``."""
    from bowout.core.guard.idioms import framed

    return number in framed(passage)


def unknown_times(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the days, dates and periods that the notes do not have, in any text."""
    yield from unnoted_dates(passage, facts)
    if facts.is_letter:
        yield from (hit for hit in _TIMES.find(passage) if not _is_public(passage, hit, facts))


def _is_public(passage: Passage, hit: Hit, facts: Facts) -> bool:
    told = passage.plain[hit.start : hit.end]
    return told in facts.known.public_text or facts.known.has(told)


def _has_date(name: str, word: str, facts: Facts) -> bool:
    months = _MONTHS_OF.get(name, ())
    forms = {
        name,
        word,
        f"{name}s",
        f"{name}time",
        *(short for short, full in DATE_WORDS.items() if full == name or full in months),
        *months,
    }
    return not forms.isdisjoint(facts.known.words)


_WISHED = frozenset(
    {
        "safe",
        "peaceful",
        "good",
        "gentle",
        "quiet",
        "mild",
        "fine",
        "lovely",
        "happy",
        "great",
        "wonderful",
        "warm",
        "cosy",
    }
)


_TIMING = frozenset(
    {"in", "by", "of", "until", "since", "this", "next", "last", "coming", "before", "after", "during", "on"}
    | {"late", "early", "mid", "every"}
)


def _means_a_date(passage: Passage, number: int) -> bool:
    """Whether ``may``, ``march``, ``fall`` and the like are meant as a time here."""
    word = passage.words[number]
    near = [each for each in passage.words[max(0, number - 1) : number] if each.sentence == word.sentence]
    before = near[0].text if near else ""
    after = passage.next_text(number)
    timed = before in _TIMING
    if word.text in SEASONS and before in _WISHED:
        return False
    if word.text in {"spring", "fall"}:
        return timed or (before == "the" and after not in {"in", "of", "from", "to"})
    if word.text in SEASONS:
        return True
    return passage.raw[word.start].isupper() and (timed or after[:1].isdigit() or before[:1].isdigit())
