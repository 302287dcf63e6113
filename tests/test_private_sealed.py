"""Private entries whose words other notes have as well: what is private stays so."""

from __future__ import annotations

from typing import Any

import pytest

from bowout.core.untold import untold_of
from support.drafting import drafted, notes_of
from support.guarding import WAREHOUSE, against, guard_of, refusing

PAIRS = [
    ("my divorce", "after the divorce"),
    ("the divorce is final in May and I want quiet", "after the divorce"),
    ("cancer treatment", "the cancer ward's tools"),
    ("my knee surgery", "the knee surgery in May"),
    ("12000 more", "the 12,000 users"),
    ("\u5999\u5c71", "\u5999\u5c71\u516c\u53f8"),
    ("\U0001f930", "the launch \U0001f930"),
]


@pytest.mark.parametrize(("entry", "told"), PAIRS)
def test_what_is_private_may_not_leave_though_another_note_has_it(entry: str, told: str) -> None:
    """No text that holds an entry, or the word that stands for it, may go to a model."""
    assert untold_of(notes_of(private=entry, hook=told)).touches(told)


@pytest.mark.parametrize(("entry", "told"), PAIRS[:4])
def test_a_letter_with_what_is_private_is_an_error_though_another_note_has_it(entry: str, told: str) -> None:
    """``check`` and the slot's rules hold a private word against a text whatever else the notes say."""
    guard = guard_of(WAREHOUSE, private=entry, hook=told)
    sentence = f"I would love to hear of {told}."
    assert "private" in against(guard, f"Dear Dana,\n\nI withdraw. {sentence}\n\nBest,\nSam Okafor")
    assert "private" in refusing(guard, "hook", sentence)


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"private": "my divorce", "company": "Divorce Law Partners"}, "the work of Divorce Law Partners"),
        ({"private": "the rota is chaos and nobody minds"}, "the rota app"),
        ({"private": "they test too little"}, "the load test"),
    ],
)
def test_the_names_of_the_notes_and_plain_words_stay_free(keys: dict[str, Any], told: str) -> None:
    """The company's own name, and plain words that a longer remark shares with another note, may be told."""
    assert untold_of(notes_of(discussed=told, **keys)).touches(told) is None


def test_what_is_left_out_as_private_is_not_repeated() -> None:
    """The advice names the key alone, since a page of the letter may travel with it."""
    draft = drafted(notes_of(private="my divorce", hook="after the divorce"))
    assert not any("divorce" in advice.message for advice in draft.advice)
    assert any(advice.message.startswith("hook: a part is left out") for advice in draft.advice)


@pytest.mark.parametrize("entry", ["done with being on call", "I do not like it there"])
def test_an_entry_of_plain_words_alone_is_private_as_a_whole(entry: str) -> None:
    """No word of it tells anything, and all of them in a row tell everything."""
    guard = guard_of(WAREHOUSE, private=entry)
    assert "private" in refusing(guard, "thanks", f"Thank you for the warehouse API, {entry}.")
    assert "private" not in refusing(guard, "thanks", f"Thank you for the warehouse API, {entry[:6]}.")


COURTEOUS = [
    "my father has had a stroke and I am looking after him",
    "I am looking for twice the salary",
    "if you have any money problems",
    "it was not an easy decision for my wife",
    "after a lot of thought my brother said no",
]


@pytest.mark.parametrize("entry", COURTEOUS)
@pytest.mark.parametrize("hook", ["the API launch", "the new wing opens in May", ""])
def test_words_of_a_remark_that_any_letter_says_keep_none_back(entry: str, hook: str) -> None:
    """The template's own courtesies tell nothing of a remark that has them too, and the reason stays."""
    keys = {"stage": "final", "situation": "commute", "hook": hook}
    told = drafted(notes_of(private=entry, **keys)).body
    assert told == drafted(notes_of(**keys)).body


def test_a_courtesy_beside_a_secret_frees_the_courtesy_alone() -> None:
    """What else of the remark the notes give to the letter is left out as before."""
    entry = "I am looking after the debts of the bakery"
    assert "debts" not in drafted(notes_of(private=entry, hook="the debts of the bakery")).body
