"""The template's own letter, made sendable: what the guard will not have is left out, and told."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from bowout.core.dictionary import ordinary_in
from bowout.core.errors import GuardRefused, NotesInvalid, Problem, TemplateInvalid, UsageError
from bowout.core.findings import Finding, Severity
from bowout.core.guard import Guard, guard_for
from bowout.core.guard.asked import LINKEDIN_AIM, PHONE_WORDS
from bowout.core.guard.letters import LONG_BODY_WORDS
from bowout.core.guard.topics import topic_of
from bowout.core.jotting import LeftOut, Untellable
from bowout.core.letter import JOTTED, Language, Letter, compose
from bowout.core.marked import TEMPLATE
from bowout.core.notes import Channel, Disclosure, Role
from bowout.core.particulars import untimely
from bowout.core.person import Person
from bowout.core.terms import KEPT_BACK
from bowout.core.text import fold, words
from bowout.core.untold import Untold, untold_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from bowout.core.notes import Notes
    from bowout.core.template import Template, TemplateSource
    from bowout.core.terms import Terms


class Composed(NamedTuple):
    """The template's own letter, with what it was made of and the guard's warnings."""

    notes: Notes
    template: Template
    guard: Guard
    letter: Letter
    findings: tuple[Finding, ...]


def sendable_letter(notes: Notes, template: Template, *, now: datetime) -> Composed:
    """Return a letter the guard has no error against, as of ``now``.

    A jotting that causes an error is left out, and so is the reason where naming even its category
    would touch what is private; raises ``GuardRefused`` where the error lies elsewhere, ``UsageError`` for a
    channel that the template is not for.
    """
    _refuse_unfit(notes, template)
    notes = readdressed(notes, template.source.terms)
    _refuse_untimely(notes, template.source, now)
    tells_all = "private" in template.source.terms.tells
    if notes.disclosure is not Disclosure.NONE and not tells_all and _category_is_private(notes):
        return _untelling(notes, template, now=now)
    try:
        return _composed(notes, template, now=now)
    except GuardRefused as refused:
        if notes.disclosure is Disclosure.NONE or not {f.rule for f in refused.findings} <= _TELLING:
            raise
        return _untelling(notes, template, now=now)


_TELLING = {"private", "reason-disclosed"}


def _category_is_private(notes: Notes) -> bool:
    """Whether a private remark is of the very topic that the situation's name tells, as pay is."""
    topic = topic_of(notes.situation.value)
    return topic is not None and any(
        topic_of(word) == topic for remark in notes.private for word in words(remark)
    )


def _untelling(notes: Notes, template: Template, *, now: datetime) -> Composed:
    """Return the letter without the reason, and say so."""
    composed = _composed(notes.model_copy(update={"disclose": Disclosure.NONE}), template, now=now)
    gone = LeftOut("situation", str(notes.situation), "naming it would touch what the notes keep private")
    letter = replace(composed.letter, left_out=(*composed.letter.left_out, gone))
    return composed._replace(letter=letter)


_A_FRIEND = Person("a friend")


def readdressed(notes: Notes, terms: Terms) -> Notes:
    """Return the notes with the reader whom a template is for as their recipient.

    Raises ``UsageError`` if the notes name no referrer for a template that is for one.
    """
    if terms.to == "recipient":
        return notes
    reader = getattr(notes, terms.to)
    if terms.to == "referrer" and reader is None:
        if notes.role is not Role.REFERRER:
            raise UsageError("nobody is named who recommended you: add `referrer`, written like `recipient`")
        return notes
    return notes.model_copy(update={"recipient": reader or _A_FRIEND, "role": Role.REFERRER})


def _refuse_unfit(notes: Notes, template: Template) -> None:
    if why := template.source.terms.unfit.get(str(notes.channel)):
        raise UsageError(f"`{template.source.name}` is not for the channel `{notes.channel}`: {why}")


