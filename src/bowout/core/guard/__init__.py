"""The guard: what a text may say, given the notes. All its rules stand in ``table``."""

from bowout.core.guard.choosing import guard_for
from bowout.core.guard.engine import Guard
from bowout.core.guard.rule import Rule, Scope
from bowout.core.guard.verdict import SlotVerdict

__all__ = ["Guard", "Rule", "Scope", "SlotVerdict", "guard_for"]
