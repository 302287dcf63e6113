"""Whether the first word of a jotting has its capital as a name, or only because it stands first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.clauses import finite_index
from bowout.core.jotting.grammar import bare, is_acronym, is_name, is_plural
from bowout.core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable

_SOMEBODY = (
    lex.PEOPLE_NOUNS | lex.JOB_TITLES | lex.TITLES | lex.PRONOUNS | {"panel", "chef", "sister", "boss"}
)
_TITLED = re.compile(r"(?:in|of|for|and|the)\s+([A-Z][a-z]+)\b")
_OWNERS = _SOMEBODY | lex.HOUSES | lex.WANT_ARTICLE | lex.DETERMINERS | lex.TIME_WORDS | lex.OWNING_WORDS
_LONG_NAME = 10  # letters; what is longer and ends in -ing is no place: "Breastfeeding cafe"
_WITHIN = Wording(r"(?<=[a-z] )[A-Z][a-z]{2,}\b")
_MOST_TITLED = 0.5  # of the words: what is typed in capitals throughout names nothing by them


def named_within(jotting: str) -> frozenset[str]:
    """Return, in lower case, the words that a jotting writes with a capital behind one without."""
    typed = [word for word in jotting.split() if word[:1].isalpha()]
    titled = sum(word[0].isupper() for word in typed)
    if titled > len(typed) * _MOST_TITLED:
        return frozenset()
    return frozenset(found[0].lower() for found in _WITHIN.finditer(jotting))


def started(piece: str, is_common: Callable[[str], bool]) -> str:
    """Put the first word in lower case unless it is written with a capital wherever it stands.

    ``is_common`` tells an ordinary word from a name.
    """
    first, _, rest = piece.partition(" ")
    if len(bare(first)) == 1 and first not in {"A", "I"}:
        return piece  # a name of one letter: "C++"
    if _keeps_capital(first, rest) or _is_who_speaks(first, rest) or _is_title(piece):
        return piece
    plain = _plain(first)
    second = rest.partition(" ")[0]
    starts_name = is_name(second) and not is_acronym(second) and not _is_function_word(plain)
    titled = _TITLED.match(rest)
    if titled and is_common(titled[1].lower()) and bare(titled[1]) not in lex.CASED:
        return piece
    ordinary = is_common(plain) or plain in lex.MASS_NOUNS or _is_doing(plain)
    return piece[0].lower() + piece[1:] if ordinary and not starts_name else piece


def _keeps_capital(first: str, rest: str) -> bool:
    """Tell a word that is no name, or that is written with its capital everywhere."""
    known = bare(first) in lex.CASED or bare(first) in lex.NAMES_WHEN_CAPITAL
    numbered = rest[:1].isdigit() and bare(first) not in lex.DETERMINERS | lex.PREPOSITIONS
    cased = first[1:] != first[1:].lower()
    return known or first in {"I", "I'm", "I’m"} or not is_name(first) or cased or numbered


def _is_who_speaks(first: str, rest: str) -> bool:
    """Tell who says or owns something and opens with a capital, and so bears a name: "Rose explained"."""
    plain = _plain(first)
    told = lex.SPEAKING | lex.FAVOURS | lex.WRITING_DEEDS
    speaks = bare(rest.partition(" ")[0]) in told and plain not in _SOMEBODY
    return speaks or (bare(first).endswith("'s") and plain not in _OWNERS)


def _is_title(piece: str) -> bool:
    """Tell a plural that one thing bears for its name, by the verb behind it: "Lanterns of Edo comes out"."""
    words = piece.split()
    at = finite_index(piece) if is_plural(words[0]) else None
    if at is None or not (at == 1 or (words[1] == "of" and words[at - 1][:1].isupper())):
        return False
    return words[at] in lex.THING_VERBS | {"is", "has", "was"} and words[at].endswith("s")


def _plain(word: str) -> str:
    return bare(word).removesuffix("'s").removesuffix("'")


def _is_doing(word: str) -> bool:
    """Tell a long word in -ing, which is no place: "Breastfeeding"."""
    return word.endswith("ing") and len(word) > _LONG_NAME


def _is_function_word(word: str) -> bool:
    grammar = lex.DETERMINERS | lex.PREPOSITIONS | lex.WH_WORDS | lex.PRONOUNS
    return word in grammar or word.endswith("ing")
