"""Shortening: the end of a passage that is at fault is cut off, where whole sentences are left."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from bowout.core.findings import Finding, Severity
from bowout.core.guard.additions import concedes, endings_before, overtold, sets_right

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage


class Shortened(NamedTuple):
    """A passage without its end: the text left, what was cut (``the last part``), and the errors."""

    text: str
    told: str
    errors: Sequence[Finding]


# Faults of telling too much, which end with the part that tells it. Others (a private hint, a complaint or a
# promise) are of the whole passage: the model is asked again.
_BEYOND = frozenset(
    {"grounded", "invented-name", "numbers", "dates", "contact", "relations", "polarity", "tense", "flattery"}
)
_TWO = 2
_TRIED = 2


def without_second(passage: Passage, errors: Sequence[Finding], _: Facts) -> Iterator[Shortened]:
    """Yield a passage of two sentences without the second, if all of its errors lie there."""
    first = _first_place(errors)
    if first is None or len(passage.sentences) != _TWO:
        return
    second = passage.sentences[1].start
    if first >= second:
        yield Shortened(passage.raw[:second].strip(), "the second sentence", errors)


def shortened(passage: Passage, errors: Sequence[Finding], facts: Facts) -> Iterator[Shortened]:
    """Yield what may be left of an English passage; the caller takes the first without an error.

    Tried are the first of two sentences, then cuts at the joints before the first error or, where there is
    no error, before the first addition that tells more than the notes. Nothing is yielded if an error has no
    place, or is of a kind that a cut does not heal (a promise, a private hint).
    """
    yield from without_second(passage, errors, facts)
    beyond = overtold(passage, facts)
    more = _told_too_much(passage, *beyond) if beyond else ()
    first = _first_place((*errors, *more))
    if first is None or not {error.rule for error in errors} <= _BEYOND:
        return
    for joint in islice(endings_before(passage, first, facts), _TRIED):
        if sets_right(passage, joint) or (errors and concedes(passage, joint)):
            return
        left = passage.raw[: joint.start].rstrip(" ,;:-")
        yield Shortened(
            left if left.endswith((".", "!", "?")) else f"{left}.", "the last part", errors or more
        )


def _told_too_much(passage: Passage, start: int, end: int) -> tuple[Finding, ...]:
    message = "this is added to what the notes say."
    return (Finding("grounded", Severity.ERROR, passage.raw[start:end], message, start),)


def _first_place(errors: Sequence[Finding]) -> int | None:
    """Return where the first error stands, ``None`` if one has no place or there is none."""
    starts = [error.start for error in errors if error.start is not None]
    return min(starts) if starts and len(starts) == len(errors) else None
