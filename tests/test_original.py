"""The mail that is answered: what is taken of it, and that anything odd about it is refused or told."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.core.errors import UsageError
from bowout.sources.original import HEADERS_MAX, SIZE_MAX, Original, read_original
from conftest import NOW
from support.mails import BOOKED, calendar, invitation, mail

SLOT = "12 May 2026, 10:00 Europe/Berlin"
OTHER = "DTSTART:20260601T100000Z"


def read(data: bytes) -> Original:
    """Return what is taken from a mail of these bytes."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "o.eml")
        path.write_bytes(data)
        return read_original(str(path), now=NOW)


def test_a_plain_mail_gives_recipient_subject_and_thread() -> None:
    """The sender as notes write them, ``Re:`` and the subject, the Message-ID; no slot, no remark."""
    original = read(mail())
    assert original.recipient == "Dana Whitfield <dana@northwind.example>"
    assert original.thread.subject == "Re: Interview for the Backend Engineer role"
    assert original.thread.in_reply_to == "<abc.123@mail.northwind.example>"
    assert original.thread.references == ("<abc.123@mail.northwind.example>",)
    assert (original.interview, original.remarks) == (None, ())


def test_the_separator_of_a_mailbox_is_no_header() -> None:
    """A mail cut out of an mbox file begins with a line that only looks like a header."""
    cut_out = read(b"From dana@northwind.example Mon May  4 09:00:00 2026\r\n" + mail())
    assert replace(cut_out, where="") == replace(read(mail()), where="")


@pytest.mark.parametrize(
    ("sender", "recipient"),
    [
        ("dana@northwind.example (Dana Whitfield)", "Dana Whitfield <dana@northwind.example>"),
        ('"Whitfield, Dana" <dana@northwind.example>', "Whitfield, Dana <dana@northwind.example>"),
        (
            "=?utf-8?q?Zo=C3=AB?= =?utf-8?q?_Kern?= <zoe@northwind.example>",
            "Zoë Kern <zoe@northwind.example>",
        ),
        ("=?iso-8859-1?b?Wm/r?= <zoe@northwind.example>", "Zoë <zoe@northwind.example>"),
        ("Zoë Kern <zoe@northwind.example>", "Zoë Kern <zoe@northwind.example>"),
        ("'Dana Whitfield' via Careers <dana@northwind.example>", "Dana Whitfield <dana@northwind.example>"),
        ("Dana\r\n Whitfield\r\n\t<dana@northwind.example>", "Dana Whitfield <dana@northwind.example>"),
    ],
)
def test_the_senders_name_is_read(sender: str, recipient: str) -> None:
    """Comments, quotes, encoded words, raw UTF-8 and folds are read as mail programs read them."""
    assert read(mail(f"From: {sender}", without="From")).recipient == recipient


@pytest.mark.parametrize(
    ("sender", "why"),
    [
        ("dana@northwind.example", "gives no name"),
        ('"dana@northwind.example" <dana@northwind.example>', "gives no name"),
        ("=?utf-8?q?Eve_=3Ceve=40evil=2Eexample=3E?= <dana@northwind.example>", "gives no name"),
        ("=?utf-8?q?Dana=0D=0ABcc=3A_eve?= <dana@northwind.example>", "gives no name"),
        ("=?utf-8?q?Dana=0D=0ABcc:_x=40evil.example?= <dana@northwind.example>", "gives no name"),
        ("Dana <dana@northwind.example>, Eve <eve@evil.example>", "names 2 addresses"),
        ("undisclosed-recipients:;", "names no address"),
        ("Dana Whitfield", "names no address"),
        ("(" * 4000 + " <dana@northwind.example>", "names no address"),
        ("=?ütf-8?q?Dana?= <dana@northwind.example>", "gives no name"),
    ],
)
def test_a_sender_who_is_not_one_named_person_is_told(sender: str, why: str) -> None:
    """Without one name and one address nobody is filled in, and the remark says what to write."""
    original = read(mail(f"From: {sender}", without="From"))
    assert original.recipient is None
    assert any(why in remark and "`recipient`" in remark for remark in original.remarks)


def test_reply_to_goes_before_from_and_is_told_if_it_leads_elsewhere() -> None:
    """Answers go where the mail wants them; another domain than the sender's is told."""
    original = read(mail("Reply-To: Talent Team <talent@northwind.example>"))
    assert (original.recipient, original.remarks) == ("Talent Team <talent@northwind.example>", ())
    (remark,) = read(mail("Reply-To: <dana@evil.example>")).remarks
    assert "written by dana@northwind.example, but answers go to dana@evil.example" in remark


def test_an_address_that_nobody_reads_is_told() -> None:
    """A no-reply address is taken, with a warning."""
    original = read(mail("From: Northwind Careers <no-reply@northwind.example>", without="From"))
    assert original.recipient == "Northwind Careers <no-reply@northwind.example>"
    assert "nobody may read" in original.remarks[0]


