"""The options of ``bowout eval``, and what they make of cases, models, prompts and templates."""

from __future__ import annotations

import os
from dataclasses import dataclass
from fnmatch import fnmatch
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from bowout.core.errors import UsageError
from bowout.evaluation.running import Setting
from bowout.evaluation.suite import Variant
from bowout.resources import TemplateStore, load_prompt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bowout.evaluation.case import Task

_LIVE_MODEL = "gpt-4o-mini"


@dataclass(frozen=True)
class Options:
    """The options of the command; several models, prompts or folders of templates make a matrix."""

    wanted: Sequence[str] = ()
    repeat: int = 1
    jobs: int = 0
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

    @property
    def scripted(self) -> bool:
        """Whether the cases' own answers are given, so that the baseline is one to compare with."""
        return not self.live and self.cassettes is None


def refuse_contradictions(options: Options) -> None:
    """Raise ``UsageError`` for options that cannot be meant together."""
    choices = (options.models, options.prompts, options.templates)
    several = options.repeat > 1 or max(map(len, choices)) > 1
    if options.record and not options.live:
        raise UsageError("--record keeps what a live endpoint answers: add --live")
    if options.record and several:
        raise UsageError("--record keeps one run of each case: leave out --repeat, and name one of each")
    if options.cassettes and options.live:
        raise UsageError("--cassettes answers without a network, --live asks: choose one")
    if options.cassettes and not Path(options.cassettes).is_dir():
        raise UsageError(f"{options.cassettes}: no such folder of cassettes")
    if options.update_baseline and (not options.scripted or options.no_baseline or several):
        raise UsageError(
            "--update-baseline is for one offline run of one variant, and not with --no-baseline"
        )


def refuse_unwritable(place: str | Path, *, force: bool = True) -> None:
    """Raise ``UsageError`` if a file or folder cannot be made at ``place``: told before a model is asked.

    Without ``force`` a file that is there already is not to be written over.
    """
    here = Path(place).absolute()
    if here.exists() and not force:
        raise UsageError(f"{place}: exists already; --force writes over it")
    nearest = next(each for each in (here, *here.parents) if os.access(each, os.F_OK))
    if nearest != here and not nearest.is_dir():
        raise UsageError(f"{place}: cannot be written: {nearest} is no folder")
    if not os.access(nearest, os.W_OK):
        raise UsageError(f"{place}: cannot be written: permission denied")


def chosen(tasks: Sequence[Task], wanted: Sequence[str]) -> tuple[Task, ...]:
    """Return the tasks that ``--filter`` wants; raises ``UsageError`` if there is none."""
    if not all(text.strip() for text in wanted):
        raise UsageError("--filter: is empty; leave it out for all cases")
    found = tuple(task for task in tasks if not wanted or any(_matches(task, text) for text in wanted))
    if not found:
        raise UsageError(f"--filter {' '.join(wanted)}: no case has that in its id, name or group")
    return found


def _matches(task: Task, text: str) -> bool:
    names = (task.id.lower(), task.group.lower(), task.case.name.lower())
    return any(text.lower() in name or fnmatch(name, text.lower()) for name in names)


def variants(options: Options) -> list[Variant]:
    """Return every combination of model, prompt and templates, named by what tells them apart."""
    models = options.models or (_LIVE_MODEL if options.live else "scripted",)
    found = []
    for given in options.templates:
        _refuse_folder_without_templates(given)
    for model, prompt, folder in product(models, options.prompts or (None,), options.templates or (None,)):
        parts = [model] if len(models) > 1 else []
        parts += [str(prompt)] if len(options.prompts) > 1 else []
        parts += [str(folder)] if len(options.templates) > 1 else []
        setting = Setting(TemplateStore(folder), load_prompt(prompt), model)
        found.append(Variant(" ".join(parts) or model, setting))
    return found


def _refuse_folder_without_templates(folder: str) -> None:
    if Path(folder).is_dir() and not any(Path(folder).rglob("*.j2")):
        raise UsageError(f"{folder}: no templates (*.j2) there")


def baseline_place(cases: str, options: Options) -> str | None:
    """Return where the baseline is to be found or written: named, or beside the cases; None for none."""
    if options.no_baseline:
        return None
    if options.baseline:
        if not options.update_baseline and not Path(options.baseline).exists():
            raise UsageError(f"{options.baseline}: no such baseline; write it with --update-baseline")
        return options.baseline
    place = beside(cases, "baseline.json")
    own = options.prompts or options.templates or options.models or not options.scripted
    return str(place) if options.update_baseline or (place.exists() and not own) else None


def beside(cases: str, name: str) -> Path:
    """Return a file's place beside the folder of cases."""
    place = Path(cases)
    return (place if place.is_dir() else place.parent).parent / name
