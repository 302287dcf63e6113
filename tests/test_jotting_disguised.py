"""What only looks like a thing, which a letter leaves out: statements, fragments, headings, pronouns."""

from __future__ import annotations

import pytest

from bowout.core.jotting.disguised import is_disguised
from bowout.core.jotting.phrase import Kind
from support.jottings import reader


@pytest.mark.parametrize(
    "text",
    [
        "the Dr Tetteh chaired",
        "the Liis founded workshop",
        "the loss ratio, Fergus headed pricing",
        "the written by Ada",
        "the WHO",
        "the Lucinda reports straight to the board",
        "people, facts and the laser",
        "where to begin",
        "mails only",
        "the tests and the 600 a month",
        "the bulletin used to come out twice",
        "blasting you've given up",
        "sitting in her office",
        "the vault and lentil pie won",
        "the dean signed only in May",
    ],
)
def test_what_only_looks_like_a_thing_is_told_apart(text: str) -> None:
    """A statement, a fragment, a heading or somebody unnamed is no thing that one speaks about."""
    assert is_disguised(Kind.NOUN, text, text)


@pytest.mark.parametrize(
    "text",
    [
        "the workshop that Liis founded",
        "the Lucinda reports on the board",
        "Dr Tetteh's talk and the loss ratio",
        "the letter written by Ada",
        "the tests, 600 of them, and the vault",
        "the only lab in town",
        "the tools you have built",
        "Ada and her office",
        "the organ handed over in October",
        "the bridge your team designed",
        "the apprentices trained by Ada",
    ],
)
def test_a_thing_stays_one(text: str) -> None:
    """Relative clauses, owners, participles behind their noun and pronouns with a name are fine."""
    assert not is_disguised(Kind.NOUN, text, text)


@pytest.mark.parametrize(
    ("jotting", "told"),
    [
        ("where to begin. the rota app", "the rota app"),
        ("people: Ada, Ben; the glaze lab", "the glaze lab"),
        ("1) the vault; 2) germination tests", "the vault and germination tests"),
        ("the offer letter dated 12 November, the vault", "the offer letter dated 12 November"),
    ],
)
def test_the_rest_of_a_jotting_is_told(jotting: str, told: str) -> None:
    """What is no thing is left out, and a number before an item is none of it."""
    phrase, _ = reader().read("discussed", jotting)
    assert phrase is not None
    assert told in (phrase.topic or phrase.text)


def test_a_name_in_small_letters_is_no_thing() -> None:
    """An article stands before no name: the hook is left out and told."""
    phrase, left_out = reader().read("hook", "roasting course Dana & priya start in January")
    assert phrase is None
    assert left_out
