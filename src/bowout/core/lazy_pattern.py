"""Regular expressions that are compiled only when a text may match them.

A locale has hundreds, some with lists of hundreds of alternatives, and the few jottings of a letter need
few.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from bowout.core.required import may_match, required

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bowout.core.required import Required

_NAMED = re.compile(r"<(\w+)>")
_NESTED = 4  # rounds: a fragment may name fragments
_SIGNS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?<?!)?|\)|[^\\\[()]+", re.DOTALL)


@dataclass(frozen=True)
class LazyPattern:
    """A pattern in which ``<noun>`` stands for the fragment of this name.

    ``outlines`` are cheap stand-ins for fragments: each matches whatever its namesake matches, and more. A
    text that does not match a pattern's outline cannot match the pattern, which then need not be compiled.
    """

    text: str
    fragments: Mapping[str, str] = field(default_factory=dict, repr=False)
    outlines: Mapping[str, str] = field(default_factory=dict, repr=False)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself; raises ``re.error``."""
        return re.compile(_filled(self.text, self.fragments))

    @cached_property
    def outline(self) -> re.Pattern[str] | None:
        """What every text with the pattern has, None where it has no outline; raises ``re.error``."""
        kept = {name: text for name, text in self.fragments.items() if name not in self.outlines}
        left = _filled(self.text, kept)
        outlined = _filled(left, self.outlines)
        return None if outlined == left else re.compile(_without_refusals(outlined))

    @cached_property
    def needs(self) -> Required:
        """The strings that every text with the pattern has, whatever its case."""
        return required(self.text, self._needed)

    def _needed(self, name: str) -> Required | None:
        return _required(_filled(f"<{name}>", self.fragments)) if name in self.fragments else None

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text."""
        return self.compiled.search(text) if self._may_match(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the start of a text."""
        return self.compiled.match(text) if self._may_match(text) else None

    def sub(self, into: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """Return a text with its matches, or the first ``count``, replaced."""
        return self.compiled.sub(into, text, count) if self._may_match(text) else text

    def split(self, text: str) -> list[str]:
        """Return the parts of a text between matches."""
        return self.compiled.split(text) if self._may_match(text) else [text]

    def _may_match(self, text: str) -> bool:
        if not may_match(text.casefold(), self.needs):
            return False
        return self.outline is None or bool(self.outline.search(text))


@lru_cache(maxsize=512)
def _required(pattern: str) -> Required:
    return required(pattern)


def _filled(text: str, fragments: Mapping[str, str]) -> str:
    """Return a pattern with its fragments put in, those that fragments name included."""

    def fragment(found: re.Match[str]) -> str:
        return f"(?:{fragments[found[1]]})" if found[1] in fragments else found[0]

    for _ in range(_NESTED):
        before, text = text, _NAMED.sub(fragment, text)
        if before == text:
            break
    return text


def _without_refusals(text: str) -> str:
    """Return a pattern without its negative look-arounds: what they name in outline would refuse too much."""
    kept: list[str] = []
    depth = 0
    for sign in _SIGNS.findall(text):
        if depth or sign.startswith("(?"):
            depth += (sign[0] == "(") - (sign == ")")
        else:
            kept.append(sign)
    return "".join(kept)
