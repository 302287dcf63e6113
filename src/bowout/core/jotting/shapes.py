"""The shapes that jottings take, as small recognizers tried in order; the first that knows the text names it.

A recognizer takes a tidied phrase and returns it ready to stand in a sentence, or None if it is not its shape.
"""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.clauses import is_clause, is_negative, statement, with_subject_article
from bowout.core.jotting.grammar import (
    article,
    bare,
    definite,
    gerund,
    has_determiner,
    head_index,
    indefinite,
    is_mass,
    is_name,
    is_plural,
    with_object_article,
    words_of,
)
from bowout.core.jotting.phrase import Kind, Phrase

_FIRST_PERSON = re.compile(r"^I(?:['’](?:m|d|ve|ll))?\s+\w", re.IGNORECASE)
_LIKED = re.compile(
    r"^(?:(?:really|very much|especially|particularly|truly|also|just|so)\s+)*"
    r"(liked|loved|enjoyed|appreciated|admired|was|am|were|found|learned|learnt|remember|hope|hoping|look|looking|would|want"
    r"|wanted|need|prefer|wish|keen|excited|curious|happy|glad|impressed|interested|fascinated|eager|inspired|struck|moved)\b",
    re.IGNORECASE,
)
_ADJECTIVAL = {
    "keen",
    "excited",
    "curious",
    "happy",
    "glad",
    "impressed",
    "interested",
    "fascinated",
    "eager",
    "inspired",
    "struck",
    "moved",
}
_LED_BY_THOSE = {"to", "about", "by", "with", "in", "how", "what", "that", "at", "for"}
_TALKED = re.compile(
    r"^(?:(?:what\s+)?(?:we|they|you)\s+)?(?:talked|spoke|chatted|discussed|talking|speaking|chatting|discussing)\s+"
    r"(?:(?:a lot|at length|briefly|together)\s+)?(?:(?:about|of|on|through|over|regarding)\s+)?(?=\S)",
    re.IGNORECASE,
)
_TALK = re.compile(
    r"^(?P<opener>(?:our|the|a|my|that|this)\s+)?(?P<adjectives>(?:(?:long|short|great|good|nice|lovely|quick|first|second"
    r"|last|open|honest|interesting|fun|deep|brief|final)\s+)*)"
    r"(?P<noun>chats?|conversations?|discussions?|talks?|debate|exchange|call|interview|brainstorm(?:ing)?|deep[- ]dive)"
    r"\s+(?P<rest>(?:about|on|around|over|regarding|with|re|of)\s+.+)$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"^(?P<who>\S+(?:\s[A-Z]\S+)?)\s+(?:also\s+)?(?P<verb>" + "|".join(lex.TOLD) + r")\s+(?:(?:me|us)\s+)?"
    r"(?P<rest>(?:about|how|that|what|why)\s+.+)$",
)
_LEADING_TOPIC = re.compile(r"^(?:about|on|regarding|concerning|around)\s+(?=\S)", re.IGNORECASE)
_TO_VERB = re.compile(r"^to\s+(?=[a-z])", re.IGNORECASE)
_POSSESSOR = re.compile(rf"^(?P<the>(?:the|your|their|our)\s+)?(?P<title>{'|'.join(sorted(lex.TITLES))})\s+"
                        rf"(?P<what>(?:\w+\s+)?(?:{'|'.join(sorted(lex.SPEECHES))}))\b", re.IGNORECASE)  # fmt: skip
_ASKED = (
    (re.compile(r"^let me know\s+(?=(?:when|if|how|about|once)\b)", re.IGNORECASE), "hear "),
    (re.compile(r"^(?:please\s+)?keep me (?P<what>posted|updated|in the loop|informed) (?:on|about|of)\s+", re.IGNORECASE), "hear about "),
    (re.compile(r"^(?:please\s+)?keep me in mind\s+(?=for\b)", re.IGNORECASE), "be kept in mind "),
)  # fmt: skip


