"""Reports of eval runs, made of a few cases."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from bowout.evaluation.baseline import Comparison
from bowout.evaluation.evaluators.base import Verdict
from bowout.evaluation.suite import Plan, Variant, run_suite
from support.evals import GOOD, setting, task, variant

if TYPE_CHECKING:
    from bowout.evaluation.report import Report

NASTY = '<script>alert(1)</script> & "quotes" | `code` \x1b[31m \u202e'


@cache
def a_report() -> Report:
    """Return a report of three cases: one good, one that fails, one whose name is meant to break a report."""
    good = replace(task({"says": GOOD}, name="good"), id="some/good", group="one")
    bad = replace(task({"says": GOOD}, name="bad", expect={"mode": "template"}), id="some/bad", group="two")
    nasty = replace(
        task({"status": 401}, name=NASTY, expect={"fallback": "timeout"}), id="some/nasty", group=NASTY
    )
    return run_suite(Plan([good, bad, nasty], [variant()]))


def a_compared_report() -> Report:
    """Return the same report held against a baseline."""
    changes = Comparison(
        where="evals/baseline.json",
        better=("some/good",),
        worse=("some/bad",),
        new=("some/nasty",),
        new_failing=(),
        gone=("some/old",),
        changed=(),
        silent=("the prompt has changed",),
    )
    return replace(a_report(), comparison=changes)


@cache
def a_matrix() -> Report:
    """Return a report of two models side by side."""
    one = replace(task({"says": GOOD}, name="good"), id="some/good")
    columns = [Variant(name, replace(setting(), model=name)) for name in ("small", "large")]
    found = run_suite(Plan([one], columns))
    small, large = found.variants
    worse = replace(small.results[0], verdicts=(Verdict("tone", passed=False, reason="too loud"),))
    return replace(found, variants=(replace(small, results=(worse,)), large))
