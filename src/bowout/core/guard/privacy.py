"""What must not be told: private words, verbatim or reworded, and the reason above the level chosen."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bowout.core.findings import Severity
from bowout.core.guard.courtesy import is_courteous
from bowout.core.guard.kept import kept
from bowout.core.guard.nearness import is_destination, places_of, starts
from bowout.core.guard.phrases import Hit, word_class, wordings
from bowout.core.guard.rule import Reading, Rule, Scope
from bowout.core.guard.topics import topic_of
from bowout.core.guard.veiled import ailing, hinted, is_idle, is_plain, veiled
from bowout.core.guard.vocabulary import function_words
from bowout.core.stemming import root, stem
from bowout.core.text import is_common_word, words
from bowout.data import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts, Known
    from bowout.core.text import Passage, Sentence, Word


def _private(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Words of the untold, their other forms, and words of the topics that the untold speaks of."""
    if not facts.known.untold:
        return
    found = [Hit(word.start, word.end) for word in _untold_words(passage, facts)]
    found += [each for each in _copied(passage, facts) if not _within(found, each)]
    yield from found
    if facts.is_letter:
        yield from _retold(passage, facts)
        yield from (hit for hit in veiled(passage, facts) if not _within(found, hit))
    elif facts.default is not None:  # a jotting is public itself
        yield from hinted(passage, facts)


def _within(found: list[Hit], hit: Hit) -> bool:
    """Whether a place is one of those found, or a sentence around one of them."""
    return any((hit.start or 0) <= (each.start or 0) < (hit.end or 0) for each in found)


def _untold_words(passage: Passage, facts: Facts) -> Iterator[Word]:
    sealed, grammar = facts.known.sealed, _grammar()
    for number, text in enumerate(passage.texts):
        if text in sealed or (
            text not in grammar and _leaks(text, facts) and not _is_accounted(passage, number, facts)
        ):
            yield passage.words[number]


@cache
def _grammar() -> frozenset[str]:
    """Return the words of grammar that are of no topic: they tell nothing."""
    return frozenset(word for word in function_words() if topic_of(word) is None)


def _is_accounted(passage: Passage, number: int, facts: Facts) -> bool:
    """Whether the words beside it make a word harmless."""
    if passage.texts[number : number + 3] == ("stay", "in", "touch"):
        return True
    if _is_the_way(passage.words[number], passage, facts):
        return True
    return not facts.is_letter and _is_of_the_notes(passage, number, facts)


_WITH_ITS_THING = 8  # words: "passed the old knee clinic on to"


def _is_handed_on(passage: Passage, number: int) -> bool:
    """Whether ``passed`` is what somebody did with a thing: ``passed along``, ``passed it on to you``."""
    after = passage.texts[number + 1 : number + _WITH_ITS_THING]
    given = passage.texts[number] in {"pass", "passed", "passing"}
    on = any(pair in pairwise(after) for pair in (("on", "to"), ("along", "to"), ("over", "to")))
    return given and (on or after[:1] in {("along",), ("on",), ("from",), ("to",)})


def _is_of_the_notes(passage: Passage, number: int, facts: Facts) -> bool:
    """Whether a word of a slot is one of theirs by the words beside it."""
    from bowout.core.guard.synonyms import is_noted_pair  # only a model's text asks for it

    idle = is_idle(passage, number, facts)
    return idle or _is_handed_on(passage, number) or is_noted_pair(passage, number, facts.known)


def _is_the_way(word: Word, passage: Passage, facts: Facts) -> bool:
    """Whether a letter only says where the job is, as the reason ``relocation`` lets it."""
    if not facts.is_letter or facts.notes.situation.value not in {"relocation", "commute"}:
        return False
    if facts.notes.disclosure.value == "none" or not is_destination(word, passage):
        return False
    return all(word.text not in words(text) for text in facts.notes.private)


def _is_public(word: str, facts: Facts) -> bool:
    """Whether the public notes have the word; for a slot, in any form."""
    known = facts.known
    return word in known.words or (not facts.is_letter and root(word) in known.roots)


@lru_cache(maxsize=8192)
def _leaks(word: str, facts: Facts) -> bool:
    """Whether a word that neither the public notes nor the template have tells of something untold."""
    if (facts.default and word in facts.default.vocabulary) or _is_public(word, facts):
        return False
    topic = topic_of(word)
    if _may_be_told(topic, word, facts):
        return False
    if word in facts.known.untold_words:
        return _telling(word) or (not facts.is_letter and not is_courteous(word))
    return not facts.is_letter and (topic in facts.known.untold_topics or _is_form_of_untold(word, facts))


def _is_form_of_untold(word: str, facts: Facts) -> bool:
    if len(word) < 4:
        return False
    if is_courteous(word):
        return _is_part_of_untold(word, facts)
    return stem(word) in facts.known.untold_stems


