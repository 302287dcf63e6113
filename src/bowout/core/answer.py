"""Read what a model answered: tolerant of its wrapping, strict about what is inside."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_MAX_CHARS = 100_000  # the longest slot has a few hundred; this bounds the work on a model that runs away
_MAX_TRIES = 100  # places to look for an object, so that a flood of braces costs no more than that
_THINK = re.compile(r"</?think(?:ing)?>", re.IGNORECASE)
_BROKEN = re.compile("[\ud800-\udfff\ufffd]")  # half a surrogate pair, or what stands for one


class AnswerInvalid(ValueError):
    """An answer that cannot be used; the message is fit to be put to the model when asking once more."""


def slots_schema(slots: Mapping[str, str]) -> dict[str, object]:
    """Return the strict JSON schema of one flat object, made from the Pydantic model that checks the answer.

    ``slots`` maps each name to the description that the model reads. All are required and nothing else is
    allowed, which is what OpenAI's strict mode demands.
    """
    return dict(_schema(tuple(slots.items())))


def read_answer(content: str, slots: Sequence[str], *, settled: Sequence[str] = ()) -> dict[str, str]:
    """Return slot → text from an answer that may be fenced, thought aloud or wrapped in prose.

    Raises ``AnswerInvalid`` for anything but exactly the slots with a text each: a missing, extra or repeated
    key, null, another type, a broken character. An extra key is refused rather than dropped, since what a
    model files under a key of its own is often the half of the text that a slot then lacks; only ``settled``
    slots, which an earlier answer filled and this one was not asked for, are passed over.
    """
    picked = _pick(list(_objects(_spoken(content))), slots)
    found = {key: value for key, value in picked.items() if key in slots or key not in settled}
    if _BROKEN.search("".join(value for value in found.values() if isinstance(value, str))):
        msg = "The answer holds a broken character (U+FFFD, or half of a pair): write whole characters."
        raise AnswerInvalid(msg)
    try:
        checked = _model(tuple((name, "") for name in slots)).model_validate(found)
    except ValidationError as error:
        raise AnswerInvalid(_explain(error, slots)) from None
    return checked.model_dump(by_alias=True)


@lru_cache(maxsize=16)
def _schema(slots: tuple[tuple[str, str], ...]) -> dict[str, object]:
    schema = _model(slots).model_json_schema(by_alias=True)
    properties = {name: _untitled(slot) for name, slot in schema["properties"].items()}
    return _untitled(schema) | {"properties": properties}


@lru_cache(maxsize=16)
def _model(slots: tuple[tuple[str, str], ...]) -> type[BaseModel]:
    """Make the model of an answer; by alias a slot may bear any name, also one Pydantic keeps for itself."""
    fields: dict[str, Any] = {
        f"slot_{number}": (str, Field(alias=name, description=description))
        for number, (name, description) in enumerate(slots)
    }
    return create_model("Personalization", __config__=ConfigDict(extra="forbid", strict=True), **fields)


def _untitled(schema: Mapping[str, object]) -> dict[str, object]:
    """Leave out the titles that Pydantic makes of field names; they would only cost tokens."""
    return {key: value for key, value in schema.items() if key != "title"}


def _spoken(content: str) -> str:
    """Return what is left without byte order mark and thinking; some servers drop the opening tag only."""
    if len(content) > _MAX_CHARS:
        msg = "The answer is far too long: answer with the JSON object alone."
        raise AnswerInvalid(msg)
    tags = list(_THINK.finditer(content))
    if tags and not tags[-1].group().startswith("</"):
        msg = "The answer is thinking that never ended: answer with the JSON object alone."
        raise AnswerInvalid(msg)
    spoken = content[tags[-1].end() :] if tags else content
    if not spoken.strip("\ufeff \t\r\n"):
        msg = "The answer is empty: answer with the JSON object alone."
        raise AnswerInvalid(msg)
    return spoken


def _objects(text: str) -> Iterator[dict[str, object]]:
    """Yield the JSON objects in ``text``, outermost only, in order; fences and prose are stepped over."""
    decoder = json.JSONDecoder(object_pairs_hook=_without_repeats, strict=False)
    start = text.find("{")
    for _ in range(_MAX_TRIES):
        if start < 0:
            return
        end = start + 1
        try:
            found, end = decoder.raw_decode(text, start)
            yield found
        except AnswerInvalid:
            raise
        except (ValueError, RecursionError):
            pass
        start = text.find("{", end)


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result: dict[str, object] = {}
    for key, value in pairs:
        if key in result:
            msg = f"The key {_shown(key)} is in the answer twice: write each key once."
            raise AnswerInvalid(msg)
        result[key] = value
    return result


def _pick(objects: Sequence[dict[str, object]], slots: Sequence[str]) -> dict[str, object]:
    """Choose the first object with all slots, else the one nearest to it, so that the message helps."""
    if not objects:
        msg = "The answer holds no complete JSON object: answer with the JSON object alone."
        raise AnswerInvalid(msg)
    return max(objects, key=lambda found: len(found.keys() & set(slots)))


_WHAT_IS_WRONG = {"missing": "is missing", "extra_forbidden": "is not asked for"}


def _explain(error: ValidationError, slots: Sequence[str]) -> str:
    parts = [
        f"{_shown(str(item['loc'][0]))} {_WHAT_IS_WRONG.get(item['type'], 'must be a text')}"
        for item in error.errors(include_url=False, include_input=False, include_context=False)[:5]
    ]
    wanted = ", ".join(f'"{name}"' for name in slots)
    return f"The answer must be one JSON object with exactly the keys {wanted}: {'; '.join(parts)}."


def _shown(key: str) -> str:
    """Return a key that a model made up, short and without anything that would upset a terminal."""
    clean = "".join(character if character.isprintable() else "?" for character in key)
    return f'"{clean[:30]}…"' if len(clean) > 30 else f'"{clean}"'
