"""What a mail may cost to be taken apart, and what its headers and its bytes say (RFC 2045 to 2047)."""

from __future__ import annotations

import re

NEST_MAX = 20  # multiparts, and mails within it; a mail that somebody wrote has three or four
RULES_MAX = 5_000  # lines that may end a part
PARTS_MAX = 500
FIELD_MAX = 8 * 1024  # bytes; the standard library takes a field apart in quadratic time
_NEST = re.compile(rb"boundary[*0-9]*[ \t]*=|message/(?:rfc822|global)", re.IGNORECASE)
_RULE = re.compile(rb"[\r\n]--")
_FIELD = re.compile(rb"^content-[a-z-]+[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE)
_ESCAPING = {"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"}  # no character sets


class UnknownCharset(Exception):
    """A text is written in a character set that is not known; the message names it, at bounded length."""


def is_crowded(data: bytes) -> bool:
    """Return whether a mail is nested too deeply, or in too many parts, to be taken apart."""
    return _more_than(RULES_MAX, _RULE, data) or _more_than(NEST_MAX, _NEST, data)


def _more_than(limit: int, pattern: re.Pattern[bytes], data: bytes) -> bool:
    return any(count > limit for count, _ in enumerate(pattern.finditer(data), 1))


def has_endless_field(data: bytes) -> bool:
    """Return whether a part is described at a length that no mail program needs; lines end by a line feed."""
    return any(len(found[0]) > FIELD_MAX for found in _FIELD.finditer(data))


def header_text(value: str) -> str:
    """Return a header's text with its encoded words (RFC 2047) read; what cannot be read stays as it is.

    A control character that an encoded word held stays too: it tells of a forged header.
    """
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    try:
        return re.sub(r"[ \t]+", " ", str(make_header(decode_header(value)))).strip(" ")
    except (HeaderParseError, LookupError, ValueError):
        return value


def encoded_word(word: str) -> str:
    """Return what one encoded word says (RFC 2047); as it stands, if that cannot be read."""
    from email.errors import HeaderParseError
    from email.header import decode_header

    try:
        ((data, charset),) = decode_header(word)
        return decoded(data, charset or "utf-8") if isinstance(data, bytes) else word
    except (HeaderParseError, UnknownCharset, ValueError):
        return word


def decoded(data: bytes, charset: str) -> str:
    """Return a part's text; bytes that its character set does not have become U+FFFD.

    Raises ``UnknownCharset``.
    """
    import codecs

    try:
        known = codecs.lookup(charset).name not in _ESCAPING
        text = data.decode(charset, "replace") if known else ""
    except (LookupError, ValueError):
        known, text = False, ""
    if not known:
        raise UnknownCharset(f"its character set {charset[:40]!r} is not known")
    return sound(text).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def sound(text: str) -> str:
    """Return ``text`` with the bytes read that the library has left in it, and no halves of characters."""
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode("utf-8")
