"""Processes to leave, and the letters of a closeout, for tests."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from bowout.core.process import Process
from bowout.pipeline.closeout import Closeout, Writing, closeout
from support.drafting import NOW, notes_of, shipped

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from bowout.core.errors import Problem
    from bowout.pipeline.draft import Personalizing

NORTHWIND = {"situation": "accepted-offer"}
QUAYWORKS = {
    "recipient": "Peter Osei <peter@quayworks.example>",
    "company": "Quayworks",
    "position": "Analytics Engineer",
    "situation": "accepted-offer",
    "discussed": None,
    "hook": None,
}
COLUMNS = ("recipient", "sender", "company", "position", "situation", "hook")
ROWS = (
    {"recipient": "Dana Whitfield <dana@northwind.example>", "company": "Northwind", "position": "Engineer"},
    {"recipient": "Peter Osei <peter@quayworks.example>", "company": "Quayworks", "position": "Analyst"},
)


def process(origin: str = "a.yaml", **keys: Any) -> Process:
    """Return a process at Northwind with some keys changed; its candidate has accepted an offer."""
    return Process(origin, notes_of(**NORTHWIND | keys))


def other(origin: str = "b.yaml", **keys: Any) -> Process:
    """Return a process at Quayworks likewise."""
    return Process(origin, notes_of(**QUAYWORKS | keys))


def closed_out(
    *processes: Process,
    invalid: Mapping[str, tuple[Problem, ...]] | None = None,
    ignore: Collection[str] = (),
    personalizing: Callable[[], Personalizing] | None = None,
) -> Closeout:
    """Return the closeout of some processes, with the shipped templates."""
    writing = Writing(shipped, NOW, personalizing)
    return closeout(processes, writing=writing, invalid=invalid or {}, ignore=ignore)


def table(*rows: Mapping[str, str], columns: tuple[str, ...] = COLUMNS, divider: str = ",") -> str:
    """Return rows as CSV; what a row does not say is Sam's, who has accepted an offer."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=divider, lineterminator="\n")
    writer.writerow(columns)
    common = {"sender": "Sam Okafor <sam@okafor.example>", "situation": "accepted-offer"}
    writer.writerows([(common | dict(row)).get(column, "") for column in columns] for row in rows)
    return stream.getvalue()
