"""Files that one run keeps and another reads, baselines, verdicts and cassettes, which may hold anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from bowout.at_once import read_at_once
from bowout.core.json_reading import read_json
from bowout.delivery.files import is_stream

if TYPE_CHECKING:
    from pathlib import Path


_SIZE_MAX = 64 * 1024 * 1024  # bytes; what is larger breaks off there, and is no JSON


class Kept(BaseModel):
    """The form of a file that is kept: its types are as written, and what it has beside them is let be."""

    model_config = ConfigDict(frozen=True, strict=True, defer_build=True, allow_inf_nan=False)


def _writable(text: str) -> str:
    text.encode()  # half of a surrogate pair, which JSON can hold, is a ValueError here
    return text


Words = Annotated[str, AfterValidator(_writable)]
"""A text that can be written again."""


def read_kept(path: Path) -> object:
    """Return the value that a JSON file holds; raises ``OSError`` or, for what is no JSON, ``ValueError``.

    A pipe is read where a shell hands one over (``<(...)``); nobody waits for another.
    """
    if is_stream(path):
        return read_json(path.read_text(encoding="utf-8"))
    return read_json(read_at_once(path, limit=_SIZE_MAX).decode())


def is_of(form: type[Kept], found: object) -> bool:
    """Tell whether a value has the form of a kept file, down to the last entry."""
    try:
        form.model_validate(found)
    except ValueError:
        return False
    return True
