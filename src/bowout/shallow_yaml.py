"""A look at YAML before it is read as a whole: what would take the stack or the memory is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from typing import Any

_DEPTH_MAX = 100
_HARMLESS = 10_000  # characters: so few cannot nest as deep as the stack goes


class TooIntricate(ValueError):
    """YAML that nobody writes by hand; ``line`` is where, from 1."""

    def __init__(self, told: str, event: yaml.Event) -> None:
        self.line = 1 + (event.start_mark.line if event.start_mark else 0)
        super().__init__(told)


def refuse_intricate(text: str, loader: Any) -> None:
    """Raise ``TooIntricate`` for deep nests and aliases, ``yaml.YAMLError`` for what is no YAML before them.

    libyaml's composer calls itself for each level, in C, where nothing but the end of the stack stops it; and
    aliases of aliases unfold to any size. Events come one at a time, before either can happen. A short text
    without an anchor can do neither, and is not looked at.
    """
    if len(text) <= _HARMLESS and "&" not in text:
        return
    depth = 0
    for event in yaml.parse(text, Loader=loader):
        if isinstance(event, yaml.AliasEvent):
            raise TooIntricate("uses an alias (`*`); write it out", event)
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _DEPTH_MAX:
                raise TooIntricate("is nested too deep", event)
