"""``bowout new``: a scaffold, or a file by question and answer, that reads back as it was meant."""

from __future__ import annotations

import io
import os
import pty
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies

from bowout.cli import run
from bowout.core.errors import ExitCode, NotesInvalid
from bowout.sources import load_notes, read_entries
from bowout.sources.asking import ask_all, reason_against
from bowout.sources.form import QUESTIONS
from bowout.sources.validation import KEYS, REQUIRED
from bowout.sources.writing import quoted, scaffold, written
from support.cli import bowout

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from support.cli import Ran

NAMES = ["n.yaml", "n.json", "n.md"]
TEXTS = strategies.text(min_size=1)
ODD = (
    *(
        "- x",
        "a: b",
        "a #b",
        "#x",
        '"q"',
        "'q'",
        "é 😀",
        "no",
        "~",
        "---",
        "...",
        "? x",
        "*x",
        "&x",
        "!x",
        "%x",
    ),
    *("@x", "`x`", "[x]", "{x}", "{{ x }}", "|", ">", "a\\b", " lead", "trail ", "a\tb", "a\nb", "x:", ":x"),
    *("\u2028", "\x85", "\ufeff", "a, b", "a - b"),
)
LOOKALIKES = strategies.sampled_from(ODD)


@pytest.mark.parametrize("name", NAMES)
def test_untouched_scaffold_tells_what_to_fill_in(name: str, tmp_path: Path, now: datetime) -> None:
    """A scaffold as written lacks exactly the required values, each told with its line."""
    path = tmp_path / name
    assert run(["new", str(path)]) == ExitCode.DONE
    with pytest.raises(NotesInvalid) as caught:
        load_notes(str(path), now=now)
    assert [problem.key for problem in caught.value.problems] == list(REQUIRED)
    lines = path.read_text(encoding="utf-8").splitlines()
    for problem in caught.value.problems:
        assert problem.message == "is empty"
        assert problem.line is not None
        assert (problem.key or "?") in lines[problem.line - 1]


@pytest.mark.parametrize("name", ["n.yaml", "n.md"])
def test_scaffold_is_valid_once_all_is_uncommented(name: str, tmp_path: Path, now: datetime) -> None:
    """With every key's example filled in and uncommented, a scaffold is valid."""
    text = scaffold(name)
    for question in QUESTIONS:
        text = text.replace(f"\n# {question.key}: ", f"\n{question.key}: ")
        text = text.replace(f"\n{question.key}:\n", f"\n{question.key}: {quoted(question.example)}\n")
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    notes = load_notes(str(path), now=now)
    given_keys = notes.model_fields_set - {"free_notes"}
    assert given_keys == set(KEYS) - ({"private"} if name == "n.md" else set())


def test_scaffold_names_every_meaning_and_choice() -> None:
    """A scaffold explains each key and lists the words it allows."""
    text = scaffold("n.yaml")
    assert "# One of: warm, formal, brief." in text
    assert all(f"{question.key}:" in text for question in QUESTIONS)
    assert max(len(line) for line in text.splitlines()) <= 110


@given(
    strategies.dictionaries(strategies.sampled_from(KEYS[:-1]), TEXTS | LOOKALIKES),
    strategies.lists(TEXTS | LOOKALIKES),
)
@pytest.mark.parametrize("name", NAMES)
def test_any_answers_read_back_exactly(name: str, answers: dict[str, str], private: list[str]) -> None:
    """Whatever the answers hold, the file reads back to exactly them."""
    meant: dict[str, str | tuple[str, ...]] = {**answers, "private": tuple(private)}
    reading = read_entries(written(meant, name), name)
    assert reading.problems == []
    assert {entry.key: entry.value for entry in reading.entries} == meant


def test_plain_answer_is_written_without_quotes() -> None:
    """What YAML cannot mistake stands as a person would type it."""
    assert quoted("Dana Whitfield <dana@northwind.example>") == "Dana Whitfield <dana@northwind.example>"
    assert quoted("CEO talk @ PyCon in May?") == "CEO talk @ PyCon in May?"
    assert quoted('a "b"') == '"a \\"b\\""'


