"""Every way in which asking a model can fail: its code, the requests it costs and what is slept."""

from __future__ import annotations

import gzip
import socket
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import httpx2
import pytest
import respx

from bowout.core.failures import FAILURES, failures_table
from bowout.llm.wire import MAX_BYTES
from support.asking import GOOD, KEY, asker, question
from support.fake_server import FakeServer, Reply, Script, answer, error

if TYPE_CHECKING:
    from collections.abc import Iterator

BACKOFF = [0.5, 1.0]
HTML = Reply(body=b"<!doctype html><title>Sign in</title>", headers={"Content-Type": "text/html"})
GZIPPED = Reply(body=gzip.compress(answer(GOOD).body), headers={"Content-Encoding": "gzip"})
SECRET = "Dana Whitfield of Northwind"


@dataclass(frozen=True)
class Case:
    """A reply repeated for ever, and what must come of it."""

    name: str
    reply: Script
    code: str
    requests: int = 1
    sleeps: tuple[float, ...] = ()


def _statuses() -> Iterator[Case]:
    for status, code in [
        (401, "unauthorized"),
        (402, "payment-required"),
        (403, "forbidden"),
        (404, "not-found"),
    ]:
        yield Case(f"{status}", error(status), code)
    for status in (405, 413, 418, 451):
        yield Case(f"{status}", error(status), "bad-request")
    for status in (301, 302, 307, 308):
        elsewhere = error(status, headers={"Location": "http://127.0.0.1:1/v1"})
        yield Case(f"{status} redirect", elsewhere, "redirected")
    for status in (400, 422):
        yield Case(f"{status} on every rung", error(status), "bad-request", 3)
    for status, code in [(408, "timeout"), (409, "bad-request"), (429, "rate-limited")]:
        yield Case(f"{status}", error(status), code, 3, (0.5, 1.0))
    for status in (501, 502, 503, 504, 529):
        yield Case(f"{status}", error(status), "server-error", 3, (0.5, 1.0))
    yield Case("500 on every rung", error(500), "server-error", 5, (0.5, 1.0))
    yield Case("insufficient_quota", error(429, code="insufficient_quota"), "quota")
    yield Case("retry-after", error(429, headers={"Retry-After": "3"}), "rate-limited", 3, (3.0, 3.0))
    yield Case(
        "retry-after beyond the cap",
        error(429, headers={"Retry-After": "90"}),
        "rate-limited",
        3,
        (10.0, 10.0),
    )
    yield Case(
        "503 with retry-after", error(503, headers={"Retry-After": "2"}), "server-error", 3, (2.0, 2.0)
    )


def _bodies() -> Iterator[Case]:
    yield Case("HTML with 200", HTML, "not-json")
    yield Case("HTML with 502", Reply(502, HTML.body), "server-error", 3, (0.5, 1.0))
    yield Case("nothing with 200", Reply(body=b""), "not-json")
    yield Case("invalid UTF-8", Reply(body=b'{"choices": "\xff\xfe"}'), "not-json")
    yield Case("deep nesting", Reply(body=b"[" * 200_000), "not-json")
    yield Case("compressed unasked", GZIPPED, "not-json")
    yield Case("{}", Reply(body=b"{}"), "empty-answer")
    yield Case("[]", Reply(body=b"[]"), "empty-answer")
    yield Case("null", Reply(body=b"null"), "empty-answer")
    yield Case("empty choices", Reply(body=b'{"choices": []}'), "empty-answer")
    yield Case("choices of another type", Reply(body=b'{"choices": "x"}'), "empty-answer")
    yield Case("a choice of another type", Reply(body=b'{"choices": [7]}'), "empty-answer")
    yield Case("a message of another type", Reply(body=b'{"choices": [{"message": 7}]}'), "empty-answer")
    yield Case("an error with 200", Reply(body=b'{"error": {"message": "no"}}'), "server-error")
    yield Case(
        "an error of odd types",
        Reply(429, b'{"error": {"code": {}, "type": [1]}}'),
        "rate-limited",
        3,
        (0.5, 1.0),
    )
    yield Case("an error that is a list", Reply(400, b"[1]"), "bad-request", 3)
    yield Case("no content", answer(None), "empty-answer")
    yield Case("blank content", answer(" \n"), "empty-answer")
    yield Case("refusal", answer(None, refusal="I cannot help with that."), "refused")
    yield Case("truncated", answer('{"thanks": "Tha', finish_reason="length"), "truncated")
    yield Case("content filter", answer("", finish_reason="content_filter"), "filtered")


