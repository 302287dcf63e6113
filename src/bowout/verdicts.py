"""Which templates were found sound, kept in the user's cache folder: to fill one with all samples takes time.

What is kept is a digest of all that a verdict depends on, and a number. A folder that cannot be written,
or a file that cannot be read, is no failure.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bowout.at_once import read_at_once
from bowout.template_cache import users_cache

if TYPE_CHECKING:
    from collections.abc import Iterable

_PACKAGE = Path(__file__).parent
_SIZE_MAX = 1024 * 1024  # bytes; a verdict takes a hundred


class Verdicts:
    """The verdicts of one file by what they are about; ``known`` and ``keep`` agree on a digest."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def known(self, about: str, digest: str) -> int | None:
        """Return in how many letters something was found sound, None if it has changed or never was."""
        found = self._read().get(about)
        return found[1] if found and found[0] == digest else None

    def keep(self, about: str, digest: str, letters: int) -> None:
        """Remember a verdict in the place of an earlier one, if the folder lets us."""
        written = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        with suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            written.write_text(json.dumps(self._read() | {about: (digest, letters)}), encoding="utf-8")
            written.replace(self._file)

    def _read(self) -> dict[str, tuple[str, int]]:
        try:
            read = json.loads(read_at_once(self._file, limit=_SIZE_MAX))
            return {str(about): (str(digest), int(letters)) for about, (digest, letters) in read.items()}
        except (OSError, ValueError, ArithmeticError, TypeError, AttributeError, RecursionError):
            return {}


def users_verdicts() -> Verdicts | None:
    """Return the verdicts beside the user's compiled templates, None where these are kept nowhere."""
    cache = users_cache()
    return Verdicts(Path(cache.directory).with_name("sound-templates.json")) if cache else None


def digest_of(texts: Iterable[str]) -> str:
    """Return the digest of texts and of the program that judges them: the same one, the same verdict."""
    whole = hashlib.sha256(_program().encode())
    for text in texts:
        whole.update(hashlib.sha256(text.encode(errors="surrogateescape")).digest())
    return whole.hexdigest()


@cache
def _program() -> str:
    """Return what tells this program from any other: the interpreter, each file's name, size and time."""
    files = sorted(
        (entry.path, stat.st_size, stat.st_mtime_ns) for entry in _files(_PACKAGE) for stat in (entry.stat(),)
    )
    return f"{sys.version} {files}"


def _files(folder: Path | str) -> Iterable[os.DirEntry[str]]:
    for entry in os.scandir(folder):
        if not entry.is_dir():
            yield entry
        elif entry.name != "__pycache__":
            yield from _files(entry.path)
