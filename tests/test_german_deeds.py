"""Who did what, when, and whether: German passages against German jottings."""

from __future__ import annotations

from typing import Any

import pytest

from bowout.core.findings import Severity
from bowout.core.guard import guard_for
from bowout.core.inflection import inflection
from bowout.core.text import fold
from support.drafting import NOW
from support.german import notes_of

JOTTED = {
    "recipient": "Frau Ida Sturm",
    "discussed": (
        "die Umstellung der Rampe, die Herr Kolb angestoßen hat; Frau Sturm stellt den Plan selbst auf; "
        "die Waage ist nicht geeicht; das Dach wird erneuert, die Wand bleibt; die Fahrer melden Risse selbst"
    ),
    "hook": "die Eröffnung der Rampe; Herr Kolb führt die Gäste herum",
    "stage": "interviewed",
}


def about(matter: str) -> str:
    """Return a matter as it stands behind ``Gespräch``."""
    return matter if matter.startswith("darüber") else f"über {matter}"


def refusals(text: str, slot: str = "thanks", **keys: Any) -> set[str]:
    """Return the ids of the rules that refuse a passage for the jottings above."""
    guard = guard_for(notes_of(**JOTTED | keys), now=NOW)
    found = guard.check_slot(slot, text, "").findings
    return {finding.rule for finding in found if finding.severity is Severity.ERROR}


@pytest.mark.parametrize(
    ("turned", "told"),
    [
        (
            "darüber, wie Sie die Umstellung angestoßen haben",
            "darüber, wie Herr Kolb die Umstellung angestoßen hat",
        ),
        ("die Umstellung, die Sie angestoßen haben", "die Umstellung, die Herr Kolb angestoßen hat"),
        ("die von Ida Sturm angestoßene Umstellung", "die von Herrn Kolb angestoßene Umstellung"),
        ("darüber, wie Herr Kolb den Plan selbst aufstellt", "darüber, wie Sie den Plan selbst aufstellen"),
        ("den Plan, den Herr Kolb aufstellt", "den Plan, den Sie aufstellen"),
        ("darüber, dass die Wand erneuert wird", "darüber, dass das Dach erneuert wird"),
        ("Kolbs Plan", "Ihren Plan"),
        (
            "darüber, dass Ihnen Herr Kolb den Plan aufstellt",
            "darüber, dass Sie den Plan aufstellen",
        ),
        ("die von Ihnen angestoßene Umstellung", "die von Herrn Kolb angestoßene Umstellung"),
        ("Ihren Anstoß zur Umstellung", "Kolbs Anstoß zur Umstellung"),
        ("darüber, dass die Wand Risse meldet", "darüber, dass die Fahrer Risse melden"),
        ("den Plan, den ich aufstelle", "den Plan, den Sie aufstellen"),
    ],
)
def test_a_deed_is_told_of_whoever_did_it(turned: str, told: str) -> None:
    """What the notes tell of one is refused of another, in clauses of any order, and taken of the same."""
    assert "relations" in refusals(f"vielen Dank für das Gespräch {about(turned)}.")
    assert not refusals(f"vielen Dank für das Gespräch {about(told)}.")


@pytest.mark.parametrize(
    ("slot", "wrong", "right"),
    [
        (
            "thanks",
            "wie Herr Kolb die Umstellung anstoßen wird",
            "wie Herr Kolb die Umstellung angestoßen hat",
        ),
        ("hook", "Schön, dass die Rampe eröffnet wurde", "Schön, dass die Rampe eröffnet wird"),
        ("hook", "Die Eröffnung der Rampe war ein Vergnügen", "Die Eröffnung der Rampe wird ein Vergnügen"),
        (
            "hook",
            "Die Eröffnung der Rampe habe ich gern erlebt",
            "Die Eröffnung der Rampe würde ich gern erleben",
        ),
    ],
)
def test_past_and_future_are_those_of_the_notes(slot: str, wrong: str, right: str) -> None:
    """What is done is not announced, what is to come is not told as over."""
    lead = "vielen Dank für das Gespräch, " if slot == "thanks" else ""
    assert "tense" in refusals(f"{lead}{wrong}.", slot)
    assert not refusals(f"{lead}{right}.", slot)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("die Waage, die geeicht ist", "die Waage, die nicht geeicht ist"),
        ("den Plan, den Sie nicht selbst aufstellen", "den Plan, den Sie selbst aufstellen"),
    ],
)
def test_a_denial_is_held_against_its_own_clause(wrong: str, right: str) -> None:
    """A denial of one thing in the notes allows none of another, and is not left out."""
    assert "polarity" in refusals(f"vielen Dank für das Gespräch über {wrong}.")
    assert not refusals(f"vielen Dank für das Gespräch über {right}.")


def test_a_denial_that_is_an_idiom_denies_nothing() -> None:
    """What does not leave one's mind is praise."""
    assert not refusals("der Plan, den Sie aufstellen, geht mir nicht aus dem Kopf. Vielen Dank!")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Frau Oltmanns hat mich begrüßt.", "Oltmanns"),
        ("Der Leiter Wachowiak hat mich begrüßt.", "Wachowiak"),
        ("Die Arbeit mit Palletrix gefiel mir, auch das Programm PickRight.", "PickRight"),
        ("Der Vortrag der Brekkamp GmbH gefiel mir.", "Brekkamp"),
    ],
)
def test_a_stranger_in_a_letter_is_told_by_evidence(text: str, named: str) -> None:
    """A title, a noun before it, a company's form or a capital within it makes an unknown word a name."""
    guard = guard_for(notes_of(**JOTTED), now=NOW)
    body = f"Guten Tag Frau Sturm,\n\n{text}"
    found = [each.text for each in guard.check_letter("", body) if each.rule == "invented-name"]
    assert named in found


def test_ordinary_nouns_are_no_names() -> None:
    """Every noun has a capital; a compound of ordinary ones is ordinary."""
    guard = guard_for(notes_of(**JOTTED), now=NOW)
    body = "Guten Tag Frau Sturm,\n\ndie Arbeitsweise und der Werkstattrundgang haben mir gefallen."
    assert not [each for each in guard.check_letter("", body) if each.rule == "invented-name"]


@pytest.mark.parametrize(
    ("form", "root"),
    [
        ("aufgestellt", "aufstell"),
        ("aufzustellen", "aufstell"),
        ("entworfen", "entwerf"),
        ("entwirft", "entwerf"),
        ("dirigiert", "dirigier"),
        ("leitete", "leit"),
        ("angestoßene", "anstoß"),
    ],
)
def test_a_verb_is_known_in_its_forms(form: str, root: str) -> None:
    """Vowels, endings, ``ge`` and ``zu`` within a verb lead back to one root."""
    assert root in {reading.root for reading in inflection("de").readings(fold(form))}


def test_a_language_without_verbs_has_no_readings() -> None:
    """Without a list of verbs nothing is read as one."""
    assert inflection("xx").readings("aufgestellt") == ()
    assert inflection("xx").roots("aufgestellt") == frozenset()
