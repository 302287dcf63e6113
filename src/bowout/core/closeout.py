"""What several letters must keep to together: people compare, and companies know one another.

Each rule is small, has a name, and reads all processes at once. Two kinds of error: a contradiction between
notes refuses the whole closeout, since nobody but the user can tell which of the two is meant; a fault of one
letter (``alone``) refuses that letter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bowout.core.findings import Severity
from bowout.core.notes import Disclosure, Situation
from bowout.core.others import names_of_others, private_of_others
from bowout.core.process import Process, company_key
from bowout.core.sentences import shared_sentences
from bowout.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from bowout.core.notes import Notes

_SHOWN = 3  # origins of one group that a message names; the rest is counted
_VALUES_SHOWN = 8  # likewise of the values that differ
_NO_SEARCH = frozenset({Situation.ACCEPTED_OFFER, Situation.STAYING, Situation.PAUSING})


@dataclass(frozen=True)
class Hit:
    """One place where a rule is broken: the processes it concerns, and the particulars as a sentence."""

    processes: tuple[Process, ...]
    detail: str
    warning: bool = False


@dataclass(frozen=True)
class CrossRule:
    """One thing that all letters of a closeout keep to.

    ``of_letters`` has the rule read the letters, otherwise it reads notes before any letter is written.
    ``alone`` says that the first process of a hit is at fault, and it alone.
    """

    id: str
    severity: Severity
    summary: str
    mend: str
    check: Callable[[Sequence[Process]], Iterable[Hit]]
    of_letters: bool = False
    alone: bool = False


@dataclass(frozen=True)
class Clash:
    """What a rule holds against some processes: ``origins`` are their files (and lines).

    ``culprit`` is the one at fault, None where the processes contradict each other and none is more at fault
    than the rest.
    """

    rule: str
    severity: Severity
    message: str
    mend: str
    origins: tuple[str, ...]
    culprit: str | None = None


def clashes(
    processes: Sequence[Process], *, of_letters: bool, ignore: Collection[str] = ()
) -> tuple[Clash, ...]:
    """Return what the rules on letters, or else those on notes, hold against processes, less ``ignore``."""
    rules = (rule for rule in RULES if rule.of_letters is of_letters and rule.id not in ignore)
    return tuple(_clash(rule, hit) for rule in rules for hit in rule.check(processes))


def _clash(rule: CrossRule, hit: Hit) -> Clash:
    origins = tuple(process.origin for process in hit.processes)
    severity = Severity.WARNING if hit.warning else rule.severity
    return Clash(rule.id, severity, hit.detail, rule.mend, origins, origins[0] if rule.alone else None)


def level(notes: Notes) -> str:
    """Return how much of the reason a letter really tells: ``specific`` without a reason is ``category``."""
    if notes.disclosure is Disclosure.SPECIFIC and not notes.told_reason:
        return Disclosure.CATEGORY.value
    return notes.disclosure.value


def _groups(processes: Iterable[Process], key: Callable[[Process], object]) -> dict[object, list[Process]]:
    found: dict[object, list[Process]] = {}
    for process in processes:
        found.setdefault(key(process), []).append(process)
    return found


def _differing(
    processes: Iterable[Process], key: Callable[[Process], str], says: str, *, warning: bool = False
) -> Iterator[Hit]:
    """Yield one hit if not all processes have the same value; the rarest values come first."""
    groups = sorted(_groups(processes, key).items(), key=lambda group: len(group[1]))
    if len(groups) > 1:
        told = _joined([f"{value} in {_listed(members)}" for value, members in groups], _VALUES_SHOWN, "; ")
        yield Hit(tuple(each for _, members in groups for each in members), f"{says}: {told}", warning)


def _listed(processes: Sequence[Process]) -> str:
    return _joined([process.origin for process in processes])


def _joined(names: Sequence[str], most: int = _SHOWN, mark: str = ", ") -> str:
    rest = len(names) - most
    shown = mark.join(names if rest <= 1 else names[:most])
    return f"{shown} and {rest} more" if rest > 1 else shown


def _differing_anywhere(
    processes: Sequence[Process], key: Callable[[Process], str], says: str
) -> Iterator[Hit]:
    """Yield what letters that may give the reason differ in; else, as a warning, what other notes do."""
    told = list(_differing([each for each in processes if each.reasoned], key, f"the letters {says}"))
    yield from told or _differing(processes, key, f"the notes {says}, though not all letters", warning=True)


def _one_reason(processes: Sequence[Process]) -> Iterator[Hit]:
    telling = [process for process in processes if process.notes.disclosure is not Disclosure.NONE]
    yield from _differing_anywhere(telling, lambda each: str(each.notes.situation), "give different reasons")
    worded = [process for process in telling if process.notes.told_reason]
    groups = _groups(worded, lambda each: fold(each.notes.told_reason or ""))
    if len(groups) > 1 and len({process.notes.situation for process in worded}) == 1:
        detail = f"the reason is worded differently in {_listed(worded)}; read whether the wordings agree"
        yield Hit(tuple(worded), detail, warning=True)


def _same_level(processes: Sequence[Process]) -> Iterator[Hit]:
    yield from _differing_anywhere(
        processes, lambda each: level(each.notes), "tell more or less of the reason"
    )


def _one_sender(processes: Sequence[Process]) -> Iterator[Hit]:
    yield from _differing(
        processes, lambda each: each.notes.sender.name, "the letters are signed differently"
    )
    yield from _differing(
        (process for process in processes if process.notes.sender.address),
        lambda each: (each.notes.sender.address or "").casefold(),
        "the letters come from different addresses",
        warning=True,
    )


def _recipient_once(processes: Sequence[Process]) -> Iterator[Hit]:
    for same in _groups(processes, _letter_of).values():
        if len(same) > 1:
            who, job = same[0].to.name, same[0].notes.position
            yield Hit(tuple(same), f"{who} gets {len(same)} letters on the {job} process: {_listed(same)}")
    for same in _groups(processes, _reader_of).values():
        letters = {_letter_of(process): process for process in same}
        if len(letters) > 1:
            reader, several = same[0].to, tuple(letters.values())
            detail = f"{reader} gets {len(several)} letters on different processes: {_listed(several)}"
            yield Hit(several, detail, warning=True)


def _letter_of(process: Process) -> tuple[str, str, str]:
    notes = process.notes
    return fold(process.to.name), company_key(notes.company), fold(notes.position)


def _reader_of(process: Process) -> object:
    reader = process.to
    return reader.address.casefold() if reader.address else _letter_of(process)[:2]


def _all_leave(processes: Sequence[Process]) -> Iterator[Hit]:
    leaving = [process for process in processes if process.leaves]
    left = {_job(process): process for process in reversed(leaving)}
    settled = next((each for each in leaving if each.notes.situation in _NO_SEARCH), None)
    for process in processes:
        intent = process.notes.intent
        if process.goes_on and not leaving:
            yield Hit((process,), f"{_goes_on(process)}, and no letter leaves any process")
        elif process.goes_on:
            yield _going_on(process, left.get(_job(process)), settled)
        elif _job(process) not in left:
            detail = f"{process.origin} has the intent `{intent}`, and no letter leaves that process"
            yield Hit((process,), detail, warning=True)


def _going_on(process: Process, leaving: Process | None, settled: Process | None) -> Hit:
    """Return what speaks against going on: leaving that process, or an end of the search; else a warning."""
    told = _goes_on(process)
    if leaving:
        return Hit((process, leaving), f"{told}, and {leaving.origin} leaves that process")
    if settled or process.notes.situation in _NO_SEARCH:
        other = settled or process
        return Hit(
            (process, other), f"{told}, and the situation in {other.origin} is `{other.notes.situation}`"
        )
    return Hit((process,), f"{process.origin}: {told} there, while other processes are left", warning=True)


def _goes_on(process: Process) -> str:
    return f"the intent is `{process.notes.intent}`, as of somebody who goes on"


def _job(process: Process) -> tuple[str, str]:
    return company_key(process.notes.company), fold(process.notes.position)


def _still_looking(processes: Sequence[Process]) -> Iterator[Hit]:
    for process in processes:
        notes = process.notes
        if notes.looking_for and notes.disclosure is not Disclosure.NONE and notes.situation in _NO_SEARCH:
            yield Hit(
                (process,), f"the letter gives the reason `{notes.situation}`, and says what you look for"
            )


def _one_spelling(processes: Sequence[Process]) -> Iterator[Hit]:
    for same in _groups(processes, lambda each: company_key(each.notes.company)).values():
        yield from _differing(same, lambda each: each.notes.company, "one company has several spellings")


def _one_stage(processes: Sequence[Process]) -> Iterator[Hit]:
    for same in _groups(processes, _job).values():
        says = f"the process at {same[0].notes.company} has come to different stages"
        yield from _differing(same, lambda each: str(each.notes.stage), says)


def _foreign_name(processes: Sequence[Process]) -> Iterator[Hit]:
    for process, words, owner in names_of_others(processes):
        yield Hit(
            (process, owner), f"the letter names {words}, which is from the notes on {owner.notes.company}"
        )


def _private_elsewhere(processes: Sequence[Process]) -> Iterator[Hit]:
    for process, words, owner in private_of_others(processes):
        yield Hit((process, owner), f'the letter says "{words}", which is private in {owner.origin}')


def _same_sentences(processes: Sequence[Process]) -> Iterator[Hit]:
    for same in _groups(processes, lambda each: company_key(each.notes.company)).values():
        for sentence, sharing in shared_sentences(same):
            who = _joined(list(dict.fromkeys(each.to.name for each in sharing)))
            detail = f'{who} of {same[0].notes.company} are told in the same words: "{sentence}"'
            yield Hit(tuple(sharing), detail)


RULES = (
    CrossRule(
        "one-reason",
        Severity.ERROR,
        "All letters that give a reason give the same one.",
        "give all notes the same `situation`, with `--set situation=…` if you like, or `disclose: none`",
        _one_reason,
    ),
    CrossRule(
        "same-level",
        Severity.ERROR,
        "All letters tell equally much of the reason.",
        "give all notes the same `disclose`, with `--set disclose=…` if you like",
        _same_level,
    ),
    CrossRule(
        "one-sender",
        Severity.ERROR,
        "All letters bear the same sender's name; another address is a warning.",
        "write `sender` alike everywhere, with `--set sender=…` if you like",
        _one_sender,
    ),
    CrossRule(
        "recipient-once",
        Severity.ERROR,
        "Nobody gets two letters on the same position; on several positions it is a warning.",
        "keep one of them, or write one letter about both",
        _recipient_once,
    ),
    CrossRule(
        "all-leave",
        Severity.ERROR,
        "Nobody asks to go on who has accepted an offer, stays, pauses, or leaves that very process; for"
        " other reasons one may go on elsewhere, with a warning, as for a letter on a process that no letter"
        " leaves.",
        "leave it out, or give it the intent `withdraw`",
        _all_leave,
        alone=True,
    ),
    CrossRule(
        "still-looking",
        Severity.WARNING,
        "Who has accepted an offer, stays or pauses is not looking for another role.",
        "leave `looking_for` out",
        _still_looking,
    ),
    CrossRule(
        "one-spelling",
        Severity.WARNING,
        "A company is spelled in one way.",
        "write `company` alike",
        _one_spelling,
    ),
    CrossRule(
        "one-stage",
        Severity.WARNING,
        "Two letters on the same process agree on how far it has come.",
        "give both the same `stage`",
        _one_stage,
    ),
    CrossRule(
        "foreign-name",
        Severity.ERROR,
        "No letter names another process's company or people.",
        "look at what the notes say there: was it meant for the other letter?",
        _foreign_name,
        of_letters=True,
        alone=True,
    ),
    CrossRule(
        "private-elsewhere",
        Severity.ERROR,
        "What one process's notes keep private, a name or a figure above all, is in no other letter.",
        "take it out of the notes on this letter",
        _private_elsewhere,
        of_letters=True,
        alone=True,
    ),
    CrossRule(
        "same-sentences",
        Severity.WARNING,
        "Two people of one company are not told the same sentences.",
        "reword one of them before you send it",
        _same_sentences,
        of_letters=True,
    ),
)
