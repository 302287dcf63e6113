"""JSON from a server or a file of somebody's, read without trust in how deep it goes."""

from __future__ import annotations

import json


def read_json(text: str | bytes) -> object:
    """Return the value that JSON holds; bytes are UTF-8, UTF-16 or UTF-32, as RFC 8259 had it.

    Raises ``ValueError`` for whatever is none: a text that is not JSON, a number of too many digits, and
    brackets nested deeper than the reader goes, for which ``json`` itself raises ``RecursionError``.
    """
    try:
        found: object = json.loads(text)
    except RecursionError:
        message = "is nested too deeply"
        raise ValueError(message) from None
    return found
