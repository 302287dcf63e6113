"""The body of a draft by paragraph, each phrase with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.draft import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bowout.core.draft import Draft

BREAK = "\n\n"


def paragraphs(draft: Draft) -> tuple[tuple[Span, ...], ...]:
    """Return the spans of each paragraph in reading order, cut at the paragraph's ends.

    A paragraph's texts concatenated, and the paragraphs joined by an empty line, are exactly the body. A
    draft without provenance counts as the template's.
    """
    spans = draft.provenance or (Span(draft.body, "template"),)
    found, start = [], 0
    for paragraph in draft.body.split(BREAK):
        end = start + len(paragraph)
        found.append(_between(spans, start, end))
        start = end + len(BREAK)
    return tuple(found)


def _between(spans: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    """Return what lies between two offsets; neighbours of one source become one span."""
    found: list[Span] = []
    offset = 0
    for span in spans:
        text = span.text[max(start - offset, 0) : max(end - offset, 0)]
        offset += len(span.text)
        if not text:
            continue
        if found and found[-1].source == span.source:
            text = found.pop().text + text
        found.append(Span(text, span.source))
    return tuple(found)
