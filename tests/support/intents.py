"""The golden messages of all intents: one story, told to each intent in each tone and channel."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from bowout.pipeline.draft import draft
from support.drafting import NOW, notes_of, shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.draft import Draft
    from bowout.core.notes import Notes

FOLDER = Path(__file__).resolve().parents[1] / "golden_intents"
TONES = ("warm", "formal", "brief")
STORY: dict[str, Any] = {
    "recipient": "Dana Whitfield <dana@northwind.example>",
    "sender": "Sam Okafor <sam@okafor.example>",
    "company": "Northwind",
    "position": "Backend Engineer",
    "discussed": "how your team hands over on-call",
    "hook": "the warehouse API launch",
    "doubts": (
        "heard: the on-call is every second week",
        "the size of the team",
        "deeper: I fear something new",
    ),
    "private": ("they lowballed me on salary",),
    "liked": ("the people I met", "the warehouse API"),
    "friend": "Kim Lee <kim@lee.example>",
    "referrer": "Omar Haddad <omar@haddad.example>",
    "alternatives": ("11 May 2026, 10:00", "12 May 2026, 14:00", "13 May 2026, 9:30"),
    "deadline": "15 May 2026",
}
BOOKED = {"stage": "scheduled", "interview": "7 May 2026, 10:00", "discussed": ""}
INTENTS: dict[str, dict[str, Any]] = {
    "withdraw": {"situation": "relocation", "stage": "final"},
    "decline-invitation": {"stage": "invited", "situation": "staying", "discussed": ""},
    "reschedule": BOOKED,
    "clarify": {},
    "timeline": {"stage": "final"},
    "no-show": BOOKED | {"interview": "3 May 2026, 10:00", "situation": "direction-changed"},
    "feedback": {"stage": "final"},
    "confide": {},
    "reconnect": {},
    "referrer-note": {"situation": "commute"},
}
# Messages of an intent that read differently where the notes tell another story, by NAME.VARIANT.
VARIANTS: dict[str, dict[str, Any]] = {
    "reschedule.missed": {"interview": "3 May 2026, 10:00"},
    **{
        f"{intent}.{level}": {"disclose": level, "reason": "the office is two hours from home"}
        for intent in ("withdraw", "decline-invitation", "no-show", "referrer-note")
        for level in ("none", "specific")
    },
}
NO_SCRIPT = {"confide", "reconnect"}
NO_LINKEDIN = {"confide"}


def cases() -> Iterator[tuple[str, str, str]]:
    """Yield intent (or variant of one), tone and channel of each golden message."""
    for intent in INTENTS:
        for tone in TONES:
            yield intent, tone, "email"
            if intent not in NO_SCRIPT:
                yield intent, tone, "phone"
        if intent not in NO_LINKEDIN:
            yield intent, "warm", "linkedin"
    for variant in VARIANTS:
        for tone in TONES:
            yield variant, tone, "email"
        yield variant, "warm", "phone"
        yield variant, "warm", "linkedin"


def message(intent: str, **keys: Any) -> Draft:
    """Return the message of the story to an intent, with some keys changed."""
    notes = story_notes(intent, **keys)
    return draft(notes, template=shipped(notes.intent, str(notes.channel)), now=NOW)


def story_notes(intent: str, **keys: Any) -> Notes:
    """Return the story's notes for an intent (or variant of one), with some keys changed, or empty."""
    name = intent.partition(".")[0]
    told = STORY | INTENTS[name] | VARIANTS.get(intent, {}) | keys
    story = {key: value for key, value in told.items() if value}
    return notes_of(**{"discussed": None, "hook": None} | story, intent=name)


def shown(intent: str, tone: str, channel: str) -> str:
    """Return a message as its golden file holds it: recipient, subject, body, and what is advised."""
    made = message(intent, tone=tone, channel=channel)
    told = "".join(f"\n[{advice.message}]" for advice in made.advice)
    return f"To: {made.to}\nSubject: {made.subject}\n\n{made.body}\n{told}\n"


def golden_of(intent: str, tone: str, channel: str) -> Path:
    """Return where the reviewed message stands."""
    return FOLDER / f"{intent}.{tone}.{channel}.txt"
