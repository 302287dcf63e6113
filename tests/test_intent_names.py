"""What holds for a message follows from its template's front matter, whatever the file is called."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bowout.core.errors import TemplateInvalid
from bowout.core.guard import guard_for
from bowout.resources import TemplateStore, parse_template, shipped
from support.drafting import NOW, notes_of

if TYPE_CHECKING:
    from bowout.core.findings import Finding
    from bowout.core.terms import Terms

OWN = "one-s-own"
TOLD: dict[str, Any] = {"discussed": "the depot plans", "hook": "the warehouse API launch"}
PRIVATE = {"private": "the second talk", "stage": "final", "situation": "accepted-offer"}
TEXTS = {
    "en": (
        "I will call you about the warehouse API launch.",
        "I may reconsider after the warehouse API launch.",
        "I should tell you that I have another offer.",
        "Thank you for the talk about the depot plans.",
        "I have decided to withdraw, since the role has changed.",
        "You are wonderful, excellent and outstanding people, and I am sorry, truly sorry.",
    ),
    "de": (
        "Ich rufe Sie wegen des Starts an.",
        "Vielen Dank für das Gespräch über die Lagerpläne und den Start der Schnittstelle.",
        "Vielleicht überlege ich es mir noch einmal.",
        "Der Weg zur Arbeit wäre mir zu weit, deshalb habe ich mich anders entschieden.",
    ),
}
SHIPPED = [
    (language, name, channel)
    for language in TEXTS
    for name in TemplateStore().names(language)
    for channel in TemplateStore().channels(name, language)
]


def terms_of(folder: Path, language: str, name: str, channel: str) -> Terms:
    """Return the terms of a shipped template whose files stand in a folder under another name."""
    inside = Path(str(shipped("templates"))) / ("" if language == "en" else language)
    there = folder / ("" if language == "en" else language)
    there.mkdir(exist_ok=True)
    for file in (f"{name}.j2", f"_{name}.{channel}.j2"):
        if (inside / file).is_file():
            (there / file.replace(name, OWN)).write_bytes((inside / file).read_bytes())
    return TemplateStore(str(folder)).load(OWN, channel, language).source.terms


def verdicts(terms: Terms, **keys: Any) -> list[tuple[Finding, ...]]:
    """Return what is found in texts of a language as thanks, as close, and as letters."""
    guard = guard_for(notes_of(**TOLD | PRIVATE | keys), now=NOW, terms=terms)
    found = []
    for text in TEXTS[keys["language"]]:
        for slot in ("thanks", "hook"):
            verdict = guard.check_slot(slot, text, "")
            found.append((*verdict.findings, *verdict.left_out))
        found.append(guard.check_letter("Subject", text))
    return found


@pytest.mark.parametrize(("language", "name", "channel"), SHIPPED)
def test_a_copy_under_another_name_gets_the_same_verdicts(
    language: str, name: str, channel: str, tmp_path: Path
) -> None:
    """No rule asks for the name of a shipped intent."""
    keys = {"language": language, "channel": channel}
    here = TemplateStore().load(name, channel, language).source.terms
    copied = verdicts(terms_of(tmp_path, language, name, channel), intent=OWN, **keys)
    assert copied == verdicts(here, intent=name, **keys)
    assert any(copied)


def refusing(matter: str, slot: str, text: str, **keys: Any) -> set[str]:
    """Return the rules that refuse a passage of a template of one's own with this front matter."""
    source = f"---\nversion: 1\nsubject: S\n{matter}---\nHello"
    terms = parse_template(source, where="own.j2", name=OWN).terms
    guard = guard_for(notes_of(intent=OWN, **TOLD | keys), now=NOW, terms=terms)
    verdict = guard.check_slot(slot, text, "")
    return {finding.rule for finding in (*verdict.findings, *verdict.left_out)}


STAYING = "rules: {without: [decision-stated]}\n"


def test_a_message_after_the_end_promises_no_more_than_the_farewell() -> None:
    """``ended`` holds it to the rules of a farewell; without it, who stays in the process may call."""
    told = "I will call you about the warehouse API launch."
    assert "no-promise" not in refusing(STAYING, "hook", told)
    assert "no-promise" in refusing(f"{STAYING}ended: true\n", "hook", told)


def test_where_the_hook_has_come_thanks_may_speak_of_it() -> None:
    """``hook_came`` takes the two passages for one time; else a hook in the thanks is misplaced."""
    told = "Vielen Dank für das Gespräch über den Umzug des Lagers."
    keys = {"language": "de", "discussed": "die Pläne für das Depot", "hook": "der Umzug des Lagers"}
    assert "tense" in refusing(f"{STAYING}ended: true\n", "thanks", told, **keys)
    assert "tense" not in refusing(f"{STAYING}ended: true\nhook_came: true\n", "thanks", told, **keys)


def test_what_a_template_is_to_speak_of_touches_no_private_remark() -> None:
    """``speaks_of`` lets a message about timing tell of the other offer that stays unsaid elsewhere."""

    def leaks(matter: str) -> bool:
        terms = parse_template(f"---\nversion: 1\nsubject: S\n{matter}---\nHi", where="o.j2", name=OWN).terms
        guard = guard_for(notes_of(intent=OWN, private="the second talk"), now=NOW, terms=terms)
        found = guard.check_letter("S", "I should tell you that I have another offer.")
        return "private" in {finding.rule for finding in found}

    assert leaks(STAYING)
    assert not leaks(f"{STAYING}speaks_of: [offer, another]\n")


@pytest.mark.parametrize(
    ("matter", "told"),
    [
        ("ended: soon", "ended: must be `true` or `false`"),
        ("hook_came: 1", "hook_came: must be `true` or `false`"),
        ("speaks_of: offer", "speaks_of: must be a list of words"),
        ("speaks_of: ['*']", "speaks_of: must be a list of words"),
    ],
)
def test_terms_that_cannot_be_meant_are_refused(matter: str, told: str) -> None:
    """The template is told with the key at fault; a bare ``*`` would let everything be told."""
    with pytest.raises(TemplateInvalid, match=r"own\.j2") as refused:
        parse_template(f"---\nversion: 1\nsubject: S\n{matter}\n---\nHello", where="own.j2", name=OWN)
    assert told in str(refused.value)
