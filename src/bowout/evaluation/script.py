"""A scripted endpoint: the answers of a case, given in order, down to how they break."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

from bowout.evaluation.values import NO_CODE, Part
from bowout.evaluation.wire import Exchange, untrusted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Literal

    import httpx

    from bowout.evaluation.answer import Answer, Usage

_READ = 800  # tokens of a prompt, near enough


class Script:
    """Gives each answer as often as it says; ``surplus`` tells of requests that no answer was left for."""

    complaint: str | None = None

    def __init__(self, answers: Sequence[Answer], usual: Mapping[str, str]) -> None:
        self._answers = [answer for answer in answers for _ in range(answer.times)]
        self._usual = usual
        self.exchanges: list[Exchange] = []
        self.surplus = 0

    @property
    def unused(self) -> int:
        """How many answers nobody asked for."""
        return max(0, len(self._answers) - len(self.exchanges))

    def answer(self, request: httpx.Request) -> httpx.Response:
        """Give the next answer, or fail loudly where none is left."""
        number = len(self.exchanges)
        if number >= len(self._answers):
            self.surplus += 1
            msg = f"request {number + self.surplus} came, and the case has {number} answers"
            raise AssertionError(msg)
        answer = self._answers[number]
        body = _body(answer, self._usual)
        status = None if answer.breaks else answer.status
        headers = tuple(request.headers.items())
        self.exchanges.append(
            Exchange(request.content, status, body[:10_000], path=request.url.path, headers=headers)
        )
        if answer.delay:
            time.sleep(answer.delay)
        if answer.breaks:
            raise _broken(answer.breaks)
        return _response(answer, body)


def _response(answer: Answer, body: bytes) -> httpx.Response:
    import httpx

    headers = {"content-type": "application/json", **answer.headers}
    if answer.cut_after is None:
        return httpx.Response(answer.status, headers=headers, content=body)
    headers["content-length"] = str(len(body))
    return httpx.Response(answer.status, headers=headers, stream=_cut(body[: answer.cut_after]))


def _cut(body: bytes) -> Any:
    import httpcore2
    import httpx

    class Cut(httpx.SyncByteStream):
        """A body that ends before its announced length."""

        def __iter__(self) -> Iterator[bytes]:
            yield body
            raise httpcore2.RemoteProtocolError(
                "peer closed connection without sending complete message body"
            )

    return Cut()


def _body(answer: Answer, usual: Mapping[str, str]) -> bytes:
    if answer.body is not None:
        return answer.body.encode()
    if answer.status >= 400 or answer.error:
        error = {"message": "no", "type": answer.error, "param": None, "code": answer.error}
        return json.dumps({"error": error}).encode()
    text = answer.text
    if answer.says is not None:
        text = json.dumps(usual if answer.says == "usual" else answer.says, ensure_ascii=False)
    if answer.megabytes:
        text = "x" * (answer.megabytes * 1024 * 1024)
    return completion(text, finish=answer.finish, refusal=answer.refusal, usage=answer.usage)


def completion(
    text: str | None,
    *,
    finish: str = "stop",
    refusal: str | None = None,
    usage: Usage | Literal["none"] | None = None,
) -> bytes:
    """Return the body of a chat completion; without ``usage`` four characters count as one token, or so."""
    message = {"role": "assistant", "content": text, "refusal": refusal}
    choice = {"index": 0, "message": message, "finish_reason": finish}
    reply = {
        "id": "eval",
        "object": "chat.completion",
        "created": 0,
        "model": "scripted",
        "choices": [choice],
        "usage": _counted(text, usage),
    }
    return json.dumps(reply).encode()


def _counted(text: str | None, usage: Usage | Literal["none"] | None) -> dict[str, int] | None:
    if usage == NO_CODE:
        return None
    read, written = (
        (usage.prompt, usage.completion) if isinstance(usage, Part) else (_READ, len(text or "") // 4)
    )
    return {"prompt_tokens": read, "completion_tokens": written, "total_tokens": read + written}


def _broken(how: str) -> Exception:
    """Return what httpcore2 raises where a connection fails so."""
    import httpcore2

    if how == "untrusted":
        return untrusted()
    return {
        "refused": httpcore2.ConnectError("[Errno 111] Connection refused"),
        "unknown-host": httpcore2.ConnectError("[Errno -2] Name or service not known"),
        "reset": httpcore2.ReadError("[Errno 104] Connection reset by peer"),
        "broken-pipe": httpcore2.WriteError("[Errno 32] Broken pipe"),
        "proxy": httpcore2.ProxyError("403 Forbidden"),
        "timeout": httpcore2.ReadTimeout("timed out"),
        "connect-timeout": httpcore2.ConnectTimeout("timed out"),
        "garbage": httpcore2.RemoteProtocolError("illegal status line"),
    }[how]
