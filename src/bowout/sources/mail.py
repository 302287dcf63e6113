"""An e-mail's texts: all that its reader may be shown of it, in each form in which a program may show it.

Programs show one alternative of several, most of them the HTML, and parts that follow one another together
(RFC 2046, 5.1). So a mail has as many forms as its alternatives say different words. What is attached is
nobody's letter, but leaves the house with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, cast

from bowout.core.errors import UsageError
from bowout.sources.mime import (
    FIELD_MAX,
    PARTS_MAX,
    WORDS,
    UnknownCharset,
    UnknownEncoding,
    decoded,
    encoded_words,
    encoding_of,
    has_endless_field,
    is_crowded,
    joined,
    payload,
    sound,
)

if TYPE_CHECKING:
    from email.message import Message

FORMS_MAX = 3
LINES_MAX = 300_000  # ten megabytes of an attachment have half of it
TAGS_MAX = 100_000
_ONCE = ("subject", "content-type", "content-transfer-encoding", "content-disposition")


class Form(NamedTuple):
    """The letter as one kind of mail program shows it; ``html`` if a part of it was HTML."""

    text: str
    html: bool = False


@dataclass
class Mail:
    """What a mail says: the letter's ``forms``, plain text first, and names and texts of what is attached.

    ``unread`` names the parts that are no text.
    """

    subject: str = ""
    forms: list[Form] = field(default_factory=list)
    attached: list[tuple[str, str]] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def read_mail(data: bytes, where: str) -> Mail:
    """Return the texts of the mail ``data``; ``where`` names it in messages.

    Raises ``UsageError`` for a mail that cannot be read, has headers twice, has too many parts or forms, or
    holds no text.
    """
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if is_crowded(data):
        raise UsageError(f"{where}: is nested too deeply, or in too many parts, for a letter; save it anew")
    if data.count(b"\n") > LINES_MAX:
        raise UsageError(f"{where}: has more than {LINES_MAX:,} lines; a letter is a page of text")
    if has_endless_field(data):
        raise UsageError(f"{where}: describes a part in more than {FIELD_MAX:,} characters; is this a mail?")
    from email import message_from_bytes

    try:
        return _Reader(where).read(message_from_bytes(data))
    except (UnknownCharset, UnknownEncoding) as error:
        raise UsageError(f"{where}: cannot be read as an e-mail ({error})") from None
    except (LookupError, RecursionError, ValueError, TypeError, AttributeError):  # as the library has it
        raise UsageError(f"{where}: cannot be read as an e-mail (it is malformed); save it anew") from None


class _Reader:
    def __init__(self, where: str) -> None:
        self._where = where
        self._mail = Mail()
        self._parts = self._tags = 0

    def read(self, message: Message) -> Mail:
        self._mail.subject = self._subject(message)
        self._mail.forms = self._forms(message)
        if not self._mail.forms:
            raise UsageError(f"{self._where}: holds no text; is it an e-mail saved whole?")
        return self._mail

    def _subject(self, message: Message) -> str:
        values = [value for name, value in message.raw_items() if name.lower() == "subject"]
        written = (
            str(values[0] if values else "").encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        )
        if len(written) > FIELD_MAX:
            raise UsageError(f"{self._where}: has a subject of {len(written):,} characters; is this a mail?")
        read = WORDS.sub(lambda found: encoded_words(found[0]), " ".join(written.split()))
        return " ".join(sound(read).split())

    def _forms(self, part: Message) -> list[Form]:
        """Return what is shown of a part; what is attached goes to the mail's own lists."""
        self._count(part)
        kind = part.get_content_type()
        if part.is_multipart():
            return self._forms_of_several(part, kind)
        if part.get_content_maintype() != "text":
            self._mail.unread.append(_name(part))
        elif kind not in {"text/plain", "text/html"} or part.get_content_disposition() == "attachment":
            self._mail.attached.append((_name(part), self._text(part)))
        else:
            text = self._text(part)
            return [Form(text, kind == "text/html")] if text.strip() else []
        return []

    def _count(self, part: Message) -> None:
        self._parts += 1
        if self._parts > PARTS_MAX:
            raise UsageError(f"{self._where}: has more than {PARTS_MAX} parts; a letter is a page of text")
        names = [name.lower() for name in part.keys()]  # noqa: SIM118 - each as often as it stands there
        for name in _ONCE:
            if names.count(name) > 1:
                shown = name.title()
                raise UsageError(
                    f"{self._where}: has two {shown} headers; which one is read differs. Keep one"
                )

    def _forms_of_several(self, part: Message, kind: str) -> list[Form]:
        parts = cast("list[Message]", part.get_payload())
        if part.get_content_maintype() == "message" or part.get_content_disposition() == "attachment":
            self._attach(part, parts)
            return []
        children = [forms for each in parts if (forms := self._forms(each))]
        if kind == "multipart/alternative":
            forms = sorted((form for forms in children for form in forms), key=lambda form: form.html)
        else:
            forms = _in_a_row(children)
        distinct = distinct_forms(forms)
        if len(distinct) > FORMS_MAX:
            raise UsageError(f"{self._where}: says its letter in {len(distinct)} different ways; send one")
        return distinct

    def _attach(self, part: Message, parts: list[Message]) -> None:
        """Take the texts of a mail within the mail, its subject with them; one in base64 is not read."""
        if part.get_content_maintype() == "message" and encoding_of(part) in {"base64", "quoted-printable"}:
            self._mail.unread.append(_name(part))
            return
        for each in parts:
            subject = self._subject(each)
            self._mail.attached += [(_name(part), text) for text in (subject, *self._shown(each)) if text]

    def _shown(self, part: Message) -> list[str]:
        return [form.text for form in self._forms(part)]

    def _text(self, part: Message) -> str:
        text = decoded(payload(part), part.get_content_charset() or "utf-8")
        if "\0" in text:
            raise UsageError(f"{self._where}: is not text: it holds a NUL; save the letter as plain text")
        if part.get_content_type() != "text/html":
            return joined(part, text)
        self._tags += text.count("<")
        if self._tags > TAGS_MAX:
            raise UsageError(f"{self._where}: has more than {TAGS_MAX:,} tags; a letter is a page of text")
        from bowout.sources.html_text import text_of_html

        return text_of_html(text)


def _in_a_row(children: list[list[Form]]) -> list[Form]:
    """Return the forms of parts that are shown one after the other; a part with fewer is the same in all."""
    rows = range(max(map(len, children), default=0))
    chosen = ([forms[min(row, len(forms) - 1)] for forms in children] for row in rows)
    return [
        Form("\n\n".join(form.text.strip("\n") for form in row), any(form.html for form in row))
        for row in chosen
    ]


def distinct_forms(forms: list[Form]) -> list[Form]:
    """Return the first of all forms that say the same in the same words, however they are laid out."""
    found: dict[tuple[str, ...], Form] = {}
    for form in forms:
        found.setdefault(tuple(re.findall(r"\w+", form.text.casefold())), form)
    return list(found.values())


def _name(part: Message) -> str:
    return " ".join(sound(part.get_filename() or part.get_content_type()).split())[:40]
