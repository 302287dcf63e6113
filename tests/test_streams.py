"""The standard streams of a real process: full, closed, or given up by their reader."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bowout.core.errors import ExitCode

NOTES = Path(__file__).parents[1] / "examples" / "backend-engineer.yaml"

# The program with one of its streams on a disk that has no room; not every system has /dev/full.
FULL = """
import errno, io, runpy, sys

class Full(io.RawIOBase):
    def writable(self):
        return True

    def write(self, data):
        raise OSError(errno.ENOSPC, "no room")

stream = sys.argv.pop(1)
setattr(sys, stream, io.TextIOWrapper(io.BufferedWriter(Full()), encoding="utf-8"))
runpy.run_module("bowout", run_name="__main__", alter_sys=True)
"""


def shell(command: str) -> subprocess.CompletedProcess[str]:
    """Run a line of a shell, ``$BOWOUT`` being the program and ``$NOTES`` an example."""
    program = f"{sys.executable} -m bowout"
    environment = {**os.environ, "BOWOUT": program, "NOTES": str(NOTES)}
    return subprocess.run(["sh", "-c", command], env=environment, capture_output=True, text=True, check=False)


def full(stream: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program with ``stdout`` or ``stderr`` on a full disk."""
    command = [sys.executable, "-c", FULL, stream, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "command", [["draft", str(NOTES)], ["draft", str(NOTES), "--format", "json"], ["rules"], ["--help"]]
)
def test_a_full_disk_behind_standard_output_is_told(command: list[str]) -> None:
    """What cannot be written is exit code 1 and a sentence that says why."""
    ran = full("stdout", *command)
    assert ran.returncode == ExitCode.UNEXPECTED
    assert "bowout: cannot write to standard output: the disk is full\n" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_closed_standard_output_is_told() -> None:
    """Without a standard output the letter has nowhere to go: exit code 1, and the reason."""
    ran = shell("$BOWOUT draft $NOTES >&-")
    assert ran.returncode == ExitCode.UNEXPECTED
    assert ran.stderr == "bowout: cannot write to standard output: it is closed\n"


def test_a_letter_for_a_file_needs_no_stream(tmp_path: Path) -> None:
    """With all three streams closed ``--out`` writes the letter and nothing else."""
    target = tmp_path / "letter.txt"
    ran = shell(f"$BOWOUT draft $NOTES --out {target} <&- >&- 2>&-")
    assert ran.returncode == ExitCode.DONE
    assert target.read_text(encoding="utf-8").startswith("Subject: ")
    assert target.read_text(encoding="utf-8").endswith("Sam Okafor\n")


def test_a_closed_standard_error_costs_no_letter() -> None:
    """What would be said beside the letter is lost, the letter is not."""
    ran = shell("$BOWOUT draft $NOTES 2>&-")
    assert (ran.returncode, ran.stdout[:9]) == (ExitCode.DONE, "Subject: ")


def test_a_full_standard_error_costs_no_letter() -> None:
    """The letter is written; that nothing could be said beside it is exit code 1."""
    ran = full("stderr", "draft", str(NOTES))
    assert (ran.returncode, ran.stdout[:9]) == (ExitCode.UNEXPECTED, "Subject: ")


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (["draft", "no-such.yaml"], ExitCode.USAGE),
        (["draft", "--no-such"], ExitCode.USAGE),
        (["draft", str(NOTES), "--set", "company="], ExitCode.NOTES_INVALID),
    ],
)
def test_a_full_standard_error_leaves_a_failure_its_code(command: list[str], code: ExitCode) -> None:
    """Programs tell by the code what was wrong, also where the sentence finds no room."""
    assert full("stderr", *command).returncode == code


