"""Who stands above whom, in whatever words: ``reports to Ana`` and ``Ana leads Ben`` tell one order."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from bowout.core.guard.kept import kept
from bowout.core.guard.phrases import word_class
from bowout.core.guard.reading import NOBODY
from bowout.core.guard.story import clauses_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bowout.core.guard.facts import Facts, Known
    from bowout.core.guard.reading import Clause
    from bowout.core.text import Passage

_Order = tuple[str, str]  # who stands above, and who below
_SERVED, _ANSWERED_TO = frozenset({"under", "for"}), frozenset({"to"})


def turned_ranks(passage: Passage, facts: Facts) -> Iterator[Clause]:
    """Yield the clauses that put one person above another whom the notes have above the first."""
    noted = _noted_orders(facts.known)
    if not noted:
        return
    for clause in clauses_in(passage, facts):
        told = set(_orders(clause, facts.known.cast.people))
        if not clause.denied and any((below, above) in noted for above, below in told - noted):
            yield clause


@kept
def _noted_orders(known: Known) -> frozenset[_Order]:
    """Return who stands above whom by the notes."""
    people = known.cast.people
    return frozenset(order for clause in _noted(known) for order in _orders(clause, people))


def _noted(known: Known) -> Iterable[Clause]:
    return (clause for told in known.story.read.values() for clause in told if not clause.denied)


def _orders(clause: Clause, people: frozenset[str]) -> Iterator[_Order]:
    """Yield who a clause puts above whom: the doers of leading, and those whom one reports to."""
    if clause.word in word_class("leading-them"):
        yield from product(clause.doers & people, clause.things & people)
    over = NOBODY
    if clause.word in word_class("serving"):
        over = _led_to(clause, _SERVED)
    elif clause.word in word_class("answering-to"):
        over = _led_to(clause, _ANSWERED_TO)
    yield from product(over & people, clause.doers & people)


def _led_to(clause: Clause, ways: frozenset[str]) -> frozenset[str]:
    return NOBODY.union(*(keys for way, keys in clause.others if way in ways))
