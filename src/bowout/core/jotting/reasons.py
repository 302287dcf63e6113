"""Shapes of a reason: a clause, or a noun that can be a reason by itself."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.acts import any_gerund, verb
from bowout.core.jotting.clauses import is_clause, with_subject_article
from bowout.core.jotting.grammar import (
    bare,
    definite,
    gerund,
    has_determiner,
    head_index,
    indefinite,
    is_mass,
    is_name,
    is_plural,
    words_of,
)
from bowout.core.jotting.listing import opens_lead
from bowout.core.jotting.measured import measured_reason
from bowout.core.jotting.own_doings import is_said_of_doing
from bowout.core.jotting.phrase import Kind, Phrase
from bowout.core.jotting.qualities import is_attribute
from bowout.core.jotting.things import is_phrase
from bowout.core.wording import Wording

_FIRST_PERSON = Wording(r"^I(?:['’](?:m|d|ve|ll))?\s+\w", re.IGNORECASE)
_BECAUSE = Wording(
    r"^(?:because of|because|due to|as|for|owing to|the reason is(?: that)?|reason:?"
    r"|so(?! (?:far|many|much|long)\b)"
    r"|since(?! (?:we|I|you|they) (?:last |first )?(?:spoke|met|talked|applied)\b))\s+(?=\S)",
    re.IGNORECASE,
)
_PREDICATE = Wording(
    r"^(?P<subject>(?:[\w'’-]+\s+){0,4}?[\w'’-]+)\s+(?P<rest>(?:\d[\d.,]*\s?[%k]\s)?(?:too|not|below|above|under|over|no"
    r" longer|now|further|only (?:for|an?|\d+)|out of)\s.+)$"
)
_OF_THE_ROLE = Wording(
    r"^(?:needs|requires|involves|means|wants|includes|takes|does not|is|seems|looks|sounds|feels"
    r"|starts|ends|pays|covers|leaves (?:me|no|little)|was (?:meant|supposed) to|became|turned|moved)\s+\S"
)
_ROLE_IS = Wording(
    r"^(?:(?:mostly|mainly|only|purely|largely|fully|now|not(?!\s+(?:enough|much|many)\b)|no"
    r" longer)\s+\S|too\s+(?!many|much|few|little)\S)"
)
_TURNED = Wording(
    r"^(?:(?:has|had) )?(?:turned (?:out|into)|morphed into|changed (?:in)?to"
    r"|became(?= (?:\d|(?:mostly|mainly|all|purely|too|more|just|only)\b)))\s",
    needs="became turned morphed changed",
)
_CLOCK = r"(?:is|was) (?=\d{1,2}(?:[:.]\d\d| ?[ap]m)(?:$|,| and\b))"
_AT_TIME = Wording(
    r"\b(?:bus|train|tram|ferry|boat|shift|start|finish|school|kitchen|flight|service|connection|class)"
    rf"(?: [a-z]+){{0,2}} {_CLOCK}|\b(?:first|last) (?:[\w-]+ ){{1,3}}{_CLOCK}",
    signs="0123456789",
)
_AT_CLOCK = Wording(
    r"\b(?:starts?|ends?|begins|finishes|leaves|opens|closes|stops|arrives) "
    r"(?=\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?(?:$|,| and\b))",
    signs="0123456789",
)
_WEEKDAY = Wording(
    r"\b(mon|tue|wed|thu|fri|sat|sun)(?= (?:work|shifts?|nights?|mornings?|evenings?|starts?|duty)\b)",
    re.IGNORECASE,
    needs="mon tue wed thu fri sat sun",
)
_MORE_TOO = Wording(r", (?=(?:more|less|fewer) [a-z]+(?: [a-z]+)?$)", needs="more less fewer")
_SO_DOING = Wording(r",(?: so)? (?=[a-z]{2,}ing(?: put| here| on)?$)|, so (?=[a-z]{2,}ing\b)", signs=",")
# What one does because of one's own people: "my partner got a job in Oslo, moving with her".
_ALONG = Wording(
    r", (?=(?:moving|relocating|following|going|joining) (?:with|to|there|too|him|her|them)\b)", signs=","
)
_SPOUSES = frozenset({"wife", "husband", "partner", "spouse", "fiancé", "fiancée", "girlfriend", "boyfriend"})
_MOVING = Wording(
    r", (?=(?:moving|relocating)(?! (?:with|to|there|too|him|her|them)\b)(?: [^,]*)?$)",
    needs="moving relocating",
)
_LED = Wording(r"[^,]+ I (?:would|want|am|have|need|prefer|plan|hope|intend|feel|think|found)\b", needs="i")
_LITTLE = Wording(
    r", (?=(?:hardly|barely|almost|little|few|no) [A-Za-z]+(?: [A-Za-z]+)?$)",
    needs="hardly barely almost little few no",
)
_BEHIND_WHAT = Wording(r" (?:what|than) ", needs="what than")
_ONLY = Wording(r"^(?P<what>[a-z][\w-]*(?: [\w-]+)?) only$", needs="only")
_TOO_FAR = Wording(r"^too far(?! away\b| (?:to|behind|below|above|into|in|off|out)\b)", needs="far")
_NO_TIME = Wording(r"^not (?:the|a) (?:\w+ )?(?:time|moment|step|year)\b", needs="time moment step year")
_ELSEWHERE = frozenset({"closer", "nearer"})
# Of two nouns one is chosen and the other not, which no "is" joins: "days not nights", "base not commission".
_NOT_A_NOUN = Wording(
    r"^not (?:\w+(?:[^s]s|ment|ion|ness|ity|ship|[ae]nce|ism)\b|.* (?:wanted|needed|preferred|required)$)",
    needs="not",
)
_DOING_NOT_DOING = Wording(r"^\w+ing not \w+ing\b", needs="not")  # "teaching not reporting"
# What one would do, or a thing that its first word only looks like doing: "starting salary too low".
_DOING_JUDGED = Wording(
    r"^[a-z]+ing (?:[\w-]+ ){1,3}?(?:too (?!much\b)\w+|not \w+[ai]ble)\b", needs="too not"
)
_BOTH_NAMED = Wording(
    r"^([a-z][\w-]*(?: [\w-]+){0,2}) not ([\w-]+(?: [\w-]+){0,2})(?= (?:is|are|was|were) what\b)", needs="not"
)
_DAYS_ONLY = Wording(r"^only \d days\b", needs="only")  # "van only 3 days"
_FREE = frozenset({"free", "available", "able"})
_NOT_THAT = Wording(
    rf"\b((?!(?:{'|'.join(sorted(lex.AUXILIARIES | lex.ADVERBS | lex.PRONOUNS | lex.RELATIVES))}|and|or|but"
    r"|so|rather|prefer|decided|chose|hope|wish|also|probably)\b)[a-z-]+) not (?!(?:to|only|just)\b)"
    r"((?:an? )?[a-z-]+(?: [a-z-]+){0,2})$",
    needs="not",
)
_NOT_MANY = Wording(r"\b(\d+ [a-z-]+(?: (?:a|per) [a-z]+)?),? not (\d+)$", needs="not")  # "5 days not 3"
_MY_CURRENT = Wording(
    r"\bthe current(?= (?:employer|company|school|team|boss|manager|job)\b)", needs="current"
)
_AMOUNTS = frozenset({"lot", "bit", "lack"})
_OWN = Wording(r"(?P<does>(?<=\bto )[a-z]+|\b[a-z]+ing) own (?=[a-z])", needs="own")  # "to cook own food"
_WAS_NOW = Wording(
    r"^(?:it |(?:the )?(?:role|job|post|position) )?was "
    r"(?P<then>(?!(?:not|told|promised|offered|asked|hoping|going|looking|a|an)\b)\S.*?)"
    r"(?:,|;| but| and)? (?:but )?(?:(?:it )?is )?now "
    r"(?P<now>(?!(?:I|we|they|you|he|she|the|not|that)\b)\S.*)$",
    needs="was",
)
_MEASURES = Wording(
    r"^(?:\d+ ?% \S+(?: \S+){0,2}|(?:all|mostly|mainly|purely|fully|only|half) \S+(?: \S+){0,3}"
    r"|\S+(?: \S+){0,2} only)$"
)
_FROM_TO = Wording(
    r"^(?:changed|(?:went|moved|switched)(?= from (?:full|part|remote|hybrid|office|on-?site|perm|\d)))"
    r" from .* to ",
    needs="changed went moved switched",
)


def clause_reason(text: str) -> Phrase | None:
    """Take a reason as a clause: "the commute is too long", "got promoted", "salary below what I need"."""
    text = _BOTH_NAMED.sub(r"\1, not \2,", _MORE_TOO.sub(" and ", _worded(text)))
    text = _AT_CLOCK.sub(r"\g<0>at ", _AT_TIME.sub(r"\g<0>at ", text))
    found = _as_clause(text) if words_of(text) else None
    if found is None:
        return None
    if not lex.RELATIONS.isdisjoint(words_of(found)[:2]):
        along = ", and we are " if words_of(found)[1] in _SPOUSES else ", so I am "
        found = _ALONG.sub(", so I am ", _MOVING.sub(along, found))
    found = _NOT_MANY.sub(r"\1 rather than \2", found)
    told = _NOT_THAT.sub(
        r"\1, not \2", _with_second_article(_LITTLE.sub(", with ", _SO_DOING.sub(", so I am ", found)))
    )
    return Phrase(Kind.CLAUSE, _MY_CURRENT.sub("my current", told))


def _as_clause(text: str) -> str | None:
    found = (
        _led(text)
        or _of_the_role(text)
        or _halved(text)
        or _was_and_is(text)
        or _told_by_me(text)
        or _predicated(text)
    )
    if found:
        return found
    if not is_clause(text):
        return text if _is_said_behind(words_of(text)) else measured_reason(text)
    told = with_subject_article(text)
    headed = told == text and bare(text.split(maxsplit=1)[0]) in lex.REASON_HEADS
    return f"the {text}" if headed else told


def _is_said_behind(words: list[str]) -> bool:
    """Tell what is said of a thing with a clause of its own: "the salary you can offer does not cover it"."""
    whose = {"i", "we", "you", "they"}
    at = next((index for index, word in enumerate(words[1:], 1) if word in whose), len(words))
    aux = lex.AUXILIARIES - {"have", "be", "been", "being"}
    return any(
        words[index] in aux and words[index - 1] not in lex.AUXILIARIES | {"not"}
        for index in range(at + 2, len(words) - 1)
    )


def _of_the_role(text: str) -> str | None:
    """Return what a role turned into, or has only."""
    if _TURNED.match(text):
        return f"the role {text}"
    match = _ONLY.match(text)
    if match is None or is_clause(text) or bare(text.split(maxsplit=1)[0]) in lex.REASONS_STATED:
        return None
    return f"the role {'has' if is_plural(match['what'].split()[-1]) else 'is'} {text}"


def _led(text: str) -> str | None:
    """Return a clause behind its condition: "without a car, getting there is not possible"."""
    if not opens_lead(text):
        return None
    if _LED.match(text):
        return text
    lead, comma, rest = text.partition(", ")
    found = _as_clause(rest) if comma and words_of(rest) else None
    return found and f"{lead}, {found}"


def _halved(text: str) -> str | None:
    """Return an amount and the clause beside it: "90 minutes each way and the nursery closes at five"."""
    first, joint, second = text.partition(" and ")
    measured = measured_reason(first) if joint and is_clause(second) and not is_clause(first) else None
    return measured and f"{measured} and {with_subject_article(second)}"


def _with_second_article(text: str) -> str:
    """Return a clause whose second half has its article too: "and shop shuts" is "and the shop shuts"."""
    first, joint, second = text.partition(" and ")
    both = joint and " and " not in second and is_clause(first) and is_clause(second)
    return f"{first} and {with_subject_article(second)}" if both else text


def _worded(text: str) -> str:
    """Return a reason without "because", its weekdays written out: "sat work every week"."""
    text = _OWN.sub(r"\g<does> my own ", text)
    days = {day[:3]: day.title() for day in lex.WEEKDAYS}
    return _WEEKDAY.sub(lambda match: days[match[1].lower()], _BECAUSE.sub("", text))


def noun_reason(text: str) -> Phrase | None:
    """Take what can be a reason by itself: "the commute", "start date in March"."""
    text = _worded(text)
    if not words_of(text):
        return None
    words = text.split()
    first = bare(words[0])
    if (
        not is_phrase(text)
        or first in lex.PREPOSITIONS | {"own", "back", "start", "stay"}
        or any(word[0].isdigit() for word in words)
    ):
        return None
    head = bare(words[head_index(words)])
    named = first in lex.ANY_REASON_OPENERS and not (
        is_plural(head) or head in _AMOUNTS
    )  # "the ferry stops at six" is no thing
    fits = named or (head in lex.REASON_HEADS and first not in {"more", "less", "another", "lots"})
    told = definite(text, plural=True)
    alone = told == text and not has_determiner(words) and not is_name(words[0])
    return Phrase(Kind.NOUN, f"the {text}" if alone else told) if fits else None


def _told_by_me(text: str) -> str | None:
    """Return a reason that the candidate is the subject of, the "I" restored where it was left off."""
    words = words_of(text)
    first, following = [*words, "", ""][:2]
    if _FIRST_PERSON.match(text):
        return re.sub(r"^I got (?=\w+ed\b)", "I was ", f"I{text[1:]}")
    if first in {"got", "was", "been"} and following in lex.PASSIVES_OF_SELF | lex.SELF_PASSIVES:
        return f"I was {text.split(maxsplit=1)[1]}"
    if first in lex.REASONS_STATED or (
        first in {"needed", "wanted"} and following in {"someone", "somebody"}
    ):
        return None
    if opener := _mine(first, following, text):
        having = first == "got" and words[-1] in lex.RELATIONS  # "got young kids"
        return f"I have {text.split(maxsplit=1)[1]}" if having else f"{opener} {text}"
    doing = first.endswith("ing") and len(first) > 4 and first not in lex.ING_NOUNS | lex.NOT_MINE
    judged = _DOING_JUDGED.match(text) is not None
    if not judged and (any_gerund(text) or (doing and following not in {"of", *lex.AUXILIARIES})):
        return text if is_said_of_doing(text, words) else f"I am {text}"
    opened = following in lex.DETERMINERS and verb(text) and first not in {"find", "so", "and", "but", "then"}
    return f"I am {gerund(first)} {text.split(maxsplit=1)[1]}" if opened else None


def _was_and_is(text: str) -> str | None:
    """Return what a role was and now is: "was hybrid, now office only"; what it was alone is no reason."""
    match = _WAS_NOW.match(text)
    if match is None:
        return None
    first = bare(match["then"].split(maxsplit=1)[0])
    then = first in lex.TOLD_OF_ROLE or _is_said_of_role(match["then"])
    fits = then and _is_said_of_role(match["now"]) and not is_clause(match["now"])
    return f"the role was {match['then']} and is now {match['now']}" if fits else None


def _is_said_of_role(text: str) -> bool:
    return _MEASURES.match(text) is not None or is_attribute(bare(text.split(maxsplit=1)[0]))


def _mine(first: str, following: str, text: str) -> str | None:
    """Return what is missing before a reason of the candidate's own: "I", "I was", "my"."""
    pair = (first, following)
    said = following in lex.THING_VERBS | lex.AUXILIARIES or is_clause(text)
    taken = following in lex.DETERMINERS and first.endswith(("ken", "ven", "sen", "ten"))
    hangs = following in lex.ADJECTIVES_ALONE and words_of(text)[2:3] in ([], ["elsewhere"], ["here"])
    done = first in lex.PASSIVES_OF_SELF and (first == "offered" or following not in lex.DETERMINERS)
    did = first in lex.IRREGULAR_PASTS - lex.REASONS_STATED and following and not is_clause(text)
    openers = (
        ("my", first.removesuffix("'s") in lex.RELATIONS | lex.OWN_THINGS and said),
        ("the role", _FROM_TO.match(text)),
        ("I would", first == "rather" and following in lex.BARE_VERBS | {"do", "be", "have"}),
        ("I am", first == "only" and following in _FREE),
        ("I am going", pair == ("back", "to")),
        ("I have", taken),  # "taken a role nearer home"
        ("I", pair == ("asked", "for")),
        ("I was", done and not hangs),  # "offered permanent elsewhere"
        ("I", did or first in lex.FIRST_PERSON_VERBS or pair == ("do", "not")),
    )
    return next((opener for opener, fits in openers if fits), None)


