"""An advice before leaving, as text for people or as an object for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bowout import __version__
from bowout.core.counsel import Counsel
from bowout.render.terminal import WIDTH, Paint, one_line, paint, visible, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bowout.core.counsel import Rule, Step
    from bowout.core.draft import Advice
    from bowout.core.reflection import Reflection

_MEANING = {
    Counsel.ATTEND: "go on with the process.",
    Counsel.CLARIFY: "raise it with them before you decide.",
    Counsel.RESCHEDULE: "ask for another date.",
    Counsel.WITHDRAW: "leave the process, and tell them soon.",
}
_INDENT = 2


def command(reflection: Reflection, notes: str, settings: Sequence[str] = ()) -> str:
    """Return the command to go on with, ready to be pasted.

    ``notes`` is the path as typed, ``-`` for standard input, not named where it is no text; ``settings`` are
    the pairs of ``--set`` that the advice was asked for with. What the notes do not hold is handed on.
    """
    from shlex import quote

    own = {"intent": [reflection.intent] if reflection.intent else []}
    if reflection.doubts:
        own["doubts"] = [str(doubt) for doubt in reflection.doubts]
    kept = [pair for pair in settings if pair.partition("=")[0].strip() not in own]
    pairs = [*kept, *(f"{key}={value}" for key in reversed(own) for value in own[key])]
    file = "NOTES" if notes == "-" or not notes.isprintable() else quote(notes)
    verb = "reflect" if reflection.intent is None else "draft"
    return " ".join(["bowout", verb, file, *(f"--set {quote(pair)}" for pair in pairs)])


def told(reflection: Reflection, *, then: str, colour: bool) -> str:
    """Return the advice in 80 columns: why, what to raise, what else to mind, and the command ``then``."""
    head = paint(reflection.counsel.capitalize(), Paint.BOLD, wanted=colour)
    blocks = [f"{head}: {_MEANING[reflection.counsel]}", _indented(_because(reflection.rule), "")]
    blocks += _section("To raise with them:", [visible(text) for text in reflection.questions])
    also = [*map(_because, reflection.steps), *map(_noticed, reflection.advice)]
    blocks += _section("Besides:", also)
    when = "After the next round" if reflection.intent is None else "Next"
    return "\n\n".join([*blocks, f"{when}: {visible(then)}"])


def unknowns(reflection: Reflection, *, colour: bool) -> list[str]:
    """Return the lines for standard error: each fact that was not told, and how to tell it."""
    label = paint("not known", Paint.YELLOW, wanted=colour)
    return [f"{label}: {one_line(fact.what)} ({fact.how})" for fact in reflection.missing]


def reflection_object(reflection: Reflection, *, then: str) -> dict[str, Any]:
    """Return the advice as one object of plain values, ``then`` the command; its keys are a contract."""
    story = reflection.story
    return {
        "bowout": __version__,
        "counsel": str(reflection.counsel),
        "rule": _rule(reflection.rule),
        "steps": [_rule(step) for step in reflection.steps],
        "questions": list(reflection.questions),
        "doubts": [{"text": doubt.text, "root": doubt.root and str(doubt.root)} for doubt in story.doubts],
        "rounds": story.rounds,
        "would_accept": story.would_accept and str(story.would_accept),
        "want_to_know": None if story.want_to_know is None else list(story.want_to_know),
        "asked": story.asked,
        "can_attend": story.can_attend,
        "unknown": [{"fact": fact.fact, "what": fact.what, "how": fact.how} for fact in reflection.missing],
        "advice": [
            {"code": advice.code, "message": advice.message, "source": advice.source}
            for advice in reflection.advice
        ],
        "command": then,
    }


def _rule(rule: Rule | Step) -> dict[str, str]:
    return {"rule": rule.id, "article": rule.article, "step": rule.step, "summary": rule.summary}


def _because(rule: Rule | Step) -> str:
    return f'{rule.summary} ({rule.article}, "{rule.step}" [{rule.id}])'


def _noticed(advice: Advice) -> str:
    return f"{advice.message} ({advice.source} [{advice.code}])"


def _section(title: str, items: list[str]) -> Iterator[str]:
    if items:
        yield "\n".join([title, *(_indented(item, "- ") for item in items)])


def _indented(text: str, mark: str) -> str:
    lines = wrap(text, WIDTH - _INDENT - len(mark))
    first, *rest = lines
    margin = " " * (_INDENT + len(mark))
    return "\n".join([f"{' ' * _INDENT}{mark}{first}", *(f"{margin}{line}" for line in rest)])
