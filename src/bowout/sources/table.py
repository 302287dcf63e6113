"""A CSV table of processes: the first row bears the notes' keys, each other row is one process.

Commas, semicolons and tabs divide cells, whichever the header uses (spreadsheets differ by country).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bowout.core.errors import NotesInvalid, Problem
from bowout.sources.entries import KEYS_MAX, Reading
from bowout.sources.validation import KEYS, REQUIRED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

_DIVIDERS = ",;\t"
# What a spreadsheet computes rather than shows, and what it shows when it cannot (OWASP, CSV injection).
_FORMULA = re.compile(r"=|[+@-]\s*[\w.$]+\s*[(|!]|[+-]\d+\s*[+*/-]")
_ERROR_VALUE = re.compile(r"#(?:REF!|NAME\?|VALUE!|N/A|DIV/0!|NUM!|NULL!)")
_QUOTE_CELLS = "put a text that holds the divider in double quotes"


@dataclass(frozen=True)
class _Row:
    """A row: its first line, from 1, its cells, and if it cannot be read why and how to mend it."""

    line: int
    cells: list[str]
    fault: tuple[str, str] | None = None


def is_table(text: str) -> bool:
    """Whether a text's first line looks like a header: two keys of notes or more, divided."""
    cells = _header_cells(text.split("\n", 1)[0])
    return len([cell for cell in cells if cell in KEYS]) > 1


def read_table(text: str, where: str, *, given: Collection[str] = ()) -> Iterator[tuple[int, Reading]]:
    """Yield the line and the reading of each row that is not empty; ``given`` keys need no column.

    Raises ``NotesInvalid`` with every problem of the header, and where there is no row.
    """
    rows = _rows(text)
    head = next(rows)
    if head.fault:
        raise NotesInvalid([Problem(where, head.fault[0], 1, None, head.fault[1])])
    header = _checked_header([cell.strip() for cell in head.cells], where, given)
    empty = True
    for row in rows:
        if row.fault or any(cell.strip() for cell in row.cells):
            empty = False
            yield row.line, _reading(header, row, where)
    if empty:
        raise NotesInvalid([Problem(where, "has a header and no rows", 1, None, "write one process a row")])


def _header_cells(line: str) -> list[str]:
    divider = max(_DIVIDERS, key=line.count)
    return [cell.strip().strip('"').strip() for cell in line.split(divider)]


def _rows(text: str) -> Iterator[_Row]:
    """Yield the rows; one that cannot be read is the last."""
    import csv
    import io

    divider = max(_DIVIDERS, key=text.split("\n", 1)[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=divider, strict=True)
    line = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield _Row(line, [], _fault(str(error)))
            return
        yield _Row(line, cells)
        line = reader.line_num + 1


def _fault(said: str) -> tuple[str, str]:
    """Return what is wrong and how to mend it, for what the csv module says."""
    if "end of data" in said:
        return "opens a quotation mark and does not close it; the rest was not read", "close it"
    if "field limit" in said:
        return "holds a cell longer than any notes; the rest was not read", "is a quotation mark not closed?"
    mend = 'write a quotation mark inside a text as `""`'
    return "goes on after a closing quotation mark; the rest was not read", mend


def _checked_header(header: list[str], where: str, given: Collection[str]) -> list[str]:
    width = max((number for number, name in enumerate(header, 1) if name), default=0)
    header = header[:width]
    if width > KEYS_MAX:
        mend = "is this a table of notes?"
        raise NotesInvalid([Problem(where, f"has more than {KEYS_MAX} columns", 1, None, mend)])
    faults = list(_faults_of_header(header, given))
    if faults:
        raise NotesInvalid([Problem(where, message, 1, key, mend) for key, message, mend in faults])
    return header


def _faults_of_header(
    header: Sequence[str], given: Collection[str]
) -> Iterator[tuple[str | None, str, str | None]]:
    if not set(header) & set(KEYS):
        mend = f"the first row bears the notes' keys: {', '.join(KEYS)}"
        yield None, "has no header with the keys of notes", mend
        return
    for number, name in enumerate(header, 1):
        if not name:
            yield None, f"column {number} has no name", "name it, or delete it"
        elif name not in KEYS:
            from difflib import get_close_matches

            near = get_close_matches(name.lower().replace("-", "_").replace(" ", "_")[:60], KEYS, n=1)
            mend = f"did you mean `{near[0]}`?" if near else f"the keys are {', '.join(KEYS)}"
            yield name[:60], "is a column that notes do not know", mend
        elif name in header[: number - 1]:
            yield name, "is the name of two columns", "keep one of them"
    for key in REQUIRED:
        if key not in header and key not in given:
            yield key, "has no column", f"add it, or say it for all rows with `--set {key}=…`"


def _reading(header: Sequence[str], row: _Row, where: str) -> Reading:
    """Return a row's values, or nothing but the problem of a row whose cells cannot be told apart."""
    reading = Reading(where)
    if row.fault:
        reading.refuse(None, row.line, *row.fault)
    elif len(row.cells) < len(header) or any(cell.strip() for cell in row.cells[len(header) :]):
        counts = f"has {len(row.cells)} cells, the header has {len(header)}"
        reading.refuse(None, row.line, counts, _QUOTE_CELLS)
    else:
        for key, cell in zip(header, row.cells, strict=False):
            _add(reading, key, cell, row.line)
    return reading


def _add(reading: Reading, key: str, cell: str, line: int) -> None:
    text = cell.strip()
    if _FORMULA.match(text):
        reading.refuse(key, line, "holds a spreadsheet's formula", "write the text that is meant")
    elif _ERROR_VALUE.match(text):
        reading.refuse(
            key, line, f"holds a spreadsheet's error ({text[:10]})", "write the text that is meant"
        )
    else:
        reading.add(key, cell, line)
