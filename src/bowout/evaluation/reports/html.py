"""The HTML form: one file that needs no network, for reading, by keyboard too and in dark mode."""

from __future__ import annotations

import base64
import hashlib
import math
from pkgutil import get_data
from typing import TYPE_CHECKING

from bowout.evaluation.report import count_passed, percent, rate
from bowout.evaluation.reports.data import summary
from bowout.evaluation.reports.markup import element, table, text
from bowout.evaluation.reports.pages import case_section

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from bowout.evaluation.baseline import Comparison
    from bowout.evaluation.report import CaseResult, Report, VariantReport

_FIRST = 6  # links that stand before "and so many more"
_KEYS = (("/", "search"), ("j", "next"), ("k", "previous"), ("f", "failed"), ("o", "open all"))


def to_html(report: Report) -> str:
    """Return the report as one HTML page: nothing is loaded, and its policy lets nothing be."""
    style, script = _part("report.css"), _part("report.js")
    allowed = f"style-src {_digest(style)}; script-src {_digest(script)}"
    policy = f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"
    head = element(
        "head",
        element("meta", charset="utf-8"),
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        element("title", text(f"bowout eval: {report.verdict}")),
        f"<style>{style}</style>",
    )
    parts = (*_summaries(report), *_comparison(report), *_cases(report))
    footer = element("p", "This page loads nothing from the network and works offline.")
    skip = element("a", "Skip to the cases", class_="skip", href="#cases")
    main = element("main", *parts)
    body = (skip, _header(report), main, element("footer", footer), f"<script>{script}</script>")
    return f'<!doctype html>\n<html lang="en">\n{head}\n{element("body", *body)}\n</html>'


def _part(name: str) -> str:
    return (get_data(__package__, name) or b"").decode()


