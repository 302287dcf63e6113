"""What an evaluator is: it reads a run and returns a verdict with a reason, or None for no opinion."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from bowout.core.draft import Draft
    from bowout.core.notes import Notes
    from bowout.evaluation.running import Run


@dataclass(frozen=True)
class Verdict:
    """What an evaluator found: ``reason`` tells why, also of what passed."""

    evaluator: str
    passed: bool
    reason: str


class Evaluator(Protocol):
    """One question about a run."""

    @property
    def name(self) -> str:
        """The word that reports and ``without`` use."""

    def evaluate(self, run: Run) -> Verdict | None:
        """Return the verdict, or None where the question does not arise."""


@dataclass(frozen=True)
class LetterEvaluator(ABC):
    """One question about a letter; a subclass says what is wrong with it, or nothing."""

    name: str = ""

    def evaluate(self, run: Run) -> Verdict | None:
        """Judge the letter; a run without one raises no question."""
        if run.draft is None or run.notes is None:
            return None
        faults = self.faults(run, run.draft, run.notes)
        return (
            None
            if faults is None
            else Verdict(self.name, not faults, "; ".join(faults) or "nothing to object")
        )

    @abstractmethod
    def faults(self, run: Run, draft: Draft, notes: Notes) -> list[str] | None:
        """Return what is wrong, each in a few words; nothing wrong is empty, nothing to judge is None."""
