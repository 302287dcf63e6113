"""What no sentence can be made of, told before a shape is looked for."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import bare, is_name, words_of
from bowout.core.jotting.phrase import PartlyUnfit
from bowout.core.wording import Wording

# One sentence of at most 30 words is what a hook may be (domain: the hook); the frame around it takes a few.
MOST_WORDS = {"hook": 24, "discussed": 28, "looking_for": 24, "reason": 30}
MOST_CHARACTERS = 200
_PLACEHOLDER = Wording(r"[\[<{][^\]>}]*[\]>}]|\b(?:TBD|TBA|XXX|TODO|lorem)\b|\b(?:xxx|tbd|tba)\b")
_ODD_SIGNS = Wording(r"[@|\\^~*_=<>{}\[\]`]|://|(?<=\s)[-–—](?=\s)|#(?!\d)(?<![CF]#)")
_ADDRESS = Wording(r"\bwww\.|\b\w+\.(?:com|org|net|io|co\.uk|example)\b|\+?\d[\d ()-]{7,}\d|\S@\S+\.\S")
_POINTER = Wording(
    r"\b(?:see|as|same as|per)\s+(?:above|below|cv|notes?|attached|discussed|before)\b"
    r"|(?<!\bover )(?<!\bthrough )(?<!\bdiscuss )\bmy cv\b",
    re.IGNORECASE,
)
_PRESENT = Wording(  # "the panel was Ana and Ben", "you were on the call"
    r"^(?i:the )?(?i:interview )?(?i:panel|jury|interviewers?)"
    r" (?:was|were|is|are|consisted of|included) (?:you\b|[A-Z])"
    r"|^you were (?:there|present|(?:on|in) the (?:call|panel|room|meeting|line))\b",
    needs="panel jury interviewer interviewers you",
)
_NO_SENTENCE = (
    (_PLACEHOLDER, "it looks like a placeholder; fill it in"),
    (_ADDRESS, "a letter's sentence holds no address and no number to call; leave it to the signature"),
    (_POINTER, "it points to something that the letter does not show; say it here"),
    (_PRESENT, "it says who took part; name what you spoke about"),
)
# What somebody was good at, though the thing was not: "how you handled the bad weather".
_COPED = Wording(
    r"^how (?:\w+ ){1,3}?(?:handle|manage|cope|deal|dealt|fix|solve|turn|survive|avoid|overc[ao]me|prevent"
    r"|tackle)(?:[sd]|ed)?\b",
    needs="how",
)
# What one has to deal with: "how you support farms through bad harvests", but not "with bad managers".
_OF_HOUSE = (
    lex.PEOPLE_NOUNS | lex.JOB_TITLES | lex.MONEY | lex.OF_HOUSE
)  # fmt: skip
_OPENS_FOREIGN = Wording(
    r"^(?:la|le|les|il|lo|die|das) [a-zà-ÿ]\w+|\bdie [A-ZÄÖÜ][a-zäöüß]{2,}", needs="la le les il lo die das"
)
_LATE = Wording(
    r"\b(?:was|were|always|too|arrived|came) (?:late|slow|weak)\b"
    r"|\b(?:was|were|is|are) (?:freezing|boiling|noisy|filthy|cramped|chaotic|messy|shabby|stuffy)\b",
    needs="late slow weak freezing boiling noisy filthy cramped chaotic messy shabby stuffy",
)
_FIGURE = Wording(
    r"^\d[\d.,]*(?:h|k|km|kg|%|x|hrs)$|^(?:the )?(?:\d+\.\d+ \w+|\d[\d.,]*[Mk] \w+ per \w+)$|\d \w+ x \d",
    signs="0123456789",
)
_PAY_TOLD = Wording(
    r"^(?:the |your )?pay$"
    r"|\bpay (?:reviews?|rises?|scales?|bands?|grades?|talks|gaps?|deals?|structure|package)\b",
    needs="pay",
)
_MERE_FIGURE = "a figure by itself says nothing; name what it is of"
_SHOWN = "say it as a letter would, for example"
EXAMPLES = {
    "discussed": "`the API migration` or `how you run on-call`",
    "hook": "`the API launch` or `seeing the API go live`",
    "looking_for": "`a role closer to data`",
    "reason": "`the office is two hours away`",
}


def shapeless(key: str) -> PartlyUnfit:
    """Return what to tell of a jotting that has none of the shapes of its key."""
    return PartlyUnfit(f"it could not be made into a sentence; {_SHOWN} {EXAMPLES[key]}")


def why_unfit(key: str, text: str) -> str | None:
    """Return why a tidied jotting can stand in no letter, or None."""
    if len(text.split()) > MOST_WORDS[key] or len(text) > MOST_CHARACTERS:
        return f"it is too long for one sentence; say it in at most {MOST_WORDS[key]} words"
    told = next((why for pattern, why in _NO_SENTENCE if pattern.search(text)), None)
    if told:
        return told
    if sign := _ODD_SIGNS.search(text):
        return PartlyUnfit(f"{sign[0]!r} has no place in a sentence; say it in words")
    words = text.split()
    if lex.FOREIGN & {word for word in words if word.islower()} or _OPENS_FOREIGN.search(text):
        return "it seems not to be English, which the letter is; say it in English"
    return _why_unsaid(key, words)


def _why_unsaid(key: str, words: list[str]) -> str | None:
    core = words_of(" ".join(words))
    if key in {"discussed", "hook"} and _FIGURE.search(" ".join(words)):
        return _MERE_FIGURE
    mastered = _COPED.match(" ".join(core))
    if key != "reason" and not mastered and (blames(core) or _LATE.search(" ".join(core))):
        liked = "look forward to" if key == "hook" else "liked"
        return PartlyUnfit(f"it can be read as a complaint; name something you {liked}")
    if key == "hook" and (why := _why_unawaited(core)):
        return why
    if key == "discussed" and (lex.MONEY & set(core) or _PAY_TOLD.search(" ".join(core))):
        return PartlyUnfit("thanks for talk of pay read oddly; name something else you spoke about")
    mine = key == "reason" and not lex.RELATIONS.isdisjoint(word.removesuffix("'s") for word in core)
    at = None if mine else _of_nobody(words)  # "my wife will not leave her practice"
    at = _of_another(words) if at is None else at
    if at is None:
        return None
    return PartlyUnfit(f"the reader cannot tell whom {bare(words[at])!r} means; write the name")


def _why_unawaited(core: list[str]) -> str | None:
    """Say why nobody looks forward to what a hook tells, or return None."""
    if core[:1] == ["last"] and not lex.TIME_WORDS.isdisjoint(core[1:2]):
        return PartlyUnfit("it tells what is past; name what is to come")
    return "it reads as if the decision hung on pay; name something else" if lex.MONEY & set(core) else None


def blames(core: list[str]) -> bool:
    """Tell words that can be read as a complaint; what somebody does about bad weather is none."""
    bad = [index for index, word in enumerate(core) if word in lex.COMPLAINTS]
    if bad and core[0] in lex.REMEDIES and _OF_HOUSE.isdisjoint(core):
        return False  # "reducing turnover times", "repairing broken violins"
    asked = bool(core) and (core[0] in {"how", "what", "why"} or core[0].endswith("ing"))
    return bool(bad) and not (asked and all(_is_met(core, at) for at in bad))


def _is_met(core: list[str], at: int) -> bool:
    behind = core[at - 2] if core[at - 1] in lex.DETERMINERS else core[at - 1]
    return at > 2 and behind in lex.MET_WITH and _OF_HOUSE.isdisjoint(core[at + 1 : at + 3])


def _of_nobody(words: list[str]) -> int | None:
    """Return where a pronoun stands before anybody is named, or None."""
    first = next((index for index, word in enumerate(words) if bare(word) in lex.THIRD_PERSONS), None)
    return first if first is not None and not _names(words[:first]) else None


def _names(words: list[str]) -> set[str]:
    """Return the names and titles of people among words."""
    named = {name for word in words if is_name(word) and (name := bare(word)) not in lex.CASED}
    return named | lex.TITLES & set(words_of(" ".join(words)))


def _of_another(words: list[str]) -> int | None:
    """Return where a pronoun must mean somebody besides the one name before it: "Odile had warned him"."""
    for index, word in enumerate(words[1:], 1):
        after = bare(words[index + 1]) if index + 1 < len(words) else ""
        owning = bare(word) == "her" and after not in lex.PREPOSITIONS | lex.DETERMINERS | {"", "and", "how"}
        if bare(word) not in {"him", "her"} or owning or bare(words[index - 1]) in lex.PREPOSITIONS:
            continue
        return index if len(_names(words[:index])) == 1 else None
    return None
