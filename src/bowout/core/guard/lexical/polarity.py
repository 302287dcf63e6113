"""What is so and what is not: a passage denies what the notes deny, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.guard.lexical.clauses import clauses
from bowout.core.guard.lexical.known import lexical
from bowout.core.guard.lexical.words import spanned
from bowout.core.guard.phrases import Hit, word_class, wordings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.guard.lexical.clauses import Clause
    from bowout.core.guard.lexical.known import LexicalKnown
    from bowout.core.text import Passage


def denied(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield denials of what the notes do not deny, and what they deny told as so; idioms deny nothing."""
    known, language = lexical(facts), facts.notes.language
    negators = word_class("negator", language)
    idioms = spanned("negation-idioms", passage, facts)
    idle = {passage.words[at].start for at in idioms}
    for clause in clauses(passage, known.told.people):
        denying = [word for word in clause.words if word.text in negators and word.start not in idle]
        stems = _stems(clause, known)
        for word in denying:
            if word.text not in facts.default_words and not stems & _denied_stems(known):
                yield Hit(word.start, word.end, "the notes do not deny this.")
        if not denying and (turned := stems & known.only_denied) and not _is_open(clause, facts):
            yield from (
                Hit(word.start, word.end, "the notes deny this.")
                for word in clause.words
                if known.lexicon.stem(word.text) in turned
            )
    yield from _unwished(passage, facts)


def _denied_stems(known: LexicalKnown) -> frozenset[str]:
    """Return the stems of the clauses that deny, without what other clauses say, if anything is left."""
    denied = frozenset(stem for denying, stems in known.claimed if denying for stem in stems)
    said = frozenset(stem for denying, stems in known.claimed if not denying for stem in stems)
    return denied - said or denied


def _stems(clause: Clause, known: LexicalKnown) -> frozenset[str]:
    """Return the stems of the telling words of a clause."""
    lists = known.lexicon
    return frozenset(lists.stem(word.text) for word in clause.words if not lists.is_courteous(word.text))


def _is_open(clause: Clause, facts: Facts) -> bool:
    """Whether a clause says in another way that something is not so yet (``wartet noch``)."""
    return not word_class("still", facts.notes.language).isdisjoint(word.text for word in clause.words)


def _unwished(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield words that turn a wish or a welcome into its opposite, where the notes have none of them."""
    for first, last in wordings("unwished", facts.notes.language).spans(passage):
        words = passage.words[first : last + 1]
        if not all(word.text in facts.known.words for word in words):
            yield Hit(words[0].start, words[-1].end, "the notes do not say so.")
