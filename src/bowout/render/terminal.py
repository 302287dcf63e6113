"""What a terminal may be given: colour where it is wanted, and no character that could steer it."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import TextIO

WIDTH = 80  # columns

# Steering characters (C0, C1), line separators, what turns text around (Unicode TR 9), and halves of
# characters.
_STEERING = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"


class Paint(StrEnum):
    """The colours in use, as the parameters of an ANSI escape (ECMA-48, SGR)."""

    BOLD = "1"
    FAINT = "2"
    RED = "31"
    GREEN = "32"
    YELLOW = "33"
    MAGENTA = "35"
    CYAN = "36"


def colour_wanted(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Return whether ``stream`` gets colour.

    ``NO_COLOR`` forbids it, ``FORCE_COLOR`` asks for it (neither if empty), else only a terminal that is not
    ``dumb`` gets it. See no-color.org and force-color.org.
    """
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return environ.get("TERM") != "dumb" and stream.isatty()


def visible(text: str) -> str:
    r"""Return ``text`` with every steering character spelled out (``\x1b``); line feeds and tabs stay."""
    if text.replace("\n", "").isprintable():  # the usual text, which need not wait for a pattern
        return text
    return re.sub(_STEERING, lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


def one_line(text: str) -> str:
    """Return ``text`` as one visible line."""
    return visible(" ".join(text.split()))


def paint(text: str, colour: Paint, *, wanted: bool) -> str:
    """Return ``text`` in ``colour`` if that is wanted; the text must be visible already."""
    return f"\x1b[{colour}m{text}\x1b[0m" if wanted and text else text


def columns(text: str) -> int:
    """Return the columns that ``text`` takes: two for wide letters (Unicode TR 11), none for marks."""
    from unicodedata import category, east_asian_width

    marks = {"Mn", "Me", "Cf"}
    return sum(0 if category(c) in marks else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def wrap(text: str, width: int) -> list[str]:
    """Return ``text`` as lines of at most ``width`` columns, its own line ends kept; a long word is cut."""
    return [line for part in visible(text).expandtabs(4).split("\n") for line in _lines(part, width)] or [""]


def _lines(text: str, width: int) -> Iterator[str]:
    line = ""
    for word in text.split():
        if line and columns(line) + 1 + columns(word) > width:
            yield line
            line = ""
        *full, rest = _pieces(word, width)
        yield from full
        line = f"{line} {rest}" if line else rest
    if line:
        yield line


def _pieces(word: str, width: int) -> list[str]:
    """Cut a word that is wider than a line; the width of each letter is asked once."""
    pieces, room = [""], width
    for letter in word:
        size = columns(letter)
        if size > room:
            pieces.append("")
            room = width
        pieces[-1] += letter
        room -= size
    return pieces
