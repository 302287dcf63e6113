"""Bytes to text: a bounded read, and a clear word on what is no text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.errors import NotesInvalid, Problem
from bowout.sources.opening import read_file_or_stdin

if TYPE_CHECKING:
    from typing import BinaryIO

# Notes are a page or two; the bound keeps a parser from being fed a video.
SIZE_MAX = 256 * 1024

_MAGIC = {
    b"PK\x03\x04": "a ZIP file or an office document",
    b"%PDF": "a PDF",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"\x1f\x8b": "a compressed file",
    b"\x7fELF": "a program",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"{\\rtf": "an RTF document",
    b"SQLite format": "a database",
}
_SAVE = "save the notes as plain text in UTF-8"
_UNPRINTABLE = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_KEY = re.compile(r'^[\s{,"-]*([A-Za-z_-]+)"?\s*:')


def read_text(path: str, where: str, stdin: BinaryIO | None) -> str:
    r"""Return the text of a file with ``\n`` line ends, no byte order mark and no control characters.

    Raises ``UsageError`` for what cannot be opened, ``NotesInvalid`` for what is empty, too large or no text.
    """
    text = read_decoded(path, where, stdin)
    _refuse_unprintable(text, where)
    return text


def read_decoded(path: str, where: str, stdin: BinaryIO | None, *, size_max: int = SIZE_MAX) -> str:
    r"""Return the text of a file of at most ``size_max`` bytes, control characters left in.

    Raises as ``read_text`` does.
    """
    hint = f"`bowout new {path}` writes one"
    data = read_file_or_stdin(path, stdin, limit=size_max, kind="a notes file", hint=hint)
    if len(data) > size_max:
        kind = (
            "notes are a page of text" if size_max == SIZE_MAX else "a table of notes is a few hundred lines"
        )
        raise _invalid(where, f"is larger than {size_max // 1024} KiB", f"{kind}: is this the file?")
    _refuse_binary(data, where)
    text = _decode(data, where).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise _invalid(where, "is empty", "`bowout new FILE` writes notes to fill in")
    return text


def _invalid(where: str, message: str, mend: str, line: int | None = None) -> NotesInvalid:
    return NotesInvalid([Problem(where, message, line, None, mend)])


def _refuse_binary(data: bytes, where: str) -> None:
    kind = next((kind for magic, kind in _MAGIC.items() if data.startswith(magic)), None)
    if kind:
        raise _invalid(where, f"is {kind}, not text", _SAVE)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_utf16(data):
        raise _invalid(where, "is text in UTF-16 or UTF-32", "save it in UTF-8")
    place = data.find(b"\x00")
    if place >= 0:
        raise _invalid(
            where, f"is not text: it holds a NUL at byte {place}", _SAVE, data.count(b"\n", 0, place) + 1
        )


def _looks_utf16(data: bytes) -> bool:
    """Whether every second byte is NUL, as in UTF-16 of plain letters without a byte order mark."""
    return len(data) > 3 and (not any(data[0:64:2]) or not any(data[1:64:2]))


def _decode(data: bytes, where: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _invalid(where, f"is not UTF-8 at byte {error.start}", _SAVE, line) from None


def _refuse_unprintable(text: str, where: str) -> None:
    if not _UNPRINTABLE.search(text):
        return
    problems = []
    for number, line in enumerate(text.split("\n"), 1):
        found = _UNPRINTABLE.search(line)
        if found:
            key = _KEY.match(line)
            message = f"holds the control character U+{ord(found[0]):04X}"
            problems.append(
                Problem(where, message, number, key[1] if key else None, "write the text without it")
            )
    raise NotesInvalid(problems)
