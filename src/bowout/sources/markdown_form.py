"""Markdown notes: a YAML front matter, then free notes; those under a heading ``Private`` are private.

In doubt a line counts as private: what is free may be shown to a model, and nothing can be taken back. A
label whose reach cannot be told (``Private: the pay``) is refused.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bowout.core.errors import NotesInvalid, Problem
from bowout.sources.entries import Entry, Reading
from bowout.sources.private_heads import is_labelled, is_private, may_head, reads_private, rest_of, speaks
from bowout.sources.yaml_form import read_yaml

_UNDERLINE = re.compile(r"^ {0,3}(=+|-{2,})$")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$")
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_MARKER = re.compile(r"^(?:>\s?)*(?:[-*+]|\d{1,3}[.)])?\s*(?:\[[ xX]\]\s+)?")
_QUOTED = re.compile(r"^(?:\s{0,3}>\s?)+")
_ITEM = re.compile(r"^(\s*)(?:[-*+\u2022\u25e6\u25aa\u2023\u2013\u2014]|\d{1,9}[.)]|[a-zA-Z][.)])\s+(?=\S)")
_HASHES = re.compile(r"^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(#{1,6})\s*(?=\S)")
_HTML_HEADING = re.compile(r"<h([1-6])\b", re.IGNORECASE)
_EMPHASISED = re.compile(r"^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(\*{1,3}|_{1,3}|==|~~|`)(?=\S).{1,80}\1:?\s*$")
_LOWEST = 7  # a line that is `Private` alone, in bold or with a colon, acts as a heading below all others
_MEND = "move it above the closing `---`, or under a heading `Private`"


def read_markdown(text: str, where: str) -> Reading:
    """Return the entries of the front matter, the private lines of the body among them, and the free notes.

    Raises ``NotesInvalid`` for a front matter that is missing, not closed or no YAML.
    """
    lines = text.split("\n")
    end = _end_of_front_matter(lines, where)
    reading = read_yaml("\n".join(lines[1:end]), where, lines_before=1)
    body = _COMMENT.sub(_commented, "\n".join(lines[end + 1 :])).split("\n")
    sorter = _Sorter(body, end + 2)
    sorter.sort()
    for number in sorted(sorter.unclear):
        message = "stands below the front matter, where it would not be kept private"
        reading.refuse("private", number, message, _MEND)
    reading.body = "\n".join(sorter.free).strip()
    return _with_private(reading, sorter.private)


def _commented(found: re.Match[str]) -> str:
    """Return what stands for a comment: its line ends, or a tag where one line says that this is private."""
    breaks = found[0].count("\n")
    return "(private)" if not breaks and is_private(found[1]) else "\n" * breaks


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


class _Sorter:
    """Sorts the lines of a body, the first of which is line ``first`` of the file, into free and private.

    ``unclear`` are the numbers of lines that read as private labels and that nothing keeps private.
    """

    def __init__(self, body: list[str], first: int) -> None:
        self.free: list[str] = []
        self.private: list[str] = []
        self.unclear: set[int] = set()
        self._bare = [_QUOTED.sub("", line) for line in body]
        self._lines = body
        self._first = first
        self._section: int | None = None  # the level of the private heading that holds, if one does
        self._item: tuple[int, int] | None = None  # the indent and the number of a private head of a list
        self._fence = ""
        self._fenced_head = False

    def sort(self) -> None:
        """Take all lines; headings that mean private are left out."""
        for place, line in enumerate(self._bare):
            self._fence, fenced = _next_fence(self._fence, line)
            if fenced:
                self._take_fenced(place, line)
            elif line.strip():
                self._fenced_head = False
                self._take(place, line)
            else:
                self._put(place, line)

    def _take_fenced(self, place: int, line: str) -> None:
        """Take a line of fenced code, which a private word in it or behind its opening makes private."""
        mark = _FENCE.match(line)
        if mark:
            self._fenced_head = bool(self._fence) and reads_private(mark[2])
            if not (self._held or self._fenced_head):
                self._put(place, line)
        elif not self._held and is_private(line):
            self._fenced_head = True
        elif not _UNDERLINE.match(line.rstrip()) or not self._held:
            self._put(place, line)

    def _take(self, place: int, line: str) -> None:
        below = self._bare[place + 1] if place + 1 < len(self._bare) else ""
        level, title = _heading(line, below)
        if level is not None and self._rules_off(line, below):
            level = None
        if level is None:
            level, title = _odd_heading(line)
        if level is not None:
            self._take_heading(place, level, title)
        elif self._section is not None:
            if not _UNDERLINE.match(line.rstrip()):
                self._put(place, line)
        else:
            self._take_text(place, line)

    def _rules_off(self, line: str, below: str) -> bool:
        """Whether dashes under private text are a rule and no heading that would end the section."""
        return self._held and not _marked_heading(line)[0] and below.lstrip().startswith("-")

    def _take_heading(self, place: int, level: int, title: str) -> None:
        self._item = None
        means_private = reads_private(title)
        if self._section is None or level <= self._section:
            self._section = level if means_private else None
        if not means_private:
            self._put(place, title if self._section else self._lines[place])
        elif rest := rest_of(title):
            self.private.append(rest)

    def _take_text(self, place: int, line: str) -> None:
        indent = _indent(line)
        if self._item is not None and indent <= self._item[0]:
            self._item = None
        if self._item is not None or not speaks(line):
            self._put(place, line)
        elif self._heads(place, line):
            self._open(place, line, indent)
        else:
            if is_labelled(_ITEM.sub("", line)):
                self.unclear.add(place + self._first)
            self._put(place, line)

    def _heads(self, place: int, line: str) -> bool:
        """Whether a line is a private head: it says no more, or it has something below that it names."""
        if is_private(line):
            return True
        below = self._below(place)
        has_list = _indent(below) > _indent(line) or (bool(_ITEM.match(below)) and not _ITEM.match(line))
        emphasised = _EMPHASISED.match(" ".join(line.split())) is not None
        return (has_list or emphasised or line.rstrip(" *_").endswith(":")) and may_head(line)

    def _open(self, place: int, line: str, indent: int) -> None:
        if not _ITEM.match(line):
            self._section = _LOWEST
        elif _indent(self._below(place)) > indent:
            self._item = (indent, place)
        elif self._below(place) and not _heading(self._below(place), "")[0]:
            self.unclear.add(place + self._first)
        if rest := rest_of(_ITEM.sub("", line)):
            self.private.append(rest)

    def _below(self, place: int) -> str:
        """Return the next line that is not empty, or nothing."""
        return next((line for line in self._bare[place + 1 :] if line.strip()), "")

    @property
    def _held(self) -> bool:
        return self._section is not None or self._item is not None or self._fenced_head

    def _put(self, place: int, line: str) -> None:
        (self.private if self._held else self.free).append(line if self._held else self._lines[place])


def _indent(line: str) -> int:
    """Return how far a line stands in, a tab counted to the next column of four."""
    wide = line.expandtabs(4)
    return len(wide) - len(wide.lstrip(" "))


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
    """Return a heading's level and title, or None: ``## Notes``, or an underlined one."""
    level, title = _marked_heading(line)
    if level:
        return level, title
    underline = _UNDERLINE.match(below.rstrip())
    if underline and line.strip():
        return (1 if underline[1][0] == "=" else 2), line.strip()
    return None, ""


def _odd_heading(line: str) -> tuple[int | None, str]:
    """Return the same of what only looks like a heading, if it means private: ``##Private``, ``<h2>``."""
    if found := _HASHES.match(line):
        level, title = len(found[1]), line[found.end() :].rstrip().rstrip("#").rstrip()
    elif found := _HTML_HEADING.search(line):
        level, title = int(found[1]), line.strip()
    else:
        return None, ""
    return (level, title) if reads_private(title) else (None, "")
