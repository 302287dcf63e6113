"""Veiled remarks: private notes told in other words, found by the topic that both touch.

For ``private: the commute is too long``, ``getting to your office takes hours`` is one.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from bowout.core.guard.courtesy import is_courteous
from bowout.core.guard.deciding import CANCELLED, DECISION
from bowout.core.guard.kept import kept
from bowout.core.guard.letter_claims import dispraised, offered, weighed
from bowout.core.guard.lexicon import Touch, is_listed, told_openly, touches
from bowout.core.guard.nearness import clauses
from bowout.core.guard.numerals import numbers_in
from bowout.core.guard.phrases import Hit, word_class, wordings
from bowout.core.guard.politeness import POLITE
from bowout.core.guard.vocabulary import function_words
from bowout.core.stemming import root, stem
from bowout.data import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts, Known
    from bowout.core.text import Passage

_BUSY = (DECISION, CANCELLED, wordings("thanks"), wordings("clerical"), POLITE)


def veiled(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the words of a whole letter that touch a topic of the private notes.

    Also yielded are sentences with strange words that do nothing a letter is for. Words that public notes
    have, or that tell the situation openly, are free. A word of many meanings counts only beside another of
    its topic, in a clause that neither decides nor thanks nor wishes.
    """
    if not facts.known.untold or facts.is_subject(passage):  # a subject line tells no story
        return
    found = _private_touches(passage, facts)
    stories = {*_confided(passage), *_stories(passage, facts, found)}
    stories = {number for number in stories if not _breaks_another_rule(number, passage, facts)}
    told, several = {*stories}, _several(found, passage)
    for touch in found:
        sentence = passage.words[touch.first].sentence
        if (not touch.weak or (touch.topic, sentence) in several) and sentence not in told:
            told.add(sentence)
            yield _hit(touch, passage)
    yield from (_story(number, passage) for number in sorted(stories))


_CONFIDED = wordings("confided")


def _confided(passage: Passage) -> Iterator[int]:
    """Yield the sentences that tell something in confidence, or with an excuse."""
    return (passage.words[first].sentence for first, _ in _CONFIDED.spans(passage))


def _private_touches(passage: Passage, facts: Facts) -> list[Touch]:
    """Return the touches of untold topics that nothing accounts for.

    A weak one counts in an idle clause alone, and so does any of a topic that the public notes have too.
    """
    private, idle = _topics(facts.known), _idle(passage)
    told = _topics_of_the_reason(facts.known)
    worldly = {
        touch.topic for told in facts.known.public.values() for touch in touches(told) if not touch.weak
    }
    return [
        touch
        for touch in touches(passage)
        if touch.topic in private - told
        and (touch.first in idle or not (touch.weak or touch.topic in worldly))
        and not _accounted(touch, passage, facts)
    ]


@kept
def _topics_of_the_reason(known: Known) -> frozenset[str]:
    """Return the topics that a letter may tell of, in whatever words, as the reason is of them."""
    reason = known.public.get("reason")
    return frozenset(touch.topic for touch in touches(reason) if not touch.weak) if reason else frozenset()


