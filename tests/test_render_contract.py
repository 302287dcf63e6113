"""The JSON contract and the plain letter: what programs may rely on."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from email import message_from_bytes, policy
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout import __version__, delivery, render
from bowout.core.draft import Span
from bowout.core.errors import DeliveryFailed, UsageError
from bowout.core.person import Person
from support.drafts import BODY, a_draft, a_fallen_back_draft, a_personal_draft

if TYPE_CHECKING:
    from types import ModuleType

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def test_the_keys_of_the_envelope_are_pinned() -> None:
    """The keys of the contract come in its order, ``versions`` after them."""
    assert list(render.envelope(a_draft())) == [
        "bowout",
        "subject",
        "body",
        "to",
        "mode",
        "fallback",
        "slots",
        "findings",
        "provenance",
        "advice",
        "model",
        "versions",
    ]


def test_a_template_draft_is_told_with_nulls_for_what_was_not_asked() -> None:
    """A draft without a model has no fallback, no model and template slots."""
    told = render.envelope(a_draft())
    assert told["bowout"] == __version__
    assert told["subject"] == "Withdrawing from the Backend Engineer process"
    assert told["body"] == BODY
    assert told["to"] == "Dana Whitfield <dana@northwind.example>"
    assert told["mode"] == "template"
    assert told["fallback"] is None
    assert told["slots"] == {
        "thanks": {"outcome": "template", "reason": None},
        "hook": {"outcome": "template", "reason": None},
    }
    assert told["findings"] == []
    assert told["advice"] == []
    assert told["model"] is None
    assert told["versions"] == {"template": "withdraw 1"}


def test_a_personalized_draft_is_told_with_all_its_parts() -> None:
    """Slots, findings, advice, provenance and the model's cost have exactly the contract's keys."""
    told = render.envelope(a_personal_draft())
    assert told["mode"] == "personalized"
    assert told["slots"]["hook"] == {"outcome": "repaired", "reason": "a stray quotation mark was taken out"}
    assert told["findings"] == [
        {
            "rule": "ai-phrases",
            "severity": "warning",
            "text": "stayed with me",
            "message": "Readers take this for a machine's phrase; say it plainly.",
        }
    ]
    assert told["provenance"][1] == {"text": "Dana", "source": "notes:recipient"}
    assert told["advice"] == [
        {
            "code": "notice-48h",
            "message": "The interview is four days off: an email today will do.",
            "source": "purdue",
        }
    ]
    assert told["model"] == {
        "name": "small-model",
        "requests": 2,
        "prompt_tokens": 412,
        "completion_tokens": 96,
    }


def test_a_fallback_is_told_with_its_code() -> None:
    """A draft that fell back says why, and what was spent on it all the same."""
    told = render.envelope(a_fallen_back_draft())
    assert told["fallback"] == {"code": "connection", "message": "no connection to http://127.0.0.1:9"}
    assert told["model"]["requests"] == 3
    assert told["model"]["prompt_tokens"] is None


def test_a_recipient_without_an_address_is_a_name() -> None:
    """``to`` is the recipient as notes write it."""
    assert render.envelope(a_draft(to=Person("Dana Whitfield")))["to"] == "Dana Whitfield"


def test_the_provenance_is_the_body_in_pieces() -> None:
    """The texts of the provenance, one after the other, are the body."""
    told = render.envelope(a_personal_draft())
    assert "".join(piece["text"] for piece in told["provenance"]) == told["body"]


@given(st.text(max_size=60))
def test_json_reads_back_as_the_envelope(words: str) -> None:
    """Whatever the words, the JSON is the envelope, and holds no character that could steer a terminal."""
    draft = a_draft(subject=words, provenance=(Span(words, "template"),))
    written = render.to_json(draft)
    assert json.loads(written) == render.envelope(draft)
    assert render.visible(written) == written


def test_json_keeps_the_letters_of_every_script() -> None:
    """Names stay readable in the JSON."""
    assert "ליאורה 山田" in render.to_json(a_draft(subject="ליאורה 山田"))


def test_json_of_half_a_character_can_be_written() -> None:
    """A lone surrogate is escaped, so that the JSON is always UTF-8."""
    assert r"\ud83d" in render.to_json(a_draft(subject="\ud83d")).encode().decode()


def test_the_text_is_subject_and_body() -> None:
    """The letter's first line is its subject; an empty line and the body follow, and nothing else."""
    assert render.text(a_draft()) == f"Subject: Withdrawing from the Backend Engineer process\n\n{BODY}"


def test_a_subject_is_one_line_of_text() -> None:
    """A line end in a subject does not begin a line of the letter."""
    assert render.text(a_draft(subject="a\nb", body="c")) == "Subject: a b\n\nc"


def test_text_does_not_steer_a_terminal() -> None:
    """Escapes and overrides of direction are spelled out; tabs and line ends stay."""
    assert render.text(a_draft(subject="a\x1b[2J", body="b\x9b\u202e\tc\nd")) == (
        "Subject: a\\x1b[2J\n\nb\\x9b\\u202e\tc\nd"
    )


@pytest.mark.parametrize(
    ("form", "begins"),
    [
        ("text", b"Subject: Withdrawing"),
        ("json", b'{\n  "bowout"'),
        ("eml", b"X-Unsent: 1\r\n"),
        ("mailto", b"mailto:dana@"),
        ("html", b"<!doctype html>"),
    ],
)
def test_every_format_is_bytes_that_end_in_one_newline(form: str, begins: bytes) -> None:
    """Each format of the contract is to be had by name, ready for standard output or a file."""
    written = render.as_bytes(a_draft(), form, now=NOW)
    assert written.startswith(begins)
    assert written.endswith(b"\n")
    assert not written.removesuffix(b"\n").endswith(b"\n")


def test_the_formats_by_name_are_those_of_the_contract() -> None:
    """The command line offers these and no others."""
    assert render.FORMATS == ("text", "json", "eml", "mailto", "html")
    with pytest.raises(UsageError, match="text, json, eml, mailto, html"):
        render.as_bytes(a_draft(), "pdf", now=NOW)


def test_the_date_of_an_eml_is_the_clock_that_was_given() -> None:
    """The clock is the caller's."""
    message = message_from_bytes(render.as_bytes(a_draft(), "eml", now=NOW), policy=policy.default)
    assert message["Date"].datetime == NOW


def test_half_a_character_in_a_mailto_is_refused() -> None:
    """What UTF-8 cannot hold is a clear failure."""
    with pytest.raises(DeliveryFailed, match="surrogate"):
        render.as_bytes(a_draft(subject="\ud83d"), "mailto", now=NOW)


@pytest.mark.parametrize("package", [render, delivery])
def test_every_public_name_is_there_and_no_other(package: ModuleType) -> None:
    """What a package lists can be had from it; a misspelt name is an AttributeError."""
    assert sorted(package.__all__) == package.__all__
    assert all(getattr(package, name) for name in package.__all__)
    with pytest.raises(AttributeError, match="letters"):
        _ = package.letters
