"""``--reminder FILE.ics``: the hook remembered."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from bowout.cli.options import NEW_FILE
from bowout.core.errors import NotesInvalid, Problem, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bowout.core.draft import Draft
    from bowout.core.notes import Notes
    from bowout.core.occasion import Occasion

reminder_option = click.option(
    "--reminder",
    type=NEW_FILE,
    metavar="FILE.ics",
    envvar="BOWOUT_REMINDER",
    help="Also write a calendar entry for the hook, with the command that writes again.",
)


def write_reminder(  # noqa: PLR0913 - all but the file are keywords
    file: str,
    *,
    notes: Notes,
    draft: Draft,
    path: str,
    settings: Mapping[str, str | tuple[str, ...]],
    now: datetime,
    out: str | None,
    force: bool,
) -> None:
    """Write the calendar entry of a draft to ``file``, and tell its day; ``out`` is where the letter will go.

    Where the hook names no day, a terminal is asked. Raises ``UsageError`` if both are one file,
    ``NotesInvalid`` for a date in the hook that may be two, ``DeliveryFailed`` if either file exists and is
    not to be replaced, so that none of the two is written alone.
    """
    from bowout.delivery.files import shown, write_atomically
    from bowout.delivery.ics import to_ics
    from bowout.pipeline.remind import remind

    _refuse_clash(file, out, force=force)
    occasion = _occasion(notes, path, now)
    reminder = remind(notes, draft, path=path, settings=settings, now=now, occasion=occasion)
    write_atomically(file, to_ics(reminder, now=now), force=force)
    click.echo(f"reminder: {_day(reminder.occasion)}; written to {shown(file)}", err=True)


def _occasion(notes: Notes, path: str, now: datetime) -> Occasion:
    """Return the day to write on: the hook's, else what a terminal is asked for, else the default."""
    from bowout.core.occasion import Occasion, read_occasion
    from bowout.core.unreadable import Unreadable
    from bowout.pipeline.remind import occasion_of

    asks = path != "-" and in_terminal()
    try:
        found = occasion_of(notes, now=now)
    except Unreadable as fault:
        if not asks:
            raise NotesInvalid([Problem(path, fault.message, key="hook", mend=fault.mend)]) from fault
        found = Occasion(read_occasion(None, now=now).day, None, fault.message)
    return found if found.words or not asks else _asked(found, notes.language, now)


def in_terminal() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def _asked(usual: Occasion, language: str, now: datetime) -> Occasion:
    """Return the day that is typed, ``usual`` for nothing; what names no day is asked for again."""
    from bowout.cli.prompting import ask
    from bowout.core.unreadable import Unreadable
    from bowout.pipeline.remind import typed_occasion

    click.echo(f"When to write again? The hook does not say: {usual.why}.", err=True)
    prompt = f"A day, `in June` or `in six weeks` (Enter: {usual.spoken()}, three months from now)"
    while typed := ask(prompt).strip():
        try:
            found = typed_occasion(typed, language, now=now)
            if found.words:
                return found
            why = found.why.replace("hook", "answer")
        except Unreadable as fault:
            why = f"{fault.message}; {fault.mend}"
        click.echo(f"  {why}", err=True)
    return usual


def _refuse_clash(file: str, out: str | None, *, force: bool) -> None:
    import os

    from bowout.delivery.files import refuse_unwritable

    if out is None:
        return
    if os.path.realpath(file) == os.path.realpath(out):
        raise UsageError("--reminder and --out name the same file")
    refuse_unwritable(out, force=force)


def _day(occasion: Occasion) -> str:
    from bowout.render.terminal import one_line

    if occasion.words is None:
        return f"{occasion.spoken()}, three months from now by default, since {occasion.why}"
    why = f': "{one_line(occasion.words)}", {occasion.why}' if occasion.why else ""
    return f"{occasion.spoken()}{why}"
