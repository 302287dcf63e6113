"""A last look at the things inside a finished phrase: the articles that haste leaves off there."""

from __future__ import annotations

from bowout.core.dictionary import is_ordinary
from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import (
    article,
    bare,
    is_acronym,
    is_mass,
    is_name,
    is_plural,
    is_uncounted,
    past,
)

_BARE_BEHIND = frozenset({"as", "by", "via", "off"})  # "by van", "as team lead"
_AT = frozenset({"at", "with", "in", "for"})
_WHO = frozenset({"you", "they", "we"})
_NO_NOUN = (
    lex.PREPOSITIONS | lex.DETERMINERS | lex.PRONOUNS | lex.AUXILIARIES | lex.RELATIVES | lex.WH_WORDS
    | lex.ADVERBS | {"and", "or", "but", "own", "not", "me", "something", "anything", "them", "him", "her"}
    | lex.TIME_WORDS - {"season"}
)  # fmt: skip
_NEXT = _NO_NOUN | lex.BARE_VERBS | lex.THING_VERBS | lex.DYNAMIC_BASES | lex.TIME_WORDS | lex.AFTER_HEADS
_BUILT = (
    "house", "room", "shop", "yard", "boat", "book", "bridge", "mill", "field", "ground", "hall", "tower",
)  # fmt: skip
_ABSTRACT = (
    "tion", "sion", "ment", "ance", "ence", "ity", "ness", "ism", "ing", "ure", "age", "cy", "th", "al",
    "hood", "dom", "ly", "ed", "ship", "ive", "ous", "ful", "est",
)  # fmt: skip
_LONGEST = 5  # words of a thing


def articled(text: str, key: str) -> str:
    """Return a phrase whose single things have their article: "the art for moon game" is for the moon game.

    What the notes tell of is known to the reader; what somebody gets or looks for is not yet (``key``).
    """
    words = text.split()
    told, given, end = words[:1], "", -1
    for index, word in enumerate(words[1:], 1):
        listed = index == end + 1 and words[end] in {"and", "or"}
        given = given if listed or index <= end else _given(words, index, key)
        length = _length(words[index:]) if given and (listed or index > end) else 0
        if length and (listed or not _is_idiom(words, index, length, key)):
            told.append(article(word) if given == "a" else given)
            end = index + length
        told.append(word)
    return " ".join(told)


def _given(words: list[str], index: int, key: str) -> str:
    """Return the article that a thing would have behind the word before it, "" where it would have none."""
    before = bare(words[index - 1])
    if words[index - 1].endswith(",") or before in _BARE_BEHIND:
        return ""
    if before == "without" or (key == "reason" and before in lex.GETTING):
        return "a"
    doing = before.endswith("ing") and before not in lex.ING_NOUNS and bare(words[index]) in lex.OF_NEWNESS
    shown = before in {"me", "us"} and bare(words[index - 2]) in lex.FAVOURS - {"made", "let", "helped"}
    seen = index == 1 and before in lex.SEEING
    done = index > 1 and bare(words[index - 2]) in _WHO and before in lex.TOPIC_VERBS | lex.DYNAMIC_BASES
    if done and not {"if", "when", "once"}.isdisjoint(words[:index]):
        return "a"  # "if you open lead role"
    if before not in lex.PREPOSITIONS | lex.ASKING_OPENERS and not (doing or shown or seen or done):
        return ""
    sought = key == "looking_for" or not lex.ROLE_WORDS.isdisjoint(words[:index])
    unknown = sought or (key == "reason" and (shown or (words[0] == "I" and before in _AT)))
    return "a" if unknown else "the"


def _length(words: list[str]) -> int:
    """Return of how many words a single thing without its article is, which a text begins with, or 0."""
    first = bare(words[0])
    opens = first in _NO_NOUN or "(" in " ".join(words[:2]) or "'" in first or not first.isascii()
    opens = opens or (first in lex.NUMBERED_PARTS and words[1:2] != [] and words[1][0].isdigit())
    if opens or first[:1].isdigit() or (first.endswith("ing") and first not in lex.ING_NOUNS):
        return 0
    length = next((end for end in range(1, len(words)) if _ends(words, end)), len(words))
    several = any(is_plural(each) and bare(each) != "sales" for each in words[: length - 1])
    fits = length <= _LONGEST and not several and _is_single(words[length - 1], alone=length == 1)
    return length if fits else 0


def _ends(words: list[str], end: int) -> bool:
    """Tell whether a thing ends before a word: at a comma, a name, or what is no noun there."""
    word, after = words[end - 1], bare(words[end])
    beyond = bare(words[end + 1]) if end + 1 < len(words) else "and"
    named = after in lex.SINGLE_THINGS and beyond in lex.PREPOSITIONS | {"and"}  # "shelf life test"
    return word != word.rstrip(",;.") or is_name(words[end]) or (after in _NEXT and not named)


def _is_single(noun: str, *, alone: bool) -> bool:
    """Tell a thing that is counted, of which there is one: "depot", "scanner", "test bench"; not "art".

    One word is a thing only where it is known as one; what qualifies one shows that it is no verb or idiom.
    """
    word = bare(noun)
    if word in lex.SINGLE_THINGS | lex.HOUSES | lex.TITLES and (noun.islower() or is_acronym(noun)):
        return True
    if noun[:1].isupper() or is_mass(word) or is_plural(word):
        return False
    made = word.endswith(("er", "or")) and is_ordinary(word[:-2])
    counted = word.isalpha() and not word.endswith(_ABSTRACT) and is_ordinary(word) and not is_uncounted(word)
    built = word.endswith(_BUILT) and word not in _BUILT
    return (made or built or not alone) and counted and word not in lex.STUFF


def _is_idiom(words: list[str], index: int, length: int, key: str) -> bool:
    """Tell what has no article behind its preposition: "at school", "from door to door", "a kind of app"."""
    before, word = bare(words[index - 1]), bare(words[index])
    if key == "reason" and before in lex.GETTING:
        return False
    field = key == "looking_for" and before == "in" and bare(words[index + length - 1]) not in lex.HOUSES
    if field or (before in lex.BEFORE_PLACES | lex.ASKING_OPENERS | lex.SEEING and is_name(words[index])):
        return True  # "a role in platform", "seeing Ada lead"
    if before == "of" and index > 1:
        whose = bare(words[index - 2])
        return whose in lex.OF_A_MEASURE if length > 1 else whose not in lex.EVENT_NOUNS | lex.FOLLOWED
    if before == "to" and is_ordinary(past(word)):
        return True
    if (length == 1 and before in lex.BEFORE_TIMES) or (
        before == "at" and word in {"low", "high", "full", "first"}
    ):
        return True  # "before surgery", "after launch", "at low tide"
    travelled = before in {"from", "to"} and {"from", "to"} <= {bare(each) for each in words}
    there = word in lex.INSTITUTIONS and not (before == "with" and word in lex.HOUSES)
    alone = travelled or there or word.endswith("ing")
    return alone if length == 1 else words[index : index + length] == ["night", "school"]
