"""Whom "she" and "he" mean: names for the pronouns of a jotting that tells of one person alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import bare, is_name, words_of
from bowout.core.jotting.people import is_first_name
from bowout.core.jotting.reader_words import NOT_OWNED, is_title, possessive
from bowout.core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable

_SUBJECTS = frozenset({"he", "she", "him"})
_OWNING = frozenset({"his", "hers"})
_HER_KIN = Wording(  # who is "her" is not told by the name of "her son Gethin"
    rf"\b(?:her|his) (?:{'|'.join(sorted(lex.KIN))})\b(?: [A-ZÀ-ÖØ-ÞĀ-Ž][\w-]+)?", needs="her his"
)
_PLACING = frozenset({"in", "at", "near", "from", "to", "off", "around", "on", "via", "the", "a", "an"})
_SOMEBODY_ELSE = lex.JOB_TITLES | lex.SOMEBODY_ELSE | lex.FORMS_OF_ADDRESS
_OPENING = frozenset({"he", "she", "his", "her"})


def by_name(text: str, given: str) -> str:
    """Write a name for ``he`` and ``her``, as a jotting means it that names nobody else."""
    words = text.split()
    for index, word in enumerate(words):
        core, after = bare(word), bare(words[index + 1]) if index + 1 < len(words) else ""
        owning = core in _OWNING or (core == "her" and after not in NOT_OWNED)
        if owning:
            words[index] = word.lower().replace(core, possessive(given))
        elif core in _SUBJECTS or core == "her":
            words[index] = word.lower().replace(core, given)
    return " ".join(words)


def opening_named(parts: list[str], given: str, jotting: str, own: frozenset[str]) -> list[str]:
    """Write the reader's name for the "she" that opens a jotting: nobody is named before, nor behind."""
    first, _, rest = parts[0].partition(" ") if parts else ("", "", "")
    named = any(is_name(word) and bare(word) not in own | {"i", "i'm"} for word in jotting.split()[1:])
    did = bare(rest.partition(" ")[0]) in lex.TOLD | lex.FAVOURS
    again = not _SUBJECTS.isdisjoint(words_of(rest))  # "a baker she met": who met whom?
    if named or again or not did or first.lower() not in _SUBJECTS - {"him"}:
        return parts
    return [f"{given} {rest}", *parts[1:]]


def antecedents_named(parts: list[str], own: tuple[str, ...], is_common: Callable[[str], bool]) -> list[str]:
    """Write a name for the "she" that opens a sentence, where the sentence before names one person alone."""
    told: list[str] = []
    for part in parts:
        opens, _, rest = part.partition(" ")
        who = _only_one(told[-1], own, is_common) if told and opens.lower() in _OPENING else ""
        others = who and names_somebody(part, frozenset(map(bare, who.split())), is_common)
        first = by_name(f"{opens} {rest.partition(' ')[0]}", who)
        told.append(f"{first} {rest.partition(' ')[2]}" if others else by_name(part, who) if who else part)
    return told


def _only_one(text: str, own: tuple[str, ...], is_common: Callable[[str], bool]) -> str:
    """Return the reader's given name or the name a text begins with, where it names nobody besides, or ""."""
    words = text.split()
    end = next((at for at, word in enumerate(words) if not is_name(word)), 0)
    known = {bare(word) for name in own for word in name.split()}
    reader = own and not known.isdisjoint(map(bare, words))
    named = known if reader else {bare(word) for word in words[:end]}
    plain = " ".join(word for word in words if not (reader and is_title(word)))
    alone = (reader or (end and is_first_name(words[0]))) and not names_somebody(
        plain, frozenset(named), is_common
    )
    return "" if not alone else own[0] if reader else " ".join(words[:end])


def names_somebody(jotting: str, own: frozenset[str], is_common: Callable[[str], bool]) -> bool:
    """Return whether a jotting tells of a person besides the reader, whose names are ``own``."""
    words, placed = _HER_KIN.sub("", jotting).split(), False
    for before, word in zip(["", *words], words, strict=False):
        core = bare(word)
        plain = core.removesuffix("'s")
        if core in _SOMEBODY_ELSE or (len(plain) == 1 and word[0].isupper() and plain not in {"i", "a"}):
            return True
        placed = placed and is_name(before)  # "in Quebec City"
        opens = not before or before[-1] in ".!?:;"
        if (
            not is_name(word)
            or plain in own
            or plain.split("'")[0] == "i"
            or plain in lex.CASED
            or (opens and is_common(plain))
        ):
            continue
        placed = placed or bare(before) in _PLACING
        if not placed:
            return True
    return False
