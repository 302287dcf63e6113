"""The word lists of a language that is a user's own: which there may be, and what cannot be meant in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

WORDS = ("function", "courtesy", "common", "opening", "medical")
PAIRS = ("numbers", "dates", "times")
LISTS = (*WORDS, *PAIRS, "private", "wordings", "rewordings", "verbs")

# Snowball's names, as its package has had them since release 2.
STEMMERS = frozenset({
    *("arabic", "armenian", "basque", "catalan", "danish", "dutch", "english", "finnish", "french", "german"),
    *("greek", "hindi", "hungarian", "indonesian", "irish", "italian", "lithuanian", "nepali", "norwegian"),
    *("porter", "portuguese", "romanian", "russian", "serbian", "spanish", "swedish", "tamil", "turkish"),
    "yiddish",
})  # fmt: skip


def faults_of_lists(lists: Mapping[str, str]) -> Iterator[tuple[str, int, str]]:
    """Yield list, line and fault of what cannot be read in lists by name."""
    for name in PAIRS:
        yield from _uneven(name, lists.get(name, ""))
    for number, line in _whole(lists.get("verbs", "")):
        if line[0] != "@" and len(line.split()) not in {4, 5}:
            yield (
                "verbs",
                number,
                "wants four or five forms: infinitive, third person, past, participle, subjunctive",
            )
    yield from _unreadable(lists.get("wordings", ""))


def _whole(text: str) -> Iterator[tuple[int, str]]:
    """Yield number and text of the lines that say something, each with those that go on with it.

    These are indented by four blanks, and none is empty between.
    """
    whole: list[tuple[int, str]] = []
    goes_on = False
    for number, line in enumerate(text.splitlines(), 1):
        if goes_on and line.startswith("    "):
            first, said = whole.pop()
            whole.append((first, f"{said} {line.strip()}"))
        elif line.strip() and not line.startswith("#"):
            whole.append((number, line.strip()))
        goes_on = bool(whole and line.strip())
    yield from whole


def _uneven(name: str, text: str) -> Iterator[tuple[str, int, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        if len(line.partition("#")[0].split()) not in {0, 2}:
            yield name, number, "wants two words a line"


def _unreadable(text: str) -> Iterator[tuple[str, int, str]]:
    """Yield wordings that begin with no word, stand in no section, or name a class that there is not."""
    lines = [*_whole(text)]
    classes = {line[1:].split(" = ")[0] for _, line in lines if line.startswith("@") and " = " in line}
    opened = False
    for number, line in lines:
        opened = opened or line.startswith("[")
        if line.startswith("[") or (line.startswith("@") and " = " in line):
            continue
        parts = [part for part in line.split() if part != "^" and not part.startswith("<!")]
        named = {item[1:] for part in parts for item in part.strip("!?").split("|") if item.startswith("@")}
        if not opened:
            yield "wordings", number, "stands before the first section: begin one, such as [decision]"
        elif not parts or parts[0].startswith(("!", "..")) or parts[0].endswith("?"):
            yield "wordings", number, "must begin with a word"
        elif unknown := sorted(named - classes):
            yield "wordings", number, f"there is no class @{unknown[0]}"
