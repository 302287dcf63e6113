"""Hold one letter against one set of notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bowout.core.errors import UsageError
from bowout.core.findings import Finding, Severity
from bowout.core.guard import guard_for
from bowout.core.guard.engine import MAX_LETTER_CHARACTERS
from bowout.core.guard.table import RULES
from bowout.core.terms import FAREWELL
from bowout.pipeline.compose import readdressed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import datetime

    from bowout.core.guard import Guard
    from bowout.core.notes import Notes
    from bowout.core.terms import Terms
    from bowout.sources.letters import Elsewhere

BESIDE_MAX = 200_000  # characters of what is quoted or attached, a long thread of mails
_PRIVATE = "private"
_FULLER = {rule.id: rule.unless_told for rule in RULES}
_TOO_LONG = f"the text has more than {BESIDE_MAX:,} characters; it was not read."


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
    terms: Terms = FAREWELL,
    only: Collection[str] = (),
    ignore: Collection[str] = (),
    elsewhere: Iterable[Elsewhere] = (),
) -> Checked:
    """Return the findings of the rules ``only`` (all if empty) but those in ``ignore``.

    ``terms`` are those of the intent's template: they name the rules that do not hold, or hold in addition.
    What is found in the texts ``elsewhere`` comes last, with the place in its message, and without what the
    body has too.

    Raises ``UsageError`` for a rule that does not exist, and where no rule is left.
    """
    held = _held(only, ignore)
    guard = guard_for(readdressed(notes, terms), now=now, terms=terms)
    found = sorted(
        _chosen(guard, held, subject, body),
        key=lambda finding: -1 if finding.start is None else finding.start,
    )
    known = {finding[:3] for finding in found}
    for text in elsewhere:
        told = _chosen(guard, held, subject, text.text) if text.whole else _beside(guard, held, text.text)
        found += [_placed(finding, text.where) for finding in told if finding[:3] not in known]
    return Checked(tuple(dict.fromkeys(found)))


def _held(only: Collection[str], ignore: Collection[str]) -> frozenset[str]:
    for rule in (*only, *ignore):
        _require_known(rule)
    held = frozenset(only or (rule.id for rule in RULES)) - frozenset(ignore)
    if not held:
        message = "every rule chosen is ignored too, so that the letter would be held to none"
        raise UsageError(message)
    return held


def _chosen(guard: Guard, held: frozenset[str], subject: str, body: str) -> Iterator[Finding]:
    """Yield what the rules ``held`` find; that a text was not read at all is told whatever they are.

    Of a fault that several of them find in the same words it yields what the rule that says most tells.
    """
    unread = len(subject) + len(body) > MAX_LETTER_CHARACTERS
    found = [each for each in guard.check_letter(subject, body) if unread or each.rule in held]
    told = {(each.rule, each.start, each.text) for each in found}
    for finding in found:
        fuller = _FULLER.get(finding.rule, ())
        if not any((rule, finding.start, finding.text) in told for rule in fuller):
            yield finding


def _beside(guard: Guard, held: frozenset[str], text: str) -> Iterator[Finding]:
    """Yield where a text that is not the writer's letter tells what is private, word by word or reworded.

    It is read as subject lines are, which tell no story: that the notes cannot account for a sentence of
    somebody else's says nothing.
    """
    if _PRIVATE not in held:
        return
    if len(text) > BESIDE_MAX:
        yield Finding("length", Severity.ERROR, "", f"{_TOO_LONG} Cut it down.")
        return
    for piece in _pieces(text):
        yield from (each for each in guard.check_letter(piece, "") if each.rule == _PRIVATE)


def _pieces(text: str) -> Iterator[str]:
    """Yield a text in pieces that the guard reads, parted at line ends where there are any."""
    while len(text) > MAX_LETTER_CHARACTERS:
        end = text.rfind("\n", 0, MAX_LETTER_CHARACTERS) + 1 or MAX_LETTER_CHARACTERS
        yield text[:end]
        text = text[end:]
    yield text


def _placed(finding: Finding, where: str) -> Finding:
    return finding._replace(message=f"in {where}: {finding.message}", start=None)


def _require_known(rule: str) -> None:
    known = [each.id for each in RULES]
    if rule not in known:
        from difflib import get_close_matches

        near = get_close_matches(rule, known, n=1)
        hint = f"; did you mean {near[0]}?" if near else "; `bowout rules` lists them"
        raise UsageError(f"there is no rule {rule!r}{hint}")
