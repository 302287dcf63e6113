"""Joints: the places where a passage could end, since what stands before each is a whole sentence.

``I enjoyed the tour, and the lab was a treat.`` has one joint, before ``, and``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from bowout.core.guard.phrases import word_class
from bowout.core.guard.story import finite_verbs, verbs_of
from bowout.core.guard.tagging import is_participle, verb_forms
from bowout.core.guard.vocabulary import function_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage, Word


class Joint(NamedTuple):
    """One place where a passage could end: its offset, and the number of the first word behind it."""

    start: int
    word: int


_PARTICLES = frozenset({"on", "in", "up", "out", "off", "over", "along", "through", "by", "down"})
_WISHING = frozenset({"wish", "wishing"})
_EXCLAIMING = frozenset({("what", "a"), ("what", "an")})
_ASKING = frozenset({"what", "how", "whether", "why"})
_HOPING = frozenset({"hope", "hoping", "trust", "believe"})
_FOR = frozenset({"for", "so", "to", "you"})
_START = attrgetter("start")
_SHORTEST = 4  # words: "I enjoyed the tour"
_JOINT = re.compile(
    r"(?P<mark>;\s|\s-\s|:\s)|(?P<comma>,\s)"
    r"|\s(?=(?:and|so|but)\s(?:i|it|we|please|may|for|to|that|how|what|hope|wish|look)\b)"
    r"|\s(?=(?P<bare>because|though|although|since|once|when|whenever|while|where|wherever|until|unless)\b)"
)
# "To you, to Ada" misses its "and to"; "was, I have no doubt," goes on.
_UNDONE = re.compile(
    r"\b(for|to)\s[^,]+,\s\1\s"
    r"|\b(?:is|are|was|were|be|been|has|had|have|will|would|can|could|might|must|shall|of|to|that),"
)


def joints(passage: Passage, facts: Facts) -> Iterator[Joint]:
    """Yield the joints of an English passage in order: between sentences, and between whole clauses."""
    words = passage.words
    for number, sentence in enumerate(passage.sentences):
        first = _word_at(words, sentence.start)
        if first == len(words):
            return
        if number:
            if not _is_whole(passage, _word_at(words, passage.sentences[number - 1].start), first, facts):
                return
            yield Joint(sentence.start, first)
        for match in _JOINT.finditer(passage.plain, sentence.start, sentence.end):
            behind = _word_at(words, match.end())
            if behind == len(words) or not _parts(match, passage, behind):
                continue
            if match["comma"] and _resumes(passage, behind, facts):
                continue
            if _is_whole(passage, first, behind, facts):
                yield Joint(match.start(), behind)
            if match["mark"]:
                first = behind


def _word_at(words: tuple[Word, ...], place: int) -> int:
    return bisect_left(words, place, key=_START)


def _parts(match: re.Match[str], passage: Passage, behind: int) -> bool:
    """Whether a sign of a joint is one: no comma within a list or a verb, no clause that a verb asks for."""
    if match["comma"]:
        after = passage.texts[behind]
        if after in word_class("going-on") or after in _ASKING:  # "do tell me, if you can, what it is"
            return False
        return after in function_words() or after in word_class("adding") or after.endswith(("ed", "ing"))
    return not match["bare"] or passage.texts[behind - 1] not in word_class("complementing")


def _resumes(passage: Passage, behind: int, facts: Facts) -> bool:
    """Whether a comma ends an insertion only: ``Ana, whom you once taught, now teaches``."""
    adverb = passage.texts[behind] in word_class("meanwhile")
    return adverb and behind + 1 in verbs_of(passage, facts.known)


def _is_whole(passage: Passage, first: int, behind: int, facts: Facts) -> bool:
    """Whether a statement that begins with word ``first`` could end before word ``behind``."""
    texts = passage.texts[first:behind]
    if len(texts) < _SHORTEST or texts[0] in word_class("fronted") or _leads_on(passage, behind - 1, facts):
        return False
    if _UNDONE.search(passage.plain, passage.words[first].start, passage.words[behind - 1].end):
        return False
    if _wishes_nothing(texts) or _hopes_nothing(passage, first, behind, facts):
        return False
    return _is_told(passage, first, behind, facts)


def _is_told(passage: Passage, first: int, behind: int, facts: Facts) -> bool:
    """Whether a statement and the last clause in it have their verbs, or it needs none as thanks do."""
    texts, verbs = passage.texts[first:behind], verbs_of(passage, facts.known)
    opening = [first + at for at, text in enumerate(texts) if text in word_class("subordinating")]
    last = range(opening[-1] + 1, behind) if opening else ()
    if opening and not any(at in verbs or _may_tell(passage.texts[at]) for at in last):
        return False
    if texts[0] in word_class("verbless") or texts[:2] in _EXCLAIMING:
        return True
    if texts[0] not in word_class("bidding"):
        verbs = frozenset(at for at in finite_verbs(passage, facts.known) if _is_sure(passage.texts, at))
    return any(first <= verb < (opening[0] if opening else behind) for verb in verbs)


def _may_tell(word: str) -> bool:
    """Whether a word may be the verb of a clause, whatever stands beside it: ``fares``, ``persuaded``."""
    return word in word_class("faring") or "d" in verb_forms(word)


def _wishes_nothing(texts: tuple[str, ...]) -> bool:
    """Whether a wish names whom it is for and not yet what: ``I wish the apprentices``."""
    at = max((at for at, text in enumerate(texts) if text in _WISHING), default=None)
    return at is not None and word_class("bestowed").isdisjoint(texts[at + 1 :])


def _hopes_nothing(passage: Passage, first: int, behind: int, facts: Facts) -> bool:
    """Whether a hope names what it is about and not yet what of it: ``I hope the cookbook``."""
    texts = passage.texts
    at = max((at for at in range(first, behind) if texts[at] in _HOPING), default=None)
    if at is None or not _FOR.isdisjoint(texts[at + 1 : behind]):
        return False
    verbs = verbs_of(passage, facts.known)
    return not any(after in verbs or _may_hope(texts[after]) for after in range(at + 1, behind))


def _may_hope(word: str) -> bool:
    """Whether a word may be what is hoped that something does: ``shines``, ``will``."""
    return _may_tell(word) or "s" in verb_forms(word) or word in word_class("aux")


def _is_sure(texts: tuple[str, ...], verb: int) -> bool:
    """Whether a verb is no participle that only describes: ``licensed arbiters``."""
    if not is_participle(texts[verb]) or texts[verb + 1 : verb + 2] in {("me",), ("my",)}:
        return True
    return not word_class("carrying").isdisjoint(texts[max(0, verb - 2) : verb])


def _leads_on(passage: Passage, last: int, facts: Facts) -> bool:
    """Whether a word leaves a sentence open; that a verb has with it does not: ``how you get on``."""
    if passage.texts[last] not in word_class("leading-on"):
        return False
    return passage.texts[last] not in _PARTICLES or last - 1 not in verbs_of(passage, facts.known)
