"""From a draft to a reminder of its hook: when to write again, and the command that does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.occasion import read_occasion
from bowout.core.reminder import Reminder
from bowout.core.untold import untold_of

if TYPE_CHECKING:
    from datetime import datetime

    from bowout.core.draft import Draft, Span
    from bowout.core.notes import Notes

_HOOK = "notes:hook"
_NOTES = "NOTES"
_WORD = re.compile(r"[^\W_]+")


def remind(notes: Notes, draft: Draft, *, path: str, now: datetime) -> Reminder:
    """Return the reminder of a draft's hook, as of ``now`` (aware).

    ``path`` is the notes file as the user typed it, ``-`` for standard input; the command names it, or
    ``NOTES`` where it is not known or private. A calendar travels to servers and other devices: an entry has
    no word of the notes but the recipient, and the company and the hook as far as the letter says them.
    """
    untold = untold_of(notes)
    hook = notes.hook if notes.hook and untold.touches(notes.hook) is None else None
    named = _NOTES if path == "-" or untold.touches(" ".join(_WORD.findall(path))) else path
    return Reminder(
        occasion=read_occasion(hook, now=now),
        summary=_summary(notes, draft),
        description=_description(_told_hook(draft), named),
        process="\n".join((str(notes.sender), notes.recipient.name, notes.company, notes.position)),
    )


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


def _description(hook: str, path: str) -> str:
    from shlex import quote

    kept = [f"What your letter kept the door open with: {hook}.", ""] if hook else []
    command = f"bowout draft {path if path == _NOTES else quote(path)} --set intent=reconnect"
    return "\n".join([*kept, "If it has come true, this writes the mail:", "", command])
