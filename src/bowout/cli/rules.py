"""``bowout rules``: what a letter is held to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bowout.core.guard import Rule


@click.command()
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How they are told."
)
def rules(form: str) -> None:
    """List the rules with their weight, what they hold a text to, and where they are from."""
    from bowout import render
    from bowout.core.guard.table import RULES

    if form == "json":
        click.echo(render.dumped([_object(rule) for rule in RULES]))
        return
    wide = max(len(rule.id) for rule in RULES)
    for rule in RULES:
        click.echo(f"{rule.id:<{wide}}  {_weight(rule):<15}  {rule.summary} ({rule.source})")


def _object(rule: Rule) -> dict[str, object]:
    return {
        "rule": rule.id,
        "severity": str(rule.severity),
        "severity_in_a_letter": str(rule.letter_severity or rule.severity),
        "scope": [scope.name.lower() for scope in rule.scope if scope.name],
        "summary": rule.summary,
        "why": rule.why,
        "mend": rule.mend,
        "source": rule.source,
    }


def _weight(rule: Rule) -> str:
    """Return the weight, in a slot and in a letter where the two differ."""
    if rule.letter_severity and rule.letter_severity != rule.severity:
        return f"{rule.severity}/{rule.letter_severity}"
    return str(rule.severity)
