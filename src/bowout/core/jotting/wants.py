"""Shapes of what a candidate is looking for instead."""

from __future__ import annotations

import re
from functools import cache

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.acts import any_gerund, verb
from bowout.core.jotting.clauses import is_clause, is_negative
from bowout.core.jotting.grammar import (
    article,
    bare,
    gerund,
    has_determiner,
    head_index,
    indefinite,
    is_acronym,
    is_mass,
    is_name,
    is_plural,
    words_of,
)
from bowout.core.jotting.phrase import Kind, Phrase
from bowout.core.jotting.things import is_phrase
from bowout.core.jotting.wording import Wording

_WANTING = Wording(
    r"^(?:I\s+)?(?:(?:am|would|really|rather|still)\s+)*(?:looking for|look for|want(?=\s)|need(?=\s)"
    r"|like|love|prefer|hope for|hoping for|wish for)\s+(?P<to>to\s+)?(?=\S)",
    re.IGNORECASE,
    needs="looking look want need like love prefer hope hoping wish",
)
_OWN = Wording(r"^(?:my\s+)?own\s+(?P<what>\S.*)$", re.IGNORECASE, needs="own")
_WITHOUT = Wording(r"^(?:no|without(?: any)?)\s+(?P<what>\S.*)$", re.IGNORECASE, needs="no without")
_SPACED = Wording(
    r"^(part|full|hands|on|back|front|early)\s+(time|on|site|end|stage)(?=$|\s(?:work|role|job|company|startup))",
    re.IGNORECASE,
    needs="time site end on stage",
)
_BASED = Wording(r"(?<=[a-z]) based\b(?! (?:in|on|at|near))", needs="based")
_WHERE = Wording(r"^where I\s", re.IGNORECASE, needs="where")
_ROOM = Wording(r"room (?:to|for)\b", needs="room")
_TAILED = frozenset(
    {"-first", "-term", "-time", "-based", "-level", "-facing", "-driven", "-only", "-led", "-on", "-stage"}
)
_NOWHERE_NAMED = frozenset({"outdoors", "indoors", "abroad", "overseas", "nearby", "locally"})
_TEAMS = frozenset({"team", "ward", "crew", "unit"})
_BEARING = Wording(r"^(?:north|south|east|west|just outside|outside) of\s", needs="of")
_RATHER = Wording(
    r"^(?P<this>[^,]+?) (?:not|instead of|rather than|over)(?: an?)? (?P<that>[a-z][\w-]*(?: [\w-]+){0,2})$",
    needs="not instead rather over",
)
_SHARE = Wording(
    r"^(?P<what>[a-zA-Z][\w -]*?),? "
    r"(?P<much>(?:more than|over|at least|less than|up to|around|about) \d+ ?%)$",
    needs="more over least less up around about",
)
_SIDE = Wording(r"^(?:the )?(?P<which>[a-z]+)[ -]side$", re.IGNORECASE, needs="side")
_CHOICES = re.compile(r",?\s+or\s+")
_PLACED = lex.PREPOSITIONS & {"by", "on", "in", "near", "outside", "around", "within", "at", "with"}


def own_words(text: str) -> Phrase | None:
    """Read on behind "I am looking for" and "I want to"."""
    match = _WANTING.match(text)
    if match is None or is_negative(text):
        return None
    rest = text[match.end() :]
    if match["to"]:
        return verb(f"to {rest}")
    return next((phrase for shape in WANT_SHAPES[1:] if (phrase := shape(rest))), None)


def wishing_verb(text: str) -> Phrase | None:
    """Recognize "working with data" and "to lead a team" as what the candidate would like to do."""
    first, _, rest = text.partition(" ")
    if (
        rest
        and (base := _bases().get(first.lower()))
        and (any_gerund(text) or bare(rest.split()[0]) in _ALONE)
    ):
        return Phrase(Kind.VERB, f"{base} {rest}")
    if found := verb(text):
        return found
    return Phrase(Kind.VERB, f"be {text}") if any_gerund(text) and not text.startswith("being ") else None


