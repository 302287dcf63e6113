"""The timeline: which things of the notes have been, which are there since, and which are still to come."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from bowout.core.guard.dates import MONTHS, SEASONS, SHORT_MONTHS, TIME_WORDS
from bowout.core.guard.kept import kept
from bowout.core.guard.nearness import gaps, roots_of, starts
from bowout.core.guard.phrases import word_class
from bowout.core.guard.reading import EMPTY, NOBODY, OPEN, PAST, PRESENT
from bowout.core.guard.tagging import cut_before, verb_forms
from bowout.core.guard.vocabulary import TITLES, function_words
from bowout.core.stemming import root

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bowout.core.guard.facts import Known
    from bowout.core.guard.reading import Clause
    from bowout.core.text import Passage

_POINTING = frozenset({"the", "a", "an", "that", "this", "last"})
_JOINTS = frozenset({"and", "or", "but", "while"})
_AWAITED = ("hook", "looking_for")
_DATED = frozenset({*MONTHS, *SHORT_MONTHS, *SEASONS})
_ARRIVING = frozenset({"went", "came", "got", "turned", "gone"})
_WAS = frozenset({"was", "were"})
_BYGONE = frozenset({"last", "since", "ago", "past"})
_WHEN = TIME_WORDS | _BYGONE | {"yesterday"}
_TO_COME = frozenset({("to", "be"), ("to", "come"), ("to", "go"), ("is", "to"), ("are", "to")})


class Timeline(NamedTuple):
    """The roots of the jottings' words, sorted by when what they name takes place.

    ``spoken`` was talked about; ``done`` has taken place (``the audit passed``: the verb, and what ended or
    was won); ``there`` exists since (``opened the pool``: the pool); ``due`` is still to come; ``ahead`` is
    whatever ``hook`` and ``looking_for`` name and that is not done; ``bygone`` is named only where something
    over is told. ``deeds`` maps each verb that is over to the roots of who and what was part of it.
    """

    spoken: frozenset[str]
    done: frozenset[str]
    there: frozenset[str]
    due: frozenset[str]
    ahead: frozenset[str]
    bygone: frozenset[str]
    deeds: dict[str, frozenset[str]]


@kept
def timeline(known: Known) -> Timeline:
    """Return the timeline of one set of notes."""
    talked = _parts("discussed", known)
    hooked = [pair for key in _AWAITED for pair in _followed(_parts(key, known))]
    awaited = [part for part, _ in hooked]
    over = [part for part in (*talked, *awaited) if part.over]
    due = [part.roots for part in talked if part.pending]
    due += [part.roots for part, after in hooked if _is_due(part, after)]
    there = [part.begun for part in talked if part.over]
    there += [part.roots - part.events for part in awaited if part.over]
    there += [part.roots for part, after in hooked if not (part.verbs or part.over or _is_due(part, after))]
    pending = NOBODY.union(*due)
    done = NOBODY.union(*(part.events for part in over), _left_behind(known)) - pending
    open_still = NOBODY.union(*(part.roots for part in awaited if not part.over))
    ahead = NOBODY.union(*(part.roots for part in awaited), *(part.roots for part in talked if part.pending))
    spoken = NOBODY.union(*(part.roots for part in talked if not part.pending))
    elsewhere = NOBODY.union(
        *(part.roots for part in talked if not part.over), *(each.roots for each in awaited)
    )
    bygone = NOBODY.union(*(part.roots for part in talked if part.over)) - elsewhere
    deeds = _deeds([*talked, *awaited])
    return Timeline(spoken, done, NOBODY.union(*there), pending, ahead - (done - open_still), bygone, deeds)


def _left_behind(known: Known) -> frozenset[str]:
    """Return the roots of what a talk was told to have come after: ``dropped after the trial``."""
    told = known.public.get("discussed")
    after = told.places.get("after", ()) if told else ()
    pairs = [told.texts[at + 1 : at + 3] for at in after] if told else []
    named = [pair[1] for pair in pairs if len(pair) > 1 and pair[0] in _POINTING]
    return frozenset(map(root, named)) - _plain() - people_roots() - known.cast.names


def _deeds(parts: list[_Part]) -> dict[str, frozenset[str]]:
    """Return the verbs of what is over, each with the roots of who and what the notes tell with it.

    A verb alone goes on about what the part before it names: ``shut in May, reopened in June``.
    """
    found: dict[str, frozenset[str]] = {}
    for before, part in pairwise([_Part(NOBODY, (), False, NOBODY, NOBODY), *parts]):
        for clause in part.verbs if part.over else ():
            told = clause.doers | clause.things
            roots = part.roots | told | (NOBODY if told else before.roots)
            found[clause.root] = found.get(clause.root, NOBODY) | (roots - {clause.root})
    return found


def _followed(parts: list[_Part]) -> Iterator[tuple[_Part, _Part | None]]:
    """Yield each part of a jotting with the one after it."""
    yield from zip_longest(parts, parts[1:])


def _is_due(part: _Part, after: _Part | None) -> bool:
    """Whether a part of a hook is still to come: told so, or named alone and not told as over next."""
    return not part.over and (part.pending or not (part.verbs or (after and after.over)))


@dataclass(frozen=True)
class _Part:
    """One clause of a jotting, or one of its fragments."""

    roots: frozenset[str]
    verbs: tuple[Clause, ...]
    pending: bool
    arrived: frozenset[str]
    held: frozenset[str]

    @cached_property
    def over(self) -> bool:
        """Whether it tells what has been."""
        if self.pending or self.held:
            return not self.pending
        finite = next((clause for clause in self.verbs if clause.finite), None)
        return finite is not None and _is_past(finite)

    @property
    def begun(self) -> frozenset[str]:
        """The roots of what has been begun, built or opened."""
        past = (
            clause for clause in self.verbs if _is_past(clause) and clause.word in word_class("beginning")
        )
        return (frozenset().union(*(clause.things for clause in past)) & self.roots) | self.arrived

    @property
    def events(self) -> frozenset[str]:
        """The roots of what has taken place: its verbs, and what ended or was won."""
        past = [clause for clause in self.verbs if _is_past(clause)]
        verbs = frozenset(clause.root for clause in past if clause.word not in word_class("light"))
        ended = (clause.things or clause.doers for clause in past if clause.word in word_class("ended"))
        return verbs | (frozenset().union(*ended) & self.roots) | self.held


def _is_past(clause: Clause) -> bool:
    return clause.time == PAST and not clause.denied and clause.root not in EMPTY


def _parts(key: str, known: Known) -> list[_Part]:
    """Return the parts of a jotting; one that tells only a time (``, May 2027``) belongs to the last."""
    passage = known.public.get(key)
    if passage is None:
        return []
    read = known.story.read[key]
    verbs = sorted((clause for clause in read if not clause.noun), key=lambda clause: clause.verb)
    found: list[_Part] = []
    for first, last in _cut(passage, [clause.verb for clause in verbs]):
        roots = _telling(passage.texts[first:last], known)
        here = [clause for clause in verbs if first <= clause.verb < last and _is_told(clause)]
        pending = _is_pending(passage, first, last, known) or _is_dated(
            passage.texts[first:last], here, known, awaited=key in _AWAITED
        )
        if found and pending and not roots:
            at = _undecided(found) if key in _AWAITED else len(found) - 1
            found[at] = replace(found[at], pending=True)
        elif roots or here or not found:
            arrived, held = _heads(here, passage, _has_arrived), _heads(here, passage, _was_held)
            found.append(_Part(roots, tuple(here), pending, arrived, held))
    return found


def _undecided(parts: list[_Part]) -> int:
    """Return the last part that is not over: a time alone is its (``a film, shot in May, out in June``)."""
    return next((at for at in reversed(range(len(parts))) if not parts[at].over), len(parts) - 1)


def _heads(
    verbs: list[Clause], passage: Passage, fits: Callable[[Clause, tuple[str, ...]], bool]
) -> frozenset[str]:
    """Return who or what does the verbs that fit, by themselves and the six words that follow."""
    past = [clause for clause in verbs if clause.time in {PAST, OPEN} and not clause.denied]
    fitting = [each for each in past if fits(each, passage.texts[each.verb + 1 : each.verb + 7])]
    return NOBODY.union(*[each.doers | each.things for each in fitting])


def _has_arrived(clause: Clause, after: tuple[str, ...]) -> bool:
    """Whether a verb tells that something is there since: ``went live``."""
    return clause.word in _ARRIVING and not word_class("arriving").isdisjoint(after[:1])


def _was_held(clause: Clause, after: tuple[str, ...]) -> bool:
    """Whether a verb tells when something took place: ``was in October``."""
    return clause.word in _WAS and not _WHEN.isdisjoint(after)


def _is_told(clause: Clause) -> bool:
    return clause.finite or "g" in verb_forms(clause.word)


def _telling(texts: tuple[str, ...], known: Known) -> frozenset[str]:
    plain = _plain()
    told = frozenset([root(word) for word in texts if word not in plain and word.isalpha()])
    return told - known.cast.names - plain


@cache
def _plain() -> frozenset[str]:
    """Return the words that name nothing that takes place."""
    return function_words().union(word_class("light"), TIME_WORDS, TITLES)


def _cut(passage: Passage, verbs: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the first word and the word after the last of each part, cut at marks, slashes and joints."""
    slashes = [number for number, gap in gaps(passage).items() if "/" in gap]
    cuts = cut_before(passage).union(starts(passage), slashes)
    words, first = passage.words, 0
    for at in range(1, len(words)):
        if at in cuts or (passage.texts[at] in _JOINTS and _is_between(at, first, verbs)):
            yield first, at
            first = at
    if words:
        yield first, len(words)


