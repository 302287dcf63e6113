"""How an answer in JSON is asked for: a ladder, since servers differ in what they can.

A current llama-cpp-python server answers 500 to ``json_schema`` and takes ``json_object`` with a ``schema``;
LM Studio refuses ``json_object``; others know neither.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bowout.core.asking import ModelRequest


class Rung(IntEnum):
    """What is asked of the server, best first."""

    JSON_SCHEMA = 0
    JSON_OBJECT = 1
    PLAIN = 2


def request_body(request: ModelRequest, *, model: str, rung: Rung) -> dict[str, object]:
    """Return the body that asks for a chat completion on a rung."""
    body: dict[str, object] = {"model": model, "messages": _messages(request, rung)}
    if rung is Rung.JSON_SCHEMA:
        schema = {"name": request.schema_name, "strict": True, "schema": dict(request.schema)}
        body["response_format"] = {"type": "json_schema", "json_schema": schema}
    elif rung is Rung.JSON_OBJECT:
        body["response_format"] = {"type": "json_object", "schema": dict(request.schema)}
    return body


def _messages(request: ModelRequest, rung: Rung) -> list[dict[str, str]]:
    """Return the messages; where the schema is not sent, or may be ignored, it stands in words at their end.

    A message of its own after the user's would upset chat templates that want the roles to alternate. For
    ``json_object``, providers demand the word JSON in the prompt; one that has it is left as it is, since a
    small model is easily led off by what it is told twice.
    """
    messages = [{"role": message.role, "content": message.content} for message in request.messages]
    told = any("json" in message.content.lower() for message in request.messages)
    if rung is Rung.PLAIN or (rung is Rung.JSON_OBJECT and not told):
        messages[-1]["content"] += f"\n\n{_in_words(request.schema)}"
    return messages


def _in_words(schema: Mapping[str, object]) -> str:
    properties = schema.get("properties")
    slots = properties.items() if isinstance(properties, dict) else ()
    keys = "; ".join(f'"{name}": {slot.get("description", "a text")}' for name, slot in slots)
    return (
        "Answer with one JSON object and nothing else: no explanation, no code fence. "
        f"It has exactly these keys, each with a text. {keys}"
    )