_ALONE = lex.ADJECTIVES_ALONE | lex.ADVERBS | lex.PREPOSITIONS | _NOWHERE_NAMED


@cache
def _bases() -> dict[str, str]:
    """Return the base form of each gerund whose verb is known: leading, lead."""
    verbs = lex.BARE_VERBS | lex.TOPIC_VERBS | lex.VERB_OR_NOUN | lex.DYNAMIC_BASES | {"mentor", "specialise"}
    return {gerund(base): base for base in sorted(verbs)}


def several(text: str) -> Phrase | None:
    """Read what commas add to a role: what it is like, where it is, more of the same kind."""
    main, comma, rest = text.partition(", ")
    found = one_wanted(main) if comma and words_of(main) and not rest.startswith("and ") else None
    found = Phrase(Kind.NOUN, main) if found and main.startswith("work ") else found
    if found is None or found.kind != Kind.NOUN:
        return None
    *_, last = rest.split(", ")
    if last.startswith("or ") and (other := one_wanted(last.removeprefix("or "))) and other.kind == Kind.NOUN:
        rest = rest[: -len(last)].rstrip(", ")
        named = several(f"{main}, {rest}") if rest else found
        return named and Phrase(Kind.NOUN, f"{named.text}, or {other.text}")
    more = [plain for each in rest.split(", ") if words_of(plain := _CONJUNCTION.sub("", each))]
    return Phrase(Kind.NOUN, _with_qualities(found.text, main, more))


_DAYS = Wording(r"^(?:\d|two|three|four|five)(?:-| to )?\d? days(?: (?:a|per) week)?$", needs="days")


def _of_a_role(each: str) -> str | None:
    """Return what a quality of a role says of it: days a week, where it is, what one does there."""
    words = each.split()
    if _DAYS.match(each):
        return f"of {each.removesuffix(' a week').removesuffix(' per week')} a week"
    if (base := _bases().get(words[0].lower())) and any_gerund(each):
        return f"where I can {' '.join([base, *words[1:]])}"
    head = bare(words[head_index(words)])
    if head in lex.HOUSES | _TEAMS and words[0] != "no":
        return f"{'at' if head in lex.HOUSES else 'on'} {indefinite(each)}"
    return None


_CONJUNCTION = re.compile(r"^(?:and|or|also|ideally|preferably|pref\.?|possibly|maybe)\s+")


def _with_qualities(text: str, main: str, more: list[str]) -> str:
    """Add attributes behind a role ("that is remote", "in Leeds"); what is of the same kind is listed."""
    more = [_SPACED.sub(r"\1-\2", each) for each in more]
    if _compares(main) and all(_compares(each) for each in more):
        return _enumerated([text, *more])
    alike = [each for each in more if each.split()[-1] == main.rsplit(maxsplit=1)[-1]]
    if alike:
        text = _enumerated([text, *alike])
        more = [each for each in more if each not in alike]
    if not more:
        return text
    role = text if _names_role(text) else f"{text}, ideally"
    for each in more:
        role = _qualified_by(role, each, text)
    return role


def _qualified_by(role: str, each: str, text: str) -> str:
    """Return a role with one more quality; ``text`` is the role before any was added."""
    words = each.split()
    if words[0] == "not":
        return f"{role.removesuffix(', ideally')}, {each}"
    if _is_attribute(bare(words[-1])) and len(words) < 3:
        copula = "that are" if is_plural(text.rsplit(maxsplit=1)[-1]) else "that is"
        return f"{role} {copula} {each}" if role == text else f"{role} {each}"
    if all(is_name(word) or word in {"or", "and"} for word in words):
        return f"{role} in {each}"
    if told := _of_a_role(each):
        return f"{role} {told}"
    if words[-1] in {"area", "region"}:
        return f"{role} in the {each}"
    return f"{role} {_linked(role, each, words)}"


