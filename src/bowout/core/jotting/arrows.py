"""Arrows in a jotting ("paper charts -> tablets"), told in the words that they stand for.

An arrow is a move from one thing to another, unless what is beside it says otherwise: a date, a statement
of its own, a gain, a heading, or a verb of moving that wants no more than "to".
"""

from __future__ import annotations

import re

from bowout.core.dictionary import is_ordinary
from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.clauses import is_clause
from bowout.core.jotting.dates import linked
from bowout.core.jotting.fitness import blames
from bowout.core.jotting.grammar import bare, definite, is_name, words_of
from bowout.core.jotting.predicates import said_of
from bowout.core.jotting.timing import SHORT_YEAR
from bowout.core.jotting.toponyms import is_place
from bowout.core.wording import Wording

_SIGNS = ">→⇒➔➜⟶⟹➡↔⇔"
_BOTH_WAYS = Wording(r"\s*(?:<[-=]+>|↔|⇔)\s*", signs=_SIGNS)
# What follows from a thing is a remark of its own: "no answer -> leave it", "summer menu -> want to go".
_ONWARD = Wording(
    r"\s*(?:[-=]+>|[→⇒➔➜⟶⟹➡]\ufe0f?|>>)\s*"
    r"(?=(?:wanna|want|wd|wld|would|go|ask|ping|see|read|star|get|leave|then|needs?|no|not|maybe|must|should"
    r"|s?he|hes|shes|they|I|i|my|me)\b)",
    signs=_SIGNS,
)
_ARROW = re.compile(r"\s*(?:[-=]+>|[→⇒➔➜⟶⟹➡]\ufe0f?)\s*")
_SEGMENT = Wording(r"(?:[^,;:()\n.!?/]|[.!?](?=\S)|(?<! )/|/(?! ))+", signs=_SIGNS)
_HEADING = re.compile(
    r"(?:discussed|hook|topic|subject|reason|looking for|wish|idea|notes?|talk|chat|next|later|todo|re)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?P<lead>.*(?<![\w-])(?:about|on|regarding|re|of|how|discussed|liked|loved|enjoyed|admired"
    r"|appreciated|see|seeing|saw|hear|hearing|heard|follow|following|watch|watching|explained|described|presented"
    r"|showed me|shared|outlined)\s+)(?P<what>\S.*)",
    re.IGNORECASE,
)
# Nouns of movement, and verbs that go "from … to …"; other verbs have an object, and go "to" alone.
_MOVES = (
    "move|migration|switch|transition|change|shift|changeover|conversion|upgrade|transfer|growth|jump|step"
    "|scale-up|ramp-up|redesign|reduction"
)
_WENT = (
    "going|go|goes|went|gone|switching|switch|switches|switched|changing|changed|growing|grow|grew|grown"
    "|scaling|scaled|expanding|expanded|shifting|shifted|transitioning|transitioned|jumping|cutting|cut"
)
_PIVOT = re.compile(rf"(?P<pivot>(?:.*\s)?(?:{_MOVES}|{_WENT}))\s+(?P<what>\S.*)", re.IGNORECASE)
_BROUGHT = re.compile(
    r"\b(?:mov|migrat|port|bring|brought|tak|took|transferr|convert|deliver|ship|send|hand|turn|extend"
    r"|relocat|promot|upgrad|mak)(?:e|ed|es|ing|s)?\b",
    re.IGNORECASE,
)
_TRANSFERRED = re.compile(
    r"\b(?:mov|migrat|port|transferr|convert|relocat|replac|swapp)(?:e|ed|es|ing|s)?\b", re.IGNORECASE
)
_EXCHANGED = re.compile(r"\b(?P<how>replac|swapp)(?:ed|es?|ing)\b", re.IGNORECASE)
_LATER_MOVE = re.compile(
    rf"(?P<into>\S(?:.*\S)?)\s+(?P<noun>{_MOVES}|rewrite|rebuild)(?P<rest>(?:\s+.+)?)$", re.IGNORECASE
)
_DATED = re.compile(
    rf"\b(?:{'|'.join(sorted(month[:3] for month in lex.MONTHS))})\w* \d{{2,4}}$", re.IGNORECASE
)
# What is shown at what has a name: "Hannover Messe in April -> their booth".
_SHOWN = re.compile(r"(?:the|their|your) [\w' -]+$")
_HELD = re.compile(
    r"(?P<what>(?:[\w-]+ )*[A-Z][\w-]+)(?P<when> (?:in )?(?:[a-z]{3,9} )?20\d\d| (?:in )?[a-z]{3,9})?"
)
_COUNTED = re.compile(r"(?P<what>[A-Za-z].*?)\s+(?P<number>[€$£]?\d\S*(?:\s[a-z]+)?)")
_STEP = re.compile(r"[€$£]?\d\S* (?:down |up )?to [€$£]?\d")
_OUTCOME = re.compile(r"\d[\d.,]* ?% (?:more|less|fewer|faster|better)\b")
_LASTING = re.compile(r"\d[\d.,]* ?(?:min|minute|h|hr|hour|day|wk|week|month|mth|year|yr)s?\b")
_REMARKING = (
    lex.PREPOSITIONS - {"in"} | {"now", "so"} | lex.TIME_OPENERS | lex.AUXILIARIES
    | lex.BARE_VERBS - lex.VERB_OR_NOUN
)  # fmt: skip
_PREDICATES = lex.AUXILIARIES | lex.THING_VERBS | lex.IRREGULAR_PASTS
_FRESH = frozenset({"new", "second", "first", "next", "2nd", "1st", "another"})  # from which nothing moves


