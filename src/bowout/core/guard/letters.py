"""What a whole letter must have: decision, cancelled slot, thanks, position, right names, a signature."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bowout.core.findings import Severity
from bowout.core.guard.dates import MONTHS, day_in, slot_words
from bowout.core.guard.days import noted_days, places_of_days
from bowout.core.guard.deciding import CANCELLED, DECISION
from bowout.core.guard.named import greeting_sentences, misnamed
from bowout.core.guard.nearness import places_of, starts
from bowout.core.guard.phrases import Hit, hit_at, word_class, wordings
from bowout.core.guard.rule import Reading, Rule, Scope
from bowout.core.guard.vocabulary import function_words
from bowout.core.text import Passage, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.interview import BookedSlot

MAX_BODY_WORDS = 150
LONG_BODY_WORDS = 125
EARLY_WORDS = 40  # three short sentences; an abbreviation may look like the end of one


_THANKS = wordings("thanks")


def _decision(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Look for an unambiguous decision within the first three sentences after the greeting."""
    if not facts.leaving:
        return
    found = next(((passage.words[first].sentence, first) for first in decisions(passage)), None)
    if found is None:
        yield Hit(None, None, "the letter does not say that you withdraw.")
    elif found[0] - greeting_sentences(passage) > (2 if found[1] > EARLY_WORDS else 3):
        yield Hit(None, None, "the decision comes after the third sentence.")


def decisions(passage: Passage) -> Iterator[int]:
    """Yield the number of the first word of each decision: ``I have decided to withdraw``.

    A decision that is denied (``not withdrawing``) or depends on something (``if …``) is none.
    """
    for first, last in DECISION.spans(passage):
        spoken = passage.texts[first : last + 1]
        if "wait" in spoken:  # "I cannot wait to continue"
            continue
        own = not _OWN.isdisjoint(spoken)
        if not _is_open(passage, first) and (own or not _is_anothers(passage, first)):
            yield first


def _is_anothers(passage: Passage, first: int) -> bool:
    """Whether somebody else is the last that was named before: "another candidate has withdrawn"."""
    if passage.texts[max(0, first - 2) : first] in _REQUESTS:  # "you can cross one name off your list"
        return False
    before = [word for word in passage.texts[max(0, first - 4) : first] if word in _OWN | _OTHERS]
    return bool(before) and before[-1] in _OTHERS


_OWN = frozenset({"i", "me", "my", "myself", "we"})
_OTHERS = frozenset({"you", "they", "he", "she", "candidate", "applicant", "colleague"})


def _is_open(passage: Passage, first: int) -> bool:
    sentence = passage.words[first].sentence
    before = [word.text for word in passage.words[max(0, first - 5) : first] if word.sentence == sentence]
    denied = not _DENIALS.isdisjoint(before[-2:] if _WANTING.isdisjoint(before[-2:]) else before[-4:])
    if passage.texts[first] not in _DENIALS and denied:
        return True
    would_have = " ".join(before).endswith(("would have", "could have", "might have"))
    asked = not _REQUESTS.isdisjoint(pairwise(before))  # "I would be glad if you could close my file"
    return would_have or "whether" in before or ("if" in before and not asked)


_DENIALS = frozenset({"not", "never"})
_WANTING = frozenset({"want", "wish", "like", "plan", "intend", "mean", "going"})  # "I do not want to leave"
_REQUESTS = frozenset({("you", "could"), ("you", "would"), ("you", "can"), ("you", "may")})


def _slot_cancelled(passage: Passage, facts: Facts) -> Iterator[Hit]:
    slot = facts.notes.interview
    if slot is None or not facts.leaving or slot.starts < facts.known.now:
        return
    named = slot_words(slot) & passage.vocabulary
    if not any(word in named for word in _telling_slot_words(facts)) and "interview" not in named:
        yield Hit(None, None, f"the booked interview ({slot.text}) is not named.")
    elif not (CANCELLED.occurs(passage) or _is_turned_down(passage) or _is_spoken_of(passage, slot)):
        yield Hit(None, None, f"the booked interview ({slot.text}) is not cancelled.")
    else:
        yield from _cancelled_elsewhere(passage, slot, facts)


def _cancelled_elsewhere(passage: Passage, slot: BookedSlot, facts: Facts) -> Iterator[Hit]:
    """Yield the day of another month or number that the letter cancels instead of the booked one."""
    booked = (str(slot.starts.day), MONTHS[slot.starts.month - 1])
    named = dict(places_of_days(passage))
    if booked in named:
        return
    cancelling = {passage.words[first].sentence for first, _ in CANCELLED.spans(passage)}
    for day, at in named.items():
        if day not in noted_days(facts.known) and passage.words[at].sentence in cancelling:
            yield hit_at(passage, (at, at), f"the booked interview ({slot.text}) is on another day.")


def _is_turned_down(passage: Passage) -> bool:
    """Whether ``decline it`` stands in a sentence behind one that names an interview."""
    for at in passage.places.get("it", ()):
        number = passage.words[at].sentence
        before = {word.text for word in passage.spoken[number - 1]} if number else set()
        if passage.texts[at - 1 : at] in _TURNING_DOWN and not before.isdisjoint(word_class("booked")):
            return True
    return False


_TURNING_DOWN = {("decline",), ("declining",)}


