"""The program: what the command ``bowout`` and ``python -m bowout`` start."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

_INTERRUPTED = 130  # as shells have it: 128 and the number of the signal
OBJECTS_BETWEEN_COLLECTIONS = 100_000  # loading the libraries alone sets off dozens of collections otherwise


def program() -> NoReturn:
    """Run the command line and end the process with its exit code.

    The process ends without taking itself apart object by object, which costs a sixth of a plain draft; files
    are closed and results written by then, since every command does so before it returns.
    """
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    try:
        code = _run()
    except KeyboardInterrupt:  # while the program loads, or a second one while the first is told
        code = _INTERRUPTED
    os._exit(code)


def _run() -> int:
    """Run the command line; what could not be written makes a success of it none."""
    from bowout.streams import prepare_streams

    lost = prepare_streams()
    from bowout.cli import run  # behind the streams: Click looks at them
    from bowout.core.errors import ExitCode

    code = run()
    try:
        sys.stdout.flush()
    except OSError:
        return ExitCode.UNEXPECTED
    sys.stderr.flush()
    return ExitCode.UNEXPECTED if lost() and code == ExitCode.DONE else code


if __name__ == "__main__":
    program()
