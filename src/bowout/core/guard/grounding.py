"""Everything a text claims comes from the notes: words, names, numbers, dates, links and addresses."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bowout.core.findings import Severity
from bowout.core.guard.courtesy import courteous_words
from bowout.core.guard.dates import MONTHS, SEASONS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from bowout.core.guard.numerals import numbers, numbers_in
from bowout.core.guard.phrases import Hit, wordings
from bowout.core.guard.rule import Rule, Scope
from bowout.core.guard.vocabulary import TITLES, function_words
from bowout.core.text import is_common_word, root, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage, Word

_ADDRESS = re.compile(
    r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})*|\b(?:https?|ftp|mailto|tel|data|javascript):\S{1,200}|\bwww\.\S{1,200}"
    r"|\b[a-z0-9-]{1,63}\.(?:com|org|net|io|dev|ai|co|app|edu|gov|example|uk|de|eu|us|me|info|ly|gg|xyz)\b(?:/\S{0,200})?"
    r"|(?<!\w)@[a-z]\w{1,30}|(?<!\w)#[a-z]\w{1,30}"
    r"|(?<![\w.])\+?\(?\d{2,4}\)?[ .-]\d{2,4}[ .-]\d{2,4}(?:[ .-]\d{1,4})?(?!\w)"
)
_MAYBE_ADDRESS = re.compile(r"[@#:]|\.[a-z]|\d[ .)-]|www")
_CAPITAL_AFTER = re.compile(r"(?:^|[.!?:;\"(\n-])\s*$")
_DATE_WORDS = {**{name: name for name in [*MONTHS, *WEEKDAYS, *SEASONS]}, **SHORT_MONTHS, **SHORT_WEEKDAYS}
_DATE_FORMS = frozenset(form for name in _DATE_WORDS for form in (name, f"{name}s"))
_AMBIGUOUS = frozenset({"may", "march", "mar", "sun", "sat", "wed", "fall", "spring", "mon", "dec", "jan"})
_TIMES = wordings("periods")
_THE_ONE = frozenset(
    (way, "the", unit) for unit in ("day", "hour", "week", "year") for way in ("for", "within", "in")
)
_ONE = frozenset({"a", "an", "one", "single", "per", "each"})
_UNITS = frozenset(root(unit) for unit in ("minute", "hour", "day", "week", "month", "year"))


def _addresses(passage: Passage, facts: Facts) -> Iterator[Hit]:
    if not _MAYBE_ADDRESS.search(passage.plain):
        return
    for match in _ADDRESS.finditer(passage.plain):
        if match.group().rstrip(".,;:!?)") not in facts.known.public_text:
            yield Hit(match.start(), match.end())


_IDIOMS = wordings("number-idioms")


def _numbers(passage: Passage, facts: Facts) -> Iterator[Hit]:
    idioms = {number for first, last in _IDIOMS.spans(passage) for number in range(first, last + 1)}
    told = {number.value for number in numbers_in(facts.default)} if facts.default else set()
    for number in numbers_in(passage):
        first, last = passage.words[number.first], passage.words[number.last]
        if number.value in facts.known.numbers or number.value in told or number.first in idioms:
            continue
        if facts.slot is not None and _is_idiom(passage, number.first):
            continue
        if first.text in facts.known.words or (facts.slot is None and not first.has_digit):
            continue
        yield Hit(first.start, last.end)


def _dates(passage: Passage, facts: Facts) -> Iterator[Hit]:
    told = facts.default.vocabulary if facts.default else frozenset()
    for number, word in enumerate(() if passage.vocabulary.isdisjoint(_DATE_FORMS) else passage.words):
        name = _DATE_WORDS.get(word.text) or _DATE_WORDS.get(word.text.removesuffix("s"))
        if name is None or word.text in told or _has_date(name, word.text, facts):
            continue
        if word.text in SEASONS and facts.slot is not None and _is_idiom(passage, number):
            continue
        if word.text not in _AMBIGUOUS | set(SEASONS) or _means_a_date(passage, number):
            yield Hit(word.start, word.end)
    if facts.slot is not None:
        yield from _periods(passage, facts)


def _periods(passage: Passage, facts: Facts) -> Iterator[Hit]:
    for first, last in _TIMES.spans(passage):
        hit = Hit(passage.words[first].start, passage.words[last].end)
        if not (
            _is_public(passage, hit, facts)
            or _is_idiom(passage, last)
            or _is_named_day(passage, last, facts)
            or _is_noted_span(passage, first, last, facts)
            or _is_noted_year(passage, first, last, facts)
        ):
            yield hit


def _is_noted_year(passage: Passage, first: int, last: int, facts: Facts) -> bool:
    """Whether ``this year`` or ``next year`` is a year that the notes name."""
    years = {"this": 0, "next": 1, "coming": 1, "last": -1}
    ahead = years.get(passage.texts[first])
    return (
        ahead is not None
        and passage.texts[last] == "year"
        and str(facts.known.now.year + ahead) in facts.known.words
    )


def _is_noted_span(passage: Passage, first: int, last: int, facts: Facts) -> bool:
    """Whether the notes have a period in other words: its number beside its unit (``nine days before``)."""
    told = facts.known.public.get("discussed")
    spoken = passage.words[max(0, first - 1) : last + 1]
    units = {root(word.text) for word in spoken} & _UNITS
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


def _is_idiom(passage: Passage, number: int) -> bool:
    """Whether a word stands in a phrase by which nothing is claimed (``a second life``)."""
    from bowout.core.guard.idioms import framed

    return number in framed(passage)


def unknown_times(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the days, dates and periods that the notes do not have, in any text."""
    yield from _dates(passage, facts)
    if facts.slot is None:
        yield from (hit for hit in _TIMES.find(passage) if not _is_public(passage, hit, facts))