def _is_spoken_of(passage: Passage, slot: BookedSlot) -> bool:
    """Whether the day is named where nobody is thanked and nothing hoped: ``no interview on 9 December``."""
    cuts = sorted(starts(passage).union(places_of(passage, _JOINTS), [len(passage.words)]))
    open_still = {word.sentence for word in passage.words if word.text in _LEFT_OPEN}
    days = [at for at in day_in(passage.texts, slot) if passage.words[at].sentence not in open_still]
    parts = {bisect_right(cuts, at) for at in days}
    return any(_awaiting().isdisjoint(passage.texts[cuts[part - 1] : cuts[part]]) for part in parts)


_LEFT_OPEN = frozenset({"whether", "noted", "pleased"})  # "I had noted 9 December"


_JOINTS = frozenset({"and", "so", "but"})


@cache
def _awaiting() -> frozenset[str]:
    """Return the words by which an interview is thanked for or looked forward to."""
    return (word_class("kindness") | word_class("proposing")) - {"dear", "hi", "hello"}


def _telling_slot_words(facts: Facts) -> frozenset[str]:
    generic = frozenset(
        [
            "slot",
            "call",
            "meeting",
            "conversation",
            "appointment",
            "scheduled",
            "booked",
            "am",
            "pm",
            "a",
            "p",
            "m",
        ]
    )
    return slot_words(facts.notes.interview) - generic


def _thanks(passage: Passage, _facts: Facts) -> Iterator[Hit]:
    if not _THANKS.occurs(passage):
        yield Hit(None, None, "nothing is thanked for.")


def _position(passage: Passage, facts: Facts) -> Iterator[Hit]:
    named = _content(facts.notes.position.partition(" (")[0])
    if named and not _mostly(named, passage.vocabulary | frozenset(words(facts.subject))):
        yield Hit(None, None, f"the position ({facts.notes.position}) is not named.")


def _content(text: str) -> list[str]:
    return [word for word in words(text) if word not in function_words()] or list(words(text))


def _mostly(wanted: list[str], vocabulary: frozenset[str]) -> bool:
    return 2 * sum(word in vocabulary for word in wanted) >= len(wanted)


def _length(passage: Passage, _facts: Facts) -> Iterator[Hit]:
    count = len(passage.plain.split())
    if count > MAX_BODY_WORDS:
        yield Hit(None, None, f"the body has {count} words, more than {MAX_BODY_WORDS}.")
    elif count > LONG_BODY_WORDS:
        yield Hit(
            None, None, f"the body has {count} words; {LONG_BODY_WORDS} are read more readily.", warning=True
        )


def _subject(_passage: Passage, facts: Facts) -> Iterator[Hit]:
    subject = facts.subject.strip()
    if not subject:
        yield Hit(None, None, "the letter has no subject.")
    elif len(subject) > 60 or len(subject.split()) > 8:
        yield Hit(None, None, f"the subject “{subject}” is longer than 60 characters or 8 words.")
    if subject.lower().count("re:") > 1:
        yield Hit(None, None, "the subject says Re: more than once.")


def _signature(passage: Passage, facts: Facts) -> Iterator[Hit]:
    closing = Passage.of("\n".join(passage.raw.rstrip().splitlines()[-4:]))
    names = words(facts.notes.sender.name)
    if names and not any(name in closing.vocabulary for name in names):
        yield Hit(None, None, f"your name ({facts.notes.sender.name}) is not under the letter.")


_LETTER = Scope.LETTER

RULES = (
    Rule(
        "decision-stated",
        Severity.ERROR,
        "An unambiguous statement of withdrawal in the first three sentences.",
        "climb-recruiter, askmycareer, netcoda",
        _LETTER,
        "the decision must be plain.",
        "Say early and plainly that you withdraw.",
        _decision,
    ),
    Rule(
        "slot-cancelled",
        Severity.ERROR,
        "A booked interview is named and cancelled.",
        "askmycareer, emaileff",
        _LETTER,
        "somebody keeps that time free for you.",
        "Name the booked interview and cancel it.",
        _slot_cancelled,
    ),
    Rule(
        "thanks",
        Severity.WARNING,
        "Time or consideration is thanked for.",
        "thebalance, M",
        _LETTER,
        "nothing is thanked for.",
        "Thank for the time or the consideration.",
        _thanks,
    ),
    Rule(
        "position-named",
        Severity.WARNING,
        "The position is named.",
        "emaileff",
        _LETTER,
        "the reader may have several openings.",
        "Name the position.",
        _position,
        reads=Reading.SIGNS,
    ),
    Rule(
        "length",
        Severity.ERROR,
        "At most 125 words, never over 150.",
        "resumer, hrm, fastco",
        _LETTER,
        "short letters are read.",
        "Cut it down.",
        _length,
        reads=Reading.SIGNS,
    ),
    Rule(
        "subject",
        Severity.WARNING,
        "A subject of at most 60 characters and 8 words.",
        "fastco, linprofi",
        _LETTER,
        "the subject must say what it is at a glance.",
        "Name the position and your name, for example.",
        _subject,
        reads=Reading.SIGNS,
    ),
    Rule(
        "signature",
        Severity.ERROR,
        "The sender's name stands under the letter.",
        "ioneks",
        _LETTER,
        "the reader must know who writes.",
        "Sign with your name.",
        _signature,
        reads=Reading.SIGNS,
    ),
    Rule(
        "names",
        Severity.ERROR,
        "Recipient, company and position are those of the notes.",
        "invitationletter",
        _LETTER,
        "the notes do not have this name.",
        "Write the name as the notes do.",
        misnamed,
        unless_told=("no-other-employer",),
    ),
)