def sentence(text: str) -> Phrase | None:
    """Recognize what is already said in the first person: "I liked how you …", "loved the …", "keen to …"."""
    if _FIRST_PERSON.match(text):
        return Phrase(Kind.SENTENCE, text[0].upper() + text[1:])
    match = _LIKED.match(text)
    if match is None or len(text.split()) < 3:
        return None
    verb = match[1].lower()
    following = words_of(text[match.end() :])[:1]
    if verb in _ADJECTIVAL:
        led = following and following[0] in _LED_BY_THOSE
        return Phrase(Kind.SENTENCE, f"I {'was' if verb in _PAST_FEELING else 'am'} {text}") if led else None
    if (
        verb in {"look", "moved", "found", "need"}
        and following
        and following[0] in lex.PREPOSITIONS - {"forward"}
    ):
        return None
    return Phrase(Kind.SENTENCE, f"I {'am ' if verb in {'looking', 'hoping'} else ''}{text}")


_PAST_FEELING = {"impressed", "fascinated", "inspired", "struck", "moved"}


def talk(text: str) -> Phrase | None:
    """Recognize what already says that we spoke: "our chat about postmortems", "conversation on pricing"."""
    match = _TALK.match(text)
    if match is None:
        return None
    rest = re.sub(r"^re\b", "about", match["rest"])
    lead, _, topic = rest.partition(" ")
    inner = topic_of(topic) if lead != "with" else topic
    if inner is None:
        return None
    return Phrase(Kind.TALK, f"our {match['adjectives'] or ''}{match['noun']} {lead} {inner}", topic=inner)


def topic_of(text: str) -> str | None:
    """Return what stands after "about", whatever its shape, or None if it cannot stand there."""
    for shape in (question, topic_verb, any_gerund, clause, noun):
        if phrase := shape(text):
            return None if phrase.kind is Kind.CLAUSE else phrase.text
    return None


def talked(text: str) -> Phrase | None:
    """Recognize "we talked about X" and "discussed X": X is the topic."""
    match = _TALKED.match(text)
    if match is None:
        return None
    topic = text[match.end() :]
    return (
        Phrase(Kind.GERUND, f"speaking {topic}") if topic.startswith(("with ", "to ")) else discussed(topic)
    )


def favour(text: str) -> Phrase | None:
    """Recognize what somebody did for the candidate: "you showed me the cold store"."""
    words = words_of(text)
    if len(words) < 4 or not {"me", "us"} & set(words[2:4]) or not lex.FAVOURS & set(words[1:3]):
        return None
    return Phrase(Kind.SENTENCE, f"I appreciated that {text}")


def told(text: str) -> Phrase | None:
    """Recognize who told what: "Priya explained how …" becomes hearing from Priya how …"""
    match = _TOLD.match(text)
    if match is None or bare(match["who"]) in lex.DETERMINERS | {"we", "i"}:
        return None
    who = {"they": "them", "he": "him", "she": "her"}.get(match["who"].lower(), match["who"])
    rest = re.sub(r"^that\s+", "that ", match["rest"])
    if is_negative(rest):
        return None
    return Phrase(Kind.GERUND, f"{lex.TOLD[match['verb']].format(who=who)} {rest}")


def question(text: str) -> Phrase | None:
    """Recognize what begins with how, what, why …, as a clause in the order of a statement."""
    words = words_of(text)
    if words[0] not in lex.WH_WORDS | {"whether"} or len(words) < 2 or words[0] in {"when"}:
        return None
    told_so = statement(text)
    return Phrase(Kind.QUESTION, told_so) if told_so and not is_negative(told_so) else None


def topic_verb(text: str) -> Phrase | None:
    """Recognize a bare verb or "to …" as a topic: "modernise the stack" becomes modernising the stack."""
    stripped = _TO_VERB.sub("", text)
    first, _, rest = stripped.partition(" ")
    marked = stripped != text
    if not rest or not (marked or _is_verb(stripped, lex.TOPIC_VERBS)):
        return None
    return Phrase(Kind.EVENT, f"{gerund(first.lower())} {rest}")


def verb(text: str) -> Phrase | None:
    """Recognize a bare verb or "to …" with the candidate as its subject: "see the API go live"."""
    for pattern, replacement in _ASKED:
        if pattern.match(text):
            return Phrase(Kind.VERB, pattern.sub(replacement, text))
    stripped = _TO_VERB.sub("", text)
    if stripped == text and not _is_verb(text, lex.BARE_VERBS):
        return None
    return Phrase(Kind.VERB, with_object_article(stripped[0].lower() + stripped[1:]))


