"""Times as haste leaves them: days cut short, years of two digits, no preposition before them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.guard.dates import MONTHS
from bowout.core.jotting import lexicon as lex
from bowout.core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

# A day cut short where only a day stands: "forest school on weds", "every sat or sun".
_DAYS = {day[:3]: day.title() for day in lex.WEEKDAYS} | {
    "tues": "Tuesday", "weds": "Wednesday", "thur": "Thursday", "thurs": "Thursday",
}  # fmt: skip
_SHORT_DAYS = "mon|tues?|weds?|thurs?|thu|fri|sat|sun"
_DAY_CUT_SHORT = Wording(
    r"\b(?P<before>(?:on|every|each|next|last|this|by|until|til|till|from|since)"
    rf"(?: (?:{_SHORT_DAYS})s?\s*(?:or|and|&|/|to|-))?) ?(?<=[\s/-])(?P<day>{_SHORT_DAYS})s?\b\.?"
    r"(?=\s*(?:$|[,;.!?()&+/]|(?:and|or|at|in|to|am|pm|morning|afternoon|evening|night|off|only)\b|\d))",
    re.IGNORECASE,
    needs="on every each next last this until til till by from since",
)
# A month cut short; "may" is one where a day stands behind it alone.
_SHORT_MONTHS = "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_ABOUT_TO = f"{' '.join(lex.DYNAMIC)} starting arriving opening coming expected due out live back".split()
_FEASTS = frozenset({"easter", "christmas", "xmas"})
_BARE_TIMES = "|".join(sorted(lex.MONTHS | lex.SEASONS | lex.WEEKDAYS | {"xmas"}))
# When a thing comes about, without its preposition: "the ice road opens jan", "the pool reopens easter".
_BARELY_TIMED = Wording(
    rf"\b(?P<does>{'|'.join(sorted(_ABOUT_TO))})"
    rf" (?P<when>(?:(?:early|mid|late)[- ])?"
    rf"(?:{_BARE_TIMES}|{_SHORT_DAYS}|{_SHORT_MONTHS})(?: 20\d\d)?)"
    r"(?=\s*(?:$|[,;.!?)]|I (?:think|guess)\b))",
    re.IGNORECASE,
    needs=" ".join(_ABOUT_TO),
)
_SHORT_MONTH = Wording(
    rf"\b(?:{_SHORT_MONTHS})\b", re.IGNORECASE, needs=_SHORT_MONTHS.replace("|", " ") + " sep sept"
)
# A year of two digits behind what is no month, so that it cannot be a day: "summer 28", "Q2 27".
SHORT_YEAR = Wording(
    rf"\b(?P<what>spring|summer|autumn|winter|easter|christmas|xmas|[QH][1-4]|{'|'.join(sorted(lex.YEARLY))}"
    r"|(?<=\bat )(?-i:[A-Z])[^\W\d_]{3,})"
    r" (?P<year>2[4-9]|3\d)(?=\s*(?:$|[,;.!?)]|[-–]|(?:and|or|if|when|at)\b))",
    re.IGNORECASE,
    signs="23",
)
# A day that is only about right: "dec 12ish" is in December.
_ABOUT_DAY = Wording(
    rf"\b(?P<month>may|{_SHORT_MONTHS})(?P<rest>[a-z]*)\.?"
    r" \d{1,2}(?:st|nd|rd|th)?[- ]?ish\b",
    re.IGNORECASE,
    signs="0123456789",
)
# A time with the sign of what is rough: "the last crane ~ June 2027".
ROUGHLY_WHEN = Wording(
    rf"\s~\s?(?=(?:(?:early|mid|late)[- ])?(?:{_BARE_TIMES}|{_SHORT_MONTHS}|[qh][1-4]|20\d\d)\b)",
    re.IGNORECASE,
    signs="~",
)
_MONTHS = {month[:3]: month.title() for month in MONTHS}  # in their order
# When a clock tells what comes about: "the first train gets in 5.40", "the shift starts 4.30".
_BARE_CLOCK = Wording(
    r"\b(?P<does>(?:gets|comes|goes) (?:in|out|off|live)|leaves|departs"
    rf"|{'|'.join(sorted(lex.DYNAMIC))})"
    r" (?P<at>[0-2]?\d(?:[.:][0-5]\d ?(?:[ap]m)?| ?[ap]m))\b(?![\d%])",
    re.IGNORECASE,
    signs="0123456789",
)
# "May 27" may be a day, and a May of 2027; so may "opens 27".
_DAY_OR_YEAR = Wording(
    rf"(?<!\d )(?<!on )\b(?P<month>(?:{'|'.join(sorted(lex.MONTHS))}"
    rf"|{_SHORT_MONTHS}|{'|'.join(sorted(lex.DYNAMIC))})\.?)"
    r" (?P<number>2\d|3[01])\b(?!,? 20\d\d)(?=\s*(?:$|[,;!?)]|\.(?!\d)|[-=]*>|(?:and|or|if|when)\b))",
    re.IGNORECASE,
    signs="23",
)
_WHEN = (
    r"(?:(?:in|on|by|from|around|late|early|mid|next|this|the|end of|start of) )*"
    rf"(?:20\d\d|Q[1-4]|(?:{_BARE_TIMES}|{_SHORT_MONTHS})(?: \d{{2,4}})?|year|yr|month|week)\b"
)
_HEDGE = "maybe|mayb|mabye|perhaps|possibly|probably|hopefully|poss|prob|probs|prolly"
# A date that the notes are not sure of: "the dairy - maybe 2028", "perhaps a dairy in 2028".
_UNSURE_WHEN = Wording(
    rf"(?<=\w)\s*[-–—,(=>?]*\s*\b(?P<when>(?:{_HEDGE})\.? (?:{_WHEN}|(?:in |at )?(?-i:[A-Z])[a-z]+))[?)]*"
    r"(?=\s*(?:$|[,;.!?]))"
    rf"|(?<=\w)[\s,(?-]+(?P<late>{_WHEN},? (?:{_HEDGE}))\b[?)]*(?=\s*(?:$|[,;.!?]))"
    rf"|^(?:{_HEDGE})\.? (?:an? )?(?P<what>[^,;]+?)\s(?P<then>{_WHEN})\??$",
    re.IGNORECASE,
    needs=_HEDGE.replace("|", " "),
)
# A date with question marks of its own, where nothing else is asked: "the depot opens in may??"
_ASKED_WHEN = Wording(
    rf"(?<=[\w?])[\s,(-]+(?P<when>{_WHEN})\s?(?P<ends>\?{{2,}})\)?", re.IGNORECASE, signs="?"
)
_ASKING = Wording(
    r"(?:^|[.;,] )(?:how|what|when|where|who|why|can|could|would|will|is|are|does|do|if|whether|any)\b",
    re.IGNORECASE,
)
_ON_DAY = Wording(r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? $", re.IGNORECASE)
_IN_THE_MONTH = Wording(r"(?:\b(?:in|early|mid|late)[ -])$", re.IGNORECASE)  # before which no day stands
_LEADING = Wording(r"[\s,(\u2013\u2014-]*(?:\b(?:in|by|from|until|till|around|@)\s+)?$", re.IGNORECASE)
# A year of two digits in a date of figures: "14/5/27".
_FIGURES_SHORT = Wording(
    r"(?<![\w./-])(\d{1,2})([./])(\d{1,2})\2(2[4-9]|3\d)(?![\w/-]|\.\d)", signs="0123456789"
)
_TWO_DAYS = Wording(
    r"(?:^|(?<=\w)[\s,(-]+)(?:(?:on|by|from|until|till|before|after|of)\s+)?"
    r"(?P<date>(?P<one>0?[1-9]|1[0-2])/(?!0?(?P=one)/)(?:0?[1-9]|1[0-2])/(?:20)?[23]\d)(?![\w/])\)?",
    signs="/",
)
_LONG_THING = 6  # words
_DATES = lex.MONTHS | lex.WEEKDAYS | lex.SEASONS | {"next", "year", "week", "month", "soon"}


def _told_when(match: re.Match[str]) -> str:
    """Put the preposition between what comes about and its time: "reopens at Easter", "starts on Monday"."""
    when = _DAYS.get(match["when"].lower(), match["when"])
    at = when.lower().split()[0]
    link = "on" if at in lex.WEEKDAYS else "at" if at in _FEASTS else "in"
    return f"{match['does']} {link} {when}"


def _written_out(word: str) -> str:
    plain = word.lower().rstrip(".")
    several = plain.endswith("s") and plain not in _DAYS
    day = _DAYS.get(plain.removesuffix("s") if several else plain)
    return f"{day}{'s' if several else ''}" if day else word


def _whole_day(match: re.Match[str]) -> str:
    """Write a day out, and the one before it; "weds" is one day, "sats" are several."""
    return " ".join(_written_out(word) for word in match[0].split())


def without_doubtful_days(
    text: str, today: date | None = None, *, ahead: bool = False
) -> tuple[str, list[str]]:
    """Return a text without what may be days or years behind its months, and what stood there.

    As of ``today`` a year that has passed is a day. ``ahead`` of it, a year is told in full where the next
    such day is in that year as well, and where it is not, the month goes too: who reads of a month thinks
    of the next one.
    """
    told, doubtful, end = "", [], 0
    for match in _DAY_OR_YEAR.finditer(text):
        told += text[end : match.start()]
        month = _MONTHS.get(match["month"][:3].lower()) if match["month"].lower() not in lex.DYNAMIC else None
        number = int(match["number"])
        if _ON_DAY.search(told) or (today and 2000 + number < today.year):
            told += match[0]
        elif month and (
            _IN_THE_MONTH.search(told) or (ahead and today and _is_either_way(month, number, today))
        ):
            told += f"{month} 20{number}"
        else:
            told = _LEADING.sub("", told) if month and ahead and today else told + match["month"]
            doubtful.append(match[0])
        end = match.end()
    return told + text[end:], doubtful


def _is_either_way(month: str, number: int, today: date) -> bool:
    """Tell whether a number is the year of the month's next such day, too: "aug 27", said in 2026."""
    at = list(_MONTHS.values()).index(month) + 1
    return 2000 + number == today.year + ((at, number) < (today.month, today.day))


