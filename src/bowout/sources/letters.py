"""Files to letters: plain text whose first line may be ``Subject: …``, ``.eml``, or standard input."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from bowout.core.errors import UsageError
from bowout.sources.opening import read_file_or_stdin

if TYPE_CHECKING:
    from email.message import EmailMessage

SIZE_MAX = 10_000_000
_HEADERS = (
    b"from:",
    b"to:",
    b"date:",
    b"mime-version:",
    b"content-type:",
    b"message-id:",
    b"received:",
    b"x-unsent:",
)


@dataclass(frozen=True)
class Letter:
    """A letter as it was found; lines end with a newline character, the subject may be empty."""

    subject: str
    body: str


def read_letter(path: str, *, stdin: BinaryIO | None = None) -> Letter:
    """Return the letter of a file, or of standard input if ``path`` is ``-``.

    An e-mail is known by its ending ``.eml`` or by its headers. Raises ``UsageError`` for what cannot be
    opened, is larger than 10 MB, is no text, or is an e-mail without a readable text.
    """
    where = "<stdin>" if path == "-" else path
    data = read_file_or_stdin(path, stdin, limit=SIZE_MAX, kind="a letter")
    if len(data) > SIZE_MAX:
        raise UsageError(f"{where}: is larger than 10 MB; a letter is a page of text")
    if path.lower().endswith(".eml") or _looks_like_email(data):
        return _from_email(data, where)
    return _from_text(_decode(data, where))


def _decode(data: bytes, where: str) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(
            f"{where}: is not text in UTF-8 (byte {error.start}); save it as plain text"
        ) from None
    if "\0" in text:
        raise UsageError(f"{where}: is not text: it holds a NUL; save the letter as plain text")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _from_text(text: str) -> Letter:
    first, _, rest = text.lstrip("\n").partition("\n")
    if first.lower().startswith("subject:"):
        return Letter(first[len("subject:") :].strip(), _without_quoted(rest))
    return Letter("", _without_quoted(text))


def _looks_like_email(data: bytes) -> bool:
    """Whether a text opens with at least two headers that people do not type above a letter."""
    opening = data[:4096].replace(b"\r\n", b"\n").split(b"\n\n", 1)[0].lower().split(b"\n")
    return sum(line.startswith(_HEADERS) for line in opening) >= 2


def _from_email(data: bytes, where: str) -> Letter:
    from email import message_from_bytes, policy

    try:
        message = message_from_bytes(data, policy=policy.default)
        subject = str(message.get("Subject", ""))
        body = _body(message)
    except (LookupError, RecursionError, ValueError, TypeError, AttributeError) as error:
        raise UsageError(f"{where}: cannot be read as an e-mail ({error})") from None
    if not body.strip():
        raise UsageError(f"{where}: holds no text; is it an e-mail saved whole?")
    return Letter(" ".join(subject.split()), _without_quoted(_decode(body.encode("utf-8", "replace"), where)))


def _body(message: EmailMessage) -> str:
    """Return the plain text of an e-mail, or the text of its HTML where it has no other."""
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    content = part.get_content()
    if not isinstance(content, str):
        return ""
    if part.get_content_type() != "text/html":
        return content
    from bowout.sources.html_text import text_of_html

    return text_of_html(content)


def _without_quoted(text: str) -> str:
    """Leave out the letter that this one answers: what follows ``On … wrote:``, and lines with ``>``."""
    kept: list[str] = []
    for line in text.splitlines():
        if line.startswith("On ") and line.rstrip().endswith("wrote:"):
            break
        if not line.startswith(">"):
            kept.append(line)
    return "\n".join(kept).strip("\n")
