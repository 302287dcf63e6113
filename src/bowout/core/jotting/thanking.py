"""How one thanks for a service: "I appreciated you showing me the kiln", "it was kind of Ida to show me".

Until all jottings are read, a service is told as a deed: "I appreciated that you showed me the kiln".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import bare, gerund
from bowout.core.jotting.pasts import base_of, is_past
from bowout.core.jotting.phrase import Kind, Phrase
from bowout.core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable

_SERVICE = Wording(
    r"^(?P<before>|.+, and )I (?P<how>appreciated|was glad) that (?P<deed>[^,;]+(?:, .+)?)$",
    needs="appreciated glad",
)
_THAT = "I appreciated that "
_HOW = frozenset({"also", "kindly", "then", "even", "just", "first"})
_INNER = lex.WH_WORDS | lex.RELATIVES | {"whether", "if"}
_LONGEST = 28  # words of two services in one sentence


def thanked(text: str) -> str:
    """Return a text with the service at its end, or all of it, told as a native speaker thanks for it."""
    match = _SERVICE.match(text)
    told = match and _parted(match["deed"].split())
    if match is None or told is None:
        return text
    who, deeds = told
    if match["how"] == "appreciated":
        return f"{match['before']}I appreciated {who} {_told(deeds, gerund)}"
    return f"{match['before']}it was kind of {who} to {_told(deeds, str)}"


def is_service(phrase: Phrase) -> bool:
    """Tell what somebody did for the candidate from a topic."""
    return phrase.kind is Kind.SENTENCE and phrase.text.startswith(_THAT)


def _told(deeds: list[list[str]], form: Callable[[str], str]) -> str:
    return " and ".join(" ".join([form(base_of(bare(verb)) or verb), *rest]) for verb, *rest in deeds)


def _parted(words: list[str]) -> tuple[str, list[list[str]]] | None:
    """Return who did it and what they did, each deed from its verb on; None where that is not sure."""
    at = next((at for at, word in enumerate(words) if at and word.islower() and base_of(word)), None)
    if at is None or words[at] in {"were", "was"}:
        return None
    deeds = [[words[at]]]
    inner = False
    for before, word in zip(words[at:], words[at + 1 :], strict=False):
        inner = inner or word in _INNER
        if before == "and" and (word in lex.FAVOURS or is_past(bare(word))):
            if inner or base_of(bare(word)) is None:
                return None  # "you showed me how they cut and dried it": who dried?
            deeds[-1].pop()
            deeds.append([])
        deeds[-1].append(word)
    return " ".join(word for word in words[:at] if word not in _HOW), deeds


def both_services(first: Phrase, second: Phrase) -> Phrase | None:
    """Return two services of the same person as one sentence, or None."""
    told = [_parted(each.text.removeprefix(_THAT).split()) for each in (first, second) if is_service(each)]
    one, two = told if len(told) > 1 else (None, None)
    long = len(f"{first.text} {second.text}".split()) > _LONGEST or "," in first.text + second.text
    if one is None or two is None or one[0] != two[0] or len(one[1]) > 1 or long:
        return None
    return Phrase(Kind.SENTENCE, " and ".join([first.text, *(" ".join(deed) for deed in two[1])]))
