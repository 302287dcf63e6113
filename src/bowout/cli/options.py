"""Options that several commands share, and how their values are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from bowout.core.errors import UsageError
from bowout.core.settings import TIMEOUT_MAX, TIMEOUT_MIN, TONES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from bowout.core.notes import Notes

DEFAULT_TONE = "bowout.default_tone"  # where the config file's tone stands in a context's meta


def _number(_context: click.Context, _option: click.Parameter, value: float) -> float:
    """Refuse what is a float and no number, which no range keeps out."""
    if value != value:  # noqa: PLR0124 - so is only NaN, and math need not be loaded
        message = "nan is no number of seconds"
        raise click.BadParameter(message)
    return value


set_option = click.option(
    "--set", "settings", metavar="KEY=VALUE", multiple=True, help="Set a key of the notes; may be repeated."
)
now_option = click.option(
    "--now",
    metavar="TIME",
    envvar="BOWOUT_NOW",
    help="The clock, for a reproducible run: 2026-05-04T09:00.",
)
_OPTIONS = (
    click.option(
        "--personalize/--no-personalize",
        default=None,
        envvar="BOWOUT_PERSONALIZE",
        help="Ask a model for better words, or not. By default if a key or a base URL is configured.",
    ),
    click.option(
        "--tone", type=click.Choice(TONES), envvar="BOWOUT_TONE", help="The tone, whatever the notes say."
    ),
    set_option,
    click.option(
        "--model",
        default="gpt-4o-mini",
        envvar="BOWOUT_MODEL",
        show_default=True,
        help="The model to ask.",
    ),
    click.option(
        "--base-url",
        envvar=["BOWOUT_BASE_URL", "OPENAI_BASE_URL"],
        metavar="URL",
        help="The address of an OpenAI-compatible server.",
    ),
    click.option(
        "--timeout",
        type=click.FloatRange(TIMEOUT_MIN, TIMEOUT_MAX),
        default=30.0,
        envvar="BOWOUT_TIMEOUT",
        callback=_number,
        show_default=True,
        metavar="SECONDS",
        help="How long asking a model may take in all.",
    ),
    click.option(
        "--templates",
        metavar="DIR",
        envvar="BOWOUT_TEMPLATES",
        help="A folder of your own templates, looked at first.",
    ),
    now_option,
)


def drafting_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of every command that drafts."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def read_now(text: str | None) -> datetime:
    """Return the time that was given, in the local zone if it names none, or else the clock's; aware."""
    from datetime import datetime

    if text is None:
        return datetime.now().astimezone()
    try:
        return _aware(datetime.fromisoformat(text))
    except (ValueError, OverflowError, OSError) as error:
        message = f"--now: {text!r} is no time; write it like 2026-05-04T09:00"
        raise UsageError(message) from error


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.astimezone()


def read_settings(pairs: Sequence[str], tone: str | None) -> dict[str, str | tuple[str, ...]]:
    """Return the pairs of ``--set`` as keys and values; ``--tone`` is one of them.

    A key that may be given as a list and stands in several pairs has all of their values, another the last.
    """
    settings: dict[str, str | tuple[str, ...]] = {"tone": tone} if tone else {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        key = key.strip()
        if not equals or not key:
            message = f"--set {pair!r}: write it as KEY=VALUE"
            raise UsageError(message)
        settings[key] = _with_another(key, settings[key], value) if key in settings else value
    return settings


def _with_another(key: str, before: str | tuple[str, ...], value: str) -> str | tuple[str, ...]:
    from bowout.sources.entries import SEVERAL

    if key not in SEVERAL:
        return value
    return (*((before,) if isinstance(before, str) else before), value)


def with_default_tone(notes: Notes, context: click.Context) -> Notes:
    """Return the notes in the tone of the config file, where neither they nor a flag name one."""
    tone = context.meta.get(DEFAULT_TONE)
    if tone is None or "tone" in notes.model_fields_set:
        return notes
    from bowout.core.notes import Tone

    return notes.model_copy(update={"tone": Tone(tone)})
