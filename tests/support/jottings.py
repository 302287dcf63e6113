"""A reader of jottings as a letter to Dana Whitfield at Northwind has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.dictionary import is_ordinary
from bowout.core.jotting import Kind, Reader

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


def _passing(_key: str, _text: str) -> None:
    return None


def reader(
    *,
    inside: bool = True,
    alone: bool = False,
    vet: Callable[[str, str], str | None] = _passing,
    company: str = "Northwind",
    names: tuple[str, ...] = ("Dana", "Dana Whitfield"),
    today: date | None = None,
) -> Reader:
    """Return a reader that lets everything pass; outside, the recipient does not speak for the company.

    ``alone`` tells that "she" is the recipient where a jotting names nobody else; ``vet`` may object.
    """
    return Reader(
        company,
        inside=inside,
        alone=alone,
        is_common=is_ordinary,
        vet=vet,
        reader_names=names if inside else (),
        today=today,
    )


def assert_read(key: str, jotted: str, kind: Kind, text: str, *, by: Reader | None = None) -> None:
    """Fail unless all of a jotting becomes one phrase of this shape."""
    phrase, left_out = (by or reader()).read(key, jotted)
    assert phrase is not None, left_out
    assert (phrase.kind, phrase.text, left_out) == (kind, text, ())
