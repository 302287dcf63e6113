"""Drafts made by hand, so that delivery and render are tested without a pipeline."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bowout.core.draft import Advice, Draft, Fallback, Mode, ModelUse, Outcome, SlotResult, Span
from bowout.core.findings import Finding, Severity
from bowout.core.person import Person

DANA = Person("Dana Whitfield", "dana@northwind.example")
SAM = Person("Sam Okafor", "sam@mail.example")

SPANS = (
    Span("Hi ", "template"),
    Span("Dana", "notes:recipient"),
    Span(",\n\nThank you for the time you took to speak with me about the ", "template"),
    Span("Backend Engineer", "notes:position"),
    Span(" role. ", "template"),
    Span("I keep thinking of our talk about the warehouse API.", "template"),
    Span("\n\nI have decided to withdraw, as I have accepted another position.\n\n", "template"),
    Span("I would be glad to hear how the launch goes.", "template"),
    Span("\n\nKind regards,\n", "template"),
    Span("Sam Okafor", "notes:sender"),
)
BODY = "".join(span.text for span in SPANS)

PERSONAL_SPANS = (
    *SPANS[:5],
    Span("Hearing how your team rebuilt the warehouse API has stayed with me.", "model:thanks"),
    SPANS[6],
    Span("I would be glad to hear how the launch goes this spring.", "model:hook"),
    *SPANS[8:],
)

FINDING = Finding(
    rule="ai-phrases",
    severity=Severity.WARNING,
    text="stayed with me",
    message="Readers take this for a machine's phrase; say it plainly.",
    start=160,
)


def a_draft(**changes: Any) -> Draft:
    """Return a template-only draft to Dana from Sam, with ``changes`` made to it.

    A new ``body`` without ``provenance`` of its own is the template's.
    """
    plain = Draft(
        subject="Withdrawing from the Backend Engineer process",
        body=BODY,
        to=DANA,
        sender=SAM,
        mode=Mode.TEMPLATE,
        template_body=BODY,
        slots={"thanks": SlotResult(Outcome.TEMPLATE), "hook": SlotResult(Outcome.TEMPLATE)},
        provenance=SPANS,
        versions={"template": "withdraw 1"},
    )
    if "body" in changes and "provenance" not in changes:
        changes = {"template_body": changes["body"], "provenance": (), **changes}
    return replace(plain, **changes)


def a_personal_draft(**changes: Any) -> Draft:
    """Return a draft with two slots of a model, one repaired, one finding and one advice."""
    personal = replace(
        a_draft(),
        body="".join(span.text for span in PERSONAL_SPANS),
        provenance=PERSONAL_SPANS,
        mode=Mode.PERSONALIZED,
        slots={
            "thanks": SlotResult(Outcome.ACCEPTED),
            "hook": SlotResult(Outcome.REPAIRED, "a stray quotation mark was taken out"),
        },
        findings=(FINDING,),
        advice=(Advice("notice-48h", "The interview is four days off: an email today will do.", "purdue"),),
        model=ModelUse("small-model", 2, 412, 96),
        versions={"template": "withdraw 1", "prompt": "personalize 1"},
    )
    return replace(personal, **changes)


def a_fallen_back_draft() -> Draft:
    """Return a draft whose model could not be reached."""
    message = "no connection to http://127.0.0.1:9"
    slot = SlotResult(Outcome.FALLBACK, message)
    return a_draft(
        fallback=Fallback("connection", message),
        slots={"thanks": slot, "hook": slot},
        model=ModelUse("small-model", 3),
    )
