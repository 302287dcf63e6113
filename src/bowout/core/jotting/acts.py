"""Shapes of what somebody does: questions, gerunds, bare verbs, clauses turned to what is seen happening."""

from __future__ import annotations

import re
from functools import cache

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.clauses import (
    finite_index,
    is_clause,
    is_negative,
    is_question_word,
    opens_yes_or_no,
    statement,
)
from bowout.core.jotting.dates import linked
from bowout.core.jotting.grammar import (
    bare,
    definite,
    gerund,
    is_mass,
    is_name,
    is_plural,
    past,
    with_object_article,
    words_of,
)
from bowout.core.jotting.phrase import Kind, Phrase
from bowout.core.jotting.wording import Wording

_TO_VERB = Wording(r"^to\s+(?=[a-z])", re.IGNORECASE, needs="to")
_ASKED = (
    (
        Wording(
            r"^(?:(?:let me know|drop me a (?:line|note|message)|give me a (?:shout|ring|call))"
            r"|(?:tell|ping|text|email|message|call|write(?: to)?) me)\s+(?=(?:when|if|how|about|once)\b)",
            re.IGNORECASE,
            needs="me",
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
    (Wording(r"^(?=more about\s)", re.IGNORECASE, needs="more"), "hear "),
    (
        Wording(
            r"^(?:please\s+)?keep me (?P<what>posted|updated|in the loop|informed) (?:on|about|of)\s+",
            re.IGNORECASE,
        ),
        "hear about ",
    ),
    (Wording(r"^(?:please\s+)?keep me in mind\s+(?=for\b)", re.IGNORECASE), "be kept in mind "),
    (Wording(r"^let(?:['’])?s\s+(?=[a-z])", re.IGNORECASE), ""),
)
_VISIT = Wording(r"^(?:a|another) visit to\s+", re.IGNORECASE, needs="visit")
_OUT_IN = Wording(
    r"^(?P<what>.+?(?<!coming)(?<!reads)(?<!comes)(?<!goes)(?<!rolls)(?<!turns)(?<!come))\s+out"
    r"\s+(?P<when>soon|(?:in|on|this|next)\s.+|\d{1,2} [A-Z][a-z]+)$",
    needs="out",
)
_PASSIVE = Wording(
    r"^(?P<what>(?!(?:how|what|when|if|you|they|we|I|it)\b)[^,]+?)\s"
    r"(?:(?P<being>being)|(?P<sure>will be|is being|are being|is to be|are to be|to be)|is|are)\s"
    r"(?P<done>\w+(?:ed|en|ilt|ade|ung|old))(?P<rest>(?:\s.+)?)$",
    needs="being be is are",
)
_PROGRESSIVE = {gerund(base): base for base in sorted(lex.DYNAMIC_BASES)}
_HOW_MANY = Wording(
    r"^how (?P<how>many|much) (?P<what>\w+(?: (?:on|in|at|per|a|an|abroad|from|with|of|each|every)\b.*)?)$",
    re.IGNORECASE,
    needs="many much",
)
_OBJECTS = lex.DETERMINERS - {"that", "all", "both", "no"} | {
    "them",
    "together",
    "you",
    "it",
    "someone",
    "somebody",
    "people",
}
_AFTER_VERB = frozenset(
    {"how", "what", "more", "up", "again", "together", "back", "out", "in", "with", "at", "along", "into"}
)
_JOINING_WORDS = frozenset(
    ["and", "or", "but", "than", "like", "as", "both", "such", "half", "twice", "per", "plus", "to", "vs"]
)
_NO_VERB = frozenset.union(
    lex.PREPOSITIONS, lex.DETERMINERS, lex.PRONOUNS, lex.RELATIVES, lex.WH_WORDS, lex.AUXILIARIES,
    lex.ADVERBS, lex.NEGATIONS, lex.EVALUATIVE, lex.TIME_WORDS, _JOINING_WORDS,
)  # fmt: skip
_PASTS = lex.IRREGULAR_PASTS - {"read", "set", "put", "cut"}
_NOT_OBJECTS = frozenset({"of", "is", "was", "has"})  # what follows a noun: "rewrite of the engine"
_JOINED_AS_STAFF = frozenset({"later", "in", "again", "you", "them", "soon", "after"})
_WHITHER = frozenset({"off", "to", "from", "into", "onto", "out", "away", "across", "through"})
_NAMED_TIMES = "|".join(sorted(lex.MONTHS | lex.SEASONS))
_HELPING = frozenset({"volunteer", "help", "cheer", "cook", "cycle", "dance", "swim"})
_STATES = frozenset({"live", "public", "open", "soon", "online", "home", "down", "away", "ahead", "global"})
_INSTRUCTIONS = frozenset(
    {"tell", "ask", "thank", "remind", "mention", "say", "note", "congratulate", "add", "include", "ping"}
)


def question(text: str) -> Phrase | None:
    """Recognize what begins with how, what, why …, as a clause in the order of a statement."""
    words = words_of(text)
    if len(words) < 3 or words[0] == "when" or not (is_question_word(text) or opens_yes_or_no(text)):
        return None
    if counted := _HOW_MANY.match(text):
        what = "number" if counted["how"] == "many" else "amount"
        return None if is_clause(counted["what"]) else Phrase(Kind.NOUN, f"the {what} of {counted['what']}")
    if words[1] in {"we", "i"}:
        told_so = text if text[:4].lower() in {"how ", "what"} else None
    else:
        told_so = statement(text)
    return Phrase(Kind.QUESTION, told_so) if told_so and not is_negative(told_so) else None


def topic_verb(text: str) -> Phrase | None:
    """Recognize a bare verb or "to …" as a topic: "modernise the stack" becomes modernising the stack."""
    stripped = _TO_VERB.sub("", text)
    first, _, rest = stripped.partition(" ")
    marked = stripped != text
    if (
        not rest
        or " or " in text
        or bare(first) in _INSTRUCTIONS
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
    aimless = len(words) == 1 and words[0] in {
        "follow",
        "watch",
        "see",
        "read",
        "find",
        "get",
        "make",
        "help",
        "write",
        "join",
    }
    if (
        aimless
        or (words[0] == "join" and bool(set(words[1:2]) & _JOINED_AS_STAFF))
        or words[0] in _INSTRUCTIONS
        or {"me", "myself"} & set(words)
        or words[:2] in (["follow", "you"], ["follow", "them"], ["follow", "along"])
    ):
        return None
    return Phrase(Kind.VERB, with_object_article(stripped[0].lower() + stripped[1:]))


def _is_verb(text: str, verbs: frozenset[str]) -> bool:
    """Tell whether the first word is a verb in its base form, and not the noun of the same form."""
    words = words_of(text)
    first, following = words[0], words[1] if len(words) > 1 else ""
    if text.lower().startswith(lex.IDIOMS):
        return True
    if following in _NOT_OBJECTS or ("-" in first and not first.startswith(("re-", "co-", "open-"))):
        return False
    if (
        first in _PASTS | _NO_VERB - {"be"} | lex.GATHERINGS | lex.EVENT_NOUNS | lex.ADJECTIVES_ALONE
        or not text[0].islower()
        or first.endswith(("s", "ed", "ing", "ly", "'s"))
    ):
        return False
    if following in _OBJECTS or (first in _HELPING and following in lex.PREPOSITIONS - {"of"}):
        return True
    return first in verbs and (first not in lex.VERB_OR_NOUN or following in _AFTER_VERB)


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
    return Phrase(Kind.GERUND, with_object_article(f"{first.lower()} {rest}"))


def _is_gerund(text: str) -> bool:
    """Tell a gerund with its object from a compound noun: "moving freight", but "coding challenge"."""
    words = words_of(text)
    first, following = words[0], words[1] if len(words) > 1 else ""
    if first in lex.INDEFINITE_PRONOUNS | {"nothing"} or not text[0].isalpha():
        return False
    if not first.endswith("ing") or len(first) < 5 or ("-" in first and not first.startswith(("re-", "co-"))):
        return False
    closed = following in lex.DETERMINERS | lex.WH_WORDS | lex.PRONOUNS | {"about", "more"}
    if first in lex.ING_NOUNS:
        return closed or following in lex.PEOPLE_NOUNS
    if not following or following == "of" or following in lex.EVENT_NOUNS | lex.THING_VERBS - lex.PLURALS_TOO:
        return False
    moved = _PROGRESSIVE.get(first) or first[:-3] in lex.TOPIC_VERBS or f"{first[:-3]}e" in lex.TOPIC_VERBS
    if moved and words[2:3] and words[2] in _WHITHER:
        return True
    ends = len(words) < 3 or words[2] in lex.PREPOSITIONS | {"and"}
    known = closed or following in _AFTER_VERB | lex.PREPOSITIONS or is_name(text.split()[1])
    return known or not ends or is_plural(following) or is_mass(following) or following.endswith("ed")


def seen_happening(text: str) -> Phrase | None:
    """Turn what will happen into what one looks forward to: "the API ships" becomes seeing the API ship."""
    if (match := _OUT_IN.match(text)) and not is_clause(text) and not is_negative(text):
        when = linked(match["when"]) or match["when"]
        return Phrase(Kind.GERUND, f"seeing {definite(match['what'], plural=True)} come out {when}")
    if found := _seen_passive(text):
        return found
    at = finite_index(text) if is_clause(text) and not is_negative(text) else None
    words = text.split()
    if at is None and words_of(text)[0] in {"you", "they", "we"} and len(words) > 1:
        at = 1
    if at is None or words_of(text)[0] in {"i", "we", "it", "there", "he", "she", "my", "our"}:
        return None
    action = _bare_action(
        [bare(word) for word in words[at:]],
        words[at:],
        plural=words_of(text)[0] in {"you", "they"} or is_plural(words[at - 1]),
    )
    if action is None:
        return None
    subject = " ".join(words[:at])
    if subject.lower() in {"you", "they"}:
        return _of_the_reader(subject.lower(), _dated(action))
    return Phrase(
        Kind.GERUND,
        f"seeing {subject if ' and ' in subject else definite(subject, plural=True)} {_dated(action)}",
    )


def _seen_passive(text: str) -> Phrase | None:
    """Turn what is done to a thing into what one looks forward to: "the ward will be built"."""
    match = None if is_negative(text) else _PASSIVE.match(text)
    if match is None or not (match["sure"] or match["being"] or match["done"] in _dones()):
        return None
    seen = f"being {match['done']}" if match["being"] else match["done"]
    return Phrase(Kind.GERUND, f"seeing {definite(match['what'], plural=True)} {seen}{match['rest']}")


def _of_the_reader(subject: str, action: str) -> Phrase:
    """Turn what the reader will do into a time to be in touch (hiring) or a course to follow."""
    if action.split(maxsplit=1)[0] in {"hire", "recruit"}:
        return Phrase(Kind.TIME, f"when {subject} {action}")
    if action.split(maxsplit=1)[0] in {"speak", "present", "play", "perform"}:
        return Phrase(Kind.GERUND, f"hearing {'them' if subject == 'they' else subject} {action}")
    return Phrase(Kind.COURSE, f"how {subject} {action}")


def _bare_action(cores: list[str], words: list[str], *, plural: bool) -> str | None:
    """Return the action without its tense ("opens in May" → "open in May"), or None where it is a state."""
    rest = " ".join(words[1:])
    if cores[0] in lex.DYNAMIC:
        return " ".join([lex.DYNAMIC[cores[0]], *words[1:]])
    if cores[0] in {"will", "should"} and len(words) > 1 and cores[1] in lex.DYNAMIC_BASES:
        return rest
    if cores[0] in {"is", "are"} and len(words) > 1 and cores[1] in _PROGRESSIVE:
        return " ".join([_PROGRESSIVE[cores[1]], *words[2:]])
    return " ".join(words) if plural and cores[0] in lex.DYNAMIC_BASES else None


def _dated(action: str) -> str:
    """Put the "in" into "opens 2027"."""
    return (
        re.sub(r"(?<=[a-z]) (?=(?:20)\d\d$)", " in ", action)
        if not re.search(rf"\b(?:in|by|of|early|late|mid|and|{_NAMED_TIMES})\s20\d\d$", action, re.IGNORECASE)
        else action
    )


def _acts_on(words: list[str], index: int, raw: list[str]) -> bool:
    """Tell "the API going live" from compounds such as "climbing gym", "reopening of the Odeon"."""
    if index + 1 >= len(words):
        return True
    following = words[index + 1]
    known = lex.PREPOSITIONS - {"of"} | lex.DETERMINERS | lex.ADVERBS | _AFTER_VERB | _STATES
    return following in known or is_plural(following) or is_name(raw[index + 1]) or following[0].isdigit()


def unfolding(text: str) -> Phrase | None:
    """Recognize something seen happening: "Project Atlas going public"."""
    words = words_of(text)
    if words[0] == "then":
        return None
    acting = (
        index
        for index, word in enumerate(words)
        if index
        and text.split()[index][0].islower()
        and word.endswith("ing")
        and len(word) > 4
        and word not in lex.ING_NOUNS
        and _acts_on(words, index, text.split())
        and words[index - 1] not in lex.PREPOSITIONS | lex.DETERMINERS
    )
    index = next(acting, None)
    if (
        index is None
        or set(words[:index]) & (lex.PREPOSITIONS | lex.RELATIVES | lex.AUXILIARIES)
        or is_clause(text)
    ):
        return None
    if index + 1 == len(words) and words[index] not in {
        "finishing",
        "closing",
        "opening",
        "starting",
        "arriving",
        "launching",
        "growing",
    }:
        return None
    subject = definite(" ".join(text.split()[:index]), plural=True)
    action = [_PROGRESSIVE.get(words[index], words[index]), *text.split()[index + 1 :]]
    return Phrase(Kind.GERUND, f"seeing {subject} {' '.join(action)}")


def seen_done(text: str) -> Phrase | None:
    """Recognize something seen done: "seat map open-sourced" becomes seeing it open-sourced."""
    text, when = _until(text)
    *subject, last = text.split()
    done = last.lower() in _dones() and len(subject) > 0 and bare(subject[-1]) not in lex.PREPOSITIONS
    if not done or is_clause(text) or set(words_of(text)) & (lex.RELATIVES | lex.AUXILIARIES | lex.ADVERBS):
        return None
    return Phrase(Kind.GERUND, f"seeing {definite(' '.join(subject), plural=True)} {last}{when}")


_BY_THEN = Wording(
    rf"^(?P<what>.+?)(?P<when>\s(?:by|in|before|this|next|on|early|late)\s(?:\S+\s){{0,3}}?"
    rf"(?:{_NAMED_TIMES}|20\d\d|year|month|week|quarter|end|Q[1-4])(?:\s(?:of\s)?20\d\d)?)$",
    re.IGNORECASE,
    needs="by in before this next on early late",
)


def _until(text: str) -> tuple[str, str]:
    """Return what stands before a time at the end, and the time with the blank before it."""
    match = _BY_THEN.match(text)
    return (match["what"], match["when"]) if match else (text, "")


@cache
def _dones() -> frozenset[str]:
    """Return what may be said of a thing in the end: published, built, open-sourced."""
    verbs = lex.DYNAMIC_BASES | lex.TOPIC_VERBS | {"open-source", "restore", "repair", "test"}
    return frozenset(past(verb) for verb in verbs) - {"set", "put", "read", "cut", "led", "found"}
