"""The golden letters: notes in ``tests/golden/NAME.yaml``, the reviewed letter in ``NAME.txt``."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

from bowout.pipeline.draft import draft
from bowout.sources import load_notes
from support.drafting import shipped

FOLDER = Path(__file__).resolve().parents[1] / "golden"
_NOW = datetime(2026, 5, 4, 9, 0, tzinfo=timezone(timedelta(hours=2)))


def notes_files() -> list[Path]:
    """Return the notes of all golden letters in order."""
    return sorted(FOLDER.glob("*.yaml"))


def letter_of(notes_file: Path) -> str:
    """Return the letter that the notes make: subject, body, and what was left out, each on a line."""
    notes = load_notes(str(notes_file), now=_NOW)
    made = draft(notes, template=shipped(notes.intent, str(notes.channel)), now=_NOW)
    told = [f"[{advice.message}]" for advice in made.advice if advice.code == "left-out"]
    notes_on_it = ("\n\n" + "\n".join(told)) if told else ""
    return f"Subject: {made.subject}\n\n{made.body}{notes_on_it}\n"


def golden_of(notes_file: Path) -> Path:
    """Return where the reviewed letter stands."""
    return notes_file.with_suffix(".txt")
