"""Every evaluator passes a good letter and fails a known bad one, with a reason that names the fault."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bowout.core.draft import Span
from bowout.core.person import Person
from bowout.evaluation.evaluators import EXPECTED, LETTER, NAMES, mail
from bowout.evaluation.evaluators.words import reading_grade, sentences, syllables
from bowout.evaluation.suite import judged
from support.evals import GOOD, run, spoilt, task

if TYPE_CHECKING:
    from collections.abc import Callable

    from bowout.evaluation.evaluators.base import Verdict
    from bowout.evaluation.running import Run

BY_NAME = {evaluator.name: evaluator for evaluator in (*LETTER, *EXPECTED)}


def verdict(name: str, found: Run) -> Verdict:
    """Return an evaluator's verdict, which there must be."""
    judged_by = BY_NAME[name].evaluate(found)
    assert judged_by is not None
    return judged_by


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


UNEXPECTED: tuple[tuple[str, dict[str, str], dict[str, Any], str], ...] = (
    ("exit", {}, {"exit": 5}, "exit code 0, not 5"),
    ("mode", {}, {"mode": "template"}, "personalized, not template"),
    ("slots", {}, {"slots": {"thanks": "fallback"}}, "thanks is accepted, not fallback"),
    ("slots", {}, {"slots": {"nobody": "fallback"}}, "nobody is not there"),
    ("fallback", {}, {"fallback": "timeout"}, "none, not timeout"),
    ("findings", {}, {"findings": ["placeholder"]}, "placeholder finds nothing"),
    ("reason", {}, {"reason": ["billing"]}, "'billing' is not told"),
    ("says", {}, {"says": ["Lisbon"]}, "'Lisbon' is not in the letter"),
    ("never-says", {}, {"never_says": ["northwind"]}, "'northwind' is in the letter"),
    ("request-says", {}, {"request_says": ["Lisbon"]}, "'Lisbon' is not in the request"),
    ("request-never-says", {}, {"request_never_says": ["warehouse"]}, "'warehouse' is in a request"),
    ("requests", {}, {"requests": 2}, "1, not 2"),
    ("waits", {}, {"waits": [1]}, r"[], not [1.0]"),
    ("subject", {}, {"subject": "Hello"}, "not 'Hello'"),
    ("words", {}, {"words": "1-2"}, "not within 1-2"),
    ("grade", {}, {"grade": "0-1"}, "not within 0-1"),
    ("advice", {}, {"advice": ["notice-past"]}, "notice-past is not advised"),
    ("advice", {}, {"advice": []}, "notice-none is advised, where nothing was expected"),
    ("never-advice", {}, {"never_advice": ["notice-none"]}, "notice-none is advised"),
    (
        "notes",
        {"situation": "health", "disclose": "specific"},
        {"notes": {"disclosure": "specific"}},
        "'none'",
    ),
    ("notes", {"ask_feedback": "yes"}, {"notes": {"ask_feedback": "no"}}, "ask_feedback is 'yes', not 'no'"),
    ("notes", {"stage": "offered"}, {"notes": {"stage": "offer"}}, "the notes were not read"),
    ("tells", {}, {"tells": ["quota"]}, "'quota' is not told"),
    ("tells", {"stage": "offered"}, {"tells": ["quota"]}, "'quota' is not told"),
    ("never-tells", {}, {"never_tells": ["advice:"]}, "'advice:' is told"),
    ("never-findings", {}, {"never_findings": "grounded"}, "grounded objects to 'Priya'"),
    ("slot-reasons", {}, {"slot_reasons": {"hook": ["Priya"]}}, "'Priya' is not told of hook, but 'nothing'"),
    ("slot-reasons", {}, {"slot_reasons": {"none": ["Priya"]}}, "'Priya' is not told of none"),
    ("matches", {}, {"matches": r"^\d{4}$"}, r"/^\d{4}$/ does not match the letter"),
    ("never-matches", {}, {"never_matches": "(?i)^hi"}, "/(?i)^hi/ matches 'Hi'"),
    ("sources", {}, {"sources": {"Northwind": "template"}}, "is from notes:company, not from template"),
    ("sources", {}, {"sources": {"withdraw from": "model"}}, "is from template, not from model"),
    ("sources", {}, {"sources": {"Lisbon": "notes"}}, "'Lisbon' is not in the body"),
    ("body", {}, {"body": "Hi Dana,\n\nBye."}, "line 3 is"),
    ("to", {}, {"to": "Omar"}, "Dana Whitfield <dana.whitfield@northwind.example>, not Omar"),
    ("template", {}, {"template": "feedback"}, "not feedback"),
    ("sentences", {}, {"sentences": "20-30"}, "not within 20-30"),
    ("paragraphs", {}, {"paragraphs": "1"}, "not within 1"),
    ("characters", {}, {"characters": "0-300"}, "not within 0-300"),
    ("seconds", {}, {"seconds": "100-200"}, "not within 100-200"),
    ("tokens", {}, {"tokens": {"prompt": "1"}}, "800 prompt tokens, not 1"),
    ("tokens", {}, {"tokens": "none"}, "800 prompt tokens, not none"),
    ("sent", {}, {"sent": [{}, {}]}, "request 2 never left"),
    ("sent", {}, {"sent": [{"says": "Lisbon"}]}, "request 1: 'Lisbon' is not in it"),
    ("sent", {}, {"sent": [{"never_says": "warehouse"}]}, "request 1: 'warehouse' is in it"),
    ("sent", {}, {"sent": [{"matches": "^Lisbon"}]}, "/^Lisbon/ matches none of its messages"),
    ("sent", {}, {"sent": [{"format": "plain"}]}, "format is json_schema, not plain"),
    ("sent", {}, {"sent": [{"slots": "hook"}]}, "slots is ['hook', 'thanks'], not ['hook']"),
    ("sent", {}, {"sent": [{"messages": 9}]}, "messages is 2, not 9"),
    ("sent", {}, {"sent": [{"model": "large"}]}, "model is scripted, not large"),
    ("sent", {}, {"sent": [{"path": "/v2"}]}, "path is /v1/chat/completions, not /v2"),
    ("sent", {}, {"sent": [{"headers": {"Authorization": "none"}}]}, "the header Authorization is sent"),
    ("sent", {}, {"sent": [{"headers": {"Cookie": "a"}}]}, "the header Cookie is not sent, not 'a'"),
    ("sent", {}, {"sent": [{"headers": {"Accept-Encoding": "gzip"}}]}, "is 'identity', not 'gzip'"),
)


