"""How one was in touch, which is nothing one spoke about.

"emails about the pump" are about the pump; "a call with Ana" is a call one took part in; "1 h on Teams"
and "the ad" are no topic at all.
"""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import bare
from bowout.core.jotting.occasions import QUALITY, is_of_the_process
from bowout.core.wording import Wording

_MEANS = (
    r"(?:e-?mails?|mails?|messages?|InMail|letters?|calls?|talks?|chats?|interviews?|rounds?|days?"
    r"|ad|advert|advertisement|posting|flyer|brief|question|panel)"
)
_CONTACT = Wording(
    rf"^(?:(?P<quality>{QUALITY}(?:\s{QUALITY})*)\s+)?(?P<means>{_MEANS})(?P<rest>(?:\s.*)?)$",
    re.IGNORECASE,
    needs="email emails e-mail e-mails mail mails message messages inmail letter letters call calls talk"
    " talks chat chats interview interviews round rounds day days"
    " ad advert advertisement posting flyer brief question panel",
)
_ABOUT = Wording(r"^(?:\s+(?:with|from|to)\s.+?)?\s+(?:about|regarding|concerning|re)\s+(?P<topic>\S.*)$")
_TOOK_PART = Wording(r"^\s+(?:with|in|at)\s+(?!\d)\S")
_ON_LINE = Wording(
    r"^(?:\d+\s?(?:h|hrs?|hours?|minutes?)|Zoom|Teams|Skype)\b(?:\s+(?:on|over|via|with)\b|,|\s\d|$)",
    re.IGNORECASE,
    needs="h hr hrs hour hours minute minutes zoom teams skype",
)
_ACTS = r"(?:wrote|mailed|emailed|called|phoned|rang|messaged|texted|passed on)"
_REPORTED = Wording(
    rf"^(?P<who>\S+(?:\s[A-ZÀ-Ž]\S*)?)\s+{_ACTS}(?:\s+(?:to\s+)?(?:me|us))?(?P<rest>(?:\s.*)?)$",
    needs="wrote mailed emailed called phoned rang messaged texted passed",
)
_SPOKE = Wording(
    r"(?P<before>^|[;+,]\s*(?:and\s+)?)[A-ZÀ-Ž][\w'’-]+(?:\s[A-ZÀ-Ž][\w'’-]+)?"
    r"(?:\s+\([^)\d]+\)\s+on|(?:\s+\([^)\d]+\))?\s+(?:about|re|regarding))\s+(?=\S)",
    needs="on about re regarding",
)
_NTH_DAY = Wording(r"(?:the )?(?:\d(?:st|nd|rd|th)|first|second|third|last) (?:day|morning|afternoon|part)")
# How one was in touch before what was done then: "Joanna called me on Tuesday and told me about the firm".
_IN_TOUCH = Wording(
    r"^(?P<who>\S+(?: [A-ZÀ-Ž]\S*)?) (?:called|phoned|rang|e-?mailed|messaged|texted)(?: (?:(?:to )?(?:me|us)"
    r"|back|again|twice|yesterday|(?:last|this) \w+|on (?:\w+day|\d\d? \w+|[A-Z]\w+ \d\d?)))*,? and "
    r"(?=[a-z]+ (?:me|us)\b)",
    needs="called phoned rang emailed e-mailed messaged texted",
)


def without_contact(text: str) -> str:
    """Return what somebody did, without how they were in touch to do it."""
    return _IN_TOUCH.sub(r"\g<who> ", text)


def is_medium(text: str) -> bool:
    """Tell how something was told rather than what: "the ad", "Graham's brief", "final round"."""
    return bool(lex.MEDIA & {bare(word) for word in text.split()}) or _NTH_DAY.fullmatch(text) is not None


def without_speakers(text: str) -> str:
    """Return a jotting without who spoke of a matter: "line + Ana (QA) on pumps" is "line + pumps"."""
    return _SPOKE.sub(r"\g<before>", text)


def topic_of_contact(text: str) -> str | None:
    """Return what messages or calls were about: "emails about the pump" is "the pump"; None for none."""
    match = _CONTACT.match(text)
    about = _ABOUT.match(match["rest"]) if match else None
    return about["topic"] if about else None


def topic_of_report(text: str) -> str | None:
    """Return what somebody wrote about ("Ana wrote to me about the pump"), or None."""
    match = _REPORTED.match(text)
    about = re.match(r"\s+(?:about|regarding|re)\s+(\S.*)$", match["rest"]) if match else None
    return about[1] if about else None


def told_in_writing(text: str) -> str | None:
    """Return what one heard from whom, or None: "Ana passed on that …" is "hearing from Ana that …"."""
    match = _REPORTED.match(text)
    if match is None or not re.match(r"\s+(?:that|how)\s", match["rest"]):
        return None
    who = {"they": "from them", "you": ""}.get(match["who"], f"from {match['who']}")
    return f"hearing {who}{match['rest']}".replace("  ", " ")


def took_part(text: str) -> str | None:
    """Return the calls or days one took part in, with their article: "the two days in the lab"; or None."""
    match = _CONTACT.match(text)
    if match is None or not match["quality"] or not _TOOK_PART.match(match["rest"]):
        return None
    means = match["means"].lower()
    counted = bare(match["quality"].split()[0]) in lex.NUMBERS
    if means not in lex.TAKING_PART | {"rounds"} and not (means == "days" and counted):
        return None
    return text if match["quality"].split()[0].lower() in lex.DETERMINERS - lex.NUMBERS else f"the {text}"


def is_mere_contact(text: str) -> bool:
    """Tell what only says that one was in touch: "1 h on Teams", "the ad", "Ana called me on Monday"."""
    if _ON_LINE.match(text) or is_of_the_process(text):
        return True
    if reported := _REPORTED.match(text):
        rest = reported["rest"].strip()
        return not rest or bool(re.match(r"(?:on |last |in )?(?:\d|\w+day\b)(?!.* to )", rest))
    match = _CONTACT.match(text)
    if match is None or match["means"].lower() in {"days", "day"}:
        return bool(
            match and match["quality"] and "trial" in match["quality"] and re.match(r"\s\d", match["rest"])
        )
    return not match["rest"].strip() or bool(re.match(r"\s(?:\d|of \d|from the agency\b)", match["rest"]))
