"""One fault of a letter is told once, by the rule and the words that say most of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bowout.core.findings import Severity
from bowout.core.guard import Rule, Scope
from bowout.core.guard.facts import Facts, Known
from bowout.core.guard.phrases import Hit
from bowout.core.guard.table import RULES
from bowout.core.text import Passage
from support.cli import bowout
from support.drafting import NOW, notes_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bowout.core.findings import Finding

EXAMPLES = Path(__file__).parent.parent / "examples"
HESITANT = [
    'error: [no-hedge] "I may need to step"',
    'error: [no-comparison] "better offer"',
    'error: [no-other-employer] "Contoso"',
    'error: [no-promise] "I will call you next week"',
]


def told(monkeypatch: pytest.MonkeyPatch, *options: str) -> list[str]:
    """Return rule and words of what is held against the hesitant letter of the examples."""
    paths = (str(EXAMPLES / "backend-engineer.yaml"), str(EXAMPLES / "letters" / "hesitant.txt"))
    lines = bowout(monkeypatch, "check", *paths, *options).out.splitlines()
    return [line.split(": ", 1)[1].rpartition('": ')[0] + '"' for line in lines if "(source: " in line]


def test_the_example_has_four_faults_and_four_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the words inside other words are told again, nor a name by three rules."""
    assert told(monkeypatch) == HESITANT


def test_a_rule_is_told_where_the_one_that_says_more_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """``--ignore`` of one rule hides no fault that another finds as well."""
    assert 'error: [names] "Contoso"' in told(monkeypatch, "--ignore", "no-other-employer")
    assert told(monkeypatch, "--rule", "invented-name") == ['warning: [invented-name] "Contoso"']


def test_every_rule_that_says_more_exists() -> None:
    """A rule gives way only to rules of the table that weigh as much in a letter or more."""
    weights = {rule.id: rule.letter_severity or rule.severity for rule in RULES}
    for rule in RULES:
        assert {weights[fuller] for fuller in rule.unless_told} <= {Severity.ERROR, weights[rule.id]}


LONG, SHORT, OTHER = Hit(0, 9), Hit(4, 9), "another reason."


@pytest.mark.parametrize(
    ("hits", "texts"),
    [
        ([SHORT, LONG], ["I may not"]),
        ([LONG, Hit(0, 1), LONG], ["I may not"]),
        ([Hit(0, 5), Hit(2, 9)], ["I may not"]),
        ([Hit(0, 5), Hit(6, 9), Hit(2, 9)], ["I may not"]),
        ([Hit(0, 5), Hit(6, 9)], ["I may", "not"]),
        ([LONG, Hit(6, 9, OTHER)], ["I may not", "not"]),
        ([LONG, Hit(None, None)], ["I may not", ""]),
        ([Hit(None, None), Hit(None, None)], [""]),
    ],
)
def test_words_that_overlap_for_one_reason_are_one_finding(hits: Sequence[Hit], texts: list[str]) -> None:
    """What stands apart or has a reason of its own is told for itself, and so is what is missing."""
    assert [found.text for found in findings(hits)] == texts


def test_a_doubt_beside_an_error_is_told_with_it() -> None:
    """What is joined is a warning only where nothing in it is an error."""
    doubt = Hit(0, 5, None, warning=True)
    assert [found.severity for found in findings([doubt, LONG])] == [Severity.ERROR]
    assert [found.severity for found in findings([doubt, doubt])] == [Severity.WARNING]


def findings(hits: Sequence[Hit]) -> tuple[Finding, ...]:
    """Return what a rule tells that has these hits."""
    rule = Rule("r", Severity.ERROR, "", "", Scope.LETTER, "why.", "mend.", lambda _text, _facts: hits)
    return rule.findings(Passage.of("I may not leave"), Facts(Known(notes_of(), now=NOW)))