def _refuse_untimely(notes: Notes, source: TemplateSource, now: datetime) -> None:
    problems = [
        Problem("notes", fault, key=key, mend=mend)
        for key, fault, mend in untimely(notes, source.terms, now, source.locale)
    ]
    if problems:
        raise NotesInvalid(problems)


def _composed(notes: Notes, template: Template, *, now: datetime) -> Composed:
    terms = template.source.terms
    spoken = notes.model_copy(update=dict.fromkeys(terms.tells, ()))
    guard = guard_for(notes, now=now, terms=terms)
    untold = untold_of(spoken)
    language = Language(ordinary_in(notes.language), _vetting(guard, untold))
    without: dict[str, str] = {}
    dropped: list[LeftOut] = []
    while True:
        letter = _fitting(notes, template, now=now, language=language, without=without)
        findings = _held_against(letter, guard, untold)
        if any(finding.rule == "private" for finding in findings):
            silent = notes.model_copy(update={"disclose": Disclosure.NONE})
            unreasoned = compose(silent, template, now=now, language=language)
            findings = _held_against(letter, guard, untold, _said_anyway(unreasoned, guard, untold))
        errors = [finding for finding in findings if finding.severity is Severity.ERROR]
        if not errors:
            letter = replace(letter, left_out=(*letter.left_out, *dropped))
            return Composed(notes, template, guard, letter, findings)
        if item := next((each for error in errors if (each := _item_of(letter, notes, error))), None):
            dropped.append(item)
            notes = _without_item(notes, item)
        else:
            without |= _culprits(letter, errors, without)


def _said_anyway(letter: Letter, guard: Guard, untold: Untold) -> frozenset[str]:
    """Return what of ``private`` the template says by itself in a letter that tells no reason.

    "I am looking" of "I am looking after my father" is its "I am looking forward", and tells nothing.
    """
    own = "".join(each.text if each.source == TEMPLATE else "; " for each in letter.segments)
    found = (" ".join(words(each.text)) for each in guard.check_letter("", own) if each.rule == "private")
    return untold.all_in(own) | frozenset(filter(None, found))


def _held_against(
    letter: Letter, guard: Guard, untold: Untold, courteous: frozenset[str] = frozenset()
) -> tuple[Finding, ...]:
    """Return the guard's findings and what of ``private`` the letter has, but for what is courteous."""
    found = guard.check_letter(letter.subject, letter.body)
    kept = (each for each in found if each.rule != "private" or _by_template(letter, each) not in courteous)
    return (*kept, *_untold_in(letter, untold, courteous))


def _by_template(letter: Letter, finding: Finding) -> str:
    """Return the words that a finding marks and the template has, parted by blanks."""
    first, parts, offset = finding.start or 0, [], 0
    for segment in letter.segments:
        start, end = max(first - offset, 0), first + len(finding.text) - offset
        if segment.source == TEMPLATE and end > 0:
            parts.append(segment.text[start:end])
        offset += len(segment.text)
    return " ".join(words(" ".join(parts)))


def _fitting(
    notes: Notes, template: Template, *, now: datetime, language: Language, without: dict[str, str]
) -> Letter:
    """Return the letter, as terse as its channel wants it; keys for which it has no room join ``without``."""
    terms = template.source.terms
    most, terse = PHONE_WORDS if "phone-length" in terms.adding else LONG_BODY_WORDS, 0
    while True:
        letter = compose(notes, template, now=now, language=language, without=without, terse=terse)
        _refuse_told_slots(letter, template)
        if terse < _tersest(letter, notes, terms):
            terse += 1
        elif spare := _spare_key(letter, most):
            without[spare] = f"the letter would have more than {most} words with it"
        else:
            return letter


def _refuse_told_slots(letter: Letter, template: Template) -> None:
    """Refuse a template that puts what stays on this machine into a passage for a model."""
    for segment in letter.segments:
        if segment.slot and (key := segment.source.removeprefix("notes:")) in KEPT_BACK:
            fault = f"the slot {segment.slot!r} holds `{key}`, which no model is sent"
            raise TemplateInvalid([Problem(template.source.where, fault, key="slots")])


