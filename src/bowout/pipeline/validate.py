"""Whether a template makes sound letters: filled with notes of every kind and held against the rules."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import product
from typing import TYPE_CHECKING, Any

from bowout.core.errors import GuardRefused, Problem, TemplateInvalid
from bowout.core.interview import BookedSlot
from bowout.core.notes import ENGLISH, Address, Channel, Disclosure, Notes, Role, Situation, Stage, Tone
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


def validate_template(template: Template, channel: str = "email") -> int:
    """Return how many sample letters a template made, all of them sound.

    Raises ``TemplateInvalid`` with each kind of fault once, and the notes that showed it.
    """
    problems: dict[str, Problem] = {}
    count = 0
    for notes in _samples(template, Channel(channel)):
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


_PEOPLE = {"friend": Person("Kim Lee"), "referrer": Person("Omar Haddad")}
_DOUBTS = (
    "heard: the on-call is every second week",
    "the size of the team",
    "deeper: something new scares me",
)
_REASON: dict[str, Any] = {"reason": "the role became pure management"}
_TOLD: dict[str, Any] = _REASON | {
    "liked": ("the team",), "doubts": _DOUBTS, "private": ("a salary below what was said",)
}  # fmt: skip
_SLOT_MISSED = "slot-missed"  # the rule by which a template tells that it is about a slot that has passed


def _days(number: int) -> BookedSlot:
    """Return a slot some days from the clock; a negative number is in the past."""
    starts = _NOW + timedelta(days=number)
    return BookedSlot(f"{starts.day} {starts:%B} {starts.year}, 9:00", starts)


def _samples(template: Template, channel: Channel) -> Iterator[Notes]:
    missed = _SLOT_MISSED in template.source.terms.adding
    booked = _days(-1) if missed else BookedSlot("12 May 2026, 10:00", _NOW + timedelta(days=8))
    locale = template.source.locale
    for stage, tone, jotted in product(Stage, Tone, locale.samples if locale else _JOTTED):
        for role, situation, disclosure in _turns(stage):
            yield Notes(
                recipient=Person("Dana Whitfield"),
                sender=Person("Sam Okafor"),
                company="Northwind",
                position="Backend Engineer",
                intent=template.source.name,
                language=locale.code if locale else ENGLISH,
                address=list(Address)[len(situation) % 2],
                stage=stage,
                tone=tone,
                channel=channel,
                role=role,
                situation=situation,
                disclose=disclosure,
                interview=booked if stage is Stage.SCHEDULED else None,
                alternatives=(_days(10), _days(11)) if jotted else (),
                deadline=_days(9) if jotted else None,
                **_PEOPLE,  # type: ignore[arg-type]  # people of optional keys
                **(_TOLD | jotted if jotted else _REASON),
            )


def _turns(stage: Stage) -> Iterator[tuple[Role, Situation, Disclosure]]:
    """Return roles, situations and levels in turn: each is met at every stage, without all products."""
    levels = list(Disclosure)
    for index, situation in enumerate(Situation):
        yield list(Role)[(index + len(stage)) % len(Role)], situation, levels[index % len(levels)]
