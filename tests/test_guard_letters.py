"""Letters that bowout did not write: many wordings of the same thing."""

from __future__ import annotations

from typing import Any

import pytest

from support.guarding import BACKEND, against, guard_of


def told(body: str, **keys: Any) -> set[str]:
    """Return the rules that hold something against a letter."""
    return against(guard_of(BACKEND, **{"recipient": "Philippa Whitfield"} | keys), body)


@pytest.mark.parametrize(
    "decision",
    [
        "I would like to step back from the Backend Engineer process.",
        "Please remove me from consideration for the Backend Engineer role.",
        "I will not be continuing with the Backend Engineer process.",
        "I have to decline the Backend Engineer interview.",
        "I've decided to bow out of the Backend Engineer search.",
        "I won't be moving forward with the Backend Engineer position.",
        "I am no longer in the running for Backend Engineer.",
        "Please take my name off the list for Backend Engineer.",
        "I have chosen not to pursue the Backend Engineer role any further.",
        "I must take back my application for Backend Engineer.",
        "I'm pulling out of the Backend Engineer process.",
        "Consider my application for Backend Engineer closed.",
        "I'd be grateful if you would withdraw my application for Backend Engineer.",
        "I have decided to go no further with the Backend Engineer process.",
        "I'm letting the Backend Engineer application go.",
        "I cannot take up the Backend Engineer position.",
        "May I ask you to disregard my application for Backend Engineer from now on?",
        "My name should come off your list for Backend Engineer.",
        "I would like to bring my candidacy for Backend Engineer to a close today.",
        "Could you stand me down for Backend Engineer?",
        "You can cross one name off your Backend Engineer list: mine.",
        "I'm no longer going for the Backend Engineer job.",
        "I have given up my candidacy for Backend Engineer.",
        "My candidacy for Backend Engineer is over.",
        "Kindly consider my application for Backend Engineer at an end.",
        "I'm taking myself off the list for Backend Engineer.",
        "I am no longer an applicant for Backend Engineer.",
        "I should not take my application for Backend Engineer any further.",
    ],
)
def test_a_decision_is_understood_in_many_wordings(decision: str) -> None:
    """Each of these is an unambiguous statement of withdrawal, and none is a promise or a reopening."""
    rules = told(f"Hi Philippa,\n\nThank you for your time. {decision}\n\nBest,\nSam")
    assert rules.isdisjoint({"decision-stated", "decision-kept", "no-promise", "no-hedge"})


@pytest.mark.parametrize(
    "other",
    [
        "I loved hearing about the Backend Engineer role.",
        "I may need to withdraw from the Backend Engineer process.",
        "I look forward to our Backend Engineer interview.",
        "I can't wait to continue with the Backend Engineer process.",
        "I don't want to leave the Backend Engineer process.",
        "I'm not going to leave the Backend Engineer process.",
        "I enjoyed the Backend Engineer interview, which ends a long week.",
        "Do let me know when the Backend Engineer process ends.",
    ],
)
def test_what_is_no_plain_decision_is_found(other: str) -> None:
    """Praise, a hedge and an acceptance are no withdrawal."""
    rules = told(f"Hi Philippa,\n\nThank you for your time. {other}\n\nBest,\nSam")
    assert rules & {"decision-stated", "no-hedge", "decision-kept"}


@pytest.mark.parametrize(
    ("greeting", "wrong"),
    [
        ("Dear Ms Whitfield", False),
        ("Hi Pip", False),
        ("Hello", False),
        ("Dear hiring team", False),
        ("Dear Ms Whitmore", True),
        ("Hi Margaret", True),
    ],
)
def test_the_greeting_names_the_recipient_or_nobody(greeting: str, wrong: bool) -> None:
    """A short form or a general greeting is fine, another's name is not."""
    body = f"{greeting},\n\nThank you. I withdraw from the Backend Engineer process.\n\nSam Okafor"
    assert ("names" in told(body)) is wrong


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("at Northwind", False),
        ("at Northwind Media", True),
        ("at Globex", True),
        ("for Regional Sales Lead", True),
    ],
)
def test_company_and_position_are_those_of_the_notes(words: str, wrong: bool) -> None:
    """A capitalised name where the letter says what it leaves must be in the notes."""
    body = f"Hi Pip,\n\nThank you. I withdraw my Backend Engineer application {words}.\n\nSam Okafor"
    assert ("names" in told(body)) is wrong


def test_a_private_entry_retold_is_found() -> None:
    """Sentences that share most telling words with a private entry are found, however they are ordered."""
    private = ["the owner killed the water story"]
    kept = "After the story on water was killed by the owner I cannot stay."
    body = f"Hi Pip,\n\nThank you. I withdraw. {kept}\n\nSam"
    assert "private" in told(body, private=private)
    assert "private" not in told(body.replace(" on water was killed by the owner", ""), private=private)


