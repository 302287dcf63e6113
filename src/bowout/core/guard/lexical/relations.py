"""Who did what and when, in a passage: as the notes have it, or it is another story in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.guard.lexical.cast import COMING, DONE, owned_in
from bowout.core.guard.lexical.clauses import clauses
from bowout.core.guard.lexical.known import lexical
from bowout.core.guard.lexical.people import ME, YOU
from bowout.core.guard.phrases import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.guard.lexical.cast import LexicalCast
    from bowout.core.guard.lexical.clauses import Clause, Deed
    from bowout.core.text import Passage


def relations(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield deeds and things of a passage that the notes have another do or own."""
    cast = lexical(facts).told
    if not cast.lexicon.verbs.known:
        return
    for clause in clauses(passage, cast.people):
        for deed in clause.deeds:
            if _is_turned(deed, cast):
                yield Hit(deed.word.start, deed.word.end, "the notes tell this of somebody else.")
        yield from _taken(clause, cast)


def _is_turned(deed: Deed, cast: LexicalCast) -> bool:
    """Whether the notes tell a deed, of others than the one who does it here."""
    for root in deed.roots:
        others = cast.agents.get((root, deed.passive), set())
        if not others or cast.agrees(deed.agent, others):
            continue
        if deed.agent in cast.acting or _is_known_thing(deed.agent, others, cast):
            return not cast.lexicon.is_courteous(deed.word.text) or _is_same_matter(deed, root, others, cast)
    return False


def _is_known_thing(agent: str, others: set[str], cast: LexicalCast) -> bool:
    """Whether a thing of the notes stands here in the place of another, or of a person."""
    return agent in cast.things and others <= cast.things | cast.acting


def _is_same_matter(deed: Deed, root: str, others: set[str], cast: LexicalCast) -> bool:
    """Whether a deed of mere courtesy (``zeigen``) is about the notes' own matter, or its doer the object."""
    around = deed.clause.nouns | (deed.clause.before.nouns if deed.clause.before else frozenset())
    if deed.agent == ME:
        if YOU in others and deed.clause.has("you-object"):
            return True
        return any(each.entity in others for each in deed.clause.subjects) or bool(
            around & {cast.lexicon.stem(other) for other in others}
        )
    about = cast.matters.get(root, frozenset()) - {cast.lexicon.stem(name) for name in cast.people.names}
    return bool(around & about)


def _taken(clause: Clause, cast: LexicalCast) -> Iterator[Hit]:
    """Yield what a clause calls somebody's and the notes have from another."""
    for owned in owned_in(clause):
        if owned.owner not in cast.acting:
            continue
        stems = {cast.lexicon.stem(root) for root in owned.roots}
        owners = (
            set()
            if owned.formal
            else {who for root in owned.roots | stems for who in cast.makers.get(root, ())}
        )
        owners |= {who for root in owned.roots for who in cast.agents.get((root, False), ())}
        telling = {stem for stem in stems & cast.things if not cast.lexicon.is_courteous(stem)}
        if owned.owner == ME and not owners and telling:
            yield Hit(owned.start, owned.end, "the notes do not call this yours.")
        if owners and not cast.agrees(owned.owner, owners):
            yield Hit(owned.start, owned.end, "the notes have this of somebody else.")


def turned_time(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what the notes tell as done and the passage as coming, and the other way round."""
    known = lexical(facts)
    if not known.lexicon.verbs.known:
        return
    past, coming = known.told.done("discussed"), known.told.done("hook")
    for clause in clauses(passage, known.told.people):
        for deed in clause.deeds:
            if _is_still_to_do(deed, past, coming):
                yield Hit(deed.word.start, deed.word.end, "the notes tell this as done; it is not to come.")
            elif _is_told_as_done(deed, past, coming, facts):
                yield Hit(deed.word.start, deed.word.end, "the notes have this still to come.")
        yield from _over(clause, facts)


def _is_still_to_do(deed: Deed, past: dict[str, set[str]], coming: dict[str, set[str]]) -> bool:
    done = {root for root in deed.roots if past.get(root) == {DONE} and root not in coming}
    return bool(done) and deed.time(frozenset(done)) == COMING


def _is_told_as_done(
    deed: Deed, past: dict[str, set[str]], coming: dict[str, set[str]], facts: Facts
) -> bool:
    """Whether a deed of the hook, or what its noun names (``Eröffnung``), is told as over."""
    known = lexical(facts)
    ahead = {root for root in deed.roots if root in coming and DONE not in coming[root]}
    if not known.lexicon.is_courteous(deed.word.text):
        ahead |= deed.roots & known.event_roots
    ahead -= past.keys()
    return bool(ahead) and deed.time(frozenset(ahead)) == DONE


def _over(clause: Clause, facts: Facts) -> Iterator[Hit]:
    """Yield what only the hook has where it is told as over: it was, it has helped, I have read it."""
    known = lexical(facts)
    ahead = known.only_in("hook", "discussed")
    told = [each for each in clause.subjects if each.entity in ahead]
    doers = [deed for deed in clause.deeds if deed.agent in ahead and deed.time(deed.roots) == DONE]
    lived = {"ich", "wir"} & {word.text for word in clause.words} and clause.has("experienced")
    copula = told and clause.has("passed") and not clause.has("subject")
    seen = clause.before and clause.before.has("passed") and clause.has("experiencing")
    if doers or copula or ((lived or seen) and clause.nouns & ahead):
        first, last = clause.words[0], clause.words[-1]
        yield Hit(first.start, last.end, "the notes have this still to come.")
