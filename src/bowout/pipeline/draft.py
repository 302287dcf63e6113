"""From notes to a draft: the only place that knows the whole way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from bowout.core.draft import Advice, Draft, Fallback, Mode, ModelUse, Outcome, SlotResult
from bowout.core.errors import BowoutError, ModelFailed, UsageError
from bowout.core.findings import Finding, Severity
from bowout.core.guard.asked import LINKEDIN_MAX, LINKEDIN_NOTE
from bowout.core.jotting import Untellable
from bowout.core.letter import JOTTED
from bowout.core.notes import Channel, Disclosure
from bowout.core.notice import notice
from bowout.pipeline.compose import Composed, sendable_letter

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bowout.core.asking import Model, ModelRequest
    from bowout.core.guard import Guard
    from bowout.core.jotting.phrase import LeftOut
    from bowout.core.letter import Letter
    from bowout.core.notes import Notes
    from bowout.core.prompt import Prompt
    from bowout.core.template import Template, TemplateSource
    from bowout.pipeline.personalize import Personalized

    Composing = Callable[..., Composed]


class Personalizing(NamedTuple):
    """Whom to ask for better words, and how; ``required`` makes a fallback a failure."""

    model: Model
    prompt: Prompt
    required: bool = False


def draft(
    notes: Notes,
    *,
    template: Template,
    now: datetime,
    personalizing: Personalizing | None = None,
    composing: Composing | None = None,
) -> Draft:
    """Return the draft of a letter, as of ``now`` (aware).

    Without ``personalizing`` it is the template's own letter. With it, whatever fails falls back to that
    letter, unless a model is required: then ``ModelFailed``. ``composing`` stands for ``sendable_letter``,
    for a caller that keeps what it has returned. Raises ``GuardRefused`` where even the template's letter
    must not be sent, and ``TemplateInvalid``.
    """
    composed = (composing or sendable_letter)(notes, template, now=now)
    plain = _plain(composed, _advice(notes, composed, now))
    if personalizing is None:
        return plain
    if not composed.letter.slots:
        return replace(plain, advice=(*plain.advice, _NO_SLOTS))
    return _personalized(plain, composed, personalizing)


def first_request(notes: Notes, *, template: Template, prompt: Prompt, now: datetime) -> ModelRequest:
    """Return the request that a personalized draft would begin with; nothing is sent."""
    from bowout.pipeline.personalize import asking_for

    if not template.slots:
        raise UsageError(
            f"the template {template.source.name!r} has no passage for a model: nothing would be sent"
        )
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
    model, prompt, letter = personalizing.model, personalizing.prompt, composed.letter
    result = _asked(composed, personalizing)
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


def _asked(composed: Composed, personalizing: Personalizing) -> Personalized:
    """Return what asking the model came to.

    A mistake of ours in reading or judging its words is told as a fallback: it may cost them, not the letter.
    """
    from bowout.pipeline.personalize import abandoned, personalize

    try:
        result = personalize(composed, personalizing.prompt, personalizing.model)
        _hold_as_a_whole(result, composed.letter, composed.guard)
    except BowoutError:  # of a prompt, say, which the user can mend
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, there is a letter, and a name for the report
        from bowout.core.failures import failed

        return abandoned(composed.letter, failed("unexpected", detail=type(error).__name__))
    return result


def _hold_as_a_whole(result: Personalized, letter: Letter, guard: Guard) -> None:
    """Take all slots back if the letter with them has an error that the template's own has not."""
    if not result.accounts:
        return
    errors = _errors(guard, letter.subject, letter.with_slots(result.accounts).body)
    own = {(each.rule, each.text) for each in _errors(guard, letter.subject, letter.body)} if errors else ()
    errors = [each for each in errors if (each.rule, each.text) not in own]
    if not errors:
        return
    result.findings += errors
    reason = f"in the whole letter: {errors[0].message}"
    for slot in result.accounts:
        result.slots[slot] = SlotResult(Outcome.FALLBACK, reason)
    result.accounts.clear()
    result.fallback = Fallback("guard", reason)


def _errors(guard: Guard, subject: str, body: str) -> list[Finding]:
    return [each for each in guard.check_letter(subject, body) if each.severity is Severity.ERROR]


_NO_SLOTS = Advice("no-slots", "This message has no passage for a model; none was asked.")


_SPOKEN = frozenset((*JOTTED, "situation"))  # where a message has no place for one, it cannot be missed


def _named(gone: LeftOut) -> str:
    """Return the words that are left out; what is private is not, as a page of the letter may travel."""
    return "a part" if isinstance(gone.why, Untellable) else f'"{gone.text}"'


def _advice(notes: Notes, composed: Composed, now: datetime) -> tuple[Advice, ...]:
    letter, terms = composed.letter, composed.template.source.terms
    advice = [notice(notes.interview, now, notes.stage)] if terms.notice else []
    advice += [Advice("intent", terms.advice)] if terms.advice else []
    advice += [Advice("wanted", told) for key, told in terms.wants.items() if not getattr(notes, key)]
    advice += [Advice("ignored", told) for key, told in terms.ignores.items() if getattr(notes, key)]
    advice += [
        Advice("left-out", f"{gone.key}: {_named(gone)} is left out: {gone.why}.", key=gone.key)
        for gone in letter.left_out
        if gone.key not in _SPOKEN or composed.template.source.speaks_of(gone.key)
    ]
    if notes.looking_for and notes.disclosure is Disclosure.NONE and terms.leaving:
        advice.append(Advice("left-out", "looking_for is left out, since the level of disclosure is `none`."))
    if notes.channel is Channel.LINKEDIN:
        advice += _unplaced(notes, composed.template.source)
        advice.append(_linkedin(len(letter.body)))
    elif notes.channel is Channel.PHONE and "phone-length" not in terms.adding:
        advice.append(Advice("channel", "This is written as an email; say it in your own words."))
    return tuple(advice)


def _unplaced(notes: Notes, source: TemplateSource) -> list[Advice]:
    """Tell what of the notes LinkedIn's own template has no sentence for, so that it is not lost unseen."""
    if f".{Channel.LINKEDIN}." not in source.where:
        return []
    none = notes.disclosure is Disclosure.NONE
    keys = [key for key in ("discussed", "looking_for") if key == "discussed" or not none]
    return [
        Advice("left-out", f"{key} is left out: a message on LinkedIn is too short for it.", key=key)
        for key in keys
        if getattr(notes, key) and not source.speaks_of(key)
    ]


def _linkedin(length: int) -> Advice:
    fits = "fits" if length <= LINKEDIN_NOTE else "is too long for"
    message = (
        f"This has {length} characters: it {fits} the note of a connection request ({LINKEDIN_NOTE}),"
        f" a message takes {LINKEDIN_MAX:,}."
    )
    return Advice("linkedin-note", message, "lettercounter")
