"""Rules of a channel, and rules that hold only where a template's front matter asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.findings import Severity
from bowout.core.guard.dates import slot_words
from bowout.core.guard.phrases import Hit, wordings
from bowout.core.guard.rule import Reading, Rule, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage

LINKEDIN_AIM, LINKEDIN_NOTE, LINKEDIN_MAX = 400, 300, 1_900  # characters
PHONE_WORDS = 90

_SORRY = wordings("apologies")


def _linkedin(passage: Passage, facts: Facts) -> Iterator[Hit]:
    if facts.notes.channel.value != "linkedin":
        return
    length = len(passage.raw)
    if length > LINKEDIN_MAX:
        yield Hit(None, None, f"the message has {length:,} characters, more than {LINKEDIN_MAX:,}.")
    elif length > LINKEDIN_AIM:
        detail = f"the message has {length} characters; {LINKEDIN_AIM} are read more readily."
        yield Hit(None, None, detail, warning=True)


def _phone(passage: Passage, _facts: Facts) -> Iterator[Hit]:
    count = len(passage.raw.split())
    if count > PHONE_WORDS:
        yield Hit(None, None, f"the script has {count} words, more than {PHONE_WORDS}.")


def _question(passage: Passage, _facts: Facts) -> Iterator[Hit]:
    if "?" not in passage.raw:
        yield Hit(None, None)


def _one_apology(passage: Passage, _facts: Facts) -> Iterator[Hit]:
    hits = list(_SORRY.find(passage))
    if not hits:
        yield Hit(None, None, "there is no apology.")
    yield from hits[1:]


def _missed(_passage: Passage, facts: Facts) -> Iterator[Hit]:
    slot = facts.notes.interview
    if slot is not None and not slot.is_past(facts.known.now):
        yield Hit(None, None, f"the booked interview ({slot.text}) has not passed yet.")


def _alternatives(passage: Passage, facts: Facts) -> Iterator[Hit]:
    for slot in facts.notes.alternatives:
        if str(slot.starts.day) not in passage.vocabulary & slot_words(slot):
            yield Hit(None, None, f"the alternative {slot.text} is not named.")


_LETTER = Scope.LETTER

RULES = (
    Rule(
        "linkedin-length", Severity.ERROR, "On LinkedIn at most 1,900 characters, better 400.",
        "lettercounter", _LETTER,
        "LinkedIn takes no more.", "Cut it down.", _linkedin,
        reads=Reading.SIGNS,
    ),
    Rule(
        "phone-length", Severity.ERROR, "A phone script has at most 90 words (where a template asks for it).",
        "design", _LETTER,
        "nobody speaks that long on the phone.", "Cut it down.", _phone, opt_in=True,
        reads=Reading.SIGNS,
    ),
    Rule(
        "question-asked", Severity.ERROR, "Something is asked (where a template asks for it).",
        "M", _LETTER,
        "the message asks for nothing.", "Put what you want to know as a question.", _question, opt_in=True,
        reads=Reading.SIGNS,
    ),
    Rule(
        "one-apology", Severity.ERROR, "One apology, no more and no less (where a template asks for it).",
        "uwec, iet", _LETTER,
        "one apology is enough.", "Say it once.", _one_apology, opt_in=True,
    ),
    Rule(
        "slot-missed", Severity.ERROR, "The booked interview has passed (where a template asks for it).",
        "uwec", _LETTER,
        "nothing has been missed yet.", "Withdraw or reschedule instead.", _missed, opt_in=True,
        reads=Reading.SIGNS,
    ),
    Rule(
        "alternatives-named", Severity.ERROR,
        "Each alternative of the notes is named (where a template asks for it).",
        "iet", _LETTER,
        "they can only choose what they are told.", "Name it.", _alternatives, opt_in=True,
        reads=Reading.SIGNS,
    ),
)  # fmt: skip
