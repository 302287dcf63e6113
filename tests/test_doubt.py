"""Doubts in the notes: how they are written, what they are, and that they stay on the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bowout.core.dictionary import is_ordinary
from bowout.core.doubt import Doubt, Root, read_doubt, read_doubts
from bowout.core.errors import NotesInvalid
from bowout.core.untold import Untold
from bowout.sources import load_notes
from support.drafting import ScriptedModel, as_json, drafted, notes_of

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

KEYS = "recipient: Dana\nsender: Sam Lee\ncompany: Northwind\nposition: Engineer\n"


def doubts_of(path: Path, text: str, now: datetime) -> tuple[Doubt, ...]:
    """Return the doubts of a notes file that holds ``text`` beside the required keys."""
    path.write_text(text if path.suffix == ".json" else KEYS + text, encoding="utf-8")
    return load_notes(str(path), now=now).hesitations


@pytest.mark.parametrize(
    ("typed", "doubt"),
    [
        ("heard: the pay", Doubt("the pay", Root.HEARD)),
        ("Deeper :  I am afraid of it", Doubt("I am afraid of it", Root.DEEPER)),
        ("the pay: too low", Doubt("the pay: too low")),
        ("heard:", Doubt("heard:")),
        ("heard about the pay", Doubt("heard about the pay")),
    ],
)
def test_the_mark_tells_the_root(typed: str, doubt: Doubt) -> None:
    """``heard:`` and ``deeper:`` are marks; anything else before a colon belongs to the doubt."""
    assert read_doubt(typed) == doubt


@pytest.mark.parametrize(
    "text",
    [
        'doubts: ["heard: the pay", "deeper: my nerves"]\n',
        "doubts:\n  - heard: the pay\n  - deeper: my nerves\n",
        "doubts: |\n  - heard: the pay\n  - deeper: my nerves\n",
    ],
)
def test_yaml_takes_a_list_in_any_spelling(tmp_path: Path, now: datetime, text: str) -> None:
    """A list of quoted texts, of marked texts as one types them, and a text of several lines are alike."""
    expected = (Doubt("the pay", Root.HEARD), Doubt("my nerves", Root.DEEPER))
    assert doubts_of(tmp_path / "n.yaml", text, now) == expected


def test_a_single_text_and_json_are_taken_too(tmp_path: Path, now: datetime) -> None:
    """One text is one doubt, and JSON has the same list."""
    assert doubts_of(tmp_path / "n.yaml", "doubts: the pay\n", now) == (Doubt("the pay"),)
    json = '{"recipient": "D", "sender": "S", "company": "N", "position": "E", "doubts": ["heard: the pay"]}'
    assert doubts_of(tmp_path / "n.json", json, now) == (Doubt("the pay", Root.HEARD),)


@pytest.mark.parametrize(
    "item",
    ["{heard: a, deeper: b}", "heard: [a]", "? [a]\n    : b", "heard: {deeper: b}", "heard: &x a", "[a]"],
)
def test_a_deeper_nest_is_refused_at_its_line(tmp_path: Path, now: datetime, item: str) -> None:
    """One mark and one text an item; anything more is a problem of the key, with its line."""
    with pytest.raises(NotesInvalid) as caught:
        doubts_of(tmp_path / "n.yaml", f"doubts:\n  - {item}\n", now)
    assert {problem.key for problem in caught.value.problems} == {"doubts"}
    assert {problem.line for problem in caught.value.problems} <= {5, 6, 7}


def test_a_mapping_in_private_is_still_refused(tmp_path: Path, now: datetime) -> None:
    """The spelling ``- mark: text`` is for doubts alone."""
    with pytest.raises(NotesInvalid, match="inside a list"):
        doubts_of(tmp_path / "n.yaml", "private:\n  - heard: the pay\n", now)


def test_a_mark_holds_for_all_doubts_of_its_line() -> None:
    """A semicolon divides doubts; the mark before the first is that of those after it, until another."""
    told = read_doubts("heard: night firings; the pay; deeper: leaving Leeds;")
    assert told == [
        Doubt("night firings", Root.HEARD),
        Doubt("the pay", Root.HEARD),
        Doubt("leaving Leeds", Root.DEEPER),
    ]


def test_doubts_are_untold_without_their_mark() -> None:
    """A doubt is as private as what stands under ``private``, and its mark is no word of it."""
    notes = notes_of(doubts=["deeper: Globex pays 82k"], private=["Initech"])
    assert notes.untold == ("Initech", "Globex pays 82k")
    assert Untold(notes, is_common=is_ordinary).touches("the talk at Globex")


def test_a_doubt_about_what_was_discussed_leaves_that_free() -> None:
    """What the notes give to the letter may be told, although a doubt is about it; the rest may not."""
    notes = notes_of(doubts=["heard: their API migration is late, says Quibblesworth"])
    untold = Untold(notes, is_common=is_ordinary)
    assert untold.touches("the warehouse API migration") is None
    assert untold.touches("an API migration is late")
    assert untold.touches("Quibblesworth's talk")
    assert "the warehouse API migration" in drafted(notes).body


def test_what_is_private_as_well_as_doubted_is_not_freed() -> None:
    """An entry that stands under both keys keeps the stricter one."""
    entry = "the warehouse API migration is late"
    notes = notes_of(doubts=[entry], private=[entry])
    assert Untold(notes, is_common=is_ordinary).touches("the warehouse API migration")


def test_doubts_enter_no_letter_and_no_request() -> None:
    """Neither the letter nor any request to a model holds a doubt's words, not even by way of free notes."""
    model = ScriptedModel([as_json(), as_json()])
    notes = notes_of(
        doubts=["heard: Quibblesworth shouts at interns"],
        free_notes="Quibblesworth shouts at interns, they say.",
    )
    draft = drafted(notes, model)
    sent = "".join(message.content for request in model.asked for message in request.messages)
    assert model.asked
    assert "Quibblesworth" not in draft.body + draft.subject + sent
    assert "interns" not in sent
