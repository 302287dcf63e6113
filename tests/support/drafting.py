"""Notes and a scripted model, for tests of the whole way."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from functools import cache
from typing import TYPE_CHECKING, Any

from bowout.core.asking import ModelAnswer
from bowout.core.errors import ModelFailed
from bowout.core.notes import Notes
from bowout.pipeline.draft import Personalizing, draft
from bowout.resources import TemplateStore, load_prompt

if TYPE_CHECKING:
    from bowout.core.asking import ModelRequest
    from bowout.core.draft import Draft
    from bowout.core.template import Template

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=timezone(timedelta(hours=2)))
BASE = {
    "recipient": "Dana Whitfield <dana@northwind.example>",
    "sender": "Sam Okafor <sam@okafor.example>",
    "company": "Northwind",
    "position": "Backend Engineer",
    "discussed": "the warehouse API migration",
    "hook": "the warehouse API launch",
}
THANKS = "Thank you for your time. Our conversation about the warehouse API migration was a real pleasure."
HOOK = "I look forward to seeing the warehouse API launch."


def notes_of(**keys: Any) -> Notes:
    """Return valid notes, with some keys changed."""
    return Notes.model_validate(BASE | keys, context={"now": NOW})


@cache
def shipped(intent: str, channel: str = "email", language: str = "en") -> Template:
    """Return a shipped template, read once for all tests of a process."""
    return TemplateStore().load(intent, channel, language)


def as_json(**slots: Any) -> str:
    """Return an answer in the form that is asked for."""
    return json.dumps({"thanks": THANKS, "hook": HOOK} | slots)


@dataclass
class ScriptedModel:
    """Answers with the texts given, or fails with the failures given, in order; keeps what it was asked."""

    answers: list[str | ModelFailed]
    asked: list[ModelRequest] = field(default_factory=list)
    name: str = "scripted"
    prompt_tokens: int | None = None
    completion_tokens: int | None = None

    @property
    def requests(self) -> int:
        """How many requests have come in."""
        return len(self.asked)

    def ask(self, request: ModelRequest) -> ModelAnswer:
        """Return the next answer, or raise the next failure."""
        self.asked.append(request)
        answer = self.answers[len(self.asked) - 1]
        if isinstance(answer, ModelFailed):
            raise answer
        return ModelAnswer(answer, self.name)


def drafted(notes: Notes, model: Any = None, *, required: bool = False) -> Draft:
    """Return the draft of the shipped template, personalized if a model is given."""
    template = shipped(notes.intent)
    personalizing = Personalizing(model, load_prompt(), required=required) if model else None
    return draft(notes, template=template, now=NOW, personalizing=personalizing)
