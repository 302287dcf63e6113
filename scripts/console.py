"""Run bowout as documents show it: at a fixed time, without a key, a home folder or a user's settings."""

from __future__ import annotations

import io
import os
import shlex
from contextlib import redirect_stderr, redirect_stdout
from unittest import mock

from bowout import cli

ENVIRONMENT = {"BOWOUT_NOW": "2026-05-04T09:00:00+02:00", "COLUMNS": "100", "HOME": os.devnull}


def run(command: str) -> str:
    """Return what a terminal shows of ``bowout …``, messages and result in their order.

    Raises ValueError for any other program.
    """
    program, *arguments = shlex.split(command)
    if program != "bowout":
        msg = f"only bowout itself can be shown, not {command!r}"
        raise ValueError(msg)
    screen = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    surroundings = mock.patch.dict(os.environ, ENVIRONMENT, clear=True)
    with surroundings, redirect_stdout(screen), redirect_stderr(screen):
        cli.run(arguments)
    screen.seek(0)
    return screen.read().rstrip("\n")
