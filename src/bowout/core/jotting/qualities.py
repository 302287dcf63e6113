"""Words for what a role is like: its days and hours, its shares, and what it can be as such."""

from __future__ import annotations

import re
from functools import cache

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.acts import any_gerund
from bowout.core.jotting.grammar import bare, gerund, is_plural, words_of
from bowout.core.wording import Wording

SPACED = Wording(
    r"^(part|full|hands|on|back|front|early|self)\s+(time|on|site|end|stage|employed)(?=$|,|\s(?:work|role|job|company|startup))",
    re.IGNORECASE,
    needs="time site end on stage employed",
)
_JOINED = (
    Wording(r"\b(hands) (?=on(?:$|,| (?!(?:the|a|my|deck)\b)[a-z]))", re.IGNORECASE, needs="hands"),
    Wording(r"(?<=[a-z])() (?=based\b(?! (?:in|on|at|near|around)\b))", needs="based"),
)
_WEEK_LONG = Wording(
    r"\bmon(?:day)?s?\s?(?:[-–]|to)\s?fri(?:day)?s?\b",
    re.IGNORECASE,
    needs="mon mon-fri monday monday-friday",
)
_TAILED = (
    "-first", "-term", "-time", "-based", "-level", "-facing", "-driven", "-only", "-led", "-on", "-stage",
    "-size", "-sized",
)  # fmt: skip
WEEK = Wording(r"(?:\d|three|four|five)[ -]day week", needs="week")
WITHIN = frozenset({"kitchen", "lab", "laboratory", "garden"})  # houses one works in rather than at
TEAMS = frozenset({"team", "ward", "crew", "unit"})
SHARE = Wording(
    r"^(?P<what>[a-zA-Z][\w -]*?)(?: |, (?=[a-z]))"
    r"(?P<much>(?:(?:more than|over|at least|less than|up to|around|about) )?\d+ ?%)$",
    signs="%",
)
_HOURS = Wording(
    r"^(?:max |up to |about )?(?P<hours>\d+)(?:-hour|\s?(?:hours|h))(?: (?:a|per) week)?(?: max)?$",
    signs="0123456789",
)
DAYS = Wording(
    r"^(?:up to |at most |about |max\.? )?"
    r"(?:(?:\d|two|three|four|five)(?:-| to )?\d? days(?: (?:a|per) week)?|one day (?:a|per) week)$",
    needs="day days",
)
SHIFTS = {f"{day}s": f"{day} shifts" for day in ("day", "night", "morning", "afternoon", "evening")} | {
    "earlies": "early shifts",
    "lates": "late shifts",
}


def hyphenated(text: str) -> str:
    """Return a text with the hyphens that haste leaves off: "part time nurse", "plant based", "hands on"."""
    text = _WEEK_LONG.sub("Monday-to-Friday", text)
    text = SPACED.sub(r"\1-\2", text)
    for pattern in _JOINED:
        text = pattern.sub(r"\1-", text)
    return text


@cache
def bases() -> dict[str, str]:
    """Return the base form of each gerund whose verb is known: leading, lead."""
    verbs = lex.BARE_VERBS | lex.TOPIC_VERBS | lex.VERB_OR_NOUN | lex.DYNAMIC_BASES | {"mentor", "specialise"}
    return {gerund(base): base for base in sorted(verbs)}


def hours(each: str) -> str | None:
    """Return the days or hours of a role as a letter says them: "4 days a week", or None."""
    if DAYS.match(each):
        each = re.sub(r"^max\.?", "up to", each)
        return f"{each.removesuffix(' a week').removesuffix(' per week')} a week"
    match = _HOURS.match(each)
    most = "at most " if "max" in each or "up to" in each else ""
    return f"{most}{match['hours']} hours a week" if match else None


def one_does(each: str) -> str | None:
    """Return what one does in a role, in the base form: "leading a team" is "lead a team"; or None."""
    first, *others = each.split()
    base = bases().get(first.lower())
    return " ".join([base, *others]) if base and any_gerund(each) else None


def compares(text: str) -> bool:
    """Tell what asks for more or less of something."""
    return words_of(text)[:1] in (["more"], ["less"], ["fewer"])


def names_role(text: str) -> bool:
    """Tell whether a text names a role, a post or a job."""
    return not lex.ROLE_NOUNS.isdisjoint(bare(word) for word in text.split())


def is_attribute(head: str) -> bool:
    """Tell what a role can be as such: "remote", "mid-size", "four-day", "80%"."""
    if head in lex.ADJECTIVES_ALONE:
        return not is_plural(head)
    if head.count("-") > 1 or head.endswith("%"):
        return True
    return "-" in head and head.endswith(("ing", "ed", *_TAILED))
