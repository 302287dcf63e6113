"""Names typed in lower case as a letter writes them, in jottings and in what is to be kept from a model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.jotting.people import with_people
from bowout.core.jotting.toponyms import with_places

if TYPE_CHECKING:
    from collections.abc import Callable

_ENGLISH = "en"


def with_names(text: str, language: str, is_common: Callable[[str], bool]) -> str:
    """Return ``text`` with the capitals of the people and places in it that are typed in lower case.

    The lists are of names that are no words of English. In another language a word that is ordinary to
    ``is_common`` is a name only where people meet, and a place stands where a preposition leads to it.
    """
    foreign = is_common if language != _ENGLISH else None
    return with_places(with_people(text, is_common, foreign), foreign)
