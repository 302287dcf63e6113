"""The rules of reflecting: each leads to its advice, one always does, and what goes with it fits."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.core.counsel import MUSE, PAYSCALE, RULES, STEPS, Counsel
from bowout.core.doubt import Doubt, Root
from bowout.core.reflection import missing, reflect
from bowout.core.story import Answer, Story

HEARD = Doubt("the on-call is every second week", Root.HEARD)
DEEPER = Doubt("I am afraid of something new", Root.DEEPER)
UNMARKED = Doubt("the salary")
NO, YES, UNSURE = Answer.NO, Answer.YES, Answer.UNSURE

STORIES = st.builds(
    Story,
    doubts=st.lists(st.sampled_from([HEARD, DEEPER, UNMARKED]), max_size=3).map(tuple),
    rounds=st.none() | st.integers(0, 9),
    would_accept=st.none() | st.sampled_from(Answer),
    want_to_know=st.none() | st.just(()) | st.just(("how reviews work",)),
    asked=st.none() | st.booleans(),
    can_attend=st.none() | st.booleans(),
    slot_ahead=st.booleans(),
    offer_made=st.booleans(),
    offer_accepted=st.booleans(),
)


@pytest.mark.parametrize(
    ("rule", "counsel", "facts"),
    [
        ("offer-accepted", "withdraw", {"offer_accepted": True, "doubts": (HEARD,), "would_accept": YES}),
        ("cannot-attend", "reschedule", {"can_attend": False}),
        ("cannot-attend", "reschedule", {"can_attend": False, "would_accept": UNSURE, "doubts": (HEARD,)}),
        ("too-early-to-tell", "clarify", {"would_accept": NO, "rounds": 1, "doubts": (HEARD,)}),
        ("too-early-to-tell", "clarify", {"would_accept": NO, "rounds": 2, "doubts": (HEARD, UNMARKED)}),
        ("deeper-and-unspoken", "attend", {"would_accept": NO, "doubts": (DEEPER,)}),
        ("deeper-and-unspoken", "attend", {"would_accept": NO, "rounds": 4, "doubts": (HEARD, DEEPER)}),
        ("would-not-accept", "withdraw", {"would_accept": NO}),
        ("would-not-accept", "withdraw", {"would_accept": NO, "rounds": 3, "doubts": (HEARD,)}),
        (
            "would-not-accept",
            "withdraw",
            {"would_accept": NO, "rounds": 1, "doubts": (HEARD,), "asked": True},
        ),
        ("would-not-accept", "withdraw", {"would_accept": NO, "doubts": (HEARD,)}),
        ("would-not-accept", "withdraw", {"would_accept": NO, "doubts": (DEEPER,), "asked": True}),
        ("would-not-accept", "withdraw", {"would_accept": NO, "doubts": (DEEPER,), "can_attend": False}),
        ("would-not-accept", "withdraw", {"would_accept": NO, "doubts": (DEEPER,), "offer_made": True}),
        ("heard-something", "clarify", {"doubts": (HEARD,), "would_accept": YES}),
        ("heard-something", "clarify", {"doubts": (DEEPER, HEARD)}),
        ("offer-made", "clarify", {"doubts": (DEEPER,), "offer_made": True}),
        ("offer-made", "clarify", {"want_to_know": ("how reviews work",), "offer_made": True}),
        ("offer-made", "clarify", {"offer_made": True}),
        ("would-accept", "attend", {"offer_made": True, "would_accept": YES}),
        ("something-deeper", "attend", {"doubts": (DEEPER, UNMARKED), "would_accept": UNSURE}),
        ("unsure-of-details", "attend", {"doubts": (UNMARKED,)}),
        ("unsure-of-details", "attend", {"want_to_know": ("how reviews work",), "would_accept": YES}),
        ("would-accept", "attend", {"would_accept": YES}),
        ("go-anyway", "attend", {}),
        ("go-anyway", "attend", {"would_accept": UNSURE, "rounds": 5, "asked": True, "want_to_know": ()}),
    ],
)
def test_a_story_leads_to_its_rule(rule: str, counsel: str, facts: dict[str, Any]) -> None:
    """Each story is decided by the rule named here, and so advised."""
    reflection = reflect(Story(**facts))
    assert (reflection.rule.id, str(reflection.counsel)) == (rule, counsel)


def test_every_rule_is_reached_by_a_story_above() -> None:
    """The table of stories leaves no rule out."""
    (parameters,) = test_a_story_leads_to_its_rule.pytestmark
    assert {case[0] for case in parameters.args[1]} == {rule.id for rule in RULES}


@given(STORIES)
def test_there_is_always_one_advice_and_always_the_same(story: Story) -> None:
    """Whatever is known, reflecting comes to an advice by one of the rules, twice to the same."""
    reflection = reflect(story)
    assert reflection.rule in RULES
    assert reflection == reflect(replace(story))


@given(STORIES)
def test_nobody_is_told_to_leave_who_has_not_decided(story: Story) -> None:
    """Withdrawal is advised only to those who would not take the job or have taken another."""
    if reflect(story).counsel is Counsel.WITHDRAW:
        assert story.would_accept is NO or story.offer_accepted


@given(STORIES)
def test_a_talk_with_somebody_unlocks_the_decision(story: Story) -> None:
    """Who would not take the job and has asked somebody is not advised to stay, whatever else is told."""
    decided = replace(story, would_accept=NO, asked=True)
    assert reflect(decided).counsel is Counsel.WITHDRAW


@pytest.mark.parametrize(
    ("step", "facts", "opposite"),
    [
        ("say-it-aloud", {"doubts": (HEARD,)}, {"asked": True}),
        ("say-it-aloud", {}, {"would_accept": YES}),
        ("look-at-your-motives", {"doubts": (HEARD, DEEPER)}, {"doubts": (HEARD,)}),
        ("decline-later", {"doubts": (DEEPER,)}, {"would_accept": NO, "asked": True}),
        ("honest-without-detail", {"can_attend": False}, {"can_attend": True}),
        ("make-it-personal", {"would_accept": NO, "rounds": 2}, {"rounds": 1}),
        ("say-what-you-look-for", {"would_accept": NO}, {"says_what_for": True}),
        ("say-what-you-look-for", {"would_accept": NO}, {"offer_accepted": True}),
        ("ask-for-feedback", {"would_accept": NO, "rounds": 1}, {"rounds": 0}),
        ("ask-for-feedback", {"would_accept": NO, "rounds": 1}, {"wants_feedback": True}),
    ],
)
def test_a_step_is_told_where_it_helps(step: str, facts: dict[str, Any], opposite: dict[str, Any]) -> None:
    """Each step goes with the story that calls for it, and not with the one that does not."""
    assert step in {each.id for each in reflect(Story(**facts)).steps}
    assert step not in {each.id for each in reflect(Story(**facts | opposite)).steps}


def test_every_rule_and_step_names_its_article_and_step() -> None:
    """Both tables hold no nameless rule, no id twice, and no article but the two."""
    for table in (RULES, STEPS):
        assert len({rule.id for rule in table}) == len(table)
        assert {rule.article for rule in table} == {MUSE, PAYSCALE}
        assert all(rule.step and rule.summary.endswith(".") for rule in table)


def test_what_was_heard_becomes_a_question_without_accusation() -> None:
    """A doubt is asked about, a question stays as it is, what lies deeper is nobody's to answer."""
    asked = Doubt("who is on call?", Root.HEARD)
    story = Story(doubts=(HEARD, asked, DEEPER, UNMARKED), want_to_know=("how reviews work",))
    assert reflect(story).questions == (
        'About "the on-call is every second week": how is that in practice?',
        "who is on call?",
        'About "the salary": how is that in practice?',
        "how reviews work",
    )


