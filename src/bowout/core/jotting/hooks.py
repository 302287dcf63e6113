"""Shapes of what keeps the door open, and the order in which they are looked for."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.acts import any_gerund, own_gerund, question, verb
from bowout.core.jotting.clauses import is_clause, is_negative, with_subject_article
from bowout.core.jotting.dates import date_at, linked
from bowout.core.jotting.grammar import bare, definite, gerund, is_name, words_of
from bowout.core.jotting.meetings import gathering, platform
from bowout.core.jotting.phrase import Kind, Phrase
from bowout.core.jotting.seen import (
    TIMED,
    base_seen,
    been,
    pictured,
    seen_done,
    seen_happening,
    seen_so,
    seen_written,
    shown,
    unfolding,
)
from bowout.core.jotting.things import followed, is_phrase, occasion, role
from bowout.core.jotting.times import hiring, time
from bowout.core.wording import Wording

_WISHED = Wording(
    r"^(?:I\s+)?(?:(?:would|am|do|really|still|also|very|so|just|be)\s+)*"
    r"(?P<how>love|like|want|hope|hoping|wish|keen|eager|excited|curious|happy|glad|delighted"
    r"|interested|cannot wait|can not wait"
    r"|looking forward|look forward)\s+"
    r"(?P<link>to|about|for|in|on|(?=how|what|whether|if|when))\s*(?<=\s)(?=\S)",
    re.IGNORECASE,
    needs="love like want hope hoping wish keen eager excited curious happy glad delighted interested "
    "wait forward",
)
# What one would do or have is a wish: "would try it", "would love a go on the press", "a chance to see it".
_WOULD = Wording(
    r"^(?:I |it )?would (?:be (?:great|nice|good|lovely|fun|cool) to "
    r"|(?:really )?(?:love|like|enjoy) (?=an? ))?(?=[a-z]+ \S)",
    needs="would",
)
_HAD = Wording(
    r"^(?:an?|the) (?:(?P<chance>chance|opportunity) to|go|look|tour|ride|visit|taste|turn|try|walk|trip)\b",
    needs="chance opportunity go look tour ride visit taste turn try walk trip",
)
_HOPED = Wording(
    r"^(?:I\s+)?(?P<how>hope|hoping)\s+(?:that\s+)?(?P<what>\S.*)$", re.IGNORECASE, needs="hope hoping"
)
_ADMIRED = Wording(
    r"^I\s+(?:really\s+)?(?:(?:love|like|admire)\s+(?:the|your|how)"
    r"|am\s+(?:still\s+)?(?:a\s+)?(?:big\s+|huge\s+)?fan of)\s",
    re.IGNORECASE,
    needs="i",
)
_WELL = Wording(
    r"^(?:I\s+)?wish(?:ing)? (?=(?:you|them|everyone|the team)\b)", re.IGNORECASE, needs="wish wishing"
)
_FOUND = Wording(
    r"^(?:I\s+)?wish (?P<what>(?:you|them|they) (?:find|get|have|win|open|make|keep|grow|reach)\s.+)$",
    re.IGNORECASE,
    needs="wish",
)
_LUCK = Wording(
    r"^(?P<wish>good luck|all the best|best (?:of luck|wishes))(?P<with>\s+(?:with|for)\s.+)?$",
    re.IGNORECASE,
    needs="luck best",
)
_CROSSED = Wording(r"^fingers crossed (?:for|with) (?P<what>\S.*)$", re.IGNORECASE, needs="fingers")


def wished(text: str) -> Phrase | None:
    """Recognize a wish by its first words ("would love to see …") and read what is wished for."""
    match = _WISHED.match(text)
    if match is None or is_negative(text[match.end() :]):
        return _would_do(text) or _crossed(text) or _wished_well(text)
    what = text[match.end() :]
    if what.startswith("if "):
        what = f"whether{what[2:]}"
    if match["link"].lower() == "to" and not match["how"].lower().startswith("look"):
        return verb(f"to {what}")
    return next((phrase for shape in HOOK_SHAPES[1:] if (phrase := shape(what))), None)


def _would_do(text: str) -> Phrase | None:
    would = _WOULD.match(text)
    what = text[would.end() :] if would else text
    had = None if is_negative(text) else _HAD.match(what)
    if had and (would or had["chance"]):
        return Phrase(Kind.VERB, f"have {what}")
    return verb(f"to {what}") if would and what.split()[0] in lex.BARE_VERBS else None


def _crossed(text: str) -> Phrase | None:
    match = _CROSSED.match(text)
    thing = match and (occasion(match["what"]) or followed(match["what"]))
    return thing and Phrase(Kind.SENTENCE, f"I will keep my fingers crossed for {thing.text}")


def _wished_well(text: str) -> Phrase | None:
    if is_negative(text):
        return None
    if match := _LUCK.match(text):
        wish = "good luck" if "luck" in match["wish"].lower() else "all the best"
        return Phrase(Kind.SENTENCE, f"I wish you {wish}{match['with'] or ''}")
    if match := _FOUND.match(text):
        return Phrase(Kind.SENTENCE, f"I hope {re.sub('^them ', 'they ', match['what'])}")
    if _WELL.match(text):
        return Phrase(Kind.SENTENCE, _WELL.sub("I wish ", text))
    if (match := _HOPED.match(text)) and is_clause(match["what"]):
        return Phrase(Kind.SENTENCE, f"I hope that {with_subject_article(match['what'])}")
    return Phrase(Kind.SENTENCE, f"I{text[1:]}") if _ADMIRED.match(text) else None


def asked(text: str) -> Phrase | None:
    """Recognize what one would like to hear of: "how the migration goes", not "what we discussed"."""
    if text.startswith("whatever ") and is_clause(text.partition(" ")[2]):
        return Phrase(Kind.GERUND, f"seeing {text}")
    no_question = text.lower().split()[1:2] in (["we"], ["i"]) or text.startswith("should ")
    return None if no_question else question(text)


_POSSIBLE = Wording(
    r"^(?P<who>you|they)\s+(?:might|may|could|(?:want|plan|hope|intend)s? to"
    r"|(?:are|is) (?:going|planning|hoping|thinking) (?:to|of))\s+(?P<what>[a-z].+)$",
    needs="might may could want wants plan plans hope hopes intend intends going planning hoping",
)


# What is planned for a time of its own is to be: "they are planning to connect the village in July".
_PLANNED = Wording(
    r"^(?P<who>(?:you|they)|(?!(?:I|we|my|how|what) )(?:(?!\b(?:you|they|we|I|that|which)\b)[^,])+?)\s"
    r"(?:(?:plan|intend)s? to|(?:are|is) (?:planning|going) to)\s"
    r"(?P<what>[a-z]+ \S.*)$",
    needs="plan plans intend intends planning going",
)


def planned(text: str) -> Phrase | None:
    """Recognize what somebody will do at a time that is named: "they plan to electrify the line in May"."""
    match = None if is_negative(text) else _PLANNED.match(text)
    thing, _, last = match["who"].rpartition(" ") if match else ("", "", "")
    told_of = thing and is_name(last) and not is_name(thing)  # "the studio Ana plans to open"
    if match is None or told_of or not TIMED.search(match["what"]):
        return None
    whom = "them" if match["who"] == "they" else definite(match["who"], plural=True)
    return Phrase(Kind.GERUND, f"seeing {whom} {match['what']}")


_MAKING = Wording(  # what somebody is at: "they are buying twenty vans next year"
    r"^(?P<who>you|they|(?:the|your|their) [\w-]+) (?P<is>is|are|will be) "
    r"(?P<doing>[a-z]+ing) (?P<what>[a-z\d].*)$",
    needs="is are be",
)


_STATES = frozenset({"being", "having", "going", "coming"})


def in_the_making(text: str) -> Phrase | None:
    """Recognize what somebody does to a thing, which is the thing to come: "the vans you are buying"."""
    match = None if is_negative(text) else _MAKING.match(text)
    if match is None or match["doing"] in lex.UNDOING | _STATES:
        return None
    words = re.sub(r"^(?:an?|the|some) ", "", match["what"]).split()
    course = not lex.COURSES.isdisjoint(map(bare, words))
    enders = lex.PREPOSITIONS - ({"of", "on", "in", "for"} if course else {"of"}) | {"next", "this"}
    ends = (at for at, word in enumerate(words) if at and bare(word) in enders)
    end = min(next(ends, len(words)), date_at(words))
    what, rest = " ".join(words[:end]), " ".join(["", *words[end:]])
    opens = bare(words[0]) in lex.DETERMINERS - lex.NUMBERS | lex.PRONOUNS | lex.PREPOSITIONS | lex.PARTICLES
    if (
        opens
        or not end
        or not is_phrase(what)
        or not (course or match["is"] == "will be" or not base_seen(match["doing"]))
    ):
        return None
    be = "will be" if rest.startswith(" next ") else match["is"]  # "you are buying next" would rank them
    return Phrase(Kind.VERB, f"hear about the {what} {match['who']} {be} {match['doing']}{rest}")


def possible(text: str) -> Phrase | None:
    """Recognize what somebody may do, which one can hear of: "they might open a kitchen in Lyon"."""
    match = _POSSIBLE.match(text)
    first, _, rest = match["what"].partition(" ") if match else ("", "", "")
    bases = lex.BARE_VERBS | lex.TOPIC_VERBS | lex.DYNAMIC_BASES if first.endswith("ing") else ()
    does = next((base for base in bases if gerund(base) == first), "") if bases else first
    if match is None or is_negative(text) or not does:
        return None
    return Phrase(Kind.QUESTION, f"whether {match['who']} {does} {rest}".rstrip())


def heard(text: str) -> Phrase | None:
    """Recognize a speaker and a subject: "Ana on deepfakes" is somebody to hear."""
    words = text.split()
    named = next((index for index, word in enumerate(words) if not (is_name(word) or word == "you")), 0)
    fits = 0 < named < len(words) - 1 and words[named] == "on" and not words[0].endswith(("'s", "’s"))
    if not fits or is_clause(text) or linked(" ".join(words[named:])):
        return None
    after = bare(words[named + 2]) if len(words) > named + 2 else "in"
    if words[named + 1] in lex.INSTITUTIONS and after in lex.PREPOSITIONS | lex.TIME_WORDS | {"next", "this"}:
        return Phrase(Kind.GERUND, f"seeing {text}")  # "Hamlet on tour"
    met = bare(words[-1]) in lex.PLATFORMS
    return Phrase(Kind.VERB, f"stay in touch with {text}") if met else Phrase(Kind.GERUND, f"hearing {text}")


_GOING_TO = Wording(
    r"^going to (?=(?:see|watch|hear|visit|meet|try|taste|read)\b)", re.IGNORECASE, needs="going"
)


_BEING_THERE = Wording(
    r"^(?P<who>you|they) (?:(?:will|want to|are going to|plan to) )?"
    r"(?:be|are|go|are going|exhibit|come|travel) (?:back )?(?:to|at) (?P<where>(?:the )?\S.*)$",
    needs="you they",
)


def being_there(text: str) -> Phrase | None:
    """Recognize where the reader will be, and one can meet: "they go to Interpack in May"."""
    match = _BEING_THERE.match(text)
    if match is None or not (is_name(match["where"].split(maxsplit=1)[0]) or occasion(match["where"])):
        return None
    whom = "them" if match["who"] == "they" else "you"
    return Phrase(Kind.VERB, f"meet up with {whom} at {match['where']}")


def own_act(text: str) -> Phrase | None:
    """Recognize what the writer will do, by a word of the writer's own: "inviting my pupils to the fair"."""
    if _GOING_TO.match(text):
        return verb(f"to {_GOING_TO.sub('', text)}")
    mine = {"my", "me", "myself", "our", "together"} & set(words_of(text)) or text.startswith("co-")
    mine = mine or text.endswith((" to you", " for you"))  # "recommending joiners to you"
    found = any_gerund(text) if mine and not is_negative(text) else None
    return found and Phrase(Kind.GERUND, found.text)


HOOK_SHAPES = (
    wished, platform, being_there, asked, planned, possible, in_the_making, heard, time, hiring, verb,
    own_gerund, own_act, any_gerund, been, seen_written, seen_happening, shown, gathering, role, occasion,
    unfolding, seen_done, seen_so, pictured, followed,
)  # fmt: skip
