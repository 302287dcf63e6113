"""Qualities of a role, each linked to it by the word that it wants: "in Leeds", "with no travel"."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from bowout.core.dictionary import is_ordinary
from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import (
    article,
    bare,
    head_index,
    indefinite,
    is_acronym,
    is_mass,
    is_name,
    is_plural,
)
from bowout.core.jotting.qualities import (
    SHARE,
    SHIFTS,
    TEAMS,
    WEEK,
    WITHIN,
    hours,
    is_attribute,
    one_does,
)
from bowout.core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable

_LITTLE = frozenset({"little", "few", "minimal"})
_REGIONS = frozenset({"EU", "UK", "US", "USA", "UAE", "NYC", "LA"})
_PROJECTS = frozenset({"project", "projects"})
HOME = re.compile(r"\b(?:care|nursing) home\b")  # a house where one works
TRADE = re.compile(r"[BCDG]2[BCDG]")
_TERM = "during term time"
_MORE_LESS = Wording(
    r"^(?P<more>(?:more|less|fewer) \w[\w -]*?) (?:and )?(?P<less>(?:less|fewer|more) \S.*)$",
    needs="more less fewer",
)
_NOT = Wording(
    r"^not (?P<much>(?:so |too |very )?(?:much|many) |a lot of )?(?!only\b)(?:an? )?(?P<what>\S.*)$",
    needs="not",
)
_SPAN = Wording(
    r"^(?:\d+(?:-| to | or )?\d*|two|three|four|five|six|nine|ten|twelve) (?:months|weeks|years)$",
    needs="months weeks years",
)
_AT_MOST = Wording(  # "max 40 beds", "30 covers max"
    r"^(?:max\.? |up to |at most |no more than )"
    r"(?P<many>\d+ (?!hours|h\b|km\b|miles|min|days(?! (?:in|on|at) ))[a-z]+s\b.*)$"
    r"|^(?P<most>\d+ (?!days|hours|miles|min)[a-z]+s) max$",
    signs="0123456789",
)
_NUMBERED = Wording(r"\d", signs="0123456789")
_SUCH_DAYS = Wording(r"^(?:remote|hybrid) [1-5] days (?:a|per) week$", needs="remote hybrid")
_TERMS = frozenset({"WFH", "PTO", "OTE", "FTE", "ASAP", "TBC", "TBD", "DBS", "PAYE", "OK", "PM", "AM"})
_PURELY = frozenset({"pure", "purely", "all", "just"})
_ONLY = Wording(r"^(?P<what>\S+(?: \S+)?) only$", needs="only")
_LIKE_FIELDS = ("ology", "ography", "istry", "ture", "tech", "wear", "ware", "onomy", "urgy", "iatry", "care")
_REACH = Wording(
    r"^(?:max\.? |at most |up to |within |under |no more than )?"
    r"(?P<much>\d+)[- ]?(?P<unit>minute|hour|mile|km|h)s?\b"
    r"(?: (?P<how>drive|commute|walk|ride|cycle|journey|(?:bus|train|bike) ride)"
    r"|(?P<by> by [a-z]+| on foot))?"
    r"(?: max)?"
    r"(?: (?:from|of) (?P<where>[A-Z].*|home|here|the .*))?(?: max)?$",
    signs="0123456789",
)
_UNITS = {"km": "kilometre", "h": "hour"}
_SHIFTS = " shifts"


class Place(IntEnum):
    """Where a quality stands among others behind a role."""

    SUCH = 0  # "remote": what a role is as such
    LONG = 1  # "4 days a week"
    FIELD = 2  # "in pharma"
    WHERE = 3  # "near Bath"
    WITH = 4  # "no travel", behind "with"
    DOING = 5  # "where I can lead a team"
    ASIDE = 6  # "not contract", behind a comma


class Link(NamedTuple):
    """A quality with the word that links it to a role, and where it stands."""

    place: Place
    text: str


def link(each: str) -> Link | None:
    """Return a quality with what links it to a role, or None for what is no quality."""
    told = SHIFTS.get(each, each)
    words = told.split()
    return next((found for shape in _LINKS if (found := shape(told, words))), None)


def within_reach(each: str) -> str | None:
    """Return how near a role is to be: "max 30-minute drive" is at most one away; or None."""
    match = _REACH.match(each)
    if match is None or not (match["how"] or match["where"] or match["by"]):
        return None
    unit = _UNITS.get(match["unit"], match["unit"])
    ride = f"{article(match['much'])} {match['much']}-{unit} {match['how']}"
    length = "an hour" if (match["much"], unit) == ("1", "hour") else f"{match['much']} {unit}s"
    far = ride if match["how"] else length
    return f"no more than {far} {'from ' + match['where'] if match['where'] else 'away'}{match['by'] or ''}"


def _reached(each: str, _: list[str]) -> Link | None:
    reach = within_reach(each)
    return Link(Place.WHERE, reach) if reach else None


def measured(each: str, words: list[str]) -> Link | None:
    """Link what is told in figures: "4 days a week", "30% fieldwork", "3 months"."""
    if told := hours(each):
        return Link(Place.LONG, told)
    if match := SHARE.match(each):
        return Link(Place.WITH, f"{match['much']} {match['what']}")
    most = _AT_MOST.match(each)
    if most:
        return Link(Place.WITH, f"up to {most['many'] or most['most']}")
    if WEEK.fullmatch(each):
        return Link(Place.WITH, indefinite(each))
    if _SPAN.match(each):
        return Link(Place.WHERE, f"for {each}")
    return Link(Place.WHERE, f"at {each}") if len(words) == 1 and each.endswith("%") else None


def _doing(each: str, _: list[str]) -> Link | None:
    told = one_does(each)
    return Link(Place.DOING, f"where I can {told}") if told else None


def weighed(each: str, _: list[str]) -> Link | None:
    """Link what there is to be more and less of: "more cakes less bread"."""
    match = _MORE_LESS.match(each)
    return Link(Place.WITH, f"{match['more']} and {_fewer(match['less'])}") if match else None


def _fewer(less: str) -> str:
    """Return what is to be less, with "fewer" before what is counted."""
    first, _, what = less.partition(" ")
    head = what.split()[head_index(what.split())] if what else ""
    return f"fewer {what}" if first == "less" and is_plural(head) and not is_mass(head) else less


def _denied(each: str, _: list[str]) -> Link | None:
    """Link what a role is not to be: "not weekends", "not so much travel", "not fine dining"."""
    match = _NOT.match(each)
    if match is None or match["much"]:
        much = match and match["much"].replace("very ", "")
        return Link(Place.WHERE, f"without {much}{match['what']}") if match else None
    what = match["what"]
    return _not(what, link(what))


def _not(what: str, found: Link | None) -> Link | None:
    if is_attribute(bare(what)) or bare(what) in lex.ROLE_NOUNS:
        return Link(Place.ASIDE, f"not {what}")
    if found is None or found.place not in {Place.FIELD, Place.WITH, Place.WHERE}:
        return None
    if found.place is Place.WITH:
        return Link(Place.WITH, f"no {found.text}") if found.text in {what, SHIFTS.get(what)} else None
    if found.place is Place.FIELD and not is_mass(what.rsplit(maxsplit=1)[-1]):
        return None
    return Link(Place.ASIDE, f"not {what if what.split(maxsplit=1)[0] in _PURELY else found.text}")


def alone(each: str, _: list[str]) -> Link | None:
    """Link the one thing that will do: "mornings only", "remote only"."""
    match = _ONLY.match(each)
    found = link(match["what"]) if match else None
    return Link(found.place, f"{found.text} only") if found and found.place < Place.DOING else None


def _such(each: str, words: list[str]) -> Link | None:
    """Link what a role is as such ("remote", "fully remote"), and where it is that too ("hybrid Leeds")."""
    if _is_such(words[-1]) and len(words) < 3 and not _are_names(words[:-1]):
        return Link(Place.SUCH, each)
    if len(words) > 1 and is_attribute(bare(words[-1])) and _are_names(words[:-1]) and "or" not in words:
        words = [words[-1], *words[:-1]]  # "EU remote"
    placed = len(words) > 1 and is_attribute(bare(words[0])) and _are_names(words[1:]) and words[1] != "or"
    if not placed:
        return Link(Place.ASIDE, each) if _SUCH_DAYS.match(each) else None
    the = "the " if words[1] in _REGIONS else ""
    return Link(Place.ASIDE, f"{words[0]} in {the}{' '.join(words[1:])}")


def _is_such(word: str) -> bool:
    return TRADE.fullmatch(word) is not None or is_attribute(bare(word)) or bare(word) in lex.ROLE_QUALITIES


def _are_names(words: list[str]) -> bool:
    named = [is_name(word) or word in _REGIONS for word in words if word not in {"or", "and"}]
    return bool(named) and all(named)


def _named_place(each: str, words: list[str]) -> Link | None:
    """Link a place by its name: "Leeds or York", "the Leeds area", "south London"."""
    last = words[-1]
    if last in {"area", "region"}:
        return Link(Place.WHERE, f"in the {each}")
    if _are_names(words):
        return Link(Place.WHERE, f"in {'the ' if words[0] in _REGIONS else ''}{each}")
    if is_name(last) and not is_acronym(last) and words[0] in lex.BEARINGS:
        return Link(Place.WHERE, f"in the {each}" if words[1] == "of" else f"in {each}")
    return None


def _where(each: str, words: list[str]) -> Link | None:
    """Link what stands behind its preposition, and a place that wants none, or wants its own."""
    first, last = bare(words[0]), words[-1]
    if first == "with" and len(words) > 1:
        return Link(Place.WITH, each.partition(" ")[2])
    near = first in lex.NEARING and len(words) > 1 and (bare(words[1]) in lex.NEAR_WHAT or is_name(words[1]))
    if near or (first in lex.PREPOSITIONS and len(words) > 1) or each in lex.PLACES_ALONE:
        return Link(Place.WHERE, each)
    if last in lex.PLACES_WITHIN | lex.PLACES_ON:
        return Link(Place.WHERE, f"{'on' if last in lex.PLACES_ON else 'in'} the {each}")
    return Link(Place.WHERE, _TERM) if each == "term time" else None


def _chosen(each: str, _: list[str]) -> Link | None:
    """Link a choice, each side by its own word: "remote or Manchester", "outdoors or heritage"."""
    sides = each.split(" or ")
    if len(sides) != 2 or not _is_choice(each):
        return None
    first, second = link(sides[0]), link(sides[1])
    if first is None or second is None or not _sides_match(first, second):
        return None
    places = {first.place, second.place}
    mixed = Place.ASIDE if Place.SUCH in places and len(places) > 1 else max(places)
    return Link(mixed, _either(first.text, second.text))


def _either(first: str, second: str) -> str:
    """Return a choice with the word once that both sides have: "in Leeds or York", "day or night shifts"."""
    lead, what = second.partition(" ")[::2]
    plain = lead in {"in", "near"} or (lead == "at" and not what.startswith(("a ", "an ")))
    if plain and first.startswith(f"{lead} "):
        return f"{first} or {what}"
    both = first.endswith(_SHIFTS) and second.endswith(_SHIFTS)
    return f"{first.removesuffix(_SHIFTS) if both else first} or {second}"


def _is_choice(each: str) -> bool:
    """Tell a choice of two things from two words before one thing: "retrofit or heritage jobs"."""
    first, or_, second = each.partition(" or ")
    return bool(or_) and (" " in first or " " not in second or _is_house(bare(first)))


def _sides_match(first: Link, second: Link) -> bool:
    """Tell whether two qualities can be one choice: of a kind, or a place and what tells where as well."""
    places = {first.place, second.place}
    return len(places) == 1 or (Place.WHERE in places and bool(places & {Place.SUCH, Place.FIELD}))


def _is_house(head: str) -> bool:
    return head in lex.HOUSES or head.removesuffix("s") in lex.HOUSES


def _housed(each: str, words: list[str]) -> Link | None:
    """Link whom one works for or with: "at a council", "on a small team", "in the public sector"."""
    head = bare(words[head_index(words)])
    if words[0] in lex.LACKING:
        return None
    if head in lex.SECTORS and len(words) > 1:
        return Link(Place.FIELD, f"in the {each}")
    if head == "side" and len(words) > 1:
        return Link(Place.WHERE, f"on the {each}")
    if _is_house(head) or HOME.search(each):
        return Link(Place.WHERE, f"{'in' if head in WITHIN else 'at'} {indefinite(each)}")
    return Link(Place.WHERE, f"on {indefinite(each)}") if head in TEAMS | _PROJECTS else None


def _measured_out(each: str, words: list[str]) -> Link | None:
    """Link what there is to be more, less, little or none of, and what is to be one's own."""
    first = bare(words[0])
    if len(words) < 2 or first not in _LITTLE | lex.LACKING:
        return None
    if first == "own":
        return Link(Place.WITH, f"my {each}")
    return Link(Place.WITH, _fewer(each) if first == "less" else each)


