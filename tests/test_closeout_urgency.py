"""What to send first, and by which channel."""

from __future__ import annotations

import itertools

import pytest

from bowout.core.notice import BANDS
from bowout.core.process import Process
from bowout.core.urgency import _BANDS, urgency
from support.drafting import NOW, notes_of

# The clock is Monday, 4 May 2026, 09:00; most urgent first.
ORDERED = [
    ({"stage": "scheduled", "interview": "2026-05-04 11:00"}, "now", "phone, then email"),
    ({"stage": "final", "interview": "2026-05-04 15:00"}, "now", "phone, then email"),
    ({"stage": "scheduled", "interview": "2026-05-05 08:00"}, "now", "phone, then email"),
    ({"stage": "scheduled", "interview": "2026-05-04 08:00"}, "now", "email"),
    ({"stage": "scheduled", "interview": "2026-05-05 10:00"}, "today", "email"),
    ({"stage": "scheduled", "interview": "2026-05-07 10:00"}, "today", "email"),
    ({"stage": "interviewed", "interview": "2026-05-12"}, "today", "email"),
    ({"stage": "offer"}, "within 24 hours", "email"),
    ({"stage": "final"}, "within 24 hours", "email"),
    ({"stage": "scheduled"}, "within 24 hours", "email"),
    ({"stage": "interviewed", "interview": "2026-04-28 10:00"}, "within 24 hours", "email"),
    ({"stage": "invited"}, "within 24 hours", "email"),
    ({"stage": "applied"}, "within 24 hours", "email"),
]


@pytest.mark.parametrize(("keys", "when", "by"), ORDERED)
def test_each_notice_has_its_time_and_its_channel(keys: dict[str, str], when: str, by: str) -> None:
    """Less than 24 hours ahead it is the phone first; a past interview after a meeting is no booked one."""
    urgent = urgency(Process("n.yaml", notes_of(**keys)), NOW)
    assert (urgent.when, urgent.by) == (when, by)


def test_the_order_is_by_notice_then_time_then_stage() -> None:
    """Each of the list above is strictly more urgent than the next."""
    orders = [urgency(Process("n.yaml", notes_of(**keys)), NOW).order for keys, _, _ in ORDERED]
    assert all(first < second for first, second in itertools.pairwise(orders))


def test_every_band_of_the_notice_has_a_rank() -> None:
    """A band that is new to the notice must be given its place here."""
    assert {advice.code for advice in BANDS} == set(_BANDS)


def test_what_goes_on_is_sent_today_the_earliest_deadline_first() -> None:
    """A question needs time for an answer: it goes before what waits, among what is urgent by its date."""
    asking = [
        Process("n.yaml", notes_of(**keys), leaves=False, goes_on=True, noticed=False)
        for keys in ({"deadline": "2026-05-06"}, {"deadline": "2026-05-08"}, {})
    ]
    urgent = [urgency(process, NOW) for process in asking]
    assert [each.when for each in urgent] == ["today"] * 3
    offer = urgency(Process("n.yaml", notes_of(stage="offer")), NOW)
    orders = [*(each.order for each in urgent), offer.order]
    assert orders == sorted(orders)


@pytest.mark.parametrize(
    ("keys", "by"),
    [
        ({"channel": "linkedin"}, "LinkedIn"),
        ({"channel": "phone"}, "phone"),
        ({"recipient": "Dana Whitfield"}, "email (no address)"),
        ({"channel": "linkedin", "recipient": "Dana Whitfield"}, "LinkedIn"),
        ({"channel": "phone", "interview": "2026-05-04 11:00"}, "phone"),
        ({"channel": "linkedin", "interview": "2026-05-04 11:00"}, "phone, then LinkedIn"),
    ],
)
def test_the_notes_channel_holds(keys: dict[str, str], by: str) -> None:
    """The channel of the notes is kept, a missing address told, and the phone is never named twice."""
    assert urgency(Process("n.yaml", notes_of(stage="scheduled", **keys)), NOW).by == by
