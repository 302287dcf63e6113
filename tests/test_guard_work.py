"""How much work a letter is for the guard: it grows as the letter does, whatever its shape."""

from __future__ import annotations

from functools import partial

import pytest

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
