"""Parts of a jotting that speak of the part before them: what one would do with it, and what it hangs on."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        ("the demo in March, want to see it", Kind.VERB, "see the demo in March"),
        ("the new tram lines. would love to try them", Kind.VERB, "try the new tram lines"),
        ("honey harvest in july, would love 2 help", Kind.VERB, "help with the honey harvest in July"),
        ("the new tram lines, hope to try", Kind.VERB, "try the new tram lines"),
        ("golive in q3, curious how it goes", Kind.QUESTION, "how the go-live in Q3 goes"),
        ("open day in June, hope to be there", Kind.VERB, "be at the open day in June"),
        (
            "the bell fair in Ulm, Josef speaks there in May",
            Kind.GERUND,
            "seeing Josef speak at the bell fair in Ulm in May",
        ),
        ("the beer fair in June, see them there maybe", Kind.VERB, "meet up at the beer fair in June"),
        ("the craft fair in Ulm - meet again", Kind.VERB, "meet again at the craft fair in Ulm"),
        ("beta test of v3, would try it", Kind.VERB, "try the beta test of v3"),
        ("the harbour contract, if you win it", Kind.ROLE, "the harbour contract, if you win it"),
        ("roles in Graz, should any come up", Kind.ROLE, "roles in Graz, should any come up"),
        ("the extension, if the city agrees", Kind.COURSE, "the extension, if the city agrees"),
        ("first sketches, if you share them", Kind.GERUND, "seeing the first sketches, if you share them"),
        ("the results, once they are published", Kind.NOUN, "the results once they are published"),
    ],
)
def test_what_points_back_is_told_with_what_it_means(jotted: str, kind: Kind, text: str) -> None:
    """A wish for "it", a deed done "there" and a condition are one phrase with the thing before them."""
    phrase, left_out = reader().read("hook", jotted)
    assert phrase is not None
    assert (phrase.kind, phrase.text, left_out) == (kind, text, ())


@pytest.mark.parametrize(
    ("jotted", "text", "gone"),
    [
        ("the demo in March, want to see them", "the demo in March", "want to see them"),
        ("the fair in May, Josef speaks there in June", "the fair in May", "Josef speaks there in June"),
        (
            "planting day 2nd sat in may, hope to come",
            "the planting day on the second Saturday in May",
            "hope to come",
        ),
        ("the open day, if they want", "the open day", "if they want"),
        ("the launch / also if a role opens up again", "the launch", "if a role opens up again"),
    ],
)
def test_what_points_elsewhere_stays_apart(jotted: str, text: str, gone: str) -> None:
    """Where number or date do not fit, or the condition is a courtesy or another hook, the thing is alone."""
    phrase, left_out = reader().read("hook", jotted)
    assert phrase is not None
    assert (phrase.text, [each.text for each in left_out]) == (text, [gone])


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("night shifts, loved the handover sheet", "night shifts, and I loved the handover sheet"),
        (
            "the buoys; Ida showed me the plankton lab",
            "the buoys, and it was kind of Ida to show me the plankton lab",
        ),
        (
            "I showed you my portfolio & you showed me yours",
            "showing you my portfolio, and it was kind of you to show me yours",
        ),
        ("dog trials, wool prices, liked the hut", "dog trials and wool prices, and I liked the hut"),
        ("night shifts, liked it", "night shifts"),
        ("the kiln room, Ida let me try it", "the kiln room"),
    ],
)
def test_what_was_liked_stands_beside_what_was_spoken_of(jotted: str, text: str) -> None:
    """What one liked is a clause of its own behind the topic, but not where it names no more than that."""
    phrase, _ = reader().read("discussed", jotted)
    assert phrase is not None
    assert phrase.text == text


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("lambing time in April, would love to see it", "see lambing time in April"),
        ("spring calving, would love to see that", "see spring calving"),
    ],
)
def test_a_time_of_doing_is_a_thing_to_see(jotted: str, text: str) -> None:
    """The time for lambing is no act, and "that" means the thing before it as "it" does."""
    assert_read("hook", jotted, Kind.VERB, text)


def test_a_wish_loses_no_word_of_its_own_to_the_condition() -> None:
    """No "I" is left over where a wish stands behind its condition."""
    phrase, left_out = reader().read("hook", "if the bar gets its licence, I'd love to come for a glass")
    assert phrase is not None
    assert (phrase.text, left_out) == ("come for a glass if the bar gets its licence", ())
