"""One of the processes that a closeout leaves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bowout.core.text import fold

if TYPE_CHECKING:
    from bowout.core.draft import Draft
    from bowout.core.notes import Notes
    from bowout.core.person import Person

_WORD = re.compile(r"[^\W_]+")
# Legal forms, which people write or leave out as they like.
_FORMS = frozenset(
    (
        *("ab", "ag", "as", "bv", "co", "company", "corp", "corporation", "gmbh", "inc", "kg", "limited"),
        *("llc", "ltd", "nv", "oy", "plc", "sa", "sarl", "se", "spa", "srl"),
    )
)


@dataclass(frozen=True)
class Process:
    """Notes, where they are from (``file`` or ``file:line``), and the letter once it is written.

    ``leaves`` tells whether the letter ends the process, ``goes_on`` whether its writer stays in it,
    ``reasoned`` whether it is one that may give the reason, ``noticed`` whether it is about the booked slot.
    ``reader`` is whom it goes to, if not the notes' recipient.
    """

    origin: str
    notes: Notes
    draft: Draft | None = None
    leaves: bool = True
    goes_on: bool = False
    reasoned: bool = True
    noticed: bool = True
    reader: Person | None = None

    @property
    def to(self) -> Person:
        """Return whom the letter goes to."""
        return self.reader or self.notes.recipient

    @property
    def text(self) -> str:
        """Return subject and body, or nothing as long as there is no letter."""
        return f"{self.draft.subject}\n{self.draft.body}" if self.draft else ""


@lru_cache(maxsize=4096)
def company_key(company: str) -> str:
    """Return what a company's spellings have in common: ``Northwind, Inc.`` and ``northwind`` are one."""
    words = _WORD.findall(fold(company))
    kept = [word for word in words if word not in _FORMS]
    return " ".join(kept or words)
