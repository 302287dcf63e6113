"""Every evaluator passes a good letter and fails a known bad one, with a reason that names the fault."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bowout.core.draft import Span
from bowout.core.person import Person
from bowout.evaluation.evaluators import LETTER, NAMES, mail
from bowout.evaluation.evaluators.words import reading_grade, sentences, syllables
from bowout.evaluation.suite import judged
from support.evals import BY_NAME, GOOD, run, spoilt, task, verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from bowout.evaluation.running import Run


def _with(old: str, new: str) -> Callable[[Run], Run]:
    """Return what puts ``new`` in the place of ``old`` in the body, as a model's words."""

    def spoil(found: Run) -> Run:
        assert found.draft is not None
        assert old in found.draft.body
        return spoilt(found, found.draft.body.replace(old, new, 1))

    return spoil


def _slot(text: str, **notes: Any) -> Callable[[Run], Run]:
    """Return what puts ``text`` at the end of the body, as a model's words."""

    def spoil(found: Run) -> Run:
        assert found.draft is not None
        assert found.notes is not None
        draft = replace(
            found.draft,
            body=f"{found.draft.body}\n\n{text}",
            provenance=(*found.draft.provenance, Span(f"\n\n{text}", "model:hook")),
        )
        return replace(found, draft=draft, notes=found.notes.model_copy(update=notes))

    return spoil


def _leaking(request: bytes) -> Callable[[Run], Run]:
    def spoil(found: Run) -> Run:
        return replace(found, exchanges=(replace(found.exchanges[0], request=request),))

    return spoil


def _private(found: Run) -> Run:
    return _slot("Lisbon calls.", private=("moving to Lisbon",))(found)


def _past_times(found: Run) -> Run:
    assert found.draft is not None
    return spoilt(found, found.draft.body + " Again: thank you." * 60)


def _two_recipients(found: Run) -> Run:
    assert found.notes is not None
    return replace(
        found, notes=found.notes.model_copy(update={"recipient": Person("Dana", "someone@else.example")})
    )


BAD = (
    ("grounded", _slot("I liked the talk with Priya."), "'Priya' is not in the notes"),
    ("grounded", _slot("It took 40 days."), "'40' is not in the notes"),
    ("private", _private, "'lisbon' is in the letter"),
    (
        "private",
        _leaking(b'{"messages": [{"role": "user", "content": "Whitfield"}]}'),
        "'whitfield' is in a request",
    ),
    (
        "private",
        _leaking(b'{"messages": [{"role": "user", "content": "write to sam@okafor.example"}]}'),
        "'sam@okafor.example' is in a request",
    ),
    ("placeholders", _slot("Dear [Name]."), r"'\[Name\]' is not filled in"),
    ("placeholders", _slot("Hello {{name}}."), "not filled in"),
    ("placeholders", _slot("Hello <NAME>."), "not filled in"),
    ("placeholders", _slot("Greet PERSON_3."), "'PERSON_3' is not filled in"),
    ("decision", _with("withdraw", "think about"), "do not say that the candidate withdraws"),
    ("decision", _slot("I am happy to reconsider."), "takes the decision back"),
    ("tone", _slot("I hope this email finds you well."), "stock phrase"),
    ("tone", _slot("The process was chaotic."), "harsh word 'chaotic'"),
    ("tone", _slot("Thanks! Really! Truly!"), "3 exclamation marks"),
    ("tone", _slot("I am sorry. I am so sorry."), "apologises more than once"),
    ("length", _past_times, "the body has"),
    ("length", lambda found: spoilt(found, "Bye."), "the body has 1 words"),
    ("length", lambda found: spoilt(found, subject="a b c d e f g h i j"), "the subject has 10 words"),
    ("anchored", _with("warehouse API launch", "thing"), "no sentence holds a word of the hook"),
    ("readable", _slot("So " + "very long and " * 20 + "true."), "a sentence of 62 words"),
    ("readable", _slot("it begins small."), "begins small"),
    ("readable", _slot("This is is doubled."), "'is is' is doubled"),
    ("readable", _slot("Two  spaces."), "stray spaces"),
    (
        "unchanged",
        lambda found: spoilt(found, "Another letter.", source="template"),
        "is not in the template's letter",
    ),
    ("unchanged", _with("Northwind", "Contoso"), "'Northwind' is lost"),
    ("unchanged", _with("Sam Okafor", "Max Power"), "'Sam Okafor' does not sign"),
    ("recipient", _two_recipients, "is written to Dana Whitfield <dana.whitfield@northwind.example>"),
)


@pytest.mark.parametrize("name", NAMES)
def test_a_good_letter_passes(name: str) -> None:
    """A letter with two well-worded slots passes every evaluator."""
    found = verdict(name, run({"says": GOOD}))
    assert found.passed, found.reason


@pytest.mark.parametrize(("name", "spoil", "reason"), BAD)
def test_a_known_bad_letter_fails(name: str, spoil: Callable[[Run], Run], reason: str) -> None:
    """The fault is found, and the reason names it."""
    found = verdict(name, spoil(run({"says": GOOD})))
    assert not found.passed
    assert re.search(reason, found.reason)


