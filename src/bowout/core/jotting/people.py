"""Names of people typed in lower case: known first names, and the surname behind one, get their capitals."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import bare
from bowout.core.jotting.proper import is_unheard, low_words, plain
from bowout.core.wording import Wording
from bowout.data import read_sorted

if TYPE_CHECKING:
    from collections.abc import Callable

# How the list marks a name that is an ordinary word as well, in some countries and in nearly all.
_WORD_TOO, _KNOWN_TOO = "!", "~"
_NO_NAME = "-"
_SHORT = 3  # letters, as abbreviations have them
_TELLS = "|".join(sorted(lex.SPEAKING | lex.FAVOURS))
# What may stand behind somebody who is named for what they are.
_END = (
    r"(?:['’]s\b|\s*(?:$|[,.;:)!?&+/\n])|\s+(?:and|or|about|abt|re|on|over|from|at|in|of|for|to|who|with|w/|is|was"
    rf"|had|has|today|yesterday|last|next|this|und|über|aus|zu|im|{_TELLS})\b|\s+w/)"
)
_CLOSED = Wording(_END)
_TELLING = Wording(rf"\s+(?:(?:{_TELLS})\s+(?:me|us)|re|abt|about|who)\b")
_BESIDE = Wording(
    r"(?:\b(?:with|by|from|met|meet|meeting|meets|thank|thanks to|via|hearing|mit|von|bei|durch|traf)\s+"
    r"|\bw/\s?)$"
)
_DONE_BY = Wording(r"\b(?:by|from|via|hearing|von|durch)\s+$")
_HOW = Wording(r"\b(?:how|why)\s$")
_DOES = Wording(r"\s[a-z]+(?:s|ed)\b")
_NAMED = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]+"
_MEETINGS = (
    r"\b(?:(?:met|meet|meeting|thank|traf)\s+|(?:chat(?:ted|ting)?|talk(?:ed|ing)?|call|spoke|speaking|lunch"
    r"|coffee|tea|drinks|dinner|interview|conversation|convo|meeting|pair(?:ed|ing)|gespräch|treffen"
)
# An ordinary word is a name where people meet: "talk w/ mark re pricing", not "handled with grace".
_ENCOUNTER = Wording(
    rf"{_MEETINGS}|work(?:ed|ing)|session|round|walk|tour|demo|intro)\b[^,;.]{{0,25}}?\s(?:with|w/|mit)\s?)$"
)
# There even a word that nobody has heard of is somebody, and so it is beside a name.
_MET = Wording(
    rf"(?:{_MEETINGS})\b[^,;.]{{0,25}}?\s(?:with|w/|mit)\s?)|\b(?:talk|lecture|keynote|workshop|webinar) by\s"
    rf"|\b(?:with|w/|met|meeting|mit)\s?(?P<left>{_NAMED})(?:\s{_NAMED})?\s?(?:[&+/]|and\s|und\s)\s?)"
    r"(?P<who>[^\W\d_]{4,})",
    needs="met meet meeting with w mit by traf thank",
)
_TITLED = Wording(
    r"\b(?P<title>(?:dr|prof|mr|mrs|frau|herr)\.?|ms)\s(?P<who>[^\W\d_]{2,})(?!\w)",
    re.IGNORECASE,
    needs="dr prof mr mrs ms frau herr",
)
_OWNING = Wording(
    r"(?:^|(?<=[,;&+] )|(?<=\b(?:and|see) )|(?<=\b(?:of|on) )|(?<=\babout )|(?<=\bfrom ))"
    r"(?P<who>[^\W\d_]{3,})s(?=\s[a-z])",
    re.MULTILINE,
)
_DETERMINED = Wording(rf"\b(?:{'|'.join(sorted(lex.DETERMINERS))}) $")
_JOINED = Wording(r"\s*(?:[&+/,]|,?\sand\s|\sund\s)\s*")
_AND_NAMED = Wording(r"(?:\s?[&+/]\s?|\s(?:and|und)\s)(?P<who>[^\W\d_]+)")
_PARTICLE = "van|von|de|der|den|del|la|le|da|di|dos|du|bin|al|el"
_SURNAME = Wording(
    rf"\s(?P<name>(?:(?:{_PARTICLE})\s){{0,2}}"
    rf"(?P<last>(?:o['’])?[^\W\d_]{{3,}}(?:[- ][^\W\d_]{{3,}})??))(?![\w@/_-])(?={_END})"
)
_PARTICLES = frozenset(_PARTICLE.split("|"))
_WITH_WHOM = Wording(
    rf"(?<=[a-z]), ?(?P<whom>(?:w/ ?|with ){_NAMED}(?: {_NAMED})?(?:(?: ?& ?| and |/){_NAMED})?)"
    r"(?=\s*(?:$|[,;.!?\n]))",
    needs="w with",
)
_PART = re.compile(r"[^\W\d_]+")


def with_people(
    text: str, is_common: Callable[[str], bool], is_foreign: Callable[[str], bool] | None = None
) -> str:
    """Return ``text`` with the capitals of the people in it whose first names are typed in lower case.

    A rare name is one only where a person is meant, and an ordinary word of English, or one to
    ``is_foreign``, only where people meet; ``is_common`` tells an ordinary word from a surname.
    """
    text = _TITLED.sub(lambda match: _surnamed(match, is_common), text)
    text = _OWNING.sub(lambda match: _owner(match, is_common), text)
    parts: list[str] = []
    told = 0
    met = {match.start("who") for match in _MET.finditer(text) if bare(match["left"] or "") not in lex.CASED}
    for found in low_words(text):
        start, mark = found.start(), _mark(found[0], is_foreign)
        if start < told or (mark == _NO_NAME and start not in met and not told):
            continue
        end = _end_of_surname(text, found.end(), is_common)
        stand = _stand(text, found, end, text[told:start] if told else "", met=start in met)
        if _is_person(mark, stand) if mark != _NO_NAME else _is_stranger(found[0], stand, is_common):
            parts += [text[told:start], _titled(text[start:end])]
            told = end
    return "".join(parts) + text[told:]


def _surnamed(match: re.Match[str], is_common: Callable[[str], bool]) -> str:
    """Give the word behind a title its capital; "ms" may be Microsoft's or a thousandth of a second."""
    sure = match["title"].lower() != "ms" or is_unheard(match["who"].lower(), is_common)
    return f"{match[0][: -len(match['who'])]}{_titled(match['who'])}" if sure else match[0]