def without_arrows(text: str, key: str = "") -> str:
    """Return a jotting with its arrows told in words; ``key`` is the notes key that it stands under."""
    text = SHORT_YEAR.sub(r"\g<what> 20\g<year>", text)
    plain = _ONWARD.sub("; ", _BOTH_WAYS.sub(" and ", text))
    told = _SEGMENT.sub(lambda match: _told(match[0], key), plain)
    return told.replace(" / ", "; ") if key == "discussed" else told


def _told(segment: str, key: str) -> str:
    sides = _ARROW.split(segment.strip())
    if len(sides) < 2:
        return segment
    if not sides[0] or _HEADING.fullmatch(sides[0].strip("-*• ")):
        return _around(segment, _told(segment[_end_of_arrow(segment) :], key).strip())
    if len(sides) > 2:
        return _around(segment, f"the way from {' to '.join(side for side in sides if side)}")
    before, after = sides[0].lstrip("-*• ") or sides[0], sides[1]
    if after and blames(words_of(before)):
        before, after = after, ""  # what was wrong led to what one liked to hear of
    return _around(segment, _between(before, after, key) if after else before)


def _end_of_arrow(segment: str) -> int:
    found = _ARROW.search(segment)
    return found.end() if found else 0


def _around(segment: str, told: str) -> str:
    """Return what is told with the blanks around the segment it is told of."""
    lead = segment[: len(segment) - len(segment.lstrip())]
    return f"{lead}{told}{segment[len(segment.rstrip()) :]}"


def _between(before: str, after: str, key: str) -> str:
    """Return the two sides of an arrow with the words that it stands for."""
    if told := said_of(before, after) or _in_town(before, after) or _held_with(before, after):
        return told
    if key == "hook" and (told := _at_event(before, after)):
        return told
    if _DATED.search(before) or _is_told(before, after, key):
        return f"{before}; {after}"  # "the cruise in August 27 -> new cores"
    first = words_of(after)[:1]
    if first and first[0] in lex.GAINED | lex.WH_WORDS:
        apart = key == "hook" and first[0] in lex.GAINED | {"when", "where", "who"}
        return f"{before}{'; ' if apart else ' and '}{after}"
    if (_are_unlike(before, key) or _says_more(after)) and not _LATER_MOVE.fullmatch(after):
        return f"{before}; {after}"
    return _moved(before, after, key)


def _are_unlike(before: str, key: str) -> bool:
    """Tell a thing from which nothing moves: a new one, or in a hook one that is somewhere."""
    placed = key == "hook" and not lex.PREPOSITIONS.isdisjoint(words_of(before)) and not _LEAD.match(before)
    fresh = bare(before.split(maxsplit=1)[0]) in _FRESH and key != "reason"
    return (fresh or placed) and not _PIVOT.match(before) and not _BROUGHT.search(before)


def _is_told(before: str, after: str, key: str) -> bool:
    """Tell a clause before an arrow, which is no thing that moves: "how they mix live -> the truck"."""
    lead, what = (found["lead"], found["what"]) if (found := _LEAD.fullmatch(before)) else ("", before)
    moves = "from" in words_of(before) or _PIVOT.match(before) or _TRANSFERRED.search(before)
    # "how they mix live -> the truck", but "how SAP -> Odoo goes"
    asked = lead.endswith("how ") and _PREDICATES.isdisjoint(words_of(after)[1:])
    conditional = before.partition(" ")[0].lower() in lex.TIME_OPENERS | {"if"}
    return (key == "hook" or not moves) and (asked or conditional or is_clause(what)) and key != "reason"


def _in_town(before: str, after: str) -> str | None:
    """Return a thing with the town behind it: "tower trial -> Bergen 2027"; from town to town one moves."""
    words = after.split()
    at = next((index for index in range(1, len(words)) if linked(" ".join(words[index:]))), len(words))
    where, when = " ".join(words[:at]), linked(" ".join(words[at:]))
    if is_place(before) and is_place(words[0]) and words[1:] and words[1].islower() and not when:
        return f"the {before} to {after}"  # "Oslo -> Bergen route"
    sited = any(is_place(word) for word in before.split())
    moves = sited or "from" in words_of(before) or _PIVOT.match(f"{before} on") or _BROUGHT.search(before)
    if moves or not is_place(where):
        unheard = (
            bool(when)
            and not (moves or is_name(words_of(before)[-1]))
            and len(words) - at
            and not is_ordinary(where)
        )
        return f"{before} {when} ({where})" if unheard and where.islower() else None
    return f"{before} in {where[0].upper()}{where[1:]}{f' {when}' if when else ''}"


