"""One call of ``bowout eval``: options to a plan, the plan to a report, the report against the baseline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fnmatch import fnmatch
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bowout.core.errors import UsageError
from bowout.evaluation.baseline import as_baseline, compare, load_baseline
from bowout.evaluation.endpoint import Endpoint, Recorder, judge, recorded
from bowout.evaluation.evaluators import NAMES
from bowout.evaluation.judge import Opinions
from bowout.evaluation.loading import load_cases
from bowout.evaluation.running import Setting
from bowout.evaluation.suite import Plan, Variant, run_suite
from bowout.resources import TemplateStore, load_prompt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bowout.evaluation.case import Task
    from bowout.evaluation.progress import Progress
    from bowout.evaluation.report import Report
    from bowout.evaluation.running import Recorded, Way

_LIVE_MODEL = "gpt-4o-mini"


@dataclass(frozen=True)
class Options:
    """The options of the command; several models, prompts or folders of templates make a matrix."""

    wanted: Sequence[str] = ()
    repeat: int = 1
    jobs: int = 1
    baseline: str | None = None
    no_baseline: bool = False
    update_baseline: bool = False
    models: Sequence[str] = ()
    prompts: Sequence[str] = ()
    templates: Sequence[str] = ()
    live: bool = False
    base_url: str | None = None
    timeout: float | None = None
    record: str | None = None
    cassettes: str | None = None
    judge: bool = False
    verdicts: str | None = None


@dataclass(frozen=True)
class Session:
    """The report, and what is to be said beside it."""

    report: Report
    messages: tuple[str, ...] = ()


def run(cases: str, options: Options, *, progress: Progress | None = None) -> Session:
    """Run the cases of a folder or a file; raises ``UsageError``, ``CasesInvalid`` and ``DeliveryFailed``."""
    _refuse_contradictions(options)
    everything = load_cases(cases, evaluators=NAMES)
    tasks = _chosen(everything, options.wanted)
    variants = _variants(options)
    if progress:
        progress.total = len(tasks) * len(variants) * options.repeat
    place = _baseline_place(cases, options)
    before = load_baseline(place) if place and Path(place).exists() else None
    endpoint = Endpoint.of(options) if options.live else None
    recorder = Recorder(options.record) if options.record else None
    opinions = Opinions(options.verdicts or str(_beside(cases, "verdicts.json"))) if options.judge else None
    plan = replace(
        _plan(tasks, variants, options, progress),
        peers=_peers(options, endpoint),
        finished=recorder and recorder.keep,
        extra=None
        if opinions is None
        else lambda at: (judge(opinions, endpoint, variants[0].setting.model, at),),
    )
    report = run_suite(plan)
    messages = list(recorder.messages) if recorder else []
    if opinions is not None and opinions.added:
        messages.append(save_opinions(opinions))
    whole = len(tasks) == len(everything) and not report.interrupted
    if before is not None and place and not options.live:
        report = replace(report, comparison=compare(report.variants[0], before, where=place, whole=whole))
    if options.update_baseline:
        messages += _updated(report, place, before, whole=whole)
    return Session(report, tuple(messages))


def _refuse_contradictions(options: Options) -> None:
    several = options.repeat > 1 or max(map(len, (options.models, options.prompts, options.templates))) > 1
    if options.record and several:
        raise UsageError(
            "--record keeps one run of each case: leave out --repeat, and name one model, prompt and templates"
        )
    if options.record and not options.live:
        raise UsageError("--record keeps what a live endpoint answers: add --live")
    if options.cassettes and options.live:
        raise UsageError("--cassettes answers without a network, --live asks: choose one")
    if options.update_baseline and (options.live or options.no_baseline or options.repeat > 1):
        raise UsageError(
            "--update-baseline is for one offline run: leave out --live, --repeat and --no-baseline"
        )


def _chosen(tasks: Sequence[Task], wanted: Sequence[str]) -> tuple[Task, ...]:
    found = tuple(
        task for task in tasks if not wanted or any(_matches(task, text.lower()) for text in wanted)
    )
    if not found:
        raise UsageError(f"--filter {' '.join(wanted)}: no case has that in its id or group")
    return found


def _matches(task: Task, text: str) -> bool:
    return any(
        text in each or fnmatch(each, text)
        for each in (task.id.lower(), task.group.lower(), task.case.name.lower())
    )


def _variants(options: Options) -> list[Variant]:
    """Return every combination of model, prompt and templates, named by what tells them apart."""
    models = options.models or (_LIVE_MODEL if options.live else "scripted",)
    found = []
    for model, prompt, folder in product(models, options.prompts or (None,), options.templates or (None,)):
        parts = [model] if len(models) > 1 else []
        parts += [str(prompt)] if len(options.prompts) > 1 else []
        parts += [str(folder)] if len(options.templates) > 1 else []
        found.append(
            Variant(" ".join(parts) or model, Setting(TemplateStore(folder), load_prompt(prompt), model))
        )
    return found


def _baseline_place(cases: str, options: Options) -> str | None:
    if options.no_baseline:
        return None
    if options.baseline:
        if not options.update_baseline and not Path(options.baseline).exists():
            raise UsageError(f"{options.baseline}: no such baseline; write it with --update-baseline")
        return options.baseline
    own = options.prompts or options.templates or options.models
    beside = _beside(cases, "baseline.json")
    return str(beside) if options.update_baseline or (beside.exists() and not own) else None


def _beside(cases: str, name: str) -> Path:
    place = Path(cases)
    return (place if place.is_dir() else place.parent).parent / name


def _peers(
    options: Options, endpoint: Endpoint | None
) -> Callable[[Task], tuple[Recorded | None, Way]] | None:
    if endpoint is not None:
        return endpoint.peer
    if options.cassettes is not None:
        folder = options.cassettes
        if not Path(folder).is_dir():
            raise UsageError(f"{folder}: no such folder of cassettes")
        return lambda task: recorded(task, folder)
    return None


def _plan(
    tasks: Sequence[Task], variants: Sequence[Variant], options: Options, progress: Progress | None
) -> Plan:
    return Plan(
        tasks, variants, repeat=options.repeat, jobs=options.jobs, live=options.live, progress=progress
    )


def save_opinions(opinions: Opinions) -> str:
    """Write the judge's verdicts; returns what to tell of it."""
    from bowout.delivery.files import write_atomically

    write_atomically(opinions.path, opinions.as_bytes(), force=True)
    return f"{opinions.path}: {opinions.added} verdicts more"


def _updated(
    report: Report, place: str | None, before: dict[str, Any] | None, *, whole: bool
) -> tuple[str, ...]:
    """Write the baseline, unless a prompt or template has changed under its version."""
    from bowout.delivery.files import write_atomically

    if place is None:
        return ()
    if report.comparison and report.comparison.silent:
        return (f"{place} is left as it was: {'; '.join(report.comparison.silent)}",)
    data = as_baseline(report.variants[0], bowout=report.bowout, before=before, whole=whole)
    write_atomically(place, data, force=True)
    return (f"{place} is written; look at the difference before you commit it",)
