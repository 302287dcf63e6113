"""Closed lists of English words by what they do in a jotted phrase.

The lists are grammar, not meaning: which words open a noun phrase, which verbs a candidate leaves the
subject off, which nouns take no article. Words outside them are treated by their shape.
"""

from __future__ import annotations

import re

from bowout.core.text import BARE_NOT
from bowout.data import read_text
from bowout.data.lists import lines_of, sections_of

_LINES = sections_of(lines_of(read_text("jotting_en")))
_SECTIONS = {
    name: frozenset(" ".join(lines).split()) for name, lines in _LINES.items() if name != "abbreviations"
}
KNOWN = frozenset().union(*_SECTIONS.values())  # every word of every class
NUMBERS = frozenset(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
# Verbs after which no object wants an article: "touch base", "compare notes".
IDIOMS = ("touch base", "compare notes", "swap notes", "exchange ideas", "exchange notes",
    "swap ideas", "talk shop", "say hi", "say hello", "have a look", "take a look", "look round",
    "look around", "walk round", "walk around", "walk through the", "check in", "check back", "keep in",
    "stay in", "get in", "work together", "swap recipes", "trade notes",
    *(f"{go} {by}" for go in ("drop", "pop", "swing", "come") for by in ("by", "in", "over")),
)  # fmt: skip
ABBREVIATIONS = dict(line.split(maxsplit=1) for line in _LINES["abbreviations"]) | {
    bare: f"{bare[:-1]}'t" for bare in BARE_NOT
}
EVENT_ENDINGS = (
    "con", "conf", "summit", "week", "days", "day", "fest", "festival", "expo", "fair", "congress", "forum",
)  # fmt: skip


def _words(section: str) -> frozenset[str]:
    return _SECTIONS[section]


def __getattr__(name: str) -> frozenset[str]:
    """Return the words of a class by its name in capitals: each section is a name of this module."""
    words = _SECTIONS.get(name.lower())
    if words is None or not name.isupper():
        msg = f"no section of jotting_en.txt is called {name.lower()}"
        raise AttributeError(msg)
    globals()[name] = words  # the next access finds it at once
    return words


# What a hook may be seen doing: each finite form and its base.
DYNAMIC = {
    form: re.sub("(?:(?<=sh)|(?<=ch)|(?<=go))es$|s$", "", form.replace("ies", "ys"))
    for form in _words("dynamic")
}
DYNAMIC_BASES = frozenset(DYNAMIC.values())


SPEECHES = _words("speeches")
TITLES = _words("titles")
MONTHS = _words("months")
WEEKDAYS = _words("weekdays")
SEASONS = _words("seasons")
TIME_WORDS = MONTHS | WEEKDAYS | SEASONS | _words("time_words")

# Written as people type them, and as a letter has them.
CASED = (
    {word.lower(): word for word in _words("cased")}
    | {f"{day}s": f"{day.title()}s" for day in WEEKDAYS}
    | {"xray": "X-ray", "xrays": "X-rays", "x-rays": "X-rays"}
    | {"march": "march", "may": "may", "it": "it", "us": "us", "er": "er", "ar": "ar"}
)


EVENT_NOUNS = SPEECHES - {
    "book", "article", "interview", "post", "panel", "podcast", "workshop", "session",
} | _words("event_nouns")  # fmt: skip

# First words of an object that want an article nobody jots: "see API go live".
WANT_ARTICLE = TITLES | EVENT_NOUNS | _words("want_article")
