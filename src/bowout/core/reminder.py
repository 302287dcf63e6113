"""A reminder to keep the connection: a day, and what to read on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bowout.core.occasion import Occasion


@dataclass(frozen=True)
class Reminder:
    """An entry for the day on which to write again.

    ``process`` names the process for the entry's identity, so that a second reminder of one process
    replaces the first; it stands nowhere in the entry. ``description`` may have several lines.
    """

    occasion: Occasion
    summary: str
    description: str
    process: str
