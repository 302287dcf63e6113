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
    r"^(?:I\s+)?(?:(?:am|would|really|rather|still)\s+)*(?:looking for|look for|want(?=\s)|need(?=\s)|like|love|prefer|hope for|hoping for|wish for)\s+(?P<to>to\s+)?(?=\S)",
    re.IGNORECASE,
    needs="looking look want need like love prefer hope hoping wish",
)
_OWN = Wording(r"^(?:my\s+)?own\s+(?P<what>\S.*)$", re.IGNORECASE, needs="own")
_WITHOUT = Wording(r"^(?:no|without(?: any)?)\s+(?P<what>\S.*)$", re.IGNORECASE, needs="no without")
_SPACED = Wording(
    r"^(part|full|hands|on|back|front)\s+(time|on|site|end)$", re.IGNORECASE, needs="time site end on"
)
_WHERE = Wording(r"^where I\s", re.IGNORECASE, needs="where")
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
    """Recognize what a role should be like rather than what it is: "in Hamburg", "no night shifts", "where I can teach"."""
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
    head = bare(words[head_index(words)])
    if re.match(r"room (?:to|for)\b", text):
        return text
    if bare(words[0]) in {"more", "less", "fewer", "closer", "nearer"} or has_determiner(words):
        return f"something {text}" if bare(words[0]) in {"closer", "nearer"} else text
    if _is_attribute(head) and len(words) == head_index(words) + 1:
        return f"{article(words[0])} {text} role"
    if _is_attribute(head):
        return f"something {text}"
    if head in lex.JOB_TITLES and " role" not in text:
        return f"{article(words[0])} {_inserted(words, 'role')}"
    if is_name(words[head_index(words)]) and len(words) == 1:
        return f"something in {text}"
    raw = words[head_index(words)]
    as_such = head in lex.WANTED_AS_SUCH or not is_mass(raw)
    return indefinite(text) if as_such else f"work in {text}"


def _is_attribute(head: str) -> bool:
    return (head in lex.ADJECTIVES_ALONE and not is_plural(head)) or (
        "-" in head and head.endswith(("ing", "ed"))
    )


def _inserted(words: list[str], what: str) -> str:
    at = head_index(words) + 1
    return " ".join([*words[:at], what, *words[at:]])


WANT_SHAPES = (own_words, wishing_verb, qualified, wanted)
