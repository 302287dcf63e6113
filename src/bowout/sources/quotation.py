"""The mail that a letter answers, as mail programs put it below or between: known by its marks, and cut off.

Only what a program marks is a quotation: lines with ``>``, what follows a line that says who wrote on which
day, and what follows the block of headers that Outlook writes. Anything else is taken for the writer's own.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import NamedTuple

_TEXT_MAX = 500_000  # characters; a long thread has a tenth
_LINE_MAX = 400  # characters; a line that says who wrote is far shorter
_ATTRIBUTION_LINES, _BLANK_MAX, _HEADER_LINES = 3, 2, 12
_MONTH = (
    r"(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|m\u00e4r(?:z)?|apr(?:il)?|ma[yi]|june?|juni|july?|juli"
    r"|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)"
)
_DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\.?\s+(?:of\s+)?{_MONTH}\b|{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b"
    r"|\d{1,4}([./-])\d{1,2}\1\d{1,4}\b)",
    re.IGNORECASE,
)
_ENGLISH = re.compile(r"On\s(?P<said>.+?),?\s+(?:wrote|writes)\s*:")
_GERMAN = re.compile(r"Am\s(?P<when>.+?)\s(?:schrieb|schreibt)\s(?P<who>.+?)\s*:")
_OPENS = re.compile(r"(?:On|Am|Le|El|Il|Op|Den|W dniu)\s")
_WROTE = re.compile(
    r"\b(?:wrote|writes|schrieb|schreibt|a \u00e9crit|escribi\u00f3|ha scritto|schreef|skrev)\b"
)
_TIMES = re.compile(
    rf"[^\s,]*\d[^\s,]*|\b(?:{_MONTH}|[ap]\.?m|uhr|utc|gmt|cet|cest|um|at)\b[.,]?", re.IGNORECASE
)
_ADDRESS = re.compile(r"<[^<>]*>|\[mailto:[^\[\]]*\]|\S+@\S+")
_PARTICLES = frozenset(
    ("von", "van", "vom", "zu", "de", "der", "den", "di", "da", "del", "la", "le", "du", "bin", "al", "via")
)
_PRONOUNS = frozenset(
    ("i", "we", "you", "he", "she", "they", "it", "ich", "wir", "du", "ihr", "sie", "er", "es")
)
_HEADER = re.compile(
    r"\s*\*?(?P<name>From|Von|Sent|Gesendet|Date|Datum|To|An|Cc|Subject|Betreff)\s*:\*?(?P<value>.*)"
)
_SEPARATOR = re.compile(
    r"\s*(?:-{2,}\s*(?:original|forwarded|urspr\u00fcngliche|weitergeleitete)[\w -]*-{2,}"
    r"|begin forwarded message:|_{10,})\s*",
    re.IGNORECASE,
)


class Parted(NamedTuple):
    """A text without what it quotes, and that; ``line`` is the number of the first quoted one, from 1."""

    own: str
    quoted: str
    line: int = 0


def without_quotation(text: str, *, writer: str = "") -> Parted:
    """Return ``text`` parted into the writer's own words and those that it quotes.

    What follows an answer is kept wherever the quoted lines are marked. Where they are not, all below the
    line that says who wrote belongs to the quotation, if the letter above it is the writer's own; what it
    says ``writer`` wrote, a name, is no quotation. A text too long for any letter is not looked into.
    """
    text = text.strip("\n")
    if len(text) > _TEXT_MAX:
        return Parted(text, "")
    lines = text.split("\n")
    quoted = _quoted_lines(lines, writer)
    own = "\n".join(line for number, line in enumerate(lines) if number not in quoted)
    left = [lines[number] for number in sorted(quoted)]
    return Parted(own.strip("\n"), "\n".join(left).strip("\n"), min(quoted, default=-1) + 1)


def _quoted_lines(lines: list[str], writer: str) -> set[int]:
    quoted: set[int] = set()
    signed = _signed_lines(lines, writer)
    at, above = 0, False  # whether text of the writer's stands above
    while at < len(lines):
        if _is_marked(lines[at]):
            quoted.add(at)
        elif length := _attribution(lines, at):
            quoted |= set(range(at, at + length))
            at += length - 1
        elif above and _tells_of_another(lines, at, writer) and not (signed and signed[0] >= at):
            return quoted | set(range(at, len(lines)))
        else:
            above = above or bool(lines[at].strip())
        at += 1
    return quoted


def _is_marked(line: str) -> bool:
    return line.lstrip().startswith(">")


def _signed_lines(lines: list[str], writer: str) -> list[int]:
    """Return the numbers of the lines that are the writer's name, or a part of it, and no greeting."""
    names, longest = set(_names(writer)), len(writer) + 10  # with signs and spaces around it
    short = ((number, line.strip()) for number, line in enumerate(lines))
    signed = ((n, set(_names(line))) for n, line in short if len(line) <= longest and line[-1:] not in ",:!")
    return [number for number, spoken in signed if spoken and spoken <= names]