def _owner(match: re.Match[str], is_common: Callable[[str], bool]) -> str:
    """Give an owner the apostrophe that nobody typed: "darraghs next job"."""
    word, who = match[0], match["who"]
    owns = who.islower() and is_first_name(who) and not (is_common(word) or is_first_name(word))
    return f"{_titled(who)}'s" if owns else word


def accompanied(text: str) -> str:
    """Return ``text`` with who was there right behind the thing: "the dashboard, w/ Ingrid"."""
    return _WITH_WHOM.sub(r" \g<whom>", text)


def is_first_name(word: str) -> bool:
    """Tell a known first name, in any case, that is no ordinary word of English."""
    return _listed(word) not in {_NO_NAME, _WORD_TOO, _KNOWN_TOO}


@lru_cache(maxsize=1024)
def _listed(word: str) -> str:
    """Return how the list of first names marks a word, "-" where it is none."""
    mark = read_sorted("first_names_en").get(plain(word))
    return _NO_NAME if mark is None else mark


def _mark(word: str, is_foreign: Callable[[str], bool] | None) -> str:
    mark = _listed(word)
    return _WORD_TOO if is_foreign and mark != _NO_NAME and is_foreign(word) else mark


class _Stand(NamedTuple):
    """Where a word stands: what is before and behind it, and what joins it to the name before, if any.

    ``met`` tells a place where people meet, ``closed`` that nothing behind the word goes on with it.
    """

    before: str
    behind: str
    joint: str
    met: bool
    closed: bool

    def joined(self, *, listed: bool) -> bool:
        """Tell whether a joint and no more parts it from a name, which may be a comma where ``listed``."""
        joins = bool(self.joint) and _JOINED.fullmatch(self.joint) is not None
        return joins and (listed or "," not in self.joint)


def _stand(text: str, found: re.Match[str], end: int, joint: str, *, met: bool) -> _Stand:
    """Return where a word stands behind which a surname ends at ``end``."""
    closed = end > found.end() or bool(_CLOSED.match(text[end:]))
    return _Stand(text[: found.start()], text[found.end() :], joint, met, closed)


def _is_person(mark: str, stand: _Stand) -> bool:
    """Tell whether a known name stands where a person is meant, one without a mark wherever it stands."""
    if not mark:
        return True
    told = _TELLING.match(stand.behind)
    if told and (told[0].endswith(("me", "us")) or _BESIDE.search(stand.before)):
        return True
    joined = stand.joined(listed=mark not in {_WORD_TOO, _KNOWN_TOO})
    if stand.closed and (joined or stand.met or _ENCOUNTER.search(stand.before)):
        return True
    if mark == _WORD_TOO:
        return False
    leading = _DONE_BY if mark == _KNOWN_TOO else _BESIDE
    if _DOES.match(stand.behind) and _HOW.search(stand.before):
        return True
    owning = stand.behind.startswith(("'s", "’s")) and not _DETERMINED.search(stand.before)
    return owning or _is_before_name(stand.behind) or (stand.closed and bool(leading.search(stand.before)))


def _is_stranger(word: str, stand: _Stand, is_common: Callable[[str], bool]) -> bool:
    """Tell a word that nobody has heard of where people meet, or beside a name: "met ida and tunde"."""
    there = stand.met or stand.joined(listed=False)
    return there and stand.closed and len(word) > _SHORT and is_unheard(word, is_common)


def _is_before_name(behind: str) -> bool:
    """Tell whether another name follows that needs no proof: "niamh and joão"."""
    found = _AND_NAMED.match(behind)
    return found is not None and not _listed(found["who"])


def _end_of_surname(text: str, end: int, is_common: Callable[[str], bool]) -> int:
    """Return where the surname behind a first name that ends at ``end`` ends, ``end`` where there is none."""
    found = _SURNAME.match(text[end:])
    unheard = found and all(is_unheard(part, is_common) for part in _PART.findall(found["last"].lower()))
    return end + found.end() if found and unheard else end


def _titled(name: str) -> str:
    return _PART.sub(
        lambda part: part[0] if part[0] in _PARTICLES else part[0][0].upper() + part[0][1:], name
    )
