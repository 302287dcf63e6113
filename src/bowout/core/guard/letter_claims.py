"""What a whole letter says between its lines: time offered, a decision left open, polite blame, jobs weighed.

Every word of a model's passage has to have a source. Those of a letter that somebody else wrote need not, so
that it is read clause by clause for what it must not say.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bowout.core.guard.candour import outspoken
from bowout.core.guard.dates import slot_words
from bowout.core.guard.lexicon import is_listed, told_openly
from bowout.core.guard.nearness import clauses, starts
from bowout.core.guard.phrases import Hit, word_class, wordings
from bowout.core.text import words as words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage

_DECISION, _CANCELLED = wordings("decision"), wordings("cancelled")
_FREE, _OFFER = wordings("letter-free"), wordings("letter-offer")


def offered(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield where the writer offers time: ``I could come by on Tuesday``, ``happy to jump on a call``.

    A day or an hour that the notes have is no offer, nor is one in the past.
    """
    past = _words_of(passage, "bygone")
    for first, last in _OFFER.spans(passage):
        if first in past or _denied(passage, first, last) or _is_not_yet(passage, first):
            continue
        if not any(passage.texts[last] in facts.known.public[key].vocabulary for key in _jotted(facts)):
            yield _hit(passage, first, last)
    times = [number for number in _times(passage, facts) if number not in past]
    timed = {passage.words[number].sentence: number for number in reversed(times)}
    settled = of_the_slot(passage, facts)
    for first, last in _FREE.spans(passage) if timed else ():
        if passage.words[first].sentence in settled or first in past:
            continue
        if not (_denied(passage, first, last) or _is_of_others(passage, first, last)):
            number = timed.get(passage.words[first].sentence)
            if number is not None:
                yield _hit(passage, min(first, number), max(last, number))


def _is_of_others(passage: Passage, first: int, last: int) -> bool:
    """Whether somebody else is hoped for: ``I hope that you soon find somebody who suits the post``."""
    hoped = {"hope", "hopes", "hoping"} & {
        word.text for word in passage.spoken_at(passage.words[first].start)
    }
    return bool(hoped) and {"i", "me", "we", "us", "my"}.isdisjoint(passage.texts[first : last + 1])


def _is_not_yet(passage: Passage, first: int) -> bool:
    """Whether words of meeting tell what is spared: ``before we fix a date``, ``no need to set a time``."""
    before = passage.texts[max(0, first - 3) : first]
    return "before" in before or ("no", "need") in pairwise(before)


def _jotted(facts: Facts) -> set[str]:
    return facts.known.public.keys() - {"interview", "deadline", "alternatives"}


def of_the_slot(passage: Passage, facts: Facts) -> frozenset[int]:
    """Return the numbers of the sentences that cancel the booked interview and name its day or hour."""
    slot = facts.notes.interview
    if slot is None:
        return frozenset()
    named = slot_words(slot) - word_class("offering")
    cancelling = {passage.words[first].sentence for first, _ in _CANCELLED.spans(passage)}
    return frozenset(word.sentence for word in passage.words if word.text in named) & cancelling


def _times(passage: Passage, facts: Facts) -> Iterator[int]:
    """Yield the numbers of words that name a day or an hour which the notes do not have."""
    slot = facts.notes.interview
    booked = _HOURS[slot.starts.hour % 12] if slot and slot.has_time else ""
    timely = word_class("stretch") | word_class("dayparts") | word_class("clock")
    for number, word in enumerate(passage.words):
        if (
            word.text == booked
            or word.text in facts.known.words
            or not (word.text in timely or word.has_digit)
        ):
            continue
        before = frozenset(passage.texts[max(0, number - 2) : number])
        if not before.isdisjoint({"last", "past", "previous", "rest"}):
            continue
        stretch = word.text in word_class("stretch") and not before.isdisjoint(word_class("when-next"))
        if stretch or word.text in word_class("dayparts") or _is_clock(passage, number):
            yield number


