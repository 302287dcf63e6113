"""Wordings looked for in texts: regular expressions that cost nothing until a text may hold them."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_WORD = re.compile(r"[\w'’-]+")


class Wording:
    """A regular expression, compiled when first needed.

    ``needs`` are words, divided by blanks, of which a text must hold one before the expression is even
    tried: most texts hold none, and compiling all expressions would take longer than the rest of a
    draft. ``signs`` are characters, likewise.
    """

    def __init__(self, pattern: str, flags: int = 0, *, needs: str = "", signs: str = "") -> None:
        self._pattern = pattern
        self._flags = flags
        self._needs = frozenset(needs.split())
        self._signs = frozenset(signs)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

    def _may_stand_in(self, text: str) -> bool:
        if self._signs and self._signs.isdisjoint(text):
            return False
        return not self._needs or not self._needs.isdisjoint(_words_in(text))

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the text's start, if any."""
        return self._compiled.match(text) if self._may_stand_in(text) else None

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match, if any."""
        return self._compiled.search(text) if self._may_stand_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return the matches in order."""
        return self._compiled.finditer(text) if self._may_stand_in(text) else iter(())

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Return the text with each match replaced."""
        return self._compiled.sub(replacement, text) if self._may_stand_in(text) else text

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of the whole text, if it is one."""
        return self._compiled.fullmatch(text) if self._may_stand_in(text) else None

    def split(self, text: str) -> list[str]:
        """Return the parts of the text between matches."""
        return [part for part in self._compiled.split(text) if part] if self._may_stand_in(text) else [text]


@lru_cache(maxsize=128)
def _words_in(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))
