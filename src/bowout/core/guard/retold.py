"""A slot's clauses compared with those of the notes: same doer, same order, same sign.

Order is who does it to whom, sign is whether it is denied.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bowout.core.guard.courtesy import is_courteous
from bowout.core.guard.deeds import ME, SOMEBODY, YOU
from bowout.core.guard.nearness import clause_words
from bowout.core.guard.phrases import Hit, word_class
from bowout.core.guard.phrasing import HOUSE, OTHER
from bowout.core.guard.ranks import turned_ranks
from bowout.core.guard.reading import EMPTY, FUTURE, NOBODY, UNREAL
from bowout.core.guard.story import clauses_in
from bowout.core.guard.tagging import verb_forms
from bowout.core.stemming import root

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.guard.reading import Clause
    from bowout.core.guard.story import Keys, Story
    from bowout.core.text import Passage

_ANYBODY = frozenset({SOMEBODY, OTHER})
_SOMEBODY = _ANYBODY | {ME, YOU, HOUSE}
_FOR = frozenset({"to", "for"})
_PLACED = frozenset({"in", "at"})
_COMPANY = frozenset({"with", "alongside"})
_BESIDE = _COMPANY | {"beside", "against", "like", "near"}  # either may come first


def mistold(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the clauses that tell a deed of the notes of somebody else, or with its two parties exchanged.

    For ``discussed: Joan taught me welding``, ``I taught Joan`` is one, and so is ``Dana taught me
    welding``.
    """
    story, turned = facts.known.story, list(turned_ranks(passage, facts))
    for clause in clauses_in(passage, facts):
        of = story.of(clause.root)
        told = [each for each in of if is_about(clause, each) or _is_called(clause, each)] if of else of
        if told and (
            _is_other_person(clause, _nearest(clause, told), facts) or _is_other_party(clause, told, facts)
        ):
            yield hit(passage, clause, "the notes tell this of somebody else.")
        elif told and _is_somebody_new(clause, told, facts):
            yield hit(passage, clause, "the notes do not tell who did this.")
        elif of and _is_other_thing(clause, of, facts):
            yield hit(passage, clause, "the notes tell this of something else.")
        elif _is_reversed(clause, told, of) or clause in turned:
            yield hit(passage, clause, "the notes have it the other way round.")
        elif _is_of_another(clause, facts):
            yield hit(passage, clause, "the notes tell this of somebody else.")


def _nearest(clause: Clause, told: list[Clause]) -> list[Clause]:
    """Return the clauses of the notes that have most of a clause's nouns: of two teams the one it names."""
    if len(told) == 1:
        return told
    nouns = clause.roots - clause.doers  # the doers are what is asked
    shared = [len(nouns & each.roots) for each in told]
    return [each for each, number in zip(told, shared, strict=True) if number == max(shared)]


def is_about(clause: Clause, told: Clause) -> bool:
    """Whether a passage's ``clause`` and the notes' clause ``told`` speak of the same matter.

    Both have the same verb. They do if they share a noun; for a verb of courtesy they must share a thing
    that it is done to.
    """
    plain = is_courteous(clause.word)
    if clause.root == "do":
        return bool(clause.things & told.things - _ANYBODY)  # "did the migration"
    if clause.root in EMPTY or clause.word in word_class("framing"):
        return False
    if plain and not clause.finite and clause.doers == {ME}:
        return False
    vague = told.things <= _ANYBODY
    if plain and not vague:
        return not (clause.led_to() & told.led_to()) <= _ANYBODY | {HOUSE}
    matter = told.context if vague else told.roots
    to_me = ME in clause.things & told.things and bool(clause.doers & told.doers)
    return bool(clause.roots & matter) or to_me or not (clause.roots or plain)


def told_of(clause: Clause, facts: Facts) -> list[Clause]:
    """Return what the notes tell by a verb, and not by a noun alone, of a clause's deed and matter."""
    return [each for each in facts.known.story.of(clause.root) if not each.noun and is_about(clause, each)]


def _is_called(clause: Clause, told: Clause) -> bool:
    """Whether somebody is called what the notes call somebody (``your mentor``), or is where they are."""
    if not clause.root == told.root == "be" or clause.denied or told.denied:
        return False
    called = {each for each in clause.things & told.things if not each.endswith("'s")} - _ANYBODY
    return bool(called or _placed(clause) & _placed(told) - _ANYBODY)


def _placed(clause: Clause) -> frozenset[str]:
    """Return where somebody is by a clause: ``Greg is in Leeds``."""
    return NOBODY.union(*(keys for way, keys in clause.others if way in _PLACED))


