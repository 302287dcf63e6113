"""What a dash or an arrow hangs on a thing: "dementia unit - opening next year", "depot -> opens May"."""

from __future__ import annotations

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.acts import PROGRESSIVE
from bowout.core.jotting.dates import linked
from bowout.core.jotting.grammar import head_index, is_name, is_plural, words_of
from bowout.core.jotting.things import is_phrase
from bowout.core.jotting.timing import whole_month
from bowout.core.wording import Wording

_HUNG = Wording(
    r"^(?P<thing>[^,;:()]+?)(?P<sign>\s+[-\u2013\u2014]+\s+|,\s+)(?P<said>[^,;:()]+)$", signs="-–—,"
)
_OBJECTS = lex.DETERMINERS - {"next", "this", "last"} | {"it", "them", "us", "me", "of"}
_AIMLESS = lex.PREPOSITIONS | lex.TIME_WORDS | lex.ADVERBS | {"next", "this", "last", "soon", "live", "again"}
# When it is to be, or by whom it is done: "next summer", "run by volunteers", "rebuilt last year".
_MORE = Wording(
    rf"^(?:(?:next|this|last) (?:{'|'.join(sorted(lex.SEASONS | lex.MONTHS))}|year|month|week|term|season)"
    r"|(?:[a-z]{2,}ed|run|(?:re)?built|made|led|held) (?:by .+|(?:last|this|next) [a-z]+))$",
    needs="next this last by",
)


def with_predicate(text: str) -> str:
    """Return a thing with what a dash hangs on it, or a comma where no time follows."""
    match = _HUNG.match(text)
    if match is None or not is_phrase(match["thing"]):
        return text
    if "," in match["sign"]:
        going = match["said"].startswith("going ") and words_of(match["said"])[1] not in lex.PREPOSITIONS
        return f"{match['thing']} {match['said']}" if going and len(match["said"].split()) < 4 else text
    return said_of(match["thing"], match["said"]) or text


def of_several(text: str) -> str:
    """Return several things behind commas with what a dash hangs on each."""
    items = text.split(", ") if " - " in text else [text]
    return ", ".join(map(with_predicate, items)) if len(items) > 1 else with_predicate(text)


def said_of(thing: str, said: str) -> str | None:
    """Return a thing with what is said of it behind an arrow or a dash, or None for what is another thing."""
    said = whole_month(said)
    first, _, rest = said.partition(" ")
    if linked(said) or (first == "due" and linked(rest)):
        return f"{thing}, {said}"
    if _MORE.match(said) or _goes(said):
        return f"{thing} {said}"
    does = _comes_about(thing, first.lower(), rest)
    done = first.lower() in lex.ABOUT_TO or first.endswith("ed")
    return does or (f"{thing}, {rest}" if done and linked(rest) else None)


def _goes(said: str) -> bool:
    """Tell what a thing is about to do: "going pro", "opening next year", but not "opening it to schools"."""
    first, *rest = said.split()
    idle = first in PROGRESSIVE and rest and (rest[0] in _AIMLESS or is_name(rest[0]))
    return bool(idle) or (first == "going" and len(rest) in {1, 2})


def _comes_about(thing: str, first: str, rest: str) -> str | None:
    """Return what a thing does, and when: "opens mid 2027"; in its base form with a date or nothing more."""
    verb, when = lex.DYNAMIC.get(first, first), linked(rest)
    aimless = words_of(rest)[:1] == [] or words_of(rest)[0] not in _OBJECTS
    if verb not in lex.DYNAMIC_BASES or not (when or not rest or (first != verb and aimless)):
        return None
    does = next(form for form, base in lex.DYNAMIC.items() if base == verb)
    words = thing.split()
    does = verb if is_plural(words[head_index(words)]) else does
    return f"{thing} {does} {when or rest}".rstrip()
