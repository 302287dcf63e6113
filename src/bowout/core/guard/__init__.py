"""The guard: what a text may say, given the notes."""

from bowout.core.guard.engine import Guard
from bowout.core.guard.rule import Rule, Scope
from bowout.core.guard.table import RULES
from bowout.core.guard.verdict import SlotVerdict

__all__ = ["RULES", "Guard", "Rule", "Scope", "SlotVerdict"]
