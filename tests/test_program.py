"""The program itself: how it begins and ends."""

from __future__ import annotations

import os
import sys
from types import ModuleType

import pytest

from bowout.__main__ import program


class _Interrupted(ModuleType):
    """A module during whose import somebody presses Ctrl-C."""

    def __getattr__(self, name: str) -> object:
        raise KeyboardInterrupt


def test_an_interrupt_while_the_program_loads_ends_it_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C before a command has begun ends with 130, as later, and without a traceback."""
    codes: list[int] = []

    def leave(code: int) -> None:
        codes.append(code)
        raise SystemExit

    monkeypatch.setitem(sys.modules, "bowout.cli", _Interrupted("bowout.cli"))
    monkeypatch.setattr(os, "_exit", leave)
    with pytest.raises(SystemExit):
        program()
    assert codes == [130]
