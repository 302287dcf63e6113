"""HTML made of parts: text is escaped where it comes in, elements are made of what is HTML already."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from bowout.render.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_VOID = {"input", "meta"}


def text(words: object) -> str:
    """Return words as HTML, steering characters spelled out."""
    return escape(visible(str(words)))


def element(name: str, *content: str, **attributes: str | bool | None) -> str:
    """Return an element; an attribute's underscores are hyphens, a last one falls off, None leaves it out."""
    written = "".join(
        _attribute(key, value) for key, value in attributes.items() if value not in {None, False}
    )
    opening = f"<{name}{written}>"
    return opening if name in _VOID else f"{opening}{''.join(content)}</{name}>"


def _attribute(key: str, value: str | bool | None) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{text(value)}"'


def table(label: str, head: Sequence[str], rows: Iterable[Sequence[str]], *, summed: bool = False) -> str:
    """Return a table that scrolls by itself where it is too wide; the first cell of a row names it.

    Cells are HTML; a head that begins with ``#`` is that of numbers. ``summed``: the last row is of all.
    """
    kinds = ["number" if name.startswith("#") else None for name in head]
    names = (
        element("th", text(name.lstrip("#")), scope="col", class_=kind)
        for name, kind in zip(head, kinds, strict=True)
    )
    body = "".join(_row(cells, kinds) for cells in rows)
    opened = element("thead", element("tr", *names)) if any(head) else ""
    inner = element("table", opened, element("tbody", body), class_="summed" if summed else None)
    return element("div", inner, class_="scroll", tabindex="0", role="region", aria_label=label)


def _row(cells: Sequence[str], kinds: Sequence[str | None]) -> str:
    first, *rest = cells
    written = (element("td", cell, class_=kind) for cell, kind in zip(rest, kinds[1:], strict=True))
    return element("tr", element("th", first, scope="row"), *written)
