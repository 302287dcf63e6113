"""The formats of ``--format`` by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.errors import DeliveryFailed, UsageError

if TYPE_CHECKING:
    from datetime import datetime

    from bowout.core.draft import Draft

FORMATS = ("text", "json", "eml", "mailto", "html")


def as_bytes(draft: Draft, form: str, *, now: datetime) -> bytes:
    """Return the draft in one of ``FORMATS`` as the bytes for standard output or a file, ended by a newline.

    Only the form asked for is imported. Raises ``UsageError`` for another name, ``DeliveryFailed`` where the
    form cannot hold the letter.
    """
    if form == "eml":
        from bowout.delivery.eml import to_eml

        return to_eml(draft, now=now)
    try:
        return f"{_as_text(draft, form)}\n".encode()
    except UnicodeEncodeError as error:
        raise DeliveryFailed("the letter holds half a character (a lone surrogate)") from error


def _as_text(draft: Draft, form: str) -> str:
    if form == "text":
        from bowout.render.letter import text

        return text(draft)
    if form == "json":
        from bowout.render.contract import to_json

        return to_json(draft)
    if form == "mailto":
        from bowout.delivery.mailto import to_mailto

        return to_mailto(draft)
    if form == "html":
        from bowout.delivery.html import to_html

        return to_html(draft).rstrip("\n")
    raise UsageError(f"{form!r} is no format; there are {', '.join(FORMATS)}")
