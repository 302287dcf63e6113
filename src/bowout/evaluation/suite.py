"""The whole run: every case with every variant, side by side if wanted, judged and reported."""

from __future__ import annotations

import gc
import os
import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zlib import crc32

from bowout import __version__
from bowout.core.failures import FAILURES
from bowout.evaluation.evaluators import EXPECTED, LETTER
from bowout.evaluation.evaluators.base import Verdict
from bowout.evaluation.evaluators.words import reading_grade, words
from bowout.evaluation.report import CaseResult, Letter, Report, VariantReport
from bowout.evaluation.running import Way, failure_code, run_case
from bowout.evaluation.script import Script
from bowout.evaluation.versions import Asked, versions
from bowout.evaluation.wire import ROOT_HOST, boundary
from bowout.workers import spread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Future

    from bowout.evaluation.case import Task
    from bowout.evaluation.evaluators.base import Evaluator
    from bowout.evaluation.running import Recorded, Run, Setting
    from bowout.evaluation.wire import Boundary


# Failures that no other case will be spared, so that a live run need not go on.
HOPELESS = frozenset(
    {
        *("unreachable", "untrusted", "proxy", "redirected", "not-json"),
        *("unauthorized", "payment-required", "forbidden", "not-found", "quota"),
    }
)


@dataclass(frozen=True)
class Variant:
    """One column of the matrix: a name for the report, and what runs are made with."""

    name: str
    setting: Setting


@dataclass(frozen=True)
class Plan:
    """What to run and how.

    ``jobs`` are threads, which help where a network is waited for; 0 forks scripted runs over the processors.

    ``peers`` makes whoever answers a case, and the way to ask; ``finished`` is told of every run once it is
    over; ``judges`` makes an evaluator beyond the usual.
    """

    tasks: Sequence[Task]
    variants: Sequence[Variant]
    repeat: int = 1
    jobs: int = 1
    live: bool = False
    peers: Callable[[Task], tuple[Recorded | None, Way]] | None = None
    finished: Callable[[Run, Recorded | None, Variant], None] | None = None
    progress: Callable[[CaseResult], None] | None = None
    judges: Callable[[Boundary], Evaluator] | None = None


@dataclass(frozen=True)
class _Job:
    """One run to make; ``place`` keeps the order of the report whatever ends first."""

    place: int
    variant: Variant
    task: Task
    repeat: int


@dataclass
class _Runner:
    plan: Plan
    at: Boundary
    extra: tuple[Evaluator, ...]
    done: dict[int, tuple[_Job, CaseResult]] = field(default_factory=dict)
    stopped: str | None = None
    _answered: bool = False

    def jobs(self) -> list[_Job]:
        """Return all runs in the order of the report."""
        every = (
            (variant, task, turn)
            for variant in self.plan.variants
            for task in self.plan.tasks
            for turn in range(self.plan.repeat)
        )
        return [_Job(place, variant, task, turn + 1) for place, (variant, task, turn) in enumerate(every)]

    def run(self, job: _Job) -> CaseResult:
        """Run and judge one case."""
        plan = self.plan
        peer, way = (plan.peers or scripted)(job.task)
        run = run_case(job.task, job.variant.setting, self.at, peer, way)
        if plan.finished:
            plan.finished(run, peer, job.variant)
        return judged(run, repeat=job.repeat, extra=self.extra)

    def keep(self, job: _Job, result: CaseResult) -> None:
        """Take a result in; an endpoint that has answered nobody yet, and will not, ends the run."""
        self.done[job.place] = (job, result)
        self._answered = self._answered or (result.requests > 0 and result.fallback not in HOPELESS)
        if self.plan.live and not self._answered and result.fallback in HOPELESS:
            self.stopped = FAILURES[result.fallback]
        if self.plan.progress:
            self.plan.progress(result)

    def all(self) -> None:
        """Run everything; raises ``KeyboardInterrupt`` with all that is done kept."""
        told_to_others = self.plan.live or self.plan.judges or self.plan.finished
        if self.plan.jobs > 1:
            self._side_by_side()
        elif self.plan.jobs == 0 and not told_to_others:
            self._forked()
        else:
            for job in self.jobs():
                self.keep(job, self.run(job))
                if self.stopped:
                    break

    def _forked(self) -> None:
        """Spread the runs over the processors; whatever has run when Ctrl-C comes is kept."""
        home = os.getpid()
        jobs = sorted(
            self.jobs(), key=lambda job: crc32(f"{job.task.id} {job.place}".encode())
        )  # mixes the heavy ones
        gc.freeze()  # what is loaded stays, so that no collection walks through it, here or in a child

        def run(job: _Job) -> tuple[CaseResult, list[str]]:
            result = self.run(job)
            if os.getpid() == home:
                self.keep(job, result)
            return result, self.at.strays

        def take(job: _Job, found: tuple[CaseResult, list[str]]) -> None:
            result, strays = found
            if job.place not in self.done:
                self.keep(job, result)
                self.at.strays += [stray for stray in strays if stray not in self.at.strays]

        for job, found in zip(jobs, spread(run, jobs, rescued=take), strict=True):
            take(job, found)

    def _side_by_side(self) -> None:
        pool = ThreadPoolExecutor(self.plan.jobs, thread_name_prefix="eval")
        pending: dict[Future[CaseResult], _Job] = {pool.submit(self.run, job): job for job in self.jobs()}
        try:
            while pending and not self.stopped:
                finished, _ = wait(pending, return_when=FIRST_COMPLETED)
                for future in finished:
                    self.keep(pending.pop(future), future.result())
        finally:
            pool.shutdown(wait=True, cancel_futures=True)  # the boundary must outlast what runs
            for future, job in pending.items():
                if not future.cancelled() and future.exception() is None:
                    self.keep(job, future.result())