def _broken_wires() -> Iterator[Case]:
    good = answer(GOOD)
    yield Case("10 MB announced", Reply(body=b"x" * 10_000_000), "too-large")
    yield Case("10 MB of error", Reply(400, b"x" * 10_000_000), "too-large")
    yield Case("10 MB unannounced", Reply(body=b"x" * 10_000_000, announced=False), "too-large")
    yield Case("more announced than sent", Reply(body=good.body, content_length=5_000), "cut", 3, (0.5, 1.0))
    yield Case("less announced than sent", Reply(body=good.body, content_length=20), "not-json")
    yield Case("cut in the body", Reply(body=good.body, cut_after=9), "cut", 3, (0.5, 1.0))
    yield Case("no HTTP at all", Reply(headers={"Bad\x00Name": "x"}), "cut", 3, (0.5, 1.0))


CASES = [*_statuses(), *_bodies(), *_broken_wires()]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_failure_has_its_code_requests_and_sleeps(case: Case) -> None:
    """Whatever a server answers becomes one code, for a known number of requests and known sleeps."""
    with FakeServer(case.reply) as server:
        asked = asker(server.base_url)
        assert asked.ask() == case.code
        assert len(server.received) == case.requests
        assert asked.model.requests == case.requests
        assert asked.clock.sleeps == list(case.sleeps)


@pytest.mark.parametrize(
    "reply",
    [
        Reply(silent=True),
        Reply(body=b"{" * 1000, drip=0.02),
        Reply(body=b"{}", drip=0.02, drip_head=True),
    ],
    ids=["accepts and never answers", "drips its body", "drips its head"],
)
def test_a_server_that_keeps_one_waiting_ends_at_the_deadline(reply: Reply) -> None:
    """A deadline holds for the whole and not for a single read, so that no dripping server outlives it."""
    with FakeServer(reply) as server:
        asked = asker(server.base_url, deadline=0.3)
        assert asked.ask() == "deadline"
        assert len(server.received) == 1
        assert asked.clock.sleeps == []


