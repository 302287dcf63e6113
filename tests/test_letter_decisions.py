"""How letters that bowout did not write end a process and give a booked hour back, and near misses."""

from __future__ import annotations

import pytest

from bowout.core.findings import Finding, Severity
from support.guarding import BACKEND, THEATRE, guard_of, rules_of, theatre_letter


def errors(sentence: str, decision: str) -> list[Finding]:
    """Return the errors that a letter with this decision makes."""
    guard = guard_of(THEATRE, situation="not-a-fit")
    found = guard.check_letter("Withdrawal", theatre_letter(sentence, decision))
    return [finding for finding in found if finding.severity is Severity.ERROR]


@pytest.mark.parametrize(
    "decision",
    [
        "I am writing to formally retract my application for Lighting Designer.",
        "I would be grateful if you could close my file for Lighting Designer.",
        "I'd ask that you no longer consider me for the Lighting Designer position.",
        "I must forgo the opportunity to be your Lighting Designer.",
        "I am relinquishing my place in the process for Lighting Designer.",
        "I am not in a position to continue my application for Lighting Designer.",
        "It's a no from me for the Lighting Designer role.",
        "Count me out of the Lighting Designer process.",
        "I hereby resign my candidacy for Lighting Designer.",
        "I'm not taking my application for Lighting Designer any further.",
        "I shan't be carrying on as a candidate for Lighting Designer.",
        "You have my application for Lighting Designer; I'd like to retract it.",
        "My candidacy for Lighting Designer ends with this letter.",
        "My application for Lighting Designer is coming out of the pile.",
        "With regret I must turn you down as Lighting Designer.",
        "I do not wish to be considered further as Lighting Designer.",
        "I have no choice but to withdraw as Lighting Designer.",
        "I would like to terminate my application as Lighting Designer.",
    ],
)
def test_the_decision_is_known_in_rarer_wordings(decision: str) -> None:
    """Each says unmistakably that the writer withdraws."""
    assert errors("", decision) == []


@pytest.mark.parametrize(
    "other",
    [
        "I am not stepping back from the Lighting Designer process.",
        "I would have withdrawn from the Lighting Designer process if you had not called.",
        "If you agree, I can withdraw from the Lighting Designer process.",
        "I was told that another candidate has withdrawn.",
        "I hope you will not withdraw the offer.",
        "I will not be able to make the interview on 26 November.",
        "I am not able to be there on 26 November.",
        "I could not carry on the conversation as Lighting Designer.",
        "The decision to stop the night shifts was a good one.",
        "It was fair to leave the question open.",
    ],
)
def test_a_denied_conditional_or_other_withdrawal_decides_nothing(other: str) -> None:
    """The words of a decision are none where they are denied, conditional or somebody else's."""
    assert "decision-stated" in rules_of(errors("", other))


@pytest.mark.parametrize(
    "cancelling",
    [
        "Please cancel our interview on 26 November.",
        "I won't be able to attend on Thursday at 2 pm.",
        "Please release the slot on Thursday, 26 November.",
        "Please offer my 14:00 on 26 November to somebody else.",
        "Would you kindly strike our appointment of 26 November from your calendar?",
        "There is therefore no need for the interview on 26 November.",
        "That means Thursday's interview falls away.",
        "The hour you had set aside for me on 26 November is free again.",
        "Let the team know that they can have their hour back on Thursday.",
        "I'd like to hand my slot on Thursday back to you.",
        "Please stand the panel down for Thursday.",
        "With that the appointment at 14:00 on 26 November falls away.",
        "You have time to fill my 14:00 on 26 November with someone else.",
        "I'm pulling out of the interview on 26 November as well.",
        "That includes the interview on 26 November.",
        "Please don't expect me on 26 November.",
        "I should like to be excused from Thursday's interview.",
    ],
)
def test_a_cancelled_slot_is_understood_in_many_wordings(cancelling: str) -> None:
    """The booked interview is named by day, date or time, and cancelled."""
    booked = {"interview": "2026-11-26 14:00", "stage": "scheduled"}
    body = f"Hi Philippa,\n\nI withdraw from the Backend Engineer process. {cancelling}\n\nThank you,\nSam"
    idle = body.replace(cancelling, "It was kind of you to ask me.")
    guard = guard_of(BACKEND, recipient="Philippa Whitfield", **booked)
    assert "slot-cancelled" not in rules_of(guard.check_letter("Withdrawing", body))
    assert "slot-cancelled" in rules_of(guard.check_letter("Withdrawing", idle))
