"""Slips of the finger are mended where they can mean one word, and else named and left out."""

from __future__ import annotations

import pytest

from bowout.core.jotting.spelling import misspelt, respelled
from support.jottings import reader

SLIPS = [
    ("the filing sytem", "the filing system"),
    ("3D printd crowns", "3D printed crowns"),
    ("lorrys and batterys", "lorries and batteries"),
    ("the scheduel for seasonal pickers", "the schedule for seasonal pickers"),
    ("the accomodation and the maintenence plans", "the accommodation and the maintenance plans"),
]
SOUND = [
    "renal clinics",
    "the tomme and the smolt hall",
    "playbooks for trams",
    "how Gdansk hires",
    "sharding",
]


@pytest.mark.parametrize(("jotted", "meant"), SLIPS)
def test_a_slip_that_can_mean_one_word_is_mended(jotted: str, meant: str) -> None:
    """A letter left out, doubled or too early, a wrong vowel and a wrong plural are written as meant."""
    assert respelled(jotted) == meant


@pytest.mark.parametrize("text", SOUND)
def test_a_rare_word_is_no_slip(text: str) -> None:
    """Words of a trade, names and words made of known ones stay as they are."""
    assert (respelled(text), misspelt(text)) == (text, None)


def test_a_slip_that_can_mean_several_words_is_named() -> None:
    """What is misspelt and cannot be mended for certain is left out of the letter."""
    phrase, left_out = reader().read("discussed", "the night rota, the warehoude move")
    assert phrase is not None
    assert phrase.text == "the night rota"
    assert any("'warehoude' looks misspelt" in each.why for each in left_out)
