"""The HTTP boundary: where a request leaves the SDK, respx hands it to the case that is running.

Each running case has a host name of its own, so that cases may run side by side; a request to any other host,
or one more than a case has answers for, is noted and fails the case.
"""

from __future__ import annotations

import sys
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from bowout.core.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx

ROOT_HOST = "eval.invalid"  # RFC 2606: a name that no resolver knows


@dataclass(frozen=True)
class Exchange:
    """A request as it left, and what came back: ``status`` is None where the connection failed.

    ``headers`` are those of the request; whoever passes a request on keeps none, for the key is in them.
    """

    request: bytes
    status: int | None
    reply: bytes
    seconds: float = 0.0
    path: str = "/v1/chat/completions"
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)


class Peer(Protocol):
    """Who answers the requests of one case."""

    def answer(self, request: httpx.Request) -> httpx.Response:
        """Return the reply, or raise what the connection would."""


class Boundary:
    """All requests of all running cases."""

    def __init__(self) -> None:
        self.strays: list[str] = []
        self._peers: dict[str, Peer] = {}
        self._lock = threading.Lock()
        self._count = 0

    @contextmanager
    def attached(self, peer: Peer) -> Iterator[str]:
        """Let ``peer`` answer as long as a case runs; yields the base URL to ask."""
        with self._lock:
            self._count += 1
            host = f"case-{self._count}.{ROOT_HOST}"
            self._peers[host] = peer
        try:
            yield f"http://{host}/v1"
        finally:
            with self._lock:
                del self._peers[host]

    def dispatch(self, request: httpx.Request) -> httpx.Response:
        """Hand a request to its case."""
        peer = self._peers.get(request.url.host)
        if peer is None:
            self.strays.append(f"{request.method} {request.url.host}")
            msg = f"no case expects a request to {request.url.host}"
            raise AssertionError(msg)
        return peer.answer(request)


@contextmanager
def boundary() -> Iterator[Boundary]:
    """Stand between the SDK and the network; raises ``UsageError`` without the extra ``evals``."""
    # httpx's own command line, which nobody calls, would bring rich and pygments (45 ms); it can do without.
    sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # None stands for "cannot be imported"
    try:
        import respx
        from respx.mocks import HTTPCoreMocker, Mocker
    except ImportError:
        raise UsageError("the eval suite needs respx: install bowout[evals]") from None
    if "httpcore2" not in Mocker.registry:
        _register(HTTPCoreMocker)
    found = Boundary()
    with respx.MockRouter(using="httpcore2", assert_all_called=False) as router:
        router.route().mock(side_effect=found.dispatch)
        yield found


def _register(base: type) -> None:
    """Teach respx httpcore2, on which openai 3.x stands; respx keeps every subclass by its name.

    pytest-httpx2 does the same, but imports pytest for it, which takes a tenth of a second.
    """
    connections = (
        "connection.{}HTTPConnection",
        "connection_pool.{}ConnectionPool",
        "http_proxy.{}HTTPProxy",
    )
    targets = [
        f"httpcore2.{kind}.{name.format(prefix)}"
        for kind, prefix in (("_sync", ""), ("_async", "Async"))
        for name in connections
    ]
    type("HTTPCore2Mocker", (base,), {"name": "httpcore2", "targets": targets, "__module__": __name__})


def untrusted() -> Exception:
    """Return the failure of a certificate that nobody vouches for, a TLS error by its class.

    As a cause it would be lost, for respx puts its own in that place.
    """
    import ssl

    import httpcore2

    class Untrusted(httpcore2.ConnectError, ssl.SSLCertVerificationError):
        """What httpcore2 raises, and why."""

    return Untrusted("[SSL: CERTIFICATE_VERIFY_FAILED] self-signed certificate")