@pytest.mark.parametrize(("name", "notes", "expect", "reason"), UNEXPECTED)
def test_what_is_not_as_expected_fails(
    name: str, notes: dict[str, str], expect: dict[str, Any], reason: str
) -> None:
    """A run that comes out otherwise than its case says is told, with both."""
    answers = (
        ({"says": GOOD | {"thanks": "Thank you, Priya."}},) * 2 if "Priya" in reason else ({"says": GOOD},)
    )
    found = verdict(name, run(*answers, notes=notes, expect=expect))
    assert not found.passed
    assert reason in found.reason


def test_every_expectation_is_proven_to_fail() -> None:
    """There is a run against each thing that a case can expect."""
    assert {name for name, *_ in UNEXPECTED} | {"answered"} == {evaluator.name for evaluator in EXPECTED}


AS_EXPECTED: tuple[tuple[dict[str, Any], dict[str, Any]], ...] = (
    ({}, {"matches": ["^Hi Dana,$", r"Okafor\Z"], "never_matches": r"\d", "template": "withdraw"}),
    ({}, {"sources": {"Backend Engineer": "notes:position", GOOD["hook"]: "model"}, "to": "<dana."}),
    ({}, {"tokens": {"prompt": "800", "completion": "10-90"}, "seconds": "0-60", "slot_reasons": {}}),
    ({"usage": "none"}, {"tokens": "none"}),
    ({"usage": {"prompt": 7, "completion": 9}}, {"tokens": {"prompt": "7", "completion": "9"}}),
    ({}, {"sentences": "3-8", "paragraphs": "3-8", "characters": "100-900", "advice": "notice-none"}),
    ({}, {"notes": {"disclosure": "category", "ask_feedback": "no", "interview": "", "private": ""}}),
    ({}, {"sent": [{"says": "NAME_1", "headers": {"authorization": "Bearer sk-", "Cookie": "none"}}]}),
    ({}, {"sent": [{"slots": ["thanks", "hook"], "format": "json_schema", "messages": 2}]}),
)


@pytest.mark.parametrize(("answer", "expect"), AS_EXPECTED)
def test_what_is_as_expected_passes(answer: dict[str, Any], expect: dict[str, Any]) -> None:
    """A case that says what comes about holds."""
    notes = {"discussed": "Priya's talk on moving the warehouse API to events"}
    good = {"says": GOOD | {"thanks": GOOD["thanks"].replace("the conversation", "NAME_1's talk")}}
    result = judged(run(good | answer, notes=notes, expect=expect))
    assert [f"{each.evaluator}: {each.reason}" for each in result.failed] == []


