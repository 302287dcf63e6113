"""One call of ``bowout eval``: options to a plan, the plan to a report, the report against the baseline."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bowout.core.errors import BowoutError
from bowout.evaluation.baseline import as_baseline, compare, load_baseline
from bowout.evaluation.endpoint import Endpoint, Recorder, judge, recorded
from bowout.evaluation.evaluators import NAMES
from bowout.evaluation.judge import Opinions
from bowout.evaluation.loading import load_cases
from bowout.evaluation.options import (
    Options,
    baseline_place,
    beside,
    chosen,
    refuse_contradictions,
    refuse_unwritable,
    variants,
)
from bowout.evaluation.suite import Plan, run_suite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bowout.evaluation.case import Task
    from bowout.evaluation.progress import Progress
    from bowout.evaluation.report import Report
    from bowout.evaluation.suite import Variant

__all__ = ["Options", "Session", "run"]


@dataclass
class Session:
    """The report, and what is to be said beside it.

    ``failure`` is what could not be written, to be raised once the report is shown; ``accepted`` says that
    the run is the baseline now, whatever it was held against.
    """

    report: Report
    messages: list[str] = field(default_factory=list)
    failure: BowoutError | None = None
    accepted: bool = False

    def write(self, path: str | Path, data: bytes, told: str) -> bool:
        """Write a file that goes with the report; what fails is kept for later, so that nothing is lost."""
        from bowout.delivery.files import write_atomically

        try:
            write_atomically(path, data, force=True)
        except BowoutError as failure:
            self.failure = failure
            return False
        self.messages.append(told)
        return True


@dataclass(frozen=True)
class _Tools:
    """What stands beside the cases: who answers, who keeps the answers, who judges."""

    endpoint: Endpoint | None
    recorder: Recorder | None
    opinions: Opinions | None

    @classmethod
    def of(cls, cases: str, options: Options) -> _Tools:
        verdicts = options.verdicts or str(beside(cases, "verdicts.json"))
        for place in (options.record, verdicts if options.judge else None):
            if options.live and place:
                refuse_unwritable(place)
        endpoint = Endpoint.of(options) if options.live else None
        return cls(
            endpoint,
            Recorder(options.record, endpoint.key if endpoint else None) if options.record else None,
            Opinions(verdicts) if options.judge else None,
        )

    def plan(
        self, tasks: Sequence[Task], columns: Sequence[Variant], options: Options, progress: Progress | None
    ) -> Plan:
        """Return the plan of a run."""
        peers = partial(recorded, folder=options.cassettes) if options.cassettes else None
        judges = (
            partial(judge, self.opinions, self.endpoint, columns[0].setting.model) if self.opinions else None
        )
        return Plan(
            tasks,
            columns,
            repeat=options.repeat,
            jobs=options.jobs,
            live=options.live,
            progress=progress,
            peers=self.endpoint.peer if self.endpoint else peers,
            finished=self.recorder.keep if self.recorder else None,
            judges=judges,
        )


def run(cases: str, options: Options, *, progress: Progress | None = None) -> Session:
    """Run the cases of a folder or a file.

    Raises ``UsageError``, ``CasesInvalid`` and ``ModelFailed`` before anything is run, and nothing after.
    """
    refuse_contradictions(options)
    everything = load_cases(cases, evaluators=NAMES)
    tasks, columns = chosen(everything, options.wanted), variants(options)
    place = baseline_place(cases, options)
    before = load_baseline(place) if place and Path(place).exists() else None
    tools = _Tools.of(cases, options)
    if progress:
        progress.total = len(tasks) * len(columns) * options.repeat
    report = run_suite(tools.plan(tasks, columns, options, progress))
    whole = len(tasks) == len(everything) and not report.interrupted
    if before is not None and place:
        report = replace(report, comparison=compare(report.variants[0], before, where=place, whole=whole))
    session = Session(report, list(tools.recorder.messages) if tools.recorder else [])
    _keep(session, tools.opinions)
    if options.update_baseline and place:
        _update(session, place, before, whole=whole)
    return session


def _keep(session: Session, opinions: Opinions | None) -> None:
    if opinions is not None and opinions.added:
        session.write(opinions.path, opinions.as_bytes(), f"{opinions.path}: {opinions.added} verdicts more")


def _update(session: Session, place: str, before: dict[str, Any] | None, *, whole: bool) -> None:
    """Write the baseline, unless a prompt or template has changed under its version."""
    report = session.report
    if report.comparison and report.comparison.silent:
        session.messages.append(f"{place} is left as it was: {'; '.join(report.comparison.silent)}")
        return
    data = as_baseline(report.variants[0], bowout=report.bowout, before=before, whole=whole)
    told = f"{place} is written; look at the difference before you commit it"
    session.accepted = session.write(place, data, told)
