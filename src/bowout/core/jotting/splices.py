"""Jottings that run several things together: statements after a comma or a dash, and asides in brackets."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.clauses import is_clause
from bowout.core.jotting.grammar import bare, is_name, words_of

_DASH = re.compile(r"\s+[-\u2013\u2014]+\s+|\u2014")
_COMMA = re.compile(r",\s+")
_ASIDE = re.compile(r"\s*\(([^()]*)\)?")
_DATE = re.compile(
    rf"(?:(?:early|mid|late)\s+)?(?:{'|'.join(lex.MONTHS)})(?:\s+\d{{4}})?|(?:20)\d\d", re.IGNORECASE
)
_SUBJECTS = frozenset({"i", "he", "she", "they", "we", "you", "it", "that", "this"})
_OBJECTS = frozenset({"them", "him", "me", "us"})
_LONGEST_LISTED = 9  # words; what is longer is read as the one topic or not at all
_LOOSE = frozenset(
    {"whenever", "fingers", "hopefully", "preferably", "pref", "if", "ideally", "still", "though"}
)


def apart(part: str) -> tuple[list[str], list[str]]:
    """Return a tidied part cut into statements of their own, and the asides in brackets."""
    asides = [inner.strip() for inner in _ASIDE.findall(part) if not _belongs(inner)]
    text = _ASIDE.sub(lambda match: match[0] if _belongs(match[1]) else "", part).strip(" ,")
    pieces = [piece for dashed in _DASH.split(text) for piece in _statements(dashed.strip(" ,")) if piece]
    return pieces, [aside for aside in asides if any(char.isalnum() for char in aside)]


def _belongs(inner: str) -> bool:
    """Tell whether brackets hold a short form or a name of what comes before: "(NICU)", "(v2.0)"."""
    return (
        bool(inner)
        and all(re.match(r"[A-Z]|v?\d", word) for word in inner.split())
        and len(inner.split()) < 4
    )


def _statements(text: str) -> list[str]:
    """Cut a text at each comma that a statement of its own, or a loose remark, follows."""
    pieces = [""]
    for chunk in _COMMA.split(text):
        if pieces[-1] and (opens_statement(chunk) or _is_afterthought(chunk, pieces[-1], text)):
            pieces.append(chunk)
        elif pieces[-1] and _DATE.fullmatch(chunk):
            pieces[-1] += f" in {chunk}"
        else:
            pieces[-1] = f"{pieces[-1]}, {chunk}" if pieces[-1] else chunk
    return pieces


def _is_afterthought(chunk: str, before: str, text: str) -> bool:
    """Tell a fragment that hangs on a phrase ("the switch to rye, third harvest now") from part of a list."""
    words = words_of(chunk)
    if text.count(",") > 1 or not words or {"and", "or"} & {*words, *words_of(before)[-2:]}:
        return False
    if _DATE.fullmatch(chunk):
        return False
    place = all(is_name(word) for word in chunk.split()) and not all(is_name(word) for word in before.split())
    if place:
        return bool(lex.EVENT_NOUNS & set(words_of(before)))
    linked = lex.PREPOSITIONS | lex.RELATIVES | lex.DETERMINERS | lex.WH_WORDS | _LINKING
    return words[0] not in linked and not words[0].endswith(("ing", "ed")) and len(words_of(before)) > 4


_LINKING = frozenset(
    {"especially", "particularly", "including", "such", "like", "not", "to", "so", "but", "both"}
)


def opens_statement(text: str) -> bool:
    """Tell whether a chunk says something of its own: "he showed me …", "Urs thinks …", "fingers crossed"."""
    words = words_of(text)
    if not words:
        return False
    if words[0] in _LOOSE:
        return True
    if len(words) < 2 or words[0] in lex.RELATIVES - {"that"} | lex.WH_WORDS | {"and", "or", "but", "not"}:
        return False
    if words[0] in _SUBJECTS:
        return words[1] not in lex.PREPOSITIONS
    return _named_subject(text.split()) or is_clause(text) or bool(lex.SPEAKING & set(words[1:5]))


def _named_subject(raw: list[str]) -> bool:
    """Tell whether a name is followed by what looks like its verb: "Heidi corrected …"."""
    after = next((index for index, word in enumerate(raw) if not is_name(word)), 0)
    if not after or raw[after - 1].endswith(("'s", "s'")):
        return False
    verb = bare(raw[after])
    past = verb in lex.IRREGULAR_PASTS or (verb.endswith("ed") and len(verb) > 4)
    present = (
        verb.endswith("s")
        and not verb.endswith("ss")
        and len(raw) > after + 1
        and verb not in lex.PREPOSITIONS
    )
    return verb in lex.AUXILIARIES or past or (present and len(raw) > after + 1)


def says_something(text: str) -> bool:
    """Tell whether a phrase holds a subject or a verb of its own, and so is no mere thing to list."""
    words = words_of(text)
    verbs = lex.AUXILIARIES | lex.SPEAKING | lex.IRREGULAR_PASTS
    said = (_SUBJECTS | _OBJECTS | verbs) & set(words)
    return bool(said) or len(words) > _LONGEST_LISTED
