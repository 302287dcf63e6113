"""Shapes of things: noun phrases, what takes place, what goes on, roles, and ways to meet."""

from __future__ import annotations

import itertools
import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.clauses import has_stray_determiner, is_clause, is_question_word
from bowout.core.jotting.dates import date_at
from bowout.core.jotting.grammar import (
    article,
    bare,
    bare_cased,
    definite,
    has_determiner,
    head_index,
    indefinite,
    is_acronym,
    is_name,
    is_plural,
    words_of,
)
from bowout.core.jotting.pasts import base_of
from bowout.core.jotting.phrase import Kind, Phrase
from bowout.core.jotting.remarks import is_remark
from bowout.core.wording import Wording

_POSSESSOR = Wording(
    rf"^(?P<the>(?:the|your|their|our)\s+)?(?P<title>{'|'.join(sorted(lex.TITLES))})\s+(?P<what>(?:\w+\s+)?(?:{'|'.join(sorted(lex.SPEECHES))}))\b",
    re.IGNORECASE,
    needs=" ".join(lex.TITLES),
)
_NEVER_FIRST = lex.AUXILIARIES | lex.NEGATIONS | lex.ADVERBS | lex.PREPOSITIONS | lex.NEVER_FIRST
_PURE_VERBS = (lex.BARE_VERBS | lex.TOPIC_VERBS) - lex.VERB_OR_NOUN
_PURE_VERBS = _PURE_VERBS - {"follow-up", "network", "return", "hire"} | {"follow", "apply"}
_NEVER_LAST = lex.DETERMINERS - lex.NUMBERS - {"one", "this", "that", "all", "each", "both", "more"}
_NEVER_LAST = _NEVER_LAST | {"and", "or", "of", "to", "for", "with", "about", "is", "are", "then"}
_INNER = frozenset({"we", "I", "i", "you", "they"})
_MERE_TIMES = lex.WEEKDAYS | lex.TIMES_ALONE


def is_phrase(text: str) -> bool:
    """Tell whether a text can be a noun phrase: no clause, no order, a head that says something."""
    words = words_of(text)
    clausal = is_clause(text) or is_question_word(text) or is_remark(text) if words else True
    if clausal or _opens_or_ends_otherwise(text, words) or _has_no_thing_for_head(text, words):
        return False
    told = words[: _relative_at(words)]
    past = is_past_opening(words) and not is_acronym(bare_cased(text.split(maxsplit=1)[0]))
    return not (
        "done" in told
        or "not" in told[1:]
        or _has_object(told)
        or has_stray_determiner(text)
        or _compound_verb(words)
        or past
        or _reports(words)
    )


def _opens_or_ends_otherwise(text: str, words: list[str]) -> bool:
    """Tell what begins or ends as no thing does: with a verb, an article, a state, or a time that is open."""
    first, last = words[0], words[-1]
    return (
        first in _NEVER_FIRST
        or (first in _PURE_VERBS and words[1:2] != ["of"])
        or (last in _NEVER_LAST and not _is_stranded(text.split()))
        or last in lex.FINISHED_STATES
        or lex.EVALUATIVE | lex.ADVERBS | {"so"} >= set(words)
        or (re.fullmatch(r"\d+(?:st|nd|rd|th)", last) is not None and lex.MONTHS.isdisjoint(words))
        or (first in lex.OPEN_TO and words[1:2] != [] and words[1] in lex.PREPOSITIONS | {"to"})
        or bool({"sometime", "someday"} & set(words) or re.search(r"(?<!with )some time\b", text))
    )


def _has_no_thing_for_head(text: str, words: list[str]) -> bool:
    """Tell a head that names nothing: "things", "us", "peat free since 2021"; "spare parts" are something."""
    first, at = words[0], min(head_index(text.split()), len(words) - 1)
    head = words[at]
    vague = head in lex.VAGUE | {"us", "me"}
    return (
        (head in lex.OPEN_TO and at + 1 < len(words))
        or (first in lex.PERSONAL and (len(words) == 1 or text.split(maxsplit=1)[0].endswith(",")))
        or (first in {"her", "him", "his"} and words[1:2] != [] and words[1] in lex.PREPOSITIONS)
        or (vague and (head != "parts" or words[at - 1] in lex.DETERMINERS | {head}))
    )


def _is_stranded(words: list[str]) -> bool:
    """Tell a preposition that a clause about the thing ends in: "the desk you wait at"."""
    asked = _INNER | lex.WH_WORDS | {"that"}
    return bare(words[-1]) in lex.PREPOSITIONS and not asked.isdisjoint(words[1:-1])


