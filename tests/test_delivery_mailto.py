"""A mailto link, read back as RFC 6068 has a mail program read it."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.core.errors import DeliveryFailed
from bowout.core.person import Person
from bowout.delivery import to_mailto
from support.drafts import BODY, a_draft

LINES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=200)


def read(link: str) -> tuple[str, dict[str, str]]:
    """Return recipient and fields: split at the delimiters first, decode afterwards."""
    recipient, _, fields = link.removeprefix("mailto:").partition("?")
    pairs = [field.partition("=") for field in fields.split("&")]
    return unquote(recipient), {unquote(key): unquote(value, errors="strict") for key, _, value in pairs}


def test_the_usual_link_holds_recipient_subject_and_body() -> None:
    """Address, subject and body come back as they were, lines ended by CRLF."""
    recipient, fields = read(to_mailto(a_draft()))
    assert recipient == "dana@northwind.example"
    assert fields == {
        "subject": "Withdrawing from the Backend Engineer process",
        "body": BODY.replace("\n", "\r\n"),
    }


def test_line_ends_are_encoded_as_crlf() -> None:
    """A line end is %0D%0A whichever way the body has it."""
    assert to_mailto(a_draft(body="a\nb\r\nc\rd")).endswith("&body=a%0D%0Ab%0D%0Ac%0D%0Ad")


def test_without_an_address_the_recipient_is_left_open() -> None:
    """A recipient without an address leaves the place before the fields empty."""
    assert to_mailto(a_draft(to=Person("Dana"))).startswith("mailto:?subject=Withdrawing%20from")


def test_spaces_are_never_plus_signs() -> None:
    """Mail programs show a plus sign as one, so that a space is %20 and a plus sign %2B."""
    assert "subject=a%20%2B%20b&" in to_mailto(a_draft(subject="a + b"))


@pytest.mark.parametrize(
    ("address", "encoded"),
    [
        ("sam+jobs@mail.example", "sam%2Bjobs@mail.example"),
        ("a?bcc=eve@evil.example", "a%3Fbcc%3Deve@evil.example"),
        ("a@b.example,eve@evil.example", "a%40b.example%2Ceve@evil.example"),
        ("dañà@münchen.example", "da%C3%B1%C3%A0@m%C3%BCnchen.example"),
    ],
)
def test_an_address_adds_neither_fields_nor_recipients(address: str, encoded: str) -> None:
    """Whatever could begin a field or another address is encoded."""
    assert to_mailto(a_draft(to=Person("Dana", address))).startswith(f"mailto:{encoded}?")


@given(subject=LINES, body=LINES)
def test_whatever_the_letter_the_link_is_plain_ascii_and_reads_back(subject: str, body: str) -> None:
    """Any subject and body come back exactly; the link is unreserved characters and delimiters."""
    link = to_mailto(a_draft(subject=subject, body=body))
    assert re.fullmatch(r"mailto:[\w.~%@-]*\?subject=[\w.~%-]*&body=[\w.~%-]*", link, re.ASCII)
    assert read(link)[1] == {"subject": subject, "body": body.replace("\n", "\r\n")}


def test_half_a_character_is_refused() -> None:
    """A lone surrogate is a clear failure, not a traceback."""
    with pytest.raises(DeliveryFailed, match="surrogate"):
        to_mailto(a_draft(subject="\ud83d"))
