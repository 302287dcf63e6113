"""From notes to a draft: the only place that knows the whole way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bowout.core.draft import Advice, Draft, Fallback, Mode, ModelUse, Outcome, SlotResult
from bowout.core.errors import ModelFailed
from bowout.core.findings import Severity
from bowout.core.notes import Channel, Disclosure
from bowout.core.notice import notice
from bowout.pipeline.compose import Composed, sendable_letter

if TYPE_CHECKING:
    from datetime import datetime

    from bowout.core.asking import Model, ModelRequest
    from bowout.core.guard import Guard
    from bowout.core.letter import Letter
    from bowout.core.notes import Notes
    from bowout.core.prompt import Prompt
    from bowout.core.template import Template
    from bowout.pipeline.personalize import Personalized


@dataclass(frozen=True)
class Personalizing:
    """Whom to ask for better words, and how; ``required`` makes a fallback a failure."""

    model: Model
    prompt: Prompt
    required: bool = False


def draft(
    notes: Notes, *, template: Template, now: datetime, personalizing: Personalizing | None = None
) -> Draft:
    """Return the draft of a letter, as of ``now`` (aware).

    Without ``personalizing`` it is the template's own letter. With it, whatever fails falls back to that
    letter, unless a model is required: then ``ModelFailed``. Raises ``GuardRefused`` where even the
    template's letter must not be sent, and ``TemplateInvalid``.
    """
    composed = sendable_letter(notes, template, now=now)
    plain = _plain(composed, _advice(notes, composed.letter, now))
    return plain if personalizing is None else _personalized(plain, composed, personalizing)


def first_request(notes: Notes, *, template: Template, prompt: Prompt, now: datetime) -> ModelRequest:
    """Return the request that a personalized draft would begin with; nothing is sent."""
    from bowout.pipeline.personalize import asking_for

    asking, _ = asking_for(sendable_letter(notes, template, now=now), prompt)
    return asking.first()


def _plain(composed: Composed, advice: tuple[Advice, ...]) -> Draft:
    letter, source = composed.letter, composed.template.source
    return Draft(
        subject=letter.subject,
        body=letter.body,
        to=composed.notes.recipient,
        sender=composed.notes.sender,
        mode=Mode.TEMPLATE,
        template_body=letter.body,
        slots={slot: SlotResult(Outcome.TEMPLATE) for slot in letter.slots},
        findings=composed.findings,
        provenance=letter.provenance,
        advice=advice,
        versions={"template": f"{source.name}@{source.version}"},
    )


def _personalized(plain: Draft, composed: Composed, personalizing: Personalizing) -> Draft:
    from bowout.pipeline.personalize import personalize

    model, prompt, letter = personalizing.model, personalizing.prompt, composed.letter
    result = personalize(composed, prompt, model)
    _hold_as_a_whole(result, letter, composed.guard)
    if personalizing.required and result.fallback:
        raise ModelFailed(result.fallback.code, result.fallback.message)
    changed = letter.with_slots(result.accounts)
    return replace(
        plain,
        body=changed.body,
        provenance=changed.provenance,
        mode=Mode.PERSONALIZED if result.accounts else Mode.TEMPLATE,
        slots={slot: result.slots[slot] for slot in letter.slots},
        fallback=result.fallback,
        findings=(*plain.findings, *result.findings),
        model=ModelUse(model.name, model.requests, model.prompt_tokens, model.completion_tokens),
        versions={**plain.versions, "prompt": f"{prompt.name}@{prompt.version}"},
    )


def _hold_as_a_whole(result: Personalized, letter: Letter, guard: Guard) -> None:
    """Take all slots back if the letter with them has an error that the template's own has not."""
    if not result.accounts:
        return
    found = guard.check_letter(letter.subject, letter.with_slots(result.accounts).body)
    errors = [finding for finding in found if finding.severity is Severity.ERROR]
    if not errors:
        return
    result.findings += errors
    reason = f"in the whole letter: {errors[0].message}"
    for slot in result.accounts:
        result.slots[slot] = SlotResult(Outcome.FALLBACK, reason)
    result.accounts.clear()
    result.fallback = Fallback("guard", reason)


def _advice(notes: Notes, letter: Letter, now: datetime) -> tuple[Advice, ...]:
    advice = [notice(notes.interview, now, notes.stage)]
    advice += [
        Advice("left-out", f'{gone.key}: "{gone.text}" is left out: {gone.why}.') for gone in letter.left_out
    ]
    if notes.looking_for and notes.disclosure is Disclosure.NONE:
        advice.append(Advice("left-out", "looking_for is left out, since the level of disclosure is `none`."))
    if notes.channel is not Channel.EMAIL:
        advice.append(
            Advice("channel", f"This is written as an email; shorten it yourself for {notes.channel}.")
        )
    return tuple(advice)
