"""The suite: cases through the real pipeline at the HTTP boundary, side by side, and interrupted."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

from bowout.evaluation.baseline import load_baseline
from bowout.evaluation.evaluators import NAMES
from bowout.evaluation.loading import load_cases
from bowout.evaluation.running import Setting
from bowout.evaluation.statistics import interval, median
from bowout.evaluation.suite import Plan, Variant, run_suite, scripted
from bowout.evaluation.wire import boundary
from bowout.pipeline.compose import sendable_letter
from bowout.resources import TemplateStore, load_prompt
from support.evals import GOOD, run, setting, task, variant

if TYPE_CHECKING:
    from datetime import datetime

    from bowout.core.notes import Notes
    from bowout.core.template import Template
    from bowout.evaluation.case import Task
    from bowout.evaluation.report import CaseResult
    from bowout.evaluation.running import Recorded, Way
    from bowout.pipeline.compose import Composed

SHIPPED = Path(__file__).resolve().parent.parent / "evals" / "cases"


def named(name: str) -> Task:
    """Return a case with a good answer and a name of its own."""
    made = task({"says": "usual"})
    return replace(made, id=f"test/{name}", case=made.case.model_copy(update={"name": name}))


@pytest.mark.parametrize("file", sorted(path.name for path in SHIPPED.glob("*.yaml")))
def test_the_shipped_cases_hold(file: str) -> None:
    """No case that ships fails by an evaluator that the committed baseline does not know it to fail by."""
    known = load_baseline(str(SHIPPED.parent / "baseline.json"))["cases"]
    report = run_suite(Plan(load_cases(str(SHIPPED / file), evaluators=NAMES), [variant()]))
    told = [
        f"{result.id}: {each.evaluator}: {each.reason}"
        for result in report.results
        for each in result.failed
        if each.evaluator not in known[result.id]["failed"]
    ]
    assert not told, "\n".join(told)
    assert not report.strays


def test_a_scripted_answer_goes_the_real_way() -> None:
    """The request is the SDK's own, with prompt and schema, and the answer comes through the guard."""
    found = run({"says": GOOD})
    assert found.draft is not None
    assert found.draft.mode == "personalized"
    assert found.exchanges[0].path == "/v1/chat/completions"
    assert b'"json_schema"' in found.exchanges[0].request
    assert GOOD["hook"] in found.draft.body


def test_cases_with_the_same_notes_share_the_template_letter_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The letter is composed once for equal notes, while each case is asked, read and guarded for itself."""
    composed: list[str] = []

    def counted(notes: Notes, template: Template, *, now: datetime) -> Composed:
        composed.append(notes.company)
        return sendable_letter(notes, template, now=now)

    monkeypatch.setattr("bowout.evaluation.running.sendable_letter", counted)
    answers: tuple[dict[str, Any], ...] = ({"says": "usual"}, {"text": "no json"}, {"says": "usual"})
    tasks = [replace(task(answer, answer), id=f"test/{number}") for number, answer in enumerate(answers)]
    tasks.append(task({"says": "usual"}, notes={"company": "Southwind"}))
    fresh = Variant("fresh", Setting(TemplateStore(), load_prompt()))
    report = run_suite(Plan(tasks, [fresh]))
    assert composed == ["Northwind", "Southwind"]
    assert [result.mode for result in report.results] == [
        "personalized",
        "template",
        "personalized",
        "personalized",
    ]
    letters = [result.letter.body for result in report.results if result.letter]
    assert "Southwind" in letters[3]
    assert "Northwind" in letters[0] == letters[2]


def test_notes_without_a_letter_are_told_for_every_case() -> None:
    """Where no letter can be composed, each case with such notes says so, not the first alone."""
    nobody = {"intent": "referrer-note"}
    tasks = [replace(task(notes=nobody), id=f"test/{number}") for number in range(2)]
    report = run_suite(Plan(tasks, [variant()]))
    assert [result.exit_code for result in report.results] == [2, 2]
    assert all("nobody is named who recommended you" in str(result.error) for result in report.results)


def test_waits_are_recorded_and_not_slept() -> None:
    """A server that asks for an hour costs the suite no time, and the wait is told as it would be."""
    found = run({"status": 429, "headers": {"retry-after": "3600"}}, {"says": GOOD})
    assert found.waits == (10.0,)
    assert found.seconds < 5


def test_a_request_to_nobody_fails_the_report() -> None:
    """Whatever reaches for another host is stopped and told."""
    with boundary() as at:
        with pytest.raises(AssertionError, match="no case expects a request to api"):
            httpx2.get("http://api.example/v1/models")
        assert at.strays == ["GET api.example"]


def test_results_keep_the_order_of_the_cases_whatever_ends_first() -> None:
    """With several jobs the report reads as with one."""
    tasks = [named(f"case {number}") for number in range(8)]
    one, four = (run_suite(Plan(tasks, [variant()], jobs=jobs)) for jobs in (1, 4))
    assert (
        [result.id for result in one.results]
        == [result.id for result in four.results]
        == [each.id for each in tasks]
    )
    assert all(result.passed for result in four.results)


def test_cases_side_by_side_get_their_own_answers() -> None:
    """No case is given another's reply."""
    tasks = [
        replace(task({"status": 401}, expect={"fallback": "unauthorized"}), id="test/refused"),
        replace(task({"says": "usual"}, expect={"fallback": "none"}), id="test/good"),
        replace(task({"status": 402}, expect={"fallback": "payment-required"}), id="test/paid"),
    ]
    report = run_suite(Plan(tasks, [variant()], jobs=3, repeat=4))
    assert [each.reason for result in report.results for each in result.failed] == []


