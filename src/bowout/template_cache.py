"""Compiled templates, kept in the user's cache folder: compiling costs more than all else a plain draft does.

What is kept is made of template files alone, never of notes. A folder that cannot be written is no failure.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2

from bowout import __version__
from bowout.at_once import read_at_once
from bowout.core import marked, template

if TYPE_CHECKING:
    from jinja2.bccache import Bucket

_SEAL = 32  # bytes of a digest
_SIZE_MAX = 16 * 1024 * 1024  # bytes; the largest template there may be compiles to less


class TemplateCache(jinja2.FileSystemBytecodeCache):
    """A cache of compiled templates in ``folder``, which is made when first needed, for its owner alone.

    Jinja2 compares a checksum and Python's version before it uses what it finds. The checksum is of the
    template's text and of the code that compiles it. That what follows is what was written, Jinja2 does not
    ask, and bytes that are not can crash Python: so each file begins with a digest of the rest.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder), "%s.bin")

    def get_source_checksum(self, source: str) -> str:
        """Return the checksum of a template's text, another one where the code that compiles has changed."""
        return str(super().get_source_checksum(f"{_compiler()} {source}"))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read a compiled template, if there is one that is whole."""
        with suppress(OSError):
            kept = read_at_once(Path(self._get_cache_filename(bucket)), limit=_SIZE_MAX)
            seal, code = kept[:_SEAL], kept[_SEAL:]
            if seal == sha256(code).digest():
                bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write a compiled template, if the folder lets us."""
        file = Path(self._get_cache_filename(bucket))
        written = file.with_name(f"{file.name}.{os.urandom(8).hex()}.tmp")
        code = bucket.bytecode_to_string()
        try:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            written.write_bytes(sha256(code).digest() + code)
            written.replace(file)
        except OSError:
            with suppress(OSError):
                written.unlink()


def users_cache() -> TemplateCache | None:
    """Return the cache under ``XDG_CACHE_HOME``, by default ``~/.cache``; each version has its own folder.

    None for a user without a home: compiled code is kept in no folder that is only where one happens to be.
    """
    given = Path(os.environ.get("XDG_CACHE_HOME", ""))
    home = os.path.expanduser("~")  # noqa: PTH111 - Path's own raises where a user has no home
    caches = given if given.is_absolute() else Path(home) / ".cache"
    if not caches.is_absolute():
        return None
    return TemplateCache(caches / "bowout" / f"templates-{__version__}-jinja-{jinja2.__version__}")


@cache
def _compiler() -> str:
    """Return when the modules that shape compiled templates were written: in a checkout, no version tells."""
    return " ".join(str(Path(module.__file__ or "").stat().st_mtime_ns) for module in (marked, template))
