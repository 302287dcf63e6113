"""Whole letters by anybody: time offered, decisions left open, polite blame, jobs weighed; near misses."""

from __future__ import annotations

from typing import Any

import pytest

from bowout.core.findings import Finding, Severity
from support.guarding import THEATRE, THEATRE_DECISION, against, guard_of, rules_of, theatre_letter

BASE = THEATRE | {"situation": "not-a-fit"}


def errors(sentence: str, decision: str = THEATRE_DECISION, **keys: Any) -> list[Finding]:
    """Return the errors that a letter with this sentence makes."""
    found = guard_of(BASE, **keys).check_letter("Withdrawal", theatre_letter(sentence, decision))
    return [finding for finding in found if finding.severity is Severity.ERROR]


def rules(sentence: str, **keys: Any) -> set[str]:
    """Return the ids of the rules that a sentence breaks."""
    return rules_of(errors(sentence, **keys))


@pytest.mark.parametrize(
    "sentence",
    [
        "I could do a call early next week if that helps.",
        "Happy to hop on the phone on Thursday.",
        "My calendar is open most afternoons.",
        "If you would like to chat, I'm free after 3.",
        "Would Friday suit you for a short conversation?",
        "Feel free to ring me tomorrow between nine and eleven.",
        "Let me know if Monday works for a quick debrief.",
        "Shall we say Thursday at ten?",
        "I'm at my desk until six tonight if you want to ring.",
        "Please let me know when we can speak.",
        "Wednesday afternoon is free for a call.",
    ],
)
def test_time_is_offered_in_any_person(sentence: str) -> None:
    """A day, an hour or a call that the writer holds out, asks for or has free is an offer of time."""
    assert "no-promise" in rules(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I hope we can talk some day.",
        "Thank you for your call last week.",
        "I know how full your calendar is, and I am grateful for the hour you gave me.",
        "I hope the rest of your week goes well.",
        "Should you have any questions, I am happy to answer them.",
        "I would love to be there on the opening night in May.",
    ],
)
def test_courtesy_about_time_offers_none(sentence: str) -> None:
    """Thanks for time, wishes and what the notes themselves name stay what they are."""
    assert rules(sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "I am withdrawing for now.",
        "Unless the schedule changes, I will step back.",
        "I will most likely not continue.",
        "My answer is a no for today.",
        "I reserve the right to come back to this.",
        "My decision is not set in stone.",
        "I have more or less decided to withdraw.",
        "I may revisit this decision in the new year.",
    ],
)
def test_a_decision_left_open_is_a_hedge(sentence: str) -> None:
    """Whatever bounds the decision in time, in certainty or by a condition leaves it open."""
    assert rules(sentence) & {"no-hedge", "decision-kept"}


