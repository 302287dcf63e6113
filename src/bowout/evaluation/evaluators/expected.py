"""Whether a run came out as its case expects, one evaluator for each thing that can be expected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bowout.evaluation.evaluators import letters, outcomes, traffic
from bowout.evaluation.evaluators.base import Verdict

if TYPE_CHECKING:
    from bowout.evaluation.expectation import Expect
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


EVALUATORS = (
    Expected("exit", outcomes.exit_code, always=True),
    Expected("notes", outcomes.notes, always=True),
    Expected("mode", outcomes.mode),
    Expected("slots", outcomes.slots),
    Expected("fallback", outcomes.fallback),
    Expected("findings", outcomes.findings),
    Expected("never-findings", outcomes.never_findings),
    Expected("reason", outcomes.reason),
    Expected("slot-reasons", outcomes.slot_reasons),
    Expected("tells", outcomes.tells),
    Expected("never-tells", outcomes.never_tells),
    Expected("says", letters.says),
    Expected("never-says", letters.never_says, always=True),
    Expected("matches", letters.matches),
    Expected("never-matches", letters.never_matches, always=True),
    Expected("sources", letters.sources),
    Expected("request-says", traffic.request_says, always=True),
    Expected("request-never-says", traffic.request_never_says, always=True),
    Expected("sent", traffic.sent),
    Expected("requests", traffic.requests, always=True),
    Expected("answered", traffic.answered, always=True),
    Expected("waits", traffic.waits),
    Expected("tokens", traffic.tokens),
    Expected("seconds", traffic.seconds),
    Expected("subject", letters.subject, always=True),
    Expected("body", letters.body),
    Expected("to", letters.to, always=True),
    Expected("template", letters.template, always=True),
    Expected("words", letters.words_between, always=True),
    Expected("sentences", letters.sentences_between, always=True),
    Expected("paragraphs", letters.paragraphs_between, always=True),
    Expected("characters", letters.characters_between, always=True),
    Expected("grade", letters.grade_between, always=True),
    Expected("advice", outcomes.advice, always=True),
    Expected("never-advice", outcomes.never_advice, always=True),
)
