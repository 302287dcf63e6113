"""Notes read from a text."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from bowout.sources import load_notes
from support.drafting import NOW

if TYPE_CHECKING:
    from bowout.core.notes import Notes

KEYS = "recipient: Dana <d@x.example>\nsender: Sam Lee\ncompany: Northwind\nposition: Engineer\n"


def piped(text: str, **layers: Any) -> Notes:
    """Return the notes of a text on standard input."""
    return load_notes("-", now=NOW, stdin=io.BytesIO(text.encode()), **layers)
