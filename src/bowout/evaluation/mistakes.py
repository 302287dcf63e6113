"""What the models have against a case file, as problems with line, key and a hint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bowout.evaluation.answer import Answer, Usage
from bowout.evaluation.case import Case, CaseFile
from bowout.evaluation.expectation import Expect, Held, Sent, Tokens
from bowout.evaluation.values import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic import BaseModel, ValidationError

    from bowout.evaluation.case_file import Place, Written

_PARTS: dict[str | int, type[BaseModel]] = {
    "answers": Answer,
    "usage": Usage,
    "expect": Expect,
    "findings": Held,
    "sent": Sent,
    "tokens": Tokens,
    "cases": Case,
}
_IN_WORDS = {
    "dict_type": "should be keys with values",
    "model_type": "should be keys with values",
    "tuple_type": "should be a list",
    "list_type": "should be a list",
    "int_parsing": "should be a whole number",
    "int_from_float": "should be a whole number",
    "float_parsing": "should be a number",
    "bool_parsing": "should be `yes` or `no`",
    "string_type": "should be a text",
}


def blame_all(written: Written, error: ValidationError) -> None:
    """Note down all that the models object to; several ways to mend one value make one problem."""
    details = error.errors(include_url=False)
    found: dict[Place, list[Any]] = {}
    for detail in details:
        if detail["type"] == "too_short" and len(details) > 1 and _filled(written, detail["loc"]):
            continue  # Pydantic counts what is left of a list once the faulty ones are out
        found.setdefault(_place(written, detail), []).append(detail)
    for place, reasons in found.items():
        _blame(written, place, reasons)


def _filled(written: Written, place: Place) -> bool:
    return written.knows((*place, 0))


def _place(written: Written, detail: Any) -> Place:
    """Return where a mistake stands; what a model calls its alternatives stands in no file."""
    place = tuple(detail["loc"])
    if detail["type"] in {"missing", "extra_forbidden"}:
        return tuple(
            step for at, step in enumerate(place) if at == len(place) - 1 or _real(written, place, at)
        )
    while place and not written.knows(place):
        place = place[:-1]
    return place


def _real(written: Written, place: Place, at: int) -> bool:
    """Whether a step of a place is one of the file's, and no name of an alternative."""
    kept = tuple(step for before, step in enumerate(place[:at]) if _real(written, place, before))
    return written.knows((*kept, place[at]))


def _blame(written: Written, place: Place, details: Sequence[Any]) -> None:
    key = _key(place)
    kind = details[0]["type"]
    if kind == "extra_forbidden":
        written.blame(place, "is not a key here", key=key, mend=did_you_mean(str(key), _keys_at(place)))
    elif kind == "missing":
        written.blame(place, "is missing", key=key)
    else:
        told = [detail for detail in details if detail["type"] == "value_error"]  # the kind was right
        wanted = dict.fromkeys(_in_words(detail) for detail in told or details)
        written.blame(place, ", or ".join(wanted), key=key)


def _key(place: Place) -> str | None:
    """Return the key of a place; an item of a list is told by the list's key and its number from 1."""
    if not place:
        return None
    if isinstance(place[-1], int) and len(place) > 1:
        return f"{place[-2]}, number {place[-1] + 1}"
    return str(place[-1])


def _in_words(detail: Any) -> str:
    """Return what a model has against a value, in words of case files rather than of Python."""
    kind, about = detail["type"], detail.get("ctx", {})
    if kind == "too_short":
        return "needs at least one"
    if kind == "string_too_short":
        return f"should have {about['min_length']} characters or more"
    if kind == "string_too_long":
        return f"should have {about['max_length']} characters or fewer"
    if kind in _IN_WORDS:
        return _IN_WORDS[kind]
    told: str = detail["msg"].removeprefix("Value error, ").removeprefix("Input ")
    return told[:1].lower() + told[1:]


def _keys_at(place: Place) -> tuple[str, ...]:
    """Return the keys that may stand where a wrong one does."""
    model = next((_PARTS[step] for step in reversed(place[:-1]) if step in _PARTS), CaseFile)
    return tuple(model.model_fields)
