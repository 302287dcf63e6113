"""What the cases of the eval suite stand for: a table of all that they must cover, and which cases do.

Run as a module it writes docs/evals-coverage.md. A row is found by what a case holds (its notes, answers and
expectations) wherever that can be seen; what a model gets wrong is told by a person, and named here by case.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from bowout.core.failures import FAILURES
from bowout.core.notes import Channel, Disclosure, Notes, Role, Situation, Stage, Tone
from bowout.evaluation.answer import Break
from bowout.evaluation.evaluators import NAMES
from bowout.evaluation.loading import load_cases
from bowout.resources import TemplateStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bowout.evaluation.case import Task

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "evals" / "cases"
PAGE = ROOT / "docs" / "evals-coverage.md"
_MOST_NAMED = 3
NOT_ASKED_FOR = {
    "unexpected": "stands for a mistake of bowout's own",
    "unsendable": "no case file can hold half a character; tests/test_llm_failures.py does",
}
STATUSES = (204, 307, 400, 401, 402, 403, 404, 408, 409, 413, 422, 429, 500, 502, 503, 504, 529)
NOTICE = (
    *("notice-48h", "notice-24h", "notice-under-24h"),
    *("notice-same-day", "notice-past", "notice-none"),
)
_ABOUT = """\
Written from the cases by `cd tests && python -m support.eval_coverage`; a test holds that no row is empty.
[Evals](evals.md) tells what a case is."""
WRONG = {
    "empty body": "form/an-empty-text form/nothing-but-white-space transport/an-empty-body-with-200",
    "refusal": "form/a-refusal form/a-refusal-in-plain-words-twice",
    "fenced JSON": "form/fenced-json-is-read",
    "`<think>` before it": "form/thinking-before-the-json-is-dropped form/thinking-that-never-ends",
    "prose around it": "form/prose-around-the-json-is-stepped-over",
    "truncated": "form/stopped-by-the-server-s-limit form/cut-off-in-the-middle-twice",
    "wrong types": "form/a-number-where-a-text-is-meant form/a-list-where-a-text-is-meant",
    "extra keys": "form/a-key-too-many",
    "400 or 500 on response_format": "transport/400-to-a-json-schema-and-an-answer-to-a-json-object "
    "transport/500-to-a-json-schema-as-llama-cpp-python-answers",
    "401": "transport/401-is-not-tried-again",
    "402": "transport/402-is-not-tried-again",
    "429": "transport/429-with-retry-after-is-obeyed",
    "time-out": "transport/a-server-that-never-answers transport/an-answer-that-comes-after-the-deadline",
    "invented person": "content/an-invented-person",
    "invented product": "content/an-invented-product",
    "invented date": "content/an-invented-date",
    "invented number": "content/an-invented-number",
    "invented metric": "content/an-invented-metric",
    "invented event": "content/an-invented-event",
    "derived number": "content/a-derived-number",
    "relation reversed": "content/a-relation-reversed",
    "past told as future": "content/the-past-told-as-future",
    "future told as past": "content/the-future-told-as-past",
    "never met told as met": "stages/never-met-is-told-as-met-by-the-model-at-the-stage-applied "
    "stages/never-met-is-told-as-met-by-the-model-at-the-stage-invited",
    "other employer": "content/the-other-employer",
    "comparison": "content/a-comparison",
    "criticism": "content/criticism-plain content/criticism-polite",
    "private leaked, verbatim": "private/private-matter-word-for-word-in-an-answer",
    "private leaked, reworded": "private/private-matter-reworded-pay private/private-matter-reworded-family",
    "medical term": "private/a-medical-term-where-the-notes-have-none",
    "hedge": "content/a-hedge",
    "decision undone": "content/the-decision-undone",
    "promise": "content/a-promise",
    "meeting time offered": "content/a-meeting-offered",
    "second apology": "content/a-second-apology notice/a-second-apology-by-the-model-is-refused",
    "`[Company]`": "content/a-placeholder-in-square-brackets",
    "`{{name}}`": "content/a-placeholder-in-curly-brackets",
    "`<NAME>`": "content/a-placeholder-in-angle-brackets",
    "pseudonym lost": "names/a-pseudonym-that-is-lost-refuses-the-slot",
    "pseudonym doubled": "names/a-pseudonym-that-is-doubled-refuses-the-slot",
    "pseudonym invented": "names/a-pseudonym-that-is-invented-refuses-the-slot",
    "wrong language": "content/another-language german/an-english-passage-is-refused",
    "signature in the body": "readers/a-signature-in-the-body-by-a-model",
    "subject in the body": "content/a-subject-in-the-body",
    "over-long": "content/over-long",
    "stock phrases": "content/stock-phrases-that-readers-take-for-a-machine-s",
    "injection in the notes obeyed": "injection/in-discussed injection/in-hook injection/in-the-free-notes",
    "names with apostrophes": "names/an-apostrophe",
    "names with accents": "names/accents",
    "names from right to left": "names/right-to-left",
    "names with emoji": "names/an-emoji-in-the-company-s-name",
    "same text as the template": "form/the-very-words-of-the-template-count-as-the-template-s",
}


@dataclass(frozen=True)
class Row:
    """Something to be covered, and the ids of the cases that do."""

    section: str
    what: str
    cases: tuple[str, ...]


def rows() -> list[Row]:
    """Return everything to be covered."""
    return list(_rows(load_cases(str(CASES), evaluators=NAMES)))


def _rows(tasks: tuple[Task, ...]) -> Iterator[Row]:
    ids = {task.id: task for task in tasks}
    for what, named in WRONG.items():
        yield Row(
            "What models get wrong", what, tuple(each for each in named.split() if _answered(ids, each))
        )
    for section, what, holds in _sought():
        yield Row(section, what, tuple(task.id for task in tasks if holds(task)))


def _answered(ids: dict[str, Task], name: str) -> bool:
    """Whether a case is there and a model answers in it; a name told wrongly makes an empty row."""
    return name in ids and bool(ids[name].case.answers)


def _sought() -> Iterator[tuple[str, str, Callable[[Task], bool]]]:
    for code in FAILURES:
        if code not in NOT_ASKED_FOR:
            yield "Failures", code, lambda task, code=code: task.case.expect.fallback == code  # type: ignore[misc]  # mypy does not infer a default
    for kind in get_args(Break):
        yield "How a connection fails", kind, _any_answer("breaks", kind)
    for status in STATUSES:
        yield "Statuses", str(status), _any_answer("status", status)
    for key, choices, usual in _AXES:
        for value in choices:
            yield f"By `{key}`, the template alone", value, _noted(key, value, usual, asked=False)
            if (key, value) not in _NO_MODEL:
                yield f"By `{key}`, a model answering", value, _noted(key, value, usual, asked=True)
    for code in NOTICE:
        yield "Notice", code, lambda task, code=code: code in (task.case.expect.advice or ())  # type: ignore[misc]  # likewise
    for key in Notes.model_fields:
        name = "the free notes" if key == "free_notes" else key
        yield "Injection, with an answer that obeys", key, _injected(name)


_AXES: tuple[tuple[str, Iterable[str], str], ...] = (
    ("stage", Stage, Stage.INTERVIEWED),
    ("situation", Situation, Situation.OTHER),
    ("role", Role, Role.HIRING_MANAGER),
    ("tone", Tone, Tone.WARM),
    ("channel", Channel, Channel.EMAIL),
    ("disclose", Disclosure, Disclosure.CATEGORY),
    ("intent", TemplateStore().names(), "withdraw"),
    ("language", TemplateStore().languages(), "en"),
)
# Without a passage for a model in these, none is asked.
_NO_MODEL = {("channel", "phone"), ("intent", "confide"), ("intent", "referrer-note")}


def _any_answer(key: str, value: object) -> Callable[[Task], bool]:
    return lambda task: any(getattr(each, key) == value for each in task.case.answers or ())


def _noted(key: str, value: str, usual: str, *, asked: bool) -> Callable[[Task], bool]:
    def holds(task: Task) -> bool:
        plain = task.case.expect.exit == 0 and task.notes_file is None
        return plain and task.notes.get(key, usual) == value and bool(task.case.answers) is asked

    return holds


def _injected(name: str) -> Callable[[Task], bool]:
    return lambda task: (
        task.id.startswith("injection/") and task.case.name == f"in {name}" and bool(task.case.answers)
    )


def page() -> str:
    """Return the document: a table for each section, its rows with the cases that stand for them."""
    found = rows()
    blocks = [
        "# What the eval cases cover",
        _ABOUT,
    ]
    for section in dict.fromkeys(row.section for row in found):
        lines = [_line(row) for row in found if row.section == section]
        blocks += [f"## {section}", "\n".join(["| | cases | such as |", "|---|---:|---|", *lines])]
    left_out = "; ".join(f"`{code}` {why}" for code, why in NOT_ASKED_FOR.items())
    blocks.append(f"Codes of failures that no case asks for: {left_out}.")
    return "\n\n".join(blocks) + "\n"


def _line(row: Row) -> str:
    named = ", ".join(f"`{each}`" for each in row.cases[:_MOST_NAMED])
    return f"| {row.what} | {len(row.cases)} | {named} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    click.echo(f"{PAGE.relative_to(ROOT)}: {len(rows())} rows")
