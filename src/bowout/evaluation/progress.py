"""The progress bar: one line on a terminal, redrawn in place; nothing at all elsewhere."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self, TextIO

if TYPE_CHECKING:
    from bowout.evaluation.report import CaseResult

_WIDTH = 30
_REDRAW = 0.05  # seconds; a terminal is slower than the cases


class Progress:
    """Draws how far a run is; ``total`` is known once the cases are."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = stream.isatty()
        self._drawn = 0.0
        self._done = self._failed = 0
        self.total = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown and self._done:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def __call__(self, result: CaseResult) -> None:
        """Count a result, and redraw if it is time."""
        self._done += 1
        self._failed += not result.passed
        if self._shown and (time.monotonic() - self._drawn > _REDRAW or self._done == self.total):
            self._drawn = time.monotonic()
            self._stream.write(f"\r\x1b[K{self._line()}")
            self._stream.flush()

    def _line(self) -> str:
        filled = _WIDTH * self._done // max(self.total, 1)
        failed = f", {self._failed} failed" if self._failed else ""
        return f"[{'=' * filled}{' ' * (_WIDTH - filled)}] {self._done}/{self.total}{failed}"
