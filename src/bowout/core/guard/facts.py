"""What the guard holds a text against: the notes, told apart into what may be said and what may not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bowout.core.notes import Notes


@dataclass(frozen=True)
class Facts:
    """The notes, and the default text of the slot that is being checked (empty for a whole letter)."""

    notes: Notes
    slot: str | None = None
    default: str = ""