def test_a_name_server_that_stalls_ends_at_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking up a name cannot be timed out, but it need not be waited for."""
    released = threading.Event()

    def stall(*_: Any, **__: Any) -> Any:
        released.wait(30)
        raise socket.gaierror(socket.EAI_AGAIN, "try again")

    monkeypatch.setattr(socket, "getaddrinfo", stall)
    try:
        assert asker("http://models.example/v1", deadline=0.3).ask() == "deadline"
    finally:
        released.set()


def test_an_unknown_host_is_unreachable(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that does not resolve is asked for three times, then told as unreachable."""

    def unknown(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    asked = asker("http://models.example/v1")
    assert asked.ask() == "unreachable"
    assert asked.clock.sleeps == BACKOFF


def test_a_refused_connection_is_unreachable() -> None:
    """A port nobody listens on is tried three times, then told as unreachable."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        asked = asker(f"http://127.0.0.1:{taken.getsockname()[1]}/v1")
        assert asked.ask() == "unreachable"
    assert asked.model.requests == 3
    assert asked.clock.sleeps == BACKOFF


def test_a_server_without_tls_is_not_trusted() -> None:
    """What answers https with plain text is told as a matter of trust, and not asked again."""
    with FakeServer(answer(GOOD)) as server:
        asked = asker(server.base_url.replace("http:", "https:"))
        assert asked.ask() == "untrusted"
    assert asked.clock.sleeps == []


@pytest.mark.parametrize(
    ("raised", "code", "requests"),
    [
        (httpx2.ConnectTimeout("slow"), "timeout", 3),
        (httpx2.ReadTimeout("slow"), "timeout", 3),
        (httpx2.ReadError("reset"), "cut", 3),
        (httpx2.WriteError("reset"), "cut", 3),
        (httpx2.ProxyError("407"), "proxy", 1),
        (httpx2.LocalProtocolError("illegal header"), "unsendable", 1),
        (httpx2.UnsupportedProtocol("gopher"), "bad-url", 1),
        (httpx2.InvalidURL("no"), "bad-url", 1),
        (AttributeError("no such thing"), "unexpected", 1),
        (RecursionError("deep"), "unexpected", 1),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else None,
)
def test_each_exception_below_has_its_code(raised: Exception, code: str, requests: int) -> None:
    """What the HTTP client raises is told by category, and only what may pass is tried again."""
    with respx.mock(using="httpcore2") as router:
        route = router.post("http://models.example/v1/chat/completions").mock(side_effect=raised)
        asked = asker("http://models.example/v1")
        assert asked.ask() == code
        assert route.call_count == requests
    assert asked.clock.sleeps == BACKOFF[: requests - 1]


@pytest.mark.parametrize(
    ("base_url", "key", "code"),
    [
        (None, None, "no-key"),
        (None, "", "no-key"),
        ("", "", "no-key"),
        (None, f"{KEY}\n", "bad-key"),
        (None, f"{KEY}\r\nX-More: 1", "bad-key"),
        (None, "sk two", "bad-key"),
        (None, "sk-\x00", "bad-key"),
        (None, "sk-é", "bad-key"),
        (None, " ", "bad-key"),
        ("models.example/v1", KEY, "bad-url"),
        ("localhost:11434/v1", KEY, "bad-url"),
        ("ftp://models.example/v1", KEY, "bad-url"),
        ("file:///etc/passwd", KEY, "bad-url"),
        ("http://", KEY, "bad-url"),
        ("http:///v1", KEY, "bad-url"),
        ("http://models.example:port/v1", KEY, "bad-url"),
        ("http://models.example:70000/v1", KEY, "bad-url"),
        ("http://[::1/v1", KEY, "bad-url"),
        ("http://models.example/v1\n", KEY, "bad-url"),
        ("http://models.example/\x1b[2J", KEY, "bad-url"),
        ("http://two words/v1", KEY, "bad-url"),
        (f"http://{'a' * 64}.example/v1", KEY, "bad-url"),
        ("http://models\u2488example/v1", KEY, "bad-url"),
        ("http://models.example/\ud800", KEY, "bad-url"),
    ],
)
def test_what_cannot_be_a_key_or_an_address_is_never_used(
    base_url: str | None, key: str | None, code: str
) -> None:
    """A key or base URL that cannot be meant is told as such, before any request and without a retry."""
    with respx.mock(using="httpcore2", assert_all_called=False) as router:
        route = router.route().mock(return_value=httpx.Response(200))
        asked = asker(base_url, api_key=key)
        assert asked.ask() == code
        assert route.call_count == asked.model.requests == 0


def test_half_a_character_in_the_prompt_is_told_and_not_sent() -> None:
    """A lone surrogate, which no encoding can carry, is a failure with a code and no request."""
    with FakeServer(answer(GOOD)) as server:
        asked = asker(server.base_url)
        assert asked.ask(question("Dana \ud83d")) == "unsendable"
        assert server.received == []
    assert asked.model.requests == 0


def test_an_odd_proxy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy setting that the HTTP client cannot use is a failure with a code, not a traceback."""
    monkeypatch.setenv("ALL_PROXY", "gopher://127.0.0.1:1")
    assert asker("http://models.example/v1").ask() == "proxy"


def test_missing_certificates_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A certificate file that is not there is a failure with a code, not a traceback."""
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/roots.pem")
    assert asker("https://models.example/v1").ask() == "untrusted"


def test_no_message_holds_a_key_or_a_server_s_words() -> None:
    """A server that echoes the key and the letter into its errors does not get them onto the screen."""
    echo = f"{KEY} {SECRET}"
    replies = [
        *(error(status, code=echo, message=echo) for status in (400, 401, 403, 404, 429, 500, 503)),
        Reply(body=echo.encode()),
        Reply(body=b'{"error": {"message": "%s"}}' % echo.encode()),
        answer(None, refusal=echo),
        answer(echo, finish_reason=echo[:6]),
    ]
    for reply in replies:
        with FakeServer(reply) as server:
            asked = asker(server.base_url)
            asked.ask(question(SECRET))
        told = " ".join(asked.messages) + repr(asked.model)
        assert KEY not in told
        assert "Dana" not in told


def test_a_failure_carries_no_chain_that_could_be_printed() -> None:
    """A failure hides the exception it came from, whose text is the server's."""
    from bowout.core.errors import ModelFailed

    with FakeServer(error(401, message=SECRET)) as server, pytest.raises(ModelFailed) as caught:
        asker(server.base_url).model.ask(question())
    assert caught.value.__suppress_context__
    assert caught.value.__cause__ is None


def test_the_answer_may_be_as_large_as_the_bound() -> None:
    """The bound on bytes cuts off what is beyond it and nothing else."""
    padding = MAX_BYTES - len(answer("").body) - len(GOOD)
    largest = answer("x" * (padding + len(GOOD)))
    assert len(largest.body) == MAX_BYTES
    with FakeServer(largest, answer("x" * (padding + len(GOOD) + 1))) as server:
        asked = asker(server.base_url)
        assert asked.ask() == "x" * (padding + len(GOOD))
        assert asked.ask() == "too-large"


def test_the_document_of_failures_is_that_of_the_code() -> None:
    """docs/failures.md holds the table that messages are made from."""
    document = Path(__file__).parents[1] / "docs" / "failures.md"
    assert failures_table() in document.read_text(encoding="utf-8")


def test_every_message_is_one_sentence_with_an_end() -> None:
    """A code is a word for programs and its sentence one for people."""
    for code, sentence in FAILURES.items():
        assert code == code.lower()
        assert sentence[0].isupper()
        assert sentence.endswith(".")
