"""Names of people typed in lower case: known first names, and the surname behind one, get their capitals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import bare
from bowout.core.jotting.proper import is_closed, is_unheard, low_words, plain, word_before, words_behind
from bowout.core.wording import Wording
from bowout.data import read_sorted

if TYPE_CHECKING:
    from collections.abc import Callable

# How the list marks a name that is an ordinary word as well, in some countries and in nearly all.
_WORD_TOO, _KNOWN_TOO = "!", "~"
_NO_NAME = "-"
_SPOKEN = re.compile(r"[^aeiou]+[aeiouy][^aeiou]|\w{4,}")  # what is shorter is more often an abbreviation
_JOINTS = frozenset({"&", "+", "/", "and", ", and", "und"})
_TELLING = lex.SPEAKING | lex.FAVOURS
_ON = frozenset({"re", "abt", "about", "who"})
# What may stand behind somebody who is named for what they are.
_FOLLOWING = (
    _TELLING | _ON | {"and", "or", "on", "over", "from", "at", "in", "of", "for", "to", "with", "w/", "is"}
    | {"was", "had", "has", "today", "yesterday", "last", "next", "this", "und", "über", "aus", "zu", "im"}
    | {"were", "joined", "came"}
)  # fmt: skip
_WITH = frozenset({"with", "w/", "mit"})
_BESIDE = lex.ENCOUNTERING | _WITH | lex.DONE_BY | {"bei"}
_OWNERS_AFTER = frozenset({"", "and", "see", "of", "on", "about", "from", "&", "+"})
_TALKS = (
    r"\b(?:chat(?:ted|ting)?|talk(?:ed|ing)?|call|spoke|speaking|lunch|coffee|tea|drinks|dinner|interview"
    r"|conversation|convo|meeting|pair(?:ed|ing)|tasting|walk|tour|shift|ride|gespräch|treffen"
)
_ABOUT_THERE = r"\b[^,;.]{0,25}?\s(?:with|w/|mit)\s?$"
# There even a word that nobody has heard of is somebody.
_TALKED_WITH = Wording(rf"{_TALKS}){_ABOUT_THERE}", re.IGNORECASE)
# And there an ordinary word is a name: "tour w/ mark", not "handled with grace".
_SEEN_WITH = Wording(rf"{_TALKS}|work(?:ed|ing)|session|round|demo|intro){_ABOUT_THERE}", re.IGNORECASE)
_SPOKEN_BY = Wording(r"\b(?:talk|lecture|keynote|workshop|webinar) by\s$", re.IGNORECASE)
_NAMED = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]+"
_WITH_NAMED = Wording(
    rf"\b(?:with|w/|met|meeting|mit)\s?({_NAMED}|you)(?:\s{_NAMED})?\s?(?:[&+/]|and\s|und\s)\s?$"
)
_TITLED = Wording(
    r"\b(?P<title>(?:dr|prof|mr|mrs|frau|herr)\.?|ms)\s(?P<who>[^\W\d_]{2,})(?!\w)",
    re.IGNORECASE,
    needs="dr prof mr mrs ms frau herr",
)
_PARTICLE = "van|von|de|der|den|del|la|le|da|di|dos|du|bin|al|el"
_PARTICLES = frozenset(_PARTICLE.split("|"))
_SURNAME = Wording(
    rf"(?:\s(?:{_PARTICLE})(?=\s)){{0,2}}\s(?P<last>(?:o['’])?[^\W\d_]{{3,}}(?:-[^\W\d_]{{3,}})?)(?![\w@/_-])"
)
_WITH_WHOM = Wording(
    rf"(?<=[a-z]), ?(?P<whom>(?:w/ ?|with ){_NAMED}(?: {_NAMED})?(?:(?: ?& ?| and |/){_NAMED})?)"
    r"(?=\s*(?:$|[,;.!?\n]))"
)
_APPOSED = Wording(
    rf"\b({'|'.join(sorted(lex.KIN))}), ({_NAMED})(?:,(?= [a-z])|(?=[.;]|$))", needs=" ".join(lex.KIN)
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
    parts: list[str] = []
    told = 0
    for found in low_words(text):
        start, word = found.start(), found[0]
        if start < told:
            continue
        stand = _Stand(text, start, found.end(), text[told:start] if told else "", is_common)
        if _is_named(_mark(word, is_foreign), word, stand):
            parts += [text[told:start], _titled(text[start : stand.ends])]
            told = stand.ends
        elif stand.owns(word):
            parts += [text[told:start], f"{_titled(word[:-1])}'s"]
            told = found.end()
    return "".join(parts) + text[told:]


def accompanied(text: str) -> str:
    """Return ``text`` with who is told right behind what they did or are: "the dashboard, w/ Ingrid"."""
    text = _APPOSED.sub(r"\1 \2", text)  # "your mother, Latha"
    return _WITH_WHOM.sub(r" \g<whom>", text) if ", w" in text else text


def _surnamed(match: re.Match[str], is_common: Callable[[str], bool]) -> str:
    """Give the word behind a title its capital; "ms" may be Microsoft's or a thousandth of a second."""
    sure = match["title"].lower() != "ms" or is_unheard(match["who"].lower(), is_common)
    return f"{match[0][: -len(match['who'])]}{_titled(match['who'])}" if sure else match[0]


def is_first_name(word: str) -> bool:
    """Tell a known first name, in any case, that is no ordinary word of English."""
    return _listed(word) not in {_NO_NAME, _WORD_TOO, _KNOWN_TOO}


