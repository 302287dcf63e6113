"""Every way in which asking a model can fail: its code, the requests it costs and what is slept."""

from __future__ import annotations

import socket
import threading
from typing import Any

import httpx
import httpx2
import pytest
import respx

from bowout.core.failures import FAILURES
from bowout.llm.wire import MAX_BYTES
from support.asking import GOOD, KEY, asker, question
from support.failures import CASES, Case
from support.fake_server import FakeServer, Reply, answer, error

BACKOFF = [0.5, 1.0]
SECRET = "Dana Whitfield of Northwind"


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


def test_every_message_is_one_sentence_with_an_end() -> None:
    """A code is a word for programs and its sentence one for people."""
    for code, sentence in FAILURES.items():
        assert code == code.lower()
        assert sentence[0].isupper()
        assert sentence.endswith(".")
