"""What a mail may cost to be taken apart, and what its headers and its bytes say (RFC 2045 to 2047)."""

from __future__ import annotations

import re
from binascii import a2b_base64
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from email.message import Message

NEST_MAX = 20  # multiparts, and mails within it; a mail that somebody wrote has three or four
RULES_MAX = 5_000  # lines that may end a part
PARTS_MAX = 500
FIELD_MAX = 8 * 1024  # bytes; the standard library takes a field apart in quadratic time
_NEST = re.compile(rb"boundary[*0-9]*[ \t]*=|message/(?:rfc822|global)", re.IGNORECASE)
_RULE = re.compile(rb"[\r\n]--")
_FIELD = re.compile(rb"^content-[a-z-]+[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE)
_WORD = re.compile(r"=\?[^?\s]+\?[bq]\?[^?\s]*\?=", re.IGNORECASE)
WORDS = re.compile(rf"{_WORD.pattern}(?:\s*{_WORD.pattern})*", re.IGNORECASE)
_SOFT_BREAK = re.compile(r"^(?!>|-- $)(.*) \n(?![>\n])", re.MULTILINE)
_ENCODINGS = frozenset(
    (
        *("", "7bit", "8bit", "7-bit", "8-bit", "binary", "none", "base64", "quoted-printable"),
        *("x-uuencode", "uuencode", "uue", "x-uue"),
    )
)
_ESCAPING = {"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"}  # no character sets


class UnknownCharset(Exception):
    """A text is written in a character set that is not known; the message names it, at bounded length."""


class UnknownEncoding(Exception):
    """A text is encoded for its transfer in a way that is not known; the message names it."""


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
    from email.errors import MessageError
    from email.header import decode_header, make_header

    try:
        return re.sub(r"[ \t]+", " ", str(make_header(decode_header(value)))).strip(" ")
    except (MessageError, LookupError, ValueError):
        return value


def encoded_words(run: str) -> str:
    """Return what adjacent encoded words say (RFC 2047); those that cannot be read stay as they stand.

    The bytes of one character set are read together, since programs part them within a character.
    """
    from email.errors import HeaderParseError
    from email.header import decode_header

    try:
        pieces = decode_header(run)
        return "".join(
            decoded(data, charset or "utf-8") if isinstance(data, bytes) else data for data, charset in pieces
        )
    except (HeaderParseError, UnknownCharset, ValueError):
        each = _WORD.findall(run)
        return run if len(each) == 1 else "".join(map(encoded_words, each))


def payload(part: Message) -> bytes:
    """Return the bytes of a part that holds no others, its transfer encoding undone (RFC 2045, 6).

    Base64 is read on behind its padding, as mail programs do and the library does not. Raises
    ``UnknownEncoding``.
    """
    coded = encoding_of(part)
    if coded not in _ENCODINGS:
        raise UnknownEncoding(f"its transfer encoding {coded[:40]!r} is not known")
    if coded == "base64":
        runs = re.sub("[^A-Za-z0-9+/=]+", "", str(part.get_payload())).split("=")
        return b"".join(a2b_base64(f"{run[: len(run) - (len(run) % 4 == 1)]}==") for run in runs)
    if coded:
        part.replace_header("content-transfer-encoding", coded)
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def encoding_of(part: Message) -> str:
    """Return the name of a part's transfer encoding in lower case, without what may stand around it."""
    value = str(part.get("content-transfer-encoding", ""))
    found = re.match(r"\s*([^\s;(]*)", value)
    return found[1].lower() if found else ""


def joined(part: Message, text: str) -> str:
    """Return a text whose lines flow on without a space where they are broken (RFC 3676, ``DelSp``)."""
    flows = [str(part.get_param(name, "")).lower() for name in ("format", "delsp")]
    return _SOFT_BREAK.sub(r"\1", text) if flows == ["flowed", "yes"] else text


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
