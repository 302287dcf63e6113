"""What came of the suite: results by variant and case, as frozen values that every format reads."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bowout.evaluation.statistics import interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bowout.evaluation.baseline import Comparison
    from bowout.evaluation.evaluators.base import Verdict
    from bowout.evaluation.versions import Version


@dataclass(frozen=True)
class Letter:
    """The letter of a run, for whoever reads the report."""

    subject: str
    body: str
    template_body: str
    spans: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class CaseResult:
    """One run of one case, judged; ``seconds`` is all of it, tokens are as the server counted them."""

    id: str
    group: str
    name: str
    why: str | None
    where: str
    verdicts: tuple[Verdict, ...]
    exit_code: int
    seconds: float
    mode: str | None = None
    fallback: str | None = None
    slots: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[tuple[str, str, str, str], ...] = ()
    requests: int = 0
    waits: tuple[float, ...] = ()
    tokens: tuple[int, int] | None = None
    words: int = 0
    grade: float = 0.0
    letter: Letter | None = None
    error: str | None = None
    repeat: int = 1

    @property
    def passed(self) -> bool:
        """Whether no verdict is against it."""
        return all(verdict.passed for verdict in self.verdicts)

    @property
    def failed(self) -> tuple[Verdict, ...]:
        """The verdicts against it."""
        return tuple(verdict for verdict in self.verdicts if not verdict.passed)


@dataclass(frozen=True)
class VariantReport:
    """All results with one model, prompt and set of templates."""

    name: str
    model: str
    versions: tuple[Version, ...]
    results: tuple[CaseResult, ...]

    @property
    def groups(self) -> dict[str, tuple[CaseResult, ...]]:
        """Return the results by group, in the order of the cases."""
        found: dict[str, list[CaseResult]] = {}
        for result in self.results:
            found.setdefault(result.group, []).append(result)
        return {group: tuple(results) for group, results in found.items()}

    @property
    def passed(self) -> int:
        """How many runs passed."""
        return count_passed(self.results)


@dataclass(frozen=True)
class Report:
    """One run of the suite; ``seconds`` is its wall time without the program's start.

    ``stopped`` says why a live run was given up, None if it was not.
    """

    bowout: str
    variants: tuple[VariantReport, ...]
    started: str
    seconds: float
    planned: int
    live: bool = False
    repeat: int = 1
    interrupted: bool = False
    stopped: str | None = None
    strays: tuple[str, ...] = ()
    comparison: Comparison | None = None

    @property
    def results(self) -> tuple[CaseResult, ...]:
        """The results of all variants."""
        return tuple(result for variant in self.variants for result in variant.results)

    @property
    def differing(self) -> dict[str, tuple[str, ...]]:
        """Return the cases that do not pass as often with every variant: passed of all, by variant."""
        ids = dict.fromkeys(result.id for result in self.results)
        found = {name: tuple(_share(variant, name) for variant in self.variants) for name in ids}
        return {name: shares for name, shares in found.items() if len(set(shares)) > 1}

    @property
    def notices(self) -> tuple[str, ...]:
        """What is to be said before any figure: that this is not the whole, or that a request went astray."""
        found = [f"A request went to nobody's address: {stray}" for stray in self.strays]
        if self.stopped:
            found.append(f"Given up, since no case would be answered. {self.stopped}")
        if self.interrupted or self.stopped:
            word = "Interrupted" if self.interrupted else "Not all"
            found.append(f"{word}: {len(self.results)} of {self.planned} runs are in this report.")
        return tuple(found)

    @property
    def verdict(self) -> str:
        """``pass``, ``regression`` (against the baseline), or ``fail`` (where there is none to go by).

        A run that was ended early and has nothing against it so far is ``interrupted``, not passed.
        """
        if self.strays or self.stopped:
            return "fail"
        if self.comparison is not None and self.comparison.regressed:
            return "regression"
        if self.comparison is None and not all(result.passed for result in self.results):
            return "fail"
        return "interrupted" if self.interrupted else "pass"


def _share(variant: VariantReport, case: str) -> str:
    results = [result for result in variant.results if result.id == case]
    return f"{count_passed(results)}/{len(results)}"


def count_passed(results: Iterable[CaseResult]) -> int:
    """Return how many of the results passed."""
    return sum(result.passed for result in results)


def percent(share: float) -> str:
    """Return a share of 0 to 1 as a whole percentage; only all is 100%, and 308 of 309 is not."""
    return f"{math.floor(share * 100 + 1e-9)}%"


def rate(results: Iterable[CaseResult]) -> tuple[float, float, float]:
    """Return pass rate and the ends of its 95 % interval, each from 0 to 1."""
    found = list(results)
    passed = count_passed(found)
    return (passed / len(found) if found else 0.0, *interval(passed, len(found)))
