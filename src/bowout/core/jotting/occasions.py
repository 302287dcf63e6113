"""Occasions of the process itself: who took part in them, and what only says when and where they were."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.wording import Wording

QUALITY = (
    r"(?:the|our|your|my|his|her|their|a|an|two|three|four|several|first|second|third|last|final|long|short"
    r"|intro|introductory|offer|phone|video|trial|campus|job|agency|\d+-minute|\d+-hour|\d+)"
)
_OCCASION = "|".join(sorted(lex.MEETINGS | {"tour", "lunch", "dinner"}))
_NAMED = rf"(?:{'|'.join(sorted(lex.MEETINGS))}|offer|letter|invite)"
_WHERE = "in|on|at|by|over|via|with|last|this|early|late|quickly|yesterday|two|three|a"
_NAMES = " ".join(sorted(lex.MEETINGS | {"offer", "letter", "invite"}))
# "The final round was in Porto", "Offer came last week", "Invitation of 9 November".
_HELD = Wording(
    rf"^(?:(?:the|our|my|an?|\d+|two|three|four|five)\s+)?(?:{QUALITY}\s+)*{_NAMED}\s"
    rf"(?:(?:was|were|came|took place|happened|is|went)\s(?:(?:{_WHERE})\b|\d)|of \d+ [A-Z])",
    re.IGNORECASE,
    needs=_NAMES,
)
# "Dana did the first call".
_HOLDING = Wording(
    r"^(?:you|they|we|[A-ZÀ-Ž][\w'’-]+)\s(?:did|had|held|took|ran|led)\s(?:the|a|our|my)\s"
    rf"(?:{QUALITY}\s+)*{_NAMED}\s*$",
    re.IGNORECASE,
    needs=_NAMES,
)
# "3 conversations, the last with Dana".
_COUNTED = Wording(
    rf"^(?:\d|two|three|four|five|several)\s{_NAMED}(?=,|\swith\b|$)"
    r"|^the (?:last|first|second|third)(?: one)? with\b",
    re.IGNORECASE,
    needs=f"{_NAMES} with",
)
_BY_TELEPHONE = Wording(
    r"^.{0,40}\b(?:spoke|talked|chatted|met) (?:on|over|by|via) (?:the )?"
    r"(?:phone|telephone|zoom|teams|video|skype)(?: for [\w ]+)?$",
    re.IGNORECASE,
    needs="spoke talked chatted met",
)
_OF_THE_PROCESS = (_HELD, _HOLDING, _COUNTED, _BY_TELEPHONE)
_PERSON = (
    r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Mx|Frau|Herr|Sister|Judge)\.? )?"
    r"[A-ZÀ-Ž][\w'’-]*[a-zà-ž](?: [A-ZÀ-Ž][\w'’-]+){0,2}"
)
_TOGETHER = Wording(rf"(?P<lead>(?:\b(?:with|w/|to|met|and)|,) {_PERSON}) \+ (?={_PERSON})", signs="+")
_DATES = "|".join(sorted({*lex.MONTHS, *lex.WEEKDAYS, *(month[:3] for month in lex.MONTHS)}))
_ATTENDED = Wording(
    rf"(?P<what>\b(?:{_OCCASION}))"
    rf"(?P<rest>(?: (?!(?:was|were|is|are|had|with|w/) )(?:[a-z\d][\w-]*|(?i:{_DATES})\w*))*), "
    rf"(?P<who>(?!(?i:{_DATES})\b){_PERSON}(?:,? and {_PERSON})?)(?=\s*(?:[.;]|$))",
    signs=",",
)


def with_company(text: str) -> str:
    """Return a jotting with who took part behind ``with``: "final round, Ana + Tom" is one with both."""
    return _ATTENDED.sub(r"\g<what> with \g<who>\g<rest>", _TOGETHER.sub(r"\g<lead> and ", text))


def is_of_the_process(text: str) -> bool:
    """Tell what only says when, where and by whom an occasion was held: "the round was in Porto"."""
    return any(wording.match(text) for wording in _OF_THE_PROCESS)
