"""Few samples, in which any three values still come together."""

from __future__ import annotations

from itertools import combinations
from math import prod

import pytest

from bowout.pipeline.covering import covering


@pytest.mark.parametrize("sizes", [(6, 3, 15, 5, 3, 3, 3, 2), (2, 2, 2, 2), (1, 4, 1, 3), (3, 2, 1)])
def test_any_three_values_come_together(sizes: tuple[int, ...]) -> None:
    """Each combination of values of three axes is in one of the rows, and no value is out of range."""
    rows = covering(*sizes)
    assert all(0 <= value < size for row in rows for value, size in zip(row, sizes, strict=True))
    for axes in combinations(range(len(sizes)), 3):
        assert len({tuple(row[axis] for axis in axes) for row in rows}) == prod(sizes[axis] for axis in axes)


def test_the_rows_are_few() -> None:
    """They are little more than the product of the three largest axes, of 145,800 in all."""
    assert len(covering(6, 3, 15, 5, 3, 3, 3, 2)) < 1.1 * 15 * 6 * 5
