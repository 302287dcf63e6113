"""What every text that a regular expression matches must hold, told from the expression without compiling it.

Compiling takes a hundred times as long as looking for a word, and most patterns are held against texts that
lack a word of theirs. The technique is that of RE2's prefilter. What is not understood requires nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_TOKENS = re.compile(
    r"(?P<escape>\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]*\}|.))"
    r"|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])"
    r"|(?P<open>\((?:\?(?:[:=!>]|<[=!]|P<\w+>|[ms]+:)|(?!\?)))"
    r"|(?P<shut>\))|(?P<bar>\|)"
    r"|(?P<times>[*+?][?+]?|\{\d*,?\d*\}[?+]?)"
    r"|(?P<fragment><\w+>)"
    r"|(?P<other>[.^${}]|\((?=\?))"
    r"|(?P<plain>[^\\\[\](){}*+?|.^$<]+|<|\])",
    re.DOTALL,
)
_BOTH_CASES = re.compile(r"\[(\w)(\w)\]")
_SIGN = re.compile(r"\\[^\w\s]")
_MOST = 400  # strings of which one is required; looking for more is no longer cheap

AnyOf = frozenset[str]
Required = tuple[AnyOf, ...]
_Token = tuple[str | None, str]  # its kind, and how it is written


def required(pattern: str, fragment: Callable[[str], Required | None] = lambda _: None) -> Required:
    """Return what every match of a regular expression holds: of each set in the answer, one string.

    The strings are case-folded, as the text is to be. ``(?:pay|wage)-rise`` gives ``{pay, wage}`` and
    ``{-rise}``. ``fragment`` returns the same for a ``<name>`` in the pattern, or None where that is literal
    text.
    """
    tokens = [(found.lastgroup, found[0]) for found in _TOKENS.finditer(pattern)]
    if sum(len(text) for _, text in tokens) != len(pattern) or ("other", "(") in tokens:
        return ()
    return _Reader(tokens, fragment).alternatives()


def may_match(folded: str, needs: Required) -> bool:
    """Whether a case-folded text has a string of each set, so that trying the expression is worth it."""
    return all(any(word in folded for word in words) for words in needs)


class _Reader:
    """Reads the tokens of one pattern from left to right."""

    def __init__(self, tokens: list[_Token], fragment: Callable[[str], Required | None]) -> None:
        self._tokens = tokens
        self._fragment = fragment
        self._at = 0

    def alternatives(self) -> Required:
        """Return what one of the branches up to the end of the group requires."""
        branches = [self._branch()]
        while self._at < len(self._tokens) and self._tokens[self._at][0] == "bar":
            self._at += 1
            branches.append(self._branch())
        if len(branches) == 1:
            return branches[0]
        if not all(branches):
            return ()
        together = frozenset[str]().union(*(min(branch, key=_looseness) for branch in branches))
        return (together,) if len(together) <= _MOST else ()

    def _branch(self) -> Required:
        """Return what a sequence requires, up to the next bar, the end of the group or of the pattern."""
        branch = _Branch()
        while self._at < len(self._tokens):
            kind, text = self._tokens[self._at]
            if kind in {"bar", "shut"}:
                break
            self._at += 1
            if kind == "open":
                branch.add(self._group(text))
            elif kind == "fragment":
                found = self._fragment(text[1:-1])
                branch.spell(text) if found is None else branch.add(found)
            elif kind == "times":
                branch.repeat(text)
            else:
                branch.spell(_spelt(kind, text))
        return branch.required()

    def _group(self, opening: str) -> Required:
        inside = self.alternatives()
        self._at += 1  # the closing bracket
        return () if opening.endswith("!") else inside


class _Branch:
    """A sequence as far as it was read: its last item is kept apart, for it may turn out to be optional."""

    def __init__(self) -> None:
        self._sets: list[AnyOf] = []
        self._run: list[str] = []
        self._last: Required = ()

    def spell(self, letters: str) -> None:
        """Add letters that must stand one after the other; none where it is open what stands there."""
        self._settle()
        if letters:
            self._run += letters
        else:
            self._cut()

    def add(self, needs: Required) -> None:
        """Add a group."""
        self._settle()
        self._cut()
        self._last = needs

    def repeat(self, times: str) -> None:
        """Say how often the last item stands there."""
        optional = times[0] in "*?" or times.startswith(("{0", "{,"))
        if optional:
            self._last = ()
            self._run = self._run[:-1]
        self._settle()
        self._cut()

    def required(self) -> Required:
        """Return what all items require."""
        self._settle()
        self._cut()
        return tuple(self._sets)

    def _settle(self) -> None:
        self._sets += self._last
        self._last = ()

    def _cut(self) -> None:
        word = "".join(self._run).casefold()
        self._sets += [frozenset({word})] if word.strip() else []
        self._run = []


def _spelt(kind: str | None, text: str) -> str:
    """Return the letters that a token stands for, none where it stands for one of several.

    Both cases of a letter, ``[Ww]``, are the letter: texts are read with their cases folded.
    """
    if kind == "set":
        found = _BOTH_CASES.fullmatch(text)
        return found[1] if found and found[1].casefold() == found[2].casefold() else ""
    if kind == "escape":
        return text[1:] if _SIGN.fullmatch(text) else ""
    return text if kind == "plain" else ""


def _looseness(words: AnyOf) -> tuple[int, int]:
    return len(words), -min(map(len, words))
