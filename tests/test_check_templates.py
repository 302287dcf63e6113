"""``bowout check`` holds a letter to the template by which ``draft`` would write, be it one of one's own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bowout.core.errors import ExitCode
from bowout.resources import TemplateStore
from support.cli import bowout

if TYPE_CHECKING:
    from pathlib import Path

NOTES = "recipient: Dana Whitfield\nsender: Sam Okafor\ncompany: Northwind\nposition: Backend Engineer\n"
LETTER = "Subject: Backend Engineer\n\nHi Dana,\n\nI may come round to you.\n\nBest,\nSam Okafor\n"
OWN = '---\nversion: 1\nsubject: "Backend Engineer"\nrules: {rules}\n---\nHi {{{{ recipient.given }}}},\n'
STAYING = OWN.format(rules="{without: [decision-stated, slot-cancelled], with: [question-asked]}")


class Folder:
    """A folder with notes, a letter, and templates of one's own."""

    def __init__(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.path, self._monkeypatch = path, monkeypatch
        (path / "mine").mkdir()
        (path / "letter.txt").write_text(LETTER)

    @property
    def mine(self) -> str:
        """The folder of templates."""
        return str(self.path / "mine")

    def check(self, intent: str, *options: str) -> tuple[int, str]:
        """Return the exit code of holding the letter to an intent, and what is told on either stream."""
        (self.path / "notes.yaml").write_text(f"{NOTES}intent: {intent}\n")
        paths = (str(self.path / "notes.yaml"), str(self.path / "letter.txt"))
        ran = bowout(self._monkeypatch, "check", *paths, "--format", "json", *options)
        return ran.code, ran.out + ran.err

    def rules(self, intent: str, *options: str) -> set[str]:
        """Return the rules that the letter breaks."""
        _, told = self.check(intent, *options)
        return {finding["rule"] for finding in json.loads(told)["findings"]}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """Return a folder with no templates yet."""
    return Folder(tmp_path, monkeypatch)


def test_a_misspelt_intent_is_refused_as_a_draft_refuses_it(folder: Folder) -> None:
    """The letter is not held to fewer rules in silence: no finding is told, but what intents there are."""
    code, told = folder.check("withdra")
    assert code == ExitCode.USAGE
    assert "there is no template for the intent 'withdra'; there are: clarify," in told


def test_a_rule_that_ones_own_template_adds_holds(folder: Folder) -> None:
    """``--templates`` is the folder, as for ``draft``; what the template goes without is not asked for."""
    (folder.path / "mine" / "ask-remote.j2").write_text(STAYING)
    broken = folder.rules("ask-remote", "--templates", folder.mine)
    assert "question-asked" in broken
    assert "decision-stated" not in broken


def test_ones_own_file_takes_the_place_of_a_shipped_one(folder: Folder) -> None:
    """A ``withdraw.j2`` in the folder tells what a letter that withdraws must do."""
    assert "decision-stated" in folder.rules("withdraw")
    (folder.path / "mine" / "withdraw.j2").write_text(STAYING)
    assert "decision-stated" not in folder.rules("withdraw", "--templates", folder.mine)


def test_a_copy_under_another_name_loses_no_rule(folder: Folder) -> None:
    """The letter breaks the same rules by the shipped template and by the same file called otherwise."""
    (folder.path / "mine" / "leave.j2").write_text(TemplateStore().text("withdraw"))
    assert folder.rules("leave", "--templates", folder.mine) == folder.rules("withdraw") != set()


def test_environment_and_config_file_name_the_folder_too(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``BOWOUT_TEMPLATES`` and the key ``templates`` stand for the option."""
    (folder.path / "mine" / "ask-remote.j2").write_text(STAYING)
    (folder.path / "config.toml").write_text('templates = "mine"\n')
    with monkeypatch.context() as patched:
        patched.setenv("BOWOUT_CONFIG", str(folder.path / "config.toml"))
        assert "question-asked" in folder.rules("ask-remote")
    monkeypatch.setenv("BOWOUT_TEMPLATES", folder.mine)
    assert "question-asked" in folder.rules("ask-remote")
