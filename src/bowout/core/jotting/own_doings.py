"""Clauses about what one does: "moving to Tampa is not possible"."""

from __future__ import annotations

import itertools

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.clauses import finite_index
from bowout.core.jotting.doers import may_act
from bowout.core.jotting.grammar import is_name, is_plural

_JUDGED = frozenset({"not", "too", "hard", "difficult", "impossible", "out", "no"})


def is_said_of_doing(text: str, words: list[str]) -> bool:
    """Tell a clause about what one does: "moving to Tampa is not possible", but "moving since rents rose"."""
    raw = text.split()
    at = finite_index(text)
    at = next((i for i in range(1, len(words)) if _means(raw, words, i)), 0) if at is None else at
    if not at or "," in " ".join(raw[:at]) or words[at - 1] in lex.PRONOUNS - {"there"}:
        return False
    judged = not _JUDGED.isdisjoint(words[at + 1 : at + 2])
    return not any(_opens_another(*pair, judged=judged) for pair in itertools.pairwise(words[1:at]))


def _opens_another(joint: str, after: str, *, judged: bool) -> bool:
    """Tell what opens a clause of another subject: "and my wife", "since rents", but not "as a nurse"."""
    if joint in {"after", "before", "until"}:  # "before the bell is not possible"
        return not judged and after in lex.DETERMINERS - lex.NUMBERS | lex.PRONOUNS
    if joint == "since":
        return after not in lex.TIME_WORDS and not after.isdigit()
    if joint == "and":
        return after in lex.PRONOUNS | {"my", "our"}
    return joint in {"so", "once", "but"} or (joint == "as" and after not in {"a", "an"})


def _means(raw: list[str], words: list[str], index: int) -> bool:
    """Tell what doing a thing does, by what stands before it: "working Sundays clashes with my choir"."""
    word, before = words[index], raw[index - 1]
    if word == "means" or (word in lex.THING_VERBS - lex.PLURALS_TOO and index == 1):
        return True
    after = set(words[index + 1 : index + 2])
    if word in lex.IRREGULAR_PASTS | {"meant", "showed"} and after & {"that", "me", "us"}:
        return True  # "waiting six weeks meant that I had to decide"
    if after & {"the", "a", "an", "my", "our"} and may_act(["It", *raw[index:]]):
        return True  # "crossing the bridge adds an hour"
    if word in {"is", "was", "would"}:
        return lex.RELATIVES.isdisjoint(words[:index])  # "leaving a team I love is too hard"
    placed = is_plural(before) or is_name(before) or words[index - 1] in lex.TIME_WORDS | {"there", "here"}
    return index > 1 and placed and may_act(["It", *raw[index:]])
