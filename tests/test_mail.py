"""The texts of an e-mail: all that a reader may be shown is read, whichever program shows it."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from bowout.core.errors import UsageError
from bowout.sources.mail import Form, Mail, read_mail

PLAIN = "Hi Dana,\n\nI withdraw.\n\nSam"
HTML = "<p>Hi Dana,</p><p>I withdraw.</p><p>Sam</p>"
REMARK = "My partner has a new job."
MESSAGE = "Content-Type: message/rfc822"


def parts(*texts: tuple[str, str], kind: str = "mixed", head: str = "Subject: Bye") -> bytes:
    """Return a mail of parts, each its headers and its text."""
    body = "".join(f"--B\n{headers}\n\n{text}\n" for headers, text in texts)
    return f"From: a@b.example\n{head}\nContent-Type: multipart/{kind}; boundary=B\n\n{body}--B--\n".encode()


def read(data: bytes) -> Mail:
    """Read a mail."""
    return read_mail(data, "a.eml")


def plain(text: str, more: str = "") -> tuple[str, str]:
    """Return a part of plain text."""
    return f"Content-Type: text/plain{more}", text


def html(text: str) -> tuple[str, str]:
    """Return a part of HTML."""
    return "Content-Type: text/html", text


def test_alternatives_of_the_same_words_are_one_form() -> None:
    """However they are laid out, and in whatever order they stand, the plain text is the letter."""
    for order in ([plain(PLAIN), html(HTML)], [html(HTML), plain(PLAIN)]):
        assert read(parts(*order, kind="alternative")).forms == [Form(PLAIN)]


def test_an_alternative_of_other_words_is_a_form_of_its_own() -> None:
    """Most programs show the HTML, so that what only it says is read by most."""
    forms = read(parts(plain(PLAIN), html(HTML + REMARK), kind="alternative")).forms
    assert forms == [Form(PLAIN), Form(f"{PLAIN}\n\n{REMARK}", html=True)]


@pytest.mark.parametrize(
    "more", ["", "\nContent-Disposition: inline; filename=x.txt", "\nContent-Disposition: inline"]
)
def test_parts_one_after_the_other_are_one_letter(more: str) -> None:
    """A second text, inline or not, is shown below the first."""
    assert read(parts(plain(PLAIN), plain(REMARK, more))).forms == [Form(f"{PLAIN}\n\n{REMARK}")]


def test_a_part_beside_alternatives_belongs_to_each_of_them() -> None:
    """A footer below a letter in two forms is shown with both."""
    message = EmailMessage()
    message.set_content(PLAIN)
    message.add_alternative(f"<p>{REMARK}</p>", subtype="html")
    message.make_mixed()
    footer = EmailMessage()
    footer.set_content("Sent from a phone")
    message.attach(footer)
    first, second = read(message.as_bytes()).forms
    assert first == Form(f"{PLAIN}\n\nSent from a phone\n".strip())
    assert second == Form(f"{REMARK}\n\nSent from a phone", html=True)


def test_an_alternative_without_text_is_none() -> None:
    """Some programs send an empty plain text beside their HTML."""
    assert read(parts(plain(" \n"), html(HTML), kind="alternative")).forms == [Form(PLAIN, html=True)]


@pytest.mark.parametrize(
    ("attached", "name"),
    [
        ("Content-Type: text/plain; name=x.txt\nContent-Disposition: attachment", "x.txt"),
        ("Content-Type: text/html\nContent-Disposition: attachment; filename=x.html", "x.html"),
        ("Content-Type: text/calendar", "text/calendar"),
        (f"{MESSAGE}\n\nFrom: x@y.example", "message/rfc822"),
        (f"{MESSAGE}\n\nContent-Type: multipart/mixed; boundary=C\n\n--C\nSubject:", "message/rfc822"),
    ],
)
def test_attached_text_is_handed_on_with_its_name(attached: str, name: str) -> None:
    """It is not the letter, but leaves the house with it."""
    mail = read(parts(plain(PLAIN), (attached, REMARK)))
    assert mail.forms == [Form(PLAIN)]
    assert [(where, text.strip()) for where, text in mail.attached] == [(name, REMARK)]


def test_the_subject_of_an_attached_mail_is_text_too() -> None:
    """A forwarded offer tells most in its subject."""
    inside = "Content-Type: message/rfc822\n\nSubject: Your =?utf-8?q?off=65r?="
    assert ("message/rfc822", "Your offer") in read(parts(plain(PLAIN), (inside, "Dear Sam"))).attached


def test_what_is_no_text_is_named() -> None:
    """A picture may say anything; it is told that nobody looked."""
    picture = ("Content-Type: image/png; name=logo.png", "zz")
    assert read(parts(plain(PLAIN), picture, ("Content-Type: application/pdf", "zz"))).unread == [
        "logo.png",
        "application/pdf",
    ]


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"\n", b"\xef\xbb\xbf\r\n"])
def test_a_mark_before_the_headers_is_no_body(mark: bytes) -> None:
    """A byte order mark and empty lines that an editor has left are passed over."""
    assert read(mark + b"Subject: Bye\r\nFrom: a@b.example\r\n\r\nHi") == Mail("Bye", [Form("Hi")])


def test_bytes_and_halves_of_characters_become_text() -> None:
    """Raw UTF-8 in headers is read; half a character, which cannot be written, is a question mark."""
    head = b"Content-Type: text/plain; charset=utf-7; name=x.txt\nContent-Disposition: attachment"
    mail = read(
        b"Subject: \xc3\xa9 =?utf-7?q?+2AA-?=\nContent-Type: multipart/mixed; boundary=B\n\n"
        b"--B\n\nHi\n--B\n" + head + b"\n\na +2AA- b\n--B--\n"
    )
    assert mail.subject == "\xe9 ?"
    assert mail.attached == [("x.txt", "a ? b")]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("=?utf-8?q?My_=C3=A9?=", "My \xe9"),
        ("=?utf-8?b?TXkg?= =?utf-8?b?cGFydG5lcg==?=", "My partner"),
        ("\xe9 =?utf-8?b?TXkg?= =?utf-8?b?cGFydG5lcg==?= x", "\xe9 My partner x"),
        ("=?bogus?q?x?= =?utf-8?q?My_partner?=", "=?bogus?q?x?=My partner"),
    ],
)
def test_each_encoded_word_of_a_subject_is_read(written: str, read_as: str) -> None:
    """One that cannot be read, or letters that should have been encoded, hide no other."""
    assert read(f"From: a@b.example\nSubject: {written}\n\nHi".encode()).subject == read_as


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (parts(plain(PLAIN), head="Subject: Bye\nsubject: my partner"), "two Subject headers"),
        (parts((plain("x")[0] + "\nContent-type: text/html", "x")), "two Content-Type headers"),
        (parts(*[plain(f"{n}") for n in range(4)], kind="alternative"), "in 4 different ways"),
        (parts(*[plain("")] * 501), "more than 500 parts"),
        (parts(*[plain("")] * 5_001), "too many parts"),
        (parts(plain("\n" * 300_000)), "more than 300,000 lines"),
        (parts(*[html("<b>" * 50_001)] * 2), "more than 100,000 tags"),
        (parts(*[("Content-Type: message/rfc822\n" * 21, "x")]), "nested too deeply"),
        (parts((plain("x")[0] + ";a=b" * 5_000, "x")), "describes a part in more than 8,192"),
        (parts(plain("x"), head=f"Subject: {'x' * 9_000}"), "subject of 9,000 characters"),
        (parts(plain("x", f"; charset={'k' * 5_000}")), f"character set '{'k' * 40}' is not known"),
        (parts(plain("x", "; charset=unicode_escape")), "'unicode_escape' is not known"),
        (parts(plain("x", "; charset=rot13")), "'rot13' is not known"),
        (parts(plain("x\0")), "holds a NUL"),
        (parts(("Content-Type: multipart/mixed", "x")), "holds no text"),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_what_programs_read_differently_or_not_at_all_is_refused(data: bytes, told: str) -> None:
    """Two headers, many forms, parts without number and unknown signs are told in a short sentence."""
    with pytest.raises(UsageError) as caught:
        read(data)
    assert told in str(caught.value)
    assert len(str(caught.value)) < 200


def test_a_mail_that_the_library_stumbles_over_is_malformed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its own words, which are about Python, are not told."""

    def stumble(_: EmailMessage) -> str:
        message = "'<' not supported between instances of 'NoneType' and 'int'"
        raise TypeError(message)

    monkeypatch.setattr("email.message.Message.get_content_charset", stumble)
    with pytest.raises(UsageError, match=r"cannot be read as an e-mail \(it is malformed\)"):
        read(parts(plain(PLAIN)))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("=?utf-8?q?Gr=C3?= =?utf-8?q?=BC=C3=9Fe?=", "Grüße"),
        ("=?utf-8?b?R3LD?==?utf-8?b?vMOfZQ==?= an Dana", "Grüße an Dana"),
        ("=?utf-8?q?Gr=FC?= =?latin-1?q?=FCn?=", "Gr\ufffdün"),
        ("=?wat?q?a?= =?utf-8?q?b?=", "=?wat?q?a?=b"),
    ],
)
def test_a_subject_that_is_parted_within_a_character_is_read_as_one(written: str, said: str) -> None:
    """Adjacent encoded words of one character set are read together; others each by itself."""
    assert read(f"From: a@b.example\nSubject: {written}\n\n{PLAIN}".encode()).subject == said


