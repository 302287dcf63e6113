"""Word lists that ship with bowout: plain text, one or more words a line, ``#`` starts a comment."""

from __future__ import annotations

import re
from functools import cache
from pkgutil import get_data


@cache
def read_words(name: str) -> frozenset[str]:
    """Return the words of the list ``name`` (``courtesy_en`` for ``courtesy_en.txt``)."""
    return frozenset(re.sub("#.*", "", read_text(name)).split())


@cache
def read_pairs(name: str) -> dict[str, str]:
    """Return the list ``name`` of two words a line, as first word → second."""
    words = re.sub("#.*", "", read_text(name)).split()
    return dict(zip(words[::2], words[1::2], strict=True))


def read_text(name: str) -> str:
    """Return the list ``name`` as it stands in its file."""
    return (get_data(__name__, f"{name}.txt") or b"").decode("utf-8")


def read_optional(name: str) -> str:
    """Return the list ``name`` as it stands in its file, or nothing where there is no such file."""
    try:
        return read_text(name)
    except FileNotFoundError:
        return ""
