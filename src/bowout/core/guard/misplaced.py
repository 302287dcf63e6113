"""Parts of the story put to the wrong person: ``Megan's exam``, where by the notes it is Rhodri's.

No verb need be wrong for that, so that the rules on deeds would not see it.
"""

from __future__ import annotations

from functools import cache
from itertools import dropwhile, islice, pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from bowout.core.guard.dates import TIME_WORDS
from bowout.core.guard.deeds import ME, PRONOUNS, SOMEBODY, YOU
from bowout.core.guard.kept import kept
from bowout.core.guard.nearness import clauses, gaps, places_of, starts
from bowout.core.guard.phrases import Hit, word_class
from bowout.core.guard.story import verbs_of
from bowout.core.guard.tagging import verb_forms
from bowout.core.guard.vocabulary import TITLES, function_words
from bowout.core.stemming import root
from bowout.core.terms import NARRATIVE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts, Known
    from bowout.core.text import Passage

_THEY = frozenset({"they", "them", "their", "theirs", "we", "us", "our", "both", "everyone", "all", "who"})
_SHE = frozenset({"he", "she", "him", "her", "his", "hers", *_THEY})
_THAT = frozenset({"it", "its", "them", "their", "this", "that", "these", "those", "one", "ones"})
_LEADING = frozenset({"and", "then", "but", "also", "now", "only", "just", "not", "never"})
_RELATIVE = frozenset({"who", "whom", "whose", "which"})
_ARTICLES = frozenset({"a", "an", "the", "its", "their"})
_NOBODY: frozenset[str] = frozenset()
_LONGEST_THING = 3  # words


class _Part(NamedTuple):
    """One clause of a jotting: the people it is about, and the roots of its content words."""

    people: frozenset[str]
    roots: frozenset[str]


def misplaced(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the names in clauses whose content words the notes have only in clauses about others."""
    known = facts.known
    named = [at for at in places_of(passage, _names(known)) if _is_named(passage, at)]
    for first, last in clauses(passage) if named else ():
        here = [at for at in named if first <= at < last]
        people = {known.cast.who(passage.texts[at]) for at in here}
        if len(people) == 1 and _tells_of_others(passage, (first, last), here, known):
            word = passage.words[here[0]]
            yield Hit(word.start, word.end, "the notes tell this of somebody else.")


def _tells_of_others(passage: Passage, clause: tuple[int, int], here: list[int], known: Known) -> bool:
    """Whether a clause, or a thing in it, is told of those named ``here`` and not theirs by the notes."""
    people = {known.cast.who(passage.texts[at]) for at in here}
    beside = _beside(passage, clause[0], known)
    if _is_of_others(passage.texts[slice(*clause)], people, beside, known):
        return True
    owned = (_owned(passage, at, clause[1], known) for at in here)
    return any(_is_of_others(thing, people, beside - {YOU}, known) for thing in owned)


def _owned(passage: Passage, at: int, end: int, known: Known) -> tuple[str, ...]:
    """Return the words of what a name owns or is: ``Joan's song``, ``Joan as captain``, ``Joan, the vet``."""
    apart = gaps(passage).get(at + 1, "").strip() == ","
    if apart and passage.texts[at + 1 : at + 2] == ("the",):
        end = next((last for first, last in clauses(passage) if first == at + 1), end)
        told = takewhile(lambda number: passage.texts[number] not in _RELATIVE, range(at + 1, end))
        if not verbs_of(passage, known).isdisjoint(told):
            return ()  # "with a preface by Joan, the glossary will find its readers"
    elif passage.texts[at + 1 : at + 2] not in {("'s",), ("as",)}:
        return ()
    thing = dropwhile(_ARTICLES.__contains__, passage.texts[at + 2 : end])
    return tuple(takewhile(lambda text: text not in function_words(), islice(thing, _LONGEST_THING)))


def _beside(passage: Passage, at: int, known: Known) -> set[str | None]:
    """Return who is named or spoken to in the sentence of a word."""
    sentence = passage.words[at].sentence
    return {known.cast.who(word.text) for word in passage.spoken[sentence]}


def _is_of_others(
    texts: tuple[str, ...], people: set[str | None], beside: set[str | None], known: Known
) -> bool:
    """Whether words have only what the notes tell of others than these people and those beside them."""
    told = _roots(texts, known) & known.roots.keys()
    if not told:
        return False
    own = (part.roots for part in _parts(known) if not part.people or not part.people.isdisjoint(people))
    if not told.isdisjoint(_NOBODY.union(*own)):
        return False
    others = [part.roots for part in _parts(known) if part.people.isdisjoint((people | beside) - {ME})]
    return not told.isdisjoint(_NOBODY.union(*others))


def _is_named(passage: Passage, at: int) -> bool:
    """Whether a word of a name is written as one, and not as ``the Rift escarpment``."""
    capital = passage.raw[passage.words[at].start].isupper()
    return capital and passage.texts[at - 1 : at] != ("the",)


@kept
def _names(known: Known) -> frozenset[str]:
    """Return the words that name third persons who act by the notes."""
    third, cast = _acting(known) - {ME, YOU, SOMEBODY}, known.cast
    return frozenset([word for word in cast.name_words if cast.who(word) in third])


@kept
def _acting(known: Known) -> frozenset[str]:
    """Return who does or owns something by the notes: people, rather than places and feasts."""
    roles, cast = known.cast.roles, known.cast
    doing = _NOBODY.union(*roles.owners.values(), known.story.acting)
    return (doing & cast.people) - cast.titles - {"st"}


@kept
def _parts(known: Known) -> tuple[_Part, ...]:
    """Return the parts of the jottings; one that goes on about somebody belongs to who was named before."""
    found: list[_Part] = []
    for passage in (known.public[key] for key in NARRATIVE if key in known.public):
        before = _Part(_NOBODY, _NOBODY)
        opening = starts(passage).union(at for at, gap in gaps(passage).items() if ";" in gap)
        for first, last in clauses(passage):
            texts = passage.texts[first:last]
            if first in opening and _SHE.isdisjoint(texts) and not _goes_on(texts):
                before = before._replace(people=_NOBODY)
            before = _part(texts, before, known)
            found.append(before)
    return tuple(found)


def _part(texts: tuple[str, ...], before: _Part, known: Known) -> _Part:
    people = {YOU} & {known.cast.who(text) for text in texts}
    people |= {who for text in texts if (who := known.cast.who(text)) and text not in PRONOUNS}
    people &= _acting(known) | {YOU}
    roots = _roots(texts, known)
    if _goes_on(texts) or not _THEY.isdisjoint(texts) or not people:
        people |= before.people
    if not roots or not _THAT.isdisjoint(texts):
        roots |= before.roots
    return _Part(frozenset(people), roots)


def _goes_on(texts: tuple[str, ...]) -> bool:
    """Whether a part tells on of who was named before: by a verb alone, or as a relative clause."""
    led = next((text for text in texts if text not in _LEADING), "")
    verb = bool(led) and not {"d", "s"}.isdisjoint(verb_forms(led))
    return verb or led in _RELATIVE


def _roots(texts: tuple[str, ...], known: Known) -> frozenset[str]:
    plain, who = _plain(), known.cast.who
    titled = {text for text, name in pairwise(texts) if text in TITLES and who(name)}
    telling = [root(text) for text in texts if text not in plain and text not in titled and who(text) is None]
    return frozenset(telling) - known.cast.names


@cache
def _plain() -> frozenset[str]:
    """Return the words that tell nothing of anybody."""
    return function_words().union(word_class("light"), word_class("talks"), TIME_WORDS)
