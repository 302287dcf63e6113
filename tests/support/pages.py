"""A web page as a browser's parser sees it."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"br", "img", "input", "link", "meta"}


class Page(HTMLParser):
    """The elements of a page with their attributes, and its text by the elements it stands in.

    A page that closes another element than the open one, or leaves one open, fails an assertion.
    """

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[tuple[str, ...], str]] = []
        self.opened: list[tuple[str, str]] = []
        self.feed(source)
        self.close()
        assert self.opened == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember the element."""
        values = {name: value or "" for name, value in attrs}
        self.elements.append((tag, values))
        if tag not in VOID:
            self.opened.append((tag, values.get("id", "")))

    def handle_endtag(self, tag: str) -> None:
        """Close the element, which must be the last that was opened."""
        assert self.opened.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        """Remember the text."""
        self.texts.append((tuple(tag for tag, _ in self.opened), data))

    def shown(self) -> str:
        """Return the text a reader sees."""
        shown = "".join(data for tags, data in self.texts if not {"script", "style"} & set(tags))
        return " ".join(shown.split())

    def of(self, *tags: str) -> list[dict[str, str]]:
        """Return the attributes of every element of some kinds."""
        return [attributes for name, attributes in self.elements if name in tags]

    def raw(self, tag: str) -> str:
        """Return the text of all elements of a kind."""
        return "".join(data for tags, data in self.texts if tags and tags[-1] == tag)

    @property
    def policy(self) -> str:
        """The page's Content-Security-Policy."""
        return next(meta["content"] for meta in self.of("meta") if "http-equiv" in meta)
