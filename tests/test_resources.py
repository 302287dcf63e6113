"""The shipped templates and prompts are found, and ``bowout templates`` lists, shows and validates them."""

from __future__ import annotations

import errno
import re
from pathlib import Path

import pytest

from bowout.core.errors import ExitCode, TemplateInvalid, UsageError
from bowout.resources import TemplateStore, load_prompt, shipped
from support.cli import bowout

OWN = """---
version: 3
summary: My own way out.
subject: "Withdrawing: {{ position }}"
---
Dear {{ recipient.formal }},

I have decided to withdraw from the process for the {{ position }} role at {{ company }}.
Thank you for your time.
{% if interview %}Please cancel the interview{{ " on " ~ interview.named if interview.named }}.{% endif %}

Kind regards,{{ br }}{{ sender }}
"""


@pytest.mark.parametrize(("kind", "name"), [("templates", "withdraw.j2"), ("prompts", "personalize.j2")])
def test_the_shipped_files_are_found(kind: str, name: str) -> None:
    """Both folders are where the installed package looks for them."""
    assert (shipped(kind) / name).is_file()


def test_the_prompt_has_its_version() -> None:
    """A prompt is read with the version that a draft names."""
    prompt = load_prompt()
    assert prompt.name == "personalize"
    assert prompt.version


def test_a_prompt_of_ones_own_needs_a_version(tmp_path: Path) -> None:
    """A prompt without a version is refused, a folder without the prompt is a usage error."""
    with pytest.raises(UsageError, match="no such prompt"):
        load_prompt(str(tmp_path))
    (tmp_path / "personalize.j2").write_text("---\nname: x\n---\nHello", encoding="utf-8")
    with pytest.raises(TemplateInvalid, match="version"):
        load_prompt(str(tmp_path))


@pytest.mark.parametrize("kind", ["folder", "link"])
def test_what_only_bears_a_templates_name_is_told(tmp_path: Path, kind: str) -> None:
    """A folder or a broken link in a user's folder does not let the shipped template stand in for it."""
    entry = tmp_path / "withdraw.j2"
    entry.mkdir() if kind == "folder" else entry.symlink_to("gone.j2")
    with pytest.raises(UsageError, match=r"withdraw\.j2: is no file"):
        TemplateStore(str(tmp_path)).load("withdraw")


def test_a_part_is_no_intent() -> None:
    """A file that others are made of is not taken for a template."""
    with pytest.raises(UsageError, match="there is no template for the intent '_frames'"):
        TemplateStore().load("_frames")


def test_list_names_version_origin_and_purpose(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Each template has a line: name, version, where it is from, what it is for."""
    (tmp_path / "mine.j2").write_text(OWN, encoding="utf-8")
    ran = bowout(monkeypatch, "templates", "list", "--templates", str(tmp_path))
    lines = ran.out.splitlines()
    assert f"mine\t3\t{tmp_path / 'mine.j2'}\tMy own way out." in lines
    assert any(line.startswith("withdraw\t") and "\tshipped\t" in line for line in lines)
    assert ran.code == ExitCode.DONE


def test_show_prints_the_file_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    """What ``show`` prints can be saved and used as it is."""
    ran = bowout(monkeypatch, "templates", "show", "withdraw")
    assert ran.out == TemplateStore().text("withdraw")
    assert ran.out.startswith("---\n")


@pytest.mark.parametrize("arguments", [("list",), ("show", "own")])
def test_a_terminal_is_not_steered_by_a_template(
    arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What a template of somebody else's holds is only shown, its summary and its name too."""
    monkeypatch.setattr("support.cli._Stream.isatty", lambda _: True)
    text = '---\nversion: 1\nsubject: A\nsummary: "\\e[2J"\n---\nHi\x1b[31m\n'
    (tmp_path / "own.j2").write_text(text, encoding="utf-8")
    (tmp_path / "\x9b2J.j2").write_text(text, encoding="utf-8")
    ran = bowout(monkeypatch, "templates", *arguments, "--templates", str(tmp_path))
    assert "own" in ran.out or "Hi" in ran.out
    assert "\\x1b[" in ran.out
    assert not {"\x1b", "\x9b"} & set(ran.out)


def test_show_of_an_unknown_name_lists_what_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that is none is a usage error, nothing is printed."""
    ran = bowout(monkeypatch, "templates", "show", "nope")
    assert (ran.code, ran.out) == (ExitCode.USAGE, "")
    assert "there is no template 'nope'" in ran.err
    assert "withdraw" in ran.err


@pytest.mark.usefixtures("few_samples")
def test_validate_passes_a_sound_template(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A sound template is told with the number of letters that were tried."""
    (tmp_path / "withdraw.j2").write_text(OWN, encoding="utf-8")
    ran = bowout(monkeypatch, "templates", "validate", "withdraw", "--templates", str(tmp_path))
    assert ran.out.startswith("withdraw: sound in ")
    assert ran.code == ExitCode.DONE


@pytest.mark.usefixtures("few_samples")
def test_validate_tells_an_unsound_template(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A template that makes unsendable letters is told with file, rule and the notes that showed it."""
    (tmp_path / "withdraw.j2").write_text(OWN.replace("decided to withdraw", "thought"), encoding="utf-8")
    ran = bowout(monkeypatch, "templates", "validate", "withdraw", "--templates", str(tmp_path))
    assert ran.code == ExitCode.USAGE
    assert f"{tmp_path / 'withdraw.j2'}: decision-stated: " in ran.err
    assert "Traceback" not in ran.err


def test_a_folder_that_no_system_has_is_told_as_missing() -> None:
    """A name too long for any folder is an argument that cannot be meant, like one of no folder."""
    with pytest.raises(UsageError, match="no such folder of templates"):
        TemplateStore("x" * 5000)


@pytest.mark.parametrize(
    "arguments",
    [("draft", "examples/backend-engineer.yaml"), ("templates", "list"), ("templates", "validate")],
)
def test_a_folder_that_may_not_be_looked_into_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    """It is an argument that cannot be meant, like one of no folder; the system's refusal is simulated."""

    def refused(path: Path, *_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    for name in ("is_file", "iterdir"):
        monkeypatch.setattr(Path, name, refused)
    ran = bowout(monkeypatch, *arguments, "--templates", str(tmp_path))
    assert ran.code == ExitCode.USAGE
    assert re.fullmatch(rf"bowout: {tmp_path}\S*: may not be read; check its permissions\n", ran.err)
