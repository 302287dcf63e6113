"""The same things said in other words, for two people of one company who may lay their letters side by side.

Only the template's own words are exchanged, never those of the notes or of a model, and always by the same
table: the second wording of each for one letter, the third for another.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from bowout.core.draft import Mode, Span
from bowout.core.marked import TEMPLATE
from bowout.data import read_optional
from bowout.data.lists import lines_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from bowout.core.draft import Draft


def exchangeable(draft: Draft, language: str = "en") -> tuple[str, ...]:
    """Return the template's own wordings in the draft for which its language has others, in order."""
    texts = (span.text for span in _joined(draft.provenance) if span.source == TEMPLATE)
    return tuple(dict.fromkeys(found for text in texts for found in _pattern(language).findall(text)))


def varied(draft: Draft, number: int, only: Collection[str], language: str = "en") -> Draft:
    """Return the draft with the wordings ``only`` exchanged for their ``number``-th, counted from 0.

    0 is the template's own; beyond the last wording the table begins again. The subject stays.
    """
    spans = tuple(
        span._replace(text=_exchanged(span.text, number, only, language)) if span.source == TEMPLATE else span
        for span in _joined(draft.provenance)
    )
    body = "".join(span.text for span in spans)
    template_body = body if draft.mode is Mode.TEMPLATE else draft.template_body
    return replace(draft, body=body, provenance=spans, template_body=template_body)


def _joined(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the spans with neighbours of one source as one, so that no wording is cut in two."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].source == span.source:
            joined[-1] = Span(joined[-1].text + span.text, span.source)
        else:
            joined.append(span)
    return tuple(joined)


def _exchanged(text: str, number: int, only: Collection[str], language: str) -> str:
    def other(found: str) -> str:
        wordings = _table(language)[found]
        return wordings[number % len(wordings)] if found in only else found

    return _pattern(language).sub(lambda match: other(match[0]), text)


@cache
def _table(language: str) -> dict[str, tuple[str, ...]]:
    lines = (line.split(" | ") for line in lines_of(read_optional(f"rewordings_{language}")))
    return {wordings[0]: tuple(wordings) for wordings in lines}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Return what finds any first wording as whole words, the longer before the shorter."""
    ordered = sorted(_table(language), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered)) or '(?!)'})(?!\w)")