def _is_between(at: int, first: int, verbs: list[int]) -> bool:
    """Whether a joint stands between a verb of its part and a later one."""
    return any(first <= verb < at for verb in verbs) and any(verb > at for verb in verbs)


def _is_pending(passage: Passage, first: int, last: int, known: Known) -> bool:
    """Whether a part tells what is still to come: a word of the future, a question, a year ahead."""
    texts = passage.texts[first:last]
    asked = passage.plain[passage.words[last - 1].end : passage.words[last - 1].end + 1] == "?"
    if asked or not word_class("pending").isdisjoint(texts) or _is_to_come(texts):
        return True
    years = [int(word) for word in texts if len(word) == 4 and word.isdigit()]
    return any(known.now.year < year < 2100 for year in years)


def _is_to_come(texts: tuple[str, ...]) -> bool:
    """Whether words tell what is to come: ``two more to go``, but not ``from PHP to Go``."""
    led = texts[: texts.index("from")] if "from" in texts else texts
    return not _TO_COME.isdisjoint(pairwise(led))


def _is_dated(texts: tuple[str, ...], verbs: list[Clause], known: Known, *, awaited: bool) -> bool:
    """Whether a part names a month or season that nothing puts in the past.

    What is told of a talk must name a month close ahead, and have a verb of the present.
    """
    if _DATED.isdisjoint(texts) or not _BYGONE.isdisjoint(texts):
        return False
    ahead = _is_close_ahead(texts, known)
    past = any(each.word in _WAS or (_is_past(each) and not _may_be_planned(each, ahead)) for each in verbs)
    if awaited:
        return not past
    return ahead and not past and any(each.time == PRESENT for each in verbs)


