"""What is private stays: whole short entries, names, figures and rare words of long ones."""

from __future__ import annotations

import pytest

from bowout.core.dictionary import is_ordinary
from bowout.core.untold import Untold
from support.drafting import ScriptedModel, as_json, drafted, notes_of


def _untold(*private: str, **keys: str) -> Untold:
    return Untold(notes_of(private=list(private), **keys), is_common=is_ordinary)


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        ("Globex", "the talk at Globex"),
        ("Globex", "globex's talk"),
        ("they offered 82k less than Globex", "the 82k question"),
        ("surgery in June", "after the Surgery in June"),
        ("my manager seems paranoid about hiring", "my manager seems nice"),
        ("São Tomé trip", "the sao tome trip"),
    ],
)
def test_private_words_are_found(entry: str, text: str) -> None:
    """An entry's name, figure, run of words or whole is found in any case and without accents."""
    assert _untold(entry).touches(text)


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        ("they want too much time of the team", "time with the team"),
        ("Northwind lowballed me", "following Northwind"),
        ("", "anything"),
    ],
)
def test_ordinary_words_and_the_companys_name_are_free(entry: str, text: str) -> None:
    """Words that are private only together, and the names that the letter needs, do not silence a text."""
    assert _untold(entry or " ").touches(text) is None


def test_a_reason_above_the_level_is_private() -> None:
    """The reason stays untold at the level category, and is free at specific."""
    reason = "they pay 20% less than Initech"
    assert _untold(reason=reason).touches("less than Initech")
    assert not _untold(reason=reason, disclose="specific").touches("less than Initech")


def test_words_in_a_row_of_the_position_are_free() -> None:
    """What a longer entry shares with the position's name cannot be kept out of the letter that names it."""
    entry = "the role covers debt collection instead of field sales"
    untold = _untold(entry, position="Head of Field Sales")
    assert untold.touches("Withdrawing: Head of Field Sales") is None
    assert untold.touches("the debt collection instead") is not None


def test_a_private_jotting_is_left_out_of_the_letter_and_told() -> None:
    """A hook that names what is private is not pasted; advice says so."""
    draft = drafted(notes_of(hook="the Globex meetup", private=["Globex"]))
    assert "Globex" not in draft.body
    assert any(advice.message.startswith("hook: a part is left out") for advice in draft.advice)


def test_the_day_of_the_interview_is_named_though_something_private_has_its_month() -> None:
    """Whoever cancels has to name the day: a private date of the same month does not forbid it."""
    held = {"stage": "scheduled", "interview": "2026-12-09 10:00"}
    draft = drafted(notes_of(private=["surgery on 14 December"], **held))
    assert "9 December" in draft.body
    assert _untold("surgery on 14 December", **held).touches("on 14 December") == "14"


def test_a_jotting_that_is_private_with_its_article_is_left_out() -> None:
    """An article of the template's makes no letter of what the notes' own words do not."""
    keys = {"reason": "shouting in the kitchen during the trial shift", "disclose": "none"}
    draft = drafted(notes_of(discussed="trial shift on Saturday", **keys))
    assert "trial shift" not in draft.body
    assert any(advice.message.startswith("discussed: ") for advice in draft.advice)


GARDEN = {
    "discussed": "Declan started the school garden",
    "private": ["Declan told me their rent is going up"],
}


def test_a_name_that_a_remark_has_too_may_stand_in_the_letter() -> None:
    """Whom the notes give to the letter it may name; what the remark says of them stays out."""
    assert "Declan started the school garden" in drafted(notes_of(**GARDEN)).body
    untold = _untold(*GARDEN["private"], discussed="Declan started the school garden")
    assert untold.told_in("Declan's garden") is None
    assert untold.told_in("Declan told me") is not None
    assert untold.told_in("their rent is up") is not None


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        ("Declan", "Declan's garden"),
        ("meeting Declan", "a talk with Declan"),
        ("they pay Niamh far more", "Niamh's garden"),
    ],
)
def test_a_name_that_is_all_of_an_entry_or_not_given_stays_out(entry: str, text: str) -> None:
    """A short entry is private as a whole, and a remark's name is free only where other notes have it."""
    assert _untold(entry, discussed="Declan started the school garden").told_in(text)


def test_a_figure_of_a_remark_stays_out_even_where_other_notes_have_it() -> None:
    """Figures have no pseudonym, and would leave with the passage that a model is to edit."""
    assert _untold("they pay Niamh 40 more", discussed="40 children in the garden").told_in("40 children")


def test_a_name_that_a_remark_has_too_leaves_only_as_a_pseudonym() -> None:
    """The request has the passage with the name hidden, and no sentence of the notes that names them."""
    model = ScriptedModel([as_json(), as_json()])
    drafted(notes_of(**GARDEN), model)
    sent = " ".join(message.content for message in model.asked[0].messages)
    assert "Declan" not in sent
    assert "started the school garden" in sent


@pytest.mark.parametrize("name", ["declan", "Declan"])
def test_a_private_name_typed_in_lower_case_is_a_name(name: str) -> None:
    """Whom a remark names in small letters is kept from a request as one with a capital is."""
    untold = _untold(f"they will let {name} go before the summer", discussed="declan started the garden")
    assert untold.touches("Declan started the garden") == "declan"
    assert untold.told_in("Declan started the garden") is None
    assert untold.touches("the garden") is None
