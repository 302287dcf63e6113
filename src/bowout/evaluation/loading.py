"""Case files to tasks; every problem of every file is told at once, with its line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from pydantic import ValidationError

from bowout.core.errors import BowoutError, ExitCode, Problem, UsageError
from bowout.evaluation.case import DEFAULT_NOW, Case, CaseFile, Task

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from pydantic import BaseModel

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_MAX_BYTES = 4 * 1024 * 1024
_DEPTH_MAX = 12
Path_ = tuple[str | int, ...]


class CasesInvalid(BowoutError):
    """Case files that cannot be used, all problems told."""

    exit_code = ExitCode.USAGE

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def load_cases(folder: str, *, evaluators: Collection[str]) -> tuple[Task, ...]:
    """Return the tasks of a folder of case files, or of one file, in the order of file names and lines.

    ``evaluators`` are the names that ``without`` may hold. Raises ``UsageError`` if there is nothing to read,
    ``CasesInvalid`` with every problem of every file.
    """
    place = Path(folder)
    files = sorted(place.glob("*.yaml")) if place.is_dir() else [place]
    if not files or not files[0].is_file():
        raise UsageError(f"{folder}: no case files (*.yaml) there")
    problems: list[Problem] = []
    tasks: list[Task] = []
    for file in files:
        try:
            tasks += _File(file, evaluators).tasks()
        except CasesInvalid as invalid:
            problems += invalid.problems
    if problems:
        raise CasesInvalid(problems)
    return tuple(tasks)


class _File:
    """One file of cases, and where each of its values stands."""

    def __init__(self, path: Path, evaluators: Collection[str]) -> None:
        self._path = path
        self._evaluators = evaluators
        self._lines: dict[Path_, int] = {}
        self._problems: list[Problem] = []
        self._seen: set[int] = set()

    def tasks(self) -> list[Task]:
        raw = self._read()
        try:
            cases = CaseFile.model_validate(raw)
        except ValidationError as error:
            self._problems += self._mistakes(error)
            for number, case in enumerate(_listed(raw, "cases")):
                self._refuse_unknown_evaluators(_listed(case, "without"), number)
            raise CasesInvalid(self._problems) from None
        found = [self._task(cases, case, number) for number, case in enumerate(cases.cases)]
        self._refuse_repeats(found)
        if self._problems:
            raise CasesInvalid(self._problems)
        return found

    def _read(self) -> Any:
        try:
            raw = self._path.read_bytes()
            if len(raw) > _MAX_BYTES:
                raise CasesInvalid([Problem(str(self._path), "is larger than 4 MiB")])
            node = yaml.compose(raw.decode("utf-8-sig"), Loader=_LOADER)
        except OSError as error:
            raise CasesInvalid([Problem(str(self._path), f"cannot be read: {error.strerror}")]) from None
        except (yaml.YAMLError, ValueError, RecursionError) as error:
            mark = getattr(error, "problem_mark", None)
            told = getattr(error, "problem", None) or "is not UTF-8 text"
            if "cannot start any token" in told and "\t" in raw.decode("utf-8", "replace"):
                told = "a tab stands where only spaces may; indent with spaces"
            raise CasesInvalid(
                [Problem(str(self._path), f"is not YAML: {told}", mark and mark.line + 1)]
            ) from None
        return self._value(node, (), depth=0) if node else {}

    def _value(self, node: yaml.Node, path: Path_, *, depth: int) -> Any:
        """Return a node's value, every scalar as text, and note its line; repeated keys are problems."""
        self._lines[path] = node.start_mark.line + 1
        if depth > _DEPTH_MAX or id(node) in self._seen:
            told = "is nested too deep" if depth > _DEPTH_MAX else "uses an alias (`*`); write it out"
            raise CasesInvalid([Problem(str(self._path), told, self._lines[path])])
        self._seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [
                self._value(item, (*path, index), depth=depth + 1) for index, item in enumerate(node.value)
            ]
        if not isinstance(node, yaml.MappingNode):
            return node.value
        found: dict[str, Any] = {}
        for key, value in node.value:
            name = str(key.value)
            if name in found:
                self._problems.append(
                    Problem(str(self._path), "is given twice", key.start_mark.line + 1, name, "keep one")
                )
            found[name] = self._value(value, (*path, name), depth=depth + 1)
            self._lines[*path, name] = key.start_mark.line + 1
        return found

    def _mistakes(self, error: ValidationError) -> Iterator[Problem]:
        """Yield what the models have against a file; several ways to mend one value make one problem."""
        found: dict[Path_, list[Any]] = {}
        for detail in error.errors(include_url=False):
            place = tuple(detail["loc"])
            missing = detail["type"] in {"missing", "extra_forbidden"}
            while place and not missing and place not in self._lines:
                place = place[:-1]  # what a model calls its alternatives stands in no file
            found.setdefault(place, []).append(detail)
        for place, details in found.items():
            yield self._told(place, details)

    def _told(self, path: Path_, details: Sequence[Any]) -> Problem:
        where, line = str(self._path), self._line(path)
        key = str(path[-1]) if path else None
        kind = details[0]["type"]
        if kind == "extra_forbidden":
            return Problem(where, "is not a key here", line, key, _did_you_mean(str(key), _keys_at(path)))
        if kind == "missing":
            return Problem(where, "is missing", line, key)
        wanted = [_in_words(detail) for detail in details]
        return Problem(where, ", or ".join(dict.fromkeys(wanted)), line, key)

    def _line(self, path: Path_) -> int | None:
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path)

    def _task(self, file: CaseFile, case: Case, number: int) -> Task:
        line = self._line(("cases", number)) or 1
        self._refuse_unknown_evaluators(case.without, number)
        notes_file, notes = self._notes(file, case, line)
        free = str(notes.pop("free_notes", ""))
        slug = re.sub(r"[^a-z0-9]+", "-", case.name.lower()).strip("-")
        name, now = f"{self._path.stem}/{slug}", case.now or file.now or DEFAULT_NOW
        return Task(name, file.group, case, str(self._path), line, notes_file, notes, free, now, file.usual)

    def _refuse_unknown_evaluators(self, names: Iterable[Any], number: int) -> None:
        for place, name in enumerate(names):
            if str(name) not in self._evaluators:
                line = self._line(("cases", number, "without", place))
                mend = _did_you_mean(str(name), self._evaluators)
                self._problems.append(Problem(str(self._path), "is no evaluator", line, str(name), mend))

    def _notes(self, file: CaseFile, case: Case, line: int) -> tuple[str | None, dict[str, Any]]:
        """Return the notes file, if any, and the keys that go over it; an empty value takes a key away."""
        own = case.notes if case.notes is not None else {}
        if isinstance(own, str):
            return self._beside(own, line), {}
        shared = file.notes if file.notes is not None else {}
        if isinstance(shared, str):
            return self._beside(shared, line), dict(own)
        merged = {**shared, **own}
        return None, {key: value for key, value in merged.items() if value != "" or key in own}

    def _beside(self, name: str, line: int) -> str:
        file = self._path.parent / name
        if not file.is_file():
            self._problems.append(Problem(str(self._path), f"{file} is no file", line, "notes"))
        return str(file)

    def _refuse_repeats(self, tasks: Iterable[Task]) -> None:
        seen: dict[str, int] = {}
        for task in tasks:
            if task.id in seen:
                mend = f"line {seen[task.id]} has the same; name it otherwise"
                self._problems.append(Problem(str(self._path), "is given twice", task.line, "name", mend))
            seen[task.id] = task.line


