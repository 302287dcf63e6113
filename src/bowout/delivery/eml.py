"""A draft as an ``.eml`` file that a mail program opens, ready to be read once more and sent.

The bytes are put together here rather than by ``email.message``, whose folding drops the quotes of a long
name and can so turn one recipient into two (Python 3.10 to 3.13). Every line is ASCII; whatever is more than
plain words travels in encoded words (RFC 2047), the body as quoted-printable (RFC 2045). Afterwards the bytes
are read back in two independent ways, and anything but the one recipient, subject and body meant is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.errors import DeliveryFailed

if TYPE_CHECKING:
    from datetime import datetime
    from email.message import EmailMessage

    from bowout.core.draft import Draft
    from bowout.core.person import Person
    from bowout.core.thread import Thread

NAME_LIMIT = 100  # characters; longer display names are cut at a word

LINE_LIMIT = 76  # characters, RFC 2047, 2

_PLAIN = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]{1,70}")  # RFC 5322, 3.2.3: atext, and single spaces
_PLAIN_SUBJECT = re.compile(r"[!-~](?:[ -~]{0,66}[!-~])?")
_SPECIALS = re.compile(r'[()<>\[\]:;@\\,"]')  # RFC 5322, 3.2.3, less the dot, which is harmless once encoded
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_ADDRESS = re.compile(
    r"[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*", re.A
)


def to_eml(draft: Draft, *, now: datetime) -> bytes:
    r"""Return the draft as an RFC 5322 message: ASCII bytes, lines ended by CRLF, dated ``now`` (aware).

    ``X-Unsent: 1`` has classic Outlook open it for editing. A recipient without an address is left out: mail
    programs then show an empty field to fill in, while a name alone would be refused or sent astray. Likewise
    From, which they fill with the user's own account. There is no Message-ID, which would tell the machine's
    name; the sending program gives one. Paragraphs are single lines, for the reader's program to wrap.

    Display names lose what could end a name (``()<>[]:;@\,"``) and are cut at 100 characters.

    Raises ``DeliveryFailed`` for an address that is none, for control characters, and if the bytes, read
    back, do not hold exactly the recipient, subject and body meant.
    """
    try:
        written = _written(draft, now)
    except UnicodeEncodeError as error:
        raise DeliveryFailed("the letter holds half a character (a lone surrogate)") from error
    _verify(written, draft)
    return written


def display_name(name: str) -> str:
    """Return ``name`` without what could end it in any mail program, at most ``NAME_LIMIT`` characters."""
    words = " ".join(_SPECIALS.sub(" ", _UNSEEN.sub(" ", name)).split())
    if len(words) <= NAME_LIMIT:
        return words
    cut = words[: NAME_LIMIT + 1]
    return (cut.rpartition(" ")[0] or cut[:NAME_LIMIT]).strip()


def _written(draft: Draft, now: datetime) -> bytes:
    from binascii import b2a_qp

    headers = [
        "X-Unsent: 1",
        *_person("From", draft.sender),
        *_person("To", draft.to),
        f"Subject: {_subject(draft.subject)}",
        *_thread(draft.thread),
        f"Date: {_date(now)}",
        "MIME-Version: 1.0",
        'Content-Type: text/plain; charset="utf-8"',
        "Content-Transfer-Encoding: quoted-printable",
    ]
    body = b2a_qp(_body(draft).replace("\n", "\r\n").encode())
    return "\r\n".join([*headers, "", ""]).encode("ascii") + body


def _body(draft: Draft) -> str:
    _refuse_control(draft.body)
    return draft.body + "\n"


def _subject(subject: str) -> str:
    """Return the subject as it stands if it is one short line of ASCII, else as encoded words."""
    _refuse_control(subject.replace("\n", "\r"))
    if not subject or (_PLAIN_SUBJECT.fullmatch(subject) and "=?" not in subject and "  " not in subject):
        return subject
    return _encoded_words(subject)


def _thread(thread: Thread | None) -> list[str]:
    """Return the headers that put an answer into its thread (RFC 5322, 3.6.4), a Message-ID a line."""
    if thread is None:
        return []
    ids = "\r\n ".join(thread.references)
    return [f"In-Reply-To: {thread.in_reply_to}", f"References: {ids}"]


def _person(header: str, person: Person) -> list[str]:
    """Return the header, or nothing if the person has no address."""
    if not person.address:
        return []
    name, address = display_name(person.name), _address(person.address)
    if not name:
        return [f"{header}: {address}"]
    plain = _PLAIN.fullmatch(name) and "=?" not in name
    field = f"{header}: {name if plain else _encoded_words(name)}"
    fits = len(field) + len(address) + 3 <= LINE_LIMIT
    return [f"{field} <{address}>" if fits else f"{field}\r\n <{address}>"]


def _address(address: str) -> str:
    """Return the address in ASCII; a domain in other letters as its IDNA form (RFC 3490)."""
    local, _, domain = address.strip().rpartition("@")
    try:
        ascii_address = f"{local}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        ascii_address = ""
    if len(ascii_address) > 254 or not _ADDRESS.fullmatch(
        ascii_address
    ):  # RFC 5321, 4.5.3.1.3, less the brackets
        raise DeliveryFailed(f"{address!a} is no address that every mail program takes; write name@domain")
    return ascii_address


def _encoded_words(text: str) -> str:
    """Return ``text`` as base64 encoded words, each on a line of at most 76 characters (RFC 2047, 2)."""
    from base64 import b64encode

    chunks = [b""]
    for character in text:
        encoded = character.encode()
        if len(chunks[-1]) + len(encoded) > 39:  # 52 characters of base64, 12 around it, and `Subject: `
            chunks.append(b"")
        chunks[-1] += encoded
    return "\r\n ".join(f"=?utf-8?b?{b64encode(chunk).decode()}?=" for chunk in chunks)


def _date(now: datetime) -> str:
    from email.utils import format_datetime

    return format_datetime(now)


def _refuse_control(text: str) -> None:
    if control := _CONTROL.search(text):
        raise DeliveryFailed(f"the letter holds the control character U+{ord(control[0]):04X}")


def _verify(written: bytes, draft: Draft) -> None:
    """Read the bytes back; raise ``DeliveryFailed`` unless they say what was meant and nothing else."""
    from email import message_from_bytes, policy

    read = message_from_bytes(written, policy=policy.default)
    meant = {
        "subject": (str(read["Subject"] or ""), draft.subject),
        "body": (read.get_content().replace("\r\n", "\n"), _body(draft)),
        "recipient": (_people(read, written, "To"), _meant(draft.to)),
        "sender": (_people(read, written, "From"), _meant(draft.sender)),
        "thread": (_ids(read), [draft.thread.in_reply_to, *draft.thread.references] if draft.thread else []),
    }
    wrong = [what for what, (found, wanted) in meant.items() if found != wanted]
    if read.defects or read.keys() != _expected_headers(draft) or wrong:
        what = " and ".join(wrong) or "headers"
        raise DeliveryFailed(f"the {what} would not survive in an .eml file; use another --format")


def _ids(read: EmailMessage) -> list[str]:
    return f"{read['In-Reply-To'] or ''} {read['References'] or ''}".split()


def _expected_headers(draft: Draft) -> list[str]:
    people = [name for name, person in (("From", draft.sender), ("To", draft.to)) if person.address]
    thread = ["In-Reply-To", "References"] if draft.thread else []
    rest = ["Subject", *thread, "Date", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"]
    return ["X-Unsent", *people, *rest]


def _meant(person: Person) -> list[tuple[str, str]]:
    return [(display_name(person.name), _address(person.address))] if person.address else []


def _people(read: EmailMessage, written: bytes, header: str) -> list[tuple[str, str]]:
    """Return names and addresses as the plain reader finds them, if the strict one finds the same.

    The strict reader's names are left aside: it puts a space between adjacent encoded words (RFC 2047, 6.2).
    """
    from email import message_from_bytes
    from email.header import decode_header, make_header
    from email.utils import getaddresses

    raw = message_from_bytes(written).get_all(header, [])
    pairs = [(str(make_header(decode_header(name))), address) for name, address in getaddresses(raw)]
    strict = [address.addr_spec for field in read.get_all(header, []) for address in field.addresses]
    return pairs if strict == [address for _, address in pairs] else []
