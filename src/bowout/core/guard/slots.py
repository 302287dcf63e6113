"""What a model's passage becomes: mended, cut to what stands of it, or refused with findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bowout.core.findings import Finding, Severity
from bowout.core.guard.account import account, source_of
from bowout.core.guard.repair import mend
from bowout.core.guard.rule import Scope
from bowout.core.guard.shortening import shortened
from bowout.core.guard.table import RULES
from bowout.core.guard.verdict import SlotVerdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bowout.core.guard.account import Source
    from bowout.core.guard.facts import Facts
    from bowout.core.guard.rule import Rule
    from bowout.core.guard.shortening import Shortened
    from bowout.core.text import Passage

    Mend = Callable[[str], tuple[str, tuple[str, ...]]]
    Shorten = Callable[[Passage, Sequence[Finding], Facts], Iterator[Shortened]]


class Handling(NamedTuple):
    """How the passages of a language are judged.

    ``source`` tells where a word is from, ``mend`` takes off what is no part of a passage, ``shorten``
    leaves out an end at fault.
    """

    rules: tuple[Rule, ...]
    source: Source
    mend: Mend
    shorten: Shorten


ENGLISH = Handling(tuple(rule for rule in RULES if Scope.SLOT in rule.scope), source_of, mend, shortened)


def judge(text: str, facts: Facts, handling: Handling = ENGLISH) -> SlotVerdict:
    """Return the verdict on a model's passage: mended, then shortened as long as that takes errors away.

    ``facts`` are those of its slot, ``handling`` the rules and tools of its language.
    """
    mended, repairs = handling.mend(text)
    passage = facts.known.passage(mended)
    findings = _findings(passage, facts, handling.rules)
    left_out: tuple[Finding, ...] = ()
    while cut := _cut(passage, _errors(findings), facts, handling):
        passage, findings, shorter = cut
        told = f"left out {shorter.told}: " + ", ".join(sorted({error.rule for error in shorter.errors}))
        repairs, left_out = (*repairs, told), (*left_out, *shorter.errors)
    return SlotVerdict(passage.raw, repairs, findings, account(passage, facts, handling.source), left_out)


def _cut(
    passage: Passage, errors: tuple[Finding, ...], facts: Facts, handling: Handling
) -> tuple[Passage, tuple[Finding, ...], Shortened] | None:
    """Return what is left of a passage without its end if no rule is broken by it, and what is then found."""
    for shorter in handling.shorten(passage, errors, facts):
        rest = facts.known.passage(shorter.text)
        findings = _findings(rest, facts, handling.rules)
        if not _errors(findings):
            return rest, findings, shorter
    return None


def _findings(passage: Passage, facts: Facts, rules: tuple[Rule, ...]) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for rule in rules:
        found += rule.findings(passage, facts)
    return tuple(found)


def _errors(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.severity is Severity.ERROR)