def _has_object(words: list[str]) -> bool:
    """Tell whether something is done to "them" in a text, which is then no thing: "quarantine them"."""
    pairs = itertools.pairwise(words)
    return any(
        after in {"them", "him"} and before not in lex.PREPOSITIONS | {"and"} for before, after in pairs
    )


def is_past_opening(words: list[str]) -> bool:
    """Tell a past without its subject ("cooked with them") from an adjective ("lost luggage")."""
    after = words[1] if len(words) > 1 else ""
    if not words:
        return False
    if after.isdigit() and words[0].endswith("ed"):
        return True
    if words[0] == "run" and after in {"by", "with"}:
        return True
    past = words[0] in lex.IRREGULAR_PASTS or (words[0].endswith("ed") and len(words[0]) > 4)
    past = past or (words[0].endswith(_DONE_ENDINGS) and base_of(words[0]) is not None)
    return past and after in _AFTER_PAST


_DONE_ENDINGS = ("wn", "en", "ung", "ught", "uilt", "ade")  # written, drawn, built
_AFTER_PAST = lex.PREPOSITIONS | lex.DETERMINERS | lex.PRONOUNS | {"me", "us", "them", "live", "public"}


def _compound_verb(words: list[str]) -> bool:
    """Tell a verb of two nouns from a thing: "beta testing the app"."""
    named = len(words) > 2 and words[1].endswith("ing") and words[1] not in lex.ING_PREPOSITIONS
    return named and words[2] in lex.ARTICLES and not _are_several(words[0])


def _reports(words: list[str]) -> bool:
    """Tell whether somebody says or does something outside a relative clause: "the panel asked how …"."""
    return bool(lex.SPEAKING & set(words[1 : _relative_at(words)]))


def _relative_at(words: list[str]) -> int:
    """Return the index at which a relative clause begins, or the number of words."""
    opening = lex.RELATIVES | {"you", "we", "i", "they", "how"}
    return next((index for index, word in enumerate(words) if index and word in opening), len(words))


def noun(text: str) -> Phrase | None:
    """Take a noun phrase, with the article that English wants; what is no phrase at all is refused."""
    if not is_phrase(text):
        return None
    return Phrase(Kind.NOUN, text if _tells_what_they_do(words_of(text)) else definite(text))


def _tells_what_they_do(words: list[str]) -> bool:
    """Tell people and what they do, who want no article: "teens writing their own panto"."""
    doing = len(words) > 2 and words[1].endswith("ing") and words[1] not in lex.ING_PREPOSITIONS
    return doing and words[2] in lex.DETERMINERS and _are_several(words[0])


def _are_several(word: str) -> bool:
    return is_plural(word) or word in lex.PEOPLE_NOUNS


def occasion(text: str) -> Phrase | None:
    """Recognize what takes place: a launch, a conference by name, the start of a season, a course."""
    text = _POSSESSOR.sub(lambda match: f"{match['the'] or 'the '}{match['title']}'s {match['what']}", text)
    if not is_phrase(text):
        return None
    words = text.split()
    at = head_index(words)
    core = bare(words[at])
    if _is_of_many(core, words):
        return _taking_place(text if is_name(words[0]) or has_determiner(words) else f"the {text}")
    if core in lex.EVENT_NOUNS or _is_day(core, text) or (core, *words[at + 1 : at + 2]) in _HELD:
        return _taking_place(text)
    named = (is_name(words[0]) or is_acronym(words[0])) and (
        core.endswith(lex.EVENT_ENDINGS) or re.fullmatch(r"(?:19|20)\d\d", core)
    )
    return _taking_place(text) if named and core not in lex.WEEKDAYS else None


_HELD = {("start", "of"), ("beginning", "of"), ("workshop", "on"), ("session", "on"), ("panel", "on")}


def _is_day(core: str, text: str) -> bool:
    """Tell a day or night that is an occasion: "the open day", but "a day", "3 days", "the day you open"."""
    first, *rest = words_of(text)
    own = first not in lex.DETERMINERS - {"the", "your", "their"} | {"next"} and not first[0].isdigit()
    return core in lex.NAMED_DAYS and own and bool(rest) and not (_INNER & set(rest) or rest[0][0].isdigit())


def _is_of_many(core: str, words: list[str]) -> bool:
    """Tell what many come to from what two have together: "alumni drinks", "the charity walk"."""
    spoken = {"conversation", "chat", "call", "catch-up", "catchup"}
    return core in lex.GATHERINGS - spoken and not has_determiner(words[head_index(words) - 1 :])


