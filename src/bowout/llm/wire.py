"""One request over the wire through the openai SDK, bounded in bytes and in time."""

from __future__ import annotations

from functools import cache, partial
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

from bowout.core.failures import failed
from bowout.llm.endpoint import address_and_query
from bowout.llm.sdk import load_sdk

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable

    import httpx2
    import openai

    from bowout.llm.endpoint import Endpoint
    from bowout.llm.tally import Tally

MAX_BYTES = 1_000_000  # two slots take some hundred bytes; what is larger is no answer to this question
_CONNECT_SECONDS = 10.0

T = TypeVar("T")


class TooLargeError(Exception):
    """A reply went on beyond ``MAX_BYTES``."""


class DeadlineError(Exception):
    """The time for the whole is up."""


def open_http(base_url: str, tally: Tally) -> httpx2.Client:
    """Return an HTTP client that counts requests and follows no redirect (it would carry them elsewhere).

    Proxies of the environment hold, as with the SDK's own client: that is why the bound on bytes is a hook
    and not a transport, which would switch them off. Raises ``ModelFailed`` with ``proxy`` or ``untrusted``
    for what the environment says of proxies and certificates and cannot be used.
    """
    load_sdk()
    import httpx2
    import openai

    hooks: dict[str, list[Callable[..., Any]]] = {"request": [tally.count_request], "response": [_bound_body]}
    try:
        return openai.DefaultHttpxClient(follow_redirects=False, event_hooks=hooks, verify=_trust(base_url))
    except OSError:
        raise failed("untrusted") from None
    except (ValueError, ImportError, httpx2.InvalidURL):
        raise failed("proxy") from None


def _trust(base_url: str) -> ssl.SSLContext | bool:
    """Return what certificates are checked against: the SDK's own choice for https.

    An address without TLS gets a context that trusts nobody, since loading the roots that it never looks at
    takes longer than a server on this machine does to answer (70 ms, measured).
    """
    return True if base_url.lower().startswith("https:") else _trusting_nobody()


@cache
def _trusting_nobody() -> ssl.SSLContext:
    import ssl

    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def open_client(place: Endpoint, http: httpx2.Client) -> openai.OpenAI:
    """Return the SDK's client; retries are tenacity's alone, and replies are asked for uncompressed.

    A compressed reply could unfold to a thousand times its size before the HTTP client counts it.
    """
    load_sdk()
    import openai

    address, query = address_and_query(place.base_url)
    return openai.OpenAI(
        api_key=place.api_key,
        base_url=address,
        default_query=query,
        max_retries=0,
        http_client=http,
        default_headers={"Accept-Encoding": "identity"},
    )


def send(client: openai.OpenAI, body: dict[str, Any]) -> bytes:
    """Ask for a chat completion and return the reply's bytes; reading them is not left to the SDK.

    It raises AttributeError for a web page and TypeError for ``{}``; and looking a body through that is plain
    data already, by its type hints, is half of what a request costs it. Only the way in has a limit of its
    own: how long the rest may take is for ``within`` alone, so that one clock decides.
    """
    import httpx2

    limits = httpx2.Timeout(None, connect=_CONNECT_SECONDS)
    reply = client.post("/chat/completions", cast_to=httpx2.Response, body=body, options={"timeout": limits})
    return reply.content


def within(seconds: float, call: Callable[[], T], *, give_up: Callable[[], None]) -> T:
    """Return or raise what ``call`` does, but wait no longer than ``seconds``: ``DeadlineError``.

    ``give_up`` is then called, to free what the call still holds.

    It runs in a daemon thread that is left behind. The HTTP client's time-out holds for each single read, so
    that a server that drips a byte a second keeps it forever, and a name server that stalls cannot be timed
    out at all; a thread that one stops waiting for covers these and whatever else may hang.
    """
    if seconds <= 0:
        raise DeadlineError
    outcome: SimpleQueue[Callable[[], T]] = SimpleQueue()
    Thread(target=_run, args=(call, outcome), name="bowout-model", daemon=True).start()
    try:
        return outcome.get(timeout=seconds)()
    except Empty:
        give_up()
        raise DeadlineError from None


def _run(call: Callable[[], T], outcome: SimpleQueue[Callable[[], T]]) -> None:
    try:
        value = call()
    except BaseException as error:  # noqa: BLE001 - it is raised again in the thread that waits
        outcome.put(partial(_raise, error))
    else:
        outcome.put(lambda: value)


def _raise(error: BaseException) -> Any:
    raise error


def _bound_body(response: httpx2.Response) -> None:
    """Have a reply's body counted while it is read; one that announces too much is not read at all.

    What its headers say of compression and characters is not believed: a body shows the one by itself, and
    JSON is UTF-8, while a charset such as ``rot13`` or ``idna`` makes reading an error's text fail.
    """
    import httpx2

    announced = response.headers.get("content-length", "")
    if announced.isdigit() and int(announced[:20]) > MAX_BYTES:
        response.close()
        raise TooLargeError
    if "content-encoding" in response.headers:
        del response.headers["content-encoding"]
    response.encoding = "utf-8"
    stream = response.stream
    if isinstance(stream, httpx2.SyncByteStream):
        response.stream = _counted(stream)


def _counted(stream: httpx2.SyncByteStream) -> httpx2.SyncByteStream:
    import httpx2

    class Counted(httpx2.SyncByteStream):
        """A stream that ends in ``TooLargeError`` rather than in a full memory."""

        def __iter__(self) -> Any:
            body = bytearray()
            for chunk in stream:
                body += chunk
                if len(body) > MAX_BYTES:
                    raise TooLargeError
            yield _unfolded(bytes(body))

        def close(self) -> None:
            stream.close()

    return Counted()


def _unfolded(body: bytes) -> bytes:
    """Return a body uncompressed, if it begins like gzip or zlib; no JSON begins so, whatever headers say.

    Compressed replies are not asked for, but some gateways compress all they pass on.
    """
    if not body.startswith((b"\x1f\x8b", b"x")):
        return body
    import zlib

    try:
        plain = zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(body, MAX_BYTES + 1)
    except zlib.error:
        return body
    if len(plain) > MAX_BYTES:
        raise TooLargeError
    return plain
