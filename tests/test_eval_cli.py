"""`bowout eval` as a command: forms, exit codes, and that nothing is lost when a file cannot be written."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bowout import cli
from bowout.evaluation import running, suite
from bowout.evaluation.progress import Progress
from bowout.evaluation.report import CaseResult
from support.evals import CASE_FILE, case_folder

if TYPE_CHECKING:
    from typing import Any


class Terminal:
    """A stream that says it is a terminal."""

    def __init__(self) -> None:
        self.written = ""

    def isatty(self) -> bool:
        """Say yes."""
        return True

    def write(self, text: str) -> None:
        """Keep the text."""
        self.written += text

    def flush(self) -> None:
        """Do nothing."""


@pytest.fixture
def cases(tmp_path: Path) -> str:
    """Return a folder of cases."""
    return str(case_folder(tmp_path))


def spoilt(tmp_path: Path) -> str:
    """Return a folder of cases one of which fails."""
    return str(case_folder(tmp_path, CASE_FILE.replace("{mode: template}", "{mode: personalized}")))


def test_a_run_that_holds_ends_with_0(cases: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The table is on standard output, and no progress bar where no terminal is."""
    assert cli.run(["eval", cases]) == 0
    out, err = capsys.readouterr()
    assert "PASS: 3 of 3 passed" in out
    assert err == ""


def test_a_failure_ends_with_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The case, its file and line, and the reason are told."""
    assert cli.run(["eval", spoilt(tmp_path)]) == 1
    out = capsys.readouterr().out
    assert "FAIL some/no-model-at-all" in out
    assert "mode: template, not personalized" in out


@pytest.mark.parametrize("seconds", ["nan", "inf", "1e10", "1e300", "0", "-1"])
def test_a_live_run_has_no_other_time_than_a_draft(
    cases: str, capsys: pytest.CaptureFixture[str], seconds: str
) -> None:
    """Seconds that cannot be waited for are a usage error, and nobody is asked."""
    live = ["eval", cases, "--live", "--base-url", "http://127.0.0.1:9/v1", "--timeout", seconds]
    assert cli.run(live) == 2
    out, err = capsys.readouterr()
    assert "--timeout" in err
    assert out == ""


def test_a_broken_case_file_ends_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong key is an error with its line, on standard error."""
    folder = case_folder(tmp_path, CASE_FILE.replace("times: 3", "tmies: 3"))
    assert cli.run(["eval", str(folder)]) == 2
    out, err = capsys.readouterr()
    assert "some.yaml:19: tmies: is not a key here; did you mean `times`?" in err
    assert out == ""


