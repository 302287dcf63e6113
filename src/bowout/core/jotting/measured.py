"""Amounts: what is counted, and reasons that are one without their verb: "commute 90 minutes each way"."""

from __future__ import annotations

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import bare, definite, head_index, indefinite, is_mass, is_plural, words_of
from bowout.core.jotting.things import is_phrase
from bowout.core.wording import Wording

# "the camp, 120 operations in May" is two things; "3 of 4 stayed" and "9 months on site" are none.
COUNTED = Wording(r"\d[\d,.]* [a-z]+s(?:$| in \d)", signs="0123456789")
MERE_COUNT = Wording(rf"(?:\d[\d,.]*|{'|'.join(sorted(lex.NUMBERS))}) [a-z]+s")  # "40 plots"
# "200 trays per day": said beside others
RATE = Wording(r"\d[\d,.]* [a-z]+s (?:per|an?|every|each) [a-z]+", signs="0123456789")
_HOURS = Wording(r"(?<=\d)\s?h(?:rs?)?\b(?!\d)", signs="0123456789")
_ROUGHLY = r"(?:(?:about|around|over|almost|nearly|roughly|at least|up to|only|more than) )?"
_AMOUNT = rf"{_ROUGHLY}\d[\d.,]*\s?(?:%|(?:hours?|minutes|km|kilometres|miles|days?|weeks|months|years)\b)"
_THEN = r"(?: (?:each|every|one|both|a|per|there|from|on|at|in|away|plus|or|only|door)\b.*)?"
_MEASURED = Wording(rf"^(?P<what>[a-z][\w'’ -]*?) (?P<much>{_AMOUNT}{_THEN})$", signs="0123456789")
_MEASURE_FIRST = Wording(
    rf"^(?:an? )?(?P<much>{_AMOUNT}) (?P<what>commute|drive|journey|train ride|bus ride|notice period)"
    r"(?P<then> .+)?$",
    signs="0123456789",
)
_TIMED = Wording(
    r"^(?:the )?(?P<what>(?:first|last|next|only) [a-z]+(?: [a-z]+)?) (?:at )?"
    r"(?P<at>\d{1,2}(?:[:.]\d\d| ?[ap]m))$",
    signs="0123456789",
)
_EACH_WAY = Wording(rf"^{_AMOUNT} (?:each|one) way$", needs="way")
_OF_THE_ROLE = Wording(
    r"^(?:only |mostly )?\d+(?: ?% \S+(?: \S+){0,2}| (?:days|nights|weekends)\b.* (?:on|in|at|away)\b.*)$",
    signs="0123456789",
)
_RECURRING = Wording(
    r"^(?P<what>[a-z][\w-]*(?: [\w-]+)?) "
    r"(?P<when>all (?:day|night|week)|every (?:(?:other|second|third|single|\w+day) )?"
    r"(?:day|night|week|weekend|month|morning|evening|Saturday|Sunday)s?)$",
    needs="every all",
)
_THAN = Wording(
    r"^(?P<how>more|less|fewer) (?P<what>\S+(?: \S+){0,3}?) than (?P<other>\S.*)$", needs="more less fewer"
)
_POSSIBLE = " possible"
_TOLD = (
    (_MEASURE_FIRST, "the {what} is {much}{then}"), (_EACH_WAY, "the journey is {0}"),
    (_TIMED, "the {what} is at {at}"), (_OF_THE_ROLE, "the role is {0}"),
)  # fmt: skip


def measured_reason(text: str) -> str | None:
    """Return an amount or a comparison as a clause, or None; ``text`` is none yet."""
    text = _HOURS.sub(" hours", text)
    for pattern, told in _TOLD:
        if match := pattern.match(text):
            return told.format(text, **{name: each or "" for name, each in match.groupdict().items()})
    if match := _RECURRING.match(text):
        what = match["what"].split()
        one = not (is_plural(what[-1]) or is_mass(what[-1]) or "-" in what[-1])
        return f"there {_be(what)} {indefinite(match['what']) if one else match['what']} {match['when']}"
    match = _MEASURED.match(text)
    words = match["what"].split() if match else []
    known = lex.REASON_HEADS | {"contract", "office", "post", "role"}
    if not match or not (bare(words[-1]) in known or match["much"].startswith("only ")):
        return _compared(text) or _lacking(text)
    return f"{definite(match['what'], plural=True)} {_be(words)} {match['much']}"


def _compared(text: str) -> str | None:
    """Return what a role is, or has, more or less of: "more admin than teaching"."""
    match = _THAN.match(text)
    if match is None:
        return None
    what = match["what"].split()
    thing = is_mass(what[-1]) or is_plural(what[-1])
    weighed = bare(match["other"].split()[0]) in lex.AS_THOUGHT | lex.PRONOUNS
    if thing and weighed:
        return f"there {_be(what)} {text}"
    parallel = len(what) == 1 and len(words_of(match["other"])) == 1
    return (
        f"the role is {text}"
        if match["how"] != "fewer" and (parallel or (weighed and not what[1:]))
        else None
    )


def _lacking(text: str) -> str | None:
    """Return what there is none of: "no patient contact"; what may be no lack of the role is none."""
    first, _, what = text.partition(" ")
    if first != "no" or not is_phrase(what) or not lex.NEVER_THERE.isdisjoint(words_of(what)):
        return None
    if what.endswith(" yet"):
        return f"I have {text}"
    if what.endswith(_POSSIBLE):
        return f"no {what.removesuffix(_POSSIBLE)} is possible"
    words = what.split()
    return f"there {_be(words)} {text}" if len(words) > 1 else None


def _be(words: list[str]) -> str:
    head = words[head_index(words)]
    return "are" if is_plural(head) and not is_mass(head) else "is"
