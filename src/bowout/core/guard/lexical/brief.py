"""A text in which a name of the notes counts as one word, for wordings that reach over names.

German parts its verbs: what lies between ``ziehe`` and ``zurück`` is as long as the names of a position and a
company are, and no number of words bounds those.
"""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from bowout.core.guard.lexical.known import lexical
from bowout.core.text import Passage

if TYPE_CHECKING:
    from bowout.core.guard.facts import Facts
    from bowout.core.lexicon import Lexicon
    from bowout.core.text import Word


class Brief(Passage):
    """A passage without the words that follow another of a name; ``own`` are the stems of names' words.

    A letter inflects names and may leave a part of them out (``der Deutschen Bahn``, ``(m/w/d)``).
    """

    def __init__(self, whole: Passage, own: frozenset[str], lexicon: Lexicon) -> None:
        super().__init__(whole.raw, whole.names)
        self._whole = whole
        self._own = own
        self._lexicon = lexicon

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words in order, each where it stands in the whole."""
        first = self._whole.words[:1]
        return first + tuple(
            word
            for before, word in pairwise(self._whole.words)
            if before.sentence != word.sentence or not self._own.issuperset(self._stems(before, word))
        )

    def _stems(self, *words: Word) -> set[str]:
        return {self._lexicon.stem(word.text) for word in words}


def brief(passage: Passage, facts: Facts) -> Passage:
    """Return a passage with each name of the notes as one word, made once for all rules."""
    known = lexical(facts)
    if (brief, passage) not in known.kept:
        named = (known.lexicon.passage(name).texts for name in facts.notes.names)
        own = frozenset(known.lexicon.stem(word) for texts in named for word in texts)
        known.kept[brief, passage] = Brief(passage, own, known.lexicon)
    return known.kept[brief, passage]  # type: ignore[no-any-return]  # kept holds what each rule puts in
