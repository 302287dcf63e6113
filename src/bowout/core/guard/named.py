"""The names in a letter: whom it greets, which company and which position it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.guard.claims import unknown_names
from bowout.core.guard.dates import MONTHS, WEEKDAYS
from bowout.core.guard.deciding import DECISION
from bowout.core.guard.nearness import is_destination
from bowout.core.guard.phrases import Hit, word_class, wordings
from bowout.core.stemming import root
from bowout.core.text import Passage, words
from bowout.data import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.text import Word


def greeting_sentences(passage: Passage) -> int:
    """Return how many sentences the greeting takes."""
    greetings = {"hi", "hello", "dear", "hey", "good"}
    first = passage.sentences[0] if passage.sentences else None
    if first is None or not passage.words:
        return 0
    if passage.words[0].text not in greetings or first.end - first.start >= 60:
        return 0
    line = passage.plain.lstrip().split("\n", 1)[0].rstrip()
    end = passage.plain.index(line) + len(line)
    titled = line.endswith((",", ":")) and len(line) < 80  # "Dear Barr. Okafor," looks like two sentences
    return sum(sentence.end <= end for sentence in passage.sentences) if titled else 1


_TITLES = read_words("titles_en")
_OPENINGS = frozenset({"hi", "hello", "dear", "hey"})
_MATTER = wordings("matter")


def misnamed(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield names of a reader, a company or a position that are not those of the notes."""
    yield from _greeted(passage, facts)
    if facts.leaving:
        yield from _elsewhere(passage, facts)
        yield from _misposted(passage, facts)


def _greeted(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Compare the names in the greeting with the recipient's; a short form begins as the name does."""
    lines = passage.raw.lstrip().splitlines()
    greeting = Passage.of(lines[0] if lines else "")
    if not greeting.words or greeting.words[0].text not in _OPENINGS or len(greeting.words) > 8:
        return
    own = [name for name in words(facts.notes.recipient.name) if name not in _TITLES]
    called = [
        word for word in greeting.words[1:] if greeting.raw[word.start].isupper() and word.text not in _TITLES
    ]
    strangers = [word for word in called if not _is_called(word.text, own) and not _is_general(word.text)]
    if (
        called
        and len(strangers) == len([word for word in called if not _is_general(word.text)])
        and strangers
    ):
        offset = len(passage.raw) - len(passage.raw.lstrip())
        yield Hit(
            offset + strangers[0].start,
            offset + strangers[-1].end,
            f"you write to {facts.notes.recipient.name}.",
        )


def _is_called(word: str, names: list[str]) -> bool:
    """Whether ``word`` is one of the names, or a short form such as ``Pip`` for ``Philippa``."""
    return any(
        word == name or (word[0] == name[0] and len(word) < 5 and len(word) < len(name)) for name in names
    )


def _is_general(word: str) -> bool:
    return word in word_class("addressed")


def _elsewhere(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Find names of a company or a position that are not the notes', where the letter says what it leaves."""
    about = {passage.words[first].sentence for first, _ in DECISION.spans(passage)}
    about |= {passage.words[first].sentence for first, _ in _MATTER.spans(passage)}
    greeted = greeting_sentences(passage)
    moving = facts.notes.situation.value in {"relocation", "commute"}
    for word in unknown_names(passage, facts):
        if word.text in _TITLES or _is_general(word.text) or (moving and is_destination(word, passage)):
            continue
        if word.sentence in about and word.sentence >= greeted:
            yield Hit(word.start, word.end)


_POST = wordings("post-named")


def _misposted(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Find a position named after ``interview for`` and the like of which the notes do not have one word."""
    for _, last in _POST.spans(passage):
        run = list(_capitals_after(passage, last))
        told = [
            word for word in run if word.text in facts.known.words or root(word.text) in facts.known.roots
        ]
        if run and not told and run[0].text not in _TITLES and not _is_general(run[0].text):
            yield Hit(run[0].start, run[-1].end, f"you applied for {facts.notes.position}.")


def _capitals_after(passage: Passage, number: int) -> Iterator[Word]:
    """Yield the capitalised words of a sentence that follow a word, an article left out."""
    for word in passage.words[number + 1 :]:
        if word.sentence != passage.words[number].sentence:
            return
        if passage.raw[word.start].isupper() and word.text not in {"i", *WEEKDAYS, *MONTHS}:
            yield word
        elif word.text not in {"the", "a", "an", "your"}:
            return
