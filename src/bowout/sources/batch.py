"""Many notes at once: files, folders, CSV tables and JSON Lines; what fails, fails alone and is told."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from bowout.core.errors import NotesInvalid, Problem, UsageError
from bowout.core.process import Process
from bowout.sources import SETTING, STDIN, read_entries
from bowout.sources.entries import Entry, Reading
from bowout.sources.reading import read_decoded, read_text
from bowout.sources.validation import notes_from

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime
    from typing import BinaryIO

    from bowout.core.notes import Notes

SUFFIXES = (".yaml", ".yml", ".json", ".md", ".markdown", ".csv", ".jsonl", ".ndjson")
TABLE_SIZE_MAX = 4 * 1024 * 1024  # bytes: thousands of processes
PROCESSES_MAX = 2_000  # nobody leaves more at once: it is another kind of file


@dataclass(frozen=True)
class Record:
    """One process as read, not yet validated; ``origin`` is its file, with the line if there are several."""

    origin: str
    reading: Reading


@dataclass
class Batch:
    """The processes whose notes are valid, and the problems of the others by origin, in order of reading."""

    processes: list[Process] = field(default_factory=list)
    failed: dict[str, tuple[Problem, ...]] = field(default_factory=dict)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return all problems of all files."""
        return tuple(problem for problems in self.failed.values() for problem in problems)


def load_batch(
    paths: Sequence[str],
    *,
    settings: Mapping[str, str | tuple[str, ...]] | None = None,
    now: datetime,
    stdin: BinaryIO | None = None,
) -> Batch:
    """Return the notes of files, of the files in folders, and of standard input for ``-``.

    ``settings`` and ``now`` (aware) are as for ``load_notes`` and hold for each process. Notes that are
    invalid are among the ``failed``. Raises ``UsageError`` for paths that do not exist and for folders
    without notes, all named at once.
    """
    batch = Batch()
    given = {key: Entry(key, value, SETTING) for key, value in (settings or {}).items()}
    for path in _files(paths):
        try:
            _take(batch, _records(path, given, stdin), given, now)
        except NotesInvalid as error:
            batch.failed[_where(path)] = error.problems
        except UsageError as error:
            where = _where(path)
            batch.failed[where] = (Problem(where, str(error).removeprefix(f"{where}: ")),)
    if len(batch.processes) + len(batch.failed) > PROCESSES_MAX:
        raise UsageError(f"these are more than {PROCESSES_MAX:,} processes; are they notes?")
    return batch


def _take(batch: Batch, records: Iterator[Record], given: Mapping[str, Entry], now: datetime) -> None:
    for record in islice(records, PROCESSES_MAX + 1):
        reading = record.reading
        if reading.problems and not reading.entries:  # nothing was read, so nothing is missing either
            batch.failed[record.origin] = tuple(reading.problems)
            continue
        try:
            batch.processes.append(Process(record.origin, _notes(record, given, now)))
        except NotesInvalid as error:
            batch.failed[record.origin] = error.problems


def _notes(record: Record, given: Mapping[str, Entry], now: datetime) -> Notes:
    reading = record.reading.without(given)
    return notes_from(
        [*reading.entries, *given.values()],
        where=record.origin,
        now=now,
        free_notes=reading.body,
        problems=reading.problems,
    )


def _where(path: str) -> str:
    return STDIN if path == "-" else path


def _files(paths: Sequence[str]) -> list[str]:
    """Return the files that paths name, folders opened, each once; raises with all that are none."""
    files: dict[object, str] = {}
    faults: list[str] = []
    for path in paths:
        try:
            for file in _opened(path):
                files.setdefault(file if file == "-" else Path(os.path.realpath(file)), file)
        except UsageError as error:
            faults.append(str(error))
        except (OSError, ValueError) as error:
            faults.append(f"{path!r}: cannot be read ({getattr(error, 'strerror', None) or error})")
    if faults:
        raise UsageError("\n".join(faults))
    return list(files.values())


def _opened(path: str) -> list[str]:
    """Return the path itself, or for a folder the notes in it by name."""
    place = Path(path)
    if path == "-" or (place.exists() and not place.is_dir()):
        return [path]
    if not path or not place.exists():
        shown = path if path and path.isprintable() else repr(path)
        raise UsageError(f"{shown}: there is no such file or folder")
    found = sorted(str(entry) for entry in place.iterdir() if _is_notes(entry))
    if not found:
        raise UsageError(f"{path}: is a folder without notes; they end in {', '.join(SUFFIXES)}")
    return found


def _is_notes(entry: Path) -> bool:
    """Whether an entry of a folder is meant as notes: no folder, no hidden file and no README.

    A link that leads nowhere is, so that the process it stands for is told and not forgotten.
    """
    name = entry.name.lower()
    if not name.endswith(SUFFIXES) or name.startswith((".", "readme.")):
        return False
    return entry.is_file() or (entry.is_symlink() and not entry.exists())


def _records(path: str, given: Mapping[str, Entry], stdin: BinaryIO | None) -> Iterator[Record]:
    where, lower = _where(path), path.lower()
    if lower.endswith((".csv", ".jsonl", ".ndjson")) or path == "-":
        text = read_decoded(path, where, stdin, size_max=TABLE_SIZE_MAX)
        yield from _several(text, where, lower, given)
    else:
        yield Record(where, read_entries(read_text(path, where, stdin), where))


def _several(text: str, where: str, lower: str, given: Mapping[str, Entry]) -> Iterator[Record]:
    from bowout.sources.table import is_table, read_table

    if lower.endswith(".csv") or (lower == "-" and is_table(text)):
        for line, reading in read_table(text, where, given=frozenset(given)):
            yield Record(f"{where}:{line}", reading)
    elif lower != "-" or _is_lines(text):
        yield from _json_lines(text, where)
    else:
        yield Record(where, read_entries(text, where))


def _is_lines(text: str) -> bool:
    """Whether a text is JSON Lines: its first line is an object by itself, and another follows."""
    first, _, rest = text.lstrip().partition("\n")
    return first.startswith("{") and first.rstrip().endswith("}") and rest.lstrip().startswith("{")


def _json_lines(text: str, where: str) -> Iterator[Record]:
    from bowout.sources.json_form import read_json

    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        reading = Reading(where)
        try:
            read = read_json(line, where)
            reading.entries = [entry._replace(line=number) for entry in read.entries]
            reading.problems = [problem._replace(line=number) for problem in read.problems]
        except NotesInvalid as error:
            reading.problems = [problem._replace(line=number) for problem in error.problems]
        yield Record(f"{where}:{number}", reading)