def test_the_whole_body_can_be_expected() -> None:
    """Word for word, line ends at its end apart."""
    letter = run({"says": GOOD}).draft
    assert letter is not None
    assert verdict("body", run({"says": GOOD}, expect={"body": f"{letter.body}\n"})).passed


def test_the_slots_of_a_plain_request_are_read_from_its_words() -> None:
    """On the lowest rung no schema is sent, and the keys stand in the last message."""
    sent = [
        {"format": "json_schema"},
        {"format": "json_object"},
        {"format": "plain", "slots": ["thanks", "hook"]},
    ]
    found = verdict("sent", run({"status": 400, "times": 2}, {"says": GOOD}, expect={"sent": sent}))
    assert found.passed, found.reason


HELD = (
    ({"rule": "grounded", "severity": "error", "text": "priya", "message": "do not say"}, None),
    ({"rule": "grounded", "severity": "warning"}, "grounded finds something else: error 'Priya'"),
    ({"rule": "grounded", "text": "Arjun"}, "grounded finds something else"),
    ({"rule": "grounded", "message": "Arjun"}, "grounded finds something else"),
    ({"rule": "placeholder"}, "placeholder finds nothing"),
)


@pytest.mark.parametrize(("wanted", "fault"), HELD)
def test_a_finding_can_be_described(wanted: dict[str, str], fault: str | None) -> None:
    """By its weight, the words it objects to, and what it says of them."""
    bad = {"says": GOOD | {"thanks": "Thank you for the talk with Priya."}}
    found = verdict("findings", run(bad, bad, expect={"findings": [wanted]}))
    assert found.passed is (fault is None), found.reason
    assert fault is None or fault in found.reason


def test_a_reason_can_be_expected_of_one_slot() -> None:
    """What is told of the other does not count."""
    bad = {"says": GOOD | {"thanks": "Thank you for the talk with Priya."}}
    found = run(bad, bad, expect={"slot_reasons": {"thanks": "Priya"}})
    assert verdict("slot-reasons", found).passed


def test_no_finding_is_an_expectation_too() -> None:
    """An empty list of findings means that the guard has nothing to say, not that it does not matter."""
    bad = {"thanks": "Thank you, [Name].", "hook": "See you, [Name]."}
    found = verdict("findings", run({"says": bad, "times": 2}, expect={"findings": []}))
    assert "placeholder has a finding" in found.reason


def test_one_request_too_many_is_loud() -> None:
    """A request that no answer was written for fails the case, although the draft falls back."""
    found = run({"says": {"thanks": "[Name]", "hook": "[Name]"}})
    assert found.draft is not None
    assert "more than the case has answers for" in verdict("requests", found).reason


UNANSWERED = (
    ({"breaks": "timeout", "times": 3}, "no model answered: timeout"),
    ({"status": 503, "times": 3}, "no model answered: server-error"),
    ({"status": 401}, "no model answered: unauthorized"),
    ({"refusal": "No."}, None),
    ({"text": "no JSON", "times": 2}, None),
    ({"says": GOOD}, None),
)


@pytest.mark.parametrize(("answer", "fault"), UNANSWERED)
def test_a_real_model_must_answer(answer: dict[str, Any], fault: str | None) -> None:
    """The template's letter is no merit of an endpoint that gave nothing; a poor one is an answer."""
    found = replace(run(answer), free=True)
    judged_by = verdict("answered", found)
    assert judged_by.passed is (fault is None)
    assert fault is None or judged_by.reason == fault


def test_a_script_need_not_answer() -> None:
    """A case of a server that is down is about just that."""
    assert BY_NAME["answered"].evaluate(run({"status": 401})) is None


@pytest.mark.parametrize(("expected", "passed"), [(0, False), (3, False), (1, True), (5, False)])
def test_a_live_run_that_breaks_fails(expected: int, passed: bool) -> None:
    """What a real model answers is free; that there is a letter at all is not."""
    broken = replace(run({"says": GOOD}, expect={"exit": expected}), free=True, exit_code=1, draft=None)
    assert verdict("exit", broken).passed is passed


def test_a_required_model_may_answer_where_the_script_fails() -> None:
    """The exit code 5 is the script's, and a real model need not fail as it does."""
    assert verdict("exit", replace(run({"says": GOOD}, expect={"exit": 5}), free=True)).passed


def test_an_answer_nobody_asks_for_is_loud() -> None:
    """A script that is longer than the conversation fails the case."""
    found = verdict("requests", run({"says": GOOD}, {"says": GOOD}))
    assert found.reason == "1 answer never asked for"


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