@pytest.mark.parametrize("text", ["SGkg\nRGFuYQ==\nISBCeWU=", "SGk=IERhbmE=ISBCeWU", "SGkgRGFuYSEgQnllA"])
def test_base64_is_read_behind_a_padding(text: str) -> None:
    """Gateways that add a footer put one base64 behind another, and mail programs show both."""
    part = ("Content-Type: text/plain\nContent-Transfer-Encoding: base64 ", text)
    assert read(parts(part)).forms == [Form("Hi Dana! Bye")]


def test_an_unknown_transfer_encoding_is_refused() -> None:
    """What cannot be decoded is not taken for the letter as it stands."""
    with pytest.raises(UsageError, match="its transfer encoding 'x-wat' is not known"):
        read(parts(plain(PLAIN, "\nContent-Transfer-Encoding: x-wat")))


@pytest.mark.parametrize("more", ["; x=y", " (as ever)", " "])
def test_what_stands_behind_a_transfer_encoding_is_passed_over(more: str) -> None:
    """A comment or a space changes nothing of how a text is encoded."""
    part = plain("Hi =44ana", f"\nContent-Transfer-Encoding: Quoted-Printable{more}")
    assert read(parts(part)).forms == [Form("Hi Dana")]


def test_a_mail_within_the_mail_that_is_encoded_is_told_as_unread() -> None:
    """No standard allows it, and its letters are none of a text's."""
    mail = read(parts(plain(PLAIN), (f"{MESSAGE}\nContent-Transfer-Encoding: base64", "U3ViamVjdDogeA==")))
    assert (mail.attached, mail.unread) == ([], ["message/rfc822"])


def test_lines_that_flow_on_without_a_space_are_joined() -> None:
    """A word that a program broke for its way is read whole; what is quoted, and a paragraph's end, stays."""
    text = "My part \nner \n\n> so \nI am \n> off\n-- \nSam"
    flowed = plain(text, "; format=flowed; delsp=yes")
    assert read(parts(flowed)).forms == [Form("My partner \n\n> so \nI am \n> off\n-- \nSam")]
