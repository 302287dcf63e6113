"""What stands around a jotting and is none of it: bullets, labels and hedges."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.contact import is_medium
from bowout.core.jotting.dates import linked
from bowout.core.jotting.grammar import is_name, is_plural, words_of
from bowout.core.wording import Wording

_BULLETS = "-*•·–—>#~ "
_OUTER = " .,;:!?…~-–—"
_LABEL = Wording(
    r"^(?:(?:re|fwd)(?=: )|discussed|discussion|topics?(?: there| then)?|subject|hook|notes?|ideas?|points?"
    r"|reason"
    r"|liked|loved|looking for|wish|about|q|(?:on|over|by) (?:the )?(?:phone|zoom|teams|video)"
    r"|(?:our |the )?(?:chat|talk|call|conversation)"
    r"|(?:we )?(?:discussed|talked about|talk about))\s*:\s*",
    re.IGNORECASE,
    signs=":",
)
_HEDGE = Wording(
    r"^(?:maybe|mb|idk|dunno|tbh|imho|honestly|fyi|anyway|pretty much"
    r"|perhaps|possibly|probably|also|definitely|btw|basically|ideally|preferably|hopefully|eg\.?|e\.g\.|like,|just"
    r"|of course|h+m+|u[hm]+|erm|o[hk]|okay|yeah|please"
    r"|(?:please )?(?:mention|remember|recall|don't forget|do not"
    r" forget)(?:\s+(?:to\s+)?mention)?"
    r"|then(?= (?-i:[A-Z]|she |he |we |they |you ))|afterwards|finally|and|or|so(?! far\b)|but"
    r"|I (?:guess|suppose)(?: it was| that)?|I think (?:it was|we (?:talked|spoke) about)"
    r"|(?:tell|let) (?:them|him|her)(?: know)?(?: that)?|say that)[,:]?\s+(?=\S)",
    re.IGNORECASE,
)
_TRAILING = Wording(
    r"(?:\s*\((?:maybe|perhaps|possibly|tbc|\?)\)|,\s+(?:finally|at last)"
    r"|(?<!not)(?<!me)[,;]?\s+(?:too|as well)"
    r"|[,;]?\s+(?:maybe|perhaps|possibly|etc\.?|btw|tbc|mostly|mainly|though|tho|lol|haha|or"
    r" so|and so on|and more|wow|yay|omg|haha+|phew"
    r"|thanks|thx|thank you|cheers|congrats|iirc|afaik|imo|or (?:similar|something|whatever)"
    r"|(?<!what )(?<!how )I (?:thought|think|guess|believe|hope|suppose|reckon)))$",
    re.IGNORECASE,
)
_JUDGED = "idea touch work stuff job concept effort thing choice move initiative"
_VERDICT = Wording(  # what one thinks of it: "your garden project, lovely idea"
    rf"(?:^|[,;]\s+)(?:(?:an?|such|what|really|very|so)\s+)*(?:{'|'.join(sorted(lex.EVALUATIVE))})\s+"
    rf"(?:{_JUDGED.replace(' ', '|')})$",
    re.IGNORECASE,
    needs=_JUDGED,
)
# A heading that tells how one spoke: "chat - ", "phone w Noor Tues - ", "call w/ K 12/11: ".
_CHATTED = Wording(
    r"^(?:our |the )?"
    r"(?:(?:phone|video|zoom|quick|short|first|initial|long) (?=chat|talk|call|conversation|meeting|mtg))?"
    r"(?:chat|talk|conversation|call|discussion|(?:on (?:the )?)?phone(?: call)?|zoom|teams|mtg|meeting)"
    r"(?:\s+(?:w/?|with)\s*[\w.]+(?:\s+(?:and|&|\+)\s+[\w.]+)?)?(?:\s+(?:on\s+)?(?:\d[\d/.-]*"
    r"|(?:last\s+)?(?:mon|tue|wed|thu|fri|sat|sun)\w*|(?:last|this) week|yesterday|today))?"
    r"(?:\s+[-–—]|:)\s+",
    re.IGNORECASE,
    signs="-–—:",
)
_SOMEBODY = r"(?:she|he|we|they|you|I|[A-ZÀ-Ž][\w'’-]*(?: [A-ZÀ-Ž][\w'’-]*)?)"
# When it was, before somebody did something: "then she", "In the interview we discussed the tool".
_WHEN_IT_WAS = Wording(
    r"^(?:then|(?i:in|at|during|after|before|over) (?:the |our |my )?(?:\w+ )?"
    rf"(?:lunch|dinner|coffee|tour|end|{'|'.join(sorted(lex.MEETINGS))})),? (?={_SOMEBODY} )",
)
_DID_ALSO = Wording(
    rf"(?:^(?P<who>{_SOMEBODY}(?: and {_SOMEBODY})?)|(?<= and))"
    r"(?: (?:also|then|later|afterwards|even|kindly|always))+"
    rf"(?= (?:[a-z]+ed|{'|'.join(sorted(lex.FAVOURS | lex.TOLD | lex.IRREGULAR_PASTS))}) )",
    needs="also then later afterwards even kindly always",
)
_COLON = re.compile(r":\s+")


def without_lead_in(statement: str) -> str:
    """Return a statement without what only ties it to the one before it: "We also had a chat about it"."""
    return _DID_ALSO.sub(r"\g<who>", _WHEN_IT_WAS.sub("", statement))


def is_verdict(text: str) -> bool:
    """Tell what only says what one thinks of a thing: "good idea"."""
    return _VERDICT.match(text) is not None


def without_openers(text: str) -> str:
    """Drop bullets, labels ("topic: …") and hedges ("maybe …") before a jotting."""
    while True:
        shorter = _CHATTED.sub("", _LABEL.sub("", text.lstrip(_BULLETS)))
        if shorter.split(" ", 1)[0].rstrip(",:").lower() in lex.HEDGE_OPENERS:
            shorter = _HEDGE.sub("", shorter)
        if shorter == text:
            return text
        text = shorter


def without_trailers(text: str) -> str:
    """Drop marks and hedges after a jotting ("…, maybe?"), again and again."""
    while True:
        shorter = text.rstrip(_OUTER)
        shorter = shorter if is_verdict(shorter) else _VERDICT.sub("", shorter)
        last = shorter.rsplit(" ", 1)[-1].lower()
        if last in lex.TRAILERS or last.startswith("("):
            shorter = _TRAILING.sub("", shorter)
        if shorter == text:
            return text
        text = shorter


def at_colon(text: str) -> list[str]:
    """Cut a text at a colon; a short opener is a heading, and what it heads comes first."""
    before, *after = _COLON.split(text, maxsplit=1)
    if after and linked(before):
        return [before, *after]
    if not after or before.isdigit() or re.match(r"[+(]?\d[\d ()-]{5}", after[0]):
        return [text]
    if after[0][0].isdigit() or (words_of(after[0])[:1] and words_of(after[0])[0] in lex.NUMBERS):
        return [before, *after]
    counting = words_of(before)
    if counting[:1] and counting[0] in lex.NUMBERS and is_plural(counting[-1]):
        return [*after, before]  # "two projects: the bridge and the tunnel"
    thing = len(before.split()) > 2 or words_of(before)[:1] in (["the"], ["your"], ["their"])
    thing = thing or not (is_medium(before) or all(is_name(word) for word in before.split()))
    return [before, *after] if thing else [*after, before]