def _is_verb(text: str, verbs: frozenset[str]) -> bool:
    """Tell whether the first word is one of the verbs, and not the noun that some of them are as well."""
    words = words_of(text)
    if words[0] not in verbs:
        return False
    if words[0] not in lex.VERB_OR_NOUN:
        return True
    following = words[1] if len(words) > 1 else ""
    return following in lex.DETERMINERS | lex.PRONOUNS | {
        "how",
        "what",
        "more",
        "up",
        "again",
        "together",
        "back",
        "out",
    }


def own_gerund(text: str) -> Phrase | None:
    """Recognize what the candidate looks forward to doing: "seeing the API go live"."""
    first = words_of(text)[0]
    return (
        Phrase(Kind.GERUND, with_object_article(text))
        if first in lex.SELF_GERUNDS and _is_gerund(text)
        else None
    )


def heard_gerund(text: str) -> Phrase | None:
    """Recognize what the candidate did in the conversation: "hearing about …", "meeting the team"."""
    first = words_of(text)[0]
    return Phrase(Kind.GERUND, text) if first in lex.HEARING_GERUNDS and _is_gerund(text) else None


def any_gerund(text: str) -> Phrase | None:
    """Recognize what somebody does or did: "moving the monolith to services"."""
    return Phrase(Kind.EVENT, text) if _is_gerund(text) else None


def _is_gerund(text: str) -> bool:
    words = words_of(text)
    first, following = words[0], words[1] if len(words) > 1 else ""
    if not first.endswith("ing") or len(first) < 5:
        return False
    if first not in lex.ING_NOUNS:
        return bool(following)
    return following in lex.DETERMINERS | lex.WH_WORDS | lex.PRONOUNS | {"about", "more"}


def clause(text: str) -> Phrase | None:
    """Recognize a whole statement: "your API ships in spring"; one that denies is not for a letter."""
    text = re.sub(
        r"^that\s+(?=(?:they|you|we|he|she|it|the|your|their|our)\b)", "", text, flags=re.IGNORECASE
    )
    if not is_clause(text) or is_negative(text):
        return None
    return Phrase(Kind.CLAUSE, with_subject_article(text))


def noun(text: str) -> Phrase | None:
    """Take a noun phrase, with the article that English wants; what is no phrase at all is refused."""
    if not _is_phrase(text):
        return None
    return Phrase(Kind.NOUN, definite(text))


def _is_phrase(text: str) -> bool:
    words = words_of(text)
    first, last = words[0], words[-1]
    if is_clause(text) or first in lex.AUXILIARIES | lex.NEGATIONS | {
        "if",
        "because",
        "so",
        "but",
        "and",
        "or",
        "please",
    }:
        return False
    return last not in lex.DETERMINERS - {"one", "this", "that", "mine"} | {"and", "or", "of", "to", "for"}


def occasion(text: str) -> Phrase | None:
    """Recognize something that takes place: a launch, a talk, a conference by name."""
    text = _POSSESSOR.sub(_possessed, text)
    words = text.split()
    if not _is_phrase(text):
        return None
    head = words[head_index(words)]
    core = bare(head)
    dated = (
        core in lex.NAMED_DAYS
        and len(words) > 1
        and bare(words[0]) not in lex.DETERMINERS - {"the", "your", "their"} | {"next"}
    )
    if core in lex.EVENT_NOUNS or dated:
        return Phrase(Kind.OCCASION, definite(text, plural=True))
    named = is_name(words[0]) and (core.endswith(lex.EVENT_ENDINGS) or re.fullmatch(r"(?:19|20)\d\d", core))
    return Phrase(Kind.OCCASION, text) if named and core not in lex.WEEKDAYS else None


def _possessed(match: re.Match[str]) -> str:
    return f"{match['the'] or 'the '}{match['title']}'s {match['what']}"


def role(text: str) -> Phrase | None:
    """Recognize a role or a team that may come up: "platform roles", "a different team"."""
    words = text.split()
    if not _is_phrase(text):
        return None
    head = bare(words[head_index(words)])
    if head in lex.ROLE_NOUNS:
        return Phrase(Kind.ROLE, indefinite(text))
    if bare(words[0]) in {"a", "another", "different", "other"} and head in {
        "team",
        "teams",
        "department",
        "office",
        "site",
    }:
        return Phrase(Kind.ROLE, f"a role on {indefinite(text)}")
    return None


