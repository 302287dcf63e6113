"""Each rule fires on a known fault and is silent on its near miss."""

# ruff: noqa: E501 - a case of the tables stays whole on its line

from __future__ import annotations

from typing import Any

import pytest

from bowout.core.guard import Guard, Scope
from bowout.core.guard.table import RULES
from support.guarding import BACKEND, against, guard_of, rules_of

BASE = BACKEND | {
    "discussed": "how Priya moved the warehouse API from cron to an event log; she showed me 3 dashboards",
    "hook": "the API launch in May",
}
MET = "Thank you for the conversation about the warehouse API."
PRIVATE = {"private": ["they lowballed me on salary", "my manager Viktor"]}
BOOKED = {"interview": "2026-11-26 14:00", "stage": "scheduled"}


def guard(**keys: Any) -> Guard:
    """Return the guard of the base notes with some keys changed."""
    return guard_of(BASE, **keys)


SLOTS = [
    ("placeholder", {}, "thanks", "Thank you for the talk about [topic].", MET),
    ("placeholder", {}, "thanks", "Thank you, {{name}}, for the talk.", MET),
    ("markup", {}, "thanks", "Thank you for the **warehouse** API talk.", MET),
    ("markup", {}, "thanks", "Thank you for the <b>warehouse</b> API talk.", MET),
    ("markup", {"hook": "the re-opening - in May"}, "thanks", "Thank you for:\n- the talk\n- the API", MET),
    ("hidden-characters", {}, "thanks", "Thank\u200b you for the API talk.", MET),
    ("hidden-characters", {}, "thanks", "Thank you \u202efor the API talk.", MET),
    ("hidden-characters", {}, "thanks", "Thank you for the API ta\U000e0121lk.", "Thank you \u2764\ufe0f for the API talk."),
    ("hidden-characters", {}, "thanks", "Thank you for the\u2800API talk.", MET),
    ("hidden-characters", {}, "thanks", "Thank you for the API ta\u034flk.", MET),
    ("meta-talk", {}, "thanks", "Here is the revised text: thank you for the API talk.", MET),
    ("meta-talk", {}, "thanks", "As requested, thank you for the API talk.", "Thank you for asking about the API."),
    ("ai-phrases", {}, "thanks", "I hope this email finds you well, Dana.", MET),
    ("no-promise", {}, "hook", "I will call you after the API launch.", "I will remember the API launch fondly."),
    ("no-promise", {}, "hook", "I am free on Thursday to hear about the API launch.", "I hope the API launch goes well."),
    ("no-hedge", {}, "thanks", "I may still change my mind about the API.", "I may be biased, but I loved the API."),
    ("decision-kept", {}, "hook", "I would love to continue the process after the API launch.",
     "I would love to hear about the API launch."),
    ("no-other-employer", {}, "thanks", "Thank you; I have accepted an offer at another company.", MET),
    ("no-comparison", {}, "thanks", "Thank you, though the other role had better pay.", MET),
    ("no-criticism", {}, "thanks", "Thank you, even though the process was rather slow.", MET),
    ("no-criticism", {}, "thanks", "Thank you; a quicker reply would have been nicer.", MET),
    ("no-unmet", {"stage": "applied", "discussed": "your posting about the warehouse API"}, "thanks",
     "It was a pleasure to meet you and to hear about the API.", "Your posting about the warehouse API was a pleasure to read."),
    ("private", PRIVATE, "thanks", "Thank you for the API talk, whatever the salary.", MET),
    ("private", PRIVATE, "thanks", "Thank you for the API talk; Viktor would be glad.", MET),
    ("private", PRIVATE, "thanks", "Thank you for the API talk, if not for the pay.", MET),
    ("reason-disclosed", {"situation": "relocation", "reason": "moving to Inverness"}, "hook",
     "Once I am settled, I would love to hear of the API launch.", "I would love to hear of the API launch."),
    ("reason-disclosed", {"situation": "health"}, "thanks", "Thank you; my surgery will keep me away.", MET),
    ("contact", {}, "hook", "The API launch is at www.northwind-api.com, I hope.", "I hope to hear of the API launch."),
    ("numbers", {}, "thanks", "Thank you for the 40 minutes on the API.", "Thank you for the three dashboards of the API."),
    ("numbers", {}, "thanks", "Thank you for the four dashboards of the API.", "Thank you for the 3 dashboards of the API."),
    ("dates", {}, "hook", "I look forward to the API launch in June.", "I look forward to the API launch in May."),
    ("dates", {}, "hook", "I look forward to the API launch next week.", "I look forward to the API launch one day."),
    ("invented-name", {}, "thanks", "Thank you, and thanks to Marcus, for the API talk.",
     "Thank you, and thanks to Priya, for the API talk."),
    ("lookalikes", {}, "thanks", "Thank you for the w\u0430rehouse API talk.", MET),
    ("grounded", {}, "thanks", "Thank you for explaining your kubernetes clusters and the API.", MET),
    ("grounded", {}, "hook", "I hope the API launch doubles your revenue.", "I hope the API launch delights you."),
    ("relations", {}, "thanks", "Thank you for telling me how you moved the API to an event log.",
     "Thank you for telling me how Priya moved the API to an event log."),
    ("relations", {}, "thanks", "Thank you for listening as I explained the warehouse API.",
     "Thank you for explaining the warehouse API."),
    ("relations", {}, "thanks", "Thank you, Priya, for the talk about the API.", "Thank you, Dana, for the talk about the API."),
    ("tense", {}, "hook", "I look forward to seeing when you begin to move cron to the event log.",
     "I look forward to seeing how the API launch goes."),
    ("tense", {}, "hook", "Congratulations on the launch of the API in May.", "I wish you luck for the API launch in May."),
    ("polarity", {}, "hook", "I hope the API launch never happens in May.", "I will not soon forget how you spoke of the API launch."),
    ("polarity", {}, "thanks", "Thank you for showing how the API moved from an event log to cron.",
     "Thank you for showing how the API moved from cron to an event log."),
    ("stage", {}, "thanks", "Thank you for the offer, and for the talk about the API.", MET),
    ("slot-length", {}, "thanks", f"{MET} It was good. It was great.", f"{MET} It was good."),
    ("slot-length", {}, "thanks", " ", MET),
    ("finished", {}, "thanks", "Thank you for the conversation about the", MET),
    ("apologies", {}, "thanks", "I am so sorry, and thank you for the API talk.", MET),
    ("flattery", {}, "thanks", "You are the most brilliant team in the world of API talk.", MET),
    ("exclamations", {"tone": "formal"}, "thanks", "Thank you for the API talk!", "Thank you for the API talk."),
    ("emoji", {}, "thanks", "Thank you for the API talk \U0001f600.", MET),
    ("thread-language", {}, "thanks", "Vielen Dank für das angenehme Gespräch über die API.", MET),
]  # fmt: skip

