"""Every word of a text: whether the notes, the template, courtesy or grammar account for it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bowout.core.guard.lexical.claims import firm, says
from bowout.core.guard.lexical.known import LexicalKnown, lexical
from bowout.core.guard.phrases import Hit, word_class, wordings
from bowout.core.terms import NARRATIVE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage, Word

_SHORTEST_LEAK, _SHORTEST_REST = (
    5,
    3,
)  # letters of a private word that may hide in a compound, and of the rest


def grounded(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield words of a slot that neither the notes, nor the template, nor courtesy account for."""
    known = lexical(facts)
    if not known.lexicon.known:
        yield Hit(None, None, "there are no word lists by which to judge this language.")
        return
    for word in passage.words:
        accounted = known.source_of(word.text, facts) is not None or _is_number(word, known)
        if not accounted and not _is_parted(word, passage, facts):
            yield Hit(word.start, word.end)


def _is_parted(word: Word, passage: Passage, facts: Facts) -> bool:
    """Whether a verb is accounted for with its part behind it (``richten … aus``), or is that part."""
    known = lexical(facts)
    parts = known.lexicon.verbs.separable
    if word.text in parts:
        return True
    return any(
        known.source_of(other.text + word.text, facts) is not None
        for other in passage.words
        if other.sentence == word.sentence and other.start > word.start and other.text in parts
    )


def _is_number(word: Word, known: LexicalKnown) -> bool:
    return known.figure(word.text) is not None


