"""A ``mailto:`` link that opens the letter in the mail program (RFC 6068)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bowout.core.draft import Draft


def to_mailto(draft: Draft) -> str:
    """Return the link, one line of ASCII: recipient, subject and body, all but unreserved characters encoded.

    Lines end in ``%0D%0A``, as RFC 6068 (section 5) asks. Without an address the recipient is left to the
    user: ``mailto:?subject=…``. The recipient's name has no place in the form. Raises ``DeliveryFailed`` if
    the letter holds what UTF-8 cannot (a lone surrogate).
    """
    from bowout.core.errors import DeliveryFailed

    try:
        address = _address(draft.to.address or "")
        return f"mailto:{address}?subject={_encoded(draft.subject)}&body={_encoded(_lines(draft.body))}"
    except UnicodeEncodeError as error:
        raise DeliveryFailed("the letter holds half a character (a lone surrogate)") from error


def _address(address: str) -> str:
    """Encode both sides of the last ``@``, so that nothing in them can begin a header or a second address."""
    local, at, domain = address.rpartition("@")
    return f"{_encoded(local)}{at}{_encoded(domain)}"


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n")


def _encoded(text: str) -> str:
    from urllib.parse import quote

    return quote(text, safe="")
