"""Small English grammar: articles, heads of noun phrases, forms of verbs."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from bowout.core.jotting import lexicon as lex
from bowout.core.wording import Wording
from bowout.data import read_text
from bowout.data.lists import rows_of

_BARE = re.compile(r"[^\w'’-]+")
_VOWELS = frozenset("aeiou")
_ABSTRACT = ("tion", "ance", "ence", "ment")
_HISSING = ("s", "x", "z", "ch", "sh")
_GENERIC_OWNERS = frozenset({"women's", "men's", "children's", "people's"})
_DETERMINING = lex.DETERMINERS | lex.INDEFINITE_PRONOUNS | lex.KIN_OWNERS | {"everyone's", "everybody's"}
_TIMED_OWNERS = Wording(
    r"^(?:(?:next|last)\s+\w+['’]s|(?:yesterday|today|tomorrow|tonight)['’]s)\b", re.IGNORECASE, signs="'’"
)
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])$")
_DOUBLY = Wording(r"[\w-]+ and [\w-]+ [\w-]+$", needs="and")  # "cheese and wine evening" is one thing
_VERSION = Wording(r"v\d[\w.]*", signs="v")
_TOLD_OF = Wording(
    r"(?!(?:the|your|our|my|an?|how|what|why|who|you|they|that)\b)[^,]+? (?:you|they) [a-z]+\b",
    needs="you they",
)
_LONG_THING = 3  # words; what is shorter may be one thing with what is before it: "food and drink fair"
_LISTED = re.compile(r",? and |, ")
_DOUBLING = Wording(
    r"^(?:\w+-)?(?:[^aeiou\W]*[aeiou][^aeiouwxy\W]|begin|refer|prefer|commit|submit|admit|permit|equip|program)$"
)


@lru_cache(maxsize=4096)
def bare(word: str) -> str:
    """Return the word in lower case without the marks around it, apostrophes straight."""
    return _BARE.sub("", word).replace("’", "'").lower()


def words_of(text: str) -> list[str]:
    """Return the bare words of a text."""
    return [word for raw in text.split() if (word := bare(raw))]


def head_index(words: list[str]) -> int:
    """Return the index of a noun phrase's head: the last word before what qualifies it."""
    for index, word in enumerate(words):
        if index == 1 and word == "of" and re.fullmatch(r"\d+(?:st|nd|rd|th)", words[0]):
            continue  # "4th of July parade"
        following = bare(words[index + 1]) if index + 1 < len(words) else ""
        about_it = (
            index
            and bare(words[index - 1]) in lex.SPEECHES
            and is_name(word)
            and following.endswith(("s", "is"))
        )
        if index and (_opens_qualifier(bare(word), following) or about_it or word.startswith("(")):
            return index - 1
        if word.endswith(","):
            return index
    return len(words) - 1


def _opens_qualifier(word: str, following: str) -> bool:
    """Tell whether a word begins what follows the head: a preposition, a relative, "next year", "soon"."""
    if word in {"you", "we", "they", "i"}:
        return True
    openers = {"next", "this", "last", "later", "early", "late", "every", "each"}
    timed = word in openers and following in lex.TIME_WORDS | {"third", "other", "few"}
    return word in lex.PREPOSITIONS | lex.RELATIVES or timed or word in lex.AFTER_HEADS


def is_plural(noun: str) -> bool:
    """Tell whether a noun looks like a plural."""
    word = bare(noun)
    return word in lex.IRREGULAR_PLURALS or (
        word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s", "ics", "ous"))
        and word not in lex.SINGULAR_S
    )


def is_mass(noun: str) -> bool:
    """Tell whether a noun takes no article as a rule."""
    word = bare(noun)
    return (
        noun.strip(".,").lower() in lex.MASS_NOUNS
        or word in lex.MASS_NOUNS
        or (
            word.endswith(("ity", "ness", "ism", "ics", "ing", "work", "culture", "graphy", "ology", "code"))
            and word not in lex.COUNTABLE
        )
        or (word.endswith(_ABSTRACT) and is_uncounted(word))
    )


@lru_cache(maxsize=4096)
def is_uncounted(word: str) -> bool:
    """Tell what English has no plural of: "peat", "fermentation"."""
    from bowout.core.dictionary import is_ordinary

    ending = "es" if word.endswith(_HISSING) else "s"
    several = f"{word[:-1]}ies" if word.endswith("y") else f"{word}{ending}"
    return word.isalpha() and word.islower() and is_ordinary(word) and not is_ordinary(several)


