"""A small model server on loopback whose every reply is scripted, down to how it breaks.

    with FakeServer(answer('{"thanks": "…"}'), Reply(503), Reply(cut_after=10)) as server:
        ... server.base_url ...
    assert len(server.received) == 3

Replies are given in order, the last one again and again. Any of them may be a function of what was received.
"""

from __future__ import annotations

import json
import socketserver
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import Any, Self


@dataclass(frozen=True)
class Received:
    """One request as it came in; header names are in lower case."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


@dataclass(frozen=True)
class Reply:
    """What to answer, and how badly.

    ``delay`` is in seconds before the first byte; ``drip`` seconds before every byte, of the body only or,
    with ``drip_head``, of the head too. ``cut_after`` closes the connection after so many bytes of the body.
    ``content_length`` announces another length than the body has, or none with ``announced=False``.
    ``silent`` never answers at all.
    """

    status: int = 200
    body: bytes = b"{}"
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0
    drip: float = 0.0
    drip_head: bool = False
    cut_after: int | None = None
    content_length: int | None = None
    announced: bool = True
    silent: bool = False

    def head(self) -> bytes:
        """Return the status line and the headers, up to and with the empty line."""
        try:
            phrase = HTTPStatus(self.status).phrase
        except ValueError:
            phrase = "Whatever"
        length = len(self.body) if self.content_length is None else self.content_length
        headers = {
            "Content-Type": "application/json",
            "Connection": "close",
            **({"Content-Length": str(length)} if self.announced else {}),
            **self.headers,
        }
        lines = [f"HTTP/1.1 {self.status} {phrase}", *(f"{name}: {value}" for name, value in headers.items())]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


Script = Reply | Callable[[Received], Reply]


def answer(
    content: str | None,
    *,
    finish_reason: str = "stop",
    refusal: str | None = None,
    prompt_tokens: int = 100,
    completion_tokens: int = 20,
    **reply: Any,
) -> Reply:
    """Return a chat completion whose message is ``content``; ``reply`` holds fields of ``Reply``."""
    message = {"role": "assistant", "content": content, "refusal": refusal}
    completion = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 0,
        "model": "fake",
        "choices": [{"index": 0, "message": message, "finish_reason": finish_reason}],
        "usage": {
            "prompt_tokens": prompt_tokens,
            "completion_tokens": completion_tokens,
            "total_tokens": prompt_tokens + completion_tokens,
        },
    }
    return Reply(body=json.dumps(completion).encode(), **reply)


def error(status: int, *, code: str | None = None, message: str = "no", **reply: Any) -> Reply:
    """Return an error in OpenAI's form; ``reply`` holds fields of ``Reply``."""
    body = {"error": {"message": message, "type": code, "param": None, "code": code}}
    return Reply(status, json.dumps(body).encode(), **reply)


class FakeServer:
    """The server as a context manager; ``received`` is what has come in, in order."""

    def __init__(self, *script: Script) -> None:
        self.script = script or (Reply(),)
        self.received: list[Received] = []
        self.closing = threading.Event()
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.fake = self

    @property
    def port(self) -> int:
        """The port the system chose."""
        return int(self._server.server_address[1])

    @property
    def base_url(self) -> str:
        """What goes into OPENAI_BASE_URL."""
        return f"http://127.0.0.1:{self.port}/v1"

    def next_reply(self, received: Received) -> Reply:
        """Note a request down and return what to answer."""
        with self._lock:
            scripted = self.script[min(len(self.received), len(self.script) - 1)]
            self.received.append(received)
        return scripted(received) if callable(scripted) else scripted

    def __enter__(self) -> Self:
        """Start to serve."""
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop to serve, and wake up whoever drips or is silent."""
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True
    fake: FakeServer

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a client that hangs up on a server that misbehaves is what tests are about."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        """Read the request in full, then answer as scripted."""
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        headers = {name.lower(): value for name, value in self.headers.items()}
        fake = self.server.fake
        self.close_connection = True
        self._play(fake.next_reply(Received(self.command, self.path, headers, body)), fake.closing)

    do_GET = do_POST  # noqa: N815 - the names are the base class's

    def _play(self, reply: Reply, closing: threading.Event) -> None:
        if reply.silent:
            closing.wait()
            return
        if reply.delay:
            closing.wait(reply.delay)
        self._write(reply.head(), reply.drip if reply.drip_head else 0.0, closing)
        self._write(reply.body[: reply.cut_after], reply.drip, closing)

    def _write(self, data: bytes, drip: float, closing: threading.Event) -> None:
        if not drip:
            self.wfile.write(data)
            return
        for byte in data:
            if closing.wait(drip):
                return
            self.wfile.write(bytes([byte]))

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the base class's
        """Say nothing."""
