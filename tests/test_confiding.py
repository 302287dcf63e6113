"""A message to a friend: whom it goes to, and what it may tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bowout.core.errors import ExitCode, UsageError
from bowout.core.guard import Guard
from bowout.pipeline.draft import first_request
from bowout.resources import load_prompt
from support.cli import bowout
from support.drafting import NOW, ScriptedModel, drafted, notes_of, shipped
from support.intents import STORY, message

if TYPE_CHECKING:
    from pathlib import Path


def test_it_goes_to_the_friend_and_tells_what_is_private() -> None:
    """The friend is its recipient; liked, doubted and private stand in it."""
    made = message("confide")
    assert str(made.to) == "Kim Lee <kim@lee.example>"
    assert all(words in made.body for words in ("the people I met", "I fear something new", "lowballed"))


def test_a_friend_may_read_the_category_that_is_private() -> None:
    """What is kept from the company by its topic is no reason to keep a category from the friend."""
    pay = {"situation": "compensation", "private": ("they lowballed me on salary",)}
    assert not [each for each in message("confide", **pay).advice if "situation" in each.message]
    assert [each for each in message("withdraw", **pay).advice if "situation" in each.message]


def test_doubts_of_one_line_are_told_without_their_marks() -> None:
    """A semicolon divides two doubts, and whether one was heard is a note to oneself."""
    body = message("confide", doubts="deeper: what if I fail?; heard: two people left last month").body
    assert "What makes me hesitate: what if I fail?; two people left last month." in body


def test_without_a_friend_it_goes_to_nobody() -> None:
    """Private words never go to the company: without a friend there is no address."""
    made = message("confide", friend="")
    assert made.to.address is None
    assert made.body.startswith("Hello,")
    assert "Dana" not in made.body


def test_it_answers_no_mail_of_the_company(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A message to a friend is kept out of the company's thread."""
    notes, mail = tmp_path / "notes.yaml", tmp_path / "mail.eml"
    notes.write_text("sender: Sam\ncompany: Northwind\nposition: Engineer\nintent: confide\n", "utf-8")
    mail.write_bytes(b"From: Dana <dana@northwind.example>\r\nMessage-ID: <1@x>\r\nSubject: Hi\r\n\r\nHi\r\n")
    ran = bowout(monkeypatch, "draft", str(notes), "--reply-to", str(mail), "--no-personalize")
    assert (ran.code, ran.out) == (ExitCode.USAGE, "")
    assert "goes to your friend" in ran.err


def test_no_model_is_asked() -> None:
    """There is no passage for a model, so that none is asked, and it is told."""
    model = ScriptedModel([])
    made = drafted(notes_of(**STORY, intent="confide"), model)
    assert model.asked == []
    assert "no-slots" in {advice.code for advice in made.advice}
    with pytest.raises(UsageError, match="no passage for a model"):
        first_request(
            notes_of(intent="confide"),
            template=shipped("confide"),
            prompt=load_prompt(),
            now=NOW,
        )


def test_the_same_words_are_refused_anywhere_else() -> None:
    """The guard that lets a friend read it holds its private words against any other letter."""
    found = Guard(notes_of(**STORY), now=NOW).check_letter("Subject", message("confide").body)
    assert "private" in {finding.rule for finding in found}
