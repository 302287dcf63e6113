"""Words of one process in the letter of another: names of its company and people, and its private notes.

All phrases stand in one index by their first word, so that the search takes time in proportion to the
letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bowout.core.dictionary import is_ordinary
from bowout.core.jotting.people import with_people
from bowout.core.process import Process, company_key
from bowout.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bowout.core.notes import Notes

_WORD = re.compile(r"[^\W_]+")
_NAME = re.compile(r"[^\W\d_a-z][\w'\u2019&-]*(?: [^\W\d_a-z][\w'\u2019&-]*)*")
_FIGURE = re.compile(r"\d[\d.,]*\d{2}")
_DATE = re.compile(r"(?:19|20)\d\d|\d\d?\.\d\d?(?:\.\d+)?")  # years, dates and times are in any letter
_OPENING = re.compile(r"(?:^|[.!?:]\s|\n)[\W_]*$")
_SHORT = 3  # words: a private entry that is a name or a phrase, and is looked for as a whole

Found = tuple[Process, str, Process]


@dataclass
class _Index:
    """Phrases by their first folded word: all words of each, and whose they are."""

    by_word: dict[str, dict[tuple[str, ...], list[Process]]] = field(default_factory=dict)

    def add(self, phrase: str, owner: Process) -> None:
        words = tuple(_WORD.findall(fold(phrase)))
        if words:
            self.by_word.setdefault(words[0], {}).setdefault(words, []).append(owner)

    def occurrences(self, text: str) -> Iterator[tuple[int, int, list[Process]]]:
        """Yield start, end and owners of each phrase in a text, of several at one place the longest."""
        matches = list(_WORD.finditer(fold(text)))
        words = [match[0] for match in matches]
        at = 0
        while at < len(words):
            phrases = self.by_word.get(words[at], {})
            found = [phrase for phrase in phrases if tuple(words[at : at + len(phrase)]) == phrase]
            if found:
                longest = max(found, key=len)
                yield matches[at].start(), matches[at + len(longest) - 1].end(), phrases[longest]
                at += len(longest)
            else:
                at += 1


def names_of_others(processes: Sequence[Process]) -> Iterator[Found]:
    """Yield each letter that names a company or a person of another process, the words, and that process.

    A name that the letter's own company, position or people bear is its own. An ordinary word (a company
    called Gap) is taken for the name only with a capital inside a sentence.
    """
    index = _Index()
    for process in processes:
        index.add(process.notes.company, process)
        if " " in process.notes.recipient.name and not process.notes.recipient.is_group:
            index.add(process.notes.recipient.name, process)
    for process in processes:
        yield from _foreign(process, index, names=True)


def private_of_others(processes: Sequence[Process]) -> Iterator[Found]:
    """Yield each letter that holds what another process's notes keep private, the words, and that process.

    Looked for are names and figures, and as a whole entries of up to three words, one of them rare or a name.
    """
    index = _Index()
    for process in processes:
        for entry in process.notes.untold:
            for phrase in _telling(entry):
                index.add(phrase, process)
    for process in processes:
        yield from _foreign(process, index, names=False)


def shielded(process: Process, processes: Sequence[Process]) -> Notes:
    """Return a process's notes with the names and figures that all others keep private added to ``private``.

    A model that is asked about one process must learn nothing of another.
    """
    own = _identity(process)
    entries = (entry for other in processes if other is not process for entry in other.notes.untold)
    phrases = dict.fromkeys(phrase for entry in entries for phrase in _telling(entry))
    held = tuple(phrase for phrase in phrases if f" {_plain(phrase)} " not in own)
    return process.notes.model_copy(update={"private": (*process.notes.private, *held)})


def _foreign(process: Process, index: _Index, *, names: bool) -> Iterator[Found]:
    """Yield what a letter has of others, each phrase once."""
    text, own, told = process.text, None, set()
    for start, end, owners in index.occurrences(text):
        words = text[start:end]
        if words in told or _is_own(process, owners, names=names) or not _is_named(text, start, words):
            continue
        own = _identity(process) if own is None else own
        if f" {_plain(words)} " not in own:
            told.add(words)
            yield process, words, owners[0]


def _is_own(process: Process, owners: Sequence[Process], *, names: bool) -> bool:
    """Whether words are the process's own: for names, also those of its company's other people."""
    key = company_key(process.notes.company)
    return any(owner is process or (names and company_key(owner.notes.company) == key) for owner in owners)


def _is_named(text: str, start: int, words: str) -> bool:
    """Whether words are a name where they stand; ordinary ones are with a capital inside a sentence."""
    if not all(is_ordinary(word) for word in _WORD.findall(words)):
        return True
    return not words.islower() and not _OPENING.search(text, max(0, start - 6), start)


def _identity(process: Process) -> str:
    notes = process.notes
    return " ".join(
        f" {_plain(text)} "
        for text in (notes.company, notes.position, notes.recipient.name, process.to.name, notes.sender.name)
    )


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(fold(text)))


def _telling(entry: str) -> Iterator[str]:
    """Yield what gives a private entry away: names, figures, and rare words if the entry is short."""
    entry = with_people(entry, is_ordinary)
    words = _WORD.findall(entry)
    if len(words) <= _SHORT and not all(is_ordinary(word) and word.islower() for word in words):
        yield entry
    for found in _NAME.findall(entry):
        first, _, rest = found.partition(" ")
        name = rest if is_ordinary(first) else found  # an entry's first word has a capital anyway
        if not all(is_ordinary(word) for word in name.split()):
            yield name
    yield from (figure for figure in _FIGURE.findall(entry) if not _DATE.fullmatch(figure))
