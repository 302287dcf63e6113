"""``bowout new``: a notes file by question and answer, or as a scaffold to fill in."""

from __future__ import annotations

import click

from bowout.core.errors import UsageError


@click.command()
@click.argument("file", type=click.Path(dir_okay=False))
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
def new(file: str, *, force: bool) -> None:
    """Write notes to FILE: YAML, or JSON or Markdown as its ending says.

    In a terminal, each question shows the sentence that its answer will stand in.
    Otherwise FILE is a scaffold with every key and its meaning.
    """
    import sys
    from pathlib import Path

    from bowout.delivery import write_atomically

    if Path(file).exists() and not force:
        message = f"{file}: exists already; use --force to replace it"
        raise UsageError(message)
    asks = sys.stdin.isatty() and sys.stdout.isatty()
    text = _asked(file) if asks else _scaffold(file)
    write_atomically(Path(file), text.encode(), force=force)
    hint = "" if asks else " fill it in, then:"
    click.echo(f"{file} is written;{hint} bowout draft {file}", err=True)


def _scaffold(file: str) -> str:
    from bowout.sources.writing import scaffold

    return scaffold(file)


def _asked(file: str) -> str:
    from datetime import datetime

    from bowout.sources.asking import ask_all
    from bowout.sources.writing import written

    answers = ask_all(_ask, click.echo, now=datetime.now().astimezone())
    return written(answers, file)


def _ask(prompt: str) -> str:
    return str(click.prompt(prompt, default="", show_default=False))
