"""What a case can expect: each is told where it does not come about, and holds where it does."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bowout.evaluation.evaluators import EXPECTED
from bowout.evaluation.suite import judged
from support.evals import BY_NAME, GOOD, run, verdict

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
