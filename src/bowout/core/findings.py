"""What the guard says of a text."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding weighs: an error refuses the text, a warning is told."""

    ERROR = "error"
    WARNING = "warning"


class Finding(NamedTuple):
    """One thing a rule holds against a text.

    ``text`` is the offending words as they stand, ``start`` their offset in the text that was checked (None
    where something is missing rather than wrong); ``message`` says why and how to mend it.
    """

    rule: str
    severity: Severity
    text: str
    message: str
    start: int | None = None