def _predicated(text: str) -> str | None:
    """Return a clause for what leaves its subject or verb off: "salary too low", "no remote option"."""
    words = words_of(text)
    if words[0] == "no":
        return _absent(text, words)
    return None if is_clause(_BEHIND_WHAT.split(text)[0]) else _role_is(text, words) or _with_copula(text)


def _absent(text: str, words: list[str]) -> str | None:
    """Return what there is none of: "no remote option available"."""
    if lex.ABSENT.isdisjoint(words):
        return None
    what = next(word for word in words if word in lex.ABSENT or is_plural(word))
    return f"there {'are' if is_plural(what) else 'is'} {text}"


def _role_is(text: str, words: list[str]) -> str | None:
    """Return what is said of the role, or of the time: "mostly a data job", "not the right moment"."""
    if _OF_THE_ROLE.match(text):
        return f"the role {text}"
    if _NO_TIME.match(text):
        return f"it is {text}"
    elsewhere = words[0] in _ELSEWHERE and words[1:2] == ["to"]  # of which role?
    said = _ROLE_IS.match(text) or (words[0] in lex.ADJECTIVES_ALONE and _ends_as_adjective(words))
    return f"the role is {_as_what(text)}" if said and not elsewhere else None


def _as_what(text: str) -> str:
    """Return what a role mostly is, with the article of one thing ("mostly a data job")."""
    text = _TOO_FAR.sub("too far away", text)
    how, _, what = text.partition(" ")
    one = how in {"mostly", "mainly", "largely", "purely"} and is_phrase(what) and " " in what
    if not one:
        return text
    last = what.rsplit(maxsplit=1)[-1]
    counted = bare(last) not in lex.ADJECTIVES_ALONE | lex.ADVERBS and not is_mass(last)
    return f"{how} {indefinite(what)}" if counted else text