def _digest(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def _header(report: Report) -> str:
    verdict = element("span", text(report.verdict), class_=f"verdict {report.verdict}")
    kind = "asked a live endpoint" if report.live else "offline"
    return element(
        "header",
        element("h1", "bowout eval ", verdict),
        element("p", text(f"bowout {report.bowout}, {report.started}, {kind}"), class_="soft"),
        element("ul", *_figures(report), class_="figures"),
        *(element("p", text(notice), class_="notice", role="status") for notice in report.notices),
    )


def _figures(report: Report) -> Iterator[str]:
    found = summary(report.results)
    low, high = found["interval"]
    figures = (
        (f"{found['passed']} of {found['runs']}", "runs passed"),
        (percent(found["rate"]), f"pass rate, 95 % interval {low:.0%} to {high:.0%}"),
        (f"{report.seconds:.1f} s", "for all"),
        (f"{found['median_seconds'] * 1000:.0f} ms", "median of a run"),
        (f"{_tokens(found):,}", "tokens, read and written"),
    )
    return (element("li", element("b", text(value)), element("span", text(word))) for value, word in figures)


def _tokens(found: dict[str, int]) -> int:
    return found["prompt_tokens"] + found["completion_tokens"]


def _summaries(report: Report) -> Iterator[str]:
    if len(report.variants) > 1:
        yield element("h2", "Side by side")
        yield _matrix(report)
    for variant in report.variants:
        yield element("h2", text(f"{variant.name} by group"))
        yield _groups(report, variant)
        yield _made_with(variant)


def _made_with(variant: VariantReport) -> str:
    """Return model, prompt and templates with their versions, closed until somebody wants to know."""
    rows = [
        (text(each.name), text(each.version), element("code", each.sha256[:8])) for each in variant.versions
    ]
    told = f"Model {variant.model}, and the versions of prompt and templates"
    listed = table("Versions", ("text", "#version", "SHA-256 begins"), rows)
    return element("details", element("summary", text(told)), listed, class_="versions soft")


def _groups(report: Report, variant: VariantReport) -> str:
    head = ("group", "share", "#passed", "#rate", "#median", "#requests", "#tokens")
    rows = [
        _row(element("a", text(name), href=f"#{_place(report, variant, name)}"), results)
        for name, results in variant.groups.items()
    ]
    return table("Results by group", head, (*rows, _row("all", variant.results)), summed=True)


def _place(report: Report, variant: VariantReport, group: str) -> str:
    """Return the address of a group's cases within the page."""
    return f"group-{report.variants.index(variant) + 1}-{list(variant.groups).index(group) + 1}"


def _row(name: str, results: Sequence[CaseResult]) -> tuple[str, ...]:
    found = summary(results)
    bar = element("i", class_=f"w{math.floor(found['rate'] * 20)}")
    return (
        name,
        element("span", bar, class_="bar", aria_hidden="true"),
        f"{found['passed']}/{found['runs']}",
        percent(found["rate"]),
        f"{found['median_seconds'] * 1000:.0f} ms",
        str(sum(result.requests for result in results)),
        f"{_tokens(found):,}",
    )


def _matrix(report: Report) -> str:
    groups = dict.fromkeys(group for variant in report.variants for group in variant.groups)
    rows = [
        (text(group), *(_field(each.groups.get(group, ())) for each in report.variants)) for group in groups
    ]
    rows += [(_links([name], [name]), *shares) for name, shares in report.differing.items()]
    found = [summary(each.results) for each in report.variants]
    rows.append(("median", *(f"{each['median_seconds']:.2f} s" for each in found)))
    rows.append(("tokens", *(f"{_tokens(each):,}" for each in found)))
    rows.append(("all", *(_field(each.results) for each in report.variants)))
    head = ("group", *(each.name for each in report.variants))
    return table("Variants side by side", head, rows, summed=True)


def _field(results: Sequence[CaseResult]) -> str:
    share, low, high = rate(results)
    spread = element("span", f"{low:.0%} to {high:.0%}", class_="soft")
    return f"{count_passed(results)}/{len(results)} <b>{percent(share)}</b> {spread}"


def _comparison(report: Report) -> Iterator[str]:
    comparison = report.comparison
    if comparison is None:
        return
    yield element("h2", "Against the baseline")
    yield element("p", element("code", text(comparison.where)), class_="soft")
    silent = [element("li", text(f"{line[:1].upper()}{line[1:]}.")) for line in comparison.silent]
    if silent:
        yield element("ul", *silent, class_="notice")
    here = {result.id for result in report.results}
    rows = [(text(heading), _links(names, here)) for _, heading, names in comparison.told]
    if rows:
        yield table("Changes", ("", ""), rows)
    elif not silent:
        yield element("p", "Nothing changed.")


def _links(names: Iterable[str], here: Container[str]) -> str:
    """Return links to the cases that are on the page; of many, the first few and the rest folded away."""
    links = [element("a", text(name), href=f"#{name}") if name in here else text(name) for name in names]
    if len(links) <= 2 * _FIRST:
        return ", ".join(links)
    rest = element("summary", f"and {len(links) - _FIRST} more")
    return ", ".join(links[:_FIRST]) + element("details", rest, ", ".join(links[_FIRST:]))


def _cases(report: Report) -> Iterator[str]:
    changes = _changes(report.comparison)
    yield element("h2", "Cases", id_="cases", tabindex="-1")
    yield _tools(report)
    for variant in report.variants:
        for group, results in variant.groups.items():
            title = f"{variant.name}: {group}" if len(report.variants) > 1 else group
            cases = (case_section(report, variant, result, changes.get(result.id, "")) for result in results)
            place = _place(report, variant, group)
            heading = element("h3", text(title), id_=place, tabindex="-1")
            yield element("section", heading, *cases, class_="group", aria_label=title)


def _tools(report: Report) -> str:
    shown = [("all", "All"), ("fail", "Failed"), *([("worse", "Worse")] if report.comparison else [])]
    search = (
        '<input id="search" type="search" placeholder="Search names, words, rules" aria-label="Search cases">'
    )
    buttons = (
        element(
            "button",
            word,
            type_="button",
            data_show=state,
            aria_pressed="true" if state == "all" else "false",
        )
        for state, word in shown
    )
    keys = " ".join(f"{element('kbd', key)} {word}" for key, word in _KEYS)
    told = element("span", id_="shown", class_="soft", role="status")
    return element(
        "div", search, *buttons, told, element("span", keys, class_="soft"), class_="tools", hidden=True
    )


def _changes(comparison: Comparison | None) -> dict[str, str]:
    """Return by case what the baseline tells of it, in words that the page's buttons know."""
    found: dict[str, str] = {}
    for key in ("worse", "better", "new", "changed") if comparison else ():
        for name in getattr(comparison, key):
            found[name] = f"{found.get(name, '')} {key}".strip()
    return found