def test_pay_may_be_named_as_a_category_but_not_where_it_is_private() -> None:
    """A told category is no secret; what ``private`` holds is."""
    body = "Hi Pip,\n\nThank you. I withdraw, as the salary does not match my expectations.\n\nSam"
    keys = {"situation": "compensation", "reason": "salary 20k too low"}
    assert "private" not in told(body, **keys)
    assert "private" in told(body, **keys, private=["their salary offer"])


def test_the_next_of_their_meetings_with_others_may_be_awaited() -> None:
    """To look forward to the next round reopens a process, to a next meetup it does not."""
    body = "Hi Pip,\n\nThank you for your time. I withdraw. I look forward to the next {}.\n\nSam"
    assert "decision-kept" in told(body.format("round"))
    assert "decision-kept" not in told(body.format("meetup of the Rust group"))


@pytest.mark.parametrize("intent", ["reschedule", "clarify"])
def test_a_letter_that_does_not_leave_needs_no_decision(intent: str) -> None:
    """Neighbouring intents are not held to what a withdrawal must say."""
    body = "Hi Pip,\n\nThank you. I will call you on Monday.\n\nSam"
    assert told(body, intent=intent).isdisjoint({"decision-stated", "no-promise"})


def test_an_offset_typed_with_the_slot_is_no_name() -> None:
    """A letter may say ``UTC+05:30`` where the notes' slot has only ``+05:30``."""
    body = "Please cancel our interview on 12 December at 10:00 (UTC+05:30)."
    slot = {"stage": "scheduled", "interview": "2026-12-12 10:00 +05:30"}
    assert "invented-name" not in told(body, **slot)
    assert "invented-name" in told(body.replace("UTC", "the Orion"), **slot)


SOUNDING = [
    ("no-hedge", "This was not decided yet.", "This was not decided lightly."),
    (
        "no-hedge",
        "My view may be another next year, and that will change.",
        "Nothing about that will change.",
    ),
    (
        "no-hedge",
        "I hope that the door stays open for me.",
        "A house that throws its doors open for all is a joy.",
    ),
    (
        "no-promise",
        "You can reach me in the morning.",
        "I have every confidence that you will find that person.",
    ),
    ("no-criticism", "Your plans were not clear.", "Please do not plan any further steps for me."),
    ("no-criticism", "The role is not sustainable.", "The journey would not be sustainable for me."),
    ("no-criticism", "You would do well to settle what you want first.", "I hope all goes well."),
    (
        "no-criticism",
        "The advert could be a touch more realistic.",
        "The visit could not have been more kind.",
    ),
    ("no-criticism", "Frankly, the ovens deserve kinder hands.", "Honestly, I so enjoyed our chat."),
    (
        "no-criticism",
        "May I add, with respect, that the records would not survive an audit.",
        "To be honest, this was a hard decision.",
    ),
    (
        "no-criticism",
        "I hope you do not mind my saying that the advert left much in the dark.",
        "I must say that the visit to the workshop was a treat.",
    ),
    ("no-criticism", "Your answers were not what I was told.", "I cannot wait to see the training."),
    ("no-criticism", "I only wonder whether you need it.", "I wonder how the launch will be."),
    (
        "no-criticism",
        "The delay told me as much as I needed to know.",
        "Your tour told me all about the house.",
    ),
    ("no-criticism", "The handovers could do with it.", "I could do with a calendar like yours."),
    ("no-criticism", "Future candidates deserve an answer.", "You can now turn to your next candidate."),
    ("no-criticism", "One is left wondering about it.", "I left with a fond memory of it."),
    ("no-criticism", "I did not get the point.", "I can't get to the depot by five."),
    ("no-criticism", "The schedule was not an office schedule.", "I will not be scheduling a call."),
    (
        "no-criticism",
        "One small observation: the form asks for every payslip.",
        "The smallest observation on that tour was a pleasure.",
    ),
    ("no-criticism", "There were rather more rounds than I can count.", "It was rather more fun."),
    ("no-other-employer", "I am in talks with Hotel Casa Miragem.", "I enjoyed our talks with the team."),
    ("decision-kept", "I would be delighted to get your offer.", "I was delighted to get your offer."),
    ("no-comparison", "Of the three places that I saw, yours came last.", "Of the three, I liked the tour."),
    (
        "no-comparison",
        "My next place has better hours.",
        "My next place is now settled.",
    ),
    (
        "no-comparison",
        "There is more in the package than you could find.",
        "I know far more about the house than when I came.",
    ),
    ("no-comparison", "The pay sits below that of most houses.", "The pay is the reason."),
    (
        "no-comparison",
        "What others offer suits an engineer better.",
        "I hope you find an engineer who suits you.",
    ),
]


@pytest.mark.parametrize(("rule", "bad", "good"), SOUNDING)
def test_a_fault_is_told_from_what_only_sounds_like_one(rule: str, bad: str, good: str) -> None:
    """The rule holds something against the one sentence and nothing against its near miss."""
    letter = "Hi Philippa,\n\nI withdraw from the Backend Engineer process. {} Thank you.\n\nBest,\nSam"
    assert rule in told(letter.format(bad))
    assert rule not in told(letter.format(good))


