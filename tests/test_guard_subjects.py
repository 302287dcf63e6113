"""What a subject line may not say beside the decision."""

from __future__ import annotations

import pytest

from bowout.core.guard import Scope, guard_for
from bowout.core.guard.rule import Reading
from bowout.core.guard.table import RULES
from support.drafting import NOW, notes_of
from support.guarding import WAREHOUSE, guard_of

BAD = [
    ("no-hedge", "Withdrawing: I may reconsider"),
    ("no-hedge", "Withdrawing my application for now"),
    ("no-promise", "Withdrawal: I will call you"),
    ("no-promise", "Withdrawal - happy to talk on Tuesday"),
    ("decision-kept", "Withdrawing, and I hope to reapply soon"),
    ("contact", "Withdrawing, see www.sam.dev"),
]
GOOD = [
    "Withdrawing my application: Backend Engineer",
    "Stepping down from the final round",
    "Backend Engineer: standing down from the final round",
    "Not continuing with the Backend Engineer process",
    "My interview on 12 May: withdrawing",
    "Withdrawal from the May intake",
]


def found(subject: str, **keys: str) -> set[str]:
    """Return the rules that hold something against words of a subject line."""
    findings = guard_of(WAREHOUSE | keys).check_letter(subject, "")
    return {each.rule for each in findings if each.start is None and each.text}


@pytest.mark.parametrize(("rule", "subject"), BAD)
def test_a_subject_promises_and_reopens_nothing(rule: str, subject: str) -> None:
    """The part that decides settles nothing for the one beside it."""
    assert rule in found(subject)


@pytest.mark.parametrize("subject", GOOD)
def test_a_subject_that_decides_is_let_be(subject: str) -> None:
    """What is given up may be named, and a month be one."""
    assert found(subject) == set()


def test_a_part_of_a_name_is_no_claim() -> None:
    """The first word of a company is no state of the application."""
    subject = "My application to Open Door Refuge"
    assert found(subject, company="Open Door Refuge") == set()
    assert found(subject) == {"decision-kept"}


def test_the_subject_that_is_answered_is_the_other_sides() -> None:
    """A reply keeps their words; what is private may not stand among them all the same."""
    assert found("Re: Are you available on Monday?") == set()
    assert found("Are you available on Monday?") == {"no-promise"}
    assert "private" in found("Re: your divorce", private="my divorce")


def test_a_german_subject_promises_nothing() -> None:
    """Its rules are those of German wordings."""
    notes = notes_of(language="de", position="Entwicklerin", discussed=None, hook=None)
    findings = guard_for(notes, now=NOW).check_letter("Ich melde mich bei Ihnen", "")
    assert "no-promise" in {each.rule for each in findings if each.start is None and each.text}


def test_every_rule_for_subjects_reads_bodies() -> None:
    """A letter's rules are chosen first; a reply is held to no rule that another subject is not held to."""
    for rule in RULES:
        assert Scope.SUBJECT not in rule.scope or Scope.LETTER in rule.scope
        assert Scope.REPLY not in rule.scope or Scope.SUBJECT in rule.scope


def test_every_rule_answers_for_other_languages() -> None:
    """It reads signs alone, or has a check in the table of the other languages; no check is of no rule."""
    from bowout.core.guard.lexical.table import CHECKS

    assert CHECKS.keys() == {rule.id for rule in RULES if rule.reads is not Reading.SIGNS}
