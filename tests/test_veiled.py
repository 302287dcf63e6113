"""Private remarks told in other words: what a whole letter may not touch, and what it may."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bowout.core.guard.lexicon import told_openly, touches
from bowout.core.notes import Situation
from bowout.core.text import Passage
from support.guarding import THEATRE, against, guard_of, theatre_letter

if TYPE_CHECKING:
    from bowout.core.findings import Finding


def leaks(private: str, sentence: str, **keys: Any) -> list[Finding]:
    """Return what a letter with this sentence tells of a private remark."""
    found = guard_of(THEATRE, private=private, **keys).check_letter("Withdrawal", theatre_letter(sentence))
    return [finding for finding in found if finding.rule == "private"]


REWORDED = [
    ("they pay 20k under market", "The remuneration is lower than what my field receives."),
    ("my wife is expecting twins", "With two little ones arriving in spring, I will have my hands full."),
    ("I have a drinking problem", "I am working on staying sober."),
    ("my visa expires in June", "My permission to work in the country ends before the summer."),
    ("I'm talking to Google as well", "I am also speaking with a large search company."),
    ("can't stand my boss", "Things with my current supervisor have become difficult."),
    ("my boss doesn't know I'm looking", "Please keep this between us, as nobody at my workplace is aware."),
    ("I owe the bank 30k", "My financial obligations do not let me take a lower income."),
    ("the team is all men", "I would have been the only woman there."),
    ("I was fired in August", "I left my last employer involuntarily this summer."),
    ("they'll go bust", "I wonder whether the firm will still be there in two years."),
    ("the office is filthy", "The state of the rooms surprised me."),
    ("caught shoplifting at 19", "An episode from my youth would show up in your screening."),
    ("I want to run a bakery", "I am about to set up a small shop of my own."),
    ("hate wearing a uniform", "I never liked dressing like everyone else."),
]


@pytest.mark.parametrize(("private", "sentence"), REWORDED)
def test_a_remark_told_in_other_words_is_found(private: str, sentence: str) -> None:
    """The topic gives it away, or that nothing else in the notes accounts for the sentence."""
    assert leaks(private, sentence)


@pytest.mark.parametrize("private", [private for private, _ in REWORDED])
@pytest.mark.parametrize(
    "sentence",
    [
        "I would be glad to hear how the opening night goes.",
        "This was not an easy decision, and I wish you and the team every success.",
        "I know how full your calendar is, and I am grateful for the hour you gave me.",
        "I wanted to let you know soon, so that you have time to look for somebody else.",
        "Please pass on my thanks to Professor Lang and to everyone who was involved.",
        "It was kind of you to keep me informed throughout.",
        "Please accept my apologies for the short notice.",
    ],
)
def test_courtesy_touches_no_remark(private: str, sentence: str) -> None:
    """Ordinary sentences of a farewell pass, whatever is kept private."""
    assert leaks(private, sentence) == []


def test_the_finding_names_the_topic() -> None:
    """A user sees which words touch on what."""
    (finding,) = leaks("they pay 20k under market", "My salary was on my mind, though I enjoyed our talk.")
    assert finding.text == "salary"
    assert "touches on pay, which your private notes are about" in finding.message


@pytest.mark.parametrize(
    ("private", "sentence"),
    [
        ("I owe them a month of rent", "I wish the four thousand people of your petition well."),
        ("walked out of a care home", "I wish the carers all the best."),
        ("I owe two months of rent", "I owe you a big thank-you for your help."),
        (
            "I only applied to make my boss jealous",
            "I told you so early that another applicant can have the hour.",
        ),
    ],
)
def test_what_other_notes_have_in_another_form_is_accounted_for(private: str, sentence: str) -> None:
    """A number in words, a word of one family, an idiom and the application itself give nothing away."""
    keys = {"discussed": "how the petition got to 4,000 names; the care of the old costumes"}
    assert leaks(private, sentence, **keys) == []


def test_a_word_of_the_public_notes_touches_nothing() -> None:
    """What the notes let be said is said, though a remark is about the same topic."""
    sentence = "I enjoyed what you said about the therapy garden."
    assert leaks("I have therapy on Tuesdays", sentence)
    assert leaks("I have therapy on Tuesdays", sentence, discussed="the therapy garden on the roof") == []


def test_the_words_of_the_situation_may_tell_it() -> None:
    """A letter may say why in the words of its situation, and no more."""
    keys = {"situation": "compensation"}
    assert leaks("they pay 20k under market", "The compensation does not match what I need.", **keys) == []
    assert leaks("they pay 20k under market", "The wages are thousands below what I earn.", **keys)
    keys["disclose"] = "none"
    assert leaks("they pay 20k under market", "The compensation does not match what I need.", **keys)


def test_without_private_remarks_a_sentence_of_ones_own_passes() -> None:
    """What nothing accounts for is suspected beside private remarks only."""
    sentence = "My grandmother knitted the curtains of our village stage."
    assert leaks("they pay 20k under market", sentence)
    assert "private" not in against(guard_of(THEATRE), theatre_letter(sentence))


def test_a_weak_word_needs_another_beside_it() -> None:
    """A word of many meanings touches a topic only with a second one, where nothing is wished or thanked."""
    assert {touch.weak for touch in touches(Passage("the distance")) if touch.topic == "commute"} == {True}
    assert leaks("the commute is two hours", "The road is far too long for me each day.")
    assert leaks("the commute is two hours", "I hope the road ahead is a good one.") == []


def test_every_situation_with_words_exists() -> None:
    """No line of the topics is for a situation that the notes cannot have."""
    assert set(told_openly()) <= {situation.value for situation in Situation}


def test_what_an_intent_is_to_tell_touches_nothing() -> None:
    """A doubt that a second talk raises does not forbid the other offer of a letter about timing."""
    told = "I should tell you that I have another offer."
    assert leaks("the second talk", told)
    assert leaks("the second talk", told, intent="timeline") == []
