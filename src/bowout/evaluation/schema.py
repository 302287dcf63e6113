"""The JSON schema of case files, so that editors complete and check them."""

from __future__ import annotations

import json
import types
from enum import StrEnum
from typing import Annotated, Any, get_args, get_origin

from bowout.core.errors import ExitCode
from bowout.core.notes import Notes
from bowout.evaluation.case import CaseFile
from bowout.evaluation.evaluators import NAMES
from bowout.evaluation.values import RANGE, failure_codes, rule_ids

_SCALAR = ["string", "number", "boolean", "null"]
_RANGES = (
    "words",
    "sentences",
    "paragraphs",
    "characters",
    "grade",
    "seconds",
)


def schema() -> dict[str, Any]:
    """Return the schema, made from the models that read the files."""
    found = CaseFile.model_json_schema()
    parts = found["$defs"]
    for part in (found, *parts.values()):
        for value in part.get("properties", {}).values():
            _as_the_loader_reads(value)
    _name_what_is_known(found, parts)
    _describe_notes(found, parts)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Cases of bowout eval",
        **{key: value for key, value in found.items() if key != "title"},
    }


def schema_text() -> str:
    """Return the schema as the file evals/schema.json holds it."""
    return json.dumps(schema(), indent=1, ensure_ascii=False)


def _as_the_loader_reads(value: dict[str, Any]) -> None:
    """Allow what the loader takes beyond the models: any scalar is its text, one word is a list of one."""
    options = [each for each in value.get("anyOf", ()) if each != {"type": "null"}]
    if len(options) == 1:  # what may be left out need not be null; an editor then says what is wrong
        del value["anyOf"]
        value.update(options[0])
    if isinstance(value.get("default"), (dict, list)) or value.get("default", ...) is None:
        del value["default"]
    if value.get("items") == {"type": "string"}:
        value |= {"type": ["array", *_SCALAR], "items": {"type": _SCALAR}}
    inner = value.get("additionalProperties")
    if inner == {"type": "string"}:
        value["additionalProperties"] = {"type": _SCALAR}
    elif isinstance(inner, dict):
        _as_the_loader_reads(inner)
    if value.get("type") == "boolean":
        value["type"] = ["boolean", "string"]
        value["enum"] = [True, False, "yes", "no"]


def _name_what_is_known(found: dict[str, Any], parts: dict[str, Any]) -> None:
    """Name evaluators, rules and codes, so that an editor offers them, and say what a range is."""
    expect, held, tokens = (parts[name]["properties"] for name in ("Expect", "Held", "Tokens"))
    rule = {"enum": list(rule_ids())}
    for part in (found, parts["Case"]):
        part["properties"]["without"] |= _one_or_more({"enum": list(NAMES)})
    expect["never_findings"] |= _one_or_more(rule)
    expect["findings"] |= _one_or_more({"anyOf": [rule, _ref("Held")]})
    expect["fallback"]["enum"] = list(failure_codes())
    held["rule"] = rule | {"description": held["rule"]["description"]}
    span = {"anyOf": [{"type": "string", "pattern": RANGE}, {"type": "number", "minimum": 0}]}
    for value in (*(expect[name] for name in _RANGES), *tokens.values()):
        del value["type"]
        value.update(span)


def _one_or_more(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": ["array", "string"], "items": item, "anyOf": [item, {"type": "array"}]}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/$defs/{name}"}


def _describe_notes(found: dict[str, Any], parts: dict[str, Any]) -> None:
    """Name the keys of notes; a wrong one may stand only in a case that expects notes to be refused."""
    keys = {name: _note(info) for name, info in Notes.model_fields.items()}
    parts["Notes"] = {"type": "object", "properties": keys}
    strict = _ref("Notes") | {"unevaluatedProperties": False}
    for part in (found, parts["Case"]):
        part["properties"]["notes"]["anyOf"] = [_ref("Notes"), {"type": "string"}, {"type": "null"}]
    found["properties"]["notes"]["anyOf"][0] = strict
    refused = {"properties": {"expect": {"properties": {"exit": {"const": int(ExitCode.NOTES_INVALID)}},
                                         "required": ["exit"]}}, "required": ["expect"]}  # fmt: skip
    known = {"properties": {"notes": {"propertyNames": {"enum": list(keys)}}}}
    parts["Case"] |= {"if": refused, "else": known}


def _note(info: Any) -> dict[str, Any]:
    """Return what may stand under a key of notes; any scalar is its text, a choice is offered."""
    choices = _choices(info.annotation)
    scalar: dict[str, Any] = {"type": _SCALAR}
    options = [{"enum": choices}, scalar] if choices else [scalar, {"type": "array", "items": scalar}]
    return {"anyOf": options, "description": info.description}


def _choices(kind: Any) -> list[str]:
    """Return the values of a key that has few; they are offered, not demanded."""
    if get_origin(kind) in {Annotated, types.UnionType}:
        kind = get_args(kind)[0]
    if kind is bool:
        return ["yes", "no"]
    return [str(value) for value in kind] if isinstance(kind, type) and issubclass(kind, StrEnum) else []
