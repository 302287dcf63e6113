"""Names that the notes do not have, in a language whose nouns all have capitals: by evidence alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.guard.lexical.known import lexical
from bowout.core.guard.phrases import Hit, word_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage, Word

_INNER = re.compile(r"[A-ZÄÖÜ]?[a-zäöüß]+[A-ZÄÖÜ]\w*$")


def invented(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield capitalised words that nothing accounts for and that stand as only a name does.

    Evidence is a title or a noun right before it (``Frau Weber``, ``Chefarzt Weber``, ``Projekt Phönix``), a
    company's form behind it, a genitive before a noun (``Webers Vortrag``), or a capital inside the word.
    """
    greeted = passage.plain.find("\n") if facts.is_letter else -1
    for number, word in enumerate(passage.words):
        if word.start > greeted and _is_unknown(word, passage, facts) and _is_named(number, passage, facts):
            yield Hit(word.start, word.end)


def _is_unknown(word: Word, passage: Passage, facts: Facts) -> bool:
    known = lexical(facts)
    capital = passage.raw[word.start].isupper() and len(word.text) > 1
    told = word.text in facts.default_words or known.has(word.text)
    return (
        capital and not told and known.source_of(word.text, facts) is None and not _is_plain(word.text, facts)
    )


def _is_plain(word: str, facts: Facts) -> bool:
    """Whether a word is an ordinary one of the language, or a title or form that needs no notes."""
    language = facts.notes.language
    formal = word_class("title", language) | word_class("form", language) | word_class("addressed", language)
    return word in formal or lexical(facts).lexicon.is_ordinary(word)


def _is_named(number: int, passage: Passage, facts: Facts) -> bool:
    word = passage.words[number]
    before, after = _beside(number, -1, passage), _beside(number, 1, passage)
    titles, forms = (word_class(name, facts.notes.language) for name in ("title", "form"))
    if before and (before.text in titles or _is_noun(before, passage, facts)):
        return True
    if after and after.text in forms:
        return True
    genitive = word.text.endswith("s") and after is not None and _is_noun(after, passage, facts)
    return genitive or bool(_INNER.match(passage.raw[word.start : word.end]))


def _beside(number: int, step: int, passage: Passage) -> Word | None:
    """Return the word before or after one, if nothing but a space parts them."""
    if not 0 <= number + step < len(passage.words):
        return None
    first, second = sorted((passage.words[number], passage.words[number + step]), key=lambda word: word.start)
    parted = passage.plain[first.end : second.start] != " "
    return None if parted else passage.words[number + step]


def _is_noun(word: Word, passage: Passage, facts: Facts) -> bool:
    opens = word.start == passage.sentences[word.sentence].start
    capital = passage.raw[word.start].isupper() and word.text not in lexical(facts).lexicon.function
    return capital and not opens
