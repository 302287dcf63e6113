"""The HTML form: one file that needs no network, for reading, by keyboard too and in dark mode."""

from __future__ import annotations

import base64
import hashlib
from html import escape
from pkgutil import get_data
from typing import TYPE_CHECKING

from bowout.evaluation.report import count_passed, rate
from bowout.evaluation.reports.data import summary
from bowout.evaluation.reports.pages import case_section
from bowout.render.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bowout.evaluation.baseline import Comparison
    from bowout.evaluation.report import CaseResult, Report, VariantReport

_TOLD = {"better": "better", "worse": "worse", "new": "new", "new_failing": "new and failing", "gone": "gone",
         "changed": "letter reads differently"}  # fmt: skip


def to_html(report: Report) -> str:
    """Return the report as one HTML page: nothing is loaded, and its policy lets nothing be."""
    style, script = _part("report.css"), _part("report.js")
    policy = f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; base-uri 'none'; form-action 'none'"
    body = "\n".join([*_header(report), *_summaries(report), *_comparison(report), *_cases(report)])
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            f"<title>bowout eval: {report.verdict}</title>",
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            body,
            "<footer><p>This page loads nothing from the network and works offline.</p></footer>",
            f"<script>{script}</script>",
            "</body>",
            "</html>",
        ]
    )


def _part(name: str) -> str:
    return (get_data(__package__, name) or b"").decode()


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _header(report: Report) -> Iterator[str]:
    found = summary(report.results)
    figures = (
        (f"{found['passed']} of {found['runs']}", "runs passed"),
        (
            f"{found['rate']:.0%}",
            f"pass rate, 95 % interval {found['interval'][0]:.0%} to {found['interval'][1]:.0%}",
        ),
        (f"{report.seconds:.1f} s", "for all"),
        (f"{found['median_seconds'] * 1000:.0f} ms", "median of a run"),
        (f"{found['prompt_tokens'] + found['completion_tokens']:,}", "tokens, read and written"),
    )
    yield f'<header><h1>bowout eval <span class="verdict {report.verdict}">{report.verdict}</span></h1>'
    kind = "asked a live endpoint" if report.live else "offline"
    yield f'<p class="soft">bowout {escape(report.bowout)}, {escape(report.started)}, {kind}</p>'
    yield (
        '<ul class="figures">'
        + "".join(f"<li><b>{value}</b><span>{word}</span></li>" for value, word in figures)
        + "</ul>"
    )
    if report.interrupted:
        yield f'<p class="notice" role="status">Interrupted: {len(report.results)} of {report.planned} runs are in this report.</p>'
    yield from (
        f'<p class="notice">A request went to nobody\'s address: {_text(stray)}</p>'
        for stray in report.strays
    )
    yield "</header><main>"


def _summaries(report: Report) -> Iterator[str]:
    if len(report.variants) > 1:
        yield "<h2>Side by side</h2>"
        yield _matrix(report)
    for variant in report.variants:
        used = ", ".join(
            f"{_text(each.name)} {_text(each.version)} (<code>{each.sha256[:8]}</code>)"
            for each in variant.versions
        )
        yield f'<h2>{_text(variant.name)} by group</h2><p class="soft">Model {_text(variant.model)}; {used}</p>'
        yield _groups(variant)


def _groups(variant: VariantReport) -> str:
    rows = [_row(name, results) for name, results in variant.groups.items()]
    rows.append(_row("all", variant.results, kind=' class="sum"'))
    head = _cells("th", ("group", "", "passed", "rate", "median", "requests", "tokens"), scope=True)
    return f'<div class="scroll" tabindex="0" role="region" aria-label="Results by group"><table><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table></div>'


def _row(name: str, results: Sequence[CaseResult], kind: str = "") -> str:
    found = summary(results)
    bar = f'<span class="bar" aria-hidden="true"><i class="w{round(found["rate"] * 20)}"></i></span>'
    tokens = found["prompt_tokens"] + found["completion_tokens"]
    requests = sum(result.requests for result in results)
    values = (
        f"{found['passed']}/{found['runs']}",
        f"{found['rate']:.0%}",
        f"{found['median_seconds'] * 1000:.0f} ms",
        str(requests),
        f"{tokens:,}",
    )
    numbers = "".join(f'<td class="number">{value}</td>' for value in values)
    return f'<tr{kind}><th scope="row">{_text(name)}</th><td>{bar}</td>{numbers}</tr>'


