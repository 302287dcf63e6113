"""Twenty letters of twenty different notes, read and approved by a person.

They change only by ``python -m golden`` in tests; the difference is then read like any letter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bowout.core.guard.letters import LONG_BODY_WORDS
from bowout.core.notes import Role, Situation, Stage, Tone
from bowout.sources import load_notes
from support.goldens import golden_of, letter_of, notes_files

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


@pytest.mark.parametrize("notes_file", notes_files(), ids=lambda path: path.stem)
def test_the_letter_is_the_reviewed_one(notes_file: Path) -> None:
    """The notes make exactly the letter that was reviewed, and tell of the same words left out."""
    assert letter_of(notes_file) == golden_of(notes_file).read_text(encoding="utf-8")


def test_there_are_twenty_and_no_letter_without_notes() -> None:
    """Twenty notes have a letter each, and no letter is left over from notes that are gone."""
    files = notes_files()
    assert len(files) == 20
    assert {golden_of(each) for each in files} == set(files[0].parent.glob("*.txt"))


def test_they_cover_every_stage_role_tone_and_situation(now: datetime) -> None:
    """Between them the notes show every stage, role and tone, and all situations."""
    notes = [load_notes(str(each), now=now) for each in notes_files()]
    assert {each.stage for each in notes} == set(Stage)
    assert {each.role for each in notes} == set(Role)
    assert {each.tone for each in notes} == set(Tone)
    assert {each.situation for each in notes} == set(Situation)


@pytest.mark.parametrize("notes_file", notes_files(), ids=lambda path: path.stem)
def test_the_letter_is_of_a_readable_length(notes_file: Path) -> None:
    """No golden letter is longer than readers like, and each says more than a line."""
    body = golden_of(notes_file).read_text(encoding="utf-8").partition("\n\n")[2].partition("\n\n[")[0]
    assert 30 <= len(body.split()) <= LONG_BODY_WORDS
