"""The text of an HTML page, as the readers of a mail see it."""

from __future__ import annotations

import re
from itertools import groupby
from typing import NamedTuple

from bowout.sources.markup import Tag, tokens

_LINES = ("br", "li", "tr", "td", "th", "dt", "dd", "caption", "legend", "option", "figcaption")
_PARAGRAPHS = (
    *(
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "pre",
        "blockquote",
        "ul",
        "ol",
        "dl",
        "table",
        "hr",
        "form",
    ),
    *(
        "section",
        "article",
        "header",
        "footer",
        "main",
        "aside",
        "nav",
        "address",
        "center",
        "figure",
        "fieldset",
    ),
)
_BREAKS = {
    **dict.fromkeys(_LINES, "\n"),
    **dict.fromkeys(_PARAGRAPHS, "\n\n"),
}  # words must not grow together
_SHOWN = ("alt", "placeholder", "value")  # attributes that are read, where images are off or a field is empty
_SHOWING = {"img", "area", "input"}


class _Piece(NamedTuple):
    text: str
    quoted: bool


def text_of_html(html: str) -> str:
    """Return the text that a reader of ``html`` sees, paragraphs parted by an empty line.

    What images say in their place is part of it, comments, scripts and styles are not. The lines of what
    mail programs mark as a quotation begin with ``>``, as they do in plain text.
    """
    reader = _Reader()
    for token in tokens(html):
        reader.take(token)
    texts = []
    for quoted, pieces in groupby(reader.pieces, key=lambda piece: piece.quoted):
        text = _laid_out("".join(piece.text for piece in pieces))
        texts.append(re.sub(r"(?m)^", "> ", text) if quoted and text else text)
    return "\n\n".join(text for text in texts if text)


def _laid_out(text: str) -> str:
    lines = (line.strip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Reader:
    """Collects text and the line breaks that elements mean."""

    def __init__(self) -> None:
        self.pieces: list[_Piece] = []
        self._blockquotes: list[bool] = []  # whether each of those open is a quotation
        self._quotations = 0
        self._kept_lines = 0

    def take(self, token: Tag | str) -> None:
        """Take what a reader sees: lines break where elements do, and are kept in ``pre`` alone."""
        if isinstance(token, str):
            self._add(token.replace("\r\n", "\n") if self._kept_lines else re.sub(r"\s+", " ", token))
        elif token.ends:
            self._end(token)
        else:
            self._begin(token)

    def _add(self, text: str) -> None:
        if text:
            self.pieces.append(_Piece(text, self._quotations > 0))

    def _begin(self, tag: Tag) -> None:
        self._add(_BREAKS.get(tag.name, ""))
        if tag.name in _SHOWING:
            self._add(" ".join(value for key in _SHOWN if (value := tag.value(key))))
        elif tag.name == "pre":
            self._kept_lines += 1
        elif tag.name == "blockquote":
            self._blockquotes.append(_is_quotation(tag))
            self._quotations += self._blockquotes[-1]

    def _end(self, tag: Tag) -> None:
        if tag.name == "pre":
            self._kept_lines = max(0, self._kept_lines - 1)
        elif tag.name == "blockquote" and self._blockquotes:
            self._quotations -= self._blockquotes.pop()
        self._add(_BREAKS.get(tag.name, ""))


def _is_quotation(tag: Tag) -> bool:
    """Whether a ``blockquote`` is one of a mail that is answered; others are how some programs indent."""
    return (
        (tag.value("type") or "").lower() == "cite"
        or bool(tag.value("cite"))
        or "quote" in (tag.value("class") or "").lower()
    )
