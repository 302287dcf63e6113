"""Letters in German: the reviewed ones, who is greeted how, and how dates are said."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bowout.core.interview import parse_slot
from bowout.core.lexicon import lexicon
from bowout.resources import TemplateStore
from support.drafting import NOW, shipped
from support.german import (
    FOLDER,
    INTENTS,
    STORY,
    cases,
    golden_of,
    locale,
    message,
    shown,
)


@pytest.mark.parametrize("case", list(cases()), ids=".".join)
def test_the_message_is_the_reviewed_one(case: tuple[str, str, str, str]) -> None:
    """The story makes exactly the German message that was reviewed."""
    assert shown(*case) == golden_of(*case).read_text(encoding="utf-8")


def test_german_has_every_intent_and_no_letter_is_left_over() -> None:
    """Each intent that ships in English ships in German, in the same channels, and has golden messages."""
    store = TemplateStore()
    assert store.names("de") == store.names() == sorted(INTENTS)
    assert {path.name for path in FOLDER.glob("*.txt")} == {golden_of(*case).name for case in cases()}
    assert all(store.channels(name, "de") == store.channels(name) for name in store.names())


@pytest.mark.parametrize("channel", ["email", "linkedin", "phone"])
@pytest.mark.parametrize("intent", sorted(INTENTS))
def test_german_writes_on_the_terms_of_english(intent: str, channel: str) -> None:
    """A German template is for the same channels, readers and rules as the English one."""
    own, english = (shipped(intent, channel, code).source.terms for code in ("de", "en"))
    without, words = own.without - {"address-kept"}, english.speaks_of  # which only English letters ask for
    assert replace(own, without=without, speaks_of=words) == english


@pytest.mark.parametrize(
    ("recipient", "tone", "address", "greeting"),
    [
        ("Frau Dr. Miriam Weber", "formal", "formal", "Sehr geehrte Frau Dr. Weber,"),
        ("Frau Dr. Miriam Weber", "warm", "formal", "Guten Tag Frau Dr. Weber,"),
        ("Frau Dr. Miriam Weber", "warm", "familiar", "Liebe Miriam,"),
        ("Herr Kaya", "formal", "formal", "Sehr geehrter Herr Kaya,"),
        ("Mr. Omar Haddad", "warm", "familiar", "Lieber Omar,"),
        ("Dana Whitfield", "formal", "formal", "Guten Tag Dana Whitfield,"),
        ("Dana Whitfield", "warm", "familiar", "Hallo Dana,"),
        ("Prof. Dr. Klaus Meier", "formal", "formal", "Guten Tag Prof. Dr. Klaus Meier,"),
        ("Recruiting-Team", "formal", "formal", "Sehr geehrte Damen und Herren,"),
        ("Personalabteilung", "warm", "formal", "Guten Tag,"),
        ("Recruiting-Team", "warm", "familiar", "Hallo zusammen,"),
        ("Frau Weber und Herr Kaya", "formal", "formal", "Sehr geehrte Frau Weber, sehr geehrter Herr Kaya,"),
        ("Dana Whitfield und Omar Haddad", "warm", "familiar", "Hallo Dana und Omar,"),
    ],
)
def test_greeting_tells_a_gender_only_where_the_notes_do(
    recipient: str, tone: str, address: str, greeting: str
) -> None:
    """A title tells Frau or Herr; a name alone is greeted by itself, a team as a team."""
    made = message("withdraw", recipient=recipient, tone=tone, address=address)
    assert made.body.split("\n")[0] == greeting


@pytest.mark.parametrize("tone", ["warm", "formal", "brief"])
@pytest.mark.parametrize("channel", ["email", "linkedin", "phone"])
@pytest.mark.parametrize("doubt", ["die Größe des Teams", "Überstunden"])
def test_a_single_doubt_is_asked_for_in_a_whole_question(tone: str, channel: str, doubt: str) -> None:
    """Nobody is asked to say about something: short messages too ask to be told some or more of it."""
    made = message("clarify", tone=tone, channel=channel, doubts=[doubt])
    assert re.search(rf"(mehr|etwas) (über|zum Thema) {doubt} sagen\?", made.body)


def test_several_readers_are_ihr() -> None:
    """With du, a team or two people are addressed in the plural."""
    made = message("withdraw", recipient="Dana Whitfield und Omar Haddad", address="familiar")
    assert "vielen Dank euch" in made.body
    assert "meldet euch gern" in made.body


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("12. November 2026, 14:00 Uhr CET", "Donnerstag, dem 12. November, um 14:00 Uhr (MEZ)"),
        ("2026-11-12", "Donnerstag, dem 12. November"),
        ("am 3. März 2028 um 9 Uhr", "Freitag, dem 3. März 2028, um 09:00 Uhr"),
        ("12.11.2026, 14:00 Europe/Vienna", "Donnerstag, dem 12. November, um 14:00 Uhr (Ortszeit Wien)"),
        ("Di, 12. Mai, 10 Uhr", "Dienstag, dem 12. Mai, um 10:00 Uhr"),
    ],
)
def test_dates_are_read_and_said_in_german(typed: str, named: str) -> None:
    """A date typed in German or English words is named as a German letter does."""
    slot = parse_slot(typed, now=NOW)
    assert locale().slot(slot) == named
    assert slot.text == typed


@pytest.mark.parametrize(
    ("address", "recipient", "opening"),
    [
        ("formal", "Frau Weber", "haben Sie vielen Dank"),
        ("familiar", "Miriam Weber", "hab vielen Dank"),
        ("familiar", "Recruiting-Team", "habt vielen Dank"),
    ],
)
def test_an_offer_is_thanked_for_in_the_form_of_address(address: str, recipient: str, opening: str) -> None:
    """The imperative of a formal letter's thanks agrees with who is addressed."""
    made = message("withdraw", stage="offer", tone="formal", address=address, recipient=recipient)
    assert f"\n\n{opening} für das Angebot" in made.body


