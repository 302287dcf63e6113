"""Instructions to a machine that stand in notes: their words are no facts, whoever put them there."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bowout.core.guard.phrases import word_class, wordings
from bowout.core.text import Passage
from bowout.core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.phrases import Phrases

_INSTRUCTIONS = wordings("instructions")
_LABEL = Wording(
    r"(?:^|(?<=[.!?;,(\[\n]))\s*(?:note to (?:the )?)?\b"
    r"(?P<label>system|assistant|ai|model|bot|llm|chatgpt|gpt|claude|gemini|copilot|prompt|developer|writer"
    r"|drafter|editor)\s?[:>]\s?(?:(?:also|please|kindly|now|and|must|you) )*(?P<order>[a-z']+)",
    re.IGNORECASE,
    signs=":>",
)
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
    ordered = [
        *_labelled(text),
        *(passage.words[first].start for first, _ in instructions.spans_alone(passage)),
    ]
    if not ordered:
        return text
    place = min(ordered)
    bracketed = next((match for match in _BRACKETS.finditer(text) if place in range(*match.span())), None)
    if bracketed:
        rest = text[: bracketed.start()].rstrip() + " " + text[bracketed.end() :].lstrip()
        return _cut(rest.strip(), instructions)
    start = max(sentence.start for sentence in passage.sentences if sentence.start <= place)
    left = text[: max(start or place, text.rfind(";", 0, place) + 1)]
    return left.rstrip("; ") if left.rstrip().endswith(";") else left


def _labelled(text: str) -> Iterator[int]:
    """Yield where a label calls a machine or a writer, in capitals or before an order."""
    for match in _LABEL.finditer(text):
        if match["label"] in {"SYSTEM", "ASSISTANT"} or match["order"].lower() in word_class("order"):
            yield match.start("label")