@pytest.mark.parametrize(
    "telling",
    [
        "remain in my current position",
        "to stay where I am",
        "to put my well-being first",
        "that this is not the moment for a new job",
    ],
)
def test_to_stay_or_to_put_oneself_first_is_a_reason(telling: str) -> None:
    """A letter that gives no reason says neither that the writer stays nor what comes first."""
    letter = f"Hi Philippa,\n\nI have decided to withdraw my application and {telling}. Thank you.\n\nSam"
    assert "reason-disclosed" in told(letter, disclose="none", situation="staying")
    grateful = letter.replace(telling, "remain grateful for your time")
    assert "reason-disclosed" not in told(grateful, disclose="none", situation="staying")


def test_a_sentence_that_decides_may_be_frank() -> None:
    """Words such as "to be honest" before the decision or its reason announce no blame."""
    letter = "Hi Philippa,\n\nTo be honest, I have decided to leave the process, {}. Thank you.\n\nSam"
    assert "no-criticism" not in told(letter.format("as I have chosen a quieter life by the sea"))
    blunt = "Hi Philippa,\n\nI withdraw from the process. Thank you. Frankly, the {}.\n\nSam"
    assert "no-criticism" not in told(
        blunt.format("journey is too far"), situation="commute", disclose="category"
    )
    assert "no-criticism" in told(
        blunt.format("canteen food is cold"), situation="commute", disclose="category"
    )


@pytest.mark.parametrize("kept", ["owing to personal circumstances", "and wrote as early as I could"])
def test_words_that_give_no_reason_are_told_from_a_reason(kept: str) -> None:
    """A letter that gives no reason may name personal circumstances, and how soon it was written."""
    letter = "Hi Philippa,\n\nI have decided to withdraw my application, {}. Thank you.\n\nSam"
    assert "reason-disclosed" not in told(letter.format(kept), disclose="none")
    assert "reason-disclosed" in told(letter.format("owing to the hours"), disclose="none")


def test_an_interview_confirmed_is_no_interview_held() -> None:
    """Thanks for the confirmation of an interview tell of no meeting; thanks for the interview do."""
    letter = "Hi Philippa,\n\nThank you for {} interview. I have decided to withdraw my application.\n\nSam"
    slot = {"stage": "scheduled", "interview": "2026-12-12 10:00"}
    assert "no-unmet" not in told(letter.format("the confirmation of my"), **slot)
    assert "no-unmet" in told(letter.format("my"), **slot)


@pytest.mark.parametrize(
    "cancelling",
    [
        "I am grateful for the interview on 12 December. I must decline it and withdraw my application.",
        "I have made up my mind to withdraw. Kindly remove our meeting on 12 December from your calendar.",
    ],
)
def test_a_slot_may_be_declined_by_a_pronoun_or_taken_off_a_calendar(cancelling: str) -> None:
    """A sentence that declines "it" cancels the interview that the one before names."""
    slot = {"stage": "scheduled", "interview": "2026-12-12 10:00"}
    held = told(f"Hi Philippa,\n\nThank you. {cancelling}\n\nSam", **slot)
    assert held.isdisjoint({"slot-cancelled", "decision-stated", "no-unmet"})
    kept = cancelling.replace("decline it", "thank you").replace("Kindly remove", "I recall")
    kept = kept.replace("from your calendar", "with joy")
    assert "slot-cancelled" in told(f"Hi Philippa,\n\nThank you. {kept}\n\nSam", **slot)


@pytest.mark.parametrize(
    "decision",
    [
        "I have made the decision to withdraw as a candidate for Backend Engineer.",
        "I find myself having to withdraw from the Backend Engineer process.",
        "I ask that my name be removed from the Backend Engineer list.",
        "I am afraid my answer about the Backend Engineer role has to be no.",
        "There is no need to consider my Backend Engineer application any longer.",
        "I am calling it quits on my Backend Engineer application.",
    ],
)
def test_a_decision_may_be_a_noun_a_need_or_a_farewell(decision: str) -> None:
    """The decision is found where it is made, reached or suffered, not only where it is a verb of leaving."""
    letter = "Hi Philippa,\n\nThank you. {} All the best.\n\nSam"
    assert "decision-stated" not in told(letter.format(decision))
    assert "decision-stated" in told(letter.format("I have made a list for the Backend Engineer post."))


def test_a_house_that_wants_a_meeting_has_had_none() -> None:
    """It may be good to hear that they want to meet; that it was good to meet is a claim."""
    letter = "Hi Philippa,\n\nIt was good {}. I withdraw from the process. Thank you.\n\nSam"
    assert "no-unmet" not in told(letter.format("to hear that you want to meet me"), stage="invited")
    assert "no-unmet" in told(letter.format("to meet you"), stage="invited")


def test_as_soon_as_possible_is_no_doubt() -> None:
    """A letter may say that it tells the decision as soon as possible."""
    letter = "Hi Philippa,\n\nI wanted to say {} that I have decided to withdraw. Thank you.\n\nSam"
    assert "no-hedge" not in told(letter.format("as soon as possible"))
    assert "no-hedge" in told(letter.format("it is possible"))