LETTER = """Hi Dana,

Thank you for your time and for the talk about the warehouse API. I have decided to withdraw from the process for \
the Backend Engineer position.

I hope the API launch in May goes well.

Best regards,
Sam Okafor"""


def letter(old: str = "", new: str = "") -> str:
    """Return the good letter with one passage replaced."""
    assert old in LETTER
    return LETTER.replace(old, new) if old else LETTER


DECISION = "I have decided to withdraw from the process for the Backend Engineer position."
LETTERS = [
    ("decision-stated", {}, letter(DECISION, "I liked the Backend Engineer position."), letter("decided to withdraw", "chosen to step back")),
    ("decision-stated", {}, letter(DECISION, f"It was good. It was kind. It was fun. {DECISION}"), letter()),
    ("slot-cancelled", BOOKED, letter(), letter(DECISION, f"{DECISION} Please cancel our interview on 26 November.")),
    ("thanks", {}, letter("Thank you for your time and for the talk about the warehouse API. ", ""), letter("Thank you", "I am grateful")),
    ("position-named", {}, letter("the Backend Engineer position", "the position"), letter()),
    ("linkedin-length", {"channel": "linkedin"}, letter("I hope the", "It was good. " * 15 + "I hope the"), letter()),
    ("length", {}, letter("I hope the", "It was good. " * 50 + "I hope the"), letter()),
    ("signature", {}, letter("Sam Okafor", ""), letter("Sam Okafor", "Sam")),
    ("names", {}, letter("Hi Dana", "Hi Margaret"), letter("Hi Dana", "Dear Ms Whitfield")),
    ("names", {}, letter("Backend Engineer", "Regional Sales Lead"), letter()),
    ("no-promise", {}, letter("I hope the", "I will call you once the"), letter(DECISION, f"{DECISION} I will not be at the interview.")),
    ("no-criticism", {}, letter("I hope the", "The interview was badly organised, but I hope the"), letter()),
    ("no-other-employer", {}, letter(DECISION, f"{DECISION} I have accepted a post at Globex."), letter(DECISION, f"{DECISION} I have accepted a post elsewhere.")),
    ("no-comparison", {}, letter(DECISION, f"{DECISION} Other companies pay considerably more."), letter()),
    ("private", PRIVATE, letter(DECISION, f"{DECISION} They lowballed me on salary."), letter()),
    ("reason-disclosed", {"situation": "health"}, letter(DECISION, f"{DECISION} I need knee surgery."), letter(DECISION, f"{DECISION} My personal circumstances have changed.")),
    ("meta-talk", {}, letter("Hi Dana", "Here is a polite email you can send:\n\nHi Dana"), letter()),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "keys", "slot", "bad", "good"), SLOTS)
