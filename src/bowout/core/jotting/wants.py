"""Shapes of what a candidate is looking for instead."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.acts import any_gerund, verb
from bowout.core.jotting.clauses import is_clause, is_negative
from bowout.core.jotting.grammar import (
    article,
    bare,
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
from bowout.core.jotting.qualifying import HOME, Place, alone, link, measured, weighed, within_reach
from bowout.core.jotting.qualities import (
    SHIFTS,
    TEAMS,
    WITHIN,
    bases,
    compares,
    hyphenated,
    is_attribute,
    names_role,
)
from bowout.core.jotting.roles import with_qualities
from bowout.core.jotting.things import is_phrase
from bowout.core.wording import Wording

_WANTING = Wording(
    r"^(?:I\s+)?(?:(?:am|would|really|rather|still)\s+)*(?:looking for|look for|want(?=\s)|need(?=\s)"
    r"|like|love|prefer|hope for|hoping for|wish for)\s+(?P<to>to\s+)?(?=\S)",
    re.IGNORECASE,
    needs="looking look want need like love prefer hope hoping wish",
)
_OWN = Wording(r"^(?:my\s+)?own\s+(?P<what>\S.*)$", re.IGNORECASE, needs="own")
_WITHOUT = Wording(r"^(?:no|without(?: any)?)\s+(?P<what>\S.*)$", re.IGNORECASE, needs="no without")
_WHERE = Wording(r"^where I\s", re.IGNORECASE, needs="where")
_ROOM = Wording(r"room (?:to|for)\b", needs="room")
_BEARING = Wording(r"^(?:north|south|east|west|just outside|outside) of\s", needs="of")
_RATHER = Wording(
    r"^(?P<this>[^,]+?) (?:not|instead of|rather than|over)(?: an?)? (?P<that>[a-z][\w-]*(?: [\w-]+){0,2})$",
    needs="not instead rather over",
)
_GRADED = Wording(
    r"^(?:(?:band|grade|level|scale|tier) \d\w*|[a-z]+[ -]level)$",
    re.IGNORECASE,
    needs="band grade level scale tier staff-level senior-level entry-level",
)
_SIDE = Wording(r"^(?:the )?(?P<which>[a-z]+)[ -]side$", re.IGNORECASE, needs="side")
_CHOICES = re.compile(r",?\s+or\s+")
_PLACED = lex.PREPOSITIONS & {"by", "on", "in", "near", "outside", "around", "within", "at", "with"}
_WORK_WITH = Wording(r"^work with(?:out)? (?:some|no|more|less|fewer|little|a|an|any) ", needs="with without")
_ALONE = lex.ADJECTIVES_ALONE | lex.ADVERBS | lex.PREPOSITIONS | lex.NOWHERE_NAMED
# "something similar but nearer Porto", "something like this, but smaller"
_LIKE_BUT = Wording(
    r"^(?:something|somewhere|a (?:similar|comparable) (?:role|job|position)) ?[\w ]{0,20},? but "
    r"(?:more |less |with |without |in |near|[a-z]{3,}er\b(?! than)|part-time|remote|hybrid|local)",
    needs="but",
)
_QUALITIES = frozenset(
    {"good", "short", "shorter", "steady", "stable", "real", "fresh", "proper", "better", "own"}
    | {"small", "big", "large", "young", "busy", "modern", "independent"}
)


def own_words(text: str) -> Phrase | None:
    """Read on behind "I am looking for" and "I want to"."""
    match = _WANTING.match(text)
    if match is None or is_negative(text):
        return None
    rest = text[match.end() :]
    if not words_of(rest):
        return None
    if match["to"]:
        return verb(f"to {rest}")
    return next((phrase for shape in WANT_SHAPES[1:] if (phrase := shape(rest))), None)


def wishing_verb(text: str) -> Phrase | None:
    """Recognize "working with data" and "to lead a team" as what the candidate would like to do."""
    first, _, rest = text.partition(" ")
    if (
        _is_half_done(text.split())
        or _WORK_WITH.match(text)
        or bare(rest.partition(" ")[0]) in lex.ROLE_NOUNS | {"work"}
    ):
        return None
    if (
        rest
        and (base := bases().get(first.lower()))
        and (any_gerund(text) or bare(rest.split()[0]) in _ALONE)
    ):
        return Phrase(Kind.VERB, f"{base} {rest}")
    if found := verb(text):
        return found
    return Phrase(Kind.VERB, f"be {text}") if any_gerund(text) and not text.startswith("being ") else None


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
    more = [each for each in rest.split(", ") if words_of(each)]
    if any(lex.OTHER_PEOPLE & set(words_of(each)) for each in more):
        return None  # what speaks of somebody is no quality of a role
    told = with_qualities(found.text, main, more)
    return Phrase(Kind.NOUN, told) if told else None


def chosen(text: str) -> Phrase | None:
    """Recognize a choice between a place and a kind: "in Hamburg or remote" is either."""
    if len(sides := _CHOICES.split(text)) != 2:
        return None
    first, second = sides
    if bare(first.split()[0]) in _PLACED and is_attribute(bare(second)):
        return Phrase(Kind.NOUN, f"a role {first} or {article(second)} {second} one")
    if is_attribute(bare(first)) and bare(second.split()[0]) in _PLACED:
        return Phrase(Kind.NOUN, f"a role that is {first} or {second}")
    if all(is_name(word) for word in (*first.split(), *second.split())):
        return Phrase(Kind.NOUN, f"something in {text}")
    placed = is_attribute(bare(first)) and is_name(second) and " " not in text.replace(" or ", "")
    titled = is_plural(second) and first.isalpha() and first.islower() and first not in lex.HOUSES
    titled = titled and not (is_plural(first) or is_mass(first) or is_attribute(first))
    if placed or titled:  # "registrar or collections"
        return Phrase(Kind.NOUN, f"{article(first)} {text} role")
    return None


def qualified(text: str) -> Phrase | None:
    """Recognize what a role should be like: "in Hamburg", "no night shifts", "where I can teach"."""
    if match := _OWN.match(text):
        return Phrase(Kind.VERB, f"have my own {match['what']}")
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
    text = hyphenated(text)
    text = text.removesuffix(" again")
    words = text.split()
    if (
        ("but" in words and not _LIKE_BUT.match(text))
        or (", " in text and ", or " not in text)
        or _is_half_done(words)
        or words[-1] in {"only", "ok", "okay", "fine"} - ({"only"} if has_determiner(words) else set())
    ):
        return None
    first = bare(words[0])
    if first in {"something", "somewhere"} and len(words) > 1 and not is_clause(text):
        return Phrase(Kind.NOUN, text)
    if first not in lex.ADJECTIVES_ALONE | lex.NOWHERE_NAMED | {
        "close",
        "closer",
        "nearer",
    } and not is_phrase(text):
        return None
    return Phrase(Kind.NOUN, _as_wanted(text, words))


def _is_half_done(words: list[str]) -> bool:
    """Tell what one does beside a thing, which is neither: "teaching history and archive work"."""
    return bare(words[0]) in bases() and bare(words[-1]) == "work" and "and" in words[2:]


def _as_wanted(text: str, words: list[str]) -> str:
    first, at = bare(words[0]), head_index(words)
    head = bare(words[at])
    if text.endswith("%") or (first == "work" and bare(words[-1]) in lex.NOWHERE_NAMED):
        return text if first == "work" else f"{article(words[0])} {text} role"
    near = first in {"close", "closer", "nearer"} and (
        len(words) == 1 or bare(words[1]) in lex.PREPOSITIONS | {"home"}
    )
    if near or first in lex.NOWHERE_NAMED:
        return f"something {text}"
    if compares(text):
        return _as_compared(text, head)
    if has_determiner(words) or _ROOM.match(text):
        return text if not has_determiner(words) else _at_a_house(text, head)
    if is_attribute(head):
        return f"{article(words[0])} {text} role" if len(words) == at + 1 else f"something {text}"
    return _sought(text, words, at, head)


def _as_compared(text: str, head: str) -> str:
    """Return what is to be more or less so, or of which there is to be more or less."""
    if is_attribute(bare(text.rsplit(maxsplit=1)[-1])):
        return f"a {text} role"
    return indefinite(text) if head in lex.ROLE_NOUNS else f"a role with {text}"


def _at_a_house(text: str, head: str) -> str:
    """Return a house as where a role is ("a smaller school" is a role at one), but for one of one's own."""
    if text.endswith(" of my own"):
        return text
    if head in lex.HOUSES or HOME.search(text):
        return f"a role {'in' if head in WITHIN else 'at'} {text}"
    return f"a role on {text}" if head in TEAMS and " to " not in text else text


