"""Rules that hold only where a template asks for them, and the terms that a front matter may name."""

from __future__ import annotations

from typing import Any

import pytest

from bowout.core.errors import TemplateInvalid
from bowout.core.findings import Severity
from bowout.core.guard import Guard
from bowout.core.guard.table import RULES
from bowout.core.terms import FAREWELL, Terms
from bowout.resources import parse_template
from support.drafting import NOW, notes_of

ALTERNATIVES = {"alternatives": "18 May 2026, 10:00; 19 May 2026, 14:00"}
PAST, AHEAD = {"interview": "3 May 2026, 10:00"}, {"interview": "6 May 2026, 10:00"}

CASES: list[tuple[str, dict[str, Any], str, str]] = [
    ("phone-length", {}, "word " * 91, "word " * 90),
    ("question-asked", {}, "Tell me more.", "Could you tell me more?"),
    ("one-apology", {}, "I am sorry, I really am sorry.", "I am sorry that I missed it."),
    ("one-apology", {}, "I missed it.", "Please accept my apologies."),
    ("slot-missed", AHEAD, "I am sorry.", ""),
    ("alternatives-named", ALTERNATIVES, "How about Monday, 18 May?", "18 May at 10:00, or 19 May at 14:00?"),
]


def rules_of(terms: Terms, body: str, **keys: Any) -> set[str]:
    """Return the rules that a body breaks on these terms."""
    return {each.rule for each in Guard(notes_of(**keys), now=NOW, terms=terms).check_letter("Subject", body)}


@pytest.mark.parametrize(("rule", "keys", "bad", "good"), CASES)
def test_a_rule_asked_for_tells_the_fault_from_its_near_miss(
    rule: str, keys: dict[str, Any], bad: str, good: str
) -> None:
    """Where a template asks for the rule it finds the fault alone; elsewhere it finds nothing."""
    asked = Terms(adding=frozenset({rule}))
    assert rule in rules_of(asked, bad, **keys)
    assert rule not in rules_of(asked, good, **(PAST if rule == "slot-missed" else keys))
    assert rule not in rules_of(Terms(), bad, **keys)
    assert rule not in rules_of(FAREWELL, bad, **keys)


def test_every_rule_to_ask_for_has_a_case() -> None:
    """No rule of the kind stands in the table without a case above."""
    assert {rule.id for rule in RULES if rule.opt_in} == {case[0] for case in CASES}


@pytest.mark.parametrize(
    ("length", "severity"),
    [(400, None), (401, Severity.WARNING), (1_900, Severity.WARNING), (1_901, "error")],
)
def test_linkedin_takes_so_many_characters(length: int, severity: str | None) -> None:
    """Up to 400 characters pass, up to 1,900 are doubted, more are refused."""
    found = Guard(notes_of(channel="linkedin"), now=NOW).check_letter("Subject", "x" * length)
    assert next((each.severity for each in found if each.rule == "linkedin-length"), None) == severity


def test_terms_leave_rules_out() -> None:
    """A rule that a template does without finds nothing; without the decision, nothing ends the process."""
    body = "Hi Dana,\n\nThank you. I may still change my mind about the Backend Engineer role.\n\nSam Okafor"
    assert {"decision-stated", "no-hedge"} <= rules_of(Terms(), body)
    assert not {"decision-stated", "no-hedge"} & rules_of(Terms(without=frozenset({"decision-stated"})), body)


@pytest.mark.parametrize(
    ("matter", "told"),
    [
        ("rules: {without: [thank]}", "rules.without: there is no 'thank' here; did you mean thanks?"),
        ("rules: {with: [grounded]}", "rules.with: there is no 'grounded' here"),
        ("rules: [thanks]", "rules: must map `without` and `with` to lists of rule ids"),
        ("rules: {without: thanks}", "rules.without: must be a list of words"),
        ("tells: [reason]", "tells: there is no 'reason' here"),
        ("to: boss", "to: is 'boss'; it may be recipient, friend, referrer"),
        ("wants: {deadlin: Say when.}", "wants: there is no 'deadlin' in the notes; did you mean deadline?"),
        ("wants: [deadline]", "wants: must map each notes key"),
        ("ignores: {hok: No.}", "ignores: there is no 'hok' in the notes; did you mean hook?"),
        ("unfit: {fone: No.}", "unfit: there is no 'fone' among the channels; did you mean phone?"),
        ("unfit: [phone]", "unfit: must map each channel"),
        ("notice: maybe", "notice: must be `true` or `false`"),
        ("advice: [a]", "advice: must be a text"),
        ("to: friend\nslots: {thanks: Gratitude.}", "slots: must be empty where `to` is not `recipient`"),
    ],
)  # fmt: skip
def test_terms_that_cannot_be_meant_are_told_with_file_and_key(matter: str, told: str) -> None:
    """Each fault of a front matter's terms is an error that names the file, the key and the nearest word."""
    with pytest.raises(TemplateInvalid) as caught:
        parse_template(f"---\nversion: 1\nsubject: S\n{matter}\n---\nHello", where="own.j2", name="own")
    assert any(str(problem).startswith(f"own.j2: {told}") for problem in caught.value.problems)
