"""How much notice a letter gives, and what that advises: from now to the booked slot (domain, "Notice")."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from bowout.core.draft import Advice

if TYPE_CHECKING:
    from bowout.core.interview import BookedSlot
    from bowout.core.notes import Stage

_DAY = timedelta(hours=24)
_LONG_PAST_AFTER = timedelta(days=14)  # as for a date without a year, which is taken for past no farther back
_WORK_STARTS = time(9)  # where only a date is known, the earliest hour an interview is likely to be at

_PAST = Advice(
    "notice-past",
    "The booked interview has already passed: apologise for the missed slot within 24 hours, and either leave"
    " (intent `no-show`) or ask for another date (intent `reschedule`).",
    "uwec",
)
_OVERDUE = Advice(
    "notice-overdue",
    "The booked interview passed more than 24 hours ago, so the apology is overdue: send it now, and either"
    " leave (intent `no-show`) or ask for another date (intent `reschedule`).",
    "uwec",
)
_LONG_PAST = Advice(
    "notice-long-past",
    "The booked interview lies more than 14 days back, which is no missed slot any more: correct `interview`,"
    " or set `stage` to what it has come to since.",
    "bowout",
)
_SAME_DAY = Advice(
    "notice-same-day",
    "The interview is today: phone first (`channel: phone` writes the script), send the email right after,"
    " and apologise once.",
    "montana, climb-dayof",
)
_UNDER_24 = Advice(
    "notice-under-24h",
    "The interview is less than 24 hours away: phone first (`channel: phone` writes the script), and send the"
    " email as the confirmation.",
    "montana, reference",
)
_UNDER_48 = Advice(
    "notice-24h",
    "The interview is less than 48 hours away: send this email today, with the slot named in the subject.",
    "purdue, approach",
)
_AMPLE = Advice(
    "notice-48h",
    "The interview is 48 hours or more away: an email is enough; the sooner, the better they can plan.",
    "purdue, uwec",
)
_INVITED = Advice(
    "notice-none",
    "No interview is booked: answer the invitation within 24 to 48 hours.",
    "sfa, careervoyager",
)
_UNKNOWN = Advice(
    "notice-none",
    "The stage is `scheduled` but `interview` is not given: add the booked slot for the letter to cancel;"
    " send it within 24 hours of deciding.",
    "sfa, careervoyager",
)
_HELD = Advice(
    "notice-none",
    "No further interview is booked: an email is enough, within 24 hours of deciding.",
    "sfa, careervoyager",
)
_NONE = Advice(
    "notice-none",
    "No interview is booked: an email is enough, within 24 hours of deciding.",
    "sfa, careervoyager",
)
BANDS = (_AMPLE, _UNDER_48, _UNDER_24, _SAME_DAY, _PAST, _OVERDUE, _LONG_PAST, _NONE)
LONG_PAST = _LONG_PAST.code
MISSED = frozenset({_PAST.code, _OVERDUE.code})  # an apology is owed
PASSED = MISSED | {LONG_PAST}


def notice(slot: BookedSlot | None, now: datetime, stage: Stage) -> Advice:
    """Return the advice of the band that ``now`` falls into; both times are aware.

    The same day is the same calendar date in the slot's own zone. A slot without a time is taken to start at
    09:00. After an interview (stage ``interviewed``, ``final``, ``offer``) a past slot is one that
    took place; before, it was missed, and after 14 days it is more likely to be a slip in the notes.
    """
    if slot is None:
        return {"invited": _INVITED, "scheduled": _UNKNOWN}.get(stage.value, _NONE)
    if slot.is_past(now):
        return _HELD if stage.met else _passed(now - _start(slot))
    if slot.starts.date() == now.astimezone(slot.starts.tzinfo).date():
        return _SAME_DAY
    return _band(_start(slot) - now)


def _passed(ago: timedelta) -> Advice:
    if ago > _LONG_PAST_AFTER:
        return _LONG_PAST
    return _OVERDUE if ago > _DAY else _PAST


def _band(ahead: timedelta) -> Advice:
    if ahead >= 2 * _DAY:
        return _AMPLE
    return _UNDER_48 if ahead >= _DAY else _UNDER_24


def _start(slot: BookedSlot) -> datetime:
    return (
        slot.starts
        if slot.has_time
        else datetime.combine(slot.starts.date(), _WORK_STARTS, slot.starts.tzinfo)
    )
