"""A story by question and answer: each fact that nobody has told yet, and none that is told.

What makes one hesitate may be handed on to notes, and so must be what notes can hold, wherever it is typed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bowout.core.doubt import Doubt, Root, read_doubts
from bowout.core.errors import UsageError
from bowout.core.story import Answer
from bowout.core.unreadable import Unreadable
from bowout.sources.texts import cleaned_several

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bowout.core.story import Story

    Ask = Callable[[str], str]
    Tell = Callable[[str], None]

_SKIP = "Enter: not known"
_YES_NO = ("yes", "no")
_ROUNDS_MAX = 99


def hesitations(typed: Sequence[str], option: str) -> tuple[str, ...]:
    """Return the texts of a repeated option as notes would hold them, those that are empty left out.

    Raises ``UsageError`` that names the option for what notes refuse under ``doubts``.
    """
    try:
        return cleaned_several("doubts", tuple(typed))
    except Unreadable as fault:
        raise UsageError(f"{option}: {_reason(fault)}") from None


def _reason(fault: Unreadable) -> str:
    return f"{fault.message}; {fault.mend}" if fault.mend else fault.message


def ask_story(story: Story, ask: Ask, tell: Tell) -> Story:
    """Return the story with what was asked for; an empty answer leaves a fact unknown.

    ``ask`` shows a prompt and returns what was typed, ``tell`` shows a line. What cannot be an answer is
    asked for again.
    """
    doubts = story.doubts or tuple(_ask_doubts(ask, tell))
    story = replace(story, doubts=tuple(_with_root(doubt, ask, tell) for doubt in doubts))
    if story.rounds is None:
        story = replace(story, rounds=_ask_number("How many interviews have there been?", ask, tell))
    if story.would_accept is None:
        words = tuple(Answer)
        word = _ask_word("Would you take the job if they offered it now?", words, ask, tell)
        story = replace(story, would_accept=Answer(word) if word else None)
    if story.want_to_know is None:
        story = replace(
            story, want_to_know=tuple(_ask_lines("What would you still want to know?", ask, tell))
        )
    if story.asked is None:
        story = replace(story, asked=_ask_flag("Have you asked somebody you trust?", ask, tell))
    if story.can_attend is None and story.slot_ahead:
        story = replace(story, can_attend=_ask_flag("Can you be at the booked interview?", ask, tell))
    return story


def _ask_doubts(ask: Ask, tell: Tell) -> list[Doubt]:
    typed = _ask_lines("What makes you hesitate?", ask, tell)
    return [doubt for text in typed for doubt in read_doubts(text)]


def _with_root(doubt: Doubt, ask: Ask, tell: Tell) -> Doubt:
    if doubt.root is not None:
        return doubt
    question = f'"{doubt.text}": something you heard, or something deeper?'
    word = _ask_word(question, tuple(Root), ask, tell)
    return doubt._replace(root=Root(word) if word else None)


def _ask_lines(question: str, ask: Ask, tell: Tell) -> list[str]:
    """Return one text an answer, until an empty one; what notes refuse is asked for again."""
    texts: list[str] = []
    while typed := ask(f"{question} (Enter: nothing {'more' if texts else 'to say'})").strip():
        try:
            texts += cleaned_several("doubts", (typed,))
        except Unreadable as fault:
            tell(f"  it {_reason(fault)}")
    return texts


def _ask_word(question: str, words: Sequence[str], ask: Ask, tell: Tell) -> str | None:
    """Return one of the words, which may be cut short, or None."""
    while typed := ask(f"{question} ({', '.join(words)}; {_SKIP})").strip().lower():
        hits = [str(word) for word in words if word.startswith(typed)]
        if len(hits) == 1:
            return hits[0]
        tell(f"  write one of {', '.join(words)}, or nothing")
    return None


def _ask_flag(question: str, ask: Ask, tell: Tell) -> bool | None:
    word = _ask_word(question, _YES_NO, ask, tell)
    return None if word is None else word == "yes"


def _ask_number(question: str, ask: Ask, tell: Tell) -> int | None:
    while typed := ask(f"{question} (a number; {_SKIP})").strip():
        if typed.isascii() and typed.isdigit() and int(typed[:3]) <= _ROUNDS_MAX:
            return int(typed)
        tell(f"  write a number from 0 to {_ROUNDS_MAX}, or nothing")
    return None
