"""A model as judge: one question about each letter, its verdicts kept in a file and replayed from there."""

from __future__ import annotations

import hashlib
import json
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bowout.core.answer import AnswerInvalid, read_answer, slots_schema
from bowout.core.asking import Message, ModelRequest
from bowout.core.errors import ModelFailed, UsageError
from bowout.core.pseudonyms import Pseudonyms
from bowout.core.text import is_common_word
from bowout.evaluation.evaluators.base import Verdict
from bowout.evaluation.kept import Kept, Words, is_of, read_kept

if TYPE_CHECKING:
    from collections.abc import Callable

    from bowout.core.asking import Model
    from bowout.evaluation.running import Run

FORMAT = 1
VERSION = "1"
_ASKED = {
    "verdict": "yes if a considerate person would send this letter as it stands, no if not",
    "reason": "one short sentence that says why",
}
_SYSTEM = """You judge letters in which a candidate withdraws from a job interview process.
A good letter is courteous and warm without gushing, says clearly and early that the candidate withdraws,
blames nobody, promises nothing, reads as written by one person in one go, and leaves the door open.
Words such as PERSON_1 or COMPANY_1 stand for real names; they are not a fault.
Answer with one JSON object that has the keys "verdict" (yes or no) and "reason" (one short sentence),
and nothing else."""


class _Opinion(Kept):
    passed: bool
    reason: Words
    model: Words


class _Verdicts(Kept):
    letters: dict[Words, _Opinion]


@dataclass(frozen=True)
class Opinion:
    """What the judge said of one letter."""

    passed: bool
    reason: str
    model: str


class Opinions:
    """The kept verdicts, by a hash of the judge's question and the letter with its names hidden."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._lock = threading.Lock()
        self.added = 0
        self._found: dict[str, Any] = _read(path)

    def get(self, key: str) -> Opinion | None:
        """Return what was said of a letter, or None."""
        found = self._found.get(key)
        return Opinion(found["passed"], found["reason"], found["model"]) if found else None

    def put(self, key: str, opinion: Opinion) -> None:
        """Keep what was said."""
        with self._lock:
            self._found[key] = vars(opinion)
            self.added += 1

    def as_bytes(self) -> bytes:
        """Return the file's content."""
        found = {"verdicts": FORMAT, "judge": VERSION, "letters": dict(sorted(self._found.items()))}
        return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()


def _read(path: str) -> dict[str, Any]:
    place = Path(path)
    if not place.exists():
        return {}
    with suppress(OSError, ValueError):
        found = read_kept(place)
        if isinstance(found, dict) and found.get("verdicts") == FORMAT and is_of(_Verdicts, found):
            return dict(found["letters"])
    raise UsageError(
        f"{path}: is not a file of verdicts of form {FORMAT}; take it away, or name another with --verdicts"
    )


@dataclass(frozen=True)
class Judge:
    """The evaluator: replays a kept verdict, and asks for a new one only if it may."""

    opinions: Opinions
    model: Callable[[], Model] | None = None
    name: str = "judge"

    def evaluate(self, run: Run) -> Verdict | None:
        """Judge the letter of a run."""
        if run.draft is None or run.notes is None:
            return None
        hidden = Pseudonyms(run.notes, is_common=is_common_word).hide(
            f"{run.draft.subject}\n\n{run.draft.body}"
        )
        key = hashlib.sha256(f"{VERSION}\0{_SYSTEM}\0{hidden}".encode()).hexdigest()[:24]
        opinion = self.opinions.get(key)
        if opinion is None:
            if self.model is None:
                return self._failed("no verdict on this letter is kept; ask for one with --live --judge")
            try:
                opinion = _asked(self.model(), hidden)
            except (ModelFailed, AnswerInvalid) as error:
                return self._failed(f"the judge gave no verdict: {error}")
            self.opinions.put(key, opinion)
        return Verdict(self.name, opinion.passed, f"{opinion.model}: {opinion.reason}")

    def _failed(self, reason: str) -> Verdict:
        return Verdict(self.name, passed=False, reason=reason)


def _asked(model: Model, letter: str) -> Opinion:
    """Ask the judge; raises ``ModelFailed`` and ``AnswerInvalid``."""
    request = ModelRequest(
        (Message("system", _SYSTEM), Message("user", letter)), slots_schema(_ASKED), "verdict"
    )
    answer = read_answer(model.ask(request).content, tuple(_ASKED))
    word = answer["verdict"].strip().lower().rstrip(".!")
    if word not in {"yes", "no"}:
        raise AnswerInvalid(f"the verdict is {word[:20]!r}, neither yes nor no")
    return Opinion(word == "yes", answer["reason"].strip()[:300], model.name)