_HOURS = (
    "twelve",
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven"),
)


def _is_clock(passage: Passage, number: int) -> bool:
    """Whether a number stands where an hour or a date does: ``after 3``, ``between nine and eleven``."""
    word, before = passage.words[number], passage.texts[max(0, number - 1) : number]
    return (word.has_digit or word.text in word_class("clock")) and not word_class("at-time").isdisjoint(
        before
    )


def _denied(passage: Passage, first: int, last: int) -> bool:
    return not {"not", "never", "no", "unable", "unavailable", "cannot"}.isdisjoint(
        passage.texts[max(0, first - 1) : last + 1]
    )


_HEDGED = wordings("letter-hedge")


def hedged(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what leaves the decision open: ``I may have decided``, ``for the moment``."""
    pausing = facts.notes.situation.value == "pausing"
    yield from (hit for hit in _HEDGED.find(passage) if not (pausing and _is_pause(hit, passage)))
    decided = {at for at, _ in _DECISION.spans(passage)}
    briefly = dict(_BRIEFLY.spans(passage))
    for first, last in clauses(passage):
        spoken = passage.texts[first:last]
        if decided.isdisjoint(range(first, last)):
            continue
        yield from (
            _hit(passage, number, number)
            for number in range(first, last)
            if passage.texts[number] in word_class("unsure") and not _opens_clause(passage, number)
        )
        if not pausing and word_class("searching").isdisjoint(spoken):
            yield from (_hit(passage, at, briefly[at]) for at in range(first, last) if at in briefly)


def _is_pause(hit: Hit, passage: Passage) -> bool:
    """Whether words of a halt tell of the writer's own search: ``putting my applications on hold``."""
    searching = not word_class("searching").isdisjoint(word.text for word in passage.spoken_at(hit.start))
    return searching and passage.plain[hit.start : hit.end].split()[0] == "on"


_BRIEFLY = wordings("letter-briefly")


def _opens_clause(passage: Passage, number: int) -> bool:
    """Whether ``may`` or ``might`` is of a thing that is not the decision: "this may surprise you"."""
    return passage.texts[number] in {"may", "might"} and passage.texts[number - 1 : number] != ("i",)


_BLAMED, _REPROACHED = wordings("letter-criticism"), wordings("letter-blame")


def dispraised(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield blame in polite words: ``your process was not very clear``, ``I had hoped for more``, advice."""
    decided = _words_of_decision(passage) | _words_of(passage, "courteous-if")
    reason = of_the_reason(passage, facts)
    decided |= reason | _wished(passage)
    yield from outspoken(passage, reason)
    for first, last in (*_BLAMED.spans(passage), *_unkind(passage)):
        if first in decided:
            continue
        topic = "about" in passage.texts[first + 1 : last]  # "our conversation about the cold rooms"
        post = is_of_the_post(passage.texts[last], facts)  # "the interview for the Mechanical …"
        house = _is_of_the_house(passage, last, facts)  # "the interview with Cold Quay Ltd"
        if not (topic or post or house or _public(passage, first, last, facts)):
            yield _hit(passage, first, last)
    for first, last in clauses(passage):
        yield from _praise_denied(passage, first, last, decided)


def _wished(passage: Passage) -> set[int]:
    """Return the numbers of the words in sentences that wish: ``May they find what they waited for``."""
    wishes = {
        passage.words[at].sentence
        for at in starts(passage)
        if passage.texts[at : at + 2] not in _ASKS and passage.texts[at] == "may"
    }
    return {number for number, word in enumerate(passage.words) if word.sentence in wishes}


_ASKS = {("may", "i"), ("may", "we")}


def is_courtesy(hit: Hit, passage: Passage) -> bool:
    """Whether words that sound like blame or weighing are polite: ``sorry to disappoint``, ``no better``."""
    words, start = passage.plain[hit.start : hit.end], hit.start or 0
    before, after = passage.plain[max(0, start - 80) : start].split(), _after(hit, passage)[:1]
    sentence = {word for place, word in enumerate(before) if not _ends(before[place:])}
    praised = words.startswith("disappoint") or (words.endswith("recommend") and after != ["that"])
    return praised or before[-1:] == ["i"] or not sentence.isdisjoint({"no", "never", "rarely", "seldom"})


def _ends(spoken: list[str]) -> bool:
    """Whether a sentence ends within these words."""
    return any(word.endswith((".", "!", "?")) for word in spoken)


def _after(hit: Hit, passage: Passage) -> list[str]:
    end = hit.end or 0
    return passage.plain[end : end + 60].split()[:5]


def at_hand(hit: Hit, passage: Passage) -> bool:
    """Whether a hit only says that the writer remains ``at your disposal``.

    Letters of some countries always say so; elsewhere it would be a promise.
    """
    return passage.plain[hit.start : hit.end].endswith("disposal")


def is_of_the_post(word: str, facts: Facts) -> bool:
    """Whether a word is one of the position's name: the ``senior`` of ``Senior Nurse`` weighs nothing."""
    return word in words_of(facts.notes.position)


def _is_of_the_house(passage: Passage, at: int, facts: Facts) -> bool:
    """Whether a word is one of the company's name, as the notes write it."""
    word = passage.words[at]
    return passage.raw[word.start : word.end] in facts.notes.company.split()


def of_the_reason(passage: Passage, facts: Facts) -> set[int]:
    """Return the numbers of the words in clauses that give the reason, where the notes let it be told.

    A clause gives it if it has a word of the situation: ``city`` or ``move`` for ``situation: relocation``.
    """
    if facts.notes.disclosure.value == "none":
        return set()
    told = told_openly().get(facts.notes.situation.value, frozenset())
    telling = {number for number, word in enumerate(passage.texts) if is_listed(word, told)}
    return _words_where(passage, lambda first, last: not telling.isdisjoint(range(first, last)))


def _unkind(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield reproaches, and what is denied of their things, in clauses that neither wish nor thank."""
    kind = _words_of(passage, "kindness") | _words_of(passage, "of-the-choice")
    yield from (span for span in _REPROACHED.spans(passage) if span[0] not in kind)
    theirs, regrettable = word_class("of-theirs"), word_class("regrettable")
    for first, last in clauses(passage):
        spoken = frozenset(passage.texts[first:last])
        if first in kind or theirs.isdisjoint(spoken) or not word_class("raising-high").isdisjoint(spoken):
            continue
        if {"i", "looking", "for"} <= spoken:  # "I am looking for a manager role with no weekends"
            continue
        at = next((n for n in range(first, last) if _is_regretted(passage, n, regrettable)), None)
        if at is not None:
            named = next(n for n in range(first, last) if passage.texts[n] in theirs)
            if not _is_verb_denied(passage.texts[at : named + 1]):
                yield min(at, named), max(at, named)


def _is_verb_denied(spoken: Sequence[str]) -> bool:
    """Whether what looks like a thing of theirs is a verb: ``not schedule``, ``not be scheduling``."""
    return spoken[:1] == ("not",) and set(spoken[1:-1]) <= {"be", "been"}


def _is_regretted(passage: Passage, number: int, regrettable: frozenset[str]) -> bool:
    """Whether a word regrets or denies; ``not least`` and ``I will not be there`` do neither."""
    own = passage.texts[max(0, number - 2) : number] in _OWN_PLAN
    return passage.texts[number] in regrettable and passage.next_text(number) not in _NO_REGRET and not own


_OWN_PLAN = {("i", "will"), ("i", "shall"), ("i", "am"), ("and", "will"), ("and", "shall")}
_NO_REGRET = frozenset({"least", "wait", "forget"})


def _praise_denied(passage: Passage, first: int, last: int, decided: set[int]) -> Iterator[Hit]:
    """Yield ``not … clear``, but neither ``not … so clear`` nor what is said of the decision."""
    spoken = passage.texts[first:last]
    if first in decided or not word_class("of-the-choice").isdisjoint(spoken):
        return
    if ("for", "me") in pairwise(spoken):  # "the commute would not be sustainable for me"
        return
    for number in range(first, last):
        if passage.texts[number] not in word_class("denying"):
            continue
        after = passage.texts[number + 1 : min(last, number + 11)]
        if not word_class("raising").isdisjoint(after) or _is_no_blame(passage, number):
            continue
        praised = next((at for at, word in enumerate(after) if word in word_class("praising")), None)
        if praised is not None:
            yield _hit(passage, number, number + 1 + praised)


def _is_no_blame(passage: Passage, denial: int) -> bool:
    """Whether a denial blames nobody: ``I am not good at this``, ``not least``, ``not fair to go on``."""
    least = passage.texts[denial + 1 : denial + 2] in {("least",), ("only",), ("just",)}
    oneself = passage.texts[max(0, denial - 2) : denial] == ("i", "am")
    return least or oneself or passage.texts[denial + 1 : denial + 4] in _NOT_FAIR


_NOT_FAIR = {("be", "fair", "to"), ("seem", "fair", "to"), ("be", "right", "to"), ("be", "honest", "to")}


_WEIGHED = wordings("letter-comparison")


def weighed(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield where jobs are weighed against each other: ``the other role is a better fit``."""
    for first, last in (*_WEIGHED.spans(passage), *_measured(passage)):
        post = is_of_the_post(passage.texts[last], facts)  # "going ahead with Senior Nurse"
        if not (post or _public(passage, first, last, facts)):
            yield _hit(passage, first, last)


def _measured(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield what is weighed against some other thing: ``livelier than those``, ``sooner than the day``."""
    for at in passage.places.get("than", ()):
        before, more, other = passage.texts[max(0, at - 2)], passage.texts[at - 1], passage.next_text(at)
        weighs = more.endswith("er") and more not in _NO_COMPARATIVES and other in _OTHERS
        if at and weighs and before not in word_class("denying"):
            yield at - 1, at + 1


_NO_COMPARATIVES = frozenset({"other", "rather", "either", "never", "whether", "further", "later", "after"})
_OTHERS = frozenset(
    {"a", "an", "the", "this", "that", "these", "those", "what", "my", "mine", "yours", "theirs", "others"}
    | {"where", "at", "in", "elsewhere"}
)


_REOPENED = wordings("letter-reopen")


def reopened(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield where the letter would go on after all: ``if the salary were higher, I would reconsider``."""
    for first, last in _REOPENED.spans(passage):
        if not _public(passage, first, last, facts) and not _denied(passage, first, last):
            yield _hit(passage, first, last)


EMPLOYED = wordings("letter-employer")


def _public(passage: Passage, first: int, last: int, facts: Facts) -> bool:
    return facts.known.says(passage.texts[first : last + 1])


def _words_of_decision(passage: Passage) -> set[int]:
    """Return the numbers of the words in clauses that decide."""
    firm = {first for first, _ in _DECISION.spans(passage)}
    return _words_where(passage, lambda first, last: not firm.isdisjoint(range(first, last)))


def _words_of(passage: Passage, kind: str) -> set[int]:
    """Return the numbers of the words in clauses that have a word of the class."""
    wanted = word_class(kind)
    return _words_where(passage, lambda first, last: not wanted.isdisjoint(passage.texts[first:last]))


def _words_where(passage: Passage, holds: Callable[[int, int], bool]) -> set[int]:
    return {number for first, last in clauses(passage) if holds(first, last) for number in range(first, last)}


def _hit(passage: Passage, first: int, last: int) -> Hit:
    return Hit(passage.words[first].start, passage.words[last].end)
