"""What makes a language: templates, a locale and word lists; a code and a form of address pick it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from bowout.core.errors import NotesInvalid, TemplateInvalid, UsageError
from bowout.core.interview import parse_slot
from bowout.core.locale_faults import faults_of_locale
from bowout.core.person import Person
from bowout.pipeline.draft import draft
from bowout.resources import TemplateStore, shipped
from bowout.sources import load_notes
from support.drafting import NOW
from support.german import (
    answering,
    notes_of,
)

if TYPE_CHECKING:
    from bowout.core.draft import Draft

ROOT = Path(__file__).parent.parent
PRETEND_LOCALE = """
name: Pretend
weekdays: [mo, tu, we, th, fr, sa, su]
months: [m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12]
date: "{day} {month}"
date_with_year: "{day} {month} {year}"
time: " zu {hour}h{minute}"
joint: et
shapes:
  - {kind: noun, match: '.+', keys: [discussed, hook]}
"""
PRETEND_TEMPLATE = """---
version: 1
subject: "Zu {{ position }}"
slots:
  thanks: Thanks.
---
Salu {{ recipient.given }},

{% block thanks scoped %}Danku{{ " pro " ~ discussed.text if discussed }}.{% endblock %}

Mi retira {{ position }} ce {{ house }}{{ ", kaj " ~ interview.named if interview }}.

{{ sender }}
"""


def _pretend(folder: Path) -> None:
    (folder / "xx").mkdir()
    (folder / "xx" / "locale.yaml").write_text(PRETEND_LOCALE, encoding="utf-8")
    (folder / "xx" / "withdraw.j2").write_text(PRETEND_TEMPLATE, encoding="utf-8")


def _pretended(folder: Path, **keys: Any) -> Draft:
    _pretend(folder)
    notes = notes_of(
        **{"language": "xx", "recipient": Person("Dana Whitfield"), "discussed": "la laboro"} | keys
    )
    template = TemplateStore(str(folder)).load("withdraw", language="xx")
    said = {"thanks": "Danku multe pro la laboro."}
    return draft(notes, template=template, now=NOW, personalizing=answering(said))


def test_a_further_language_is_a_folder_of_data(tmp_path: Path) -> None:
    """Two files make a language: its template, dates and jottings; no model's word is taken without lists."""
    made = _pretended(tmp_path, stage="scheduled", interview="2026-05-12 10:00", private=("kontoso donas",))
    assert made.body == (
        "Salu Dana,\n\nDanku pro la laboro.\n\n"
        "Mi retira Backend-Entwickler ce Nordlicht, kaj 12 m5 zu 10h00.\n\nSam Okafor"
    )
    assert str(made.slots["thanks"].outcome) == "fallback"


PRETEND_RESCHEDULE = """---
version: 1
subject: "Pri {{ position }}"
rules:
  without: [decision-stated, slot-cancelled]
wants:
  alternatives: "Neniu."
---
Salu, {{ alternatives | join(" au ") }}?

{{ sender }}
"""


def test_offered_hours_are_said_by_the_locale_or_refused(tmp_path: Path) -> None:
    """A locale that has words for hours says them; where it has none, the notes are told so."""
    _pretend(tmp_path)
    (tmp_path / "xx" / "reschedule.j2").write_text(PRETEND_RESCHEDULE, encoding="utf-8")
    with (tmp_path / "xx" / "locale.yaml").open("a", encoding="utf-8") as file:
        file.write('hours: {between: " inter {hour} kaj {end_hour}"}\n')
    template = TemplateStore(str(tmp_path)).load("reschedule", language="xx")

    def made(offered: str) -> str:
        slots = tuple(parse_slot(text, now=NOW, offered=True) for text in (offered, "13 May"))
        notes = notes_of(language="xx", intent="reschedule", alternatives=slots)
        return draft(notes, template=template, now=NOW).body

    assert "12 m5 inter 10 kaj 12 au 13 m5?" in made("12 May between 10 and 12")
    with pytest.raises(NotesInvalid, match=r"'12 May morning', which .* has no words for"):
        made("12 May morning")


