"""What only some intents speak of: other dates, a deadline, doubts, what one likes, what is private."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bowout.core.doubt import Root
from bowout.core.doubting import as_doubt
from bowout.core.jotting import Kind, LeftOut, Untellable
from bowout.core.notice import LONG_PAST, notice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime

    from bowout.core.interview import BookedSlot
    from bowout.core.jotting import Phrase
    from bowout.core.locale import Locale
    from bowout.core.marked import Marker
    from bowout.core.notes import Notes
    from bowout.core.terms import Terms

    Read = Callable[[str, str | None], tuple[Phrase | None, tuple[LeftOut, ...]]]

_RAISED_MAX = 3  # doubts in one message; more read as a list of charges
_OWN = "it is marked as your own (`deeper`); think it over, tell a friend (intent `confide`), or unmark it"
_ENOUGH = f"{_RAISED_MAX} questions are enough for one message"
_UNASKABLE = "it cannot be put as a question; write it as a thing, a clause or a question"


def doubts_to_raise(
    notes: Notes, read: Read, without: Mapping[str, str]
) -> tuple[list[Phrase], list[LeftOut]]:
    """Return the doubts to put to the employer, as phrases to ask by, and those that are left out.

    The Muse: what one heard can be raised with them; what lies deeper is one's own to reflect on.
    ``without`` maps "doubts: " and the words of a doubt to why the letter may not tell it.
    """
    phrases: list[Phrase] = []
    gone: list[LeftOut] = []
    for text, root in notes.hesitations:
        phrase, left_out = _read_doubt(text, read) if notes.language == "en" else read("discussed", text)
        why = _why_unraised(phrase, left_out, own=root is Root.DEEPER, raised=len(phrases))
        why = why or next((without[key] for key in _keys(phrase) if key in without), None)
        if why or phrase is None:
            gone.append(LeftOut("doubts", text, why or _UNASKABLE))
        else:
            phrases.append(_asked(phrase))
            gone += [LeftOut("doubts", each.text, each.why) for each in left_out]
    return phrases, gone


def _keys(phrase: Phrase | None) -> tuple[str, ...]:
    """Return by what ``without`` knows a doubt: the words that a letter may have told of it."""
    return (f"doubts: {phrase.text}", f"doubts: {phrase.topic}") if phrase else ()


def _read_doubt(text: str, read: Read) -> tuple[Phrase | None, tuple[LeftOut, ...]]:
    """Return a doubt as what is said to be so, or else as what one speaks of: a question or a thing."""
    plain = as_doubt(text)
    phrase, left_out = read("discussed", plain)
    if phrase and _asked(phrase).kind in {Kind.QUESTION, Kind.CLAUSE}:
        return phrase, left_out
    if any("complaint" in each.why or isinstance(each.why, Untellable) for each in left_out):
        return phrase, left_out
    stated, gone = read("reason", plain)
    if phrase is None and stated and stated.kind is Kind.NOUN:
        return stated, gone
    if stated is None or stated.kind is not Kind.CLAUSE or stated.text.split()[0] in {"I", "my", "we"}:
        return phrase, left_out
    placed = phrase and _PLACED.search(stated.text) and not _PLACED.search(plain)
    return (phrase, left_out) if placed else (stated, gone)


# What stands above or over a thing is said of a salary; "the rota over Christmas" is a thing.
_PLACED = re.compile(r" (?:is|are) (?:over|under|above|below|out)\b")


def _asked(phrase: Phrase) -> Phrase:
    """Return what is weighed ("whether the post is permanent") as the question that it is."""
    weighed = phrase.kind == Kind.EVENT and phrase.text.startswith(("whether ", "how ", "what ", "why "))
    return phrase._replace(kind=Kind.QUESTION) if weighed else phrase


def _why_unraised(
    phrase: Phrase | None, left_out: Sequence[LeftOut], *, own: bool, raised: int
) -> str | None:
    if own:
        return _OWN
    if left_out and phrase is None:
        return left_out[0].why
    if phrase is None or phrase.kind is Kind.SENTENCE:
        return _UNASKABLE
    return _ENOUGH if raised >= _RAISED_MAX else None


def particulars(
    notes: Notes, terms: Terms, doubts: Sequence[Phrase], marker: Marker, spoken: Callable[[BookedSlot], str]
) -> dict[str, Any]:
    """Return what a template may use beside the letter's own values, marked with their notes keys.

    ``spoken`` is how the letter's language names a date.
    Doubts and private notes are there only for a template that ``tells`` them.
    """
    tells = terms.tells
    return {
        "alternatives": [marker.value("alternatives", spoken(slot)) for slot in notes.alternatives],
        "deadline": marker.value("deadline", spoken(notes.deadline)) if notes.deadline else "",
        "liked": [marker.value("liked", bare(text)) for text in notes.liked],
        "doubts": [
            {"kind": str(each.kind), "text": marker.value("doubts", each.text),
             "topic": marker.value("doubts", each.topic or each.text)}
            for each in (doubts if "doubts" in tells else ())
        ],
        "hesitations": [
            marker.value("doubts", bare(each.text))
            for each in (notes.hesitations if "doubts" in tells else ())
        ],
        "private": [
            marker.value("private", bare(text)) for text in (notes.private if "private" in tells else ())
        ],
        "addressed": terms.to == "recipient" or getattr(notes, terms.to) is not None,
    }  # fmt: skip


def bare(text: str) -> str:
    """Return a jotting as an item of a list: without its closing mark."""
    return text.strip().rstrip(".!;,").strip()


def untimely(
    notes: Notes, terms: Terms, now: datetime, locale: Locale | None
) -> Iterator[tuple[str, str, str]]:
    """Yield key, fault and mend for each date that the message cannot name.

    It is past, or the language has no words for it; a single alternative is a fault too.
    """
    if "alternatives" in terms.wants and len(notes.alternatives) == 1:
        yield "alternatives", "has one date", "offer two or three"
    for slot in notes.alternatives if "alternatives" in terms.wants else ():
        if locale and not locale.can_name(slot):
            yield "alternatives", f"has {slot.text!r}, which {locale.name} has no words for", "write a time"
    dated = (("alternatives", slot) for slot in notes.alternatives)
    deadline = (("deadline", slot) for slot in (notes.deadline,) if slot)
    for key, slot in (*dated, *deadline):
        if key in terms.wants and slot.is_past(now):
            yield key, _past(slot), "write a date that is still to come"
    yield from _long_past(notes, terms, now)


def _long_past(notes: Notes, terms: Terms, now: datetime) -> Iterator[tuple[str, str, str]]:
    """Yield the booked slot where the message is about it, and it lies too far back to have been missed."""
    slot = notes.interview
    if slot is None or not (terms.notice or "slot-missed" in terms.adding):
        return
    if notice(slot, now, notes.stage).code == LONG_PAST:
        days = (now - slot.starts).days
        mend = (
            "correct the date, or set `stage` to what it has come to since; to apologise for an interview"
            " that you missed so long ago, leave `interview` out"
        )
        yield "interview", f"{_past(slot)}, {days} days ago, and the stage is still `{notes.stage}`", mend


def _past(slot: BookedSlot) -> str:
    return f"{slot.text!r} has passed ({slot.spoken()})"
