"""The ways in which a model's server fails: a reply repeated for ever, and what must come of it."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from support.asking import GOOD
from support.fake_server import Reply, Script, answer, error

if TYPE_CHECKING:
    from collections.abc import Iterator

HTML = Reply(body=b"<!doctype html><title>Sign in</title>", headers={"Content-Type": "text/html"})
BOMB = Reply(body=gzip.compress(b"[" * 50_000_000), headers={"Content-Encoding": "gzip"})
CUT_GZIP = Reply(body=gzip.compress(answer(GOOD).body)[:-30], headers={"Content-Encoding": "gzip"})


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
    for status in (405, 418, 426, 451):
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
    yield Case("407", error(407), "proxy")
    yield Case("413", error(413), "too-long")
    yield Case("context_length_exceeded", error(400, code="context_length_exceeded"), "too-long")
    yield Case("insufficient_quota", error(429, code="insufficient_quota"), "quota")
    body = b'{"error": {"message": "no", "type": "insufficient_quota", "code": null}}'
    yield Case("insufficient_quota by its type", Reply(429, body), "quota")
    yield Case("retry-after", error(429, headers={"Retry-After": "3"}), "rate-limited", 3, (3.0, 3.0))
    yield Case(
        "retry-after beyond the cap",
        error(429, headers={"Retry-After": "90"}),
        "rate-limited",
        3,
        (10.0, 10.0),
    )
    beyond = "Wed, 21 Oct 2099 07:28:00 +99999999999999999999"
    yield Case(
        "retry-after in a zone beyond all", error(429, headers={"Retry-After": beyond}), "rate-limited", 3,
        (0.5, 1.0),
    )  # fmt: skip
    yield Case(
        "503 with retry-after", error(503, headers={"Retry-After": "2"}), "server-error", 3, (2.0, 2.0)
    )


def parts(*content: object) -> Reply:
    """Return a completion whose content is a list of parts, as some servers write it."""
    return Reply(body=json.dumps({"choices": [{"message": {"content": content}}]}).encode())


def _bodies() -> Iterator[Case]:
    yield Case("HTML with 200", HTML, "not-json")
    yield Case("HTML with 502", Reply(502, HTML.body), "server-error", 3, (0.5, 1.0))
    yield Case("nothing with 200", Reply(body=b""), "not-json")
    yield Case("invalid UTF-8", Reply(body=b'{"choices": "\xff\xfe"}'), "not-json")
    yield Case("deep nesting", Reply(body=b"[" * 200_000), "not-json")
    yield Case("a compressed body without its end", CUT_GZIP, "not-json")
    yield Case("no gzip, whatever it says", Reply(body=b"\x1f\x8b no", headers=BOMB.headers), "not-json")
    yield Case("50 MB compressed", BOMB, "too-large")
    yield Case("{}", Reply(body=b"{}"), "empty-answer")
    yield Case("[]", Reply(body=b"[]"), "empty-answer")
    yield Case("null", Reply(body=b"null"), "empty-answer")
    yield Case("a text", Reply(body=b'"x"'), "empty-answer")
    yield Case("a number", Reply(body=b"5"), "empty-answer")
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
    for charset in ("rot13", "idna", "undefined", "no-such"):
        odd = {"Content-Type": f"application/json; charset={charset}"}
        yield Case(f"an error in {charset}", error(401, headers=odd), "unauthorized")
    yield Case("an error that is a list", Reply(400, b"[1]"), "bad-request", 3)
    yield Case("no content", answer(None), "empty-answer")
    yield Case("parts without a text", parts({"type": "image_url"}, {"type": "text"}, 7), "empty-answer")
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
