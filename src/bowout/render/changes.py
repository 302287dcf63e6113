"""``--diff``: what a model changed in the template's own letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.passages import BREAK, paragraphs
from bowout.render.terminal import WIDTH, Paint, one_line, paint, visible, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.draft import Draft

_ALIKE = 0.6  # below this share of common words, two whole texts read better than their words mixed
_INDENT = "  "


def diff(draft: Draft, *, colour: bool) -> str:
    """Return the paragraphs that differ, with their slots; words out as ``[-…-]``, words in as ``{+…+}``.

    A paragraph that is mostly new is shown whole, ``-`` before the template's text and ``+`` before the
    letter's. Says so if nothing differs.
    """
    if draft.body == draft.template_body:
        return "No difference: the letter is the template's own, word for word."
    changes = list(_changes(draft))
    total = len(draft.body.split(BREAK))
    head = f"{len(changes)} of {total} paragraphs differ from the template's letter."
    blocks = [
        f"{paint(title, Paint.BOLD, wanted=colour)}\n{_shown(old, new, colour=colour)}"
        for title, old, new in changes
    ]
    return "\n\n".join([head, *blocks])


def _changes(draft: Draft) -> Iterator[tuple[str, str, str]]:
    """Return title, old and new text of each run of paragraphs that differs."""
    from difflib import SequenceMatcher

    old, new = draft.template_body.split(BREAK), draft.body.split(BREAK)
    for tag, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "replace" and i_end - i == j_end - j:
            for step in range(i_end - i):
                yield _title(draft, j + step), old[i + step], new[j + step]
        elif tag != "equal":
            yield _title(draft, j), BREAK.join(old[i:i_end]), BREAK.join(new[j:j_end])


def _title(draft: Draft, index: int) -> str:
    """Return ``Paragraph N``, with the slots whose words a model wrote in it."""
    sources = [span.source for spans in paragraphs(draft)[index : index + 1] for span in spans]
    slots = dict.fromkeys(source.partition(":")[2] for source in sources if source.startswith("model:"))
    named = f" ({', '.join(map(one_line, slots))})" if slots else ""
    return f"Paragraph {index + 1}{named}"


def _shown(old: str, new: str, *, colour: bool) -> str:
    from difflib import SequenceMatcher

    before, after = visible(old).split(), visible(new).split()
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return _whole(old, new, colour=colour)
    words: list[tuple[str, Paint | None]] = []
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        if tag == "equal":
            words += [(word, None) for word in after[j:j_end]]
            continue
        words += _marked(before[i:i_end], "[-", "-]", Paint.RED)
        words += _marked(after[j:j_end], "{+", "+}", Paint.GREEN)
    return _flowed(words, colour=colour)


def _whole(old: str, new: str, *, colour: bool) -> str:
    lines = [
        paint(f"{mark} {line}", hue, wanted=colour)
        for mark, text, hue in (("-", old, Paint.RED), ("+", new, Paint.GREEN))
        for line in (wrap(text, WIDTH - len(_INDENT) - 2) if text else [])
    ]
    return "\n".join(_INDENT + line for line in lines)


def _marked(words: list[str], opening: str, closing: str, hue: Paint) -> list[tuple[str, Paint | None]]:
    """Return the words of one change, its marks on the first and the last."""
    if not words:
        return []
    marked = [*words]
    marked[0] = opening + marked[0]
    marked[-1] += closing
    return [(word, hue) for word in marked]


def _flowed(words: list[tuple[str, Paint | None]], *, colour: bool) -> str:
    """Wrap the words as text, and colour each of them where it has come to stand."""
    hues = iter([hue for _, hue in words])
    lines = wrap(" ".join(word for word, _ in words), WIDTH - len(_INDENT))
    if not colour:
        return "\n".join(_INDENT + line for line in lines)
    return "\n".join(
        _INDENT + " ".join(_hued(word, next(hues, None)) for word in line.split()) for line in lines
    )


def _hued(word: str, hue: Paint | None) -> str:
    return paint(word, hue, wanted=True) if hue else word
