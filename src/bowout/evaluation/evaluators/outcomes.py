"""What became of a run: exit code, mode, slots, fallback, findings, and what the user is told.

Each check returns what is otherwise than expected: nothing if all is well, None where the case does not say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.errors import ExitCode
from bowout.evaluation.expectation import Held
from bowout.evaluation.running import failure_code

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bowout.core.draft import SlotResult
    from bowout.core.findings import Finding
    from bowout.evaluation.expectation import Expect
    from bowout.evaluation.running import Run


def exit_code(run: Run, expect: Expect) -> list[str]:
    """Check the exit code of ``bowout draft``; a real model may answer where the script's is to fail."""
    spared = run.free and expect.exit == ExitCode.MODEL_FAILED and run.exit_code == ExitCode.DONE
    if run.exit_code == expect.exit or spared:
        return []
    told = f": {type(run.error).__name__}: {run.error}" if run.error else ""
    return [f"exit code {run.exit_code}, not {expect.exit}{told}"]


def mode(run: Run, expect: Expect) -> list[str] | None:
    """Check whether any words are a model's."""
    if expect.mode is None:
        return None
    got = run.draft.mode if run.draft else "no letter"
    return [] if got == expect.mode else [f"{got}, not {expect.mode}"]


def slots(run: Run, expect: Expect) -> list[str] | None:
    """Check what became of each slot."""
    if not expect.slots:
        return None
    got = run.draft.slots if run.draft else {}
    there = f" (there are {', '.join(got)})" if got else " (there are no slots)"
    wrong = [(name, got.get(name), outcome) for name, outcome in expect.slots.items()]
    return [
        f"{name} is {_outcome(result)}, not {outcome}" if result else f"{name} is not there{there}"
        for name, result, outcome in wrong
        if result is None or result.outcome is not outcome
    ]


def _outcome(result: SlotResult) -> str:
    return f"{result.outcome} ({result.reason})" if result.reason else str(result.outcome)


def fallback(run: Run, expect: Expect) -> list[str] | None:
    """Check the code of the fallback, or of the failure where a model was required."""
    if expect.fallback is None:
        return None
    got = failure_code(run) or "none"
    return [] if got == expect.fallback else [f"{got}, not {expect.fallback}"]


def findings(run: Run, expect: Expect) -> list[str] | None:
    """Check that the guard found what it should; an empty list means that it found nothing."""
    if expect.findings is None:
        return None
    found = _found(run)
    if not expect.findings:
        return [f"{rule} has a finding, where none was expected" for rule in _rules(found)]
    wanted = [Held.model_construct(rule=each) if isinstance(each, str) else each for each in expect.findings]
    return [fault for each in wanted if (fault := _missed(each, found))]


def never_findings(run: Run, expect: Expect) -> list[str] | None:
    """Check that these rules found nothing."""
    if not expect.never_findings:
        return None
    held = [finding for finding in _found(run) if finding.rule in expect.never_findings]
    return [f"{finding.rule} objects to {finding.text!r}" for finding in held]


def _found(run: Run) -> Sequence[Finding]:
    found: Sequence[Finding] = getattr(run.error or run.draft, "findings", ())
    return found


def _rules(found: Sequence[Finding]) -> list[str]:
    return sorted({finding.rule for finding in found})


def _missed(wanted: Held, found: Sequence[Finding]) -> str | None:
    """Return why no finding is the one described, None if one is."""
    of_rule = [finding for finding in found if finding.rule == wanted.rule]
    if any(_fits(finding, wanted) for finding in of_rule):
        return None
    if not of_rule:
        return f"{wanted.rule} finds nothing (found: {', '.join(_rules(found)) or 'none'})"
    had = "; ".join(f"{each.severity} {each.text!r}: {each.message}" for each in of_rule)
    return f"{wanted.rule} finds something else: {had}"


def _fits(finding: Finding, wanted: Held) -> bool:
    return (
        wanted.severity in {None, str(finding.severity)}
        and _holds(finding.text, wanted.text)
        and _holds(finding.message, wanted.message)
    )


def _holds(text: str, words: str | None) -> bool:
    return words is None or words.lower() in text.lower()


def reason(run: Run, expect: Expect) -> list[str] | None:
    """Check the words told as a reason for slots, fallback or failure, whichever they are told for."""
    if not expect.reason:
        return None
    told = [str(run.error or "")]
    if run.draft:
        told += [result.reason or "" for result in run.draft.slots.values()]
        told += [run.draft.fallback.message] if run.draft.fallback else []
    return absent(expect.reason, " ".join(told), "is not told as a reason")


def slot_reasons(run: Run, expect: Expect) -> list[str] | None:
    """Check the words told as the reason for what became of a slot."""
    if not expect.slot_reasons:
        return None
    got = run.draft.slots if run.draft else {}
    told = {name: (got[name].reason or "") if name in got else "" for name in expect.slot_reasons}
    return [
        fault
        for name, phrases in expect.slot_reasons.items()
        for fault in absent(phrases, told[name], f"is not told of {name}, but {told[name] or 'nothing'!r}")
    ]


def tells(run: Run, expect: Expect) -> list[str] | None:
    """Check what ``bowout draft`` says on standard error."""
    return absent(expect.tells, _told(run), "is not told") if expect.tells else None


def never_tells(run: Run, expect: Expect) -> list[str] | None:
    """Check what it must not say there."""
    return present(expect.never_tells, _told(run), "is told") if expect.never_tells else None


def _told(run: Run) -> str:
    from bowout.render import findings as listed
    from bowout.render import messages

    if run.draft:
        return "\n".join(messages(run.draft, colour=False))
    found = getattr(run.error, "findings", ())
    return f"bowout: {run.error}\n{listed(found, colour=False) if found else ''}"


def advice(run: Run, expect: Expect) -> list[str] | None:
    """Check that this advice is given; an empty list means that none is."""
    if expect.advice is None:
        return None
    given = _advised(run)
    if not expect.advice:
        return [f"{code} is advised, where nothing was expected" for code in given]
    return [
        f"{code} is not advised (advised: {', '.join(given) or 'none'})"
        for code in expect.advice
        if code not in given
    ]


def never_advice(run: Run, expect: Expect) -> list[str] | None:
    """Check that this advice is not given."""
    if not expect.never_advice:
        return None
    return [f"{code} is advised" for code in _advised(run) if code in expect.never_advice]


def _advised(run: Run) -> list[str]:
    return sorted({advice.code for advice in run.draft.advice}) if run.draft else []


def notes(run: Run, expect: Expect) -> list[str] | None:
    """Check how the notes were read."""
    if not expect.notes:
        return None
    if run.notes is None:
        return [f"the notes were not read: {run.error}"]
    read = {key: _read(getattr(run.notes, key, None)) for key in expect.notes}
    return [
        f"{key} is {read[key]!r}, not {wanted!r}"
        for key, wanted in expect.notes.items()
        if read[key] != wanted
    ]


def _read(value: object) -> str:
    """Return a value of notes as a case writes it: `yes`, `no`, `A; B`, and nothing for nothing."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return "; ".join(map(_read, value))
    return "" if value is None else str(getattr(value, "text", value))


def absent(phrases: Sequence[str], text: str, told: str) -> list[str]:
    """Return a fault for each phrase that is not in a text, in whatever case."""
    return [f"{phrase!r} {told}" for phrase in phrases if phrase.lower() not in text.lower()]


def present(phrases: Sequence[str], text: str, told: str) -> list[str]:
    """Return a fault for each phrase that is."""
    return [f"{phrase!r} {told}" for phrase in phrases if phrase.lower() in text.lower()]
