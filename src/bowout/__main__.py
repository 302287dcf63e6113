"""The program: what the command ``bowout`` and ``python -m bowout`` start."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

_INTERRUPTED = 130  # as shells have it: 128 and the number of the signal
OBJECTS_BETWEEN_COLLECTIONS = 100_000  # loading the libraries alone sets off dozens of collections otherwise


def program() -> NoReturn:
    """Run the command line and end the process with its exit code.

    The process ends without taking itself apart object by object, which costs a sixth of a plain draft; files
    are closed and results written by then, since every command does so before it returns.
    """
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    _replace_closed_streams()
    _have_streams_wait()
    try:
        from bowout.cli import run  # here, so that an interrupt while it loads ends the process in order
        from bowout.core.errors import ExitCode
    except KeyboardInterrupt:
        os._exit(_INTERRUPTED)
    code = run()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        code = ExitCode.UNEXPECTED
    os._exit(code)


def _replace_closed_streams() -> None:
    """Put a stand-in where the caller has closed a standard stream, which Python leaves as None.

    It reads as empty; writing to standard output fails, as a letter that goes nowhere should, and what is
    said on standard error is lost. It also takes the stream's number, which the next file would get.
    """
    for name, mode in (("stdin", "r"), ("stdout", "r"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - stays open


def _have_streams_wait() -> None:
    """Have reads and writes wait where whoever started the program has set a stream not to.

    Python then reads None for what is not there yet, and drops without a word what a pipe has no room for.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # a stream of somebody's making has no number
            os.set_blocking(stream.fileno(), True)


if __name__ == "__main__":
    program()
