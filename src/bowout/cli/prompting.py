"""What is typed at a prompt, whatever bytes a terminal sends."""

from __future__ import annotations

import click


def ask(prompt: str, *, err: bool = True) -> str:
    """Return what is typed, nothing for Enter alone; ``err`` shows the prompt on standard error.

    A terminal that is set to another encoding sends bytes that are no text: these are asked for again, so
    that the answers before them are not lost.
    """
    while True:
        try:
            return str(click.prompt(prompt, default="", show_default=False, err=err))
        except UnicodeDecodeError as error:
            told = (
                f"  is not {error.encoding.upper()} at byte {error.start}; type it again without such letters"
            )
            click.echo(told, err=err)