def test_a_slot_rule_tells_the_fault_from_its_near_miss(
    rule: str, keys: dict[str, Any], slot: str, bad: str, good: str
) -> None:
    """The fault is found by the rule itself, by whatever other rules besides; the near miss is not."""
    held = guard(**keys)
    # Mending may already have dropped a faulty second sentence, which names its rules.
    refused = held.check_slot(slot, bad, "")
    assert rule in rules_of(refused.findings) or rule in " ".join(refused.repairs)
    assert rule not in rules_of(held.check_slot(slot, good, "").findings)


@pytest.mark.parametrize(("rule", "keys", "bad", "good"), LETTERS)
def test_a_letter_rule_tells_the_fault_from_its_near_miss(
    rule: str, keys: dict[str, Any], bad: str, good: str
) -> None:
    """The same for whole letters."""
    held = guard(**keys)
    assert rule in against(held, bad)
    assert rule not in against(held, good)


@pytest.mark.parametrize(
    ("subject", "told"),
    [("", True), ("A subject that is far too long to be read at a glance by anybody", True), ("Re: Re: x", True),
     ("Re: Backend Engineer", False)],
)  # fmt: skip
def test_a_subject_says_what_it_is_at_a_glance(subject: str, told: bool) -> None:
    """A subject is there, short, and answers once."""
    assert ("subject" in against(guard(), LETTER, subject)) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [("Thank you for your time and attention.", True), ("Thank you for the API talk.", False)],
)
def test_a_slot_keeps_the_topic_of_its_default(text: str, told: bool) -> None:
    """A rewording that says nothing in particular any more is found."""
    found = guard().check_slot("thanks", text, "Thank you for the talk about the warehouse API.").findings
    assert ("anchor" in rules_of(found)) is told


def test_every_rule_has_its_fault_and_its_near_miss() -> None:
    """No rule stands in the table without a case."""
    asked_for = {rule.id for rule in RULES if rule.opt_in}  # tests/test_intent_rules.py has their cases
    apart = {
        "subject",
        "anchor",
        "address-kept",
    }  # have tests of their own, the last in tests/test_german_guard.py
    covered = asked_for | {case[0] for case in SLOTS} | {case[0] for case in LETTERS} | apart
    assert {rule.id for rule in RULES} == covered


def test_every_rule_says_why_and_how_to_mend() -> None:
    """Ids are unique; summary, reason, mend and source are sentences for people."""
    assert len({rule.id for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.summary.endswith(".")
        assert rule.why.endswith(".")
        assert rule.mend.endswith(".")
        assert rule.source
        assert rule.scope & (Scope.SLOT | Scope.LETTER)
