"""Which one of several: "1st night", "castle park phase 2"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import definite, words_of
from bowout.core.jotting.things import is_phrase
from bowout.core.wording import Wording

if TYPE_CHECKING:
    import re

# A day of a month keeps its figure.
_FIRST = Wording(r"\b1st(?= (?!of\b|and\b|or\b|to\b)[a-z])", signs="1")
_NIGHT = Wording(
    r"^(?:the )?(?P<what>[a-z][\w-]*(?: [a-z][\w-]*)?) (?P<which>first|opening|last|closing) night\b",
    needs="night",
)
_PHASE = Wording(
    r"^(?:the )?(?P<of>(?!phase|stage)[a-z][\w-]*(?: [a-z][\w-]*){0,3}),?"
    r" (?P<phase>(?:phase|stage) \d)(?=$|,)"
    r"|^(?P<first>(?:phase|stage) \d), (?P<what>[a-z][\w-]*(?: [a-z][\w-]*){0,2})$",
    needs="phase stage",
)


def in_order(text: str, *, hook: bool) -> str:
    """Write an ordinal out, and put a phase, and in a hook a night, before what it is of."""
    text = _PHASE.sub(_of_its_whole, _FIRST.sub("first", text))
    return _NIGHT.sub(r"the \g<which> night of the \g<what>", text) if hook else text


def _of_its_whole(match: re.Match[str]) -> str:
    whole = match["of"] or match["what"]
    words = words_of(whole)
    plain = is_phrase(whole) and lex.PREPOSITIONS.isdisjoint(words) and not words[0].endswith("ing")
    return f"{match['phase'] or match['first']} of {definite(whole)}" if plain else match[0]
