"""Notice bands: from now to the booked slot."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bowout.core.errors import NotesInvalid
from bowout.core.interview import BookedSlot, parse_slot
from bowout.core.notes import Stage
from bowout.core.notice import BANDS, notice
from support.drafting import drafted, notes_of

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)

BOUNDS = [
    (timedelta(hours=48), "notice-48h"),
    (timedelta(hours=47, minutes=59), "notice-24h"),
    (timedelta(hours=24), "notice-24h"),
    (timedelta(hours=23, minutes=59), "notice-under-24h"),
    (timedelta(hours=15), "notice-under-24h"),
    (timedelta(hours=14, minutes=59), "notice-same-day"),
    (timedelta(0), "notice-same-day"),
    (timedelta(minutes=-1), "notice-past"),
    (timedelta(hours=-24), "notice-past"),
    (timedelta(hours=-24, minutes=-1), "notice-overdue"),
    (timedelta(days=-14), "notice-overdue"),
    (timedelta(days=-14, minutes=-1), "notice-long-past"),
    (timedelta(days=-350), "notice-long-past"),
]


@pytest.mark.parametrize(("ahead", "code"), BOUNDS)
def test_band_follows_the_time_that_is_left(ahead: timedelta, code: str) -> None:
    """Each band starts and ends where the rules say, the same day by the calendar."""
    slot = BookedSlot("", NOW + ahead)
    assert notice(slot, NOW, Stage.SCHEDULED).code == code


def test_same_day_is_that_of_the_slots_zone() -> None:
    """An interview in Tokyo that is tomorrow there is not today, whatever the date is here."""
    late = datetime(2026, 5, 4, 14, 0, tzinfo=UTC)
    tokyo = parse_slot("2026-05-05 01:00 Asia/Tokyo", now=late)
    assert notice(tokyo, late, Stage.SCHEDULED).code == "notice-under-24h"
    assert notice(tokyo, late + timedelta(hours=1, minutes=30), Stage.SCHEDULED).code == "notice-same-day"


DATES = [
    ("2026-05-03", "notice-past"),
    ("2026-05-02", "notice-overdue"),
    ("2026-04-02", "notice-long-past"),
    ("2026-05-04", "notice-same-day"),
    ("2026-05-05", "notice-24h"),
    ("2026-05-06", "notice-48h"),
]


@pytest.mark.parametrize(("typed", "code"), DATES)
def test_date_without_a_time_is_taken_for_its_morning(typed: str, code: str) -> None:
    """Where only the date is known, the band counts to nine in the morning."""
    assert notice(parse_slot(typed, now=NOW), NOW, Stage.SCHEDULED).code == code


@pytest.mark.parametrize("intent", ["withdraw", "decline-invitation", "reschedule", "no-show"])
def test_slot_of_a_year_ago_was_not_missed(intent: str) -> None:
    """No letter cancels, moves or regrets an interview that lies weeks back; the notes are at fault."""
    notes = notes_of(intent=intent, stage="scheduled", interview="2025-05-12 10:00")
    with pytest.raises(NotesInvalid) as caught:
        drafted(notes)
    (problem,) = caught.value.problems
    assert (problem.key, "356 days ago" in problem.message) == ("interview", True)
    assert "`scheduled`" in problem.message
    assert "`stage`" in str(problem.mend)


@pytest.mark.parametrize("intent", ["reconnect", "feedback", "timeline", "confide"])
def test_letters_that_are_not_about_the_slot_are_written_long_after_it(intent: str) -> None:
    """Months later the same notes still write the mail that comes back to the hook."""
    notes = notes_of(intent=intent, stage="scheduled", interview="2025-05-12 10:00")
    assert "2025" not in drafted(notes).body


@pytest.mark.parametrize("stage", [Stage.INTERVIEWED, Stage.FINAL, Stage.OFFER])
def test_slot_of_an_interview_that_took_place_was_not_missed(stage: Stage) -> None:
    """After an interview a past slot is the one that took place, and no apology is advised."""
    advice = notice(BookedSlot("", NOW - timedelta(days=1)), NOW, stage)
    assert advice.code == "notice-none"
    assert "no-show" not in advice.message


@pytest.mark.parametrize(
    ("stage", "said"),
    [
        (Stage.INVITED, "invitation"),
        (Stage.SCHEDULED, "`interview` is not given"),
        (Stage.FINAL, "No interview"),
    ],
)
def test_without_a_slot_the_stage_decides(stage: Stage, said: str) -> None:
    """Without a slot, an invitation is answered, a forgotten slot asked for, else an email is enough."""
    advice = notice(None, NOW, stage)
    assert advice.code == "notice-none"
    assert said in advice.message


def test_every_band_names_its_source() -> None:
    """Each band has a code of its own and says where its advice is from."""
    assert len({advice.code for advice in BANDS}) == len(BANDS) == 8
    assert all(advice.source for advice in BANDS)
