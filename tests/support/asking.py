"""A question to a model as tests ask it, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bowout.core.answer import slots_schema
from bowout.core.asking import Message, ModelRequest
from bowout.core.errors import ModelFailed
from bowout.llm import connect

if TYPE_CHECKING:
    from bowout.llm.client import ChatModel

KEY = "sk-test-0123456789"
GOOD = '{"thanks": "Thank you for the talk.", "hook": "I look forward to the launch."}'
SLOTS = {"thanks": "Gratitude.", "hook": "The close."}


def question(words: str = "Reword both passages of PERSON1's letter as JSON.") -> ModelRequest:
    """Return a request whose user message is ``words``."""
    messages = (Message("system", "You reword passages."), Message("user", words))
    return ModelRequest(messages, slots_schema(SLOTS), "personalization")


class Clock:
    """A clock that only sleeping moves; ``sleeps`` is what was slept, in seconds."""

    def __init__(self) -> None:
        self.now = 0.0
        self.sleeps: list[float] = []

    def __call__(self) -> float:
        """Return the time."""
        return self.now

    def sleep(self, seconds: float) -> None:
        """Note the sleep down and move on."""
        self.sleeps.append(seconds)
        self.now += seconds


@dataclass
class Asked:
    """A model, its clock, and the outcome of each question: the content or the failure's code."""

    model: ChatModel
    clock: Clock
    outcomes: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)

    def ask(self, request: ModelRequest | None = None) -> str:
        """Ask, and return the content or the failure's code; anything else that is raised fails the test."""
        try:
            outcome = self.model.ask(request or question()).content
        except ModelFailed as failure:
            outcome = failure.code
            self.messages.append(failure.message)
        self.outcomes.append(outcome)
        return outcome


def asker(base_url: str | None, *, api_key: str | None = KEY, deadline: float = 30.0) -> Asked:
    """Return a model at ``base_url`` with a clock of its own and no jitter."""
    clock = Clock()
    model = connect(
        model="tiny",
        base_url=base_url,
        api_key=api_key,
        deadline=deadline,
        sleep=clock.sleep,
        clock=clock,
        jitter=lambda: 0.0,
    )
    return Asked(model, clock)
