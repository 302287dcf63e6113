"""What a hook tells its own writer to do ("ping Tom when the pilot is done"), as a letter would say it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.dictionary import is_ordinary
from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.clauses import is_clause, with_subject_article
from bowout.core.jotting.grammar import definite, has_determiner, head_index, is_mass, is_plural, is_uncounted
from bowout.core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable

_NAME = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*(?: [A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*)?"
_LET_ME_KNOW = Wording(
    r"^(?P<when>(?:if|when|once|as soon as)\s.+?),?\s(?:please )?"
    r"(?:let me know|tell me|(?:ping|text|email|mail|message|call) me"
    r"|(?:drop|send) me a (?:line|note|message|mail))$",
    re.IGNORECASE,
    needs="me",
)
_REACH = Wording(
    r"^(?:ping|text|email|mail|message|call|contact|nudge|write(?: to)?|reach out to|get back to"
    rf"|check in with)\s(?P<who>you|them|{_NAME})(?:\sagain)?\s"
    r"(?P<opener>when|once|if|after|in|next)\s(?P<what>\S.*)$",
    needs="ping text email mail message call contact nudge write reach get check",
)
_ASK = Wording(
    rf"^(?:ask|check with|find out from|hear from|get from)\s(?P<who>you|them|{_NAME})\s"
    r"(?P<what>(?:about|how|what|whether|if|where|why)\s.+)$",
    needs="ask check find hear get",
)
_CHECK = Wording(
    r"^(?:ask(?:\saround)?|check(?: in| up)?(?: on)?|find out|follow up(?: on)?|look out for|watch for)\s"
    r"(?:(?P<how>(?:about\s)?(?:how|what|whether|if)\s)|about\s|(?P<when>(?=(?:when|once|after)\s))|(?=the\s|your\s|their\s))"
    r"(?P<what>\S.*)$",
    re.IGNORECASE,
    needs="ask check find follow look watch",
)
_DONE_OF = Wording(
    r"^(?:the )?(?P<act>publish|present|open|reopen|complete|finish|announce|install|expand|restore|renovate)"
    r" of (?=\S)",
    re.IGNORECASE,
    needs="publish present open reopen complete finish announce install expand restore renovate",
)
_ANNOUNCE = Wording(r"(?<=[a-z] )announce(?=$| (?:at|in|on)\s)", needs="announce")
_LIVE_WHEN = Wording(r"^(?P<what>.+\s(?:is|are|opens?|goes|starts?)\s?.*) when$", needs="when")
_WHEN_ON = Wording(
    r"^(?P<what>[^,]+?) (?P<when>once|when|if) "
    r"(?=(?:on|in|out|live|done|ready|open|back|up|online|published|finished|public)\b|[a-z]{2,}ed$)",
    needs="once when if",
)
_NOUNS = {
    "publish": "publication", "present": "presentation", "open": "opening", "reopen": "reopening",
    "complete": "completion", "finish": "completion", "announce": "announcement",
    "install": "installation", "expand": "expansion", "restore": "restoration", "renovate": "renovation",
}  # fmt: skip
_OBJECT = Wording(
    r"^(?P<subject>(?:when|once|if|as soon as) (?:you|they) (?:finally |ever )?"
    r"(?:launch|open source|open-source|open|build|ship|finish|publish|release|replace|complete)) "
    r"(?P<object>[a-z][\w-]*(?: [a-z][\w-]*)*)$",
    needs="when once if soon",
)
_VERBS = lex.BARE_VERBS | {"let", "tell", "ping", "hear"}
# What is done to a thing, which is a particular one: "opening of new wing", "results of study".
_OF_THING = Wording(
    r"\b(?P<done>(?:[a-z]{3,}(?:ing|tion|sion)|launch|relaunch|release|tour|test|trial|results?) of|move to) "
    r"(?P<thing>(?:[a-z][\w-]+ )?[a-z][\w-]+)(?=$|,| (?:in|on|at|by|near|about|for|next|when|once|if|as)\b)",
    needs="of to",
)
_UNDONE = Wording(
    r"^(?P<before>(?:.*\s)?(?:when|once|if|as soon as|after))\s"
    r"(?P<what>(?!(?:it|they|you|all|that|this)\b)[\w'’.-]+(?: [\w'’-]+){0,3}) "
    r"(?P<state>done|ready|finished|complete|completed|built|up and running|live|online)$",
    needs="when once if soon after",
)
_COPULAS = lex.AUXILIARIES | {"gets", "goes", "comes", "get", "go", "come", "all", "finally"} | lex.ADVERBS


def as_wished(text: str) -> str:
    """Return a hook without its order to oneself: what one would like to hear, or when to be in touch."""
    return next((told for turn in _TURNS if (told := turn(text)) is not None), text)


def _told_when(text: str) -> str | None:
    match = _LET_ME_KNOW.match(text)
    return match and f"let me know {match['when']}"


def _reached(text: str) -> str | None:
    match = _REACH.match(text)
    if match is None:
        return None
    what = f"{match['opener']} {with_subject_article(match['what'])}"
    return what if match["who"] in {"you", "them"} else f"be in touch with {match['who']} {what}"


def _asked_of(text: str) -> str | None:
    match = _ASK.match(text)
    return match and f"hear from {match['who']} {re.sub('^if ', 'whether ', match['what'])}"


def _looked_into(text: str) -> str | None:
    match = _CHECK.match(text)
    if match is None:
        return None
    if match["how"] is None:
        return match["what"] if match["when"] is not None else f"hear about {match['what']}"
    return f"{match['how'].removeprefix('about ').replace('if ', 'whether ')}{match['what']}"


def _timed(text: str) -> str | None:
    """Give a time the subject that haste left off: "the paper when on arXiv"."""
    if match := _LIVE_WHEN.match(text):
        return f"when {match['what']}"
    match = _WHEN_ON.match(text)
    if match is None or " " not in text[match.end() :] + " " or match["what"].split()[0].lower() in _VERBS:
        return None
    words = match["what"].split()
    subject = "they are" if is_plural(words[head_index(words)]) else "it is"
    return f"{match['what']} {match['when']} {subject} {text[match.end() :]}"


def _objected(text: str) -> str | None:
    """Give an object its article: "if you open source drift tool"."""
    match = _OBJECT.match(text)
    first = match["object"].split()[0] if match else ""
    if match is None or first in lex.PREPOSITIONS | lex.ADVERBS | lex.DETERMINERS | {"up", "again", "source"}:
        return None
    return f"{match['subject']} {definite(match['object'])}"


def _particular(match: re.Match[str]) -> str:
    """Give a thing that English counts its article; "testing of water" has none."""
    *before, last = match["thing"].split()
    mass = is_mass(last) or is_plural(last) or is_uncounted(last) or not is_ordinary(last)
    told = mass or match["thing"] in lex.TIME_WORDS or has_determiner([*before, last])
    return match[0] if told else f"{match['done']} {definite(match['thing'])}"


def _nominal(text: str) -> str | None:
    text = _OF_THING.sub(_particular, _ANNOUNCE.sub("announcement", text))
    match = _DONE_OF.match(text)
    return f"the {_NOUNS[match['act'].lower()]} of {text[match.end() :]}" if match else text


def _stated(text: str) -> str | None:
    """Give a condition the verb that haste left off: "see the hall when 2nd floor done"."""
    match = _UNDONE.match(text)
    words = match["what"].split() if match else []
    if match is None or is_clause(f"{match['what']} {match['state']}") or words[-1] in _COPULAS:
        return None
    copula = "are" if is_plural(words[-1]) else "is"
    return f"{match['before']} {definite(match['what'], plural=True)} {copula} {match['state']}"


_TURNS: tuple[Callable[[str], str | None], ...] = (
    _told_when, _reached, _asked_of, _looked_into, _objected, _stated, _timed, _nominal,
)  # fmt: skip