def test_a_case_can_be_repeated() -> None:
    """Each run is a result of its own, numbered."""
    report = run_suite(Plan([named("again")], [variant()], repeat=3))
    assert [result.repeat for result in report.results] == [1, 2, 3]
    assert report.planned == 3


def test_variants_stand_side_by_side() -> None:
    """Every variant runs every case, with its own model's name."""
    variants = [Variant(name, replace(setting(), model=name)) for name in ("small", "large")]
    report = run_suite(Plan([named("one"), named("two")], variants))
    assert [(each.name, each.model, len(each.results)) for each in report.variants] == [
        ("small", "small", 2),
        ("large", "large", 2),
    ]


def test_cases_are_spread_over_the_processors_in_order() -> None:
    """Forked runs come back in the order of the cases, every one once, and as one process makes them."""
    tasks = [named(f"case {number}") for number in range(60)]
    tasks[30] = replace(tasks[30], case=tasks[30].case.model_copy(update={"name": "odd", "answers": ()}))
    one, spread = (run_suite(Plan(tasks, [variant()], jobs=jobs)) for jobs in (1, 0))
    assert [result.id for result in spread.results] == [each.id for each in tasks]
    assert [result.verdicts for result in spread.results] == [result.verdicts for result in one.results]
    assert [result.passed for result in spread.results].index(False) == 30


@pytest.mark.parametrize("jobs", [0, 1, 2])
def test_ctrl_c_keeps_what_ran(jobs: int) -> None:
    """An interrupt ends the run, and the report holds the cases that were done."""
    seen: list[CaseResult] = []

    def stop(result: CaseResult) -> None:
        seen.append(result)
        if len(seen) == 2:
            raise KeyboardInterrupt

    report = run_suite(
        Plan([named(f"case {number}") for number in range(20)], [variant()], jobs=jobs, progress=stop)
    )
    assert report.interrupted
    assert 2 <= len(report.results) < 20
    assert report.planned == 20
    assert threading.active_count() < 20


def test_the_versions_of_prompt_and_template_are_in_the_report() -> None:
    """Name, version and hash, so that two reports can be told apart."""
    report = run_suite(Plan([named("one")], [variant()]))
    found = {each.name: each for each in report.variants[0].versions}
    assert set(found) == {"prompt personalize", "template withdraw"}
    assert all(len(each.sha256) == 64 and each.version for each in found.values())


def test_an_interval_says_how_sure_a_rate_is() -> None:
    """Wilson's interval: wide for few runs, within 0 and 1, and true to the published figures."""
    assert interval(0, 0) == (0.0, 1.0)
    low, high = interval(8, 10)
    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)
    assert interval(10, 10)[1] == pytest.approx(1.0)
    assert interval(80, 100)[1] - interval(80, 100)[0] < high - low


def test_a_median_is_the_middle() -> None:
    """Of an even number the mean of both in the middle, of none 0."""
    assert median([3.0, 1.0, 2.0]) == 2
    assert median([4.0, 1.0, 2.0, 3.0]) == 2.5
    assert median([]) == 0


def test_variants_and_other_languages_have_versions_of_their_own() -> None:
    """A template for a channel or a language changes apart from the one that it stands in for."""
    asked: list[dict[str, Any]] = [
        {"channel": "phone"},
        {"language": "de"},
        {"language": "xx"},
        {"intent": "?"},
    ]
    tasks = [replace(task(notes=notes), id=f"test/{number}") for number, notes in enumerate(asked)]
    report = run_suite(Plan([named("one"), *tasks], [variant()]))
    used = report.variants[0].versions
    assert [each.name for each in used] == [
        "prompt personalize",
        "template withdraw",
        "template withdraw.phone",
        "template de/withdraw",
    ]
    assert len({each.sha256 for each in used}) == 4
    assert all(each.version.isdigit() for each in used)


def test_what_threads_had_under_way_is_kept_when_a_run_is_interrupted() -> None:
    """Runs that end while the rest is called off are in the report, and none is a stray."""
    together = threading.Barrier(2)

    def scripted_together(each: Task) -> tuple[Recorded | None, Way]:
        together.wait(10)
        return scripted(each)

    def interrupt(_: CaseResult) -> None:
        raise KeyboardInterrupt

    tasks = [named(f"case {number}") for number in range(2)]
    report = run_suite(Plan(tasks, [variant()], jobs=2, peers=scripted_together, progress=interrupt))
    assert report.interrupted
    assert len(report.results) == 2
    assert not report.strays
