"""The form of notes: each key with an example and the sentence its value will stand in.

Meanings are the descriptions of ``Notes.model_fields``, so that docs, scaffold and questions share one table.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from bowout.core.notes import Notes

if TYPE_CHECKING:
    from collections.abc import Mapping


class Question(NamedTuple):
    """A key; ``sentence`` shows a letter's sentence with the value between ``<`` and ``>``."""

    key: str
    example: str
    sentence: str


QUESTIONS = (
    Question("recipient", "Dana Whitfield <dana@northwind.example>", "Hi <Dana>,"),
    Question("sender", "Sam Okafor <sam@okafor.example>", "Best regards, <Sam Okafor>"),
    Question("company", "Northwind", "… from the process for the Backend Engineer role at <Northwind>."),
    Question(
        "position", "Backend Engineer", "… from the process for the <Backend Engineer> role at Northwind."
    ),
    Question(
        "role", "recruiter", "(to a <recruiter> the letter is plainer, to a hiring manager more personal)"
    ),
    Question("intent", "withdraw", "(the letter is to <withdraw>)"),
    Question(
        "stage", "interviewed", "Thank you for the time … (a meeting is thanked for only after <interviewed>)"
    ),
    Question(
        "situation",
        "relocation",
        "… because <a move is not possible for me> (one sentence, in the letter's words).",
    ),
    Question(
        "reason",
        "the role would mean a move to Lisbon",
        "The reason is that <the role would mean a move to Lisbon>.",
    ),
    Question("disclose", "category", "(how much of the reason stands in the letter: <category>)"),
    Question(
        "discussed",
        "the warehouse API migration",
        "I really enjoyed our conversation about <the warehouse API migration>.",
    ),
    Question("hook", "the warehouse API launch", "I am looking forward to <the warehouse API launch>."),
    Question(
        "looking_for",
        "a role closer to data platforms",
        "I am looking for <a role closer to data platforms>.",
    ),
    Question(
        "interview", "14 May 2026, 10:00", "Please cancel the interview on <Thursday, 14 May at 10:00>."
    ),
    Question(
        "alternatives",
        "18 May 2026, 10:00; 19 May 2026, 14:00",
        "(for `reschedule`) Would <Monday, 18 May at 10:00 or Tuesday, 19 May at 14:00> be possible?",
    ),
    Question("deadline", "22 May 2026", "(for `timeline`) … by <Friday, 22 May>."),
    Question("liked", "how the team reviews its work", "(for `confide`) What I like: <…>"),
    Question("friend", "Kim Lee <kim@lee.example>", "(for `confide`) Hi <Kim>,"),
    Question("referrer", "Omar Haddad <omar@haddad.example>", "(for `referrer-note`) Hi <Omar>,"),
    Question("ask_feedback", "no", "(<yes> adds: I would be grateful for any feedback.)"),
    Question("tone", "warm", "(the letter sounds <warm>)"),
    Question("channel", "email", "(the message will be read as <email>)"),
    Question("language", "en", "(the letter is written in <en>; `de` is German)"),
    Question("address", "formal", "(in German: <formal> is Sie, familiar is du)"),
    Question(
        "doubts", "the on-call is every second week", "(for `bowout reflect`, and no letter: <heard: …>)"
    ),
    Question("private", "the salary of the other offer", "(never in the letter, never sent to a model: <…>)"),
)
BY_KEY: Mapping[str, Question] = {question.key: question for question in QUESTIONS}


def meaning(key: str) -> str:
    """Return what a key means, as the notes' own table says it."""
    return Notes.model_fields[key].description or ""


def is_required(key: str) -> bool:
    """Whether notes without the key are not valid."""
    return Notes.model_fields[key].is_required()


def choices(key: str) -> tuple[str, ...]:
    """Return the words a key allows, or nothing where any text will do."""
    annotation = Notes.model_fields[key].annotation
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return tuple(member.value for member in annotation)
    return ()


def default(key: str) -> str:
    """Return the value that holds if a key is not given, as notes write it; empty if there is none."""
    value = Notes.model_fields[key].default
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) and not is_required(key) else ""
