"""A doubt without the words that only say it is one: "I'm not sure whether the post is permanent"."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import bare, indefinite, is_plural, past, third_person
from bowout.core.jotting.ordering import BE_QUESTION
from bowout.core.wording import Wording

_WH = "how|what|whether|if|who|which|where|why|when"
_UNSURE = r"not (?:so |quite |really )?(?:sure|clear|certain)|unsure|uncertain|unclear|wondering|curious"
_HEDGE = Wording(
    rf"^(?:(?:(?:I am|I['’]m|am|it is|it['’]s)?\s?(?:really |still |quite )?(?:{_UNSURE}|worried)"
    r"|(?:I )?wonder|(?:I )?(?:do not|don['’]t|dunno|cannot|can['’]t) ?(?:know|see|tell)?|no idea|question"
    r"|(?:I(?: would|['’]d)? )?(?:would )?(?:like|love|want|need) to (?:know|understand|hear|learn)"
    r"|(?:can|could) you (?:tell me|explain))"
    rf"(?: yet| to me)?[,:]? (?:about |of )?(?=(?:{_WH})\b)"
    rf"|(?:I am|I['’]m|am)?\s?(?:an? (?:bit|little) |bit )?(?:{_UNSURE}|worried|concerned) (?:about|by) "
    r"|(?:(?:I|I['’]ve|I have|we) )?(?:heard|been told|was told|read|gather|understand) that "
    r"|(?:(?:I|I['’]ve|I have) )?heard:? (?:that )?(?!of\b|about\b|from\b)"
    r"|(?:some|many|several|two|other|former)?\s?(?:people|somebody|someone|staff|they)"
    r" (?:told me|said|say) (?:that )?)",
    re.IGNORECASE,
)
_IS_IT = Wording(
    r"^(?P<be>is|are|was|were) (?P<who>(?!(?:the|your|their|our|my|a|an|there|it|you|they|we|I)\b)[\w-]+)"
    r" (?P<rest>[a-z].*)$",
    re.IGNORECASE,
    needs="is are was were",
)
_OF_THING = Wording(
    r"^(?:(?P<be>is|are|was|were)|(?P<may>can|could|will|would|should))"
    r" (?P<which>the|your|their|our|my) (?P<what>\S+ .+)$",
    re.IGNORECASE,
    needs="is are was were can could will would should",
)
_DONE = lex.BARE_VERBS | lex.TOPIC_VERBS | lex.DYNAMIC_BASES
_SAID = lex.ADJECTIVES_ALONE | lex.PREPOSITIONS | lex.DETERMINERS | lex.ADVERBS | {"open", "free", "well"}
_ENDINGS = ("ed", "able", "ible", "ary", "ory", "ful", "ive", "ent", "ant", "ous", "al", "ic")
_POSSIBLE = Wording(
    r"^(?P<what>[^,]+) (?P<rest>possible|negotiable|optional|included|allowed|compulsory|ok|okay)$",
    needs="possible negotiable optional included allowed compulsory ok okay",
)
_EITHER = Wording(r"^(?:paid|[a-z]{3,}ed) .* or ", re.IGNORECASE, needs="or")
_OR_NOT = Wording(r"^((?!(?:whether|if|do|is|are|can|will)\b)[\w-]+(?: [\w-]+)?) or not$", needs="not")
_COMING = Wording(r"^([a-z-]+(?: [a-z-]+)?) (coming|planned|expected)$", needs="coming planned expected")
_AT_TIME = Wording(r"^(?!(?:free|part|full|spare|over) )[a-z]+ time$", needs="time")  # "start time"
_SO_MANY = Wording(r"^\d+ [a-z -]+s in [\w ]*(?:years?|months?|weeks?)$", signs="0123456789")
_SHORT = Wording(r"^(who|what|how|where|when|why)['’](s|d|ll|re)\b", re.IGNORECASE, signs="'’")
_SPELLED = {"s": "is", "d": "would", "ll": "will", "re": "are"}
_DO = Wording(
    r"^(?P<do>do|does|did) (?P<who>you|they|we|I|he|she|it|people|(?:the|your|their|our|my) [\w-]+"
    r"|(?:[\w-]+ ){0,2}?[\w-]+s) "
    r"(?P<verb>[a-z]+)(?P<rest> .*)?$",
    re.IGNORECASE,
    needs="do does did",
)


def as_doubt(text: str) -> str:
    """Return what a doubt is about, a question in the order of a statement: "whether they pay overtime"."""
    plain = _HEDGE.sub("", text.rstrip("? ").removesuffix(" %"))
    told = _SHORT.sub(lambda match: f"{match[1]} {_SPELLED[match[2]]}", plain).strip(" ?")
    if told[:3].lower() == "if ":
        told = f"whether {told[3:]}"
    if asked := _turned(told):
        return asked
    if _SO_MANY.match(told):
        return f"there have been {told}"
    if bare(told.split(maxsplit=1)[0] if told else "") in lex.PREPOSITIONS - {"about"}:
        return f"being {told[0].lower()}{told[1:]}"
    return told.removeprefix("about ").removeprefix("that ")  # "heard: that the team was cut"


def _parted(words: list[str], *, doing: bool) -> tuple[str, str] | None:
    """Return the thing and what is asked of it: "start date", "be moved to October"; None if unclear."""
    for index, word in enumerate(words[1:], 1):
        told = bare(word) in _SAID or word.endswith(_ENDINGS) or index == len(words) - 1
        if bare(word) in _DONE if doing else told:
            return " ".join(words[:index]), " ".join(words[index:])
    return None


def _turned(told: str) -> str | None:
    """Return a question put directly, or cut to its choice, in the order of a statement."""
    if match := _DO.match(told):
        verb, did = match["verb"], match["do"].lower()
        done = past(verb) if did == "did" else verb if did == "do" else third_person(verb)
        return f"whether {match['who']} {done}{match['rest'] or ''}"
    if match := BE_QUESTION.match(told):
        return f"{match['wh']} {match['subject']} {match['be']}{match['rest'] or ''}"
    if (match := _OF_THING.match(told)) and (parted := _parted(match["what"].split(), doing=not match["be"])):
        return f"whether {match['which']} {parted[0]} {(match['be'] or match['may']).lower()} {parted[1]}"
    if match := _IS_IT.match(told):
        return f"whether {match['who']} {match['be'].lower()} {match['rest']}"
    if (match := _POSSIBLE.match(told)) and bare(
        told.split(maxsplit=1)[0]
    ) not in lex.WH_WORDS | lex.AUXILIARIES:
        copula = "are" if is_plural(match["what"].split()[-1]) else "is"
        return (
            f"whether {match['what']} {copula} {'possible' if match['rest'][:2] == 'ok' else match['rest']}"
        )
    return _choice(told)


def _choice(told: str) -> str | None:
    """Return what is asked by its choice alone, or is a time: "remote or not", "start time"."""
    if match := _OR_NOT.match(told):
        return f"whether {'there are' if is_plural(match[1].split()[-1]) else 'it is'} {match[1]}"
    if told.startswith("whether ") and told.endswith(" or not"):
        return told.removesuffix(" or not")
    if _AT_TIME.match(told):
        return f"the {told}"
    if (match := _COMING.match(told)) and bare(match[1].split()[0]) not in lex.DETERMINERS:
        what = match[1] if is_plural(match[1]) else indefinite(match[1])
        return f"{what} {'are' if what == match[1] else 'is'} {match[2]}"
    return f"whether it is {told}" if _EITHER.match(told) else None
