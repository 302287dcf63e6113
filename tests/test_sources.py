"""Files to notes: the three forms, standard input, settings, and what each value becomes."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given, strategies

from bowout.core.errors import BowoutError, NotesInvalid
from bowout.core.notes import Role, Stage, Tone
from bowout.core.person import Person
from bowout.sources import load_notes, read_entries, yaml_form
from conftest import NOW
from support.notes import KEYS, piped

if TYPE_CHECKING:
    from datetime import datetime


EXAMPLES = Path(__file__).parent.parent / "examples"
JSON_KEYS = (
    '"recipient": "Dana <d@x.example>", "sender": "Sam Lee", "company": "Northwind", "position": "Engineer"'
)


def test_yaml_file_is_read(tmp_path: Path, now: datetime) -> None:
    """A YAML file becomes notes, its persons and words parsed."""
    path = tmp_path / "n.yaml"
    path.write_text(KEYS + "stage: final\nrole: panel\ntone: brief\n", encoding="utf-8")
    notes = load_notes(str(path), now=now)
    assert notes.recipient == Person("Dana", "d@x.example")
    assert (notes.stage, notes.role, notes.tone) == (Stage.FINAL, Role.PANEL, Tone.BRIEF)


@pytest.mark.parametrize(
    "typed", ["No", "12:30", "0777", "1e3", "2026-05-14", "~", "null", "true", "0x1F", "1_000", "<<"]
)
def test_yaml_scalar_stays_what_the_user_typed(typed: str) -> None:
    """No scalar is taken for a boolean, a number, a date or nothing."""
    assert piped(f"{KEYS}hook: {typed}\n").hook == typed


@pytest.mark.parametrize("typed", ["1e3", "-0.50", "true", "false", "12345678901234567890.0"])
def test_json_scalar_stays_what_the_user_typed(typed: str) -> None:
    """A number or a boolean of JSON is the text that stands in the file."""
    assert piped(f'{{{JSON_KEYS}, "hook": {typed}}}').hook == typed


def test_json_escapes_are_decoded() -> None:
    """A string of JSON is decoded as JSON says, surrogate pairs included."""
    assert piped(f'{{{JSON_KEYS}, "hook": "\\ud83d\\ude00 \\/ \\u00e9"}}').hook == "😀 / é"


@pytest.mark.parametrize(
    "text", [f"{KEYS}hook:\n", f'{KEYS}hook: ""\n', f"{KEYS}hook: '  '\n", f'{{{JSON_KEYS}, "hook": null}}']
)
def test_empty_value_is_not_given(text: str) -> None:
    """An empty value is as good as none."""
    assert piped(text).hook is None


def test_template_syntax_stays_literal() -> None:
    """Template syntax in a value is a value."""
    assert piped(KEYS + 'reason: "{{ 7*7 }}"\n').reason == "{{ 7*7 }}"


@pytest.mark.parametrize(
    "typed", ["a \u2764\ufe0f talk", "\u845b\U000e0100\u57ce", "\U0001f469\u200d\U0001f4bb"]
)
def test_a_sign_that_is_made_of_several_is_kept(typed: str) -> None:
    """A red heart, a variant of an ideograph and a joined emoji need marks that nobody sees."""
    assert piped(f"{KEYS}hook: {typed}\n").hook == typed


def test_text_of_several_lines_is_folded() -> None:
    """A block of lines becomes one line where a key holds a passage."""
    assert piped(KEYS + "reason: |\n  we are\n  moving\n").reason == "we are moving"


def test_private_is_a_list_or_lines() -> None:
    """``private`` is a list of texts, one text, or one text a line."""
    assert piped(KEYS + "private: [a b, c]\n").private == ("a b", "c")
    assert piped(KEYS + "private: a b\n").private == ("a b",)
    assert piped(KEYS + "private: |\n  - a b\n\n  c\n").private == ("a b", "c")
    assert piped(f'{{{JSON_KEYS}, "private": ["a b", "c"]}}').private == ("a b", "c")


def test_what_was_discussed_may_be_a_list() -> None:
    """A list of what was spoken about is one text; of one item it is a placeholder that was left in."""
    assert piped(KEYS + "discussed:\n  - the API;\n  - Ruth's talk\n").discussed == "the API; Ruth's talk"
    assert piped(f'{{{JSON_KEYS}, "discussed": ["the API", "Ruth"]}}').discussed == "the API; Ruth"
    with pytest.raises(NotesInvalid, match="is a list"):
        piped(KEYS + "discussed: [the API]\n")


@pytest.mark.parametrize("typed", ["Hiring Manager", "hiring_manager", "HIRING-MANAGER"])
def test_choice_is_read_whatever_its_case(typed: str) -> None:
    """A word of a choice counts whatever its case and whatever joins it."""
    assert piped(f"{KEYS}role: {typed}\n").role is Role.HIRING_MANAGER


def test_byte_order_mark_and_other_line_ends_are_accepted() -> None:
    """A byte order mark and the line ends of any system make no difference."""
    assert piped("\ufeff" + KEYS.replace("\n", "\r\n")) == piped(KEYS)


def test_comment_after_a_value_is_none_of_it() -> None:
    """A comment of YAML is left out."""
    assert piped(KEYS + "tone: brief # or warm\n").tone is Tone.BRIEF


def test_slot_counts_from_the_clock_given() -> None:
    """A relative date in ``interview`` counts from ``now``."""
    slot = piped(KEYS + "interview: tomorrow 3 pm\n").interview
    assert slot is not None
    assert slot.starts.isoformat() == "2026-05-05T15:00:00+02:00"


# --- settings ---


def test_setting_replaces_the_files_value() -> None:
    """``--set`` wins over the file, also over a value that would be refused."""
    notes = piped(KEYS + "tone: loud\nhook: [x]\n", settings={"tone": "formal", "hook": "y"})
    assert (notes.tone, notes.hook) == (Tone.FORMAL, "y")


@pytest.mark.parametrize("kept", ["private: a\n", "private: [a]\n", "private: |\n  - a\n"])
@pytest.mark.parametrize(
    ("value", "private"), [("b", ("a", "b")), (("b", "c"), ("a", "b", "c")), ("", ("a",))]
)
def test_private_is_added_to_and_never_replaced(
    kept: str, value: str | tuple[str, ...], private: tuple[str, ...]
) -> None:
    """What the file keeps private stays so whatever ``--set private=…`` says."""
    assert piped(KEYS + kept, settings={"private": value}).private == private


def test_what_is_wrong_with_private_is_told_beside_a_setting() -> None:
    """A private value that cannot be read is not forgotten because another is given."""
    with pytest.raises(NotesInvalid, match="private: is a mapping"):
        piped(KEYS + "private: {a: b}\n", settings={"private": "c"})


def test_empty_setting_removes_a_value() -> None:
    """An empty ``--set`` takes an optional value out."""
    assert piped(KEYS + "hook: the launch\n", settings={"hook": ""}).hook is None


def test_setting_can_give_what_the_file_lacks() -> None:
    """A required key may come from ``--set``."""
    assert (
        piped("recipient: Dana\nsender: Sam\ncompany: N\n", settings={"position": "Engineer"}).position
        == "Engineer"
    )


# --- Markdown ---


def test_yaml_with_a_document_mark_is_yaml() -> None:
    """A leading ``---`` makes no Markdown of what is YAML alone."""
    assert piped("---\n" + KEYS).company == "Northwind"
    assert piped("---\n" + KEYS + "---\n").company == "Northwind"


# --- both parsers, any text ---


@pytest.mark.parametrize("loader", [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)])
def test_reading_is_the_same_without_libyaml(loader: type, monkeypatch: pytest.MonkeyPatch) -> None:
    """The parser in Python and the one in C give the same entries, lines and problems."""
    monkeypatch.setattr(yaml_form, "_LOADER", loader)
    reading = read_entries("a: b\nc: [d, e]\nprivate: [f]\ng: *h\ni: the #1 j\na: k\n", "n.yaml")
    assert [(entry.key, entry.line) for entry in reading.entries] == [("a", 1), ("private", 3), ("i", 5)]
    assert [(problem.key, problem.line) for problem in reading.problems] == [
        ("c", 2),
        ("g", 4),
        ("i", 5),
        ("a", 6),
    ]


LINES = strategies.sampled_from(
    (
        *("---", "tone: warm", "hook: |", "  the launch", "private:", "  - my knee", "# Private", "pay", ""),
        *('{"tone": "warm",', '"hook":', '"a launch"}', "}"),
    )
)


@given(strategies.text() | strategies.lists(LINES, max_size=8).map("\n".join))
@pytest.mark.parametrize("name", ["n.yaml", "n.json", "n.md", "n"])
def test_any_text_is_read_or_refused(name: str, text: str) -> None:
    """No text makes a reader fail otherwise than by a refusal; private text of a body has no line."""
    try:
        reading = read_entries(text, name)
    except NotesInvalid:
        return
    lines = 1 + sum(text.count(end) for end in "\n\r\x85\u2028\u2029")
    for entry in reading.entries:
        assert 0 < entry.line <= lines if entry.line is not None else entry.key == "private"


@given(strategies.dictionaries(strategies.text(), strategies.text(), max_size=5), strategies.booleans())
def test_json_reads_as_the_standard_library_does(values: dict[str, str], ascii_only: bool) -> None:
    """Any flat object of texts is read to the same keys and values as json.loads gives."""
    text = json.dumps(values, ensure_ascii=ascii_only, indent=1)
    assert {entry.key: entry.value for entry in read_entries(text, "n.json").entries} == values


@given(strategies.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """No bytes make the loader fail otherwise than by a message."""
    with pytest.raises(BowoutError) as caught:
        load_notes("-", now=NOW, stdin=io.BytesIO(data))
    assert str(caught.value)


@pytest.mark.parametrize(
    "path", sorted(path for path in EXAMPLES.iterdir() if path.is_file()), ids=lambda path: path.name
)
def test_example_is_valid(path: Path, now: datetime) -> None:
    """Every example is valid notes, its addresses on a reserved domain."""
    notes = load_notes(str(path), now=now)
    for person in (notes.recipient, notes.sender):
        assert person.address is not None
        assert person.address.endswith(".example")


def test_examples_cover_every_stage(now: datetime) -> None:
    """The examples show every stage, three with something private, and one without a date for any clock."""
    notes = {path.name: load_notes(str(path), now=now) for path in EXAMPLES.iterdir() if path.is_file()}
    assert {one.stage for one in notes.values()} == set(Stage)
    assert sum(bool(one.private) for one in notes.values()) >= 3
    assert notes["backend-engineer.yaml"].interview is None
