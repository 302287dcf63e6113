"""An .eml draft: opens in a mail program, and holds what was meant whatever the names hold."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.utils import getaddresses
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.core.errors import DeliveryFailed
from bowout.core.person import Person
from bowout.delivery import eml as module
from bowout.delivery import to_eml
from bowout.delivery.eml import display_name
from support.drafts import BODY, a_draft

if TYPE_CHECKING:
    from email.message import EmailMessage

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
ADDRESS = "dana@northwind.example"

# Letters of any script, emoji and all that is special in a header, but no control characters.
LINE = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=150)
SPECIAL = st.text(st.sampled_from("aé山א👩\u200d💻 ,;:<>()[]@\\.\"'=?_-"), max_size=150)
BODIES = st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\n \t.=é"), max_size=400)


def read(draft_bytes: bytes) -> EmailMessage:
    """Return the message as a modern reader finds it."""
    return message_from_bytes(draft_bytes, policy=policy.default)


def recipients(draft_bytes: bytes) -> list[tuple[str, str]]:
    """Return the recipients as the oldest reader in use finds them: split first, decode afterwards."""
    raw = message_from_bytes(draft_bytes).get_all("To", [])
    return [(str(make_header(decode_header(name))), address) for name, address in getaddresses(raw)]


def test_the_usual_draft_opens_for_editing_with_all_its_parts() -> None:
    """The usual draft is marked as unsent and holds From, To, Subject, Date and the letter."""
    message = read(to_eml(a_draft(), now=NOW))
    assert message["X-Unsent"] == "1"
    assert message["From"] == "Sam Okafor <sam@mail.example>"
    assert message["To"] == "Dana Whitfield <dana@northwind.example>"
    assert message["Subject"] == "Withdrawing from the Backend Engineer process"
    assert message["Date"] == "Sat, 21 Nov 2026 09:30:00 +0000"
    assert message["MIME-Version"] == "1.0"
    assert message.get_content_type() == "text/plain"
    assert message.get_content_charset() == "utf-8"
    assert message.get_content().replace("\r\n", "\n") == BODY + "\n"


def test_nothing_in_it_tells_of_the_machine() -> None:
    """The headers are the documented ones: no Message-ID, no user agent, no host."""
    assert read(to_eml(a_draft(), now=NOW)).keys() == [
        "X-Unsent",
        "From",
        "To",
        "Subject",
        "Date",
        "MIME-Version",
        "Content-Type",
        "Content-Transfer-Encoding",
    ]


def test_every_line_is_short_ascii_ended_by_crlf() -> None:
    """Lines are ASCII, at most 78 characters and end in CRLF, however long and foreign the words are."""
    draft = a_draft(to=Person("ליאורה " * 20, ADDRESS), subject="山" * 90, body="é" * 500)
    written = to_eml(draft, now=NOW)
    assert written.isascii()
    assert b"\n" not in written.replace(b"\r\n", b"")
    assert max(len(line) for line in written.split(b"\r\n")) <= 78


def test_a_recipient_without_an_address_is_left_for_the_mail_program_to_ask() -> None:
    """Without an address there is no To at all: a bare name is no recipient."""
    assert read(to_eml(a_draft(to=Person("Dana Whitfield")), now=NOW))["To"] is None


def test_a_sender_without_an_address_is_left_to_the_mail_programs_account() -> None:
    """Without an address of the sender there is no From."""
    assert read(to_eml(a_draft(sender=Person("Sam Okafor")), now=NOW))["From"] is None


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Whitfield, Dana", "Whitfield Dana"),
        ('Dana "Dee" Whitfield', "Dana Dee Whitfield"),
        ("Dr. Dana Whitfield", "Dr. Dana Whitfield"),
        ("Aoife O'Brien-Ní Dhónaill", "Aoife O'Brien-Ní Dhónaill"),
        ("ליאורה בן־דוד", "ליאורה בן־דוד"),
        ("山田太郎", "山田太郎"),
        ("Dana 👩\u200d💻", "Dana 👩\u200d💻"),
        ("=?utf-8?q?Eve?=", "=?utf-8?q?Eve?="),
        ("Dana, eve@evil.example", "Dana eve evil.example"),
        ("Dana <eve@evil.example>", "Dana eve evil.example"),
        ("Dana\r\nBcc: eve@evil.example", "Dana Bcc eve evil.example"),
        ("Dana\u202eevE", "Dana evE"),
        ("@,;<>", ""),
    ],
)
def test_a_name_arrives_without_what_could_end_it(name: str, shown: str) -> None:
    """A display name keeps its letters, loses the specials of RFC 5322, and never adds a recipient."""
    assert recipients(to_eml(a_draft(to=Person(name, ADDRESS)), now=NOW)) == [(shown, ADDRESS)]


def test_a_long_quoted_name_does_not_become_a_second_recipient() -> None:
    """A long name of commas, quotes and an address, which the email package splits, is one recipient."""
    name = '"' + "Whitfield, " * 12 + 'eve@evil.example, "'
    found = recipients(to_eml(a_draft(to=Person(name, ADDRESS)), now=NOW))
    assert [address for _, address in found] == [ADDRESS]


@pytest.mark.parametrize(
    "subject", ["Two  spaces", " one before", "one behind ", "=?utf-8?q?eve?=", "x" * 69]
)
def test_a_subject_that_a_server_might_change_is_encoded(subject: str) -> None:
    """Spaces that folding would swallow, and what only looks encoded, travel in encoded words."""
    written = to_eml(a_draft(subject=subject), now=NOW)
    assert b"\r\nSubject: =?utf-8?b?" in written
    assert read(written)["Subject"] == subject


def test_a_long_name_is_cut_at_a_word_before_100_characters() -> None:
    """A name over 100 characters ends with its last whole word, one endless word at 100."""
    assert display_name("Ana Maria " * 20) == ("Ana Maria " * 10).strip()
    assert display_name("Anna Maria " * 20) == ("Anna Maria " * 9).strip()
    assert display_name("x" * 1000) == "x" * 100
    assert display_name("x" * 100) == "x" * 100


@given(name=LINE | SPECIAL)
def test_whatever_the_name_there_is_exactly_one_recipient(name: str) -> None:
    """No name adds, drops or changes a recipient."""
    assert recipients(to_eml(a_draft(to=Person(name, ADDRESS)), now=NOW)) == [(display_name(name), ADDRESS)]


@given(subject=LINE | SPECIAL)
def test_whatever_the_subject_it_is_read_back_exactly(subject: str) -> None:
    """Subjects of any script and length, with spaces where they hurt, survive."""
    assert str(read(to_eml(a_draft(subject=subject), now=NOW))["Subject"]) == subject


@given(body=BODIES)
def test_whatever_the_body_it_is_read_back_exactly(body: str) -> None:
    """Bodies survive to the character: trailing blanks, lone dots, equals signs, empty lines at the end."""
    content = read(to_eml(a_draft(body=body), now=NOW)).get_content()
    assert content.replace("\r\n", "\n") == body + "\n"


def test_a_domain_in_other_letters_travels_as_its_ascii_form() -> None:
    """An internationalized domain is written as IDNA, which every mail server takes."""
    written = to_eml(a_draft(to=Person("Dana", "dana@münchen.example")), now=NOW)
    assert recipients(written) == [("Dana", "dana@xn--mnchen-3ya.example")]


@pytest.mark.parametrize(
    "address",
    [
        "dana",
        "dana at northwind",
        "a@b.example, eve@evil.example",
        "a@b@c.example",
        "dana@",
        "@northwind.example",
        "dañà@northwind.example",
        "dana@northwind..example",
        "dana@x\r\nBcc: eve@evil.example",
        "=?utf-8?q?eve?=@northwind.example",
        f"{'d' * 250}@x.example",
    ],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    """An address that is none, is two, or that some mail program cannot take is a clear failure."""
    with pytest.raises(DeliveryFailed):
        to_eml(a_draft(to=Person("Dana", address)), now=NOW)


@pytest.mark.parametrize(
    "changes",
    [
        {"subject": "a\r\nBcc: eve@evil.example"},
        {"subject": "a\nb"},
        {"subject": "a\x00b"},
        {"body": "a\x1b[2Jb"},
    ],
)
def test_control_characters_are_refused(changes: dict[str, str]) -> None:
    """Nothing that could begin a header or steer a terminal is written."""
    with pytest.raises(DeliveryFailed, match=r"control character U\+00"):
        to_eml(a_draft(**changes), now=NOW)


def test_half_a_character_is_refused() -> None:
    """A lone surrogate is a clear failure, not a traceback."""
    with pytest.raises(DeliveryFailed, match="surrogate"):
        to_eml(a_draft(body="\ud83d"), now=NOW)


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("recipient", b"<dana@northwind.example>", b"<dana@northwind.example>, eve@evil.example"),
        ("recipient", b"Dana Whitfield", b"Dana Whitfeld"),
        ("sender", b"sam@mail.example", b"eve@evil.example"),
        ("subject", b"Withdrawing", b"Continuing"),
        ("body", b"I have decided", b"I have not decided"),
        ("headers", b"MIME-Version", b"Bcc: eve@evil.example\r\nMIME-Version"),
    ],
)
def test_bytes_that_say_anything_else_are_never_handed_out(
    part: str, old: bytes, new: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bytes are read back: another recipient, sender, subject, body or header is refused by name."""
    write = module._written
    monkeypatch.setattr(module, "_written", lambda draft, now: write(draft, now).replace(old, new))
    with pytest.raises(DeliveryFailed, match=part):
        to_eml(a_draft(), now=NOW)
