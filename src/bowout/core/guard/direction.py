"""Sign and stage: a passage must not turn round what the notes say, and must fit the stage of the process.

Turned round is a wish for what the notes do not want, a change from new to old, or a liking for what was
disliked.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bowout.core.findings import Severity
from bowout.core.guard import tense
from bowout.core.guard.claims import is_last_round
from bowout.core.guard.kept import kept
from bowout.core.guard.nearness import gaps, near_roots, places_of, roots_in, sentence_words, starts
from bowout.core.guard.numerals import numbers
from bowout.core.guard.opposites import opposed
from bowout.core.guard.phrases import Hit, hit_at, word_class, wordings
from bowout.core.guard.retold import missigned
from bowout.core.guard.rule import Rule, Scope
from bowout.core.guard.tagging import is_participle
from bowout.core.guard.vocabulary import function_words
from bowout.core.stemming import root

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bowout.core.guard.facts import Facts, Known
    from bowout.core.text import Passage, Word

_NEGATION_IDIOMS = wordings("negation-idioms")


def _denied(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield negations that the notes do not have, idioms that deny nothing left out."""
    negators = word_class("negator")
    if passage.vocabulary.isdisjoint(negators):
        return
    licensed, names = facts.known.denials.near, facts.known.cast.names
    idioms = {at for first, last in _NEGATION_IDIOMS.spans(passage) for at in range(first, last + 1)}
    for number, word in enumerate(passage.words):
        if word.text not in negators or number in idioms:
            continue
        near = near_roots(passage.words, number) - names
        if near.isdisjoint(facts.known.roots):
            continue
        here = {root(text) for text in sentence_words(passage, word.sentence)}
        if here.isdisjoint(licensed):
            yield Hit(word.start, word.end, "the notes do not deny this.")


_EXCLUSION = wordings("exclusion")


