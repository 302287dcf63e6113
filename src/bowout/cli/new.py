"""``bowout new``: a notes file by question and answer, or as a scaffold to fill in."""

from __future__ import annotations

import click

from bowout.cli.options import NEW_FILE, now_option, read_now, read_settings
from bowout.core.errors import UsageError


@click.command()
@click.argument("file", type=NEW_FILE)
@click.option(
    "--set",
    "settings",
    metavar="KEY=VALUE",
    multiple=True,
    help="Write this key; may be repeated, and asks nothing.",
)
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
@now_option
def new(file: str, *, settings: tuple[str, ...], force: bool, now: str | None) -> None:
    """Write notes to FILE: YAML, or JSON or Markdown as its ending says.

    With --set FILE holds the keys that are given. Otherwise, in a terminal, each question shows the sentence
    that its answer will stand in; elsewhere FILE is a scaffold with every key and its meaning.
    """
    import sys
    from pathlib import Path
    from shlex import quote

    from bowout.delivery import write_atomically
    from bowout.delivery.files import shown

    if Path(file).exists() and not force:
        message = f"{file}: exists already; use --force to replace it"
        raise UsageError(message)
    asks = sys.stdin.isatty() and sys.stdout.isatty()
    text = _given(settings, file, now) if settings else _asked(file, now) if asks else _scaffold(file)
    write_atomically(Path(file), text.encode(), force=force)
    hint = "" if asks or settings else " fill it in, then:"
    named = shown(file)
    click.echo(f"{named} is written;{hint} bowout draft {quote(file) if named == file else named}", err=True)


def _given(pairs: tuple[str, ...], file: str, now: str | None) -> str:
    """Return notes with the given keys alone; raises ``NotesInvalid`` for what could not be read back."""
    from bowout.sources import SETTING, notes_from
    from bowout.sources.entries import Entry
    from bowout.sources.writing import written

    answers = read_settings(pairs, None)
    entries = [Entry(key, value, SETTING) for key, value in answers.items()]
    notes_from(entries, where=file, now=read_now(now))
    return written(answers, file)


def _scaffold(file: str) -> str:
    from bowout.sources.writing import scaffold

    return scaffold(file)


def _asked(file: str, now: str | None) -> str:
    from bowout.sources.asking import ask_all
    from bowout.sources.writing import written

    return written(ask_all(_ask, click.echo, now=read_now(now)), file)


def _ask(prompt: str) -> str:
    from bowout.cli.prompting import ask

    return ask(prompt, err=False)
