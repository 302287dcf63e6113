"""The committed recordings: what a real model answered is replayed, and whatever no longer fits says so."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bowout.evaluation.evaluators import NAMES
from bowout.evaluation.loading import load_cases
from bowout.evaluation.session import Options, run
from bowout.resources import shipped

if TYPE_CHECKING:
    from bowout.evaluation.report import CaseResult

EVALS = Path(__file__).resolve().parent.parent / "evals"
CASSETTES = EVALS / "cassettes"
RECORDED = sorted(str(path.relative_to(CASSETTES).with_suffix("")) for path in CASSETTES.rglob("*.json"))
_UNTOLD = (
    r"Whitfield|Okafor|Northwind|Dana|@\w+\.example|Bearer|sk-|authorization|file:|/(home|root|Users|tmp)/"
)
NO_VERDICT = "no verdict on this letter is kept; ask for one with --live --judge"
FILES = [*sorted(CASSETTES.rglob("*.json")), EVALS / "verdicts.json"]


@cache
def replayed() -> dict[str, CaseResult]:
    """Replay all recordings with the judge's verdicts; the results by case."""
    options = Options(wanted=RECORDED, cassettes=str(CASSETTES), judge=True, jobs=1)
    return {result.id: result for result in run(str(EVALS / "cases"), options).report.results}


def told(case: str, evaluator: str) -> str:
    """Return what an evaluator says of a replay, empty where it has nothing to say."""
    verdicts = replayed()[case].verdicts
    return next((verdict.reason for verdict in verdicts if verdict.evaluator == evaluator), "")


def test_there_are_recordings_of_several_groups() -> None:
    """A real model's answers are among the cases, and each has its case."""
    cases = {task.id for task in load_cases(str(EVALS / "cases"), evaluators=NAMES)}
    assert len(RECORDED) >= 6
    assert len({case.partition("/")[0] for case in RECORDED}) >= 4
    assert set(RECORDED) <= cases


@pytest.mark.parametrize("case", RECORDED)
def test_what_a_model_answered_still_makes_a_letter_that_holds(case: str) -> None:
    """The answer goes the real way again: it fits the request of today, and all is well with the letter."""
    failed = [
        f"{each.evaluator}: {each.reason}" for each in replayed()[case].failed if each.evaluator != "judge"
    ]
    assert failed == [], "where a recording no longer fits, run `make record`"


@pytest.mark.parametrize("case", RECORDED)
def test_a_letter_without_a_kept_verdict_is_told_to_have_none(case: str) -> None:
    """A judge's verdict comes from the file, with the model's name, or it is said that none is kept."""
    said = told(case, "judge")
    assert said.startswith("smollm2: ") or said == NO_VERDICT


def test_what_a_judge_said_of_the_letters_is_replayed() -> None:
    """Of half the letters at the least a verdict is kept; a small judge leaves some without one."""
    kept = [case for case in RECORDED if told(case, "judge").startswith("smollm2: ")]
    assert len(kept) >= 4, "the letters have changed: run `make record`"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nothing_private_is_in_a_recording(file: Path) -> None:
    """No name, address, key or path stands in what was recorded, only pseudonyms."""
    text = file.read_text(encoding="utf-8")
    assert not re.search(_UNTOLD, text)
    assert json.loads(text)


def test_a_changed_prompt_is_told_by_every_recording(tmp_path: Path) -> None:
    """Were the prompt another one, each would name what it was made with and where the request differs."""
    for entry in shipped("prompts").iterdir():
        text = entry.read_text(encoding="utf-8").replace("You edit", "You change")
        (tmp_path / entry.name).write_text(text, encoding="utf-8")
    options = Options(wanted=RECORDED, cassettes=str(CASSETTES), prompts=[str(tmp_path)], jobs=1)
    found = {result.id: result for result in run(str(EVALS / "cases"), options).report.results}
    for case in RECORDED:
        (why,) = (each.reason for each in found[case].failed if each.evaluator == "requests")
        assert "no longer fits the request (recorded with " in why
        assert "message 1 differs at 'You change" in why
