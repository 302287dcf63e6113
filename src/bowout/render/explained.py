"""``--explain``: each phrase of the body and where it is from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.passages import paragraphs
from bowout.render.terminal import WIDTH, Paint, columns, one_line, paint, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bowout.core.draft import Draft, Span

_MARGIN = 24  # columns; a longer source stands on a line of its own
_PAINTS = {"template": Paint.FAINT, "notes": Paint.GREEN, "model": Paint.MAGENTA}


def explain(draft: Draft, *, colour: bool) -> str:
    """Return the body in reading order, the source of each phrase to its left, within 80 columns.

    An empty line divides paragraphs. Punctuation between two sources stands with the phrase before it. The
    last line counts the words by source.
    """
    found = [list(_phrases(spans)) for spans in paragraphs(draft)]
    sources = [columns(one_line(source)) for phrases in found for source, _ in phrases]
    margin = min(max(sources, default=0), _MARGIN) + 2
    blocks = ["\n".join(_rows(phrases, margin, colour=colour)) for phrases in found]
    return "\n\n".join([*filter(None, blocks), _tally(draft)])


def _phrases(spans: Iterable[Span]) -> Iterator[tuple[str, str]]:
    """Return source and text, lone punctuation joined to the phrase before it."""
    held: tuple[str, str] | None = None
    for span in spans:
        if held and not any(character.isalnum() for character in span.text):
            held = (held[0], held[1] + span.text)
            continue
        if held:
            yield held
        held = (span.source, span.text)
    if held:
        yield held


def _rows(phrases: Iterable[tuple[str, str]], margin: int, *, colour: bool) -> Iterator[str]:
    for source, text in phrases:
        label = one_line(source)
        shown = paint(label, _PAINTS.get(source.partition(":")[0], Paint.CYAN), wanted=colour)
        lines = wrap(text.strip(), WIDTH - margin)
        if columns(label) + 2 > margin:
            yield shown
        else:
            yield (shown + " " * (margin - columns(label)) + lines.pop(0)).rstrip()
        yield from (" " * margin + line for line in lines)


def _tally(draft: Draft) -> str:
    words = {"template": 0, "notes": 0, "model": 0}
    for spans in paragraphs(draft):
        for source, text in _phrases(spans):
            kind = source.partition(":")[0]
            words[kind] = words.get(kind, 0) + len(text.split())
    return "Words: " + ", ".join(f"{one_line(kind)} {count}" for kind, count in words.items())