def _cells(tag: str, texts: Sequence[str], *, scope: bool = False) -> str:
    scoped = ' scope="col"' if scope else ""
    kinds = ("", "", *[' class="number"'] * len(texts))
    return "".join(f"<{tag}{scoped}{kind}>{text}</{tag}>" for kind, text in zip(kinds, texts, strict=False))


def _matrix(report: Report) -> str:
    groups = list(dict.fromkeys(group for variant in report.variants for group in variant.groups))
    head = "".join(f'<th scope="col">{_text(variant.name)}</th>' for variant in report.variants)
    rows = [
        _matrix_row(group, [variant.groups.get(group, ()) for variant in report.variants]) for group in groups
    ]
    rows.append(_matrix_row("all", [variant.results for variant in report.variants]))
    return (
        '<div class="scroll" tabindex="0" role="region" aria-label="Variants side by side"><table><thead><tr><th scope="col">group</th>'
        f"{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


def _matrix_row(name: str, fields: Sequence[Sequence[CaseResult]]) -> str:
    cells = []
    for results in fields:
        share, low, high = rate(results)
        cells.append(
            f'<td>{count_passed(results)}/{len(results)} <b>{share:.0%}</b> <span class="soft">{low:.0%} to {high:.0%}</span></td>'
        )
    return f'<tr><th scope="row">{_text(name)}</th>{"".join(cells)}</tr>'


def _comparison(report: Report) -> Iterator[str]:
    comparison = report.comparison
    if comparison is None:
        return
    yield f'<h2>Against the baseline</h2><p class="soft"><code>{_text(comparison.where)}</code></p>'
    yield from (f'<p class="notice">{_text(line[:1].upper() + line[1:])}.</p>' for line in comparison.silent)
    rows = [
        f'<tr><th scope="row">{len(getattr(comparison, key))} {word}</th><td>{_links(getattr(comparison, key))}</td></tr>'
        for key, word in _TOLD.items()
        if getattr(comparison, key)
    ]
    yield (
        f'<div class="scroll"><table><tbody>{"".join(rows)}</tbody></table></div>'
        if rows
        else "<p>Nothing changed.</p>"
    )


def _links(names: Sequence[str]) -> str:
    return ", ".join(f'<a href="#{_text(name)}">{_text(name)}</a>' for name in names)


def _cases(report: Report) -> Iterator[str]:
    changes = _changes(report.comparison)
    yield "<h2>Cases</h2>"
    yield (
        '<div class="tools" hidden><input id="search" type="search" placeholder="Search names, words, rules" aria-label="Search cases">'
        '<button type="button" data-show="all" aria-pressed="true">All</button>'
        '<button type="button" data-show="fail" aria-pressed="false">Failed</button>'
        + (
            '<button type="button" data-show="worse" aria-pressed="false">Worse</button>'
            if report.comparison
            else ""
        )
        + '<span id="shown" class="soft" role="status"></span>'
        '<span class="soft"><kbd>/</kbd> search <kbd>j</kbd> <kbd>k</kbd> next, last <kbd>f</kbd> failed <kbd>o</kbd> open all</span></div>'
    )
    for variant in report.variants:
        for group, results in variant.groups.items():
            title = f"{variant.name}: {group}" if len(report.variants) > 1 else group
            yield f'<section class="group" aria-label="{_text(title)}"><h3>{_text(title)}</h3>'
            yield from (
                case_section(report, variant, result, changes.get(result.id, "")) for result in results
            )
            yield "</section>"
    yield "</main>"


def _changes(comparison: Comparison | None) -> dict[str, str]:
    if comparison is None:
        return {}
    found: dict[str, str] = {}
    for key in ("worse", "better", "new", "changed"):
        for name in getattr(comparison, key):
            found[name] = f"{found.get(name, '')} {key}".strip()
    return found


def _text(text: str) -> str:
    return escape(visible(text))
