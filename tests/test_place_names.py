"""The script that makes the list of places takes names that say nothing else in lower case."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

SCRIPTS = Path(__file__).resolve().parents[1] / "scripts"
NOUNS = """\
00000001 15 n 01 city 0 000 | a large town
00000002 15 n 01 Torvik 0 001 @i 00000001 n 0000 | a city
00000003 15 n 02 Reading 0 Berkshire_Reading 0 001 @i 00000001 n 0000 | a city that is an ordinary word
00000004 15 n 01 Oslandet 0 001 @i 00000001 n 0000 | a city named like a cloth
00000005 06 n 01 oslandet 0 000 | a cloth
00000006 15 n 02 Cape_Town 0 Old_Road 0 001 @i 00000001 n 0000 | a city of ordinary words
00000007 18 n 01 Kafkin 0 001 @i 00000001 n 0000 | a writer, and no place
00000008 15 n 02 The_Torven 0 Torvik_Falls 0 001 @i 00000001 n 0000 | a region
"""
SENSES = """\
oslandet%1:15:00:: 00000004 2 0
oslandet%1:06:00:: 00000005 1 9
cape_town%1:15:00:: 00000006 1 0
old_road%1:15:00:: 00000006 1 0
"""


def test_a_name_is_kept_where_it_can_be_told_from_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ordinary words, names that are mostly a thing, and names of others than places are left out."""
    for part in ("verb", "adj", "adv"):
        (tmp_path / f"data.{part}").write_text("")
    (tmp_path / "data.noun").write_text(NOUNS)
    (tmp_path / "index.sense").write_text(SENSES)
    monkeypatch.syspath_prepend(SCRIPTS)
    script = importlib.import_module("place_names")
    made = script.table(script.names(script.WordNet(tmp_path)))
    lines = [line for line in made.splitlines() if not line.startswith("#")]
    assert lines == ["berkshire reading", "cape town", "torven", "torvik |falls"]
