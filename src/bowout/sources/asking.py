"""Notes by question and answer: each question shows the sentence that its answer will stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.errors import NotesInvalid
from bowout.sources.entries import SEVERAL, Entry
from bowout.sources.form import QUESTIONS, choices, default, is_required, meaning
from bowout.sources.validation import notes_from

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bowout.sources.form import Question

_STAND_IN = {"recipient": "Dana", "sender": "Sam", "company": "Northwind", "position": "Engineer"}


def ask_all(
    ask: Callable[[str], str], tell: Callable[[str], None], *, now: datetime
) -> dict[str, str | tuple[str, ...]]:
    """Return the answers to all questions, the required ones first; what was skipped is left out.

    ``ask`` shows a prompt and returns what was typed, ``tell`` shows a line. An answer that cannot stand in
    notes is asked for again, with the reason.
    """
    answers: dict[str, str | tuple[str, ...]] = {}
    for question in sorted(QUESTIONS, key=lambda question: not is_required(question.key)):
        tell(_introduction(question))
        if question.key in SEVERAL:
            given: str | tuple[str, ...] = tuple(_ask_several(question, ask, tell, now))
        else:
            given = _ask_one(question, ask, tell, now)
        if given:
            answers[question.key] = given
    return answers


def reason_against(key: str, text: str, *, now: datetime) -> str | None:
    """Say why a text cannot be the value of a key and how to mend it, or return None if it can."""
    entries = [Entry(name, value, "") for name, value in {**_STAND_IN, key: text}.items()]
    try:
        notes_from(entries, where="", now=now)
    except NotesInvalid as invalid:
        problem = invalid.problems[0]
        return f"{problem.message}; {problem.mend}" if problem.mend else problem.message
    return None


def _introduction(question: Question) -> str:
    words = choices(question.key)
    lines = [meaning(question.key), f"  {question.sentence}"]
    if words:
        lines.append(f"  One of: {', '.join(words)}.")
    return "\n" + "\n".join(lines)


def _prompt(question: Question) -> str:
    if is_required(question.key):
        return question.key
    usual = default(question.key)
    return f"{question.key} (Enter: {usual})" if usual else f"{question.key} (Enter to skip)"


def _ask_one(
    question: Question, ask: Callable[[str], str], tell: Callable[[str], None], now: datetime
) -> str:
    while True:
        text = ask(_prompt(question)).strip()
        if not text and not is_required(question.key):
            return ""
        reason = reason_against(question.key, text, now=now)
        if reason is None:
            return text
        tell(f"  {question.key} {reason}")


def _ask_several(
    question: Question, ask: Callable[[str], str], tell: Callable[[str], None], now: datetime
) -> list[str]:
    texts: list[str] = []
    while text := _ask_one(question, ask, tell, now):
        texts.append(text)
    return texts
