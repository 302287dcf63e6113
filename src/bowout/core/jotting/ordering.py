"""Direct questions put in the order of a statement: ``how do you plan`` becomes ``how you plan``."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.clauses import PURE_DETERMINERS
from bowout.core.jotting.grammar import bare, definite, past, third_person, words_of
from bowout.core.wording import Wording

_MODALS = "will|can|could|would|should"
_ENDING_BASES = (
    "go|turn out|work out|do|fare|come about|come out|pan out"  # verbs a subject of any length has
)
_DO_QUESTION = Wording(
    r"^(?P<wh>(?:how|what|why|where|who|which)(?:\s+\w+)?)\s+do\s+(?P<subject>you|they|we|I|(?:\w+\s+)?\w+s)\s+(?P<rest>\w.*)$",
    re.IGNORECASE,
    needs="do",
)
_DOES_QUESTION = Wording(
    r"^(?P<wh>how|why|where|what)\s+does\s+(?P<subject>[\w-]+(?:\s[\w-]+){0,2})\s+(?P<verb>[a-z]+)$",
    re.IGNORECASE,
    needs="does",
)
BE_QUESTION = Wording(
    rf"^(?P<wh>(?:how|what|why|where|who|which|when)(?:\s\w+){{0,2}}?)\s+(?P<be>am|is|are|was|were|{_MODALS})\s+"
    r"(?P<subject>you|they|we|he|she|it|I|there)(?P<rest>\s.+)?$",
    re.IGNORECASE,
    needs=" ".join(lex.AUXILIARIES),
)
_MODAL_QUESTION = Wording(
    rf"^(?P<wh>how|what|why|where)\s+(?P<be>{_MODALS})\s+(?P<subject>(?:the|your|their|our)\s\w+(?:\s\w+)?)(?P<rest>\s\w+)$",
    re.IGNORECASE,
    needs=" ".join(lex.AUXILIARIES),
)
_PARTICIPLE_QUESTION = Wording(
    r"^(?P<wh>how|why|where)\s+(?P<be>is|are|was|were)\s+(?P<subject>(?:the|your|their|our)\s\w+(?:\s\w+)?)(?P<rest>\s\w+(?:ed|en|ing))$",
    re.IGNORECASE,
    needs=" ".join(lex.AUXILIARIES),
)
_COPULA_QUESTION = Wording(
    r"^(?P<wh>what|who|where|how(?:\s\w+)?)\s+(?P<be>is|are|was|were)\s+(?P<subject>(?:the|your|their|our|my)\s.+)$",
    re.IGNORECASE,
    needs="is are was were",
)
_DID_QUESTION = Wording(
    r"^(?P<wh>how|what|why|where|when|who)\s+did\s+(?P<subject>you|they|we|he|she|it"
    rf"|[\w'’-]+(?:\s[\w'’-]+){{0,4}}?(?=\s(?:{_ENDING_BASES})\b)"
    r"|(?:the|your|their|our)\s[\w-]+)\s+(?P<verb>[a-z]+)(?P<rest>\s.+)?$",
    re.IGNORECASE,
    needs="did",
)
_YES_OR_NO = Wording(
    rf"^(?P<be>is|are|was|were|{_MODALS})\s+(?P<subject>you|they|it|I|we|there|(?:the|your|their|our)\s[\w-]+)\s+(?P<rest>\S.*)$",
    re.IGNORECASE,
    needs="is are was were will can could would should",
)
_IS_DONE = Wording(
    r"^(?P<be>is|are|was|were)\s(?P<subject>(?:the|your|their|our)(?:\s[\w-]+){2,5})"
    r"\s(?P<done>[a-z]+(?:ed|en|ing)|open|live|done|ready|out|up|built|met)$",
    needs="is are was were",
)
_IS_DOING = Wording(
    r"^(?P<be>is|are|was|were)\s(?P<subject>(?:the|your|their|our)(?:\s[\w-]+){1,4}?)"
    r"\s(?P<doing>(?!(?:building|meeting|training|wedding|evening|morning|wing|ring|spring|ceiling)\b)[a-z]{2,}ing)"
    r"(?P<rest>\s.*)?$",
    needs="is are was were",
)
_ORDERS = (
    (_IS_DOING, "whether {subject} {be} {doing}{rest}"),
    (_IS_DONE, "whether {subject} {be} {done}"),
    (_DO_QUESTION, "{wh} {subject} {rest}"),
    (BE_QUESTION, "{wh} {subject} {be}{rest}"),
    (_MODAL_QUESTION, "{wh} {subject} {be}{rest}"),
    (_PARTICIPLE_QUESTION, "{wh} {subject} {be}{rest}"),
    (_YES_OR_NO, "whether {subject} {be} {rest}"),
)


def opens_yes_or_no(text: str) -> bool:
    """Tell whether a text asks what yes or no answers: "is the team remote"."""
    return _YES_OR_NO.match(text) is not None


def statement(text: str) -> str | None:
    """Return an indirect question in the order of a statement, or None where the order cannot be told.

    "how do you do on-call" becomes "how you do on-call"; "what is the roadmap" becomes "what the roadmap is".
    """
    lowered = text[0].lower() + text[1:]
    for pattern, order in _ORDERS:
        if match := pattern.match(lowered):
            return order.format(**{name: value or "" for name, value in match.groupdict().items()})
    if match := _DOES_QUESTION.match(lowered):
        return f"{match['wh']} {match['subject']} {third_person(match['verb'])}"
    if match := _DID_QUESTION.match(lowered):
        known = bare(match["subject"].split()[0]) in lex.SUBJECT_PRONOUNS
        subject = match["subject"] if known else definite(match["subject"], plural=True)
        return f"{match['wh']} {subject} {past(match['verb'])}{match['rest'] or ''}"
    if match := _COPULA_QUESTION.match(lowered):
        inner = {bare(word) for word in match["subject"].split()[2:]}
        turned = f"{match['wh']} {match['subject']} {match['be']}"
        return None if inner & (lex.AUXILIARIES | lex.PREPOSITIONS) else turned
    words = words_of(lowered)
    if words[0] == "who" and words[2:3] and words[2] in PURE_DETERMINERS and words[1] in {"does", "did"}:
        return lowered  # who does it, not whom it does
    inverted = words[1] in {"do", "does", "did"} or (
        words[1] in lex.AUXILIARIES and words[0] not in {"what", "who", "which"}
    )
    return None if inverted else lowered
