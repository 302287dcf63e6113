"""Shapes of what somebody does: questions, gerunds and bare verbs."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.clauses import (
    finite_index,
    is_clause,
    is_negative,
    is_question_word,
    with_subject_article,
)
from bowout.core.jotting.grammar import (
    bare,
    definite,
    gerund,
    irregular_forms,
    is_done_to_people,
    is_mass,
    is_name,
    is_plural,
    is_uncounted,
    words_of,
)
from bowout.core.jotting.ordering import opens_yes_or_no, statement
from bowout.core.jotting.phrase import Kind, Phrase
from bowout.core.wording import Wording

_TO_VERB = Wording(r"^to\s+(?=[a-z])", re.IGNORECASE, needs="to")
_ASKED = (
    (
        Wording(
            r"^(?:(?:let me know|drop me a (?:line|note|message)|give me a (?:shout|ring|call))"
            r"|(?:tell|ping|text|email|message|call|write(?: to)?) me"
            r"|(?:please )?(?:ping|text|email|message|call)"
            r"(?= (?:if|once) (?:something|anything|there|a|an)\b))"
            r"\s+(?=(?:when|if|how|about|once)\b)",
            re.IGNORECASE,
            needs="me ping text email message call",
        ),
        "hear ",
    ),
    (
        Wording(r"^(?:be |get )?in touch\s+(?=(?:about|on|over|via|with)\b)", re.IGNORECASE, needs="touch"),
        "be in touch ",
    ),
    (
        Wording(
            r"^(?=(?:(?:the|any|some|an?|further|more)\s)*(?:news|updates?|feedback(?=\s+(?:on|about|from)))\b)",
            re.IGNORECASE,
            needs="news update updates feedback",
        ),
        "hear ",
    ),
    (Wording(r"^(?=any\s\w)", re.IGNORECASE, needs="any"), "hear about "),
    (
        Wording(
            r"^(?:please\s+)?keep me (?P<what>posted|updated|in the loop|informed) (?:on|about|of)\s+",
            re.IGNORECASE,
        ),
        "hear about ",
    ),
    (Wording(r"^(?:please\s+)?keep (?:me )?in mind\s+(?=for\b)", re.IGNORECASE), "be kept in mind "),
    (Wording(r"^let(?:['’])?s\s+(?=[a-z])", re.IGNORECASE), ""),
)
_VISIT = Wording(r"^(?:a|another) visit to\s+", re.IGNORECASE, needs="visit")
_HEAR_WHEN = Wording(
    r"^(?P<hear>(?:hear|see|learn|find out) (?:when|how|whether|if|that)) (?P<what>\S.*)$",
    needs="hear see learn find",
)
PROGRESSIVE = {gerund(base): base for base in sorted(lex.DYNAMIC_BASES)}
_HOW_MANY = Wording(
    r"^how (?P<how>many|much) (?P<what>\w+(?: (?:on|in|at|per|a|an|abroad|from|with|of|each|every)\b.*)?)$",
    re.IGNORECASE,
    needs="many much",
)
_WAY_OF_DOING = Wording(r"^(?:the )?way (?!(?:I|we)\b)(?P<deed>\S.*)$", needs="way")
_OBJECTS = lex.DETERMINERS - {"that", "all", "both", "no"} | lex.OBJECTS_TOO
AFTER_VERB = lex.AFTER_VERB
_NO_VERB = frozenset.union(
    lex.PREPOSITIONS, lex.DETERMINERS, lex.PRONOUNS, lex.RELATIVES, lex.WH_WORDS, lex.AUXILIARIES,
    lex.ADVERBS, lex.NEGATIONS, lex.EVALUATIVE, lex.TIME_WORDS, lex.JOINING_WORDS,
)  # fmt: skip
_PASTS = lex.IRREGULAR_PASTS - {"read", "set", "put", "cut"}
_NOT_OBJECTS = frozenset({"of", "is", "was", "has"})  # what follows a noun: "rewrite of the engine"
_VOICED = re.compile("[aeiouy]")  # a stem, unlike that of "bring"


def question(text: str) -> Phrase | None:
    """Recognize what begins with how, what, why …, as a clause in the order of a statement."""
    words = words_of(text)
    if words[1:2] == ["it"] and len(words) == 3:
        return None  # "how it was": what was?
    if len(words) < 3 or words[0] == "when" or not (is_question_word(text) or opens_yes_or_no(text)):
        return None
    if counted := _HOW_MANY.match(text):
        what = "number" if counted["how"] == "many" else "amount"
        return None if is_clause(counted["what"]) else Phrase(Kind.NOUN, f"the {what} of {counted['what']}")
    if words[1] in {"we", "i"} and not opens_yes_or_no(text):
        to_be = words[2] in lex.TO_BE_DONE_BY  # "who I would report to", but not "who I met"
        told_so = text if to_be or text[:4].lower() in {"how ", "what", "whet"} else None
    else:
        told_so = _with_article(statement(text))
    denied = is_negative(_GOING_WITHOUT.sub("", told_so or ""))
    return Phrase(Kind.QUESTION, told_so) if told_so and not denied else None


_GOING_WITHOUT = re.compile(
    r"\b(?:without|with no)\b|\b(?:who|whose) .*$"
)  # how one does without a thing is no complaint


def _with_article(asked: str | None) -> str | None:
    """Give a thing that "how …" asks after its article: "how Kafka migration goes"."""
    lead, _, rest = (asked or "").partition(" ")
    at = finite_index(rest) if lead.lower() in {"how", "when"} and rest else None
    words = rest.split()
    at = len(words) - 1 if at is None and words and words[-1] in lex.GOING_VERBS else at
    if not at:
        return asked
    subject = words[:at]
    graded = bare(subject[0]) in lex.DEGREES or bare(subject[0]).endswith("ly") or " and " in rest
    noun = at <= _LONGEST_THING and not graded and bare(subject[-1]) not in lex.PRONOUNS
    return " ".join([lead, definite(" ".join(subject)), *words[at:]]) if noun else asked


_LONGEST_THING = 3  # words; what is longer has an inner structure of its own


def manner(text: str) -> Phrase | None:
    """Recognize the way in which something is done, as how: "the way your team reviews its work"."""
    way = _WAY_OF_DOING.match(text)
    return question(f"how {way['deed']}") if way and is_clause(way["deed"]) else None


def topic_verb(text: str) -> Phrase | None:
    """Recognize a bare verb or "to …" as a topic: "modernise the stack" becomes modernising the stack."""
    stripped = _TO_VERB.sub("", text)
    first, _, rest = stripped.partition(" ")
    marked = stripped != text
    if (
        not rest
        or " or " in text
        or bare(first) in lex.INSTRUCTIONS
        or stripped.startswith(lex.IDIOMS)
        or not (marked or _is_verb(stripped, lex.TOPIC_VERBS))
    ):
        return None
    return Phrase(Kind.EVENT, f"{gerund(first.lower())} {rest}")


def verb(text: str) -> Phrase | None:
    """Recognize a bare verb or "to …" with the candidate as its subject: "see the API go live"."""
    text = _VISIT.sub("visit ", text)
    for pattern, replacement in _ASKED:
        if pattern.match(text):
            return Phrase(Kind.VERB, pattern.sub(replacement, text))
    stripped = _TO_VERB.sub("", text)
    if stripped == text and not _is_verb(text, lex.BARE_VERBS):
        return None
    words = words_of(stripped)
    aimless = len(words) == 1 and words[0] in lex.AIMLESS_ALONE
    if (
        aimless
        or (words[0] == "join" and bool(set(words[1:2]) & lex.JOINED_AS_STAFF))
        or (words[0] in lex.INSTRUCTIONS and words[1:2] not in (["hi"], ["hello"]))
        or {"me", "myself"} & set(words)
        or words[:2] in (["follow", "you"], ["follow", "them"], ["follow", "along"])
    ):
        return None
    plain = stripped[0].lower() + stripped[1:]
    if match := _HEAR_WHEN.match(plain):
        return Phrase(Kind.VERB, f"{match['hear']} {with_subject_article(match['what'])}")
    before, about, what = plain.partition(" in touch about ")
    asked = {*words_of(what)[:1]} & (lex.WH_WORDS | {"whether"})
    if words_of(what) and not (asked or any_gerund(what)):
        plain = f"{before}{about}{definite(what)}"
    return Phrase(Kind.VERB, plain)


def _is_verb(text: str, verbs: frozenset[str]) -> bool:
    """Tell whether the first word is a verb in its base form, and not the noun of the same form."""
    words = words_of(text)
    first, following = [*words, "", ""][:2]
    if text.lower().startswith(lex.IDIOMS):
        return True
    if (
        following in _NOT_OBJECTS
        or (first, following) == ("pop", "up")
        or ("-" in first and not first.startswith(("re-", "co-", "open-")))
    ):
        return False
    if (
        first in _PASTS | _NO_VERB - {"be", "have"} | lex.GATHERINGS | lex.EVENT_NOUNS | lex.ADJECTIVES_ALONE
        or (first == "have" and following not in lex.DETERMINERS | lex.GATHERINGS)
        or not text[0].islower()
        or (first.endswith(("s", "ed", "ing", "ly", "'s")) and first not in {"bring", "sing", "swing"})
    ):
        return False
    if following in _OBJECTS:
        told_of = following in {"you", "it", "them"} and words[2:3] and words[2] not in lex.PREPOSITIONS
        return first in verbs or not (
            told_of or following in lex.NUMBERS or first in irregular_forms() | {"then", "love"}
        )  # "packet you sent"
    if first in lex.HELPING and following in lex.PREPOSITIONS - {"of"}:
        return True
    return first in verbs and (
        first not in lex.VERB_OR_NOUN or following in AFTER_VERB | lex.AGAIN_OPENERS | {"new"}
    )


def any_gerund(text: str) -> Phrase | None:
    """Recognize what somebody does or did: "moving the monolith to services"."""
    return Phrase(Kind.EVENT, text) if _is_gerund(text) else None


def own_gerund(text: str) -> Phrase | None:
    """Recognize what the candidate will do: "seeing the API go live"."""
    if re.match(r"meeting (?:up|again|at|in|for)\s", text, re.IGNORECASE):
        return Phrase(Kind.VERB, f"meet{text[len('meeting') :]}")
    if not _is_gerund(text) or words_of(text)[0] not in lex.SELF_GERUNDS:
        return None
    if words_of(text)[:2] in (["following", "you"], ["following", "them"], ["following", "along"]):
        return None
    first, rest = text.split(maxsplit=1)
    return Phrase(Kind.GERUND, f"{first.lower()} {rest}")


_ONLY_AFTER_VERBS = lex.INDEFINITE_PRONOUNS | lex.ONLY_AFTER_VERBS
_COUNT = Wording(r"[1-9]\d{0,2} (?!(?:to|or|and)\b)[a-z]{3,}s\b", signs="123456789")  # "climbing 6 towers"


def _is_adverb(word: str) -> bool:
    """Tell what says how something is done: "locally", not "family"."""
    from bowout.core.dictionary import is_ordinary

    return word.endswith("ly") and len(word) > _SHORT and is_ordinary(word[:-2])


_VACANT = {"role", "roles", "job", "jobs", "positions", "vacancies"}  # "buying roles" are no act
_HEARD = {("hearing", "from"), ("hearing", "about")}  # of which no public hearing is told
_SHORT = 5  # letters of "reply"


def _is_gerund(text: str) -> bool:
    """Tell a gerund with its object from a compound noun: "moving freight", but "coding challenge"."""
    words = words_of(text)
    first, following = [*words, "", ""][:2]
    if (
        first in lex.INDEFINITE_PRONOUNS | {"nothing", "looking"}
        or not (text[0].isalpha() and first.endswith("ing"))
        or not _VOICED.search(first[:-3])
        or ("-" in first and not (first.startswith(("re-", "co-")) or following in lex.DETERMINERS))
    ):
        return False
    if _is_of_a_subject(words):
        return False
    closed = following in lex.DETERMINERS | lex.WH_WORDS | lex.PRONOUNS | _ONLY_AFTER_VERBS
    closed = closed or (first == "being" and following.endswith("ed"))  # "being invited to the launch"
    closed = closed or _COUNT.match(text.partition(" ")[2]) is not None
    if first in lex.ING_NOUNS:
        done = lex.PEOPLE_NOUNS - lex.PEOPLE_GROUPS | {"up", "down", "out", "off"}
        return closed or following in done or (len(words) > 1 and _is_done(first, words))
    acting = following.endswith("ing") and len(following) > 4 and following not in lex.ING_NOUNS
    if (
        not following
        or following in {"of", "time", "season"}
        or (first in lex.EVENT_NOUNS and following in lex.PREPOSITIONS and (first, following) not in _HEARD)
        or (words[-1] in lex.FINISHED and not closed)
        or following in _VACANT
        or ("-" in first and is_clause(text))
        or acting
        or following in lex.EVENT_NOUNS | lex.GATHERED | lex.NAMED_DAYS | lex.THING_VERBS - lex.PLURALS_TOO
    ):
        return False
    return _takes_object(text, words, closed=closed)


def _is_of_a_subject(words: list[str]) -> bool:
    """Tell a word in "-ing" by what is named for it and then does something: "recycling plant opens"."""
    thing, does = words[1:3] if len(words) > 2 else ("", "")
    return (
        does in lex.DYNAMIC and does.endswith("s") and not is_plural(thing) and thing not in lex.DETERMINERS
    )


def _is_done(first: str, words: list[str]) -> bool:
    """Tell what is done by what it is done to: "teaching spin recovery", "recording birdsong at dawn"."""
    ending = lex.PREPOSITIONS | {"and", "not", "next", "last", "this"}
    end = next((at for at, word in enumerate(words) if word in ending), len(words))
    made = (
        lex.COMPOUND_HEADS
        | lex.PEOPLE_GROUPS
        | lex.SINGLE_THINGS
        | lex.HOUSES
        | lex.BRANCHES
        | lex.EVENT_NOUNS
    )
    compound = words[1] in made | lex.JOB_TITLES or words[max(end, 1) - 1] in made | lex.FOLLOWED
    if is_done_to_people(words):
        return True
    stuff = is_mass(words[end - 1]) and end > 1
    acted = not compound and (
        (first in lex.MOSTLY_DONE and (end > 2 or stuff)) or (first in lex.RECKONED and stuff)
    )
    return acted or (len(words) > 2 and _is_adverb(words[-1]))


def _takes_object(text: str, words: list[str], *, closed: bool) -> bool:
    """Tell what is done to something from what only looks like it, by the words behind its first."""
    first, following = words[:2]
    moved = PROGRESSIVE.get(first) or first[:-3] in lex.TOPIC_VERBS or f"{first[:-3]}e" in lex.TOPIC_VERBS
    if moved and words[2:3] and words[2] in lex.MOVED_WHITHER:
        return True
    ends = len(words) < 3 or words[2] in lex.PREPOSITIONS | lex.PRONOUNS | {"and"} | lex.EVENT_NOUNS
    known = closed or following in AFTER_VERB | lex.PREPOSITIONS or is_name(text.split()[1])
    acted_on = len(words) > 3 and words[2] in lex.PREPOSITIONS - {"of", "to", "with"}
    acted_on = acted_on and following not in lex.JOB_TITLES | lex.TIME_WORDS | lex.COMPOUND_HEADS
    # "reducing scrap in the foundry", "mapping peat"; what is known as a compound went before
    known = known or acted_on or is_uncounted(text.split()[1]) or _is_adverb(words[-1])
    known = known or (following.endswith("ed") and len(following) > _SHORT)  # "washed wool", but "shed"
    return known or not ends or is_plural(following) or is_mass(following)
