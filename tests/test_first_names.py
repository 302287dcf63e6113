"""The script that makes the list of first names tells names from words."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

SCRIPTS = Path(__file__).resolve().parents[1] / "scripts"
NOUNS = """\
00000001 18 n 01 person 0 000 | somebody
00000002 06 n 01 oslanda 0 000 | a cloth named like a person
"""
PROVIDER = """\
class Provider:
    first_names_female = ({female})
    first_names_male = OrderedDict(({male}))
    last_names = ("Northwind",)
    first_names = first_names_female + first_names_male
"""


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return scripts/first_names.py as a module."""
    monkeypatch.syspath_prepend(SCRIPTS)
    return importlib.import_module("first_names")


def _faker(folder: Path, **countries: tuple[str, str]) -> Path:
    for country, (female, male) in countries.items():
        provider = folder / "providers" / "person" / country / "__init__.py"
        provider.parent.mkdir(parents=True)
        provider.write_text(PROVIDER.format(female=female, male=male), "utf-8")
    return folder


def test_names_are_marked_by_what_else_they_may_be(script: ModuleType, tmp_path: Path) -> None:
    """Short and rare names, words and names known everywhere each have their mark, surnames are none."""
    (tmp_path / "net").mkdir()
    for part in ("verb", "adj", "adv"):
        (tmp_path / "net" / f"data.{part}").write_text("")
    (tmp_path / "net" / "data.noun").write_text(NOUNS)
    (tmp_path / "net" / "index.sense").write_text("oslanda%1:06:00:: 00000002 1 9\n")
    shared = ('"Łucja", "Mia", "Grace", "Oslanda", "Julia", "May"', '("Lars", 0.5), ("Basil", 0.1)')
    few = {f"c{number}": shared for number in range(4)}
    many = {f"d{number}": ('"Grace",', '("Lars", 0.5)') for number in range(6)}
    faker = _faker(tmp_path / "faker", **few, **many, e0=('"Tova", "A b"', '("Charity", 1)'))
    made = script.table(script.names(script.WordNet(tmp_path / "net"), faker))
    lines = [line for line in made.splitlines() if not line.startswith("#")]
    assert lines == ["basil !", "grace ~", "julia !", "lars", "lucja", "mia ?", "oslanda !", "tova ?"]


def test_a_long_list_is_a_register(script: ModuleType, tmp_path: Path) -> None:
    """A name that only a long list has is left out; one that a second country has as well is kept."""
    long = ", ".join(
        f'"{first}{second}{third}var"'
        for first in "ABCDEFGHIJ"
        for second in "aeiouyxz"
        for third in "klmnprst"
    )
    faker = _faker(tmp_path, c0=(long, '("Lars", 1)'), c1=('"Aakvar",', '("Tove", 1)'))
    counted = {name: len(countries) for name, countries in script.countries_of(faker).items()}
    assert (counted["lars"], counted["tove"], counted["aakvar"]) == (1, 2, 3)