def _hedged(each: str, words: list[str]) -> Link | None:
    """Link what a role is mostly: "mostly medical interpreting"."""
    most = words[0] in {"mostly", "mainly", "largely", "partly"} and len(words) > 1
    return Link(Place.ASIDE, each) if most and (is_mass(words[-1]) or is_plural(words[-1])) else None


def _thing(each: str, words: list[str]) -> Link | None:
    """Link a thing by what it is: one is given regular hours and a short commute, and works in pharma."""
    head = bare(words[head_index(words)])
    if (
        head in lex.JOB_TITLES
        or bare(words[0]) in lex.ADVERBS | lex.BEARINGS
        or _is_choice(each)
        or _NUMBERED.search(each)
        or (len(words) == 1 and each.islower() and is_plural(each) and not is_ordinary(each))  # "azores"
    ):
        return None
    if head in {"shift", "rota"} and len(words) == 2 and words[0].islower():
        return Link(Place.WITH, f"{each}s" if head == "shift" else indefinite(each))
    if _is_given(head):
        such = (
            head in lex.ROLE_NOUNS - {"contract"} and words[0].islower() and not is_plural(head)
        )  # "a staff job"
        told = each if len(words) == 1 and is_mass(head) else indefinite(each)
        return Link(Place.ASIDE if such else Place.WITH, told)
    if is_mass(words[-1]) or is_mass(head):
        return Link(Place.FIELD, f"in {each}")
    if is_acronym(words[-1]) and each not in _TERMS:
        return Link(Place.WITH, indefinite(each)) if len(words) > 1 else Link(Place.FIELD, f"in {each}")
    return None


def _field(each: str, words: list[str]) -> Link | None:
    """Link a field of one word: "in pharma", "in zoology"."""
    known = each in lex.FIELDS or (len(words) == 1 and each.endswith(_LIKE_FIELDS) and not is_mass(each))
    return Link(Place.FIELD, f"in {each}") if known else None


def _is_given(head: str) -> bool:
    """Tell what a role comes with, rather than a field one works in."""
    given = lex.WANTED_AS_SUCH | lex.COUNTED_WANTS | lex.WANTED_PLURALS | lex.ROLE_NOUNS | {"week"}
    return head in given or (head.endswith(("ity", "ness")) if is_mass(head) else is_plural(head))


_LINKS: tuple[Callable[[str, list[str]], Link | None], ...] = (
    _reached, measured, weighed, _denied, alone, _such, _where, _named_place, _chosen, _measured_out, _doing,
    _hedged, _housed, _field, _thing,
)  # fmt: skip
