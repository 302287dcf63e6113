"""What every text that a pattern matches must hold, told without compiling the pattern."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bowout.core.required import may_match, required


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("", []),
        ("^.*$", []),
        ("Wie viele", ["wie viele"]),
        ("[Ww]ie viele?", ["wie viel"]),
        ("[Ww]ie? (?:viele|wenige)+ Leute", ["wi", "viele wenige", " leute"]),
        ("ab+c", ["ab", "c"]),
        ("ab*c", ["a", "c"]),
        ("ab{2,3}c", ["ab", "c"]),
        ("ab{0,3}c", ["a", "c"]),
        (r"a\.b\sc\x41d\-e", ["a.b", "c", "d-e"]),
        (r"a\u0041b\N{COMMA}c", ["a", "b", "c"]),
        ("a[bc]d[^]e]f[g\\]h]i", ["a", "d", "f", "i"]),
        ("(?:one|two|three)", ["one three two"]),
        ("(?:one|two|)", []),
        ("(?:a long one|two more)(?:x)?", ["a long one two more"]),
        ("(?P<who>they) (came|went)", ["they", "came went"]),
        ("(?=the end)(?!of it)(?<=so )(?<!not )all", ["the end", "so ", "all"]),
        ("one|two words of it", ["one two words of it"]),
        ("(?s:one).two", ["one", "two"]),
        ("Straße", ["strasse"]),
        ("a<b", ["a<b"]),
    ],
)
def test_what_a_pattern_needs(pattern: str, needs: list[str]) -> None:
    """Letters in a row are needed as such; of branches, one of theirs; nothing that is optional."""
    found = [" ".join(sorted(words)) for words in required(pattern)]
    assert found == needs


@pytest.mark.parametrize(
    "pattern", ["(?i:ab)", "(?i)ab", "(?x:a b)", "(a)(?(1)b|c)", "(?P<x>a)(?P=x)", "a(?#why)b"]
)
def test_what_is_not_understood_needs_nothing(pattern: str) -> None:
    """Flags change what letters mean, and conditions what is needed."""
    assert required(pattern) == ()


def test_fragments_are_asked_for() -> None:
    """A name in angle brackets needs what its fragment does, or stands for itself where there is none."""
    fragments = {"tree": required("oak|elm")}
    assert required("old <tree>", fragments.get) == (frozenset({"old "}), frozenset({"oak", "elm"}))
    assert required("old <house>", fragments.get) == (frozenset({"old <house>"}),)


def test_cases_make_no_difference() -> None:
    """Both the needs and the text are folded, a sharp s among them."""
    needs = required("Straße")
    assert may_match("DIE STRASSE".casefold(), needs)
    assert not may_match("der weg", needs)


ATOMS = st.sampled_from(["a", "B", "ß", "[Aa]", "[ab]", "[^a]", r"\w", r"\.", ".", "é", "İ", "Σ", "-"])
TIMES = st.sampled_from(["", "", "", "?", "*", "+", "{2}", "{0,1}", "{1,2}?", "+?"])
OPENINGS = st.sampled_from(["(", "(?:", "(?=", "(?!"])


def grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return sequences of smaller patterns, and groups with branches of them."""
    branches = st.lists(inner, min_size=1, max_size=3).map("|".join)
    group = st.tuples(OPENINGS, branches, TIMES).map(
        lambda parts: f"{parts[0]}{parts[1]})" + ("" if parts[0] in {"(?=", "(?!"} else parts[2])
    )
    return st.lists(st.one_of(inner, group), min_size=1, max_size=3).map("".join)


PATTERNS = st.recursive(st.tuples(ATOMS, TIMES).map("".join), grown, max_leaves=8)


@settings(max_examples=200)
@given(PATTERNS, st.data())
def test_what_matches_has_what_is_needed(pattern: str, data: st.DataObject) -> None:
    """No text that a pattern matches, whatever both are made of, lacks what was told of it."""
    text = data.draw(st.from_regex(re.compile(pattern)))
    if re.search(pattern, text):
        assert may_match(text.casefold(), required(pattern)), (pattern, text)
