"""What a withdrawal must not promise: deeds to come, help, and in a whole letter times to talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.guard.deciding import CANCELLED, DECISION, outside_the_decision
from bowout.core.guard.figures import unknown_times
from bowout.core.guard.letter_claims import at_hand, offered
from bowout.core.guard.phrases import Hit, word_class, wordings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage

_PROMISE, _PROMISED_IDLY = wordings("no-promise"), wordings("promised-idly")


def promises(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield promises, and in a whole letter offers of time as well; none where the process goes on."""
    if facts.parting:
        hits = _certain(passage) if facts.is_letter else _PROMISE.find(passage)
        for hit in outside_the_decision(hits, passage, facts):
            if not facts.is_letter or not at_hand(hit, passage):
                yield hit
        named = [*offered(passage, facts)] if facts.is_letter and facts.leaving else []
        yield from named
        yield from (hit for hit in _offered_times(passage, facts) if not _overlaps(hit, named))


def _overlaps(hit: Hit, others: list[Hit]) -> bool:
    return any((each.start or 0) <= (hit.start or 0) < (each.end or 0) for each in others)


def _certain(passage: Passage) -> Iterator[Hit]:
    idle = {at for at, _ in _PROMISED_IDLY.spans(passage)}
    for first, last in _PROMISE.spans(passage):
        if not (first in idle or _is_left_to_luck(passage, first) or _is_inverted(passage, last)):
            yield Hit(passage.words[first].start, passage.words[last].end)


def _is_left_to_luck(passage: Passage, first: int) -> bool:
    """Whether words promise nothing: "with luck I shall be there", "should you need anything"."""
    lucky = {"luck", "hopefully"} & {*passage.texts[max(0, first - 2) : first]}
    return passage.texts[first] in {"should", "if"} or bool(lucky)


def _is_inverted(passage: Passage, last: int) -> bool:
    """Whether a sentence ends with ``shall``, and what shall be done stands before: "teach I shall!"."""
    word = passage.words[last]
    return word.text in {"will", "shall"} and word == passage.spoken[word.sentence][-1]


# By these a sentence that cancels offers another time.
_INSTEAD = frozenset({"instead", "suits", "suit", "works", "available"})


def _offered_times(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Find, in a whole letter, times of the writer's own in a sentence about meeting or calling."""
    if not facts.is_letter:
        return
    settled = {
        passage.words[first].sentence for first, _ in (*DECISION.spans(passage), *CANCELLED.spans(passage))
    }
    for hit in unknown_times(passage, facts):
        number = passage.sentence_at(hit.start)
        words = {word.text for word in passage.spoken_at(hit.start)}
        if (number in settled and words.isdisjoint(_INSTEAD)) or words.isdisjoint(word_class("offering")):
            continue
        if words.isdisjoint(word_class("bygone")):
            yield hit