def is_name(word: str) -> bool:
    """Tell whether a word is written as a name: a capital, or a digit, and no acronym."""
    core = bare_cased(word)
    if not core:
        return False
    if core[0].isdigit():
        return False
    return any(char.isupper() for char in core) and not is_acronym(core) and "-" not in core[:4]


def is_acronym(core: str) -> bool:
    """Tell whether a word is in capitals throughout (a plural s apart): API, KPIs, R&D."""
    letters = [char for char in core.removesuffix("s") if char.isalpha()]
    return len(letters) > 1 and all(char.isupper() for char in letters)


def bare_cased(word: str) -> str:
    """Return the word without the marks around it and without a possessive ending, its case kept."""
    core = word.strip(".,;:!?()[]\"“”'’")
    return core[:-2] if core.endswith(("'s", "’s")) else core


def has_determiner(words: list[str]) -> bool:
    """Tell whether a noun phrase opens with an article, a possessive, a number or a quantifier."""
    first = bare(words[0])
    if first in lex.NUMBERS and len(words) > 1 and first != "one":
        return is_plural(words[1]) or is_plural(words[head_index(words)])
    shared = words[1:2] == ["of"] and first in lex.SHARES
    if shared or first in _DETERMINING or _TIMED_OWNERS.match(" ".join(words)):
        return True
    if _owned_by_name(words):
        return True
    if first[:1].isdigit():
        return (
            len(words) > 1
            and first.isdigit()
            and (first == "1" or is_plural(words[1]) or is_plural(words[head_index(words)]))
        )
    return bool(_POSSESSIVE.search(words[0])) and is_name(words[0]) and not is_acronym(bare_cased(words[0]))


def _owned_by_name(words: list[str]) -> bool:
    """Tell whether a phrase opens with a name of several words that owns the rest: "Ate Cora's team"."""
    owner = next((index for index, word in enumerate(words) if _POSSESSIVE.search(word)), 0)
    return owner > 0 and all(is_name(word) or is_acronym(bare_cased(word)) for word in words[: owner + 1])


def definite(phrase: str, *, plural: bool = False) -> str:
    """Return a noun phrase that can stand in a sentence: with ``the`` where English wants it.

    With ``plural``, plural heads take the article too (things to look forward to are particular ones).
    """
    first, _, others = phrase.partition(" and ")
    inner = set(words_of(first))
    doubly = _DOUBLY.match(phrase) and bare(phrase.rsplit(maxsplit=1)[-1]) in lex.EVENT_NOUNS | lex.NAMED_DAYS
    if doubly or _is_of_two(phrase.split()):
        return f"the {phrase}"
    if others and ", " in first and not _telling(phrase):
        return _each_definite(phrase, plural=plural)
    if others and (not inner & lex.PREPOSITIONS or "between" in inner) and not _is_named_pair(phrase.split()):
        placed = definite(first, plural=plural)
        return f"{placed} and {_second(others, after=placed)}"
    return f"the {phrase}" if _wants_the(phrase.split(), plural=plural) else phrase


def _is_of_two(words: list[str]) -> bool:
    """Tell one thing of two names: "Bach and Handel concert", "GitLab to GitHub move"."""
    if len(words) <= _LONG_THING or words[1] not in {"to", "and"} or is_plural(words[0]):
        return False
    last = words[-1] if words[1] == "to" else words[3]
    single = last.islower() and not (is_plural(last) or is_mass(last))
    if words[1] == "to":
        return single and (lex.PREPOSITIONS | lex.DETERMINERS).isdisjoint(words[2:])
    named = words[0][:1].isupper() and is_name(words[2]) and words[4:5] in ([], ["and"])
    return named and single and words[3] in lex.SINGLE_THINGS | lex.EVENT_NOUNS | lex.FOLLOWED


def _second(thing: str, *, after: str) -> str:
    """Return a second thing with its article, which one behind "old trams" does not share with the first."""
    words, first = thing.split(), after.split()
    head = first[head_index(first)]
    several = len(words) > 1 and len(first) > 1 and (is_plural(head) or (is_mass(head) and head != first[-1]))
    long = min(len(words), len(first)) >= _LONG_THING and first[0] == "the"
    if (
        not (long or (several and not has_determiner(first)))
        or _TOLD_OF.match(thing)
        or bare(words[0]) in lex.WH_WORDS | lex.PREPOSITIONS
    ):
        return _particular(thing)
    acted_on = len(words) > 1 and (
        is_plural(words[1]) or is_mass(words[1]) or is_name(words[1]) or has_determiner(words[1:])
    )
    doing = (words[0].endswith("ing") and acted_on) or is_done_to_people(words_of(thing))
    return thing if doing or {"and", "of"} & set(words) else definite(thing)


