"""The floors of the guard's labelled cases: what it has once refused of the bad it goes on refusing."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

SCRIPTS = Path(__file__).resolve().parents[1] / "scripts"
CASE: dict[str, Any] = {
    "notes": {
        "recipient": "Dana Whitfield",
        "sender": "Sam Okafor",
        "company": "Northwind",
        "position": "Backend Engineer",
        "hook": "the warehouse API launch",
    },
    "good": [{"slot": "hook", "text": "I look forward to the warehouse API launch."}],
    "bad": [
        {"slot": "hook", "category": "promise", "text": "I will call you about the warehouse API launch."},
        {"slot": "hook", "category": "hedge", "text": "I may reconsider after the warehouse API launch."},
    ],
}
MISSED = {"slot": "hook", "category": "promise", "text": "I look forward to the warehouse API launch."}


class Scoring:
    """The script over a folder of cases, its floors beside them."""

    def __init__(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self._folder, self._capsys = folder, capsys
        self._script = importlib.import_module("guard")
        monkeypatch.setattr(self._script, "CASES", folder)
        monkeypatch.setattr(self._script, "FLOORS", folder / "floors.json")

    def cases(self, **keys: Any) -> None:
        """Write the open cases, with some keys changed."""
        (self._folder / "open").mkdir(exist_ok=True)
        (self._folder / "open" / "01.yaml").write_text(yaml.safe_dump(CASE | keys))

    def run(self, *arguments: str) -> tuple[int, str]:
        """Return the exit code of the script and what it says."""
        code = self._script.main([*arguments])
        return code, self._capsys.readouterr().out


@pytest.fixture
def scoring(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Scoring]:
    """Return the script over one case, pinned."""
    monkeypatch.syspath_prepend(str(SCRIPTS))
    scoring = Scoring(tmp_path, monkeypatch, capsys)
    scoring.cases()
    assert scoring.run("--pin", "open")[0] == 0
    yield scoring
    for module in ("guard", "floors"):
        sys.modules.pop(module, None)


def test_what_is_pinned_holds(scoring: Scoring) -> None:
    """Nothing has changed: exit code 0. A case more that is refused is nothing to tell either."""
    assert scoring.run("--check", "open")[0] == 0
    scoring.cases(bad=[*CASE["bad"], CASE["bad"][0]])
    assert scoring.run("--check", "open")[0] == 0


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"bad": [MISSED, CASE["bad"][1]]}, "open: slots: promise: 0 refused, and 1 are pinned"),
        ({"bad": CASE["bad"][:1]}, "open: slots: hedge: 0 refused, and 1 are pinned"),
        ({"bad": [*CASE["bad"], MISSED | {"category": "new"}]}, "open: slots: new: has no floor"),
        (
            {"good": [*CASE["good"], CASE["bad"][0]]},
            "open: slots: good refused: 1, and at most 0 are pinned",
        ),
    ],
)
def test_what_has_become_worse_fails(scoring: Scoring, keys: dict[str, Any], told: str) -> None:
    """A category below its floor, or without one, and a good text that is refused now: exit code 1."""
    scoring.cases(**keys)
    code, said = scoring.run("--check", "open")
    assert code == 1
    assert told in said


def test_a_part_that_is_not_pinned_fails(scoring: Scoring) -> None:
    """Without floors nothing would be held; a part pinned later leaves those of another alone."""
    code, said = scoring.run("--check", "de")
    assert (code, "de: slots: nothing is pinned" in said) == (1, True)
    assert scoring.run("--pin", "de")[0] == 0
    assert scoring.run("--check")[0] == 0


def test_sealed_cases_are_not_pinned(scoring: Scoring) -> None:
    """Nobody writes rules against them, so that no floor may ask for one."""
    with pytest.raises(SystemExit):
        scoring.run("--pin", "sealed")
