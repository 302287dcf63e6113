"""What went wrong on the wire: every exception becomes one failure code, and some are worth a second try.

Not every failure is an ``OpenAIError``: the SDK also lets through ``httpx2.InvalidURL``, UnicodeEncodeError,
TypeError and AttributeError. They are told apart by category here, and nothing passes unnamed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.errors import ModelFailed
from bowout.core.failures import failed
from bowout.llm.wire import DeadlineError, TooLargeError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import openai

_BY_STATUS = {
    401: "unauthorized",
    402: "payment-required",
    403: "forbidden",
    404: "not-found",
    407: "proxy",
    408: "timeout",
    413: "too-long",
    429: "rate-limited",
}
_RETRIED = {408, 409, 429}  # and all of 5xx
_RETRIED_CAUSES = {"timeout", "unreachable", "cut"}
_ABOUT_THE_FORMAT = {400, 422, 500}  # 500: llama-cpp-python's answer to a json_schema


def diagnose(error: Exception) -> ModelFailed:
    """Return the failure an exception stands for; no word of a server, a request or a key is in it."""
    if isinstance(error, ModelFailed):
        return error
    import openai

    if isinstance(error, openai.APIStatusError):
        return failed(_status_code(error), detail=f"HTTP {error.status_code}")
    if code := _cause_code(error):
        return failed(code)
    return failed("unexpected", detail=type(error).__name__)


def worth_a_retry(error: BaseException) -> bool:
    """Tell whether the same request may succeed a moment later.

    Connection errors, time-outs, 408, 409, 429 and 5xx; never the other 4xx, a used-up quota, or what is
    wrong on this side of the wire.
    """
    import openai

    if isinstance(error, openai.APIStatusError):
        return (error.status_code in _RETRIED and not _quota(error)) or error.status_code >= 500
    return isinstance(error, openai.APIConnectionError) and _cause_code(error) in _RETRIED_CAUSES


def maybe_about_the_format(error: openai.APIStatusError) -> bool:
    """Tell whether a server may have meant the response format; asking without it is the only way to know."""
    return error.status_code in _ABOUT_THE_FORMAT and not _too_long(error)


def _status_code(error: openai.APIStatusError) -> str:
    if error.status_code == 429 and _quota(error):
        return "quota"
    if error.status_code >= 500:
        return "server-error"
    if _too_long(error):
        return "too-long"
    return _BY_STATUS.get(error.status_code, "redirected" if error.status_code < 400 else "bad-request")


def _quota(error: openai.APIStatusError) -> bool:
    return "insufficient_quota" in (error.code, error.type)


def _too_long(error: openai.APIStatusError) -> bool:
    """Tell whether the prompt did not fit the model, as OpenAI and those that follow it say it."""
    return error.status_code == 400 and error.code == "context_length_exceeded"


def _cause_code(error: Exception) -> str | None:
    """Find the code in the chain of causes, the most telling first."""
    import ssl

    import httpx2
    import openai

    causes = tuple(_chain(error))
    kinds: tuple[tuple[str, tuple[type[BaseException], ...]], ...] = (
        ("deadline", (DeadlineError,)),
        ("too-large", (TooLargeError,)),
        ("timeout", (openai.APITimeoutError,)),
        ("bad-url", (httpx2.InvalidURL, httpx2.UnsupportedProtocol)),
        ("unsendable", (UnicodeError, httpx2.LocalProtocolError)),
        ("untrusted", (ssl.SSLError,)),
        ("proxy", (httpx2.ProxyError,)),
        ("unreachable", (httpx2.ConnectError,)),
        ("cut", (httpx2.NetworkError, httpx2.RemoteProtocolError)),
        ("not-json", (httpx2.DecodingError,)),
    )
    return next((code for code, types in kinds if any(isinstance(cause, types) for cause in causes)), None)


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()  # a chain may close upon itself
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield current
        current = current.__cause__ or current.__context__