_LONG_OCCASION = 8  # words after which "to hear how … goes" loses its reader


def _taking_place(text: str) -> Phrase:
    kind = _kind_of_occasion(text)
    words = text.split()
    if kind is Kind.EVENT and is_plural(words[head_index(words)]) and len(words) <= _LONG_OCCASION:
        return Phrase(Kind.VERB, f"hear how {_with_the(text)} go")
    if kind is Kind.EVENT and (len(text.split()) > _LONG_OCCASION or "," in text):
        return Phrase(Kind.VERB, f"hear about {_with_the(text)}")
    return Phrase(kind, _with_the(text))


def _with_the(text: str) -> str:
    words = text.split()
    if words[0][0] in "'\"“‘«":
        return f"the {text}"
    named = len(words) > 1 and is_name(words[0]) and not has_determiner(words)
    return f"the {text}" if named and " of " in text else definite(text, plural=True)


_DAYS = "|".join(sorted(lex.WEEKDAYS | lex.MONTHS))
_ON_A_DAY = Wording(rf"\bon (?:the )?(?:\d|(?:{_DAYS})\b)", re.IGNORECASE, needs="on")


def _kind_of_occasion(text: str) -> Kind:
    """Look forward to what takes place; of what has a date of its own ("on 3 June") rather ask how it goes.

    To look forward to a thing on a day reads like an appointment that the writer means to keep.
    """
    return Kind.EVENT if _ON_A_DAY.search(text) else Kind.OCCASION


# "A lead role when it opens" is not there yet, "the school job when it gets planning" is.
_WHEN_IT = Wording(
    r" (?:when|once|as soon as) it (?!(?:comes|opens|becomes|is (?:open|free|vacant|advertised))\b)",
    needs="when once soon",
)
_NOT_JUST = Wording(r", not (?:just|only) [a-z][a-z -]*$", needs="not")


def role(text: str) -> Phrase | None:
    """Recognize a role or a team that may come up: "platform roles", "a different team, not just web"."""
    if _WHEN_IT.search(text) and not has_determiner(text.split()):
        return None
    if (more := _NOT_JUST.search(text)) and (first := role(text[: more.start()])):
        return first._replace(text=f"{first.text}{more[0]}")
    found = _role(text)
    alone = found and found.text.startswith(("a ", "an ")) and lex.RELATIVES.isdisjoint(words_of(found.text))
    return found._replace(text=f"{found.text} if one comes up") if found and alone else found


def _role(text: str) -> Phrase | None:
    if (match := _OF_A_KIND.match(text)) and bare(match[2]) in lex.ADJECTIVES_ALONE:
        text = f"{match[1]} that {'are' if match[1].endswith('s') else 'is'} {match[2]}"
    text = re.sub(r" or (remote|hybrid)$", r", or \1 ones", _ELSEWHERE.sub(r"\1 in ", text))
    words = text.split()
    if not is_phrase(text) or bare(words[0]) in {"first", "second", "third"}:
        return None  # "the first heat pump job" is work, not a vacancy
    at = head_index(words)
    head, qualities = bare(words[at]), {bare(word) for word in words[:at]}
    if head in {"opening", "openings", "post", "posts", "work"}:
        return Phrase(Kind.ROLE, indefinite(text)) if _is_vacancy(head, qualities) else None
    if head in lex.ROLE_NOUNS - {"seat"} or _is_titled_role(words):
        return Phrase(Kind.ROLE, indefinite(text))
    if found := _kind_of_work(text, words):
        return Phrase(Kind.ROLE, found)
    elsewhere = head in {"team", "teams", "department", "office", "site"}
    if elsewhere and bare(words[0]) in {"a", "another", "different", "other"}:
        where = "in" if head not in {"team", "teams"} else "on"
        return Phrase(Kind.ROLE, f"a role {where} {indefinite(text)}")
    return None


def _kind_of_work(text: str, words: list[str]) -> str | None:
    """Return work told by its kind alone: "something clinical", "part-time from May", "remote"."""
    first = bare(words[0])
    if first in {"something", "anything"}:
        return text if len(words) > 1 else None
    if first in lex.ADJECTIVES_ALONE - lex.NO_JOB and words[1:2] and bare(words[1]) in lex.PREPOSITIONS:
        return f"{first} work {' '.join(words[1:])}"
    kinds = lex.ADJECTIVES_ALONE | {"and", "or", "consulting", "contracting"}
    if not kinds.issuperset(bare(word) for word in words):
        return None
    return f"{text} work" if len(words) > 1 else f"{article(words[0])} {text} role"


