"""The account of a passage: which source each of its words is from.

A source is ``notes:KEY``, ``template`` or ``courtesy``. A word without one is a claim of the model's own.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bowout.core.draft import Span
from bowout.core.guard.courtesy import courteous_words, is_courteous
from bowout.core.guard.near import near
from bowout.core.guard.phrases import word_class
from bowout.core.guard.synonyms import implied, synonyms
from bowout.core.guard.topics import topic_of
from bowout.core.guard.vocabulary import function_words
from bowout.core.stemming import root, stem
from bowout.core.text import is_common_word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage

    Source = Callable[[str, Facts], str | None]

COURTESY = "courtesy"
TEMPLATE = "template"


@lru_cache(maxsize=8192)
def source_of(word: str, facts: Facts) -> str | None:
    """Return where a word is from: ``notes:KEY``, ``template``, ``courtesy``, or None where it has no source.

    ``word`` is folded (lower case, no accents). A word counts as the notes' in any form, in a synonym or as
    part of a compound: with ``discussed: the warehouse launch`` both ``launched`` and ``rollout`` are from
    ``notes:discussed``. Where two sources would do, the notes win: a reader wants to see what came from
    them.
    """
    known = facts.known
    if word in function_words() or word == "'s":
        return COURTESY
    if word in known.words:
        return f"notes:{known.words[word]}"
    if word in facts.default_words:
        return TEMPLATE
    if word in courteous_words():
        return COURTESY
    return _by_form(word, facts)


def _by_form(word: str, facts: Facts) -> str | None:
    """Look for other forms of the word: its family in the notes, its inflections in courtesy, its parts."""
    known, short = facts.known, root(word)
    if short in known.roots:
        return f"notes:{known.roots[short]}"
    if short in facts.default_roots:
        return TEMPLATE
    if is_courteous(word):
        return COURTESY
    if word in word_class("objection") and facts.known.denials.near:
        return "notes:discussed"
    key = undone(word, facts) or _meaning(word, facts) or known.joined.get(word) or _compound(word, facts)
    return f"notes:{key}" if key else None


def undone(word: str, facts: Facts) -> str | None:
    """Return the key of the note that a word in ``un-`` repeats: ``unfinished`` for ``not finished``.

    None for any other word, and where the notes deny nothing of the kind.
    """
    whole = root(word.removeprefix("un")) if word.startswith("un") else ""
    return facts.known.roots.get(whole) if whole in facts.known.denials.near else None


def _meaning(word: str, facts: Facts) -> str | None:
    """Return the key of a word of the notes that means the same, unless the word may tell what is private."""
    known = facts.known
    if may_be_private(word, facts):
        return None
    short = stem(word)
    key = synonyms(known).get(short) or implied(known).get(short) or near(known).get(short)
    return key or known.words.get(word.removesuffix("s"))


def may_be_private(word: str, facts: Facts) -> bool:
    """Whether a word may give away something private, so that it must not pass as a mere synonym.

    It does if it belongs to a private topic that the notes speak of (pay, health, …), or shares its stem
    with a word that stands in the private notes alone.
    """
    known = facts.known
    return topic_of(word) in known.private_topics | known.untold_topics or stem(word) in known.untold_stems


def _compound(word: str, facts: Facts) -> str | None:
    """Return the key of a compound both of whose parts are known, at least one of them from the notes."""
    known = facts.known
    for cut in range(3, len(word) - 2):
        parts = (word[:cut], word[cut:])
        if not all(part in known.words or is_common_word(part) for part in parts):
            continue
        keys = [known.words.get(part) or known.roots.get(root(part)) for part in parts]
        if any(keys) and all(key or is_courteous(part) for key, part in zip(keys, parts, strict=True)):
            return keys[0] or keys[1]
    return _tail(word, known.words)


def _tail(word: str, told: Mapping[str, str]) -> str | None:
    """Return the key of a compound of the notes that ends in this word (``yard`` of ``shipyard``)."""
    longer = [each for each in told if each.endswith(word) and len(each) > len(word) + 2]
    whole = (each for each in longer if len(word) > 3 and is_common_word(each[: -len(word)]))
    return told.get(next(whole, ""))


def account(passage: Passage, facts: Facts, source_of: Source = source_of) -> tuple[Span, ...]:
    """Cut a passage into spans, each with the source of its words.

    Together the spans are the whole text. Neighbouring words of one source stand in one span, and a word
    without a source counts as courtesy: the rules, not the account, refuse it.
    """
    found: list[Span] = []
    start, done, before = 0, 0, ""
    for word in passage.words:
        end = word.end
        if end <= done:
            continue
        source = source_of(word.text, facts) or COURTESY
        if before and source != before:
            found.append(Span(passage.raw[start:done], before))
            start = done
        before, done = source, end
    if rest := passage.raw[start:]:
        found.append(Span(rest, before or COURTESY))
    return tuple(found)
