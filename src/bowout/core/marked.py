"""Text that remembers where each part of it is from.

A value from the notes goes into a template between marks (private-use characters, which notes may not
hold), and comes out of it as a segment with a source. Marks survive whatever a template does with a
value but cutting it up.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TEMPLATE = "template"
LINE_BREAK = "\ue003"  # a template's {{ br }}: a line break inside a paragraph
PARAGRAPH = "\ue004"  # stands for an empty line of a template
_VALUE_END = "\ue001"
_SLOT_END = "\ue002"
_FIRST_KEY, _FIRST_SLOT = 0xE100, 0xE200
_MARKS = re.compile("[\ue000-\ue2ff]")
_EMPTY_LINE = re.compile(r"\n(?=[^\S\n]*\n)")
_TOKENS = re.compile(r"[\ue001-\ue2ff]|\s+|[^\s\ue001-\ue2ff]+")
_BLANK = " "
_WIDTHS = ("", " ", "\n", "\n\n")
_SPACES = {LINE_BREAK: "\n", PARAGRAPH: "\n\n"}


class Segment(NamedTuple):
    """A part of a text, its source (``template`` or ``notes:KEY``), and the slot it stands in, if any."""

    text: str
    source: str
    slot: str | None = None


class Marker:
    """Marks the values and slots of one rendering, and reads the rendered text back into segments."""

    def __init__(self, slots: Sequence[str]) -> None:
        self._keys: list[str] = []
        self._slots = list(slots)

    def value(self, key: str, text: str) -> str:
        """Return ``text`` marked as a value of the notes key."""
        if key not in self._keys:
            self._keys.append(key)
        return f"{chr(_FIRST_KEY + self._keys.index(key))}{text}{_VALUE_END}"

    def segments(self, marked: str) -> tuple[Segment, ...]:
        """Return the rendered text as segments, with regular white space.

        Lines and paragraphs end where the template marked them, and nowhere else.
        """
        return tuple(_merged(_without_doubled_stops(self._pieces(marked.strip()))))

    def _pieces(self, marked: str) -> list[Segment]:
        pieces: list[Segment] = []
        key: str | None = None
        slot: str | None = None
        space = ""
        for token in _TOKENS.findall(marked):
            code = ord(token[0])
            if token == _BLANK:
                space = space or _BLANK
            elif token == _VALUE_END:
                key = None
            elif token == _SLOT_END:
                slot = None
            elif _FIRST_KEY <= code < _FIRST_SLOT:
                key = self._keys[code - _FIRST_KEY]
            elif token.isspace() or token in _SPACES:
                space = max(space, _SPACES.get(token, " "), key=_WIDTHS.index)
            elif _FIRST_SLOT <= code < _FIRST_SLOT + 0x100:
                slot = self._slots[code - _FIRST_SLOT]
            else:
                if pieces and space:
                    pieces.append(_spacing(pieces[-1], space, slot, key))
                pieces.append(Segment(token, f"notes:{key}" if key else TEMPLATE, slot))
                space = ""
        return pieces


def slot_opening(index: int) -> str:
    """Return the mark that opens the slot with this index."""
    return chr(_FIRST_SLOT + index)


def slot_closing() -> str:
    """Return the mark that closes a slot."""
    return _SLOT_END


def with_paragraphs(source: str) -> str:
    """Return a template's source with its empty lines marked; line numbers stay what they were."""
    return _EMPTY_LINE.sub(f"\n{PARAGRAPH}", source)


def unmarked(text: str) -> str:
    """Return a text without its marks."""
    return _MARKS.sub("", text)


def _spacing(before: Segment, space: str, slot: str | None, key: str | None) -> Segment:
    """Return the space as part of the value or slot on both sides of it, else of the template."""
    source = before.source if key and before.source == f"notes:{key}" else TEMPLATE
    return Segment(space, source, slot if slot == before.slot else None)


def _without_doubled_stops(pieces: Iterable[Segment]) -> list[Segment]:
    """Drop a template's full stop after a value that ends with one of its own ("at Acme Inc.")."""
    kept: list[Segment] = []
    for piece in pieces:
        doubled = kept and piece.source == TEMPLATE != kept[-1].source and kept[-1].text.endswith(".")
        text = piece.text[1:] if doubled and piece.text.startswith(".") else piece.text
        if text:
            kept.append(Segment(text, piece.source, piece.slot))
    return kept


def _merged(pieces: Iterable[Segment]) -> list[Segment]:
    merged: list[Segment] = []
    for piece in pieces:
        if merged and (merged[-1].source, merged[-1].slot) == (piece.source, piece.slot):
            merged[-1] = Segment(merged[-1].text + piece.text, piece.source, piece.slot)
        else:
            merged.append(piece)
    return merged
