"""What candidates keep to themselves, by topic: pay, health, family and the like."""

from __future__ import annotations

from functools import cache, lru_cache

from bowout.data import read_text
from bowout.data.lists import entries_of, lines_of


@cache
def topics() -> dict[str, frozenset[str]]:
    """Return the words of each private topic (pay, health, family, …); ``*`` ends a beginning of words."""
    found: dict[str, set[str]] = {}
    for name, words in entries_of(lines_of(read_text("private_en"))):
        found.setdefault(name, set()).update(words.split())
    return {name: frozenset(words) for name, words in found.items()}


@cache
def _topics_of() -> tuple[dict[str, str], dict[str, list[tuple[str, str]]]]:
    """Return the topics by their words, and by the first three letters of beginnings of words."""
    exact = {word: name for name, words in topics().items() for word in words if not word.endswith("*")}
    starts: dict[str, list[tuple[str, str]]] = {}
    for name, words in topics().items():
        for word in words:
            if word.endswith("*"):
                starts.setdefault(word[:3], []).append((word[:-1], name))
    return exact, starts


@lru_cache(maxsize=8192)
def topic_of(word: str) -> str | None:
    """Return the private topic that a word speaks of, if any."""
    exact, starts = _topics_of()
    begun = starts.get(word[:3], ())
    return exact.get(word) or next((name for start, name in begun if word.startswith(start)), None)
