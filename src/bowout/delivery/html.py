"""The letter as one web page that needs nothing beside itself: to read, to copy, to open for sending."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bowout.core.draft import Draft, Span
    from bowout.core.findings import Finding
    from bowout.core.person import Person

# What a page may not hold, and what would turn its text around; letters of a script that runs to the left
# need neither.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def to_html(draft: Draft) -> str:
    """Return the page as text, to be written as UTF-8.

    Every word from the draft is escaped; style and script are inline, and the Content-Security-Policy admits
    them by their hash and nothing else, so the page can neither load nor send. Without scripts all but the
    copy button works. Characters that cannot be shown stand as U+FFFD. Raises ``DeliveryFailed`` as
    ``to_mailto`` does.
    """
    from string import Template

    from bowout.delivery.mailto import to_mailto

    style, script = _shipped("page.css"), _shipped("page.js")
    return Template(_shipped("page.html")).substitute(
        policy=f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'",
        style=style,
        script=script,
        subject=_safe(draft.subject),
        to=_person(draft.to),
        sender=_person(draft.sender),
        mailto=_safe(to_mailto(draft)),
        mode=_mode(draft),
        notice=_notice(draft),
        letter=_letter(draft),
        model_key=_model_key(draft),
        review=_review(draft),
        phrases=_phrases(draft),
        versions=_safe(", ".join(f"{name} {version}" for name, version in draft.versions.items())),
    )


def _shipped(name: str) -> str:
    from importlib.resources import files

    return files("bowout.delivery").joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    from base64 import b64encode
    from hashlib import sha256

    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _safe(text: str) -> str:
    from html import escape

    return escape(_UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text))


def _person(person: Person) -> str:
    """Return name and address, each kept from turning the other around in scripts that run to the left."""
    name = f"<bdi>{_safe(person.name)}</bdi>"
    return f"{name} <bdi>&lt;{_safe(person.address)}&gt;</bdi>" if person.address else name


def _mode(draft: Draft) -> str:
    if draft.mode == "template":
        return "Template letter, no model&#8217;s words in it"
    return f"Personalized with {_safe(draft.model.name)}" if draft.model else "Personalized"


def _notice(draft: Draft) -> str:
    if draft.fallback is None:
        return ""
    return f'<p class="notice">The template&#8217;s own letter stands: {_safe(draft.fallback.message)}</p>'


def _model_key(draft: Draft) -> str:
    return '<span class="model">From a model, checked</span>' if draft.mode == "personalized" else ""


def _letter(draft: Draft) -> str:
    from bowout.core.passages import paragraphs

    return "\n".join(
        f'<p dir="auto">{"".join(_phrase(span) for span in spans)}</p>' for spans in paragraphs(draft)
    )


def _phrase(span: Span) -> str:
    kind, _, name = span.source.partition(":")
    if kind not in {"notes", "model"}:
        return _safe(span.text)
    return f'<span class="{kind}" title="{_safe(kind)}: {_safe(name)}">{_safe(span.text)}</span>'


def _phrases(draft: Draft) -> str:
    from bowout.core.passages import paragraphs

    spans = (span for paragraph in paragraphs(draft) for span in paragraph)
    return "\n".join(
        f'<tr><th scope="row">{_safe(span.source.replace(":", ": "))}</th>'
        f'<td dir="auto">{_safe(span.text)}</td></tr>'
        for span in spans
        if any(character.isalnum() for character in span.text)
    )


def _review(draft: Draft) -> str:
    """Return what to look at before sending: errors, other findings, slots with something to tell, advice."""
    findings = sorted(draft.findings, key=lambda finding: finding.severity != "error")
    items = [*map(_finding, findings), *_slots(draft), *_advice(draft)]
    if not items:
        return ""
    return f"<section>\n<h2>Before you send it</h2>\n<ul>\n{chr(10).join(items)}\n</ul>\n</section>"


def _finding(finding: Finding) -> str:
    words = f"&#8220;{_safe(finding.text)}&#8221; " if finding.text else ""
    return _item(
        finding.severity, finding.severity.capitalize(), f"{words}{_safe(finding.message)}", finding.rule
    )


def _slots(draft: Draft) -> Iterable[str]:
    told = draft.fallback.message if draft.fallback else None
    for name, result in draft.slots.items():
        if result.reason and result.reason != told:
            yield _item("", _safe(result.outcome.capitalize()), _safe(result.reason), f"slot {name}")


def _advice(draft: Draft) -> Iterable[str]:
    for advice in draft.advice:
        yield _item("", "Advice", _safe(advice.message), f"source: {advice.source}" if advice.source else "")


def _item(kind: str, tag: str, message: str, origin: str) -> str:
    below = f'<p class="origin">{_safe(origin)}</p>' if origin else ""
    return f'<li><span class="tag {kind}">{tag}</span><div><p dir="auto">{message}</p>{below}</div></li>'