class Script:
    """Somebody who answers by key, the answers to one key in turn, and presses Enter otherwise."""

    def __init__(self, answers: Mapping[str, list[str]]) -> None:
        self.answers = {key: list(texts) for key, texts in answers.items()}
        self.prompts: list[str] = []
        self.told: list[str] = []

    def ask(self, prompt: str) -> str:
        """Return the next answer to a prompt."""
        key = prompt.split(maxsplit=1)[0]
        self.prompts.append(key)
        waiting = self.answers.get(key, [])
        return waiting.pop(0) if waiting else ""


ANSWERS = {
    "recipient": ["dana@northwind.example", "Dana Whitfield <dana@northwind.example>"],
    "sender": ["", "Sam Okafor"],
    "company": ["[Company]", "Northwind"],
    "position": ["Engineer: Backend #1"],
    "interview": ["03/04/2026", "14 May 2026, 10:00"],
    "tone": ["formal"],
    "private": ["the offer", "- the salary"],
}


def test_questions_are_asked_until_the_answers_stand(tmp_path: Path, now: datetime) -> None:
    """Required keys come first, a bad answer is asked again with the reason, Enter skips what is optional."""
    script = Script(ANSWERS)
    answers = ask_all(script.ask, script.told.append, now=now)
    assert script.prompts[:7] == [
        "recipient",
        "recipient",
        "sender",
        "sender",
        "company",
        "company",
        "position",
    ]
    told = "\n".join(script.told)
    assert "recipient is an address without a name" in told
    assert "sender is empty" in told
    assert "company is still to be filled in" in told
    assert "interview may be 3 April or 4 March" in told
    path = tmp_path / "n.yaml"
    path.write_text(written(answers, str(path)), encoding="utf-8")
    notes = load_notes(str(path), now=now)
    assert notes.position == "Engineer: Backend #1"
    assert notes.private == ("the offer", "- the salary")
    assert notes.hook is None


def test_each_question_shows_its_sentence(now: datetime) -> None:
    """Every question comes with the sentence that its answer will stand in."""
    script = Script({key: texts[-1:] for key, texts in ANSWERS.items()})
    ask_all(script.ask, script.told.append, now=now)
    told = "\n".join(script.told)
    assert all(question.sentence in told for question in QUESTIONS)
    assert "Hi <Dana>," in told


def test_reason_against_a_value_is_that_of_its_key(now: datetime) -> None:
    """A value is held against its own key alone."""
    assert reason_against("tone", "warm", now=now) is None
    assert (reason_against("tone", "loud", now=now) or "").startswith(
        "is 'loud', which is not allowed; write one of warm"
    )


