"""Notes in Markdown: the front matter, what is free, and what stands under a heading `Private`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies

from bowout.core.errors import NotesInvalid
from bowout.sources import load_notes, read_entries
from conftest import NOW
from support.notes import KEYS, piped

if TYPE_CHECKING:
    from pathlib import Path

    from bowout.core.notes import Notes


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
    "#Private\nsecret",
    "##Privat\nsecret",
    "    ## Private\nsecret",
    "> ## Private\n> secret",
    ">> #Privat\n>> secret",
    "> Private\n> ---\n> secret",
    "- ## Private\n  secret",
    "## My private notes\nsecret",
    "## 3. Notes (private)\nsecret",
    "## [Privat](#p)\nsecret",
    "### **Streng vertraulich** ###\nsecret",
    "## Nur für mich\nsecret",
    "## Nicht für den Brief\nsecret",
    "# Confidential \u2013 please\nsecret",
    "## Don\u2019t share this\nsecret",
    "## Persönliche Gründe\nsecret",
    "## \N{LOCK}\nsecret",
    "## \uff30\uff52\uff49\uff56\uff41\uff54\uff45\nsecret",
    "<h2>Private</h2>\nsecret",
    "<details><summary>Nur für mich</summary>\nsecret",
    "<!-- private -->\nsecret",
    "__Unter uns__\nsecret",
    "*Confidential:*\nsecret",
    "=== Privat ===\nsecret",
    "%%private%%\nsecret",
    "P R I V A T E\nsecret",
    "Off the record:\nsecret",
    "What I must not mention:\n- secret",
    "My private thoughts on the pay\n\n- secret",
    "- Private\n  - secret",
    "- [ ] **Privat**:\n    - secret",
    "1. Vertraulich\n   - secret",
    "> * Private\n>   - secret",
    "- Private notes from the call\n  - secret",
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
    "privately:\nopen",
    "We met the private cloud team: open",
    "The company went private, and is open",
    "Note: open",
    "- The talk about Privatkunden\n  - open",
    "| Topic | open |",
    "<!-- a line\nprivate -->\nopen",
]


@pytest.mark.parametrize("body", FREE_BODIES)
def test_what_is_no_heading_hides_nothing(body: str) -> None:
    """A heading in fenced code, and what only looks like one, starts no private section."""
    notes = markdown(body)
    assert "open" in notes.free_notes
    assert notes.private == ()


def test_a_private_list_ends_with_its_items() -> None:
    """What stands as far out as the private head of a list belongs to it no more."""
    notes = markdown("- a\n- Private\n  - b\n\n    c\n- d\n- Privat:\n\t- e\nf")
    assert (notes.private, notes.free_notes) == (("b", "c", "e"), "- a\n- d\nf")


def test_private_code_is_private_to_its_end() -> None:
    """A private word behind the fence, or as a heading inside it, holds until the fence is closed."""
    notes = markdown("```private\na\n```\nb\n~~~\n# Privat\nc\n~~~\nd")
    assert notes.private == ("a", "c")
    assert not {"a", "c"} & set(notes.free_notes.split())
    assert {"b", "d"} <= set(notes.free_notes.split())


def test_what_a_private_heading_adds_is_private_too() -> None:
    """The rest of a heading is kept private, not lost."""
    assert markdown("## Private: the pay\nx").private == ("the pay", "x")
    assert markdown("#private the pay\nx").private == ("private the pay", "x")
    assert markdown("## What they must not be told\nx").private == ("What they must not be told", "x")


LABELS = [
    "Private: the pay",
    "**Private**: the pay",
    "**Private** the pay",
    "> - Privat - the pay",
    "Nur für mich: the pay",
    "My private notes: the pay",
    "Privat (Gehalt): the pay",
    "Private pay talk: the pay",
    "Confidential, the pay",
    "Private. The pay",
    "the pay (private)",
    "the pay [vertraulich]",
    "the pay #private",
    "the pay \N{LOCK}",
    "the pay <!-- private -->",
    '<p class="private">the pay</p>',
    "> [!private] the pay",
    "| Private | the pay |",
    "| What | Privat |\n|---|---|\n| a | the pay |",
    "- Private\n- the pay",
    "- Private\n\nthe pay",
]


@pytest.mark.parametrize("label", LABELS)
def test_a_private_label_is_refused_where_its_reach_cannot_be_told(label: str) -> None:
    """What reads as private is never taken for free; the message says where to put it."""
    with pytest.raises(NotesInvalid) as caught:
        markdown(f"before\n\n{label}\n\nafter")
    (problem,) = caught.value.problems
    assert (problem.line, problem.key) == (9, "private")
    assert problem.mend is not None
    assert "under a heading `Private`" in problem.mend


def test_a_private_label_is_refused_whatever_else_is_kept_private() -> None:
    """``--set private=…`` mends no label in the body."""
    with pytest.raises(NotesInvalid, match="would not be kept private"):
        piped(f"---\n{KEYS}---\nPrivate: the pay\n", settings={"private": "the sofa"})


WORDS = ["private", "Privates", "vertraulich", "Nur für mich", "Do not tell", "off the record", "GEHEIM!"]
SHAPES = [
    *(
        "# {}",
        "###### {} ######",
        "##{}",
        "> # {}",
        "> - ## {}",
        "{}\n===",
        "{}\n--",
        "**{}**",
        "__{}:__",
        "{}:",
    ),
    *("- {}\n ", "* {}:\n  -", "12) {}\n   ", "+ **{}**\n   *", "- [x] {}\n  +", "<h3>{}</h3>", "<b>{}</b>"),
    *("{} -", "- {} -", "**{}**", "*{}.*", "({})", "[{}] ", "| {} |", "{}; ", "> {}: ", "~~{}~~ ", "`{}` "),
]


@given(strategies.sampled_from(WORDS), strategies.sampled_from(SHAPES), strategies.booleans())
def test_no_shape_sends_what_is_private(word: str, shape: str, below: bool) -> None:
    """Whatever word and whatever mark make a head, what belongs to it is private or refused."""
    joint = "\n" if below and not shape.endswith(("\n ", "-", "*", "+", "   ")) else " "
    reading = read_entries(f"---\na: b\n---\nc\n{shape.format(word)}{joint}payroll\n", "n.md")
    assert reading.problems or "payroll" not in reading.body


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


REFUSED = [
    ("text", 1, None, "has no front matter"),
    (f"---\n{KEYS}", 1, None, "not closed"),
    (f"---\n{KEYS}hook: TBD\n---\n", 6, "hook", "still to be filled in"),
    (f"---\n{KEYS}---\n\nprivate: the offer\n", 8, "private", "stands below the front matter"),
    (f"---\n{KEYS}---\n- **a**\n- private: the offer\n", 8, "private", "stands below the front matter"),
    (f"---\n{KEYS}---\n\na\u202eb\n", None, None, "hidden character U+202E"),
    (f"---\n{KEYS}---\n{'x' * 10_001}\n", None, None, "10,001 characters"),
]


@pytest.mark.parametrize(("text", "line", "key", "said"), REFUSED)
def test_bad_markdown_is_told_with_its_line(
    text: str, line: int | None, key: str | None, said: str, tmp_path: Path
) -> None:
    """Markdown counts its lines from the top of the file, and its front matter must be there and closed."""
    path = tmp_path / "n.md"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(NotesInvalid) as caught:
        load_notes(str(path), now=NOW)
    (problem,) = caught.value.problems
    assert (problem.line, problem.key) == (line, key)
    assert said in problem.message
