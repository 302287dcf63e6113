"""Names of places typed in lower case: known ones get their capitals wherever they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import bare, is_plural
from bowout.core.jotting.proper import is_closed, low_words, plain, word_before, words_behind
from bowout.core.jotting.spelling import is_no_word
from bowout.core.wording import Wording
from bowout.data import read_sorted

if TYPE_CHECKING:
    from collections.abc import Callable

_OF_MANY = (  # their names have the article inside a sentence
    "Alps|Andes|Azores|Bahamas|Balkans|Carpathians|Crimea|Dolomites|Gambia|Hague|Hebrides|Maldives|Midlands|Netherlands"
    "|Philippines|Pyrenees|Ruhr|Seychelles|United Kingdom|United States|United Arab Emirates"
)
_BARE = Wording(
    rf"\b(in|to|from|near|around|across|or) (?=(?:{_OF_MANY})\b)", needs=_OF_MANY.replace("|", " ").lower()
)
_LISTS = ("places", "towns")
_LIKE_A_WORD = 6  # letters; a longer name is that of a town wherever it stands by itself
_WORD_TOO = "!"  # how the list marks a town whose name is an ordinary word
_SITES = lex.BRANCHES | lex.HOUSES | lex.GATHERED | {"market", "airport", "region", "area"}
_LEADING = lex.LEADING_TO_PLACES | {"@"}
_JOINTS = frozenset({",", "and", "or", "&", "+", "/", "und", "oder"})
_FOLLOWING = (
    lex.MONTHS | lex.SEASONS | lex.DATE_WORDS | {month[:3] for month in lex.MONTHS}
    | {"and", "or", "und", "oder", "in", "on", "by", "next", "this", "with", "for", "from", "to"}
    | {"opens", "opening", "reopens", "reopening", "closes", "launches", "goes", "again", "when", "once"}
    | {"sept", "is", "was", "w/", "ready", "finished", "done", "due"}
)  # fmt: skip
_BESIDE = re.compile(r"([^\W\d_][\w-]{2,})\s?(?:[,&+/]|\s(?:and|or|und|oder))\s?$")
# Where nothing but a place can follow: "the second practice in hove".
_SITED = Wording(rf"\b(?:(?:{'|'.join(sorted(lex.BRANCHES | lex.HOUSES))})s? in|relocat(?:e|ed|ing) to) $")
_ONE_MORE = frozenset({"new", "2nd", "second", "3rd", "third", "next", "other"})
_THINGS = lex.BRANCHES | lex.HOUSES | lex.SINGLE_THINGS
_PART = re.compile(r"[^\W_]+")
_OPENS_THERE = re.compile(r" (?:goes live|(?:re)?opens|closes|launches|reopening|opening|is next)\b")
_OPENERS = frozenset(["", ",", ";", "."])  # what stands before a subject: "crewe goes live in May"


def with_places(text: str, is_foreign: Callable[[str], bool] | None = None) -> str:
    """Return ``text`` with the capitals of the known places in it that are typed in lower case.

    With ``is_foreign`` every place stands behind what leads to it, and is no ordinary word to it.
    """
    parts: list[str] = []
    spelled, told = plain(text).replace("-", " "), 0
    for found in low_words(text):
        start, end = found.span()
        leading = word_before(text, start) in _LEADING
        if start < told or (is_foreign and (is_foreign(found[0]) or not leading)):
            continue
        leading = leading or (bool(told) and text[told:start].strip() in _JOINTS)
        upto = _end_of_place(spelled, start, end) or _end_of_town(text, spelled, found, leading=leading)
        if upto:
            parts += [text[told:start], _titled(text[start:upto])]
            told = upto
    return "".join(parts) + text[told:]


def is_place(text: str) -> bool:
    """Tell what is a known place and nothing more; one that is a word as well is one with its capital."""
    spelled = plain(text).replace("-", " ")
    first = spelled.partition(" ")[0]
    known = [rests for rows in _LISTS if (rests := read_sorted(f"{rows}_en").get(first)) is not None]
    if any(_WORD_TOO in rests.split("|") for rests in known) and first == spelled:
        return text[:1].isupper()
    return any(_end_of_longest(spelled, len(first), rests) == len(spelled) for rests in known)


_WHEN = "|".join(sorted(lex.MONTHS | lex.SEASONS | {month[:3] for month in lex.MONTHS} | {"sept", "q[1-4]"}))
_BEHIND_THING = re.compile(
    r"(?:^|(?<=[a-z\d,;&+] ))(?P<thing>[a-z]{3,})(?P<number> (?:no\.? ?|number )?\d{1,2})?"
    r"(?= (?P<town>[A-ZÀ-Ž][a-zà-ž]{2,}(?:[ -][A-ZÀ-Ž][a-zà-ž]+)?)(?=$|[,.;!?&+-]| [-–(&+\d]"
    rf"| (?:[a-z]+s|in|on|by|and|or|next|nxt|this|early|late|mid|(?i:{_WHEN}))\b))"
)
_OPENS = frozenset({"opens", "reopens", "opening", "reopening", "starts", "launches"})
_SITES_TOO = frozenset({"shift", "day", "tour", "office", "greenhouse", "terminal"})
_SITED_THINGS = _THINGS | lex.EVENT_NOUNS | lex.MEETINGS | _SITES_TOO | _OPENS


def sited(text: str) -> str:
    """Return ``text`` with the "in" that was left off before a town: ``the new shop Leuven``."""
    return _BEHIND_THING.sub(lambda found: f"{found[0]} in" if _is_site(found) else found[0], text)


def _is_site(found: re.Match[str]) -> bool:
    """Tell whether a thing that stands somewhere is followed by a town."""
    another = word_before(found.string, found.start("thing") - 1) in _ONE_MORE  # "2nd barge rotterdam"
    sited = found["thing"] in _SITED_THINGS | {
        "opens",
        "reopens",
        "opening",
        "reopening",
        "starts",
        "launches",
    }
    return (another or sited) and is_place(found["town"])


def articled(text: str) -> str:
    """Return ``text`` with the article that some names have inside a sentence: ``in Netherlands``."""
    return _BARE.sub(r"\1 the ", text)


def _end_of_place(spelled: str, start: int, end: int) -> int:
    """Return where the longest name that begins with a word ends, 0 where none does."""
    rests = read_sorted("places_en").get(spelled[start:end])
    return 0 if rests is None else _end_of_longest(spelled, end, rests)


def _end_of_longest(spelled: str, end: int, rests: str) -> int:
    """Return where the longest of what may follow a word that ends at ``end`` ends, 0 where nothing may."""
    for rest in sorted(rests.split("|"), key=len, reverse=True):
        upto = end + len(rest) + bool(rest)
        if spelled[end:upto].lstrip() == rest and not spelled[upto : upto + 1].isalnum():
            return upto
    return 0


def _end_of_town(text: str, spelled: str, found: re.Match[str], *, leading: bool) -> int:
    """Return where the name of a town ends that begins with a word, 0 where it may be no more than the word.

    ``leading`` tells that what leads to a place stands before it.
    """
    start, end = found.span()
    rests = read_sorted("towns_en").get(spelled[start:end])
    if rests is None and found[0] not in lex.TOWNS_TOO:
        return 0
    rests = _WORD_TOO if rests is None else rests
    upto = _end_of_longest(spelled, end, rests)
    if upto > end or (upto and (_is_of_site(text, end) or is_no_word(found[0]))):
        return upto
    alone = len(found[0]) > _LIKE_A_WORD and word_before(text, start) not in lex.DETERMINERS
    opening = _OPENS_THERE.match(text, end) is not None and word_before(text, start)[-1:] in _OPENERS
    if not (leading or alone or opening or _is_beside(text[:start])) or not _is_ended(text, end):
        return 0
    marked = _WORD_TOO in rests.split("|") and _is_there(found[0], text[:start])
    return end if upto or marked else 0


def _is_there(word: str, before: str) -> bool:
    """Tell a town that is a word as well by what is there: "buses in bath", not "gains in reading"."""
    if _SITED.search(before):
        return True
    *more, thing, leading = ["", "", *(bare(each) for each in before.split())]
    if leading != "in" or word not in lex.TOWNS_TOO:
        return False
    stands = bool({thing, thing.removesuffix("s"), thing.removesuffix("es")} & _THINGS)
    field = word in lex.MASS_NOUNS or word.endswith("ing")
    return stands or (not field and (is_plural(thing) or more[-1] in _ONE_MORE))


def _is_of_site(text: str, end: int) -> bool:
    following = words_behind(text, end)[:1] if text[end : end + 1] == " " else []
    return not {word.rstrip(",.;:!?)") for word in following}.isdisjoint(_SITES)


def _is_ended(text: str, end: int) -> bool:
    following = words_behind(text, end)
    return is_closed(text, end, _FOLLOWING) or following[0][0].isdigit()


def _is_beside(before: str) -> bool:
    """Tell whether what stands before a word is a known place, typed with its capital, and a joint."""
    found = _BESIDE.search(before)
    if found is None or not found[1][0].isupper():
        return False
    return any(plain(found[1]) in read_sorted(f"{rows}_en") for rows in _LISTS)


def _titled(name: str) -> str:
    return _PART.sub(lambda part: part[0] if part[0] in lex.SMALL_IN_NAMES else part[0].capitalize(), name)