def test_who_withdraws_has_no_questions_to_raise() -> None:
    """A withdrawal invites no debate."""
    assert reflect(Story(doubts=(HEARD,), would_accept=NO, asked=True)).questions == ()


@pytest.mark.parametrize(
    ("facts", "intent"),
    [
        ({"doubts": (HEARD,)}, "clarify"),
        ({"can_attend": False}, "reschedule"),
        ({"would_accept": NO}, "withdraw"),
        ({"doubts": (DEEPER,)}, "confide"),
        ({"doubts": (DEEPER,), "asked": True}, None),
    ],
)
def test_the_next_message_fits_the_advice(facts: dict[str, Any], intent: str | None) -> None:
    """The message to write next is the advice's own; who attends may confide in somebody, or writes none."""
    assert reflect(Story(**facts)).intent == intent


def test_what_is_not_told_is_missing_in_the_order_of_asking() -> None:
    """Doubts first, then each fact; the booked interview only where there is one."""
    every = [fact.fact for fact in missing(Story(slot_ahead=True))]
    assert every == ["doubts", "rounds", "would_accept", "want_to_know", "asked", "can_attend"]
    told = Story((HEARD, UNMARKED), 1, YES, (), asked=False)
    assert [fact.what for fact in missing(told)] == ['whether "the salary" is heard or deeper']