def unfolding(text: str) -> Phrase | None:
    """Recognize something seen happening: "Project Atlas going public"."""
    words = words_of(text)
    acting = (
        index
        for index, word in enumerate(words)
        if index
        and word.endswith("ing")
        and len(word) > 4
        and word not in lex.ING_NOUNS
        and words[index - 1] not in lex.PREPOSITIONS
    )
    index = next(acting, None)
    if index is None or index + 1 == len(words) or set(words[:index]) & (lex.PREPOSITIONS | lex.RELATIVES):
        return None
    subject = definite(" ".join(text.split()[:index]), plural=True)
    return Phrase(Kind.GERUND, f"seeing {subject} {' '.join(text.split()[index:])}")


def gathering(text: str) -> Phrase | None:
    """Recognize meeting for something: "coffee in autumn", "a chat at PyCon"."""
    words = text.split()
    if bare(words[head_index(words)]) not in lex.GATHERINGS:
        return None
    return Phrase(Kind.VERB, f"meet for {indefinite(text)}")


def platform(text: str) -> Phrase | None:
    """Recognize where to stay in touch: "LinkedIn", "on GitHub", "at PyCon in May"."""
    words = words_of(text)
    if (
        words[-1] in lex.PLATFORMS
        and len(words) <= 3
        and words[0] in lex.PLATFORMS | {"on", "via", "over", "by"}
    ):
        where = text if words[0] in {"on", "via", "over", "by"} else f"on {text}"
        return Phrase(Kind.VERB, f"stay in touch {where}")
    if words[0] == "at" and len(words) > 1 and not words[1][0].isdigit():
        return Phrase(Kind.VERB, f"catch up {text}")
    return None


def time(text: str) -> Phrase | None:
    """Recognize when to be in touch again: "in the spring", "next year", "once the API is live"."""
    words = words_of(text)
    first = words[0]
    if first in {"when", "once", "if", "after", "before"} and is_clause(text.partition(" ")[2]):
        return None if is_negative(text) else Phrase(Kind.TIME, text[0].lower() + text[1:])
    opener = first in lex.TIME_OPENERS - {"when", "once"}
    timed = any(word in lex.TIME_WORDS or re.fullmatch(r"(?:20)\d\d", word) for word in words)
    if opener and (timed or first in {"after", "before", "later"}) and len(words) > 1:
        return Phrase(Kind.TIME, text if is_name(text.split()[0]) else text[0].lower() + text[1:])
    only_time = timed and all(
        word in lex.TIME_WORDS | {"early", "mid", "late", "the", "of"} or word.isdigit() for word in words
    )
    return Phrase(Kind.TIME, f"in {text}") if only_time else None


def wanted(text: str) -> Phrase | None:
    """Take what is looked for: a noun phrase with the article for something not yet found."""
    words = text.split()
    if not _is_phrase(text) or bare(words[0]) in lex.PREPOSITIONS:
        return None
    if bare(words[0]) in {"more", "less"} or has_determiner(words):
        return Phrase(Kind.NOUN, text)
    head = bare(words[head_index(words)])
    if head in lex.ADJECTIVES_ALONE and not is_plural(head):
        plain = len(words) == head_index(words) + 1 and bare(words[0]) in lex.ADJECTIVES_ALONE
        return Phrase(Kind.NOUN, f"{article(words[0])} {text} role" if plain else f"something {text}")
    return Phrase(Kind.NOUN, indefinite(text))


def hiring(text: str) -> Phrase | None:
    """Recognize when there may be a job again: "hiring again next year"."""
    if words_of(text)[0] not in {"hiring", "recruiting"} or len(text.split()) < 2:
        return None
    return Phrase(Kind.TIME, f"when you are {text}") if not is_clause(text) else None


_BECAUSE = re.compile(
    r"^(?:because of|because|due to|since|as|for|owing to|the reason is(?: that)?|reason:?)\s+(?=\S)",
    re.IGNORECASE,
)
_PREDICATE = re.compile(
    r"^(?P<subject>(?:[\w'’-]+\s+){0,4}?[\w'’-]+)\s+(?P<rest>(?:too|not|below|above|under|over|no longer|now|further)\s.+)$"
)


