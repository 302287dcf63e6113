"""What a withdrawal must not say: promises, hedges, other employers, comparisons, criticism, and the like."""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from bowout.core.findings import Severity
from bowout.core.guard.dates import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS, day_in
from bowout.core.guard.deciding import outside_the_decision
from bowout.core.guard.facts import Part
from bowout.core.guard.letter_claims import (
    EMPLOYED,
    at_hand,
    dispraised,
    hedged,
    is_courtesy,
    is_of_the_post,
    of_the_reason,
    reopened,
    weighed,
)
from bowout.core.guard.nearness import is_destination, places_of
from bowout.core.guard.phrases import Hit, word_class, wordings
from bowout.core.guard.politeness import but_polite
from bowout.core.guard.promising import promises
from bowout.core.guard.rule import Rule, Scope
from bowout.core.guard.vocabulary import function_words
from bowout.core.stemming import root
from bowout.core.text import words as words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.guard.phrases import Phrases
    from bowout.core.text import Passage, Word

_ANYWHERE = Scope.SLOT | Scope.LETTER | Scope.SUBJECT | Scope.JOTTING
_IN_REPLIES_TOO = _ANYWHERE | Scope.REPLY

_HEDGE = wordings("no-hedge")
_FOR_NOW = wordings("for-now")


def _hedges(passage: Passage, facts: Facts) -> Iterator[Hit]:
    if facts.parting:
        yield from _HEDGE.find(passage)
        if not facts.is_letter:
            yield from _for_now(passage, facts)
        elif facts.leaving:
            yield from hedged(passage, facts)


