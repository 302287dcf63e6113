"""Where something is: names of places typed in lower case, and where a gathering is held."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.events import with_events
from bowout.core.jotting.people import accompanied, with_people
from bowout.core.jotting.proper import is_unheard, spelled
from bowout.core.jotting.toponyms import articled, is_place, sited, with_places
from bowout.core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable

_PLACE = r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zà-ÿ]+"
_GATHERED = " ".join(sorted(lex.GATHERED))
_PERFORMED = " ".join(sorted(lex.PERFORMED))
_MONTHS = "|".join(month.title() for month in sorted(lex.MONTHS))
_HELD_IN = Wording(
    rf"\b(?P<what>{_GATHERED.replace(' ', '|')}|(?:{_PERFORMED.replace(' ', '|')})(?=,)),? "
    rf"(?P<where>{_PLACE}(?: {_PLACE})?)"
    rf"(?=$| (?:in|on|next|this)\s| (?:{_MONTHS})\b)",
    needs=f"{_GATHERED} {_PERFORMED}",
)
# Where one of a kind is held wants its article: "the launch at web summit in May".
_AT_ONE = Wording(
    rf"(?<=\w )at (?P<what>(?:(?!(?:the|an?|your|our|their|this|next)\b)[a-z]+ ){{0,2}}"
    rf"(?:{_GATHERED.replace(' ', '|')}))(?=$|,| (?:in|on|next|this)\s| [A-Z\d])",
    needs=_GATHERED,
)
_SITES = " ".join(sorted(lex.BRANCHES))
_SITED_IN = Wording(
    rf"\b(?P<what>(?:new|second|third|next|other|old) (?:[a-z-]+ )?(?:{_SITES.replace(' ', '|')})),? "
    rf"(?P<where>{_PLACE}(?: {_PLACE})?|(?:(?<=base )|(?<=hub ))[A-Z]{{3}})"
    r"(?=$| (?:in|on|next|this|from|by)\s)",
    needs=_SITES,
)
_WORD = r"[a-zà-ÿ]{4,}"
_ENDS = r"(?=\s*$|\s*[,;.!?()+&]|\sw/|\s(?:or|and|in|on|by|next|this|with|for|from|to)\s)"
_DATE_WORDS = " ".join([*lex.MONTHS, *lex.SEASONS, *(month[:3] for month in lex.MONTHS), "sept"])
_YEARS = " ".join(str(year) for year in range(2000, 2100))
_DATE = (
    rf"(?=,? (?:(?:in|next|this|early|late|mid|\d+) )?(?:{_DATE_WORDS.replace(' ', '|')}|{_MONTHS}|20\d\d)\b)"
)
_INSIDE = Wording(
    rf"\b(?:in|near|nearer|around|outside|close to|closer to|nearer to) (?P<first>{_WORD})"
    rf"(?: (?:or|and) (?P<second>{_WORD}))?(?:{_ENDS}|{_DATE})",
    needs="in near nearer around outside close closer",
)
_EITHER = Wording(rf"(?:^|, )(?P<first>{_WORD}) or (?P<second>{_WORD})(?=$|[,;.])", re.MULTILINE, needs="or")
_HOUSES = (
    "branch office campus airport area region hub castle abbey cathedral museum hospital college harbour"
)
_HOUSED = Wording(
    rf"(?:^|\b(?:the|your|their|a|new|in|at|about|re|of|for) )(?P<first>{_WORD})"
    rf" (?=(?:{_HOUSES.replace(' ', '|')})\b)",
    re.MULTILINE,
    needs=_HOUSES,
)
_WAYS = " ".join(sorted(lex.WAYS))
_WHITHER = Wording(
    rf"\b(?:(?:{_WAYS.replace(' ', '|')}) to|(?<!moving )from) (?P<first>{_WORD}){_ENDS}(?! to\b)",
    needs=f"from {_WAYS}",
)
# A fair by its name, and where one with a short name is held: "hannover messe apr 2027", "EGU vienna april".
_FAIR = Wording(
    rf"(?:^|\b(?:at|for) |@ ?)(?:(?P<first>{_WORD}) |[A-Z]{{2,6}} )(?P<second>{_WORD}){_DATE}",
    re.MULTILINE,
    needs=f"{_DATE_WORDS} {_YEARS}",
)
# One word that nobody has heard makes a name of all: "at flink forward", "@ elmia wood in june".
_NAMED_AT = Wording(
    rf"(?:\bat |(?<!\S)@ )(?P<first>[a-zà-ÿ]{{3,}}(?: [a-zà-ÿ]+){{0,2}}?)(?:{_ENDS}|{_DATE})", signs="@a"
)
# What is put on, by the article of another language: "la traviata opens in May".
_WORK = Wording(
    r"^(?P<first>(?:la|le|les|il|lo|die|das|el) [a-zà-ÿ]{4,}) (?=(?:opens|premieres|runs|plays|in|on) )"
)
# From a place to another, of which one is known: "trip rosslare to Bilbao".
_ENDS_OF_WAY = Wording(
    rf"\b(?:(?P<first>{_WORD}) to (?={_PLACE}\b)|{_PLACE} to (?P<second>{_WORD})\b)", needs="to"
)
_WAY_BETWEEN = Wording(
    rf"(?<=[a-z])(?<!\bfrom)(?<!\bbetween)(?<!\bthe)(?<!ing) "
    rf"(?P<ends>(?P<one>{_PLACE}) to (?P<other>{_PLACE}))"
    r"(?=$|[,;.?!]| (?:in|on|next|by)\b)",
    needs="to",
)
_TIMES = f"{_MONTHS}|{'|'.join(season.title() for season in sorted(lex.SEASONS))}"
_THEN = Wording(  # "the plant in Izmir 2028"
    rf"\b(?P<where>(?:in|near) (?!(?:{_TIMES})\b){_PLACE}(?: (?!(?:{_TIMES})\b){_PLACE})?),? "
    rf"(?=(?:(?:early|late|mid)[ -])?(?:20\d\d\b|Q[1-4]\b|(?:{_MONTHS})(?: 20\d\d)?(?:$|,)))",
    needs="in near",
)
_OWNER = Wording(  # "marta's webinar"
    rf"(?:^|[,;+&] |\b(?:and|with|by|from|about|of|on) )(?!gran)(?P<first>{_WORD})['’]s (?=[a-z])",
    re.MULTILINE,
    signs="'’",
)
_UNHEARD = (_INSIDE, _WHITHER, _EITHER, _HOUSED, _FAIR, _OWNER)


def named_places(text: str, is_common: Callable[[str], bool]) -> str:
    """Give places and people typed in lower case their capitals.

    They are known ones, and an unheard word where a place stands.
    """
    text = spelled(text, is_common)
    for wording in (_NAMED_AT, _WORK):
        text = wording.sub(lambda match: _titled(match, is_common), text)
    for wording in _UNHEARD:
        text = wording.sub(lambda match: _capitalized(match, is_common), text)
    text = sited(with_places(accompanied(with_people(text, is_common))))
    text = _ENDS_OF_WAY.sub(lambda match: _capitalized(match, is_common), text)
    text = _WAY_BETWEEN.sub(_between, text)
    return articled(with_events(text, is_common))


def _capitalized(match: re.Match[str], is_common: Callable[[str], bool]) -> str:
    words = [word for word in match.groupdict().values() if word]
    if not all(is_unheard(word, is_common) for word in words):
        return match[0]
    return re.sub(rf"\b(?:{'|'.join(words)})\b", lambda word: word[0].capitalize(), match[0])


def _titled(match: re.Match[str], is_common: Callable[[str], bool]) -> str:
    """Give all words of a name their capitals where one of them is nothing but a name."""
    words = match["first"].split()
    known = lex.CASED.keys() - lex.TIME_WORDS
    named = any(word in known or is_unheard(word, is_common) for word in words)
    fits = named and (lex.PREPOSITIONS | lex.DETERMINERS).isdisjoint(words)
    told = " ".join(_spelled(word) for word in words)
    return match[0].replace(match["first"], told) if fits else match[0]


_UNSPOKEN = Wording(
    r"(?=\w{3,5}$).*[^aeiouy](?<!th|st|nd|nt|rd|rt|rn|rk|rm|ck|ch|sh|ll|ss|ng|nk|lt|ld|mp|sk|ft|ct)$"
)


def _spelled(word: str) -> str:
    """Write a word of a name with its capitals: "uitp" is spoken by its letters, "elmia" is not."""
    initials = (
        word not in lex.KNOWN
        and not is_place(word)
        and _UNSPOKEN.match(word)
        and not re.search("[aeiouy][^aeiouy]$", word)
    )
    return lex.CASED.get(word, word.upper() if initials else word.capitalize())


def _between(match: re.Match[str]) -> str:
    """Put the "from" before the ends of a way, of which one is known: "the trip Rosslare to Bilbao"."""
    known = is_place(match["one"]) or is_place(match["other"])
    return f" from {match['ends']}" if known else match[0]


def placed(text: str) -> str:
    """Put the "in" before where a gathering is held: "partner summit Lisbon"; a month is no place."""
    text = _AT_ONE.sub(r"at the \g<what>", text)
    return _THEN.sub(r"\g<where> in ", _SITED_IN.sub(_in_place, _HELD_IN.sub(_in_place, text)))


def _in_place(match: re.Match[str]) -> str:
    dated = match["where"].split()[0].lower() in lex.TIME_WORDS
    link = "at" if match["where"].isupper() else "in"  # "the new base at ARN"
    return match[0] if dated else f"{match['what']} {link} {match['where']}"


def is_gathering(text: str) -> bool:
    """Tell whether a text ends in what people travel to, so that a name behind it is where it is held."""
    return text.rsplit(maxsplit=1)[-1].lower() in f"{_GATHERED} {_PERFORMED}".split()
