"""What any value must be, whatever its key: filled in, visible, of a length that a letter can hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDED = frozenset({"reason", "discussed", "hook", "looking_for", "private"})
NAMES = frozenset({"recipient", "sender", "company", "position"})
NAME_MAX = 100  # the mail header's fold is safe up to here (delivery)
TEXT_MAX = 500
ADDRESSED_MAX = NAME_MAX + 256
PRIVATE_MAX = 200
BODY_MAX = 10_000

# Control characters; marks that turn or hide text (bidi, zero width, tags); what no text holds. The joiners
# U+200C and U+200D stay: Persian names and emoji need them.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ufffd-\uffff\U000e0000-\U000e007f]"
)
_BREAK = re.compile("[\n\r\x85\u2028\u2029]")
_PRIVATE_USE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_WORDS = r"[\w][\w '\u2019/,.-]*"
_PLACEHOLDER = re.compile(
    rf"\[{_WORDS}\]|<{_WORDS}>|\{{{{?\s*{_WORDS}?\s*\}}?\}}|<%?=?\s*{_WORDS}%>|[?._\u2026-]+|x{{3,}}"
    r"|to ?do|t\.?b\.?[acd]\.?|fix ?me|fill (?:me )?in|n/a|lorem ipsum.*|placeholder"
    r"|(?:your|their|the) (?:full )?(?:name|company|position|reason|text)(?: name)?(?: here)?|"
    r"(?:company|first|last|recipient)[ _]name",
    re.IGNORECASE,
)
_MARKED_LINE = re.compile(r"^\s*(?:[-*+]\s+)?")


def cleaned(key: str, value: str) -> str:
    """Return a value in one line with single spaces; raise ``Unreadable`` for what must not be in it."""
    text = value.strip()
    _refuse_hidden(text)
    if key not in FOLDED and _BREAK.search(text):
        message, mend = "holds a line break", "write it in one line"
        raise Unreadable(message, mend)
    text = " ".join(text.split())
    _refuse_length(key, text)
    if _PLACEHOLDER.fullmatch(text):
        message = f"is still to be filled in ({text})"
        raise Unreadable(message, "write the real text, or leave the key out if it is optional")
    return text


def cleaned_private(value: str | tuple[str, ...]) -> tuple[str, ...]:
    """Return the private texts; a text of several lines is one entry a line."""
    lines = value.split("\n") if isinstance(value, str) else value
    bare = (_MARKED_LINE.sub("", line) if isinstance(value, str) else line for line in lines)
    entries = tuple(text for line in bare if (text := cleaned("private", line)))
    if len(entries) > PRIVATE_MAX:
        message = f"has {len(entries)} entries"
        raise Unreadable(message, f"keep at most {PRIVATE_MAX}")
    return entries


def faults_of_body(body: str) -> Iterator[Unreadable]:
    """Yield what must not be in free notes, which keep their lines."""
    if len(body) > BODY_MAX:
        yield Unreadable(f"has free notes of {len(body):,} characters", f"keep at most {BODY_MAX:,}")
    try:
        _refuse_hidden(body)
    except Unreadable as fault:
        yield fault


def _refuse_hidden(text: str) -> None:
    surrogate = _SURROGATE.search(text)
    if surrogate:
        message = f"holds half a character (U+{ord(surrogate[0]):04X})"
        raise Unreadable(message, "write the character itself")
    private_use = _PRIVATE_USE.search(text)
    if private_use:
        message = f"holds the private-use character U+{ord(private_use[0]):04X}"
        raise Unreadable(message, "delete it")
    hidden = _HIDDEN.search(text)
    if hidden:
        kind = "control character" if hidden[0] < "\xa0" else "hidden character"
        message = f"holds the {kind} U+{ord(hidden[0]):04X}"
        raise Unreadable(message, "delete it")


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