def test_a_full_standard_error_costs_no_result_that_comes_later(tmp_path: Path) -> None:
    """What is said before the result, such as a reminder's day, is lost alone."""
    reminder = str(tmp_path / "hook.ics")
    ran = full("stderr", "draft", str(NOTES), "--now", "2026-05-04T09:00", "--reminder", reminder)
    assert (ran.returncode, ran.stdout[:9]) == (ExitCode.UNEXPECTED, "Subject: ")


def test_a_standard_error_without_a_reader_costs_no_result() -> None:
    """A pipe that nobody reads any more is like a full disk."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "bowout", "reflect", str(NOTES)]
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=writing, text=True, check=False)
    os.close(writing)
    assert ran.returncode == ExitCode.UNEXPECTED
    assert ran.stdout.startswith("Attend: ")


@pytest.mark.parametrize("encoding", ["latin-1", "cp932", "ascii:strict", "utf-16"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_standard_output_is_utf_8_whatever_the_locale_says(
    encoding: str, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Findings quote names of any script, and programs read JSON as UTF-8; so does a letter come."""
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    command = [sys.executable, "-m", "bowout", "check", str(NOTES), "-", "--format", form]
    ran = subprocess.run(
        command, input="I have a better offer from Ωë.".encode(), capture_output=True, check=False
    )
    assert ran.returncode == ExitCode.GUARD_REFUSED
    assert "Ωë" in ran.stdout.decode()


def test_what_standard_error_has_no_letters_for_is_spelled_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A message is told as far as its encoding goes, also where that is strict by the environment's wish."""
    monkeypatch.setenv("PYTHONIOENCODING", "latin-1:strict")
    command = [sys.executable, "-m", "bowout", "draft", "Ω.yaml"]
    ran = subprocess.run(command, capture_output=True, check=False)
    assert ran.returncode == ExitCode.USAGE
    assert ran.stderr.startswith(rb"bowout: \u03a9.yaml: there is no such file")


@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        ("draft $NOTES", ExitCode.DONE, "advice: "),
        ("draft -", ExitCode.NOTES_INVALID, "bowout: <stdin>: is empty"),
        ("check $NOTES -", ExitCode.GUARD_REFUSED, ""),
    ],
)
def test_a_closed_standard_input_is_an_empty_one(command: str, code: ExitCode, said: str) -> None:
    """Where it is not read it does not matter, where it is it holds nothing."""
    ran = shell(f"$BOWOUT {command} <&-")
    assert ran.returncode == code
    assert ran.stderr.startswith(said)
    assert "unexpected" not in ran.stderr


def test_a_reader_that_goes_away_is_no_complaint() -> None:
    """A pipe closed before the letter ends the program without a word of Python's."""
    ran = shell("$BOWOUT draft $NOTES 2> /dev/null | head -c 0")
    assert (ran.stdout, ran.stderr) == ("", "")


def test_streams_that_do_not_wait_are_made_to_wait() -> None:
    """Of pipes as some programs make them no input is missed and no result cut where the pipe is full."""
    (given, giving), (taking, taken) = os.pipe(), os.pipe()
    os.set_blocking(given, False)
    os.set_blocking(taken, False)
    os.write(giving, NOTES.read_bytes())
    os.close(giving)
    command = [sys.executable, "-m", "bowout", "draft", "-"]
    ran = subprocess.run(command, stdin=given, stdout=taken, stderr=subprocess.DEVNULL, check=False)
    waiting = [os.get_blocking(given), os.get_blocking(taken)]
    assert os.read(taking, 9) == b"Subject: "
    for end in (given, taken, taking):
        os.close(end)
    assert (ran.returncode, waiting) == (ExitCode.DONE, [True, True])


def test_a_standard_input_that_cannot_be_read_is_told() -> None:
    """One opened for writing is an argument that cannot be meant, and no fault of standard output."""
    ran = shell("$BOWOUT check $NOTES - 0> /dev/null")
    assert ran.returncode == ExitCode.USAGE
    assert ran.stderr == "bowout: <stdin>: cannot be read (Bad file descriptor)\n"
