"""What a rule is: a small check with a name, a weight, a reason and a way to mend."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum, Flag, auto
from itertools import islice
from typing import NamedTuple

from bowout.core.findings import Finding, Severity
from bowout.core.guard.facts import Facts
from bowout.core.guard.phrases import Hit
from bowout.core.text import Passage

MAX_HITS = 8  # of one rule in one text: nobody reads more, and a re-ask should stay short

Check = Callable[[Passage, Facts], Iterable[Hit]]


class Scope(Flag):
    """Which texts a rule reads."""

    SLOT = auto()  # a passage that a model worded
    LETTER = auto()  # the body of a whole letter
    SUBJECT = auto()  # the letter's subject line, if the rule reads its body too
    REPLY = auto()  # likewise where it answers a mail, so that the words are somebody else's
    JOTTING = auto()  # a user's own note, before the template places it


class Reading(Enum):
    """What a rule reads of a text, and so how it holds for languages other than English."""

    SIGNS = auto()  # signs, places and lengths: the very same check in any language
    NOTES = auto()  # what the notes have: a check of its own, which needs no word lists
    LISTS = auto()  # wordings and word lists: a check of its own, where the language has lists


class Rule(NamedTuple):
    """One thing a text must keep to.

    ``why`` and ``mend`` are whole sentences, worded so that both a user and a model can act on them;
    ``source`` names where the rule is from (tags of docs/rules.md). ``unless_told`` are rules that say more
    of the same words: beside one of theirs a finding of this rule need not be told.
    """

    id: str
    severity: Severity
    summary: str
    source: str
    scope: Scope
    why: str
    mend: str
    check: Check
    letter_severity: Severity | None = None
    opt_in: bool = False  # holds only where a template asks for it
    unless_told: tuple[str, ...] = ()
    reads: Reading = Reading.LISTS

    def findings(self, passage: Passage, facts: Facts) -> tuple[Finding, ...]:
        """Return what the rule holds against ``passage``: each fault once, the first few of many."""
        hits = iter(self.check(passage, facts))
        first = next(hits, None)
        if first is None:
            return ()
        found = _joined((first, *islice(hits, MAX_HITS - 1)))
        return tuple(self._finding(hit, passage, facts) for hit in found)

    def _finding(self, hit: Hit, passage: Passage, facts: Facts) -> Finding:
        weight = self.letter_severity if self.letter_severity and facts.is_letter else self.severity
        severity = Severity.WARNING if hit.warning else weight
        words = "" if hit.start is None else passage.raw[hit.start : hit.end]
        return Finding(self.id, severity, words, f"{hit.detail or self.why} {self.mend}".strip(), hit.start)


def _joined(found: Iterable[Hit]) -> list[Hit]:
    """Return hits in their order, those that overlap for the same reason as one."""
    told: list[Hit] = []
    for hit in found:
        same = [each for each in told if _overlap(each, hit)]
        told = [each for each in told if each not in same] + [_union(*same, hit)]
    return told


def _overlap(one: Hit, other: Hit) -> bool:
    if one.detail != other.detail:
        return False
    if one.start is None or other.start is None:
        return one.start is other.start
    return one.start < (other.end or 0) and other.start < (one.end or 0)


def _union(first: Hit, *more: Hit) -> Hit:
    """Return all words of hits as one; it is a warning only if each of them is."""
    for hit in more:
        if first.start is not None and hit.start is not None:
            first = first._replace(start=min(first.start, hit.start), end=max(first.end or 0, hit.end or 0))
        first = first._replace(warning=first.warning and hit.warning)
    return first
