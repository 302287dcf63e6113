"""The baseline: what got better, worse or new, and what changed under its version."""

from __future__ import annotations

import json
import os
import re
import shutil
from dataclasses import replace
from importlib.resources import as_file
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bowout import cli
from bowout.core.errors import UsageError
from bowout.evaluation.baseline import load_baseline
from bowout.evaluation.session import Options, Session, run
from bowout.resources import shipped
from support.evals import CASE_FILE, case_folder

if TYPE_CHECKING:
    from bowout.evaluation.report import Report

UPDATE = Options(update_baseline=True)


def session(folder: Path, options: Options | None = None) -> Session:
    """Run the cases of a folder."""
    return run(str(folder), options or Options())


def changed(folder: Path, old: str, new: str) -> Report:
    """Return the report of the cases with one passage of their file changed."""
    case_folder(folder.parent.parent, CASE_FILE.replace(old, new))
    return session(folder).report


def copied(kind: str, tmp_path: Path, old: str = "", new: str = "") -> str:
    """Copy the shipped templates or prompts, one wording changed; return the folder."""
    folder = tmp_path / kind
    with as_file(shipped(kind)) as place:
        shutil.copytree(place, folder)
    for file in folder.rglob("*.j2") if old else ():
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(old, new), encoding="utf-8")
    return str(folder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of cases with a baseline beside it."""
    cases = case_folder(tmp_path)
    session(cases, UPDATE)
    return cases


def baseline(folder: Path) -> dict[str, Any]:
    """Return the baseline beside the cases."""
    return load_baseline(str(folder.parent / "baseline.json"))


def against(folder: Path, **options: Any) -> Session:
    """Run against the baseline beside the cases."""
    return session(folder, Options(baseline=str(folder.parent / "baseline.json"), **options))


def test_nothing_changed(folder: Path) -> None:
    """The same cases with the same prompt and templates are no news."""
    found = session(folder).report
    assert found.comparison is not None
    assert found.verdict == "pass"
    assert not any(
        (found.comparison.worse, found.comparison.better, found.comparison.new, found.comparison.changed)
    )


def test_a_spoilt_word_in_a_template_is_a_regression(folder: Path, tmp_path: Path) -> None:
    """One word of the decision changed by hand is caught by what it does to the letters."""
    spoilt = copied("templates", tmp_path, "decided to withdraw", "decided to think about")
    found = against(folder, templates=[spoilt]).report
    assert found.verdict == "regression"
    assert found.comparison is not None
    assert found.comparison.worse


def test_a_template_that_changed_under_its_version_fails(folder: Path, tmp_path: Path) -> None:
    """A wording of an imported part counts, also where every case still passes."""
    altered = copied("templates", tmp_path, "have any questions, just ask", "have questions, just ask")
    found = against(folder, templates=[altered]).report
    assert all(result.passed for result in found.results)
    assert found.verdict == "regression"
    assert found.comparison is not None
    version = baseline(folder)["versions"]["template withdraw"]["version"]
    assert found.comparison.silent == (
        f"the template withdraw has changed, but its version is still {version}: raise it",
    )


SHARED = (
    ("do you have a minute?", None, "a macro for the phone is no part of an email"),
    ("{# How a call begins", None, "nor is a comment"),
    ("I have decided to withdraw", "withdraw", "a macro that the letter calls is"),
)


@pytest.mark.parametrize(("old", "blamed", "why"), SHARED)
def test_a_template_is_what_it_uses_of_the_parts_it_shares(
    folder: Path, tmp_path: Path, old: str, blamed: str | None, why: str
) -> None:
    """A part that many letters import may change for one of them without new versions of the others."""
    with as_file(shipped("templates")) as place:
        parts = [file for file in place.glob("_*s.j2") if old in file.read_text(encoding="utf-8")]
    spoilt = Path(copied("templates", tmp_path))
    for part in parts:
        text = part.read_text(encoding="utf-8").replace(old, f"{old[:-1]}X")
        (spoilt / part.name).write_text(text, encoding="utf-8")
    comparison = against(folder, templates=[str(spoilt)]).report.comparison
    assert comparison is not None
    assert parts, "the wording is not there any more"
    assert [f"template {blamed}" in line for line in comparison.silent] == ([True] if blamed else []), why


def test_a_prompt_that_changed_under_its_version_fails(folder: Path, tmp_path: Path) -> None:
    """One word is enough."""
    altered = copied("prompts", tmp_path, "Natural and specific", "Natural and vague")
    found = against(folder, prompts=[altered]).report
    assert found.verdict == "regression"
    assert found.comparison is not None
    assert len(found.comparison.silent) == 1
    assert "the prompt personalize has changed" in found.comparison.silent[0]


def test_a_prompt_with_a_new_version_may_change(folder: Path, tmp_path: Path) -> None:
    """A raised version says that the change was meant."""
    altered = copied("prompts", tmp_path, "Natural and specific", "Natural and vague")
    raise_version(Path(altered, "personalize.j2"))
    assert against(folder, prompts=[altered]).report.verdict == "pass"


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        (False, "the template withdraw has changed, but its version is still"),
        (True, "1 worse: some/a-subject"),
    ],
)
def test_a_word_spoilt_by_hand_ends_the_command_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *, raised: bool, told: str
) -> None:
    """A template under its old version fails for that, under a new one for what it does to a letter."""
    expected = "  - name: a subject\n    expect: {subject: Withdrawing from the Backend Engineer process}\n"
    cases = str(case_folder(tmp_path, CASE_FILE + expected))
    assert cli.run(["eval", cases, "--update-baseline"]) == 0
    spoilt = copied("templates", tmp_path, "Withdrawing from the", "About the")
    if raised:
        raise_version(Path(spoilt, "withdraw.j2"))
    known = ["--baseline", str(tmp_path / "evals" / "baseline.json")]
    assert cli.run(["eval", cases, "--templates", spoilt, *known]) == 1
    out = capsys.readouterr().out
    assert told in out
    assert ("its version is still" in out) is not raised
    assert out.splitlines()[-1].startswith("REGRESSION: 3 of 4 passed")


def raise_version(file: Path) -> None:
    """Give a text its next version."""
    text = file.read_text(encoding="utf-8")
    raised = re.sub(
        r"^version: (\d+)$", lambda found: f"version: {int(found[1]) + 1}", text, flags=re.MULTILINE
    )
    file.write_text(raised, encoding="utf-8")


def test_a_silent_change_is_not_written_into_the_baseline(folder: Path, tmp_path: Path) -> None:
    """Updating the baseline is no way around the version."""
    before = baseline(folder)
    altered = copied("prompts", tmp_path, "Natural and specific", "Natural and vague")
    found = against(folder, prompts=[altered], update_baseline=True)
    assert "is left as it was" in found.messages[0]
    assert baseline(folder) == before


def test_what_failed_and_passes_now_is_better(folder: Path) -> None:
    """A case that the baseline knows as failing may pass."""
    place = folder.parent / "baseline.json"
    known = baseline(folder)
    known["cases"]["some/no-model-at-all"]["failed"] = ["mode"]
    place.write_text(json.dumps(known), encoding="utf-8")
    found = session(folder).report
    assert found.comparison is not None
    assert found.comparison.better == ("some/no-model-at-all",)
    assert found.verdict == "pass"


def test_a_known_failure_is_no_regression_and_a_second_one_is(folder: Path) -> None:
    """Only what is newly wrong with a case counts."""
    (folder / "some.yaml").write_text(
        CASE_FILE.replace("{mode: template}", "{mode: personalized, exit: 4}"), encoding="utf-8"
    )
    place = folder.parent / "baseline.json"
    known = baseline(folder)
    known["cases"]["some/no-model-at-all"]["failed"] = ["mode", "exit"]
    place.write_text(json.dumps(known), encoding="utf-8")
    assert session(folder).report.verdict == "pass"
    known["cases"]["some/no-model-at-all"]["failed"] = ["mode"]
    place.write_text(json.dumps(known), encoding="utf-8")
    assert session(folder).report.verdict == "regression"


def test_new_and_gone_cases_are_told(folder: Path) -> None:
    """A case under another name is one gone and one new; a new one that fails is a regression."""
    found = changed(folder, "no model at all", "no model whatever")
    assert found.comparison is not None
    assert (found.comparison.new, found.comparison.gone) == (
        ("some/no-model-whatever",),
        ("some/no-model-at-all",),
    )
    assert found.verdict == "pass"
    failing = "no model whatever\n    expect: {exit: 4}"
    found = changed(folder, "no model at all\n    expect: {mode: template}", failing)
    assert found.verdict == "regression"


def test_a_letter_that_reads_differently_is_told(folder: Path) -> None:
    """Other words in a letter that passes are news, not a regression."""
    found = changed(folder, "company: Northwind", "company: Southwind")
    assert found.comparison is not None
    assert len(found.comparison.changed) == 3
    assert found.verdict == "pass"


def test_a_part_of_the_cases_leaves_the_rest_of_the_baseline_alone(folder: Path) -> None:
    """With --filter nothing is gone, and an update keeps the other entries."""
    found = session(folder, Options(wanted=["no model"])).report
    assert found.comparison is not None
    assert not found.comparison.gone
    session(folder, replace(UPDATE, wanted=["no model"]))
    assert len(baseline(folder)["cases"]) == 3


def test_a_part_of_the_cases_leaves_the_other_versions_alone(folder: Path) -> None:
    """A template that no chosen case asks for keeps its entry, so that its silent change is still found."""
    text = CASE_FILE + "  - name: another intent\n    notes: {intent: feedback}\n"
    (folder / "some.yaml").write_text(text, encoding="utf-8")
    session(folder, UPDATE)
    before = baseline(folder)["versions"]
    assert "template feedback" in before
    session(folder, Options(update_baseline=True, wanted=["no-model"]))
    assert baseline(folder)["versions"] == before


def test_without_a_baseline_any_failure_fails(tmp_path: Path) -> None:
    """There is nothing to go by but the cases themselves."""
    cases = case_folder(tmp_path, CASE_FILE.replace("{mode: template}", "{mode: personalized}"))
    assert session(cases).report.verdict == "fail"
    assert session(case_folder(tmp_path)).report.verdict == "pass"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "no JSON"),
        pytest.param("[" * 100_000, "no JSON", id="deep"),
        ('{"baseline": 7}', "of form 1"),
        ("[]", "of form 1"),
        ('{"baseline": 1, "cases": {"some/a-case": 5}}', "of form 1"),
        ('{"baseline": 1, "cases": {"some/a-case": {"failed": 5}}}', "of form 1"),
        ('{"baseline": 1, "cases": {}, "versions": {"prompt personalize": "3"}}', "of form 1"),
        ('{"baseline": 1, "cases": {"\\ud800": {}}}', "of form 1"),
    ],
)
def test_a_file_that_is_no_baseline_is_told(tmp_path: Path, text: str, told: str) -> None:
    """Another file, or one of another form, is named before anything runs."""
    place = tmp_path / "baseline.json"
    place.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=told):
        session(case_folder(tmp_path), Options(baseline=str(place)))


def test_a_pipe_that_nobody_hands_over_is_no_baseline(tmp_path: Path) -> None:
    """Nobody waits for a pipe beside the cases, nor reads a device there to its end."""
    cases = case_folder(tmp_path)
    place = cases.with_name("baseline.json")
    os.mkfifo(place)
    with pytest.raises(UsageError, match="is a pipe"):
        session(cases)
    place.unlink()
    place.symlink_to("/dev/zero")
    with pytest.raises(UsageError, match="no JSON"):
        session(cases)


def test_a_baseline_may_come_through_a_pipe(tmp_path: Path) -> None:
    """``--baseline <(git show ...)`` of a shell is read."""
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as stream:
        stream.write(b'{"baseline": 1, "cases": {"some/gone": {"failed": []}}}')
    comparison = session(case_folder(tmp_path), Options(baseline=f"/dev/fd/{reading}")).report.comparison
    os.close(reading)
    assert comparison is not None
    assert comparison.gone == ("some/gone",)


def test_a_missing_baseline_is_told(tmp_path: Path) -> None:
    """A baseline that was named must be there."""
    with pytest.raises(UsageError, match="no such baseline"):
        session(case_folder(tmp_path), Options(baseline=str(tmp_path / "nowhere.json")))
