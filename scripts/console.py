"""Run bowout as documents show it: at a fixed time, without a key, a home folder or a user's settings."""

from __future__ import annotations

import io
import os
import re
import shlex
import tempfile
import textwrap
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unittest import mock

from bowout import cli
from bowout.core.errors import ExitCode

if TYPE_CHECKING:
    from collections.abc import Set

COLUMNS = 100
HOME = tempfile.TemporaryDirectory()  # empty, and gone with the process
ENVIRONMENT = {"BOWOUT_NOW": "2026-05-04T09:00:00+02:00", "COLUMNS": str(COLUMNS), "HOME": HOME.name}
_UNBROKEN = re.compile(
    r'[{"\s]|[A-Z][a-z ]+: bowout '
)  # JSON, tables and commands stay, prose is broken between words


@dataclass(frozen=True)
class Screen:
    """What a command printed: its result on standard output, its messages on standard error."""

    result: str
    messages: str

    def __str__(self) -> str:
        """Return both as a terminal shows them."""
        return "\n".join(wrapped(part) for part in (self.result, self.messages) if part)


def run(command: str, *, accepted: Set[int] = frozenset({ExitCode.DONE, ExitCode.GUARD_REFUSED})) -> Screen:
    """Return what ``bowout …`` prints; a closing ``> /dev/null`` or ``2> /dev/null`` drops a part of it.

    Raises ValueError for any other program, RuntimeError for an exit code that is not ``accepted``; a check
    that finds something has not failed.
    """
    program, *words = shlex.split(command)
    arguments = [word for word in words if word not in {">", "2>", os.devnull}]
    if program != "bowout":
        msg = f"only bowout itself can be shown, not {command!r}"
        raise ValueError(msg)
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2)]
    surroundings = mock.patch.dict(os.environ, ENVIRONMENT, clear=True)
    with surroundings, redirect_stdout(streams[0]), redirect_stderr(streams[1]):
        code = cli.run(arguments)
    result, messages = (_read(stream) for stream in streams)
    if code not in accepted:
        msg = f"{command} ended with exit code {code}: {messages}"
        raise RuntimeError(msg)
    return Screen("" if ">" in words else result, "" if "2>" in words else messages)


def _read(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read().strip("\n")


def wrapped(text: str, columns: int = COLUMNS) -> str:
    """Return the text with long lines of prose broken between words."""
    return "\n".join(
        line if _UNBROKEN.match(line) else textwrap.fill(line, columns, break_long_words=False)
        for line in text.splitlines()
    )
