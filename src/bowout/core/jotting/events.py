"""Events by their names, typed in small letters: a town, what is shown there, and the event's noun."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import bare
from bowout.core.jotting.proper import is_closed, plain, word_before
from bowout.core.wording import Wording
from bowout.data import read_sorted

if TYPE_CHECKING:
    from collections.abc import Callable

_KINDS = "|".join(sorted(lex.EVENT_KINDS))
_SHORT = "fair|show|week|con|expo|fest"  # events by name only where it says of what they are: "comic con"
_LONG = "festival|marathon|carnival|fringe|regatta|airshow|biennale|triennale"
_NAMED = Wording(
    rf"(?<![\w'’-])(?P<name>(?-i:(?:[A-Z][\w'’-]+ )*)(?!(?:{_KINDS}) )[^\W\d_]{{3,}}) "
    rf"(?P<what>(?:(?:{_KINDS}) ){{1,2}}(?:{_SHORT}|{_LONG})|{_LONG})(?![\w-])(?P<year> (?=20\d\d\b))?",
    re.IGNORECASE,
    needs=f"{_SHORT}|{_LONG}".replace("|", " "),
)
_FOLLOWING = (
    lex.PREPOSITIONS | lex.TIME_WORDS | lex.DATE_WORDS | {"and", "or", "next", "this", "last", "again"}
)
_LEADING = lex.PREPOSITIONS | lex.BARE_VERBS | lex.SEEING | {"@", "w/", "re"}


def with_events(text: str, is_common: Callable[[str], bool]) -> str:
    """Return ``text`` with the capitals of the events in it that bear a name, and their article inside."""
    return _NAMED.sub(lambda match: _named(match, is_common), text)


def _named(match: re.Match[str], is_common: Callable[[str], bool]) -> str:
    name, what, text = match["name"], match["what"], match.string
    if not _is_named_after(name.split()[-1], what, is_common):
        return match[0]
    told = " ".join(word[0].upper() + word[1:] for word in f"{name} {what}".split())
    whole = match["year"] or is_closed(text, match.end(), _FOLLOWING)
    led = (
        whole and word_before(text, match.start()) in _LEADING and bare(what.split()[-1]) in lex.HELD_BY_NAME
    )
    return f"{'the ' if led else ''}{told}{' in ' if match['year'] else ''}"


def _is_named_after(name: str, what: str, is_common: Callable[[str], bool]) -> bool:
    """Tell a name from a word that says of what kind an event is: "bologna book fair", "school book fair"."""
    cased, name = name[0].isupper(), plain(name)
    towns = read_sorted("towns_en").get(name)
    sure = " " in what or what.lower() == "marathon"
    if name in lex.SMALL_TOWNS or (sure and (towns or "").startswith("!")):
        return True
    word = is_common(name) or name in lex.KNOWN or name in lex.CASED
    return not word and (cased or towns is not None)
