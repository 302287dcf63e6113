"""``bowout closeout``: all processes left at once."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from bowout.cli.options import drafting_options, read_now, read_settings, with_default_tone
from bowout.core.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bowout.core.template import Template
    from bowout.pipeline.closeout import Closeout
    from bowout.pipeline.draft import Personalizing
    from bowout.sources.batch import Batch

FORMATS = ("text", "json", "eml", "html")
_ONE_FILE = ("text", "json")  # formats of which several letters can stand in one stream


@click.command()
@click.argument("notes", nargs=-1, required=True)
@drafting_options
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="What the letters are written as.",
)
@click.option(
    "--summary",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How the order of sending is told.",
)
@click.option("--out", metavar="DIR", help="Write the letters and the summary into DIR, all or none.")
@click.option("--force", is_flag=True, help="Let --out replace an earlier closeout.")
@click.option(
    "--ignore", multiple=True, metavar="RULE", help="Leave out a rule on letters together; repeatable."
)
def closeout(  # noqa: PLR0913 - Click hands each option over by name
    notes: tuple[str, ...],
    *,
    form: str,
    summary: str,
    out: str | None,
    force: bool,
    ignore: tuple[str, ...],
    **options: Any,
) -> int:
    """Leave all processes in NOTES at once: files, folders, CSV tables or JSON Lines (- is standard input).

    Each letter is checked against the others. Without --out the letters go to standard output in the order
    in which to send them, the summary to standard error; with it, the summary goes to standard output. A
    model is asked only if --personalize stands on this command line. Ends with 6 if some processes have no
    letter.
    """
    from bowout.sources.batch import load_batch

    _refuse_early(form, out, force=force)
    now = read_now(options["now"])
    settings = read_settings(options["settings"], options["tone"])
    batch = load_batch(notes, settings=settings, now=now, stdin=sys.stdin.buffer)
    result = _closed_out(batch, now, options, ignore)
    _deliver(result, form, summary, out, force=force, now=now)
    return ExitCode.BATCH_PARTLY_FAILED if result.failed else ExitCode.DONE


def _refuse_early(form: str, out: str | None, *, force: bool) -> None:
    """Refuse what cannot be delivered before any letter is written, or any model asked."""
    if out is None and form not in _ONE_FILE:
        raise UsageError(f"--format {form} makes a file of each letter: name a folder with --out DIR")
    if out is not None:
        from bowout.delivery.folder import refuse_occupied

        refuse_occupied(out, force=force)


def _closed_out(batch: Batch, now: datetime, options: dict[str, Any], ignore: tuple[str, ...]) -> Closeout:
    from dataclasses import replace
    from functools import cache

    from bowout.pipeline.closeout import Writing, one_by_one
    from bowout.pipeline.closeout import closeout as close_out
    from bowout.resources import TemplateStore
    from bowout.workers import spread

    context = click.get_current_context()
    processes = [
        replace(process, notes=with_default_tone(process.notes, context)) for process in batch.processes
    ]
    template: Callable[[str, str, str], Template] = cache(TemplateStore(options["templates"]).load)
    personalizing = _personalizing(options, context)
    writing = Writing(template, now, personalizing, one_by_one if personalizing else spread)
    return close_out(processes, writing=writing, invalid=batch.failed, ignore=ignore)


def _personalizing(options: dict[str, Any], context: click.Context) -> Callable[[], Personalizing] | None:
    """Return what makes a fresh client for each letter, if the command line itself asks for it."""
    asked = context.get_parameter_source("personalize") is click.core.ParameterSource.COMMANDLINE
    if not (asked and options["personalize"]):
        return None
    import os

    from bowout.llm import connect
    from bowout.pipeline.draft import Personalizing
    from bowout.pipeline.giving_up import GivingUp
    from bowout.resources import load_prompt

    prompt, key = load_prompt(), os.environ.get("OPENAI_API_KEY")
    model, base_url, deadline = options["model"], options["base_url"], options["timeout"]
    run = GivingUp()
    return lambda: Personalizing(
        run.watching(connect(model=model, base_url=base_url, api_key=key, deadline=deadline)), prompt
    )


def _deliver(  # noqa: PLR0913 - all but the first two are keywords or choices
    result: Closeout, form: str, summary: str, out: str | None, *, force: bool, now: datetime
) -> None:
    from bowout.render import closeout as render
    from bowout.render import dumped

    names = render.filenames(result, form) if out else []
    whole = [*names] if out else [None] * len(result.letters)
    told = (
        dumped(render.summary_object(result, whole)) if summary == "json" else render.summary(result, names)
    )
    if out and result.letters:
        from bowout.delivery.folder import write_folder

        write_folder(out, render.files(result, form, now=now), force=force)
        click.echo(told)
    elif result.letters:
        click.echo(render.letters(result, form))
        click.echo(told, err=True)
    for line in (*render.warnings(result), *render.failures(result)):
        click.echo(line, err=True)
    if out and result.letters:
        from bowout.delivery.files import shown

        click.echo(f"written to {shown(out)}", err=True)