def test_hours_that_nobody_asks_for_refuse_nothing(tmp_path: Path) -> None:
    """Where a letter offers no dates, what the locale has no words for is not said and no fault."""
    offered = parse_slot("12 May morning", now=NOW, offered=True)
    assert "m5" not in _pretended(tmp_path, alternatives=(offered,)).body


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("weekdays: [mo]", "must be a list of 7 names"),
        ("colour: red", "unknown key of a locale"),
        ("unfit: '('", "unfit: cannot be read"),
        ("samples: none", "must be a list of jottings by key"),
        ("hours: {dawn: early}", "has no kind 'dawn'"),
        ("hours: [early]", "must be a text for each of"),
        ("joint: no", "joint: must be a text"),
        ("zones: [CET]", "zones: must map words to texts"),
        ("fragments: {noun: 5}", "fragments: must map words to texts"),
        ("groups: team", "groups: must be a list of words"),
        ("kin: [no]", "kin: must be a list of words"),
        ("stemmer: [dutch]", "stemmer: must be a text"),
        ("stemmer: klingon", "stemmer: must be Snowball's name"),
        ("samples: [{hook: 5}]", "samples: must be a list of jottings"),
        ("samples: [{liked: text}]", "samples: must be a list of jottings"),
        ("tidied: [[a, '\\9']]", "tidied: cannot be read: invalid group reference"),
        ("tidied: [[a, '\\g<q>']]", "tidied: cannot be read: unknown group name"),
        ("houses: [[a]]", "houses: must be a list of pairs"),
        ("at: [[a, 5]]", "at: must be a list of pairs"),
        ("capitals: ['paris']", "capitals: needs a group in 'paris'"),
        ("remarks: [{keys: [hook]}]", "remarks: must be a list of shapes"),
        ("remarks: [{match: a, start: middle}]", "remarks: must be a list of shapes"),
        ("remarks: [{match: a, recasts: [[b, '\\2']]}]", "remarks: cannot be read: invalid group"),
        (f"lowly: '{'(' * 5000}{')' * 5000}'", "lowly: cannot be read"),
    ],
)
def test_a_faulty_locale_is_told_with_its_key(line: str, fault: str, tmp_path: Path) -> None:
    """What cannot be meant in a locale is an error with its file and key."""
    _pretend(tmp_path)
    path, key = tmp_path / "xx" / "locale.yaml", line.partition(":")[0]
    kept = [each for each in PRETEND_LOCALE.splitlines() if not each.startswith(f"{key}:")]
    path.write_text("\n".join([*kept, line]), encoding="utf-8")
    with pytest.raises(TemplateInvalid, match=fault):
        TemplateStore(str(tmp_path)).load("withdraw", language="xx")


def test_an_unknown_language_is_told_with_what_there_is(tmp_path: Path) -> None:
    """A language without templates is an error that names the others; so is an intent that it lacks."""
    with pytest.raises(UsageError, match="there are no templates in 'fr'; there are: en, de"):
        TemplateStore().load("withdraw", language="fr")
    _pretend(tmp_path)
    store = TemplateStore(str(tmp_path))
    assert store.languages() == ["en", "de", "xx"]
    with pytest.raises(UsageError, match="for the intent 'clarify' in 'xx'; there are: withdraw"):
        store.load("clarify", language="xx")


@pytest.mark.parametrize("code", ["../de", "Deutsch!", "d", "de-AT"])
def test_a_language_is_a_code(code: str, tmp_path: Path) -> None:
    """What is no code of a language is refused with the notes, before any folder is looked at."""
    path = tmp_path / "notes.yaml"
    path.write_text(
        f"recipient: A\nsender: B\ncompany: C\nposition: D\nlanguage: '{code}'\n", encoding="utf-8"
    )
    with pytest.raises(NotesInvalid, match="no code of a language"):
        load_notes(str(path), now=NOW)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Sie", "formal"), ("du", "familiar"), ("familiar", "familiar"), ("vous", "formal"), ("tu", "familiar")],
)
def test_address_is_read_by_its_own_words(typed: str, meant: str, tmp_path: Path) -> None:
    """``Sie`` and ``du`` are understood for the form of address."""
    path = tmp_path / "notes.yaml"
    path.write_text(f"recipient: A\nsender: B\ncompany: C\nposition: D\naddress: {typed}\n", encoding="utf-8")
    assert str(load_notes(str(path), now=NOW).address) == meant


def test_the_shipped_locale_has_no_fault() -> None:
    """All patterns of the German locale compile, those that a draft would not come to included."""
    text = shipped("templates").joinpath("de", "locale.yaml").read_text(encoding="utf-8")
    assert list(faults_of_locale(yaml.safe_load(text))) == []


def test_an_english_draft_loads_nothing_of_other_languages() -> None:
    """The locale, the lexicon and the guard of other languages stay unread for a letter in English."""
    code = (
        "import json, sys; from bowout.cli import run;"
        " run(['draft', 'examples/backend-engineer.yaml', '--no-personalize', '--now', '2026-05-04T09:00'])"
        "; print(json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    modules = set(json.loads(done.stdout.splitlines()[-1]))
    assert modules.isdisjoint(
        {
            "bowout.core.locale",
            "bowout.core.lexicon",
            "bowout.core.jotting.located",
            "bowout.core.guard.lexical",
        }
    )
    assert shipped("templates").joinpath("de", "locale.yaml").is_file()
