"""Few samples that are still enough: any values of any three axes come together in one of them.

Faults arise from one, two or three things that come together, hardly ever from more (Kuhn, Wallace and Gallo,
"Software fault interactions and implications for software testing", 2004): a covering array finds what
the full product would. It is grown axis by axis (Lei and Tai, "In-parameter-order", 1998).
"""

from __future__ import annotations

from functools import cache
from itertools import combinations, product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    Combined = tuple[
        tuple[int, ...], tuple[int, ...], int
    ]  # earlier axes, their values, the new axis's value

STRENGTH = 3


@cache
def covering(*sizes: int) -> tuple[tuple[int, ...], ...]:
    """Return rows of one value for each axis, counted from 0; the same sizes give the same rows."""
    order = sorted(range(len(sizes)), key=lambda axis: -sizes[axis])
    sorted_sizes = [sizes[axis] for axis in order]
    rows = [list(row) for row in product(*map(range, sorted_sizes[:STRENGTH]))]
    for axis in range(STRENGTH, len(sizes)):
        _grow(rows, sorted_sizes[: axis + 1])
    places = [order.index(axis) for axis in range(len(sizes))]
    return tuple(tuple(row[place] for place in places) for row in rows)


def _grow(rows: list[list[int]], sizes: list[int]) -> None:
    """Give each row a value of the last axis, and add rows for what no row has come to hold."""
    *earlier, size = sizes
    groups = list(combinations(range(len(earlier)), STRENGTH - 1))
    missing = {
        (group, values, value)
        for group in groups
        for values in product(*(range(earlier[axis]) for axis in group))
        for value in range(size)
    }
    for number, row in enumerate(rows):
        turn = [(number + step) % size for step in range(size)]
        best = max(turn, key=lambda value: sum(each in missing for each in _held(row, groups, value)))
        missing.difference_update(_held(row, groups, best))
        row.append(best)
    rows += _rest(sorted(missing), len(earlier))


def _held(row: list[int], groups: list[tuple[int, ...]], value: int) -> Iterator[Combined]:
    return ((group, tuple(row[axis] for axis in group), value) for group in groups)


def _rest(missing: list[Combined], width: int) -> list[list[int]]:
    """Return rows that hold what is missing, as many as possible in each."""
    added: list[dict[int, int]] = []
    for group, values, value in missing:
        wanted = dict(zip((*group, width), (*values, value), strict=True))
        row = next(
            (row for row in added if all(row.get(axis, it) == it for axis, it in wanted.items())), None
        )
        if row is None:
            added.append(row := {})
        row |= wanted
    return [[row.get(axis, 0) for axis in range(width + 1)] for row in added]
