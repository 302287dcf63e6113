"""Letters in many people's words: what says enough, and what only sounds like a fault."""

from __future__ import annotations

import pytest

from support.guarding import BACKEND, against, guard_of

BOOKED = {"stage": "scheduled", "interview": "2026-12-09 10:00"}
DECISION = "I am withdrawing from the process for the Backend Engineer role."

CANCELLED = [
    "So: no interview on 9 December, please, and a big thank-you for offering it.",
    "Our interview on 9 December can fly right out of your diary.",
    "The ten o'clock on 9 December is yours again.",
    "I am unable to avail myself of the appointment of the ninth of December.",
    "Please put a line through my name for Wednesday.",
    "The next round, set for ten on 9 December, may please be released.",
]
KEPT = [
    "Thank you for offering me the interview on 9 December.",
    "It was kind of you to propose 9 December at 10:00.",
    "I look forward to our interview on 9 December.",
    "I had already noted 9 December and was glad that you wanted to see me.",
    "As to the interview on 9 December, I leave it to you whether it is to be held.",
    "Please cancel our interview on Wednesday, 16 December.",
]


def letter(sentence: str, decision: str = DECISION) -> str:
    """Return a letter that says one sentence beside the decision."""
    return f"Dear Dana,\n\n{decision} {sentence}\n\nThank you for your consideration.\n\nBest,\nSam Okafor"


@pytest.mark.parametrize("sentence", CANCELLED)
def test_an_interview_is_cancelled_where_its_day_is_given_up(sentence: str) -> None:
    """A sentence that names the day and neither thanks for it nor looks forward to it gives it up."""
    assert "slot-cancelled" not in against(guard_of(BACKEND, **BOOKED), letter(sentence))


@pytest.mark.parametrize("sentence", KEPT)
def test_an_interview_that_is_only_spoken_of_is_not_cancelled(sentence: str) -> None:
    """Thanks for a booked day, or joy at it, leave somebody waiting there."""
    assert "slot-cancelled" in against(guard_of(BACKEND, **BOOKED), letter(sentence))


HARMLESS = [
    "It was kind of you to make me an offer of your time.",
    "I have said yes to staying where I am.",
    "I am excited to take it on.",
    "I wanted to tell you before we fix a date.",
    "I'll come straight to the point: this is final.",
    "I remain at your disposal should you need a written confirmation.",
    "I hope the team finds just the engineer it needs.",
    "Our interview felt like a conversation among friends.",
    "I was not sure how to begin this letter.",
    "I'm not very good at letters like this.",
    "Please go ahead with the other candidates.",
    "Teach I shall!",
    "I write early, so that your other candidates are not kept waiting.",
    "It would be unfair to go any further.",
    "I look forward to visiting the museum with my class.",
    "I hope that you soon find somebody who suits the post, for the evening shift as well.",
    "It was no easy choice, but I have made it.",
    "There is no need to set a time for me.",
    "Would you mention it to your colleagues? I should be obliged.",
    "I am grateful for the trust you showed in me.",
    "Please feel free to use that time for somebody else.",
    "It is an attractive role.",
    "Please let me know if you need anything more in writing.",
    "I write before the shortlist is drawn up.",
    "My answer is no. Thank you for asking.",
]
GUARDED = {
    *("no-promise", "no-hedge", "decision-kept", "no-comparison", "no-criticism", "meta-talk", "private"),
}


@pytest.mark.parametrize("sentence", HARMLESS)
def test_a_letter_may_use_the_words_of_a_fault_for_something_else(sentence: str) -> None:
    """What is refused in a passage on two topics is harmless in a whole letter that decides."""
    held = guard_of(BACKEND, stage="interviewed", situation="staying", disclose="category")
    assert not against(held, letter(sentence)) & GUARDED


