"""Word lists that ship with bowout: plain text, one or more words a line (``bowout.data.lists``)."""

from __future__ import annotations

from functools import cache
from pkgutil import get_data
from typing import TYPE_CHECKING

from bowout.data.lists import SortedRows, rows_of, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def read_words(name: str) -> frozenset[str]:
    """Return the words of the list ``name`` (``courtesy_en`` for ``courtesy_en.txt``)."""
    return frozenset(words_of(read_text(name)))


@cache
def read_pairs(name: str) -> dict[str, str]:
    """Return the list ``name`` of two words a line, as first word → second."""
    words = words_of(read_text(name))
    return dict(zip(words[::2], words[1::2], strict=True))


@cache
def read_sorted(name: str) -> SortedRows:
    """Return the list ``name``, whose lines are in order, to look words up in."""
    return SortedRows.of(read_text(name))


def read_text(name: str) -> str:
    """Return the list ``name`` as it stands in its file."""
    return (get_data(__name__, f"{name}.txt") or b"").decode("utf-8")


_LENT: dict[str, str] = {}


def lend(language: str, title: str, stemmer: str, lists: Mapping[str, str]) -> None:
    """Let a language that ships no lists have those of a user's own folder, for as long as the process lasts.

    ``language`` is its code, ``title`` its English name, ``stemmer`` Snowball's name of it, ``-`` for none.
    They are read once, so that of two folders for one language the first counts, and what ships before both.
    """
    if any(code == language for code, _, _ in rows_of(read_optional("languages"))):
        return
    _LENT["languages"] = (
        _LENT.get("languages", "") + f"{language} {'_'.join(title.split()) or '_'} {stemmer}\n"
    )
    _LENT.update({f"{name}_{language}": text for name, text in lists.items()})


def read_optional(name: str) -> str:
    """Return the list ``name`` as it stands in its file, or nothing where there is no such file.

    What has been lent stands behind what ships.
    """
    return _shipped(name) + _LENT.get(name, "")


def _shipped(name: str) -> str:
    try:
        return read_text(name)
    except FileNotFoundError:
        return ""
