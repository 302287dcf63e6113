"""The list of names in a spelling of their own: what the script takes, and what a jotting has of it."""

from __future__ import annotations

import importlib
import json
from pathlib import Path

import pytest

from bowout.core.dictionary import is_ordinary
from bowout.core.jotting.proper import spelled

SCRIPTS = Path(__file__).resolve().parents[1] / "scripts"
NOUNS = """\
00000001 18 n 01 Macvellor 0 000 | a king in a play
00000002 06 n 01 Zofranol 0 000 | a drug
00000003 18 n 02 Quandry 0 quandry 0 000 | a name that is a word too
00000004 26 n 01 PTSX 0 000 | an illness
"""
BRANDS = ["NumPyra", "Treehouse", "Dolbiva", "htoppa", "Apple", "Mac Vellor"]


@pytest.mark.parametrize(
    ("jotted", "written"),
    [
        ("the numpy migration", "the NumPy migration"),
        ("touring macbeth", "touring Macbeth"),
        ("netflix-style reviews", "Netflix-style reviews"),
        ("kids in the treehouse", "kids in the treehouse"),
        ("dolby.com and numpy==2", "dolby.com and numpy==2"),
    ],
)
def test_a_name_is_written_as_it_is_spelled(jotted: str, written: str) -> None:
    """Brands and names typed small have their capitals; two words in one, and code, keep their letters."""
    assert spelled(jotted, is_ordinary) == written


def test_a_name_is_kept_where_it_is_no_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Drugs, words and what might be two of them go, and a brand that has no capital."""
    for part in ("verb", "adj", "adv"):
        (tmp_path / f"data.{part}").write_text("")
    (tmp_path / "data.noun").write_text(NOUNS)
    (tmp_path / "index.sense").write_text("")
    (tmp_path / "icons.json").write_text(json.dumps([{"title": title} for title in BRANDS]))
    monkeypatch.syspath_prepend(SCRIPTS)
    script = importlib.import_module("spelled_names")
    told = script.spellings(script.WordNet(tmp_path), tmp_path / "icons.json")
    rows = [row for row in script.table(told).splitlines() if not row.startswith("#")]
    assert rows == ["dolbiva", "macvellor", "numpyra NumPyra", "ptsx PTSX"]
