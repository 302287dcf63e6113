"""Files to notes: the three forms, standard input, settings, and what each value becomes."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given, strategies

from bowout.core.errors import BowoutError, NotesInvalid
from bowout.core.notes import Role, Stage, Tone
from bowout.core.person import Person
from bowout.sources import load_notes, read_entries, yaml_form
from conftest import NOW

if TYPE_CHECKING:
    from datetime import datetime

    from bowout.core.notes import Notes

EXAMPLES = Path(__file__).parent.parent / "examples"
KEYS = "recipient: Dana <d@x.example>\nsender: Sam Lee\ncompany: Northwind\nposition: Engineer\n"
JSON_KEYS = (
    '"recipient": "Dana <d@x.example>", "sender": "Sam Lee", "company": "Northwind", "position": "Engineer"'
)


def piped(text: str, **layers: Any) -> Notes:
    """Return the notes of a text on standard input."""
    return load_notes("-", now=NOW, stdin=io.BytesIO(text.encode()), **layers)


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
    """``--set`` wins over the file, also over a value that would be refused, and over ``private``."""
    notes = piped(
        KEYS + "tone: loud\nprivate: a\nhook: [x]\n", settings={"tone": "formal", "private": "b", "hook": "y"}
    )
    assert (notes.tone, notes.private, notes.hook) == (Tone.FORMAL, ("b",), "y")


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


def markdown(body: str, keys: str = KEYS) -> Notes:
    """Return the notes of a front matter and a body."""
    return piped(f"---\n{keys}---\n{body}\n")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_on_any_system(end: str) -> None:
    """Line feeds, both signs and carriage returns alone end a line, in the keys and in the body."""
    notes = piped(f"---\n{KEYS}hook: the launch\n---\nGood talk.\n# Private\nno\n".replace("\n", end))
    assert (notes.hook, notes.free_notes, notes.private) == ("the launch", "Good talk.", ("no",))


@pytest.mark.parametrize("closing", ["---", "...", "---  "])
def test_three_dashes_or_dots_close_the_front_matter(closing: str, tmp_path: Path) -> None:
    """YAML ends a document by either."""
    path = tmp_path / "n.md"
    path.write_text(f"---\n{KEYS}{closing}\nGood talk.\n", encoding="utf-8")
    assert load_notes(str(path), now=NOW).free_notes == "Good talk."


def test_markdown_body_is_free_notes() -> None:
    """What follows the front matter is free notes."""
    notes = markdown("# Notes\n\nGood talk.\n")
    assert (notes.free_notes, notes.private) == ("# Notes\n\nGood talk.", ())


PRIVATE_BODIES = [
    "## Private\n- secret",
    "# PRIVATE #\nsecret",
    "Private\n=======\nsecret",
    "Private\n---\nsecret",
    "   ### Private notes\n1. secret",
    "**Private**\n\n> secret",
    "Private:\n- [ ] secret",
    "## Private\n### sub\nsecret",
    "## Private\n```\nsecret\n```",
    "## Private\n```\n# not a heading\n```\n- secret",
    "## Private\nx\n\n---\nsecret",
    "## Private\n- x\n---\nsecret",
    "````\n```\n# Private?\n````\n# Private\nsecret",
    "`` ` ``\n# Private\nsecret",
    "```not a fence ```\n# Private\nsecret",
]


@pytest.mark.parametrize("body", PRIVATE_BODIES)
def test_text_under_a_private_heading_is_private(body: str) -> None:
    """However ``Private`` is written as a heading, what stands below it is private and not free."""
    notes = markdown(f"before\n\n{body}\n\n# Next\nafter")
    assert "secret" in notes.private
    assert "secret" not in notes.free_notes
    assert notes.free_notes.startswith("before")
    assert notes.free_notes.endswith("# Next\nafter")


FREE_BODIES = [
    "```\n# Private\n```\nopen",
    "~~~\nPrivate\n===\n~~~\nopen",
    "#Private\nopen",
    "privately:\nopen",
]


@pytest.mark.parametrize("body", FREE_BODIES)
def test_what_is_no_heading_hides_nothing(body: str) -> None:
    """A heading in fenced code, and what only looks like one, starts no private section."""
    notes = markdown(body)
    assert "open" in notes.free_notes
    assert notes.private == ()


def test_private_section_joins_the_private_key() -> None:
    """Lines under ``Private`` are added to those of the front matter, list marks taken off."""
    notes = markdown("# Private\n* b\n2) c\n", KEYS + "private: [a]\n")
    assert notes.private == ("a", "b", "c")


def test_deeper_heading_stays_private_and_equal_one_ends_it() -> None:
    """A private section goes on under deeper headings and ends at one of its level or above."""
    notes = markdown("## Private\na\n### b\nc\n## Open\nd\n## Private\ne\n# Top\nf")
    assert notes.private == ("a", "b", "c", "e")
    assert notes.free_notes == "## Open\nd\n# Top\nf"


def test_comment_in_a_body_is_left_out() -> None:
    """An HTML comment is neither free nor private, closed or not."""
    notes = markdown("a\n<!-- x\n# Private\n-->\nb\n<!-- y")
    assert (notes.free_notes.split(), notes.private) == (["a", "b"], ())


def test_yaml_with_a_document_mark_is_yaml() -> None:
    """A leading ``---`` makes no Markdown of what is YAML alone."""
    assert piped("---\n" + KEYS).company == "Northwind"
    assert piped("---\n" + KEYS + "---\n").company == "Northwind"


@given(
    strategies.lists(
        strategies.sampled_from(["# Private", "## Open", "- a", "```", "---", "", "<!--", "-->", "x"])
    )
)
def test_no_line_is_both_private_and_free(lines: list[str]) -> None:
    """Whatever the order of headings, fences, rules and comments, a marked line lands on one side only."""
    marked = [f"{line} w{number}" if line in {"x", "- a"} else line for number, line in enumerate(lines)]
    reading = read_entries("---\na: b\n---\n" + "\n".join(marked), "n.md")
    private = [text for entry in reading.entries if entry.key == "private" for text in entry.value]
    words = {word for line in marked for word in line.split() if word.startswith("w")}
    free = set(reading.body.split())
    assert not {word for text in private for word in text.split()} & words & free


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


@given(strategies.text())
@pytest.mark.parametrize("name", ["n.yaml", "n.json", "n.md", "n"])
def test_any_text_is_read_or_refused(name: str, text: str) -> None:
    """No text makes a reader fail otherwise than by a refusal."""
    try:
        reading = read_entries(text, name)
    except NotesInvalid:
        return
    lines = 1 + sum(text.count(end) for end in "\n\r\x85\u2028\u2029")
    assert all(entry.line and entry.line <= lines for entry in reading.entries)


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
