"""Who is meant: pronouns, brackets, ellipses, and people who are thanked."""

from __future__ import annotations

import pytest

from support.guarding import BACKEND, assert_told_apart, guard_of, refusing

TOLD = [
    (
        "Rasmus (her tech lead, she hired him in 2023) showed me the replay tool he wrote.",
        "Thank you for the talk, and please thank Rasmus, who hired you in 2023.",
        "Thank you for the talk, and please thank Rasmus, whom you hired in 2023.",
    ),
    (
        "Declan didn't want the whiteboard handover, Oonagh did, and it stayed.",
        "I enjoyed hearing how Declan wanted the whiteboard handover.",
        "I enjoyed hearing how Oonagh wanted the whiteboard handover.",
    ),
    (
        "Kaarel wrote the first version, Liis took it over and moved it from Perl to Go last winter.",
        "I enjoyed hearing how Kaarel moved the first version to Go.",
        "I enjoyed hearing how Liis moved the first version to Go.",
    ),
    (
        "Mme Roy leads the new river trip, Denis showed me the roof.",
        "I hope Denis has a wonderful time leading the new river trip.",
        "I hope Mme Roy has a wonderful time leading the new river trip.",
    ),
]


@pytest.mark.parametrize(("discussed", "bad", "good"), TOLD)
def test_who_did_it_is_read_from_pronouns_and_ellipses(discussed: str, bad: str, good: str) -> None:
    """``she hired him``, ``Oonagh did``, a second clause and a time well spent keep their doers."""
    guard = guard_of(BACKEND, discussed=discussed, hook=f"the launch. {discussed}")
    slot = "hook" if "hope" in bad else "thanks"
    rule = "polarity" if "Declan" in bad else "relations"
    assert_told_apart(guard, rule, slot, bad=bad, good=good)


FREE = [
    (
        "Do-yun played the recordings from Busan.",
        "The recordings that Do-yun played for me were fascinating.",
    ),
    ("Priya showed me pictures of the footbridge.", "Please thank Priya for showing me the footbridge."),
    ("They don't run A/B tests.", "I liked hearing how you get by without A/B testing anybody."),
    (
        "the invitation and the deck",
        "I was delighted by your invitation and enjoyed looking through the deck.",
    ),
    ("the tilt-up trial; Mick runs it for Priya", "I enjoyed hearing of Mick running the trial for Priya."),
    ("Declan trains the new nurses", "Many thanks for letting me know who trains the new nurses."),
    ("my trial lesson; Luc told us of the club", "Thank you for the chance to teach, and for Luc's club."),
    ("you had read my oat milk case", "Thanks for looking at my case on oat milk."),
    ("you replied the same day", "Thank you for answering my application on the very day I sent it."),
]


@pytest.mark.parametrize(("discussed", "text"), FREE)
def test_what_the_notes_tell_may_be_told_in_another_build(discussed: str, text: str) -> None:
    """Passives, names with hyphens, gerunds and what is the writer's own are read for what they are."""
    guard = guard_of(BACKEND, discussed=discussed, hook="the launch")
    assert "relations" not in refusing(guard, "thanks", text)


def test_all_of_them_are_as_many_as_the_notes_name() -> None:
    """``all three of you`` counts the people of the notes, ``all four`` does not."""
    guard = guard_of(BACKEND, discussed="Dana, Ruth and Tom on the warehouse API", hook="the launch")
    good, bad = "Thank you, all three of you, for the talk.", "Thank you, all four of you, for the talk."
    assert_told_apart(guard, "numbers", "thanks", bad=bad, good=good)