def _is_public(passage: Passage, hit: Hit, facts: Facts) -> bool:
    return passage.plain[hit.start : hit.end] in facts.known.public_text


def _has_date(name: str, word: str, facts: Facts) -> bool:
    forms = {
        name,
        word,
        f"{name}s",
        f"{name}time",
        *(short for short, full in _DATE_WORDS.items() if full == name),
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


def _means_a_date(passage: Passage, number: int) -> bool:
    """Whether ``may``, ``march``, ``fall`` and the like are meant as a time here."""
    word = passage.words[number]
    before = passage.words[number - 1].text if number else ""
    after = passage.words[number + 1].text if number + 1 < len(passage.words) else ""
    timed = before in {
        "in",
        "by",
        "of",
        "until",
        "since",
        "this",
        "next",
        "last",
        "coming",
        "before",
        "after",
        "during",
        "on",
        "late",
        "early",
        "mid",
        "every",
    }
    if word.text in SEASONS and before in _WISHED:
        return False
    if word.text in {"spring", "fall"}:
        return timed or (before == "the" and after not in {"in", "of", "from", "to"})
    if word.text in SEASONS:
        return True
    return passage.raw[word.start].isupper() and (timed or after[:1].isdigit() or before[:1].isdigit())


def _names(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Capitalised words inside a sentence that the public notes do not know."""
    told = facts.default.vocabulary if facts.default else frozenset()
    named = initialled(passage, facts)
    for number, word in enumerate(passage.words):
        if not passage.raw[word.start].isupper() or word.text in facts.known.words or word.text in told:
            continue
        if number in named or word.text == "'s" or (facts.slot is not None and _is_idiom(passage, number)):
            continue
        if _is_title(passage, number, facts):
            continue
        if word.text in _DATE_WORDS or (
            word.text in {"i", "'s", "am", "have", "will", "would"} and passage.raw[word.start] == "I"
        ):
            continue
        opens = bool(_CAPITAL_AFTER.search(passage.plain, max(0, word.start - 4), word.start))
        if _is_name(word, opens=opens, facts=facts):
            yield Hit(word.start, word.end)


def _is_title(passage: Passage, number: int, facts: Facts) -> bool:
    """Whether a word is the title before a name of the notes: ``Ms Kamau``."""
    after = passage.texts[number + 1 : number + 2]
    return passage.texts[number] in TITLES and bool(after) and after[0] in facts.known.words


def initialled(passage: Passage, facts: Facts) -> frozenset[int]:
    """Return the numbers of capitalised words whose initials the notes have (``São Paulo`` for ``SP``)."""
    capital = [number for number, word in enumerate(passage.words) if passage.raw[word.start].isupper()]
    found: set[int] = set()
    for first in capital:
        for size in (2, 3, 4):
            run = range(first, first + size)
            if not all(at in capital for at in run):
                break
            if "".join(passage.words[at].text[0] for at in run) in facts.known.words:
                found.update(run)
    return frozenset(found)


def _is_name(word: Word, *, opens: bool, facts: Facts) -> bool:
    from bowout.core.guard.account import source_of

    if facts.slot is not None and not opens:
        return root(word.text) not in facts.known.roots
    if facts.slot is not None and source_of(word.text, facts):
        return False
    return (
        not is_common_word(word.text)
        and word.text not in function_words()
        and not word.has_digit
        and word.text not in courteous_words()
    )


def _lookalikes(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Letters of another script inside a Latin word."""
    if passage.raw.isascii():
        return
    for word in passage.words:
        shown = passage.raw[word.start : word.end]
        if (
            any(char.isalpha() and not _latin(char) for char in shown)
            and shown.casefold() not in facts.known.public_raw
        ):
            yield Hit(word.start, word.end)


def _latin(char: str) -> bool:
    return char < "\u0250" or "\u1e00" <= char <= "\u1eff"


def _grounded(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Content words of a slot that neither the notes, nor the template, nor courtesy account for."""
    from bowout.core.guard.account import may_be_private, source_of
    from bowout.core.guard.idioms import framed, imagined
    from bowout.core.guard.occasions import occasions

    told = {at for number in numbers_in(passage) for at in range(number.first, number.last + 1)}
    named = initialled(passage, facts)
    strange = [
        number
        for number, word in enumerate(passage.words)
        if number not in told
        and number not in named
        and word.text not in _DATE_WORDS
        and not _is_title(passage, number, facts)
        and (source_of(word.text, facts) is None or _acts_unknown(passage, number, facts))
    ]
    harmless = framed(passage) if strange else frozenset()
    for number in strange:
        word = passage.words[number]
        wished = imagined(passage, number) and not may_be_private(word.text, facts)
        if number not in harmless and not wished:
            yield Hit(word.start, word.end)
    yield from occasions(passage, facts)


def _acts_unknown(passage: Passage, number: int, facts: Facts) -> bool:
    """Whether someone whom the notes only let expect is said to do something.

    A school has pupils, so that one may wish them well; that they cooked is a claim.
    """
    word, known = passage.words[number].text, facts.known
    if word in known.words or word in facts.default_words or root(word) in known.roots:
        return False
    from bowout.core.guard.idioms import acts, things
    from bowout.core.guard.synonyms import implied, synonyms

    if word not in things():
        return False
    short = stem(word)
    return short in implied(known) and short not in synonyms(known) and acts(passage, number)


_BOTH = Scope.SLOT | Scope.LETTER

RULES = (
    Rule(
        "contact",
        Severity.ERROR,
        "No link, address, handle or phone number that the notes do not have.",
        "bowout",
        _BOTH,
        "the notes do not have this address.",
        "Leave it out.",
        _addresses,
        Severity.WARNING,
    ),
    Rule(
        "numbers",
        Severity.ERROR,
        "No number, amount or rank that the notes do not have.",
        "bowout",
        _BOTH,
        "the notes do not have this number.",
        "Leave it out.",
        _numbers,
        Severity.WARNING,
    ),
    Rule(
        "dates",
        Severity.ERROR,
        "No date, day, month or period that the notes do not have.",
        "bowout",
        _BOTH,
        "the notes do not have this time.",
        "Leave it out.",
        _dates,
        Severity.WARNING,
    ),
    Rule(
        "invented-name",
        Severity.ERROR,
        "No name that the notes do not have.",
        "bowout",
        _BOTH,
        "the notes do not have this name.",
        "Leave it out, or use the name as the notes write it.",
        _names,
        Severity.WARNING,
    ),
    Rule(
        "lookalikes",
        Severity.ERROR,
        "No letters of another script hidden in a word.",
        "bowout",
        _BOTH,
        "a letter here only looks like the one meant.",
        "Type the word anew.",
        _lookalikes,
    ),
    Rule(
        "grounded",
        Severity.ERROR,
        "Every telling word of a slot comes from the notes, the template or courtesy.",
        "bowout",
        Scope.SLOT,
        "the notes do not say this.",
        "Keep to what the notes say, in their words.",
        _grounded,
    ),
)