@pytest.mark.parametrize(
    "sentence",
    [
        "I realise that this may come as a surprise.",
        "This was not an easy decision.",
        "I am confident in this choice.",
        "I do not take this step lightly.",
    ],
)
def test_a_firm_decision_may_be_told_kindly(sentence: str) -> None:
    """What is said about a decision does not soften it."""
    assert rules(sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "The communication could have been a little clearer.",
        "For future candidates, I would suggest sharing the agenda beforehand.",
        "The second interview felt somewhat disorganised.",
        "The process left me wondering how decisions are made.",
        "The atmosphere in the office was not the most welcoming.",
        "Waiting four weeks for a reply did little for my enthusiasm.",
        "Perhaps the panel should be briefed before the next round.",
        "A simple acknowledgement would have gone a long way.",
        "The pay does not reflect the responsibility.",
        "The way I was spoken to was not what I am used to.",
        "One can only hope that the rest of the season gets the same attention.",
        "A clearer advertisement could save applicants some guesswork.",
        "Your application form is a mess.",
        "I do hope that the panel will one day agree on what it is looking for.",
    ],
)
def test_polite_blame_is_criticism(sentence: str) -> None:
    """Praise denied, what could have been, advice nobody asked for and complaint are criticism."""
    assert "no-criticism" in rules(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "You could not have been kinder.",
        "I have seldom felt so welcome.",
        "Never have I learned so much in one hour.",
        "It was reassuring to see such a well-organised day.",
        "Nothing about our talks led to this; they were a pleasure.",
        "I am sorry to disappoint you.",
        "There is no need to reply.",
        "I would not hesitate to recommend the theatre to others.",
        "I hope that our paths will one day cross again.",
        "It would be kind of you to greet the crew from me.",
        "I am quite sure of my decision.",
        "You can now carry on with the other candidates.",
    ],
)
def test_praise_with_a_denial_in_it_is_praise(sentence: str) -> None:
    """A negation that raises is no blame, nor is regret."""
    assert rules(sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "The other position is closer to what I want.",
        "Another house was able to move faster.",
        "What I have found suits me far more.",
        "The alternative in front of me is too attractive to turn down.",
        "I had to choose, and theirs was the stronger case.",
        "Compared with what I do now, the work would have been less varied.",
        "Of all the theatres that I saw this year, not one comes near yours.",
        "Of the three houses I saw, yours came a close second.",
        "I have taken a position that had the edge over yours.",
        "Set beside the two other processes I was in, yours was the friendliest.",
    ],
)
def test_a_job_that_is_weighed_against_theirs_is_a_comparison(sentence: str) -> None:
    """The other side need not be named to be weighed."""
    assert rules(sentence) & {"no-comparison", "no-other-employer"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Your questions made me think harder than any others I have been asked.",
        "I wanted to be open with you as early as possible.",
        "I came away with a better idea of the work.",
    ],
)
def test_a_comparative_alone_weighs_nothing(sentence: str) -> None:
    """More, better and earlier are said of many things."""
    assert rules(sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "If the budget allowed for more, I would gladly come back to the table.",
        "Do let me know if the salary becomes negotiable.",
        "I would be delighted to continue at a later date.",
        "As soon as you advertise again, my application will be the first on your desk.",
    ],
)
def test_other_terms_or_another_time_reopen_the_decision(sentence: str) -> None:
    """A letter that would go on under a condition does not withdraw."""
    assert rules(sentence) & {"decision-kept", "no-hedge"}


@pytest.mark.parametrize(
    "sentence",
    [
        "My cardiologist has told me to slow down.",
        "I am recovering from an operation.",
        "My daughter is in hospital.",
        "For medical reasons I cannot work at night.",
        "My back no longer allows this kind of work.",
    ],
)
def test_the_health_of_the_writer_or_of_kin_is_never_told(sentence: str) -> None:
    """A medical detail is the reason beyond any level, though no private remark names it."""
    assert "reason-disclosed" in rules(sentence)


def test_work_about_health_may_be_spoken_of() -> None:
    """Where the job is in a hospital, its words are the job's; one's own surgery is not."""
    nurse = {"company": "St Olav Hospital", "position": "Theatre Nurse", "discussed": "the new surgery rota"}
    decision = THEATRE_DECISION.replace("Lighting Designer", "Theatre Nurse")
    work = errors("I was glad to see the day clinic at work.", decision, **nurse)
    assert "reason-disclosed" not in rules_of(work)
    own = errors("I am off work since my biopsy.", decision, **nurse)
    assert "reason-disclosed" in rules_of(own)


def test_the_booked_slot_is_no_meeting_that_took_place() -> None:
    """Naming the appointment that is cancelled tells of no meeting, though none was held."""
    booked = {"stage": "scheduled", "interview": "2026-11-26 13:00", "discussed": None}
    held = guard_of(BASE, **booked)
    body = (
        "Dear Marit,\n\nI have decided to withdraw my application for Lighting Designer. Kindly take our "
        "meeting of 26 November at 13:00 out of your diary.\n\nIt was kind of the panel to consider me; "
        "thank you all.\n\nYours sincerely,\nJonas Abel"
    )
    assert "no-unmet" not in against(held, body)
    met = body.replace("It was kind of the panel", "It was a pleasure to meet the panel; it was kind")
    assert "no-unmet" in against(held, met)


