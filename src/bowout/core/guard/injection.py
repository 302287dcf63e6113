"""Instructions to a machine that stand in notes: their words are no facts, whoever put them there."""

from __future__ import annotations

from bowout.core.guard.phrases import wordings
from bowout.core.text import Passage

_INSTRUCTIONS = wordings("instructions")


def without_instructions(text: str) -> str:
    """Return ``text`` up to the sentence that begins to instruct a machine; what follows belongs to it."""
    passage = Passage(text)
    first = next(_INSTRUCTIONS.spans(passage), None)
    if first is None:
        return text
    sentence = passage.sentences[passage.words[first[0]].sentence]
    start = sentence.start or passage.words[first[0]].start
    return text[:start]
