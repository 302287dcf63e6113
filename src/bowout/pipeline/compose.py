"""The template's own letter, made sendable: what the guard will not have is left out, and told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bowout.core.dictionary import is_ordinary
from bowout.core.errors import GuardRefused
from bowout.core.findings import Finding, Severity
from bowout.core.guard import Guard
from bowout.core.jotting import LeftOut
from bowout.core.letter import JOTTED, Language, Letter, compose
from bowout.core.notes import Disclosure
from bowout.core.untold import Untold

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bowout.core.notes import Notes
    from bowout.core.template import Template


@dataclass(frozen=True)
class Composed:
    """The template's own letter, with what it was made of and the guard's warnings."""

    notes: Notes
    template: Template
    guard: Guard
    letter: Letter
    findings: tuple[Finding, ...]


def sendable_letter(notes: Notes, template: Template, *, now: datetime) -> Composed:
    """Return a letter the guard has no error against, as of ``now``.

    A jotting that causes an error is left out, and so is the reason where naming even its category
    would touch what is private; raises ``GuardRefused`` where the error lies elsewhere.
    """
    try:
        return _composed(notes, template, now=now)
    except GuardRefused as refused:
        if notes.disclosure is Disclosure.NONE or not {f.rule for f in refused.findings} <= _TELLING:
            raise
        untelling = notes.model_copy(update={"disclose": Disclosure.NONE})
        composed = _composed(untelling, template, now=now)
        gone = LeftOut("situation", str(notes.situation), "naming it would touch what the notes keep private")
        letter = replace(composed.letter, left_out=(*composed.letter.left_out, gone))
        return replace(composed, letter=letter)


_TELLING = {"private", "reason-disclosed"}


def _composed(notes: Notes, template: Template, *, now: datetime) -> Composed:
    guard = Guard(notes, now=now)
    untold = Untold(notes, is_common=is_ordinary)
    language = Language(is_ordinary, _vetting(guard, untold))
    without: dict[str, str] = {}
    while True:
        letter = compose(notes, template, now=now, language=language, without=without)
        if spare := _spare_key(letter):
            without[spare] = _TOO_LONG
            continue
        findings = (*guard.check_letter(letter.subject, letter.body), *_untold_in(letter, untold))
        errors = [finding for finding in findings if finding.severity is Severity.ERROR]
        if not errors:
            return Composed(notes, template, guard, letter, findings)
        culprits = {key: error.message.rstrip(".") for error in errors if (key := _culprit(letter, error))}
        if not culprits.keys() - without.keys():
            raise GuardRefused(errors)
        without |= culprits


# The most words that the rule of length lets pass without a warning.
_MOST_WORDS = 125
_WEAKEST_FIRST = ("looking_for", "reason", "discussed", "hook")
_TOO_LONG = f"the letter would have more than {_MOST_WORDS} words with it"


def _spare_key(letter: Letter) -> str | None:
    """Return the jotted key that a letter that is too long can best do without, if there is one."""
    if len(letter.body.split()) <= _MOST_WORDS:
        return None
    told = {segment.source.removeprefix("notes:") for segment in letter.segments}
    return next((key for key in _WEAKEST_FIRST if key in told), None)


def _untold_in(letter: Letter, untold: Untold) -> list[Finding]:
    """Return a finding if even the words that the letter cannot go without are private."""
    words = untold.touches(f"{letter.subject}\n{letter.body}")
    message = "this is what the notes keep private; take it out of the key that needs it."
    return [Finding("private", Severity.ERROR, words, message)] if words else []


def _vetting(guard: Guard, untold: Untold) -> Callable[[str, str], str | None]:
    def vet(key: str, text: str) -> str | None:
        if key != "reason" and untold.touches(text):
            return "it touches what the notes keep private"
        errors = (
            finding.message.rstrip(".")
            for finding in guard.vet(key, text)
            if finding.severity is Severity.ERROR
        )
        return next(errors, None)

    return vet


def _culprit(letter: Letter, finding: Finding) -> str | None:
    """Return the jotted key whose words a finding marks, if it marks any."""
    if finding.start is None:
        return None
    offset, end = 0, finding.start + max(len(finding.text), 1)
    for segment in letter.segments:
        key = segment.source.removeprefix("notes:")
        if key in JOTTED and offset < end and finding.start < offset + len(segment.text):
            return key
        offset += len(segment.text)
    return None
