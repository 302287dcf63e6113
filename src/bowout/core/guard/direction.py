"""Time and sign: what is past is not awaited, what is hoped for is not denied, what came first does not come second."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bowout.core.findings import Severity
from bowout.core.guard.account import is_courteous
from bowout.core.guard.phrases import Hit, word_class, wordings
from bowout.core.guard.rule import Rule, Scope
from bowout.core.guard.vocabulary import function_words
from bowout.core.text import root
from bowout.data import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bowout.core.guard.facts import Facts, Known
    from bowout.core.text import Passage, Word

_FORWARD = wordings("forward")
_INCEPTION = wordings("inception")


def _awaited_past(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield forward-looking sentences whose matter is only what has been discussed already."""
    past, future = _matters(facts.known)
    names = facts.known.cast.names
    for first, last in _FORWARD.spans(passage.words):
        number = passage.words[first].sentence
        told = {root(word.text) for word in passage.words if word.sentence == number}
        begins = [span for span in _INCEPTION.spans(passage.words) if passage.words[span[0]].sentence == number]
        if begins and told & past and root(passage.words[begins[0][0]].text) not in future:
            yield _hit(passage, begins[0], "what you spoke about is not still to begin.")
        elif facts.slot != "thanks" and told & (past - future) and future - past and not told & (future - names):
            yield _hit(passage, (first, last), "what you spoke about has been told already; it is not awaited.")


def _matters(known: Known) -> tuple[frozenset[str], frozenset[str]]:
    """Return the roots of what was discussed, and of what the hook or the wish looks forward to."""
    future = _content(known, "hook") | _content(known, "looking_for")
    return _content(known, "discussed"), future


def _content(known: Known, key: str) -> frozenset[str]:
    passage = known.public.get(key)
    words = passage.vocabulary if passage else frozenset()
    return frozenset(root(word) for word in words if word not in function_words())


def _hit(passage: Passage, span: tuple[int, int], detail: str) -> Hit:
    return Hit(passage.words[span[0]].start, passage.words[span[1]].end, detail)


_NEGATION_IDIOMS = wordings("negation-idioms")


def _denied(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield negations that the notes do not have, idioms that deny nothing left out."""
    negators = word_class("negator")
    if passage.vocabulary.isdisjoint(negators):
        return
    jotted = (facts.known.public.get(key) for key in ("discussed", "hook", "looking_for", "free_notes", "reason"))
    if any(jotting and not jotting.vocabulary.isdisjoint(negators | word_class("denial")) for jotting in jotted):
        return
    idioms = {at for first, last in _NEGATION_IDIOMS.spans(passage.words) for at in range(first, last + 1)}
    for number, word in enumerate(passage.words):
        if word.text in negators and number not in idioms and _of_the_notes(passage, number, facts):
            yield Hit(word.start, word.end, "the notes do not deny this.")


def _of_the_notes(passage: Passage, number: int, facts: Facts) -> bool:
    """Whether a word of the notes stands soon after a negation."""
    after = [word for word in passage.words[number + 1 : number + 6] if word.sentence == passage.words[number].sentence]
    return any(root(word.text) in facts.known.roots for word in after)


_DISLIKE = wordings("dislike")


def _disliked(passage: Passage, facts: Facts) -> Iterator[Hit]:
    for hit in _DISLIKE.find(passage):
        if passage.plain[hit.start : hit.end] not in facts.known.public_text:
            yield hit


@cache
def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in read_text("opposites_en").splitlines():
        one, _, other = line.partition("#")[0].partition("/")
        for word in one.split():
            found.setdefault(root(word), set()).update(root(each) for each in other.split())
        for word in other.split():
            found.setdefault(root(word), set()).update(root(each) for each in one.split())
    return {word: frozenset(others) for word, others in found.items()}


def _opposed(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield words whose opposite the notes have, near a word of the same note."""
    roots = facts.known.roots
    for number, word in enumerate(passage.words):
        short = root(word.text)
        if short in roots or word.text in facts.default_words:
            continue
        against = [roots[other] for other in _opposites().get(short, ()) if other in roots]
        near = passage.words[max(0, number - 4) : number] + passage.words[number + 1 : number + 5]
        keys = {roots.get(root(other.text)) for other in near if not is_courteous(other.text)}
        if any(key in keys for key in against):
            yield Hit(word.start, word.end, "the notes say the opposite.")


_CHANGES = wordings("changes")


def _changed(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield ``from A to B`` where the notes have ``from B to A``, in any of its wordings."""
    told = [pair for jotting in facts.known.public.values() for pair in changes(jotting.words)]
    for span, before, after in changes(passage.words):
        if any(before & new and after & old and not before & old for _, old, new in told):
            yield _hit(passage, span, "the notes have it in the other direction.")


Change = tuple[tuple[int, int], frozenset[str], frozenset[str]]


def changes(words: Sequence[Word]) -> Iterator[Change]:
    """Yield (place, what was or lost, what came or won) for each change or comparison told."""
    for at, word in enumerate(words):
        if word.text == "from":
            to = next((n for n in range(at + 2, min(at + 6, len(words))) if words[n].text in {"to", "into"}), None)
            if to is not None:
                yield (at, to), _roots(words, at + 1, to), _roots(words, to + 1, to + 4)
        elif word.text in word_class("instead"):
            yield (at, at), _roots(words, at + 1, at + 4), _roots(words, at - 5, at)
        elif word.text in word_class("replacing"):
            yield from _replacement(words, at)


def _replacement(words: Sequence[Word], at: int) -> Iterator[Change]:
    by = next((n for n in range(at + 1, min(at + 5, len(words))) if words[n].text in {"with", "by"}), None)
    if by is not None:
        old = _roots(words, at + 1, by) or _roots(words, at - 4, at)
        yield (at, by), old, _roots(words, by + 1, by + 4)
    else:
        yield (at, at), _roots(words, at + 1, at + 4), _roots(words, at - 4, at)


def _roots(words: Sequence[Word], first: int, after: int) -> frozenset[str]:
    chosen = words[max(0, first) : after]
    return frozenset(root(word.text) for word in chosen if word.text not in function_words())


_MISFITS = wordings("misfit-offer")
_INVITATIONS = wordings("misfit-invitation")
_NEXT_MEETING = wordings("misfit-next")


def _misfit(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what belongs to another stage: an offer not made, an invitation not had, a meeting still to come."""
    stage = facts.notes.stage.value
    if stage != "offer" and "offer" not in facts.known.words:
        yield from _MISFITS.find(passage)
    if stage == "applied":
        yield from _INVITATIONS.find(passage)
    yield from _NEXT_MEETING.find(passage)


def _sign(passage: Passage, facts: Facts) -> Iterator[Hit]:
    yield from _denied(passage, facts)
    yield from _disliked(passage, facts)
    yield from _opposed(passage, facts)
    yield from _changed(passage, facts)


RULES = (
    Rule(
        "tense",
        Severity.ERROR,
        "What has taken place is not awaited.",
        "bowout",
        Scope.SLOT,
        "what you spoke about is told as still to come.",
        "Look forward only to what the notes' hook names.",
        _awaited_past,
    ),
    Rule(
        "polarity",
        Severity.ERROR,
        "Likes, denials and directions stay as the notes have them.",
        "bowout",
        Scope.SLOT,
        "this turns what the notes say.",
        "Say it as the notes do.",
        _sign,
    ),
    Rule(
        "stage",
        Severity.ERROR,
        "What is said fits the stage of the process.",
        "bowout",
        Scope.SLOT,
        "this does not fit the stage that the notes tell.",
        "Keep to what has happened so far.",
        _misfit,
    ),
)
