"""Patterns that are compiled when a text comes to them that they may match."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml

from bowout.core.lazy_pattern import LazyPattern
from bowout.core.locale import patterns_of, read_locale
from bowout.resources import shipped
from golden_german_jottings import notes_files

if TYPE_CHECKING:
    from collections.abc import Iterator

FRAGMENTS = {"tree": "oak|<leafy>", "leafy": "beech|elm", "old": "old|ancient"}
OUTLINES = {"tree": "[a-z]+"}


def pattern(text: str) -> LazyPattern:
    """Return a pattern with some fragments."""
    return LazyPattern(text, FRAGMENTS, OUTLINES)


def jottings() -> Iterator[str]:
    """Yield every run of up to eight words of the German jottings that letters are kept of."""
    for path in notes_files():
        notes = yaml.safe_load(path.read_text(encoding="utf-8"))
        for key in ("discussed", "hook", "looking_for", "reason"):
            words = str(notes.get(key) or "").split()
            yield from (
                " ".join(words[start:end])
                for start in range(len(words))
                for end in range(start + 1, min(start + 8, len(words)) + 1)
            )


def test_fragments_stand_in_patterns_and_in_each_other() -> None:
    """A name in angle brackets is its fragment; one that there is none of stays as it is typed."""
    assert pattern("^<old> <tree>$").compiled.pattern == "^(?:old|ancient) (?:oak|(?:beech|elm))$"
    assert pattern("<shrub>").search("a <shrub>")


def test_a_text_without_the_outline_compiles_nothing_else() -> None:
    """What is long is compiled for no text that lacks the shape; without a long part there is no outline."""
    asked = pattern("^<old> <tree>$")
    assert asked.match("a young elm") is None
    assert "compiled" not in vars(asked)
    assert asked.match("an old elm") is None
    assert asked.match("old fir") is None
    assert asked.match("old elm")
    assert pattern("<old>").outline is None


@pytest.mark.parametrize(
    ("text", "outline"),
    [
        ("(?!<tree>)<old> <tree>", "(?:old|ancient) (?:[a-z]+)"),
        (r"(?<!\()x(?! (?:a|<tree>)|[)(])<tree>", "x(?:[a-z]+)"),
        (r"\((?:<tree>)\)[^](!]+(?=<tree>)", r"\((?:(?:[a-z]+))\)[^](!]+(?=(?:[a-z]+))"),
    ],
)
def test_an_outline_refuses_nothing(text: str, outline: str) -> None:
    """Negative look-arounds are left out of outlines, since a longer reach would refuse more there."""
    found = pattern(text).outline
    assert found is not None
    assert found.pattern == outline


def test_a_text_without_a_word_of_the_pattern_compiles_nothing() -> None:
    """Not even the outline: most texts lack a word that the pattern cannot do without."""
    asked = pattern("^the <old> (?:tree|shrub)$")
    assert asked.match("an old house") is None
    assert {"compiled", "outline"}.isdisjoint(vars(asked))
    assert asked.match("the ancient shrub")


def test_texts_are_changed_and_split_as_by_the_pattern() -> None:
    """Replacing and splitting do what the pattern does, and leave a text as it is where there is none."""
    trees = pattern("<tree>, ")
    assert trees.sub("", "oak, elm, fir", count=1) == "elm, fir"
    assert trees.split("oak, elm, fir") == ["", "", "fir"]
    assert trees.sub("", "12") == "12"
    assert trees.split("12") == ["12"]


def test_the_outline_of_german_verbs_holds_them_all() -> None:
    """Every finite verb that the German locale lists has the outline of one, and a preposition has not."""
    data = yaml.safe_load(shipped("templates").joinpath("de", "locale.yaml").read_text(encoding="utf-8"))
    verbs = f"{data['fragments']['finite_one']}|{data['fragments']['finite_many']}".split("|")
    outline = data["outlines"]["finite"]
    assert len(verbs) > 100
    assert not [verb for verb in verbs if not re.fullmatch(outline, verb)]
    assert re.fullmatch(outline, "für") is None


def test_what_german_patterns_need_and_their_outlines_lose_nothing() -> None:
    """Whatever a pattern of the German locale finds in a jotting is found by what it looks at first, too."""
    data = yaml.safe_load(shipped("templates").joinpath("de", "locale.yaml").read_text(encoding="utf-8"))
    locale, texts = read_locale("de", data), set(jottings())
    patterns = [*patterns_of(locale.shapes), *patterns_of(locale.capitals), *patterns_of(locale.remarks)]
    held = [(each, text) for each in patterns for text in texts if each.compiled.search(text)]
    assert (
        sum(bool(each.needs) for each, _ in held) > len(texts) < sum(bool(each.outline) for each, _ in held)
    )
    assert not [(each.text, text) for each, text in held if not each.search(text)]
