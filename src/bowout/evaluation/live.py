"""A live endpoint behind the same boundary: requests are passed on as they are, replies are kept."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from bowout.evaluation.wire import Exchange, untrusted

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx

MAX_BYTES = 2_000_000  # more than bowout reads of a reply, so that its own bound is what ends it
_NOT_PASSED_ON = {"host", "content-length", "connection"}
KEPT_HEADERS = ("content-type", "retry-after", "retry-after-ms")


def live_client() -> httpx.Client:
    """Return the one client that passes on the requests of all cases; it follows no redirect."""
    import httpx

    return httpx.Client(follow_redirects=False, timeout=60)


class Live:
    """Passes the requests of one case on to ``base_url``."""

    surplus = 0
    unused = 0
    complaint: str | None = None

    def __init__(self, base_url: str, client: httpx.Client) -> None:
        from bowout.llm.endpoint import address_and_query

        address, self._query = address_and_query(base_url)
        self._base_url = address.rstrip("/")
        self._client = client
        self.exchanges: list[Exchange] = []
        self.headers: list[dict[str, str]] = []

    def answer(self, request: httpx.Request) -> httpx.Response:
        """Return what the endpoint answers; a failing connection fails as the SDK's own would."""
        import httpx

        started = time.perf_counter()
        try:
            reply = self._client.send(self._passed_on(request), stream=True)
            body = _bounded(reply)
        except httpx.HTTPError as error:
            self._keep(Exchange(request.content, None, b"", time.perf_counter() - started), {})
            raise _as_seen_by_the_sdk(error) from None
        kept = {name: reply.headers[name] for name in KEPT_HEADERS if name in reply.headers}
        self._keep(Exchange(request.content, reply.status_code, body, time.perf_counter() - started), kept)
        return httpx.Response(reply.status_code, headers=kept, content=body)

    def _passed_on(self, request: httpx.Request) -> httpx.Request:
        """Return a request as it goes to the endpoint, without the headers of the connection it came by."""
        import httpx

        url = httpx.URL(self._base_url + request.url.path.removeprefix("/v1"), params=self._query or None)
        headers = [
            (name, value)
            for name, value in request.headers.multi_items()
            if name.lower() not in _NOT_PASSED_ON
        ]
        return self._client.build_request(
            "POST", url, headers=headers, content=request.content, extensions=request.extensions
        )

    def _keep(self, exchange: Exchange, headers: dict[str, str]) -> None:
        self.exchanges.append(exchange)
        self.headers.append(headers)


def _bounded(reply: httpx.Response) -> bytes:
    body = b""
    try:
        for chunk in reply.iter_bytes():
            body += chunk
            if len(body) > MAX_BYTES:
                break
    finally:
        reply.close()
    return body


def _as_seen_by_the_sdk(error: httpx.HTTPError) -> Exception:
    """Return the exception of the same name that httpcore2, on which the SDK stands, would have raised."""
    import ssl

    import httpcore2

    if any(isinstance(cause, ssl.SSLError) for cause in _causes(error)):
        return untrusted()
    kinds: Any = httpcore2
    return getattr(kinds, type(error).__name__, httpcore2.NetworkError)(str(error))


def _causes(error: BaseException) -> Iterator[BaseException]:
    current: BaseException | None = error
    while current is not None:
        yield current
        current = current.__cause__ or current.__context__
