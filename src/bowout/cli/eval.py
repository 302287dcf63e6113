"""``bowout eval``: whether the letters got better or worse."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from bowout.cli.options import SECONDS
from bowout.core.errors import ExitCode

if TYPE_CHECKING:
    from bowout.evaluation.report import Report

FORMATS = ("table", "json", "junit", "markdown", "html")


@click.command("eval")
@click.argument("cases", default="evals/cases")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="table",
    show_default=True,
    help="The form of the report.",
)
@click.option("--out", metavar="FILE", help="Write the report to FILE, and the table to the terminal.")
@click.option("--force", is_flag=True, help="Let --out overwrite a file.")
@click.option(
    "--filter",
    "wanted",
    multiple=True,
    metavar="TEXT",
    help="Only cases whose id or group holds TEXT; repeatable.",
)
@click.option(
    "--repeat", type=click.IntRange(1, 1000), default=1, show_default=True, help="Run every case so often."
)
@click.option(
    "--jobs",
    type=click.IntRange(0, 64),
    default=0,
    help="Run so many cases side by side.  [default: on all processors; one by one with --live]",
)
@click.option(
    "--baseline",
    metavar="FILE",
    help="Compare with FILE.  [default: baseline.json beside the cases, if there]",
)
@click.option("--no-baseline", is_flag=True, help="Compare with nothing; any failure then ends with 1.")
@click.option("--update-baseline", is_flag=True, help="Write what holds now as the baseline.")
@click.option("--model", "models", multiple=True, metavar="NAME", help="A model; several make a matrix.")
@click.option(
    "--prompt", "prompts", multiple=True, metavar="DIR", help="A folder with a prompt; several make a matrix."
)
@click.option(
    "--templates", multiple=True, metavar="DIR", help="A folder of templates; several make a matrix."
)
@click.option("--live", is_flag=True, help="Ask a real endpoint instead of the cases' own answers.")
@click.option(
    "--base-url", envvar=["BOWOUT_BASE_URL", "OPENAI_BASE_URL"], metavar="URL", help="The endpoint of --live."
)
@click.option(
    "--timeout", type=SECONDS, metavar="SECONDS", help="How long each case of a live run may ask in all."
)
@click.option("--record", metavar="DIR", help="Keep what a live endpoint answers as cassettes in DIR.")
@click.option(
    "--cassettes",
    metavar="DIR",
    help="Answer with the cassettes in DIR where a case has one, instead of the network.",
)
@click.option("--judge", is_flag=True, help="Let a model judge too; its verdicts are kept and replayed.")
@click.option(
    "--verdicts",
    metavar="FILE",
    help="Where a judge's verdicts are kept.  [default: verdicts.json beside the cases]",
)
@click.option("--schema", is_flag=True, help="Print the JSON schema of case files, and run nothing.")
def eval_(cases: str, **options: Any) -> int:
    """Run the cases in the folder CASES through the real way of drafting, and report what held.

    Nothing leaves this machine without --live. Ends with 1 if anything got worse than the baseline, or, where
    there is none, if anything failed.
    """
    if options["schema"]:
        from bowout.evaluation.schema import schema_text

        click.echo(schema_text())
        return ExitCode.DONE
    from bowout.evaluation.options import Options, refuse_unwritable
    from bowout.evaluation.session import run
    from bowout.render.terminal import visible

    if options["live"] and options["out"]:
        refuse_unwritable(options["out"], force=options["force"])
    with _progress() as progress:
        session = run(
            cases,
            Options(**{key: value for key, value in options.items() if key not in _FOR_SHOW}),
            progress=progress,
        )
    _show(session.report, options)
    for line in session.messages:
        click.echo(visible(line), err=True)
    if session.failure:
        raise session.failure
    if session.report.interrupted:
        return ExitCode.INTERRUPTED
    return ExitCode.DONE if session.accepted or session.report.verdict == "pass" else ExitCode.UNEXPECTED


_FOR_SHOW = {"form", "out", "force", "schema"}


def _progress() -> Any:
    """Return the progress bar: on a terminal only, and on standard error, so that the report stays clean."""
    from bowout.evaluation.progress import Progress

    return Progress(sys.stderr)


def _show(report: Report, options: dict[str, Any]) -> None:
    """Write the report; where the file cannot be written, it goes to standard output."""
    from bowout.evaluation.reports import as_text

    form, out = options["form"], options["out"]
    if out is None:
        click.echo(_table(report) if form == "table" else as_text(report, form), color=True)
        return
    from bowout.core.errors import DeliveryFailed
    from bowout.delivery.files import shown, write_atomically

    text = as_text(report, form) + "\n"
    try:
        write_atomically(out, text.encode(), force=options["force"])
    except DeliveryFailed:
        click.echo(text, nl=False)
        raise
    click.echo(_table(report), color=True)
    click.echo(f"written to {shown(out)}", err=True)


def _table(report: Report) -> str:
    import os

    from bowout.evaluation.reports.table import to_table
    from bowout.render.terminal import colour_wanted

    return to_table(report, colour=colour_wanted(sys.stdout, os.environ))
