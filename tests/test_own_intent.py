"""An intent of one's own is one file, here the one that CONTRIBUTING shows: no code knows it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bowout.core.errors import ExitCode, TemplateInvalid
from bowout.core.template import Template
from bowout.pipeline.draft import draft
from bowout.pipeline.validate import validate_template
from bowout.resources import parse_template
from support.cli import bowout
from support.drafting import NOW, notes_of
from support.intents import STORY

CONTRIBUTING = Path(__file__).parent.parent / "CONTRIBUTING.md"
OWN = CONTRIBUTING.read_text(encoding="utf-8").partition("```jinja\n")[2].partition("```")[0]


def own(text: str) -> Template:
    """Return the template that a text makes."""
    return Template(parse_template(text, where="own.j2", name="ask-remote"), lambda _: None)


@pytest.mark.usefixtures("few_samples")
def test_a_file_in_a_folder_is_an_intent(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With ``--templates`` the new intent is listed, sound, drafted, and advises what it wants."""
    folder, notes = tmp_path / "mine", tmp_path / "notes.yaml"
    folder.mkdir()
    (folder / "ask-remote.j2").write_text(OWN, encoding="utf-8")
    notes.write_text(
        "recipient: Dana\nsender: Sam\ncompany: Northwind\nposition: Engineer\nintent: ask-remote\n",
        encoding="utf-8",
    )
    mine = ("--templates", str(folder))
    assert "ask-remote" in bowout(monkeypatch, "templates", "list", *mine).out
    assert "ask-remote: sound in" in bowout(monkeypatch, "templates", "validate", "ask-remote", *mine).out
    ran = bowout(monkeypatch, "draft", str(notes), *mine, "--no-personalize")
    assert (ran.code, "Is it possible to do it remotely?" in ran.out) == (ExitCode.DONE, True)
    assert "say what would suit you" in ran.err


@pytest.mark.usefixtures("few_samples")
def test_without_its_rules_it_would_be_a_withdrawal() -> None:
    """A template that names no rules is held to all of them."""
    with pytest.raises(TemplateInvalid, match="decision-stated"):
        validate_template(own(OWN.replace("without: [decision-stated, slot-cancelled]", "without: []")))


@pytest.mark.usefixtures("few_samples")
def test_a_rule_it_asks_for_is_held_against_it() -> None:
    """What it goes in addition is held against what it writes."""
    with pytest.raises(TemplateInvalid, match="question-asked"):
        validate_template(own(OWN.replace("remotely?", "remotely.")))


def test_a_slot_may_not_hold_what_stays_here() -> None:
    """A template that would show a model a doubt is refused, with its file."""
    text = OWN.replace("notice: false", "notice: false\ntells: [doubts]\nslots: {ask: The question.}")
    text = text.replace("Is it possible", "{% block ask %}{{ hesitations[0] }}{% endblock %} Is it possible")
    notes: dict[str, Any] = STORY | {"intent": "ask-remote"}
    with pytest.raises(TemplateInvalid, match=r"own\.j2: slots: the slot 'ask' holds `doubts`"):
        draft(notes_of(**notes), template=own(text), now=NOW)
