"""What is left of a passage when the part at fault is taken off its end, if that is whole sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bowout.core.guard.anchor import names_topic
from bowout.core.guard.phrases import word_class
from bowout.core.guard.story import clauses_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bowout.core.findings import Finding
    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage


class Shortened(NamedTuple):
    """A passage without its end, and what that end was."""

    text: str
    told: str


# What opens a statement or a member of its own; before it stands a whole sentence.
_STATEMENT = re.compile(
    r";\s|\s-\s"
    r"|,?\s(?:and|so)\s(?=(?:i|it|we|please|may|for|to|that|how|what|hope|wish|look)\b)"
)
# What opens an addition. It ends the sentence unless another comma follows, by which the sentence goes on.
_ADDITION = re.compile(
    r",\s(?=(?:which|who|whom|whose|where|when|while|not\sleast|especially|above\sall"
    r"|particularly|all\sthe\smore|as|since|because|with|whatever|whoever|however)\b)"
)
_LISTED = re.compile(r"\b(for|to)\s[^,]+,\s\1\s")  # "to you, to Ada" misses its "and to"
# Faults of telling too much, which end with the part that tells it. Others (a private hint, a complaint or a
# promise) are of the whole passage: the model is asked again.
_BEYOND = frozenset(
    {"grounded", "invented-name", "numbers", "dates", "contact", "relations", "polarity", "tense", "flattery"}
)
_TWO = 2
_SHORTEST = 4  # words: "I enjoyed the tour"


def without_second(passage: Passage, errors: Sequence[Finding], _: Facts) -> Iterator[Shortened]:
    """Yield the first of two sentences if all errors lie in the second."""
    first = _first_place(errors)
    if first is None or len(passage.sentences) != _TWO:
        return
    second = passage.sentences[1].start
    if first >= second:
        yield Shortened(passage.raw[:second].strip(), "the second sentence")


def shortened(passage: Passage, errors: Sequence[Finding], facts: Facts) -> Iterator[Shortened]:
    """Yield what is left of an English passage that ends before its first error.

    The second of two sentences is left out, then the last part of the last sentence. What is left of a
    sentence names something of the jottings if the passage did. Nothing is left if an error has no place.
    """
    yield from without_second(passage, errors, facts)
    first = _first_place(errors)
    rules = {error.rule for error in errors}
    if first is None or not rules <= _BEYOND:
        return
    joints = _joints(passage.plain, passage.sentences[-1].start, first)
    if not joints:
        return
    rest = facts.known.passage(passage.raw[: max(joints)].rstrip(" ,;") + ".")
    if _is_whole(rest, facts) and (names_topic(rest, facts) or not names_topic(passage, facts)):
        yield Shortened(rest.raw, "the last part")


def _first_place(errors: Sequence[Finding]) -> int | None:
    """Return where the first error stands, ``None`` if one has no place or there is none."""
    starts = [error.start for error in errors if error.start is not None]
    return min(starts) if starts and len(starts) == len(errors) else None


def _joints(plain: str, start: int, first: int) -> list[int]:
    """Return where the parts of a sentence begin that hold all from ``first`` on."""
    joints = [match.start() for match in _STATEMENT.finditer(plain, start)]
    added = [match.start() for match in _ADDITION.finditer(plain, start)]
    commas = {at for at in range(start, len(plain)) if plain[at] == ","}
    joints += [at for at in added if commas.issubset([*range(start, at), *added, *joints])]
    return [joint for joint in joints if joint <= first]


def _is_whole(rest: Passage, facts: Facts) -> bool:
    """Whether the last sentence of a text can stand: it has a verb or is thanks, and nothing is left open."""
    start = rest.sentences[-1].start
    texts = [word.text for word in rest.words if word.start >= start]
    if len(texts) < _SHORTEST or texts[0] in word_class("fronted") or texts[-1] in word_class("leading-on"):
        return False
    if _LISTED.search(rest.plain, start):
        return False
    verbs = (rest.words[clause.verb].start for clause in clauses_in(rest, facts) if clause.finite)
    return texts[0] in word_class("verbless") or any(verb >= start for verb in verbs)
