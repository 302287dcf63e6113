"""The anchor: a reworded slot must still name the concrete thing that the template's own text names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.findings import Severity
from bowout.core.guard.dates import slot_words
from bowout.core.guard.kept import kept
from bowout.core.guard.phrases import Hit, word_class
from bowout.core.guard.rule import Rule, Scope
from bowout.core.guard.synonyms import synonyms
from bowout.core.guard.vocabulary import function_words
from bowout.core.notes import Stage
from bowout.core.stemming import root, stem
from bowout.core.terms import NARRATIVE
from bowout.core.text import has_digit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bowout.core.guard.facts import Facts, Known
    from bowout.core.text import Passage

_APPLYING = frozenset(
    {"application", "candidacy", "invitation", "invite", "invited", "inviting", "considered", "considering"}
)
_OFFERED = frozenset({"offer", "offered", "offering"})


def _lost_anchor(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Hold against a text that it names nothing of the jottings, where the template's own text does."""
    if facts.default is None:
        return
    jotted = _roots(facts.known)
    if jotted & facts.default_roots and not jotted & _of(passage.texts) and not _speaks_of(passage, facts):
        yield Hit(None, None)


def names_topic(texts: Iterable[str], facts: Facts) -> bool:
    """Whether some of the words name what the jottings are about, and not only the process itself.

    For ``discussed: the warehouse launch``, ``your warehouse`` does; ``our interview`` and ``the role`` do
    not.
    """
    plain = (
        word_class("meeting") | word_class("job") | word_class("written") | word_class("process") | _APPLYING
    )
    telling = [word for word in texts if word not in plain]
    return not _roots(facts.known).isdisjoint(_of(telling)) or _means_one(telling, facts)


def _speaks_of(passage: Passage, facts: Facts) -> bool:
    """Whether a text names a jotting in another word, or what the stage gives to thank for.

    That is the offer, or before anyone has met the application, the position and the booked slot.
    """
    notes = facts.notes
    if _means_one(passage.texts, facts) or (facts.is_close and any(map(has_digit, passage.texts))):
        return True  # a figure is of the notes, or another rule refuses it
    if notes.stage is Stage.OFFER and not _OFFERED.isdisjoint(passage.texts):
        return True
    position = facts.known.public["position"].vocabulary - function_words()
    free = position | _APPLYING | slot_words(notes.interview)
    return not notes.stage.met and not free.isdisjoint(passage.texts)


def _means_one(texts: Iterable[str], facts: Facts) -> bool:
    """Whether one of the words means the same as one of the jottings."""
    meant = synonyms(facts.known)
    return any(meant.get(stem(word)) in NARRATIVE for word in texts)


@kept
def _roots(known: Known) -> frozenset[str]:
    """Return the telling roots of the jottings, or all of them where none is telling."""
    public = known.public
    words = [word for key in NARRATIVE if key in public for word in public[key].texts]
    plain = [word for word in words if word not in function_words()]
    return _of(plain)


def _of(words: Iterable[str]) -> frozenset[str]:
    return frozenset(root(word) for word in words)


RULES = (
    Rule(
        "anchor", Severity.ERROR, "A slot keeps the concrete topic that the template's own text names.",
        "M", Scope.SLOT,
        "the passage says nothing in particular any more.", "Name the topic of the current text.",
        _lost_anchor,
    ),
)  # fmt: skip
