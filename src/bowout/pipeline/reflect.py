"""Reflect on notes before anything is written: what is known, and what it advises."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bowout.core.counsel import Counsel
from bowout.core.doubt import Doubt
from bowout.core.notes import Situation, Stage
from bowout.core.notice import MISSED, PASSED, notice
from bowout.core.reflection import reflect as counsel_on

if TYPE_CHECKING:
    from datetime import datetime

    from bowout.core.notes import Notes
    from bowout.core.reflection import Reflection
    from bowout.core.story import Story

_CLARIFYING = "clarify"
_NOT_AHEAD = PASSED | {"notice-none"}
_ABOUT_THE_SLOT = {Counsel.RESCHEDULE, Counsel.WITHDRAW}


def story_of(notes: Notes, told: Story, *, now: datetime) -> Story:
    """Return what the notes and the user have told, as of ``now`` (aware).

    The doubts of ``told`` come after those of the notes. Nobody has held an interview before the stage
    ``interviewed``, so that the rounds are none there unless told otherwise.
    """
    rounds = told.rounds if told.rounds is not None or notes.stage.met else 0
    return replace(
        told,
        doubts=(*notes.hesitations, *told.doubts),
        rounds=rounds,
        slot_ahead=notice(notes.interview, now, notes.stage).code not in _NOT_AHEAD,
        offer_made=notes.stage is Stage.OFFER,
        offer_accepted=notes.situation is Situation.ACCEPTED_OFFER,
        wants_feedback=notes.ask_feedback,
        says_what_for=notes.looking_for is not None,
    )


def reflect(notes: Notes, story: Story, *, now: datetime) -> Reflection:
    """Return the advice on a story of these notes, with the notice to give where a slot is at stake.

    A missed slot is apologised for first: with the decision to leave, or with the wish for another date.
    """
    reflection, given = counsel_on(story), notice(notes.interview, now, notes.stage)
    if given.code in MISSED:
        leaving = reflection.counsel is Counsel.WITHDRAW
        reflection = replace(reflection, advice=(given,), intent="no-show" if leaving else "reschedule")
    elif reflection.counsel in _ABOUT_THE_SLOT or given.code in PASSED:
        reflection = replace(reflection, advice=(given,))
    return replace(reflection, doubts=_to_hand_on(notes, reflection))


def _to_hand_on(notes: Notes, reflection: Reflection) -> tuple[Doubt, ...]:
    """Return all doubts if the notes lack any; what is still to be known is asked like one."""
    doubts = reflection.story.doubts
    if reflection.intent == _CLARIFYING:
        doubts += tuple(Doubt(wanted) for wanted in reflection.story.want_to_know or ())
    return () if doubts == notes.hesitations else doubts
