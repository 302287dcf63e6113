"""Letters as they are found: text, e-mails of all kinds, and what is neither."""

from __future__ import annotations

import io
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest

from bowout.core.errors import UsageError
from bowout.sources.letters import Elsewhere, Letter, read_letter

if TYPE_CHECKING:
    from pathlib import Path

BODY = "Hi Dana,\n\nI withdraw. Zo\u00eb says hello.\n\nSam"


def read(folder: Path, data: bytes, name: str = "letter.txt") -> Letter:
    """Write a file and read it as a letter."""
    path = folder / name
    path.write_bytes(data)
    return read_letter(str(path))


def email(body: str = BODY, **headers: str) -> EmailMessage:
    """Return a plain e-mail."""
    message = EmailMessage()
    message["Subject"] = headers.pop("subject", "Withdrawing")
    message["From"], message["To"] = "sam@okafor.example", "dana@northwind.example"
    message.set_content(body)
    return message


def test_a_first_line_may_be_the_subject(tmp_path: Path) -> None:
    """``Subject: ...`` is no part of the body."""
    assert read(tmp_path, f"Subject: Withdrawing\n\n{BODY}\n".encode()) == Letter("Withdrawing", BODY)


def test_text_without_a_subject_is_all_body(tmp_path: Path) -> None:
    """A byte order mark and Windows line ends are no part of it."""
    assert read(tmp_path, b"\xef\xbb\xbf" + BODY.replace("\n", "\r\n").encode()) == Letter("", BODY)


@pytest.mark.parametrize(
    "oddity", ["<![if !mso]>", "<![unknown[x]]>", "<![[CDATA[", "<![", "<!", "<?x", "&#xd800;"]
)
def test_odd_html_is_read_all_the_same(tmp_path: Path, oddity: str) -> None:
    """What a mail program leaves in its HTML, and no parser knows, costs no word before it."""
    path = tmp_path / "letter.eml"
    path.write_text(
        f"From: s@x.example\nSubject: Bye\nContent-Type: text/html\n\n<p>Dear Dana,</p>{oddity}",
        encoding="utf-8",
    )
    assert read_letter(str(path)).body.startswith("Dear Dana,")


def test_standard_input_is_read() -> None:
    """``-`` is standard input."""
    assert read_letter("-", stdin=io.BytesIO(BODY.encode())).body == BODY


@pytest.mark.parametrize("name", ["letter.eml", "letter.txt"])
def test_an_email_is_known_by_its_name_or_its_headers(tmp_path: Path, name: str) -> None:
    """Subject and text come decoded."""
    assert read(tmp_path, email(subject="Zo\u00eb").as_bytes(), name) == Letter("Zo\u00eb", BODY)


def test_an_email_of_html_alone_is_read_as_its_text(tmp_path: Path) -> None:
    """Tags, scripts and styles are left out, paragraphs kept, character references read."""
    message = email()
    message.set_content(
        "<html><head><style>p{}</style><title>x</title></head><body><p>Hi Dana,</p>"
        "<p>I with&shy;draw<br>now &amp; <b>thanks</b>.</p><script>alert(1)</script></body></html>",
        subtype="html",
    )
    assert read(tmp_path, message.as_bytes(), "a.eml").body == "Hi Dana,\n\nI with\u00addraw\nnow & thanks."


def test_nested_parts_are_searched_for_the_text(tmp_path: Path) -> None:
    """An alternative within a mixed message with an attachment is found."""
    message = email()
    message.add_alternative("<p>other</p>", subtype="html")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="cv.pdf")
    assert read(tmp_path, message.as_bytes(), "a.eml").body == BODY


def test_the_letter_that_this_one_answers_is_left_out(tmp_path: Path) -> None:
    """Quoted lines and the line that says who wrote them are kept apart, and told."""
    quoted = f"{BODY}\n\nOn Monday Dana wrote:\n> Will you come?\n"
    letter = read(tmp_path, email(quoted).as_bytes(), "a.eml")
    assert letter.body == BODY
    assert letter.elsewhere == (Elsewhere("what is quoted", "On Monday Dana wrote:\nWill you come?"),)
    (remark,) = letter.remarks
    assert "a.eml: 2 lines are left out as quoted, from line 7 on ('On Monday Dana wrote:')" in remark


def test_what_the_writer_is_quoted_with_is_kept(tmp_path: Path) -> None:
    """Who signs is known from the notes."""
    path = tmp_path / "letter.txt"
    path.write_text(f"{BODY}\n\nOn 16 November 2026, Sam Okafor wrote:\nMy partner moves.", encoding="utf-8")
    assert read_letter(str(path), writer="Sam Okafor").elsewhere == ()
    assert read_letter(str(path), writer="Ada Nkemelu").elsewhere != ()


