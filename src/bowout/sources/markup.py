"""HTML to its tags and its text, in one pass whose time grows with the length alone.

It follows the tokenizer of the HTML standard (13.2.5) where that decides what a reader sees, and takes for
text what a browser would drop as never closed: of what is held to rules, too much is better than too little.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_ATTRIBUTE = (
    r"""[\s/]*+(?P<key>[^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?P<value>"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+))?+"""
)
_UNNAMED = re.sub(r"\?P<\w+>", "?:", _ATTRIBUTE)
_TAG = re.compile(rf"<(?P<end>/?)(?P<name>[A-Za-z][^\s/>]*+)(?P<attributes>(?:{_UNNAMED})*+)[\s/]*+>")
_KEY = re.compile(_ATTRIBUTE)
_COMMENT = re.compile(r"<!--(?:-?>|.*?--!?>)", re.DOTALL)
_DECLARATION = re.compile(r"<(?:[!?]|/(?![A-Za-z]))[^>]*+>")
_OPENING = re.compile(r"<(?=[A-Za-z!?/])")
_NUMBER = re.compile(r"&#([0-9]{8,})")  # a character's number has seven digits at most
_UNSEEN = {"script", "style", "title"}
_LITERAL = {"textarea", "xmp"}  # what stands in them is shown as it is written


class Tag(NamedTuple):
    """The beginning of an element, or its end; ``name`` is in lower case."""

    name: str
    attributes: str = ""
    ends: bool = False

    def value(self, key: str) -> str | None:
        """Return the first value of an attribute, read; empty where it has none, None where it is missing."""
        for found in _KEY.finditer(self.attributes):
            if found["key"].lower() == key:
                return unescaped((found["value"] or "").strip("\"'"))
        return None


def tokens(html: str) -> Iterator[Tag | str]:
    """Yield the tags and the texts of ``html`` in their order, comments, scripts, styles and titles left out.

    What begins like a tag or a comment and has no end is text to the last character.
    """
    at, ends = 0, dict[str, int]()
    while opened := _OPENING.search(html, at):
        yield unescaped(html[at : opened.start()])
        at = opened.start()
        closed = _closed(html, at)
        if closed is None:
            break
        at = closed.end()
        if closed.re is _TAG:
            tag = Tag(closed["name"].lower(), closed["attributes"], bool(closed["end"]))
            yield tag
            shown, at = _literal(html, at, tag, ends)
            yield shown
    yield unescaped(html[at:])


def _literal(html: str, at: int, tag: Tag, ends: dict[str, int]) -> tuple[str, int]:
    """Return what is shown of an element that holds no tags, and where it ends.

    ``ends`` keeps where the next of its name does. A title with tags in it is no page's, and is gone into.
    """
    if tag.ends or tag.name not in _UNSEEN | _LITERAL:
        return "", at
    if ends.get(tag.name, -1) < at:
        found = re.compile(rf"</{tag.name}(?=[\s/>])", re.IGNORECASE).search(html, at)
        ends[tag.name] = found.start() if found else len(html)
    end = ends[tag.name]
    if end == len(html) or (tag.name == "title" and html.find("<", at) < end):
        return "", at
    return "" if tag.name in _UNSEEN else unescaped(html[at:end]), end


def _closed(html: str, at: int) -> re.Match[str] | None:
    """Return the tag, the comment or the declaration that begins at ``at``, None where it does not end."""
    if html.startswith("<!--", at):
        return _COMMENT.match(html, at)
    return _TAG.match(html, at) or _DECLARATION.match(html, at)


def unescaped(text: str) -> str:
    """Return ``text`` with its character references read; a number that no character has becomes U+FFFD."""
    if "&" not in text:
        return text
    from html import unescape

    return unescape(_NUMBER.sub(_in_reach, text))


def _in_reach(found: re.Match[str]) -> str:
    number = found[1].lstrip("0")
    return f"&#{number or 0}" if len(number) < 8 else "&#1114112"
