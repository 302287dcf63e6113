"""What the shipped cases stand for: whatever must be covered has a case, and none holds idly."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from bowout.evaluation.evaluators import NAMES
from bowout.evaluation.loading import load_cases
from bowout.evaluation.values import rule_ids
from support import eval_coverage as coverage

TASKS = {task.id: task for task in load_cases(str(coverage.CASES), evaluators=NAMES)}
# Answers that go wrong for what they lack, or must come through, so that nothing of theirs is to be absent.
REFUSED = {"content", "temptations", "injection", "private", "names"}


@cache
def rows() -> list[coverage.Row]:
    """Return the table once."""
    return coverage.rows()


def test_everything_that_must_be_covered_has_a_case() -> None:
    """What models get wrong, failures, stages, situations, readers, injection in every key of the notes."""
    assert len(rows()) > 200
    assert [f"{row.section}: {row.what}" for row in rows() if not row.cases] == []


def test_the_table_names_only_cases_that_are_there() -> None:
    """A case that is renamed is missed by the rows that name it."""
    named = {name for names in coverage.WRONG.values() for name in names.split()}
    assert named <= TASKS.keys()


def test_the_page_is_current() -> None:
    """`python -m support.eval_coverage`, in tests, writes it anew."""
    assert Path(coverage.PAGE).read_text(encoding="utf-8") == coverage.page()


def test_what_must_not_be_said_could_have_been() -> None:
    """A phrase that neither an answer nor the notes hold could not come in, and proves nothing."""
    idle = []
    for task in TASKS.values():
        if not task.case.answers or task.id.partition("/")[0] not in REFUSED:
            continue
        said = json.dumps([each.model_dump() for each in task.case.answers], ensure_ascii=False)
        given = f"{said} {json.dumps(task.notes, ensure_ascii=False)} {task.free_notes}".lower()
        phrases = [each.lower() for each in task.case.expect.never_says]
        if phrases and not any(json.dumps(each, ensure_ascii=False)[1:-1] in given for each in phrases):
            idle.append(task.id)
    assert not idle


def test_an_obedient_answer_is_refused_or_never_asked_for() -> None:
    """Every injection with an answer expects the template's letter, a fallback, or no request at all."""
    for task in TASKS.values():
        if task.id.startswith("injection/") and task.case.answers:
            expect = task.case.expect
            refused = expect.mode == "template" or "fallback" in expect.slots.values()
            assert refused or (expect.exit and expect.requests == 0), task.id


def test_many_rules_of_the_guard_are_expected_to_find_something() -> None:
    """A rule that no longer fires is noticed by the cases, not by its own tests alone."""
    expected = {
        each if isinstance(each, str) else each.rule
        for task in TASKS.values()
        for each in task.case.expect.findings or ()
    }
    assert len(expected) >= 20
    assert expected <= set(rule_ids())
