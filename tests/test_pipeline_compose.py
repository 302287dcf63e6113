"""The template's own letter goes without whatever would make it unsendable."""

from __future__ import annotations

from support.drafting import drafted, notes_of


def test_a_category_that_is_private_is_not_named() -> None:
    """Where the notes keep pay private, the letter does not name it, and tells so beside it."""
    draft = drafted(notes_of(situation="compensation", private=["they lowballed me on salary"]))
    assert "ompensation" not in draft.body
    assert "withdraw" in draft.body
    assert any("situation" in advice.message for advice in draft.advice)


def test_the_category_is_named_where_nothing_forbids_it() -> None:
    """Without such a private note the reason's category stands in the letter."""
    assert "ompensation" in drafted(notes_of(situation="compensation")).body
