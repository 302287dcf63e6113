"""Several German jottings under one key, and reasons without their verb or their article."""

from __future__ import annotations

import pytest

from support.german import message
from support.german import read_jotting as read


@pytest.mark.parametrize(
    ("jotting", "kind", "text", "asked"),
    [
        (
            "neue Tourensoftware; wie die Fahrer eingebunden werden; Ihr Plan für Hamm",
            "noun",
            "die neue Tourensoftware und Ihren Plan für Hamm",
            "wie die Fahrer eingebunden werden",
        ),
        ("der Bau und die Schule; das Labor", "noun", "den Bau und die Schule sowie das Labor", ""),
        ("das Labor, wie Sie Proben lagern", "noun", "das Labor", "wie Sie Proben lagern"),
        ("wie Sie planen; wie Sie liefern", "question", "wie Sie planen und wie Sie liefern", ""),
        (
            "die Frage, wie sich Moose anpassen; das Labor",
            "noun",
            "das Labor und die Frage, wie sich Moose anpassen",
            "",
        ),
        ("das Labor; der Austausch mit Basel", "noun", "das Labor und den Austausch mit Basel", ""),
        ("die Feier sowie der neue Kollege", "noun", "die Feier sowie den neuen Kollegen", ""),
        (
            "Ihr Plan für Hamm, die Arbeit mit Kindern und wie Sie Bücher auswählen",
            "noun",
            "Ihren Plan für Hamm und die Arbeit mit Kindern",
            "wie Sie Bücher auswählen",
        ),
        ("wie Sie planen und die neue Halle", "noun", "die neue Halle", "wie Sie planen"),
        ("das Labor, das Sie leiten", "noun", "das Labor, das Sie leiten", ""),
        ("das Labor; wie Lehrlinge betreut werden", "noun", "das Labor", "wie Lehrlinge betreut werden"),
        ("das Labor; dass Lehrlinge selbst messen", "noun", "das Labor", "dass Lehrlinge selbst messen"),
        ("Kühlung; wie Sie Proben lagern", "noun", "die Kühlung", "wie Sie Proben lagern"),
    ],
)  # fmt: skip
def test_a_list_is_told_whole(jotting: str, kind: str, text: str, asked: str) -> None:
    """Things of one kind are listed, what goes on in a clause last, and questions stand beside them."""
    phrase, left_out = read("discussed", jotting)
    assert (phrase and str(phrase.kind), phrase and phrase.text, phrase and phrase.topic) == (
        kind,
        text,
        asked,
    )
    assert left_out == ()


@pytest.mark.parametrize(
    ("key", "jotting", "text"),
    [
        ("discussed", "unser Gespräch über Moose; das Labor", "unser Gespräch über Moose"),
        ("discussed", "Die Busse fahren nachts; das Labor", "Die Busse fahren nachts"),
        ("hook", "das Fest im Mai; der Start im Juni", "das Fest im Mai"),
    ],
)
def test_what_cannot_be_listed_stands_alone(key: str, jotting: str, text: str) -> None:
    """A talk of ours, a statement, and a hook are told by themselves; the rest is told to the user."""
    phrase, left_out = read(key, jotting)
    assert phrase is not None
    assert phrase.text == text
    assert len(left_out) == 1


def test_the_letter_asks_beside_the_thing() -> None:
    """A question beside a thing has the word that the sentence before it leads to."""
    jotted = "das Labor; wie Sie Proben lagern"
    assert "über das Labor und darüber, wie Sie Proben lagern." in message("withdraw", discussed=jotted).body
    unmet = message("withdraw", discussed=jotted, stage="applied")
    assert "auf das Labor und darauf, wie Sie Proben lagern." in unmet.body
    asked = message("clarify", discussed=None, doubts=("das Labor, wie Sie Proben lagern",))
    assert "Können Sie mir auch sagen, wie Sie Proben lagern?" in asked.body
    idea = message("clarify", discussed=None, doubts=("Werkzeug selbst mitbringen?",))
    assert "ob es vorgesehen ist, Werkzeug selbst mitzubringen?" in idea.body
    told = message("confide", discussed=jotted, liked=())
    assert "Was mir gefällt: das Labor und wie Sie Proben lagern." in told.body


@pytest.mark.parametrize(
    ("jotting", "text"),
    [
        ("Weg zu weit", "Der Weg ist zu weit"),
        ("Fahrt nach Kassel leider zu lang", "Die Fahrt nach Kassel ist leider zu lang"),
        ("Gehalt liegt unter dem, was ich brauche", "Das Gehalt liegt unter dem, was ich brauche"),
        ("Partnerin zieht nach Hamburg", "Meine Partnerin zieht nach Hamburg"),
        ("meine Schule hat mir eine Stelle angeboten", "Meine Schule hat mir eine Stelle angeboten"),
        ("Arbeitszeiten passen nicht", "Die Arbeitszeiten passen nicht"),
        ("samstags wird gearbeitet", "Samstags wird gearbeitet"),
        ("kann nicht umziehen", "Ich kann nicht umziehen"),
        ("wegen der langen Fahrt", "die lange Fahrt"),
    ],
)
def test_a_reason_gets_what_it_lacks(jotting: str, text: str) -> None:
    """A verb, an article or its owner is put before a reason that was jotted without it."""
    phrase, left_out = read("reason", jotting)
    assert (phrase and phrase.text, left_out) == (text, ())


def test_a_reason_of_unknown_gender_is_left_out() -> None:
    """Where no article is sure, nothing is told of it."""
    assert read("reason", "Promotion noch nicht fertig")[0] is None
