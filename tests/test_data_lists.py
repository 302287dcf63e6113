"""How word lists are read: comments, rows, entries, sections and classes."""

from __future__ import annotations

import pytest

from bowout.data import read_sorted, read_text
from bowout.data.lists import (
    SortedRows,
    classes_of,
    entries_of,
    lines_of,
    rows_of,
    sections_of,
    whole_lines,
    words_of,
)


def test_a_comment_ends_with_its_line_wherever_it_begins() -> None:
    """Whole lines of comment, comments behind words and blank lines give neither words nor rows."""
    text = "# of verbs\nteach taught  # irregular\n\n   \nlearn\n"
    assert words_of(text) == ["teach", "taught", "learn"]
    assert list(lines_of(text)) == ["teach taught", "learn"]
    assert list(rows_of(text)) == [["teach", "taught"], ["learn"]]


def test_a_row_begins_with_each_line_however_it_is_indented() -> None:
    """Rows are lines: an indented one is a row of its own."""
    assert list(rows_of("montag monday\n  dienstag tuesday\n")) == [
        ["montag", "monday"],
        ["dienstag", "tuesday"],
    ]


def test_an_indented_line_goes_on_with_the_one_above() -> None:
    """A blank joins them, also over a comment; nothing does inside an element that a ``|`` parts."""
    text = "pay: wage\n# of all kinds\n    salary # monthly\nlet|\n    make know\n"
    assert whole_lines(text) == ["pay: wage salary", "let|make know"]


def test_an_indented_first_line_stands_for_itself() -> None:
    """There is nothing above it that it could go on with."""
    assert whole_lines("    wage\npay\n") == ["wage", "pay"]


def test_an_entry_is_a_line_with_the_mark() -> None:
    """Its name and the rest come without the blanks around the mark; lines without it are no entries."""
    assert list(entries_of(["pay : wage: monthly", "health"])) == [("pay", "wage: monthly")]
    assert list(entries_of(["AUS Time = Australia/Darwin"], "=")) == [("AUS Time", "Australia/Darwin")]


def test_sections_of_one_name_are_one() -> None:
    """Lines above the first section belong to none."""
    lines = ["stray", "[met]", "met you", "[seen]", "saw you", "[met]", "meeting"]
    assert sections_of(lines) == {"met": ["met you", "meeting"], "seen": ["saw you"]}


def test_a_class_is_told_from_a_line_that_names_one() -> None:
    """``@class = words`` defines; a wording with ``@class`` in it is a line like any other."""
    lines = ["@who = you they", "[met]", "@who met", "a = b"]
    assert classes_of(lines) == ({"who": ["you", "they"]}, ["[met]", "@who met", "a = b"])


def test_a_sorted_list_is_searched_by_the_first_word_of_its_lines() -> None:
    """The rest of the line comes back, empty where there is none; other words of a line are not found."""
    rows = SortedRows.of("# who\n# made it\nant insect\nbee\nbees bee hive\nwasp insect\n")
    assert [rows.get(word) for word in ("ant", "bee", "bees", "wasp")] == ["insect", "", "bee hive", "insect"]
    assert [word for word in ("", "#", "a", "ants", "be", "insect", "hive", "zebra") if word in rows] == []


def test_an_empty_sorted_list_has_no_word() -> None:
    """Neither a text without lines nor one of comments alone holds anything."""
    assert "ant" not in SortedRows.of("")
    assert "ant" not in SortedRows.of("# ant\n")


@pytest.mark.parametrize(
    "name",
    ["common_en", "dictionary_en", "first_names_en", "places_en", "spelled_en", "stems_en", "towns_en"],
)
def test_lists_searched_in_their_order_are_in_it(name: str) -> None:
    """Every line of such a list begins with a word of its own, after that of the line above, and is found."""
    firsts = [row[0] for row in rows_of(read_text(name))]
    assert firsts == sorted(set(firsts))
    assert [first for first in firsts if first not in read_sorted(name)] == []


def test_a_long_list_that_is_asked_often_gives_the_same_answers() -> None:
    """Once it has read all its words, it has those that begin a line and no others."""
    rows = SortedRows.of("# who\nant insect\nbee\nbees bee hive\n")
    words = ("ant", "bee", "bees", "insect", "an", "")
    seldom = [word in rows for word in words]
    assert [[word in rows for word in words] for _ in range(500)][-1] == seldom == [True] * 3 + [False] * 3
