"""Results that are worked out once for a set of notes, and kept with it."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from bowout.core.guard.facts import Known

T = TypeVar("T")


def kept(function: Callable[[Known], T]) -> Callable[[Known], T]:
    """Return ``function`` as one that computes its result only once for each ``Known``."""

    @wraps(function)
    def asked(known: Known) -> T:
        found: T | None = known.kept.get(function)
        if found is None:
            known.kept[function] = found = function(known)
        return found

    return asked
