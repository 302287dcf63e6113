"""From a draft to a reminder of its hook: when to write again, and the command that does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.notes import ENGLISH
from bowout.core.occasion import read_occasion
from bowout.core.reminder import Reminder
from bowout.core.untold import untold_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bowout.core.draft import Draft, Span
    from bowout.core.notes import Notes
    from bowout.core.occasion import Occasion

_HOOK = "notes:hook"
_NOTES = "NOTES"
_HARMLESS = ("stage", "role", "tone", "language")  # keys of one word each, none of them a reason
_WORD = re.compile(r"[^\W_]+")


def occasion_of(notes: Notes, *, now: datetime) -> Occasion:
    """Return the day that the hook speaks of, or the default, as of ``now`` (aware).

    A hook that touches what is private gives no day. Raises ``Unreadable`` for a date that may be two.
    """
    hook = _open_hook(notes)
    if notes.language == ENGLISH:
        return read_occasion(hook, now=now)
    from bowout.core.foreign_occasion import read_occasion_in

    return read_occasion_in(notes.language, hook, now=now)


def typed_occasion(text: str, language: str, *, now: datetime) -> Occasion:
    """Return the day that an answer names, in English or else in the letter's language, or the default.

    ``now`` is aware. Raises ``Unreadable`` for a date that may be two.
    """
    found = read_occasion(text, now=now)
    if found.words or language == ENGLISH:
        return found
    from bowout.core.foreign_occasion import read_occasion_in

    return read_occasion_in(language, text, now=now)


def remind(  # noqa: PLR0913 - all but the two are keywords
    notes: Notes,
    draft: Draft,
    *,
    path: str,
    now: datetime,
    settings: Mapping[str, str | tuple[str, ...]] | None = None,
    occasion: Occasion | None = None,
) -> Reminder:
    """Return the reminder of a draft's hook on ``occasion``, by default the hook's own day.

    ``path`` is the notes file as the user typed it, ``-`` for standard input; the command names it, or
    ``NOTES`` where it is not known, no text or private. ``settings`` are the pairs of ``--set``, of which
    the command keeps what the mail needs; ``now`` is aware. A calendar travels to servers and other devices:
    an entry has no word of the notes but the recipient, and the company and the hook as far as the letter
    says them.
    """
    unnamed = path == "-" or not path.isprintable()  # a name that is no text could not be typed again
    named = _NOTES if unnamed or untold_of(notes).touches(" ".join(_WORD.findall(path))) else path
    hook = _told_hook(draft)
    return Reminder(
        occasion=occasion or occasion_of(notes, now=now),
        summary=_summary(notes, draft),
        description=_description(hook, _command(named, settings or {}, with_hook=bool(hook))),
        process="\n".join((str(notes.sender), notes.recipient.name, notes.company, notes.position)),
    )


def _open_hook(notes: Notes) -> str | None:
    return notes.hook if notes.hook and untold_of(notes).touches(notes.hook) is None else None


def _summary(notes: Notes, draft: Draft) -> str:
    told = notes.company in draft.body or notes.company in draft.subject
    return f"Write to {notes.recipient.name}{f' ({notes.company})' if told else ''}"


def _told_hook(draft: Draft) -> str:
    """Return the hook in the words of the letter, a model's passage whole; empty if it has none."""
    from itertools import groupby

    for _, spans in groupby(draft.provenance, key=_origin):
        passage = tuple(spans)
        if any(span.source.endswith(_HOOK) for span in passage):
            return " ".join("".join(span.text for span in passage).split()).rstrip(".")
    return ""


def _origin(span: Span) -> str:
    """Return what the spans of one passage have in common: a model's are told apart word by word."""
    return "model" if span.source.startswith("model:") else span.source


def _description(hook: str, command: str) -> str:
    kept = [f"What your letter kept the door open with: {hook}.", ""] if hook else []
    writes = (
        "If it has come true, this writes the mail:" if hook else "This writes a mail to be in touch again:"
    )
    return "\n".join([*kept, writes, "", command])


def _command(path: str, settings: Mapping[str, str | tuple[str, ...]], *, with_hook: bool) -> str:
    from shlex import quote

    keys = [*(["hook"] if with_hook else []), *_HARMLESS]
    pairs = [*(f"{key}={settings[key]}" for key in keys if settings.get(key)), "intent=reconnect"]
    sets = " ".join(f"--set {quote(pair)}" for pair in pairs)
    return f"bowout draft {path if path == _NOTES else quote(path)} {sets}"
