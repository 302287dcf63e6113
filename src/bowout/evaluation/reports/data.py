"""The JSON form: everything the other forms show, its keys pinned by a test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bowout.evaluation.report import rate
from bowout.evaluation.statistics import median
from bowout.render.contract import dumped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bowout.evaluation.report import CaseResult, Report, VariantReport


def to_json(report: Report) -> str:
    """Return the report as one JSON object; letters are in it, keys and request bodies are not."""
    return dumped(as_data(report))


def as_data(report: Report) -> dict[str, Any]:
    """Return the report as plain values."""
    comparison = report.comparison
    return {
        "bowout": report.bowout,
        "verdict": report.verdict,
        "started": report.started,
        "seconds": round(report.seconds, 3),
        "planned": report.planned,
        "interrupted": report.interrupted,
        "stopped": report.stopped,
        "live": report.live,
        "repeat": report.repeat,
        "strays": list(report.strays),
        "baseline": None if comparison is None else vars(comparison) | {"regressed": comparison.regressed},
        "variants": [_variant(variant) for variant in report.variants],
    }


def _variant(variant: VariantReport) -> dict[str, Any]:
    return {
        "name": variant.name,
        "model": variant.model,
        "versions": {
            each.name: {"version": each.version, "sha256": each.sha256} for each in variant.versions
        },
        **summary(variant.results),
        "groups": {group: summary(results) for group, results in variant.groups.items()},
        "cases": [_case(result) for result in variant.results],
    }


def summary(results: Iterable[CaseResult]) -> dict[str, Any]:
    """Return counts, the pass rate with its 95 % interval, the median seconds and the sum of tokens."""
    found = list(results)
    share, low, high = rate(found)
    counted = [result.tokens for result in found if result.tokens]
    return {
        "runs": len(found),
        "passed": sum(result.passed for result in found),
        "rate": round(share, 4),
        "interval": [round(low, 4), round(high, 4)],
        "median_seconds": round(median([result.seconds for result in found]), 4),
        "prompt_tokens": sum(prompt for prompt, _ in counted),
        "completion_tokens": sum(completion for _, completion in counted),
    }


def _case(result: CaseResult) -> dict[str, Any]:
    letter = result.letter
    return {
        "id": result.id,
        "group": result.group,
        "name": result.name,
        "where": result.where,
        "repeat": result.repeat,
        "passed": result.passed,
        "verdicts": [vars(verdict) for verdict in result.verdicts],
        "exit_code": result.exit_code,
        "mode": result.mode,
        "fallback": result.fallback,
        "slots": dict(result.slots),
        "findings": [
            dict(zip(("rule", "severity", "text", "message"), found, strict=True))
            for found in result.findings
        ],
        "requests": result.requests,
        "waits": list(result.waits),
        "seconds": round(result.seconds, 4),
        "tokens": result.tokens and {"prompt": result.tokens[0], "completion": result.tokens[1]},
        "words": result.words,
        "grade": result.grade,
        "error": result.error,
        "letter": letter
        and {
            "subject": letter.subject,
            "body": letter.body,
            "template_body": letter.template_body,
            "provenance": [{"text": text, "source": source} for text, source in letter.spans],
        },
    }
