"""A reader of jottings as a letter to Dana Whitfield at Northwind has it."""

from __future__ import annotations

from bowout.core.dictionary import is_ordinary
from bowout.core.jotting import Reader


def reader(*, inside: bool = True) -> Reader:
    """Return a reader that lets everything pass; outside, the recipient does not speak for the company."""
    names = ("Dana", "Dana Whitfield") if inside else ()
    return Reader(
        "Northwind", inside=inside, is_common=is_ordinary, vet=lambda _key, _text: None, reader_names=names
    )
