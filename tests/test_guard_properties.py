"""Whatever the text, the guard answers: findings, never an exception, offsets within the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bowout.core.guard import Guard, Scope
from bowout.core.guard.facts import Facts, Known, Part
from bowout.core.guard.table import RULES
from bowout.core.notes import Notes
from bowout.core.text import Passage, fold
from support.guarding import NOW

if TYPE_CHECKING:
    from bowout.core.findings import Finding

NOTES = Notes.model_validate(
    {
        "recipient": "Dana O\u2019Neill <dana@northwind.example>",
        "sender": "Sam Okafor",
        "company": "Northwind",
        "position": "Backend Engineer",
        "stage": "scheduled",
        "situation": "health",
        "interview": "2026-11-26 14:00",
        "discussed": "how Priya moved the API from cron to an event log; 4M rows, not Kafka",
        "hook": "the API launch in May",
        "private": ["they lowballed me on salary", "Viktor"],
    },
    context={"now": NOW},
)
GUARD = Guard(NOTES, now=NOW)
KNOWN = Known(NOTES, now=NOW)
DEFAULT = Passage("Thank you for the talk about the API.")

# Any Unicode, lone surrogates included, and words that rules look for, to reach their inner branches.
WORDS = st.sampled_from(
    (
        *("you", "Dana", "Priya", "I", "will", "not", "never", "from", "to", "the", "API", "launch"),
        *(
            "moved",
            "cron",
            "event",
            "log",
            "May",
            "4M",
            "three",
            "hundred",
            "and",
            "forty",
            "salary",
            "Viktor",
        ),
        *(
            "surgery",
            "offer",
            "another",
            "company",
            "better",
            "than",
            "instead",
            "of",
            "look",
            "forward",
            "hope",
        ),
        *(
            "when",
            "begin",
            "who",
            "built",
            "by",
            "said",
            "your",
            "my",
            "question",
            "about",
            "already",
            "decided",
        ),
        *(
            ",",
            ".",
            "!",
            "?",
            ";",
            "\u2014",
            "-",
            "'",
            "\u2019s",
            "(",
            ")",
            "\n",
            "[x]",
            "{{ }}",
            "**",
            "<b>",
        ),
        *(
            "#",
            "@",
            "www.x.com",
            "14:00",
            "\u202e",
            "\u200b",
            "\u0430",
            "Saturday",
            "Dr.",
            "withdraw",
            "slot",
        ),
    )
)
SALAD = st.lists(WORDS, max_size=40).map(" ".join)
ANY = st.text(st.characters(), max_size=60) | st.text(
    st.characters(categories=["Cs", "Mn", "Cf", "Lo", "So"]), max_size=20
)
TEXTS = SALAD | ANY | st.tuples(SALAD, ANY).map("".join)


def well_formed(findings: tuple[Finding, ...], text: str) -> bool:
    """Whether every finding's words stand where it says."""
    return all(
        finding.message
        and (finding.start is None or text[finding.start : finding.start + len(finding.text)] == finding.text)
        for finding in findings
    )


@settings(max_examples=1_200)
@given(text=TEXTS)
def test_no_text_breaks_a_rule(text: str) -> None:
    """Each rule reads any text as a slot or as a letter and says only what is there."""
    passage = Passage(text)
    facts_of = {
        Scope.SLOT: Facts(KNOWN, Part.CLOSE, default=DEFAULT),
        Scope.LETTER: Facts(KNOWN, subject=text[:40]),
    }
    for rule in RULES:
        for scope, facts in facts_of.items():
            assert scope not in rule.scope or well_formed(rule.findings(passage, facts), text), rule.id


@settings(max_examples=300)
@given(text=TEXTS)
def test_the_verdict_accounts_for_every_character(text: str) -> None:
    """The account is a partition of the verdict's text, which is never longer than what was asked."""
    verdict = GUARD.check_slot("thanks", text, "Thank you for the talk about the API.")
    assert "".join(span.text for span in verdict.account) == verdict.text
    assert well_formed(verdict.findings, verdict.text)


def test_an_auxiliary_at_the_end_of_a_sentence_is_answered() -> None:
    """A verb group that begins in the sentence before has nothing in front of it."""
    text = "I to should \u2026 training the API"
    assert well_formed(GUARD.check_slot("thanks", text, DEFAULT.raw).findings, text)


SIGNS = st.sampled_from([", ", "; ", " - ", ": ", ". ", " and for ", " once ", ", which ", ", but ", " "])
ENDS = st.sampled_from(
    (
        ", which seventeen zebras adored",
        "; seventeen zebras adored it",
        ". Zebras adored it",
        ", and for zebras",
    )
)
PIECES = st.lists(st.tuples(SIGNS, st.lists(WORDS, min_size=1, max_size=5).map(" ".join)), max_size=4)


@settings(max_examples=300)
@given(end=ENDS, pieces=PIECES)
def test_what_is_left_of_a_passage_is_its_beginning(end: str, pieces: list[tuple[str, str]]) -> None:
    """Leaving an end out changes no word before it, and what is left passes by itself."""
    added = "".join(sign + words for sign, words in pieces)
    text = f"Thank you for telling me about the API{end}{added}."
    verdict = GUARD.check_slot("thanks", text, DEFAULT.raw)
    assume(verdict.left_out)
    left = verdict.text.rstrip(".!?")
    assert text.replace(" - ", ", ").startswith(left) or text.startswith(left)
    again = GUARD.check_slot("thanks", verdict.text, DEFAULT.raw)
    assert (again.text, again.repairs) == (verdict.text, ())


@settings(max_examples=300)
@given(subject=ANY, body=TEXTS)
def test_a_letter_of_any_text_is_answered(subject: str, body: str) -> None:
    """Subject and body may hold anything, and what is found in the body stands there."""
    assert well_formed(GUARD.check_letter(subject, body), body)


@settings(max_examples=300)
@given(text=ANY)
def test_folding_is_one_to_one(text: str) -> None:
    """Folding neither adds nor drops a character."""
    assert len(fold(text)) == len(text)


@settings(max_examples=200)
@given(text=TEXTS)
def test_checking_twice_says_the_same(text: str) -> None:
    """The guard keeps nothing of what it has read: it says what a new one says."""
    new = Guard(NOTES, now=NOW)
    assert GUARD.check_slot("hook", text, "") == new.check_slot("hook", text, "")
