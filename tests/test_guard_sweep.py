"""Lists of wordings looked for together: each finds what it would find alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.core.guard.phrases import Phrases
from bowout.core.guard.sweep import Gathering, Sweep
from bowout.core.text import Passage

_WORDS = ("your", "offer", "offered", "the", "tour", "of", "team", "negotiate")
_WORDINGS = (
    "your offer|tour",
    "the .. team",
    "negot* the?",
    "<!the tour of",
    "^ your",
    "offer !of",
    "tour|team",
)
TEXTS = st.lists(st.sampled_from((*_WORDS, ".")), max_size=14).map(" ".join)
LISTS = st.lists(st.lists(st.sampled_from(_WORDINGS), min_size=1, max_size=4), min_size=1, max_size=5)


def _listed(lines: list[str]) -> Phrases:
    return Phrases(lambda: lines)


@given(text=TEXTS, lists=LISTS)
def test_lists_find_together_what_each_finds_alone(text: str, lists: list[list[str]]) -> None:
    """A sweep over several lists keeps for each the places that a sweep over it alone keeps."""
    phrases = tuple(map(_listed, lists))
    together = Passage(text)
    Sweep(phrases).look(together)
    for each in phrases:
        alone = Passage(text)
        each.alone.look(alone)
        assert together.found[each] == alone.found[each]


def test_lists_are_joined_once_many_texts_were_asked() -> None:
    """After many questions one question answers those about every list that was asked before."""
    gathering, first, second = Gathering(), _listed(["your offer"]), _listed(["the team"])
    for number in range(1000):
        passage = Passage(f"your offer number {number} from the team")
        gathering.look(first, passage)
        if second not in passage.found:
            gathering.look(second, passage)
    last = Passage("your offer from the team")
    gathering.look(first, last)
    assert last.found == {first: ((0, 1),), second: ((3, 4),)}


def test_a_list_that_cannot_be_read_is_not_joined() -> None:
    """A wrong wording is an error where it is asked for, and nowhere else."""
    gathering, good, wrong = Gathering(), _listed(["your offer"]), _listed([".. offer"])
    for _ in range(1000):
        passage = Passage("your offer")
        gathering.look(good, passage)
        with pytest.raises(ValueError, match="begin with a word"):
            gathering.look(wrong, passage)
    assert passage.found == {good: ((0, 1),)}
