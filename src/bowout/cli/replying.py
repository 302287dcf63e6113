"""``--reply-to ORIGINAL.eml``: the letter as an answer within its thread."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from bowout.core.errors import NotesInvalid, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from bowout.core.draft import Draft
    from bowout.core.notes import Notes

reply_option = click.option(
    "--reply-to",
    metavar="ORIGINAL.eml",
    envvar="BOWOUT_REPLY_TO",
    help="The mail to answer, - for standard input: its sender, subject, thread and booked slot, where the "
    "notes name none.",
)


def load_answering(
    path: str, original_path: str | None, *, settings: Mapping[str, str | tuple[str, ...]], now: datetime
) -> tuple[Notes, Callable[[Draft], Draft]]:
    """Return the notes of a file, and what puts their draft into the thread of the mail, if one is named.

    Raises what ``load_notes`` and ``read_original`` raise; where the notes lack what the mail cannot give,
    the reason is told before.
    """
    from bowout.sources import load_notes

    if original_path is None:
        return load_notes(path, settings=settings, now=now, stdin=sys.stdin.buffer), _as_it_is
    from bowout.pipeline.reply import completed, in_thread
    from bowout.render.terminal import one_line
    from bowout.sources.entries import Entry
    from bowout.sources.original import read_original

    refuse_sharing(path, original_path)
    original = read_original(original_path, now=now, stdin=sys.stdin.buffer)
    values = {"recipient": original.recipient, "interview": original.interview}
    offered = [Entry(key, value, original_path) for key, value in values.items() if value]
    try:
        notes = load_notes(path, settings=settings, now=now, stdin=sys.stdin.buffer, offered=offered)
    except NotesInvalid:
        for remark in original.remarks:
            click.echo(one_line(remark), err=True)
        raise
    notes, remarks = completed(notes, original, now=now)
    return notes, partial(in_thread, notes=notes, original=original, remarks=remarks)


def _as_it_is(draft: Draft) -> Draft:
    return draft


def refuse_sharing(*paths: str | None) -> None:
    """Raise ``UsageError`` where more than one of the paths is standard input."""
    if paths.count("-") > 1:
        message = "standard input holds one thing only: the notes, a letter or the mail to answer; name files"
        raise UsageError(message)
