"""What is worked out of one set of notes once, and kept as long as they are."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from bowout.core.guard.facts import Known

T = TypeVar("T")


def kept(function: Callable[[Known], T]) -> Callable[[Known], T]:
    """Return a function that asks ``function`` once for each set of notes."""

    @wraps(function)
    def asked(known: Known) -> T:
        found: T | None = known.kept.get(function)
        if found is None:
            known.kept[function] = found = function(known)
        return found

    return asked
