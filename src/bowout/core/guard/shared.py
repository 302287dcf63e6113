"""The rules that hold for more than a model's passages: all that a letter of the template's own needs.

The others stand in ``table`` and are loaded for a model's answer alone.
"""

from __future__ import annotations

from bowout.core.guard import asked, claims, form, grounding, letters, manners, meetings, privacy

RULES = (
    *form.RULES,
    *letters.RULES,
    *claims.RULES,
    *meetings.RULES,
    *privacy.RULES,
    *grounding.RULES,
    *manners.RULES,
    *asked.RULES,
)
