"""``bowout draft``: notes in, a letter out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, NoReturn

import click

from bowout.cli.options import drafting_options, read_now, read_settings, with_default_tone
from bowout.cli.reminding import reminder_option, write_reminder
from bowout.cli.replying import load_answering, reply_option
from bowout.core.errors import ExitCode, ModelFailed, UsageError

if TYPE_CHECKING:
    from datetime import datetime

    from bowout.core.draft import Draft
    from bowout.core.notes import Notes
    from bowout.core.template import Template
    from bowout.pipeline.draft import Personalizing

FORMATS = ("text", "json", "eml", "mailto", "html")


@click.command()
@click.argument("notes")
@drafting_options
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    envvar="BOWOUT_FORMAT",
    show_default=True,
    help="What to write.",
)
@click.option("--out", metavar="FILE", envvar="BOWOUT_OUT", help="Write to FILE instead of standard output.")
@click.option("--force", is_flag=True, envvar="BOWOUT_FORCE", help="Let --out overwrite a file.")
@click.option(
    "--show-request",
    is_flag=True,
    envvar="BOWOUT_SHOW_REQUEST",
    help="Print the bytes that a model would be sent, and send nothing.",
)
@click.option(
    "--explain", is_flag=True, envvar="BOWOUT_EXPLAIN", help="Tell of each phrase where it is from."
)
@click.option(
    "--diff", is_flag=True, envvar="BOWOUT_DIFF", help="Tell what a model changed in the template's letter."
)
@click.option(
    "--require-model",
    is_flag=True,
    envvar="BOWOUT_REQUIRE_MODEL",
    help="Fail with exit code 5 rather than fall back to the template's letter.",
)
@reminder_option
@reply_option
def draft(  # noqa: PLR0913 - Click hands each option over by name
    notes: str,
    *,
    form: str,
    out: str | None,
    force: bool,
    show_request: bool,
    explain: bool,
    diff: bool,
    require_model: bool,
    **options: Any,
) -> int:
    """Write the letter for the notes file NOTES (- is standard input).

    The letter goes to standard output, all else to standard error.
    """
    from bowout.resources import TemplateStore

    now = read_now(options["now"])
    settings = read_settings(options["settings"], options["tone"])
    given, answering = load_answering(notes, options["reply_to"], settings=settings, now=now)
    given = with_default_tone(given, click.get_current_context())
    template = TemplateStore(options["templates"]).load(given.intent, given.channel, given.language)
    _refuse_reply(template, options["reply_to"])
    if show_request:
        _write(_request(given, template, now, options), out, force=force)
        return ExitCode.DONE
    personalizing = _personalizing(options, required=require_model)
    result = answering(_drafted(given, template, now, personalizing))
    data = _formed(result, form, now)
    if file := options["reminder"]:
        write_reminder(
            file, notes=given, draft=result, path=notes, settings=settings, now=now, out=out, force=force
        )
    _write(data, out, force=force)
    _tell(result, explain=explain, diff=diff)
    return ExitCode.DONE


def _refuse_reply(template: Template, original: str | None) -> None:
    """Refuse to answer a mail of the company's with a message that goes to somebody else."""
    if original and (reader := template.source.terms.to) != "recipient":
        message = f"--reply-to: `{template.source.name}` goes to your {reader}, and answers no mail of theirs"
        raise UsageError(message)


def _drafted(notes: Notes, template: Template, now: datetime, personalizing: Personalizing | None) -> Draft:
    from bowout.pipeline.draft import draft as write_draft

    return write_draft(notes, template=template, now=now, personalizing=personalizing)


def _personalizing(options: dict[str, Any], *, required: bool) -> Personalizing | None:
    """Return whom to ask: by default somebody if a key or a base URL is configured, else nobody."""
    import os

    api_key = os.environ.get("OPENAI_API_KEY")
    base_url, wanted = options["base_url"], options["personalize"]
    if wanted is None:
        wanted = bool(api_key or base_url)
    if not wanted:
        if required:
            _refuse_nobody(forbidden=options["personalize"] is False)
        return None
    from bowout.llm import connect
    from bowout.pipeline.draft import Personalizing
    from bowout.resources import load_prompt

    chat = connect(model=options["model"], base_url=base_url, api_key=api_key, deadline=options["timeout"])
    return Personalizing(chat, load_prompt(), required=required)


def _refuse_nobody(*, forbidden: bool) -> NoReturn:
    """Refuse a run that must have a model and has none to ask."""
    if forbidden:
        message = "--require-model wants a model, and --no-personalize or a setting forbids it: choose one"
        raise UsageError(message)
    from bowout.core.failures import failed

    raise failed("no-key")


def _request(notes: Notes, template: Template, now: datetime, options: dict[str, Any]) -> bytes:
    """Return the bytes that a model would be sent, and say on standard error where to."""
    from bowout.llm import request_bytes
    from bowout.pipeline.draft import first_request
    from bowout.resources import load_prompt

    request = first_request(notes, template=template, prompt=load_prompt(), now=now)
    try:
        preview = request_bytes(request, model=options["model"], base_url=options["base_url"])
    except ModelFailed as failure:  # nothing was asked of a model: it is what was typed that cannot be used
        raise UsageError(failure.message) from None
    click.echo(f"{preview.method} {preview.url} (not sent)", err=True)
    return preview.body + b"\n"


def _formed(result: Draft, form: str, now: datetime) -> bytes:
    from bowout.render.forms import as_bytes

    return as_bytes(result, form, now=now)


def _write(data: bytes, out: str | None, *, force: bool) -> None:
    """Write a result to the file ``out``, or to standard output for None."""
    if out is None:
        stream = sys.stdout.buffer
        stream.write(data)
        stream.flush()
        return
    from bowout.delivery.files import shown, write_atomically

    write_atomically(out, data, force=force)
    click.echo(f"written to {shown(out)}", err=True)


def _tell(result: Draft, *, explain: bool, diff: bool) -> None:
    import os

    from bowout.render.notices import messages
    from bowout.render.terminal import colour_wanted

    colour = colour_wanted(sys.stderr, os.environ)
    lines = messages(result, colour=colour)
    if explain:
        from bowout.render.explained import explain as explained

        lines += ["", explained(result, colour=colour)]
    if diff:
        from bowout.render.changes import diff as changes

        lines += ["", changes(result, colour=colour)]
    for line in lines:
        click.echo(line, err=True, color=True)
