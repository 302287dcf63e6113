"""What a letter must not say, and what it must: wordings of the language, held against its sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.guard.lexical.brief import brief
from bowout.core.guard.lexical.known import lexical
from bowout.core.guard.phrases import Hit, word_class, wordings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.guard.rule import Check
    from bowout.core.text import Passage

_EARLY = 3  # sentences


def says(section: str, passage: Passage, facts: Facts) -> list[Hit]:
    """Return the places where wordings of a section stand, those left out that the notes have themselves."""
    found = wordings(section, facts.notes.language).find(passage)
    return [
        hit
        for hit in found
        if passage.plain[hit.start : hit.end] not in facts.known.public_text
        and not _is_noun_of_that_sound(hit, passage, facts)
    ]


def _is_noun_of_that_sound(hit: Hit, passage: Passage, facts: Facts) -> bool:
    """Whether one word of grammar has a capital inside a sentence, which makes it a noun (``auf Wegen``)."""
    opens = any(sentence.start == hit.start for sentence in passage.sentences)
    alone = passage.plain[hit.start : hit.end] in lexical(facts).lexicon.function
    return alone and not opens and passage.raw[hit.start or 0].isupper()


def _sentences(section: str, passage: Passage, facts: Facts) -> set[int]:
    read = brief(passage, facts)
    spans = wordings(section, facts.notes.language).spans(read)
    return {read.words[first].sentence for first, _ in spans}


def firm(passage: Passage, facts: Facts) -> set[int]:
    """Return, of a letter, the sentences that decide, cancel or deny: what they name they do not claim."""
    if not facts.is_letter:
        return set()
    negators = word_class("negator", facts.notes.language)
    denied = {word.sentence for word in passage.words if word.text in negators}
    return denied | _sentences("decision", passage, facts) | _sentences("cancelled", passage, facts)


def _outside(section: str, passage: Passage, facts: Facts) -> Iterator[Hit]:
    settled = firm(passage, facts)
    yield from (hit for hit in says(section, passage, facts) if passage.sentence_at(hit.start) not in settled)


def parting(section: str) -> Check:
    """Return a check by a section, for messages that end the process, outside of what decides."""

    def check(passage: Passage, facts: Facts) -> Iterator[Hit]:
        if facts.parting:
            yield from _outside(section, passage, facts)

    return check


def kept(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what opens the decision anew, but for another post that the notes themselves hope for."""
    known = lexical(facts)
    hoped = known.nouns_of("hook") | known.nouns_of("looking_for")
    for hit in parting("decision-kept")(passage, facts):
        last = passage.plain[hit.start : hit.end].split()[-1]
        if known.lexicon.stem(last) not in hoped:
            yield hit


def outside(section: str) -> Check:
    """Return a check by a section, outside of what decides."""
    return lambda passage, facts: _outside(section, passage, facts)


def anywhere(section: str) -> Check:
    """Return a check by a section."""
    return lambda passage, facts: says(section, passage, facts)