def is_only_people(text: str) -> bool:
    """Tell names and no more, which say who was there and not what was spoken of: "Ida and Mrs Roy"."""
    words = text.replace(",", "").removeprefix("the ").split()
    titled = [_TITLED.match(" ".join(pair)) is not None for pair in pairwise(words)]
    known = [word[0].isupper() and is_first_name(word) for word in words]
    behind = [False, *(at or title for at, title in zip(known, titled, strict=False))]
    return all(
        word in {"and", "you", "both"} or named or title or (word[0].isupper() and after)
        for word, named, title, after in zip(words, known, [*titled, False], behind, strict=True)
    )


@lru_cache(maxsize=1024)
def _listed(word: str) -> str:
    """Return how the list of first names marks a word, "-" where it is none."""
    mark = read_sorted("first_names_en").get(plain(word))
    return _NO_NAME if mark is None else mark


def _mark(word: str, is_foreign: Callable[[str], bool] | None) -> str:
    mark = _listed(word)
    return _WORD_TOO if is_foreign and mark != _NO_NAME and is_foreign(word) else mark


@dataclass
class _Stand:
    """Where a word stands in a text, and what joins it to the name before it, if any."""

    text: str
    start: int
    end: int
    joint: str
    is_common: Callable[[str], bool]

    @cached_property
    def before(self) -> str:
        return word_before(self.text, self.start)

    @cached_property
    def behind(self) -> list[str]:
        return words_behind(self.text, self.end)

    @cached_property
    def ends(self) -> int:
        """Where the surname behind a first name ends, or the first name where there is none."""
        end = self.end
        while (found := _SURNAME.match(self.text[end:])) and self._is_unheard(found["last"]):
            end += found.end()
        return end if end > self.end and is_closed(self.text, end, _FOLLOWING) else self.end

    def _is_unheard(self, name: str) -> bool:
        return all(is_unheard(part, self.is_common) for part in _PART.findall(name.lower()))

    @cached_property
    def closed(self) -> bool:
        """Whether nothing behind the name goes on with it."""
        return self.ends > self.end or is_closed(self.text, self.end, _FOLLOWING)

    def joined(self, *, listed: bool) -> bool:
        """Tell whether a joint and no more parts it from a name, which may be a comma where ``listed``."""
        joint = self.joint.strip()
        return joint in _JOINTS or (listed and joint == ",")

    def met(self, talks: Wording) -> bool:
        """Tell whether it is somebody one met, or did with what ``talks`` says, or who stands beside such."""
        before = self.text[: self.start]
        if self.before in _WITH:
            return talks.search(before) is not None
        if self.before == "by":
            return _SPOKEN_BY.search(before) is not None
        beside = _WITH_NAMED.search(before) if self.before in _JOINTS else None
        return self.before in lex.ENCOUNTERING or (beside is not None and bare(beside[1]) not in lex.CASED)

    def is_kin(self) -> bool:
        """Tell whether it is behind what somebody is to another: "his son mike"."""
        *_, whose, kin = ["", "", *self.text[: self.start].lower().split()]
        return kin in lex.KIN and (whose in lex.KIN_OWNERS_TOO or whose.endswith(("'s", "’s")))

    def leads(self, words: frozenset[str]) -> bool:
        """Tell whether one of certain words stands before it, and nothing goes on behind it."""
        return self.closed and self.before in words

    def acts(self) -> bool:
        """Tell whether it does something there: "mia showed me", "how mia runs it"."""
        does, whom = [*self.behind, "", ""][:2]
        opens = not self.before or self.before[-1] in ",;./&+"
        told = does in _TELLING and (opens or whom.rstrip(",.;:!?") in {"me", "us"})
        return told or (self.before in {"how", "why"} and does.endswith(("s", "ed")))

    def has(self) -> bool:
        """Tell whether it owns what stands behind it, as a thing with its article may too."""
        return self.text[self.end : self.end + 2] in {"'s", "’s"} and self.before not in lex.DETERMINERS

    def owns(self, word: str) -> bool:
        """Tell an owner whose apostrophe nobody typed: "darraghs next job"."""
        opens = self.before in _OWNERS_AFTER or self.before.endswith((",", ";"))
        told = opens and word.endswith("s") and self.text[self.end : self.end + 1] == " "
        return told and is_first_name(word[:-1]) and not self.is_common(word)


def _is_named(mark: str, word: str, stand: _Stand) -> bool:
    """Tell whether a word is somebody's name there; a known one without a mark is one wherever it stands."""
    if mark == _NO_NAME:
        if stand.is_kin():
            return stand.closed and (word in lex.VERBS_TOO or is_unheard(word, stand.is_common))
        there = stand.joined(listed=False) or stand.met(_TALKED_WITH)
        return bool(there and stand.closed and _SPOKEN.fullmatch(word) and is_unheard(word, stand.is_common))
    if not mark or stand.acts():
        return True
    a_word = mark in {_WORD_TOO, _KNOWN_TOO}
    if stand.closed and (stand.joined(listed=not a_word) or stand.met(_SEEN_WITH) or stand.is_kin()):
        return True
    if mark == _WORD_TOO:
        return False
    sure = stand.before in _WITH and stand.behind[:1] and stand.behind[0] in _ON
    led = stand.leads(lex.DONE_BY if a_word else _BESIDE)
    return bool(sure) or led or stand.has() or _is_before_name(stand.behind)


def _is_before_name(behind: list[str]) -> bool:
    """Tell whether another name follows that needs no proof: "niamh and joão"."""
    return len(behind) > 1 and behind[0] in _JOINTS and not _listed(behind[1].rstrip(",.;:!?)"))


def _titled(name: str) -> str:
    return _PART.sub(
        lambda part: part[0] if part[0] in _PARTICLES else part[0][0].upper() + part[0][1:], name
    )
