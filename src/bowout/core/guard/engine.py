"""The guard itself: it holds a text to every rule that reads texts of its kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.draft import Span
from bowout.core.findings import Finding, Severity
from bowout.core.guard.facts import Facts, Known, Part
from bowout.core.guard.rule import Scope
from bowout.core.guard.shared import RULES
from bowout.core.guard.verdict import SlotVerdict
from bowout.core.terms import FAREWELL

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bowout.core.guard.rule import Rule
    from bowout.core.notes import Notes
    from bowout.core.terms import Terms

MAX_SLOT_CHARACTERS = 2_000
MAX_LETTER_CHARACTERS = 20_000

_LETTER_RULES = tuple(rule for rule in RULES if Scope.LETTER in rule.scope)
_JOTTING_RULES = tuple(rule for rule in RULES if Scope.JOTTING in rule.scope)
# As mail programs begin the subject of an answer.
_ANSWERS = re.compile(r"\s*(?:re|aw|antw)\s*:", re.IGNORECASE)


class Guard:
    """Holds texts against one set of notes.

    ``now`` (aware) tells what is past. ``terms`` are those of the letter's template, which may leave rules
    out or add some; by default they are a withdrawal's.
    """

    def __init__(self, notes: Notes, *, now: datetime, terms: Terms = FAREWELL) -> None:
        self._known = self._read(notes, now=now, terms=terms)
        self._slots: dict[tuple[str, str], Facts] = {}
        self._hold_letters_to(_LETTER_RULES, terms)
        self._jotting_rules = _JOTTING_RULES

    def _hold_letters_to(self, rules: Iterable[Rule], terms: Terms) -> None:
        """Take those of the rules for letters that hold on these terms."""
        self._letter_rules = tuple(rule for rule in rules if holds(rule, terms))
        self._subject_rules = {
            scope: tuple(rule for rule in self._letter_rules if scope in rule.scope)
            for scope in (Scope.SUBJECT, Scope.REPLY)
        }

    def _read(self, notes: Notes, *, now: datetime, terms: Terms) -> Known:
        """Return what the notes let be said, by the lists of their language."""
        return Known(notes, now=now, terms=terms)

    def check_slot(self, slot: str, text: str, default: str) -> SlotVerdict:
        """Judge a model's ``text`` for a slot: what rules find, what was mended, where its words are from.

        ``slot`` is the slot's name and ``default`` what the template itself would say there.
        """
        if len(text) > MAX_SLOT_CHARACTERS:
            return SlotVerdict(
                text, (), (_too_long(len(text), MAX_SLOT_CHARACTERS),), (Span(text, "courtesy"),)
            )
        from bowout.core.guard.slots import judge  # a draft without a model needs none of its rules

        return judge(text, self._facts(slot, default))

    def _facts(self, slot: str, default: str) -> Facts:
        """Return what a slot's texts are held against, worked out once for all answers to it."""
        if (slot, default) not in self._slots:
            read = self._known.passage(default)
            self._slots[slot, default] = Facts(self._known, Part.of(slot), default=read)
        return self._slots[slot, default]

    def check_letter(self, subject: str, body: str) -> tuple[Finding, ...]:
        """Return the findings on a whole letter, whoever wrote it.

        The offsets of findings count in ``body``; those on the subject line have none.
        """
        if len(body) + len(subject) > MAX_LETTER_CHARACTERS:
            return (_too_long(len(body) + len(subject), MAX_LETTER_CHARACTERS),)
        facts = Facts(self._known, subject=subject)
        passage, heading = self._known.passage(body), self._known.passage(subject)
        found = [finding for rule in self._letter_rules for finding in rule.findings(passage, facts)]
        found += [
            finding._replace(start=None)
            for rule in self._subject_rules[Scope.REPLY if _ANSWERS.match(subject) else Scope.SUBJECT]
            for finding in rule.findings(heading, facts)
        ]
        return tuple(found)

    def vet(self, key: str, text: str) -> tuple[Finding, ...]:
        """Return the findings on a user's own jotting, before the template puts it into a sentence.

        An error among them would make the whole letter unsendable, so that the jotting is left out.
        """
        if len(text) > MAX_SLOT_CHARACTERS:
            return (_too_long(len(text), MAX_SLOT_CHARACTERS),)
        facts = Facts(self._known, Part.of(key))
        passage = self._known.passage(text)
        return tuple(finding for rule in self._jotting_rules for finding in rule.findings(passage, facts))


def holds(rule: Rule, terms: Terms) -> bool:
    """Return whether a rule holds for the letters of a template on these terms."""
    return rule.id in terms.adding if rule.opt_in else rule.id not in terms.without


def _too_long(length: int, limit: int) -> Finding:
    return Finding(
        "length",
        Severity.ERROR,
        "",
        f"the text has {length:,} characters, more than {limit:,}; it was not read. Cut it down.",
    )
