"""The Markdown form, for a pull request or an issue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.evaluation.report import count_passed, percent, rate
from bowout.evaluation.reports.data import summary
from bowout.render.terminal import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bowout.evaluation.baseline import Comparison
    from bowout.evaluation.report import CaseResult, Report, VariantReport

_OPENING = re.compile(r"^(\d*)([-+.)])(?=\s)")  # what would begin a list


def to_markdown(report: Report) -> str:
    """Return the report as GitHub-flavoured Markdown: tables by group, changes, failures and letters."""
    blocks = [f"# bowout eval: {report.verdict}", _opening(report)]
    blocks += [block for variant in report.variants for block in _variant(report, variant)]
    if report.comparison:
        blocks += ["## Against the baseline", "\n".join(_changes(report.comparison))]
    return "\n\n".join(blocks)


def _opening(report: Report) -> str:
    passed = f"{count_passed(report.results)} of {len(report.results)} runs passed in {report.seconds:.1f} s"
    lines = [f"{passed}, bowout {report.bowout}, {report.started}."]
    return "\n".join(lines + [f"**{_cell(notice)}**" for notice in report.notices])


def _variant(report: Report, variant: VariantReport) -> Iterator[str]:
    used = ", ".join(
        f"{_cell(f'{each.name} {each.version}')} (`{each.sha256[:8]}`)" for each in variant.versions
    )
    yield f"## {_cell(variant.name)}\n\nModel {_cell(variant.model)}; {used}."
    yield "\n".join(
        [
            "| group | passed | rate | 95 % interval | median | tokens |",
            "|---|---:|---:|---:|---:|---:|",
            *_rows(variant),
        ]
    )
    failed = [result for result in variant.results if not result.passed]
    if failed:
        yield "### Failed"
        yield "\n\n".join(_failure(report, result) for result in failed)


def _rows(variant: VariantReport) -> Iterator[str]:
    for name, results in (*variant.groups.items(), ("**all**", variant.results)):
        yield _row(name, results)


def _row(name: str, results: Sequence[CaseResult]) -> str:
    share, low, high = rate(results)
    found = summary(results)
    tokens = found["prompt_tokens"] + found["completion_tokens"]
    cells = (_cell(name), f"{count_passed(results)}/{len(results)}", percent(share), f"{low:.0%}-{high:.0%}",
             f"{found['median_seconds'] * 1000:.0f} ms", f"{tokens:,}")  # fmt: skip
    return f"| {' | '.join(cells)} |"


def _failure(report: Report, result: CaseResult) -> str:
    turn = f" (run {result.repeat})" if report.repeat > 1 else ""
    lines = [f"**{_cell(result.name)}**{turn}, {_code(result.where)}", ""]
    lines += [f"- {verdict.evaluator}: {_cell(verdict.reason)}" for verdict in result.failed]
    if result.letter:
        lines += ["", *(f"> {_cell(line)}" for line in result.letter.body.split("\n"))]
    return "\n".join(lines)


def _changes(comparison: Comparison) -> Iterator[str]:
    lines = [f"- {heading}: {', '.join(map(_code, names))}" for _, heading, names in comparison.told]
    lines += [f"- **{_cell(line)}**" for line in comparison.silent]
    yield from lines or ["Nothing changed."]


def _code(text: str) -> str:
    """Return text as one visible line of code, which ends where it should."""
    return f"`{one_line(text).replace('`', chr(0x2019))}`"


def _cell(text: str) -> str:
    """Return text as one visible line that Markdown takes for text."""
    flat = one_line(text)
    for sign in "\\`*_[]<>|&~#":
        if sign != "*" or not flat.startswith("**"):
            flat = flat.replace(sign, f"\\{sign}")
    return _OPENING.sub(r"\1\\\2", flat)
