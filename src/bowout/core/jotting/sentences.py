"""Sentences as one tells a friend, cut into the statements that a letter is made of.

"What I liked most was when Ana showed me the press, and we ended up talking about ink" says that Ana showed
one the press, and that one talked about ink.
"""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.acts import PROGRESSIVE
from bowout.core.jotting.grammar import is_name, words_of
from bowout.core.jotting.pasts import is_past
from bowout.core.wording import Wording


def _any(words: frozenset[str]) -> str:
    return "|".join(sorted(words))


_SENTENCE = re.compile(r"[^.;!?\n]+[.;!?\n]*\s*")
_TALKING = Wording(
    rf"\b(?:(?:{_any(lex.BEGUN)})(?: (?:up|to|on))?|spent(?: [a-z]+){{1,5}}?) "
    r"(?P<talk>talk|chatt|discuss|speak)ing\b"
    r"|\b(?:got|came|moved|went) (?P<on>on ?to)(?= (?!the (?:roof|bus|train|boat|ship|stage|deck|site))\w)",
    needs=" ".join(lex.BEGUN | {"spent"}),
)
_PASTS = {"talk": "talked", "chatt": "chatted", "discuss": "discussed", "speak": "spoke"}
_OVER = (
    r"(?: (?:on|over|by|via|in|at|during) (?:(?:the|an?|our|my|your|their) )?"
    rf"(?:\w+ )?(?:{_any(lex.OVER_WHAT)}))?"
)
_WHAT = r"(?= (?:how|what|why|that|about|where|which|the|an?|your|their|his|her)\b)"
_TO_ME = Wording(  # "explained to me on the phone how", "told me over coffee about"
    rf"\b(?:(?P<told>{_any(lex.TOLD - {'told', 'showed'})})|pointed out)(?: to (?:me|us))?{_OVER}{_WHAT}"
    rf"|\b(?P<whom>(?:told|showed) (?:me|us)){_OVER}{_WHAT}",
    needs=" ".join(lex.TOLD | {"pointed"}),
)
_MOST = Wording(
    r"^(?:(?:what|the (?:thing|part|bit|moment)) (?:that )?"
    r"(?:I (?:\w+ )?(?:liked|loved|enjoyed|appreciated|remember)(?: the)? (?:most|best)"
    r"|stayed with me|stuck with me|stood out(?: for me)?"
    r"|(?P<felt>impressed|struck|touched|moved|fascinated|inspired|surprised) me(?: the)? most)"
    rf"|(?:the|my) (?:{_any(lex.NICEST)}) (?:thing|part|bit|moment|memory)|(?:the|my) highlight)"
    r"(?: (?:of|in|about) (?:the|my|our|it) ?\w*)?(?: for me)? (?:was|is) (?P<when>when (?=\S+ \S))?",
    re.IGNORECASE,
    needs="was is",
)
_ALLOWED = Wording(
    r"^I (?:even |also )?(?:(?:was (?:even )?allowed|was able|managed|even got|also got) to"
    r"|(?:had|got) (?:the|a) (?:chance|opportunity) to) (?=[a-z])",
    needs="allowed able managed got chance opportunity",
)
_SUBJECT = (
    r"(?:(?:we|I|they|you|she|he)|(?:the \w+|[A-Z][\w'’-]+)"
    rf"(?= (?:\w+ed|{_any(lex.IRREGULAR_PASTS | lex.FAVOURS)})\b))"
)
_THEN = Wording(  # "and afterwards the head asked me how": a statement of its own
    rf",? and (?:then|afterwards|later|after that|at the end|in the end),? (?={_SUBJECT} )"
    rf"|,? and (?:honestly|frankly|actually|really|truly),? (?={_SUBJECT} )"
    r"|,? and (?=(?:I (?:thought|think|found|felt|feel) (?:it|that|this)|it (?:made|gave|left|reminded)) )",
    needs="and",
)
_AND_TALKED = Wording(
    r",? and (?:(?:we|I|then|afterwards|later|also) ){0,3}"
    rf"(?=(?:(?P<talked>talked|spoke|chatted|discussed|heard|learned|learnt)|ended up|{_any(lex.GUESTS)}) )",
    needs=f"talked spoke chatted discussed heard learned learnt ended {' '.join(lex.GUESTS)}",
)
_ASKED_AND = Wording(  # "Ana asked me about Ghent and told me how": two statements of one person
    rf"^(?P<asked>(?P<who>\S+) asked \S.*?),? and (?=(?:{_any(lex.TOLD | lex.FAVOURS)}) )", needs="asked"
)
_NEWS = Wording(
    r"^(?P<told>(?:hearing (?:from [^,]+? )?)?(?:how|why) \S+ \S.*?),? and "
    r"(?P<news>(?:(?:now|today) (?:you|they|it)|(?:you|they) now|it(?! all| was| is to)"
    rf"|(?:some|all|most|many|half|{_any(lex.NUMBERS)}|\d+) of (?:them|these|those)"
    r"|nobody|everybody|everyone) .*)$",
    needs="and",
)
_TO_BE = Wording(r"\b(?:is|are) (?:going|due|set|expected|supposed) to be (?=[a-z])", needs="be")
_WILL_BE_DOING = Wording(
    r"\bwill be (?P<does>[a-z]+ing)\b(?= \S)", needs="be"
)  # "they will be touring Spain"
_SHOULD_BE = Wording(
    r" (?:should|ought to) be (?P<when>(?:in|on|by) [^,;.!?]+?)"
    r"(?:,? (?:if all goes (?:well|to plan)|all being well|fingers crossed|with (?:any )?luck|hopefully))?"
    r"(?=[.!?;\s]*$)",
    needs="should ought",
)
_THERE_IS = Wording(
    r"^(?:there(?: (?:will|is going to|are going to) be| is| are)"
    r"|(?P<whose>they|you)(?: will|['’]ll| are going to)?"
    r" (?:have|hold|be holding|be having)) (?:(?:an?|the|some) )?(?=[a-z])(?=.*\b(?:in|on|next|this) \w+)",
    re.IGNORECASE,
    needs="there they you",
)
_MOVING = Wording(
    r"^(?P<whose>they|you) ?(?:are|['’]re|will be) (?:moving|relocating) (?:in)?to (?=an? )",
    re.IGNORECASE,
    needs="moving relocating",
)
_REPORTED = Wording(  # who said it is nothing to look forward to
    r"^(?:(?i:they|you|she|he)|(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]+ ?){1,2})\b ?(?:also |then )?"
    r"(?:(?:said|says|say|mentioned|explained|thinks|told (?:me|us))(?: that)? "
    r"(?=(?!s?he\b|I\b|we\b|yes\b|no\b)\S+ \S)"
    r"|(?:told (?:me|us) (?:about|of)|mentioned) (?=(?:an?|the|their|your) ))",
    needs="said says mentioned explained thinks told",
)
_OWN_WISH = Wording(
    r",? (?:and|so|but) (?=(?:perhaps |maybe |of course )?I"
    r"(?:['’](?:d|ll|m|ve)| (?:would|might|may|can|could|will|hope|want|am|plan|live|have|was))\b)"
    r"|,? and (?=(?:need|want|hope|are looking|will need) )",
    needs="and so but",
)
_IF_THEN = Wording(  # of "if they open a branch they will look for staff" the condition is enough
    r"^(?P<when>(?:if|when|once|as soon as) \S+ \S[^,;]*?),? "
    r"(?=(?:(?:they|you|there|it|the \w+|I) (?:will|would)|I['’](?:d|ll)) )",
    re.IGNORECASE,
    needs="if when once soon",
)
_WANTED = Wording(
    r", which (?=I (?:really )?(?:would|want|hope|am)\b)(?P<wish>[^,]+?)(?=[.!?\s]*$)", needs="which"
)


