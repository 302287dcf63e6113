"""The cases that ship, and the schema by which editors help to write more."""

from __future__ import annotations

import json
from pathlib import Path

from bowout.core.failures import FAILURES
from bowout.core.notes import Notes
from bowout.evaluation.evaluators import NAMES
from bowout.evaluation.loading import load_cases
from bowout.evaluation.schema import schema, schema_text

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ROOT / "evals" / "cases"


def test_the_shipped_cases_are_many_and_sound() -> None:
    """At least 200 cases load, in at least ten groups, with ids of their own."""
    tasks = load_cases(str(SHIPPED), evaluators=NAMES)
    assert len(tasks) >= 200
    assert len({task.id for task in tasks}) == len(tasks)
    assert len({task.group for task in tasks}) >= 10


def test_every_key_of_the_notes_has_an_injection() -> None:
    """There is a case for each key that a stranger's text can come in by."""
    names = {task.case.name for task in load_cases(str(SHIPPED / "injection.yaml"), evaluators=NAMES)}
    keys = {"the free notes" if key == "free_notes" else key for key in Notes.model_fields}
    assert {f"in {key}" for key in keys} <= names


def test_the_shipped_schema_is_current() -> None:
    """What editors complete by is what the loader reads by; `bowout eval --schema` writes it anew."""
    assert (ROOT / "evals" / "schema.json").read_text(encoding="utf-8").rstrip("\n") == schema_text()


def test_every_shipped_file_names_the_schema() -> None:
    """The first line tells editors where the schema is."""
    for file in SHIPPED.glob("*.yaml"):
        assert file.read_text(encoding="utf-8").startswith(
            "# yaml-language-server: $schema=../schema.json\n"
        ), file


def test_the_schema_knows_the_evaluators_and_nothing_beyond_the_keys() -> None:
    """An editor marks an unknown key and an unknown evaluator."""
    found = schema()
    assert found["additionalProperties"] is False
    assert found["$defs"]["Case"]["additionalProperties"] is False
    assert found["$defs"]["Case"]["properties"]["without"]["items"] == {"enum": list(NAMES)}
    assert json.dumps(found)


def test_the_schema_offers_what_the_loader_knows() -> None:
    """Keys of notes with their choices, rules of the guard, codes of failures, and what each key is for."""
    parts = schema()["$defs"]
    assert set(parts["Notes"]["properties"]) == set(Notes.model_fields)
    assert "culture" in parts["Notes"]["properties"]["situation"]["anyOf"][0]["enum"]
    assert "grounded" in parts["Held"]["properties"]["rule"]["enum"]
    assert {"none", *FAILURES} == set(parts["Expect"]["properties"]["fallback"]["enum"])
    keys = [key for part in parts.values() for key in part.get("properties", {}).values()]
    assert all(key.get("description") for key in keys)
