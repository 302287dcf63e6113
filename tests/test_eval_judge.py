"""A model as judge of the letters: asked once, its verdicts kept and replayed, none guessed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bowout.core.errors import UsageError
from bowout.evaluation.session import Options, run
from support.evals import GOOD, case_folder
from support.fake_server import Received, Reply, answer
from support.live import failures, live

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """Return a folder of cases."""
    return case_folder(tmp_path)


def test_a_judge_is_asked_once_and_replayed(cases: Path, tmp_path: Path) -> None:
    """Its verdicts are kept in a file; the letters it sees bear no names."""
    place = tmp_path / "verdicts.json"
    session, server = live(cases, judge=True, verdicts=str(place))
    asked = [
        each.json["messages"][1]["content"]
        for each in server.received
        if "You judge" in each.json["messages"][0]["content"]
    ]
    assert len(asked) == 1, "three cases, one letter"
    assert not any(name in asked[0] for name in ("Whitfield", "Dana", "Okafor", "Northwind"))
    assert {each.evaluator for result in session.report.results for each in result.verdicts} >= {"judge"}
    again, silent = live(cases, judge=True, verdicts=str(place))
    assert failures(again) == {}
    assert len(silent.received) == 3


def test_a_verdict_that_is_not_kept_is_not_guessed(cases: Path, tmp_path: Path) -> None:
    """Offline, an unknown letter fails by the judge, and the report says how to get a verdict."""
    session = run(str(cases), Options(judge=True, verdicts=str(tmp_path / "none.json"), wanted=["no model"]))
    assert failures(session) == {
        "some/no-model-at-all": "no verdict on this letter is kept; ask for one with --live --judge"
    }


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"verdict": "no", "reason": "Too cold."}, "gpt-4o-mini: Too cold."),
        ({"verdict": "perhaps", "reason": "?"}, "the judge gave no verdict: the verdict is 'perhaps'"),
    ],
)
def test_a_judge_may_say_no_and_must_say_something(
    cases: Path, tmp_path: Path, said: dict[str, str], told: str
) -> None:
    """A letter that the judge would not send fails; an answer that is neither is told."""

    def reply(received: Received) -> Reply:
        return answer(json.dumps(said if "You judge" in received.json["messages"][0]["content"] else GOOD))

    session, _ = live(cases, reply, judge=True, verdicts=str(tmp_path / "v.json"), wanted=["no model"])
    assert told in failures(session)["some/no-model-at-all"]


@pytest.mark.parametrize(
    "text",
    [
        '{"verdicts": 9}',
        '{"verdicts": 1, "letters": {"a": {"passed": "no", "reason": "r", "model": "m"}}}',
        '{"verdicts": 1, "letters": {"a": {"passed": true, "reason": "\\ud800", "model": "m"}}}',
        pytest.param("[" * 100_000, id="deep"),
    ],
)
def test_a_file_that_holds_no_verdicts_is_told(cases: Path, tmp_path: Path, text: str) -> None:
    """It is not overwritten either."""
    place = tmp_path / "verdicts.json"
    place.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="is not a file of verdicts"):
        run(str(cases), Options(judge=True, verdicts=str(place)))
    assert place.read_text(encoding="utf-8") == text
