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


class _Seconds(click.FloatRange):
    """Seconds that asking a model may take; NaN, which no range keeps out, is refused too."""

    def __init__(self) -> None:
        super().__init__(TIMEOUT_MIN, TIMEOUT_MAX)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        number = float(super().convert(value, param, ctx))
        if number != number:  # noqa: PLR0124 - so is only NaN, and math need not be loaded
            self.fail("nan is no number of seconds", param, ctx)
        return number


class _NewFile(click.Path):
    """The name of a file to write, where no stream can stand for it."""

    def __init__(self) -> None:
        super().__init__(dir_okay=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        from bowout.delivery.files import is_stream

        if not value.strip():
            self.fail("the name is empty; name a file", param, ctx)
        if is_stream(value):
            self.fail(f"{value} is not a file; name one", param, ctx)
        return super().convert(value, param, ctx)


SECONDS = _Seconds()
NEW_FILE = _NewFile()
set_option = click.option(
    "--set", "settings", metavar="KEY=VALUE", multiple=True, help="Set a key of the notes; may be repeated."
)
templates_option = click.option(
    "--templates",
    metavar="DIR",
    envvar="BOWOUT_TEMPLATES",
    help="A folder of your own templates, looked at first.",
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
        type=SECONDS,
        default=30.0,
        envvar="BOWOUT_TIMEOUT",
        show_default=True,
        metavar="SECONDS",
        help="How long asking a model may take in all.",
    ),
    templates_option,
    now_option,
)


def drafting_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of every command that drafts."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def read_now(text: str | None) -> datetime:
    """Return the time that was given, in the local zone if it names none, or else the clock's; aware.

    Raises ``UsageError`` for what is no time, and for a year that dates cannot be counted from.
    """
    if text is None:
        from datetime import UTC, datetime

        return _local(datetime.now(UTC))
    from bowout.core.moment import read_moment
    from bowout.core.unreadable import Unreadable

    try:
        moment = read_moment(text)
    except Unreadable as fault:
        message = f"--now: {text!r} {fault}"
        raise UsageError(message) from fault
    return moment if moment.tzinfo else _local(moment)


def _local(moment: datetime) -> datetime:
    """Return a time in the machine's zone, or in UTC where `TZ` is off by a day or more, as no zone is."""
    from datetime import UTC

    try:
        return moment.astimezone()
    except ValueError:
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


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
