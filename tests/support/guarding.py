"""The guard of some notes, and the rules by which it refuses a passage or objects to a letter."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bowout.core.findings import Severity
from bowout.core.guard import Guard
from bowout.core.notes import Notes
from support.drafting import shipped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bowout.core.findings import Finding
    from bowout.core.guard import SlotVerdict

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
BACKEND = {
    "recipient": "Dana Whitfield",
    "sender": "Sam Okafor",
    "company": "Northwind",
    "position": "Backend Engineer",
}
WAREHOUSE = BACKEND | {"discussed": "the warehouse API", "hook": "the API launch"}
THEATRE = {
    "recipient": "Marit Solberg",
    "sender": "Jonas Abel",
    "company": "Fjordlys Theatre",
    "position": "Lighting Designer",
    "discussed": "the fog test for the spring opera",
    "hook": "the opening night in May",
}
THEATRE_DECISION = "I have decided to withdraw from the process for the Lighting Designer role."


def guard_of(base: Mapping[str, Any], **keys: Any) -> Guard:
    """Return the guard of some notes with some keys changed, on the terms of their intent's template."""
    notes = Notes.model_validate({**base, **keys}, context={"now": NOW})
    return Guard(notes, now=NOW, terms=shipped(notes.intent, str(notes.channel)).source.terms)


def rules_of(findings: Iterable[Finding]) -> set[str]:
    """Return the ids of the rules that found something."""
    return {finding.rule for finding in findings}


def errors_of(verdict: SlotVerdict) -> set[str]:
    """Return the ids of the rules that refuse a passage, or the end that was taken off it."""
    standing = (each for each in verdict.findings if each.severity is Severity.ERROR)
    return rules_of((*standing, *verdict.left_out))


def refusing(guard: Guard, slot: str, text: str, default: str = "") -> set[str]:
    """Return the ids of the rules that refuse a text for a slot."""
    return errors_of(guard.check_slot(slot, text, default))


def against(guard: Guard, body: str, subject: str = "Withdrawing my application") -> set[str]:
    """Return the ids of the rules that hold something against a letter."""
    return rules_of(guard.check_letter(subject, body))


def theatre_letter(sentence: str, decision: str = THEATRE_DECISION) -> str:
    """Return a letter to the theatre that says one sentence beside what it must."""
    return (
        f"Dear Marit,\n\nThank you for the time you took to talk with me. {decision}\n\n"
        f"I enjoyed hearing about the fog test. {sentence}\n\nBest regards,\nJonas Abel"
    )


def assert_told_apart(guard: Guard, rule: str, slot: str, *, bad: str, good: str) -> None:
    """Fail unless a rule refuses a text, and not its near miss."""
    assert rule in refusing(guard, slot, bad)
    assert rule not in refusing(guard, slot, good)
