"""A language of the user's own: its letters and, by word lists beside them, its guard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bowout.core.errors import TemplateInvalid
from bowout.core.findings import Severity
from bowout.core.guard import guard_for
from bowout.core.guard.lexical.table import rules_of
from bowout.core.guard.table import RULES
from bowout.core.lexicon import lexicon
from bowout.core.person import Person
from bowout.core.wordlists import LISTS, STEMMERS
from bowout.pipeline.draft import draft
from bowout.resources import TemplateStore
from support.drafting import NOW
from support.german import answering, notes_of

if TYPE_CHECKING:
    from pathlib import Path

    from bowout.core.guard import Guard
    from bowout.core.template import Template

FRENCH = {
    "locale.yaml": """
name: French
stemmer: french
weekdays: [lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche]
months: [janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre]
date: "{weekday} {day} {month}"
date_with_year: "{weekday} {day} {month} {year}"
time: " à {hour} h {minute}"
joint: et
shapes:
  - {kind: noun, match: "(?:le|la|les|l’|un|une|votre) ?.+", keys: [discussed, hook]}
""",
    "withdraw.j2": """---
version: 1
subject: "Retrait de ma candidature : {{ position }}"
slots:
  thanks: Thanks, and the topic that was discussed.
  hook: A forward-looking close.
---
Bonjour {{ recipient.given }},

{% block thanks scoped %}
merci beaucoup pour votre temps{{ " et pour notre échange sur " ~ discussed.text if discussed }}.
{% endblock %}

J’ai décidé de retirer ma candidature au poste de {{ position }} chez {{ house }}.
{{ "Je dois annuler notre entretien du " ~ interview.named ~ "." if interview }}

{% block hook scoped %}
J’espère avoir des nouvelles de {{ hook.text if hook else house }}.
{% endblock %}

Bien cordialement,{{ br }}{{ sender }}
""",
    "function.txt": """
le la les l un une de d du des et ou à au aux en dans pour sur avec chez par que qui je j ai me ma mon mes
vous votre vos nous notre nos il elle est a ce cette ces se sa son ses ne pas plus très bien merci beaucoup
""",
    "courtesy.txt": """
remercier remercie échange échanger temps accueil chaleureux agréable sincère espérer espère nouvelles
entretien plaisir intéressant bonne continuation réussite souhaiter souhaite suivre suivrai intérêt
""",
    "private.txt": "pay: salaire* paie rémunér* prime*\n",
    "numbers.txt": "deux 2\ntrois 3\n",
    "wordings.txt": """
@negator = ne pas jamais
@interview = entretien rendez-vous
[cancelled]
annuler|annule
[decision]
décidé|décide ..2 retirer
[thanks]
merci|remercier|remercie
[no-criticism]
décevant*|désorganisé*
""",
}


def french(folder: Path, **files: str) -> Template:
    """Return the template of a folder with the French files above, some of them changed."""
    (folder / "fr").mkdir()
    for name, text in (FRENCH | files).items():
        (folder / "fr" / name).write_text(text.lstrip("\n"), encoding="utf-8")
    return TemplateStore(str(folder)).load("withdraw", language="fr")


def told(**keys: Any) -> dict[str, Any]:
    """Return notes in French, as keys."""
    return {
        "language": "fr",
        "recipient": Person("Claire Morel"),
        "company": "Lumen",
        "position": "Architecte",
        "discussed": "la rénovation de la gare",
        "hook": "la réouverture de la gare",
        "private": ("le salaire est dérisoire",),
    } | keys


@pytest.fixture
def guard(tmp_path: Path) -> Guard:
    """Return the guard for the French notes, with the folder's lists."""
    french(tmp_path)
    return guard_for(notes_of(**told()), now=NOW)


def refusals(guard: Guard, text: str) -> set[str]:
    """Return the ids of the rules that refuse a text for ``thanks``."""
    default = "merci beaucoup pour votre temps et pour notre échange sur la rénovation de la gare."
    found = guard.check_slot("thanks", text, default).findings
    return {finding.rule for finding in found if finding.severity is Severity.ERROR}


