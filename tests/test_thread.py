"""The subject of an answer: ``Re:`` once, whatever stood there."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.core.thread import answer_subject

MARKS = st.sampled_from(
    ["Re: ", "RE:", "AW: ", "re[2]: ", "Fwd: ", "WG:", "SV : ", "回复\uff1a", "[External] ", " "]
)


@pytest.mark.parametrize(
    ("subject", "answer"),
    [
        ("Interview", "Re: Interview"),
        ("Re: Interview", "Re: Interview"),
        ("RE: RE: Interview", "Re: Interview"),
        ("AW: Re: WG: Interview", "Re: Interview"),
        ("Antwort: Einladung", "Re: Einladung"),
        ("re:Interview", "Re: Interview"),
        ("Re[3]: Interview", "Re: Interview"),
        ("Re (2): Interview", "Re: Re (2): Interview"),
        ("RE: [EXTERNAL] RE: Interview", "Re: [EXTERNAL] Interview"),
        ("回复\uff1a面试", "Re: 面试"),
        ("Re: a  Re: b", "Re: a Re: b"),
        ("Reference: your application", "Re: Reference: your application"),
        ("R: developer wanted", "Re: R: developer wanted"),
        ("Real talk", "Re: Real talk"),
    ],
)
def test_re_stands_once(subject: str, answer: str) -> None:
    """Marks of answers and forwards in any language give way to one; what only looks like one stays."""
    assert answer_subject(subject) == answer


@pytest.mark.parametrize("subject", ["", "  ", "Re:", "RE: AW: ", "x" * 301])
def test_a_subject_that_is_none_is_not_kept(subject: str) -> None:
    """Nothing, marks alone, or a text that nobody wrote as a subject."""
    assert answer_subject(subject) is None


@given(st.lists(MARKS, max_size=6), st.text(st.characters(categories=["Lu", "Nd"]), min_size=1, max_size=30))
def test_an_answer_to_an_answer_has_the_same_subject(marks: list[str], text: str) -> None:
    """Answering twice changes nothing more, and no second mark stands before the text."""
    answer = answer_subject("".join(marks) + text)
    assert answer is not None
    assert answer_subject(answer) == answer
    assert answer.endswith(text)
    assert len(re.findall(r"(?i)\b(?:re|aw|fwd|wg|sv)(?:\[\d\])?\s*:", answer.removesuffix(text))) == 1
