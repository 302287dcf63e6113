"""Numbers and dates that the notes tell in one form and a text in another."""

from __future__ import annotations

import pytest

from support.guarding import BACKEND, guard_of, refusing

SAME = [
    ("the launch on 23.01.2027", "hook", "I look forward to the launch on 23 January."),
    ("the launch on 2027-01-23", "hook", "I look forward to the launch on January 23rd."),
    ("the launch on 1/23/2027", "hook", "I look forward to the launch on 23 January 2027."),
    ("the launch, 3/2027", "hook", "I look forward to the launch in March 2027."),
    ("the launch on 23.01.2027", "hook", "I look forward to the launch on 23.01.2027."),
    ("the launch week, 15-21 March", "hook", "Best of luck with the launch week from 15 to 21 March."),
    ("the launch on 1 Mar 2027", "hook", "I look forward to the launch next spring."),
    ("the launch on 4 May and the review on the ninth of June", "hook", "Good luck on 4 May and 9 June."),
    ("the launch from 12 to 16 April", "hook", "I hope that the launch on 12-16 April goes well."),
    ("the launch on April 12th", "hook", "I look forward to the launch on the 12th of April."),
    ("the launch in May, with 2 teams", "hook", "May 2 teams always be enough for the launch."),
    ("the first two weeks without homework", "thanks", "A first fortnight without homework made me smile."),
]
OTHER = [
    ("the launch on 23.01.2027", "hook", "I look forward to the launch on 24 January."),
    ("the launch, 3/2027", "hook", "I look forward to the launch in April 2027."),
    ("the launch on 23.01.2027", "hook", "I look forward to the launch on 23 March."),
    ("the launch on 3/4/2027", "hook", "I look forward to the launch on 3 April."),
    ("the launch on 45.13.2027", "hook", "I look forward to the launch on 13 May."),
    ("the launch on 4 May and the review on 9 June", "hook", "I look forward to the launch on 9 May."),
    ("the launch in February, 15 people", "hook", "I look forward to the launch on 15 February."),
    ("the launch week, 15-21 March", "hook", "Best of luck with the launch week from 14 to 21 March."),
    ("the first three weeks without homework", "thanks", "A first fortnight without homework made me smile."),
]


def refused(jotting: str, slot: str, text: str) -> set[str]:
    """Return the rules that refuse a text where both jottings are the same."""
    return refusing(guard_of(BACKEND, discussed=jotting, hook=jotting), slot, text)


@pytest.mark.parametrize(("jotting", "slot", "text"), SAME)
def test_a_date_or_a_range_may_be_told_in_another_form(jotting: str, slot: str, text: str) -> None:
    """Dates in figures that mean one day only, the ends of ranges, seasons and fortnights are the same."""
    assert not refused(jotting, slot, text) & {"dates", "numbers", "grounded", "contact"}


@pytest.mark.parametrize(("jotting", "slot", "text"), OTHER)
def test_another_date_or_number_is_no_form_of_it(jotting: str, slot: str, text: str) -> None:
    """Another day or month, and a date that could be either of two days, is refused."""
    assert refused(jotting, slot, text) & {"dates", "numbers", "grounded"}
