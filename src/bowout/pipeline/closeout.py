"""All processes left at once: every letter written, checked against the others, and put in an order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from bowout.core.closeout import RULES, Clash, clashes
from bowout.core.draft import Draft
from bowout.core.errors import GuardRefused, ModelFailed, NotesInvalid, Problem, TemplateInvalid, UsageError
from bowout.core.findings import Severity
from bowout.core.guard import guard_for
from bowout.core.others import shielded
from bowout.core.process import Process, company_key
from bowout.core.sentences import sentences_of
from bowout.core.urgency import Urgency, urgency
from bowout.core.variation import exchangeable, varied
from bowout.pipeline.compose import readdressed
from bowout.pipeline.draft import draft

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from bowout.core.findings import Finding
    from bowout.core.template import Template
    from bowout.pipeline.draft import Personalizing

_WORDINGS = 5  # how many wordings of a sentence are tried for a further person of one company
_COLLEAGUES_MAX = 8  # who have been told one sentence; beyond that there is no use in trying


@dataclass(frozen=True)
class Leaving:
    """One process with its letter, and when and by which channel to send it."""

    origin: str
    draft: Draft
    company: str
    position: str
    urgency: Urgency


@dataclass(frozen=True)
class Failed:
    """One process without a letter, and why, one sentence each."""

    origin: str
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Closeout:
    """All letters in the order in which to send them, the processes that have none, and what to mind."""

    letters: tuple[Leaving, ...]
    failed: tuple[Failed, ...]
    warnings: tuple[Clash, ...]


Outcome = Draft | tuple[str, ...]  # a letter, or why there is none


def one_by_one(function: Callable[[Any], Any], items: Sequence[Any]) -> list[Any]:
    """Return the results of a function for each item, all found in this process, in order."""
    return [function(item) for item in items]


@dataclass(frozen=True)
class Writing:
    """What letters are written with: templates by intent, channel and language, the clock, whom to ask.

    ``personalizing``, if anybody is asked, is called once for each letter, so that each has a deadline of its
    own. ``spread`` applies a function to all items, in order.
    """

    template: Callable[[str, str, str], Template]
    now: datetime
    personalizing: Callable[[], Personalizing] | None = None
    spread: Callable[[Callable[[Any], Any], Sequence[Any]], list[Any]] = one_by_one


def closeout(
    processes: Sequence[Process],
    *,
    writing: Writing,
    invalid: Mapping[str, tuple[Problem, ...]],
    ignore: Collection[str] = (),
) -> Closeout:
    """Return the letters of a closeout, checked against one another by all rules but those to ``ignore``.

    ``invalid`` are the processes whose notes could not be used, by origin. Raises ``NotesInvalid`` with all
    problems, before any letter is written, where no notes are valid or where notes contradict each other;
    ``UsageError`` for a rule that does not exist.
    """
    _require_known(ignore)
    processes = [_placed(process, writing) for process in processes]
    found = clashes(processes, of_letters=False, ignore=ignore)
    _refuse_contradictions(found, invalid, any_valid=bool(processes))
    failed = {origin: tuple(map(str, problems)) for origin, problems in invalid.items()}
    failed |= _culprits(found)
    going = [each for each in processes if each.origin not in failed]
    if writing.personalizing:
        going = [replace(each, notes=shielded(each, processes)) for each in going]
    written = _written(going, writing, failed)
    of_letters = clashes(written, of_letters=True, ignore=ignore)
    failed |= _culprits(of_letters)
    letters = [_leaving(each, writing.now) for each in written if each.origin not in failed]
    letters.sort(key=lambda letter: letter.urgency.order)  # equals stay as they were read
    return Closeout(
        tuple(letters),
        tuple(Failed(origin, reasons) for origin, reasons in failed.items()),
        tuple(clash for clash in (*found, *of_letters) if clash.severity is Severity.WARNING),
    )


def _placed(process: Process, writing: Writing) -> Process:
    """Return the process with what its template says of it; its faults are told when it is written."""
    notes = process.notes
    try:
        terms = writing.template(notes.intent, notes.channel, notes.language).source.terms
        reader = readdressed(notes, terms).recipient
    except (TemplateInvalid, UsageError):
        return process
    leaves = terms.leaving and terms.to == "recipient"
    return replace(
        process,
        leaves=leaves,
        goes_on=terms.goes_on,
        reasoned=terms.leaving,
        noticed=terms.notice,
        reader=reader,
    )


def _require_known(rules: Iterable[str]) -> None:
    known = [rule.id for rule in RULES]
    for rule in rules:
        if rule not in known:
            raise UsageError(f"there is no closeout rule {rule!r}; there are {', '.join(known)}")


def _refuse_contradictions(
    found: Iterable[Clash], invalid: Mapping[str, tuple[Problem, ...]], *, any_valid: bool
) -> None:
    """Raise for contradictions, with the problems of single notes: all is mended in one round."""
    contradictions = [
        Problem("closeout", clash.message, None, clash.rule, clash.mend)
        for clash in found
        if clash.severity is Severity.ERROR and clash.culprit is None
    ]
    if contradictions or not any_valid:
        raise NotesInvalid(
            [*(problem for problems in invalid.values() for problem in problems), *contradictions]
        )


def _culprits(found: Iterable[Clash]) -> dict[str, tuple[str, ...]]:
    """Return what each process that is at fault by itself is to be told."""
    told: dict[str, tuple[str, ...]] = {}
    for clash in found:
        if clash.culprit and clash.severity is Severity.ERROR:
            sentence = f"{clash.culprit}: {clash.rule}: {clash.message}; {clash.mend}"
            told[clash.culprit] = (*told.get(clash.culprit, ()), sentence)
    return told


def _written(
    processes: Sequence[Process], writing: Writing, failed: dict[str, tuple[str, ...]]
) -> list[Process]:
    """Return the processes with their letters, colleagues' told apart; what fails goes to ``failed``."""
    written: list[Process] = []
    companies: dict[str, list[int]] = {}  # places in ``written``
    outcomes = writing.spread(partial(_outcome, writing=writing), processes)
    for process, outcome in zip(processes, outcomes, strict=True):
        if isinstance(outcome, tuple):
            failed[process.origin] = outcome
            continue
        companies.setdefault(company_key(process.notes.company), []).append(len(written))
        written.append(replace(process, draft=outcome))
    shared = [places for places in companies.values() if len(places) > 1]
    told = writing.spread(
        partial(_colleagues, writing=writing), [[written[at] for at in places] for places in shared]
    )
    for places, letters in zip(shared, told, strict=True):
        for at, letter in zip(places, letters, strict=True):
            written[at] = replace(written[at], draft=letter)
    return written


