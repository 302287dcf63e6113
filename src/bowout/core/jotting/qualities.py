"""What a role is to be like: what commas add to it, in the order and with the words a letter wants."""

from __future__ import annotations

import re
from functools import cache

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.acts import any_gerund
from bowout.core.jotting.grammar import (
    bare,
    gerund,
    head_index,
    indefinite,
    is_acronym,
    is_mass,
    is_name,
    is_plural,
    words_of,
)
from bowout.core.jotting.wording import Wording

SPACED = Wording(
    r"^(part|full|hands|on|back|front|early|self)\s+(time|on|site|end|stage|employed)(?=$|,|\s(?:work|role|job|company|startup))",
    re.IGNORECASE,
    needs="time site end on stage employed",
)
_TAILED = frozenset(
    {
        "-first",
        "-term",
        "-time",
        "-based",
        "-level",
        "-facing",
        "-driven",
        "-only",
        "-led",
        "-on",
        "-stage",
        "-size",
        "-sized",
    }
)
TEAMS = frozenset({"team", "ward", "crew", "unit"})
SHARE = Wording(
    r"^(?P<what>[a-zA-Z][\w -]*?)(?: |, (?=[a-z]))"
    r"(?P<much>(?:(?:more than|over|at least|less than|up to|around|about) )?\d+ ?%)$",
    signs="%",
)
_HOURS = Wording(
    r"^(?:max |up to |about )?(?P<hours>\d+)(?:-hour|\s?(?:hours|h))(?: (?:a|per) week)?(?: max)?$",
    signs="0123456789",
)
DAYS = Wording(r"^(?:\d|two|three|four|five)(?:-| to )?\d? days(?: (?:a|per) week)?$", needs="days")

SHIFTS = {
    "days": "day shifts",
    "nights": "night shifts",
    "mornings": "morning shifts",
    "lates": "late shifts",
}


@cache
def bases() -> dict[str, str]:
    """Return the base form of each gerund whose verb is known: leading, lead."""
    verbs = lex.BARE_VERBS | lex.TOPIC_VERBS | lex.VERB_OR_NOUN | lex.DYNAMIC_BASES | {"mentor", "specialise"}
    return {gerund(base): base for base in sorted(verbs)}


def of_a_role(each: str) -> str | None:
    """Return what a quality of a role says of it: days a week, where it is, what one does there."""
    words = each.split()
    if DAYS.match(each):
        return f"of {each.removesuffix(' a week').removesuffix(' per week')} a week"
    if match := _HOURS.match(each):
        return f"of {'at most ' if 'max' in each or 'up to' in each else ''}{match['hours']} hours a week"
    if (base := bases().get(words[0].lower())) and any_gerund(each):
        return f"where I can {' '.join([base, *words[1:]])}"
    if match := SHARE.match(each):
        return f"with {match['much']} {match['what']}"
    head = bare(words[head_index(words)])
    if head in lex.HOUSES | TEAMS and words[0] != "no":
        return f"{'at' if head in lex.HOUSES else 'on'} {indefinite(each)}"
    return None


_NO_QUALITY = Wording(
    r"^(?:start|starting|stay|come|call)\b|\b(?:mind|still|either|though|because|if|but|do|cannot|ok|okay)\b"
    r"|\d\D*\s(?:on|off|to|or)\s\d|\b[A-Z]\d+-[A-Z]?\d|\d\+|[:;?!()>=]|<(?! ?\d)|\d\D+\d\D+\d"
    r"|\bm(?:ax|in)\b.* (?:km|kg|miles)\b",
)
_MOST_WORDS = 5
_NAMING = frozenset({"and", "or", "area", "region", "based"})  # what may stand beside names of places
_OPENING = lex.PREPOSITIONS | {
    "no",
    "not",
    "without",
    "less",
    "more",
    "fewer",
    "some",
    "little",
    "own",
    "a",
    "an",
}
_SUCH = lex.WANTED_AS_SUCH | lex.COUNTED_WANTS | lex.WANTED_PLURALS | lex.ROLE_NOUNS | lex.HOUSES | TEAMS
_REGIONS = frozenset({"EU", "UK", "US", "USA", "UAE", "NYC", "LA"})
_LITTLE = frozenset({"little", "few", "minimal"})


