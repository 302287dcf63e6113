"""Whether a run came out as its case expects, one evaluator for each thing that can be expected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bowout.evaluation.evaluators.base import Verdict
from bowout.evaluation.evaluators.words import reading_grade, words
from bowout.evaluation.running import failure_code

if TYPE_CHECKING:
    from bowout.core.draft import SlotResult
    from bowout.evaluation.case import Expect
    from bowout.evaluation.running import Run

Check = Callable[["Run", "Expect"], "list[str] | None"]


@dataclass(frozen=True)
class Expected:
    """One expectation; ``always`` holds also where a live model answers, who owes the script nothing."""

    name: str
    check: Check
    always: bool = False

    def evaluate(self, run: Run) -> Verdict | None:
        """Return whether the run is as expected; None where the case does not say."""
        if run.free and not self.always:
            return None
        faults = self.check(run, run.task.case.expect)
        return None if faults is None else Verdict(self.name, not faults, "; ".join(faults) or "as expected")


def _exit(run: Run, expect: Expect) -> list[str]:
    if run.exit_code == expect.exit:
        return []
    told = f": {type(run.error).__name__}: {run.error}" if run.error else ""
    return [f"exit code {run.exit_code}, not {expect.exit}{told}"]


def _mode(run: Run, expect: Expect) -> list[str] | None:
    if expect.mode is None:
        return None
    got = run.draft.mode if run.draft else "no letter"
    return [] if got == expect.mode else [f"{got}, not {expect.mode}"]


def _slots(run: Run, expect: Expect) -> list[str] | None:
    if not expect.slots:
        return None
    got = run.draft.slots if run.draft else {}
    wrong = [(name, got.get(name), outcome) for name, outcome in expect.slots.items()]
    return [
        f"{name} is {_outcome(result)}, not {outcome}"
        for name, result, outcome in wrong
        if result is None or result.outcome is not outcome
    ]


def _outcome(result: SlotResult | None) -> str:
    if result is None:
        return "not there"
    return f"{result.outcome} ({result.reason})" if result.reason else str(result.outcome)


def _fallback(run: Run, expect: Expect) -> list[str] | None:
    if expect.fallback is None:
        return None
    got = failure_code(run) or "none"
    return [] if got == expect.fallback else [f"{got}, not {expect.fallback}"]


def _findings(run: Run, expect: Expect) -> list[str] | None:
    if expect.findings is None:
        return None
    found = {finding.rule for finding in getattr(run.error or run.draft, "findings", ())}
    if not expect.findings:
        return [f"{rule} has a finding, where none was expected" for rule in sorted(found)]
    return [
        f"{rule} finds nothing (found: {', '.join(sorted(found)) or 'none'})"
        for rule in expect.findings
        if rule not in found
    ]


def _reason(run: Run, expect: Expect) -> list[str] | None:
    if not expect.reason:
        return None
    told = [str(run.error or "")]
    if run.draft:
        told += [result.reason or "" for result in run.draft.slots.values()]
        told += [run.draft.fallback.message] if run.draft.fallback else []
    return _absent(expect.reason, " ".join(told), "is not told as a reason")


def _says(run: Run, expect: Expect) -> list[str] | None:
    if not expect.says:
        return None
    return _absent(expect.says, _letter(run), "is not in the letter")


def _never_says(run: Run, expect: Expect) -> list[str] | None:
    if not expect.never_says:
        return None
    return [
        f"{phrase!r} is in the letter"
        for phrase in expect.never_says
        if phrase.lower() in _letter(run).lower()
    ]


def _request_says(run: Run, expect: Expect) -> list[str] | None:
    if not expect.request_says:
        return None
    return _absent(expect.request_says, _spoken(run)[0] if run.exchanges else "", "is not in the request")


def _request_never_says(run: Run, expect: Expect) -> list[str] | None:
    if not expect.request_never_says:
        return None
    sent = " ".join(_spoken(run)).lower()
    return [f"{phrase!r} is in a request" for phrase in expect.request_never_says if phrase.lower() in sent]


def _requests(run: Run, expect: Expect) -> list[str] | None:
    """Hold the count against what is expected, or the script: one too many or too few is loud."""
    if run.complaint:
        return [run.complaint]
    if run.free:
        return None
    if run.surplus:
        return [f"{run.surplus} requests more than the case has answers for"]
    if expect.requests is not None:
        got = len(run.exchanges)
        return [] if got == expect.requests else [f"{got}, not {expect.requests}"]
    if run.task.case.answers is None:
        return None
    return [f"{run.unused} answers were never asked for"] if run.unused else []


def _waits(run: Run, expect: Expect) -> list[str] | None:
    if expect.waits is None:
        return None
    same = len(run.waits) == len(expect.waits) and all(
        abs(a - b) < 0.01 for a, b in zip(run.waits, expect.waits, strict=True)
    )
    return [] if same else [f"{list(run.waits)}, not {list(expect.waits)}"]


def _subject(run: Run, expect: Expect) -> list[str] | None:
    if expect.subject is None:
        return None
    got = run.draft.subject if run.draft else ""
    return [] if got == expect.subject else [f"{got!r}, not {expect.subject!r}"]


def _words(run: Run, expect: Expect) -> list[str] | None:
    return _within(len(words(run.draft.body)) if run.draft else 0, expect.words)


def _grade(run: Run, expect: Expect) -> list[str] | None:
    return _within(reading_grade(run.draft.body) if run.draft else 0, expect.grade)


def _advice(run: Run, expect: Expect) -> list[str] | None:
    if not expect.advice:
        return None
    given = {advice.code for advice in run.draft.advice} if run.draft else set()
    return [
        f"{code} is not advised (advised: {', '.join(sorted(given)) or 'none'})"
        for code in expect.advice
        if code not in given
    ]


def _within(value: float, bounds: str | None) -> list[str] | None:
    if bounds is None:
        return None
    low, high = map(float, bounds.split("-"))
    return [] if low <= value <= high else [f"{value:.4g}, not within {bounds}"]


def _letter(run: Run) -> str:
    return f"{run.draft.subject}\n{run.draft.body}" if run.draft else ""


def _absent(phrases: tuple[str, ...], text: str, told: str) -> list[str]:
    return [f"{phrase!r} {told}" for phrase in phrases if phrase.lower() not in text.lower()]


def _spoken(run: Run) -> list[str]:
    """Return the requests with JSON's escapes undone, so that a phrase is found however it was written."""
    import json

    return [json.dumps(json.loads(exchange.request), ensure_ascii=False) for exchange in run.exchanges]


EVALUATORS = (
    Expected("exit", _exit),
    Expected("mode", _mode),
    Expected("slots", _slots),
    Expected("fallback", _fallback),
    Expected("findings", _findings),
    Expected("reason", _reason),
    Expected("says", _says),
    Expected("never-says", _never_says, always=True),
    Expected("request-says", _request_says, always=True),
    Expected("request-never-says", _request_never_says, always=True),
    Expected("requests", _requests, always=True),
    Expected("waits", _waits),
    Expected("subject", _subject, always=True),
    Expected("words", _words, always=True),
    Expected("grade", _grade, always=True),
    Expected("advice", _advice, always=True),
)
