"""Writing several results into one folder: all of them or none, and never over anybody else's files."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from bowout.at_once import read_at_once
from bowout.core.errors import DeliveryFailed
from bowout.delivery.files import NEW_FILE_MODE, flush_folder, reason, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MANIFEST = "closeout.json"  # by which a folder is known to be one that was written here
_MANIFEST_MAX = 256 * 1024 * 1024  # bytes; 2,000 letters take a tenth of it at most
_FOLDER_MODE = 0o700  # letters are private until their writer says otherwise


def write_folder(path: Path | str, files: Mapping[str, bytes], *, force: bool) -> None:
    """Write ``files`` (name → content) as the folder ``path``, so that it holds all of them or is not there.

    They are written into a folder beside it and flushed to the disk, and that folder takes its name in one
    step. ``files`` hold a ``MANIFEST``. A folder that exists must be empty; with ``force`` it may also be an
    earlier closeout, which is then replaced as a whole: it is moved aside, and put back if the new one cannot
    take its place. Only a killed process leaves a ``.bowout-….tmp`` (the new letters) or ``.bowout-….old``
    (the earlier ones).

    Raises ``DeliveryFailed`` with what is wrong: files of others, no permission, no space, no parent.
    """
    with _telling(path):
        _write(Path(path), files, force=force)


def refuse_occupied(path: Path | str, *, force: bool) -> None:
    """Raise ``DeliveryFailed`` where ``write_folder`` would, as far as that can be told beforehand."""
    with _telling(path):
        _refuse_occupied(Path(path), force=force)


@contextmanager
def _telling(path: Path | str) -> Iterator[None]:
    """Turn what the system says of a path into ``DeliveryFailed``."""
    try:
        yield
    except OSError as error:
        raise DeliveryFailed(f"cannot write {shown(path)}: {reason(error)}") from error
    except ValueError as error:  # how Python refuses a NUL or a lone surrogate in a path
        raise DeliveryFailed(f"cannot write {shown(path)}: this is no name of a folder") from error


def _refuse_occupied(path: Path, *, force: bool) -> None:
    target = Path(os.path.realpath(path))
    if not target.is_dir():
        _refuse_no_place(path, target)
    elif target.samefile("."):
        raise DeliveryFailed(f"{shown(path)} is the folder you are in; name a new one")
    elif names := {entry.name for entry in target.iterdir()}:
        if MANIFEST not in names:
            raise DeliveryFailed(f"{shown(path)} holds files that are not of a closeout; name a new folder")
        if not force:
            raise DeliveryFailed(f"{shown(path)} holds an earlier closeout; --force replaces it")
        _refuse_others(path, names - _written_before(target))


def _refuse_no_place(path: Path, target: Path) -> None:
    """Refuse what is no folder and cannot become one."""
    if target.is_symlink():  # where following it leads nowhere but back
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    if target.exists():
        raise DeliveryFailed(f"{shown(path)} is a file; name a folder")
    if not target.parent.is_dir():
        raise DeliveryFailed(f"cannot write {shown(path)}: the folder it should be in does not exist")


def _refuse_others(path: Path, others: set[str]) -> None:
    """Refuse to replace files that no manifest lists."""
    if others:
        named = ", ".join(shown(name) for name in sorted(others)[:3])
        raise DeliveryFailed(
            f"{shown(path)} holds files that are not of its closeout ({named}); move them out"
        )


def _written_before(folder: Path) -> set[str]:
    """Return the names of the files that the manifest lists, its own included."""
    import json

    try:
        listed = json.loads(read_at_once(folder / MANIFEST, limit=_MANIFEST_MAX))["files"]
        return {MANIFEST, *map(str, listed)}
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        raise DeliveryFailed(f"{shown(folder / MANIFEST)} is no manifest; name a new folder") from None


def _write(path: Path, files: Mapping[str, bytes], *, force: bool) -> None:
    _refuse_occupied(path, force=force)
    target = Path(os.path.realpath(path))
    mark = os.urandom(8).hex()
    temporary = target.with_name(f".bowout-{mark}.tmp")
    try:
        temporary.mkdir(mode=_FOLDER_MODE)
        for name, data in files.items():
            _fill(temporary / name, data)
        flush_folder(temporary)
        if not _has_taken(temporary, target):
            _refuse_occupied(path, force=force)  # once more: it was filled since, or is to be replaced
            _replace(temporary, target, target.with_name(f".bowout-{mark}.old"))
    except BaseException:  # an interrupt must not leave half a closeout either
        shutil.rmtree(temporary, ignore_errors=True)
        raise
    flush_folder(target.parent)


def _fill(file: Path, data: bytes) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, NEW_FILE_MODE)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _has_taken(temporary: Path, target: Path) -> bool:
    """Give the new folder its name if there is none or an empty one, in one step; tell whether it has it."""
    try:
        temporary.rename(target)
    except OSError as error:
        if error.errno not in {errno.ENOTEMPTY, errno.EEXIST}:
            raise
        return False
    return True


def _replace(temporary: Path, target: Path, aside: Path) -> None:
    target.rename(aside)
    try:
        temporary.rename(target)
    except BaseException:
        with suppress(OSError):
            aside.rename(target)
        raise
    shutil.rmtree(aside, ignore_errors=True)
