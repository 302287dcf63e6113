"""How much the guard refuses at least of the bad texts and at most of the good ones, as pinned in a file.

The file holds for each part and each kind of text (slots, letters) the number refused by category, and the
number of good texts refused at first and after the re-ask. Nothing is told of a part that is not in it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


class Counts(TypedDict):
    """What was refused of one kind of text in one part; ``refused`` counts bad ones by category."""

    refused: dict[str, int]
    alarms: int
    alarms_after: int


Scored = dict[str, dict[str, Counts]]  # by part, then by kind


def read(path: Path) -> Scored:
    """Return what is pinned; nothing where there is no file."""
    pinned: Scored = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return pinned


def pin(scored: Scored, path: Path) -> None:
    """Write what was scored; parts that were not keep their numbers."""
    text = json.dumps(read(path) | scored, indent=1, sort_keys=True)
    path.write_text(f"{text}\n", encoding="utf-8")


def faults(scored: Scored, pinned: Scored) -> Iterator[str]:
    """Yield where less of the bad is refused than is pinned, or more of the good, or nothing is pinned."""
    for part, kinds in scored.items():
        for kind, counts in kinds.items():
            floor = pinned.get(part, {}).get(kind)
            if floor is None:
                yield f"{part}: {kind}: nothing is pinned"
            else:
                yield from (f"{part}: {kind}: {fault}" for fault in _faults(counts, floor))


def _faults(counts: Counts, floor: Counts) -> Iterator[str]:
    for category in sorted({*counts["refused"], *floor["refused"]}):
        yield from _below(category, counts["refused"].get(category, 0), floor["refused"])
    for told, now, most in (
        ("good refused", counts["alarms"], floor["alarms"]),
        ("good refused after the re-ask", counts["alarms_after"], floor["alarms_after"]),
    ):
        if now > most:
            yield f"{told}: {now}, and at most {most} are pinned"


def _below(category: str, now: int, floor: Mapping[str, int]) -> Iterator[str]:
    if category not in floor:
        yield f"{category}: has no floor"
    elif now < floor[category]:
        yield f"{category}: {now} refused, and {floor[category]} are pinned"
