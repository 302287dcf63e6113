"""The mail that is answered: who wrote it, its place in the thread, and the slot its invitation books.

Nothing else of it is read, kept or sent, and nothing of it is taken for true without being looked at: headers
that must occur once and do not, that hide what they say or lead elsewhere are refused or told. The body is
parsed only where it has a calendar part.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from bowout.core.errors import UsageError
from bowout.core.thread import Thread, answer_subject
from bowout.core.unreadable import Unreadable
from bowout.sources.mime import FIELD_MAX, PARTS_MAX, header_text, is_crowded
from bowout.sources.opening import read_file_or_stdin

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from email.message import Message
    from typing import BinaryIO

SIZE_MAX = 10_000_000  # bytes; a mail with its attachments, as far as an invitation has any
HEADERS_MAX = 256 * 1024
_CALENDAR_MAX = 512 * 1024
_COMMENTS_MAX = 20
_ADDRESS_MAX = 254  # RFC 5321, 4.5.3.1.3, less the brackets
_REFERENCES_MAX = 20  # the first and the latest; more make a header that servers refuse
_ONCE = ("From", "Reply-To", "Subject", "Message-ID", "In-Reply-To", "References")
_FIELD = re.compile(r"(?P<name>[!-9;-~]+)[ \t]*:(?P<value>.*)", re.DOTALL)  # RFC 5322, 3.6.8
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,500}>")  # printable, and no bracket inside
_VIA = re.compile(r"\s+(?:via|over|\u00fcber)\s+.+$", re.IGNORECASE)
_NOBODY = re.compile(r"^(?:no|do-?not|nicht)[-_.]?(?:reply|antworten)", re.IGNORECASE)
_MEND = "write `interview` in the notes"
_SAVE = "save it from your mail program as a whole, as .eml"


@dataclass(frozen=True)
class Original:
    """What an answer may take from the mail it answers.

    ``recipient`` and ``interview`` are values as notes write them, None where the mail has none; ``remarks``
    is what the user should know of them.
    """

    where: str
    thread: Thread
    recipient: str | None = None
    interview: str | None = None
    remarks: tuple[str, ...] = ()


def read_original(path: str, *, now: datetime, stdin: BinaryIO | None = None) -> Original:
    """Return what an answer takes from the mail in the file ``path`` (``-``: ``stdin``); ``now`` is aware.

    Raises ``UsageError`` for what cannot be read, is larger than 10 MB, is no e-mail, has no Message-ID, or
    has headers that contradict themselves.
    """
    data = read_file_or_stdin(path, stdin, limit=SIZE_MAX, kind="a mail")
    path = "<stdin>" if path == "-" else path
    _refuse_other(data, path)
    headers = _headers(_head_of(data, path), path)
    remarks: list[str] = []
    subject = header_text(headers["subject"])
    kept = answer_subject(subject) if subject.isprintable() else None
    if kept is None:
        remarks.append(f"{path}: has no subject that could be kept; the letter's own stands")
    return Original(
        where=path,
        thread=_thread(headers, kept, path),
        recipient=_recipient(headers, path, remarks),
        interview=_interview(data, path, now, remarks),
        remarks=tuple(remarks),
    )


def _refuse_other(data: bytes, path: str) -> None:
    if len(data) > SIZE_MAX:
        raise UsageError(f"{path}: is larger than 10 MB; save the mail without its attachments")
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise UsageError(f"{path}: is a mail in Outlook's own format; save it as .eml")


# --- headers ---


def _head_of(data: bytes, path: str) -> str:
    """Return the lines up to the first empty one, ended by a line feed each."""
    opening = data[: HEADERS_MAX + 1].removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n").replace(b"\r\n", b"\n")
    head, end, _ = opening.partition(b"\n\n")
    if not head.strip():
        raise UsageError(f"{path}: is empty")
    if not end and len(data) > HEADERS_MAX:
        raise UsageError(f"{path}: has headers without an end; {_SAVE}")
    if b"\0" in head or b"\r" in head:
        raise UsageError(f"{path}: is not an e-mail (its headers hold a control character); {_SAVE}")
    return head.decode("utf-8", "replace")


def _headers(head: str, path: str) -> dict[str, str]:
    """Return the headers that matter by name in lower case, unfolded; a missing one is empty."""
    found = dict.fromkeys((name.lower() for name in _ONCE), "")
    seen: set[str] = set()
    fields = re.sub(r"\n(?=[ \t])", "", head.rstrip("\n")).split("\n")
    if fields[0].startswith("From "):  # the separator of a mailbox file
        del fields[0]
    for field in fields:
        matched = _FIELD.fullmatch(field)
        if not matched:
            raise UsageError(f"{path}: is not an e-mail (its headers hold {field[:40]!r}); {_SAVE}")
        name = matched["name"].lower()
        if name in found:
            _refuse_odd(name, matched["value"], path, again=name in seen)
            found[name] = " ".join(matched["value"].split())
            seen.add(name)
    if not found["from"]:
        raise UsageError(f"{path}: has no From header; {_SAVE}")
    return found


def _refuse_odd(name: str, value: str, path: str, *, again: bool) -> None:
    shown = next(each for each in _ONCE if each.lower() == name)
    if again:
        raise UsageError(f"{path}: has two {shown} headers, one of which is forged; {_SAVE}")
    if len(value) > FIELD_MAX * (8 if name == "references" else 1):
        raise UsageError(f"{path}: has a {shown} header of {len(value):,} characters; is this a mail?")


def _thread(headers: dict[str, str], subject: str | None, path: str) -> Thread:
    """Return the place in the thread (RFC 5322, 3.6.4)."""
    ids = _MESSAGE_ID.findall(headers["message-id"])
    if not ids:
        why = "has no Message-ID" if not headers["message-id"] else "has a Message-ID that is none"
        raise UsageError(f"{path}: {why}, so that no answer can be put into its thread; {_SAVE}")
    if len(set(ids)) > 1:
        raise UsageError(f"{path}: has two Message-IDs, one of which is forged; {_SAVE}")
    before = _MESSAGE_ID.findall(headers["references"])
    parents = _MESSAGE_ID.findall(headers["in-reply-to"])
    if not before and len(parents) == 1:
        before = parents
    chain = [each for each in dict.fromkeys(before) if each != ids[0]]
    if len(chain) >= _REFERENCES_MAX:
        chain = [chain[0], *chain[2 - _REFERENCES_MAX :]]
    return Thread(ids[0], (*chain, ids[0]), subject)


# --- the recipient ---


def _recipient(headers: dict[str, str], path: str, remarks: list[str]) -> str | None:
    """Return whom to answer, as notes write it: Reply-To before From."""
    senders = _people(headers["from"])
    answers = _people(headers["reply-to"]) or senders
    if len(answers) != 1:
        many = "no address" if not answers else f"{len(answers)} addresses"
        remarks.append(f"{path}: names {many} to answer; write `recipient` in the notes")
        return None
    name, address = answers[0]
    if not name and len(senders) == 1:
        name = senders[0][0]
    if not name:
        remarks.append(f"{path}: gives no name for {address}; write `recipient` in the notes")
        return None
    _remark_on_address(address, senders, path, remarks)
    return f"{name} <{address}>"


def _remark_on_address(address: str, senders: list[tuple[str, str]], path: str, remarks: list[str]) -> None:
    domains = {sender.rpartition("@")[2].lower() for _, sender in senders}
    if address.rpartition("@")[2].lower() not in domains:
        written = ", ".join(sender for _, sender in senders) or "nobody"
        remarks.append(
            f"{path}: was written by {written}, but answers go to {address}; check that this is right"
        )
    if _NOBODY.match(address):
        remarks.append(f"{path}: answers go to {address}, which nobody may read; check `recipient`")


def _people(value: str) -> list[tuple[str, str]]:
    """Return names and addresses of an address header; a name that is an address is none."""
    from email.utils import getaddresses

    if value.count("(") > _COMMENTS_MAX:  # the reader descends into each
        return []
    pairs = [(_name(header_text(name)), address) for name, address in getaddresses([value])]
    return [(name, address) for name, address in pairs if "@" in address and len(address) <= _ADDRESS_MAX]


def _name(typed: str) -> str:
    """Return a name, or nothing where it is an address, breaks its line, or is not encoded as names are."""
    name = _VIA.sub("", typed).strip(" ").strip("'\"").strip(" ")
    odd = "@" in name or any(sign in name for sign in ("\r", "\n", "=?", "?="))
    return "" if odd else name.replace("<", "").replace(">", "")


# --- the booked slot ---


def _interview(data: bytes, path: str, now: datetime, remarks: list[str]) -> str | None:
    """Return the slot that the mail's calendar part books, if it has one that can be told."""
    if b"text/calendar" not in data.lower():
        return None
    if is_crowded(data):
        remarks.append(
            f"{path}: is nested too deeply, or in too many parts, to look for its invitation; {_MEND}"
        )
        return None
    from bowout.sources.invitation import read_slot

    try:
        slots = {read_slot(text, now=now) for text in _calendars(data)}
    except Unreadable as fault:
        remarks.append(f"{path}: the invitation {fault.message}; {fault.mend}")
        return None
    if len(slots) > 1:
        remarks.append(f"{path}: its invitations name {len(slots)} slots; {_MEND}")
    return slots.pop() if len(slots) == 1 else None


def _calendars(data: bytes) -> Iterator[str]:
    """Yield the calendar parts of the mail itself; a mail inside it is not looked into."""
    from email import message_from_bytes

    try:
        waiting: list[Message] = [message_from_bytes(data)]
        seen = 0
        while waiting and seen < PARTS_MAX:
            part, seen = waiting.pop(0), seen + 1
            if part.get_content_type() == "text/calendar":
                yield _content(part)
            elif part.get_content_maintype() == "multipart" and part.is_multipart():
                waiting += cast("list[Message]", part.get_payload())
    except RecursionError:
        raise Unreadable("is nested too deeply to be read", _MEND) from None


def _content(part: Message) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes) or len(content) > _CALENDAR_MAX:
        raise Unreadable("is too large to be read", _MEND)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("latin-1")  # what is read of it is ASCII