def _sought(text: str, words: list[str], at: int, head: str) -> str:
    """Return a title as a role, a place as somewhere, a field as work in it, and the rest as it is."""
    if head in lex.JOB_TITLES | {"head"} and not names_role(text):
        at = len(words) - 1 if words[at + 1 : at + 2] == ["of"] else at
        return f"{article(words[0])} {' '.join([*words[: at + 1], 'role', *words[at + 1 :]])}"
    if at < 3 and is_acronym(words[at]) and not has_determiner(words) and not names_role(text):
        title, rest = " ".join(words[: at + 1]), words[at + 1 :]
        return " ".join([article(words[0]), title, "role", *rest])
    if located := _located(text, words, head):
        return located
    sector = head in lex.SECTORS and text != "industry"
    names = words[1:] if words[0] in lex.BEARINGS and len(words) > 1 else words
    if sector or all(is_name(word) or word == "and" for word in names):
        return f"something in {'the ' if sector else ''}{text}"
    if head in lex.HOUSES | TEAMS or HOME.search(text):
        return _at_a_house(indefinite(text), head)
    field = is_mass(words[at]) or _is_field(words, head)
    as_such = head in lex.WANTED_AS_SUCH or not field
    return indefinite(text) if as_such else f"work in {text}"


def _located(text: str, words: list[str], head: str) -> str | None:
    """Return a place as where something is, and a field of two words as work: "front-desk work"."""
    if bare(words[0]) in lex.BETTER_THAN and is_mass(words[-1]) and len(words) == 2:
        return f"a role with {text}"
    if (compound := text.replace(" ", "-")) in lex.COMPOUND_FIELDS:
        return f"{compound} work"
    found = link(text) if head in lex.PLACES_WITHIN | lex.PLACES_ON else None
    return found and f"something {found.text}"


