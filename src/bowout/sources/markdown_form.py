"""Markdown notes: a YAML front matter, then free notes; those under a heading ``Private`` are private.

In doubt a line counts as private: what is free may be shown to a model, and nothing can be taken back.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bowout.core.errors import NotesInvalid, Problem
from bowout.sources.entries import Entry, Reading
from bowout.sources.yaml_form import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNDERLINE = re.compile(r"^ {0,3}(=+|-{2,})$")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_MARKER = re.compile(r"^(?:>\s?)*(?:[-*+]|\d{1,3}[.)])?\s*(?:\[[ xX]\]\s+)?")
_PRIVATE = re.compile(r"^[\W_]*private\b", re.IGNORECASE)
_PRIVATE_KEY = re.compile(r"^[\s>*+-]*private\s*:\s*\S", re.IGNORECASE)
_LOWEST = 7  # a line that is `Private` alone, in bold or with a colon, acts as a heading below all others


def read_markdown(text: str, where: str) -> Reading:
    """Return the entries of the front matter, the private lines of the body among them, and the free notes.

    Raises ``NotesInvalid`` for a front matter that is missing, not closed or no YAML.
    """
    lines = text.split("\n")
    end = _end_of_front_matter(lines, where)
    reading = read_yaml("\n".join(lines[1:end]), where, lines_before=1)
    body = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), "\n".join(lines[end + 1 :])).split("\n")
    free: list[str] = []
    private: list[str] = []
    for number, line, kind in _sorted_lines(body, end + 2):
        (private if kind else free).append(line)
        if not kind and _PRIVATE_KEY.match(line):
            message = "stands below the front matter, where it would not be kept private"
            reading.refuse(
                "private", number, message, "move it above the closing `---`, or under a heading `Private`"
            )
    reading.body = "\n".join(free).strip()
    return _with_private(reading, private)


def _end_of_front_matter(lines: list[str], where: str) -> int:
    """Return the index of the line that closes the front matter."""
    if lines[0].rstrip() != "---":
        mend = "start it with `---`, the keys, and `---` again"
        raise NotesInvalid([Problem(where, "has no front matter", 1, None, mend)])
    ends = (place for place, line in enumerate(lines[1:], 1) if line.rstrip() in {"---", "..."})
    end = next(ends, None)
    if end is None:
        raise NotesInvalid(
            [Problem(where, "has a front matter that is not closed", 1, None, "end it with `---`")]
        )
    return end


def _with_private(reading: Reading, private: list[str]) -> Reading:
    texts = tuple(text for line in private if (text := _MARKER.sub("", line.strip()).strip()))
    held = [Entry("private", texts, reading.where)] if texts else []
    return replace(reading, entries=[*reading.entries, *held])


def _sorted_lines(body: list[str], first: int) -> Iterator[tuple[int, str, bool]]:
    """Yield each line of text with its number and whether it is private; headings ``Private`` are left out.

    A line of dashes under private text is taken for a rule and not for a heading that would end the section.
    """
    section: int | None = None  # the level of the heading `Private` that holds, if one does
    fence = ""
    for number, (line, below) in enumerate(zip(body, [*body[1:], ""], strict=True), first):
        fence, fenced = _next_fence(fence, line)
        level, title = (None, "") if fenced else _heading(line, below)
        ruled_off = section is not None and not _marked_heading(line)[0] and below.lstrip().startswith("-")
        if level and not ruled_off and (section is None or level <= section):
            section = level if _PRIVATE.match(title) else None
        is_title = bool(level and _PRIVATE.match(title))
        noise = section is not None and ((fenced and _FENCE.match(line)) or _UNDERLINE.match(line.rstrip()))
        if not is_title and not noise:
            yield number, title if level and section else line, section is not None


def _next_fence(fence: str, line: str) -> tuple[str, bool]:
    """Return the fence that is open after a line, and whether the line belongs to fenced code."""
    found = _FENCE.match(line)
    if not fence:
        opens = found is not None and not (found[1][0] == "`" and "`" in found[2])
        return (found[1], True) if found and opens else ("", False)
    closes = found is not None and found[1].startswith(fence) and not found[2].strip()
    return ("" if closes else fence), True


def _marked_heading(line: str) -> tuple[int, str]:
    """Return the level and title of ``## Title ##``, or 0 and nothing."""
    bare = line.strip()
    level = len(bare) - len(bare.lstrip("#"))
    indent = len(line) - len(line.lstrip(" "))
    title = bare[level:]
    if not 1 <= level <= 6 or indent > 3 or (title and not title[0].isspace()):
        return 0, ""
    return level, title.strip().rstrip("#").strip()


def _heading(line: str, below: str) -> tuple[int | None, str]:
    """Return a heading's level and title, or None: ``## Private``, underlined ones, lone ``**Private**``."""
    level, title = _marked_heading(line)
    if level:
        return level, title
    underline = _UNDERLINE.match(below.rstrip())
    if underline and line.strip():
        return (1 if underline[1][0] == "=" else 2), line.strip()
    return (_LOWEST, "private") if line.strip("*_: \t").lower() == "private" else (None, "")
