"""An answer within a thread: what the original gives where the notes are silent, and where both disagree."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bowout.core.draft import Advice
from bowout.core.errors import UsageError
from bowout.core.interview import parse_slot
from bowout.core.notice import LONG_PAST, notice
from bowout.core.person import Person, parse_person
from bowout.core.text import fold
from bowout.core.unreadable import Unreadable
from bowout.core.untold import untold_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bowout.core.draft import Draft
    from bowout.core.notes import Notes
    from bowout.sources.original import Original

_CODE = "reply-to"
_URGENT = "notice-24h"  # the band whose advice is to name the slot in the subject


def completed(notes: Notes, original: Original, *, now: datetime) -> tuple[Notes, tuple[str, ...]]:
    """Return the notes, their recipient with the original's address, and what the user should know.

    The notes were made with what the original offers for the keys that they leave out; ``now`` is aware.
    Where both say something the notes hold, and the difference is told. Raises ``UsageError`` if the original
    is the candidate's own mail.
    """
    remarks = list(original.remarks)
    writer = _person(original.recipient)
    if writer is not None:
        if _same_address(writer, notes.sender):
            raise UsageError(f"{original.where}: was written by you; name the mail that you answer")
        notes = _with_address(notes, writer, original.where, remarks)
    if original.interview and _long_past(notes, original.interview, now):
        remarks.append(
            f"{original.where}: the invitation books {original.interview}, too long ago to be answered now;"
            " write `interview` in the notes"
        )
        notes = notes.model_copy(update={"interview": None})
    elif original.interview and notes.interview and not _same_slot(notes, original.interview, now):
        theirs = f"{original.where} books {original.interview}"
        remarks.append(f"interview: the notes say {notes.interview.text}, {theirs}; the notes hold")
    return notes, tuple(remarks)


def _long_past(notes: Notes, booked: str, now: datetime) -> bool:
    """Whether the slot is the mail's and lies too far back to have been missed just now."""
    slot = notes.interview
    return slot is not None and slot.text == booked and notice(slot, now, notes.stage).code == LONG_PAST


def in_thread(draft: Draft, notes: Notes, original: Original, remarks: Iterable[str] = ()) -> Draft:
    """Return the draft as an answer to the original: its subject, its place in the thread, what to know.

    A subject that touches what the notes keep private is left, and the draft's own stands.
    """
    subject = original.thread.subject
    told = list(remarks)
    if subject and untold_of(notes).touches(subject):
        told.append(
            f"{original.where}: its subject touches what the notes keep private; the letter's own stands"
        )
        subject = None
    if subject and any(each.code == _URGENT for each in draft.advice):
        told.append(
            "The thread keeps its subject, so the slot is named in the letter alone; without --reply-to it is"
            " in the subject"
        )
    advice = tuple(Advice(_CODE, f"{remark}.") for remark in (_answered(notes, original), *told))
    return replace(
        draft, subject=subject or draft.subject, thread=original.thread, advice=(*draft.advice, *advice)
    )


def _answered(notes: Notes, original: Original) -> str:
    """Say whom the answer goes to and, if it is the original's, which slot it speaks of."""
    theirs = notes.interview and notes.interview.text == original.interview
    slot = f", with the interview it books: {original.interview}" if theirs else ""
    return f"This answers {original.where} to {notes.recipient}{slot}"


def _person(text: str | None) -> Person | None:
    """Return the person that the original names, or None for one that notes could not name."""
    try:
        person = parse_person(text)
    except Unreadable:
        return None
    return person if isinstance(person, Person) else None


def _with_address(notes: Notes, writer: Person, where: str, remarks: list[str]) -> Notes:
    """Give the recipient the writer's address if it is they and the notes have none; tell a difference."""
    recipient = notes.recipient
    if recipient.address is None and _same_name(recipient.name, writer.name):
        return notes.model_copy(update={"recipient": Person(recipient.name, writer.address)})
    if recipient.address is None or not _same_address(recipient, writer):
        remarks.append(f"recipient: the notes say {recipient}, {where} is from {writer}; the notes hold")
    return notes


def _same_name(one: str, other: str) -> bool:
    """Whether each word of the shorter name is one of the longer: ``Dana`` is ``Dana Whitfield``."""
    first, second = (set(fold(name).replace(".", " ").split()) for name in (one, other))
    return first <= second or second <= first


def _same_address(one: Person, other: Person) -> bool:
    return one.address is not None and (one.address.lower() == (other.address or "").lower())


def _same_slot(notes: Notes, offered: str, now: datetime) -> bool:
    """Whether the notes' slot is the one booked: the same moment, or the same day where a time is unknown."""
    mine, theirs = notes.interview, parse_slot(offered, now=now)
    if mine is None or (mine.has_time and theirs.has_time):
        return mine is None or mine.starts == theirs.starts
    return mine.starts.date() == theirs.starts.date()
