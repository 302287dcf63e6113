"""What trails a thing behind a comma: when it begins, remarks behind its date, where all of it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.acts import PROGRESSIVE
from bowout.core.jotting.clauses import is_clause
from bowout.core.jotting.dates import date_at, linked
from bowout.core.jotting.grammar import bare, third_person
from bowout.core.jotting.pasts import base_of
from bowout.core.jotting.predicates import said_of
from bowout.core.jotting.things import is_phrase
from bowout.core.jotting.timing import whole_month
from bowout.core.jotting.toponyms import is_place
from bowout.core.wording import Wording

if TYPE_CHECKING:
    import re
    from datetime import date

_MONTH = "|".join(month.capitalize() for month in sorted(lex.MONTHS))
_SEASON = "|".join(sorted(lex.SEASONS))
_REMARKED = Wording(
    rf"(?P<date>\b\d{{1,2}} (?:{_MONTH}) 20\d\d), "
    r"(?!with |in |at |on |near |off |outside |where |when |and )(?=\S+ \S+ \S)",
    needs=_MONTH.lower().replace("|", " "),
)
_AND = Wording(r"(?P<before>[^.;!?]+?),? and (?P<after>[^,.;!?]+)", needs="and")
_OPENS_MORE = lex.WH_WORDS | lex.RELATIVES | lex.WISHING | {"once", "after", "before", "i", "hoping"}
_VENUES = lex.HOUSES | lex.BRANCHES | {"church", "cathedral", "stadium", "arena", "park", "hall", "castle"}
_THERE = Wording(
    r"(?P<what>.*\w), (?P<where>(?P<at>(?:near|in|at|outside|off|by|behind|opposite) (?:the )?)?"
    rf"(?P<name>(?!(?:{_MONTH})\b)[A-ZÀ-Ž][\w.'’-]+(?: [A-ZÀ-Ž][\w'’-]+)*"
    rf"(?: (?P<venue>{'|'.join(sorted(_VENUES))}))?))"
    r"(?:,? (?=on |in |from )|, (?=[a-z]+s )|(?=$|[,.;!?]))",
    signs=",",
)
_BEGINNING = Wording(
    r", (?P<does>opening|opens|starting|starts|launching|launches|closing|closes) (?:on |in )?"
    rf"(?P<when>(?:early |late |mid-?)?(?:\d{{1,2}} )?(?:{_MONTH}|{_SEASON}|next \w+|20\d\d)(?: 20\d\d)?)\b",
    needs="opening starting launching closing opens starts launches closes",
)
_ALL_OF_IT = Wording(r", all (?:in|from|of|at|by) [^,;]+(?=$|[,;])", needs="all")
_TAKES_PLACE = Wording(
    r"^(?P<what>[^,;:()]+?) (?:is|are|will be|takes place|is held|is happening)"
    r"(?: on(?= at)| (?:planned|scheduled|set) for(?= \d))? "
    r"(?P<when>(?:(?:due|in|at|on|from) (?!the \w+ of)|(?<=for )\d)[^,;.:()]+)(?=$|[,;.])",
    needs="is are be takes",
)
_WISHED_FOR = Wording(r", which (?=I(?:'d| would) (?:love|like) to [a-z]+[.!]?$)", needs="which")
_IF_IT_HOLDS = Wording(r",? but (?=(?:that|it|this|they) (?:could|might|may)\b)", needs="but")
_SHOULD_ONE = Wording(  # which is said of such a role anyway
    r"^(?P<role>an? .*\b(?:role|job|post|position)\b.*?),? (?:should|if|when|once) one (?:opens?|comes? up)$",
    needs="one",
)
# What is to be done to a thing: "the second turbine, lowered into place in April 2028".
_TO_BE_DONE = Wording(
    r"^(?P<what>[^,;:()]+), (?P<rest>(?P<done>(?!planned|expected|scheduled)[a-z]+) (?!by\b)[^,;]+)$",
    signs=",",
)
_ENDING_YEAR = Wording(r"\b(?P<year>20\d\d)[.!]?$", signs="2")
_OF_THINGS = Wording(
    r"(?P<things>\b[a-z]{3,}s\b[^.;]{0,40}? (?:&|and) how) they (?=(?:are|were|get) \w+(?:ed|en)\b)",
    needs="they",
)


def remarks_apart(hook: str) -> str:
    """Part what is told behind the date of a hook, or as a second statement: "…, and Nahuel cooks"."""
    hook = _SHOULD_ONE.sub(r"\g<role>", _WISHED_FOR.sub("; ", _IF_IT_HOLDS.sub("; ", hook)))
    return _AND.sub(_second_apart, _REMARKED.sub(r"\g<date>; ", hook))


def _second_apart(match: re.Match[str]) -> str:
    """Part a statement from the one before it, or from a thing and its date; a condition may have two."""
    before = match["before"].split()
    dated = date_at(before) < len(before) or before[-1].isdigit()
    said = is_clause(match["after"]) or is_clause(f"{match['after']} again")  # "the choir sings"
    told = said and (dated or is_clause(match["before"]))
    opens = bare(before[0]) in _OPENS_MORE
    return f"{match['before']}; {match['after']}" if told and not opens else match[0]


def placed_first(hook: str) -> str:
    """Put where something is before when it is: "opens the mill in May 2027, near Rennes"."""
    found = _THERE.match(hook)
    if found is None or not (found["at"] or found["venue"] or is_place(found["name"])):
        return hook
    lead = "" if found["at"] else "at " if found["venue"] else "in "
    what, rest = found["what"], hook[found.end() :]
    if when := linked(rest.strip(" ,.")):
        return f"{what} {lead}{found['where']} {when}"
    words, at = what.split(), date_at(whole_month(what).split())
    told = at < len(words) or is_clause(f"{what} {rest}")
    joint = " " if rest[:1].isalpha() else ""
    place = f"{lead}{found['where']}"
    parts = [" ".join(words[:at]).rstrip(","), place, *words[at:]]
    return f"{' '.join(parts)}{joint}{rest}" if told else hook


def taking_place(hook: str) -> str:
    """Return what takes place with its time, without the verb: "the open day is on 3 May"."""
    found = _TAKES_PLACE.match(hook)
    when = whole_month(found["when"]).split() if found else []
    dated = when and (when[0] == "on" or date_at(["", *when]) <= len(when))
    if not found or not dated or not is_phrase(found["what"]):
        return hook
    return f"{found['what']} {linked(found['when']) or found['when']}{hook[found.end() :]}"


def begun(hook: str) -> str:
    """Make a verb of how a thing begins: "the kitchen, opening 8 February" opens then."""
    found = _BEGINNING.search(hook)
    if found is None or not is_phrase(thing := hook[: found.start()]):
        return hook
    base = PROGRESSIVE.get(found["does"])
    told = said_of(thing, f"{third_person(base) if base else found['does']} {found['when']}")
    return f"{told}{hook[found.end() :]}" if told and is_clause(told) else hook


def to_be_done(hook: str, today: date | None = None) -> str:
    """Make a statement of what is done to a thing in a year to come, as of ``today`` or any without it.

    What was done to it stays beside it: "the lift built in 2019".
    """
    found, year = _TO_BE_DONE.match(hook), _ENDING_YEAR.search(hook)
    to_come = year and (today is None or int(year["year"]) >= today.year)
    if not (found and to_come and base_of(found["done"]) and is_phrase(found["what"])):
        return hook
    plain = len(lex.PREPOSITIONS.intersection(found["what"].split())) < 2  # no "drawings by the patients"
    return f"{found['what']} is {found['rest']}" if plain else hook


def pointing_at_things(topic: str) -> str:
    """Tell what is done to several things from what a house does: "the models and how they are audited"."""
    return _OF_THINGS.sub(r"\g<things> these ", topic)


def without_whereabouts(topic: str) -> str:
    """Leave out where all of a topic is: "clients from farming, all in Burgenland"."""
    return _ALL_OF_IT.sub("", topic)
