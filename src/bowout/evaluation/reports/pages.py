"""One case in the HTML report: verdicts, the letter by source, the difference to the template, findings."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from bowout.evaluation.reports.markup import element, table, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.evaluation.report import CaseResult, Letter, Report, VariantReport

_TOKEN = re.compile(r"\S+\s*|\s+")
_BETWEEN = 2  # words that stayed between two changes; fewer read better as part of one change


def case_section(report: Report, variant: VariantReport, result: CaseResult, change: str) -> str:
    """Return the section of one run; ``change`` is what the baseline says of it, in words of the filter."""
    state = "pass" if result.passed else "fail"
    title = f"{result.name} (run {result.repeat})" if report.repeat > 1 else result.name
    first = variant is report.variants[0] and result.repeat == 1
    summary = element(
        "summary",
        _mark(passed=result.passed),
        element("span", text(title), class_="name"),
        element("span", text(_figures(result)), class_="soft"),
    )
    return element(
        "details",
        summary,
        element("div", *_inside(result), class_="inside"),
        class_="case",
        id_=result.id if first else None,
        data_state=state,
        data_change=change,
        data_text=_searched(result),
    )


def _searched(result: CaseResult) -> str:
    told = [f"{verdict.evaluator} {verdict.reason}" for verdict in result.failed]
    rules = [found[0] for found in result.findings]
    return " ".join((result.id, result.group, result.name, *told, *rules)).lower()


def _mark(*, passed: bool) -> str:
    state = "pass" if passed else "fail"
    return element("span", state, class_=f"mark {state}")


def _figures(result: CaseResult) -> str:
    parts = [result.mode or "no letter", f"{result.seconds * 1000:.0f} ms"]
    if result.requests:
        parts.append(f"{result.requests} request{'s' if result.requests > 1 else ''}")
    if result.tokens:
        parts.append(f"{result.tokens[0]}+{result.tokens[1]} tokens")
    return ", ".join(parts)


def _inside(result: CaseResult) -> Iterator[str]:
    yield element("p", element("code", text(result.where)), " ", text(result.why or ""), class_="soft")
    if result.error:
        yield element("p", text(result.error), class_="error")
    yield element("h3", "Verdicts")
    yield element("ul", *_verdicts(result), class_="verdicts")
    if result.letter:
        yield from _written(result, result.letter)
    if result.slots:
        yield element("p", text(_told(result)), class_="soft")
    if result.findings:
        yield element("h3", "Findings")
        yield table("Findings", ("rule", "severity", "words", "message"), _findings(result))


def _verdicts(result: CaseResult) -> Iterator[str]:
    for verdict in result.failed:
        parts = (element("span", text(part)) for part in (verdict.evaluator, verdict.reason))
        yield element("li", _mark(passed=False), *parts)
    passed = [verdict.evaluator for verdict in result.verdicts if verdict.passed]
    if passed:
        names = element("span", text(", ".join(passed)))
        yield element("li", _mark(passed=True), element("span", str(len(passed))), names)


def _written(result: CaseResult, letter: Letter) -> Iterator[str]:
    yield element(
        "div",
        element("div", element("h3", "Letter by source"), _letter(letter)),
        element("div", element("h3", "Against the template"), _diff(letter)),
        class_="columns",
    )
    kinds = (("notes", "from the notes"), ("model", "from the model"))
    legend = " ".join(element("span", word, class_=kind) for kind, word in kinds)
    yield element("p", f"{result.words} words, reading grade {result.grade}; {legend}", class_="soft")


def _told(result: CaseResult) -> str:
    slots = ", ".join(f"{name} {outcome}" for name, outcome in result.slots.items())
    fallback = f"; fallback {result.fallback}" if result.fallback else ""
    waits = ", ".join(f"{wait:g} s" for wait in result.waits)
    return f"Slots: {slots}{fallback}. Waits: {waits or 'none'}."


def _letter(letter: Letter) -> str:
    subject = element("span", text(letter.subject), class_="subject")
    return element("div", subject, *(_span(words, source) for words, source in letter.spans), class_="letter")


def _span(words: str, source: str) -> str:
    kind = source.partition(":")[0]
    if kind not in {"notes", "model"} or not words.strip():
        return text(words)
    return element("span", text(words), class_=kind, title=source)


def _diff(letter: Letter) -> str:
    """Return the body with what a model took out and put in, word by word."""
    old, new = _TOKEN.findall(letter.template_body), _TOKEN.findall(letter.body)
    if old == new:
        return element("p", "The template's own words throughout.", class_="soft")
    return element("div", *(_piece(*run) for run in _runs(old, new)), class_="letter")


def _runs(old: list[str], new: list[str]) -> list[tuple[bool, str, str]]:
    """Return runs of text: whether it stayed, as it was, as it is; too brief a stay counts as change."""
    found: list[tuple[bool, str, str]] = []
    for tag, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        same = tag == "equal" and (i_end - i > _BETWEEN or not found or i_end == len(old))
        before, after = "".join(old[i:i_end]), "".join(new[j:j_end])
        if found and not same and not found[-1][0]:
            before, after = found[-1][1] + before, found.pop()[2] + after
        found.append((same, before, after))
    return found


def _piece(same: bool, before: str, after: str) -> str:
    if same:
        return text(after)
    gone, come = (
        (element("del", text(before)) if before else ""),
        (element("ins", text(after)) if after else ""),
    )
    return gone + come


def _findings(result: CaseResult) -> Iterator[tuple[str, ...]]:
    for rule, severity, words, message in result.findings:
        weight = element("span", text(severity), class_=severity)
        yield element("code", text(rule)), weight, text(words), text(message)
