"""How one thanks for a service: "I appreciated you showing me the kiln", "it was kind of Ida to show me".

Until all jottings are read, a service is told as a deed: "I appreciated that you showed me the kiln".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import bare, gerund
from bowout.core.jotting.pasts import base_of, is_past
from bowout.core.jotting.phrase import Kind, Phrase
from bowout.core.jotting.pointing import points_back
from bowout.core.wording import Wording

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

_SERVICE = Wording(
    r"^(?P<before>|.+, and )I (?P<how>appreciated|was glad) that (?P<deed>(?:[^,;]|,(?=\d))+(?:, .+)?)$",
    needs="appreciated glad",
)
_THAT = "I appreciated that "
_CALLED = frozenset({"called", "rang", "phoned"})  # "it was kind of you to call me": then or at any time?
_INNER = lex.WH_WORDS | lex.RELATIVES | {"whether", "if"}
_LONGEST = 34  # words of two services in one sentence
_THANKED_ANYWAY = Wording(  # by a letter to whoever recommended one, or put one forward
    r"(?:^|, and )I (?:appreciated|was glad) that (?P<what>you (?:\w+ )?"
    r"(?:(?:recommended|referred|nominated) (?:me|us)|put (?:me forward|my name|in an? (?:\w+ )?word))\b.*)$",
    needs="recommended referred nominated put",
)
_HEARD = Wording(r"^hearing (?:from (?P<who>.+?) )?(?=(?:that|how|why|what|where) )", needs="hearing")


def thanked(text: str) -> str:
    """Return a text with the service at its end, or all of it, told as a native speaker thanks for it."""
    match = _SERVICE.match(text)
    told = match and _parted(match["deed"].split())
    if match is None or told is None:
        return text
    who, deeds = told
    if match["how"] == "appreciated" or deeds[0][0] in _CALLED:
        return f"{match['before']}I appreciated {who} {_told(deeds, gerund)}"
    nice = "good" if "kind" in match["deed"].split() else "kind"
    return f"{match['before']}it was {nice} of {who} to {_told(deeds, str)}"


def is_service(phrase: Phrase) -> bool:
    """Tell what somebody did for the candidate from a topic."""
    return phrase.kind is Kind.SENTENCE and phrase.text.startswith(_THAT)


def thanked_anyway(phrase: Phrase) -> tuple[Phrase | None, str] | None:
    """Return what is left without a service that a letter to a referrer or an agency opens with, and that."""
    found = _THANKED_ANYWAY.search(phrase.text)
    if found is None:
        return None
    who, deeds = _parted(found["what"].split()) or ("", [[found["what"]]])
    rest = phrase.text[: found.start("what") if deeds[1:] else found.start()]
    rest += " and ".join(" ".join([who, *deed] if at == 0 else deed) for at, deed in enumerate(deeds[1:]))
    return (phrase._replace(text=rest) if rest else None), " ".join([who, *deeds[0]]).strip()


def _told(deeds: list[list[str]], form: Callable[[str], str]) -> str:
    return " and ".join(" ".join([form(base_of(bare(verb)) or verb), *rest]) for verb, *rest in deeds)


def _parted(words: list[str]) -> tuple[str, list[list[str]]] | None:
    """Return who did it and what they did, each deed from its verb on; None where that is not sure."""
    verbs = (at for at, word in enumerate(words) if at and word.islower() and base_of(word))
    at = next((at for at in verbs if bare(words[at - 1]) not in lex.DETERMINERS), None)
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
    who = " ".join(word for word in words[:at] if word not in {"also", "kindly", "then", "just", "first"})
    return who.lower() if who in {"Everybody", "Everyone"} else who, deeds


def _as_deed(match: re.Match[str]) -> str:
    """Return what one heard as what its teller did: "Freja told me that they built it in a stable"."""
    return f"{_THAT}{match['who'] or 'you'} told me "


def both_services(first: Phrase, second: Phrase) -> Phrase | None:
    """Return two services of one person as one sentence, or None; telling more of the first is one too."""
    second = second.mapped(lambda text: _HEARD.sub(_as_deed, text)) if points_back(second.text) else second
    told = [_parted(each.text.removeprefix(_THAT).split()) for each in (first, second)]
    one, two = told if is_service(first) and second.text.startswith(_THAT) else (None, None)
    long = len(f"{first.text} {second.text}".split()) > _LONGEST or ", " in first.text
    if one is None or two is None or not one[0].startswith(two[0]) or len(one[1]) > 1 or long:
        return None
    return Phrase(Kind.SENTENCE, " and ".join([first.text, *(" ".join(deed) for deed in two[1])]))