def _particular(thing: str) -> str:
    """Return a second thing with the article that a clause about it wants: "boats you got from the club"."""
    told = _TOLD_OF.match(thing) and not has_determiner(thing.split()) and thing[:1].islower()
    return f"the {thing}" if told and " and " not in thing else thing


def _each_definite(phrase: str, *, plural: bool) -> str:
    """Return a list of things; an article before the first holds for all, otherwise each has its own."""
    first, *others = _LISTED.split(phrase)
    placed = definite(first, plural=plural)
    several = len(first.split()) >= _LONG_THING and not lex.PREPOSITIONS.isdisjoint(words_of(first))
    owned = any(has_determiner(item.split()) for item in others)
    shared = (placed != first or has_determiner(first.split())) and not several and not owned
    each = _particular if shared else definite_item
    rest = (f"{joint}{each(item)}" for joint, item in zip(_LISTED.findall(phrase), others, strict=True))
    return f"{placed}{''.join(rest)}"


def definite_item(item: str) -> str:
    """Return an item of a list with its article; what somebody does ("translating jokes") has none."""
    first, *rest = words_of(item) or [""]
    if is_name(item.split(maxsplit=1)[0]) and "".join(rest[:1]).endswith("ing"):
        return item  # "Noor writing a book"
    if _TOLD_OF.match(item):
        return _particular(item)
    room = len(rest) == 1 and rest[0] in lex.SINGLE_THINGS | lex.HOUSES  # "measuring room"
    doing = bool(rest) and not room and (first not in lex.ING_NOUNS or rest[0] in lex.DETERMINERS)
    doing = doing or is_done_to_people([first, *rest])
    asked = first in lex.WH_WORDS and len(rest) > 1
    return item if asked or (first.endswith("ing") and doing) else definite(item)


def is_done_to_people(words: list[str]) -> bool:
    """Tell what is done to people from people by their kind: "training agency staff", "teaching staff"."""
    at = head_index(words) if words[0] in lex.DONE_TO_PEOPLE else 0
    return at > 1 and words[at] in lex.PEOPLE_GROUPS | lex.PEOPLE_NOUNS


def is_misread_last(first: str, last: str) -> bool:
    """Tell a pair whose last could be what the first is for: "the week for temps and exit interviews"."""
    qualified = not (lex.PREPOSITIONS - {"of", "between"}).isdisjoint(words_of(first)[1:])
    words = last.split()
    plain = is_plural(words[-1]) and last[0].islower() and not has_determiner(words)
    plain = plain and bare(words[0]) not in lex.WH_WORDS
    return qualified and plain and lex.PREPOSITIONS.isdisjoint(words) and " and " not in f"{first} {last}"


def _telling(phrase: str) -> bool:
    """Tell whether an item before the last has a subject of its own, and the list ends where none can see."""
    told = (item for item in _LISTED.split(phrase)[:-1] if not _TOLD_OF.match(item))
    return any(lex.SUBJECTS & set(words_of(item)) for item in told)


def _is_named_pair(words: list[str]) -> bool:
    return is_name(words[0]) and words[1:2] == ["and"]


def _wants_the(words: list[str], *, plural: bool) -> bool:
    first = bare(words[0])
    if has_determiner(words) or first in lex.PRONOUNS | {"own"} or _opposes(words) or _is_told_apart(words):
        return False
    if first in lex.ORDINALS:
        return len(words) != 2 or bare(words[1]) not in lex.TIME_WORDS
    at = head_index(words)
    named = is_name(words[1]) if len(words) > 2 else False
    if words[0] in lex.OLD_AND_NEW and len(words) > 2 and (named or not words[at].islower()):
        return True
    if _is_named_occasion(words):
        return True
    if _POSSESSIVE.search(words[0]):
        return not (_owned_in_general(words[0]) and (is_mass(words[at]) or is_plural(words[at])))
    return _head_wants_the(words, at, plural=plural)


