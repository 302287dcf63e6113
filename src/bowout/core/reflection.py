"""What comes of reflecting on a story: an advice, the rule that led there, and what goes with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bowout.core.counsel import RULES, STEPS, Counsel
from bowout.core.doubt import Root

if TYPE_CHECKING:
    from bowout.core.counsel import Rule, Step
    from bowout.core.doubt import Doubt
    from bowout.core.draft import Advice
    from bowout.core.story import Story

_MARKED = "`heard:` or `deeper:` before it"
_TO_TELL = {  # what a fact is, and the option that tells it
    "rounds": ("how many rounds there have been", "--rounds"),
    "would_accept": ("whether you would take the job", "--would-accept"),
    "want_to_know": ("what you would still want to know", "--want-to-know"),
    "asked": ("whether you have asked somebody you trust", "--asked"),
    "can_attend": ("whether you can be at the booked interview", "--can-attend"),
}


@dataclass(frozen=True)
class Missing:
    """A fact that nobody has told, and how to tell it; ``fact`` is its stable name."""

    fact: str
    what: str
    how: str


@dataclass(frozen=True)
class Reflection:
    """The advice on one story.

    ``questions`` are what to raise with them; ``intent`` is that of the message to write next, None if there
    is none to write; ``advice`` is the notice to give, where the advice is a message about a booked slot.
    ``doubts`` are what the next command must be told as `doubts`, since the notes do not hold it; empty
    where they do.
    """

    story: Story
    rule: Rule
    steps: tuple[Step, ...]
    questions: tuple[str, ...]
    missing: tuple[Missing, ...]
    intent: str | None
    advice: tuple[Advice, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def counsel(self) -> Counsel:
        """What is advised."""
        return self.rule.counsel


def reflect(story: Story) -> Reflection:
    """Return the advice on a story: the same for the same story, and always one."""
    rule = next(rule for rule in RULES if rule.holds(story))
    steps = tuple(step for step in STEPS if step.holds(story, rule.counsel))
    return Reflection(
        story=story,
        rule=rule,
        steps=steps,
        questions=_questions(story, rule.counsel),
        missing=missing(story),
        intent=_intent(rule.counsel, steps),
    )


def missing(story: Story) -> tuple[Missing, ...]:
    """Return what the story does not tell, in the order in which it is asked for."""
    needed = [fact for fact in _TO_TELL if getattr(story, fact) is None]
    if not story.slot_ahead and "can_attend" in needed:
        needed.remove("can_attend")
    facts = [Missing(fact, *_TO_TELL[fact]) for fact in needed]
    if not story.doubts:
        return (Missing("doubts", "what you doubt", "--doubt"), *facts)
    unmarked = (doubt.text for doubt in story.doubts if doubt.root is None)
    told = (Missing("root", f'whether "{text}" is heard or deeper', _MARKED) for text in unmarked)
    return (*told, *facts)


def _questions(story: Story, counsel: Counsel) -> tuple[str, ...]:
    """Return what to raise in the next interview: what was heard, without accusing, and what is open."""
    if counsel not in {Counsel.ATTEND, Counsel.CLARIFY, Counsel.RESCHEDULE}:
        return ()
    theirs = [doubt.text.rstrip(" .") for doubt in story.doubts if doubt.root is not Root.DEEPER]
    asked = [text if text.endswith("?") else f'About "{text}": how is that in practice?' for text in theirs]
    return (*asked, *(story.want_to_know or ()))


def _intent(counsel: Counsel, steps: tuple[Step, ...]) -> str | None:
    if counsel is not Counsel.ATTEND:
        return str(counsel)
    return next((step.intent for step in steps if step.intent), None)
