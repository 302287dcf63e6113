"""Towns typed in lower case have their capitals where a place stands, with accents or without."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from bowout.core.jotting.toponyms import with_places
from support.jottings import assert_read


@pytest.mark.parametrize(
    ("jotted", "named"),
    [
        ("the depot in łódź", "the depot in Łódź"),
        ("the depot in lodz, then truro", "the depot in Lodz, then Truro"),
        ("shops in malmo, zurich and gdansk + szczecin", "shops in Malmo, Zurich and Gdansk + Szczecin"),
        ("stall @ truro market", "stall @ Truro market"),
        ("the base in stoke-on-trent", "the base in Stoke-on-Trent"),
        ("a clinic for milton keynes", "a clinic for Milton Keynes"),
        ("the truro shop", "the Truro shop"),
        ("how they run glastonbury", "how they run Glastonbury"),
        ("glastonbury cakes", "Glastonbury cakes"),
        ("ikeja mkt switch-on", "Ikeja mkt switch-on"),
        ("the odense move", "the Odense move"),
    ],
)
def test_a_town_has_its_capital(jotted: str, named: str) -> None:
    """A town is told by what leads to it, by a site behind it, or by its having several words."""
    assert with_places(jotted) == named


@pytest.mark.parametrize(
    "jotted",
    [
        "the pandan line",
        "pandan cakes",
        "the conda env",
        "his foley for the rain",
        "in conda environments",
    ],
)
def test_a_word_that_is_a_towns_name_too_keeps_its_letters(jotted: str) -> None:
    """Where no place stands, a name of a town is a thing that no dictionary has."""
    assert with_places(jotted) == jotted


@pytest.mark.parametrize(
    ("jotted", "named"),
    [
        ("2nd practice in hove, opening spring", "2nd practice in Hove, opening spring"),
        ("the clinic in bath", "the clinic in Bath"),
        ("relocating to hull", "relocating to Hull"),
        ("night buses in bath", "night buses in Bath"),
        ("bus lanes in reading", "bus lanes in Reading"),
        ("gains in reading", None),
        ("kids classes in bath", "kids classes in Bath"),
        ("women in rugby", None),
        ("a school in slough, sept 2027", "a school in Slough, sept 2027"),
        ("gains in rye", None),
        ("a bakery in hackney when it opens", "a bakery in Hackney when it opens"),
        ("2nd brasserie in bath next spring", "2nd brasserie in Bath next spring"),
        ("2nd clinic in reading (autumn)", "2nd clinic in Reading (autumn)"),
        ("the launch in bath", None),
        ("the shop in bath towels", None),
        ("the office in order", None),
        ("moving to mobile", None),
    ],
)
def test_an_ordinary_word_is_a_town_where_something_is_sited(jotted: str, named: str | None) -> None:
    """A house stands in a town; what else has its place there may be in anything."""
    assert with_places(jotted) == (named or jotted)


@pytest.mark.parametrize(
    ("jotted", "sited"),
    [
        ("new plant tromsø", "the new plant in Tromsø"),
        ("2nd hangar zaragoza nxt yr", "the second hangar in Zaragoza next year"),
    ],
)
def test_a_bare_town_behind_a_thing_is_where_it_stands(jotted: str, sited: str) -> None:
    """A town that is no word needs no preposition in a jotting, and has one in a letter."""
    assert_read("hook", jotted, Kind.NOUN, sited)


def test_a_letter_names_a_town_as_letters_do() -> None:
    """The second practice in Hove is in Hove."""
    assert_read("hook", "new depot in łódź", Kind.NOUN, "the new depot in Łódź")
