"""What is asked of a model: only what the slots need, private matter and names already out of it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from bowout.core.answer import slots_schema
from bowout.core.asking import Message, ModelRequest
from bowout.core.guard.injection import without_instructions
from bowout.core.notes import ENGLISH, Role, Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bowout.core.letter import Letter
    from bowout.core.notes import Notes
    from bowout.core.prompt import Prompt
    from bowout.core.pseudonyms import Pseudonyms

SCHEMA_NAME = "personalization"
_LONGEST_MATERIAL = 2_000  # characters of free notes; more than two sentences can be made of
_LONGEST_ECHO = 2_000  # characters of an unusable answer that is shown to the model again

_ECHO = 6  # words in a row that are nobody's by chance
_WORD = re.compile(r"[\w'\u2019-]+")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")

_ROLES = {
    Role.HIRING_MANAGER: "the hiring manager",
    Role.RECRUITER: "the company's recruiter",
    Role.AGENCY: "a recruiter at an agency, not at the company",
    Role.PANEL: "a panel of interviewers",
    Role.REFERRER: "the person who recommended the candidate",
}
_STAGES = {
    Stage.APPLIED: "the candidate has applied; no meeting or conversation has taken place",
    Stage.INVITED: "the candidate is invited to an interview; no meeting or conversation has taken place",
    Stage.SCHEDULED: "an interview is booked, and is being cancelled; no meeting has taken place",
    Stage.INTERVIEWED: "the candidate has been interviewed",
    Stage.FINAL: "the candidate has been through the final round of interviews",
    Stage.OFFER: "the candidate has an offer and is declining it",
}
# Where the message does not end the process.
_STAYING = {
    Stage.SCHEDULED: "an interview is booked; no meeting has taken place",
    Stage.OFFER: "the candidate has an offer, and has not answered it",
}


class Asking:
    """Builds the requests to a model for one draft.

    ``may_leave`` tells whether a text holds nothing private. ``errand`` says what the message is for, where
    it does not end the process; else it is empty.
    """

    def __init__(  # noqa: PLR0913 - each is one of the things that a request is made of
        self,
        *,
        notes: Notes,
        letter: Letter,
        prompt: Prompt,
        pseudonyms: Pseudonyms,
        purposes: Mapping[str, str],
        may_leave: Callable[[str], bool],
        errand: str = "",
    ) -> None:
        self._notes = notes
        self._prompt = prompt
        self._pseudonyms = pseudonyms
        self._purposes = purposes
        self._may_leave = may_leave
        self._errand = errand
        for text in (
            *map(letter.slot_text, letter.slots),
            *(self._public(told) for _, told in _jotted(notes)),
        ):
            pseudonyms.hide(text)  # whom one passage names is known in all, in small letters too
        self.defaults = {slot: self._sendable(letter.slot_text(slot)) for slot in letter.slots}

    def echoed(self, text: str) -> str | None:
        """Return a long run of the prompt's words that a model's text repeats, or None.

        The template's own text, which a prompt quotes, does not count.
        """
        words = _WORD.findall(text.lower())
        runs = (" ".join(words[start : start + _ECHO]) for start in range(len(words) - _ECHO + 1))
        return next((run for run in runs if f" {run} " in self._instructions), None)

    @cached_property
    def _instructions(self) -> str:
        texts = (self._system(), *self._purposes.values())
        return f" {' | '.join(' '.join(_WORD.findall(text.lower())) for text in texts)} "

    def first(self) -> ModelRequest:
        """Return the request for all slots."""
        return self._request(self._opening(tuple(self.defaults)), tuple(self.defaults))

    def again(self, answer: str, complaints: Sequence[str], slots: Sequence[str]) -> ModelRequest:
        """Return the request after a refusal: the question, the answer, and what was wrong with it."""
        lines = [hidden for line in complaints if self._may_leave(hidden := self._pseudonyms.hide(line))]
        values = {"complaints": lines or ["It says what it must not."], "names": " and ".join(slots)}
        messages = (
            *self._opening(tuple(self.defaults)),
            Message("assistant", self._echo(answer[:_LONGEST_ECHO])),
            Message("user", self._prompt.render("again", values)),
        )
        return self._request(messages, slots)

    def _echo(self, answer: str) -> str:
        """Return the model's own answer as it may be sent back: what it guessed right stays here."""
        return self._pseudonyms.hide(answer) if self._may_leave(answer) else "{}"

    def _request(self, messages: tuple[Message, ...], slots: Sequence[str]) -> ModelRequest:
        schema = slots_schema({slot: self._purposes[slot] for slot in slots})
        return ModelRequest(messages, schema, SCHEMA_NAME)

    def _opening(self, slots: Sequence[str]) -> tuple[Message, ...]:
        passages = [
            {"name": slot, "purpose": self._purposes[slot], "text": self.defaults[slot]} for slot in slots
        ]
        values = {
            "tone": str(self._notes.tone),
            "role": _ROLES[self._notes.role],
            "stage": self._stage(),
            "errand": self._errand,
            "material": self._material(),
            "slots": passages,
            "language": _name_of(self._notes.language),
            "address": str(self._notes.address),
        }
        return Message("system", self._system()), Message("user", self._prompt.render("user", values))

    def _system(self) -> str:
        return self._prompt.render("system", {"language": _name_of(self._notes.language)})

    def _stage(self) -> str:
        stage = self._notes.stage
        return _STAYING.get(stage, _STAGES[stage]) if self._errand else _STAGES[stage]

    def _material(self) -> list[tuple[str, str]]:
        """Return what a model may draw on, sentence by sentence without those that hold something private."""
        public = ((name, self._public(text)) for name, text in _jotted(self._notes))
        material = [(name, self._pseudonyms.hide(text)) for name, text in public if text]
        position = self._public(self._notes.position)
        return [
            *([("position", self._pseudonyms.hide(position, titles=True))] if position else []),
            *material,
        ]

    def _sendable(self, text: str) -> str:
        """Return the letter's own text as it may be sent: a name that is private as well has a pseudonym."""
        return self._kept(self._pseudonyms.hide(text))

    def _public(self, text: str) -> str:
        return self._kept(without_instructions(text, self._notes.language))

    def _kept(self, text: str) -> str:
        """Return the sentences of a text that hold nothing private."""
        told = (" ".join(sentence.split()) for sentence in _SENTENCE_END.split(text))
        return " ".join(sentence for sentence in told if sentence and self._may_leave(sentence))


def _jotted(notes: Notes) -> tuple[tuple[str, str], ...]:
    """Return the notes that a model may draw on, by what they are called."""
    return (
        ("discussed", notes.discussed or ""),
        ("reason to be in touch again", notes.hook or ""),
        ("free notes", notes.free_notes[:_LONGEST_MATERIAL]),
    )


def _name_of(language: str) -> str:
    """Return a language by its English name, as the prompt calls it."""
    if language == ENGLISH:
        return "English"
    from bowout.core.lexicon import lexicon

    return lexicon(language).name