def _is_told_apart(words: list[str]) -> bool:
    """Tell what has a name or a number for its article: a pair of names, "section two of the stairs"."""
    if _is_named_pair(words):
        return True
    numbered = len(words) > 1 and (bare(words[1]) in lex.NUMBERS or words[1][0].isdigit())
    alone = len(words) < 3 or bare(words[2]) in lex.PREPOSITIONS
    return bare(words[0]) in lex.NUMBERED_PARTS and numbered and alone


def _opposes(words: list[str]) -> bool:
    """Tell "hub versus city" from what is played against somebody: "season opener versus Bremen"."""
    at = words.index("versus") if "versus" in words else 0
    return at > 0 and bare(words[at - 1]) not in {"game", "match", "opener", "derby", "final", "fixture"}


def _is_named_occasion(words: list[str]) -> bool:
    """Tell whether a name behind an occasion says which one: "naming ceremony MV Aurora"."""
    plain = next((index for index, word in enumerate(words) if not word[0].islower()), len(words))
    return 0 < plain < len(words) and bare(words[plain - 1]) in lex.EVENT_NOUNS


def _head_wants_the(words: list[str], at: int, *, plural: bool) -> bool:
    head = words[at]
    core = bare_cased(head)
    if is_name(head):
        return at > 0 and bare(head) in lex.HELD_BY_NAME
    if (
        core[:1].isdigit()
        or (_VERSION.fullmatch(core) and (at == 0 or is_name(words[at - 1]) or is_mass(words[at - 1])))
        or (at == 0 and is_acronym(core) and len(core) > 4)
    ):
        return False
    if at == 1 and core in lex.DOING_SO and words[0].endswith("ing"):
        return False  # "mixing live with Ana"
    qualified = bare(words[at + 1]) == "of" if len(words) > at + 1 else False
    return qualified or not (is_mass(head) or is_plural(head)) or (plural and is_plural(head))


def _owned_in_general(word: str) -> bool:
    """Tell whether a possessive speaks of all of a kind: "women's", "teachers'"."""
    return bare(word) in _GENERIC_OWNERS or bool(re.search(r"s['’]$", word))


def indefinite(phrase: str) -> str:
    """Return a noun phrase for something not yet found: ``a`` or ``an`` where English wants it."""
    words = phrase.split()
    head = words[head_index(words)]
    known = all(word in {"or", "and"} or bare(word) in lex.CASED for word in words)  # "Python or SQL"
    if known or has_determiner(words) or is_mass(head) or is_plural(head) or is_name(head):
        return phrase
    return f"{article(words[0])} {phrase}"


def third_person(verb: str) -> str:
    """Return the form of a verb that goes with "it": goes, teaches, tries, works."""
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2:-1] not in _VOWELS else f"{verb}s"


@cache
def irregular_pasts() -> dict[str, str]:
    """Return the past of each verb that has one of its own, read only where a past is asked for."""
    rows = rows_of(read_text("irregular_en"))
    pasts = ((base, [form for form in forms if not form.endswith(("ing", "s"))]) for base, *forms in rows)
    forms = {base: others[0] for base, others in pasts if others}
    same = ("cut", "put", "set", "let", "hit", "read", "cost", "split", "shut")
    return forms | dict.fromkeys(same, "")


@cache
def irregular_forms() -> frozenset[str]:
    """Return the irregular pasts themselves: stole, drew; those that are base forms as well are not told."""
    return frozenset(irregular_pasts().values()) - set(irregular_pasts())


def past(verb: str) -> str:
    """Return the past of a verb in its base form: chose, tried, planned, opened."""
    base = verb.lower()
    if base in irregular_pasts():
        return irregular_pasts()[base] or base
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return f"{base[:-1]}ied"
    return f"{base}{base[-1]}ed" if _DOUBLING.match(base) else f"{base}ed"


def article(word: str) -> str:
    """Return ``a`` or ``an`` as the word is spoken."""
    core = bare(word).split("-")[0]
    if re.match(r"8|1[18]\b", core):
        return "an"
    if core in lex.VOWEL_SOUND:
        return "an"
    if core in lex.CONSONANT_SOUND:
        return "a"
    if is_acronym(bare_cased(word)):
        return "an" if core[:1] in "aefhilmnorsx" else "a"
    return "an" if core[:1] in _VOWELS else "a"


def gerund(verb: str) -> str:
    """Return the -ing form of a verb in its base form."""
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return f"{verb[:-1]}ing"
    return f"{verb}{verb[-1]}ing" if _DOUBLING.match(verb) else f"{verb}ing"
