"""The account: where each word of a slot is from."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bowout.core.draft import Span
from bowout.core.guard.vocabulary import function_words
from bowout.core.text import stem
from bowout.data import read_words

if TYPE_CHECKING:
    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage


def source_of(word: str, facts: Facts) -> str | None:
    """Return ``notes:KEY``, ``template`` or ``courtesy`` for a folded word, None where nothing accounts for it.

    The notes come first, because they are what a reader of the account wants to see.
    """
    known = facts.known
    if word in function_words() or word == "'s":
        return "courtesy"
    if word in known.words:
        return f"notes:{known.words[word]}"
    if facts.default and word in facts.default.vocabulary:
        return "template"
    if word in read_words("courtesy_en"):
        return "courtesy"
    return _by_stem(word, facts)


def _by_stem(word: str, facts: Facts) -> str | None:
    root = stem(word)
    if root in facts.known.stems:
        return f"notes:{facts.known.stems[root]}"
    if facts.default and root in {stem(other) for other in facts.default.vocabulary}:
        return "template"
    return "courtesy" if root in courtesy_stems() else None


@cache
def courtesy_stems() -> frozenset[str]:
    """Return the stems of the courtesy words."""
    return frozenset(stem(word) for word in read_words("courtesy_en"))


def account(passage: Passage, facts: Facts) -> tuple[Span, ...]:
    """Return a partition of the text: each phrase with its source, neighbours of one source joined."""
    spans: list[Span] = []
    done = 0
    for word in passage.words:
        source = source_of(word.text, facts) or "courtesy"
        if word.end <= done:
            continue
        text, done = passage.raw[done : word.end], word.end
        _append(spans, text, source)
    if passage.raw[done:]:
        _append(spans, passage.raw[done:], spans[-1].source if spans else "courtesy")
    return tuple(spans)


def _append(spans: list[Span], text: str, source: str) -> None:
    if spans and spans[-1].source == source:
        text = spans.pop().text + text
    spans.append(Span(text, source))
