"""How much work a text is for the guard: it grows as the text does, whatever its shape."""

from __future__ import annotations

from functools import partial

import pytest

from bowout.core.guard import guard_for
from support.drafting import NOW
from support.german import notes_of
from support.guarding import WAREHOUSE, guard_of
from support.work import lines_run

KEPT = tuple(f"a partner in town{number} was offered a post" for number in range(5))
SHAPES = ("x\n", "R&D ", "Sam Okafor\n", "12.5, ", "Is it? ", "which you said, ", "Alice and ", '"hi" ')


@pytest.mark.parametrize("shape", SHAPES)
def test_a_letter_twice_as_long_is_less_than_three_times_the_work(shape: str) -> None:
    """However many sentences, names or clauses a letter has, each is read a bounded number of times."""
    guard = guard_of(WAREHOUSE, private=KEPT)
    guard.check_letter("", shape * 20)  # what is worked out of the notes once is not counted
    short, long = (lines_run(partial(guard.check_letter, "", shape * times)) for times in (150, 300))
    assert long < 3 * short


def test_a_german_passage_twice_as_long_is_less_than_four_times_the_work() -> None:
    """Who does what is asked of each verb and subject of a clause, not of each word for both again."""
    guard = guard_for(notes_of(), now=NOW)
    guard.check_slot("thanks", "I hope", "Vielen Dank.")
    short, long = (
        lines_run(partial(guard.check_slot, "thanks", "I hope that I hope " * times, "Vielen Dank."))
        for times in (50, 100)
    )
    assert long < 4 * short
