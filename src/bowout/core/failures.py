"""Why a model's answer could not be had: the codes that messages and docs/failures.md are made of."""

from __future__ import annotations

from types import MappingProxyType

from bowout.core.errors import ModelFailed

FAILURES = MappingProxyType(
    {
        "no-key": "No model is configured: set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own.",
        "bad-key": "OPENAI_API_KEY holds a space, a line break or another character no key has: mend it.",
        "bad-url": "The base URL cannot be used: it must look like http://localhost:11434/v1 or https://HOST/v1.",
        "unsendable": "The request holds characters that cannot be sent: see notes and OPENAI_ variables.",
        "unreachable": "The server cannot be reached: check base URL, network and proxy, and that it runs.",
        "untrusted": "The server's certificate cannot be trusted: check the base URL and this machine.",
        "proxy": "The proxy of the environment cannot be used: check HTTPS_PROXY, HTTP_PROXY and ALL_PROXY.",
        "redirected": "The server sends elsewhere, and is not followed: give its final address as base URL.",
        "timeout": "The server took too long to connect or to answer, also when asked again: try later.",
        "deadline": "The model gave no answer within the time allowed: allow more, or choose a faster model.",
        "unauthorized": "The server does not accept the key: check OPENAI_API_KEY and the base URL.",
        "payment-required": "The provider asks for payment: check the account's balance.",
        "forbidden": "The key may not use this model: check its permissions, or choose another model.",
        "not-found": "The server knows no such model or address: check the model's name and the base URL.",
        "bad-request": "The server does not accept the request: check that the model is meant for chat.",
        "too-long": "The request is too long for the server: shorten the notes, or choose another model.",
        "rate-limited": "The provider asks for fewer requests: try again in a while.",
        "quota": "The account's quota is used up: check the plan and billing of the provider.",
        "server-error": "The server failed, also when asked again: try later.",
        "cut": "The connection broke off before the answer was complete, also when asked again: try later.",
        "not-json": "What answered is no model server, but perhaps a web page: check the base URL.",
        "too-large": "The reply is larger than any answer can be, and was cut off: check the base URL.",
        "empty-answer": "The server's reply holds no answer: check that the model is meant for chat.",
        "refused": "The model declined to answer.",
        "truncated": "The model's answer stops before its end: raise the server's limit.",
        "filtered": "The provider's content filter withheld the answer.",
        "guard": "Nothing that the model wrote passed the guard, also when asked again.",
        "invalid-answer": "The model's answer is not in the form asked for, also when asked again.",
        "unexpected": "Asking the model failed in a way not foreseen: please report it.",
    }
)
"""Code → one sentence that says what happened and what to do; codes are stable words for programs."""


def failed(code: str, *, detail: str = "") -> ModelFailed:
    """Return the failure ``code`` with its sentence; ``detail`` is a short safe word such as ``HTTP 503``.

    Neither may ever hold a key, words of the request, or text that a server wrote.
    """
    sentence = FAILURES[code]
    return ModelFailed(code, f"{sentence} ({detail})" if detail else sentence)
