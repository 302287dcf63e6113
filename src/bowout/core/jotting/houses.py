"""Another house than the reader's, of which a reason may speak: "my school", "an offer from a clinic"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import bare

if TYPE_CHECKING:
    from collections.abc import Sequence

_HOUSES = lex.HOUSES | {"employer", "house", "boss", "manager", "team", "place", "job", "workplace", "hotel"}
_WHOSE = frozenset({"my", "our", "another", "other"})
_WITH = frozenset({"from", "with", "at", "by"})
_NEAR = 4  # words: "an offer from a very small school"


def is_another_house(words: Sequence[str], index: int) -> bool:
    """Tell a word for a house that is not the reader's: "my current employer", "with a clinic"."""
    if bare(words[index]) not in _HOUSES:
        return False
    before = [bare(word) for word in words[max(0, index - _NEAR) : index]]
    strange = any(one in _WITH and other in {"a", "an"} for one, other in itertools.pairwise(before))
    return "your" not in before and (strange or not _WHOSE.isdisjoint(before))


def of_the_reader(
    pieces: list[tuple[str, bool]], *, elsewhere: bool
) -> tuple[list[tuple[str, bool]], list[str]]:
    """Return the pieces of a reason, and apart from them those in which "they" is another house.

    That house is named in a piece before ("I stay with my school, they have made me head"), or is
    meant from the start: ``elsewhere``.
    """
    kept: list[tuple[str, bool]] = []
    others: list[str] = []
    named = elsewhere
    for piece, hung in pieces:
        words = piece.split()
        they = next(
            (at for at, word in enumerate(words) if bare(word) in lex.EMPLOYERS_BY_PRONOUN), len(words)
        )
        told = any(is_another_house(words, at) for at in range(they))
        if named and they < len(words) and not told:
            others.append(piece)
        else:
            kept.append((piece, hung))
        named = named or told
    return kept, others
