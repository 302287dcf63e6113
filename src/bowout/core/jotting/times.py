"""When to be in touch again, as people jot it."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.clauses import is_clause, is_negative, with_subject_article
from bowout.core.jotting.dates import linked
from bowout.core.jotting.doers import is_third_person
from bowout.core.jotting.grammar import bare, definite, is_plural, words_of
from bowout.core.jotting.phrase import Kind, Phrase
from bowout.core.jotting.things import noun
from bowout.core.wording import Wording

_MONTH = "|".join(month.title() for month in sorted(lex.MONTHS))
_SEASON = r"(?:spring|summer|autumn|fall|winter|Christmas|Easter)"
_YEAR = r"20\d\d"
_POINT = (
    rf"(?:(?:the\s+)?{_SEASON}|{_MONTH}|Q[1-4]|H[12]|{_YEAR}|(?:the\s+)?new year)(?:\s+(?:of\s+)?{_YEAR})?"
)
_PART = r"(?:(?:early|late|mid)[- ]|the (?:start|end|middle) of )"
_NUMBER = r"(?:a|an|one|two|three|four|five|six|a few|a couple of|some|\d{1,2})"
_UNIT = r"(?:days?|weeks?|months?|years?)"
_RELATIVE = (
    rf"(?:next|this|the following)\s+(?:{_SEASON}|{_MONTH}|year|month|quarter|week|term|season|semester)"
)
_WHOLE = (
    (
        Wording(
            rf"^(?:(?:in|by|around|after|before|until|from|during|sometime in)\s+{_PART}?"
            rf"(?:{_POINT}|{_RELATIVE})"
            rf"|(?:at|by|towards|around) the (?:start|end|middle) of\s+(?:{_POINT}|{_RELATIVE}|the year)"
            r"|(?:at|around|after|before) (?:Christmas|Easter|New Year)"
            rf"|(?:sometime\s+)?{_PART}?{_RELATIVE}"
            rf"|in\s+{_NUMBER}(?:\s+(?:or|to)\s+{_NUMBER})?\s+{_UNIT}(?:\s+or\s+(?:two|so))?"
            rf"|{_NUMBER}\s+{_UNIT}\s+from now"
            r"|some ?day|one day|soon|later(?: on)?|at some point|sometime"
            r"|(?:further )?down the (?:road|line)"
            rf"|(?:later\s+)?(?:this|next)\s+(?:year|month|spring|summer|autumn|winter|{_MONTH}))$"
        ),
        "{}",
    ),
    (
        Wording(rf"^(?:(?:the\s+)?(?:start|end|middle|beginning) of)\s+(?:{_POINT}|{_RELATIVE}|the year)$"),
        "at the {}",
    ),
    (Wording(rf"^(?:(?:first|second) half of)\s+(?:{_POINT}|{_RELATIVE})$"), "in the {}"),
    (Wording(rf"^(?:Christmas|Easter)(?: {_YEAR})?$"), "around {}"),
    (
        Wording(
            rf"^(?:(?:in )?{_NUMBER} {_UNIT}(?:['’] time|\s+(?:later|on))|mid-{_YEAR}|{_PART}?(?:{_POINT}))$"
        ),
        "in {}",
    ),
    (Wording(rf"^(?:on\s+)?(?:\d{{1,2}} (?:{_MONTH})|(?:{_MONTH}) \d{{1,2}})$"), "around {}"),
    (Wording(r"^(?:in )?(?:the )?(?:near )?future$"), "in the future"),
)
_DATE_WORDS = lex.MONTHS | lex.SEASONS | lex.DATE_WORDS
_CONDITION = Wording(
    r"^(?P<opener>(?:the )?next time|whenever|should|when|once|if|after|before|as soon as)\s+(?P<what>\S.*)$",
    re.IGNORECASE,
    needs="when once if after before as time whenever should",
)
# What only a clause follows, so that a verb that is a plural too must be its verb: "once the crane runs".
_OF_CLAUSES = frozenset({"when", "once", "if", "whenever", "as soon as", "next time", "the next time"})
_ENDS_IN_VERB = Wording(
    r"^(?P<subject>(?:[\w-]+ ){0,3}(?!(?:the|your|their|our|you|they) )[\w-]*[^\Ws])"
    r" (?P<does>(?P<verb>[a-z]+s)(?: again| it| them)?)$"
)
_LATER = Wording(r"(?<=s)\s+(?:later|on)$", needs="later on")
_LOWER_MONTHS = Wording(r"^(may|march)$", re.IGNORECASE, needs="may march")


_WEEKDAY = "|".join(day.title() for day in sorted(lex.WEEKDAYS))
_DAY = rf"(?:\d{{1,2}} (?:and|or) )?\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})(?: {_YEAR})?"
_UNLINKED = Wording(
    rf"(?<=[A-Za-z]) (?=(?:20[2-9]\d|{_SEASON} {_YEAR}"
    rf"|(?:(?:early|mid|late)[- ])?(?:Q[1-4]|H[12]|{_MONTH})(?: {_YEAR})?"
    rf"|(?P<day>{_WEEKDAY}|(?:{_MONTH}) \d{{1,2}}(?: or \d{{1,2}})?|{_DAY}))$"
    rf"|(?<!ed )(?P<then>{_DAY}) (?:at|in|near) )"
)
# A month that no name ends in: "Hannover Messe April 2027", but "Pride March".
_IN_MONTH = Wording(rf"^(?!(?:May|March)$)(?:{_MONTH})\b|^{_SEASON} {_YEAR}$")
_LINKED = lex.PREPOSITIONS | lex.SEASONS | lex.MONTHS | lex.MONTH_CUES | lex.TIME_OPENERS | lex.DETERMINERS
_ITEMS = re.compile(r"(, (?:and )?|(?<!\d) and )")  # "8 and 9 May" is one time


def dated(text: str) -> str:
    """Put the "in" or "on" into "grad roles 2028" and "open day Friday", each item of a list by itself."""
    pieces = _ITEMS.split(text)
    if any(linked(piece) for piece in pieces):
        return _dated(text)  # "Tuesday and Thursday"
    return "".join(piece if _ITEMS.fullmatch(piece) else _dated(piece) for piece in pieces)


def _dated(text: str) -> str:
    """Return one thing with the preposition of its date; a name keeps its year."""
    match = _UNLINKED.search(text)
    if match is None:
        return text
    before = text[: match.start()].rsplit(maxsplit=1)[-1]
    day = match["day"] or match["then"]
    sure = bool(day or _IN_MONTH.match(text[match.end() :]))
    if before == "and" or not (before.islower() or sure) or bare(before) in _LINKED:
        return text
    if (
        text[0].isupper()
        and not sure
        and (bare(before) in lex.EVENT_NOUNS or before.endswith(lex.EVENT_ENDINGS))
    ):
        return text  # a name of its own: "RCN congress 2027"
    when = text[match.end() :]
    return f"{text[: match.start()]} {linked(when) or f'on {when}'}"


def time(text: str) -> Phrase | None:
    """Recognize when to be in touch again: "in the spring", "next year", "once the API is live"."""
    plain = (
        text[0].lower() + text[1:]
        if text.split(maxsplit=1)[0] not in {"May", "March"} and not _starts_named(text)
        else text
    )
    plain = _LOWER_MONTHS.sub(lambda match: match[1].title(), plain)
    for pattern, order in _WHOLE if _may_be_a_date(plain) else ():
        if pattern.match(plain):
            when = _LATER.sub("", plain.removeprefix("on "))
            return Phrase(
                Kind.TIME,
                order.format(
                    when.removeprefix("in " if order == "in {}" else "the " if order == "at the {}" else "")
                ),
            )
    return _conditional(plain)


def _may_be_a_date(text: str) -> bool:
    """Tell whether the patterns of dates are worth trying at all."""
    words = words_of(text)
    return len(words) < 9 and (not _DATE_WORDS.isdisjoint(words) or "20" in text)


def _starts_named(text: str) -> bool:
    return bool(re.match(rf"(?:{_MONTH}|Q[1-4]|Christmas|Easter)\b", text))


def _conditional(text: str) -> Phrase | None:
    match = None if is_negative(text) else _CONDITION.match(text)
    if match is None:
        return None
    opener, what = match["opener"], match["what"]
    first = what.split()[0].lower()
    ordered = opener.lower() == "should" and first in lex.DETERMINERS | lex.PRONOUNS  # "should you ever open"
    *subject, last = words_of(what) or [""]  # "if the hours change", but "if things change"
    opens = last in lex.PLURAL_SUBJECT_VERBS and is_clause(f"{what} again") and lex.VAGUE.isdisjoint(subject)
    if is_clause(what) or opens or ordered or first in {"something", "anything"}:
        return Phrase(Kind.TIME, f"{opener} {with_subject_article(what)}")
    if opener.lower() in _OF_CLAUSES:
        return _ending_in_verb(opener, what)
    event = noun(what) if opener.lower() in {"after", "before"} else None
    if event is None:
        return None
    seasonal = what.lower() in lex.SEASONS | lex.MONTHS
    return Phrase(Kind.TIME, f"{opener.lower()} {what if seasonal else event.text}")


def _ending_in_verb(opener: str, what: str) -> Phrase | None:
    """Read a condition whose last word must be its verb, since a clause is due: "once the crane runs"."""
    ends = _ENDS_IN_VERB.match(what)
    if ends is None or not is_third_person(ends["verb"]) or is_plural(ends["subject"]):
        return None
    return Phrase(Kind.TIME, f"{opener} {definite(ends['subject'])} {ends['does']}")


def hiring(text: str) -> Phrase | None:
    """Recognize when there may be a job again: "hiring again next year"."""
    if (
        text.split(maxsplit=1)[0].lower() not in {"hiring", "recruiting"}
        or len(text.split()) < 2
        or is_clause(text)
    ):
        return None
    return Phrase(Kind.TIME, f"when they are {text[0].lower()}{text[1:]}")
