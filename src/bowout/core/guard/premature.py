"""What is still to come by the notes, told by a text as if it had been."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bowout.core.guard.nearness import clauses, gaps, roots_in, sentence_words
from bowout.core.guard.phrases import Hit, hit_at, word_class, wordings
from bowout.core.guard.tagging import is_participle
from bowout.core.guard.timeline import matters, pending
from bowout.core.stemming import root

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage

_TOLD_AS_DONE = wordings("told-as-done")
_BEGUN = wordings("since-begun")
WILL = frozenset({"will", "shall"})


def told_as_done(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield where what is still to come by the notes is told as past, or congratulated on."""
    for span in (*_congratulated(passage, facts), *_told_as_past(passage, facts)):
        yield hit_at(passage, span, "by the notes this is still to come.")


def _congratulated(passage: Passage, facts: Facts) -> Iterator[tuple[int, int]]:
    """Yield the wordings of what has been, in sentences about what is still to come."""
    to_come = pending(facts.known)
    for span in (*_TOLD_AS_DONE.spans(passage), *_BEGUN.spans(passage)):
        if gaps(passage).get(span[0]) == "-" or _is_hoped_of(passage, span[0]):  # "a well-attended evening"
            continue
        if not {"when", "once"}.isdisjoint(passage.texts[max(0, span[0] - 6) : span[0]]):  # "once it is up"
            continue
        if "read" in passage.texts[span[0] : span[1] + 1] and _is_of_a_letter(passage, span[0]):
            continue
        told = _words_with(passage, span[0])
        begun = passage.words[span[0]].text in _SINCE
        named = {root(word) for word in told - word_class("thanking")}
        if named & to_come and (begun or told.isdisjoint(word_class("spoken-of"))):
            yield span


def _is_of_a_letter(passage: Passage, number: int) -> bool:
    """Whether a sentence is about what the reader wrote: ``your lines about the launch were fun to read``."""
    place = passage.words[number].start
    before = (word.text for word in passage.spoken_at(place) if word.start < place)
    return not word_class("written").isdisjoint(before)


def _is_hoped_of(passage: Passage, number: int) -> bool:
    """Whether a participle stands behind ``is`` or the like, as in a hope: ``I hope it is well attended``."""
    before = passage.texts[max(0, number - 3) : number]
    return is_participle(passage.texts[number]) and not _TO_BE.isdisjoint(before)


def _told_as_past(passage: Passage, facts: Facts) -> Iterator[tuple[int, int]]:
    """Yield the clauses that tell as past what is still to come."""
    to_come, future = pending(facts.known), matters(facts.known)[1]
    if roots_in(passage).isdisjoint(to_come | future):
        return
    praise = word_class("thanking")
    for first, last in clauses(passage):
        texts = passage.texts[first:last]
        matter = future if "already" in texts else to_come
        named = {root(text) for text in texts if text not in praise}
        if matter.isdisjoint(named) or _is_supposed(passage, first):
            continue
        if _tells_past(texts, close=not facts.is_thanks):
            yield first, last - 1


_TO_BE = frozenset({"is", "are", "be", "get", "gets"})
_SINCE = frozenset({"since", "up", "in"})
_LEARNING = frozenset({"hear", "learn", "read", "see", "know", "discover", "find"})
_AFTERWARDS = frozenset({"once", "after", "afterwards", "afterward", "when"})
WISHFUL = frozenset({"would", "hope", "hoping", "love", "like", "forward", "could", "may", "if"})


def _words_with(passage: Passage, at: int) -> set[str]:
    """Return the words of a word's sentence, or of its clause alone after ``now that``."""
    if passage.texts[at] != "now":
        return sentence_words(passage, passage.words[at].sentence)
    return next({*passage.texts[first:last]} for first, last in clauses(passage) if first <= at < last)


def _is_supposed(passage: Passage, first: int) -> bool:
    """Whether a clause tells what is only supposed: ``were you to write``, ``I would love to hear that``."""
    if passage.texts[first] == "were":
        return "to" in passage.texts[first + 1 : first + 9]
    number = passage.words[first].sentence
    before = {word.text for word in passage.words[:first] if word.sentence == number}
    if passage.texts[first] in {"how", "what"}:  # "you could tell me, once it is over, how it went"
        return not (before.isdisjoint(_AFTERWARDS) or before.isdisjoint(WISHFUL))
    if passage.texts[first] != "that":
        return False
    return not (before.isdisjoint(_LEARNING) or before.isdisjoint(WISHFUL))


def _tells_past(clause: Sequence[str], *, close: bool) -> bool:
    """Whether a clause tells its matter as past: no mark of the future, a mark of the past or ``already``."""
    if not _PARTLY.isdisjoint(clause):
        return False
    spoken_of = any(_is_report(word, after) for word, after in pairwise((*clause, "")))
    witnessed = close and not spoken_of and WILL.isdisjoint(clause)
    for word, after in pairwise(clause):
        if word == "already" and after not in word_class("feeling"):
            return True
        if {word, after} & _STANDING and "now" in {word, after} and _stands(clause, close=close):
            return True
        if witnessed and word == "i" and after in _WITNESSED:
            return True
    if not close or spoken_of or not word_class("future-mark").isdisjoint(clause):
        return False
    return any(
        word in word_class("past-mark") and (word not in _HAVING or _is_perfect(after))
        for word, after in pairwise(clause)
    )


def _stands(clause: Sequence[str], *, close: bool) -> bool:
    """Whether a clause with ``now`` is of what is so, and not of a plan nor of what the writer has of it."""
    return (close or "have" not in clause) and word_class("pending").isdisjoint(clause)


def _is_report(word: str, after: str) -> bool:
    """Whether a word tells that something was spoken of: ``hearing about Asha``, not ``hearing Asha``."""
    return word in word_class("spoken-of") and (word not in _SENSING or after in _REPORTED)


_PARTLY = frozenset({"still", "yet"})  # "staff already have it, customers still have to wait"
_SENSING = frozenset({"hear", "hearing"})
_REPORTED = frozenset(
    {"about", "of", "that", "how", "what", "why", "when", "where", "from", "more", "all", "your"}
)


def _is_perfect(after: str) -> bool:
    """Whether the word after ``have`` makes it tell what has been: ``have long used``, not ``have fun``."""
    return is_participle(after) or after in word_class("adv") or after == "long"


_STANDING = frozenset({"has", "have", "is", "are", "runs", "stands", "works"})
_HAVING = frozenset({"have", "has"})


_WITNESSED = frozenset({"read", "saw", "loved", "enjoyed", "watched", "visited", "attended", "liked"})
