"""The rules of reflecting: which facts lead to which advice, and which of the two articles says so.

One table decides (the first rule that holds), the other adds what to mind on the way (every rule that holds).
The facts are those of the articles, the words are ours; ``step`` is the row of the domain's table.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bowout.core.story import Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from bowout.core.story import Story

PERSONAL_ROUNDS = 2  # The Muse: a few rounds in, several people have invested time
MUSE = "The Muse"
PAYSCALE = "PayScale"


class Counsel(StrEnum):
    """What reflecting may advise."""

    ATTEND = "attend"
    CLARIFY = "clarify"
    RESCHEDULE = "reschedule"
    WITHDRAW = "withdraw"


@dataclass(frozen=True)
class Rule:
    """A rule that decides: if ``holds``, then ``counsel``, as ``article`` has it under ``step``."""

    id: str
    counsel: Counsel
    article: str
    step: str
    summary: str
    holds: Callable[[Story], bool]


@dataclass(frozen=True)
class Step:
    """Something to mind beside the advice; it may name the intent of a message that helps."""

    id: str
    article: str
    step: str
    summary: str
    holds: Callable[[Story, Counsel], bool]
    intent: str | None = None


_DONT_RUSH = "Don't rush"
_TWO_ROOTS = "Two roots of doubt"
_ALOUD = "Say it aloud to somebody you trust"
_AT_ONCE = "Say so as soon as you decide"
_TWO_WAYS = "Two-way street"
_LITTLE_DETAIL = "A simple mail with little detail does"
_FEEDBACK = "Ask for feedback even so"

RULES = (
    Rule(
        "offer-accepted",
        Counsel.WITHDRAW,
        PAYSCALE,
        _AT_ONCE,
        "A job taken elsewhere is among the plain reasons to leave; the earlier they know, the more they can"
        " still arrange.",
        lambda story: story.offer_accepted,
    ),
    Rule(
        "cannot-attend",
        Counsel.RESCHEDULE,
        PAYSCALE,
        _AT_ONCE,
        "The date is the trouble and not the job: tell them ahead that you cannot be there, so that they can"
        " arrange their days anew.",
        lambda story: story.can_attend is False and not story.refused,
    ),
    Rule(
        "too-early-to-tell",
        Counsel.CLARIFY,
        MUSE,
        _DONT_RUSH,
        "You know the job from one or two early rounds and from what you heard there, which is little to"
        " judge by: raise it in the next one.",
        lambda story: (
            _undecided_no(story) and story.early and story.heard and not story.deeper and story.unspoken
        ),
    ),
    Rule(
        "deeper-and-unspoken",
        Counsel.ATTEND,
        MUSE,
        _TWO_ROOTS,
        "The doubt is more about you than about them, and nobody has helped you look at it: find out what is"
        " behind it before you cancel. The author once did not, for fear of something new, and regrets it.",
        lambda story: _undecided_no(story) and story.deeper and story.unspoken and not story.offer_made,
    ),
    Rule(
        "would-not-accept",
        Counsel.WITHDRAW,
        MUSE,
        _AT_ONCE,
        "You would not take the job: then it is perfectly in order to leave, and to say so now.",
        lambda story: story.refused,
    ),
    Rule(
        "heard-something",
        Counsel.CLARIFY,
        MUSE,
        _TWO_ROOTS,
        "What bothers you is something you heard, and they can answer for it: bring it up with them.",
        lambda story: story.heard,
    ),
    Rule(
        "offer-made",
        Counsel.CLARIFY,
        PAYSCALE,
        _TWO_WAYS,
        "The interviews are over, but you are still choosing them as they chose you: ask what is open before"
        " you answer the offer.",
        lambda story: story.offer_made and (story.open or story.would_accept is not Answer.YES),
    ),
    Rule(
        "something-deeper",
        Counsel.ATTEND,
        MUSE,
        _TWO_ROOTS,
        "What holds you back is nothing they said: think about your motives, and keep the process open"
        " meanwhile.",
        lambda story: story.deeper,
    ),
    Rule(
        "unsure-of-details",
        Counsel.ATTEND,
        PAYSCALE,
        _DONT_RUSH,
        "You are unsure about the role or its details, and the interview is where that is cleared up: go, and"
        " ask.",
        lambda story: story.open,
    ),
    Rule(
        "would-accept",
        Counsel.ATTEND,
        MUSE,
        _DONT_RUSH,
        "You would take the job, and nothing speaks against it: those are the interviews to go to.",
        lambda story: story.would_accept is Answer.YES,
    ),
    Rule(
        "go-anyway",
        Counsel.ATTEND,
        PAYSCALE,
        _DONT_RUSH,
        "Nothing is decided yet: go anyway, it gives you practice and may settle the question.",
        lambda _: True,
    ),
)

STEPS = (
    Step(
        "say-it-aloud",
        MUSE,
        _ALOUD,
        "Tell somebody you trust what you like and what you doubt; said aloud, it is easier to weigh.",
        lambda story, _: (
            story.unspoken
            and not story.offer_accepted
            and (story.open or story.would_accept is not Answer.YES)
        ),
        "confide",
    ),
    Step(
        "look-at-your-motives",
        MUSE,
        _TWO_ROOTS,
        "Beside what you heard there is something deeper: ask yourself what it is, the answer is not theirs"
        " to give.",
        lambda story, counsel: story.deeper and counsel in {Counsel.CLARIFY, Counsel.RESCHEDULE},
    ),
    Step(
        "decline-later",
        PAYSCALE,
        _DONT_RUSH,
        "Going binds you to nothing: a later round can still be declined.",
        lambda story, counsel: counsel is Counsel.ATTEND and not story.offer_made,
    ),
    Step(
        "honest-without-detail",
        PAYSCALE,
        _AT_ONCE,
        "Be as honest as you can about why the date fails; they need no details.",
        lambda _, counsel: counsel is Counsel.RESCHEDULE,
    ),
    Step(
        "make-it-personal",
        MUSE,
        _LITTLE_DETAIL,
        "Several rounds in, people have given you their time: name something you spoke about, and a reason to"
        " be in touch again.",
        lambda story, counsel: counsel is Counsel.WITHDRAW and (story.rounds or 0) >= PERSONAL_ROUNDS,
    ),
    Step(
        "say-what-you-look-for",
        PAYSCALE,
        _TWO_WAYS,
        "Say what you are looking for and where this role may not fit (`looking_for`): it may lead to another"
        " role there.",
        lambda story, counsel: (
            counsel is Counsel.WITHDRAW and not story.says_what_for and not story.offer_accepted
        ),
    ),
    Step(
        "ask-for-feedback",
        PAYSCALE,
        _FEEDBACK,
        "Ask for feedback on your interviews even so (`ask_feedback: yes`).",
        lambda story, counsel: (
            counsel is Counsel.WITHDRAW and bool(story.rounds) and not story.wants_feedback
        ),
    ),
)


def _undecided_no(story: Story) -> bool:
    """Whether one would not take the job, and a meeting that could change that can still be had."""
    return story.refused and story.can_attend is not False
