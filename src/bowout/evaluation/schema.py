"""The JSON schema of case files, so that editors complete and check them."""

from __future__ import annotations

import json
from typing import Any

from bowout.evaluation.case import CaseFile
from bowout.evaluation.evaluators import NAMES


def schema() -> dict[str, Any]:
    """Return the schema, made from the models that read the files."""
    found = CaseFile.model_json_schema()
    _accept_words(found["$defs"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Cases of bowout eval",
        **{key: value for key, value in found.items() if key != "title"},
    }


def schema_text() -> str:
    """Return the schema as the file evals/schema.json holds it."""
    return json.dumps(schema(), indent=1, ensure_ascii=False)


def _accept_words(parts: dict[str, Any]) -> None:
    """Allow one word where a list of words is meant, as the models do, and name the evaluators."""
    for part in parts.values():
        for value in part.get("properties", {}).values():
            lists = [value, *value.get("anyOf", ())]
            for option in lists:
                if option.get("type") == "array" and option.get("items") == {"type": "string"}:
                    option["type"] = ["array", "string"]
    parts["Case"]["properties"]["without"]["items"] = {"enum": list(NAMES)}
