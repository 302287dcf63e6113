"""Finite clauses: whether a jotting is one, whether it denies something, and questions put as statements."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import bare, definite, is_plural, words_of

_SUBJECT_PRONOUNS = frozenset(
    {"they", "you", "he", "she", "it", "we", "there", "everyone", "everybody", "somebody", "i"}
)
_PAST_FORMS = lex.IRREGULAR_PASTS | lex.FAVOURS
_CONTRACTED = re.compile(r"^(?:they|you|he|she|it|we|there|that|i)'(?:re|ve|ll|d|s|m)$")
_DO_QUESTION = re.compile(
    r"^(?P<wh>(?:how|what|why|where|who|which)(?:\s+\w+)?)\s+(?:do|does|did)\s+(?P<subject>you|they|we|he|she|it|the\s+\w+"
    r"|your\s+\w+)\s+(?P<rest>\w.*)$",
    re.IGNORECASE,
)
_BE_QUESTION = re.compile(
    r"^(?P<wh>(?:how|what|why|where|who))\s+(?P<be>is|are|was|were|will|can|could|would|should)\s+(?P<subject>you|they|we|he|she|it)"
    r"(?P<rest>\s.+)?$",
    re.IGNORECASE,
)
_COPULA_QUESTION = re.compile(
    r"^(?P<wh>what|who|where|how)\s+(?P<be>is|are|was|were)\s+(?P<subject>(?:the|your|their|our)\s.+)$",
    re.IGNORECASE,
)


def is_clause(text: str) -> bool:
    """Tell whether a text has a subject and a finite verb of its own (relative clauses do not count)."""
    words = words_of(text)
    if len(words) < 2 or words[0] in lex.WH_WORDS - {"that"}:
        return False
    if _CONTRACTED.match(words[0]) or (words[0] in _SUBJECT_PRONOUNS and words[1] not in lex.PREPOSITIONS):
        return True
    return finite_index(words) is not None


def finite_index(words: list[str]) -> int | None:
    """Return the index of the finite verb among bare words, or None."""
    return next((index for index in range(1, _subject_limit(words)) if _is_finite(words, index)), None)


def with_subject_article(text: str) -> str:
    """Return a clause whose subject has the article it wants: "API ships" becomes "the API ships"."""
    words = text.split()
    index = finite_index(words_of(text))
    if index is None or words_of(text)[0] in _SUBJECT_PRONOUNS:
        return text
    return " ".join([definite(" ".join(words[:index]), plural=True), *words[index:]])


def _subject_limit(words: list[str]) -> int:
    """Return the index at which a relative or subordinate clause begins: verbs beyond it prove nothing."""
    cut = (index for index, word in enumerate(words) if index and word in lex.RELATIVES)
    return next(cut, len(words))


def _is_finite(words: list[str], index: int) -> bool:
    word, before = words[index], words[index - 1]
    following = words[index + 1] if index + 1 < len(words) else ""
    if before in lex.PREPOSITIONS | lex.DETERMINERS - {"this", "that", "all", "both", "each", "one"}:
        return False
    if word in lex.AUXILIARIES:
        return word not in {"be", "been", "being", "may", "will", "can", "must", "might"} or bool(following)
    if before.endswith("'s") and word.endswith("ing") and word not in lex.ING_NOUNS:
        return True
    if word in lex.THING_VERBS:
        return not is_plural(before)
    if word in _PAST_FORMS or (word.endswith("ed") and len(word) > 4):
        return following in lex.DETERMINERS - {"that", "this"} | {"me", "us", "into"}
    return word in lex.PLURAL_SUBJECT_VERBS and is_plural(before) and bool(following)


def is_negative(text: str) -> bool:
    """Tell whether a statement denies or complains of a lack, which no letter of thanks repeats."""
    return any(word in lex.NEGATIONS for word in words_of(text))


def statement(text: str) -> str | None:
    """Return an indirect question in the order of a statement, or None where the order cannot be told.

    "how do you do on-call" becomes "how you do on-call"; "what is the roadmap" becomes "what the roadmap is".
    """
    lowered = text[0].lower() + text[1:]
    for pattern, order in (
        (_DO_QUESTION, "{wh} {subject} {rest}"),
        (_BE_QUESTION, "{wh} {subject} {be}{rest}"),
    ):
        if match := pattern.match(lowered):
            return order.format(**{name: value or "" for name, value in match.groupdict().items()})
    if match := _COPULA_QUESTION.match(lowered):
        verbs = {bare(word) for word in match["subject"].split()[2:]} & (lex.AUXILIARIES | lex.PREPOSITIONS)
        return None if verbs else f"{match['wh']} {match['subject']} {match['be']}"
    second = words_of(lowered)[1]
    return (
        None
        if second in {"do", "does", "did"}
        or (second in lex.AUXILIARIES and words_of(lowered)[0] in {"how", "why", "where"})
        else lowered
    )
