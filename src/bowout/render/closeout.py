"""A closeout as people and programs read it: the table of what to send first, the letters, the manifest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bowout import __version__
from bowout.render.contract import dumped, envelope
from bowout.render.forms import as_bytes
from bowout.render.terminal import columns, one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from bowout.core.closeout import Clash
    from bowout.core.draft import Advice
    from bowout.pipeline.closeout import Closeout, Leaving

FORMS = {"text": "txt", "json": "json", "eml": "eml", "html": "html"}
SUMMARY = "summary.txt"
MANIFEST = "closeout.json"
_HEAD = ("", "send", "by", "to", "company", "letter")
_CELL_MAX = 44  # columns; a longer name is cut
_NAME_MAX = 60  # characters of a file's name
_OUTSIDE = re.compile(r"[\W_]+")


def filenames(result: Closeout, form: str) -> list[str]:
    """Return a file name for each letter, in order: ``01-northwind-dana-whitfield.eml``."""
    width = max(2, len(str(len(result.letters))))
    return [
        f"{number:0{width}}-{_slug(letter)}.{FORMS[form]}" for number, letter in enumerate(result.letters, 1)
    ]


def _slug(letter: Leaving) -> str:
    text = f"{letter.company} {letter.draft.to.name}".casefold()
    return _OUTSIDE.sub("-", text).strip("-")[:_NAME_MAX].rstrip("-") or "letter"


def files(result: Closeout, form: str, *, now: datetime) -> dict[str, bytes]:
    """Return what ``--out`` writes: each letter, the summary for people, and the manifest for programs.

    Raises ``DeliveryFailed`` where the form cannot hold a letter.
    """
    names = filenames(result, form)
    written = {
        name: as_bytes(letter.draft, form, now=now)
        for name, letter in zip(names, result.letters, strict=True)
    }
    written[SUMMARY] = f"{summary(result, names)}\n".encode(errors="backslashreplace")
    manifest = {**summary_object(result, names), "files": [*names, SUMMARY, MANIFEST]}
    written[MANIFEST] = f"{dumped(manifest)}\n".encode()
    return written


def letters(result: Closeout, form: str) -> str:
    """Return all letters in order: as text, each under a line on when and how to send it, or as JSON."""
    if form == "json":
        whole = summary_object(result, [None] * len(result.letters))
        return dumped({**whole, "drafts": [envelope(letter.draft) for letter in result.letters]})
    total = len(result.letters)
    return "\n\n".join(
        _under_its_line(letter, f"{number}/{total}") for number, letter in enumerate(result.letters, 1)
    )


def _under_its_line(letter: Leaving, place: str) -> str:
    from bowout.render.letter import text

    urgent = letter.urgency
    head = f"=== {place}: {urgent.when}, by {urgent.by}, to {letter.draft.to} ==="
    return f"{one_line(head)}\n\n{text(letter.draft)}"


def summary(result: Closeout, names: Sequence[str | None] = ()) -> str:
    """Return the table of what to send first and by which channel, and why; ``names`` are the files."""
    shown = list(names) or [None] * len(result.letters)
    rows = [
        (
            str(number),
            letter.urgency.when,
            letter.urgency.by,
            letter.draft.to.name,
            letter.company,
            name or letter.origin,
        )
        for number, (letter, name) in enumerate(zip(result.letters, shown, strict=True), 1)
    ]
    head = (*_HEAD[:-1], "letter" if any(names) else "notes")
    lines = [*_table([head, *rows]), "", *_reasons(result)]
    return "\n".join(line for line in lines).rstrip()


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    cells = [[*(_cut(cell) for cell in row[:-1]), one_line(row[-1])] for row in rows]
    widths = [max(columns(row[at]) for row in cells) for at in range(len(cells[0]))]
    for row in cells:
        padded = [" " * (widths[0] + 1 - columns(row[0])) + row[0]]
        padded += [
            cell + " " * (width - columns(cell)) for cell, width in zip(row[1:], widths[1:], strict=True)
        ]
        yield "  ".join(padded).rstrip()


def _cut(text: str) -> str:
    line = one_line(text)
    if columns(line) <= _CELL_MAX:
        return line
    while columns(line) > _CELL_MAX - 1:
        line = line[:-1]
    return f"{line}…"


def _reasons(result: Closeout) -> Iterator[str]:
    """Yield each notice that applies, once, with its source, its rule and the letters it is about."""
    numbers: dict[Advice, list[int]] = {}
    for number, letter in enumerate(result.letters, 1):
        numbers.setdefault(letter.urgency.notice, []).append(number)
    for advice, those in numbers.items():
        yield f"{_spans(those)}: {advice.message} ({advice.source} [{advice.code}])"


def _spans(numbers: Sequence[int]) -> str:
    """Return ``1, 3-5`` for 1, 3, 4, 5."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def summary_object(result: Closeout, names: Sequence[str | None]) -> dict[str, Any]:
    """Return the summary as one object of plain values; ``names`` are the files, None if not written."""
    return {
        "bowout": __version__,
        "letters": [_row(letter, name) for letter, name in zip(result.letters, names, strict=True)],
        "failed": [{"notes": failed.origin, "reasons": list(failed.reasons)} for failed in result.failed],
        "warnings": [_warning(clash) for clash in result.warnings],
    }


def _row(letter: Leaving, name: str | None) -> dict[str, object]:
    advice = letter.urgency.notice
    return {
        "file": name,
        "notes": letter.origin,
        "to": str(letter.draft.to),
        "company": letter.company,
        "position": letter.position,
        "subject": letter.draft.subject,
        "send": letter.urgency.when,
        "by": letter.urgency.by,
        "notice": {"code": advice.code, "message": advice.message, "source": advice.source},
        "mode": str(letter.draft.mode),
    }


def _warning(clash: Clash) -> dict[str, object]:
    return {"rule": clash.rule, "message": clash.message, "mend": clash.mend, "notes": list(clash.origins)}


def failures(result: Closeout) -> list[str]:
    """Return a line for each reason why a process has no letter, and one that counts them."""
    if not result.failed:
        return []
    lines = [f"failed: {one_line(reason)}" for failed in result.failed for reason in failed.reasons]
    count, total = len(result.failed), len(result.failed) + len(result.letters)
    return [
        *lines,
        f"bowout: {count} of {total} processes have no letter; mend their notes and run this again",
    ]


def warnings(result: Closeout) -> list[str]:
    """Return a line for each warning, about letters together or single ones."""
    lines = [f"warning: [{each.rule}] {one_line(each.message)}; {each.mend}" for each in result.warnings]
    for letter in result.letters:
        lines += [f"{letter.origin}: {one_line(line)}" for line in _of_one(letter)]
    return [visible(line) for line in lines]


def _of_one(letter: Leaving) -> list[str]:
    """Return the messages of one draft, less the advice on notice, which the summary gives."""
    from dataclasses import replace

    from bowout.render.notices import messages

    kept = tuple(advice for advice in letter.draft.advice if advice != letter.urgency.notice)
    return messages(replace(letter.draft, advice=kept), colour=False)