GERMAN = {
    "language": "de",
    "recipient": "Frau Dr. Miriam Weber <m.weber@nordlicht.example>",
    "company": "Nordlicht",
    "position": "Backend-Entwickler",
    "discussed": "die Umstellung der Lager-API auf Events",
    "hook": "der Start der Lager-API im Frühjahr",
}
GOOD_GERMAN = {
    "thanks": "vielen Dank für das Gespräch über die Umstellung der Lager-API auf Events und für Ihre Zeit.",
    "hook": "Ich bin gespannt auf den Start der Lager-API im Frühjahr.",
}
BAD_GERMAN = (
    ("decision", _with("zurückzuziehen", "zu überdenken"), "do not say that the candidate withdraws"),
    ("grounded", _slot("Das dauerte 40 Tage."), "'40' is not in the notes"),
    (
        "anchored",
        _with("den Start der Lager-API im Frühjahr", "alles"),
        "no sentence holds a word of the hook",
    ),
    ("readable", _slot("es beginnt klein."), "begins small"),
    ("unchanged", _with("Nordlicht", "Contoso"), "'Nordlicht' is lost"),
    ("placeholders", _slot("Guten Tag [Name]."), "not filled in"),
)


def test_a_good_german_letter_passes() -> None:
    """Evaluators that go by words know those of German, and ask nothing that only English has."""
    found = run({"says": GOOD_GERMAN}, notes=GERMAN)
    verdicts = {name: BY_NAME[name].evaluate(found) for name in NAMES}
    assert [name for name, each in verdicts.items() if each is None or not each.passed] == []


@pytest.mark.parametrize(("name", "spoil", "reason"), BAD_GERMAN)
def test_a_known_bad_german_letter_fails(name: str, spoil: Callable[[Run], Run], reason: str) -> None:
    """The fault is found in German too."""
    found = verdict(name, spoil(run({"says": GOOD_GERMAN}, notes=GERMAN)))
    assert not found.passed
    assert reason in found.reason


def test_a_language_without_words_for_the_decision_is_not_judged_by_it() -> None:
    """Nothing is said of what cannot be read."""
    found = run({"says": GOOD_GERMAN}, notes=GERMAN)
    assert found.notes is not None
    foreign = replace(found, notes=found.notes.model_copy(update={"language": "fr"}))
    assert BY_NAME["decision"].evaluate(foreign) is None


def test_a_script_for_the_phone_is_not_signed() -> None:
    """Its sentences stand in quotation marks, and are read all the same."""
    found = run(notes={"channel": "phone"})
    assert found.draft is not None
    assert verdict("decision", found).passed
    assert verdict("unchanged", found).passed
    assert "I have decided to withdraw" in " ".join(sentences(found.draft.body))


def test_every_letter_evaluator_is_proven_to_fail() -> None:
    """There is a known bad for each evaluator that ships."""
    assert {name for name, _, _ in BAD} == set(NAMES)


def test_an_evaluator_can_be_left_out() -> None:
    """What a case names under ``without`` does not judge it."""
    names = {each.evaluator for each in judged(run({"says": GOOD}, without=["tone"])).verdicts}
    assert "tone" not in names
    assert "length" in names


def test_an_evaluator_that_raises_fails_the_case_and_no_more() -> None:
    """The exception is the verdict, and all other verdicts are there."""

    class Broken:
        name = "broken"

        def evaluate(self, _run: Run) -> None:
            msg = "no such thing"
            raise KeyError(msg)

    result = judged(run({"says": GOOD}), extra=(Broken(),))
    assert [each.reason for each in result.failed] == ["the evaluator raised KeyError: 'no such thing'"]
    assert len(result.verdicts) > len(LETTER)


def test_a_case_without_a_letter_raises_no_question_about_one() -> None:
    """Invalid notes leave nothing to judge but the exit code."""
    result = judged(run(notes={"stage": "offered"}, expect={"exit": 3}))
    assert result.passed
    assert {each.evaluator for each in result.verdicts} == {"exit"}


@pytest.mark.parametrize(
    ("word", "count"), [("talk", 1), ("time", 1), ("table", 2), ("engineer", 3), ("idea", 2)]
)
def test_syllables_are_counted(word: str, count: int) -> None:
    """Runs of vowels, a silent e left out."""
    assert syllables(word) == count


def test_a_reading_grade_tells_plain_from_ornate() -> None:
    """Short words in short sentences score lower."""
    ornate = "Notwithstanding considerable deliberation, circumstances necessitate withdrawing."
    assert reading_grade("I had a good time. Thank you for it.") < 2
    assert reading_grade(ornate) > 14
    assert reading_grade("") == 0


def test_sentences_leave_greeting_and_signature_out() -> None:
    """Only what ends in a mark of its own is a sentence, and a title ends none."""
    assert sentences("Hi Dana,\n\nThank you, Dr. Nwosu. Bye.\n\nBest,\nSam") == [
        "Thank you, Dr. Nwosu.",
        "Bye.",
    ]


def test_the_task_of_a_test_is_like_one_of_a_file() -> None:
    """The helper's cases have what the loader's have."""
    assert task({"says": "usual"}).usual == GOOD


def test_a_second_receiver_fails() -> None:
    """A header that adds somebody is found by parsing the mail, whatever wrote it."""
    found = run({"says": GOOD}, notes={"sender": "Sam Okafor <sam@okafor.example>"})
    assert found.draft is not None
    faulty = mail.OneRecipient()
    faulty._known[str(found.draft.to), str(found.draft.sender), found.draft.subject] = [
        "To a@b.example",
        "Cc c@d.example",
    ]
    judged_by = faulty.evaluate(found)
    assert judged_by is not None
    assert judged_by.reason == "goes out To a@b.example, Cc c@d.example"
