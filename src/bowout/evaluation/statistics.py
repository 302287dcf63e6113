"""Pass rates and how sure they are."""

from __future__ import annotations

import math

Z = 1.96  # 95 %


def interval(passed: int, total: int) -> tuple[float, float]:
    """Return the 95 % interval of a pass rate by Wilson's score (1927), which holds for few runs too."""
    if not total:
        return 0.0, 1.0
    rate = passed / total
    centre = rate + Z * Z / (2 * total)
    spread = Z * math.sqrt(rate * (1 - rate) / total + Z * Z / (4 * total * total))
    scale = 1 + Z * Z / total
    return max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale)


def median(values: list[float]) -> float:
    """Return the median, 0 for no values."""
    if not values:
        return 0.0
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
