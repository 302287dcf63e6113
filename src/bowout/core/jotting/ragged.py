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
_NOTED = Wording(
    r"[:;]-?[()]|[<>=]|(?<=\s)[:;](?=\s|$)|\(you\)|^(?:the )?you (?:at|in|on|with)\b"
    r"|^\d+ (?:last|this|next)\b|\b(?:somebody|someone) called\b|\beither (?:1|one)\b|(?<!,) (?:ideally|preferably)\b|^the \w+ed$|^(?:the )?tel\b",
)
_MEASURE = re.compile(r"(?:the |about |our )*[\d.,]+ ?[a-z%]{0,3}")
_DATE = re.compile(rf"(?:the |about )*\d{{1,2}}(?:st|nd|rd|th)? (?:{'|'.join(lex.MONTHS)})", re.IGNORECASE)
_HALF_SAID = Wording(r"['’]s (?:been|got|just|not|out when)\b", needs="been got just not out")
_SECOND_PREDICATE = Wording(
    r", (?:told|showed|said|gave|let|asked|took|sent|made|explained)"
    r" (?:me|us|how|that|what|why|everyone|the)\b"
    r"|\d[^,]*, (?:\w+ed|did|took|drove|felt|got) (?:it|them|this|that|twice)\b",
    signs=",",
)


def why_ragged(kind: str, text: str) -> str | None:
    """Return why a phrase may not stand in a letter after all, or None."""
    short = next((word for word in _VOWELLESS.findall(text) if word not in lex.VOWELLESS), None)
    if short:
        return f"{short!r} {SHORTHAND}"
    words = words_of(text)
    noted = _NOTED.search(text) or _HALF_SAID.search(text) or _SECOND_PREDICATE.search(text)
    figure = _MEASURE.fullmatch(text) or _DATE.fullmatch(text)
    ragged = noted or figure or not lex.UNSURE.isdisjoint(words) or _breaks_off(kind, words)
    return RAGGED if ragged else None


def _breaks_off(kind: str, words: list[str]) -> bool:
    """Tell a phrase that waits for more: "the launch and", "love to taste"."""
    alone = kind == Kind.VERB and len(words) == 1 and words[0] in lex.WANTING_AN_OBJECT
    return alone or (bool(words) and words[-1] in lex.UNFINISHED)