def as_told(whole: str) -> str:
    """Return what was talked about with each of its statements as a sentence of its own, plainly told."""
    return _SENTENCE.sub(lambda match: _parted(_plain(match[0])), whole)


def as_planned(whole: str) -> str:
    """Return what is to come as plain statements, with one's own wishes and plans apart."""
    return _SENTENCE.sub(lambda match: _planned(match[0]), whole)


def with_news(text: str) -> str:
    """Return what one heard with the news behind a question as news: "how you train them, and that two …"."""
    match = _NEWS.match(text)
    return f"{match['told']}, and that {match['news']}" if match else text


def _plain(sentence: str) -> str:
    told = _TALKING.sub(lambda match: _PASTS.get(match["talk"], "talked about"), sentence)
    told = _TO_ME.sub(lambda match: match["whom"] or match["told"] or "mentioned", told)
    told = _ALLOWED.sub("I got to ", told)
    return _MOST.sub(_liked, told)


def _liked(match: re.Match[str]) -> str:
    if match["when"]:
        return ""
    return f"I was {match['felt']} by " if match["felt"] else "I liked "


def _parted(sentence: str) -> str:
    """Cut a sentence where another statement opens, and where who did something talked of something too."""
    found = _AND_TALKED.search(sentence)
    told_of = found is not None and ", who " in sentence[found.end() :]  # people, with who they are
    if found and not told_of and _tells_who_did(sentence[: found.start()], ours=not found["talked"]):
        who = "I" if sentence.startswith("I ") else "we"
        sentence = f"{sentence[: found.start()]}; {who} {sentence[found.end() :]}"
    return _THEN.sub("; ", _ASKED_AND.sub(r"\g<asked>; \g<who> ", sentence))


def _tells_who_did(text: str, *, ours: bool) -> bool:
    """Tell who did something, and for what is not said to be talked of that it was oneself."""
    words = words_of(text)
    first, ourselves = text.partition(" ")[0], words[:1] in (["we"], ["i"])
    named = first[:1].isalpha() and (is_name(first) or first.lower() in {"they", "you", "she", "he"})
    did = any(is_past(word) or word in lex.FAVOURS for word in words[1:5])
    return did and ((ourselves and lex.WH_WORDS.isdisjoint(words)) if ours else ourselves or named)


def _planned(sentence: str) -> str:
    told = _OWN_WISH.sub("; ", _TO_BE.sub("will be ", _REPORTED.sub("", sentence)))
    told = _IF_THEN.sub(r"\g<when>; ", _WANTED.sub(r"; \g<wish> it", told))
    told = _SHOULD_BE.sub(r", due \g<when>", _WILL_BE_DOING.sub(_will_do, told))
    told = _MOVING.sub(lambda match: f"{_owner(match)} move to ", told)
    return _THERE_IS.sub(lambda match: f"{_owner(match)} ", told)


def _will_do(match: re.Match[str]) -> str:
    base = PROGRESSIVE.get(match["does"])
    return f"will {base}" if base else match[0]


def _owner(match: re.Match[str]) -> str:
    return {"they": "their", "you": "your"}.get((match["whose"] or "").lower(), "the")
