"""Run the command line as a process would, and see what it wrote where."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bowout.cli import run

if TYPE_CHECKING:
    import pytest

CLOCK = ("--now", "2026-05-04T09:00+02:00")
NOTES = """\
recipient: Dana Whitfield <dana@northwind.example>
sender: Sam Okafor
company: Northwind
position: Backend Engineer
discussed: the warehouse API migration
hook: the warehouse API launch
"""


@dataclass(frozen=True)
class Ran:
    """The exit code and both outputs of one run."""

    code: int
    out: str
    err: str


class _Stream(io.TextIOWrapper):
    """Standard output or error as bytes underneath, and no terminal."""

    def __init__(self) -> None:
        self.bytes = io.BytesIO()
        super().__init__(self.bytes, encoding="utf-8", write_through=True)

    def text(self) -> str:
        """Return what was written."""
        return self.bytes.getvalue().decode("utf-8")


def bowout(monkeypatch: pytest.MonkeyPatch, *args: str, stdin: bytes = b"") -> Ran:
    """Run ``bowout`` with arguments in this process; a traceback would be an exception here."""
    out, err = _Stream(), _Stream()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
    code = run(list(args))
    return Ran(int(code), out.text(), err.text())