def _is_other_person(clause: Clause, told: list[Clause], facts: Facts) -> bool:
    """Whether one person is told to do what the notes have another person do."""
    people = facts.known.cast.people
    known: frozenset[str] = frozenset().union(*(each.doers | _company(each) for each in told))
    sure = all(each.doers and each.doers.isdisjoint(_ANYBODY) for each in told)
    who = clause.doers & people
    if clause.noun and clause.doers == {YOU} and not verb_forms(clause.word):
        return False  # "your class" is also the house's, unlike "your talk"
    return sure and bool(who - {ME}) and clause.doers.isdisjoint(known | _ANYBODY | {ME})


def _is_other_party(clause: Clause, told: list[Clause], facts: Facts) -> bool:
    """Whether a deed is done to, with or from one person where the notes have another there."""
    people = facts.known.cast.people - {ME, YOU}
    for way, keys in clause.others if clause.things else ():
        noted = NOBODY.union(*(dict(each.others).get(way, NOBODY) for each in told))
        if keys & people and noted & people and noted.isdisjoint(keys | _ANYBODY):
            return True
    return False


def _is_somebody_new(clause: Clause, told: list[Clause], facts: Facts) -> bool:
    """Whether one person is told to have done what by the notes was done, by nobody they name."""
    if clause.noun or clause.asked or is_courteous(clause.word) or clause.root in EMPTY:
        return False
    named = clause.doers & facts.known.cast.people - {ME, YOU}
    sure = bool(named) and clause.doers.isdisjoint(_SOMEBODY)
    return sure and all(each.passive and not each.doers for each in told)


def _is_other_thing(clause: Clause, of: list[Clause], facts: Facts) -> bool:
    """Whether one thing is told to do or to undergo what the notes tell of another: ``the shop closed``."""
    if clause.noun or clause.asked or not clause.finite or clause.root in EMPTY or is_courteous(clause.word):
        return False
    thing = _undergoing(clause)
    if not thing or thing & _SOMEBODY or not thing <= facts.known.roots.keys():
        return False
    told = [(_undergoing(each), each) for each in of if not each.noun]
    return bool(told) and all(
        other
        and (each.passive or not clause.passive)
        and not (other & (_SOMEBODY | clause.roots) or thing & each.roots)
        for other, each in told
    )


def _undergoing(clause: Clause) -> frozenset[str]:
    """Return what a clause without an object is about: its subject, also that of a passive."""
    return clause.things if clause.passive else NOBODY if clause.things else clause.doers


def _company(clause: Clause) -> frozenset[str]:
    """Return who does the deed of a clause too: ``works with Joan``."""
    return frozenset().union(*(keys for way, keys in clause.others if way in _COMPANY))


def _is_reversed(clause: Clause, told: list[Clause], of: list[Clause]) -> bool:
    """Whether two have changed places in a deed of the notes; ``told`` are those of ``of`` about the same."""
    if told and _is_turned(clause, told):
        return True
    return any(_is_exchanged(clause, each) for each in told) or any(_is_crossed(clause, each) for each in of)


def _is_turned(clause: Clause, told: list[Clause]) -> bool:
    """Whether the doer of the notes stands where the one that it is done to belongs."""
    doers: frozenset[str] = frozenset().union(*(each.doers for each in told))
    done_to: frozenset[str] = frozenset().union(*(each.led_to(_FOR) for each in told))
    wrong = clause.led_to(_FOR) & (doers - done_to) - _ANYBODY
    return bool(wrong) and clause.doers.isdisjoint(doers)


def _is_crossed(clause: Clause, told: Clause) -> bool:
    """Whether who does a deed by the notes has it done to them, by whom it was done to."""
    if clause.root in EMPTY or clause.denied != told.denied or clause.word in word_class("met"):
        return False
    now = {"": clause.things, **dict(clause.others)}
    then = {"": told.things, **dict(told.others)}
    shared = (now.keys() & then.keys()) - _BESIDE
    return any(_have_changed(clause.doers, now[way], told.doers, then[way]) for way in shared)


def _have_changed(doer: Keys, to: Keys, told_doer: Keys, told_to: Keys) -> bool:
    """Whether ``doer`` and ``to`` have what the notes tell of ``told_to`` and ``told_doer``."""
    doers, things = told_doer - _ANYBODY, told_to - _ANYBODY
    return bool(to & (doers - things)) and bool(doer & (things - doers))


def _is_exchanged(clause: Clause, told: Clause) -> bool:
    """Whether what is given and who gets it have changed places: ``recommended Benoît to me``."""
    now, then = dict(clause.others).get("to", frozenset()), dict(told.others).get("to", frozenset())
    return bool(now & told.things - then) and bool(then & clause.things - told.things)


