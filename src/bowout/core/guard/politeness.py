"""Set phrases of polite letters, whose words would be a fault elsewhere: ``could not have been kinder``."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING

from bowout.core.guard.phrases import wordings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bowout.core.guard.facts import Facts
    from bowout.core.guard.phrases import Hit
    from bowout.core.guard.rule import Check
    from bowout.core.text import Passage

POLITE = wordings("letter-polite")


def but_polite(check: Check) -> Check:
    """Return a check that holds nothing against the set phrases of a whole letter.

    In a passage that a model worded they are held as before: it has no need of them.
    """

    @wraps(check)
    def checked(passage: Passage, facts: Facts) -> Iterable[Hit]:
        hits = check(passage, facts)
        return (hit for hit in hits if not _is_polite(hit, passage)) if facts.is_letter else hits

    return checked


def _is_polite(hit: Hit, passage: Passage) -> bool:
    """Whether a place is, in part at least, a set phrase."""
    return hit.start is not None and any(
        passage.words[first].start < (hit.end or 0) and hit.start < passage.words[last].end
        for first, last in POLITE.spans(passage)
    )
