"""Dates in a jotting: in figures, and without a preposition ("the exhibition, autumn 2027")."""

from __future__ import annotations

import re

from bowout.core.date_spans import spans_spelled
from bowout.core.guard.dates import figures_spelled
from bowout.core.jotting import lexicon as lex
from bowout.core.wording import Wording

_MONTH = "|".join(sorted(lex.MONTHS))
_WEEKDAY = "|".join(sorted(lex.WEEKDAYS))
_HEDGED = (
    r"^(?:some ?time (?=in\b))?"
    r"(?:(?:probably|maybe|perhaps|possibly|likely|hopefully|around|about|ca\.?|circa|in|on)\s+)?"
)
_IN = Wording(
    rf"{_HEDGED}(?P<when>(?:(?:early|mid|late)[- ])?(?:the )?(?:(?:{_MONTH}) (?:and|or) )?"
    rf"(?:spring|summer|autumn|fall|winter|{_MONTH}|Q[1-4]|H[12]|20\d\d)(?:\s+(?:of\s+)?(?:20|['’])\d\d)?)$",
    re.IGNORECASE,
)
_ON = Wording(
    rf"{_HEDGED}(?P<when>(?:the (?:night|evening|morning|weekend) of )?"
    rf"(?:\d{{1,2}}(?: and |-))?\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTH})\.?(?:\s+20\d\d)?"
    rf"|(?:{_MONTH})\s+\d{{1,2}}|{_WEEKDAY})$",
    re.IGNORECASE,
)
_AT = Wording(r"^(?:at )?(?P<when>(?:Easter|Christmas|New Year)(?: 20\d\d)?)$", needs="easter christmas new")
_HOUR = Wording(r"(?<=\d)\s?([ap])\.\s?m(?:\.(?!\s+[A-Z]|$))?(?!\w)", signs=".")
_SHORT_YEAR = Wording(r"(?<=[a-z]\s)['’]([23]\d)\b(?!['’]|\w)", re.IGNORECASE, signs="'’")
_MONTH_FIRST = Wording(  # "February 18, 2027": the commas of a jotting part things
    rf"\b({_MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?, (20\d\d)\b", re.IGNORECASE, signs=","
)
_LONGEST = 5  # words: "in the spring of 2027"
_BOUNDS = frozenset({"from", "by", "until", "after", "before", "since"})


def dates_spelled(text: str) -> str:
    """Return a text with dates, years and hours as a letter has them: of ``3/2027``, ``'27``, ``3 a.m.``."""
    text = _MONTH_FIRST.sub(r"\2 \1 \3", spans_spelled(figures_spelled(text)))
    return _SHORT_YEAR.sub(r"20\1", _HOUR.sub(r"\1m", text))


def linked(chunk: str) -> str | None:
    """Return a date with the preposition it wants ("in autumn 2027", "on 4 March"), or None for no date."""
    bound, _, rest = chunk.partition(" ")
    since, _, upto = rest.partition(" to ")
    if bound == "from" and upto and linked(upto) and (since.isdigit() or linked(since)):
        return chunk
    if len(chunk.split()) > _LONGEST:
        return None
    if bound in _BOUNDS:
        return f"{bound} {when.partition(' ')[2]}" if (when := linked(rest)) else None
    for pattern, preposition in ((_IN, "in"), (_ON, "on"), (_AT, "at")):
        if match := pattern.match(chunk):
            return f"{preposition} {_cased(match['when'])}"
    return None


def _cased(when: str) -> str:
    """Return a date with the capital of its month: "june 2027" is June 2027, and it may be mid-June."""
    named = lex.MONTHS | lex.WEEKDAYS
    told = " ".join(word.capitalize() if word.lower() in named else word for word in when.split())
    return f"mid-{told[4:]}" if told.startswith("mid ") else told


def date_at(words: list[str]) -> int:
    """Return the index at which a date ends a text; the number of words for none."""
    return next((at for at in range(1, len(words)) if linked(" ".join(words[at:]))), len(words))
