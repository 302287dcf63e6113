"""Case files to tasks; every problem of every file is told at once, with its line."""

from __future__ import annotations

import os
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from bowout.core.errors import ExitCode, Problem, UsageError
from bowout.core.notes import Notes
from bowout.evaluation.case import CaseFile, Task
from bowout.evaluation.case_file import CasesInvalid, Written
from bowout.evaluation.mistakes import blame_all
from bowout.evaluation.values import DEFAULT_NOW, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from bowout.evaluation.case import Case
    from bowout.evaluation.case_file import Place

__all__ = ["CasesInvalid", "load_cases"]

_SUFFIXES = ("*.yaml", "*.yml")


def load_cases(folder: str, *, evaluators: Collection[str]) -> tuple[Task, ...]:
    """Return the tasks of a folder of case files, or of one file, in the order of file names and lines.

    ``evaluators`` are the names that ``without`` may hold. Raises ``UsageError`` if there is nothing to read,
    ``CasesInvalid`` with every problem of every file.
    """
    problems: list[Problem] = []
    tasks: list[Task] = []
    for file in _files(folder):
        try:
            tasks += _File(Written.read(file), evaluators).tasks()
        except CasesInvalid as invalid:
            problems += invalid.problems
    if problems:
        raise CasesInvalid(problems)
    return tuple(tasks)


def _files(folder: str) -> list[Path]:
    place = Path(folder)
    if not place.is_dir():
        if place.is_file():
            return [place]
        raise UsageError(f"{folder}: no case files there; there is no such file or folder")
    if not os.access(place, os.R_OK | os.X_OK):
        raise UsageError(f"{folder}: cannot be read: permission denied")
    files = sorted(file for suffix in _SUFFIXES for file in place.glob(suffix))
    if not files:
        raise UsageError(f"{folder}: no case files (*.yaml) there")
    if odd := next((file.name for file in files if not file.name.isprintable()), None):
        raise UsageError(f"{folder}: cases are named after their file, and {odd!r} is no name; rename it")
    for one, other in pairwise(files):
        if one.stem == other.stem:
            raise UsageError(f"{other}: {one.name} has the same name, and so would its cases; rename one")
    return files


class _File:
    """One file of cases on its way to tasks."""

    def __init__(self, written: Written, evaluators: Collection[str]) -> None:
        self._written = written
        self._evaluators = tuple(evaluators)

    def tasks(self) -> list[Task]:
        written = self._written
        found: list[Task] = []
        try:
            file = CaseFile.model_validate(written.value)
        except ValidationError as error:
            blame_all(written, error)
        else:
            found = [self._task(file, case, number) for number, case in enumerate(file.cases)]
            self._refuse_repeats(found)
        self._refuse_unknown_evaluators()
        self._refuse_unknown_notes()
        if written.problems:
            raise CasesInvalid(sorted(written.problems, key=lambda problem: problem.line or 0))
        return found

    def _task(self, file: CaseFile, case: Case, number: int) -> Task:
        place: Place = ("cases", number)
        path, line = self._written.path, self._written.line(place) or 1
        if not file.usual and any(answer.says == "usual" for answer in case.answers or ()):
            self._written.blame((*place, "answers"), "the file has no `usual`", key="says")
        notes_file, notes = self._notes(file, case, place)
        free = str(notes.pop("free_notes", ""))
        name, now = f"{path.stem}/{_slug(case.name, number)}", case.now or file.now or DEFAULT_NOW
        if file.without:
            case = case.model_copy(update={"without": (*file.without, *case.without)})
        return Task(name, file.group, case, str(path), line, notes_file, notes, free, now, file.usual)

    def _refuse_unknown_evaluators(self) -> None:
        for place, part in _parts(self._written.value):
            found = part.get("without")
            names = [found] if isinstance(found, str) and found else found
            for number, name in enumerate(names if isinstance(names, list) else ()):
                if isinstance(name, str) and name not in self._evaluators:
                    mend = did_you_mean(name, self._evaluators)
                    self._written.blame((*place, "without", number), "is no evaluator", key=name, mend=mend)

    def _refuse_unknown_notes(self) -> None:
        """Refuse a key that notes do not have, unless a case is there to see it refused."""
        known = tuple(Notes.model_fields)
        for place, part in _parts(self._written.value):
            notes, expect = part.get("notes"), part.get("expect")
            spared = isinstance(expect, dict) and expect.get("exit") == str(int(ExitCode.NOTES_INVALID))
            for key in notes if isinstance(notes, dict) and not spared else ():
                if key not in known:
                    mend = did_you_mean(key, known)
                    self._written.blame((*place, "notes", key), "is not a key of notes", key=key, mend=mend)

    def _notes(self, file: CaseFile, case: Case, place: Place) -> tuple[str | None, dict[str, Any]]:
        """Return the notes file, if any, and the keys that go over it; an empty value takes a key away."""
        own, shared = case.notes or {}, file.notes or {}
        if isinstance(own, str):
            return self._beside(own, (*place, "notes")), {}
        if isinstance(shared, str):
            return self._beside(shared, ("notes",)), dict(own)
        merged = {**shared, **own}
        return None, {key: value for key, value in merged.items() if value != "" or key in own}

    def _beside(self, name: str, place: Place) -> str:
        file = self._written.path.parent / name
        if not file.is_file() and not any(problem.key == "notes" for problem in self._written.problems):
            self._written.blame(place, f"{file} is no file", key="notes")
        return str(file)

    def _refuse_repeats(self, tasks: Iterable[Task]) -> None:
        seen: dict[str, int] = {}
        for number, task in enumerate(tasks):
            if task.id in seen:
                mend = f"line {seen[task.id]} has the same; name it otherwise"
                self._written.blame(("cases", number), "is given twice", key="name", mend=mend)
            seen[task.id] = task.line


def _slug(name: str, number: int) -> str:
    """Return a name as part of an id: its letters and digits of any script, a hyphen between words."""
    return re.sub(r"[\W_]+", "-", name.lower()).strip("-") or f"case-{number + 1}"


def _parts(raw: Any) -> Iterator[tuple[Place, dict[str, Any]]]:
    """Yield the file and each case with its place, of a file that may be wrong in any other way."""
    if isinstance(raw, dict):
        yield (), raw
        cases = raw.get("cases")
        for number, case in enumerate(cases if isinstance(cases, list) else ()):
            if isinstance(case, dict):
                yield ("cases", number), case
