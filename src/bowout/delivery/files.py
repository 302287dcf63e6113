"""Writing a result to a file: whole or not at all, and never over another file by accident."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager, suppress
from io import UnsupportedOperation
from pathlib import Path
from typing import TYPE_CHECKING

from bowout.core.errors import DeliveryFailed

if TYPE_CHECKING:
    from collections.abc import Iterator

NEW_FILE_MODE = 0o600  # a letter is private until its writer says otherwise

_STREAMS = {"-", "/dev/stdin", "/dev/stdout", "/dev/stderr", "/dev/tty"}
_NO_LINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK}
_WHY = {
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.EROFS: "the file system is read-only",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EFBIG: "the file is larger than is allowed here",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ELOOP: "its symbolic links lead in a circle",
    errno.ENOENT: "the folder does not exist",
    errno.ENOTDIR: "the folder it should be in is a file",
    errno.EBADF: "it is not open for writing",
    errno.EBUSY: "it is in use, by a mount for one; name another, such as a new one in it",
    errno.EISDIR: "it is a folder; name a file in it",
}


def write_atomically(path: Path | str, data: bytes, *, force: bool) -> None:
    """Write ``data`` to ``path`` so that a reader, or a crash, finds the old file or the whole new one.

    A temporary file beside the target is written, flushed to the disk, and takes the target's place in one
    step. Without ``force`` that step is a hard link, which fails if a file came into being meanwhile; where
    links are not known, the name is reserved first, and a crash in that moment can leave it empty. With
    ``force`` the file keeps its permissions, and a symbolic link stays one: what it points to is replaced. A
    new file is for its owner alone (``0600``). Only a killed process leaves a ``.bowout-….tmp`` behind.

    Raises ``DeliveryFailed`` with what is wrong: the file exists, its folder does not, no permission, no
    space, a folder or a device.
    """
    with _telling(path):
        _write(Path(path), data, force=force)


def refuse_unwritable(path: Path | str, *, force: bool) -> None:
    """Raise ``DeliveryFailed`` where ``write_atomically`` would, but for a full disk; leave nothing."""
    with _telling(path):
        file = Path(path)
        _refuse_streams(file)
        _mode_of_old(file, force=force)
        trial = (Path(os.path.realpath(file)) if force else file).with_name(_temporary_name())
        _fill(trial, b"", NEW_FILE_MODE)
        trial.unlink()


def _temporary_name() -> str:
    return f".bowout-{os.urandom(8).hex()}.tmp"


@contextmanager
def _telling(path: Path | str) -> Iterator[None]:
    """Turn what the system says of a path into ``DeliveryFailed``."""
    if path == "":
        message = "cannot write '': this is no name of a file"
        raise DeliveryFailed(message)
    try:
        yield
    except FileExistsError as error:
        raise DeliveryFailed(f"{shown(path)} exists; --force overwrites it") from error
    except OSError as error:
        raise DeliveryFailed(f"cannot write {shown(path)}: {reason(error)}") from error
    except ValueError as error:  # how Python refuses a NUL or a lone surrogate in a path
        raise DeliveryFailed(f"cannot write {shown(path)}: this is no name of a file") from error


def reason(error: OSError) -> str:
    """Return in plain words why something could not be written."""
    if isinstance(error, UnsupportedOperation):  # of a stream that was closed before this program began
        return "it is closed"
    return _WHY.get(error.errno or 0) or error.strerror or type(error).__name__


def _write(path: Path, data: bytes, *, force: bool) -> None:
    _refuse_streams(path)
    mode = _mode_of_old(path, force=force)
    target = Path(os.path.realpath(path)) if force else path
    temporary = target.with_name(_temporary_name())
    try:
        _fill(temporary, data, mode)
        _put_in_place(temporary, target, force=force)
    except BaseException:  # an interrupt must not leave half a letter either
        with suppress(OSError):
            temporary.unlink()
        raise
    flush_folder(target.parent)


def is_stream(path: Path | str) -> bool:
    """Tell whether a name means a stream, such as ``-`` for standard output, and no file."""
    place = Path(path)
    return str(place) in _STREAMS or place.is_relative_to("/dev/fd") or place.is_relative_to("/proc")


def _refuse_streams(path: Path) -> None:
    if is_stream(path):
        raise DeliveryFailed(f"{shown(path)} is not a file; without --out the result goes to standard output")


def _mode_of_old(path: Path, *, force: bool) -> int:
    """Return the permissions that the file has or gets; refuse what may not be overwritten."""
    try:
        old = path.stat() if force else path.lstat()
    except FileNotFoundError:
        return NEW_FILE_MODE
    if stat.S_ISDIR(old.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not (stat.S_ISREG(old.st_mode) or stat.S_ISLNK(old.st_mode)):
        raise DeliveryFailed(f"cannot write {shown(path)}: it is a device or a pipe, not a file")
    if not force:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    if not os.access(path, os.W_OK):  # a rename asks the folder only; a read-only file is meant to stay
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return stat.S_IMODE(old.st_mode)


def _fill(temporary: Path, data: bytes, mode: int) -> None:
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, NEW_FILE_MODE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    temporary.chmod(mode)


def _put_in_place(temporary: Path, target: Path, *, force: bool) -> None:
    if force:
        temporary.replace(target)
        return
    try:
        target.hardlink_to(temporary)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _reserve_and_replace(temporary, target)
    else:
        temporary.unlink()


def _reserve_and_replace(temporary: Path, target: Path) -> None:
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, NEW_FILE_MODE))
    try:
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            target.unlink()
        raise


def flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can; the file is in place by now."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def shown(path: Path | str) -> str:
    """Return a path as messages name it: as it stands, or quoted if there is little to be seen of it."""
    text = str(path)
    return text if text and text.isprintable() else repr(text)
