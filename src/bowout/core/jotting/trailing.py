"""What trails a thing behind a comma: when it begins, remarks behind its date, where all of it is."""

from __future__ import annotations

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.acts import PROGRESSIVE
from bowout.core.jotting.clauses import is_clause
from bowout.core.jotting.grammar import third_person
from bowout.core.jotting.predicates import said_of
from bowout.core.jotting.things import is_phrase
from bowout.core.wording import Wording

_MONTH = "|".join(month.capitalize() for month in sorted(lex.MONTHS))
_SEASON = "|".join(sorted(lex.SEASONS))
_REMARKED = Wording(
    rf"(?P<date>\b\d{{1,2}} (?:{_MONTH}) 20\d\d), "
    r"(?!with |in |at |on |where |when |and (?:the|an?|your|our|my|their) )(?:and )?(?=\S+ \S+ \S)",
    needs=_MONTH.lower().replace("|", " "),
)
_AND_THEN = Wording(
    rf"(?P<date>\b\d{{1,2}} (?:{_MONTH}) 20\d\d) and (?=(?:they|you|we|I|it) [a-z])", needs="and"
)
_BEGINNING = Wording(
    r", (?P<does>opening|opens|starting|starts|launching|launches|closing|closes) (?:on |in )?"
    rf"(?P<when>(?:early |late |mid-?)?(?:\d{{1,2}} )?(?:{_MONTH}|{_SEASON}|next \w+|20\d\d)(?: 20\d\d)?)\b",
    needs="opening starting launching closing opens starts launches closes",
)
_ALL_OF_IT = Wording(r", all (?:in|from|of|at|by) [^,;]+(?=$|[,;])", needs="all")
_TAKES_PLACE = Wording(
    r"^(?P<what>[^,;:()]+?) (?:is|are|will be|takes place|is held|is happening) "
    r"(?P<when>(?:(?:in|at) (?!the \w+ of)[^,;:()]+? )?"
    rf"(?:on \d{{1,2}} (?:{_MONTH})|in (?:{_MONTH}|{_SEASON}))(?: 20\d\d)?)(?=$|[,;.])",
    needs="is are be takes",
)


def remarks_apart(hook: str) -> str:
    """Part what is told behind the date of a hook: "the dinner on 3 May 2027, Nahuel cooks"."""
    return _AND_THEN.sub(r"\g<date>; ", _REMARKED.sub(r"\g<date>; ", hook))


def taking_place(hook: str) -> str:
    """Return what takes place with its time, without the verb: "the open day is on 3 May"."""
    found = _TAKES_PLACE.match(hook)
    if found is None or not is_phrase(found["what"]):
        return hook
    return f"{found['what']} {found['when']}{hook[found.end() :]}"


def begun(hook: str) -> str:
    """Make a verb of how a thing begins: "the kitchen, opening 8 February" opens then."""
    found = _BEGINNING.search(hook)
    thing = hook[: found.start()] if found else ""
    if found is None or not is_phrase(thing):
        return hook
    base = PROGRESSIVE.get(found["does"])
    told = said_of(thing, f"{third_person(base) if base else found['does']} {found['when']}")
    return f"{told}{hook[found.end() :]}" if told and is_clause(told) else hook


_AND_ACTED = Wording(
    r",? and (?=(?:you|they|he|she|[A-ZÀ-Ž][\w'’-]+) (?:asked|told|showed|let|gave|explained|said|offered) )",
    needs="asked told showed let gave explained said offered",
)


def acts_apart(topic: str) -> str:
    """Part what one did and what somebody did then: "We tasted the wine, and Rosa asked me …"."""
    return _AND_ACTED.sub("; ", topic) if topic.startswith(("We ", "we ", "I ")) else topic


_OF_THINGS = Wording(
    r"(?P<things>\b[a-z]{3,}s\b[^.;]{0,40}? (?:&|and) how) they (?=(?:are|were|get) \w+(?:ed|en)\b)",
    needs="they",
)


def pointing_at_things(topic: str) -> str:
    """Tell what is done to several things from what a house does: "the models and how they are audited"."""
    return _OF_THINGS.sub(r"\g<things> these ", topic)


def without_whereabouts(topic: str) -> str:
    """Leave out where all of a topic is: "clients from farming, all in Burgenland"."""
    return _ALL_OF_IT.sub("", topic)