def test_another_position_after_interview_for_is_found() -> None:
    """A letter made for one employer and sent to another names the wrong post in its thanks."""
    wrong = "Thank you for inviting me to interview for Stage Carpenter."
    assert "names" in rules(wrong)
    assert "names" not in rules(wrong.replace("Stage Carpenter", "Designer"))


def test_the_place_one_would_move_to_is_no_employer() -> None:
    """With ``relocation`` told, the town is the reason's own; with another its name stays a stranger."""
    sentence = "Moving to Bergen is not possible for me, and I have accepted that."
    assert rules(sentence, situation="relocation", reason="we stay here, not Bergen") == set()
    assert rules(sentence, reason="we stay here, not Bergen")


@pytest.mark.parametrize(
    "sentence",
    [
        "If you need anything formal to close the file, a line to this address is enough.",
        "No further action is required from you other than closing the record.",
        "I hope that nobody spends an afternoon reading my resume in vain.",
    ],
)
def test_a_clerical_sentence_tells_nothing_private(sentence: str) -> None:
    """What is asked for the files of an application is no private matter, whatever the notes keep."""
    assert rules(sentence, private="the job ad made us laugh, all those typos") == set()


DECIDED = (
    "I have taken back my application for the Stage Manager role.",
    "I have taken my candidacy back.",
    "My decision regarding the Stage Manager role is to withdraw.",
    "I have reached my answer on the Stage Manager offer, and it is to say no.",
    "The Stage Manager role is not something I am going to pursue.",
)


@pytest.mark.parametrize("decision", DECIDED)
def test_an_application_taken_back_is_withdrawn(decision: str) -> None:
    """The perfect and the past decide as the present does."""
    assert "decision-stated" not in {finding.rule for finding in errors("", decision=decision)}


def test_the_things_of_a_trade_are_no_private_matter() -> None:
    """Beer in a letter to a brewery is the brewery's, although the writer keeps sobriety private."""
    brewery = {"company": "Hobble Brewing", "position": "Head Brewer", "private": "sober since 2021"}
    decision = THEATRE_DECISION.replace("Lighting Designer", "Head Brewer")
    assert not errors("I have a good deal of respect for the beer you make.", decision, **brewery)
    assert errors("I have a good deal of respect for the wine you make.", decision, **brewery)


def test_a_reason_between_two_wordings_of_the_decision_is_told() -> None:
    """What comes behind the first wording of the decision is a reason, though it decides once more."""
    none = {"situation": "values", "disclose": "none"}
    why = f"{THEATRE_DECISION[:-1]} because of your lamps, so I cannot take it."
    assert "reason-disclosed" in rules_of(errors("", why, **none))
    twice = (
        "I must decline the invitation, as I am withdrawing from the process for the Lighting Designer role."
    )
    assert "reason-disclosed" not in rules_of(errors("", twice, **none))


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("I would spend close to three hours on the road.", True),
        ("It comes to 80 minutes each way.", True),
        ("Four hours a day would be too many.", True),
        ("I enjoyed the hour in the prop shop.", False),
        ("You gave me two hours of your time.", False),
    ],
)
def test_how_far_one_would_travel_is_more_than_the_kind_of_reason(sentence: str, told: bool) -> None:
    """Hours, minutes and miles of a journey are told at the level ``specific`` alone."""
    keys = {"situation": "commute", "reason": "two trains and a bus"}
    found = {finding.rule for finding in errors(sentence, disclose="category", **keys)}
    assert ("reason-disclosed" in found) == told
    assert "reason-disclosed" not in {
        finding.rule for finding in errors(sentence, disclose="specific", **keys)
    }


def test_another_time_in_the_sentence_that_cancels_is_offered() -> None:
    """What is held out instead of the booked slot is an offer as well."""
    booked = {"interview": "2026-12-09 10:00", "stage": "scheduled"}
    other = "Please release the slot on 9 December; a call on Friday at ten suits me instead."
    assert "no-promise" in rules(other, **booked)
    assert "no-promise" not in rules("Please release the slot on 9 December at ten.", **booked)