def _is_part_of_untold(word: str, facts: Facts) -> bool:
    """Whether a plain word of a slot is one half of an untold compound (``flat`` of ``flatmate``)."""
    if len(word) < 4 or word not in read_words("plain_en") or word in word_class("future-mark"):
        return False
    longer = (untold for untold in facts.known.untold_words if len(untold) > len(word) + 2)
    return any(untold.startswith(word) or untold.endswith(word) for untold in longer)


def _may_be_told(topic: str | None, word: str, facts: Facts) -> bool:
    """Whether a letter may use the word: of the reason's own category, or one that means many things."""
    if not facts.is_letter:
        return False
    situation = facts.notes.situation.value
    told = facts.notes.disclosure.value != "none"
    return word in read_words("many_meanings_en") or (
        topic == "pay" and situation == "compensation" and told and topic not in facts.known.private_topics
    )


_DECIDING = frozenset({"i", "have", "decided", "to", "not", "will", "would", "like", "am"})


def _retold(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """In a letter: sentences that share most telling words, or four words in a row, with something untold."""
    sentences = _read(passage, facts)
    for told in facts.known.untold:
        telling = {root(word) for word in told.texts if word not in function_words()}
        runs = _runs(told)
        for sentence, spoken, roots in sentences:
            shared = telling & roots
            verbatim = any(spoken[at : at + 4] in runs for at in range(len(spoken) - 3))
            most = len(shared) > 1 and 2 * len(shared) >= len(telling)
            if verbatim or (most and shared - _plain_roots(told)):
                yield Hit(sentence.start, sentence.end)


def _read(passage: Passage, facts: Facts) -> list[tuple[Sentence, tuple[str, ...], frozenset[str]]]:
    """Return the sentences that have words, with these and the roots that the public notes have not."""
    known = facts.known.roots.keys()
    spoken = [tuple(word.text for word in words) for words in passage.spoken]
    return [
        (sentence, texts, frozenset(map(root, texts)) - known)
        for sentence, texts in zip(passage.sentences, spoken, strict=True)
        if texts
    ]


def _runs(told: Passage) -> set[tuple[str, ...]]:
    """Return every four words in a row of something untold, but for the words of deciding."""
    runs = {told.texts[at : at + 4] for at in range(len(told.texts) - 3)}
    return {run for run in runs if not _DECIDING.issuperset(run)}


def _copied(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield four words in a row of something untold, or two that the public notes have neither of."""
    runs = _untold_runs(facts.known)
    for at in places_of(passage, runs.keys()):
        for run in runs[passage.texts[at]]:
            if passage.texts[at : at + len(run)] == run:
                yield Hit(passage.words[at].start, passage.words[at + len(run) - 1].end)


# The words of an entry that is no turn of phrase, whatever they are: "done with being on call".
_WHOLE = range(4, 13)


@kept
def _untold_runs(known: Known) -> dict[str, list[tuple[str, ...]]]:
    """Return the runs of words that only something untold has, the longer first, by their first word."""
    runs = {run for told in known.untold for run in _runs(told) if not known.says(run)}
    fours = {run for run in runs if sum(word not in function_words() for word in run) > 1}
    fours |= {told.texts for told in known.untold if len(told.texts) in _WHOLE and not known.says(told.texts)}
    pairs = {pair for told in known.untold for pair in pairwise(told.texts)}
    pairs = {pair for pair in pairs if known.untold_words.issuperset(pair)}
    found: dict[str, list[tuple[str, ...]]] = {}
    for run in (*sorted(fours), *sorted(pairs)):
        found.setdefault(run[0], []).append(run)
    return found


def _plain_roots(told: Passage) -> set[str]:
    return {root(word) for word in told.texts if is_courteous(word) or word in _APPLYING}


_APPLYING = frozenset({"apply", "applied", "applying", "application"})  # every letter speaks of it


def _telling(word: str) -> bool:
    """Whether one such word alone gives a text away: a name, a figure, or a word of a private topic."""
    return not is_common_word(word) or topic_of(word) is not None


def _reason(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Words of health and family where the situation locks them; a reason where none is to be told."""
    if facts.is_letter and facts.parting and facts.notes.disclosure.value == "none":
        yield from _given_anyway(passage, facts)
    if facts.is_letter and facts.parting and facts.notes.disclosure.value == "category":
        yield from _given_in_full(passage, facts)
    if facts.is_letter and facts.parting and facts.notes.disclosure.value != "specific":
        yield from _measured(passage, facts)
    if not facts.is_letter and facts.parting:
        yield from _own_circumstances(passage, facts)
    told = [*_locked(passage, facts)]
    yield from told
    if facts.is_letter:
        yield from (hit for hit in ailing(passage, facts) if hit.start not in {each.start for each in told})


def _locked(passage: Passage, facts: Facts) -> Iterator[Hit]:
    medical, locked = read_words("medical_en"), facts.notes.situation.locked
    if not locked and medical.isdisjoint(passage.vocabulary):
        return
    for number, word in enumerate(passage.words):
        known = _is_public(word.text, facts) or root(word.text) in facts.known.roots  # "therapist", "therapy"
        if word.text in medical and not (known or is_idle(passage, number, facts)):
            yield Hit(word.start, word.end)
        elif locked and topic_of(word.text) in {"health", "family"}:
            own = number > 0 and passage.words[number - 1].text == "my"
            told = _is_public(word.text, facts) or (not own and _may_be_told(None, word.text, facts))
            yield from () if told else (Hit(word.start, word.end),)


_TOLD = wordings("reason-told")
_OUTRIGHT = wordings("reason-outright")
_DECISION = wordings("decision")


def _given_anyway(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield where a letter that is to give no reason says why, outright or in the sentence that decides."""
    decisions = _DECISION.spans(passage)
    decided: dict[int, int] = {}
    for first, last in decisions:
        decided.setdefault(passage.words[first].sentence, last)
    for first, last in _OUTRIGHT.spans(passage):
        if not facts.known.says(passage.texts[first : last + 1]):
            yield Hit(passage.words[first].start, passage.words[last].end)
    for first, last in _TOLD.spans(passage):
        word = passage.words[first]
        behind = first > decided.get(word.sentence, len(passage.words))
        again = any(last < start < last + _NEAR for start, _ in decisions)  # "as I am withdrawing"
        if behind and not again and not facts.known.says(passage.texts[first : last + 1]):
            yield Hit(word.start, passage.words[last].end)


_NEAR = 4  # words


def _given_in_full(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield a reason that a sentence of deciding tells in words of its own, where only its kind may be."""
    decisions = [first for first, _ in _DECISION.spans(passage)]
    decided = {passage.words[first].sentence for first in decisions}
    ends = sorted(starts(passage).union(decisions, [len(passage.words)]))
    read = -1  # what follows a later opening follows the first as well
    for at in places_of(passage, _OPENING | _DEFINING):
        if at < read or not _opens_reason(passage, at, decided):
            continue
        read = ends[bisect_right(ends, at)]
        strange = [word for word in passage.words[at + 1 : read] if not is_plain(word.text, facts)]
        if len({word.text for word in strange}) > 1:
            yield Hit(strange[0].start, strange[-1].end)
            return


def _opens_reason(passage: Passage, at: int, decided: set[int]) -> bool:
    """Whether a word begins why, in a sentence that decides, or what is so good about what was accepted."""
    if passage.texts[at] in _DEFINING:
        taken = passage.texts[max(0, at - 6) : at]
        return taken[-1:] != () and taken[-1] in _OFFERED and not _TAKING.isdisjoint(taken)
    return passage.words[at].sentence in decided and passage.texts[at : at + 2] not in _NO_REASON


_DEFINING = frozenset({"that", "which", "where"})
_OFFERED = frozenset({"offer", "role", "position", "job", "opportunity", "post", "contract", "place"})
_TAKING = frozenset({"accepted", "accepting", "taken", "took", "taking", "signed", "got", "found"}) | {
    "staying",
    "stay",
    "remain",
    "remaining",
}
_OPENING = frozenset({"as", "since", "because", "where", "owing", "due"})
_NO_REASON = {
    ("as", "a"),
    ("as", "an"),
    ("as", "the"),
    ("as", "well"),
    ("as", "soon"),
    ("as", "of"),
    ("as", "your"),
}


_MEASURED = wordings("measured")


def _measured(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the measure of a reason, more than its kind: ``two hours a day``, ``nine hundred a week``."""
    for first, last in _MEASURED.spans(passage):
        if not facts.known.says(passage.texts[first : last + 1]):
            yield Hit(passage.words[first].start, passage.words[last].end)


_OWN_REASON = wordings("own-reason")


def _own_circumstances(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield where a slot gives a reason of its own, which is the template's to give."""
    for first, last in _OWN_REASON.spans(passage):
        if not facts.known.says(passage.texts[first : last + 1]):
            yield Hit(passage.words[first].start, passage.words[last].end)


RULES = (
    Rule(
        "private",
        Severity.ERROR,
        "Nothing of `private`, verbatim or reworded.",
        "bowout",
        Scope.SLOT | Scope.LETTER | Scope.SUBJECT | Scope.REPLY | Scope.JOTTING,
        "this touches what the notes keep private.",
        "Leave it out altogether.",
        _private,
        reads=Reading.NOTES,
    ),
    Rule(
        "reason-disclosed",
        Severity.ERROR,
        "Nothing of the reason beyond the level chosen; never a medical or family detail.",
        "usnews, thebalance",
        Scope.SLOT | Scope.LETTER | Scope.SUBJECT | Scope.REPLY | Scope.JOTTING,
        "this tells more of the reason than the notes allow.",
        "Leave the reason out.",
        _reason,
    ),
)
