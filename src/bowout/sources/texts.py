"""What any value must be, whatever its key: filled in, visible, of a length that a letter can hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.doubt import Root
from bowout.core.hidden import shows_nothing
from bowout.core.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDED = frozenset({"reason", "discussed", "hook", "looking_for", "liked", "doubts", "private"})
NAMES = frozenset({"recipient", "sender", "company", "position"})
NAME_MAX = 100  # the mail header's fold is safe up to here (delivery)
TEXT_MAX = 500
ADDRESSED_MAX = NAME_MAX + 256
ENTRIES_MAX = 200
BODY_MAX = 10_000

_BREAKS = frozenset("\n\r\x85\u2028\u2029")
_JOINERS = frozenset("\u200c\u200d")  # Persian names and emoji need them
_OPENING = {"[": "]", "<": ">", "{": "}"}
_IN_PLACEHOLDER = frozenset(" _'\u2019/,.-")
_UNFILLED = frozenset(
    (
        *(
            "todo",
            "to do",
            "tbd",
            "tba",
            "tbc",
            "t.b.d.",
            "t.b.a.",
            "fixme",
            "fix me",
            "fill in",
            "fill me in",
        ),
        *("n/a", "placeholder", "first name", "last name", "recipient name", "company name"),
    )
)
_OWNERS = ("your ", "their ", "the ")
_OWNED = frozenset(("name", "full name", "company", "company name", "position", "reason", "text"))
_MARKED_LINE = re.compile(r"^\s*(?:[-*+]\s+)?")


def cleaned(key: str, value: str) -> str:
    """Return a value in one line with single spaces; raise ``Unreadable`` for what must not be in it."""
    text = value.strip()
    _refuse_hidden(text)
    if key not in FOLDED and not _BREAKS.isdisjoint(text):
        message, mend = "holds a line break", "write it in one line"
        raise Unreadable(message, mend)
    text = " ".join(text.split())
    _refuse_length(key, text)
    if _is_unfilled(text):
        message = f"is still to be filled in ({text})"
        raise Unreadable(message, "write the real text, or leave the key out if it is optional")
    return text


def cleaned_several(key: str, value: str | tuple[str, ...]) -> tuple[str, ...]:
    """Return the texts of a key that takes several; a text of several lines is one entry a line."""
    lines = value.split("\n") if isinstance(value, str) else value
    bare = (_MARKED_LINE.sub("", line) if isinstance(value, str) else line for line in lines)
    entries = tuple(text for line in bare if (text := cleaned(key, line)))
    if key == "doubts":
        for text in entries:
            _refuse_bare_mark(text)
    if len(entries) > ENTRIES_MAX:
        message = f"has {len(entries)} entries"
        raise Unreadable(message, f"keep at most {ENTRIES_MAX}")
    return entries


def _refuse_bare_mark(text: str) -> None:
    """Refuse ``heard:`` with nothing after it, which would stand in a letter as it is."""
    marks = [f"{root}:" for root in Root]
    bare = next((part.strip() for part in text.split(";") if part.strip().lower() in marks), None)
    if bare:
        message = f"has `{bare}` with no doubt after it"
        raise Unreadable(message, f"write `{bare} the on-call is every second week`, or leave it out")


def faults_of_body(body: str) -> Iterator[Unreadable]:
    """Yield what must not be in free notes, which keep their lines."""
    if len(body) > BODY_MAX:
        yield Unreadable(f"has free notes of {len(body):,} characters", f"keep at most {BODY_MAX:,}")
    try:
        _refuse_hidden(body)
    except Unreadable as fault:
        yield fault


def _is_unfilled(text: str) -> bool:
    """Whether a whole value is a placeholder: ``[Company]``, ``{{name}}``, ``TBD``, ``your name``."""
    if not text:
        return False
    lower = text.lower()
    if lower in _UNFILLED or lower.startswith("lorem ipsum") or set(text) <= set("?._-\u2026"):
        return True
    if len(text) > 2 and set(lower) == {"x"}:
        return True
    if _OPENING.get(text[0]) == text[-1]:
        inner = text.strip("[]<>{}% ")
        return all(sign.isalnum() or sign in _IN_PLACEHOLDER for sign in inner)
    owner = next((owner for owner in _OWNERS if lower.startswith(owner)), None)
    return owner is not None and lower.removeprefix(owner).removesuffix(" here") in _OWNED


def _refuse_hidden(text: str) -> None:
    """Refuse what a reader cannot see: controls, marks that turn or hide text, private use, halves."""
    if text.isascii() and text.isprintable():
        return
    for before, sign in zip(f" {text}", text, strict=False):
        kind = _hidden_kind(sign)
        if not kind and shows_nothing(before, sign):
            kind = "the hidden character"
        if kind:
            raise Unreadable(f"holds {kind} U+{ord(sign):04X}", "write the text without it")


def _hidden_kind(sign: str) -> str | None:
    if sign.isprintable() and sign != "\ufffd":
        return None
    from unicodedata import category

    if sign in _BREAKS or sign in _JOINERS or sign == "\t":
        return None
    if ord(sign) & 0xFFFE == 0xFFFE or sign == "\ufffd":
        return "the broken character"
    kinds = {"Cc": "the control character", "Cf": "the hidden character", "Co": "the private-use character"}
    return kinds.get(category(sign), "half a character," if category(sign) == "Cs" else None)


def _refuse_length(key: str, text: str) -> None:
    limit, counted = TEXT_MAX, len(text)
    if key in {"recipient", "sender"}:
        counted = len(text.partition("<")[0].rstrip())
        limit = NAME_MAX if counted > NAME_MAX else ADDRESSED_MAX
        counted = counted if counted > NAME_MAX else len(text)
    elif key not in FOLDED:
        limit = NAME_MAX
    if counted > limit:
        message = f"has {counted:,} characters"
        raise Unreadable(message, f"keep it to {limit} at most")
