"""A slot's clauses told at another time than in the notes: what is over as to come, and the reverse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.guard.deeds import SOMEBODY
from bowout.core.guard.nearness import up_to_clause_end
from bowout.core.guard.premature import WISHFUL
from bowout.core.guard.reading import FUTURE, PAST, PRESENT
from bowout.core.guard.retold import hit, told_of
from bowout.core.guard.story import clauses_in
from bowout.core.guard.timeline import timeline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.guard.phrases import Hit
    from bowout.core.guard.reading import Clause
    from bowout.core.text import Passage

_UPON = frozenset({"when", "once", "until", "till"})
_NEAR = 7  # words from there to the verb of its clause


def mistimed(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the clauses that announce what is over by the notes, or tell as done what is to come.

    ``You will open the pool`` is one where these say ``they opened the pool``; ``when you open it`` is too.
    """
    for clause in clauses_in(passage, facts):
        if clause.noun:
            continue
        announced, due = _is_announced(passage, clause, facts), _is_told_as_done(passage, clause, facts)
        told = told_of(clause, facts) if announced or due else []
        if announced and told and all(each.time == PAST for each in told):
            yield hit(passage, clause, "by the notes this has been done already.")
        elif due and told and all(_is_to_be_done(each, clause) for each in told):
            yield hit(passage, clause, "by the notes this is still to come.")


def _is_to_be_done(told: Clause, clause: Clause) -> bool:
    """Whether the notes have the doer of a clause do the same later."""
    return told.time in {PRESENT, FUTURE} and bool(told.doers & clause.doers)


def _is_told_as_done(passage: Passage, clause: Clause, facts: Facts) -> bool:
    """Whether a clause in the past, and not in a wish, has a deed ahead: ``how good that Dina opened it``."""
    past = clause.time == PAST and SOMEBODY not in clause.doers and not (clause.asked or clause.denied)
    if not past or not clause.finite or clause.passive or clause.root not in timeline(facts.known).due:
        return False
    return WISHFUL.isdisjoint(up_to_clause_end(passage, clause.verb))


def _is_announced(passage: Passage, clause: Clause, facts: Facts) -> bool:
    """Whether a clause tells what is to come: by its verb, or by ``when`` before one in the present.

    With ``when``, what the notes themselves have ahead may be meant.
    """
    matter = clause.things or clause.doers
    if clause.time != PRESENT or matter & timeline(facts.known).ahead:
        return clause.time == FUTURE
    sentence = passage.words[clause.verb].sentence
    near = passage.words[max(0, clause.verb - _NEAR) : clause.verb]
    return any(word.text in _UPON and word.sentence == sentence for word in near)
