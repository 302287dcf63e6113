"""Files to letters: plain text whose first line may be ``Subject: …``, ``.eml``, or standard input."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import BinaryIO, NamedTuple

from bowout.core.errors import UsageError
from bowout.sources.mail import Form, distinct_forms, read_mail
from bowout.sources.opening import read_file_or_stdin
from bowout.sources.quotation import Parted, without_quotation

SIZE_MAX = 10_000_000
_NAMES_MAX = 5
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


class Elsewhere(NamedTuple):
    """Text that leaves the house with a letter and is not its body; ``where`` it stands is told.

    ``whole`` if it is the letter in another form, to be held to every rule; else it is quoted or attached,
    and may only not tell what is private.
    """

    where: str
    text: str
    whole: bool = False


@dataclass(frozen=True)
class Letter:
    """A letter as it was found; lines end with a newline character, the subject may be empty.

    ``remarks`` are what the user should know of how it was read.
    """

    subject: str
    body: str
    elsewhere: tuple[Elsewhere, ...] = ()
    remarks: tuple[str, ...] = ()


def read_letter(path: str, *, writer: str = "", stdin: BinaryIO | None = None) -> Letter:
    """Return the letter of a file, or of standard input if ``path`` is ``-``.

    An e-mail is known by its ending ``.eml`` or by its headers. ``writer`` is the name of who signs: what
    is quoted as theirs is no quotation. Raises ``UsageError`` for what cannot be opened, is larger than
    10 MB, is no text, or is an e-mail without a readable text.
    """
    where = "<stdin>" if path == "-" else path
    data = read_file_or_stdin(path, stdin, limit=SIZE_MAX, kind="a letter")
    if len(data) > SIZE_MAX:
        raise UsageError(f"{where}: is larger than 10 MB; a letter is a page of text")
    if path.lower().endswith(".eml") or _looks_like_email(data):
        return _from_email(data, where, writer)
    return _from_text(_decode(data, where), where, writer)


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


def _from_text(text: str, where: str, writer: str) -> Letter:
    first, _, rest = text.lstrip("\n").partition("\n")
    subject, body = "", text
    if first.lower().startswith("subject:"):
        subject, body = first[len("subject:") :].strip(), rest
    return _letter(subject, [Form(body)], where, writer)


def _looks_like_email(data: bytes) -> bool:
    """Whether a text opens with at least two headers that people do not type above a letter."""
    opening = data[:4096].removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    lines = opening.split(b"\n\n", 1)[0].lower().split(b"\n")
    return sum(line.startswith(_HEADERS) for line in lines) >= 2


def _from_email(data: bytes, where: str, writer: str) -> Letter:
    mail = read_mail(data, where)
    letter = _letter(mail.subject, mail.forms, where, writer)
    attached = tuple(Elsewhere(f"the attached {name}", text) for name, text in mail.attached)
    remarks = []
    if attached:
        names = _listed([name for name, _ in mail.attached])
        remarks.append(f"{where}: of what is attached, text is held to the rule `private` alone: {names}")
    if mail.unread:
        remarks.append(f"{where}: parts that are no text were not read: {_listed(mail.unread)}")
    return replace(letter, elsewhere=letter.elsewhere + attached, remarks=(*letter.remarks, *remarks))


def _listed(names: list[str]) -> str:
    return ", ".join(names[:_NAMES_MAX]) + (
        f" and {len(names) - _NAMES_MAX} more" * (len(names) > _NAMES_MAX)
    )


def _letter(subject: str, forms: list[Form], where: str, writer: str) -> Letter:
    """Return the letter of the first form, with what the others say and what all of them quote."""
    parted = [without_quotation(form.text, writer=writer) for form in forms]
    own = [Form(each.own, form.html) for each, form in zip(parted, forms, strict=True)]
    body, *others = distinct_forms([form for form in own if form.text.strip()] or own[:1])
    quotations = distinct_forms([Form(_unmarked(each.quoted)) for each in parted if each.quoted])
    elsewhere = [Elsewhere(_part_of(form), form.text, whole=True) for form in others]
    elsewhere += [Elsewhere("what is quoted", form.text) for form in quotations]
    remarks = [
        f"{where}: {_part_of(form)} says other words than the letter; both are held to the rules"
        for form in others
    ]
    quoting = next((each for each in parted if each.quoted), None)
    if quoting:
        remarks.append(f"{where}: {_told(quoting)}")
    return Letter(subject, body.text, tuple(elsewhere), tuple(remarks))


def _unmarked(quoted: str) -> str:
    return "\n".join(line.lstrip("> \t") for line in quoted.split("\n"))


def _part_of(form: Form) -> str:
    return "the HTML part" if form.html else "another text part"


def _told(quoting: Parted) -> str:
    lines = quoting.quoted.split("\n")
    many = "1 line is" if len(lines) == 1 else f"{len(lines):,} lines are"
    return (
        f"{many} left out as quoted, from line {quoting.line} on ({lines[0][:60]!r}), and held to the rule "
        "`private` alone"
    )