def _with_copula(text: str) -> str | None:
    match = _PREDICATE.match(text)
    if match is None or _NOT_A_NOUN.match(match["rest"]) or _DOING_NOT_DOING.match(text):
        return None
    if bare(match["subject"].split()[-1]) in lex.PREPOSITIONS | lex.AUXILIARIES | lex.ADVERBS:
        return None
    subject = match["subject"]
    words = subject.split()
    doing = bool(_DOING_JUDGED.match(text))
    copula = "are" if is_plural(words[-1]) and not doing else "is"
    lent = bare(words[-1]) not in lex.REASON_HEADS | lex.ROLE_NOUNS and _DAYS_ONLY.match(match["rest"])
    copula += " available" if lent else ""
    bare_subject = not has_determiner(words) and not is_name(words[0])
    general = is_plural(words[-1]) or (is_mass(words[-1]) and bare(words[-1]) not in lex.REASON_HEADS)
    bare_subject = bare_subject and not (doing and general)
    return f"{'the ' if bare_subject else ''}{subject} {copula} {match['rest']}"


def _ends_as_adjective(words: list[str]) -> bool:
    """Tell whether a text says how something is ("on-site five days a week") rather than name a thing."""
    return len(words) == 1 or words[1] in lex.DETERMINERS | lex.PREPOSITIONS | {"only"}


REASON_SHAPES = (clause_reason, noun_reason)