def _listed(raw: Any, key: str) -> list[Any]:
    """Return the list under a key of what a file holds, whatever that is; one text is a list of one."""
    found = raw.get(key) if isinstance(raw, dict) else None
    if isinstance(found, str):
        return [found]
    return found if isinstance(found, list) else []


def _in_words(detail: Any) -> str:
    """Return what a model has against a value, in words of case files rather than of Python."""
    if detail["type"] in {"dict_type", "model_type"}:
        return "input should be keys with values"
    if detail["type"] in {"tuple_type", "list_type"}:
        return "input should be a list"
    told: str = detail["msg"].removeprefix("Value error, ")
    return told[:1].lower() + told[1:]


def _keys_at(path: Path_) -> Iterator[str]:
    """Return the keys that may stand where a wrong one does."""
    from bowout.evaluation.case import Answer, Expect

    parts: dict[str | int, type[BaseModel]] = {"answers": Answer, "expect": Expect, "cases": Case}
    model = next((parts[step] for step in reversed(path[:-1]) if step in parts), CaseFile)
    return iter(model.model_fields)


def _did_you_mean(word: str, words: Iterable[str]) -> str:
    from difflib import get_close_matches

    known = list(words)
    near = get_close_matches(word, known, n=1)
    return f"did you mean `{near[0]}`?" if near else f"there are {', '.join(known)}"
