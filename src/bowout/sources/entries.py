"""What a reader makes of a file, before anything is known of what its values mean."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from bowout.core.errors import NotesInvalid, Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

SEVERAL = frozenset({"alternatives", "doubts", "liked", "private"})  # the keys that may be given as a list
JOINED = frozenset({"discussed"})  # the keys of which a list of two or more is one text
ADDED = frozenset({"private"})  # what `--set` adds to: nothing that was called private is forgotten
KEYS_MAX = 200  # more than ten times what notes have: it is another kind of file


class Entry(NamedTuple):
    """A key and its value as typed: text, or texts where the file has a list; ``line`` counts from 1."""

    key: str
    value: str | tuple[str, ...]
    where: str
    line: int | None = None


@dataclass
class Reading:
    """The entries of a file, what is wrong with others of its values, and the Markdown body's free notes."""

    where: str
    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    body: str = ""
    _lines: dict[str, int] = field(default_factory=dict)

    def add(self, key: str, value: str | Iterable[str], line: int) -> None:
        """Take a value; a list is taken for the keys in ``SEVERAL`` and ``JOINED`` alone.

        A list of one is none: it is ``[Company]``, which somebody has not filled in.
        """
        if not isinstance(value, str):
            value = tuple(value)
            if key in JOINED and len(value) > 1:
                value = "; ".join(item.strip().rstrip(";") for item in value)
            elif key not in SEVERAL:
                self.refuse(key, line, *LIST)
                return
        self.entries.append(Entry(key, value, self.where, line))

    def refuse(self, key: str | None, line: int | None, message: str, mend: str | None = None) -> None:
        """Note a problem."""
        self.problems.append(Problem(self.where, message, line, key, mend))

    def without(self, given: Collection[str]) -> Reading:
        """Return the reading without what ``given`` keys of ``--set`` replace, whatever is wrong with it."""
        replaced = frozenset(given) - ADDED
        kept = [entry for entry in self.entries if entry.key not in replaced]
        left = [problem for problem in self.problems if problem.key not in replaced]
        return replace(self, entries=kept, problems=left)

    def is_new(self, key: str, line: int) -> bool:
        """Whether a key comes up for the first time; a repeated one is noted as a problem."""
        if key in self._lines:
            self.refuse(key, line, f"is given twice, first in line {self._lines[key]}", "keep one of them")
            return False
        self._lines[key] = line
        if len(self._lines) > KEYS_MAX:
            problem = Problem(
                self.where, f"has more than {KEYS_MAX} keys", None, None, "is this a notes file?"
            )
            raise NotesInvalid([problem])
        return True


LIST = ("is a list where text is meant", 'fill it in, or put the value in double quotes: "[…]"')
MAPPING = ("is a mapping where text is meant", 'fill it in, or put the value in double quotes: "{…}"')
