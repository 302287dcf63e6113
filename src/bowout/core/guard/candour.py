"""Candour: sentences of a letter that announce their own frankness, and what then follows.

``Frankly``, ``with respect`` and ``I hope you will not mind my saying`` are said before blame, whatever words
the blame is in. Before kind words, before the decision and before its reason they announce nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.guard.deciding import DECISION
from bowout.core.guard.phrases import Hit, word_class, wordings
from bowout.core.guard.vocabulary import function_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.text import Passage

_CANDID = wordings("letter-candour")
_SHORTEST = 2  # words behind it that say something: "Frankly, the commute is too far"
_KIND = ("kindness", "praising", "of-the-choice", "kindly-put")


def outspoken(passage: Passage, reason: set[int]) -> Iterator[Hit]:
    """Yield what follows an announcement of frankness, to the end of its sentence.

    ``reason`` has the numbers of the words by which a letter gives the reason that it may give.
    """
    firm = {passage.words[first].sentence for first, _ in DECISION.spans(passage)}
    for first, last in _CANDID.spans(passage):
        number = passage.words[first].sentence
        spoken = range(last + 1, passage.words.index(passage.spoken[number][-1]) + 1)
        if number not in firm and reason.isdisjoint(spoken) and _says_unkindly(passage, spoken):
            yield Hit(passage.words[first].start, passage.sentences[number].end)


def _says_unkindly(passage: Passage, spoken: range) -> bool:
    """Whether words say something, and neither thank nor praise nor speak of the choice itself."""
    texts = {passage.texts[number] for number in spoken}
    kind = frozenset().union(*map(word_class, _KIND))
    denied = not texts.isdisjoint(word_class("denying"))
    return len(texts - function_words()) >= _SHORTEST and (denied or texts.isdisjoint(kind))