def _is_of_another(clause: Clause, facts: Facts) -> bool:
    story = facts.known.story
    if clause.noun and _is_made_by_another(clause, story):
        return True
    if clause.word not in _making():
        return False
    return _is_other_maker(clause, story) or _is_turned_gift(clause, facts)


@cache
def _making() -> frozenset[str]:
    return word_class("doing") | word_class("giving")


def _is_made_by_another(clause: Clause, story: Story) -> bool:
    """Whether a noun is what the writer calls his or her own and the notes have another make."""
    makers = story.makers.get(clause.root, frozenset()) if clause.doers == {ME} else frozenset()
    return bool(makers) and makers.isdisjoint({ME, *_ANYBODY})


def _is_other_maker(clause: Clause, story: Story) -> bool:
    """Whether somebody is told to make, give or run what the notes have another make, give or run."""
    sure = clause.doers and clause.doers.isdisjoint(_ANYBODY)
    if not sure or clause.word not in word_class("doing"):
        return False
    if any(each.doers & clause.doers and each.things <= _ANYBODY for each in story.of(clause.root)):
        return False  # "Kelsey sent the booklet, Doug wrote it"
    makers = [story.doers_of[thing] for thing in clause.things if thing in story.doers_of]
    return any(who.isdisjoint(_ANYBODY | clause.doers) for who in makers)


def _is_turned_gift(clause: Clause, facts: Facts) -> bool:
    """Whether the one who only gets something by the notes is told to give it."""
    if clause.word not in word_class("giving") or clause.passive:
        return False
    noted = clause.things & facts.known.roots.keys() - facts.known.cast.names
    return bool(noted) and bool(clause.doers & facts.known.story.getting)


def missigned(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield the clauses that affirm what the notes only deny, and those that deny what they only affirm.

    These must tell the same deed of the same matter, or of the same doer.
    """
    story = facts.known.story
    ended = not passage.vocabulary.isdisjoint(word_class("ending"))
    for clause in clauses_in(passage, facts):
        only = (
            "only" in passage.texts[max(0, clause.verb - 2) : clause.verb]
        )  # "he not only drives but reads"
        if clause.denied and not only and _is_affirmed(clause, facts):
            yield hit(passage, clause, "the notes do not deny this.")
        if clause.denied or clause.asked or clause.noun or (ended and _is_ended(passage, clause)):
            continue
        of = story.of(clause.root)
        told = [each for each in of if not each.noun and _may_be_denied(clause, each)] if of else of
        told = [each for each in told if each.doers & clause.doers - _ANYBODY] or told
        if (told and all(each.denied for each in told)) or _leads_nowhere(passage, clause, facts):
            yield hit(passage, clause, "the notes deny this.")


def _is_affirmed(clause: Clause, facts: Facts) -> bool:
    """Whether the notes tell as so, and nowhere deny, what a clause denies."""
    if clause.noun:
        return False
    told = told_of(clause, facts)
    if is_courteous(
        clause.word
    ):  # "Ida will not be there" may be courtesy, unless the notes have Ida be there
        told = [each for each in told if each.doers & clause.doers - _ANYBODY - {ME, YOU}]
    return bool(told) and not any(each.denied for each in told)


def _is_ended(passage: Passage, clause: Clause) -> bool:
    """Whether the clause around a verb tells that something was given up or ended."""
    return not word_class("ending").isdisjoint(clause_words(passage, clause.verb))


def _may_be_denied(clause: Clause, told: Clause) -> bool:
    """Whether a deed of the notes may be the one of a clause: the same matter, or denied of the same doer."""
    if clause.root == "do" or (clause.root in EMPTY and not clause.things & told.things):
        return False  # "it was a joy", where by the notes nobody is sure
    return is_about(clause, told) or (told.denied and bool(clause.doers & told.doers - {ME, YOU}))


def _leads_nowhere(passage: Passage, clause: Clause, facts: Facts) -> bool:
    """Whether a clause leads where the notes say that nothing led (``never put into production``)."""
    closed = facts.known.story.closed
    if not closed or clause.time in {FUTURE, UNREAL} or not any(way in clause.others for way in closed):
        return False
    return facts.known.denials.near.isdisjoint(
        root(word) for word in passage.texts[clause.verb : clause.verb + 2]
    )


def hit(passage: Passage, clause: Clause, detail: str) -> Hit:
    """Return the place of a clause's verb as a ``Hit`` with this ``detail``."""
    word = passage.words[clause.verb]
    return Hit(word.start, word.end, detail)
