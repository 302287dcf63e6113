"""The guard in German: a model's passages, and letters of one's own."""

from __future__ import annotations

from typing import Any

import pytest

from bowout.core.findings import Severity
from bowout.core.guard import guard_for
from bowout.core.lexicon import lexicon
from bowout.pipeline.check import check
from bowout.pipeline.draft import draft, first_request
from bowout.resources import load_prompt
from support.drafting import NOW
from support.german import (
    answering,
    german,
    notes_of,
)

THANKS = "vielen Dank für das Gespräch über die Lager-API und für Ihre Zeit."
HOOK = "Ich bin gespannt auf den Start der Lager-API im Frühjahr."
JOTTED = {"discussed": "die Lager-API", "hook": "der Start der Lager-API im Frühjahr"}
FAULTS = [
    ("thread-language", "thanks", "Thank you so much for the talk about the Lager-API."),
    ("address-kept", "thanks", "vielen Dank dir für das Gespräch über die Lager-API."),
    ("grounded", "thanks", "vielen Dank für das Gespräch mit Frau Schneider über die Lager-API."),
    ("numbers", "thanks", "vielen Dank für das Gespräch über zwanzig Seiten der Lager-API."),
    ("dates", "hook", "Ich bin gespannt auf den Start der Lager-API im Oktober."),
    ("dates", "hook", "Ich bin gespannt auf den Start der Lager-API nächste Woche."),
    ("private", "thanks", "vielen Dank für das Gespräch über die Lager-API trotz der Gehaltsspanne."),
    ("no-promise", "hook", "Nach dem Start der Lager-API melde ich mich bei Ihnen."),
    ("no-promise", "hook", "Vielleicht können wir nach dem Start der Lager-API noch einmal sprechen."),
    ("decision-kept", "hook", "Ich freue mich auf den Start der Lager-API und unsere Zusammenarbeit."),
    ("no-other-employer", "hook", "Die neue Stelle lässt mich auf den Start der Lager-API hoffen."),
    ("no-comparison", "hook", "Der Start der Lager-API ist spannender als Ihr Angebot."),
    ("no-criticism", "thanks", "vielen Dank für das chaotische Gespräch über die Lager-API."),
    ("flattery", "thanks", "vielen Dank für das unvergleichliche Gespräch über die Lager-API."),
    ("apologies", "thanks", "es tut mir leid, und vielen Dank für das Gespräch über die Lager-API."),
    ("polarity", "hook", "Ich bin nicht gespannt auf den Start der Lager-API."),
    ("tense", "thanks", "vielen Dank für das Gespräch und den Start der Lager-API im Frühjahr."),
    ("stage", "thanks", "vielen Dank für das Angebot und das Gespräch über die Lager-API."),
    ("reason-disclosed", "thanks", "vielen Dank für die Lager-API, aus persönlichen Gründen ohne mich."),
    ("anchor", "thanks", "vielen Dank für das gute Gespräch."),
    ("placeholder", "thanks", "vielen Dank für das Gespräch über die Lager-API, [Name]."),
    ("markup", "thanks", "**vielen Dank** für das Gespräch über die Lager-API."),
    ("meta-talk", "thanks", "Hier ist die Fassung: vielen Dank für das Gespräch über die Lager-API."),
]
SOUND = [
    (
        "thanks",
        "Herzlichen Dank für das offene Gespräch. Ihre Gedanken zur Lager-API fand ich sehr interessant.",
    ),
    ("thanks", "ich danke Ihnen für die Zeit und für die Einblicke in die Lager-API."),
    ("hook", "Den Start der Lager-API im Frühjahr werde ich mit großem Interesse verfolgen."),
    ("hook", "Auf den Start der Lager-API im Frühjahr freue ich mich und wünsche Ihnen viel Erfolg."),
    ("hook", "Ich wünsche Ihnen alles Gute für den Start der Lager-API."),
]


@pytest.mark.parametrize(("rule", "slot", "text"), FAULTS)
def test_a_faulty_german_passage_is_refused(rule: str, slot: str, text: str) -> None:
    """Each fault of a model's passage is found by its rule."""
    guard = guard_for(notes_of(**JOTTED), now=NOW)
    found = guard.check_slot(slot, text, THANKS if slot == "thanks" else HOOK).findings
    assert rule in {finding.rule for finding in found if finding.severity is Severity.ERROR}


@pytest.mark.parametrize(("slot", "text"), SOUND)
def test_a_sound_german_passage_is_taken(slot: str, text: str) -> None:
    """A passage in other words of courtesy has no finding, and opens in lower case where the default does."""
    verdict = guard_for(notes_of(**JOTTED), now=NOW).check_slot(
        slot, text, THANKS if slot == "thanks" else HOOK
    )
    assert verdict.findings == ()
    assert verdict.text[0].islower() is (slot == "thanks")


