"""A script for the phone has at most 90 words, whatever the names are, and still says all that it must."""

from __future__ import annotations

from itertools import product

import pytest

from bowout.core.guard.asked import PHONE_WORDS
from bowout.core.notes import Disclosure, Role, Stage, Tone
from bowout.pipeline.draft import draft
from support.drafting import NOW, notes_of, shipped

INTENTS = (
    *("withdraw", "decline-invitation", "reschedule", "clarify", "timeline", "no-show", "feedback"),
    "referrer-note",
)
NAMES = (
    ("Sam Okafor", "Backend Engineer", "Northwind"),
    ("Anna Maria van der Berg", "Senior Backend Engineer (Platform)", "Tidewater Labs Europe GmbH"),
    (
        "Dr. Hans-Peter von der Lühe",
        "Principal Software Engineer, Developer Productivity and Infrastructure",
        "The Royal Society for Public Health",
    ),
)
GERMAN = {
    "language": "de",
    "reason": "die Stelle ist jetzt reine Verwaltung",
    "discussed": None,
    "hook": None,
}
PARTS = {"en": ("To open:", "If they ask why:", "To close:"),
         "de": ("Zum Einstieg:", "Auf die Frage nach dem Grund:", "Zum Schluss:")}  # fmt: skip


def script(intent: str, language: str, **keys: object) -> str:
    """Return a script about an interview of tomorrow, or one that was missed yesterday."""
    own = GERMAN if language == "de" else {"reason": "the role became pure management"}
    slot = "2026-05-03 15:00" if intent == "no-show" else "2026-05-05 15:00"
    stage = Stage.SCHEDULED if intent == "no-show" else Stage.FINAL
    about = {
        "intent": intent,
        "channel": "phone",
        "interview": slot,
        "stage": stage,
        "alternatives": ["2026-05-12 10:00", "2026-05-13 14:30"],
        "deadline": "2026-05-11",
        "doubts": ["heard: the on-call is every second week", "the size of the team"],
        "referrer": "Omar Haddad",
    }
    notes = notes_of(**own | about | keys)
    return draft(notes, template=shipped(intent, "phone", language), now=NOW).body


@pytest.mark.parametrize("names", NAMES, ids=["short", "long", "endless"])
@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("intent", INTENTS)
def test_every_script_fits_into_ninety_words(intent: str, language: str, names: tuple[str, str, str]) -> None:
    """Long names cost courtesies, never the script: none is refused, and each has its four parts."""
    sender, position, company = names
    for tone, disclose, role in product(Tone, Disclosure, (Role.HIRING_MANAGER, Role.AGENCY)):
        keys = {"tone": tone, "disclose": disclose, "role": role}
        body = script(intent, language, sender=sender, position=position, company=company, **keys)
        assert len(body.split()) <= PHONE_WORDS
        assert len(body.split("\n\n")) == 4
        assert all(part in body for part in PARTS[language])


def test_what_there_is_room_for_is_said() -> None:
    """A short script keeps its courtesies; the longest names cost them, and a reason last of all."""
    short = script("withdraw", "en", interview=None, disclose="specific", tone="formal")
    assert "all the best with the search" in short
    sender, position, company = NAMES[2]
    names = {"sender": sender, "position": position, "company": company}
    long = script("withdraw", "en", disclose="specific", tone="formal", **names)
    assert "all the best with the search" not in long
    assert "the role became pure management" in long
