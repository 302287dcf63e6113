"""A template that was found sound is not filled again until something has changed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from bowout import verdicts
from bowout.core.errors import ExitCode
from bowout.pipeline import validate
from bowout.resources import TemplateStore
from bowout.verdicts import Verdicts, digest_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.cli import Ran

REMEMBERED = ", unchanged since"


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Have templates found sound in seven letters; return the names of those that were filled, in order."""
    filled: list[str] = []

    def seven(template: object, channel: str, **_: object) -> int:
        filled.append(channel)
        return 7

    monkeypatch.setattr(validate, "validate_template", seven)
    return filled


def own(folder: Path, text: str = "") -> Path:
    """Return a folder with a copy of a shipped template under a name of its own."""
    store = TemplateStore()
    (folder / "own.j2").write_text(store.text("reconnect").replace("name: reconnect", "name: own") + text)
    return folder


def test_what_has_not_changed_is_known(cli: Callable[..., Ran], tmp_path: Path, counted: list[str]) -> None:
    """The second time the verdict is told at once, and told to be that of before; ``--anew`` fills again."""
    words = ("templates", "validate", "own", "--templates", str(own(tmp_path)))
    first, second, anew = cli(*words), cli(*words), cli(*words, "--anew")
    assert first.out == anew.out == "own: sound in 7 letters\n"
    assert second.out == f"own: sound in 7 letters{REMEMBERED}\n"
    assert counted == ["email", "email"]


@pytest.mark.parametrize("changed", ["own.j2", "_frames.j2"])
def test_a_change_is_noticed(
    cli: Callable[..., Ran], tmp_path: Path, counted: list[str], changed: str
) -> None:
    """A template whose own text, or one of whose parts, is another is filled again."""
    words = ("templates", "validate", "own", "--templates", str(own(tmp_path)))
    cli(*words)
    part = TemplateStore().text("_frames") if changed == "_frames.j2" else (tmp_path / changed).read_text()
    (tmp_path / changed).write_text(f"{part}\n")
    assert REMEMBERED not in cli(*words).out
    assert len(counted) == 2


def test_another_program_judges_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """A verdict is that of the program as it stood: another version of any file is another digest."""
    before = digest_of(["a"])
    monkeypatch.setattr(verdicts, "_program", lambda: "another")
    assert digest_of(["a"]) != before


def test_texts_do_not_run_into_each_other() -> None:
    """What belongs to one text is never taken for another's."""
    assert digest_of(["ab", "c"]) != digest_of(["a", "bc"]) != digest_of(["abc"])


def test_a_template_whose_name_is_no_text_is_told(cli: Callable[..., Ran], tmp_path: Path) -> None:
    """No notes can name it, so that nobody could ever draft by it; a part of such a name does no harm."""
    odd = os.fsdecode(b"\xff.j2")
    (own(tmp_path) / f"_{odd}").write_text("")
    (tmp_path / odd).write_text((tmp_path / "own.j2").read_text())
    words = ("templates", "validate", "--templates", str(tmp_path))
    assert cli(*words, "own").code == ExitCode.DONE
    ran = cli(*words, odd.removesuffix(".j2"))
    assert ran.code == ExitCode.USAGE
    assert ran.err.endswith("\\udcff.j2: the name of this file is no text; rename it\n")


def test_a_faulty_template_is_told_every_time(cli: Callable[..., Ran], tmp_path: Path) -> None:
    """Only what is sound is remembered."""
    (tmp_path / "own.j2").write_text("---\nversion: 1\nsubject: A\n---\n{{ nothing }}\n")
    words = ("templates", "validate", "own", "--templates", str(tmp_path))
    first, second = cli(*words), cli(*words)
    assert first.code == second.code == ExitCode.USAGE
    assert first.err == second.err


@pytest.mark.parametrize(
    "kept", ["", "[]", '{"a": 1}', '{"a": ["d", "x"]}', '{"a": ["d", 1e999]}', "\0", "[" * 100_000]
)
def test_a_spoilt_file_is_no_failure(tmp_path: Path, kept: str) -> None:
    """What cannot be read counts as nothing, and is written anew."""
    file = tmp_path / "sound.json"
    file.write_text(kept)
    kept_there = Verdicts(file)
    assert kept_there.known("a", "d") is None
    kept_there.keep("a", "d", 3)
    assert kept_there.known("a", "d") == 3
    assert kept_there.known("a", "e") is None
    assert [entry.name for entry in tmp_path.iterdir()] == ["sound.json"]


def test_a_pipe_in_place_of_the_file_is_no_failure(tmp_path: Path) -> None:
    """Nobody waits for it, and a file takes its place."""
    os.mkfifo(tmp_path / "sound.json")
    kept_there = Verdicts(tmp_path / "sound.json")
    assert kept_there.known("a", "d") is None
    kept_there.keep("a", "d", 3)
    assert kept_there.known("a", "d") == 3


def test_a_folder_that_cannot_be_made_is_no_failure(tmp_path: Path) -> None:
    """Where nothing can be written, nothing is remembered, and nothing is raised."""
    (tmp_path / "file").write_text("")
    nowhere = Verdicts(tmp_path / "file" / "sound.json")
    nowhere.keep("a", "d", 3)
    assert nowhere.known("a", "d") is None
