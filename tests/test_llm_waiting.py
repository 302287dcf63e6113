"""How long is waited before a second try."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.llm.waiting import MAX_WAIT, retry_after, wait_seconds

SENT = "Mon, 04 May 2026 07:00:00 GMT"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "3"}, 3.0),
        ({"retry-after": "0"}, 0.0),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after": "600"}, 600.0),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after-ms": "250", "retry-after": "3"}, 0.25),
        ({"retry-after-ms": "soon", "retry-after": "3"}, 3.0),
        ({"retry-after": "Mon, 04 May 2026 07:00:05 GMT", "date": SENT}, 5.0),
        ({"retry-after": "Mon, 04 May 2026 09:00:05 +0200", "date": SENT}, 5.0),
        ({"retry-after": "Mon, 04 May 2026 06:59:00 GMT", "date": SENT}, None),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "Wed, 21 Oct 2099 07:28:00 +99999999999999999999"}, None),
        ({"retry-after": "5", "date": "Wed, 21 Oct 2099 07:28:00 -99999999999999999999"}, 5.0),
        ({"retry-after": ""}, None),
        ({}, None),
    ],
)
def test_what_a_server_asks_for_is_read(headers: dict[str, str], seconds: float | None) -> None:
    """Seconds, milliseconds and dates are read; nonsense and the past count as not said."""
    assert retry_after(headers) == seconds


def test_a_date_without_a_date_to_count_from_counts_from_now() -> None:
    """A server that does not date its reply is taken by this machine's clock."""
    later = format_datetime(datetime.now(UTC) + timedelta(hours=1))
    seconds = retry_after({"retry-after": later})
    assert seconds is not None
    assert 3500 < seconds <= 3600


def test_waits_double_and_are_spread_by_jitter() -> None:
    """Half a second, then one, then two; jitter adds up to as much again."""
    assert [wait_seconds(attempt, None, jitter=lambda: 0.0) for attempt in (1, 2, 3)] == [0.5, 1.0, 2.0]
    assert [wait_seconds(attempt, None, jitter=lambda: 0.5) for attempt in (1, 2, 3)] == [0.75, 1.5, 3.0]


@given(attempt=st.integers(1, 50), told=st.text(max_size=30), jitter=st.floats(0, 1, exclude_max=True))
def test_no_wait_is_negative_or_beyond_the_cap(attempt: int, told: str, jitter: float) -> None:
    """Whatever a server says, a wait is between nothing and the cap."""
    assert 0 <= wait_seconds(attempt, {"retry-after": told, "date": told}, jitter=lambda: jitter) <= MAX_WAIT
