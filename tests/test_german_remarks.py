"""German jottings that run on: headings, remarks, questions and measures beside what was spoken about."""

from __future__ import annotations

import pytest

from support.german import message
from support.german import read_jotting as read


@pytest.mark.parametrize(
    ("key", "jotting", "text"),
    [
        (
            "discussed",
            "Telefonat mit Fr. Arslan: Dienstplan, Einarbeitung 3 Mon.",
            "Dienstplan und 3 Monate Einarbeitung",
        ),
        ("discussed", "Werkstatt + wie ihr bei Frost lagert", "die Werkstatt"),
        ("discussed", "die neue Halle, Teamgröße 6", "die neue Halle und die Teamgröße"),
        ("hook", "Erntefest! evtl komm ich vorbei", "das Erntefest"),
    ],
)
def test_headings_measures_and_exclamations_part_what_is_told(key: str, jotting: str, text: str) -> None:
    """Who one spoke with is no topic, a measure goes before its thing, and what is exclaimed ends there."""
    phrase, _ = read(key, jotting, familiar=True)
    assert phrase is not None
    assert phrase.text == text


def test_several_topics_are_themes() -> None:
    """Two topics in a row are told in the plural, one in the singular."""
    several = message("withdraw", discussed="Schichtmodell, neuer Sequenzer ab März", tone="warm")
    assert "den Themen Schichtmodell" in several.body
    assert "zum Thema Sequenzer" in message("withdraw", hook="Sequenzer", tone="warm").body


@pytest.mark.parametrize(
    ("key", "jotting", "text", "gone"),
    [
        ("discussed", "wie ihr Preise findet, Hofladen, 40 Kisten die Woche",
         "Hofladen und 40 Kisten die Woche", []),
        ("discussed", "wie ihr plant, Neues zu wagen", "wie ihr plant, Neues zu wagen", []),
        ("hook", "Hoffest im Sept.", "das Hoffest im September", []),
        ("hook", "Tag der offenen Tür nächstes Jahr", "den Tag der offenen Tür nächstes Jahr", []),
    ],
)  # fmt: skip
def test_a_question_ends_before_the_next_thing(key: str, jotting: str, text: str, gone: list[str]) -> None:
    """Things behind a question are none of its words; months are written out, and a coming time stays."""
    phrase, left_out = read(key, jotting, familiar=True)
    assert phrase is not None
    assert (phrase.text, [each.text for each in left_out]) == (text, gone)


@pytest.mark.parametrize(
    ("key", "jotting", "text"),
    [
        ("discussed", "Lager (minus 80), Umbau der Halle - läuft seit 2 Jahren, Runde freitags",
         "Lager, Umbau der Halle und Runde freitags"),
        ("discussed", "Lastenräder im Winter, wer nachts ans Telefon geht", "Lastenräder im Winter"),
        ("discussed", "Ausschreibung: Bücherbus, Lesepaten", "Bücherbus und Lesepaten"),
        ("hook", "Ergebnisse der Moorstudie, sollen im Frühjahr kommen", "die Ergebnisse der Moorstudie"),
        ("hook", "Bücherbus startet ja im Mai", "Der Bücherbus startet im Mai"),
    ],
)  # fmt: skip
def test_statements_amid_a_list_are_remarks(key: str, jotting: str, text: str) -> None:
    """What a dash, a verb or a question adds to a thing goes, and where one read of it is no topic."""
    phrase, _ = read(key, jotting)
    assert phrase is not None
    assert phrase.text.removeprefix("das ").removeprefix("den ") == text


@pytest.mark.parametrize(
    ("key", "jotting", "text"),
    [
        ("discussed", "Strohhaus in Celle, das mit der Uhr, 2 Gesellen + 3 Azubis", "das Strohhaus in Celle"),
        ("discussed", "Kuppelbau, Schulklassen am Vormittag, wie man Nebel erklärt",
         "Kuppelbau und Schulklassen am Vormittag"),
        ("discussed", "Betriebe in Taiwan, Messebericht, Kantine top", "Betriebe in Taiwan und Messebericht"),
        ("hook", "Richtfest im Juni, falls ich eingeladen bin", "das Richtfest im Juni"),
        ("hook", "auf der Messe auf nen Kaffee", "auf der Messe auf einen Kaffee treffen"),
    ],
)  # fmt: skip
def test_what_only_its_writer_needs_is_a_remark(key: str, jotting: str, text: str) -> None:
    """Counts, verdicts, own conditions and a question behind things go; slurred articles are whole."""
    phrase, _ = read(key, jotting, familiar=True)
    assert phrase is not None
    assert phrase.text == text


def test_what_one_would_like_besides_is_a_remark() -> None:
    """A preference amid what is sought goes and is told; a city by its letters is named."""
    phrase, left_out = read("looking_for", "Embedded, gern Medizintechnik, HH oder remote")
    assert phrase is not None
    assert phrase.text == "Embedded, Hamburg oder remote"
    assert [each.text for each in left_out] == ["gern Medizintechnik"]


@pytest.mark.parametrize(
    ("key", "jotting", "text"),
    [
        ("discussed", "Lastenrad-Werkstatt, Azubi-Projekt", "die Lastenrad-Werkstatt und das Azubi-Projekt"),
        ("discussed", "Homeoffice möglich?", "ob Homeoffice möglich ist"),
        ("discussed", "viele kündigen nach der Probezeit", "Viele kündigen nach der Probezeit"),
        ("reason", "1h pro Strecke", "ein Arbeitsweg von 1 Stunde pro Strecke"),
        ("looking_for", "Teilzeit, 25h, Raum Kassel", "eine Teilzeitstelle mit 25 Stunden im Raum Kassel"),
        ("discussed", "ihr zieht nach Potsdam", "Ihr zieht nach Potsdam"),
        ("discussed", "2 Leute gehen im Sommer", "2 Leute gehen im Sommer"),
        ("looking_for", "Tagschicht, Raum Kiel", "eine Stelle in Tagschicht im Raum Kiel"),
        ("looking_for", "Praktikum im Bereich UX, Remote ok", "ein Praktikum im Bereich UX"),
    ],
)
def test_what_haste_shortens_is_whole(key: str, jotting: str, text: str) -> None:
    """Short forms of hours, posts and questions are spelled out, and both of two things have an article."""
    phrase, _ = read(key, jotting, familiar=True)
    assert phrase is not None
    assert phrase.text == text


@pytest.mark.parametrize(
    ("company", "told"),
    [("Kreis Plön", "beim Kreis Plön"), ("Kletterhalle Nord", "bei der Kletterhalle Nord")],
)
def test_a_district_and_a_hall_have_their_articles(company: str, told: str) -> None:
    """A company that is named by its kind has the article of the kind."""
    assert told in message("withdraw", company=company, tone="warm").body


def test_short_titles_are_greeted_in_full() -> None:
    """A title and a joint as people shorten them are written out."""
    assert (
        "Die Stelle als Sachbearbeiterin Bauamt"
        in message("clarify", position="Sachbearbeiterin Bauamt", doubts=("Parkplätze",), tone="warm").body
    )
    two = message("withdraw", recipient="Lena u. Tim", address="familiar").body
    assert two.startswith("Hallo Lena und Tim,")
    assert message("withdraw", recipient="Fr. Dr. Lang", tone="warm").body.startswith(
        "Guten Tag Frau Dr. Lang,"
    )
