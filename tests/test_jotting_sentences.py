"""Sentences about what happened: deeds in their order, one topic, and what pronouns mean there."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind, Reader
from support.jottings import assert_read, reader


def _told(jotted: str, by: Reader | None = None) -> str:
    phrase, _ = (by or reader(alone=True)).read("discussed", jotted)
    return phrase.text if phrase else ""


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("Dana sent me a film. She wrote that it took them two years to get there.",
         "I appreciated you sending me a film and telling me that it took you two years to get there"),
        ("Ola showed me the mixing room. Ola said they built it in an old stable.",
         "I appreciated Ola showing me the mixing room and telling me that they built it in an old stable"),
        ("Dana and her brother Luc took me on the track. They showed me the old lever frame.",
         "I appreciated you and your brother Luc taking me on the track and showing me the old lever frame"),
        ("I liked the arm that sorts parcels. We talked about how they test it.",
         "I liked the arm that sorts parcels, and I enjoyed hearing how you test it"),
        ("Dana sent me a film of the arm. She said the team doubled in May.",
         "hearing that the team doubled in May, and it was kind of you to send me a film of the arm"),
    ],
)  # fmt: skip
def test_what_points_back_is_told_behind_that_of_which_it_speaks(jotted: str, text: str) -> None:
    """What one heard of a thing told before keeps its place; what stands by itself comes first, as ever."""
    assert _told(jotted) == text


@pytest.mark.parametrize(
    "jotted",
    [
        "Dana took me to the hold. The batteries are as big as a bus. She told me that they charge them.",
        "Dana took me to the hold. The hull is steel. We discussed how to scale that up.",
    ],
)
def test_what_points_to_news_is_left_out(jotted: str) -> None:
    """Of the batteries no letter tells, and so nobody could tell what "them" are."""
    phrase, left_out = reader(alone=True).read("discussed", jotted)
    assert phrase is not None
    assert phrase.text == "I appreciated you taking me to the hold"
    assert "'it' means" in left_out[-1].why or "one is enough" in left_out[-1].why


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("it took them two years", "it took you two years"),
        (
            "the letters of an Arctic explorer that they sold",
            "the letters of an Arctic explorer that you sold",
        ),
        ("the drivers say that they like the night bus", "the drivers say that they like the night bus"),
        ("how they got rid of them", "how you got rid of them"),
    ],
)
def test_whom_they_means_is_told_by_who_does_what(jotted: str, text: str) -> None:
    """What cost them years cost the reader, and letters sold nothing; drivers may say what they like."""
    assert text in _told(jotted, reader())


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("Dana from the agency showed me the flat", "I appreciated you showing me the flat"),
        ("Ana from the platform team told me how they deploy", "hearing from Ana how they deploy"),
        ("Dana called me on Tuesday and told me about the firm", "hearing about the firm"),
        ("Dana told me on the phone what the team is like", "hearing what the team is like"),
        ("Dana phoned me after each round and always gave me honest feedback",
         "I appreciated you phoning me after each round and giving me honest feedback"),
        ("In the interview we discussed the new claims tool", "the new claims tool"),
        ("We also had a long chat about bats", "our long chat about bats"),
        ("Dana said the partners, Alan Roe and Sue Poole, want to open an office",
         "hearing that the partners want to open an office"),
        ("Dana then told us how she found her first author", "hearing how you found your first author"),
        ("Dana and I paired for an hour on the renderer", "pairing with you for an hour on the renderer"),
        ("The children taught me the names of the birds",
         "I appreciated the children teaching me the names of the birds"),
        ("Dana explained the plan to me and answered every question",
         "I appreciated you explaining the plan to me and answering every question"),
        ("Dana introduced the whole team and each of them said a word",
         "I appreciated you introducing the whole team"),
        ("Dana's deputy, Lucía, gave me a tour of the old wing",
         "I appreciated Lucía giving me a tour of the old wing"),
    ],
)  # fmt: skip
def test_what_stands_around_a_deed_does_not_hide_it(jotted: str, text: str) -> None:
    """When, by which means, from where and with which title somebody did it is no part of what they did."""
    assert _told(jotted) == text


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("You recommended me to Ola, who runs the studio. Ola said the film took two years.",
         "hearing from Ola that the film took two years"),
        ("You put my name forward. Ola showed me the studio.", "I appreciated Ola showing me the studio"),
        ("You recommended me to Ola and prepared me for the panel.",
         "I appreciated you preparing me for the panel"),
        ("You put my name forward & told me about the foster programme.",
         "I appreciated you telling me about the foster programme"),
        ("You recommended me to Ola.", ""),
        ("You sent me the plan of the studio.", "I appreciated you sending me the plan of the studio"),
    ],
)  # fmt: skip
def test_what_a_letter_thanks_for_anyway_is_not_thanked_for_twice(jotted: str, text: str) -> None:
    """A letter to whoever recommended one opens with thanks for it; what else was done for one is told."""
    assert _told(jotted, reader(inside=False)) == text


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("Dana was so kind to me. I liked that they leave an hour for each call.",
         "I liked that you leave an hour for each call"),
        ("We spoke about the day room. I was touched by the way the team works.",
         "the day room, and I was touched by the way the team works"),
        ("Dana wrote me a kind email. Ana told me how the crane is tested.",
         "hearing from Ana how the crane is tested, and it was good of you to write me a kind email"),
    ],
)  # fmt: skip
def test_praise_stands_beside_what_was_told(jotted: str, text: str) -> None:
    """What touched one is told as what one liked is, and no word of thanks is said twice."""
    assert _told(jotted) == text


def test_praise_of_what_nobody_can_tell_is_left_out() -> None:
    """A letter does not say "I was very impressed by you" of two pupils; what one names is told."""
    assert _told("Two pupils ran the lab. I was very impressed by them.") == "two pupils ran the lab"
    assert _told("I enjoyed that question very much") == ""
    assert_read("discussed", "I liked that you test it all", Kind.SENTENCE, "I liked that you test it all")


def test_what_was_done_to_oneself_is_no_news() -> None:
    """Nobody hears that somebody introduced them; what somebody did to a firm is news."""
    assert _told("Stavros asked me for my glossary") == ""
    assert_read(
        "discussed", "Palmgate moved its staff to Lagos", Kind.CLAUSE, "Palmgate moved its staff to Lagos"
    )


def test_an_article_before_a_name_in_small_letters_is_not_written() -> None:
    """What did something to a thing and is no word of English is somebody; a crew is a thing."""
    assert _told("ignacy moved the ticket service to Go") == ""
    assert _told("the crew moved the ticket service to Go") == "the crew moved the ticket service to Go"


@pytest.mark.parametrize(
    "remark", ["super nice", "really useful", "bit long", "too long", "so interesting", "very intense"]
)
def test_a_verdict_behind_a_comma_is_no_item(remark: str) -> None:
    """How it was stays out of what was spoken of; a garden that is called pretty does not."""
    assert _told(f"talked about the new scanner, {remark}") == "the new scanner"
    assert "pretty garden" in _told("talked about the new scanner, the pretty garden")


def test_a_call_on_a_date_hides_nothing_of_what_was_told() -> None:
    """When somebody rang is left out of what they told."""
    heard = "hearing about the cold store"
    assert _told("Dana called me on 4 November and told me about the cold store.") == heard