def numbers(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield numbers that the notes do not have; in a letter only those in figures."""
    known = lexical(facts)
    idioms = spanned("number-idioms", passage, facts)
    for number, word in enumerate(passage.words):
        figure = known.figure(word.text)
        told = word.text in known.words or word.text in facts.default_words or figure in known.numbers
        if (
            figure is not None
            and not told
            and number not in idioms
            and (not facts.is_letter or word.has_digit)
        ):
            yield Hit(word.start, word.end)


def dates(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield days, months, seasons and periods that the notes do not have."""
    known = lexical(facts)
    names = known.lexicon.pairs("dates")
    meant = {names.get(word) for word in known.words}
    for word in passage.words:
        named = len(word.text) > 3 and names.get(word.text)
        if named and named not in meant and word.text not in facts.default_words:
            yield Hit(word.start, word.end)
    if not facts.is_letter:
        yield from says("periods", passage, facts)


def misplaced(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what is told at the wrong time, and in thanks or close what belongs to the other alone."""
    from bowout.core.guard.lexical.relations import turned_time

    yield from turned_time(passage, facts)
    if (facts.is_thanks or facts.is_close) and not facts.known.terms.hook_came:
        yield from _placed(passage, facts)


def _placed(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield in thanks what only the hook has, and in a close what only was discussed.

    A sentence that looks forward may stand in thanks; a close may name what was discussed with its matter.
    """
    known = lexical(facts)
    own, other = ("discussed", "hook") if facts.is_thanks else ("hook", "discussed")
    foreign = known.only_in(other, own) - known.nouns_of("looking_for") - known.told.house
    told = {known.lexicon.stem(word) for word in facts.default_words}
    for sentence in _by_sentence(passage).values():
        stems = {word: known.lexicon.stem(word.text) for word in sentence}
        beside = facts.is_close and set(stems.values()) & known.nouns_of(own)
        settled = beside or _looks_forward(sentence, facts)
        for word, stem in () if settled else stems.items():
            if stem in foreign - told and not known.lexicon.is_courteous(word.text):
                yield Hit(word.start, word.end)


def _by_sentence(passage: Passage) -> dict[int, list[Word]]:
    found: dict[int, list[Word]] = {}
    for word in passage.words:
        found.setdefault(word.sentence, []).append(word)
    return found


def _looks_forward(sentence: list[Word], facts: Facts) -> bool:
    """Whether a sentence of thanks looks forward, or one of a close says that a matter goes on."""
    section = "awaited" if facts.is_thanks else "goes-on"
    return not word_class(section, facts.notes.language).isdisjoint(word.text for word in sentence)


def _stems(known: LexicalKnown, *keys: str) -> set[str]:
    texts = [word for key in keys if key in known.public for word in known.public[key].texts]
    return {known.lexicon.stem(word) for word in texts if word not in known.lexicon.function}


def spanned(section: str, passage: Passage, facts: Facts) -> set[int]:
    """Return the numbers of the words in wordings of a section."""
    spans = wordings(section, facts.notes.language).spans(passage)
    return {at for first, last in spans for at in range(first, last + 1)}


def lost_anchor(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Hold against a slot that it names nothing of the jottings, where the template's own text does."""
    known = lexical(facts)
    jotted = _stems(known, *NARRATIVE)
    default = {known.lexicon.stem(word) for word in facts.default_words}
    here = {known.lexicon.stem(word) for word in passage.texts}
    if facts.default is not None and jotted & default and not jotted & here:
        yield Hit(None, None)


def private(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield words of the untold, in any form and inside compounds, and words of its topics."""
    known = lexical(facts)
    if not known.untold:
        return
    topics = _topics(known, known.untold_words)
    for word in passage.words:
        if word.text in known.words or word.text in facts.default_words:
            continue
        if _leaks(word.text, known) or (
            _topics(known, [word.text]) & topics and not _is_told(word.text, facts)
        ):
            yield Hit(word.start, word.end)


def _leaks(word: str, known: LexicalKnown) -> bool:
    if known.lexicon.is_courteous(word):
        return False
    if word in known.untold_words or (len(word) > 3 and known.lexicon.stem(word) in known.untold_stems):
        return True
    if any(root in known.untold_roots for root in known.lexicon.verbs.roots(word)):
        return True
    parts = (each for each in known.untold_stems if len(each) >= _SHORTEST_LEAK)
    return any(_holds(word, part) for part in parts)


def _holds(word: str, part: str) -> bool:
    """Whether a compound holds a word of the untold beside another, three letters at least."""
    begins, ends = word.startswith(part), word.endswith(part)
    return (begins or ends) and len(word) - len(part) >= _SHORTEST_REST


def _topics(known: LexicalKnown, words: frozenset[str] | list[str]) -> set[str]:
    """Return the private topics that words speak of."""
    lines = _topic_lines(known.notes.language)
    return {
        topic for topic, starts, whole in lines for word in words if word in whole or word.startswith(starts)
    }


@cache
def _topic_lines(language: str) -> list[tuple[str, tuple[str, ...], frozenset[str]]]:
    from bowout.core.text import fold
    from bowout.data import read_optional
    from bowout.data.lists import entries_of, lines_of

    found = []
    for name, told in entries_of(lines_of(fold(read_optional(f"private_{language}")))):
        words = told.split()
        starts = tuple(word[:-1] for word in words if word.endswith("*"))
        found.append((name, starts, frozenset(word for word in words if not word.endswith("*"))))
    return found


def _is_told(word: str, facts: Facts) -> bool:
    """Whether a letter may use a word of a private topic: the category of a reason that is told."""
    known = lexical(facts)
    pay = "pay" in _topics(known, [word]) and facts.notes.situation.value == "compensation"
    return facts.is_letter and pay and facts.notes.disclosure.value != "none"


def reason(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield health and family where the situation locks them, and a reason where none is to be told."""
    known = lexical(facts)
    if not facts.is_letter and facts.parting:
        yield from says("own-reason", passage, facts)
    elif facts.parting and facts.notes.disclosure.value == "none":
        settled = firm(passage, facts)
        for hit in says("reason-told", passage, facts):
            if passage.sentence_at(hit.start) in settled:
                yield hit
    medical = known.lexicon.words("medical")
    for word in passage.words:
        locked = facts.notes.situation.locked and _topics(known, [word.text]) & {"health", "family"}
        told = word.text in facts.default_words or known.has(word.text)
        if (word.text in medical or locked) and not told:
            yield Hit(word.start, word.end)


def language(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Fewer than half of the words are of the language, or none is a word of its grammar."""
    lists = lexical(facts).lexicon
    unknown = [word for word in passage.words if word.text not in facts.known.words and not word.has_digit]
    if len(unknown) < 3 or not lists.known:
        return
    own = sum(1 for word in unknown if lists.is_ordinary(word.text))
    if own * 2 < len(unknown) or lists.function.isdisjoint(passage.vocabulary):
        yield Hit(None, None, f"this is not in the letter's language, {lists.name}.")


def address(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield words that address the reader otherwise than the notes' ``address`` asks for.

    Words that mean the reader only with a capital, as ``Sie`` does, count inside a sentence alone.
    """
    from bowout.core.notes import Address

    familiar = facts.notes.address is Address.FAMILIAR
    wrong = word_class("formal" if familiar else "familiar", facts.notes.language)
    for number, word in enumerate(passage.words):
        opens = number == 0 or passage.words[number - 1].sentence != word.sentence
        capital = passage.raw[word.start].isupper() and not opens
        if word.text in wrong and (capital or not familiar):
            yield Hit(word.start, word.end)


def greeted(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Compare the names in the greeting with the recipient's."""
    known = lexical(facts)
    first = passage.raw.lstrip().partition("\n")[0]
    greeting = known.lexicon.passage(first)
    openings = word_class("greeting", facts.notes.language)
    general = word_class("addressed", facts.notes.language)
    if not greeting.words or greeting.words[0].text not in openings or len(greeting.words) > 12:
        return
    called = [
        word
        for word in greeting.words[1:]
        if greeting.raw[word.start].isupper() and word.text not in openings | general and len(word.text) > 1
    ]
    own = set(known.public["recipient"].texts)
    strangers = [word for word in called if word.text not in own]
    if strangers and not own & {word.text for word in called}:
        offset = len(passage.raw) - len(passage.raw.lstrip())
        yield Hit(
            offset + strangers[0].start,
            offset + strangers[-1].end,
            f"you write to {facts.notes.recipient.name}.",
        )
