"""A case file as it is written: plain values, and the line of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from bowout.at_once import read_at_once
from bowout.core.errors import BowoutError, ExitCode, Problem
from bowout.render.terminal import one_line
from bowout.shallow_yaml import TooIntricate, refuse_intricate

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_MAX_BYTES = 4 * 1024 * 1024
_DEPTH_MAX = 12
Place = tuple[str | int, ...]


class CasesInvalid(BowoutError):
    """Case files that cannot be used, all problems told."""

    exit_code = ExitCode.USAGE

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(one_line(str(problem)) for problem in self.problems))


@dataclass
class Written:
    """One file of cases; ``problems`` gathers what is wrong with it, in whatever step that is found."""

    path: Path
    value: Any = None
    problems: list[Problem] = field(default_factory=list)
    _lines: dict[Place, int] = field(default_factory=dict)
    _seen: set[int] = field(default_factory=set)

    @classmethod
    def read(cls, path: Path) -> Written:
        """Return what stands in a file, every scalar as text; raises ``CasesInvalid`` for what is no YAML."""
        found = cls(path)
        node = found._composed(found._text())
        found.value = found._value(node, (), depth=0) if node else {}
        return found

    def line(self, place: Place) -> int | None:
        """Return the line of a value, or of the nearest that holds it."""
        while place and place not in self._lines:
            place = place[:-1]
        return self._lines.get(place)

    def knows(self, place: Place) -> bool:
        """Whether anything stands at this very place."""
        return place in self._lines

    def blame(self, place: Place, message: str, *, key: str | None = None, mend: str | None = None) -> None:
        """Note down what is wrong at a place."""
        self.problems.append(Problem(str(self.path), message, self.line(place), key, mend))

    def _refusal(self, message: str, line: int | None = None) -> CasesInvalid:
        return CasesInvalid([Problem(str(self.path), message, line)])

    def _text(self) -> str:
        try:
            raw = read_at_once(self.path, limit=_MAX_BYTES)
        except OSError as error:
            raise self._refusal(f"cannot be read: {error.strerror}") from None
        if len(raw) > _MAX_BYTES:
            raise self._refusal(f"is larger than {_MAX_BYTES // 1024 // 1024} MiB")
        try:
            return raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            raise self._refusal("is not YAML: it is no UTF-8 text", line) from None

    def _composed(self, text: str) -> Any:
        try:
            refuse_intricate(text, _LOADER)
            return yaml.compose(text, Loader=_LOADER)
        except TooIntricate as error:
            raise self._refusal(str(error), error.line) from None
        except yaml.reader.ReaderError as error:
            line = text.count("\n", 0, error.position) + 1
            raise self._refusal("is not YAML: holds a control character, which no text has", line) from None
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            told = _in_words(getattr(error, "problem", None) or "it cannot be read", text)
            raise self._refusal(f"is not YAML: {told}", mark and mark.line + 1) from None
        except RecursionError:  # of a loader without libyaml
            raise self._refusal("is nested too deep") from None

    def _value(self, node: yaml.Node, place: Place, *, depth: int) -> Any:
        """Return a node's value and note its line; keys that stand twice are problems."""
        self._lines[place] = node.start_mark.line + 1
        if depth > _DEPTH_MAX or id(node) in self._seen:
            told = "is nested too deep" if depth > _DEPTH_MAX else "uses an alias (`*`); write it out"
            raise self._refusal(told, self._lines[place])
        self._seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self._value(item, (*place, at), depth=depth + 1) for at, item in enumerate(node.value)]
        if not isinstance(node, yaml.MappingNode):
            return node.value
        return self._mapping(node, place, depth)

    def _mapping(self, node: yaml.MappingNode, place: Place, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise self._refusal("a key is no plain word", key.start_mark.line + 1)
            name = str(key.value)
            if name in found:
                line = key.start_mark.line + 1
                self.problems.append(Problem(str(self.path), "is given twice", line, name, "keep one"))
            found[name] = self._value(value, (*place, name), depth=depth + 1)
            self._lines[*place, name] = key.start_mark.line + 1
        return found


def _in_words(told: str, text: str) -> str:
    """Return what YAML has against a text, where its own words help nobody."""
    if "cannot start any token" in told and "\t" in text:
        return "a tab stands where only spaces may; indent with spaces"
    if "another document" in told:
        return "a second document begins (`---`); write another file"
    if "mapping values are not allowed" in told:
        return f"{told}; put a text with a colon into quotation marks"
    return told