def _held_with(before: str, after: str) -> str | None:
    """Return an occasion with whom one had it: "call 1 -> Ida"."""
    held = re.fullmatch(r"(?P<what>\w+) \d", before)
    met = held and held["what"].lower() in lex.MEETINGS | {"talk", "chat"}
    return f"{before} with {after}" if met and after[:1].isupper() else None


def _at_event(before: str, after: str) -> str | None:
    """Return what is shown, or one has together, at what stands before it: "PyCon -> coffee"."""
    held = _HELD.fullmatch(before) if _SHOWN.match(after) else None
    if held:
        return f"{after} at {held['what']}{held['when'] or ''}"
    if not (lex.EVENT_NOUNS | {"results", "findings", "report", "paper"}).isdisjoint(words_of(after)[:2]):
        return f"{before} and {after}"  # "flood model -> results in May"
    return f"{after} at {before}" if lex.GATHERINGS.intersection(words_of(after)[-1:]) else None


def _says_more(after: str) -> bool:
    """Tell a remark on what stands before the arrow ("loved it", "after the launch") from where it leads."""
    from bowout.core.jotting.splices import opens_statement
    from bowout.core.jotting.things import is_past_opening

    words = words_of(after)
    remark = bool(words) and words[0] in _REMARKING
    named = after[:1].isupper() and is_name(after.split(maxsplit=1)[0])
    remark = remark or bool(_OUTCOME.match(after))
    return (opens_statement(after) and not named) or remark or (len(words) > 1 and is_past_opening(words))


def _moved(before: str, after: str, key: str) -> str:
    words = words_of(before)
    if "from" in words:
        return f"{'the move ' if words[0] == 'from' else ''}{before} to {after}"
    if exchanged := _EXCHANGED.search(before):
        return f"{before} {'with' if exchanged['how'].lower() == 'replac' else 'for'} {after}"
    if pivot := _PIVOT.fullmatch(before):
        return f"{pivot['pivot']} {_from_to(pivot['what'], after)}"
    if set(words) & set(_MOVES.split("|")) or _BROUGHT.search(before):
        return f"{before} to {after}"
    return _moving(before, after, key)


def _moving(before: str, after: str, key: str) -> str:
    """Return a move told as a noun: "the move from paper charts to tablets"."""
    lead, what = (found["lead"], found["what"]) if (found := _LEAD.fullmatch(before)) else ("", before)
    if later := _LATER_MOVE.fullmatch(after):
        return f"{lead}the {later['noun']} {_from_to(what, later['into'])}{later['rest']}"
    if key == "reason":
        return f"{before}; {after}"
    into_number = re.match(r"[€$£]?\d", after)
    counted = _COUNTED.fullmatch(what) if into_number else None
    if counted and not is_name(counted["what"].split()[-1]):
        thing = counted["what"] if counted["what"].isupper() else definite(counted["what"])
        return f"{lead}the change in {thing} from {counted['number']} to {after}"
    if re.match(r"[€$£]?\d", what):
        return f"{lead}going from {what} to {after}"
    if into_number and not counted:
        how = "going from" if _STEP.match(after) else "taking" if _LASTING.match(after) else "reaching"
        return f"{lead}{definite(what)} {how} {after}"
    return f"{lead}{'a' if key == 'looking_for' else 'the'} move {_from_to(what, after)}"


def _from_to(what: str, into: str) -> str:
    """Return both ends of a move; single words go bare, as in "from farm to fork"."""
    plain = " " not in what and len(_thing(into)) == 1
    if plain and {bare(what), bare(into.split(maxsplit=1)[0])} & lex.CASED.keys() - lex.MONTHS:
        what, into = (end.capitalize() if bare(end) in lex.PRODUCTS else end for end in (what, into))
    ends = (
        (what, into)
        if plain
        else (what if is_name(what.split(maxsplit=1)[0]) else definite(what), _placed(into))
    )
    return f"from {ends[0]} to {ends[1]}"


def _thing(into: str) -> list[str]:
    """Return the words of a phrase up to its verb or preposition: "services went well" is "services"."""
    words = into.split()
    stop = _PREDICATES | lex.PREPOSITIONS | lex.RELATIVES | lex.TIME_OPENERS
    end = next((index for index, word in enumerate(words) if index and bare(word) in stop), len(words))
    return words[:end]


def _placed(into: str) -> str:
    thing = _thing(into)
    first = into.split(maxsplit=1)[0]
    counted = into[:1].isdigit() or is_name(first) or bare(first) in lex.CASED
    return into if counted else " ".join([definite(" ".join(thing)), *into.split()[len(thing) :]])
