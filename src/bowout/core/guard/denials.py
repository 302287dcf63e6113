"""What the notes deny, and how: near a negation, right behind one, not yet, or as a participle alone."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING

from bowout.core.guard.courtesy import is_courteous
from bowout.core.guard.deeds import DO
from bowout.core.guard.nearness import near_roots
from bowout.core.guard.phrases import word_class
from bowout.core.guard.vocabulary import function_words
from bowout.core.stemming import root

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bowout.core.text import Passage

_NOT = frozenset({"not", "no", "never", "without", "nobody", "none"})
_NEXT = frozenset({"no", "without"})  # they deny what comes next, "not" also what a preposition leads to
_LIGHT = frozenset({"by", "the", "a", "an", "in", "on", "at", "to", "be", "been"})
_NEAR = 6  # words


class Denials:
    """The roots of what one set of public notes denies; worked out when a rule first asks."""

    def __init__(self, public: Mapping[str, Passage]) -> None:
        self._public = public

    @cached_property
    def near(self) -> frozenset[str]:
        """The roots of content words that stand near a negation in the notes.

        Of ``never put the robots into production`` these are those of ``put``, ``robots`` and
        ``production``.
        """
        negators = word_class("negator") | word_class("denial") | word_class("dropping")
        return frozenset(
            near
            for passage in self._public.values()
            for number, word in enumerate(passage.words)
            if word.text in negators
            for near in near_roots(passage.words, number)
        )

    @cached_property
    def refused(self) -> frozenset[str]:
        """The roots of content words that the jottings have only behind ``not``, ``never``, ``refuse``.

        Narrower than ``near``: of ``never put the robots into production`` it has that of ``robots``
        alone.
        """
        return frozenset(word for word, how in self._refusals.items() if how == {"never"}) - self._plain

    @cached_property
    def not_yet(self) -> frozenset[str]:
        """The roots of content words that the jottings have only as ``not … yet``."""
        return frozenset(word for word, how in self._refusals.items() if how == {"yet"}) - self._plain

    @cached_property
    def undone(self) -> frozenset[str]:
        """The roots of everyday verbs that the jottings only deny as participles: ``lent, not sold``.

        Such verbs are courtesy elsewhere; here a passage must not claim them.
        """
        denied = frozenset(word for word, how in self._refusals.items() if how == {"never"})
        return denied & self._plain

    @cached_property
    def _refusals(self) -> dict[str, set[str]]:
        """For each telling word of the jottings how it stands there: ``so``, ``never`` so, or not ``yet``.

        Nothing is looked at in jottings that refuse nothing.
        """
        how: dict[str, set[str]] = {}
        for passage in self._told if any(map(_refuses, self._told)) else ():
            for number in range(len(passage.words)):
                for word, told in _refused_at(passage, number):
                    how.setdefault(word, set()).add(told)
        return how

    @property
    def _told(self) -> list[Passage]:
        return [self._public[key] for key in ("discussed", "hook") if key in self._public]

    @cached_property
    def _plain(self) -> frozenset[str]:
        """The roots of the jottings' plain words, but for those that they deny by ``no``."""
        return frozenset(
            root(text)
            for passage in self._told
            for number, text in enumerate(passage.texts)
            if is_courteous(text) and "no" not in _just_before(passage, number)
        )


@cache
def _refusing() -> frozenset[str]:
    return _NOT | word_class("stopping") | word_class("refusing") | word_class("dropping")


def _refuses(passage: Passage) -> bool:
    """Whether a jotting has a word by which something is refused, or one in ``un-``."""
    unsaid = any(text.startswith("un") for text in passage.vocabulary)
    return unsaid or not passage.vocabulary.isdisjoint(_refusing())


def _refused_at(passage: Passage, number: int) -> Iterator[tuple[str, str]]:
    """Yield the root of a telling word with how it stands there; ``unsold`` tells as well of ``sold``."""
    from bowout.core.guard.tagging import is_participle  # only a model's text asks for it

    text, before = passage.texts[number], _just_before(passage, number)
    free = is_courteous(text) and "no" not in before and not is_participle(text)
    if free or text in function_words():
        return
    denied = not before.isdisjoint(_refusing())
    yet = "yet" in before or "yet" in passage.texts[number : number + 5]
    yield root(text), ("yet" if yet else "never") if denied else "so"
    if denied and _is_granted(passage, number):
        yield root(text), "so"
    if not denied and text.startswith("un") and is_participle(text[2:]):
        yield root(text[2:]), "never"


def _is_granted(passage: Passage, number: int) -> bool:
    """Whether another does what is denied of somebody: ``Ann did not want the new rota, Ben did``."""
    behind = passage.words[number + 1 : number + _NEAR]
    done = (each for each in behind if each.text in DO and each.sentence == passage.words[number].sentence)
    return any(not passage.plain[each.end : each.end + 2].strip()[:1].isalnum() for each in done)


def _just_before(passage: Passage, number: int) -> frozenset[str]:
    """Return the two words before one, light ones left out, no further back than the last mark."""
    found: list[str] = []
    for at in range(number - 1, -1, -1):
        apart = passage.plain[passage.words[at].end : passage.words[at + 1].start].strip()
        if apart or len(found) == 2 or (passage.texts[at] in _NEXT and number - at > 2):
            break
        if passage.texts[at] not in _LIGHT:
            found.append(passage.texts[at])
    return frozenset(found)
