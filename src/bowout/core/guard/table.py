"""All rules in one table, in the order in which they are told."""

from __future__ import annotations

from bowout.core.guard import anchor, direction, relations, shared

RULES = (*shared.RULES, *anchor.RULES, *relations.RULES, *direction.RULES)