_ELSEWHERE = Wording(
    r"^([^,]*\b(?:roles|role|positions|position|jobs|job|openings|opening|vacancies|vacancy|internships"
    r"|internship))(?:,|\sand)\s"
    r"(?=(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*\s?)+(?:or (?:remote|hybrid|(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*\s?)+))?$)",
    needs="roles role positions position jobs job openings opening vacancies vacancy internships internship",
)
_OF_A_KIND = Wording(
    r"^(.*\b(?:roles?|positions?|jobs?|openings?|vacanc(?:y|ies)))(?:,|\sand)\s(\S+)$",
    needs="roles role positions position jobs job openings opening vacancies vacancy",
)


def _is_vacancy(head: str, qualities: set[str]) -> bool:
    """Tell a job that is open from what opens, a post held from one sent, work to be had from work done."""
    hybrid = any(word.endswith(("-only", "-level", "-based", "-time")) for word in qualities)
    employed = hybrid or bool(qualities & (lex.ADJECTIVES_ALONE | lex.JOB_TITLES) - lex.NO_JOB)
    if head in {"work", "post", "posts"}:
        return employed and not qualities & {"the", "your", "their"}
    return head == "openings" or employed or bool(qualities & lex.INDEFINITE_OPENERS)


def _is_titled_role(words: list[str]) -> bool:
    """Tell a role named by a title with "of": "head of nursing role"."""
    return "of" in words[:3] and bare(words[-1]) in lex.ROLE_NOUNS and not has_determiner(words[:1] + words)


_ONCE_IT = Wording(
    r"^(?P<what>[^,]+?),? (?P<when>(?:once|when|as soon as|if) (?:it|they)"
    r"\s(?:is|are|has|have|goes|comes|opens)\b.*)$",
    needs="once when soon if",
)


def followed(text: str) -> Phrase | None:
    """Take any other noun phrase as something to hear more about, or to follow if it goes on by itself."""
    if match := _ONCE_IT.match(text):
        thing = occasion(match["what"]) or followed(match["what"])
        return thing and thing._replace(text=f"{thing.text} {match['when']}")
    return _followed_thing(text) if is_phrase(text) else None


_NOT_YET = frozenset({"possible", "potential", "future", "other"})


def _followed_thing(text: str) -> Phrase | None:
    """Return a thing to hear more about, to follow or, with its date, to look forward to."""
    words = text.split()
    head, first = bare(words[head_index(words)]), bare(words[0])
    if first in {"a", "an"} and (
        words[1] in lex.ONE_MORE or not lex.TELLING_PARTICULARS.isdisjoint(words[2:])
    ):
        return _followed_thing(f"the {text.partition(' ')[2]}")  # "a tool that Ana wants to pilot"
    if first in _NOT_YET and is_plural(head):
        return Phrase(Kind.VERB, f"hear about {text}")
    if _is_nothing_to_follow(words, head):
        return None
    placed = "your progress" if text == "progress" else definite(text, plural=True)
    if "if" in words_of(text):
        return Phrase(Kind.VERB, f"hear about {placed}")
    if head in lex.FOLLOWED:
        return Phrase(Kind.COURSE, placed)
    to_come = _is_to_come(words) and head not in lex.MEETINGS  # which would reopen the process
    return Phrase(Kind.OCCASION if to_come else Kind.NOUN, placed)


def _is_nothing_to_follow(words: list[str], head: str) -> bool:
    """Tell an act, a mere time but "lambing time", what is not yet known, people, and what is too vague."""
    first, alone = bare(words[0]), len(words) == 1
    doing = first.endswith("ing")
    return (
        (alone and doing and head not in lex.ING_NOUNS)
        or (head in _MERE_TIMES and "of" not in words and (alone or not doing))
        or first in {"a", "an", "my", *_NOT_YET}
        or (first.isdigit() and 2000 <= int(first) < 2100)
        or head in lex.PEOPLE_NOUNS - {"team", "teams", "crew", "group"}
        or (alone and head in {"remote", "part-time", "referral", "luck", "feedback"})
    )


def _is_to_come(words: list[str]) -> bool:
    """Tell a thing with its date alone, on which nobody hears more about it: "the new timetable on 3 May"."""
    at = date_at(words)
    plain = words[at - 1] != "due" and not any(word.endswith(",") for word in words[:at])
    plain = plain and bare(" ".join(words[at : at + 1])) in lex.PREPOSITIONS
    return plain and lex.RELATIVES.isdisjoint(words[:at]) and _INNER.isdisjoint(words)
