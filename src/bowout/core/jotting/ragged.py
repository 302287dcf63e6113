"""A last look at a phrase: what reads like a note and not like a letter, whichever shape it was given."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import words_of
from bowout.core.jotting.phrase import Kind, PartlyUnfit, UnfitWord
from bowout.core.jotting.spelling import is_cut_short, is_no_word, misspelt
from bowout.core.wording import Wording

RAGGED = PartlyUnfit("it reads like a note; say it as a letter would")
_VOWELLESS = re.compile(r"(?<![\w'’.&/+-])[b-df-hj-np-tv-xz]+(?![\w'’.&/+-])")
# What no dictionary has, behind a thing that stands or takes place somewhere: "the field test bwindi".
_BEHIND_THING = re.compile(
    rf"\b(?:{'|'.join(sorted(lex.EVENT_NOUNS | lex.BRANCHES | {'test', 'trial', 'pilot', 'tour', 'visit'}))})"
    r" ([a-z]{3,}[a-rt-z])(?=$|,| (?:in|on|next|and) )"
)
_STOPPED = re.compile(r"(?<![\w'’.&/+-])([a-z]{1,7})\. ")
_NOTED = (
    Wording(r"[:;]-?[()]|[<>=?!]|\.\.|(?<=\s)[:;](?=\s|$)", signs=":;<>=?!."),
    # Digits that stand for words: "leaving fieldwork 4 science", "going 2 WhatsApp".
    Wording(
        rf"(?<!\d )(?<!number )\b[24] (?!(?:[\w-]+ ){{0,2}}[\w-]*s\b)"
        rf"(?!(?:[ap]m|people|staff|bed|acre|star|way|million|metre|each|[a-z]+ed"
        rf"|{'|'.join(sorted(lex.DYNAMIC_BASES))}"
        rf"|every|{'|'.join(sorted(lex.PREPOSITIONS | {'and', 'or', 'is', 'was', 'next', 'this', 'last'}))}"
        rf"|{'|'.join(month.title() for month in sorted(lex.MONTHS))})\b)(?:[A-Z][a-z]|[a-z]+(?: |$))",
        signs="24",
    ),
    Wording(
        r"(?<!at)(?<!from)(?<!to)(?<!until)(?<!by)(?<!before)(?<!after) \d\d? ?[ap]m$|\bits \d+[/%]"
        r"|\bno\.\s?\d+ with\b|^\d+ (?:last|this|next)\b|^(?:the )?\d+ \w+ I (?:could|can|had|got)\b"
        r"|^(?:the )?(?:tel|\w+ call)\b.* \d",
        signs="0123456789",
    ),
    Wording(
        r"\(you\)|^(?:the )?you (?:and (?!your|I\b)|(?:at|in|on|with)\b)|\byou\b.* (?:he|she|his|him)\b"
        r"|^you (?:told|said|mentioned|explained) (?!you)",
        needs="you",
    ),
    Wording(r"\b(?:from|of|with|to) about (?!\d|an? |half|one|two|three|four|five|six|ten)", needs="about"),
    Wording(
        r"(?<![\w-])(the|an?|of|to|in|at|for|with|from|about) (?:\1|the of)\b|\b(?:the|an?) you\b"
    ),  # "of the the of": a garbled phrase
    Wording(
        r"\byou (?:had|have|were|are|\w+ed) (?:\w+ ){0,3}(?:on|of|to|for|with|about|at) you\b", needs="you"
    ),
    Wording(r"\bback (?:go|open|come|start|launch)\b", needs="back"),
    Wording(r"\bhow it (?:went|goes|was)$", needs="how"),
    Wording(r", you (?:at|in|on|with)\b|\byou talk at\b", needs="you"),
    Wording(r"\band (?:and|or|also|if)\b", needs="and"),
    Wording(r"^(?:the |about )?\d+h\d*\b|^(?:the )?\d+x ", signs="0123456789"),
    Wording(r"\b\d+ ?% (?:less|more|fewer) \w+$", signs="%"),
    Wording(r"(?:^|\band )[a-z]+s \d+ ?%|^\d{1,2}:\d\d\b", signs="%:"),
    Wording(r"^(?!.*, not [^,]+, (?:is|are|was|were) what\b).*, (?:was|were|is|are)\b", signs=","),
    Wording(
        r"\b(?:needs?|wants?|stops?|pays?|offers?|offered|get|earn|make) (?:at )?\d{2,3}(?:$| and )",
        signs="0123456789",
    ),
    # "foi'd", "Dr P's": what is spoken by its letters has no past, and a letter names nobody by one
    Wording(r"\w['’]d\b|\b[A-Z]['’]s\b", signs="'’"),
    Wording(r"\band (?:subscribe|ask|watch|read|check|maybe)$|\bthe maybe\b", needs="and maybe"),
    Wording(r"^(?:the|a|your) (?:[\w'’-]+ )+(?:you|they) \w+ \d", needs="you they"),
    Wording(r"^(?:the )?[A-Z] \d", signs="0123456789"),
    Wording(r"\b(?:sorry|bless|please|tbh|lol|haha)\b", needs="sorry bless please tbh lol haha"),
    Wording(
        r"^[^,]*, (?:come|go|open|air|start) (?:out|on|up|in)\b"
        r"|, (?:comes|goes|opens|airs|starts) (?:out|on|up|in)\b",
        signs=",",
    ),
    # A thing and then a statement about it, without a joint: "the organ they put it back up".
    Wording(
        r"^(?:the|a|an|your) (?:[\w'’-]+ )*?"
        r"(?!(?:that|which|how|what|when|where|who|why|if|and|but|so|as|than) )[\w'’-]+ "
        r"(?:you|they|we|he|she) \w+ it\b",
        needs="it",
    ),
    Wording(r"^the (?:move|way|change) from\b(?!.*\bto\b)", needs="from"),
    Wording(r"\b(?:etc|ish)\b", needs="etc ish"),
    Wording(r"\b[A-Z]/[a-z]", signs="/"),
    Wording(
        r"\b[B-HJ-Z] (?:\w+ed|said|told|gave|took|sent|made|let) (?:me|us|that|how)\b", needs="me us that how"
    ),
    Wording(r"^(?:your|the|their) \w+s \w+ (?:it|them|us|me)\b", needs="it them us me"),
    Wording(r"(?<!,) (?:ideally|preferably|somewhere)\b", needs="ideally preferably somewhere"),
    Wording(r"\b[Ii]m \w|\bsa(?:ys|id) (?:ask|tell|not|no|yes)\b", needs="im says said"),
    Wording(r"['’]s (?:been|got|just|not|out when)\b", signs="'’"),
    # A second predicate without its subject: "you built it, told me why".
    Wording(
        r", (?:told|showed|said|gave|let|asked|took|sent|made|explained)"
        r" (?:me|us|how|that|what|why|everyone|the)\b"
        r"|\d[^,]*, (?:\w+ed|did|took|drove|felt|got) (?:it|them|this|that|twice)\b",
        signs=",",
    ),
)
# A thing that is none, and what only a note restricts a thing to: "the veg from Ulm only".
_VAGUE = Wording(
    r"^(?:the|your) .* only$"
    r"|^(?!.*\b(?:how|why|what|who|that|which|you|they|we|I|to)\b).+ it$"
    r"|^(?:the )?(?:(?!(?:you|they|we|I|that|which|what|how|when)\b)[\w,'’-]+ )+(?:in|at|from|by|into)$"
    r"|\w also \w|\b(?:the|that) (?:[\w-]+ ){1,3}thingy?(?=$|,| (?:and|or|at|in|on|with)\b)",
    needs="only thing thingy in at from by into also it",
)
_THINGY = Wording(
    r"\b(?:the|that|your|this) "
    r"(?!(?:only|same|real|main|first|next|last|one|best|whole|right|new|other|good|great|nice)\b)"
    r"(?:[\w-]+ ){1,3}thing(?=$|,| (?:comes|goes|is|gets|works|happens|at|in|on|and|or)\b)",
    needs="thing",
)
# Several things and a count of others, which only a verb could join: "the school loans 40 harps a year".
_BEFORE_COUNT = lex.PREPOSITIONS | lex.DETERMINERS | lex.BEFORE_COUNTS
_COUNTED_ON = Wording(
    r"\b[a-z]{3,}s \d{1,3} [a-z]{3,}s\b"
    rf"|\b(?!(?:{'|'.join(sorted(_BEFORE_COUNT))})\b)[a-z]+(?<!ing) \d{{1,3}} "
    r"(?:[a-z]{3,}s(?:$|,| and )|%)",
    signs="0123456789",
)
_NAMED = frozenset({Kind.NOUN, Kind.COURSE, Kind.OCCASION, Kind.EVENT})
_FIGURE = Wording(
    r"(?:the |about |our )*[\d.,]+ ?[a-z%]{0,3}"
    rf"|(?:the |about )*\d{{1,2}}(?:st|nd|rd|th)? (?:{'|'.join(lex.MONTHS)})",
    re.IGNORECASE,
    signs="0123456789",
)
_WHENS = lex.MONTHS | lex.SEASONS | lex.WEEKDAYS | lex.MERE_TIMES | {"or", "in", "and", "the"}


def why_ragged(kind: str, text: str) -> str | None:
    """Return why a phrase may not stand in a letter after all, or None."""
    short = next((word for word in _VOWELLESS.findall(text) if word not in lex.VOWELLESS), None)
    short = short or next((word for word in words_of(text) if word in lex.CLIPPED), None)
    short = short or next(
        (word for word in _STOPPED.findall(text) if word == "v" or is_cut_short(word)), None
    )
    if short:
        return UnfitWord(f"{short!r} is shorthand; write it out")
    if unnamed := next((word for word in _BEHIND_THING.findall(text) if is_no_word(word)), None):
        return UnfitWord(f"{unnamed!r} looks like a name; write it with its capital")
    if slip := misspelt(text):
        return UnfitWord(f"{slip!r} looks misspelt")
    words = words_of(text)
    if text.endswith((".", "?", "!", ",", ";", ":")) or not any(char.isalpha() for char in text):
        return RAGGED
    noted = any(wording.search(text) for wording in _NOTED) or _FIGURE.fullmatch(text)
    dated = kind != Kind.TIME and _WHENS.issuperset(words)
    vague = kind in _NAMED and (_VAGUE.search(text) or _COUNTED_ON.search(text)) is not None
    vague = vague or _THINGY.search(text) is not None
    unsure = not lex.UNSURE.isdisjoint(words_of(text.replace("me guess", "me")))
    cut = kind == Kind.VERB and words[:1] and words[0] in lex.CONDITION_OPENERS
    broken = cut or _is_participle(words) or _breaks_off(kind, words) or _likened(kind, text)
    return RAGGED if noted or vague or dated or unsure or broken else None


def _is_participle(words: list[str]) -> bool:
    """Tell what was done without what it was done to: "the appreciated", "the asked if I can drive"."""
    first, second = [*words, "", ""][:2]
    alone = len(words) == 2 and second.endswith("ed")
    alone = alone or (len(words) == 2 and second in lex.THING_VERBS - lex.PLURALS_TOO)
    return first == "the" and (alone or second in {"asked", "said", "told"})


def _likened(kind: str, text: str) -> bool:
    """Tell a thing with what it is like behind it: "the tests slow", but not "a taste of the new"."""
    return kind in _NAMED and any(_lacks_its_verb(words_of(part)) for part in _ITEMS.split(text))


def _lacks_its_verb(words: list[str]) -> bool:
    own = words[1:] if not lex.DETERMINERS.isdisjoint(words[:1]) else words
    own = own[:-1] if own[-1:] in _BY_NOW else own
    like = lex.LIKENESSES
    if len(own) not in _SHORT or own[-1] not in like or not lex.WH_WORDS.isdisjoint(own):
        return False
    return own[-2] not in like | lex.DETERMINERS | lex.PREPOSITIONS | lex.JOINING_EVERYTHING and not own[
        0
    ].endswith("ing")


_BY_NOW = (["now"], ["too"], ["already"], ["again"])
_ITEMS = re.compile(r", | and ")
_SHORT = range(2, 4)  # words: longer ones have a verb of their own


def _breaks_off(kind: str, words: list[str]) -> bool:
    """Tell a phrase that waits for more: "the launch and", "love to taste"."""
    alone = kind == Kind.VERB and len(words) == 1 and words[0] in lex.WANTING_AN_OBJECT
    return alone or (bool(words) and words[-1] in lex.UNFINISHED)
