"""The JSON form of a draft: a public contract, its keys pinned by a test."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bowout import __version__

if TYPE_CHECKING:
    from bowout.core.draft import Draft, ModelUse
    from bowout.core.findings import Finding

# JSON escapes C0 by itself; these may stand in a string raw, and would steer a terminal or break lines.
_RAW = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def envelope(draft: Draft) -> dict[str, Any]:
    """Return the draft as one object of plain values, in the contract's order of keys.

    ``to`` is the recipient as notes write it; ``versions`` names the template and, if one was used, the
    prompt.
    """
    return {
        "bowout": __version__,
        "subject": draft.subject,
        "body": draft.body,
        "to": str(draft.to),
        "mode": str(draft.mode),
        "fallback": {"code": draft.fallback.code, "message": draft.fallback.message}
        if draft.fallback
        else None,
        "slots": {
            name: {"outcome": str(result.outcome), "reason": result.reason}
            for name, result in draft.slots.items()
        },
        "findings": [finding_object(finding) for finding in draft.findings],
        "provenance": [{"text": span.text, "source": span.source} for span in draft.provenance],
        "advice": [
            {"code": advice.code, "message": advice.message, "source": advice.source}
            for advice in draft.advice
        ],
        "model": _model(draft.model),
        "versions": dict(draft.versions),
    }


def finding_object(finding: Finding) -> dict[str, str]:
    """Return a finding as ``draft`` and ``check`` tell it in JSON."""
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "text": finding.text,
        "message": finding.message,
    }


def to_json(draft: Draft) -> str:
    """Return the envelope as indented JSON; letters of all scripts stay, what could steer is escaped."""
    return dumped(envelope(draft))


def dumped(value: object) -> str:
    """Return ``value`` as JSON that no terminal can be steered with."""
    import json

    raw = json.dumps(value, ensure_ascii=False, indent=2)
    return _RAW.sub(lambda found: f"\\u{ord(found[0]):04x}", raw)


def _model(use: ModelUse | None) -> dict[str, object] | None:
    if use is None:
        return None
    return {
        "name": use.name,
        "requests": use.requests,
        "prompt_tokens": use.prompt_tokens,
        "completion_tokens": use.completion_tokens,
    }
