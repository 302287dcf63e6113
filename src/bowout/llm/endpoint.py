"""Where a model is and what opens it, checked before anything is sent."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from bowout.core.failures import failed

DEFAULT_BASE_URL = (
    "https://api.openai.com/v1"  # the SDK's own; named so that the environment cannot change it
)
_LOCAL_KEY = "none-needed"  # local servers want a header, but look at no key
_PRINTABLE = re.compile(r"[\x21-\x7e]+")
_CONTROL_OR_SPACE = re.compile(r"[\x00-\x20\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True)
class Endpoint:
    """A model on a server; ``api_key`` is never shown."""

    model: str
    base_url: str
    api_key: str = field(repr=False)


def endpoint(*, model: str, base_url: str | None, api_key: str | None) -> Endpoint:
    """Return the endpoint; without a key, a base URL is enough (servers of one's own want none).

    Raises ``ModelFailed`` with ``no-key``, ``bad-key`` or ``bad-url``. A key with a line break would
    otherwise look like a broken connection, and be retried.
    """
    if not api_key and not base_url:
        raise failed("no-key")
    if api_key and not _PRINTABLE.fullmatch(api_key):
        raise failed("bad-key")
    return Endpoint(model, checked_url(base_url), api_key or _LOCAL_KEY)


def checked_url(base_url: str | None) -> str:
    """Return the base URL, the SDK's default for none; raises ``ModelFailed`` with ``bad-url``."""
    url = base_url or DEFAULT_BASE_URL
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and parts.port != 0 and _is_host(parts.hostname or "")
    except ValueError:  # a port that is no number, a bracket that is not closed
        usable = False
    if not usable or _CONTROL_OR_SPACE.search(url):
        raise failed("bad-url")
    return url


def address_and_query(url: str) -> tuple[str, dict[str, str]]:
    """Return a usable base URL without query and fragment, and the query, which goes behind each path.

    Some servers want one in every address, such as ``?api-version=…``.
    """
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    return parts._replace(query="", fragment="").geturl(), query


def without_secrets(url: str) -> str:
    """Return a usable URL to be shown to people: no user's name, no password, and no word of its query."""
    parts = urlsplit(url)
    query = "…" if parts.query else ""
    return parts._replace(netloc=parts.netloc.rpartition("@")[2], query=query).geturl()


def _is_host(name: str) -> bool:
    """Tell whether a resolver would take the name: labels of 1 to 63 characters, 253 in all (RFC 1035).

    A dot at the end stands for the root, and opens no label.
    """
    return len(name) <= 253 and all(0 < len(label) <= 63 for label in name.removesuffix(".").split("."))
