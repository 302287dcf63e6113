"""How an answer in JSON is asked for: a ladder, since servers differ in what they can.

A current llama-cpp-python server answers 500 to ``json_schema`` and takes ``json_object`` with a ``schema``;
LM Studio refuses ``json_object``; others know neither.
"""

from __future__ import annotations

import json
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
    """Return the arguments of ``chat.completions.create`` for a request on a rung."""
    body: dict[str, object] = {"model": model, "messages": _messages(request, rung)}
    if rung is Rung.JSON_SCHEMA:
        schema = {"name": request.schema_name, "strict": True, "schema": _plain(request.schema)}
        body["response_format"] = {"type": "json_schema", "json_schema": schema}
    elif rung is Rung.JSON_OBJECT:
        body["response_format"] = {"type": "json_object", "schema": _plain(request.schema)}
    return body


def _messages(request: ModelRequest, rung: Rung) -> list[dict[str, str]]:
    """Return the messages; below the top the schema stands in words, at the end of the last one.

    A message of its own after the user's would upset chat templates that want the roles to alternate.
    """
    messages = [{"role": message.role, "content": message.content} for message in request.messages]
    if rung is not Rung.JSON_SCHEMA:
        messages[-1]["content"] += f"\n\n{_in_words(request)}"
    return messages


def _in_words(request: ModelRequest) -> str:
    schema = json.dumps(_plain(request.schema), ensure_ascii=False)
    return (
        "Answer with one JSON object and nothing else: no explanation, no code fence. "
        f"It must match this JSON schema: {schema}"
    )


def _plain(schema: Mapping[str, object]) -> dict[str, object]:
    return dict(schema)
