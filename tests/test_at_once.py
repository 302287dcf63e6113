"""A file that may be anything by now is read without waiting, and without taking more room than it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bowout.at_once import read_at_once

if TYPE_CHECKING:
    from pathlib import Path


def test_a_generous_limit_takes_no_room(tmp_path: Path) -> None:
    """A small file is read within a limit that no memory has room for."""
    file = tmp_path / "small"
    file.write_bytes(b"small")
    assert read_at_once(file, limit=2**60) == b"small"


@pytest.mark.parametrize("limit", [2_999_999, 3_000_000])
def test_one_byte_more_than_the_limit_tells_a_larger_file(tmp_path: Path, limit: int) -> None:
    """What is read piece by piece is whole up to the limit, and one byte longer where there is more."""
    file = tmp_path / "large"
    content = bytes(range(250)) * 12_000
    file.write_bytes(content)
    assert read_at_once(file, limit=limit) == content[: limit + 1]
