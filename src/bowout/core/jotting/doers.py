"""Who does something, told by how the words are written: "Lourdes put my name forward", "payouts go live"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import (
    bare,
    gerund,
    head_index,
    is_mass,
    is_name,
    is_plural,
    past,
    third_person,
)
from bowout.core.jotting.people import is_first_name
from bowout.core.wording import Wording
from bowout.data import read_text
from bowout.data.lists import rows_of

if TYPE_CHECKING:
    from collections.abc import Sequence

# Somebody and what was spoken of: "Jess on how territories are cut", but "Rust on small boards" is a thing.
SPEAKS_OF = Wording(
    r"^(?P<who>[A-ZÀ-ÖØ-ÞĀ-Ž][a-zà-öø-ÿ'’-]+(?: [A-ZÀ-ÖØ-ÞĀ-Ž][\w-]+)?) "
    r"(?:(?:on|re|explaining|describing) (?=(?:how|why|what|where)\b)|(?:re|about) )(?P<rest>\S.+)$",
    needs="on re explaining describing about",
)
_STATES = frozenset({"live", "public", "online", "out"})
_PASTS = lex.IRREGULAR_PASTS | lex.FAVOURS | {
    "put", "set", "dyed", "freed", "sold", "caught", "rebuilt", "fed", "fought",
}  # fmt: skip
_ALSO_NOUNS = lex.VERB_OR_NOUN | lex.DOERS_AND_NOUNS
NOUNS_TOO = lex.PLURALS_TOO | {third_person(base) for base in _ALSO_NOUNS}
DOES = {
    third_person(base): base
    for base in sorted(lex.DYNAMIC_BASES | lex.TOPIC_VERBS | lex.BARE_VERBS | lex.DOERS_VERBS)
    if base.isalpha()
}
# Nouns as well, but for who does it to whom: "Sipho reports to Thandeka", "the export team reports to Oslo".
_PLAYS = frozenset(
    {"play", "cook", "plan", "drive", "walk", "help", "need", "order", "text", "read", "plant"}
)
TO_SOMEBODY = frozenset({"reports", "answers", "talks", "speaks", "listens", "writes", "turns"})
_LONG_SUBJECT = 3  # words
THEIR_OWN = Wording(
    r"(?P<who>\b(?:[a-z]+s|staff|people|children|crew)"
    rf" (?:{'|'.join(sorted(lex.DONE_BY_MANY))})) own (?=[a-z]{{3,}})",
    needs="own",
)
_WEEKLY = lex.WEEKDAYS | {f"{day}s" for day in lex.WEEKDAYS}


@cache
def finite_pasts() -> frozenset[str]:
    """Return the pasts that are no participle, and so the verb of a sentence: "sang", but not "built"."""
    rows = rows_of(read_text("irregular_en"))
    pairs = ([form for form in forms if not form.endswith(("ing", "s"))] for _, *forms in rows)
    own = {forms[0] for forms in pairs if len(forms) > 1 and forms[1].endswith(("n", "ne", "ng", "nk"))}
    nouns = {"was", "were", "did", "saw", "rose", "bit", "spoke", "lay", "fell", "bore", "got"}
    return frozenset(own - nouns | {"came", "became", "ran"})


def acting_index(raw: Sequence[str]) -> int | None:
    """Return the index of the verb of a text whose subject is a name, "everything" or a plural, or None."""
    words = [bare(word) for word in raw]
    if len(words) > 2 and words[0] in lex.EVERYONE and _is_past(words[1]):
        return 1
    named = _after_names(raw, words)
    if named is not None:
        return named
    return next((index for index in range(1, len(words) - 1) if _plural_acts(raw, words, index)), None)


def _is_past(word: str) -> bool:
    return word in _PASTS or (word.endswith("ed") and len(word) > 4) or word in finite_pasts()


def _after_names(raw: Sequence[str], words: Sequence[str]) -> int | None:
    """Return the index of what a person does ("Teodora wrote to me", "Kofi curates"), or None."""
    at = _names_end(raw)
    if not at or at >= len(raw) or raw[at - 1].endswith((",", "'s", "s'", "’s")) or raw[at].endswith("-"):
        return None
    if len(raw) == at + 1:
        return at if at == 1 and is_first_name(raw[0]) and may_act(raw) else None
    verb, following = words[at], words[at + 1] if at + 1 < len(words) else ""
    if _is_past(verb):
        named = at + 1 < len(raw) and is_name(raw[at + 1]) and following not in lex.MONTHS | lex.WEEKDAYS
        return at if named or following in _said_of_people() or following[:1].isdigit() else None
    titled = words[0] in lex.TITLES | {"sergeant", "dr", "prof", "mr", "mrs", "ms"} and at > 1
    to_somebody = verb in TO_SOMEBODY and following == "to" and at + 2 < len(raw) and is_name(raw[at + 2])
    sure = titled or to_somebody or following in lex.DETERMINERS | {"first", "it", "them"}
    if verb not in DOES:
        called = (
            at == 1 and is_first_name(raw[0]) and following in lex.DETERMINERS | lex.PREPOSITIONS - {"of"}
        )
        return at if called and may_act(raw) else None
    return at if sure or verb not in NOUNS_TOO else None


def _names_end(raw: Sequence[str]) -> int:
    """Return where the names end with which a text begins, two joined by "and" among them, or "you"."""
    at = next((i for i, word in enumerate(raw) if not (is_name(word) or word == "you")), len(raw))
    joined = 0 < at < len(raw) - 2 and raw[at] == "and" and is_name(raw[at + 1])
    return at + 1 + _names_end(raw[at + 1 :]) if joined else at


def may_act(raw: Sequence[str]) -> bool:
    """Tell what can be read as somebody doing something, where it only follows: "Luc rides".

    The verb may be a plural as well ("Kafka queues"): good for what a letter can spare, not for its topic.
    """
    at = next((i for i, word in enumerate(raw) if not is_name(word)), len(raw))
    if not at or at >= len(raw) or raw[at - 1].endswith((",", "'s", "s'", "’s")) or not raw[at].islower():
        return False
    verb = bare(raw[at])
    if not verb.endswith("s") or verb.endswith(("ss", "us", "ics")) or verb in lex.PREPOSITIONS:
        return False
    return is_third_person(verb)


def is_deed(words: Sequence[str]) -> bool:
    """Tell words that say what somebody does, and no thing: "conducts in Leith", "opens the barn"."""
    does, *then = words
    if does in lex.SPEAKING | lex.FAVOURS or does in lex.PUBLIC_DEEDS:
        return True
    return (does in DOES and does not in NOUNS_TOO) or (then[:1] in _ARTICLES and is_third_person(does))


_ARTICLES = (["the"], ["a"], ["an"], ["your"], ["her"], ["his"])


def is_third_person(verb: str) -> bool:
    """Tell a word in -s that may be a verb, which has a past and a gerund then: "agrees", not "acres"."""
    return bool(base_of(verb))


def base_of(verb: str) -> str:
    """Return the base of a verb in -s, or "" for a word that is none: "defends" is of "defend"."""
    if verb in DOES:
        return DOES[verb]
    stems = (*([f"{verb[:-3]}y"] if len(verb) > len("dies") else []), verb[:-1], verb[:-2])
    base = next((stem for stem in stems if third_person(stem) == verb), verb[:-1])
    from bowout.core.dictionary import is_ordinary

    return base if is_ordinary(past(base)) and is_ordinary(gerund(base)) else ""


def _said_of_people() -> frozenset[str]:
    """Return what stands after a verb in the past, but not after a participle: "put my name", "passed on"."""
    return (
        lex.DETERMINERS - {"that"} | {"me", "us", "them", "it", "him"} | lex.PARTICLES | {"to", "how", "that"}
    )


def _plural_acts(raw: Sequence[str], words: Sequence[str], index: int) -> bool:
    """Tell whether several things or people do what a word says: "agents work without scripts"."""
    word, before, following = words[index], words[index - 1], words[index + 1]
    if raw[index - 1].endswith((",", "'s", "s'")) or not raw[index].islower():
        return False
    if following in _STATES and word in {"go", "come"}:
        return any(is_plural(each) for each in words[:index])
    if before in lex.WHEREABOUTS and index > 1:
        return is_plural(words[index - 2]) and word in lex.DOERS_VERBS
    if word in lex.PURELY_DONE and index > 1 and before not in lex.PREPOSITIONS | lex.DETERMINERS:
        return following in lex.PREPOSITIONS and is_plural(words[head_index(list(raw[:index]))])
    return _several_act(words, index)


def _people_do(who: str, does: str, whom: str) -> bool:
    """Tell what people do from what is theirs: "kids cook own lunch", but not "the kids play in May"."""
    if who not in lex.PEOPLE_NOUNS and who.removesuffix("s") not in lex.JOB_TITLES:
        return False
    to_them = whom in lex.DETERMINERS | {"own"}
    sure = does not in _ALSO_NOUNS | _PLAYS and (whom in lex.PREPOSITIONS or is_plural(whom) or is_mass(whom))
    return does in lex.DONE_BY_MANY and (to_them or sure)


def _several_act(words: Sequence[str], index: int) -> bool:
    """Tell whether what stands right before a verb are several, and the verb is none of their names."""
    word, before, following = words[index], words[index - 1], words[index + 1]
    counted = words[0][:1].isdigit()
    if index < _LONG_SUBJECT and _people_do(before, word, following):
        return True
    if not is_plural(before) or before in lex.SINGULAR_S or (index > 2 and not counted):
        return False
    if word in lex.OBJECTLESS_VERBS:
        return following in lex.AFTER_OBJECTLESS or (counted and following in {"in", "at", "on"})
    weekly = following == "on" and not _WEEKLY.isdisjoint(words[index + 2 : index + 3])
    acts = word in lex.DOERS_VERBS and (following in lex.DETERMINERS or is_plural(following))
    return acts or (weekly and word in DOES.values())  # "the kids cook on Fridays"
