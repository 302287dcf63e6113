"""A last look at what is told as a thing: statements, fragments and headings that only look like one.

A letter without its topic reads well, and one with ``the Dr Tetteh chaired`` does not: what is in doubt is
left out and told.
"""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.doers import may_act
from bowout.core.jotting.grammar import bare, is_name
from bowout.core.jotting.pasts import base_of, is_past
from bowout.core.jotting.phrase import Kind
from bowout.core.wording import Wording

_NAMED = frozenset({Kind.NOUN, Kind.COURSE, Kind.OCCASION, Kind.TALK, Kind.ROLE})
_ITEMS = Wording(r",? and (?=the |an? |your )|, ")
_ARTICLE = Wording(r"^(?:the|an?|your) ")
# An article never stands before a title and a name: "the Dr Tetteh chaired".
_TITLED = Wording(
    r"\b(?:the|a|an) (?:Dr|Mr|Mrs|Ms|Mx|Prof|Eng)\.? [A-Z]|\b(?:Dr|Mr|Mrs|Ms|Mx|Prof|Eng)\.? you\b",
    needs="dr mr mrs ms mx prof eng",
)
# Interjections, headings and figures of speech, of which no letter speaks.
_IDLE = Wording(
    r"^(?:the |your )?(?:well|people|facts?|notes?|misc|things?|stuff|details?|infos?|nb|fyi|todo"
    r"|how|what|who|when|where|why|(?:where|how) to (?:begin|start)|all but .*"
    r"|what (?:I know|you (?:have )?told me)\b(?! about ).*|inviting by .*"
    r"|home (?:every|by|at|on|each|most)\b.*)$",
    re.IGNORECASE,
)
# A statement in a list, and what a note leaves hanging: "the bulletin used to come out", "same day each".
_TOLD = Wording(
    r"\bused to\b|\bthe then\b|\beach$|\band same\b|^(?:that )?(?:that|this) (?:was|is) [A-Z]",
    needs="used then each same that this",
)
# Who did it to whom, and a heading: "Efua replaced Kojo, stores".
_HEADED = Wording(r"\b[A-Z][\w'’-]+(?: and|,) [a-z]+s$")
# Nobody knows what it was: "it comes out once now".
_POINTING = Wording(r"^(?:that )?it (?:is|was|has|had|\w+s)\b", needs="it")
_YEAR = Wording(r" (?:over|up|out|back|off|it|them) (?:19|20)\d\d$", needs="over up out back off it them")
_ALONE = Wording(r"^(?!the only\b)[\w' -]+ only$", needs="only")  # "mails only"
_FRONTED = Wording(
    r"^(?!how|what|why|where|wh[oi]|when)[a-z]+ (?:you|they|we|I)(?: have\b|['’]ve\b)"
    r"|^(?:the )?[a-z]+ly (?:you|they|we|I) "
)  # "blasting they've given up", "honestly they convinced me"
# What is told of a thing, where only the thing was looked for: "plot nine goes to auction".
_PREDICATE = Wording(
    r"^(?!(?:the|your) .* (?:the|your) [\w-]+ (?:is|are) \w+ing\b)"
    r"(?!.*\b(?:that|which|who|whom|whose|what|how|why|when|where|if|whether|once|as)\b)"
    r".*(?:\w (?:goes|gets|comes|becomes)|\b(?!you |we |they )[a-z][\w'’-]* (?:is|are|was|were|has|had))\b",
    needs="goes gets comes becomes is are was were has had",
)
_RATE = Wording(r"^(?:the )?\d[\d,.]* (?:a|an|per) \w+$", signs="0123456789")  # "the 600 a month"
_WHOSE = Wording(r"\b(?:her|his|him|she|he)\b", needs="her his him she he")
_WHITHER = frozenset({"straight", "directly", "into", "out", "up", "down", "back", "away"})
_STATED = (_IDLE, _TOLD, _HEADED, _POINTING, _YEAR, _FRONTED, _TITLED)
_SOMEBODY = lex.PEOPLE_NOUNS | lex.JOB_TITLES
_CLOSED = lex.PREPOSITIONS | lex.PRONOUNS | lex.INDEFINITE_PRONOUNS | lex.AUXILIARIES
_NO_DOER = _CLOSED | {"and", "or", "versus"}
_PARTICIPLES = frozenset({"written", "given", "drawn", "driven", "shown", "taken", "seen", "done", "chosen"})


def is_statement(kind: str, text: str) -> bool:
    """Return whether what is told as a thing says something of one."""
    return kind in _NAMED and bool(_PREDICATE.search(text))


def is_disguised(kind: str, text: str, piece: str) -> bool:
    """Return whether a phrase, or an item of it, is a statement, a fragment or a heading.

    ``piece`` is what the jotting has for it, where a pronoun may find whom it means.
    """
    if _WHOSE.search(text) and not _names_whom(piece):
        return True
    if kind not in _NAMED:
        return any(wording.search(text) for wording in _STATED)
    if is_statement(kind, text):
        return True
    return _TITLED.search(text) is not None or any(_is_none(item) for item in _ITEMS.split(text))


def _is_none(item: str) -> bool:
    """Tell an item that is no thing."""
    if any(wording.search(item) for wording in (_IDLE, _TOLD, _ALONE, _FRONTED, _RATE)):
        return True
    words = _ARTICLE.sub("", item).split()
    return _is_bare_participle(item, words) or _tells_a_deed(words) or _tells_whither(words)


def _is_bare_participle(item: str, words: list[str]) -> bool:
    """Tell what was done without what it was done to: "the written by Ha-rin"."""
    words = words[1:] if bare(words[0]) in {"first", "last", "just"} else words
    led = len(words) > 1 and bare(words[1]) in lex.PREPOSITIONS
    done = led and _is_past(bare(words[0]))
    done = done or (words[1:2] == ["up"] and words[0] != "set" and base_of(words[0]) is not None)
    return bool(done and _ARTICLE.match(item))


def _tells_a_deed(words: list[str]) -> bool:
    """Tell what somebody did: "Liis founded workshop", "the dean signed only in May", "lentil pie won"."""
    before = words[-2:-1]
    if before and _is_past(words[-1]) and before[0].islower() and lex.DETERMINERS.isdisjoint(words):
        return before[0] not in _NO_DOER
    if bare(words[0]) in _SOMEBODY and words[2:3] not in ([], ["by"], ["as"]) and _is_past(bare(words[1])):
        return True
    named = next((at for at, word in enumerate(words) if not _may_name(word)), len(words))
    if not 0 < named < len(words):
        return False
    return "-" not in words[named] and _is_past(bare(words[named]))


def _tells_whither(words: list[str]) -> bool:
    """Tell what somebody does by where it goes: "Lucinda reports straight to the board"."""
    named = next((at for at, word in enumerate(words) if not _may_name(word)), len(words))
    after = words[named + 1 : named + 2]
    return bool(named and after) and after[0] in _WHITHER and may_act(words)


def _may_name(word: str) -> bool:
    return is_name(word) and not word.endswith(("'s", "’s", ","))


def _is_past(word: str) -> bool:
    return is_past(word) or word in _PARTICIPLES


def _names_whom(text: str) -> bool:
    """Whether a phrase has somebody whom its pronoun may mean."""
    before = (_WHOSE.search(text) or [""])[0]
    words = text[: text.index(before)].split() if before else []
    return any(is_name(word) or bare(word).removesuffix("'s") in _SOMEBODY for word in words)
