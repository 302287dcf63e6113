"""Names that hold full stops and other marks: inside them no sentence ends, in either language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bowout.core.guard import guard_for
from bowout.core.lexicon import lexicon
from bowout.core.process import Process
from bowout.core.sentences import shared_sentences
from bowout.core.text import Passage, dividing
from bowout.pipeline.draft import draft
from support.drafting import NOW, notes_of, shipped

if TYPE_CHECKING:
    from bowout.core.draft import Draft

POSITIONS = [
    *(
        "Dipl.-Ing. Maschinenbau",
        "Dipl.-Ing. (FH) Elektrotechnik",
        "Wiss. Mitarbeiter",
        "Stv. Leiter Einkauf",
    ),
    *("Stellv. Leiterin Controlling", "Techn. Zeichner", "Kfm. Leiter", "Kaufm. Angestellte", "Ass. d. GF"),
    *("Leiter Forschung u. Entw.", "Med. Fachangestellte", "Pharm.-techn. Assistentin", "Staatl. gepr. Wirt"),
    *(
        "Exam. Pflegefachkraft",
        "Dr. rer. nat. Chemie",
        "Ref. jur. Compliance",
        "Akad. Rat a. Z.",
        "M. Sc. Data",
    ),
    *("Reg. Verkaufsleiter", "Dipl. Kfm. Revision", "Mitarb. Einkauf (m. w. d.)", "Was nun? Redakteur"),
    "Referent (m/w/d) für Presse- und Öffentlichkeitsarbeit im Bereich Umwelt und Energie",
    "Wissenschaftliche Mitarbeiterin am Lehrstuhl für Allgemeine Betriebswirtschaftslehre",
]
COMPANIES = [
    *(
        "Fa. Müller",
        "Gebr. Heinemann",
        "Joh. Berenberg",
        "Yahoo! Inc",
        "Chr. Hansen",
        "Th. Geyer",
        "Dt. Bahn",
    ),
    *("Fr. Lürssen Werft", "Wwe. Hahn", "Herm. G. Dethleffsen", "Ing. Büro Schmidt", "Kath. Klinikum Mainz"),
    *("Städt. Klinikum Solingen", "Österr. Post", "Bayer. Rundfunk", "Ges. für Informatik", "Univ. Hamburg"),
    *("Inst. f. Weltwirtschaft", "Meier & Sohn Nachf.", "Dr. Ing. h.c. F. Porsche AG", "Wer liefert was?"),
    *("Carl Kühne KG (GmbH & Co.)", "Max-Planck-Inst. Plön", "jobs! Agentur", "AOK - Die Gesundheitskasse"),
    "Stadt Frankfurt am Main, Amt für Straßenbau und Erschließung",
    "Deutsche Gesellschaft für Internationale Zusammenarbeit (GIZ) GmbH",
]
ENGLISH = [
    *(("position", name) for name in ("Sr. Engineer", "Asst. Manager", "Dir. of Eng.", "Why? Editor")),
    *(("position", name) for name in ("QA! Lead", "Reg. Nurse", "Visiting Prof.")),
    *(("company", name) for name in ("Yahoo! Inc", "Yahoo!", "St. Anne's", "Warner Bros. Discovery")),
    *(("company", name) for name in ("Who Gives A Crap? Ltd", "Joe's... Diner", "Mfg. Labs")),
]
TONES = ("warm", "formal", "brief")


def drafted(**keys: Any) -> Draft:
    """Return the template's own letter of notes with some keys changed."""
    notes = notes_of(**{"discussed": None, "hook": None} | keys)
    return draft(notes, template=shipped(notes.intent, language=notes.language), now=NOW)


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("position", POSITIONS)
def test_a_german_letter_names_any_position(position: str, tone: str) -> None:
    """Short forms in a position, or its length, take no letter away."""
    letter = drafted(language="de", position=position, tone=tone)
    assert position.replace(" (m/w/d)", "") in letter.body
    assert not letter.findings


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("company", COMPANIES)
def test_a_german_letter_names_any_company(company: str, tone: str) -> None:
    """Short forms and marks in a company's name, or its length, take no letter away."""
    letter = drafted(language="de", company=company, tone=tone)
    assert company.rsplit(maxsplit=1)[-1] in letter.body
    assert not letter.findings


