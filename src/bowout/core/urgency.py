"""What to send first, and by which channel: the notice bands of one process set beside those of others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bowout.core.draft import Advice
from bowout.core.notes import Channel, Stage
from bowout.core.notice import notice

if TYPE_CHECKING:
    from bowout.core.notes import Notes
    from bowout.core.process import Process

# Code of a notice band → rank and when to send. Whoever waits for somebody today goes first; a missed slot
# wants its apology within 24 hours (uwec); where time is booked, people plan on it; the rest is owed within
# 24 hours of deciding (sfa).
_BANDS = {
    "notice-same-day": (0, "now"),
    "notice-under-24h": (1, "now"),
    "notice-past": (2, "now"),
    "notice-overdue": (2, "now"),
    "notice-24h": (3, "today"),
    "notice-48h": (4, "today"),
    "notice-none": (5, "within 24 hours"),
    "notice-long-past": (5, "within 24 hours"),
}
_PHONE_FIRST = {"notice-same-day", "notice-under-24h"}
_UNKNOWN = (6, "within 24 hours")
# Without a booked slot: whoever waits for an answer, or has put in most, first.
_STAGES = (Stage.OFFER, Stage.FINAL, Stage.SCHEDULED, Stage.INTERVIEWED, Stage.INVITED, Stage.APPLIED)
_SPOKEN = {Channel.EMAIL: "email", Channel.LINKEDIN: "LinkedIn", Channel.PHONE: "phone"}


@dataclass(frozen=True)
class Urgency:
    """When and by which channel to send a letter, the notice behind that, and its place among the others.

    ``order`` is a key to sort by: the band of notice, the time until the booked slot, the stage.
    """

    when: str
    by: str
    notice: Advice
    order: tuple[int, timedelta, int]


_AFTER = Advice(
    "notice-none",
    "This leaves no process: send it when the letters that do are out.",
    "bowout",
)

_GOING_ON = Advice(
    "goes-on",
    "This goes on in the process and asks for an answer: send it today, so that there is time for one.",
    "bowout",
)


def urgency(process: Process, now: datetime) -> Urgency:
    """Return how urgent the letter of a process is, as of ``now`` (aware).

    One that ends no process follows those that do, unless it asks for an answer by a date.
    """
    notes = process.notes.model_copy(update={"recipient": process.to})
    if process.goes_on and not process.noticed:
        until = notes.deadline or notes.interview
        ahead = until.starts - now if until else timedelta.max
        return Urgency("today", _by(notes, _GOING_ON), _GOING_ON, (3, ahead, 0))
    if not process.leaves and not process.goes_on:
        return Urgency("afterwards", _by(notes, _AFTER), _AFTER, (7, timedelta(), 0))
    advice = notice(notes.interview, now, notes.stage)
    rank, when = _BANDS.get(advice.code, _UNKNOWN)
    ahead = notes.interview.starts - now if notes.interview and advice.code != "notice-none" else timedelta()
    return Urgency(when, _by(notes, advice), advice, (rank, ahead, _STAGES.index(notes.stage)))


def _by(notes: Notes, advice: Advice) -> str:
    written = _SPOKEN.get(notes.channel, str(notes.channel))
    if notes.channel is Channel.EMAIL and not notes.recipient.address:
        written = "email (no address)"
    if advice.code not in _PHONE_FIRST or notes.channel is Channel.PHONE:
        return written
    return f"phone, then {written}"
