"""The standard streams of the process, as the rest of the program takes them to be."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable


class _Heedless(io.RawIOBase):
    """A way out that takes everything; what does not arrive is ``lost``."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream  # which would close what it stands on, were nobody to hold it
        self._raw: Any = getattr(
            stream.buffer, "raw", stream.buffer
        )  # unbuffered, Python has no more than that
        self.lost = False

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return int(self._raw.fileno())

    def isatty(self) -> bool:
        return bool(self._raw.isatty())

    def write(self, data: Any) -> int:
        try:
            return int(self._raw.write(data))
        except OSError:
            self.lost = True
            return len(data)


def prepare_streams() -> Callable[[], bool]:
    """Make the standard streams fit for use, and return what tells whether standard error lost anything.

    None is missing, all wait where whoever started the program has set them not to, standard output is
    UTF-8 whatever the locale says, and standard error never fails.
    """
    _replace_closed_streams()
    _have_streams_wait()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    return _keep_stderr_from_failing()


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


def _keep_stderr_from_failing() -> Callable[[], bool]:
    """Have no full disk, broken pipe or encoding behind standard error cost a result."""
    way, encoding = _Heedless(sys.stderr), sys.stderr.encoding
    sys.stderr = io.TextIOWrapper(
        io.BufferedWriter(way), encoding=encoding, errors="backslashreplace", line_buffering=True
    )
    return lambda: way.lost
