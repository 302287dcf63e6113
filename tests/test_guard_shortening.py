"""What is left of a passage when its end is at fault."""

from __future__ import annotations

from functools import partial

import pytest

from support.guarding import WAREHOUSE, errors_of, guard_of

guard = partial(guard_of, WAREHOUSE)
DEFAULT = "Thank you for your time and for the talk about the warehouse API."
KEPT = "Thank you for telling me about the warehouse API"


@pytest.mark.parametrize(
    "end",
    [
        "; it has three thousand users",
        " and for the lunch with Torsten",
        ", which has halved your costs",
        ", not least the part in Haskell",
        ", not least because Torsten wrote it in Haskell",
        ", and that it runs in Lagos, which I have seen",
        " \u2013 Torsten must be proud",
    ],
)
def test_an_end_that_is_at_fault_is_left_out(end: str) -> None:
    """What stands before the faulty end is a whole sentence, stays, and the rules are told."""
    verdict = guard().check_slot("thanks", f"{KEPT}{end}.", DEFAULT)
    assert verdict.text == f"{KEPT}."
    assert not verdict.findings
    assert verdict.repairs[-1].startswith("left out the last part: ")
    assert {error.rule for error in verdict.left_out} <= set(verdict.repairs[-1].split(": ")[1].split(", "))


@pytest.mark.parametrize(
    "text",
    [
        "For the warehouse API, and for the lunch with Torsten, I thank you.",
        "When we spoke of the warehouse API, and Torsten joined, I was glad.",
        "I hope that the warehouse API, which Torsten wrote, does well.",
        "I am grateful to you, to Dana and to Torsten for the warehouse API.",
        "Thank you for Torsten's story, and for telling me about the warehouse API.",
        "Thank you; Torsten told me about the warehouse API.",
        "Two days on the warehouse API, and Torsten was there.",
    ],
)
def test_what_would_not_be_a_sentence_is_not_left_standing(text: str) -> None:
    """A fault before which no whole sentence with a topic stands refuses the passage."""
    verdict = guard().check_slot("thanks", text, DEFAULT)
    assert "grounded" in errors_of(verdict)
    assert not verdict.left_out
    assert verdict.text == text


def test_a_passage_that_keeps_only_the_process_is_refused() -> None:
    """An end with the only topic is not left out: the template's own text says more."""
    text = "Thank you for the conversation; the warehouse API was written by Torsten."
    assert (
        not guard(discussed="our conversation about the warehouse API")
        .check_slot("thanks", text, DEFAULT)
        .left_out
    )


@pytest.mark.parametrize(
    "end",
    [
        ", and that Torsten drinks",
        "; I will call you on Monday",
        ", even if your office is ugly",
        ", but I withdraw",
        "; I am leaning towards withdrawing",
        ", and I shook hands with Dana",
    ],
)
def test_a_fault_that_is_one_of_the_whole_passage_is_not_cut_off(end: str) -> None:
    """After a hint, a complaint, a promise, a doubt or a pretence the model is asked again."""
    notes = guard(private="Torsten drinks at work", stage="applied")
    verdict = notes.check_slot("thanks", f"{KEPT}{end}.", DEFAULT)
    assert errors_of(verdict)
    assert not verdict.left_out


@pytest.mark.parametrize(
    "end",
    [
        "; that your regulars took to it says everything",
        ", which showed how quickly people change their ways",
        ", though the journey there is quite a journey",
        ", from which I left with plenty of food for thought",
        ". It sounds like a triumph of the imagination",
    ],
)
def test_an_addition_of_other_words_than_the_notes_is_left_out(end: str) -> None:
    """No rule need know the fault: behind a whole statement only the notes or courtesy are told."""
    verdict = guard().check_slot("thanks", f"{KEPT}{end}.", DEFAULT)
    assert verdict.text == f"{KEPT}."
    assert verdict.left_out


@pytest.mark.parametrize(
    "end",
    [
        ", and for the time you took",
        "; it was a pleasure to hear about it",
        ", which I very much enjoyed",
        " and for such a warm welcome",
        ", above all about the API itself",
        ". I really appreciated our conversation",
        ", which was right up my street",
    ],
)
def test_an_addition_of_courtesy_or_the_notes_stays(end: str) -> None:
    """Gratitude, pleasure, talking and the notes' own words are no embroidery."""
    verdict = guard().check_slot("thanks", f"{KEPT}{end}.", DEFAULT)
    assert verdict.text == f"{KEPT}{end}."
    assert not verdict.repairs


@pytest.mark.parametrize(
    "text",
    [
        "I wish the warehouse API, and those who guide it, a triumphant start.",
        "Twenty licensed users of the warehouse API, with more in training: thank you.",
        "Thank you for your time; a warehouse API, a guild and a triumph at once is rare.",
        "Thank you for telling me how the warehouse API, in a triumph of the imagination, runs.",
        "Hearing how the warehouse API works, and in what imaginative ways, was a treat.",
        "I would love to hear, imaginative as you are, about the warehouse API.",
        "Your talk of the warehouse API was, I have no doubt, the triumph of a career.",
        "Your warehouse API, with nine villages written to, was one that I valued.",
    ],
)
def test_an_addition_before_which_nothing_could_stand_is_not_cut(text: str) -> None:
    """A text is cut where a whole sentence with the topic ends, never in the middle of one."""
    verdict = guard().check_slot("thanks", text, DEFAULT)
    assert verdict.text == text


def test_a_text_without_its_end_is_what_the_account_tells_of() -> None:
    """The account is one of the words that are left."""
    verdict = guard().check_slot("thanks", f"{KEPT}, a triumph of the imagination.", DEFAULT)
    assert "".join(span.text for span in verdict.account) == verdict.text == f"{KEPT}."


@pytest.mark.parametrize(
    "text",
    [
        "The warehouse API is a wonderful subject, and I hope that it flourishes.",
        "My way leads past the warehouse API now, though I would be glad to hear how it fares.",
        "I hope the warehouse API, all of its grandeur, delights a great many people.",
        "Do tell me, if you ever find the leisure, how the warehouse API fares.",
    ],
)
def test_a_close_is_not_cut_down_to_what_looks_nowhere(text: str) -> None:
    """What is left of a close still wishes, hopes or asks for something, or nothing is left out."""
    verdict = guard().check_slot("hook", text, "I look forward to the launch of the warehouse API.")
    assert verdict.text == text


@pytest.mark.parametrize(
    "end",
    [
        "; do drop me a line",
        ", and let us not lose touch",
        "; I would be happy to catch up with you",
        ", when it gets under way",
    ],
)
def test_a_close_that_only_keeps_in_touch_stays_whole(end: str) -> None:
    """By the turns of phrase in which people stay in touch nothing is added to the notes."""
    text = f"I look forward to the launch of the warehouse API{end}."
    verdict = guard(hook="the launch of the warehouse API").check_slot("hook", text, DEFAULT)
    assert verdict.text == text
    assert not verdict.repairs


def test_thanks_are_not_cut_down_to_a_remark() -> None:
    """What is left of thanks still thanks: a list or a remark alone is none."""
    text = "Three regions, one warehouse API: all became lucid from what you wrote, and I am grateful."
    verdict = guard(discussed="three regions, one warehouse API").check_slot("thanks", text, DEFAULT)
    assert not verdict.left_out
