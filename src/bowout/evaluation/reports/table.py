"""The terminal's form: a table by group, what failed and why, and what changed since the baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.evaluation.report import count_passed, percent, rate
from bowout.evaluation.statistics import median
from bowout.render.terminal import WIDTH, Paint, columns, one_line, paint, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bowout.evaluation.baseline import Comparison
    from bowout.evaluation.report import CaseResult, Report, VariantReport

_HUES = {
    "worse": Paint.RED,
    "new_failing": Paint.RED,
    "better": Paint.GREEN,
    "new": Paint.CYAN,
    "gone": Paint.YELLOW,
    "changed": Paint.YELLOW,
}
_MOST_TOLD = 40  # failed runs with their reasons; the rest is in the other forms


def to_plain_table(report: Report) -> str:
    """Return the table without colour, as for a file."""
    return to_table(report, colour=False)


def to_table(report: Report, *, colour: bool) -> str:
    """Return the whole report as a terminal shows it."""
    blocks = [
        _matrix(report, colour=colour)
        if len(report.variants) > 1
        else _groups(report, report.variants[0], colour=colour)
    ]
    blocks += [text for variant in report.variants if (text := _failures(report, variant, colour=colour))]
    if report.comparison:
        blocks.append("\n".join(_changes(report.comparison, colour=colour)))
    return "\n\n".join([*blocks, "\n".join(_closing(report, colour=colour))])


def _groups(report: Report, variant: VariantReport, *, colour: bool) -> str:
    rows: list[tuple[str, ...]] = [("group", "passed", "rate", "median", "requests", "tokens")]
    rows += [_row(report, group, results) for group, results in variant.groups.items()]
    rows.append(_row(report, "all", variant.results))
    return "\n".join(_aligned(rows, colour=colour))


def _row(report: Report, name: str, results: Sequence[CaseResult]) -> tuple[str, ...]:
    share, low, high = rate(results)
    interval = f" ({low:.0%}-{high:.0%})" if report.live or report.repeat > 1 else ""
    passed = f"{count_passed(results)}/{len(results)}"
    requests = str(sum(result.requests for result in results))
    return name, passed, f"{percent(share)}{interval}", _taken(results), requests, f"{_spent(results):,}"


def _matrix(report: Report, *, colour: bool) -> str:
    """Return groups down, and cases that differ; variants across; passed of all in each field."""
    names = list(dict.fromkeys(group for variant in report.variants for group in variant.groups))
    rows = [("group", *(variant.name for variant in report.variants))]
    rows += [(name, *(_field(variant.groups.get(name, ())) for variant in report.variants)) for name in names]
    rows += [(name, *shares) for name, shares in report.differing.items()]
    rows.append(("median", *(_taken(variant.results) for variant in report.variants)))
    rows.append(("tokens", *(f"{_spent(variant.results):,}" for variant in report.variants)))
    rows.append(("all", *(_field(variant.results) for variant in report.variants)))
    return "\n".join(_aligned(rows, colour=colour))


def _taken(results: Sequence[CaseResult]) -> str:
    seconds = median([result.seconds for result in results])
    return f"{seconds:.1f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"


def _spent(results: Sequence[CaseResult]) -> int:
    return sum(sum(result.tokens) for result in results if result.tokens)


def _field(results: Sequence[CaseResult]) -> str:
    share, low, high = rate(results)
    return (
        f"{count_passed(results)}/{len(results)} {percent(share)} ({low:.0%}-{high:.0%})" if results else "-"
    )


def _aligned(rows: Sequence[tuple[str, ...]], *, colour: bool) -> Iterator[str]:
    widths = [max(columns(one_line(row[place])) for row in rows) for place in range(len(rows[0]))]
    for number, row in enumerate(rows):
        first = one_line(row[0])
        line = first + " " * (widths[0] - columns(first))
        line += "".join(
            f"  {one_line(text):>{width}}" for text, width in zip(row[1:], widths[1:], strict=True)
        )
        if number == len(rows) - 1:
            yield paint("-" * columns(line), Paint.FAINT, wanted=colour)
        yield paint(line, Paint.BOLD, wanted=colour and number in {0, len(rows) - 1})


def _failures(report: Report, variant: VariantReport, *, colour: bool) -> str:
    failed = [result for result in variant.results if not result.passed]
    lines = [line for result in failed[:_MOST_TOLD] for line in _failure(report, result, colour=colour)]
    if len(failed) > _MOST_TOLD:
        lines.append(f"... and {len(failed) - _MOST_TOLD} more, in the other formats")
    head = f"{variant.name}: " if len(report.variants) > 1 else ""
    return (
        "\n".join([paint(f"{head}{len(failed)} failed", Paint.BOLD, wanted=colour), *lines]) if failed else ""
    )


def _failure(report: Report, result: CaseResult, *, colour: bool) -> Iterator[str]:
    turn = f" (run {result.repeat})" if report.repeat > 1 else ""
    where = paint(one_line(result.where), Paint.FAINT, wanted=colour)
    yield f"{paint('FAIL', Paint.RED, wanted=colour)} {one_line(result.id)}{turn}  {where}"
    for verdict in result.failed:
        first, *rest = wrap(f"{verdict.evaluator}: {one_line(verdict.reason)}", WIDTH - 7)
        yield f"     {first}"
        yield from (f"       {line}" for line in rest)


def _changes(comparison: Comparison, *, colour: bool) -> Iterator[str]:
    yield f"Against the baseline {one_line(comparison.where)}:"
    for key, heading, names in comparison.told:
        shown = ", ".join(names[:6]) + (f" and {len(names) - 6} more" if len(names) > 6 else "")
        first, *more = wrap(f"{heading}: {one_line(shown)}", WIDTH - 4)
        yield f"  {first.replace(heading, paint(heading, _HUES[key], wanted=colour), 1)}"
        yield from (f"    {line}" for line in more)
    for line in comparison.silent:
        yield f"  {paint('version', Paint.RED, wanted=colour)}: {one_line(line)}"
    if not comparison.told and not comparison.silent:
        yield "  nothing changed"


def _closing(report: Report, *, colour: bool) -> Iterator[str]:
    for notice in report.notices:
        yield from (
            paint(line, Paint.YELLOW if report.interrupted else Paint.RED, wanted=colour)
            for line in wrap(one_line(notice), WIDTH)
        )
    for variant in report.variants:
        used = ", ".join(f"{each.name} {each.version} ({each.sha256[:8]})" for each in variant.versions)
        told = f"{variant.name}: {used}" if len(report.variants) > 1 else used
        yield from (paint(line, Paint.FAINT, wanted=colour) for line in wrap(one_line(told), WIDTH))
    hue = {"pass": Paint.GREEN, "interrupted": Paint.YELLOW}.get(report.verdict, Paint.RED)
    passed = f"{count_passed(report.results)} of {len(report.results)} passed in {report.seconds:.2f} s"
    yield f"{paint(report.verdict.upper(), hue, wanted=colour)}: {passed}"
