"""The command line: parse, call one pipeline function, hand the result to render."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from bowout import __version__
from bowout.cli.options import DEFAULT_TONE
from bowout.core.errors import BowoutError, ExitCode, GuardRefused, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

COMMANDS = {
    "reflect": "Weigh the doubts before leaving: attend, clarify, reschedule or withdraw.",
    "draft": "Write the letter to standard output.",
    "new": "Write a notes file, by asking or as a scaffold.",
    "closeout": "Leave all processes at once.",
    "check": "Hold any letter against the notes.",
    "rules": "List the rules a letter is held to.",
    "templates": "List, show and validate templates.",
    "eval": "Tell whether the letters got better or worse.",
}


class _Commands(click.Group):
    """The commands by name; a module is imported only when its command runs, so that --help stays quick."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"bowout.cli.{cmd_name}"), _function(cmd_name))
        return command

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _function(command: str) -> str:
    """Return the name of a command's function: its own, with an underscore where Python has that word."""
    return f"{command}_" if command == "eval" else command


@click.group(
    cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="bowout")
@click.pass_context
def cli(context: click.Context) -> None:
    """Leave a job interview process well: notes in, a polished email out. Nothing is ever sent."""
    from bowout.config import load_settings, usual_place

    settings = load_settings(os.environ, usual_place(click.get_app_dir("bowout")))
    defaults = settings.default_map()
    context.meta[DEFAULT_TONE] = defaults.pop("tone", None)
    context.default_map = dict.fromkeys(COMMANDS, defaults)


def main(args: list[str] | None = None) -> None:
    """Run the command line and end the process with the documented exit code."""
    sys.exit(run(args))


def run(args: list[str] | None = None) -> int:
    """Run the command line and return the exit code; every failure becomes one clear message on stderr."""
    # Plugins of other packages would see the notes, and finding them costs a quarter of the start-up.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        return _exit_code(cli.main(args, prog_name="bowout", standalone_mode=False))
    except (click.Abort, KeyboardInterrupt):
        return _ended(ExitCode.INTERRUPTED, ["bowout: interrupted"])
    except BrokenPipeError:
        return _after_broken_pipe()
    except click.ClickException as error:
        return _shown(error)
    except Exception as error:  # noqa: BLE001 - the last line of defence: a message, never a traceback
        error = _as_usage(error)
        code = error.exit_code if isinstance(error, BowoutError) else ExitCode.UNEXPECTED
        return _ended(code, _told(error))


def _as_usage(error: Exception) -> Exception:
    """Return ``UsageError`` for a file or folder that this user may not look at, else the failure itself.

    Whoever looks whether something is there, in a folder that was named, is refused so at many places; what
    cannot be written is told by whoever writes it.
    """
    if isinstance(error, PermissionError) and error.filename:
        return UsageError(f"{error.filename}: may not be read; check its permissions")
    return error


def _shown(error: click.ClickException) -> int:
    """Show what Click has against the arguments, which may be names of files, and return its exit code."""
    from io import StringIO

    from bowout.render.terminal import visible

    told = StringIO()
    error.show(told)
    with suppress(OSError):
        click.echo(visible(told.getvalue()), err=True, nl=False)
    return error.exit_code


def _ended(code: ExitCode, messages: Iterable[str]) -> ExitCode:
    """Tell why a run ends, as far as standard error can still be written to, and return its exit code."""
    from bowout.render.terminal import visible

    with suppress(OSError):
        for message in messages:
            click.echo(visible(message), err=True)
    return code


def _told(error: Exception) -> Iterator[str]:
    """Yield a failure's sentence, and under it whatever a guard has found."""
    if isinstance(error, BowoutError):
        yield f"bowout: {error}"
    elif isinstance(error, OSError):  # whoever opens a file by its name tells of it before
        from bowout.delivery.files import reason

        yield f"bowout: {error.filename or 'cannot write to standard output'}: {reason(error)}"
    elif isinstance(error, MemoryError):
        yield "bowout: there is not enough memory for this: give it less at once, or let it have more"
    else:
        yield f"bowout: unexpected {type(error).__name__}: {error}"
    if isinstance(error, GuardRefused):
        from bowout.render.notices import findings

        yield findings(error.findings, colour=False)


def _exit_code(result: Any) -> int:
    return result if isinstance(result, int) else ExitCode.DONE


def _after_broken_pipe() -> int:
    """Keep the interpreter from complaining when the reader of stdout has gone, as with ``| head``."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return ExitCode.UNEXPECTED
