"""JSON notes: one flat object, read token by token so that every key has its line and no nest recurses.

Strings are decoded by the standard library; numbers, ``true`` and ``false`` stay as they were typed, and
``null`` is as good as not given.
"""

from __future__ import annotations

import json
import re

from bowout.core.errors import NotesInvalid, Problem
from bowout.sources.entries import LIST, MAPPING, Reading

_SPACE = re.compile(r"[ \t\n]*")
_LITERAL = re.compile(r"[-+.\w]+")
_DECODER = json.JSONDecoder()
_CLOSING = {"{": "}", "[": "]"}


def read_json(text: str, where: str) -> Reading:
    """Return the keys and values of a JSON text; raises ``NotesInvalid`` for what is no JSON object."""
    return _Scanner(text, where).read()


class _Scanner:
    """A walk over the tokens of one object."""

    def __init__(self, text: str, where: str) -> None:
        self._text = text
        self._place = 0
        self._reading = Reading(where)

    def read(self) -> Reading:
        """Take all entries of the object, which must be the whole text."""
        if self._peek() != "{":
            raise self._broken("does not hold a JSON object", 'write `{"company": "Northwind", …}`')
        self._place += 1
        if self._peek() == "}":
            self._place += 1
        else:
            self._read_pairs()
        if self._peek():
            raise self._broken("goes on after the end of the object", "keep one object")
        return self._reading

    def _read_pairs(self) -> None:
        while True:
            if self._peek() != '"':
                comma = self._peek() == "}"
                message = "has a comma too many" if comma else "has a key that is not in double quotes"
                raise self._broken(message, "delete it" if comma else 'write `"key": "value"`')
            line = self._line()
            key = self._string()
            self._expect(":", "has no colon after a key")
            self._read_value(key, line)
            if self._peek() == "}":
                self._place += 1
                return
            self._expect(",", "has no comma between two keys")

    def _read_value(self, key: str, line: int) -> None:
        start = self._peek()
        new = self._reading.is_new(key, line)
        if start == "[":
            texts = self._list()
            if new and texts is None:
                self._reading.refuse(key, line, "has a list or a mapping inside a list", LIST[1])
            elif new and texts is not None:
                self._reading.add(key, texts, line)
        elif start == "{":
            self._skip_nest()
            if new:
                self._reading.refuse(key, line, *MAPPING)
        else:
            text = self._scalar()
            if new:
                self._reading.add(key, text, line)

    def _list(self) -> list[str] | None:
        """Return the texts of a list, or None if it holds more than texts."""
        start = self._place
        self._place += 1
        texts: list[str] = []
        if self._peek() == "]":
            self._place += 1
            return texts
        while True:
            if self._peek() in _CLOSING:
                self._place = start
                self._skip_nest()
                return None
            texts.append(self._scalar())
            if self._peek() == "]":
                self._place += 1
                return texts
            self._expect(",", "has no comma between two texts of a list")

    def _scalar(self) -> str:
        """Return a string's text, or a number, ``true`` and ``false`` as typed; ``null`` is empty."""
        if self._peek() == '"':
            return self._string()
        found = _LITERAL.match(self._text, self._place)
        if not found:
            raise self._broken("has no value here", 'write `"key": "value"`')
        try:
            json.loads(found[0])
        except (ValueError, RecursionError):
            raise self._broken(
                f"has a value without quotes ({found[0][:40]})", "put it in double quotes"
            ) from None
        self._place = found.end()
        return "" if found[0] == "null" else found[0]

    def _string(self) -> str:
        try:
            text, self._place = _DECODER.raw_decode(self._text, self._place)
        except json.JSONDecodeError as error:
            self._place = error.pos
            open_end = error.msg.startswith("Unterminated") or self._text[error.pos : error.pos + 1] == "\n"
            message = (
                "has a string that is not closed in its line"
                if open_end
                else "has a string with a broken escape"
            )
            mend = (
                'close it with `"`, and write line breaks as `\\n`'
                if open_end
                else "write a backslash as `\\\\`"
            )
            raise self._broken(message, mend) from None
        return str(text)

    def _skip_nest(self) -> None:
        """Read past a nested list or object, counting brackets instead of recursing."""
        awaited: list[str] = []
        while True:
            sign = self._peek()
            if sign == '"':
                self._string()
                continue
            if not sign or (sign in "]}" and sign != awaited[-1]):
                raise self._broken("has a bracket that is not closed", "close it")
            self._place += 1
            if sign in _CLOSING:
                awaited.append(_CLOSING[sign])
            elif sign in "]}":
                awaited.pop()
            if not awaited:
                return

    def _peek(self) -> str:
        """Return the next character that is no space, or an empty text at the end."""
        spaces = _SPACE.match(self._text, self._place)
        self._place = spaces.end() if spaces else self._place
        return self._text[self._place : self._place + 1]

    def _expect(self, sign: str, message: str) -> None:
        if self._peek() != sign:
            raise self._broken(message, f"write `{sign}` there")
        self._place += 1

    def _line(self) -> int:
        return self._text.count("\n", 0, self._place) + 1

    def _broken(self, message: str, mend: str) -> NotesInvalid:
        problem = Problem(self._reading.where, message, self._line(), None, mend)
        return NotesInvalid([*self._reading.problems, problem])
