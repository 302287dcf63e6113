"""The text of an HTML page, for a letter that a mail holds in no plainer form."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_MARKED_SECTION = re.compile(
    r"<!\[+"
)  # Office's conditions; of those it does not know the parser makes an error
_SILENT = {"script", "style", "head", "title"}
_PARAGRAPHS = {"p", "div"}
_OPENED = {**dict.fromkeys(("br", "li", "tr"), "\n"), **dict.fromkeys(("p", "div", "h1", "h2", "h3"), "\n\n")}


def text_of_html(html: str) -> str:
    """Return the text that a reader of ``html`` sees, paragraphs parted by an empty line."""
    reader = _Reader()
    reader.feed(_MARKED_SECTION.sub("<!", html))
    reader.close()
    lines = (line.strip() for line in "".join(reader.parts).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Reader(HTMLParser):
    """Collects text and the line breaks that elements mean."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the base class's signature
        """Break the line where an element begins."""
        self._silent += tag in _SILENT
        self.parts.append(_OPENED.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        """Part paragraphs where one ends."""
        self._silent = max(0, self._silent - (tag in _SILENT))
        self.parts.append("\n\n" if tag in _PARAGRAPHS else "")

    def handle_data(self, data: str) -> None:
        """Take what a reader sees, white space folded."""
        if not self._silent:
            self.parts.append(re.sub(r"\s+", " ", data))