def test_the_report_can_be_written_to_a_file(
    cases: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file holds the form asked for, the terminal the table; an old file is not overwritten unasked."""
    place = tmp_path / "report.json"
    assert cli.run(["eval", cases, "--format", "json", "--out", str(place)]) == 0
    assert json.loads(place.read_text(encoding="utf-8"))["verdict"] == "pass"
    assert "PASS" in capsys.readouterr().out
    assert cli.run(["eval", cases, "--format", "json", "--out", str(place)]) == 1
    assert cli.run(["eval", cases, "--format", "json", "--out", str(place), "--force"]) == 0


def test_a_live_run_is_not_begun_if_its_report_cannot_be_kept(
    cases: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that is there already is told before a model is asked."""
    place = tmp_path / "report.json"
    place.write_text("{}", encoding="utf-8")
    live = ["--live", "--base-url", "http://127.0.0.1:9/v1", "--format", "json"]
    assert cli.run(["eval", cases, *live, "--out", str(place)]) == 2
    assert "exists already; --force writes over it" in capsys.readouterr().err


@pytest.mark.parametrize("place", ["nowhere/report.json", "."])
def test_a_report_that_cannot_be_written_is_printed(
    cases: str, tmp_path: Path, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What took a minute to find out is not thrown away for want of a folder or of permission."""
    assert cli.run(["eval", cases, "--format", "json", "--out", str(tmp_path / place)]) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["verdict"] == "pass"
    assert "cannot write" in err


def test_a_baseline_without_permission_is_told_and_the_report_stays(
    cases: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The run's report is printed although its baseline could not be kept."""
    place = tmp_path / "nowhere" / "baseline.json"
    assert cli.run(["eval", cases, "--update-baseline", "--baseline", str(place)]) == 1
    out, err = capsys.readouterr()
    assert "PASS: 3 of 3 passed" in out
    assert "cannot write" in err


def test_a_regression_ends_with_1_and_an_update_mends_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The baseline beside the cases is found by itself."""
    folder = str(case_folder(tmp_path))
    assert cli.run(["eval", folder, "--update-baseline"]) == 0
    assert "is written" in capsys.readouterr().err
    assert cli.run(["eval", spoilt(tmp_path)]) == 1
    assert "1 worse: some/no-model-at-all" in capsys.readouterr().out
    assert cli.run(["eval", spoilt(tmp_path), "--update-baseline"]) == 0
    assert cli.run(["eval", spoilt(tmp_path)]) == 0
    assert cli.run(["eval", spoilt(tmp_path), "--no-baseline"]) == 1


def test_ctrl_c_prints_the_report_and_ends_with_130(
    cases: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What ran is in it, and it says that it is not all."""
    real = running.run_case
    seen: list[object] = []

    def interrupted(*given: Any) -> Any:
        seen.append(given)
        if len(seen) == 2:
            raise KeyboardInterrupt
        return real(*given)

    monkeypatch.setattr(suite, "run_case", interrupted)
    assert cli.run(["eval", cases]) == 130
    out = capsys.readouterr().out
    assert "Interrupted: 1 of 3 runs are in this report." in out
    assert out.splitlines()[-1].startswith("INTERRUPTED: 1 of 1 passed"), "half a run is no pass"


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """For editors, and for cases of one's own."""
    assert cli.run(["eval", "--schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Cases of bowout eval"


def test_a_matrix_of_prompts_has_a_column_each(
    tmp_path: Path, cases: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two folders of prompts, side by side, each with its version."""
    from bowout.resources import shipped

    folders = []
    for name in ("first", "second"):
        folder = tmp_path / name
        folder.mkdir()
        for entry in shipped("prompts").iterdir():
            (folder / entry.name).write_text(entry.read_text(encoding="utf-8"), encoding="utf-8")
        folders += ["--prompt", str(folder)]
    assert cli.run(["eval", cases, *folders]) == 0
    out = capsys.readouterr().out
    assert all(str(tmp_path / name) in out for name in ("first", "second"))
    assert "PASS: 6 of 6 passed" in out


def test_the_progress_bar_is_drawn_on_a_terminal_and_wiped() -> None:
    """It counts, tells failures, and leaves an empty line behind."""
    terminal: Any = Terminal()
    with Progress(terminal) as progress:
        progress.total = 1
        progress(CaseResult("a/b", "a", "b", None, "f:1", (), 0, 0.1))
    assert "[==============================] 1/1" in terminal.written
    assert terminal.written.endswith("\r\x1b[K")


def test_without_the_extra_the_command_says_what_to_install() -> None:
    """A plain installation has no respx, and is told so in one sentence."""
    code = (
        "import sys; sys.modules['respx'] = None; from bowout import cli; raise SystemExit(cli.run(['eval']))"
    )
    root = Path(__file__).resolve().parent.parent
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=root
    )
    assert found.returncode == 2
    assert found.stderr.strip() == "bowout: the eval suite needs respx: install bowout[evals]"


def test_no_pytest_is_loaded_to_run_the_suite(cases: str) -> None:
    """Mocking httpcore2 by the plugin would cost a tenth of a second for pytest alone."""
    code = (
        f"import sys; from bowout import cli; cli.run(['eval', {cases!r}]); sys.exit('pytest' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0
