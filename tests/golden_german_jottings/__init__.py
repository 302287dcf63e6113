"""Letters of German notes as people jot them: notes in ``NAME.yaml``, the reviewed letter in ``NAME.txt``."""

from __future__ import annotations

from pathlib import Path

from bowout.pipeline.draft import draft
from bowout.resources import TemplateStore
from bowout.sources import load_notes
from support.drafting import NOW


def notes_files() -> list[Path]:
    """Return the notes of all golden letters in order."""
    return sorted(Path(__file__).parent.glob("*.yaml"))


def letter_of(notes_file: Path) -> str:
    """Return the letter that the notes make: subject, body, and what was left out, each on a line."""
    notes = load_notes(str(notes_file), now=NOW)
    template = TemplateStore().load(notes.intent, notes.channel, notes.language)
    made = draft(notes, template=template, now=NOW)
    told = [f"[{advice.message}]" for advice in made.advice if advice.code == "left-out"]
    notes_on_it = ("\n\n" + "\n".join(told)) if told else ""
    return f"Subject: {made.subject}\n\n{made.body}{notes_on_it}\n"


def golden_of(notes_file: Path) -> Path:
    """Return where the reviewed letter stands."""
    return notes_file.with_suffix(".txt")
