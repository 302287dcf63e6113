"""What is said beside the letter, on standard error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.draft import Outcome
from bowout.core.findings import Severity
from bowout.render.terminal import Paint, one_line, paint

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bowout.core.draft import Draft
    from bowout.core.findings import Finding

_HUES = {Severity.ERROR: Paint.RED, Severity.WARNING: Paint.YELLOW}
_WEIGHTS = {Severity.ERROR: "refused", Severity.WARNING: "warning"}  # a draft's errors are in what it has not


def messages(draft: Draft, *, colour: bool) -> list[str]:
    """Return the lines for standard error, one message each: fallback, slots, findings, advice."""
    lines = [*_fallback(draft), *_slots(draft)]
    lines += [(_WEIGHTS[found.severity], _HUES[found.severity], _told(found)) for found in draft.findings]
    for advice in draft.advice:
        source = f" ({advice.source} [{advice.code}])" if advice.source else ""
        lines.append(("advice", Paint.CYAN, f"{advice.message}{source}"))
    return [f"{paint(label, hue, wanted=colour)}: {one_line(message)}" for label, hue, message in lines]


def _fallback(draft: Draft) -> Iterator[tuple[str, Paint, str]]:
    if draft.fallback:
        message = f"the letter is the template's own: {draft.fallback.message} [{draft.fallback.code}]"
        yield "fallback", Paint.YELLOW, message


def _slots(draft: Draft) -> Iterator[tuple[str, Paint, str]]:
    """Return what became of single slots, unless the fallback of the whole has said it."""
    told = draft.fallback.message if draft.fallback else ()
    for name, result in draft.slots.items():
        reason = result.reason or ""
        if result.outcome is Outcome.FALLBACK and reason not in told:
            yield "fallback", Paint.YELLOW, f"{name} is the template's own: {reason or 'no reason was given'}"
        elif result.outcome is Outcome.REPAIRED:
            yield "repaired", Paint.CYAN, f"{name}: {result.reason or 'a mechanical mend'}"


def _told(finding: Finding) -> str:
    words = f'"{finding.text}": ' if finding.text else ""
    return f"[{finding.rule}] {words}{finding.message}"


def findings(
    items: Sequence[Finding],
    *,
    colour: bool,
    text: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> str:
    """Return the findings of ``bowout check`` as text, errors and warnings counted last.

    With the checked ``text``, each finding stands at its ``line:column`` (from 1), the line below it with the
    words underlined. ``sources`` gives the origin of a rule by its id. Says so if there are no findings.
    """
    if not items:
        return "No findings."
    blocks = [
        _finding(item, colour=colour, text=text, source=(sources or {}).get(item.rule)) for item in items
    ]
    return "\n".join([*blocks, _count(items)])


def _finding(item: Finding, *, colour: bool, text: str | None, source: str | None) -> str:
    label = paint(f"{item.severity}", _HUES[item.severity], wanted=colour)
    origin = f" (source: {source})" if source else ""
    place = _place(text, item) if text is not None and item.start is not None else ""
    lines = [f"{place}{label}: {one_line(_told(item) + origin)}"]
    if text is not None and item.start is not None and item.text:
        lines += _excerpt(text, item, colour=colour)
    return "\n".join(lines)


def _place(text: str, item: Finding) -> str:
    start = item.start or 0
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    return f"{line}:{column}: "


def _excerpt(text: str, item: Finding, *, colour: bool) -> list[str]:
    """Return the words with what is around them in their line, and a line of carets below them."""
    from bowout.render.terminal import columns, visible

    start = item.start or 0
    words = item.text.split("\n")[0]
    before = _tail(text[text.rfind("\n", 0, start) + 1 : start])
    after = text[start + len(words) :].split("\n", maxsplit=1)[0][: max(0, 40 - len(words))]
    shown = [visible(part).replace("\t", " ") for part in (before, words, after)]
    underline = " " * columns(shown[0]) + "^" * max(columns(shown[1]), 1)
    hue = _HUES[item.severity]
    return [f"    {''.join(shown)}", f"    {paint(underline, hue, wanted=colour)}"]


def _tail(text: str, limit: int = 30) -> str:
    """Return the end of a text, from the beginning of a word if there is one."""
    if len(text) <= limit:
        return text
    return text[-limit:].partition(" ")[2] or text[-limit:]


def _count(items: Sequence[Finding]) -> str:
    errors = sum(item.severity is Severity.ERROR for item in items)
    warnings = len(items) - errors
    return f"{errors} error{'' if errors == 1 else 's'}, {warnings} warning{'' if warnings == 1 else 's'}"
