"""Whether a template makes sound letters: filled with notes of every kind and held against the rules."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from bowout.core.errors import GuardRefused, Problem, TemplateInvalid
from bowout.core.interview import BookedSlot
from bowout.core.notes import ENGLISH, Address, Channel, Disclosure, Notes, Role, Situation, Stage, Tone
from bowout.core.person import Person
from bowout.pipeline.closeout import one_by_one
from bowout.pipeline.covering import covering
from bowout.pipeline.draft import draft

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bowout.core.template import Template

    Spread = Callable[[Callable[[Any], Any], Sequence[Any]], list[Any]]

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


def validate_template(template: Template, channel: str = "email", *, spread: Spread = one_by_one) -> int:
    """Return how many sample letters a template made, all of them sound.

    ``spread`` applies a function to all samples, in order. Raises ``TemplateInvalid`` with each kind of fault
    once, and the notes that showed it.
    """
    samples = list(_samples(template, Channel(channel)))
    problems: dict[str, Problem] = {}
    for faults in spread(partial(_faults, template), samples):
        for rule, fault in faults:
            problems.setdefault(rule, Problem(template.source.where, fault, key=rule))
    if problems:
        raise TemplateInvalid(problems.values())
    return len(samples)


def _faults(template: Template, notes: Notes) -> list[tuple[str, str]]:
    """Return the rules that the letter of some notes breaks, with what is told of each."""
    try:
        draft(notes, template=template, now=_NOW)
    except GuardRefused as refused:
        kind = f"stage {notes.stage}, tone {notes.tone}, situation {notes.situation}"
        return [(each.rule, f"{each.text!r} ({kind}): {each.message}") for each in refused.findings]
    return []


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


def _in(days: float) -> BookedSlot:
    """Return a slot some days from the clock; a negative number is in the past."""
    starts = _NOW + timedelta(days=days)
    return BookedSlot(f"{starts.day} {starts:%B} {starts.year}, {starts:%H:%M}", starts)


_AHEAD = (8, 1.25, 0.25)  # days to the booked slot: an ordinary notice, a short one, and the same day


def _samples(template: Template, channel: Channel) -> Iterator[Notes]:
    """Yield notes in which any three of the values that shape a letter come together."""
    locale, missed = template.source.locale, _SLOT_MISSED in template.source.terms.adding
    axes: tuple[Sequence[Any], ...] = (
        list(Stage), list(Tone), list(Situation), list(Role), list(Disclosure),
        locale.samples if locale else _JOTTED, _AHEAD, list(Address) if locale else [Address.FORMAL],
    )  # fmt: skip
    for row in covering(*map(len, axes)):
        stage, tone, situation, role, disclosure, jotted, ahead, address = (
            axis[value] for axis, value in zip(axes, row, strict=True)
        )
        yield Notes(
            recipient=Person("Dana Whitfield"),
            sender=Person("Sam Okafor"),
            company="Northwind",
            position="Backend Engineer",
            intent=template.source.name,
            language=locale.code if locale else ENGLISH,
            address=address,
            stage=stage,
            tone=tone,
            channel=channel,
            role=role,
            situation=situation,
            disclose=disclosure,
            interview=_booked(stage, -1 if missed else ahead),
            alternatives=(_in(10), _in(11)) if jotted else (),
            deadline=_in(9) if jotted else None,
            **_PEOPLE,  # type: ignore[arg-type]  # people of optional keys
            **(_TOLD | jotted if jotted else _REASON),
        )


def _booked(stage: Stage, days: float) -> BookedSlot | None:
    """Return the slot that is booked at a stage: after a meeting there may be a next one, or none."""
    if stage is Stage.SCHEDULED or (stage.met and days != _AHEAD[0]):
        return _in(days)
    return None
