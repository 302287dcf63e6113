"""What a model's passage becomes: mended, cut to the sentence that stands, or refused with findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.findings import Finding, Severity
from bowout.core.guard.account import account, source_of
from bowout.core.guard.repair import mend
from bowout.core.guard.rule import Scope
from bowout.core.guard.table import RULES
from bowout.core.guard.verdict import SlotVerdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from bowout.core.guard.account import Source
    from bowout.core.guard.facts import Facts
    from bowout.core.guard.rule import Rule
    from bowout.core.text import Passage

    Mend = Callable[[str], tuple[str, tuple[str, ...]]]

_RULES = tuple(rule for rule in RULES if Scope.SLOT in rule.scope)


def judge(
    text: str,
    facts: Facts,
    rules: tuple[Rule, ...] = _RULES,
    source: Source = source_of,
    mend: Mend = mend,
) -> SlotVerdict:
    """Return what the rules make of a passage; ``facts`` are those of its slot.

    ``source`` tells where a word is from, ``mend`` takes off what is no part of the passage.
    """
    mended, repairs = mend(text)
    passage = facts.known.passage(mended)
    findings = _findings(passage, facts, rules)
    shortened = _without_faulty_last_sentence(passage, findings)
    if shortened:
        again = facts.known.passage(shortened)
        if not _errors(found := _findings(again, facts, rules)):
            told = "left out the second sentence: " + _told(findings)
            passage, findings, repairs = again, found, (*repairs, told)
    return SlotVerdict(passage.raw, repairs, findings, account(passage, facts, source))


def _findings(passage: Passage, facts: Facts, rules: tuple[Rule, ...]) -> tuple[Finding, ...]:
    return tuple(finding for rule in rules for finding in rule.findings(passage, facts))


def _errors(findings: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is Severity.ERROR]


def _told(findings: tuple[Finding, ...]) -> str:
    return ", ".join(sorted({finding.rule for finding in _errors(findings)}))


def _without_faulty_last_sentence(passage: Passage, findings: tuple[Finding, ...]) -> str | None:
    """Return the first of two sentences if all errors lie in the second."""
    errors = _errors(findings)
    if len(passage.sentences) != 2 or not errors:
        return None
    second = passage.sentences[1].start
    if all(finding.start is not None and finding.start >= second for finding in errors):
        return passage.raw[:second].strip()
    return None