def test_templates_are_made_of_ordinary_words() -> None:
    """No word of a German template counts as rare, or a private note with it would block each letter."""
    noted = set(re.findall(r"[^\W\d_]+", " ".join(map(str, STORY.values()))))
    kept = (path.read_text(encoding="utf-8") for path in FOLDER.glob("*.txt"))
    letters = " ".join(letter.partition("\n\n")[2] for letter in kept)
    said = set(re.findall(r"[^\W\d_]{2,}", re.sub(r"\n\[.*\]", "", letters)))
    unknown = {word for word in said - noted if not lexicon("de").is_ordinary(word)}
    assert unknown <= {"Backend", "Gut"}


@pytest.mark.parametrize("intent", ["decline-invitation", "no-show", "reconnect", "reschedule"])
def test_a_long_message_on_linkedin_is_said_in_fewer_words(intent: str) -> None:
    """What would have more than 400 characters goes without its close, and is worded more tightly."""
    names = {"position": "Revierleiterin", "company": "Forstamt Reinhausen", "sender": "Lena Vogt"}
    booked = {"alternatives": "14. Mai vormittags; 18. Mai ab 13 Uhr", "situation": "other"}
    if intent == "decline-invitation":
        booked["interview"] = "13. Mai 2026, 9 Uhr"
    body = message(
        intent, channel="linkedin", hook="Eröffnung des Naturzentrums im Herbst", **names, **booked
    ).body
    assert len(body) <= 400
    assert body.endswith("\n\nLena Vogt")


@pytest.mark.parametrize(
    ("friend", "asked"),
    [
        ("Kim Lee", "Hast du eine halbe Stunde für mich?"),
        ("Frau Ott", "Haben Sie eine halbe Stunde für mich?"),
        ("Kim Lee und Ben Ott", "Habt ihr eine halbe Stunde für mich?"),
    ],
)
def test_a_friend_is_addressed_as_named(friend: str, asked: str) -> None:
    """Who is named by title and surname alone is no du, and two are ihr."""
    assert asked in message("confide", friend=friend).body


def test_three_questions_are_asked_in_three_ways() -> None:
    """The last of several questions is led up to, and no two begin alike."""
    doubts = "heard: wie die Dienste verteilt werden; die Befristung; ob der Hund mitdarf"
    body = message("clarify", doubts=doubts, address="familiar").body
    assert (
        "Kannst du mir sagen, wie die Dienste verteilt werden? Was kannst du mir über die Befristung sagen?"
        " Und kannst du mir sagen, ob der Hund mitdarf?"
    ) in body


def test_offered_hours_are_said_as_german_says_them() -> None:
    """Parts of a day and ranges stand behind their date, and of two dates it may be neither."""
    body = message("reschedule", alternatives="Dienstagvormittag; Mittwoch ab 14 Uhr").body
    assert "am Dienstag, dem 5. Mai, vormittags oder am Mittwoch, dem 6. Mai, ab 14:00 Uhr?" in body
    assert "Falls keiner der beiden passt," in body
    three = message("reschedule", alternatives="11. Mai; 12. Mai zwischen 10 und 12 Uhr; 13. Mai").body
    assert "am Montag, dem 11. Mai, am Dienstag, dem 12. Mai, zwischen 10:00 und 12:00 Uhr oder" in three
    assert "Falls keiner davon passt," in three