def hedges(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what softens the decision."""
    if facts.parting:
        yield from says("no-hedge", passage, facts)


def decision(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Look for an unambiguous decision within the first three sentences after the greeting."""
    if not facts.leaving:
        return
    read = brief(passage, facts)
    spans = wordings("decision", facts.notes.language).spans(read)
    found = next((read.words[first].start for first, _ in spans), None)
    if found is None:
        yield Hit(None, None, "the letter does not say that you withdraw.")
    elif sum(_greeted(passage) < sentence.start <= found for sentence in passage.sentences) > _EARLY:
        yield Hit(None, None, "the decision comes after the third sentence.")


def _greeted(passage: Passage) -> int:
    """Return where the greeting, or the opening of a script for a call, ends."""
    return passage.plain.find("\n\n") if "\n\n" in passage.plain else passage.plain.find("\n")


def cancelled(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Look for the booked interview, named and cancelled."""
    slot, language = facts.notes.interview, facts.notes.language
    if slot is None or not facts.leaving or slot.starts < facts.known.now:
        return
    named = slot_words_of(facts) & passage.vocabulary
    if not named and passage.vocabulary.isdisjoint(word_class("interview", language)):
        yield Hit(None, None, f"the booked interview ({slot.text}) is not named.")
    elif not wordings("cancelled", language).occurs(brief(passage, facts)):
        yield Hit(None, None, f"the booked interview ({slot.text}) is not cancelled.")


def slot_words_of(facts: Facts) -> frozenset[str]:
    """Return the words by which a letter may name the booked slot."""
    slot = facts.notes.interview
    return lexical(facts).slot_words(slot) if slot else frozenset()


def thanks(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Look for thanks."""
    if not wordings("thanks", facts.notes.language).occurs(brief(passage, facts)):
        yield Hit(None, None, "nothing is thanked for.")


def apologies(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield apologies beyond the one that a dropped slot is worth."""
    hits = says("apologies", passage, facts)
    allowed = 1 if facts.is_letter and facts.notes.interview else 0
    yield from hits[allowed:] if facts.parting else hits[2:]


def one_apology(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Look for one apology, no more and no less."""
    hits = says("apologies", passage, facts)
    if not hits:
        yield Hit(None, None, "there is no apology.")
    yield from hits[1:]


def never_met(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield, at the stages before any meeting, words that tell of one."""
    if facts.notes.stage.met:
        return
    settled = firm(passage, facts)
    ahead = settled | _sentences("ahead", passage, facts)
    told = facts.known.public.get("discussed")
    spoken = told is not None and not told.vocabulary.isdisjoint(
        word_class("interview", facts.notes.language)
    )
    talks = [] if spoken else says("meeting", passage, facts)
    yield from (hit for hit in talks if passage.sentence_at(hit.start) not in ahead)
    met = says("met-in-person", passage, facts)
    yield from (hit for hit in met if passage.sentence_at(hit.start) not in settled)


def other_employer(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Find any other employer in a slot; a whole letter may say that an offer was accepted, never whose."""
    if not facts.is_letter:
        yield from says("no-other-employer", passage, facts)
    joining = _sentences("joined", passage, facts)
    for word in named_after(passage, facts):
        if passage.words[word].sentence in joining:
            yield Hit(passage.words[word].start, passage.words[word].end, "this names another employer.")


def misnamed(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Find names of a company or a position that are not the notes', where the letter decides."""
    about = _sentences("decision", passage, facts) if facts.leaving else set()
    for word in named_after(passage, facts):
        if passage.words[word].sentence in about:
            yield Hit(passage.words[word].start, passage.words[word].end)


def named_after(passage: Passage, facts: Facts) -> Iterator[int]:
    """Yield the numbers of words right after ``bei``, ``als`` and the like that are a stranger's name.

    An article may stand between (``bei der Brekkamp GmbH``).
    """
    leads, articles = (word_class(name, facts.notes.language) for name in ("leading", "house-article"))
    ordinary = lexical(facts).lexicon.is_ordinary
    for number, word in enumerate(passage.words[1:], 1):
        if not passage.raw[word.start].isupper() or word.text in facts.known.words or ordinary(word.text):
            continue
        first = number - 2 if passage.words[number - 1].text in articles else number - 1
        before = passage.words[max(first, 0)]
        if before.text in leads and before.sentence == word.sentence:
            yield number


def meta(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what an assistant says of its text; in a letter one word alone is no sign of it."""
    for hit in says("meta-talk", passage, facts):
        if not facts.is_letter or " " in passage.plain[hit.start : hit.end]:
            yield hit


def misfit(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what belongs to another stage: an offer, an invitation or rounds that there were not."""
    stage, told = facts.notes.stage.value, facts.default_words
    sections = [("misfit-offer", stage != "offer"), ("misfit-invitation", stage == "applied"),
                ("misfit-final", stage not in {"final", "offer"})]  # fmt: skip
    for section, holds in sections:
        for hit in says(section, passage, facts) if holds else ():
            if not set(passage.plain[hit.start : hit.end].split()) <= told:
                yield hit
