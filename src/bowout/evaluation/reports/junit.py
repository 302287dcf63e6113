"""The JUnit form, as CI servers read it: a suite for each group, a failure for each case that failed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bowout.evaluation.report import CaseResult, Report, VariantReport

# XML 1.0 knows no control characters but these three, and no half characters.
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_junit(report: Report) -> str:
    """Return the report as JUnit XML; an interrupted run says so in a property."""
    suites = [
        suite
        for variant in report.variants
        for group, results in variant.groups.items()
        for suite in _suite(report, variant, group, results)
    ]
    failed = sum(not result.passed for result in report.results)
    counts = f'tests="{len(report.results)}" failures="{failed}" errors="0" time="{report.seconds:.3f}"'
    head = f'<testsuites name="bowout eval" {counts}>'
    return _UNFIT.sub(
        "\ufffd", "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *suites, "</testsuites>"])
    )


def _suite(
    report: Report, variant: VariantReport, group: str, results: Sequence[CaseResult]
) -> Iterator[str]:
    name = f"{variant.name}: {group}" if len(report.variants) > 1 else group
    failed = sum(not result.passed for result in results)
    seconds = sum(result.seconds for result in results)
    yield (
        f'  <testsuite name={quoteattr(name)} tests="{len(results)}" failures="{failed}" errors="0" '
        f'time="{seconds:.3f}" timestamp={quoteattr(report.started)}>'
    )
    yield "    <properties>"
    yield from (
        f"      <property name={quoteattr(key)} value={quoteattr(value)}/>"
        for key, value in _properties(report, variant)
    )
    yield "    </properties>"
    for result in results:
        yield from _case(report, result)
    yield "  </testsuite>"


def _properties(report: Report, variant: VariantReport) -> Iterator[tuple[str, str]]:
    yield "bowout", report.bowout
    yield "model", variant.model
    yield from ((each.name, f"{each.version} {each.sha256[:12]}") for each in variant.versions)
    if report.stopped:
        yield "stopped", report.stopped
    if report.interrupted:
        yield "interrupted", f"{len(report.results)} of {report.planned} runs"


def _case(report: Report, result: CaseResult) -> Iterator[str]:
    turn = f" (run {result.repeat})" if report.repeat > 1 else ""
    file, _, line = result.where.rpartition(":")
    yield (
        f"    <testcase classname={quoteattr(result.group)} name={quoteattr(result.name + turn)} "
        f'time="{result.seconds:.4f}" file={quoteattr(file)} line={quoteattr(line)}>'
    )
    if not result.passed:
        told = [f"{verdict.evaluator}: {verdict.reason}" for verdict in result.failed]
        kind = ",".join(verdict.evaluator for verdict in result.failed)
        head = f"<failure type={quoteattr(kind)} message={quoteattr(told[0])}>"
        yield f"      {head}{escape(chr(10).join(told))}</failure>"
    if not result.passed and result.letter:
        letter = f"{result.letter.subject}\n\n{result.letter.body}"
        yield f"      <system-out>{escape(letter)}</system-out>"
    yield "    </testcase>"
