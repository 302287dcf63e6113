"""What a case is: the notes, what the endpoint answers, and what must hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import Field

from bowout.core.settings import TIMEOUT_MAX
from bowout.evaluation.answer import Answer  # noqa: TC001 - Pydantic looks it up
from bowout.evaluation.expectation import Expect
from bowout.evaluation.values import NO_CODE, Clock, Part, Texts


class Case(Part):
    """One case as a file writes it, the file's own notes already beneath its own."""

    name: str = Field(
        min_length=3, max_length=90, description="A short sentence: what happens, or what must not."
    )
    why: str | None = Field(None, description="What the case stands for, where the name does not say it all.")
    notes: dict[str, Any] | str | None = Field(
        None,
        description="Keys of notes that go over those of the file; or a notes file, relative to this one.",
    )
    answers: tuple[Answer, ...] | None = Field(
        None, description="What the endpoint answers, in order; without it, no model is asked."
    )
    expect: Expect = Field(Expect.model_construct(), description="What must hold.")
    without: Texts = Field((), description="Evaluators that do not hold for this case.")
    now: Clock | None = Field(None, description="The clock; Monday, 4 May 2026, 9:00 if not given.")
    deadline: float = Field(30.0, gt=0, le=TIMEOUT_MAX, description="Seconds that asking may take in all.")
    require_model: bool = Field(
        default=False, description="Whether to fail rather than fall back, as --require-model."
    )
    key: str = Field("sk-eval", description="The API key; `none` for none.")
    base_url: str | None = Field(
        None,
        description="The endpoint's address, where the address itself is the matter; `none` for none.",
    )

    @property
    def api_key(self) -> str | None:
        """The key to ask with, None for none."""
        return None if self.key == NO_CODE else self.key


class CaseFile(Part):
    """A file of cases: a group, the notes they share, and the cases."""

    group: str = Field(min_length=2, description="What the report calls the cases of this file.")
    about: str | None = Field(None, description="What they have in common.")
    notes: dict[str, Any] | str | None = Field(
        None, description="Notes that all cases share: keys, or a notes file."
    )
    now: Clock | None = Field(None, description="The clock for all cases.")
    usual: dict[str, str] = Field(
        {}, description="A good answer, slot by slot, for the cases whose answer is not the matter."
    )
    without: Texts = Field((), description="Evaluators that do not hold for any of the cases.")
    cases: tuple[Case, ...] = Field(min_length=1, description="The cases.")


@dataclass(frozen=True)
class Task:
    """A case ready to run: its stable id, its group, the notes as entries, and where it is written."""

    id: str
    group: str
    case: Case
    where: str
    line: int
    notes_file: str | None
    notes: dict[str, Any]
    free_notes: str
    now: str
    usual: dict[str, str]
