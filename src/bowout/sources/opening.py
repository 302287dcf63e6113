"""A user's file, or standard input, as bytes: a bounded read, and a sentence for what cannot be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.errors import UsageError

if TYPE_CHECKING:
    from typing import BinaryIO


def read_file(path: str, *, limit: int, kind: str, hint: str = "") -> bytes:
    """Return a file's bytes, one more than ``limit`` at most, so that a larger file can be told.

    ``kind`` is what it should be (``a letter``), ``hint`` what helps where there is no such file. Raises
    ``UsageError`` for what cannot be opened or read.
    """
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a plain open spares the import of pathlib's machinery
            return file.read(limit + 1)
    except FileNotFoundError:
        message = f"{path or repr(path)}: there is no such file" + (f"; {hint}" if hint and path else "")
    except IsADirectoryError:
        message = f"{path}: is a folder, not {kind}"
    except PermissionError:
        message = f"{path}: may not be read; check its permissions"
    except (OSError, ValueError) as error:
        message = f"{path!r}: cannot be read ({getattr(error, 'strerror', None) or error})"
    raise UsageError(message)


def read_file_or_stdin(path: str, stdin: BinaryIO | None, *, limit: int, kind: str, hint: str = "") -> bytes:
    """Return the same, and raise it; ``-`` is ``stdin``, by default this process's own."""
    if path != "-":
        return read_file(path, limit=limit, kind=kind, hint=hint)
    if stdin is None:
        import sys

        stdin = sys.stdin.buffer
    try:
        return stdin.read(limit + 1)
    except OSError as error:
        raise UsageError(f"<stdin>: cannot be read ({error.strerror or error})") from None
