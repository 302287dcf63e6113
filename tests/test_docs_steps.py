"""The pages on reflecting and on the calendar tell what the code does."""

from __future__ import annotations

from pathlib import Path

import pytest

from bowout.core.counsel import RULES, STEPS
from bowout.core.occasion import read_occasion
from conftest import NOW
from support.cli import bowout

ROOT = Path(__file__).parent.parent
REFLECT = (ROOT / "docs" / "reflect.md").read_text(encoding="utf-8")
CALENDAR = (ROOT / "docs" / "calendar.md").read_text(encoding="utf-8")


def test_every_rule_and_step_stands_in_its_table() -> None:
    """Each row has the rule's advice, words and source, in the order of the code."""
    rows = [
        f"| `{rule.id}` | {rule.counsel} | {rule.summary} | {rule.article}: {rule.step} |" for rule in RULES
    ]
    rows += [f"| `{step.id}` | {step.summary} | {step.article}: {step.step} |" for step in STEPS]
    assert [line for line in REFLECT.splitlines() if line in rows] == rows


def test_the_calendar_entry_is_the_one_that_is_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The entry shown is byte for byte the example's."""
    monkeypatch.chdir(ROOT)
    file = tmp_path / "reminder.ics"
    command = ("draft", "examples/developer-advocate.json", "--now", "2026-05-04T09:00+02:00")
    bowout(monkeypatch, *command, "--reminder", str(file))
    shown = CALENDAR.partition("```ics\n")[2].partition("```")[0]
    assert file.read_bytes().decode() == shown.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("hook", "why"),
    [
        ("12 May", ""),
        ("May 12, 2026", ""),
        ("H2 2027", "its last working day"),
        ("the end of May", "its last working day"),
        ("mid-July", "the end of its second third"),
        ("in six weeks", "counted from today"),
        ("PyCon 2027", "its middle"),
    ],
)
def test_the_hooks_of_the_table_are_read_as_it_says(hook: str, why: str) -> None:
    """A row of each kind leads to the day that the page promises."""
    assert f"`{hook}`" in CALENDAR
    assert read_occasion(hook, now=NOW).why == why