def test_references_are_those_of_the_original_and_itself() -> None:
    """The chain is kept in order, without doubles or what is no Message-ID, the original last."""
    header = "References: <one@x>\r\n\t<two@x> junk <one@x>\r\n <abc.123@mail.northwind.example>"
    assert read(mail(header)).thread.references == ("<one@x>", "<two@x>", "<abc.123@mail.northwind.example>")


def test_a_mail_without_references_gives_the_one_that_it_answers() -> None:
    """In-Reply-To stands in for References if it names one message."""
    assert read(mail("In-Reply-To: <one@x>")).thread.references[0] == "<one@x>"
    assert len(read(mail("In-Reply-To: <one@x> <two@x>")).thread.references) == 1


def test_a_long_chain_keeps_its_first_and_latest() -> None:
    """Twenty at most, so that no server refuses the header."""
    chain = " ".join(f"<{number}@x>" for number in range(50))
    references = read(mail(f"References: {chain}")).thread.references
    assert len(references) == 20
    assert (references[0], references[1], references[-2]) == ("<0@x>", "<32@x>", "<49@x>")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (mail(without="Message-ID"), "has no Message-ID"),
        (mail("Message-ID: none", without="Message-ID"), "has a Message-ID that is none"),
        (mail("Message-ID: <a\x07@b>", without="Message-ID"), "has a Message-ID that is none"),
        (mail("Message-ID: <a@b> <c@d>", without="Message-ID"), "two Message-IDs"),
        (mail("Message-ID: <c@d>"), "two Message-ID headers"),
        (mail("from: Eve <eve@evil.example>"), "two From headers"),
        (mail("SUBJECT: another"), "two Subject headers"),
        (mail("Reply-To: a@b.example", "Reply-To: c@d.example"), "two Reply-To headers"),
        (mail(without="From"), "no From header"),
        (mail(f"Subject: {'x' * 9000}", without="Subject"), "9,001 characters"),
        (mail(f"X-Long: {'x' * HEADERS_MAX}"), "headers without an end"),
        (mail("X: a\rBcc: b"), "control character"),
        (mail("X: a\0b"), "control character"),
        (mail("this is no header"), "headers hold 'this is no header'"),
        (b"", "is empty"),
        (b"\r\n\r\n", "is empty"),
        (b"Dear Sam,\n\nplease come.\n", "is not an e-mail"),
        (b"\xd0\xcf\x11\xe0" + bytes(1000), "Outlook's own format"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 10, "is not an e-mail"),
        (mail(body="x" * SIZE_MAX), "larger than 10 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_mail_or_forged_is_refused(data: bytes, why: str) -> None:
    """Each is one sentence with what is wrong."""
    with pytest.raises(UsageError, match=why):
        read(data)


def test_30_mb_are_refused_without_being_read_whole(tmp_path: Path) -> None:
    """A file beyond the bound is known by its first bytes beyond it."""
    path = tmp_path / "big.eml"
    with path.open("wb") as file:
        file.write(mail())
        file.truncate(30_000_000)
    with pytest.raises(UsageError, match="larger than 10 MB"):
        read_original(str(path), now=NOW)


@pytest.mark.parametrize(
    ("name", "why"), [("nowhere.eml", "no such file"), (".", "is a folder"), ("a\0b", "cannot be")]
)
def test_a_path_that_is_no_file_is_refused(tmp_path: Path, name: str, why: str) -> None:
    """A missing file, a folder and an impossible name are usage errors."""
    with pytest.raises(UsageError, match=why):
        read_original(str(tmp_path / name), now=NOW)


@pytest.mark.parametrize(
    "subject", ["", "Re:", "=?utf-8?q?Interview_=E2=80=AEtxet?=", "=?utf-8?q?a=0D=0ABcc:_b?=", "x" * 400]
)
def test_a_subject_that_cannot_be_kept_is_told(subject: str) -> None:
    """An empty, hidden or endless subject is left, and the remark says so."""
    original = read(mail(f"Subject: {subject}", without="Subject"))
    assert original.thread.subject is None
    assert "no subject that could be kept" in original.remarks[0]


def test_the_slot_of_the_calendar_part_is_taken() -> None:
    """An invitation's start comes as notes write it, in whatever encoding the part is."""
    assert read(invitation(calendar(BOOKED))).interview == SLOT
    assert read(invitation(calendar(BOOKED), calendar(BOOKED))).interview == SLOT


def test_a_base64_part_within_nested_parts_is_found() -> None:
    """The part may lie a few levels deep and be encoded."""
    from email.message import EmailMessage

    message = EmailMessage()
    message["From"], message["Message-ID"] = "Dana Whitfield <dana@northwind.example>", "<a@b>"
    message.set_content("See you then.")
    message.add_alternative("<p>See you then.</p>", subtype="html")
    message.add_alternative(calendar(BOOKED).encode(), maintype="text", subtype="calendar", cte="base64")
    message.add_attachment(bytes(range(256)) * 100, maintype="application", subtype="pdf")
    assert read(message.as_bytes()).interview == SLOT


def test_a_mail_inside_the_mail_is_not_looked_into() -> None:
    """A forwarded invitation books nothing."""
    inner = invitation(calendar(BOOKED)).decode()
    outer = f"--c\r\nContent-Type: message/rfc822\r\n\r\n{inner}\r\n--c--\r\n"
    original = read(mail('Content-Type: multipart/mixed; boundary="c"', body=outer))
    assert (original.interview, original.remarks) == (None, ())


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (invitation(calendar(BOOKED, "RRULE:FREQ=DAILY")), "the invitation recurs"),
        (invitation(calendar("DTSTART:20260512T100000")), "names no time zone"),
        (invitation(calendar(BOOKED), calendar(OTHER)), "name 2 slots"),
        (invitation("BEGIN:VCALENDAR\r\n"), "broken off"),
        (invitation("X:" + "x" * 600_000), "too large"),
        (invitation("\x00\xff garbage"), "no event"),
        (mail("Content-Type: text/calendar", body="x" + "boundary=" * 100), "nested too deeply"),
    ],
)
def test_a_slot_that_cannot_be_told_is_a_remark(data: bytes, why: str) -> None:
    """The mail is taken without its slot, and the remark says why and what to write."""
    original = read(data)
    assert original.interview is None
    (remark,) = original.remarks
    assert why in remark
    assert "`interview`" in remark


