"""Nouns that claim something by being named (persons, things, events), and when they claim nothing."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from bowout.core.guard.phrases import Phrases
from bowout.core.guard.tagging import verb_forms
from bowout.core.guard.vocabulary import function_words
from bowout.core.stemming import stem
from bowout.data import read_text, read_words
from bowout.data.lists import classes_of, lines_of, rows_of, sections_of, whole_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.text import Passage

_DOING = frozenset(
    {
        "who",
        "whom",
        "which",
        "that",
        "whose",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "did",
        "do",
        "does",
    }
)
_WISHING = frozenset(
    {"would", "will", "hope", "hoping", "hopes", "wish", "wishing", "forward", "if", "should", "when", "once"}
    | {"whether", "whichever", "however", "whatever"}
    | {
        "may",
        "might",
        "could",
        "luck",
        "someday",
        "await",
        "awaiting",
        "until",
        "fingers",
        "eager",
        "curious",
    }
    | {"keen", "rooting", "cheering", "wherever", "whenever"}
)
_DEFINITE = frozenset(
    {"the", "your", "its", "their", "our", "his", "her", "my", "this", "that", "these", "those", "'s", "by"}
)


@lru_cache(maxsize=4)
def framed(passage: Passage) -> frozenset[int]:
    """Return the numbers of the words inside a harmless phrase, such as ``a delight for your readers``.

    ``idioms_en.txt`` lists them. One that goes on to tell of a deed is not harmless: ``for your readers
    asked`` claims that readers asked.
    """
    found: set[int] = set()
    for first, last in _idioms().spans(passage):
        if passage.texts[last] not in things() or not acts(passage, last):
            found.update(range(first, last + 1))
    return frozenset(found)


def acts(passage: Passage, number: int) -> bool:
    """Whether the noun at ``number`` goes on to a verb or a relative: ``readers asked``, ``readers who``."""
    if number + 1 == len(passage.words):
        return False
    here, after = passage.words[number], passage.words[number + 1]
    if passage.plain[here.end : after.start].strip() or here.sentence != after.sentence:
        return False
    return after.text in _DOING or after.text in _past_forms() or after.text.endswith("ed")


def imagined(passage: Passage, number: int) -> bool:
    """Whether the word at ``number`` stands in a wish and for nobody or nothing definite.

    ``I hope many readers find it`` claims no readers; ``the readers`` and ``readers asked`` do.
    """
    word = passage.words[number]
    if not any(
        before.sentence == word.sentence and before.text in _WISHING for before in passage.words[:number]
    ):
        return False
    if stem(word.text) in outcomes():
        return True
    kinds = ("person", "group", "house", "thing")
    named = any(word.text in _classes()[kind] for kind in kinds) or _is_unnamed(passage, number)
    return named and not _is_definite(passage, number) and not acts(passage, number)


_SOME = frozenset({"a", "an", "many", "some", "plenty", "lots", "much", "new", "of", "more", "few"})


def _is_unnamed(passage: Passage, number: int) -> bool:
    """Whether a common noun stands for no one thing: after ``a`` or ``many``, plain words between."""
    word = passage.words[number]
    if passage.raw[word.start].isupper() or word.has_digit or verb_forms(word.text).strip("b"):
        return False
    for before in reversed(passage.texts[max(0, number - 3) : number]):
        if before in _SOME:
            return before != "of" or "lots" in passage.texts[max(0, number - 4) : number]
        if before not in read_words("courtesy_en"):
            return False
    return False


def _is_definite(passage: Passage, number: int) -> bool:
    """Whether a noun stands with ``the``, a possessive or the like, or as the one who does something."""
    for before in reversed(passage.texts[max(0, number - 3) : number]):
        if before in _DEFINITE:
            return True
        if before in function_words():
            return False
    return False


@cache
def outcomes() -> frozenset[str]:
    """Return the stems of words for what may come of something: a launch, a win."""
    return frozenset(stem(word) for word in _classes()["outcome"])


@cache
def _past_forms() -> frozenset[str]:
    rows = rows_of(read_text("irregular_en"))
    return frozenset(form for _, *forms in rows for form in forms if not form.endswith("ing"))


@cache
def things() -> frozenset[str]:
    """Return the nouns, plurals included, that claim something by being named (``things_en.txt``)."""
    return frozenset(word for name, words in _classes().items() if name != "outcome" for word in words)


@cache
def people() -> frozenset[str]:
    """Return the words for persons, their plurals included."""
    return frozenset(_classes()["person"])


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    sections = sections_of(lines_of(read_text("things_en")))
    return {
        name: tuple(dict.fromkeys(form for line in lines for word in line.split() for form in _forms(word)))
        for name, lines in sections.items()
    }


def _forms(word: str) -> Iterator[str]:
    yield word
    if word.endswith(("s", "x", "ch", "sh")):
        yield f"{word}es"
    elif word.endswith("y") and word[-2] not in "aeo":
        yield f"{word[:-1]}ies"
    else:
        yield f"{word}s"


@cache
def _idioms() -> Phrases:
    own, lines = classes_of(whole_lines(read_text("idioms_en")))
    classes = {**_classes(), **own}
    return Phrases(lambda: lines, lambda: classes)