def _is_field(words: list[str], head: str) -> bool:
    """Tell a field ("pastry", "private client") from a thing one can be given: "a new challenge"."""
    given = lex.WANTED_PLURALS | lex.PEOPLE_NOUNS | lex.ROLE_NOUNS
    if head in given or head.endswith(("ship", "job", "ee")):
        return False
    if len(words) == 1:
        return words[0].isalpha() and not head.endswith(("ge", "al"))
    qualities = lex.ADJECTIVES_ALONE | lex.EVALUATIVE | lex.DETERMINERS | _QUALITIES
    plain = len(words) == 2 and " ".join(words).islower() and words[0] not in qualities
    return plain and head not in lex.WANTED_AS_SUCH | lex.COUNTED_WANTS


def _measured(text: str) -> str | None:
    """Return a role told by its days, shifts, grade, side or share: "4 days a week", "client side"."""
    if reach := within_reach(text):
        return f"something {reach}"
    found = measured(text, text.split()) or weighed(text, text.split())
    if found and found.place in {Place.LONG, Place.WITH}:
        return f"a role {'of' if found.place is Place.LONG else 'with'} {found.text}"
    if _GRADED.match(text):
        grade = text.replace(" level", "-level")
        return f"{article(grade)} {grade} role"
    if match := _SIDE.match(text):
        return f"something on the {match['which'].lower()} side"
    return SHIFTS.get(text.lower())


def preferred(text: str) -> Phrase | None:
    """Recognize what one would rather have: "industry not practice" is work in industry rather than in it."""
    if told := _measured(hyphenated(text)):
        return Phrase(Kind.NOUN, told)
    match = _RATHER.match(text)
    found = one_wanted(match["this"]) if match and not is_negative(match["this"]) else None
    if match is None or found is None or bare(match["that"]) in lex.VAGUE:
        return None
    this, other = match["this"], match["that"]
    single = " " not in f"{this}{other}" and not is_plural(other)
    if single and (
        is_attribute(other) or (is_attribute(this) and not is_mass(other))
    ):  # "permanent not contract"
        return Phrase(Kind.NOUN, f"{article(this)} {this} role rather than {article(other)} {other} one")
    return found._replace(text=f"{found.text} rather than {other}")


def only(text: str) -> Phrase | None:
    """Recognize the one thing that will do: "days only" is a role with days only."""
    found = alone(text, [])
    lead = {Place.SUCH: "that is ", Place.WITH: "with "}.get(found.place, "") if found else ""
    return found and Phrase(Kind.NOUN, f"a role {lead}{found.text}")


def one_wanted(text: str) -> Phrase | None:
    """Return the first shape that one thing wanted has."""
    shapes = (preferred, wishing_verb, only, chosen, qualified, wanted) if words_of(text) else ()
    return next((found for shape in shapes if (found := shape(text))), None)


WANT_SHAPES = (own_words, preferred, several, wishing_verb, only, chosen, qualified, wanted)
