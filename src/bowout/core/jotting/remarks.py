"""Remarks: what says more of a thing, and is none itself ("9 to go", "comes out in May", "your idea")."""

from __future__ import annotations

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import is_name, is_plural, words_of
from bowout.core.wording import Wording

_TALLY = Wording(
    r"^\d[\d.,]*(?:\s[\w-]+){0,2}?\s(?:down|to go|done|so far|left|too|\w+ed)$"
    r"|^\d[\d.,]*\sof\s|^\d[\d.,]*\s(?:in|at|on|to|by|per|for|out|from|more)\b(?!\s\d)",
    signs="0123456789",
)
_TELLING = Wording(r"\b(?:\w+ed|said|wrote|told|says|writes|tells|adds) that\b", needs="that")
_PARTICLES = frozenset({"live", "public", "again", "back"})
_LONG_OWNER = 4  # words
_ACTS = (
    (lex.BARE_VERBS | lex.TOPIC_VERBS | {"choose", "decide", "vote", "swear"}) - lex.VERB_OR_NOUN - {"work"}
)
CHANGED = Wording(r"\b(?:up|down) (?:(?:by )?\d[\d.,]*\s?%|(?:from )?\d[\d.,]* to \d)", needs="up down")
_CUT = Wording(
    r"^(?:cuts?|save[sd]|reduce[sd]|raise[sd]|lower(?:s|ed)) (?:[\w-]+ )+(?:by )?\d[\d.,]*\s?%$", signs="%"
)
_WHOSE = Wording(
    r"^(?:your|my|the \w+['’]s|\S+['’]s) (?:own )?"
    r"(?:idea|baby|doing|invention|brainchild|suggestion|decision)$",
    needs="idea baby doing invention brainchild suggestion decision",
)
# A word with a question mark in a list is a question to oneself: "the lens lab; parking??".
_SELF_ASKED = Wording(
    r"(?:(?:^|[;\n])\s*(?:[-*•]\s*)?(?P<what>[a-z][\w'’-]*(?: [a-z][\w'’-]*)?)\s?\?+"
    r"|(?:^|[;,&+\n]|\band\b)\s*(?P<sure>[a-z][\w'’-]*(?: [a-z][\w'’-]*)?)\s?\?{2,})(?=\s*(?:$|[;,\n]))",
    signs="?",
)


# What is only asked of what is to come: "a launch, kickstarter?", "Ida retires?? who takes over".
_ASKED_BESIDE = Wording(
    r"(?<=[\w?!.])(?:\s*[,;&+]\s*|\s+and\s+)(?P<what>(?:maybe )?[a-z][\w'’-]*(?: [a-z][\w'’-]*)?)\s?\?+"
    r"(?=\s*(?:$|[,;\n]))"
    r"|(?<=\?)\s*(?P<sure>(?:who|what|when|where|which|why)\b[^,;.?]*)\??$",
    signs="?",
)


def without_doubts(text: str) -> tuple[str, list[str]]:
    """Return what is to come without what is only asked beside it, and this."""
    asked = [match["what"] or match["sure"] for match in _ASKED_BESIDE.finditer(text)]
    asking = not asked or not lex.WH_WORDS.isdisjoint(words_of(text)[:1])
    return (text, []) if asking else (_ASKED_BESIDE.sub("", text), asked)


def without_questions(text: str) -> tuple[str, list[str]]:
    """Return a list without the questions to oneself in it, and these; what all items ask is no question."""
    asked = [(match, match["what"] or match["sure"]) for match in _SELF_ASKED.finditer(text)]
    sure = [(match, what) for match, what in asked if not lex.WH_WORDS.issuperset(what.split()[:1])]
    rest = _SELF_ASKED.sub("", text) if sure else text
    if not sure or (not words_of(rest) and "??" not in text) or "?" in rest:
        return text, []
    return rest.strip(" ;,\n"), [what for _, what in sure]


def says_whose(text: str) -> bool:
    """Tell an owner without a thing ("your gran's"), which says whose the thing before it is."""
    last = text.rsplit(maxsplit=1)[-1].rstrip(".,;!?")
    return last.islower() and last.endswith(("'s", "’s")) and len(text.split()) < _LONG_OWNER


def is_remark(text: str) -> bool:
    """Tell a tally, a verb without its subject, a verdict without its verb, and what somebody told."""
    words = words_of(text)
    return bool(
        _is_of_people(text, words)
        or _lacks_subject(text, words)
        or lex.ANSWERS.issuperset(words)
        or (words[0] == "very" and len(words) < 4)
        or (words[0] in lex.INTENSIFIERS and len(words) > 1 and {*words[1:]} <= lex.EVALUATIVE | lex.FELT)
        or words[-1] in lex.SO_FAR
        or words[-2:] == ["so", "far"]
        or _CUT.match(text)
        or words[1:2] == ["ex"]  # "Ida ex marine lab"
        or says_whose(text)
        or ": " in text
        or CHANGED.search(text)
        or _TALLY.search(text)
        or _TELLING.search(text)
        or _judges(words)
    )


def _is_of_people(text: str, words: list[str]) -> bool:
    """Tell who was there ("you and Ana") and what many do ("visitors vote")."""
    if "me" in text.replace(", ", " and ").split(" and "):
        return True
    together = words[0] == "you" and words[1:2] == ["and"] and all(is_name(raw) for raw in text.split()[2:])
    acting = len(words) == 2 and (is_plural(words[0]) or text.split(maxsplit=1)[0].endswith("%"))
    return together or (acting and words[1] in _ACTS)


def _lacks_subject(text: str, words: list[str]) -> bool:
    """Tell a verb that does not say who does it: "comes out in May", "saves 40 hours"."""
    doing = words[0] in lex.THING_VERBS - lex.PLURALS_TOO and len(words) > 1
    if doing and words[1] in lex.PREPOSITIONS | lex.DETERMINERS | _PARTICLES:
        return True
    first, number, counted = [*words, "", ""][:3]
    figured = text[0].islower() and first.endswith("s") and number.isdigit() and bool(counted)
    return figured and counted not in {"and", "or", "to"} | lex.PREPOSITIONS


def _judges(words: list[str]) -> bool:
    """Tell "error budgets actually enforced" from "the now closed ward"."""
    triples = zip(words, words[1:], words[2:], strict=False)
    return any(
        how in lex.JUDGING and done.endswith("ed") and before not in lex.DETERMINERS
        for before, how, done in triples
    )


def tells_whose(text: str) -> bool:
    """Tell what only says who thought of a thing: "Geneviève's idea"."""
    return _WHOSE.match(text) is not None
