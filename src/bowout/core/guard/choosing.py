"""Which guard holds texts against notes: that of their language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.guard.engine import Guard
from bowout.core.notes import ENGLISH
from bowout.core.terms import FAREWELL

if TYPE_CHECKING:
    from datetime import datetime

    from bowout.core.notes import Notes
    from bowout.core.terms import Terms


def guard_for(notes: Notes, *, now: datetime, terms: Terms = FAREWELL) -> Guard:
    """Return the guard of the notes' language; see ``Guard``."""
    if notes.language == ENGLISH:
        return Guard(notes, now=now, terms=terms)
    from bowout.core.guard.lexical.guard import LexicalGuard

    return LexicalGuard(notes, now=now, terms=terms)
