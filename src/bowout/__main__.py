"""The program: what the command ``bowout`` and ``python -m bowout`` start."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

from bowout.cli import run
from bowout.core.errors import ExitCode

_OBJECTS_BETWEEN_COLLECTIONS = 100_000  # loading the libraries alone sets off dozens of collections otherwise


def program() -> NoReturn:
    """Run the command line and end the process with its exit code.

    The process ends without taking itself apart object by object, which costs a sixth of a plain draft; files
    are closed and results written by then, since every command does so before it returns.
    """
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    code = run()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        code = ExitCode.UNEXPECTED
    os._exit(code)


if __name__ == "__main__":
    program()
