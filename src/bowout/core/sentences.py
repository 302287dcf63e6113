"""Sentences that several letters share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.jotting.holding import freed, held
from bowout.core.notes import Channel
from bowout.core.text import Passage, dividing, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bowout.core.process import Process

_END = re.compile(r"(?<=[.!?])(?<!\b\d\.)(?<!\b\d\d\.)\s+|\n+")  # "am 12. Mai" goes on
_TELLING = 4  # words; a shorter sentence is nobody's own


def sentences(body: str) -> tuple[str, ...]:
    """Return the sentences of a letter between greeting and closing, those of a few words left out."""
    paragraphs = body.strip().split("\n\n")[1:-1]
    found = (sentence for paragraph in paragraphs for sentence in _END.split(paragraph))
    return tuple(sentence for sentence in found if len(sentence.split()) >= _TELLING)


def sentences_of(process: Process) -> frozenset[str]:
    """Return the sentences of a process's letter as they are compared; a phone script has none."""
    return frozenset(map(fold, _written(process)))


def _written(process: Process) -> tuple[str, ...]:
    if process.draft is None or process.notes.channel is Channel.PHONE:
        return ()
    names = dividing(process.notes.names, Passage.of)
    return tuple(map(freed, sentences(held(process.draft.body, names))))


def shared_sentences(processes: Sequence[Process]) -> Iterator[tuple[str, list[Process]]]:
    """Yield each sentence that letters to different people have word for word, with their processes."""
    if len(processes) < 2:
        return
    said: dict[str, tuple[str, list[Process]]] = {}
    for process in processes:
        for sentence in _written(process):
            said.setdefault(fold(sentence), (sentence, []))[1].append(process)
    for sentence, sharing in said.values():
        if len({str(process.to) for process in sharing}) > 1:
            yield sentence, sharing
