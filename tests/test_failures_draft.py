"""Whatever a model's server does, valid notes become the template's letter, and the failure is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bowout.core.draft import Mode
from bowout.core.errors import ExitCode, ModelFailed
from support.asking import asker
from support.cli import CLOCK, NOTES
from support.drafting import as_json, drafted, notes_of
from support.failures import CASES
from support.fake_server import FakeServer, Reply, answer, error

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.cli import Ran
    from support.failures import Case

GOOD = as_json()
UNUSABLE = {
    "prose": "I am sorry, but as a language model I would rather chat.",
    "an empty object": "{}",
    "a list": "[]",
    "extra keys": as_json(subject="Farewell"),
    "wrong types": as_json(thanks=["a", "b"]),
    "null": as_json(hook=None),
    "an unclosed thought": "<think>" + GOOD,
    "half an object": GOOD[: len(GOOD) // 2],
}
WRAPPED = {
    "fenced": f"```json\n{GOOD}\n```",
    "thought before it": f"<think>What to say?</think>\n{GOOD}",
    "prose around it": f"Here you go:\n{GOOD}\nI hope this helps!",
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_failure_falls_back_to_the_templates_letter(case: Case) -> None:
    """The letter is the template's, the code and the number of requests and sleeps are the failure's."""
    plain = drafted(notes_of())
    with FakeServer(case.reply) as server:
        asked = asker(server.base_url)
        draft = drafted(notes_of(), asked.model)
        assert len(server.received) == case.requests
    assert asked.clock.sleeps == list(case.sleeps)
    assert (draft.mode, draft.body) == (Mode.TEMPLATE, plain.body)
    assert draft.fallback is not None
    assert draft.fallback.code == case.code
    assert draft.model is not None
    assert draft.model.requests == case.requests


@pytest.mark.parametrize("case", CASES[::6], ids=lambda case: case.name)
def test_a_required_model_makes_each_failure_an_error(case: Case) -> None:
    """The same failures with a model required raise with their code."""
    with FakeServer(case.reply) as server, pytest.raises(ModelFailed) as failure:
        drafted(notes_of(), asker(server.base_url).model, required=True)
    assert failure.value.code == case.code


@pytest.mark.parametrize("content", UNUSABLE.values(), ids=UNUSABLE.keys())
def test_an_unusable_answer_is_asked_for_once_more(content: str) -> None:
    """What cannot be read costs two requests, and falls back as invalid."""
    with FakeServer(answer(content)) as server:
        draft = drafted(notes_of(), asker(server.base_url).model)
        assert len(server.received) == 2
    assert draft.fallback is not None
    assert draft.fallback.code == "invalid-answer"
    assert draft.body == draft.template_body


@pytest.mark.parametrize("content", WRAPPED.values(), ids=WRAPPED.keys())
def test_a_wrapped_answer_is_read(content: str) -> None:
    """Fences, thoughts and prose around the object cost nothing."""
    with FakeServer(answer(content)) as server:
        draft = drafted(notes_of(), asker(server.base_url).model)
        assert len(server.received) == 1
    assert draft.mode is Mode.PERSONALIZED


ENDS = {
    "401": (error(401), "unauthorized"),
    "404": (error(404), "not-found"),
    "quota": (error(429, code="insufficient_quota"), "quota"),
    "HTML": (Reply(body=b"<html></html>"), "not-json"),
    "no choices": (Reply(body=b'{"choices": []}'), "empty-answer"),
    "10 MB": (Reply(body=b"x" * 10_000_000), "too-large"),
    "silent": (Reply(silent=True), "deadline"),
    "slow drip": (Reply(body=b"{" * 1000, drip=0.02), "deadline"),
}


@pytest.mark.parametrize(("reply", "code"), ENDS.values(), ids=ENDS.keys())
def test_the_command_line_tells_failures_and_writes_the_letter(
    cli: Callable[..., Ran], reply: Reply, code: str
) -> None:
    """Exit code 0 with the template's letter and the code on standard error; 5 if a model is required."""
    plain = cli("draft", "-", *CLOCK, "--no-personalize", stdin=NOTES.encode())
    with FakeServer(reply) as server:
        args = ("draft", "-", *CLOCK, "--base-url", server.base_url, "--timeout", "0.3")
        ran = cli(*args, stdin=NOTES.encode())
        required = cli(*args, "--require-model", stdin=NOTES.encode())
    assert (ran.code, ran.out) == (ExitCode.DONE, plain.out)
    assert code in ran.err
    assert (required.code, required.out) == (ExitCode.MODEL_FAILED, "")
    assert "Traceback" not in ran.err + required.err


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://127.0.0.1:1/v1", "unreachable"),
        ("ftp://127.0.0.1/v1", "bad-url"),
        ("not a url", "bad-url"),
        ("http://127.0.0.1:99999/v1", "bad-url"),
    ],
)
def test_an_address_that_cannot_be_asked_is_told(
    cli: Callable[..., Ran], url: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A refused connection and a bad address leave the letter as it is."""
    monkeypatch.setattr("bowout.llm.waiting._FIRST_WAIT", 0.0)
    ran = cli("draft", "-", *CLOCK, "--base-url", url, "--format", "json", stdin=NOTES.encode())
    envelope = json.loads(ran.out)
    assert ran.code == ExitCode.DONE
    assert envelope["fallback"]["code"] == code


def test_a_key_with_a_line_break_is_told_and_not_shown(
    cli: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such a key never leaves, and neither output repeats it."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret\nvalue")
    ran = cli("draft", "-", *CLOCK, stdin=NOTES.encode())
    assert ran.code == ExitCode.DONE
    assert "bad-key" in ran.err
    assert "secret" not in ran.out + ran.err