def _linked(role: str, each: str, words: list[str]) -> str:
    """Return a quality behind the word that links it to a role: in, at, with, and."""
    if bare(words[0]) in lex.PREPOSITIONS:
        return each
    if " with " in role and words[0] == "no":
        return f"and {each}"
    if words[-1].endswith("%") and len(words) == 1:
        return f"at {each}"
    if is_mass(words[-1]) and words[0] != "no":
        return f"in {each}"
    return f"with {indefinite(each)}"


def _enumerated(items: list[str]) -> str:
    *most, last = items
    return f"{', '.join(most)} and {last}"


def _compares(text: str) -> bool:
    return words_of(text)[:1] in (["more"], ["less"], ["fewer"])


def _names_role(text: str) -> bool:
    return not lex.ROLE_NOUNS.isdisjoint(bare(word) for word in text.split())


def chosen(text: str) -> Phrase | None:
    """Recognize a choice between a place and a kind: "in Hamburg or remote" is either."""
    if len(sides := _CHOICES.split(text)) != 2:
        return None
    first, second = sides
    if bare(first.split()[0]) in _PLACED and _is_attribute(bare(second)):
        return Phrase(Kind.NOUN, f"a role {first} or {article(second)} {second} one")
    if _is_attribute(bare(first)) and bare(second.split()[0]) in _PLACED:
        return Phrase(Kind.NOUN, f"a role that is {first} or {second}")
    if all(is_name(word) for word in (*first.split(), *second.split())):
        return Phrase(Kind.NOUN, f"something in {text}")
    if _is_attribute(bare(first)) and is_name(second) and " " not in text.replace(" or ", ""):
        return Phrase(Kind.NOUN, f"{article(first)} {text} role")
    return None


def qualified(text: str) -> Phrase | None:
    """Recognize what a role should be like: "in Hamburg", "no night shifts", "where I can teach"."""
    if match := _OWN.match(text):
        return Phrase(Kind.NOUN, f"my own {match['what']}")
    if match := _WITHOUT.match(text):
        return Phrase(Kind.NOUN, f"a role without {match['what']}") if is_phrase(match["what"]) else None
    if _WHERE.match(text) and not is_negative(text):
        return Phrase(Kind.NOUN, f"a role {text[0].lower()}{text[1:]}")
    first = bare(text.split(maxsplit=1)[0])
    if _BEARING.match(text):
        return Phrase(Kind.NOUN, f"something {text}")
    return (
        Phrase(Kind.NOUN, f"something {text}")
        if first in _PLACED and len(text.split()) > 1 and not is_clause(text)
        else None
    )


def wanted(text: str) -> Phrase | None:
    """Take what is looked for: a noun phrase with the article for something not yet found."""
    text = _BASED.sub("-based", _SPACED.sub(r"\1-\2", text))
    words = text.split()
    first = bare(words[0])
    if first in {"something", "somewhere"} and len(words) > 1 and not is_clause(text):
        return Phrase(Kind.NOUN, text)
    if first not in lex.ADJECTIVES_ALONE | _NOWHERE_NAMED | {"close", "closer", "nearer"} and not is_phrase(
        text
    ):
        return None
    return Phrase(Kind.NOUN, _as_wanted(text, words))


def _as_wanted(text: str, words: list[str]) -> str:
    first, at = bare(words[0]), head_index(words)
    head = bare(words[at])
    if text.endswith("%"):
        return f"{article(words[0])} {text} role"
    if first in {"close", "closer", "nearer"} | _NOWHERE_NAMED:
        return f"something {text}"
    if _compares(text):
        return indefinite(f"{text}") if head in lex.ROLE_NOUNS else f"a role with {text}"
    if has_determiner(words) or _ROOM.match(text):
        return text if not has_determiner(words) else _at_a_house(text, head)
    if _is_attribute(head):
        return f"{article(words[0])} {text} role" if len(words) == at + 1 else f"something {text}"
    return _sought(text, words, at, head)


