"""Which one of several: "1st night", "castle park phase 2"."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import definite, words_of
from bowout.core.jotting.things import is_phrase
from bowout.core.wording import Wording

# A day of a month keeps its figure.
_WRITTEN = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_MONTHS = "|".join(sorted(lex.MONTHS | {month[:3] for month in lex.MONTHS}))
_NTH = Wording(
    rf"(?<![\d./-])(?P<number>[1-9])(?:st|nd|rd|th)(?= (?!(?:of|and|or|to|in|{_MONTHS}|sept)\b)[a-z])",
    signs="123456789",
)
# A day told by its week: "open day 2nd sun in june".
_DAYS = {day[:3]: day.title() for day in lex.WEEKDAYS} | {"week": "week", "half": "half"}
_DAYS |= dict.fromkeys(("weekend", "wkend", "wknd", "wk-end"), "weekend") | {"wk": "week"}
_NTH_DAY = Wording(
    rf",?(?: on| in)?(?: the)? (?P<which>{'|'.join(_WRITTEN[:5])}|last) "
    rf"(?P<day>{'|'.join(sorted(_DAYS, reverse=True))})[a-z]*\.?"
    rf" (?P<of>(?:in|of) (?:{_MONTHS}|sept)[a-z]*)",
    re.IGNORECASE,
    needs="first second third fourth fifth last",
)
_NIGHT = Wording(
    r"^(?:the )?(?P<what>(?!(?:the|an?|your|their|our) )[a-z][\w-]*(?: [a-z][\w-]*)?)"
    r" (?P<which>first|opening|last|closing) night\b",
    needs="night",
)
_PHASE = Wording(
    r"^(?:the )?(?P<of>(?!phase|stage)[a-z][\w-]*(?: [a-z][\w-]*){0,3}),?"
    r" (?P<phase>(?:phase|stage) \d|v\d(?:\.\d)?)(?=$|,| (?:in|by|next|this) )"
    r"|^(?P<first>(?:phase|stage) \d), (?P<what>[a-z][\w-]*(?: [a-z][\w-]*){0,2})$",
    needs="phase stage v1 v2 v3 v4 v5 v6",
)


def in_order(text: str, *, hook: bool) -> str:
    """Write an ordinal out, and put a phase, and in a hook a night, before what it is of."""
    text = _NTH.sub(lambda match: _WRITTEN[int(match["number"]) - 1], text)
    text = _PHASE.sub(_of_its_whole, _NTH_DAY.sub(_on_day, text))
    return _NIGHT.sub(r"the \g<which> night of the \g<what>", text) if hook else text


def _on_day(match: re.Match[str]) -> str:
    day = _DAYS[match["day"].lower()]
    return f" {'in' if day in {'week', 'half'} else 'on'} the {match['which'].lower()} {day} {match['of']}"


def _of_its_whole(match: re.Match[str]) -> str:
    whole = match["of"] or match["what"]
    words = words_of(whole)
    plain = is_phrase(whole) and lex.PREPOSITIONS.isdisjoint(words) and not words[0].endswith("ing")
    return f"{match['phase'] or match['first']} of {definite(whole)}" if plain else match[0]
