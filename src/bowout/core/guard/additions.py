"""What is added to a statement that can stand alone, and tells more than the notes do.

A model embroiders there, and what is embroidered is missed by rules that know single faults: the words of an
addition are held to a narrower account than those of the statement. Leaving it out costs a flourish, refusing
it would cost the passage.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bowout.core.guard.account import undone
from bowout.core.guard.anchor import names_topic
from bowout.core.guard.figures import DATE_WORDS
from bowout.core.guard.joints import joints
from bowout.core.guard.numerals import numbers_in
from bowout.core.guard.phrases import word_class
from bowout.core.guard.vocabulary import function_words
from bowout.core.text import root, stem
from bowout.data import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.guard.joints import Joint
    from bowout.core.text import Passage, Word


def endings_before(passage: Passage, place: int, facts: Facts) -> Iterator[Joint]:
    """Yield the joints before a place, the last first, at which a passage would still name what it names."""
    for joint in reversed(joints(passage, facts)):
        if joint.start <= place and _keeps_topic(passage, joint, facts):
            yield joint


def concedes(passage: Passage, joint: Joint) -> bool:
    """Whether what comes behind a joint takes something back."""
    opening = passage.texts[joint.word]
    return opening == "even" or opening in word_class("conceding")


def overtold(passage: Passage, facts: Facts) -> tuple[int, int] | None:
    """Return where the first word stands that an addition has too much.

    Such a word is neither of the notes, in any of its forms, nor mere courtesy; words that only mean the same
    count as too much. ``None`` if there is none, or if what is left would not name what the passage does.
    """
    first = next((each.word for each in joints(passage, facts) if _keeps_topic(passage, each, facts)), None)
    if first is None:
        return None
    counted = {at for number in numbers_in(passage) for at in range(number.first, number.last + 1)}
    behind = (word for at, word in enumerate(passage.words[first:], first) if at not in counted)
    return next(((word.start, word.end) for word in behind if not _is_mere(word, facts)), None)


def _keeps_topic(passage: Passage, joint: Joint, facts: Facts) -> bool:
    return names_topic(passage.texts[: joint.word], facts) or not names_topic(passage.texts, facts)


def _is_mere(word: Word, facts: Facts) -> bool:
    """Whether a word is of the notes, grammar, or courtesy by which nothing at all is told."""
    text, known = word.text, facts.known
    if text in word_class("conceding"):
        return False
    if text in function_words() or text in known.words or text in DATE_WORDS or word.has_digit:
        return True
    if stem(text) in _mere_stems() or root(text) in known.roots:
        return True
    return bool(undone(text, facts))


@cache
def _mere_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in read_words("mere_en"))
