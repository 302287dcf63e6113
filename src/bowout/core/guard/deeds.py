"""Deeds: who does what and whose is what, read from words that stand side by side.

This is coarser than clauses, needs no word classes, and also finds what is no sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bowout.core.guard.courtesy import is_courteous
from bowout.core.guard.nearness import gaps, places_of, starts
from bowout.core.guard.phrases import word_class
from bowout.core.guard.vocabulary import TITLES, function_words
from bowout.core.stemming import root

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bowout.core.text import Passage

    Who = Callable[[str], str | None]

ME, YOU, SOMEBODY = "i", "you", "?"
PRONOUNS = {
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), ME),
    **dict.fromkeys(("you", "your", "yours", "yourself"), YOU),
    **dict.fromkeys(("we", "our", "he", "she", "they", "his", "her", "their", "who", "it", "its"), SOMEBODY),
}
_CUTS = frozenset(",;:()")
_NEAR = 8  # words: what somebody does or owns stands no further on
DO = frozenset({"do", "does", "did"})
POSSESSIVES = frozenset({"my", "your", "his", "her", "their", "our"})


class Deed(NamedTuple):
    """One place where an entity does something, or where something is an entity's (``owned``).

    ``word`` and ``root`` are the verb, or the thing owned; ``first`` and ``last`` number the words from the
    entity to it. ``Joan's team`` is ``Deed("joan", "team", …, owned=True)``.
    """

    entity: str
    word: str
    root: str
    owned: bool
    first: int
    last: int
    spoken: str = "i"


def deeds(passage: Passage, who: Who, *, of_anybody: bool = True) -> Iterator[Deed]:
    """Yield the deeds of a text: ``Joan taught``, ``shown by Joan``, ``Joan's team``.

    ``who`` maps a word to the entity it stands for. Without ``of_anybody`` the deeds of unnamed people
    (``they taught``) are left out.
    """
    for number, text in enumerate(passage.texts):
        named = who(text)
        if named is None:
            continue
        entity = _meant(passage, number, who) if text in _REFERRING else named
        if entity == SOMEBODY and not of_anybody:
            continue
        possessive = text in POSSESSIVES or passage.next_text(number) == "'s"
        if possessive:
            yield from _things(passage, number, entity)
        elif text not in _NEVER_DOING:
            yield from _done(passage, number, entity, who)
        before = passage.texts[number - 1] if number else ""
        if before == "by" or before in TITLES:
            yield from _done_by(passage, number, entity)
        if before == "of" and not (possessive and _owns_next(passage, number)):
            yield from _of_whom(passage, number, entity)
        if entity != ME and not possessive and "for" in passage.vocabulary:
            yield from _thanked_for(passage, number, entity)


def repeated(passage: Passage, who: Who) -> Iterator[Deed]:
    """Yield what another does of what somebody does, or does not: ``Ann did not want it, Ben did``."""
    done = places_of(passage, DO)
    told = sorted((each for each in deeds(passage, who) if not each.owned) if done else (), key=_last)
    ends = [each.last for each in told]
    for at in done:
        entity = who(passage.texts[at - 1]) if at else None
        if entity is None or (at + 1 < len(passage.texts) and at + 1 not in _ends(passage)):
            continue
        before = bisect_left(ends, at - 1) - 1
        if before >= 0 and passage.words[ends[before]].sentence == passage.words[at].sentence:
            yield told[before]._replace(entity=entity, first=at - 1, last=at)


def _last(deed: Deed) -> int:
    return deed.last


_REFERRING = frozenset({"who", "he", "she"})
_NEVER_DOING = frozenset({"me", "myself", "mine", "yours", "yourself"})


def _meant(passage: Passage, number: int, who: Who) -> str:
    """Return the entity that ``who`` or ``he`` refers to: the one before, or the one who says something."""
    text = passage.texts[number]
    before = passage.texts[max(0, number - 2) : number]
    if text == "who":
        named = who(before[-1]) if before else None
        return named or SOMEBODY
    saying = len(before) > 1 and before[1] in _SAYING
    return (who(before[0]) if saying else None) or who(text) or SOMEBODY


_SAYING = frozenset({"said", "says", "explained", "mentioned", "thinks", "believes", "recalled"})


def _things(passage: Passage, number: int, entity: str) -> Iterator[Deed]:
    """Yield the one or two things that follow a possessive."""
    seen, ends = 0, _ends(passage)
    for at in range(number + 1, min(number + _NEAR, len(passage.texts))):
        if at in ends:
            return
        text = passage.texts[at]
        if text == "'s":
            continue
        if text in function_words() or seen == 2:
            return
        seen += 1
        yield Deed(entity, text, root(text), True, number, at)
        if text in _DEVERBAL and (text not in {"question", "questions"} or _goes_on(passage, at)):
            yield Deed(entity, text, root(_DEVERBAL[text]), False, number, at)


# Things that are somebody's because that person did the verb.
_DEVERBAL = {
    "question": "ask",
    "questions": "ask",
    "letter": "write",
    "email": "write",
    "doubts": "doubt",
    "belief": "believe",
    "explanation": "explain",
    "description": "describe",
    "introduction": "introduce",
    "recommendation": "recommend",
    "translation": "translate",
    "correction": "correct",
    "corrections": "correct",
    "demonstration": "demonstrate",
}


def _goes_on(passage: Passage, number: int) -> bool:
    after = passage.words[number + 1].text if number + 1 < len(passage.words) else ""
    return after in {"of", "about", "on", "how", "whether", "regarding", "why"}


def _done(passage: Passage, number: int, entity: str, who: Who) -> Iterator[Deed]:
    """Yield what an entity does: the word after it, adverbs and auxiliaries passed over."""
    passive, ends, helping = False, _ends(passage), _helping()
    for at in range(number + 1, min(number + _NEAR, len(passage.texts))):
        if at in ends:
            return
        text = passage.texts[at]
        if text in helping:
            passive = passive or text in word_class("be")
            continue
        if at == number + 1 and who(text) and not (text == "lead" and who(passage.texts[number]) == YOU):
            return
        if text not in function_words() and (not passive or text.endswith("ing")):
            yield Deed(entity, text, root(text), False, number, at)
            yield from _done_next(passage, at, entity, number)
        return


@cache
def _helping() -> frozenset[str]:
    """Return the words that stand between who does something and the verb."""
    return _BETWEEN.union(word_class("aux"), word_class("be"), word_class("adv"))


def _done_next(passage: Passage, verb: int, entity: str, number: int) -> Iterator[Deed]:
    """Yield the second of two verbs: ``wrote and presented``, ``came to found``."""
    spoken = passage.words
    if (
        spoken[verb].text in {"take", "took", "taken", "taking"}
        or verb + 2 >= len(spoken)
        or spoken[verb + 2].text in function_words()
    ):
        return
    text = spoken[verb + 2].text
    if spoken[verb + 1].text == "to" or (spoken[verb + 1].text == "and" and text.endswith("ed")):
        yield Deed(entity, text, root(text), False, number, verb + 2)


def _thanked_for(passage: Passage, number: int, entity: str) -> Iterator[Deed]:
    """Yield what somebody is thanked for doing: ``thank you for showing``."""
    spoken = passage.words
    said = (word.text for word in spoken[:number] if word.sentence == spoken[number].sentence)
    if word_class("thanking").isdisjoint(said):
        return  # "they stay with you for monitoring"
    after = number + 1
    while after < min(number + 4, len(spoken)) and spoken[after].text not in _ENDS_THANKS:
        after += 1
    if after + 1 >= len(spoken) or spoken[after + 1].sentence != spoken[number].sentence:
        return
    text = spoken[after + 1].text
    if spoken[after].text == "for" and text.endswith("ing"):
        yield Deed(entity, text, root(text), False, number, after + 1)
    if entity == YOU:
        yield from _thanked_further(passage, number, after)


def _thanked_further(passage: Passage, number: int, after: int) -> Iterator[Deed]:
    """Yield what the reader is thanked for in the second place: ``and for showing``."""
    spoken = passage.words
    for at in passage.places.get("and", ()):
        inside = after < at < len(spoken) - 2 and spoken[at].sentence == spoken[number].sentence
        if inside and spoken[at + 1].text == "for" and spoken[at + 2].text.endswith("ing"):
            text = spoken[at + 2].text
            yield Deed(YOU, text, root(text), False, at, at + 2)


_ENDS_THANKS = frozenset({"for", "and", "i", "who", "that"})


def _of_whom(passage: Passage, number: int, entity: str) -> Iterator[Deed]:
    """Yield whose a thing before ``of`` is: ``an idea of yours``, ``the idea of Luc``."""
    if number > 1:
        thing = passage.texts[number - 2]
        if thing not in function_words() and not is_courteous(thing):
            yield Deed(entity, thing, root(thing), True, number - 2, number)


def _owns_next(passage: Passage, number: int) -> bool:
    """Whether a possessive has its own thing behind it: ``the rake of Ana's grandfather`` is not Ana's."""
    at = number + 2
    here = at < len(passage.texts) and at not in _ends(passage)
    return here and passage.texts[at] not in function_words()


_BETWEEN = frozenset({"not", "never", "all", "both", "first", "himself", "herself", "themselves", "once"})


def _done_by(passage: Passage, number: int, entity: str) -> Iterator[Deed]:
    """Yield what is done by an entity: ``built by Keisha``."""
    at = number - 1
    if at >= 0 and passage.words[at].text in TITLES:
        at -= 1
    if (
        at < 1
        or passage.words[at].text != "by"
        or passage.words[at - 1].sentence != passage.words[number].sentence
    ):
        return
    text = passage.words[at - 1].text
    if text.endswith(("ed", "en", "t", "de", "un", "own", "wn")) and text not in function_words():
        yield Deed(entity, text, root(text), False, at - 1, number)


@lru_cache(maxsize=64)
def _ends(passage: Passage) -> frozenset[int]:
    """Return the numbers of the words before which a clause or a sentence ends."""
    cut = [number for number, gap in gaps(passage).items() if not _CUTS.isdisjoint(gap)]
    return starts(passage).union(cut)