def test_a_model_is_told_the_language_and_its_words_are_taken() -> None:
    """The request names German, the form of address and no name; the answer stands in the letter."""
    notes = notes_of(**JOTTED)
    request = first_request(notes, template=german(), prompt=load_prompt(), now=NOW)
    asked = "\n".join(each.content for each in request.messages)
    assert "plain German prose" in asked
    assert "formal form of address" in asked
    assert "Weber" not in asked
    assert "Lager-API" in asked
    said = {"thanks": SOUND[0][1], "hook": SOUND[2][1]}
    made = draft(notes, template=german(), now=NOW, personalizing=answering(said))
    assert "herzlichen Dank für das offene Gespräch" in made.body
    assert SOUND[2][1] in made.body


LETTER = """Guten Tag Frau Weber,

vielen Dank für das Gespräch. Ich ziehe meine Bewerbung als Backend-Entwickler bei Nordlicht zurück.{}

Viele Grüße
Sam Okafor"""


def rules_against(body: str, **keys: Any) -> set[str]:
    """Return the rules that hold something against a German letter of somebody's own."""
    notes = notes_of(discussed=None, hook=None, **keys)
    terms = german().source.terms
    found = check(notes, subject="Rückzug meiner Bewerbung", body=body, now=NOW, terms=terms)
    return {finding.rule for finding in found.findings}


@pytest.mark.parametrize(
    ("rule", "body"),
    [
        ("names", LETTER.replace("Weber", "Schneider").format("")),
        ("names", LETTER.replace("Nordlicht", "Contoso").format("")),
        ("names", LETTER.replace("bei Nordlicht", "bei der Brekkamp AG").format("")),
        ("decision-stated", LETTER.replace("ziehe", "prüfe").replace(" zurück", "").format("")),
        ("no-hedge", LETTER.format(" Ich bin mir noch nicht ganz sicher.")),
        ("no-promise", LETTER.format(" Ich melde mich im Herbst.")),
        ("no-other-employer", LETTER.format(" Ich habe eine Stelle bei Contoso angenommen.")),
        ("no-comparison", LETTER.format(" Ich habe ein besseres Angebot.")),
        ("no-comparison", LETTER.format(" Eine andere Aufgabe ist für mich reizvoller als eure.")),
        ("no-criticism", LETTER.format(" Das Verfahren war chaotisch.")),
        ("private", LETTER.format(" Das Gehalt hat mir gefallen.")),
        ("address-kept", LETTER.format(" Ich wünsche dir alles Gute.")),
        ("signature", LETTER.replace("Sam Okafor", "").format("")),
        (
            "thread-language",
            "Hi,\n\nI withdraw my application. Thank you for all of your time.\n\nSam Okafor",
        ),
    ],
)
def test_check_reads_german_letters(rule: str, body: str) -> None:
    """The letter that is right has nothing held against it; each fault in it is found by its rule."""
    assert rules_against(LETTER.format("")) == set()
    assert rule in rules_against(body)


def test_a_date_before_a_month_ends_no_sentence() -> None:
    """Ordinals and short forms stay inside their sentence."""
    passage = lexicon("de").passage("Am 12. November, z. B. um 14 Uhr, passt es. Danke. Es war der 3.\nGut.")
    assert [passage.raw[start:end][-6:] for start, end in passage.sentences] == [
        "st es.", "Danke.", "der 3.", "Gut.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [
        LETTER.replace("Ich ziehe", "Ich muss Ihnen sagen, dass ich").replace("zurück.{}", "zurückziehe."),
        LETTER.format(" Die Zusammenarbeit im Auswahlverfahren war angenehm."),
        LETTER.format(" Das ist mir nicht leichtgefallen, denn Ihr Team ist mir sympathisch."),
    ],
)
def test_what_germans_write_is_taken(body: str) -> None:
    """A decision in a clause, thanks for what has been, and a denial in an idiom are no faults."""
    assert rules_against(body) == set()


def test_a_talk_that_is_put_off_has_not_taken_place() -> None:
    """Before a first meeting a letter may speak of it as to come."""
    guard = guard_for(
        notes_of(stage="scheduled", interview="7. Mai 2026, 10:00 Uhr", discussed=None), now=NOW
    )
    moved = guard.check_letter("", "Leider muss ich unser Gespräch verschieben.")
    assert "no-unmet" not in {finding.rule for finding in moved}
    met = guard.check_letter("", "Unser Gespräch hat mir gefallen.")
    assert "no-unmet" in {finding.rule for finding in met}