def _excluded(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what is told to be meant by the notes and a text leaves out (``anywhere but Lagos``)."""
    for first, last in _EXCLUSION.spans(passage):
        after = passage.words[last + 1 : last + 5]
        roots = {root(word.text) for word in after if word.text not in function_words()}
        if roots & facts.known.roots.keys() and not facts.known.says(passage.texts[first : last + 1]):
            yield hit_at(passage, (first, last), "the notes do not leave this out.")


_DISLIKE = wordings("dislike")


def _affirmed(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what the notes deny outright, told in a sentence that denies nothing."""
    told = roots_in(passage)
    denials, plain = facts.known.denials, facts.known.denials.undone
    for words, free in ((denials.refused | plain, _denying()), (denials.not_yet, _denying_or_ahead())):
        for number, word in enumerate(() if words.isdisjoint(told) else passage.words):
            short = root(word.text)
            if short not in words or (short in plain and not is_participle(word.text)):
                continue
            if passage.texts[number - 1 : number] == ("about",):  # a topic, "what you said about nights"
                continue
            if free.isdisjoint(_around(passage, number, facts)):
                yield Hit(word.start, word.end, "the notes deny this.")


_APART = frozenset(";:()")


def _around(passage: Passage, number: int, facts: Facts) -> set[str]:
    """Return the words of a word's part of a sentence, but for a denial joined to another: ``germ-free``."""
    cuts = starts(passage).union(passage.places.get("and", ()))
    cuts |= {at for at, gap in gaps(passage).items() if not _APART.isdisjoint(gap)}
    after = min((at for at in cuts if at > number), default=len(passage.words))
    words = passage.words[max(at for at in cuts if at <= number) : after]
    joined = {
        word.text
        for before, word in pairwise(words)
        if passage.plain[before.end : word.start] == "-"
        and before != passage.words[number]
        and root(before.text) in facts.known.denials.refused
    }
    return {word.text for word in words} - joined


@cache
def _denying() -> frozenset[str]:
    """Return the words by which a sentence denies something, or sets it against something."""
    kinds = ("negator", "denial", "contrast", "ending", "objection", "refusing", "dropping", "stopping")
    return frozenset({"rather", "instead", "finally"}).union(*(word_class(kind) for kind in kinds))


@cache
def _denying_or_ahead() -> frozenset[str]:
    """Return the same and the words by which what is not so yet is told as to come."""
    ahead = word_class("future-mark") | word_class("awaiting")
    return _denying() | ahead | {"until", "till", "before", "towards", "toward"}


def _disliked(passage: Passage, facts: Facts) -> Iterator[Hit]:
    for first, last in _DISLIKE.spans(passage):
        word = passage.words[first].text
        told = word in word_class("difference") | _MOVING and root(word) in facts.known.roots
        behind = passage.texts[last : last + 2]
        told = told or (len(behind) > 1 and facts.known.says(behind))  # "hope ... your falls class"
        if not told and not facts.known.says(passage.texts[first : last + 1]):
            yield hit_at(passage, (first, last), "the notes do not dislike or deny this.")


# Away from something, which is no dislike where the notes tell of the move.
_MOVING = frozenset({"move", "moves", "moved", "moving"})
_CHANGES = wordings("changes")


def _changed(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield ``from A to B`` where the notes have ``from B to A``, in any of its wordings."""
    for span, before, after in changes(passage):
        told = _told_changes(facts.known)
        if any(before & new and after & old and not before & old for _, old, new in told):
            yield hit_at(passage, span, "the notes have it in the other direction.")


Change = tuple[tuple[int, int], frozenset[str], frozenset[str]]


@kept
def _told_changes(known: Known) -> tuple[Change, ...]:
    return tuple(change for jotting in known.public.values() for change in changes(jotting))


@cache
def _changing() -> frozenset[str]:
    return word_class("instead").union(_TOWARDS)


def changes(passage: Passage) -> Iterator[Change]:
    """Yield each change or comparison in a text as (place, roots of what was, roots of what is now).

    ``moved from Perl to Go`` and ``Go instead of Perl`` both have ``perl`` first and ``go`` second.
    """
    words = passage.words
    for at in places_of(passage, _changing()):
        word = words[at]
        if word.text in _TOWARDS:
            joint, opens = _TOWARDS[word.text]
            to = next((n for n in range(at + 1, min(at + 6, len(words))) if words[n].text in joint), None)
            if to is not None:
                old = _roots(words, at + 1, to) if opens else _roots(words, at - 5, at)
                yield (at, to), old or _roots(words, at - 4, at), _roots(words, to + 1, to + 4)
            elif word.text in word_class("replacing"):
                yield (at, at), _roots(words, at + 1, at + 4), _roots(words, at - 4, at)
        elif word.text in word_class("instead"):
            yield (at, at), _next_roots(words, at + 1), _roots(words, at - 5, at)


def _next_roots(words: Sequence[Word], first: int) -> frozenset[str]:
    """Return the roots of the next two telling words (``instead of in the basement``)."""
    near = [word for word in words[first : first + 6] if word.sentence == words[first - 1].sentence]
    telling = [word for word in near if word.text not in function_words()]
    return _roots(telling[:2], 0, 2)


_LESS = frozenset({"over", "to", "instead", "than"})


def _preferred(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield a liking for what the notes have disliked, or the other way round."""
    liked, disliked = _likings(facts.known)
    for at, roots, fond in _stances(passage) if liked and disliked else ():
        wrong, right = (disliked, liked) if fond else (liked, disliked)
        if roots & (wrong - right) and not roots & (right - wrong):
            yield hit_at(passage, (at, at), "the notes have it the other way round.")


@kept
def _likings(known: Known) -> tuple[frozenset[str], frozenset[str]]:
    """Return the roots of what the notes have liked, and of what they have disliked."""
    told = [each for jotting in known.public.values() for each in _stances(jotting)]
    nothing: frozenset[str] = frozenset()
    liked = nothing.union(*(roots for _, roots, fond in told if fond))
    return liked, nothing.union(*(roots for _, roots, fond in told if not fond))


def _stances(passage: Passage) -> Iterator[tuple[int, frozenset[str], bool]]:
    """Yield (place, roots of the matter, whether it is liked) for each liking or preference told."""
    words = passage.words
    for at in places_of(passage, word_class("liking") | word_class("not-liking")):
        word = words[at]
        fond = word.text in word_class("liking")
        denied = not {each.text for each in words[max(0, at - 2) : at]}.isdisjoint({"not", "never"})
        clause = [each for each in words[at + 1 : at + 9] if each.sentence == word.sentence]
        cut = next((n for n, each in enumerate(clause) if n and each.text in _LESS), len(clause))
        yield at, _matter_of(clause[:cut]), fond != denied
        if cut < len(clause):
            yield at, _matter_of(clause[cut + 1 :]), fond == denied


def _matter_of(words: Sequence[Word]) -> frozenset[str]:
    telling = [word for word in words[:5] if word.text not in function_words()]
    stop = next((n for n, word in enumerate(telling) if word.text in word_class("liking")), len(telling))
    return _roots(telling[: min(stop, 2)], 0, 2)


# The word that opens a change, the words that lead to what came of it, and whether the old is between them.
_TOWARDS: dict[str, tuple[frozenset[str], bool]] = {
    "from": (frozenset({"to", "into"}), True),
    **dict.fromkeys(("replace", "replaced", "replaces", "replacing"), (frozenset({"with", "by"}), True)),
    **dict.fromkeys(
        ("swap", "swapped", "swapping", "trade", "traded", "trading", "exchanged"), (frozenset({"for"}), True)
    ),
    **dict.fromkeys(("turn", "turned", "turning", "made", "converted"), (frozenset({"into"}), True)),
    **dict.fromkeys(("favour", "favor"), (frozenset({"of"}), False)),
    **dict.fromkeys(("gave", "give", "given", "giving", "gives"), (frozenset({"to"}), False)),
}


def _roots(words: Sequence[Word], first: int, after: int) -> frozenset[str]:
    chosen = words[max(0, first) : after]
    told = {chosen[number.first].text: number.value for number in numbers(chosen)}
    return frozenset(
        told.get(word.text) or root(word.text) for word in chosen if word.text not in function_words()
    )


_MISFITS = wordings("misfit-offer")
_INVITATIONS = wordings("misfit-invitation")
_NEXT_MEETING = wordings("misfit-next")
_UNMET = wordings("misfit-unmet")
_FINALS = wordings("misfit-final")
_APPLICATIONS = wordings("misfit-application")
_OF_A_STAGE = (_MISFITS, _INVITATIONS, _NEXT_MEETING, _UNMET, _FINALS, _APPLICATIONS)


def _misfit(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what belongs to another stage: an offer not made, an invitation not had, a meeting to come."""
    if not any(each.spans(passage) for each in _OF_A_STAGE):
        return
    stage = facts.notes.stage.value
    if facts.notes.stage.met:
        yield from _UNMET.find(passage)
    if stage not in {"final", "offer"} and "final" not in facts.known.words:
        yield from (hit for hit in _FINALS.find(passage) if not _is_noted(passage, hit, facts))
    if stage == "offer":
        yield from _APPLICATIONS.find(passage)
    if stage != "offer" and "offer" not in facts.known.words:
        yield from (hit for hit in _MISFITS.find(passage) if not _is_in_notes(passage, hit, facts))
    if stage == "applied":
        yield from _INVITATIONS.find(passage)
    yield from _next_meetings(passage, facts)


def _next_meetings(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the meetings still to come that a text names, unless the notes or the slot make them past."""
    for hit in _NEXT_MEETING.find(passage):
        if not (
            _is_spoken_of(passage, hit, facts)
            or is_last_round(hit, passage, facts)
            or _is_past_round(passage, hit, facts)
            or (facts.is_close and _is_in_notes(passage, hit, facts))
        ):
            yield hit


def _is_noted(passage: Passage, hit: Hit, facts: Facts) -> bool:
    return _is_in_notes(passage, hit, facts) or _is_spoken_of(passage, hit, facts)


def _is_in_notes(passage: Passage, hit: Hit, facts: Facts) -> bool:
    return passage.plain[hit.start : hit.end] in facts.known.public_text


def _is_past_round(passage: Passage, hit: Hit, facts: Facts) -> bool:
    """Whether thanks after a meeting name a round of which no word tells that it is still to come."""
    been = facts.is_thanks and facts.notes.stage.met
    coming = word_class("future-mark") | {"invite", "invited", "inviting", "invitation"}
    return been and coming.isdisjoint(word.text for word in passage.spoken_at(hit.start))


def _is_spoken_of(passage: Passage, hit: Hit, facts: Facts) -> bool:
    """Whether thanks name a round or a stage that the notes have as past, in the same words."""
    told = facts.known.public.get("discussed")
    if not facts.is_thanks or told is None:
        return False
    spoken = [word for word in passage.words if (hit.start or 0) <= word.start < (hit.end or 0)]
    counted = {spoken[number.first].text for number in numbers(spoken) if number.value in facts.known.numbers}
    telling = {word.text for word in spoken} - function_words() - counted
    if not told.vocabulary.isdisjoint(word_class("talks")):
        telling -= word_class("talks")
    return told.vocabulary.issuperset(telling) and told.vocabulary.isdisjoint(word_class("pending"))


_AGREED = wordings("agreed")


def _agreed(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield agreement where the notes tell of a difference."""
    told = facts.known.public.get("discussed")
    if told is None or told.vocabulary.isdisjoint(word_class("contrast")) or "agreed" in told.vocabulary:
        return
    yield from _AGREED.find(passage)


def _sign(passage: Passage, facts: Facts) -> Iterator[Hit]:
    yield from _denied(passage, facts)
    yield from _excluded(passage, facts)
    yield from _affirmed(passage, facts)
    yield from _disliked(passage, facts)
    yield from opposed(passage, facts)
    yield from _preferred(passage, facts)
    yield from _changed(passage, facts)
    yield from _agreed(passage, facts)
    yield from missigned(passage, facts)


RULES = (
    *tense.RULES,
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
