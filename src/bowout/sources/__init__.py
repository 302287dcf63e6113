"""Files to notes: YAML, JSON, Markdown with front matter, standard input; every value is text."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from bowout.sources.entries import Entry
from bowout.sources.reading import read_text
from bowout.sources.validation import notes_from

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import BinaryIO

    from bowout.core.notes import Notes
    from bowout.sources.entries import Reading

STDIN = "<stdin>"
SETTING = "--set"


def load_notes(
    path: str,
    *,
    settings: Mapping[str, str | tuple[str, ...]] | None = None,
    now: datetime,
    stdin: BinaryIO | None = None,
    offered: Sequence[Entry] = (),
) -> Notes:
    """Return the notes of a file, or of standard input if ``path`` is ``-``.

    ``settings`` are the pairs of ``--set``: each replaces the file's value of its key, an empty one removes
    it; ``private`` is added to the file's. ``offered`` are values for keys that neither names. ``now`` is
    aware; relative dates count from it. Raises ``UsageError`` for a file that cannot be read at all,
    ``NotesInvalid`` with every problem of its content.
    """
    where = STDIN if path == "-" else path
    given = {key: Entry(key, value, SETTING) for key, value in (settings or {}).items()}
    reading = read_entries(read_text(path, where, stdin), where).without(given)
    entries, problems = reading.entries, reading.problems
    named = {entry.key for entry in entries if entry.value} | given.keys() | {fault.key for fault in problems}
    filled = [entry for entry in offered if entry.key not in named]
    kept = [entry for entry in entries if entry.key not in {entry.key for entry in filled}]
    return notes_from(
        [*kept, *given.values(), *filled], where=where, now=now, free_notes=reading.body, problems=problems
    )


def read_entries(text: str, where: str) -> Reading:
    """Return the keys and values of a text as its name (``.yaml``, ``.json``, ``.md``) or its start tells.

    Raises ``NotesInvalid`` where the text is not what it should be, so that no value can be read.
    """
    form = _form(text, PurePath(where).suffix.lower())
    if form == "json":
        from bowout.sources.json_form import read_json

        return read_json(text, where)
    if form == "markdown":
        from bowout.sources.markdown_form import read_markdown

        return read_markdown(text, where)
    from bowout.sources.yaml_form import read_yaml

    return read_yaml(text, where)


def _form(text: str, suffix: str) -> str:
    if suffix in {".yaml", ".yml"}:
        return "yaml"
    if suffix == ".json":
        return "json"
    if suffix in {".md", ".markdown"}:
        return "markdown"
    if text.lstrip().startswith("{"):
        return "json"
    return "markdown" if _has_body(text) else "yaml"


def _has_body(text: str) -> bool:
    """Whether a text opens with ``---``, closes it with another, and goes on after that."""
    first, *lines = text.split("\n")
    if first.rstrip() != "---":
        return False
    closing = next((place for place, line in enumerate(lines) if line.rstrip() == "---"), None)
    return closing is not None and any(line.strip() for line in lines[closing + 1 :])


__all__ = ["load_notes", "notes_from", "read_entries"]
