"""The bytes that the first request would carry, made by the SDK itself and sent to nobody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bowout.core.failures import failed
from bowout.llm.endpoint import Endpoint, checked_url, without_secrets
from bowout.llm.ladder import Rung, request_body
from bowout.llm.wire import open_client, send

if TYPE_CHECKING:
    import httpx2

    from bowout.core.asking import ModelRequest


@dataclass(frozen=True)
class RequestPreview:
    """A request that was not sent: ``body`` is byte for byte what a server would read.

    ``url`` is for people to read: a password and a query in it are left out.
    """

    method: str
    url: str
    body: bytes


def request_bytes(request: ModelRequest, *, model: str, base_url: str | None) -> RequestPreview:
    """Return what the first request would be, without a network and without a key.

    Raises ``ModelFailed`` with ``bad-url`` or ``unsendable``.
    """
    place = Endpoint(model, checked_url(base_url), "not-sent")
    try:
        return _capture(place, request)
    except UnicodeError:  # a lone surrogate in the prompt or in the model's name
        raise failed("unsendable") from None


def _capture(place: Endpoint, request: ModelRequest) -> RequestPreview:
    import httpx2

    captured: list[RequestPreview] = []

    def keep(sent: httpx2.Request) -> httpx2.Response:
        captured.append(RequestPreview(sent.method, without_secrets(str(sent.url)), sent.read()))
        return httpx2.Response(200, json={})

    try:
        client = open_client(place, httpx2.Client(transport=httpx2.MockTransport(keep)))
    except httpx2.InvalidURL:
        raise failed("bad-url") from None
    with client:
        send(client, request_body(request, model=place.model, rung=Rung.JSON_SCHEMA))
    return captured[0]