def test_a_mail_in_two_forms_gives_the_second_beside_the_first(tmp_path: Path) -> None:
    """The plain text is the body; the other form is whole too, and the same quotation counts once."""
    said = "On 16 Nov 2026, Dana wrote:"
    message = email(f"{BODY}\n\n{said}\n> Will you come?\n")
    message.add_alternative(
        f"<p>Hi Dana,</p><p>I stay.</p><p>{said}</p><blockquote type=cite>Will you come?</blockquote>",
        subtype="html",
    )
    letter = read(tmp_path, message.as_bytes(), "a.eml")
    assert letter.body == BODY
    assert letter.elsewhere == (
        Elsewhere("the HTML part", "Hi Dana,\n\nI stay.", whole=True),
        Elsewhere("what is quoted", f"{said}\nWill you come?"),
    )
    assert "the HTML part says other words than the letter" in letter.remarks[0]


def test_forms_that_only_quote_differently_are_one_letter(tmp_path: Path) -> None:
    """A program that quotes in its HTML alone has not written another letter."""
    message = email()
    quoted = (
        "<p>Hi Dana,</p><p>I withdraw. Zo\u00eb says hello.</p><p>Sam</p><blockquote type=cite>x</blockquote>"
    )
    message.add_alternative(quoted, subtype="html")
    letter = read(tmp_path, message.as_bytes(), "a.eml")
    assert letter.elsewhere == (Elsewhere("what is quoted", "x"),)


def test_a_form_that_only_quotes_is_no_letter(tmp_path: Path) -> None:
    """Where the plain text is all quotation, the letter is what the HTML says."""
    message = email("> Will you come?\n")
    message.add_alternative("<p>Hi Dana,</p><p>I withdraw.</p>", subtype="html")
    assert read(tmp_path, message.as_bytes(), "a.eml").body == "Hi Dana,\n\nI withdraw."
    assert read(tmp_path, email("> Will you come?\n").as_bytes(), "a.eml").body == ""


def test_what_is_attached_is_told(tmp_path: Path) -> None:
    """Text is handed on, the rest named, a few of many."""
    message = email()
    message.add_attachment("I was ill.", filename="note.txt")
    for number in range(7):
        message.add_attachment(b"x", maintype="image", subtype="png", filename=f"{number}.png")
    letter = read(tmp_path, message.as_bytes(), "a.eml")
    assert letter.body == BODY
    assert letter.elsewhere == (Elsewhere("the attached note.txt", "I was ill.\n"),)
    assert letter.remarks[0].endswith("text is held to the rule `private` alone: note.txt")
    assert letter.remarks[1].endswith("not read: 0.png, 1.png, 2.png, 3.png, 4.png and 2 more")


def test_a_mail_with_a_byte_order_mark_is_known_by_its_headers(tmp_path: Path) -> None:
    """Some editors write one before them; no header is a part of the letter for it."""
    data = b"\xef\xbb\xbf" + email().as_bytes()
    assert read(tmp_path, data, "letter.txt") == Letter("Withdrawing", BODY)
    assert read(tmp_path, data, "letter.eml") == Letter("Withdrawing", BODY)


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (b"\x00\x01\x02", "a.txt", "NUL"),
        (b"\xff\xfe\xfa", "a.txt", "UTF-8"),
        (b"\x89PNG\r\n\x1a\n\x00", "a.eml", "not? text"),
        (b"", "a.eml", "no text"),
        (b"Subject: x\nContent-Type: text/plain; charset=klingon\n\nhello\n", "a.eml", "cannot be read"),
        (
            b"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: image/png\n\nzz\n--x--\n",
            "a.eml",
            "no text",
        ),
        (b"x" * 10_000_001, "a.txt", "larger than 10 MB"),
    ],
    ids=["nul", "not utf-8", "binary eml", "empty eml", "unknown charset", "no text part", "10 MB"],
)
def test_what_is_no_letter_is_told_and_never_raised_through(
    tmp_path: Path, data: bytes, name: str, told: str
) -> None:
    """Each is a usage error with the file's name and the reason."""
    with pytest.raises(UsageError, match=told):
        read(tmp_path, data, name)


def test_parts_within_parts_without_end_are_refused(tmp_path: Path) -> None:
    """A message nested some thousand times is told, not followed to the end of the stack."""
    layers = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3_000))
    with pytest.raises(UsageError, match=r"a\.eml"):
        read(tmp_path, layers.encode() + b"Content-Type: text/plain\n\nhi\n", "a.eml")


@pytest.mark.parametrize(
    ("name", "told"), [("missing.txt", "no such file"), (".", "folder"), ("a\0b", "cannot be read")]
)
def test_what_cannot_be_opened_is_told(tmp_path: Path, name: str, told: str) -> None:
    """A missing file, a folder and an impossible name."""
    with pytest.raises(UsageError, match=told):
        read_letter(f"{tmp_path}/{name}")
