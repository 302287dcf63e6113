"""What is asked of a model, as a Protocol: a test, an eval and the real client are interchangeable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Message:
    """One turn: ``role`` is ``system``, ``user`` or ``assistant``."""

    role: str
    content: str


@dataclass(frozen=True)
class ModelRequest:
    """A question to a model, private matter and names already out of it.

    ``schema`` is a strict JSON schema of one flat object whose properties are the slots.
    """

    messages: tuple[Message, ...]
    schema: Mapping[str, object]
    schema_name: str


@dataclass(frozen=True)
class ModelAnswer:
    """The text a model answered with, unread, and what it cost so far in this run.

    ``requests`` counts every request that left for this answer, failed ones included.
    """

    content: str
    model: str
    requests: int = 1
    prompt_tokens: int | None = None
    completion_tokens: int | None = None


class Model(Protocol):
    """Whoever answers a request; counts are those of the run so far."""

    @property
    def name(self) -> str:
        """The model's name as it was asked for."""

    @property
    def requests(self) -> int:
        """How many requests have left, failed ones included."""

    @property
    def prompt_tokens(self) -> int | None:
        """Tokens that were read, as servers counted them; None if none did."""

    @property
    def completion_tokens(self) -> int | None:
        """Likewise for what the model wrote."""

    def ask(self, request: ModelRequest) -> ModelAnswer:
        """Return the answer, or raise ``ModelFailed`` with a code and a sentence."""
