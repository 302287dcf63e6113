"""The kinds of values that case files hold, with what is said of one that cannot be meant."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict

from bowout.core.failures import FAILURES
from bowout.core.moment import read_moment
from bowout.core.unreadable import Unreadable

DEFAULT_NOW = "2026-05-04T09:00:00+02:00"
NO_CODE = "none"
_CLOCK = f"should be a moment with its offset, such as {DEFAULT_NOW}"
RANGE = r"^\d+(\.\d+)?(-\d+(\.\d+)?)?$"


class Part(BaseModel):
    """A part of a case file: frozen, and with no key beyond its own."""

    # One validator is built, that of a whole file with all its parts, and not one for each part beside it.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def bounds(value: str) -> tuple[float, float]:
    """Return the ends of ``50-110``, or of ``50``, which is both."""
    low, _, high = value.partition("-")
    return float(low), float(high or low)


def rule_ids() -> tuple[str, ...]:
    """Return the ids of all rules that a finding may bear, in the order of ``bowout rules``."""
    from bowout.core.guard.table import RULES
    from bowout.core.pseudonyms import RULE

    return (*(rule.id for rule in RULES), RULE)


def failure_codes() -> tuple[str, ...]:
    """Return the codes that ``fallback`` may expect."""
    return (NO_CODE, *FAILURES)


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _clock(value: str) -> str:
    try:
        sure = read_moment(value).tzinfo is not None
    except Unreadable as fault:
        raise ValueError(f"{_CLOCK}; this {fault.message}") from None
    if not sure:
        raise ValueError(_CLOCK)
    return value


def _range(value: str) -> str:
    if not re.fullmatch(RANGE, value):
        raise ValueError("should be a number, or two as in `50-110`")
    low, high = bounds(value)
    if low > high:
        raise ValueError(f"begins above its end: did you mean `{high:g}-{low:g}`?")
    return value


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except (re.error, OverflowError, RecursionError) as error:
        raise ValueError(f"is no regular expression: {error}") from None
    return value


def _rule(value: str) -> str:
    return _one_of(value, rule_ids(), "is no rule of the guard")


def _failure(value: str) -> str:
    return _one_of(value, failure_codes(), "is no code of a failure")


def _one_of(value: str, known: tuple[str, ...], told: str) -> str:
    if value not in known:
        raise ValueError(f"{told}; {did_you_mean(value, known)}")
    return value


def did_you_mean(word: str, known: tuple[str, ...]) -> str:
    """Return the nearest of the known words as a question, or all of them."""
    from difflib import get_close_matches

    near = get_close_matches(word, known, n=1)
    return f"did you mean `{near[0]}`?" if near else f"there are {', '.join(known)}"


Clock = Annotated[str, AfterValidator(_clock)]
Range = Annotated[str, AfterValidator(_range)]
Pattern = Annotated[str, AfterValidator(_pattern)]
RuleId = Annotated[str, AfterValidator(_rule)]
FailureCode = Annotated[str, AfterValidator(_failure)]
Texts = Annotated[tuple[str, ...], BeforeValidator(_listed)]
Patterns = Annotated[tuple[Pattern, ...], BeforeValidator(_listed)]
Rules = Annotated[tuple[RuleId, ...], BeforeValidator(_listed)]
Listed = BeforeValidator(_listed)
