"""Text that remembers where each part of it is from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.core.marked import (
    LINE_BREAK,
    PARAGRAPH,
    Marker,
    Segment,
    slot_closing,
    slot_opening,
    unmarked,
    with_paragraphs,
)

VALUES = st.text(st.characters(exclude_categories=["Co", "Cs", "Cc"]), max_size=20)


def test_values_and_slots_come_out_as_segments() -> None:
    """Each value is a segment with its key, each slot's words carry its name, the rest is the template's."""
    marker = Marker(["thanks"])
    slot = f"{slot_opening(0)}thank {marker.value('hook', 'you')}{slot_closing()}"
    marked = f"Hi {marker.value('recipient', 'Dana')}, {slot}."
    assert marker.segments(marked) == (
        Segment("Hi ", "template"),
        Segment("Dana", "notes:recipient"),
        Segment(", ", "template"),
        Segment("thank ", "template", "thanks"),
        Segment("you", "notes:hook", "thanks"),
        Segment(".", "template"),
    )


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        ("a \n  b", "a b"),
        (f"a{LINE_BREAK}b", "a\nb"),
        (f"a {PARAGRAPH} \n {PARAGRAPH} b", "a\n\nb"),
        (f"  {PARAGRAPH}a{LINE_BREAK}{PARAGRAPH}b{PARAGRAPH}", "a\n\nb"),
        (with_paragraphs("a\n\n\nb\nc"), "a\n\nb c"),
    ],
)
def test_only_marks_part_lines_and_paragraphs(marked: str, text: str) -> None:
    """White space of a template's source is one space; the marks alone break lines, the wider one wins."""
    assert "".join(segment.text for segment in Marker([]).segments(marked)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [("Acme Inc.", "at Acme Inc. Yes"), ("Acme", "at Acme. Yes"), ("Yahoo!", "at Yahoo!. Yes")],
)
def test_a_full_stop_is_not_doubled(value: str, text: str) -> None:
    """The template's full stop gives way to one that a value ends with."""
    marker = Marker([])
    assert "".join(each.text for each in marker.segments(f"at {marker.value('company', value)}. Yes")) == text


def test_with_paragraphs_keeps_the_line_numbers() -> None:
    """Marking the empty lines adds no line."""
    source = "a\n\nb\n \n\nc"
    assert with_paragraphs(source).count("\n") == source.count("\n")


@given(VALUES, VALUES)
def test_the_segments_are_the_text_without_its_marks(first: str, second: str) -> None:
    """Whatever the values hold, the segments are the unmarked text, its white space made regular."""
    marker = Marker(["hook"])
    slot = f"{slot_opening(0)}{marker.value('discussed', second)}{slot_closing()}"
    marked = f"x {marker.value('hook', first)} {slot} y"
    segments = marker.segments(marked)
    assert "".join(each.text for each in segments).split() == unmarked(marked).split()
    assert not any("\ue000" <= char <= "\uf8ff" for each in segments for char in each.text)
