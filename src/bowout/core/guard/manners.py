"""How much is too much: length, exclamation marks, flattery, apologies; and the language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.findings import Severity
from bowout.core.guard.phrases import Hit, wordings
from bowout.core.guard.rule import Reading, Rule, Scope
from bowout.core.guard.vocabulary import function_words
from bowout.core.text import fold, has_digit, is_common_word
from bowout.core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage

MAX_SLOT_WORDS = 60
MAX_HOOK_SENTENCE = 30


def _shape(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """One or two sentences, at most sixty words, each of a hook at most thirty."""
    if not passage.words:
        yield Hit(None, None, "there is no text.")
        return
    count = _word_count(passage.plain)
    if len(passage.sentences) > 2:
        third = passage.sentences[2]
        yield Hit(third.start, passage.sentences[-1].end, "this is more than two sentences.")
    if count > MAX_SLOT_WORDS:
        yield Hit(None, None, f"these are {count} words; at most {MAX_SLOT_WORDS} are wanted.")
    for sentence in passage.sentences if facts.is_close else ():
        if _word_count(passage.plain[sentence.start : sentence.end]) > MAX_HOOK_SENTENCE:
            yield Hit(sentence.start, sentence.end, f"this sentence has more than {MAX_HOOK_SENTENCE} words.")
    if "\n" in passage.raw.strip():
        yield Hit(None, None, "a slot is one paragraph.")


def _word_count(text: str) -> int:
    return len(text.split())


def _unfinished(passage: Passage, _facts: Facts) -> Iterator[Hit]:
    last = passage.raw.rstrip().rstrip("\"')\u201d\u2019")
    if last and last[-1] not in ".!?…":
        yield Hit(None, None, "the last sentence has no end.")


_SORRY = wordings("apologies")


def _apologies(passage: Passage, facts: Facts) -> Iterator[Hit]:
    hits = list(_SORRY.find(passage))
    allowed = 1 if facts.is_letter and facts.notes.interview else 0
    yield from hits[allowed:] if facts.parting else hits[2:]


_FLATTERY = wordings("flattery")


def _flattery(passage: Passage, facts: Facts) -> Iterator[Hit]:
    for hit in _FLATTERY.find(passage):
        if passage.plain[hit.start : hit.end] not in facts.known.public_text:
            yield hit


def _exclamations(passage: Passage, facts: Facts) -> Iterator[Hit]:
    if "!" not in passage.plain:
        return
    allowed = 1 if facts.notes.tone.value == "warm" else 0
    places = [offset for offset, char in enumerate(passage.plain) if char == "!"]
    places = [offset for offset in places if not _in_a_name(passage, offset, facts)]
    for offset in places[allowed:]:
        yield Hit(offset, offset + 1, warning=len(places) - allowed < 2)


def _in_a_name(passage: Passage, offset: int, facts: Facts) -> bool:
    """Whether a mark belongs to a name of the notes (``Yahoo!``)."""
    word = re.search(r"\w+!$", passage.plain[max(0, offset - 40) : offset + 1])
    return word is not None and word.group() in fold(" ".join(facts.notes.names)).split()


_EMOJI = Wording(r"[\u2600-\u27bf\u2b50\u2b55\U0001f000-\U0001faff]")


def _emoji(passage: Passage, facts: Facts) -> Iterator[Hit]:
    for match in () if passage.raw.isascii() else _EMOJI.finditer(passage.raw):
        if match.group() not in facts.known.public_text:
            yield Hit(match.start(), match.end())


def _language(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Fewer than half of the words are English, or none is a word of grammar."""
    unknown = [text for text in passage.texts if text not in facts.known.words and not has_digit(text)]
    if len(unknown) < 3:
        return
    english = sum(is_common_word(text) or text in {"'s", "i", "a"} for text in unknown)
    if english * 2 < len(unknown) or function_words().isdisjoint(passage.vocabulary):
        yield Hit(None, None, "this is not in the letter's language.")


def _address(_passage: Passage, _facts: Facts) -> Iterator[Hit]:
    """Yield nothing: English has one form of address; other languages bring a check of their own."""
    return iter(())


RULES = (
    Rule(
        "slot-length",
        Severity.ERROR,
        "A slot is one or two sentences, at most 60 words; a hook's sentence at most 30.",
        "design",
        Scope.SLOT,
        "this does not fit its place.",
        "Write one or two sentences in one paragraph.",
        _shape,
        reads=Reading.SIGNS,
    ),
    Rule(
        "finished",
        Severity.ERROR,
        "A slot ends with a whole sentence.",
        "design",
        Scope.SLOT,
        "this is cut off.",
        "End the last sentence.",
        _unfinished,
        reads=Reading.SIGNS,
    ),
    Rule(
        "apologies",
        Severity.ERROR,
        "No apology, or one if a booked slot is dropped.",
        "sfa, iet",
        Scope.SLOT | Scope.LETTER,
        "one apology at most, and only for a dropped slot.",
        "Leave the apology out.",
        _apologies,
        Severity.WARNING,
    ),
    Rule(
        "flattery",
        Severity.ERROR,
        "Praise keeps its measure.",
        "fastco",
        Scope.SLOT | Scope.LETTER,
        "this is more praise than a reader believes.",
        "Say what you valued in plain words.",
        _flattery,
        Severity.WARNING,
    ),
    Rule(
        "exclamations",
        Severity.WARNING,
        "No exclamation mark when formal, one when warm.",
        "fastco",
        Scope.SLOT | Scope.LETTER,
        "one exclamation mark at most, none in a formal letter.",
        "End the sentence with a full stop.",
        _exclamations,
        reads=Reading.SIGNS,
    ),
    Rule(
        "emoji",
        Severity.ERROR,
        "No emoji that the notes do not have.",
        "fastco",
        Scope.SLOT | Scope.LETTER,
        "a letter to an employer has none.",
        "Leave it out.",
        _emoji,
        Severity.WARNING,
        reads=Reading.SIGNS,
    ),
    Rule(
        "thread-language",
        Severity.ERROR,
        "The language is that of the notes' template.",
        "bowout",
        Scope.SLOT | Scope.LETTER,
        "this is not in the letter's language.",
        "Write English.",
        _language,
        Severity.WARNING,
    ),
    Rule(
        "address-kept",
        Severity.ERROR,
        "The reader is addressed as the notes' `address` says (in German).",
        "bowout",
        Scope.SLOT | Scope.LETTER,
        "this addresses the reader otherwise than the rest of the letter.",
        "Keep to one form of address.",
        _address,
        Severity.WARNING,
    ),
)