def test_file_is_never_overwritten_without_force(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An existing file stays as it is unless --force is given."""
    path = tmp_path / "n.yaml"
    path.write_text("mine", encoding="utf-8")
    assert run(["new", str(path)]) == ExitCode.USAGE
    assert "use --force" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "mine"
    assert run(["new", "--force", str(path)]) == ExitCode.DONE
    assert "recipient:" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "told"), [("", "the name is empty"), (" ", "empty"), ("-", "- is not a file")]
)
def test_what_names_no_file_is_told(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    name: str,
    told: str,
) -> None:
    """An empty name and the sign for standard output are usage errors that name the argument."""
    monkeypatch.chdir(tmp_path)
    assert run(["new", "--", name]) == run(["new", "--force", "--", name]) == ExitCode.USAGE
    assert list(tmp_path.iterdir()) == []
    err = capsys.readouterr().err
    assert "'FILE'" in err
    assert told in err
    assert "--out" not in err


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("a b.yaml", "a b.yaml is written; fill it in, then: bowout draft 'a b.yaml'"),
        ("a\x1b[2J", "a\\x1b[2J'"),
    ],
)
def test_the_written_file_is_named_as_a_shell_and_a_terminal_can_take_it(
    cli: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, named: str
) -> None:
    """The command to go on with can be pasted where the name has blanks, and no name steers a terminal."""
    monkeypatch.chdir(tmp_path)
    told = cli("new", name).err
    assert named in told
    assert "\x1b" not in told


def test_missing_folder_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file in a folder that does not exist is one message, and nothing is written."""
    assert run(["new", str(tmp_path / "none" / "n.yaml")]) != ExitCode.DONE
    captured = capsys.readouterr()
    assert captured.out == ""
    assert len(captured.err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def typed_into_new(path: Path, typed: bytes, monkeypatch: pytest.MonkeyPatch) -> int:
    """Run ``bowout new`` in a terminal that is typed into, and return its exit code."""
    parent, child = pty.openpty()
    os.write(parent, typed)
    with open(child, "r+b", buffering=0) as terminal:  # noqa: PTH123 - a descriptor, not a path
        stream = io.TextIOWrapper(terminal, encoding="utf-8", write_through=True)
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", stream)
            patch.setattr(sys, "stdout", stream)
            code = run(["new", str(path)])
    os.close(parent)
    return code


def test_terminal_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, now: datetime) -> None:
    """In a terminal the command asks, and the file holds the answers."""
    path = tmp_path / "n.yaml"
    typed = ["Dana Whitfield", "Sam Okafor", "Northwind", "Engineer"] + [""] * (len(QUESTIONS) - 4)
    assert typed_into_new(path, "".join(f"{line}\n" for line in typed).encode(), monkeypatch) == ExitCode.DONE
    assert load_notes(str(path), now=now).recipient.name == "Dana Whitfield"
    assert path.read_text(encoding="utf-8").count("\n") == 4


def test_bytes_that_are_no_text_are_asked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, now: datetime
) -> None:
    """A terminal that is set to another encoding loses no answers that were given before."""
    path = tmp_path / "n.yaml"
    typed = [b"Dana Whitfield", b"Jos\xe9 Okafor", b"Jose Okafor", b"Northwind", b"Engineer"]
    typed += [b""] * (len(QUESTIONS) - 4)
    assert typed_into_new(path, b"".join(line + b"\n" for line in typed), monkeypatch) == ExitCode.DONE
    notes = load_notes(str(path), now=now)
    assert (notes.recipient.name, notes.sender.name) == ("Dana Whitfield", "Jose Okafor")


def test_keys_on_the_command_line_are_written_and_nothing_is_asked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """With ``--set`` the file holds the keys given, lists too, and a draft can be written from it at once."""
    file = str(tmp_path / "n.yaml")
    pairs = [
        "recipient=Dana: W",
        "sender=Sam",
        "company=Northwind",
        "position=Nurse, NICU",
        "doubts=a",
        "doubts=b",
    ]
    ran = bowout(monkeypatch, "new", file, *(word for pair in pairs for word in ("--set", pair)))
    assert (ran.code, ran.err) == (ExitCode.DONE, f"{file} is written; bowout draft {file}\n")
    entries = read_entries(Path(file).read_text(encoding="utf-8"), file).entries
    assert [(entry.key, entry.value) for entry in entries][2:] == [
        ("company", "Northwind"),
        ("position", "Nurse, NICU"),
        ("doubts", ("a", "b")),
    ]
    assert bowout(monkeypatch, "draft", file).code == ExitCode.DONE


@pytest.mark.parametrize("pair", ["interview=03/04", "recipent=Dana", "stage=met", "company="])
def test_keys_that_could_not_be_read_back_are_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, pair: str
) -> None:
    """What notes would refuse is refused before a file is written."""
    file = tmp_path / "n.yaml"
    pairs = ["recipient=Dana", "sender=Sam", "company=Northwind", "position=Nurse", pair]
    ran = bowout(monkeypatch, "new", str(file), *(word for each in pairs for word in ("--set", each)))
    assert ran.code == ExitCode.NOTES_INVALID
    assert not file.exists()
