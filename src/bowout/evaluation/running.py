"""One case through the real pipeline: notes, template, prompt, SDK, ladder, retries, guard and fallback."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from bowout.core.errors import BowoutError, ExitCode, ModelFailed
from bowout.evaluation.values import NO_CODE
from bowout.evaluation.wire import Exchange, Peer
from bowout.pipeline.compose import sendable_letter
from bowout.pipeline.draft import Personalizing, draft
from bowout.sources import load_notes, notes_from
from bowout.sources.entries import Entry

if TYPE_CHECKING:
    from bowout.core.draft import Draft
    from bowout.core.notes import Notes
    from bowout.core.prompt import Prompt
    from bowout.core.template import Template
    from bowout.evaluation.case import Case, Task
    from bowout.evaluation.wire import Boundary
    from bowout.pipeline.compose import Composed
    from bowout.resources import TemplateStore


class Recorded(Peer, Protocol):
    """A peer that keeps what it was asked, and knows what did not fit."""

    exchanges: list[Exchange]
    surplus: int
    complaint: str | None

    @property
    def unused(self) -> int:
        """How many answers nobody asked for."""


@dataclass
class Timeline:
    """A clock that sleeping moves without waiting; ``slept`` is in seconds."""

    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        """Note the seconds down."""
        self.slept.append(seconds)

    def now(self) -> float:
        """Return seconds since some moment, the slept ones included."""
        return time.monotonic() + sum(self.slept)


@dataclass(frozen=True)
class Run:
    """What came of a case: the draft or the failure, and all that passed the HTTP boundary."""

    task: Task
    now: datetime
    exit_code: int
    notes: Notes | None = None
    draft: Draft | None = None
    error: Exception | None = None
    exchanges: tuple[Exchange, ...] = ()
    waits: tuple[float, ...] = ()
    surplus: int = 0
    unused: int = 0
    seconds: float = 0.0
    free: bool = False
    complaint: str | None = None


@dataclass(frozen=True)
class Setting:
    """What a run is made with beside its case: templates, prompt and the model's name."""

    templates: TemplateStore
    prompt: Prompt
    model: str = "scripted"
    _loaded: dict[tuple[str, str, str], Template] = field(default_factory=dict, repr=False)
    _composed: dict[tuple[Notes, int, datetime], Composed] = field(default_factory=dict, repr=False)

    def template(self, intent: str, channel: str, language: str = "en") -> Template:
        """Return the template of an intent for a channel, compiled once; raises as ``TemplateStore.load``."""
        asked = (intent, channel, language)
        if asked not in self._loaded:
            self._loaded[asked] = self.templates.load(*asked)
        return self._loaded[asked]

    def compose(self, notes: Notes, template: Template, *, now: datetime) -> Composed:
        """Return the template's own letter, made once for all cases with the same notes.

        Raises as ``sendable_letter``, each time anew. What is asked of a model and what it answers is never
        kept: each case is asked, read and guarded for itself.
        """
        asked = (notes, id(template), now)  # a loaded template lives as long as this setting
        if asked not in self._composed:
            self._composed[asked] = sendable_letter(notes, template, now=now)
        return self._composed[asked]


@dataclass(frozen=True)
class Way:
    """How a case's requests are made: ``key`` is the API key, ``deadline`` in seconds.

    ``free`` says that a real model answers, now or when it was recorded, so that what a script expects
    does not hold; ``awake`` that sleeping takes its time.
    """

    key: str | None = "sk-eval"
    deadline: float | None = None
    free: bool = False
    awake: bool = False


def run_case(task: Task, setting: Setting, at: Boundary, peer: Recorded | None, way: Way) -> Run:
    """Return the run of a case whose requests ``peer`` answers; nobody is asked without one.

    Whatever fails is told in the run; only ``KeyboardInterrupt`` gets out.
    """
    timeline = Timeline()
    started = time.perf_counter()
    now = datetime.fromisoformat(task.now)
    notes = result = error = None
    try:
        notes = read_notes(task, now)
        result = _drafted(task, notes, setting, at, peer, timeline, way, now=now)
    except Exception as failure:  # noqa: BLE001 - a run that fails is a result, never the end of the suite
        error = failure
    return Run(
        task,
        now,
        _exit_code(error),
        notes,
        result,
        error,
        tuple(peer.exchanges) if peer else (),
        tuple(timeline.slept),
        peer.surplus if peer else 0,
        peer.unused if peer else 0,
        time.perf_counter() - started,
        way.free,
        peer.complaint if peer else None,
    )


def read_notes(task: Task, now: datetime) -> Notes:
    """Return the notes of a case; raises ``NotesInvalid``."""
    if task.notes_file:
        settings = {
            key: tuple(map(str, value)) if isinstance(value, list) else str(value)
            for key, value in task.notes.items()
        }
        return load_notes(task.notes_file, settings=settings, now=now)
    entries = [
        Entry(key, tuple(value) if isinstance(value, list) else value, task.where, task.line)
        for key, value in task.notes.items()
    ]
    return notes_from(entries, where=task.where, now=now, free_notes=task.free_notes)


def _drafted(  # noqa: PLR0913, PLR0917 - all that a run needs, each with a meaning of its own
    task: Task,
    notes: Notes,
    setting: Setting,
    at: Boundary,
    peer: Recorded | None,
    timeline: Timeline,
    way: Way,
    *,
    now: datetime,
) -> Draft:
    template = setting.template(notes.intent, notes.channel, notes.language)
    if peer is None:
        return draft(notes, template=template, now=now, composing=setting.compose)
    from bowout.llm import connect

    with at.attached(peer) as url:
        model = connect(
            model=setting.model,
            base_url=_address(task.case, url, way),
            api_key=way.key,
            deadline=way.deadline or task.case.deadline,
            sleep=time.sleep if way.awake else timeline.sleep,
            clock=time.monotonic if way.awake else timeline.now,
            jitter=lambda: 0.0,
        )
        required = task.case.require_model and not way.free
        personalizing = Personalizing(model, setting.prompt, required=required)
        return draft(
            notes, template=template, now=now, personalizing=personalizing, composing=setting.compose
        )


def _address(case: Case, url: str, way: Way) -> str | None:
    """Return whom to ask: where the case names no address of its own, whoever answers it."""
    if way.free or case.base_url is None:
        return url
    return None if case.base_url == NO_CODE else case.base_url


def _exit_code(error: Exception | None) -> int:
    if error is None:
        return ExitCode.DONE
    return error.exit_code if isinstance(error, BowoutError) else ExitCode.UNEXPECTED


def failure_code(run: Run) -> str | None:
    """Return the code of the fallback or of the failure, None where there is neither."""
    if isinstance(run.error, ModelFailed):
        return run.error.code
    return run.draft.fallback.code if run.draft and run.draft.fallback else None