def _item_of(letter: Letter, notes: Notes, error: Finding) -> LeftOut | None:
    """Return the one item of a list that an error marks, so that the others stay, or None."""
    key = _culprit(letter, error)
    items = getattr(notes, key).split("; ") if key == "discussed" else []
    marked = [each for each in items if error.text and fold(error.text) in fold(each)]
    return (
        LeftOut(key, marked[0], error.message.rstrip(".")) if key and len(marked) == 1 < len(items) else None
    )


def _without_item(notes: Notes, gone: LeftOut) -> Notes:
    kept = (each for each in getattr(notes, gone.key).split("; ") if each != gone.text)
    return notes.model_copy(update={gone.key: "; ".join(kept)})


# A script loses courtesies, then a choice, then names that the call can do without, before it loses a reason.
_TERSEST_CALL = 3
# A message on LinkedIn loses its complimentary close, then says the same in fewer words.
_TERSEST_MESSAGE = 2
_WEAKEST_FIRST = ("looking_for", "reason", "discussed", "hook")


def _tersest(letter: Letter, notes: Notes, terms: Terms) -> int:
    """Return how terse a letter may be asked to be: 0 where it is as short as its channel wants it."""
    if "phone-length" in terms.adding:
        return _TERSEST_CALL if len(letter.body.split()) > PHONE_WORDS else 0
    on_linkedin = notes.channel is Channel.LINKEDIN
    return _TERSEST_MESSAGE if on_linkedin and len(letter.body) > LINKEDIN_AIM else 0


def _spare_key(letter: Letter, most: int) -> str | None:
    """Return the jotted key that a letter of more than ``most`` words can best do without, or None."""
    if len(letter.body.split()) <= most:
        return None
    told = {segment.source.removeprefix("notes:") for segment in letter.segments}
    return next((key for key in _WEAKEST_FIRST if key in told), None)


def _untold_in(letter: Letter, untold: Untold, courteous: frozenset[str]) -> list[Finding]:
    """Return a finding if words of the letter are private, its own or those of a jotting with an article."""
    words = untold.told_in(f"{letter.subject}\n{letter.body}", courteous)
    if not words:
        return []
    message = "this is what the notes keep private; take it out of the key that needs it."
    found = re.search(r"\W+".join(map(re.escape, words.split())), fold(letter.body))
    return [Finding("private", Severity.ERROR, words, message, found.start() if found else None)]


def _vetting(guard: Guard, untold: Untold) -> Callable[[str, str], str | None]:
    def vet(key: str, text: str) -> str | None:
        if key != "reason" and untold.told_in(text):
            return Untellable("it touches what the notes keep private")
        errors = (
            finding.message.rstrip(".")
            for finding in guard.vet(key, text)
            if finding.severity is Severity.ERROR
        )
        return next(errors, None)

    return vet


def _culprits(letter: Letter, errors: list[Finding], without: Mapping[str, str]) -> dict[str, str]:
    """Return the jotted keys whose words are at fault, each with the fault.

    Raises GuardRefused if the letter has been composed ``without`` all of them before.
    """
    found = {key: error.message.rstrip(".") for error in errors if (key := _culprit(letter, error))}
    if not found.keys() - without.keys():
        raise GuardRefused(errors)
    return found


def _culprit(letter: Letter, finding: Finding) -> str | None:
    """Return the jotted key whose words a finding marks, if it marks any."""
    if finding.start is None:
        return None
    offset, end = 0, finding.start + max(len(finding.text), 1)
    for segment in letter.segments:
        key = segment.source.removeprefix("notes:")
        marked = offset < end and finding.start < offset + len(segment.text)
        if marked and key in (*JOTTED, "doubts"):
            return f"doubts: {segment.text}" if key == "doubts" else key
        offset += len(segment.text)
    return None