def hinted(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the words of a slot that touch a topic of the private notes.

    Words of the template's own text are free.
    """
    from bowout.core.guard.synonyms import is_noted_pair  # only a model's text asks for it

    private = _topics(facts.known)
    for touch in touches(passage) if private else ():
        if touch.weak or touch.topic not in private:
            continue
        spoken = passage.texts[touch.first : touch.last + 1]
        known = not facts.default_words.isdisjoint(spoken) or _accounted(touch, passage, facts)
        if not known and not is_noted_pair(passage, touch.first, facts.known):
            yield _hit(touch, passage)


_IDLE = wordings("idle-topics")


def is_idle(passage: Passage, number: int, facts: Facts) -> bool:
    """Whether the word at ``number`` touches its topic by its spelling alone: ``raise a glass``."""
    if passage.texts[number] in facts.known.untold_words:
        return False
    return any(first <= number <= last for first, last in _IDLE.spans(passage))


def _stories(passage: Passage, facts: Facts, found: list[Touch]) -> Iterator[int]:
    """Yield the sentences that do nothing a letter is for and hold words which nothing accounts for.

    Beside private remarks such a sentence is most likely one of them, however it is told: letters of good
    sources have hardly any (see docs/rules.md).
    """
    if not facts.leaving:
        return
    suspected = {passage.words[touch.first].sentence for touch in found}
    for number, spoken in _idle_sentences(passage, facts):
        strange = [word for word in spoken if not is_plain(word, facts)]
        own = number in suspected and not _MINE.isdisjoint(spoken) and _CHOICE.isdisjoint(spoken)
        if len(strange) > 1 or own or (strange and number in suspected):
            yield number


def _breaks_another_rule(number: int, passage: Passage, facts: Facts) -> bool:
    """Whether a sentence is told of already, as an offer, as blame or as weighing: once is enough."""
    sentence = passage.sentences[number]
    return any(
        sentence.start <= (hit.start or 0) < sentence.end
        for reading in (offered, dispraised, weighed)
        for hit in reading(passage, facts)
    )


_MINE = frozenset({"my", "our", "mine", "ours"})
_CHOICE = frozenset({"circumstances", "reasons", "decision", "choice"})


def _story(number: int, passage: Passage) -> Hit:
    sentence = passage.sentences[number]
    return Hit(
        sentence.start,
        sentence.end,
        "this tells what the notes do not, and may be something that they keep private.",
    )


def _idle_sentences(passage: Passage, facts: Facts) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield number and words of the sentences that decide, thank, wish and take up nothing."""
    busy = {passage.words[first].sentence for phrases in _BUSY for first, _ in phrases.spans(passage)}
    kind = word_class("kindness")
    for number, said in groupby(passage.words, key=lambda word: word.sentence):
        spoken = tuple(word.text for word in said)
        wished = spoken[0] == "may" and _MINE.isdisjoint(spoken)
        if number in busy or wished or len(spoken) < _SHORTEST or not kind.isdisjoint(spoken):
            continue
        noted = {word for word in spoken if root(word) in facts.known.roots}
        if len(noted) > 1 or not all(is_courteous(word) for word in noted):
            continue
        if not any(_tells_situation(word, facts) for word in spoken):
            yield number, spoken


_SHORTEST = 5  # words; what is shorter is a greeting, a closing or a name


def is_plain(word: str, facts: Facts) -> bool:
    """Whether a word is of courtesy, of grammar, of parting, of the public notes or of the situation."""
    return (
        is_courteous(word)
        or word in function_words()
        or word in word_class("parting")
        or _is_told(word, facts)
    )


_LINKING = frozenset({"also", "second", "other", "another"})


def _several(found: list[Touch], passage: Passage) -> set[tuple[str, int]]:
    """Return topic and sentence wherever two different words of a sentence touch one topic."""
    words: dict[tuple[str, int], set[str]] = {}
    for touch in found:
        word = passage.words[touch.first]
        words.setdefault((touch.topic, word.sentence), set()).add(word.text)
    return {place for place, spoken in words.items() if len(spoken) > 1 and spoken - _LINKING}


def _hit(touch: Touch, passage: Passage) -> Hit:
    first, last = passage.words[touch.first], passage.words[touch.last]
    return Hit(first.start, last.end, f"this touches on {touch.topic}, which your private notes are about.")


@kept
def _topics(known: Known) -> frozenset[str]:
    """Return the topics of what is untold: of each remark those of its telling words, if it has any."""
    return frozenset(topic for remark in known.untold for topic in _remarked(remark))


@kept
def _topics_of_remarks(known: Known) -> frozenset[str]:
    """Return the topics of the entries of ``private`` alone, without those of an untold reason."""
    return frozenset(topic for entry in known.notes.private for topic in _remarked(known.passage(entry)))


def _remarked(remark: Passage) -> frozenset[str]:
    found = list(touches(remark))
    strong = frozenset(touch.topic for touch in found if not touch.weak)
    strong |= {"pay"} if any(_SUM.fullmatch(word) for word in remark.texts) else set()
    return strong or frozenset(touch.topic for touch in found)


# A sum of money, as remarks jot it: 48k, €3,400, 12,000; a year has neither mark nor comma.
_SUM = re.compile(r"[$€£¥]\d[\d.,]*k?|\d+[.,]?\d*k|\d{1,3}(?:[.,]\d{3})+|[1-9]\d{4,}")


# Words of a reason that tell as much of a remark in `private`; ``salary`` tells of the reason alone.
_WIDE = frozenset({"money"})


def _accounted(touch: Touch, passage: Passage, facts: Facts) -> bool:
    spoken = passage.texts[touch.first : touch.last + 1]
    telling = [word for word in spoken if word not in function_words()] or list(spoken)
    if is_idle(passage, touch.first, facts):
        return True
    if spoken[0] == "another" and _tells_situation("another", facts):  # "another company"
        return True
    if spoken[0] in read_words("titles_en") and passage.raw[passage.words[touch.first].start].isupper():
        return True
    if _WIDE.issuperset(telling) and touch.topic in _topics_of_remarks(facts.known):
        return False
    return all(_is_told(word, facts) for word in telling) or _counts_as_noted(touch, passage, facts)


def _counts_as_noted(touch: Touch, passage: Passage, facts: Facts) -> bool:
    """Whether a touch is of a number that other notes have: ``four thousand`` for their ``4,000``."""
    return any(
        number.first <= touch.first <= number.last and number.value in facts.known.numbers
        for number in numbers_in(passage)
    )


def _is_told(word: str, facts: Facts) -> bool:
    known = facts.known
    if word in known.words or root(word) in known.roots or _tells_situation(word, facts):
        return True
    from bowout.core.guard.synonyms import implied  # hardly any word of a letter gets here

    return stem(word) in implied(known)


def _tells_situation(word: str, facts: Facts) -> bool:
    """Whether a word tells the situation, if the letter may, or what its template is to speak of."""
    notes, speaks_of = facts.notes, facts.known.terms.speaks_of
    if speaks_of and is_listed(word, speaks_of):
        return True
    openly = told_openly().get(notes.situation.value, frozenset())
    return notes.disclosure.value != "none" and is_listed(word, openly)


_BODILY = frozenset({"illness", "mind", "addiction"})


def ailing(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what a letter tells of illness of the writer or of a relative: ``my doctor advised rest``.

    Where the job itself is about health, only what is called the writer's own counts.
    """
    public = (touch for told in facts.known.public.values() for touch in touches(told))
    worldly = any(touch.topic in _BODILY and not touch.weak for touch in public)
    kind, own = word_class("kindness"), word_class("one-s-own")
    spans = [span for span in clauses(passage) if kind.isdisjoint(passage.texts[slice(*span)])]
    for touch in touches(passage):
        if touch.topic not in _BODILY or touch.weak or _accounted(touch, passage, facts):
            continue
        here = next((span for span in spans if span[0] <= touch.first < span[1]), None)
        nearby = max(here[0], touch.first - 3) if here and worldly else here[0] if here else 0
        if here and not own.isdisjoint(passage.texts[nearby : touch.last + 1 if worldly else here[1]]):
            word, last = passage.words[touch.first], passage.words[touch.last]
            yield Hit(word.start, last.end)


def _idle(passage: Passage) -> frozenset[int]:
    """Return the numbers of the words in clauses that neither decide nor thank nor wish."""
    busy = {first for phrases in _BUSY for first, _ in phrases.spans(passage)}
    kind = word_class("kindness")
    return frozenset(
        number
        for first, last in clauses(passage)
        if busy.isdisjoint(range(first, last)) and kind.isdisjoint(passage.texts[first:last])
        for number in range(first, last)
    )
