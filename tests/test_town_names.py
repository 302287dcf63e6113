"""The script that makes the list of towns takes those that other lists have not."""

from __future__ import annotations

import importlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

SCRIPTS = Path(__file__).resolve().parents[1] / "scripts"
NOUNS = """\
00000001 15 n 01 city 0 000 | a large town
00000002 15 n 01 Torvik 0 001 @i 00000001 n 0000 | a city that WordNet has
00000003 06 n 01 oslandet 0 000 | a cloth
"""
TOWNS = {
    "Łódź": 640_000,
    "Torvik": 90_000,
    "Oslandet": 90_000,
    "Stoke-on-Trent": 250_000,
    "Hove": 75_000,
    "Sandwich": 20_000,
    "New Town": 90_000,
    "Kleinort": 900,
    "Ulm": 120_000,
}


def test_a_town_is_kept_where_it_is_none_of_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Small towns, names of WordNet's and things go; an ordinary word is marked, where the town is large."""
    for part in ("verb", "adj", "adv"):
        (tmp_path / f"data.{part}").write_text("")
    (tmp_path / "data.noun").write_text(NOUNS)
    (tmp_path / "index.sense").write_text("oslandet%1:06:00:: 00000003 1 9\n")
    rows = {str(number): {"name": name, "population": TOWNS[name]} for number, name in enumerate(TOWNS)}
    (tmp_path / "towns.json").write_text(json.dumps(rows))
    monkeypatch.syspath_prepend(SCRIPTS)
    script = importlib.import_module("town_names")
    names = script.towns(script.WordNet(tmp_path), tmp_path / "towns.json")
    assert script.rows_of_names(names).splitlines() == ["hove !", "lodz", "stoke on trent"]
