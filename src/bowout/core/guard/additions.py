"""Additions: what a model appends to a statement that was already complete (``…, which was a joy to see``).

Models embroider there, and rules that look for single faults miss it. So the words of an addition must be
the notes' own or mere courtesy (``mere_en.txt``), where those of a statement may also be synonyms. Cutting
an addition costs a flourish; refusing it would cost the passage.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from bowout.core.guard.account import undone
from bowout.core.guard.anchor import names_topic
from bowout.core.guard.facts import Part
from bowout.core.guard.figures import DATE_WORDS
from bowout.core.guard.joints import joints
from bowout.core.guard.numerals import numbers_in
from bowout.core.guard.phrases import word_class, wordings
from bowout.core.guard.vocabulary import function_words
from bowout.core.stemming import root, stem
from bowout.data import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.guard.joints import Joint
    from bowout.core.text import Passage


_MERE = wordings("mere")


def endings_before(passage: Passage, place: int, facts: Facts) -> Iterator[Joint]:
    """Yield the joints at or before ``place`` (an offset) where the passage may be cut, the last one first.

    Cut there, it still names the topic that it named, and still thanks or looks forward, as its slot has to.
    """
    return (joint for joint in reversed(_endings(passage, facts)) if joint.start <= place)


def concedes(passage: Passage, joint: Joint) -> bool:
    """Whether the part behind a joint takes something back: ``, although …``, ``, even if …``.

    Such a part must not be cut: without it the sentence would say more than its writer meant.
    """
    opening = passage.texts[joint.word]
    return opening == "even" or opening in word_class("conceding")


def sets_right(passage: Passage, joint: Joint) -> bool:
    """Whether the part behind a joint turns a denial to the good: ``You did not have to, but you did``."""
    number = passage.words[joint.word].sentence
    before = (word.text for word in passage.words[: joint.word] if word.sentence == number)
    return passage.texts[joint.word] == "but" and not word_class("negator").isdisjoint(before)


def overtold(passage: Passage, facts: Facts) -> tuple[int, int] | None:
    """Return start and end of the first word in an addition that tells more than the notes, or None.

    Words of the notes in any form, grammar, dates and mere courtesy are allowed; synonyms are not. None also
    where the passage has no joint, so that nothing of it can be cut.
    """
    endings = _endings(passage, facts)
    if not endings:
        return None
    idle = {at for number in numbers_in(passage) for at in range(number.first, number.last + 1)}
    idle.update(at for first, last in _MERE.spans(passage) for at in range(first, last + 1))
    for at in range(endings[0].word, len(passage.words)):
        word = passage.words[at]
        if at not in idle and not (word.has_digit or _is_mere(word.text, facts)):
            return word.start, word.end
    return None


@lru_cache(maxsize=16)
def _endings(passage: Passage, facts: Facts) -> tuple[Joint, ...]:
    """Return the joints at which a passage would still name what it names; those behind one would as well.

    What is left of a close looks forward, or it closes nothing; what is left of thanks thanks.
    """
    found, texts = tuple(joints(passage, facts)), passage.texts
    needed = _needed(facts.part)
    found = tuple(each for each in found if not needed or not needed.isdisjoint(texts[: each.word]))
    if not found or not names_topic(texts, facts):
        return found
    first = next((at for at, each in enumerate(found) if names_topic(texts[: each.word], facts)), len(found))
    return found[first:]


@cache
def _needed(part: Part) -> frozenset[str]:
    """Return the words one of which such a text has: what a close looks to, what thanks are told by."""
    kinds = _NEEDED.get(part, ())
    return frozenset().union(*(word_class(kind) for kind in kinds))


_NEEDED = {
    Part.CLOSE: ("future-mark", "greetings", "closing-by"),
    Part.THANKS: ("thanking", "kindness", "thanking-by"),
}


@lru_cache(maxsize=8192)
def _is_mere(word: str, facts: Facts) -> bool:
    """Whether a word is of the notes, grammar, or courtesy by which nothing at all is told."""
    if word in word_class("conceding"):
        return False
    if word in function_words() or word in facts.known.words or word in DATE_WORDS:
        return True
    return stem(word) in _mere_stems() or root(word) in facts.known.roots or bool(undone(word, facts))


@cache
def _mere_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in read_words("mere_en"))
