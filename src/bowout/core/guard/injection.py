"""Instructions to a machine that stand in notes: their words are no facts, whoever put them there."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bowout.core.guard.phrases import wordings
from bowout.core.text import Passage

if TYPE_CHECKING:
    from bowout.core.guard.phrases import Phrases

_INSTRUCTIONS = wordings("instructions")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


@lru_cache(maxsize=512)  # each jotting is asked after by the template, the request and the guard
def without_instructions(text: str, language: str = "en") -> str:
    """Return ``text`` up to the sentence or the semicolon that leads to an order; what follows belongs to it.

    Of an instruction in brackets no more than the brackets goes.
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
    word = passage.words[first[0]]
    bracketed = next(
        (match for match in _BRACKETS.finditer(text) if word.start in range(*match.span())), None
    )
    if bracketed:
        rest = text[: bracketed.start()].rstrip() + " " + text[bracketed.end() :].lstrip()
        return _cut(rest.strip(), instructions)
    start = passage.sentences[word.sentence].start or word.start
    left = text[: max(start, text.rfind(";", 0, word.start) + 1)]
    return left.rstrip("; ") if left.rstrip().endswith(";") else left
