"""``bowout check``: the rules of a good withdrawal, held against anybody's letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bowout.cli.options import now_option, read_now, read_settings, set_option, templates_option
from bowout.cli.replying import load_answering, refuse_sharing, reply_option
from bowout.core.errors import ExitCode

if TYPE_CHECKING:
    from bowout.core.notes import Notes
    from bowout.core.terms import Terms
    from bowout.pipeline.check import Checked


@click.command()
@click.argument("notes")
@click.argument("letter")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How findings are told.",
)
@click.option(
    "--rule", "only", multiple=True, metavar="ID", help="Hold the letter to this rule only; repeatable."
)
@click.option("--ignore", multiple=True, metavar="ID", help="Leave this rule out; repeatable.")
@set_option
@templates_option
@reply_option
@now_option
def check(  # noqa: PLR0913 - the options of a command are its arguments
    notes: str,
    letter: str,
    *,
    form: str,
    only: tuple[str, ...],
    ignore: tuple[str, ...],
    settings: tuple[str, ...],
    templates: str | None,
    reply_to: str | None,
    now: str | None,
) -> int:
    """Hold LETTER, whoever wrote it, against NOTES.

    LETTER is text whose first line may be "Subject: ...", an .eml file, or - for standard input. What it
    quotes or attaches is held to the rule `private` alone. The rules are those of the template that `draft`
    would write by. Ends with 4 if a finding is an error.
    """
    from bowout.pipeline.check import check as check_letter
    from bowout.render.terminal import one_line
    from bowout.sources.letters import read_letter

    refuse_sharing(notes, letter, reply_to)
    clock = read_now(now)
    known, _ = load_answering(notes, reply_to, settings=read_settings(settings, None), now=clock)
    read = read_letter(letter, writer=known.sender.name)
    checked = check_letter(
        known,
        subject=read.subject,
        body=read.body,
        now=clock,
        terms=_terms(known, templates),
        only=only,
        ignore=ignore,
        elsewhere=read.elsewhere,
    )
    for remark in read.remarks:
        click.echo(one_line(remark), err=True)
    click.echo(_told(form, letter, read.body, checked))
    return ExitCode.DONE if checked.passed else ExitCode.GUARD_REFUSED


def _terms(notes: Notes, folder: str | None) -> Terms:
    """Return the terms of the intent's template, as ``draft`` finds it; raises ``UsageError`` likewise."""
    from bowout.resources import TemplateStore

    return TemplateStore(folder).load(notes.intent, notes.channel, notes.language).source.terms


def _told(form: str, letter: str, body: str, checked: Checked) -> str:
    import os
    import sys

    from bowout import render
    from bowout.core.guard.table import RULES

    if form == "json":
        found = [render.finding_object(finding) for finding in checked.findings]
        return render.dumped({"verdict": checked.verdict, "findings": found})
    if form == "github":
        from bowout.render.annotations import workflow_commands

        return workflow_commands(checked.findings, file=letter)
    sources = {rule.id: rule.source for rule in RULES}
    colour = render.colour_wanted(sys.stdout, os.environ)
    return render.findings(checked.findings, colour=colour, text=body, sources=sources)