def _may_be_planned(clause: Clause, ahead: bool) -> bool:
    """Whether a participle tells what will be done by a month close ahead: ``lobby finished in April``."""
    return ahead and {"d", "n"} <= set(verb_forms(clause.word))


def _is_close_ahead(texts: tuple[str, ...], known: Known) -> bool:
    """Whether a month without its year is nearer when it comes next than when it was last."""
    if any(len(text) == 4 and text.isdigit() for text in texts):
        return False
    return any(0 < (month - known.now.month) % len(MONTHS) < _HALF_A_YEAR for month in _months_in(texts))


_HALF_A_YEAR = 6  # months


def _months_in(texts: tuple[str, ...]) -> Iterator[int]:
    """Yield the months named, counted from 1; ``may`` is one behind ``in`` and the like, or a day."""
    for before, text in pairwise(("", *texts)):
        name = SHORT_MONTHS.get(text, text)
        if name in MONTHS and (name != "may" or before in _BEFORE_A_MONTH or before.isdigit()):
            yield MONTHS.index(name) + 1


_BEFORE_A_MONTH = frozenset({"in", "by", "until", "till", "from", "since", "mid", "early", "late", "of"})


@kept
def matters(known: Known) -> tuple[frozenset[str], frozenset[str]]:
    """Return the roots of what is past by the notes, and of what they tell as still to come."""
    told = timeline(known)
    return (told.spoken - people_roots()) | told.done, told.ahead


@kept
def pending(known: Known) -> frozenset[str]:
    """Return the roots of what is still to come and not spoken of otherwise."""
    told = timeline(known)
    return told.due - told.spoken - told.done


@cache
def people_roots() -> frozenset[str]:
    """Return the roots of those who are not over when a talk about them is: ``the residents``."""
    from bowout.core.guard.idioms import people

    return roots_of(people() | word_class("kin"))
