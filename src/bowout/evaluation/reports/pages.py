"""One case in the HTML report: verdicts, the letter coloured by source, the difference to the template, findings."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from html import escape
from typing import TYPE_CHECKING

from bowout.render.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.evaluation.report import CaseResult, Letter, Report, VariantReport

_TOKEN = re.compile(r"\s+|\S+")


def case_section(report: Report, variant: VariantReport, result: CaseResult, change: str) -> str:
    """Return the section of one run; ``change`` is what the baseline says of it, in words that a filter knows."""
    state = "pass" if result.passed else "fail"
    searched = " ".join(
        (result.id, result.group, result.name, *(f"{each.evaluator} {each.reason}" for each in result.failed))
    )
    searched += " ".join(found[0] for found in result.findings)
    first = variant is report.variants[0] and result.repeat == 1
    place = f' id="{_text(result.id)}"' if first else ""
    inside = "".join(_inside(result))
    return (
        f'<details class="case"{place} data-state="{state}" data-change="{change}" data-text="{_text(searched.lower())}">'
        f'<summary><span class="mark {state}">{state}</span><span class="name">{_text(_title(report, result))}</span>'
        f'<span class="soft">{_text(_figures(result))}</span></summary><div class="inside">{inside}</div></details>'
    )


def _title(report: Report, result: CaseResult) -> str:
    return f"{result.name} (run {result.repeat})" if report.repeat > 1 else result.name


def _figures(result: CaseResult) -> str:
    parts = [result.mode or "no letter", f"{result.seconds * 1000:.0f} ms"]
    if result.requests:
        parts.append(f"{result.requests} request{'s' if result.requests > 1 else ''}")
    if result.tokens:
        parts.append(f"{result.tokens[0]}+{result.tokens[1]} tokens")
    return ", ".join(parts)


def _inside(result: CaseResult) -> Iterator[str]:
    yield f'<p class="soft"><code>{_text(result.where)}</code> {_text(result.why or "")}</p>'
    if result.error:
        yield f'<p class="error">{_text(result.error)}</p>'
    yield "".join(_verdicts(result))
    if result.letter:
        yield f'<div class="columns"><div><h3>Letter by source</h3>{_letter(result.letter)}</div>'
        yield f"<div><h3>Against the template</h3>{_diff(result.letter)}</div></div>"
        yield f'<p class="soft">{result.words} words, reading grade {result.grade}. <span class="notes">From the notes</span> <span class="model">from the model</span></p>'
    slots = ", ".join(f"{name} {outcome}" for name, outcome in result.slots.items())
    fallback = f"; fallback {result.fallback}" if result.fallback else ""
    if slots:
        yield f'<p class="soft">Slots: {_text(slots + fallback)}. Waits: {_text(", ".join(f"{wait:g} s" for wait in result.waits) or "none")}.</p>'
    if result.findings:
        yield f'<h3>Findings</h3><div class="scroll"><table><tbody>{"".join(_findings(result))}</tbody></table></div>'


def _verdicts(result: CaseResult) -> Iterator[str]:
    yield '<h3>Verdicts</h3><ul class="verdicts">'
    for verdict in (*result.failed, *(each for each in result.verdicts if each.passed)):
        state = "pass" if verdict.passed else "fail"
        yield f'<li><span class="mark {state}">{state}</span><span>{_text(verdict.evaluator)}</span><span>{_text(verdict.reason)}</span></li>'
    yield "</ul>"


def _letter(letter: Letter) -> str:
    spans = "".join(_span(text, source) for text, source in letter.spans)
    return f'<div class="letter"><span class="subject">{_text(letter.subject)}</span>{spans}</div>'


def _span(text: str, source: str) -> str:
    kind = source.partition(":")[0]
    if kind not in {"notes", "model"} or not text.strip():
        return _text(text)
    return f'<span class="{kind}" title="{_text(source)}">{_text(text)}</span>'


def _diff(letter: Letter) -> str:
    """Return the body with what a model took out and put in, word by word."""
    old, new = _TOKEN.findall(letter.template_body), _TOKEN.findall(letter.body)
    if old == new:
        return '<p class="soft">The template\'s own words throughout.</p>'
    pieces = []
    for tag, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        before, after = _text("".join(old[i:i_end])), _text("".join(new[j:j_end]))
        if tag == "equal":
            pieces.append(after)
            continue
        pieces += [f"<del>{before}</del>"] if before else []
        pieces += [f"<ins>{after}</ins>"] if after else []
    return f'<div class="letter">{"".join(pieces)}</div>'


def _findings(result: CaseResult) -> Iterator[str]:
    for rule, severity, text, message in result.findings:
        yield f'<tr><td class="{severity}">{_text(severity)}</td><td><code>{_text(rule)}</code></td><td>{_text(text)}</td><td>{_text(message)}</td></tr>'


def _text(text: str) -> str:
    return escape(visible(text))
