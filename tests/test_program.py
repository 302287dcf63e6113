"""The program itself: how it begins and ends."""

from __future__ import annotations

import os
import subprocess
import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from bowout import streams
from bowout.__main__ import program
from bowout.core.errors import ExitCode

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.cli import Ran


class _Interrupted(ModuleType):
    """A module during whose import somebody presses Ctrl-C."""

    def __getattr__(self, name: str) -> object:
        raise KeyboardInterrupt


def test_an_interrupt_while_the_program_loads_ends_it_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C before a command has begun ends with 130, as later, and without a traceback."""
    codes: list[int] = []

    def leave(code: int) -> None:
        codes.append(code)
        raise SystemExit

    monkeypatch.setitem(sys.modules, "bowout.cli", _Interrupted("bowout.cli"))
    monkeypatch.setattr(streams, "prepare_streams", lambda: lambda: False)
    monkeypatch.setattr(os, "_exit", leave)
    with pytest.raises(SystemExit):
        program()
    assert codes == [130]


# The program with a drafting that Ctrl-C ends, and somebody who presses it again while that is told.
TWICE = """
import sys
import bowout.cli
from bowout.__main__ import program
from bowout.cli.draft import draft

def interrupted(**_):
    raise KeyboardInterrupt

draft.callback = bowout.cli._ended = lambda *_, **__: interrupted()
sys.argv = ["bowout", "draft", "-"]
program()
"""


def test_a_second_interrupt_ends_the_program_in_order_too() -> None:
    """Ctrl-C while the first one is still being told ends with 130, and without a traceback."""
    ran = subprocess.run([sys.executable, "-c", TWICE], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr.strip()) == (130, "")


def test_a_lack_of_memory_is_told(cli: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> None:
    """Python gives no reason for it, so that the sentence is this program's."""

    def exhausted(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("bowout.sources.load_notes", exhausted)
    ran = cli("reflect", "notes.yaml")
    assert ran.code == ExitCode.UNEXPECTED
    assert (
        ran.err == "bowout: there is not enough memory for this: give it less at once, or let it have more\n"
    )


@pytest.mark.parametrize(
    "arguments", [("rules", "\x1b[2J"), ("\x1b[2J",), ("draft", "--\x1b[2J"), ("eval", "\x1b[2J")]
)
def test_an_argument_does_not_steer_the_terminal(
    arguments: tuple[str, ...], cli: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names of files that a shell has put in place of a pattern reach no terminal as they are."""
    monkeypatch.setattr("support.cli._Stream.isatty", lambda _: True)
    ran = cli(*arguments)
    assert ran.code == ExitCode.USAGE
    assert "\x1b" not in ran.err
