"""Cases made in a test, and what comes of them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from bowout.core.draft import Span
from bowout.evaluation.answer import Answer
from bowout.evaluation.case import Case, Task
from bowout.evaluation.evaluators import EXPECTED, LETTER
from bowout.evaluation.expectation import Expect
from bowout.evaluation.running import Run, Setting, run_case
from bowout.evaluation.suite import Variant, scripted
from bowout.evaluation.values import DEFAULT_NOW
from bowout.evaluation.wire import boundary
from bowout.resources import TemplateStore, load_prompt

if TYPE_CHECKING:
    from pathlib import Path

    from bowout.evaluation.evaluators.base import Verdict

NOTES = {
    "recipient": "Dana Whitfield <dana.whitfield@northwind.example>",
    "sender": "Sam Okafor <sam@okafor.example>",
    "company": "Northwind",
    "position": "Backend Engineer",
    "discussed": "moving the warehouse API to events",
    "hook": "the warehouse API launch",
}
GOOD = {
    "thanks": "Thank you for your time, and for the conversation about moving the warehouse API to events.",
    "hook": "I look forward to reading about the warehouse API launch.",
}
CASE_FILE = """\
group: made in a test
notes:
  recipient: Dana Whitfield <dana.whitfield@northwind.example>
  sender: Sam Okafor <sam@okafor.example>
  company: Northwind
  position: Backend Engineer
  discussed: moving the warehouse API to events
  hook: the warehouse API launch
usual:
  thanks: Thank you for your time, and for the conversation about moving the warehouse API to events.
  hook: I look forward to reading about the warehouse API launch.
cases:
  - name: a model that answers well
    answers: [{says: usual}]
    expect: {mode: personalized, slots: {thanks: accepted, hook: accepted}, requests: 1}
  - name: no model at all
    expect: {mode: template}
  - name: a server that is down
    answers: [{status: 503, times: 3}]
    expect: {mode: template, fallback: server-error, waits: [0.5, 1]}
"""

BY_NAME = {evaluator.name: evaluator for evaluator in (*LETTER, *EXPECTED)}


@cache
def setting() -> Setting:
    """Return the shipped templates and prompt."""
    return Setting(TemplateStore(), load_prompt())


def variant() -> Variant:
    """Return the one column of a report without a matrix."""
    return Variant("scripted", setting())


def task(
    *answers: dict[str, Any],
    notes: dict[str, Any] | None = None,
    expect: dict[str, Any] | None = None,
    **case: Any,
) -> Task:
    """Return a case; ``answers`` are as in a file, without any no model is asked."""
    made = Case(
        name=case.pop("name", "made in a test"),
        answers=tuple(Answer(**answer) for answer in answers) or None,
        expect=Expect(**(expect or {})),
        **case,
    )
    merged = {**NOTES, **(notes or {})}
    free = merged.pop("free_notes", "")
    return Task("test/made", "test", made, "made.yaml", 1, None, merged, free, DEFAULT_NOW, GOOD)


def run(*answers: dict[str, Any], **rest: Any) -> Run:
    """Run a case through the pipeline, its answers at the HTTP boundary."""
    made = task(*answers, **rest)
    with boundary() as at:
        peer, way = scripted(made)
        return run_case(made, setting(), at, peer, way)


def spoilt(
    found: Run, body: str | None = None, *, subject: str | None = None, source: str = "model:thanks"
) -> Run:
    """Return the run with another body, all of it from ``source``, or with another subject."""
    assert found.draft is not None
    draft = found.draft
    if body is not None:
        draft = replace(draft, body=body, provenance=(Span(body, source),))
    return replace(found, draft=replace(draft, subject=draft.subject if subject is None else subject))


def case_folder(tmp_path: Path, text: str = CASE_FILE) -> Path:
    """Write one file of cases, and return its folder."""
    folder = tmp_path / "evals" / "cases"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "some.yaml").write_text(text, encoding="utf-8")
    return folder


def verdict(name: str, found: Run) -> Verdict:
    """Return an evaluator's verdict, which there must be."""
    judged_by = BY_NAME[name].evaluate(found)
    assert judged_by is not None
    return judged_by