FAULTS = [
    ("no-comparison", "Your class was far livelier than those I was given elsewhere."),
    ("no-comparison", "Of all the firms I have spoken to, yours was the slowest."),
    ("no-comparison", "No other agency can hold a candle to yours."),
    ("no-hedge", "Let us see how I feel about it in a week."),
    ("no-hedge", "I rather think this is the end of it for me."),
    ("no-promise", "You will find my application on your desk again by next autumn."),
    ("no-criticism", "A word to that effect beforehand would have been a courtesy."),
    ("no-criticism", "One is left to wonder what value is placed on engineers."),
    ("no-criticism", "Our interview felt like an interrogation."),
    ("decision-kept", "See you on Friday."),
    ("no-criticism", "Perhaps you could answer applicants a little sooner in future."),
    ("no-criticism", "You treat drivers like dirt."),
    ("no-hedge", "I am more or less withdrawing, but keep my chair warm."),
    ("no-comparison", "The other studios I am in touch with are ahead on this point."),
    ("no-comparison", "The pay is well behind what others in the region have on the table."),
    ("meta-talk", "I have made the letter shorter."),
    ("no-promise", "Please set a time for me."),
    ("meta-talk", "Feel free to use whichever line you like."),
    ("no-comparison", "The pay lags behind what comparable firms have."),
    ("no-hedge", "I am out, unless I have a change of heart."),
    ("decision-kept", "If they came back with a new budget, I would be glad."),
    ("no-criticism", "I am glad that you are finally starting to take tests seriously."),
    ("no-criticism", "Your colleagues should be kinder."),
    ("no-criticism", "I had been led to believe that the team was larger."),
    ("no-criticism", "I couldn't help noticing how few people stay."),
    ("no-criticism", "A reply to my second mail would have been welcome."),
    ("no-criticism", "The test was longer than I thought reasonable."),
    ("no-criticism", "My calls were not returned."),
    ("no-criticism", "A more structured approach might attract more candidates."),
    ("no-criticism", "If I may offer one gentle thought, read the papers first."),
    ("no-comparison", "I get bigger scenes than I would at your house."),
    ("no-criticism", "The values on your wall were hard to find in the room."),
    ("no-comparison", "What tipped it was their four-day week."),
    ("no-comparison", "The other team got back to me first."),
    ("no-comparison", "I have gone with the offer that gives me room to grow."),
    ("no-comparison", "You came second by a whisker."),
    ("no-comparison", "The alternative simply made more sense."),
    ("no-comparison", "My other option is fully remote."),
    ("no-hedge", "As things stand, I'm out."),
    ("no-hedge", "I could be persuaded otherwise."),
    ("no-hedge", "I would like to keep my options open."),
    ("no-hedge", "This may not be my last word."),
    ("no-hedge", "The odds are that I will not go on."),
    ("no-hedge", "It's more of a not-yet than a no."),
]


@pytest.mark.parametrize(("rule", "sentence"), FAULTS)
def test_a_fault_in_other_words_is_found_in_a_letter(rule: str, sentence: str) -> None:
    """Weighing, doubt, promises and polite blame are found in the words people find for them."""
    assert rule in against(guard_of(BACKEND), letter(sentence))


GIVEN = [
    "I have found my next role.",
    "A different opportunity has come up.",
    "I said yes to somebody else.",
    "I've been hired by a start-up.",
    "I have joined a friend's company.",
    "The commute is too long.",
    "I will stay with my present employer.",
]
NOT_GIVEN = [
    "I remain grateful to you and stay in touch gladly.",
    "If another role comes up for somebody like Ann, she may ask you.",
    "You have given me a lot of your time.",
    "I hope that you find the right person soon.",
]


def test_a_reason_told_outright_is_found_wherever_none_is_to_be_given() -> None:
    """A letter at the level ``none`` says nowhere why; at another level the same words may stand."""
    held = guard_of(BACKEND, disclose="none", situation="staying")
    openly = guard_of(BACKEND, disclose="specific", situation="staying", reason="I found another job")
    for sentence in GIVEN:
        assert "reason-disclosed" in against(held, letter(sentence)), sentence
        assert "reason-disclosed" not in against(openly, letter(sentence)), sentence
    for sentence in NOT_GIVEN:
        assert "reason-disclosed" not in against(held, letter(sentence)), sentence


SOUND = [
    "I hope you find the other half of the team as kind as this one.",
    "We talked until late, and I learned a lot.",
    "I could not help smiling at the demo.",
    "The visit was longer than I deserved, thank you.",
    "I chose to write at once.",
    "The ride was a joy, with the channel under my feet.",
    "The daily journey is more than I can take on.",
]


@pytest.mark.parametrize("sentence", SOUND)
def test_what_shares_words_with_a_fault_is_none(sentence: str) -> None:
    """Near misses of weighing, doubt and blame are let pass."""
    rules = against(guard_of(BACKEND), letter(sentence))
    assert rules.isdisjoint({"no-hedge", "no-comparison", "no-criticism"})


CONFIDED = [
    "Following my consultant's advice I am leaving early.",
    "The old ticker gives me little peace.",
    "My hearing on one side is not what it was.",
    "Between us, there is also a sum that is mine in March.",
    "Please keep this under your hat for now.",
    "Your lead was in merry spirits for the hour, and I will leave it at that.",
    "From what I hear, the chair has a name on it.",
    "Rumour has it that spring will be a busy time upstairs.",
    "You may read between the lines.",
]


@pytest.mark.parametrize("sentence", CONFIDED)
def test_what_is_told_in_confidence_is_held_to_be_private(sentence: str) -> None:
    """Beside private remarks, a sentence told in confidence is held to be one of them."""
    held = guard_of(BACKEND, private=["my bonus vests in March"])
    assert "private" in against(held, letter(sentence))
    assert "private" not in against(guard_of(BACKEND), letter(sentence))


def test_what_others_hear_and_say_of_good_things_is_no_hint() -> None:
    """What a thing says, or what one hears with pleasure, hints at nothing private."""
    held = guard_of(BACKEND, private=["my bonus vests in March"])
    for sentence in ("The talks say a good deal about the team.", "I was glad to hear it from all of you."):
        assert "private" not in against(held, letter(sentence))


