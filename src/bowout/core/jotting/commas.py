"""Commas that stand for an "and": "roadmap, hiring, on-call" is a list, "the app, beta in May" is none."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.clauses import is_clause
from bowout.core.jotting.dates import linked
from bowout.core.jotting.doers import acting_index, may_act
from bowout.core.jotting.grammar import (
    bare,
    definite_item,
    head_index,
    is_mass,
    is_misread_last,
    is_name,
    is_plural,
    is_uncounted,
    words_of,
)
from bowout.core.jotting.pasts import is_past
from bowout.core.jotting.people import is_only_people
from bowout.core.jotting.phrase import UnfitWord
from bowout.core.jotting.remarks import is_remark, tells_whose
from bowout.core.jotting.things import is_past_opening, is_phrase
from bowout.core.wording import Wording

_PLAIN_LIST = Wording(r"(?:[^,]|,(?=\d))+(?:, (?:[^,]|,(?=\d))+)+", signs=",")
_MOVE = Wording(
    r"the (?:move|change|way|\w+tion) (?:in [\w ]+ )?from \S+(?: \S+)? to \S+(?: \S+)?$", needs="from"
)
_VERBS = lex.AUXILIARIES - {"being", "may", "will", "can", "might", "must"} | {
    *("cannot", "can't", "can’t", "won't", "won’t")
}
_OPENS_NO_ITEM = lex.PREPOSITIONS | lex.RELATIVES | lex.PRONOUNS | lex.AUXILIARIES - {"being"} | lex.NO_ITEM
_TIMED = lex.TIME_WORDS - {"day", "days", "night", "nights", "time", "weekend"}
_BRACKETED = Wording(r"\([^()]*\)", signs="(")
_LONGEST_ITEM = 4  # words
_LONGEST_THING = 8  # words of one thing and what qualifies it: "the tea for old pupils of the school"
_QUALIFYING = lex.PREPOSITIONS | {"you", "they"}
_FIGURE = Wording(r"[€$£~]?\d[\d.,/]*[a-z%]{0,3}", signs="0123456789")  # "24h", "400", but not "3d-printers"


def with_and(text: str, *, placing: bool) -> str:
    """Put the "and" into a list; a place in its region, a remark and a statement stay behind their comma.

    With ``placing``, a name behind a comma is where something takes place, and a time in the last part of
    two says when the first is to be.
    """
    if not _PLAIN_LIST.fullmatch(text):
        return text
    *most, last = text.split(", ")
    if len(most) == 1 and (when := linked(last)):
        return f"{most[0]} {when}"
    if len(most) == 2 and placing and is_name(most[1]) and (when := linked(last)):
        return f"{most[0]}, {most[1]} {when}"
    items = (*most, last)
    asking = words_of(most[0])[:1] != [] and words_of(most[0])[0] in lex.WH_WORDS
    remark = any(map(_says_more, items[1:])) or (not placing and is_only_people(last))
    if asking or remark or _is_open(items) or _is_apposed(items):
        return text
    meeting = placing and any(_is_meeting(item) for item in items[1:])
    if meeting or (
        len(most) == 1 and (_is_place(most[0], last, placing=placing) or (placing and is_timed(last)))
    ):
        return text
    if len(most) == 1 and is_misread_last(most[0], last):
        most, last = [last], most[0]
    qualified = not (lex.PREPOSITIONS - {"of"}).isdisjoint(words_of(most[-1])[1:])
    first, *between = most
    told = [_own(first) if qualified else first, *map(_own, between)]
    return f"{', '.join(told)} and {definite_item(last) if qualified and ' ' in last else _own(last)}"


def signs_between(key: str, why: str) -> str:
    """Return the signs that part items of which one can be told alone, as where one word of one is unfit."""
    return ",/" if key == "discussed" and not isinstance(why, UnfitWord) else ",/+&"


def tells_and_lists(piece: str) -> bool:
    """Tell who does something and a thing beside it that is no part of it: "crews sing, the shed"."""
    first, *others = re.split(r",? and |, ", piece)
    if len(others) != 1 or " " not in others[0] or is_past(words_of(others[0])[0]):
        return False
    return is_clause(first) and is_phrase(others[0]) and not is_clause(others[0])


_NO_OPENER = (
    lex.NEGATIONS | lex.IRREGULAR_PASTS | lex.WISHING | lex.EVALUATIVE | lex.HEARING_GERUNDS
    | lex.BARE_VERBS - lex.VERB_OR_NOUN
)  # fmt: skip


def _own(item: str) -> str:
    """Return an item of several words with an article of its own, if it is a single thing: "crew of 5"."""
    words = item.split()
    head = words[head_index(words)]
    opener = bare(words[0])
    doing = is_name(words[0]) and words[1:2] != [] and words[1].endswith("ing")
    fits = (
        len(words) > 1
        and not doing
        and head.islower()
        and words[-1] not in {"only", "year"}
        and is_phrase(item)
    )
    counted = not (is_mass(head) or is_plural(head) or is_uncounted(bare(head).rpartition("-")[2]))
    plain = opener not in _NO_OPENER and not opener.endswith("ed")
    return definite_item(item) if fits and counted and plain else item


def _is_meeting(item: str) -> bool:
    """Tell what two people have together, which is no thing to look forward to beside another: "coffee"."""
    words = words_of(item.partition(" with ")[0])
    return 0 < len(words) < 3 and words[-1] in lex.GATHERINGS


def _is_open(items: tuple[str, ...]) -> bool:
    """Tell a text that is joined already, or whose parts are too long or too much of a name to be listed."""
    *most, last = items
    named = any(item.split()[-1][:1].isupper() for item in most) and last[:1].isupper()
    joined = " and " in last or " or " in last
    return named or joined or any(_is_long(item) or _VERBS & set(item.lower().split()) for item in items)


def _is_apposed(items: tuple[str, ...]) -> bool:
    """Tell "Hull 214, the ferry": a number or a name, and what it is."""
    first, second = items[:2]
    last = first.split()[-1]
    named = len(first.split()) < 3 and (last[-1:].isdigit() or is_name(last))
    return len(items) == 2 and named and second.split()[0] in {"the", "a", "an"}


def does(item: str) -> bool:
    """Tell what one does, by a verb that is no noun: "say hi there", "see it live"."""
    first, *rest = words_of(item) or [""]
    known = first in lex.BARE_VERBS - lex.VERB_OR_NOUN or rest[-1:] == ["myself"]
    return rest != [] and rest[0] != "of" and known


_WHOM_OR_HOW = lex.WH_WORDS | {"me", "us"}


_OPENS_MORE = _OPENS_NO_ITEM | lex.WISHING | lex.BIDDING | lex.LOOSE | lex.REMARKING_OPENERS


def _says_more(item: str) -> bool:
    """Tell what is no thing of its own: a figure, a remark on what came before, who does something."""
    raw = item.split()
    acting = acting_index(raw) is not None or may_act(raw) or is_clause(item) or does(item)
    acting = acting or (is_name(raw[0]) and len(raw) > 1 and is_past(raw[1]))  # "Joy trained in Lyon"
    remark = words_of(item) != [] and (
        is_remark(item) or tells_whose(item) or is_past_opening(words_of(item))
    )
    return acting or remark or item in lex.IDIOMS or _opens_or_ends_as_more(item, raw)


def _opens_or_ends_as_more(item: str, raw: list[str]) -> bool:
    """Tell what goes on with what came before, by its first words or by its last."""
    opener, last, several = raw[0].lower(), raw[-1], len(raw) > 1
    return bool(
        opener in lex.THING_VERBS - lex.PLURALS_TOO | _OPENS_MORE  # "the webinar, starts at nine"
        or (opener in lex.PLURALS_TOO and is_clause(f"thing {item}"))  # "airs in May"
        or _FIGURE.fullmatch(raw[0])
        or last.lower() in lex.VAGUE | lex.OPEN_ENDS
        or (opener in lex.TOLD | lex.FAVOURS and not _WHOM_OR_HOW.isdisjoint(raw[1:2]))  # "showed me"
        or (several and last in {"it", "them", "this"} and raw[-2] not in lex.PREPOSITIONS)
        or (opener.endswith("ed") and last in {"times", "ago", "twice", "already", "again"})
        or (several and last in lex.STATES)
        or not {"no", "but"}.isdisjoint(raw[1:])
    )


def _is_place(first: str, last: str, *, placing: bool) -> bool:
    happening = lex.EVENT_NOUNS & set(first.lower().split())
    return bool(happening or placing) and (last.istitle() or last.isupper())


def is_timed(item: str) -> bool:
    """Tell what says when: "beta before Christmas", "starting in February"."""
    words = words_of(item)
    opener = words[0] if words else ""
    starting = opener.endswith("ing") and opener not in lex.ING_NOUNS and len(words) > 1
    return starting or any(word in _TIMED or re.fullmatch(r"(?:19|20)\d\d|q[1-4]", word) for word in words)


def _is_long(item: str) -> bool:
    """Tell what is no item of a list: more than four words, unless they are one thing ("the move from …")."""
    words = words_of(_BRACKETED.sub("", item))
    if len(words) <= _LONGEST_ITEM or _MOVE.match(item):
        return False
    qualified = not _QUALIFYING.isdisjoint(words[1:-1]) and "due" not in words and '"' not in item
    return len(words) > _LONGEST_THING or not qualified or not is_phrase(item)
