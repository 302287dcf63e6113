"""``bowout templates``: list, show and validate templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bowout.core.errors import ExitCode

if TYPE_CHECKING:
    from bowout.resources import TemplateStore
    from bowout.verdicts import Verdicts


def _folder_option() -> click.Option:
    return click.Option(["--templates", "folder"], metavar="DIR", envvar="BOWOUT_TEMPLATES",
                        help="A folder of your own templates, looked at first.")  # fmt: skip


def _language_option() -> click.Option:
    return click.Option(["--language"], metavar="CODE", default="en", show_default=True,
                        help="The language of the templates, such as de.")  # fmt: skip


@click.group()
def templates() -> None:
    """List, show and validate templates."""


@templates.command(name="list", params=[_folder_option(), _language_option()])
def list_(folder: str | None, language: str) -> int:
    """List the templates by name, with version, origin and what each is for."""
    from bowout.render.terminal import one_line
    from bowout.resources import TemplateStore

    store = TemplateStore(folder)
    for name in store.names(language):
        source = store.load(name, language=language).source
        told = (name, source.version, store.where(name, language), source.summary)
        click.echo("\t".join(map(one_line, told)))
    return ExitCode.DONE


@templates.command(params=[click.Argument(["name"]), _folder_option(), _language_option()])
def show(name: str, folder: str | None, language: str) -> int:
    """Print the template NAME as it stands, to start one of your own from."""
    import sys

    from bowout.render.terminal import visible
    from bowout.resources import TemplateStore

    text = TemplateStore(folder).text(name, language)
    click.echo(visible(text) if sys.stdout.isatty() else text, nl=False, color=True)
    return ExitCode.DONE


def _anew_option() -> click.Option:
    return click.Option(["--anew"], is_flag=True, help="Fill also what has not changed since it was sound.")


@templates.command(
    params=[click.Argument(["names"], nargs=-1), _folder_option(), _language_option(), _anew_option()]
)
def validate(names: tuple[str, ...], folder: str | None, language: str, *, anew: bool) -> int:
    """Fill each template (or those NAMES) with notes of every kind and hold the letters against the rules.

    One that was found sound before, and of which nothing has changed since, is told so at once.
    """
    from bowout.render.terminal import one_line
    from bowout.resources import TemplateStore
    from bowout.verdicts import users_verdicts

    store, verdicts = TemplateStore(folder), users_verdicts()
    for name in names or store.names(language):
        channels = store.channels(name, language)
        found = [_validated(store, (name, channel, language), verdicts, anew=anew) for channel in channels]
        since = ", unchanged since" if all(known for _, known in found) else ""
        click.echo(f"{one_line(name)}: sound in {sum(letters for letters, _ in found)} letters{since}")
    return ExitCode.DONE


def _validated(
    store: TemplateStore, named: tuple[str, str, str], verdicts: Verdicts | None, *, anew: bool
) -> tuple[int, bool]:
    """Return in how many letters a template is sound, and whether that was known before."""
    from bowout.verdicts import digest_of

    name, channel, language = named
    about = f"{language}/{name}.{channel} {store.where(name, language)}"
    digest = digest_of(store.made_of(name, channel, language))
    known = None if anew or not verdicts else verdicts.known(about, digest)
    if known is not None:
        return known, True
    from bowout.pipeline.validate import validate_template
    from bowout.workers import spread

    letters = validate_template(store.load(name, channel, language), channel, spread=spread)
    if verdicts:
        verdicts.keep(about, digest, letters)
    return letters, False
