"""A last look at a phrase: what reads like a note and not like a letter, whichever shape it was given."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import words_of
from bowout.core.jotting.phrase import Kind
from bowout.core.jotting.wording import Wording

SHORTHAND = "is shorthand; write it out"
RAGGED = "it reads like a note; say it as a letter would"
_VOWELLESS = re.compile(r"(?<![\w'’.&/+-])[b-df-hj-np-tv-xz]+(?![\w'’.&/+-])")
_NOTED = (
    Wording(r"[:;]-?[()]|[<>=?!]|\.\.|(?<=\s)[:;](?=\s|$)", signs=":;<>=?!."),
    # Digits that stand for words: "leaving fieldwork 4 science", "going 2 WhatsApp".
    Wording(
        r"(?<!\d )\b[24] (?:[A-Z][a-z]|(?![\w-]*s\b)"
        r"(?!people|staff|bed|acre|star|way|million|metre|of|in|to|or|and)[a-z]+ )",
        signs="24",
    ),
    Wording(r"(?<!at)(?<!from)(?<!to)(?<!until)(?<!by)(?<!before)(?<!after) \d\d? ?[ap]m$", signs="m"),
    Wording(
        r"\(you\)|^(?:the )?you (?:and (?!your)|(?:at|in|on|with)\b)|\byou\b.* (?:he|she|his|him)\b",
        needs="you",
    ),
    Wording(r"^\d+ (?:last|this|next)\b|^(?:the )?\d+ \w+ I (?:could|can|had|got)\b", signs="0123456789"),
    Wording(r"\beither (?:1|one)\b|(?<!,) (?:ideally|preferably|somewhere)\b"),
    Wording(r"^you (?:told|said|mentioned|explained) (?!you)", needs="told said mentioned explained"),
    Wording(r"\b[Ii]m \w|\bsa(?:ys|id) (?:ask|tell|not|no|yes)\b"),
    Wording(r"\b(?:somebody|someone) called\b|['’]s (?:been|got|just|not|out when)\b"),
    Wording(r"^the \w+ed$|^(?:the )?(?:tel|\w+ call)\b.* \d"),
    Wording(r"\b(?:finally|actually|still|almost|basically|already) (?:\w+able|\w+ed|possible|there|done)$"),
    # A second predicate without its subject: "you built it, told me why".
    Wording(
        r", (?:told|showed|said|gave|let|asked|took|sent|made|explained)"
        r" (?:me|us|how|that|what|why|everyone|the)\b"
        r"|\d[^,]*, (?:\w+ed|did|took|drove|felt|got) (?:it|them|this|that|twice)\b",
        signs=",",
    ),
)
_MEASURE = re.compile(r"(?:the |about |our )*[\d.,]+ ?[a-z%]{0,3}")
_DATE = re.compile(
    rf"(?:the |about |last |next |this )*(?:\d{{1,2}}(?:st|nd|rd|th)? (?:{'|'.join(lex.MONTHS)})"
    rf"|{'|'.join(lex.WEEKDAYS)}|week|month|today|yesterday)",
    re.IGNORECASE,
)


def why_ragged(kind: str, text: str) -> str | None:
    """Return why a phrase may not stand in a letter after all, or None."""
    short = next((word for word in _VOWELLESS.findall(text) if word not in lex.VOWELLESS), None)
    if short:
        return f"{short!r} {SHORTHAND}"
    words = words_of(text)
    noted = any(wording.search(text) for wording in _NOTED)
    figure = _MEASURE.fullmatch(text) or _DATE.fullmatch(text)
    return RAGGED if noted or figure or not lex.UNSURE.isdisjoint(words) or _breaks_off(kind, words) else None


def _breaks_off(kind: str, words: list[str]) -> bool:
    """Tell a phrase that waits for more: "the launch and", "love to taste"."""
    alone = kind == Kind.VERB and len(words) == 1 and words[0] in lex.WANTING_AN_OBJECT
    return alone or (bool(words) and words[-1] in lex.UNFINISHED)