def run_suite(plan: Plan) -> Report:
    """Run the plan and return the report, also of a run that Ctrl-C has ended early."""
    started, clock = datetime.now(UTC), time.perf_counter()
    interrupted = False
    with boundary() as at:
        runner = _Runner(plan, at, (plan.judges(at),) if plan.judges else ())
        try:
            runner.all()
        except KeyboardInterrupt:
            interrupted = True
    return Report(
        bowout=__version__,
        variants=tuple(_variant_report(variant, plan, runner) for variant in plan.variants),
        started=started.isoformat(timespec="seconds"),
        seconds=time.perf_counter() - clock,
        planned=len(plan.tasks) * len(plan.variants) * plan.repeat,
        live=plan.live,
        repeat=plan.repeat,
        interrupted=interrupted,
        stopped=runner.stopped,
        strays=tuple(stray for stray in at.strays if not (interrupted and stray.endswith(ROOT_HOST))),
    )


def _variant_report(variant: Variant, plan: Plan, runner: _Runner) -> VariantReport:
    ordered = [runner.done[place] for place in sorted(runner.done)]
    results = tuple(result for job, result in ordered if job.variant is variant)
    asked = {_asked_for(task) for task in plan.tasks}
    setting = variant.setting
    return VariantReport(
        variant.name, setting.model, versions(setting.templates, setting.prompt, asked), results
    )


def _asked_for(task: Task) -> Asked:
    notes = task.notes
    return Asked(
        str(notes.get("intent", "withdraw")),
        str(notes.get("channel", "email")),
        str(notes.get("language", "en")),
    )


def scripted(task: Task) -> tuple[Recorded | None, Way]:
    """Return the scripted endpoint of a case, or None where no model is asked, and the case's own key."""
    way = Way(task.case.api_key)
    return None if task.case.answers is None else Script(task.case.answers, task.usual), way


def judged(run: Run, *, repeat: int = 1, extra: Iterable[Evaluator] = ()) -> CaseResult:
    """Return the result of a run: every evaluator's verdict, and what a report shows."""
    task, draft = run.task, run.draft
    verdicts = tuple(_verdicts(run, extra))
    use = draft.model if draft else None
    counted = use and use.prompt_tokens is not None and use.completion_tokens is not None
    found = getattr(draft or run.error, "findings", ())
    return CaseResult(
        id=task.id,
        group=task.group,
        name=task.case.name,
        why=task.case.why,
        where=f"{task.where}:{task.line}",
        verdicts=verdicts,
        exit_code=int(run.exit_code),
        seconds=run.seconds,
        mode=str(draft.mode) if draft else None,
        fallback=failure_code(run),
        slots={name: str(result.outcome) for name, result in draft.slots.items()} if draft else {},
        findings=tuple((each.rule, str(each.severity), each.text, each.message) for each in found),
        requests=len(run.exchanges),
        waits=run.waits,
        tokens=(use.prompt_tokens or 0, use.completion_tokens or 0) if use and counted else None,
        words=len(words(draft.body)) if draft else 0,
        grade=round(reading_grade(draft.body), 1) if draft else 0.0,
        letter=_letter(run),
        error=f"{type(run.error).__name__}: {run.error}" if run.error else None,
        repeat=repeat,
    )


def _letter(run: Run) -> Letter | None:
    if run.draft is None:
        return None
    spans = tuple((span.text, span.source) for span in run.draft.provenance)
    return Letter(run.draft.subject, run.draft.body, run.draft.template_body, spans)


def _verdicts(run: Run, extra: Iterable[Evaluator]) -> Iterator[Verdict]:
    for evaluator in (*EXPECTED, *LETTER, *extra):
        if evaluator.name in run.task.case.without:
            continue
        verdict = _asked(evaluator, run)
        if verdict is not None:
            yield verdict


def _asked(evaluator: Evaluator, run: Run) -> Verdict | None:
    """Return the verdict; an evaluator that raises fails the case and loses nothing else."""
    try:
        return evaluator.evaluate(run)
    except Exception as error:  # noqa: BLE001 - whatever an evaluator raises is its verdict
        return Verdict(
            evaluator.name, passed=False, reason=f"the evaluator raised {type(error).__name__}: {error}"
        )
