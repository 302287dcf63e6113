"""Whether a template makes sound letters: filled with notes of every kind and held against the rules."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import product
from typing import TYPE_CHECKING

from bowout.core.errors import GuardRefused, Problem, TemplateInvalid
from bowout.core.interview import BookedSlot
from bowout.core.notes import Disclosure, Notes, Role, Situation, Stage, Tone
from bowout.core.person import Person
from bowout.pipeline.draft import draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.template import Template

_NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
_JOTTED: tuple[dict[str, str], ...] = (
    {},
    {"discussed": "the warehouse API migration", "hook": "CEO talk @ PyCon in May?"},
    {
        "discussed": "how they run postmortems",
        "hook": "their API ships in spring",
        "looking_for": "a smaller team",
    },
)


def validate_template(template: Template) -> int:
    """Return how many sample letters a template made, all of them sound.

    Raises ``TemplateInvalid`` with each kind of fault once, and the notes that showed it.
    """
    problems: dict[str, Problem] = {}
    count = 0
    for notes in _samples(template.source.name):
        count += 1
        try:
            draft(notes, template=template, now=_NOW)
        except GuardRefused as refused:
            for finding in refused.findings:
                kind = f"stage {notes.stage}, tone {notes.tone}, situation {notes.situation}"
                problems.setdefault(
                    finding.rule,
                    Problem(
                        template.source.where,
                        f"{finding.text!r} ({kind}): {finding.message}",
                        key=finding.rule,
                    ),
                )
    if problems:
        raise TemplateInvalid(problems.values())
    return count


def _samples(intent: str) -> Iterator[Notes]:
    for stage, tone, jotted in product(Stage, Tone, _JOTTED):
        for role, situation, disclosure in _turns(stage):
            yield Notes(
                recipient=Person("Dana Whitfield"),
                sender=Person("Sam Okafor"),
                company="Northwind",
                position="Backend Engineer",
                intent=intent,
                stage=stage,
                tone=tone,
                role=role,
                situation=situation,
                disclose=disclosure,
                reason="the role became pure management",
                interview=BookedSlot("12 May 2026, 10:00", _NOW + timedelta(days=8))
                if stage is Stage.SCHEDULED
                else None,
                **jotted,  # type: ignore[arg-type]  # texts of optional text keys
            )


def _turns(stage: Stage) -> Iterator[tuple[Role, Situation, Disclosure]]:
    """Return roles, situations and levels in turn: each is met at every stage, without all products."""
    levels = list(Disclosure)
    for index, situation in enumerate(Situation):
        yield list(Role)[(index + len(stage)) % len(Role)], situation, levels[index % len(levels)]
