"""A doubt about a job, and where it comes from: something one heard, or something deeper.

The Muse tells the two apart, since they ask for different things: what one heard can be raised with the
employer, what lies deeper wants thinking over first.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Root(StrEnum):
    """Where a doubt comes from."""

    HEARD = "heard"
    DEEPER = "deeper"


class Doubt(NamedTuple):
    """A doubt in the user's words; ``root`` is None where nobody has said yet."""

    text: str
    root: Root | None = None

    def __str__(self) -> str:
        """Return the doubt as notes write it."""
        return f"{self.root}: {self.text}" if self.root else self.text


def read_doubts(typed: str) -> list[Doubt]:
    """Return the doubts of one line, which semicolons divide; a mark holds until the next."""
    found: list[Doubt] = []
    root: Root | None = None
    for part in (part for part in typed.split(";") if part.strip()):
        doubt = read_doubt(part)
        root = doubt.root or root
        found.append(Doubt(doubt.text, root))
    return found


def read_doubt(typed: str) -> Doubt:
    """Read ``heard: the on-call is every second week``, ``deeper: …``, or a doubt without its root.

    The mark may be in any case; a mark alone, with nothing after it, is the doubt's text.
    """
    mark, colon, text = typed.partition(":")
    root = next((root for root in Root if root == mark.strip().lower()), None)
    if root is None or not colon or not text.strip():
        return Doubt(typed.strip())
    return Doubt(text.strip(), root)
