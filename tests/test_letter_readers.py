"""Whom a letter greets and thanks: titles kept, two people as both, and the position by its head."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bowout.pipeline.draft import draft
from support.drafting import NOW, notes_of, shipped


def body(**keys: str) -> str:
    """Return the template's letter of the notes with these keys."""
    intent = keys.get("intent", "withdraw")
    template = shipped(intent, "email", keys.get("language", "en"))
    return draft(notes_of(**keys), template=template, now=NOW).body


@pytest.mark.parametrize(
    ("recipient", "role", "greeting"),
    [
        ("Dr. Dana Whitfield", "hiring-manager", "Dear Dr. Whitfield,"),
        ("Capt. R. Lindgren", "hiring-manager", "Dear Capt. Lindgren,"),
        ("Dr. Dana Whitfield", "referrer", "Hi Dana,"),
        ("Ms Dana Whitfield", "hiring-manager", "Hi Dana,"),
        ("Dana + Omar", "panel", "Hi Dana and Omar,"),
    ],
)
def test_a_rank_is_kept_but_by_who_recommended_one(recipient: str, role: str, greeting: str) -> None:
    """A warm letter takes no title away that the notes give, except from somebody one knows."""
    assert body(recipient=recipient, role=role).startswith(greeting)


@pytest.mark.parametrize(
    ("recipient", "thanked"),
    [
        ("Dana Whitfield and Omar Haddad", "Thank you both for"),
        ("Dana Whitfield, Omar Haddad, Eva Kern", "Thank you all for"),
        ("Dana Whitfield", "Thank you, and everyone I met, for"),
        ("the interview panel", "Thank you all for"),
    ],
)
def test_a_panel_of_two_is_thanked_as_both(recipient: str, thanked: str) -> None:
    """How many are thanked follows from how many are greeted."""
    assert thanked in body(recipient=recipient, role="panel")
    assert thanked in body(recipient=recipient, role="panel", intent="clarify")


def test_a_german_panel_of_two_is_thanked_as_both() -> None:
    """In German likewise, in either address."""
    two = {"recipient": "Dana Vogel und Omar Haddad", "role": "panel", "language": "de"}
    told = two | {"discussed": "die Planung", "hook": "die Eröffnung"}
    assert "vielen Dank Ihnen beiden" in body(**told)
    assert "vielen Dank euch beiden" in body(**told, address="familiar")
    assert "vielen Dank Ihnen und allen anderen" in body(**told | {"recipient": "Dana Vogel"})


@pytest.mark.parametrize(
    ("position", "told"),
    [
        ("PhD position in soil ecology", "for the PhD position in soil ecology at Northwind"),
        ("Internship, Marketing", "for the Internship, Marketing, at Northwind"),
        ("Head of Job Training", "for the Head of Job Training role at Northwind"),
        ("Staff Nurse, NICU", "for the role of Staff Nurse, NICU, at Northwind"),
    ],
)
def test_a_position_is_a_role_by_its_head(position: str, told: str) -> None:
    """What follows the word for a position makes no "role" of it once more."""
    assert told in body(position=position)


def test_what_is_looked_for_stands_with_the_reason() -> None:
    """The cancelled slot and its apology come last, not between the reason and what one looks for."""
    booked = (NOW + timedelta(days=9)).strftime("%Y-%m-%d %H:%M")
    told = body(stage="scheduled", interview=booked, looking_for="a remote role", situation="process")
    assert told.index("I am looking for a remote role.") < told.index("cancel our interview")


@pytest.mark.parametrize(
    ("company", "told"),
    [
        ("International Grain Council", "at the International Grain Council."),
        ("Orchestra of the Lakes", "at the Orchestra of the Lakes."),
        ("Oakfield Council", "at Oakfield Council."),
        ("National Grid", "at National Grid."),
    ],
)
def test_an_institution_has_its_article(company: str, told: str) -> None:
    """What an adjective tells from others of its kind has an article, a name of another sort has none."""
    assert told in body(company=company)


def test_who_stays_or_goes_elsewhere_means_another_house_by_they() -> None:
    """In the reason of such a situation "they" is never the reader, in another it may be."""
    told = {"disclose": "specific", "reason": "they moved the office to Leeds"}
    assert "Leeds" not in body(situation="staying", **told)
    assert "Leeds" not in body(situation="accepted-offer", **told)
    assert "you moved the office to Leeds" in body(situation="commute", **told)


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_weekday_stands_alone_only_for_a_day_that_is_near(language: str) -> None:
    """The subject names the weekday of a slot within six days, and none of one a fortnight away."""
    template = shipped("reschedule", "email", language)
    for days, named in ((3, True), (6, True), (7, False), (14, False), (-3, True), (-9, False)):
        starts = NOW + timedelta(days=days)
        weekday = {"en": f"{starts:%A}", "de": WEEKDAYS_DE[starts.weekday()]}[language]
        keys = {"stage": "scheduled", "interview": f"{starts:%Y-%m-%d %H:%M}", "language": language}
        told = draft(notes_of(intent="reschedule", **keys), template=template, now=NOW)
        assert (weekday in told.subject) is named, (days, told.subject)


WEEKDAYS_DE = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