def test_a_reason_told_in_full_is_found_where_only_its_kind_may_be_told() -> None:
    """At the level of the category, a reason in words of its own tells more than the kind."""
    held = guard_of(BACKEND, situation="staying", disclose="category", reason="they fund my training")
    full = letter("", f"{DECISION[:-1]}, because my diploma in critical care is being sponsored there.")
    kind = letter("", f"{DECISION[:-1]}, because I am going to stay with my current employer.")
    assert "reason-disclosed" in against(held, full)
    assert "reason-disclosed" not in against(held, kind)


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("One small thing, meant kindly: the rota is a lot to load on one person.", "no-criticism"),
        ("The tour was a joy, even if some of the panel seemed to have other things to do.", "no-criticism"),
        ("It would have spared all of us some weeks had the salary been told.", "no-criticism"),
        ("There are offices nearer to Leith that give me the same work.", "no-comparison"),
        ("No other company I spoke with took such care.", "no-comparison"),
        ("Should the API get stuck, I can spare a week in April to look at it.", "no-promise"),
        ("If the post happens to be open still in May, do tell me.", "decision-kept"),
        ("The offer took its time, and two of the panel were busy with their phones.", "no-criticism"),
        ("I found it a pity that two of the panel were on their phones.", "no-criticism"),
        ("That sort of thing belongs in the advertisement.", "no-criticism"),
        ("I will pass your details on to a former colleague this week.", "no-promise"),
        ("The next time the post comes up, mine will be the first application on your desk.", "no-promise"),
        ("Do hold on to my file, as I may well be back by summer.", "no-hedge"),
        ("If the hours happened to start later, that would be another matter.", "no-hedge"),
        ("I have been used to a somewhat freer hand where I have worked so far.", "no-comparison"),
        ("I would only wish your colleagues an easier way of settling their differences.", "no-criticism"),
    ],
)
def test_faults_in_kind_words_are_held(sentence: str, rule: str) -> None:
    """What is meant kindly, set beside others or offered is still blame, a comparison or an offer."""
    letter = (
        f"Dear Dana,\n\nThank you for the interview. {DECISION}\n\n{sentence}\n\nBest regards,\nSam Okafor"
    )
    assert rule in against(guard_of(BACKEND), letter)


@pytest.mark.parametrize(
    "sentence",
    [
        "I enjoyed working side by side with your team for an afternoon.",
        "If you could spare a moment, please let the panel know.",
        "I could have done with another hour among the servers.",
        "There are better candidates than me on your list.",
        "No one could have been made more welcome than I was.",
        "I am indebted to you for your patience and good humour.",
        "I tip my hat to everyone at the desk.",
        "I have come to this decision after long reflection, and it will not change.",
        "You know your way round a deadline better than most.",
        "I appreciated every word of your invitation.",
        "You listened to me, and you let me see what a day among the servers looks like.",
        "I cannot tell you how charmed I was by the tour.",
        "I know that you will want to approach other candidates.",
        "May your servers find the engineer they have waited for so long.",
        "I will not be appearing before the panel again.",
        "May you enjoy many more fruitful years there.",
        "Here is to a great team and to servers that never tire.",
        "You have looked after me brilliantly from the first phone call on.",
        "If I may say so, you have a gift for making people feel at ease.",
        "I owe you a heartfelt thank-you for it.",
    ],
)
def test_kind_words_that_only_sound_like_faults_pass(sentence: str) -> None:
    """The same words, said of oneself or in thanks, are held for nothing."""
    letter = (
        f"Dear Dana,\n\nThank you for the interview. {DECISION}\n\n{sentence}\n\nBest regards,\nSam Okafor"
    )
    guard = guard_of(BACKEND, private="I owe my brother money")
    assert not against(guard, letter) & {"private", "no-criticism", "no-comparison", "no-promise", "no-hedge"}


def test_a_reason_hung_on_what_was_accepted_is_told_in_full() -> None:
    """What is so good about the other place is the reason in full, however it is joined to it."""
    notes = {"situation": "accepted-offer", "disclose": "category", "reason": "fully remote, payments team"}
    held = guard_of(BACKEND, **notes)
    full = letter("I have accepted an offer that lets me sketch ledgers in my garden.")
    assert "reason-disclosed" in against(held, full)
    assert "reason-disclosed" not in against(held, letter("I have accepted an offer elsewhere."))
    none = guard_of(BACKEND, situation="culture", disclose="none", reason="people shout there")
    assert "reason-disclosed" in against(none, letter("How people work together is what decided it."))


def test_a_house_may_be_called_what_would_be_blame() -> None:
    """A word of the company's own name blames nobody; the same word of its people does."""
    cold = guard_of(BACKEND, company="Boreal Cold Systems")
    assert "no-criticism" not in against(
        cold, letter("Thank you for the interview with Boreal Cold Systems.")
    )
    assert "no-criticism" in against(cold, letter("The interview was cold."))


def test_half_of_the_day_may_end_a_sentence() -> None:
    """Behind "2 p.m." a capital begins a sentence and no name, and a word goes on with the one before."""
    booked = guard_of(BACKEND, stage="scheduled", interview="2026-12-09 14:00")
    said = letter("I will not be coming on 9 December at 2 p.m. Please give the slot to somebody else.")
    assert not against(booked, said)
