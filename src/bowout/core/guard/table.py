"""All rules in one table, in the order in which they are told."""

from __future__ import annotations

from bowout.core.guard import (
    anchor,
    asked,
    claims,
    direction,
    form,
    grounding,
    letters,
    manners,
    privacy,
    relations,
)

RULES = (
    *form.RULES,
    *anchor.RULES,
    *letters.RULES,
    *claims.RULES,
    *privacy.RULES,
    *grounding.RULES,
    *relations.RULES,
    *direction.RULES,
    *manners.RULES,
    *asked.RULES,
)
