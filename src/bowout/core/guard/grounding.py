"""Everything a text claims comes from the notes: words, names, numbers, dates, links and addresses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.findings import Severity
from bowout.core.guard.capitals import initialled, is_title
from bowout.core.guard.courtesy import courteous_words
from bowout.core.guard.figures import DATE_WORDS, is_idiom, unnoted_dates, unnoted_numbers
from bowout.core.guard.phrases import Hit
from bowout.core.guard.rule import Reading, Rule, Scope
from bowout.core.guard.vocabulary import function_words
from bowout.core.stemming import root
from bowout.core.text import is_common_word
from bowout.core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage, Word

_MAYBE_ADDRESS = re.compile(r"[@#:]|\.[a-z]|\d[ .)-]|www")
_CAPITAL_AFTER = re.compile(r"(?:^|[.!?:;\"(\n-])\s*$")


_ADDRESS = Wording(
    r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})*|\b(?:https?|ftp|mailto|tel|data|javascript):\S{1,200}|\bwww\.\S{1,200}"
    r"|\b[a-z0-9-]{1,63}\.(?:com|org|net|io|dev|ai|co|app|edu|gov|example|uk|de|eu|us|me|info|ly|gg|xyz)\b(?:/\S{0,200})?"
    r"|(?<!\w)@[a-z]\w{1,30}|(?<!\w)#[a-z]\w{1,30}"
    r"|(?<![\w.])\+?\(?\d{2,4}\)?[ .-]\d{2,4}[ .-]\d{2,4}(?:[ .-]\d{1,4})?(?!\w)"
)


def _addresses(passage: Passage, facts: Facts) -> Iterator[Hit]:
    if not _MAYBE_ADDRESS.search(passage.plain):
        return
    for match in _ADDRESS.finditer(passage.plain):
        if match.group().rstrip(".,;:!?)") not in facts.known.public_text:
            yield Hit(match.start(), match.end())


def _names(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Capitalised words inside a sentence that the public notes do not know."""
    told = facts.default.vocabulary if facts.default else frozenset()
    named = initialled(passage, facts)
    for number in passage.capitals:
        word = passage.words[number]
        if facts.known.has(word.text) or word.text in told:
            continue
        if number in named or word.text == "'s" or (not facts.is_letter and is_idiom(passage, number)):
            continue
        if is_title(passage, number, facts) or _is_known_plural(passage, word, facts):
            continue
        if {word.text, word.text.removesuffix("s")} & DATE_WORDS.keys() or (
            word.text in {"i", "'s", "am", "have", "will", "would"} and passage.raw[word.start] == "I"
        ):
            continue
        opens = bool(_CAPITAL_AFTER.search(passage.plain, max(0, word.start - 4), word.start))
        if _is_name(word, opens=opens, facts=facts):
            yield Hit(word.start, word.end)


def _is_known_plural(passage: Passage, word: Word, facts: Facts) -> bool:
    """Whether a word is several of an initialism that the notes have: ``CVs``."""
    shown = passage.raw[word.start : word.end]
    return shown.endswith("s") and shown[:-1].isupper() and facts.known.has(word.text[:-1])


def _is_name(word: Word, *, opens: bool, facts: Facts) -> bool:
    from bowout.core.guard.account import source_of

    if not facts.is_letter and not opens:
        return root(word.text) not in facts.known.roots
    if not facts.is_letter and source_of(word.text, facts):
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
    from bowout.core.guard.unaccounted import unaccounted  # only a model's text asks for it

    return unaccounted(passage, facts)


_BOTH = Scope.SLOT | Scope.LETTER

RULES = (
    Rule(
        "contact",
        Severity.ERROR,
        "No link, address, handle or phone number that the notes do not have.",
        "bowout",
        _BOTH | Scope.SUBJECT,
        "the notes do not have this address.",
        "Leave it out.",
        _addresses,
        Severity.WARNING,
        reads=Reading.SIGNS,
    ),
    Rule(
        "numbers",
        Severity.ERROR,
        "No number, amount or rank that the notes do not have.",
        "bowout",
        _BOTH,
        "the notes do not have this number.",
        "Leave it out.",
        unnoted_numbers,
        Severity.WARNING,
        reads=Reading.NOTES,
    ),
    Rule(
        "dates",
        Severity.ERROR,
        "No date, day, month or period that the notes do not have.",
        "bowout",
        _BOTH,
        "the notes do not have this time.",
        "Leave it out.",
        unnoted_dates,
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
        unless_told=("no-other-employer", "names"),
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
        reads=Reading.SIGNS,
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
        reads=Reading.NOTES,
    ),
)
