"""``bowout templates``: list, show and validate templates."""

from __future__ import annotations

import click

from bowout.core.errors import ExitCode


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
    from bowout.resources import TemplateStore

    store = TemplateStore(folder)
    for name in store.names(language):
        source = store.load(name, language=language).source
        click.echo(f"{name}\t{source.version}\t{store.where(name, language)}\t{source.summary}")
    return ExitCode.DONE


@templates.command(params=[click.Argument(["name"]), _folder_option(), _language_option()])
def show(name: str, folder: str | None, language: str) -> int:
    """Print the template NAME as it stands, to start one of your own from."""
    from bowout.resources import TemplateStore

    click.echo(TemplateStore(folder).text(name, language), nl=False)
    return ExitCode.DONE


@templates.command(params=[click.Argument(["names"], nargs=-1), _folder_option(), _language_option()])
def validate(names: tuple[str, ...], folder: str | None, language: str) -> int:
    """Fill each template (or those NAMES) with notes of every kind and hold the letters against the rules."""
    from bowout.pipeline.validate import validate_template
    from bowout.resources import TemplateStore

    store = TemplateStore(folder)
    for name in names or store.names(language):
        letters = sum(
            validate_template(store.load(name, channel, language), channel)
            for channel in store.channels(name, language)
        )
        click.echo(f"{name}: sound in {letters} letters")
    return ExitCode.DONE
