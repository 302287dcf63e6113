"""``--reminder FILE.ics``: the hook remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bowout.core.errors import DeliveryFailed, UsageError

if TYPE_CHECKING:
    from datetime import datetime

    from bowout.core.draft import Draft
    from bowout.core.notes import Notes
    from bowout.core.occasion import Occasion

reminder_option = click.option(
    "--reminder",
    metavar="FILE.ics",
    envvar="BOWOUT_REMINDER",
    help="Also write a calendar entry for the hook, with the command that writes again.",
)


def write_reminder(  # noqa: PLR0913 - all but the file are keywords
    file: str, *, notes: Notes, draft: Draft, path: str, now: datetime, out: str | None, force: bool
) -> None:
    """Write the calendar entry of a draft to ``file``, and tell its day; ``out`` is where the letter will go.

    Raises ``UsageError`` if both are one file, ``DeliveryFailed`` if either exists and is not to be
    replaced, so that none of the two is written alone.
    """
    from bowout.delivery.files import write_atomically
    from bowout.delivery.ics import to_ics
    from bowout.pipeline.remind import remind
    from bowout.render.terminal import one_line

    _refuse_clash(file, out, force=force)
    reminder = remind(notes, draft, path=path, now=now)
    write_atomically(file, to_ics(reminder, now=now), force=force)
    click.echo(f"reminder: {_day(reminder.occasion)}; written to {one_line(file)}", err=True)


def _refuse_clash(file: str, out: str | None, *, force: bool) -> None:
    import os

    from bowout.render.terminal import one_line

    if out is None:
        return
    if os.path.realpath(file) == os.path.realpath(out):
        raise UsageError("--reminder and --out name the same file")
    if not force and os.path.lexists(out):
        raise DeliveryFailed(f"{one_line(out)} exists; --force overwrites it")


def _day(occasion: Occasion) -> str:
    from bowout.render.terminal import one_line

    if occasion.words is None:
        return f"{occasion.spoken()}, three months from now by default, since {occasion.why}"
    why = f': "{one_line(occasion.words)}", {occasion.why}' if occasion.why else ""
    return f"{occasion.spoken()}{why}"