def _at_a_house(text: str, head: str) -> str:
    """Return a house as where a role is: "a smaller school" is a role at one."""
    if head in lex.HOUSES:
        return f"a role at {text}"
    return f"a role on {text}" if head in _TEAMS and " to " not in text else text


def _sought(text: str, words: list[str], at: int, head: str) -> str:
    """Return a title as a role, a place as somewhere, a field as work in it, and the rest as it is."""
    if head in lex.JOB_TITLES | {"head"} and not _names_role(text):
        at = len(words) - 1 if words[at + 1 : at + 2] == ["of"] else at
        return f"{article(words[0])} {' '.join([*words[: at + 1], 'role', *words[at + 1 :]])}"
    if all(is_name(word) or word == "and" for word in words):
        return f"something in {text}"
    if len(words) == 1 and is_acronym(words[0]):
        return f"{article(words[0])} {text} role"
    if head in lex.SECTORS and text != "industry":
        return f"something in the {text}"
    if head in lex.HOUSES | _TEAMS:
        return _at_a_house(indefinite(text), head)
    as_such = head in lex.WANTED_AS_SUCH or not (is_mass(words[at]) or _is_field(words, head))
    return indefinite(text) if as_such else f"work in {text}"


def _is_field(words: list[str], head: str) -> bool:
    """Tell a field ("pastry", "retail") from a thing one can be given: a challenge, an apprenticeship."""
    countable = (
        head.endswith(("ship", "ge", "al", "job", "role", "ee")) or is_plural(head) or head in lex.ROLE_NOUNS
    )
    return len(words) == 1 and words[0].isalpha() and not countable


def _is_attribute(head: str) -> bool:
    if head in lex.ADJECTIVES_ALONE:
        return not is_plural(head)
    if head.count("-") > 1 or head.endswith("%"):
        return True
    return "-" in head and head.endswith(("ing", "ed", *_TAILED))


_ONLY = Wording(r"^(?P<what>[\w-]+(?: [\w-]+)?) only$", re.IGNORECASE, needs="only")


def preferred(text: str) -> Phrase | None:
    """Recognize what one would rather have: "industry not practice" is work in industry rather than in it."""
    if _DAYS.match(text):
        return Phrase(Kind.NOUN, f"a role {_of_a_role(text)}")
    if match := _SIDE.match(text):
        return Phrase(Kind.NOUN, f"something on the {match['which'].lower()} side")
    if match := _SHARE.match(text):
        return Phrase(Kind.NOUN, f"a role with {match['much']} {match['what']}")
    match = _RATHER.match(text)
    found = one_wanted(match["this"]) if match and not is_negative(match["this"]) else None
    if match is None or found is None or found.kind != Kind.NOUN or bare(match["that"]) in lex.VAGUE:
        return None
    return Phrase(Kind.NOUN, f"{found.text} rather than {match['that']}")


def only(text: str) -> Phrase | None:
    """Recognize the one thing that will do: "days only" is a role with days only."""
    match = _ONLY.match(text)
    if match is None or not (_is_attribute(bare(match["what"].split()[-1])) or is_phrase(match["what"])):
        return None
    link = "that is" if _is_attribute(bare(match["what"].split()[-1])) else "with"
    return Phrase(Kind.NOUN, f"a role {link} {match['what']} only")


def one_wanted(text: str) -> Phrase | None:
    """Return the first shape that one thing wanted has."""
    return next(
        (
            found
            for shape in (preferred, wishing_verb, only, chosen, qualified, wanted)
            if (found := shape(text))
        ),
        None,
    )


WANT_SHAPES = (own_words, preferred, several, wishing_verb, only, chosen, qualified, wanted)
