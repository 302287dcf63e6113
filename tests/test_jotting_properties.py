"""What holds of any jotting at all."""

from __future__ import annotations

import unicodedata
from datetime import datetime, timedelta, timezone
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from bowout.core.errors import GuardRefused
from bowout.data import read_text
from bowout.pipeline.compose import sendable_letter
from bowout.resources import TemplateStore
from support.drafting import notes_of
from support.jottings import reader

if TYPE_CHECKING:
    from bowout.core.template import Template

KEYS = ("discussed", "hook", "looking_for", "reason")
NOW = datetime(2026, 5, 4, 9, 0, tzinfo=timezone(timedelta(hours=2)))
ANY = st.text(st.characters(exclude_categories=["Cs", "Co"]), max_size=120)
WORDS = st.sampled_from(
    [
        "the",
        "a",
        "their",
        "they",
        "you",
        "we",
        "I",
        "my",
        "our",
        "how",
        "what",
        "why",
        "when",
        "if",
        "once",
        "to",
        "see",
        "seeing",
        "meeting",
        "launch",
        "launches",
        "API",
        "talk",
        "chat",
        "about",
        "at",
        "in",
        "on",
        "of",
        "and",
        "with",
        "Ana",
        "Dana",
        "Northwind",
        "roadmap",
        "team",
        "teams",
        "was",
        "is",
        "are",
        "will",
        "not",
        "no",
        "never",
        "great",
        "loved",
        "liked",
        "told",
        "me",
        "us",
        "next",
        "year",
        "spring",
        "May",
        "2027",
        "3",
        "@",
        "&",
        "/",
        "?",
        "!",
        ".",
        ",",
        ";",
        ":",
        "-",
        "(",
        ")",
        '"',
        "'",
        "{",
        "}",
        "{{",
        "}}",
        "{%",
        "%}",
        "[",
        "]",
        "<",
        ">",
        "*",
        "#",
        "role",
        "roles",
        "remote",
        "moving",
        "moved",
    ]
)
LISTED = sorted(
    {word for line in read_text("jotting_en").splitlines() if line[:1] not in "#[" for word in line.split()}
)
SIGNS = st.sampled_from(
    ["->", "=>", "--", "...", "!!", ":)", "<3", "i think", "right?", "its", "STOP", "~", "=", "\n", "2", "4"]
)
TYPED = st.lists(WORDS | st.sampled_from(LISTED) | SIGNS, min_size=1, max_size=12).map(" ".join)


@cache
def template() -> Template:
    """Return the shipped template, compiled once."""
    return TemplateStore().load("withdraw")


@pytest.mark.parametrize("key", KEYS)
@settings(max_examples=300)
@given(jotted=ANY | TYPED)
def test_reading_never_fails_and_tells_all_it_drops(key: str, jotted: str) -> None:
    """Any text is read or left out with a reason; a phrase has words, one line and no control character."""
    assert_sound(key, jotted)


def assert_sound(key: str, jotted: str) -> None:
    """Fail unless a jotting is read as a phrase for one line, or its parts are left out with reasons."""
    phrase, left_out = reader().read(key, jotted)
    assert all(gone.why and gone.key == key for gone in left_out)
    if phrase is not None:
        assert phrase.text == " ".join(phrase.text.split())
        assert any(char.isalnum() for char in phrase.text)
        assert not any(unicodedata.category(char) == "Cc" for char in phrase.text)
        assert not phrase.text.endswith((".", "?", "!", ",", ";"))


@pytest.mark.parametrize("number", range(len(KEYS)))
def test_no_word_by_itself_breaks_the_reading(number: int) -> None:
    """Each word that the reader knows is read or left out alone, behind a comma and before a sign.

    The keys take turns: each word is read under all of them, in another of these ways under each.
    """
    for turn, word in enumerate(LISTED):
        ways = (word, f", {word}", f"{word} /", f"the {word}")
        assert_sound(KEYS[number], ways[(turn + number) % len(ways)])


@settings(max_examples=150)
@given(discussed=ANY | TYPED, hook=ANY | TYPED, reason=TYPED)
def test_a_letter_comes_of_any_jotting(discussed: str, hook: str, reason: str) -> None:
    """The letter's phrases concatenate to its body, which is of a sound length, its sources known."""
    notes = notes_of(discussed=discussed, hook=hook, reason=reason, disclose="specific")
    try:
        letter = sendable_letter(notes, template(), now=NOW).letter
    except GuardRefused:  # what only a name or the position makes unsendable is no matter of the jottings
        reject()
    assert "".join(span.text for span in letter.provenance) == letter.body
    assert len(letter.body.split()) <= 125
    assert "  " not in letter.body
    told = {span.source for span in letter.provenance}
    assert told <= {
        "template",
        *(f"notes:{key}" for key in ("recipient", "sender", "company", "position", *KEYS)),
    }


@settings(max_examples=60)
@given(number=st.integers(min_value=2, max_value=99))
def test_template_syntax_in_a_jotting_is_never_carried_out(number: int) -> None:
    """An expression in a jotting is refused as a placeholder, and its value appears nowhere."""
    letter = sendable_letter(
        notes_of(hook=f"the {{{{ {number} * 1009 }}}} launch"), template(), now=NOW
    ).letter
    assert str(number * 1009) not in letter.body
    assert [gone.key for gone in letter.left_out] == ["hook"]