def _colleagues(processes: Sequence[Process], writing: Writing) -> list[Draft | None]:
    """Return the letters to people of one company, each told apart from those before it."""
    said: Counter[str] = Counter()
    letters = []
    for process in processes:
        told = _told_apart(process, said, writing)
        said.update(sentences_of(told))
        letters.append(told.draft)
    return letters


def _outcome(process: Process, writing: Writing) -> Outcome:
    """Return the letter of one process, or why it has none."""
    notes, asking = process.notes, writing.personalizing
    try:
        template = writing.template(notes.intent, notes.channel, notes.language)
        return draft(notes, template=template, now=writing.now, personalizing=asking() if asking else None)
    except GuardRefused as error:
        return tuple(_told(process, finding) for finding in error.findings)
    except (TemplateInvalid, UsageError, ModelFailed, NotesInvalid) as error:
        return (f"{process.origin}: {error}",)


def _told(process: Process, finding: Finding) -> str:
    words = f'"{finding.text}": ' if finding.text else ""
    return f"{process.origin}: the guard refuses the letter: [{finding.rule}] {words}{finding.message}"


def _told_apart(process: Process, said: Counter[str], writing: Writing) -> Process:
    """Return the process in the wording that shares the fewest sentences with what its company is told."""
    best, fewest = process, _shared(process, said)
    if max(said.values(), default=0) > _COLLEAGUES_MAX:
        return best
    for number in range(1, _WORDINGS):
        if not fewest:
            break
        other = _reworded(process, number, writing)
        if (shared := _shared(other, said)) < fewest:
            best, fewest = other, shared
    return best


def _shared(process: Process, said: Counter[str]) -> int:
    return sum(sentence in said for sentence in sentences_of(process))


def _reworded(process: Process, number: int, writing: Writing) -> Process:
    """Return the process with other words in its letter, as far as the guard will have them."""
    if process.draft is None:
        return process
    own, notes = process.draft, process.notes
    terms = writing.template(notes.intent, notes.channel, notes.language).source.terms
    guard = guard_for(readdressed(notes, terms), now=writing.now, terms=terms)

    def sound(wordings: Sequence[str]) -> bool:
        changed = varied(own, number, wordings, notes.language)
        found = guard.check_letter(changed.subject, changed.body)
        return all(finding.severity is not Severity.ERROR for finding in found)

    kept = exchangeable(own, notes.language)
    if not sound(kept):
        kept = tuple(wording for wording in kept if sound((wording,)))
        kept = kept if sound(kept) else ()
    return replace(process, draft=varied(own, number, kept, notes.language))


def _leaving(process: Process, now: datetime) -> Leaving:
    if process.draft is None:
        raise ValueError(process.origin)
    notes = process.notes
    return Leaving(process.origin, process.draft, notes.company, notes.position, urgency(process, now))
