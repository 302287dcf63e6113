"""What the notes deny, and how: near a negation, right behind one, not yet, or as a participle alone."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from bowout.core.guard.courtesy import is_courteous
from bowout.core.guard.deeds import DO
from bowout.core.guard.nearness import near_roots
from bowout.core.guard.phrases import word_class
from bowout.core.guard.vocabulary import function_words
from bowout.core.stemming import root

if TYPE_CHECKING:
    from collections.abc import Mapping

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
        """For each telling word of the jottings how it stands there: ``so``, ``never`` so, or not ``yet``."""
        from bowout.core.guard.tagging import is_participle  # only a model's text asks for it

        how: dict[str, set[str]] = {}
        refusing = _NOT | word_class("stopping") | word_class("refusing") | word_class("dropping")
        for key in ("discussed", "hook"):
            spoken = self._public[key].words if key in self._public else ()
            for number, word in enumerate(spoken):
                before = _just_before(self._public[key], number)
                free = is_courteous(word.text) and "no" not in before and not is_participle(word.text)
                if free or word.text in function_words():
                    continue
                denied = not before.isdisjoint(refusing)
                yet = "yet" in before | {each.text for each in spoken[number : number + 5]}
                told = ("yet" if yet else "never") if denied else "so"
                how.setdefault(root(word.text), set()).add(told)
                if denied and _is_granted(self._public[key], number):
                    how[root(word.text)].add("so")
                if not denied and word.text.startswith("un") and is_participle(word.text[2:]):
                    how.setdefault(root(word.text[2:]), set()).add("never")
        return how

    @cached_property
    def _plain(self) -> frozenset[str]:
        """The roots of the jottings' plain words, but for those that they deny by ``no``."""
        told = [self._public[key] for key in ("discussed", "hook") if key in self._public]
        return frozenset(
            root(text)
            for passage in told
            for number, text in enumerate(passage.texts)
            if is_courteous(text) and "no" not in _just_before(passage, number)
        )


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
