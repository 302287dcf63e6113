"""Entries to notes: every problem of a file at once, in words of our own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from bowout.core.errors import NotesInvalid, Problem
from bowout.core.notes import Notes
from bowout.core.unreadable import Unreadable
from bowout.sources.entries import LIST, SEVERAL
from bowout.sources.form import BY_KEY, choices
from bowout.sources.texts import cleaned, cleaned_several, faults_of_body

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from pydantic_core import ErrorDetails

    from bowout.sources.entries import Entry

KEYS = tuple(key for key in Notes.model_fields if key != "free_notes")
REQUIRED = tuple(key for key in KEYS if Notes.model_fields[key].is_required())
_TOLD_MAX = 50  # more problems than these are one problem: it is another kind of file


def notes_from(
    entries: Sequence[Entry],
    *,
    where: str,
    now: datetime,
    free_notes: str = "",
    problems: Iterable[Problem] = (),
) -> Notes:
    """Return notes made of entries; ``where`` names their file, ``now`` is aware.

    ``problems`` are those a reader has found already. Raises ``NotesInvalid`` with all, in file order.
    """
    found = list(problems)
    spoilt = {problem.key for problem in found}
    values: dict[str, Any] = {"free_notes": free_notes} if free_notes else {}
    for entry in entries:
        problem = _take(entry, values)
        if problem:
            found.append(problem)
            spoilt.add(entry.key)
    found += [Problem(where, fault.message, None, None, fault.mend) for fault in faults_of_body(free_notes)]
    by_key = {entry.key: entry for entry in entries}
    try:
        notes = Notes.model_validate(values, context={"now": now})
    except ValidationError as error:
        told = (_told(detail, by_key, where) for detail in error.errors(include_url=False))
        found += [problem for problem in told if problem.key not in spoilt]
        notes = None
    if found or notes is None:
        raise NotesInvalid(_arranged(found, where))
    return notes


def _take(entry: Entry, values: dict[str, Any]) -> Problem | None:
    """Put an entry's clean value into ``values`` unless it is empty, or return what is wrong with it."""
    if entry.key not in KEYS:
        return _unknown(entry)
    try:
        value = _clean_value(entry)
    except Unreadable as fault:
        return Problem(entry.where, fault.message, entry.line, entry.key, fault.mend)
    if isinstance(value, tuple):
        value = (*values.get(entry.key, ()), *value)
    if value:
        values[entry.key] = value
    return None


# A form of address by the pronoun that languages themselves have for it.
_OWN_WORDS = {"address": {"sie": "formal", "vous": "formal", "du": "familiar", "tu": "familiar"}}


def _clean_value(entry: Entry) -> str | tuple[str, ...]:
    if entry.key in SEVERAL:
        return cleaned_several(entry.key, entry.value)
    if not isinstance(entry.value, str):
        raise Unreadable(*LIST)
    return _as_allowed(entry.key, cleaned(entry.key, entry.value))


def _as_allowed(key: str, text: str) -> str:
    """Return the word of a key's choices that differs from ``text`` in case and joints only, if any."""
    if not text or not (words := choices(key)):
        return text
    word = text.lower().replace("_", "-").replace(" ", "-")
    word = _OWN_WORDS.get(key, {}).get(word, word)
    if word in words:
        return word
    nearest = _nearest(word, words)
    hint = f"did you mean `{nearest}`? Allowed: " if nearest else "write one of "
    message = f"is {text!r}, which is not allowed"
    raise Unreadable(message, hint + ", ".join(words))


def _unknown(entry: Entry) -> Problem:
    if not entry.key.strip():
        return Problem(entry.where, "has an empty key", entry.line, None, "write `key: value`")
    nearest = _nearest(entry.key.strip().lower().replace("-", "_").replace(" ", "_"), KEYS)
    mend = f"did you mean `{nearest}`?" if nearest else f"the keys are {', '.join(KEYS)}"
    shown = entry.key if len(entry.key) <= 60 and entry.key.isprintable() else f"{entry.key[:60]!r}…"
    return Problem(entry.where, "is not a key of notes", entry.line, shown, mend)


def _nearest(word: str, words: Sequence[str]) -> str | None:
    if word in words:
        return word
    from difflib import get_close_matches

    return next(iter(get_close_matches(word[:60], words, n=1)), None)


def _told(detail: ErrorDetails, by_key: Mapping[str, Entry], where: str) -> Problem:
    """Return a problem for one of pydantic's errors; none of its own wording is passed on."""
    key = str(detail["loc"][0]) if detail["loc"] else ""
    entry = by_key.get(key)
    place, line = (entry.where, entry.line) if entry else (where, None)
    if detail["type"] == "missing":
        message = "is empty" if entry else "is missing"
        return Problem(place, message, line, key, f"add for example `{key}: {BY_KEY[key].example}`")
    fault = detail.get("ctx", {}).get("error")
    if isinstance(fault, Unreadable):
        return Problem(place, fault.message, line, key, fault.mend)
    return Problem(place, "cannot be used as it stands", line, key, f"write it like `{BY_KEY[key].example}`")


def _arranged(problems: list[Problem], where: str) -> list[Problem]:
    """Return problems in the order of their lines, those without a line last, and not without end."""
    ordered = sorted(problems, key=lambda problem: (problem.line is None, problem.line or 0))
    if len(ordered) <= _TOLD_MAX:
        return ordered
    rest = Problem(
        where, f"and {len(ordered) - _TOLD_MAX:,} more problems", None, None, "is this a notes file?"
    )
    return [*ordered[:_TOLD_MAX], rest]
