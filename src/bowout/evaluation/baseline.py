"""The baseline: what held last time, kept beside the cases, and what is better, worse or new since."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import Field

from bowout.core.errors import UsageError
from bowout.evaluation.kept import Kept, Words, is_of, read_kept
from bowout.evaluation.versions import silent_changes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bowout.evaluation.report import CaseResult, VariantReport

FORMAT = 1


class _Entry(Kept):
    failed: list[Words] = Field(default_factory=list)
    letter: Words | None = None


class _Version(Kept):
    version: Words
    sha256: Words


class _Baseline(Kept):
    cases: dict[Words, _Entry]
    versions: dict[Words, _Version] = Field(default_factory=dict)


@dataclass(frozen=True)
class Comparison:
    """What changed since the baseline, by case id; ``changed`` letters read differently and still pass."""

    where: str
    better: tuple[str, ...]
    worse: tuple[str, ...]
    new: tuple[str, ...]
    new_failing: tuple[str, ...]
    gone: tuple[str, ...]
    changed: tuple[str, ...]
    silent: tuple[str, ...]

    @property
    def regressed(self) -> bool:
        """Whether anything got worse, a new case fails, or a prompt or template changed under its version."""
        return bool(self.worse or self.new_failing or self.silent)

    @property
    def told(self) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        """Return what there is to tell, worst first: its field, a heading with the count, and the cases."""
        fresh = tuple(name for name in self.new if name not in self.new_failing)
        letters = "letter reads" if len(self.changed) == 1 else "letters read"
        found = (
            ("worse", "worse", self.worse),
            ("new_failing", "new and failing", self.new_failing),
            ("better", "better", self.better),
            ("new", "new", fresh),
            ("gone", "gone", self.gone),
            ("changed", f"{letters} differently", self.changed),
        )
        return tuple((key, f"{len(names)} {word}", names) for key, word, names in found if names)


def load_baseline(path: str) -> dict[str, Any]:
    """Return a baseline; raises ``UsageError`` if it cannot be read or is of another form."""
    try:
        found = read_kept(Path(path))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from None
    except ValueError:
        raise UsageError(
            f"{path}: is not a baseline: no JSON; write it anew with --update-baseline"
        ) from None
    if not isinstance(found, dict) or found.get("baseline") != FORMAT or not is_of(_Baseline, found):
        raise UsageError(f"{path}: is not a baseline of form {FORMAT}; write it anew with --update-baseline")
    return found


def compare(variant: VariantReport, before: Mapping[str, Any], *, where: str, whole: bool) -> Comparison:
    """Hold results against a baseline; with ``whole``, what it has and was not run is gone."""
    known: Mapping[str, Any] = before["cases"]
    now = {
        result.id: _entry([each for each in variant.results if each.id == result.id])
        for result in variant.results
    }
    both = [name for name in now if name in known]
    return Comparison(
        where,
        better=tuple(name for name in both if _fewer(now[name], known[name])),
        worse=tuple(name for name in both if _more(now[name], known[name])),
        new=tuple(name for name in now if name not in known),
        new_failing=tuple(name for name, entry in now.items() if name not in known and entry["failed"]),
        gone=tuple(name for name in known if name not in now) if whole else (),
        changed=tuple(name for name in both if now[name]["letter"] != known[name].get("letter")),
        silent=tuple(silent_changes(variant.versions, before.get("versions", {}))),
    )


def _more(now: Mapping[str, Any], before: Mapping[str, Any]) -> bool:
    return bool(set(now["failed"]) - set(before.get("failed", ())))


def _fewer(now: Mapping[str, Any], before: Mapping[str, Any]) -> bool:
    return not _more(now, before) and bool(set(before.get("failed", ())) - set(now["failed"]))


def as_baseline(
    variant: VariantReport, *, bowout: str, before: Mapping[str, Any] | None, whole: bool
) -> bytes:
    """Return the baseline of a run; what was not run keeps its entry unless ``whole``."""
    kept = {} if whole or before is None else dict(before["cases"])
    versions = {} if whole or before is None else dict(before.get("versions", {}))
    versions |= {each.name: {"version": each.version, "sha256": each.sha256} for each in variant.versions}
    ids = dict.fromkeys(result.id for result in variant.results)
    kept |= {name: _entry([result for result in variant.results if result.id == name]) for name in ids}
    found = {
        "baseline": FORMAT,
        "bowout": bowout,
        "versions": versions,
        "cases": dict(sorted(kept.items())),
    }
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()


def _entry(results: list[CaseResult]) -> dict[str, Any]:
    failed = dict.fromkeys(verdict.evaluator for result in results for verdict in result.failed)
    letter = results[0].letter
    digest = hashlib.sha256(f"{letter.subject}\n{letter.body}".encode()).hexdigest()[:16] if letter else None
    return {"failed": list(failed), "letter": digest}