def _for_now(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield ``for now``, but where it is told of what the notes name: ``the pool is closed for now``."""
    for first, last in _FOR_NOW.spans(passage):
        near = {word.text for word in passage.words[max(0, first - _TOLD_OF) : first]}
        told = (root(text) for text in near - function_words())
        if facts.known.roots.keys().isdisjoint(told) or not _WRITERS.isdisjoint(near):
            yield Hit(passage.words[first].start, passage.words[last].end)


_TOLD_OF = 4  # words: "the pool is closed"
_WRITERS = frozenset({"i", "me", "my", "we", "us", "our", "myself"})


def _found(wanted: Phrases, in_slot: Phrases, passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield where wordings stand, and in a slot also those that are harmless in a letter or a jotting."""
    yield from wanted.find(passage)
    if facts.part not in {Part.LETTER, Part.REASON, Part.TALK}:
        yield from in_slot.find(passage)


_REOPENED = wordings("decision-kept")
_REOPENED_IN_SLOT = wordings("decision-kept-slot")


def _reopened(passage: Passage, facts: Facts) -> Iterator[Hit]:
    if facts.parting:
        hits = _found(_REOPENED, _REOPENED_IN_SLOT, passage, facts)
        for hit in outside_the_decision(hits, passage, facts):
            if facts.is_letter and (at_hand(hit, passage) or _is_thanked_for(hit, passage)):
                continue
            if facts.is_thanks and passage.plain[hit.start : hit.end] in facts.known.public_text:
                continue
            if not is_last_round(hit, passage, facts):
                yield hit
        if not facts.is_letter:
            yield from _as_one_of_them(passage, facts)
        if facts.is_close:
            yield from _back_to_the_post(passage, facts)
            yield from _called_upon(passage, facts)
            yield from _on_the_booked_day(passage, facts)
        elif facts.is_letter and facts.leaving:
            yield from reopened(passage, facts)


def _as_one_of_them(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the writer as a colleague or in the post: ``as your Second Winemaker``."""
    posts = frozenset(words_of(facts.notes.position)) - function_words() | word_class("colleague")
    for number in passage.places.get("as", ()):
        if passage.texts[number + 1 : number + 2] not in {("your",), ("a",), ("an",), ("the",)}:
            continue
        if not word_class("applying").isdisjoint(passage.texts[max(0, number - 4) : number]):
            continue
        before = passage.texts[max(0, number - 3) : number]
        if _OWN.isdisjoint(before) and facts.known.says(passage.texts[number : number + 4]):
            continue  # "you began as a night porter"
        called = passage.texts[number + 2 : number + 5]
        if not posts.isdisjoint(called) and not _is_sought(called, posts, facts):
            yield Hit(passage.words[number].start, passage.words[number + 1].end)


_OWN = frozenset({"i", "my", "me"})


def _is_sought(called: tuple[str, ...], posts: frozenset[str], facts: Facts) -> bool:
    """Whether the hook has another post of that kind: ``a guest instructor``, where one was an instructor."""
    wished = {root(word) for word in _future_words(facts)}
    kinds = list(takewhile(lambda word: word not in posts, called))
    return bool(kinds) and all(root(word) in wished for word in kinds)


def _is_thanked_for(hit: Hit, passage: Passage) -> bool:
    """Whether a letter speaks of a stage as past: "I am grateful for the final stage"."""
    spoken = {word.text for word in passage.spoken_at(hit.start)}
    return not spoken.isdisjoint(_THANKED - {"was", "were"}) and passage.plain[hit.start : hit.end].endswith(
        "stage"
    )


_THANKED = frozenset(
    {"grateful", "thank", "thanks", "appreciated", "appreciate", "enjoyed", "pleasure", "was", "were"}
)
_LAST = frozenset({"final", "last", "closing"})


def is_last_round(hit: Hit, passage: Passage, facts: Facts) -> bool:
    """Whether thanks name the last round, at a stage at which it has been."""
    if facts.is_close or facts.notes.stage.value not in {"final", "offer"}:
        return False
    if _LAST.isdisjoint(passage.plain[hit.start : hit.end].split()):
        return False
    spoken = {word.text for word in passage.spoken_at(hit.start)}
    been = facts.is_letter and _AHEAD.isdisjoint(spoken)
    return facts.is_thanks or been or not spoken.isdisjoint(_THANKED)


_AHEAD = frozenset(
    {"forward", "next", "attend", "join", "proceed", "move", "advance", "continue", "continuing", "still"}
    | {"remaining", "upcoming", "coming", "will", "shall", "see", "may", "could", "happy", "ready"}
)
_OWN_POST = wordings("own-post")


def _back_to_the_post(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield where a close comes back to the post that the letter gives up; filling it is theirs."""
    if not passage.vocabulary.isdisjoint(word_class("filling")):
        return
    for number in places_of(passage, word_class("booked")):
        word = passage.words[number]
        if word.text not in _future_words(facts):
            yield Hit(word.start, word.end)
    for first, last in _OWN_POST.spans(passage):
        if not {word.text for word in passage.words[first + 1 : last + 1]} & _future_words(facts):
            yield Hit(passage.words[first].start, passage.words[last].end)
    yield from _contradicts(passage, facts)


def _on_the_booked_day(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the day of the interview that the letter cancels: a close that looks forward to it keeps it."""
    for number in day_in(passage.texts, facts.notes.interview) if facts.notes.interview else ():
        if passage.texts[number] not in _future_words(facts):
            yield Hit(passage.words[number].start, passage.words[number].end)


_POST_AGAIN = wordings("post-again")


def _contradicts(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield a close that hopes for work with them, where neither hook nor wish is about work."""
    wished = _future_words(facts)
    if word_class("posting").isdisjoint(wished):
        for hit in _POST_AGAIN.find(passage):
            if passage.plain[hit.start : hit.end].split()[-1] not in wished:
                yield hit


_CALLED_UPON = wordings("called-upon")


def _called_upon(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield where the writer would come if somebody were needed, where the notes name no work sought."""
    if not facts.notes.looking_for and word_class("posting").isdisjoint(_future_words(facts)):
        yield from _CALLED_UPON.find(passage)


def _future_words(facts: Facts) -> frozenset[str]:
    jotted = (facts.known.public.get(key) for key in ("hook", "looking_for"))
    return frozenset().union(*(jotting.vocabulary for jotting in jotted if jotting))


_EMPLOYER = wordings("no-other-employer")
_SIZE = wordings("no-other-employer-size")


def _other_employer(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Find them in a slot; a whole letter and its reason may say that an offer was accepted, never whose."""
    if facts.part not in {Part.LETTER, Part.REASON}:
        yield from _EMPLOYER.find(passage)
        sought = facts.part is Part.OTHER and facts.default is None  # "a role at a smaller company"
        yield from () if sought else _SIZE.find(passage)
    yield from _named(passage, facts)


_JOINED = wordings("joined")


def _named(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Find a capitalised name that the notes do not know in a sentence of accepting or joining."""
    joining = {
        passage.words[first].sentence for first, _ in (*_JOINED.spans(passage), *EMPLOYED.spans(passage))
    }
    moving = facts.is_letter and facts.notes.situation.value in {"relocation", "commute"}
    for word in unknown_names(passage, facts) if joining else ():
        if word.sentence in joining and not (moving and is_destination(word, passage)):
            yield Hit(word.start, word.end, "this names another employer.")


def unknown_names(passage: Passage, facts: Facts) -> Iterator[Word]:
    """Yield the capitalised words inside sentences that the public notes do not have."""
    return (word for word in _names_in(passage) if word.text not in facts.known.words)


@lru_cache(maxsize=64)
def _names_in(passage: Passage) -> tuple[Word, ...]:
    """Return the capitalised words inside sentences that may be names."""
    words = passage.words
    return tuple(
        words[at] for at in passage.capitals if at and _may_be_name(words[at - 1], words[at], passage)
    )


def _may_be_name(before: Word, word: Word, passage: Passage) -> bool:
    if before.sentence != word.sentence or word.text in _NO_NAMES:
        return False
    opens = not _OPENING.isdisjoint(passage.plain[before.end : word.start])
    return not opens and word.text[0].isalpha() and len(word.text) > 1 and word.text not in function_words()


_OPENING = frozenset('"\n(')


_NO_NAMES = frozenset(
    {
        *("i", "am", "will", "have", "would", "phd", "hr", "cv"),
        *MONTHS,
        *WEEKDAYS,
        *SHORT_MONTHS,
        *SHORT_WEEKDAYS,
    }
)


_COMPARISON = wordings("no-comparison")


def _comparison(passage: Passage, facts: Facts) -> Iterator[Hit]:
    if not facts.is_letter:
        from bowout.core.guard.measure import courteous, measured

        free = courteous(passage)
        for first, last in _COMPARISON.spans(passage):
            if last not in free and not facts.known.says(passage.texts[first : last + 2]):
                yield Hit(passage.words[first].start, passage.words[last].end)
        yield from measured(passage, facts)
        return
    for hit in _COMPARISON.find(passage):
        words = passage.plain[hit.start : hit.end]
        post = is_of_the_post(words.split()[-1], facts)  # "going ahead with Senior Nurse"
        if not (post or "not to" in words or is_courtesy(hit, passage) or words in facts.known.public_text):
            yield hit
    if facts.leaving:
        yield from weighed(passage, facts)


_CRITICISM = wordings("no-criticism")
_CRITICISM_IN_SLOT = wordings("no-criticism-slot")
_HARSH = wordings("harsh")


def _criticism(passage: Passage, facts: Facts) -> Iterator[Hit]:
    yield from _harsh(passage, facts)
    reason = of_the_reason(passage, facts) if facts.is_letter else set()
    for hit in outside_the_decision(_found(_CRITICISM, _CRITICISM_IN_SLOT, passage, facts), passage, facts):
        words = passage.plain[hit.start : hit.end]
        opening = words.split(" ")[0]
        told = opening in word_class("difference") and root(opening) in facts.known.roots
        told = told or (opening in word_class("objection") and _is_anothers(passage, hit, facts))
        known = not facts.is_letter and words in facts.known.public_text
        if not (told or known or (facts.is_letter and _is_no_blame(hit, passage, reason))):
            yield hit
    if facts.is_letter and facts.leaving:
        yield from dispraised(passage, facts)


def _is_anothers(passage: Passage, hit: Hit, facts: Facts) -> bool:
    """Whether an objection is told of a third person, where the notes tell of one."""
    number = passage.word_at(hit.start)
    owner = passage.texts[number - 1] if number else ""
    return bool(facts.known.denials.near) and owner in {"'s", "his", "her", "their"}


def _harsh(passage: Passage, facts: Facts) -> Iterator[Hit]:
    for hit in _HARSH.find(passage):
        if facts.is_letter or passage.plain[hit.start : hit.end] not in facts.known.public_text:
            yield hit


def _is_no_blame(hit: Hit, passage: Passage, reason: set[int]) -> bool:
    """Whether a letter's words of blame are courtesy, or tell the reason it may tell."""
    return is_courtesy(hit, passage) or passage.word_at(hit.start) in reason


RULES = (
    Rule(
        "no-promise",
        Severity.ERROR,
        "Nothing one is not certain to do; no meeting times offered.",
        "fistcock, backrow",
        _ANYWHERE,
        "this promises something or offers a time.",
        "Wish or thank instead; promise and offer nothing.",
        but_polite(promises),
    ),
    Rule(
        "no-hedge",
        Severity.ERROR,
        "The decision is not softened.",
        "climb-recruiter, askmycareer",
        Scope.SLOT | Scope.LETTER | Scope.SUBJECT,
        "this makes the decision sound open.",
        "Leave the decision as final as it is.",
        but_polite(_hedges),
    ),
    Rule(
        "decision-kept",
        Severity.ERROR,
        "The decision is not undone or reopened.",
        "resumer",
        _ANYWHERE,
        "this reopens what the letter closes.",
        "Keep to goodwill; do not speak of continuing, returning or reconsidering.",
        but_polite(_reopened),
    ),
    Rule(
        "no-other-employer",
        Severity.ERROR,
        "The other employer is neither named nor described.",
        "pocketpence",
        _IN_REPLIES_TOO,
        "this points to another employer.",
        "Leave the other side out.",
        _other_employer,
    ),
    Rule(
        "no-comparison",
        Severity.ERROR,
        "Nothing is weighed against the offer, the role or the company.",
        "emacromall, algrim",
        _IN_REPLIES_TOO,
        "this weighs one side against the other.",
        "Leave the comparison out.",
        but_polite(_comparison),
    ),
    Rule(
        "no-criticism",
        Severity.ERROR,
        "No criticism of company, people, process or offer.",
        "thebalance, aboutcom, sfa",
        _IN_REPLIES_TOO,
        "this can be read as criticism.",
        "Leave it out, or name something that was good.",
        but_polite(_criticism),
    ),
)
