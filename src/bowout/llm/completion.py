"""Read a chat completion from the bytes of a reply, trusting none of its shape."""

from __future__ import annotations

import re

from bowout.core.failures import failed
from bowout.core.json_reading import read_json

_KEY_MIN = 12  # characters; providers' keys have 30 and more
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def read_reply(reply: bytes) -> dict[str, object]:
    """Return the JSON object of a reply; raises ``ModelFailed``: ``not-json``, ``empty-answer``."""
    try:
        found = read_json(reply)
    except ValueError:
        raise failed("not-json") from None
    if not isinstance(found, dict):
        raise failed("empty-answer")
    return found


def read_content(reply: dict[str, object]) -> str:
    """Return the text of the first choice; what is half a character in it stands as U+FFFD.

    JSON can hold half of a surrogate pair and no encoding can, so that the answer could not be quoted to the
    model when it is asked again.

    Raises ``ModelFailed``: ``refused``, ``truncated``, ``filtered``, ``empty-answer``, and ``server-error``
    for a 200 that carries an error instead of choices (some gateways do).
    """
    choices = reply.get("choices")
    if not choices and reply.get("error"):
        raise failed("server-error")
    choice = choices[0] if isinstance(choices, list) and choices else None
    message = choice.get("message") if isinstance(choice, dict) else None
    if not isinstance(choice, dict) or not isinstance(message, dict):
        raise failed("empty-answer")
    _refuse_unfinished(choice, message)
    content = _text(message.get("content"))
    if not content.strip():
        raise failed("empty-answer")
    return _HALF_CHARACTER.sub("\ufffd", content)


def without_key(content: str, key: str) -> str:
    """Return an answer in which a key that the server echoes is a broken character, which no answer may hold.

    Findings quote what a model wrote. A key too short to be one, such as local servers are given, may be a
    word like any other.
    """
    return content if len(key) < _KEY_MIN else content.replace(key, "\ufffd")


def _text(content: object) -> str:
    """Return a message's text; some servers give it in parts, as requests may have it."""
    parts = content if isinstance(content, list) else [{"type": "text", "text": content}]
    texts = (part.get("text") for part in parts if isinstance(part, dict) and part.get("type") == "text")
    return "".join(text for text in texts if isinstance(text, str))


def _refuse_unfinished(choice: dict[str, object], message: dict[str, object]) -> None:
    if choice.get("finish_reason") == "content_filter":
        raise failed("filtered")
    if message.get("refusal"):
        raise failed("refused")
    if choice.get("finish_reason") == "length":
        raise failed("truncated")
