"""The sentence that decides: ``I have decided to withdraw``, and what other rules overlook in it.

Such a sentence names what is given up (``your offer to stay on``), which elsewhere would promise or reopen.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.guard.phrases import Hit, wordings
from bowout.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage

DECISION = wordings("decision")
CANCELLED = wordings("cancelled")


def outside_the_decision(hits: Iterable[Hit], passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the hits that stand in no sentence which states the decision, or says ``not`` or ``never``.

    Only whole letters have such sentences: for a passage all hits are yielded.
    """
    if not facts.is_letter:
        yield from hits
        return
    if facts.is_subject(passage):
        yield from _beside_the_decision(hits, passage, facts)
        return
    found = list(hits)
    firm = _firm(passage) if found else frozenset()
    for hit in found:
        if passage.sentence_at(hit.start) not in firm:
            yield hit


def _beside_the_decision(hits: Iterable[Hit], passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Leave out, in a subject line, what stands in the part that decides, or is no more than part of a name.

    A subject is one sentence of parts: "Withdrawing: I will call you" decides, and then promises.
    """
    parts = [part.span() for part in _PART.finditer(passage.plain)]
    settled = [part for part in parts if any(_within(each, part) for each in DECISION.find(passage))]
    names = (facts.notes.company, facts.notes.position)
    named = [found.span() for name in names for found in re.finditer(re.escape(fold(name)), passage.plain)]
    for hit in hits:
        start, end = hit.start or 0, hit.end or 0
        whole = all(end <= first or last <= start or start <= first < last <= end for first, last in named)
        decides = any(_within(hit, part) for part in settled)
        if whole and not decides and passage.sentence_at(hit.start) not in _denying(passage):
            yield hit


_PART = re.compile(r"(?:[^:;,-]|(?<! )-|-(?! ))+")


def _within(hit: Hit, part: tuple[int, int]) -> bool:
    return part[0] <= (hit.start or 0) < part[1]


def _firm(passage: Passage) -> frozenset[int]:
    """Return the sentences that decide or deny something."""
    return _denying(passage).union(passage.words[first].sentence for first, _ in DECISION.spans(passage))


def _denying(passage: Passage) -> frozenset[int]:
    return frozenset(
        passage.words[at].sentence
        for word in ("not", "no", "never", "cannot")
        for at in passage.places.get(word, ())
    )