def without_two_days(text: str) -> tuple[str, list[str]]:
    """Return a text without the dates in figures that may be two days, and these: "4/5/2027".

    Other dates in figures have their whole year then.
    """
    double = [match["date"] for match in _TWO_DAYS.finditer(text)]
    return _FIGURES_SHORT.sub(r"\1\2\3\g<2>20\4", _TWO_DAYS.sub("", text)), double


def without_unsure_dates(text: str) -> tuple[str, list[str]]:
    """Return a text without the dates that it is not sure of, and these: a letter tells a date as settled."""
    unsure = [match["when"] or match["late"] or match["then"] for match in _UNSURE_WHEN.finditer(text)]
    text = _UNSURE_WHEN.sub(lambda match: match["what"] or "", text)
    if not _ASKING.search(text):
        unsure += [match["when"] for match in _ASKED_WHEN.finditer(text)]
        text = _ASKED_WHEN.sub(r"\g<ends>", text)
    return text, unsure


TIMING: tuple[tuple[Wording, str | Callable[[re.Match[str]], str]], ...] = (
    (SHORT_YEAR, r"\g<what> 20\g<year>"),
    (_ABOUT_DAY, lambda match: _MONTHS[match["month"].lower()[:3]]),
    (_DAY_CUT_SHORT, _whole_day),
    (_BARELY_TIMED, _told_when),
    (_BARE_CLOCK, r"\g<does> at \g<at>"),
)


def whole_month(text: str) -> str:
    """Return a date with its month written out: "early jan 2027"."""
    return _SHORT_MONTH.sub(lambda match: _MONTHS[match[0][:3].lower()], text)


def is_undated(part: str) -> bool:
    """Tell a thing of which no time is told yet."""
    words = re.findall(r"[\w']+", part.lower())
    return len(words) < _LONG_THING and _DATES.isdisjoint(words) and not part[-1:].isdigit()
