"""Hold one letter against one set of notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bowout.core.errors import UsageError
from bowout.core.findings import Finding, Severity
from bowout.core.guard import guard_for
from bowout.core.guard.table import RULES
from bowout.pipeline.compose import readdressed

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from bowout.core.notes import Notes
    from bowout.core.terms import Terms


@dataclass(frozen=True)
class Checked:
    """What the rules say of a letter, in the order in which the words stand."""

    findings: tuple[Finding, ...]

    @property
    def passed(self) -> bool:
        """Whether nothing is an error."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)

    @property
    def verdict(self) -> str:
        """``pass`` or ``fail``."""
        return "pass" if self.passed else "fail"


def check(  # noqa: PLR0913 - all but the notes are keywords
    notes: Notes,
    *,
    subject: str,
    body: str,
    now: datetime,
    terms: Terms | None = None,
    only: Collection[str] = (),
    ignore: Collection[str] = (),
) -> Checked:
    """Return the findings of the rules ``only`` (all if empty) but those in ``ignore``.

    ``terms`` are those of the intent's template: they name the rules that do not hold, or hold in addition.

    Raises ``UsageError`` for a rule that does not exist.
    """
    for rule in (*only, *ignore):
        _require_known(rule)
    read = notes if terms is None else readdressed(notes, terms)
    found = guard_for(read, now=now, terms=terms).check_letter(subject, body)
    kept = (finding for finding in found if (not only or finding.rule in only) and finding.rule not in ignore)
    return Checked(tuple(sorted(kept, key=lambda finding: -1 if finding.start is None else finding.start)))


def _require_known(rule: str) -> None:
    known = [each.id for each in RULES]
    if rule not in known:
        from difflib import get_close_matches

        near = get_close_matches(rule, known, n=1)
        hint = f"; did you mean {near[0]}?" if near else "; `bowout rules` lists them"
        raise UsageError(f"there is no rule {rule!r}{hint}")
