"""What is wanted with what it is to be like: "a part-time role in Leeds with no travel"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import article, is_name, is_plural, words_of
from bowout.core.jotting.qualifying import TRADE, Link, Place, link
from bowout.core.jotting.qualities import compares, hyphenated, names_role
from bowout.core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Sequence

_NO_QUALITY = Wording(
    r"^(?:start|starting|stay|come|call|not just|not only)\b"
    r"|\b(?:mind|still|either|though|because|if|but|do|cannot|ok|okay|possible|optional|please)\b|\b(?:fine|including)$"
    r"|\d\D*\s(?:on|off|to|or)\s\d|\b[A-Z]\d+-[A-Z]?\d|\d\+|[:;?!()>=]|<(?! ?\d)|\d\D+\d\D+\d"
    r"|\bm(?:ax|in)\b.* (?:km|kg|miles)\b|^no more\b|\w not\b"
    r"|^(?:remote|hybrid|on-?site|office)\b(?! \d days (?:a|per) week$).*\d"
)
_MOST_WORDS = 6
_CONJUNCTION = re.compile(r"^(?:and|or|also)\s+")
_HEDGES = r"ideally|preferably|pref\.?|possibl[ey]|poss\.?|maybe|perhaps"
_HEDGED = re.compile(rf"^(?:{_HEDGES})\s+(?P<what>\S.*)$|^(?P<first>\S.*?)\s+if (?:poss\.?|possible|I can)$")
_TAIL = re.compile(r"\s(?:closer|nearer|near|close|with|without|for|on|at|of|around|within)\b")
_IDEALLY = ", ideally"


def is_quality(each: str) -> bool:
    """Tell what may be said of a role behind a comma: "no travel", "4 days a week", not "start August"."""
    plain = _plain(each)
    words = words_of(plain)
    speaks = not (lex.PRONOUNS - lex.RELATIVES - {"people"}).isdisjoint(words)
    first, *others = plain.split() or [""]
    named = is_name(first) and not lex.NAMING.issuperset(word for word in others if word.islower())
    fits = 0 < len(words) <= _MOST_WORDS and not speaks and not named
    another = re.match(r"or (?:one|an?) ", each) is not None
    return fits and not _NO_QUALITY.search(plain) and (another or link(plain) is not None)


def _plain(each: str) -> str:
    """Return a quality without its conjunction and hedge, with its hyphens."""
    told = _CONJUNCTION.sub("", each)
    hedged = _HEDGED.match(told)
    return hyphenated((hedged["what"] or hedged["first"]) if hedged else told)


def with_qualities(text: str, main: str, more: Sequence[str]) -> str | None:
    """Return a role with its qualities, or None if one of them is none; what is of a kind is listed."""
    plain = [_plain(each) for each in more]
    if compares(main) and " with " in text and all(compares(each) for each in plain):
        return enumerated([text, *(found.text for each in plain if (found := link(each)))])
    alike = [each for each in plain if each.split()[-1] == main.rsplit(maxsplit=1)[-1]]
    text = enumerated([text, *alike]) if alike else text
    others = [
        (each, link(quality)) for each, quality in zip(more, plain, strict=True) if quality not in alike
    ]
    if not all(found for _, found in others):
        return None
    firm = [found for each, found in others if found and not _HEDGED.match(each)]
    hoped = [found for each, found in others if found and _HEDGED.match(each)]
    told = _told(text, sorted(firm, key=lambda found: found.place))
    if not hoped:
        return told
    last = _in_order(sorted(hoped, key=lambda found: found.place))
    return f"{told} and {last}" if _IDEALLY in told else f"{told}{_IDEALLY} {last}"


def _told(text: str, links: Sequence[Link]) -> str:
    """Return a role with qualities in their order; of what is no role they are told as wished for."""
    asides = "".join(f", {each.text}" for each in links if each.place is Place.ASIDE)
    plain = [each for each in links if each.place is not Place.ASIDE]
    things = [each.text for each in plain if each.place is Place.WITH]
    if things and " with " in text:
        text = _with_more(text, things)
        plain = [each for each in plain if each.place is not Place.WITH]
    if not plain:
        return f"{text}{asides}" if len(links) > 1 or not asides else _aside(text, links[0].text)
    if not names_role(text):
        return f"{text}{_IDEALLY} {_in_order(plain)}{asides.replace(' or remote', ' or remotely')}"
    such = [each.text for each in plain if each.place is Place.SUCH]
    rest = [each for each in plain if each.place is not Place.SUCH]
    if such:
        text = _being(text, such, alone=not rest)
    return f"{text}{_behind(text, rest)}{asides}"


def _aside(text: str, told: str) -> str:
    """Return a role with the one thing said of it, which is a clause where it tells what it is."""
    if not names_role(text) or told.startswith(("not ", "mostly ", "mainly ", "largely ", "partly ")):
        return f"{text}, {told}"
    return f"{text} {_copula(text)} {told}"


def _copula(text: str) -> str:
    return "that are" if is_plural(text.rsplit(maxsplit=1)[-1]) else "that is"


def _with_more(text: str, things: Sequence[str]) -> str:
    """Return what has something already with more: "with later hours and more cakes"."""
    if len(things) == 1 and " and " not in things[0]:
        return f"{text} and {things[0]}"
    listed = enumerated(things)
    return f"{text}, {listed}"


def _being(text: str, such: Sequence[str], *, alone: bool) -> str:
    """Return a role with what it is as such, before it where more follows: "a hybrid planner role"."""
    first, _, rest = text.partition(" ")
    such = sorted(such, key=lambda each: TRADE.fullmatch(each) is not None)  # "a hybrid B2B role"
    if first in {"a", "an"} and (TRADE.fullmatch(such[-1]) or not alone or _TAIL.search(text)):
        return f"{article(such[0])} {' '.join(such)} {rest}"
    if is_plural(text.rsplit(maxsplit=1)[-1]) and not alone:
        return f"{' '.join(such)} {text}"
    return f"{text} {_copula(text)} {' and '.join(such)}"


def _behind(text: str, links: Sequence[Link]) -> str:
    """Return qualities behind a role; commas keep them apart from what it has or lacks already."""
    if not links:
        return ""
    days = "".join(f", {each.text}" for each in links if each.place is Place.LONG)
    links = [each for each in links if each.place is not Place.LONG]
    if not {"with", "without"}.isdisjoint(text.split()):
        return "".join(f", {'with ' if each.place is Place.WITH else ''}{each.text}" for each in links) + days
    return f" {_in_order(links)}{days}" if links else days


def _in_order(links: Sequence[Link]) -> str:
    """Return qualities one behind another, the things among them behind one "with"."""
    such = [each.text for each in links if each.place is Place.SUCH]
    things = [each.text for each in links if each.place is Place.WITH]
    between = [each.text for each in links if Place.SUCH < each.place < Place.WITH]
    after = [each.text for each in links if each.place > Place.WITH]
    joint = "and" if any(" with " in told for told in between) else "with"
    having = [f"{joint} {enumerated(things)}"] if things else []
    return " ".join(part for part in (" and ".join(such), *between, *having, *after) if part)


def enumerated(items: Sequence[str]) -> str:
    """Return items as a list with its "and"; one that holds an "and" itself stands last."""
    if len(items) < 2:
        return "".join(items)
    *most, last = sorted(items, key=lambda item: " and " in item)
    return f"{', '.join(most)}{',' if ' and ' in last else ' and'} {last}"
