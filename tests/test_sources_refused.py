"""Notes that cannot be used: every problem at once, each with file, line, key, what is wrong and the mend."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest

from bowout.core.errors import ExitCode, NotesInvalid, Problem, UsageError
from bowout.sources import load_notes, opening
from bowout.sources.reading import SIZE_MAX
from conftest import NOW
from support.notes import KEYS

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

JSON_KEYS = '{"recipient": "Dana", "sender": "Sam",\n"company": "Northwind", "position": "Engineer"'


def problems(data: str | bytes, name: str = "-", **layers: Any) -> tuple[Problem, ...]:
    """Return what is wrong with notes on standard input, or in a file that is read as ``name``."""
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    with pytest.raises(NotesInvalid) as caught:
        load_notes(name, now=NOW, stdin=io.BytesIO(raw), **layers)
    assert caught.value.exit_code is ExitCode.NOTES_INVALID
    return caught.value.problems


# The fifth line of notes that are otherwise sound: key, what is said, how to mend it.
FIFTH_LINES = [
    ("looking-for: x", "looking-for", "is not a key", "did you mean `looking_for`?"),
    ("Company: x", "Company", "is not a key", "did you mean `company`?"),
    ("stagee: final", "stagee", "is not a key", "did you mean `stage`?"),
    ("zzz: final", "zzz", "is not a key", "the keys are recipient, sender"),
    ("free_notes: x", "free_notes", "is not a key", "the keys are"),
    ("<<: {a: b}", "<<", "is a mapping", "double quotes"),
    ("company: again", "company", "is given twice, first in line 3", "keep one"),
    (
        "stage: finall",
        "stage",
        "'finall', which is not allowed",
        "did you mean `final`? Allowed: applied, invited",
    ),
    ("tone: zzz", "tone", "'zzz', which is not allowed", "write one of warm, formal, brief"),
    ("ask_feedback: perhaps", "ask_feedback", "neither yes nor no", "write `yes` or `no`"),
    ("interview: 03/04/2026", "interview", "may be 3 April or 4 March", "write `3 April`"),
    ("interview: 31 June", "interview", "does not exist", "check day and month"),
    ("hook: [Company]", "hook", "is a list", "double quotes"),
    ("hook: {{ x }}", "hook", "is a mapping", "double quotes"),
    ("hook:\n  a: b", "hook", "is a mapping", "double quotes"),
    ("private: [a, [b]]", "private", "inside a list", "double quotes"),
    ("private: [a, {b: c}]", "private", "inside a list", "double quotes"),
    ("private: [a, TODO]", "private", "still to be filled in (TODO)", "write the real text"),
    ("hook: *anchor", "hook", "uses `*`", "double quotes"),
    ("hook: &anchor x", "hook", "uses `&`", "double quotes"),
    ("hook: !!python/name:os.system x", "hook", "uses `!`", "double quotes"),
    ("hook: the #1 launch", "hook", "cut off before #1", "double quotes"),
    ("hook: a: b", None, "a second colon", "double quotes"),
    ("hook: @handle", None, "a sign that YAML keeps", "double quotes"),
    ('hook: "open', None, "not closed", "close it"),
    ('hook: "a" b', None, "does not go on", "double quotes"),
    ('hook: "\\q"', None, "a backslash", "\\\\"),
    ("\thook: x", None, "a tab", "at the margin"),
    ("hook", None, "has no colon after its key", "write `key: value`"),
    ("? [a]\n: b", None, "a key is not plain text", 'write `key: "value"`'),
    ("'': x", None, "has an empty key", "write `key: value`"),
    ('hook: "{{name}}"', "hook", "still to be filled in ({{name}})", "write the real text"),
    ('hook: "{company}"', "hook", "still to be filled in", "write the real text"),
    ('hook: "[Company]"', "hook", "still to be filled in", "write the real text"),
    ("hook: <NAME>", "hook", "still to be filled in", "write the real text"),
    ("hook: TBD", "hook", "still to be filled in", "write the real text"),
    ("hook: xxx", "hook", "still to be filled in", "write the real text"),
    ("hook: your name here", "hook", "still to be filled in", "write the real text"),
    ("hook: a\x1bb", "hook", "the control character U+001B", "without it"),
    ('hook: "a\\x1bb"', "hook", "the control character U+001B", "without it"),
    ('hook: "a\\0b"', "hook", "the control character U+0000", "without it"),
    ("hook: a\u202eb", "hook", "the hidden character U+202E", "without it"),
    ("hook: a\u2066b", "hook", "the hidden character U+2066", "without it"),
    ("hook: a\u200bb", "hook", "the hidden character U+200B", "without it"),
    ("hook: a\u200fb", "hook", "the hidden character U+200F", "without it"),
    ("hook: a\u3164b", "hook", "the hidden character U+3164", "without it"),
    ("hook: \u845b\U000e0101\U000e0142b", "hook", "the hidden character U+E0142", "without it"),
    ("hook: a \ufe0f b", "hook", "the hidden character U+FE0F", "without it"),
    ("hook: an a\U000e0121pple", "hook", "the hidden character U+E0121", "without it"),
    ("hook:\xa0the launch", None, "a no-break space", "type the space anew"),
    ("hook: a\ue000b", "hook", "the private-use character U+E000", "without it"),
    ("channel: |\n  email\n  linkedin", "channel", "holds a line break", "in one line"),
    ('intent: "a\\r\\nBcc: b"', "intent", "holds a line break", "in one line"),
    (f"hook: {'x' * 501}", "hook", "has 501 characters", "keep it to 500"),
    (f"private: [{', '.join(['a'] * 201)}]", "private", "has 201 entries", "at most 200"),
]


@pytest.mark.parametrize(("line", "key", "said", "mend"), FIFTH_LINES)
def test_bad_line_is_told_with_its_place_and_mend(line: str, key: str | None, said: str, mend: str) -> None:
    """Each kind of bad value is one problem with file, line, key, what is wrong and how to mend it."""
    (problem,) = problems(f"{KEYS}{line}\n")
    assert (problem.where, problem.line, problem.key) == ("<stdin>", 5, key)
    assert said in problem.message
    assert mend in (problem.mend or "")


@pytest.mark.parametrize("ending", ["", "\n", "\n\n"])
@pytest.mark.parametrize(
    "opened",
    ["private: [a, b", "hook: {a: b, c", "discussed: [a", "reason: 'b\\nhook: c", 'hook: "the launch'],
)
def test_what_is_never_closed_is_told_where_it_is_opened(opened: str, ending: str) -> None:
    """A bracket or a quotation mark that the file ends in is told, whether its last line ends or not."""
    problem = problems(f"{KEYS}{opened}{ending}")[-1]
    assert problem.line == 5
    assert "is opened and not closed" in problem.message


@pytest.mark.parametrize("key", ["recipient", "sender", "company", "position"])
def test_name_of_a_thousand_characters_is_too_long(key: str) -> None:
    """A name has at most 100 characters, an address not counted."""
    sound = KEYS.replace(f"{key}: ", f"{key}: {'n' * 1000} ")
    (problem,) = problems(sound)
    assert problem.key == key
    assert "characters" in problem.message
    assert problem.mend == "keep it to 100 at most"


@pytest.mark.parametrize("typed", ['"Dana\\r\\nBcc: x"', '"Dana\\nX"', '"Dana\\u2028X"'])
def test_line_break_in_a_name_is_refused(typed: str) -> None:
    """A name with a line break never becomes a header."""
    (problem,) = problems(KEYS.replace("Dana <d@x.example>", typed))
    assert (problem.line, problem.key, problem.message) == (1, "recipient", "holds a line break")


JSON_ENDS = [
    (",}", None, 2, "has a comma too many"),
    (', "hook": "\\ud800"}', "hook", 2, "half a character, U+D800"),
    (',\n"hook": {"a": [1, "]"]}}', "hook", 3, "is a mapping"),
    (',\n"hook": ["a"]}', "hook", 3, "is a list"),
    (',\n"private": ["a", ["b"]]}', "private", 3, "inside a list"),
    (',\n"company": "x"}', "company", 3, "is given twice, first in line 2"),
    (',\n"hook": "a\nb"}', None, 3, "not closed in its line"),
    (',\n"hook": "a\\qb"}', None, 3, "a broken escape"),
    (',\n"hook": a}', None, 3, "a value without quotes (a)"),
    (",\n\"hook\": 'a'}", None, 3, "has no value here"),
    (',\nhook: "a"}', None, 3, "a key that is not in double quotes"),
    (',\n"hook" "a"}', None, 3, "has no colon"),
    (',\n"hook": "a" "tone": "warm"}', None, 3, "has no comma"),
    (',\n"hook": "a"', None, 3, "has no comma"),
    ("}\n{}", None, 3, "goes on after the end"),
    (f',\n"hook": {"[" * 100_000}', None, 3, "a bracket that is not closed"),
    (f',\n"hook": {"[" * 50_000}{"]" * 50_000}}}', "hook", 3, "inside a list"),
]


@pytest.mark.parametrize(("end", "key", "line", "said"), JSON_ENDS)
def test_bad_json_is_told_with_its_line(end: str, key: str | None, line: int, said: str) -> None:
    """JSON that is broken, nested or repeats a key is told with the line, and never by a RecursionError."""
    (problem,) = problems(JSON_KEYS + end)
    assert (problem.line, problem.key) == (line, key)
    assert said in problem.message
    assert problem.mend


BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"
WHOLE = [
    (b"", None, "is empty", "bowout new"),
    (b" \n\n", None, "is empty", "bowout new"),
    (b"just text", 1, "does not hold `key: value` lines", "one key a line"),
    (b"- a\n- b", 1, "does not hold `key: value` lines", "one key a line"),
    (b"[" * 100_000, 1, "does not hold `key: value` lines", "one key a line"),
    (b"{" * 100_000, 1, "a key that is not in double quotes", "value"),
    (b"[]", 1, "does not hold `key: value` lines", "one key a line"),
    (KEYS.encode() + b"hook: \xe9\n", 5, "is not UTF-8 at byte 90", "UTF-8"),
    (KEYS.encode() + b"hook: \x00\n", 5, "a NUL at byte 90", "plain text"),
    (KEYS.encode("utf-16"), None, "UTF-16", "UTF-8"),
    (KEYS.encode("utf-16-le"), None, "UTF-16", "UTF-8"),
    (KEYS.encode("utf-16-be"), None, "UTF-16", "UTF-8"),
    (b"PK\x03\x04rest", None, "a ZIP file or an office document", "plain text"),
    (b"%PDF-1.7", None, "is a PDF", "plain text"),
    (b"\x89PNG\r\n\x1a\n", None, "is an image", "plain text"),
    (b"x" * (SIZE_MAX + 1), None, "is larger than 256 KiB", "is this the file?"),
    (b"".join(b"k%d: v\n" % n for n in range(300)), None, "has more than 200 keys", "is this a notes file?"),
]


@pytest.mark.parametrize(("data", "line", "said", "mend"), WHOLE)
def test_what_is_no_notes_file_is_one_problem(data: bytes, line: int | None, said: str, mend: str) -> None:
    """A file that holds no notes at all is told in one sentence."""
    (problem,) = problems(data)
    assert problem.line == line
    assert said in problem.message
    assert mend in (problem.mend or "")


def test_deep_nest_ends_the_reading() -> None:
    """A nest of a hundred thousand levels is refused, not followed."""
    assert problems(f"{KEYS}hook: {'[' * 100_000}")[-1].message == "is nested deeper than 16 levels"


def test_alias_bomb_is_never_expanded() -> None:
    """Anchors and aliases are refused where they stand."""
    told = problems(BOMB)
    assert {(problem.key, problem.line) for problem in told if problem.line} >= {("a", 1), ("b", 2), ("c", 3)}


def test_only_the_first_part_of_a_huge_file_is_read() -> None:
    """Of a file of any size no more than the bound and a byte is read."""

    class Endless(io.RawIOBase):
        taken = 0

        def read(self, size: int = -1) -> bytes:
            assert 0 < size <= SIZE_MAX + 1
            self.taken += size
            return b"x" * size

    endless = Endless()
    with pytest.raises(NotesInvalid, match="larger than"):
        load_notes("-", now=NOW, stdin=endless)  # type: ignore[arg-type]  # a raw stream reads likewise
    assert endless.taken == SIZE_MAX + 1


def test_all_problems_are_told_at_once_in_file_order() -> None:
    """Problems of every kind come together, by line, what is missing last."""
    told = problems("recipient: <a@b.example>\nsender:\nhook: [a]\ntone: loud\nstge: final\n")
    assert [(problem.line, problem.key) for problem in told] == [
        (1, "recipient"),
        (2, "sender"),
        (3, "hook"),
        (4, "tone"),
        (5, "stge"),
        (None, "company"),
        (None, "position"),
    ]
    assert told[1].message == "is empty"
    assert told[-2].message == "is missing"
    assert told[-2].mend == "add for example `company: Northwind`"


def test_problem_reads_as_file_line_key_and_mend() -> None:
    """The sentence of a problem names file, line, key, fault and mend."""
    (problem,) = problems(KEYS + "looking-for: x\n")
    assert str(problem) == "<stdin>:5: looking-for: is not a key of notes; did you mean `looking_for`?"


def test_problem_of_a_setting_names_the_flag() -> None:
    """What is wrong with ``--set`` is told as such, without a line."""
    told = problems(KEYS, settings={"tone": "loud", "companny": "x", "hook": "a\ud800"})
    assert {(problem.where, problem.line, problem.key) for problem in told} == {
        ("--set", None, "tone"),
        ("--set", None, "companny"),
        ("--set", None, "hook"),
    }


def test_endless_problems_are_cut_short() -> None:
    """A hundred unknown keys are fifty problems and a count of the rest."""
    told = problems(KEYS + "".join(f"zzz{n}: x\n" for n in range(100)))
    assert len(told) == 51
    assert told[-1].message == "and 50 more problems"


def test_second_document_is_refused(tmp_path: Path, now: datetime) -> None:
    """A second YAML document in a ``.yaml`` file is refused, lest its keys be lost or shown."""
    path = tmp_path / "n.yaml"
    path.write_text(f"---\n{KEYS}---\nprivate: x\n", encoding="utf-8")
    with pytest.raises(NotesInvalid) as caught:
        load_notes(str(path), now=now)
    (problem,) = caught.value.problems
    assert (problem.where, problem.line, problem.message) == (str(path), 7, "starts a second YAML document")


def test_file_that_is_not_there_is_a_usage_error(tmp_path: Path, now: datetime) -> None:
    """A missing file, a folder, and a path that cannot be one are usage errors with a sentence."""
    for path, said in [
        (str(tmp_path / "none.yaml"), "there is no such file; `bowout new"),
        (str(tmp_path), "is a folder"),
        ("a\0b", "cannot be read"),
        ("x" * 5000, "cannot be read"),
    ]:
        with pytest.raises(UsageError) as caught:
            load_notes(path, now=now)
        assert said in str(caught.value)
        assert caught.value.exit_code is ExitCode.USAGE


def test_file_without_permission_is_a_usage_error(monkeypatch: pytest.MonkeyPatch, now: datetime) -> None:
    """A file that the system will not open is told as such."""

    def refuse(path: str, mode: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(opening, "open", refuse, raising=False)
    with pytest.raises(UsageError, match="may not be read"):
        load_notes("n.yaml", now=now)