def test_multiparts_without_end_end_quickly() -> None:
    """Parts within parts, as many as a megabyte holds, are refused by their number."""
    head = mail('Content-Type: multipart/mixed; boundary="0"', body="").decode()
    nest = "".join(
        f'--{n}\r\nContent-Type: multipart/mixed; boundary="{n + 1}"\r\n\r\n' for n in range(20_000)
    )
    original = read((head + nest + "text/calendar").encode())
    assert "nested too deeply" in original.remarks[0]


def test_parts_without_end_end_quickly() -> None:
    """Hundreds of thousands of parts, one beside the other, are refused by their number."""
    body = "--b\r\n\r\nx\r\n" * 100_000 + "text/calendar"
    original = read(mail('Content-Type: multipart/mixed; boundary="b"', body=body))
    assert "too many parts" in original.remarks[0]


def test_messages_within_messages_end_in_a_remark() -> None:
    """A chain of forwarded mails too long to follow is told."""
    chain = "Content-Type: message/rfc822\r\n\r\n" * 3000
    original = read(mail("Content-Type: message/rfc822", body=f"{chain}text/calendar"))
    assert "nested too deeply" in original.remarks[0]


PIECES = st.sampled_from(
    [
        *(b"Subject: =?utf-8?q?=FF=00?=\n", b"References: <a", b"\n", b"\r", b"\n\n", b" folded\n", b"--b\n"),
        *(b"Content-Type: multipart/mixed; boundary=b\n", b"BEGIN:VCALENDAR\n", b"Reply-To: (((((\n"),
        *(b"Content-Type: text/calendar; charset=nope\n\n", b"From: ,,<>@\n", b"=?x?b?!!?=", b"X: \xff\n"),
        *(b"Content-Transfer-Encoding: base64\n", b"\xff\xfe", b"\0", calendar(BOOKED).encode(), b"To: y\n"),
    ]
)
SENDER = b"From: Dana Whitfield <dana@northwind.example>\n"


@given(st.binary(max_size=300) | st.lists(PIECES, max_size=20).map(b"".join), st.booleans())
def test_any_bytes_are_read_or_refused(data: bytes, headed: bool) -> None:
    """Whatever the file holds, the outcome is a mail whose headers are safe to repeat, or a usage error."""
    with suppress(UsageError):
        original = read(SENDER + b"Message-ID: <a@b>\n" + data if headed else data)
        chain = "".join(original.thread.references)
        assert chain.isascii()
        assert chain.isprintable()
        assert " " not in chain
        assert original.thread.subject is None or original.thread.subject.isprintable()
        assert original.interview in {None, SLOT}


@given(st.binary(max_size=200), st.binary(max_size=200))
def test_bytes_around_a_sound_mail_change_nothing_of_its_sender(before: bytes, after: bytes) -> None:
    """Junk in another header or behind the body leads to the same recipient and thread, or to a refusal."""
    with suppress(UsageError):
        original = read(
            b"X-Junk: " + before.replace(b"\n", b"") + b"\r\n" + invitation(calendar(BOOKED)) + after
        )
        assert original.recipient == "Dana Whitfield <dana@northwind.example>"
        assert original.thread.in_reply_to == "<abc.123@mail.northwind.example>"
