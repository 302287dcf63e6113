"""``bowout check`` and ``bowout rules``: exit codes, formats and the choice of rules."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bowout.cli import run
from bowout.core.errors import ExitCode, UsageError
from bowout.core.guard.table import RULES

if TYPE_CHECKING:
    from pathlib import Path

NOTES = """recipient: Dana Whitfield
sender: Sam Okafor
company: Northwind
position: Backend Engineer
private: they lowballed me
"""
GOOD = """Subject: Withdrawing my application

Hi Dana,

Thank you for your time. I have decided to withdraw from the process for the Backend Engineer position.

Best,
Sam Okafor
"""
BAD = GOOD.replace("Best,", "I will call you, as they lowballed me.\n\nBest,")


@pytest.fixture
def paths(tmp_path: Path) -> dict[str, str]:
    """Write the notes and two letters, and return their paths."""
    texts = {"notes": NOTES, "good": GOOD, "bad": BAD}
    for name, text in texts.items():
        (tmp_path / f"{name}.yaml").write_text(text)
    return {name: str(tmp_path / f"{name}.yaml") for name in texts}


def test_a_good_letter_passes(paths: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is found, and the exit code is 0."""
    assert run(["check", paths["notes"], paths["good"]]) == ExitCode.DONE
    assert capsys.readouterr().out == "No findings.\n"


def test_a_bad_letter_is_refused_with_its_words_marked(
    paths: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 4; each finding with its place, rule, words, reason, mend and source."""
    assert run(["check", paths["notes"], paths["bad"]]) == ExitCode.GUARD_REFUSED
    out = capsys.readouterr().out
    assert '5:1: error: [no-promise] "I will' in out
    assert "    ^^^^^^" in out
    assert "(source: fistcock, backrow)" in out
    assert out.splitlines()[-1] == "3 errors, 0 warnings"


def test_json_tells_verdict_and_findings(paths: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """One object with the contract's keys, on standard output alone."""
    assert run(["check", paths["notes"], paths["bad"], "--format", "json"]) == ExitCode.GUARD_REFUSED
    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["verdict", "findings"]
    assert told["verdict"] == "fail"
    assert set(told["findings"][0]) == {"rule", "severity", "text", "message"}
    assert run(["check", paths["notes"], paths["good"], "--format", "json"]) == ExitCode.DONE
    assert json.loads(capsys.readouterr().out) == {"verdict": "pass", "findings": []}


def test_github_gets_one_command_a_finding(paths: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """Workflow commands with file and rule; line ends and percent signs escaped."""
    run(["check", paths["notes"], paths["bad"], "--format", "github"])
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("::error file=") and "title=no-promise::" in line for line in lines)
    run(["check", paths["notes"], paths["good"], "--format", "github"])
    assert capsys.readouterr().out == "::notice::no findings\n"


def test_rules_can_be_chosen_and_left_out(paths: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """``--rule`` holds the letter to some rules only, ``--ignore`` leaves some out."""
    assert run(["check", paths["notes"], paths["bad"], "--rule", "signature"]) == ExitCode.DONE
    ignored = ["--ignore", "no-promise", "--ignore", "private", "--ignore", "no-criticism"]
    assert run(["check", paths["notes"], paths["bad"], *ignored]) == ExitCode.DONE
    assert run(["check", paths["notes"], paths["bad"], "--rule", "no-promise"]) == ExitCode.GUARD_REFUSED
    assert "private" not in capsys.readouterr().out.splitlines()[-4]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [(["--rule", "no-promises"], "did you mean no-promise?"), (["--now", "soon"], "is no time")],
)
def test_what_cannot_be_meant_is_a_usage_error(
    paths: dict[str, str], capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    """An unknown rule is told with the nearest one."""
    assert run(["check", paths["notes"], paths["good"], *arguments]) == UsageError.exit_code
    assert told in capsys.readouterr().err


def test_standard_input_is_one_thing_only(capsys: pytest.CaptureFixture[str]) -> None:
    """Notes, letter and the mail that is answered cannot be read from it together."""
    for arguments in (["-", "-"], ["notes.yaml", "-", "--reply-to", "-"], ["-", "a.txt", "--reply-to", "-"]):
        assert run(["check", *arguments]) == ExitCode.USAGE
        assert "standard input holds" in capsys.readouterr().err


def test_a_letter_is_held_to_the_rules_of_its_intent(
    paths: dict[str, str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """An apology that is missing is a fault where a slot was missed; a message to stay needs no decision."""
    staying = tmp_path / "staying.txt"
    staying.write_text(
        "Subject: Backend Engineer\n\nHi Dana,\n\nCould we meet on another day?\n\nBest,\nSam Okafor\n"
    )
    command = ["check", paths["notes"], str(staying), "--format", "json"]
    told = {}
    for intent in ("withdraw", "reschedule", "no-show"):
        run([*command, "--set", f"intent={intent}", "--now", "2026-05-04T09:00"])
        told[intent] = {found["rule"] for found in json.loads(capsys.readouterr().out)["findings"]}
    assert "decision-stated" in told["withdraw"]
    assert "decision-stated" not in told["reschedule"]
    assert "one-apology" in told["no-show"] - told["withdraw"]


def test_rules_lists_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    """Each rule stands on one line; JSON has its sentences."""
    assert run(["rules"]) == ExitCode.DONE
    assert len(capsys.readouterr().out.splitlines()) == len(RULES)
    assert run(["rules", "--format", "json"]) == ExitCode.DONE
    told = json.loads(capsys.readouterr().out)
    assert [rule["rule"] for rule in told] == [rule.id for rule in RULES]
    assert all(rule["mend"] and rule["source"] for rule in told)


def test_a_key_of_the_notes_may_be_set(paths: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """``--set`` holds the letter against other notes, as it makes other letters elsewhere."""
    assert run(["check", paths["notes"], paths["good"], "--set", "sender=Ada Nkemelu"]) == 4
    assert "[signature]" in capsys.readouterr().out


def test_the_mail_that_is_answered_completes_the_notes(
    paths: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``--reply-to`` gives the recipient whom the notes do not name, as for a draft."""
    (tmp_path / "mail.eml").write_bytes(
        b"From: Rosa Lindqvist <rosa@northwind.example>\r\nTo: sam@okafor.example\r\n"
        b"Subject: Your interview\r\nMessage-ID: <1@northwind.example>\r\n\r\nHi Sam,\r\n\r\nThank you.\r\n"
    )
    (tmp_path / "bare.yaml").write_text(NOTES.replace("recipient: Dana Whitfield\n", ""))
    answering = [
        "check",
        str(tmp_path / "bare.yaml"),
        paths["good"],
        "--reply-to",
        str(tmp_path / "mail.eml"),
    ]
    assert run(answering) == ExitCode.GUARD_REFUSED
    assert "you write to Rosa Lindqvist" in capsys.readouterr().out