def test_a_long_position_at_a_long_company_is_withdrawn_from() -> None:
    """Between the parts of a German verb there may be as many words as two names have."""
    for company in COMPANIES[-3:]:
        for position in POSITIONS[-2:]:
            assert not drafted(language="de", company=company, position=position).findings


@pytest.mark.parametrize(("key", "name"), ENGLISH)
def test_an_english_letter_names_them(key: str, name: str) -> None:
    """Marks in names end no sentence in English either, and count as no exclamation."""
    for tone in TONES:
        letter = drafted(**{key: name, "tone": tone})
        assert name in letter.body
        assert not letter.findings


def test_a_sentence_may_end_on_a_possessive_name() -> None:
    """``St. Anne's.`` ends a sentence, as its closing letter is no initial."""
    assert len(Passage.of("I liked St. Anne's. Please go on.").sentences) == 2


def test_a_letter_that_decides_nothing_is_still_refused() -> None:
    """Names read as one word lend a letter no decision that it has not."""
    notes = notes_of(language="de", company="Fa. Müller", position="Techn. Zeichner")
    told = "ich melde mich wegen der Bewerbung bei Fa. Müller. Vielen Dank."
    body = f"Guten Tag Dana,\n\n{told}\n\nViele Grüße\nSam Okafor"
    found = guard_for(notes, now=NOW).check_letter("Bewerbung", body)
    assert "decision-stated" in {finding.rule for finding in found}


@pytest.mark.parametrize("read", [Passage.of, lexicon("de").passage])
def test_names_are_whole_inside_sentences(read: Any) -> None:
    """A mark inside a name, or a short form that a name has, ends no sentence; elsewhere the mark does."""
    names = dividing(["Gebr. Heinemann", "Was? Verlag", "Meier Nachf."], read)
    text = (
        "Bei Gebr. Heinemann und Was? Verlag war es gut. Auch bei der Gebr. Meier Nachf. war es gut. Was? Ja."
    )
    passage = read(text, names)
    assert [text[start:end] for start, end in passage.sentences] == [
        "Bei Gebr. Heinemann und Was? Verlag war es gut.",
        "Auch bei der Gebr. Meier Nachf. war es gut.",
        "Was?",
        "Ja.",
    ]


def test_only_names_that_would_be_divided_are_held() -> None:
    """A title that any text may have costs nothing, and shares what is read of other letters."""
    assert dividing(["Dr. Dana Whitfield", "Northwind", "E.ON"], Passage.of) == ()


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"company": "Mfg. Labs", "discussed": "the Mfg. Labs roadmap"}, "about the Mfg. Labs roadmap."),
        ({"company": "Yahoo! Inc", "discussed": "how Yahoo! Inc runs mail"}, "how Yahoo! Inc runs mail."),
        ({"position": "Asst. Cook", "hook": "the Asst. Cook course in May"}, "the Asst. Cook course in May."),
        (
            {"language": "de", "company": "Fa. Müller", "hook": "der Start der Linie bei Fa. Müller im Mai"},
            "den Start der Linie bei Fa. Müller im Mai.",
        ),
    ],
)
def test_a_jotting_may_name_them(keys: dict[str, str], words: str) -> None:
    """No piece of a jotting ends inside a name of the notes."""
    assert words in drafted(**keys).body


def test_a_jotting_that_is_left_out_is_told_as_typed() -> None:
    """What the letter goes without is shown with its marks."""
    letter = drafted(company="Mfg. Solutions", discussed="the roadmap; lol Mfg. Solutions ???? %% &&")
    assert "Mfg. Solutions" in " ".join(advice.message for advice in letter.advice)


def test_letters_share_no_half_of_a_sentence() -> None:
    """A sentence that two letters share is told whole, though a name in it holds a stop."""
    keys = {"company": "Fa. Müller", "language": "de", "position": "Techn. Zeichner"}
    readers = ("Dana Whitfield", "Omar Haddad")
    processes = [
        Process(name, notes, draft=draft(notes, template=shipped("withdraw", language="de"), now=NOW))
        for name in readers
        for notes in [notes_of(**keys, recipient=name, discussed=None, hook=None)]
    ]
    shared = [sentence for sentence, _ in shared_sentences(processes)]
    assert any("Techn. Zeichner bei Fa. Müller" in sentence for sentence in shared)