def reason(text: str) -> Phrase | None:
    """Take a reason as a clause ("the commute is too long") or a noun phrase ("the commute")."""
    text = _BECAUSE.sub("", text)
    if found := _told_by_me(text) or _predicated(text):
        return Phrase(Kind.CLAUSE, found)
    if is_clause(text):
        return Phrase(Kind.CLAUSE, with_subject_article(text))
    fits = _is_phrase(text) and words_of(text)[0] not in lex.PREPOSITIONS
    return Phrase(Kind.NOUN, definite(text, plural=True)) if fits else None


def _told_by_me(text: str) -> str | None:
    """Return a reason that the candidate is the subject of, the "I" restored where it was left off."""
    first = words_of(text)[0]
    if _FIRST_PERSON.match(text):
        return text
    if first in lex.IRREGULAR_PASTS | lex.FIRST_PERSON_VERBS or (first.endswith("ed") and len(first) > 4):
        return "I " + re.sub(r"^(?:got|was|been)\s+(?=\w+ed\b)", "was ", text)
    return f"I am {text}" if _is_gerund(text) else None


def _predicated(text: str) -> str | None:
    """Return a clause for what leaves its verb off: "salary too low", "no remote option", "too far away"."""
    first = words_of(text)[0]
    if first == "no":
        return f"there is {text}"
    if first in lex.ADJECTIVES_ALONE | {"too"} and not is_clause(text) and _ends_as_adjective(text):
        return f"the role is {text}"
    match = _PREDICATE.match(text)
    if (
        match is None
        or bare(match["subject"].split()[-1]) in lex.PREPOSITIONS | lex.AUXILIARIES
        or is_clause(text)
    ):
        return None
    subject = match["subject"]
    copula = "are" if is_plural(subject.split()[-1]) else "is"
    bare_subject = not has_determiner(subject.split()) and not is_name(subject.split()[0])
    return f"{'the ' if bare_subject else ''}{subject} {copula} {match['rest']}"


def _ends_as_adjective(text: str) -> bool:
    """Tell whether "on-site five days a week" says how something is, rather than name a thing ("remote work")."""
    words = words_of(text)
    return words[0] == "too" or len(words) == 1 or words[1] in lex.DETERMINERS | lex.PREPOSITIONS | {"only"}


def about(text: str) -> Phrase | None:
    """Recognize a topic jotted with its preposition: "about the roadmap"."""
    match = _LEADING_TOPIC.match(text)
    return discussed(text[match.end() :]) if match else None


def progress(text: str) -> Phrase | None:
    """Take any other noun phrase as something to follow."""
    if not _is_phrase(text) or words_of(text)[0] in lex.PREPOSITIONS:
        return None
    return Phrase(Kind.NOUN, definite(text, plural=True))


def wishing_verb(text: str) -> Phrase | None:
    """Recognize "working with data" and "to lead a team" as what the candidate would like to be doing."""
    found = verb(text)
    if found:
        return found
    return Phrase(Kind.VERB, f"be {text}") if _is_gerund(text) else None


def discussed(text: str) -> Phrase | None:
    """Return the first shape that a topic of conversation has."""
    return next((phrase for shape in SHAPES["discussed"] if (phrase := shape(text))), None)


def looked_forward_to(text: str) -> Phrase | None:
    """Recognize a jotting that opens as the letter's own sentence does: "looking forward to the launch"."""
    match = re.match(r"^(?:looking|look) forward to\s+(?=\S)", text, re.IGNORECASE)
    if match is None:
        return None
    return next((phrase for shape in SHAPES["hook"][1:] if (phrase := shape(text[match.end() :]))), None)


SHAPES = {
    "discussed": (sentence, about, talked, talk, told, favour, question, heard_gerund, any_gerund, topic_verb, clause, noun),
    "hook": (looked_forward_to, sentence, question, platform, time, hiring, verb, own_gerund, any_gerund, clause, gathering, occasion, role,
             unfolding, progress),
    "looking_for": (sentence, wishing_verb, wanted),
    "reason": (reason,),
}  # fmt: skip