def is_quality(each: str) -> bool:
    """Tell what may be said of a role behind a comma: "no travel", "4 days a week", not "start August"."""
    words = words_of(each)
    speaks = not (lex.PRONOUNS - lex.RELATIVES - {"people"}).isdisjoint(words)
    first, *others = each.split() or [""]
    named = is_name(first) and not _NAMING.issuperset(word for word in others if word.islower())
    fits = 0 < len(words) <= _MOST_WORDS and not speaks and not named
    return fits and not _NO_QUALITY.search(each) and _is_known(each, words)


def _is_known(each: str, words: list[str]) -> bool:
    """Tell a quality by its first word, its shape, or what kind of thing it is."""
    head, last = words[head_index(words)], each.rsplit(maxsplit=1)[-1]
    alone = len(words) == 1 and (last.islower() or last in _REGIONS or last.endswith("%"))
    told = words[0] in _OPENING or alone or head in _SUCH or bool(of_a_role(each))
    told = told or is_plural(head) or is_mass(head) or is_attribute(words[-1]) or last in _NAMING
    return told or (is_acronym(last) and len(words) > 1) or (is_name(last) and not is_acronym(last))


def with_qualities(text: str, main: str, more: list[str]) -> str:
    """Add attributes behind a role ("that is remote", "in Leeds"); what is of the same kind is listed."""
    more = [SPACED.sub(r"\1-\2", each) for each in more]
    if compares(main) and all(compares(each) for each in more):
        return _enumerated([text, *more])
    alike = [each for each in more if each.split()[-1] == main.rsplit(maxsplit=1)[-1]]
    if alike:
        text = _enumerated([text, *alike])
        more = [each for each in more if each not in alike]
    if not more:
        return text
    role = text if names_role(text) else f"{text}, ideally"
    for each in more:
        role = _qualified_by(role, each, text)
    return role


def _qualified_by(role: str, each: str, text: str) -> str:
    """Return a role with one more quality; ``text`` is the role before any was added."""
    words = each.split()
    if words[0] == "not":
        return f"{role.removesuffix(', ideally')}, {each}"
    if is_attribute(bare(words[-1])) and len(words) < 3:
        copula = "that are" if is_plural(text.rsplit(maxsplit=1)[-1]) else "that is"
        return f"{role} {copula} {each}" if role == text else f"{role} {each}"
    if len(words) == 2 and is_attribute(bare(words[0])) and (is_acronym(words[1]) or is_name(words[1])):
        return f"{role} that is {words[0]} in {'the ' if words[1] in {'EU', 'UK', 'US'} else ''}{words[1]}"
    each = SHIFTS.get(each, each)
    if told := of_a_role(each):
        plain = told.removeprefix("of ")
        apart = told != plain and {"with", "without"} & set(role.split())
        return f"{role}, {plain}" if apart else f"{role} {plain if role.endswith('ideally') else told}"
    return f"{role} {_placed(each, words) or _linked(role, each, words)}"


def _placed(each: str, words: list[str]) -> str | None:
    """Return where a role is, or None for any other quality."""
    if words[-1] in {"area", "region"}:
        return f"in the {each}"
    return f"in {each}" if all(is_name(word) or word in {"or", "and"} for word in words) else None


def _linked(role: str, each: str, words: list[str]) -> str:
    """Return a quality behind the word that links it to a role: in, at, with, and."""
    if bare(words[0]) in lex.PREPOSITIONS:
        return each
    if " with " in role and words[0] == "no":
        return f"and {each}"
    if words[-1].endswith("%") and len(words) == 1:
        return f"at {each}"
    if is_mass(words[-1]) and words[0] not in _LITTLE | {"no", "less", "more", "fewer", "some"}:
        return f"in {each}"
    if len(words) == 1 and not is_plural(each) and each.islower():
        return f"in {each}"  # "days, community"
    return f"with {each if words[0] in _LITTLE else indefinite(each)}"


def _enumerated(items: list[str]) -> str:
    *most, last = items
    return f"{', '.join(most)} and {last}"


def compares(text: str) -> bool:
    """Tell what asks for more or less of something."""
    return words_of(text)[:1] in (["more"], ["less"], ["fewer"])


def names_role(text: str) -> bool:
    """Tell whether a text names a role, a post or a job."""
    return not lex.ROLE_NOUNS.isdisjoint(bare(word) for word in text.split())


def is_attribute(head: str) -> bool:
    """Tell what a role can be as such: "remote", "mid-size", "four-day", "80%"."""
    if head in lex.ADJECTIVES_ALONE:
        return not is_plural(head)
    if head.count("-") > 1 or head.endswith("%"):
        return True
    return "-" in head and head.endswith(("ing", "ed", *_TAILED))
