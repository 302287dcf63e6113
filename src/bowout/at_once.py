"""Files at places of this program's own, where anything may stand by now: a pipe, a device, a film.

Opening a pipe waits for whoever writes into it, and a device may never end; a user who has named no file
would wait without a word.
"""

from __future__ import annotations

import os
import stat
from errno import EINVAL
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

_PIECE = 1024 * 1024  # bytes
_NO_WAIT = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_at_once(path: Path, *, limit: int) -> bytes:
    """Return a file's bytes, one more than ``limit`` at most, so that a larger file can be told.

    Raises ``OSError`` for what cannot be opened or read, and for a pipe; nothing is waited for.
    """
    with open(path, "rb", opener=lambda name, _: os.open(name, _NO_WAIT)) as file:
        if stat.S_ISFIFO(os.fstat(file.fileno()).st_mode):
            raise OSError(EINVAL, "is a pipe", str(path))
        return b"".join(_pieces(file, limit + 1))


def _pieces(file: BinaryIO, limit: int) -> Iterator[bytes]:
    """Yield what there is up to ``limit`` bytes; a single read would take room for all of these first."""
    while limit > 0 and (piece := file.read(min(limit, _PIECE))):
        yield piece
        limit -= len(piece)
