"""YAML notes, read from the parser's events: nothing is constructed, resolved or expanded.

Events come one at a time and with their place, so that an alias, a tag or a deep nest is refused where it
stands, before it can cost time or memory.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from bowout.core.errors import NotesInvalid, Problem
from bowout.sources.entries import MAPPING, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEPTH_MAX = 16
_QUOTES = "put the whole value in double quotes"
_MARGIN = "start every key at the margin"
_ODD = "the text does not go on as YAML can read it"
_COMMON = (
    ("mapping values are not allowed", "a second colon stands in this line", f"{_QUOTES}, and {_MARGIN}"),
    ("tab character", "a tab stands where YAML wants spaces", _MARGIN),
    ("character '\\t'", "a tab stands where YAML wants spaces", _MARGIN),
    ("cannot start any token", "a value starts with a sign that YAML keeps for itself", _QUOTES),
    ("could not find expected ':'", "this line has no colon after its key", "write `key: value`"),
    ("unexpected end of stream", "a quotation mark is opened and not closed", "close it"),
    ("<document start>", "this is not a `key: value` line", _MARGIN),
    ("expected <block end>", _ODD, f"{_QUOTES}, and {_MARGIN}"),
    ("did not find expected key", _ODD, f"{_QUOTES}, and {_MARGIN}"),
    ("expected ',' or", "a bracket is opened and not closed", _QUOTES),
    ("escape", "a backslash in double quotes starts no escape that YAML knows", "write it as `\\\\`"),
)
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # what YAML 1.1 counts as the end of a line
_CUT = re.compile(r"\s+(#\w+)")


def read_yaml(text: str, where: str, *, lines_before: int = 0) -> Reading:
    """Return the keys and values of a YAML text, which must be one flat mapping.

    ``lines_before`` counts the lines of the file above the text. Raises ``NotesInvalid`` for what is no YAML.
    """
    reader = _Reader(text, where, lines_before)
    try:
        reader.read()
    except yaml.MarkedYAMLError as error:
        problem = _syntax(error, text, where, lines_before)
        raise NotesInvalid([*reader.reading.problems, problem]) from None
    except (yaml.YAMLError, ValueError, OverflowError):
        problem = Problem(where, "is not YAML that can be read", None, None, "check quotes and escapes")
        raise NotesInvalid([*reader.reading.problems, problem]) from None
    return reader.reading


def _syntax(error: yaml.MarkedYAMLError, text: str, where: str, lines_before: int) -> Problem:
    said = f"{error.context or ''} {error.problem or ''}"
    lines = _BREAK.split(text.rstrip())
    mark = error.problem_mark or error.context_mark
    ended = "end of stream" in said or (mark and mark.line >= len(lines))
    if error.context_mark and (ended or "expected ':'" in said):
        mark = error.context_mark
    at = min(mark.line, len(lines) - 1) if mark else 0  # libyaml counts a line behind the last
    line = at + 1 + lines_before if mark else None
    hits = ((message, mend) for sign, message, mend in _COMMON if sign in said)
    message, mend = next(hits, ("this is not YAML that can be read", _QUOTES))
    if "\xa0" in lines[at]:  # it looks like the space that it is not
        message, mend = "a no-break space stands where YAML wants a plain one", "type the space anew"
    return Problem(where, message, line, None, mend)


def _is_empty(event: yaml.Event) -> bool:
    return isinstance(event, yaml.ScalarEvent) and not event.value


class _Reader:
    """A walk over the events of one document."""

    def __init__(self, text: str, where: str, lines_before: int) -> None:
        self.reading = Reading(where)
        self._text_lines = [*_BREAK.split(text), ""]
        self._lines_before = lines_before
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)

    def read(self) -> None:
        """Take all entries of the first document; a second one that holds anything is a problem."""
        roots = 0
        for event in self._events:
            if not isinstance(event, yaml.NodeEvent):
                continue
            roots += 1
            if roots == 1:
                self._read_root(event)
            elif not _is_empty(event):
                self._refuse(None, event, "starts a second YAML document", "keep one, without `---` between")
                return

    def _read_root(self, event: yaml.Event) -> None:
        self._marked(None, event)
        if isinstance(event, yaml.MappingStartEvent):
            self._read_mapping()
        elif not _is_empty(event):
            message, mend = "does not hold `key: value` lines", "write one key a line: `company: Northwind`"
            self._refuse(None, event, message, mend)
            raise NotesInvalid(self.reading.problems)

    def _read_mapping(self) -> None:
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            self._read_pair(event)

    def _read_pair(self, event: yaml.Event) -> None:
        if not isinstance(event, yaml.ScalarEvent):
            self._refuse(None, event, "a key is not plain text", 'write `key: "value"`')
            self._skip(event)
            self._skip(next(self._events))
            return
        key = event.value
        self._marked(key, event)
        value = next(self._events)
        if not self.reading.is_new(key, self._line(event)) or self._marked(key, value):
            self._skip(value)
        else:
            self._read_value(key, value, self._line(event))

    def _read_value(self, key: str, event: yaml.Event, line: int) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_cut(key, event)
            self.reading.add(key, event.value, line)
        elif isinstance(event, yaml.SequenceStartEvent):
            texts = self._read_list(key)
            if texts is not None:
                self.reading.add(key, texts, line)
        else:
            self.reading.refuse(key, line, *MAPPING)
            self._skip(event)

    def _refuse_cut(self, key: str, event: yaml.ScalarEvent) -> None:
        """Refuse ``the #1 launch``, half of which YAML takes for a comment; ``warm  # or brief`` is one."""
        mark = event.end_mark
        cut = None if event.style or mark is None else _CUT.match(self._text_lines[mark.line], mark.column)
        if cut:
            self._refuse(key, event, f"is cut off before {cut[1]}, which YAML takes for a comment", _QUOTES)

    def _read_list(self, key: str) -> list[str] | None:
        texts: list[str] = []
        whole = True
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            if isinstance(event, yaml.ScalarEvent) and not self._marked(key, event):
                self._refuse_cut(key, event)
                texts.append(event.value)
            elif key == "doubts" and isinstance(event, yaml.MappingStartEvent):
                marked = self._read_marked(key, event)
                texts.append(marked or "")
                whole = whole and marked is not None
            elif not isinstance(event, yaml.ScalarEvent):
                if whole and not self._marked(key, event):
                    self._refuse(key, event, "has a list or a mapping inside a list", _QUOTES)
                whole = False
                self._skip(event)
        return texts if whole else None

    def _read_marked(self, key: str, event: yaml.Event) -> str | None:
        """Return ``- heard: the pay`` as one text, though YAML takes it for a mapping; None if it is more."""
        parts: list[str] = []
        sound = not self._marked(key, event)
        for part in self._events:
            if isinstance(part, yaml.MappingEndEvent):
                break
            sound = not self._marked(key, part) and isinstance(part, yaml.ScalarEvent) and sound
            parts.append(part.value if isinstance(part, yaml.ScalarEvent) else "")
            self._skip(part)
        if len(parts) == 2 and sound:
            return ": ".join(parts)
        self._refuse(key, event, "has a list or a mapping inside a list", _QUOTES)
        return None

    def _marked(self, key: str | None, event: yaml.Event) -> bool:
        """Whether a node is an alias, or bears an anchor or a tag; if so it is noted as a problem."""
        tag = getattr(event, "tag", None)
        sign = (
            "*"
            if isinstance(event, yaml.AliasEvent)
            else "&"
            if getattr(event, "anchor", None)
            else "!"
            if tag
            else ""
        )
        if sign:
            self._refuse(
                key, event, f"uses `{sign}`, which YAML keeps for itself and notes have no use for", _QUOTES
            )
        return bool(sign)

    def _skip(self, event: yaml.Event) -> None:
        """Read past a node; a nest deeper than any notes need ends the reading."""
        depth = 0
        while True:
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEPTH_MAX:
                line = self._line(event)
                problem = Problem(
                    self.reading.where, f"is nested deeper than {_DEPTH_MAX} levels", line, None, _QUOTES
                )
                raise NotesInvalid([*self.reading.problems, problem])
            if depth <= 0:
                return
            event = next(self._events)

    def _line(self, event: yaml.Event) -> int:
        mark = event.start_mark
        return (mark.line if mark else 0) + 1 + self._lines_before

    def _refuse(self, key: str | None, event: yaml.Event, message: str, mend: str) -> None:
        self.reading.refuse(key, self._line(event), message, mend)