def test_a_folder_with_lists_writes_letters_and_takes_passages(tmp_path: Path) -> None:
    """A model's passage of courtesy and of the notes' own words stands in the letter."""
    said = {
        "thanks": "je vous remercie de votre accueil et de notre échange sur la rénovation de la gare.",
        "hook": "J’espère avoir des nouvelles de la réouverture de la gare.",
    }
    notes = notes_of(**told(stage="scheduled", interview="2026-05-12 10:00"))
    made = draft(notes, template=french(tmp_path), now=NOW, personalizing=answering(said))
    assert said["thanks"] in made.body
    assert "annuler notre entretien du mardi 12 mai à 10 h 00" in made.body
    assert str(made.slots["thanks"].outcome) == "accepted"


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("grounded", "merci beaucoup pour notre échange sur la rénovation du château et de la gare."),
        ("private", "merci pour notre échange sur la gare et sur la rémunération."),
        ("numbers", "merci pour notre échange sur la rénovation de trois gares."),
        ("polarity", "la rénovation de la gare ne est pas agréable, merci."),
        ("no-criticism", "merci pour cet échange désorganisé sur la gare."),
        ("anchor", "merci beaucoup pour votre temps."),
    ],
)
def test_its_guard_refuses_what_its_lists_name(rule: str, text: str, guard: Guard) -> None:
    """Each list gives its rule what to go by."""
    assert rule in refusals(guard, text)


def test_a_letter_of_ones_own_is_held_to_its_wordings(guard: Guard) -> None:
    """A letter that never withdraws is told so."""
    body = "Bonjour Claire,\n\nmerci beaucoup pour votre temps.\n\nSam Okafor"
    assert "decision-stated" in {finding.rule for finding in guard.check_letter("", body)}
    decided = body.replace("temps.", "temps. J’ai décidé de retirer ma candidature.")
    assert "decision-stated" not in {finding.rule for finding in guard.check_letter("", decided)}


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("numbers.txt", "deux\n", "wants two words a line"),
        ("verbs.txt", "aller va\n", "wants four or five forms"),
        ("numbers.txt", "  deux\n", "wants two words a line"),
        ("verbs.txt", "  aller va\n", "wants four or five forms"),
        ("verbs.txt", "aller va alla allé\n    aille aller\n", "wants four or five forms"),
        ("verbs.txt", "aller va alla allé # aller\n", "wants four or five forms"),
        ("verbs.txt", "aller va alla allé\n\n    aille\n", "wants four or five forms"),
        ("wordings.txt", "  décidé\n", "stands before the first section"),
        ("wordings.txt", "    décidé\n", "stands before the first section"),
        ("wordings.txt", "[thanks]\n  ..3 merci\n", "must begin with a word"),
        ("wordings.txt", "décidé\n", "stands before the first section"),
        ("wordings.txt", "[thanks]\n..3 merci\n", "must begin with a word"),
        ("wordings.txt", "[thanks]\n@merci\n", "there is no class @merci"),
        ("locale.yaml", FRENCH["locale.yaml"].replace("stemmer: french", "stemmer: klingon"), "Snowball"),
    ],
)
def test_a_faulty_list_is_told_with_its_file(name: str, text: str, fault: str, tmp_path: Path) -> None:
    """What cannot be read is an error with the file, not a rule that finds nothing."""
    with pytest.raises(TemplateInvalid, match=fault) as raised:
        french(tmp_path, **{name: text})
    assert name in str(raised.value)


@pytest.mark.parametrize("stemmer", sorted(STEMMERS))
def test_each_stemmer_named_is_there(stemmer: str) -> None:
    """Every name that a locale may give is one that the package has."""
    from bowout.core.stemming import load_stemmer

    assert load_stemmer(stemmer)("a") == "a"


def test_the_shipped_lists_are_those_that_a_folder_may_hold() -> None:
    """German has a file for each, so that it is the pattern for another language."""
    from bowout.data import read_optional

    assert all(read_optional(f"{name}_de") for name in LISTS)
    assert lexicon("de").known


def test_every_rule_holds_in_german_too() -> None:
    """A rule that another language leaves out is one that docs/rules.md does not tell of."""
    assert [rule.id for rule in rules_of("de", RULES)] == [rule.id for rule in RULES]
