"""Instructions to a machine that stand in notes: their words are no facts, whoever put them there."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bowout.core.guard.phrases import wordings
from bowout.core.text import Passage

if TYPE_CHECKING:
    from bowout.core.guard.phrases import Phrases

_INSTRUCTIONS = wordings("instructions")


@lru_cache(maxsize=512)  # each jotting is asked after by the template, the request and the guard
def without_instructions(text: str, language: str = "en") -> str:
    """Return ``text`` up to the sentence that begins to instruct a machine; what follows belongs to it.

    English instructions are found in notes of any language, others in notes of their own.
    """
    if language != "en":
        text = _cut(text, wordings("instructions", language))
    return _cut(text, _INSTRUCTIONS)


def _cut(text: str, instructions: Phrases) -> str:
    passage = Passage.of(text)
    first = next(iter(instructions.spans(passage)), None)
    if first is None:
        return text
    sentence = passage.sentences[passage.words[first[0]].sentence]
    start = sentence.start or passage.words[first[0]].start
    return text[:start]
