"""The golden messages in German: one story, told to each intent in each tone, with Sie and with du."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bowout.core.jotting.located import LocatedReader
from bowout.core.notes import Notes
from bowout.pipeline.draft import Personalizing, draft
from bowout.resources import load_prompt
from support.drafting import NOW, ScriptedModel, shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.draft import Draft
    from bowout.core.jotting import LeftOut, Phrase
    from bowout.core.locale import Locale
    from bowout.core.template import Template

FOLDER = Path(__file__).resolve().parents[1] / "golden_german"
TONES = ("warm", "formal", "brief")
ADDRESSES = {"sie": "formal", "du": "familiar"}
STORY: dict[str, Any] = {
    "language": "de",
    "recipient": "Frau Dr. Miriam Weber <m.weber@nordlicht.example>",
    "sender": "Sam Okafor <sam@okafor.example>",
    "company": "Nordlicht",
    "position": "Backend-Entwickler (m/w/d)",
    "discussed": "wie im Team Bereitschaften übergeben werden",
    "hook": "der Start der Lager-API im Frühjahr",
    "doubts": (
        "heard: die Rufbereitschaft ist jede zweite Woche",
        "die Größe des Teams",
        "deeper: ich fürchte das Neue",
    ),
    "private": ("das Gehalt war zu niedrig",),
    "liked": ("die Leute, die ich getroffen habe", "die Lager-API"),
    "friend": "Kim Lee <kim@lee.example>",
    "referrer": "Omar Haddad <omar@haddad.example>",
    "alternatives": ("11. Mai 2026, 10:00 Uhr", "12. Mai 2026, 14:00 Uhr", "13. Mai 2026"),
    "deadline": "15. Mai 2026",
}
BOOKED = {"stage": "scheduled", "interview": "7. Mai 2026, 10:00 Uhr", "discussed": None}
INTENTS: dict[str, dict[str, Any]] = {
    "withdraw": {"situation": "relocation", "stage": "final"},
    "decline-invitation": {"stage": "invited", "situation": "staying", "discussed": None},
    "reschedule": BOOKED,
    "clarify": {},
    "timeline": {"stage": "final"},
    "no-show": BOOKED | {"interview": "3. Mai 2026, 10:00 Uhr", "situation": "direction-changed"},
    "feedback": {"stage": "final"},
    "confide": {},
    "reconnect": {},
    "referrer-note": {"situation": "commute"},
}
UNCALLED = {"reconnect"}
ALONE = {"confide"}  # by email only, and to a friend, who is always du


def cases() -> Iterator[tuple[str, str, str, str]]:
    """Yield intent, tone, channel and form of address of each golden message."""
    for intent in INTENTS:
        for tone in TONES:
            for address in ADDRESSES if intent not in ALONE else ("sie",):
                yield intent, tone, "email", address
        if intent not in ALONE:
            channels = ("linkedin",) if intent in UNCALLED else ("linkedin", "phone")
            yield from ((intent, "warm", channel, "sie") for channel in channels)


def message(intent: str, **keys: Any) -> Draft:
    """Return the message of the story to an intent, with some keys changed."""
    notes = notes_of(**INTENTS[intent] | keys | {"intent": intent})
    template = shipped(intent, str(notes.channel), notes.language)
    return draft(notes, template=template, now=NOW)


def notes_of(**keys: Any) -> Notes:
    """Return the story's notes with some keys changed."""
    return Notes.model_validate(STORY | keys, context={"now": NOW})


def german(intent: str = "withdraw", channel: str = "email") -> Template:
    """Return a shipped German template."""
    return shipped(intent, channel, "de")


def locale() -> Locale:
    """Return the shipped German locale."""
    found = german().source.locale
    assert found is not None
    return found


def answering(said: dict[str, str]) -> Personalizing:
    """Return a model that says this, twice if it is asked again."""
    return Personalizing(ScriptedModel([json.dumps(said)] * 2), load_prompt())


def shown(intent: str, tone: str, channel: str, address: str) -> str:
    """Return a message as its golden file holds it: recipient, subject, body, and what is left out."""
    made = message(intent, tone=tone, channel=channel, address=ADDRESSES[address])
    told = "".join(f"\n[{each.message}]" for each in made.advice if each.code == "left-out")
    return f"To: {made.to}\nSubject: {made.subject}\n\n{made.body}\n{told}\n"


def golden_of(intent: str, tone: str, channel: str, address: str) -> Path:
    """Return where the reviewed message stands."""
    return FOLDER / f"{intent}.{tone}.{channel}.{address}.txt"


def read_jotting(
    key: str, jotting: str, *, familiar: bool = False
) -> tuple[Phrase | None, tuple[LeftOut, ...]]:
    """Return what the shipped German makes of a jotting that no rule objects to."""
    return LocatedReader(locale(), familiar=familiar, vet=lambda *_: None).read(key, jotting)
