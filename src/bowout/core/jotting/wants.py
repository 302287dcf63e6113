"""Shapes of what a candidate is looking for instead."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.acts import any_gerund, verb
from bowout.core.jotting.clauses import is_clause, is_negative
from bowout.core.jotting.grammar import (
    article,
    bare,
    has_determiner,
    head_index,
    indefinite,
    is_mass,
    is_name,
    is_plural,
)
from bowout.core.jotting.phrase import Kind, Phrase
from bowout.core.jotting.things import is_phrase
from bowout.core.jotting.wording import Wording

_WANTING = Wording(
    r"^(?:I\s+)?(?:(?:am|would|really|rather|still)\s+)*(?:looking for|look for|want(?=\s)|need(?=\s)"
    r"|like|love|prefer|hope for|hoping for|wish for)\s+(?P<to>to\s+)?(?=\S)",
    re.IGNORECASE,
    needs="looking look want need like love prefer hope hoping wish",
)
_OWN = Wording(r"^(?:my\s+)?own\s+(?P<what>\S.*)$", re.IGNORECASE, needs="own")
_WITHOUT = Wording(r"^(?:no|without(?: any)?)\s+(?P<what>\S.*)$", re.IGNORECASE, needs="no without")
_SPACED = Wording(
    r"^(part|full|hands|on|back|front)\s+(time|on|site|end)$", re.IGNORECASE, needs="time site end on"
)
_WHERE = Wording(r"^where I\s", re.IGNORECASE, needs="where")
_ROOM = Wording(r"room (?:to|for)\b", needs="room")
_PLACED = lex.PREPOSITIONS & {"in", "near", "outside", "around", "within", "at", "with"}


def own_words(text: str) -> Phrase | None:
    """Read on behind "I am looking for" and "I want to"."""
    match = _WANTING.match(text)
    if match is None or is_negative(text):
        return None
    rest = text[match.end() :]
    if match["to"]:
        return verb(f"to {rest}")
    return next((phrase for shape in WANT_SHAPES[1:] if (phrase := shape(rest))), None)


def wishing_verb(text: str) -> Phrase | None:
    """Recognize "working with data" and "to lead a team" as what the candidate would like to be doing."""
    if found := verb(text):
        return found
    return Phrase(Kind.VERB, f"be {text}") if any_gerund(text) and not text.startswith("being ") else None


def qualified(text: str) -> Phrase | None:
    """Recognize what a role should be like: "in Hamburg", "no night shifts", "where I can teach"."""
    if match := _OWN.match(text):
        return Phrase(Kind.NOUN, f"my own {match['what']}")
    if match := _WITHOUT.match(text):
        return Phrase(Kind.NOUN, f"something without {match['what']}") if is_phrase(match["what"]) else None
    if _WHERE.match(text) and not is_negative(text):
        return Phrase(Kind.NOUN, f"a role {text[0].lower()}{text[1:]}")
    first = bare(text.split(maxsplit=1)[0])
    return (
        Phrase(Kind.NOUN, f"something {text}")
        if first in _PLACED and len(text.split()) > 1 and not is_clause(text)
        else None
    )


def wanted(text: str) -> Phrase | None:
    """Take what is looked for: a noun phrase with the article for something not yet found."""
    text = _SPACED.sub(r"\1-\2", text)
    words = text.split()
    if bare(words[0]) in {"something", "somewhere"} and len(words) > 1 and not is_clause(text):
        return Phrase(Kind.NOUN, text)
    if bare(words[0]) not in lex.ADJECTIVES_ALONE | {"closer", "nearer"} and not is_phrase(text):
        return None
    return Phrase(Kind.NOUN, _as_wanted(text, words))


def _as_wanted(text: str, words: list[str]) -> str:
    first, at = bare(words[0]), head_index(words)
    head = bare(words[at])
    if first in {"closer", "nearer"}:
        return f"something {text}"
    if first in {"more", "less", "fewer"} or has_determiner(words) or _ROOM.match(text):
        return text
    if _is_attribute(head):
        return f"{article(words[0])} {text} role" if len(words) == at + 1 else f"something {text}"
    return _sought(text, words, at, head)


def _sought(text: str, words: list[str], at: int, head: str) -> str:
    """Return a title as a role, a place as somewhere, a field as work in it, and the rest as it is."""
    if head in lex.JOB_TITLES and " role" not in text:
        return f"{article(words[0])} {' '.join([*words[: at + 1], 'role', *words[at + 1 :]])}"
    if is_name(words[at]) and len(words) == 1:
        return f"something in {text}"
    as_such = head in lex.WANTED_AS_SUCH or not is_mass(words[at])
    return indefinite(text) if as_such else f"work in {text}"


def _is_attribute(head: str) -> bool:
    return (head in lex.ADJECTIVES_ALONE and not is_plural(head)) or (
        "-" in head and head.endswith(("ing", "ed"))
    )


WANT_SHAPES = (own_words, wishing_verb, qualified, wanted)