# --- the line that says who wrote ---


def _attribution(lines: list[str], at: int) -> int:
    """Return how many lines say who wrote the marked lines right below them, 0 if none do."""
    for length in range(1, _ATTRIBUTION_LINES + 1):
        said = _joined(lines, at, length)
        if said is None or (length > 1 and not _OPENS.match(said)):
            return 0
        if said.endswith(":"):
            below = (line for line in lines[at + length : at + length + _BLANK_MAX + 1] if line.strip())
            marked = _is_marked(next(below, ""))
            return length if marked and (_says_who(said, "") or _names_writing(said)) else 0
    return 0


def _names_writing(said: str) -> bool:
    """Whether a line above marked ones is a program's, in whatever language it writes."""
    dated = bool(_DATE.search(said) or re.search(r"\b20\d\d\b", said))
    own = _PRONOUNS.isdisjoint(_names(said))
    return own and bool((_ADDRESS.search(said) and dated) or (_WROTE.search(said)))


def _tells_of_another(lines: list[str], at: int, writer: str) -> bool:
    """Whether a line and those below say that all further down is somebody else's."""
    if _is_block(lines, at, writer):
        return True
    for length in range(1, _ATTRIBUTION_LINES + 1):
        said = _joined(lines, at, length)
        if said is None or not _OPENS.match(said):
            return False
        if said.endswith(":"):
            return _says_who(said, writer)
    return False


def _joined(lines: list[str], at: int, length: int) -> str | None:
    """Return some lines as one, None if one of them is empty, marked or missing, or they are too long."""
    taken = lines[at : at + length]
    said = " ".join(line.strip() for line in taken)
    whole = len(taken) == length and all(line.strip() and not _is_marked(line) for line in taken)
    return said if whole and len(said) <= _LINE_MAX else None


def _says_who(said: str, writer: str) -> bool:
    """Whether ``said`` is "On DATE, NAME wrote:" in English or German, and the name is not the writer's."""
    if not _DATE.search(said):
        return False
    if english := _ENGLISH.fullmatch(said):
        spoken = english["said"]
        times = [found.end() for found in _TIMES.finditer(_ADDRESS.sub("", spoken))]
        who = _ADDRESS.sub("", spoken)[max(times, default=0) :]
    elif german := _GERMAN.fullmatch(said):
        spoken = german["who"]
        who = _ADDRESS.sub("", spoken)
    else:
        return False
    return _is_name(who, spoken) and not _is_writer(who, writer)


def _is_name(who: str, spoken: str) -> bool:
    bare = [word.strip("\"'(),.;") for word in who.split()]
    names = [word for word in bare if word and word not in _PARTICLES]
    if "@" in spoken or not names:
        return "@" in spoken and _PRONOUNS.isdisjoint(word.lower() for word in names)
    return all(not name[0].islower() and name.lower() not in _PRONOUNS for name in names)


def _is_writer(who: str, writer: str) -> bool:
    named = set(_names(who))
    return bool(named) and named <= set(_names(writer))


def _names(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold()[:_LINE_MAX])


# --- the block of headers that Outlook writes ---


def _is_block(lines: list[str], at: int, writer: str) -> bool:
    """Whether a block begins here: From, and two more headers, or one below a line such as Outlook's."""
    parted = _SEPARATOR.fullmatch(lines[at][:_LINE_MAX]) is not None
    below = [
        line for line in lines[at + parted : at + parted + _HEADER_LINES + 2] if line.strip() or not parted
    ]
    headers = [found for found in map(_HEADER.fullmatch, takewhile(str.strip, below)) if found]
    if not headers or headers[0]["name"] not in {"From", "Von"} or headers[0].string != below[0]:
        return False
    kinds = {found["name"] for found in headers}
    return len(kinds) >= (2 if parted else 3) and not _is_writer(
        _ADDRESS.sub("", headers[0]["value"]), writer
    )
