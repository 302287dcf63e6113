"""Ways to meet and to stay in touch: "coffee in autumn", "on LinkedIn"; not what goes on there anyway."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.clauses import has_stray_determiner, is_clause
from bowout.core.jotting.grammar import bare, head_index, indefinite, is_name, words_of
from bowout.core.jotting.phrase import Kind, Phrase

_SAID_OF_MEETING = lex.DETERMINERS | lex.EVALUATIVE | lex.ADJECTIVES_ALONE | lex.ADVERBS | lex.MASS_NOUNS
_OF_TWO = lex.GATHERINGS | lex.TIME_WORDS | lex.MEETING_OF_TWO


def gathering(text: str) -> Phrase | None:
    """Recognize meeting for something: "coffee in autumn", "a chat at PyCon"."""
    text = re.sub(r"\s+(?:some ?time|some ?day)$", "", text)
    words = text.split()
    at = head_index(words)
    head = bare(words[at])
    if head not in lex.GATHERINGS or is_clause(text) or has_stray_determiner(text):
        return None
    if bare(words[0]) in {"your", "their"} or _is_of_theirs([bare(word) for word in words[:at]]):
        return None
    if head == "call":
        own = {"a", "phone", "video", "quick", "short"}.issuperset(words[:at])
        return Phrase(Kind.VERB, f"speak again {' '.join(words[at + 1 :])}".strip()) if own else None
    if {"there", "my"} & set(words_of(text)):
        return Phrase(Kind.VERB, f"have {indefinite(text)}")
    met = re.sub(
        r"^([^,]+?) with ((?:you|them)(?: and [A-ZÀ-Ž][\w'’-]+)?)(?=$| )", r"\2 for \1", indefinite(text)
    )
    whom = met.split(maxsplit=1)[0] in {"you", "them"}
    return Phrase(Kind.VERB, f"meet {met}" if whom else f"meet for {met}")


def _is_of_theirs(before: list[str]) -> bool:
    """Tell what goes on there ("the fundraiser walk") from meeting two by two ("a quick walk")."""
    joint = max((before.index(word) for word in ("and", "or") if word in before), default=0)
    if joint and lex.GATHERINGS.isdisjoint(before[:joint]):
        return True
    compound = before[joint:] and before[-1] not in _OF_TWO
    return bool(compound) and before[-1].isalpha() and before[-1] not in _SAID_OF_MEETING and joint == 0


def platform(text: str) -> Phrase | None:
    """Recognize where to stay in touch: "LinkedIn", "on GitHub", "at PyCon in May"."""
    words = words_of(text)
    via = {"on", "via", "over", "by"}
    if words[-1] in lex.PLATFORMS and len(words) <= 3 and words[0] in lex.PLATFORMS | via:
        return Phrase(Kind.VERB, f"stay in touch {text if words[0] in via else f'on {text}'}")
    timed = lex.TIME_WORDS & set(words) and not any(
        is_name(word) and bare(word) not in lex.TIME_WORDS for word in text.split()
    )
    if words[0] == "at" and len(words) > 1 and not words[1][0].isdigit() and not timed:
        return Phrase(Kind.VERB, f"catch up {text}")
    return (
        Phrase(Kind.VERB, "stay in touch") if text.lower() in {"in touch", "in contact", "contact"} else None
    )
