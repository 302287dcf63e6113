"""Finite clauses: whether a jotting is one, whether it denies something, and questions put as statements."""

from __future__ import annotations

import itertools
import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.doers import DOES, NOUNS_TOO, TO_SOMEBODY, acting_index, finite_pasts
from bowout.core.jotting.grammar import (
    bare,
    definite,
    head_index,
    is_acronym,
    is_name,
    is_plural,
    words_of,
)
from bowout.core.wording import Wording

_PAST_FORMS = lex.IRREGULAR_PASTS | lex.FAVOURS
PURE_DETERMINERS = lex.PURE_DETERMINERS
_BEFORE_DETERMINER = lex.PREPOSITIONS | lex.RELATIVES | lex.WH_WORDS | lex.DETERMINERS | lex.BEFORE_DETERMINER
_BEFORE_NO_VERB = lex.PREPOSITIONS | lex.DETERMINERS - {"this", "that", "all", "both", "each", "one"}
_AFTER_PAST = lex.DETERMINERS - {"that", "this"} | {"me", "us", "it", "them", "you", "into"}
_PERSONS = lex.PEOPLE_NOUNS | lex.JOB_TITLES | lex.RELATIONS | {"boss", "employer"}  # "my boss found money"
_RESULTS = frozenset({"flat", "apart", "shut", "upright"})  # what comes of it: "the set folds flat"
_RATES = (["day"], ["night"], ["week"], ["month"], ["year"], ["hour"], ["minute"], ["season"])
_ASKING = lex.PREPOSITIONS | {"and", "or", "but", "as", "than", "so", "especially", "particularly"}
_COUNTED = PURE_DETERMINERS | lex.NUMBERS | {"every", "each", "all", "both"}
_NO_DEED = (
    _BEFORE_DETERMINER | lex.PRONOUNS | lex.AUXILIARIES | lex.ADVERBS | {"half", "less", "more", "then"}
)
_LONG_TIME = 5  # words: "in the spring of 2026"
_SEVERAL = lex.NUMBERS - {"one"} | {"most", "some", "many", "several", "all", "both"}
_ONWARD = PURE_DETERMINERS | lex.MUCH | lex.WHITHER
_MERELY = lex.DETERMINERS | lex.TIME_WORDS
_WHEN_LINKS = frozenset({"in", "on", "at", "from"})
_WHENS = lex.MONTHS | lex.SEASONS | lex.WEEKDAYS
_QUARTERS = frozenset({"q1", "q2", "q3", "q4"})
_TIMED_VERBS = frozenset({"airs", "ends", "streams"})
_SAID_NO = Wording(r"\b(?:say|says|saying|said) no\b", re.IGNORECASE, needs="no")


def is_clause(text: str) -> bool:
    """Tell whether a text has a subject and a finite verb of its own (relative clauses do not count)."""
    words = words_of(text)
    about_how = words[:2] in (["the", "way"], ["the", "fact"]) or words[:1] in (["way"], ["fact"])
    if len(words) < 2 or is_question_word(text) or about_how:
        return False
    if text.split(maxsplit=1)[0].endswith(","):
        return False
    spoken = text.split(maxsplit=1)[0] not in {"IT", "US"}  # "IT support" is no "it"
    if spoken and words[0] in lex.SUBJECT_PRONOUNS and words[1] not in lex.PREPOSITIONS | {"and", "or"}:
        return True
    return finite_index(text) is not None


def is_question_word(text: str) -> bool:
    """Tell whether a text opens with how, what, who …; WHO in capitals is a name."""
    first = text.split(maxsplit=1)[0]
    return bare(first) in lex.WH_WORDS | {"whether"} and not is_acronym(first)


def finite_index(text: str) -> int | None:
    """Return the index of the finite verb among a text's words, or None."""
    words = [bare(word) for word in text.split()]
    raw = text.split()
    limit = _subject_limit(raw, words)
    found = next((i for i in range(1, limit) if _is_finite(words, i) and not _is_no_verb(raw, i)), None)
    if found is None:
        found = next((i for i in range(1, limit) if _takes_name(raw, words, i)), None)
    found = acting_index(raw[:limit]) if found is None else found
    return _resumed(words, limit) if found is None else found


def is_apposed(before: str) -> bool:
    """Tell a subject whose name or title stands between commas: "the chair, Mrs Parata,"."""
    first, _, said = before.rstrip(",").rpartition(", ")
    return bool(first) and (said[:1].isupper() or bare(said.split(maxsplit=1)[0]) in PURE_DETERMINERS)


def _is_no_verb(raw: list[str], index: int) -> bool:
    """Tell what only looks like a verb: in a name, after a figure ("2 am"), beside a comma, "being"."""
    past = raw[index].endswith("ed") or raw[index] in _PAST_FORMS
    parted = past and raw[index - 1].endswith(",") and not is_apposed(" ".join(raw[:index]))
    ahead = words_of(" ".join(raw[index + 1 : index + 3]))
    return (
        _in_name(raw, index)
        or parted
        or raw[index] == "being"
        or (raw[index] == "open" and not lex.NAMED_DAYS.isdisjoint(ahead))
        or raw[index] == "May"
        or (raw[index] in {"am", "may"} and raw[index - 1][-1:].isdigit())
        or (raw[index].endswith(",") and index + 1 < len(raw))
    )


def _takes_name(raw: list[str], words: list[str], index: int) -> bool:
    """Tell a verb that is a plural as well by the name it has for an object: "the stove wins Red Dot"."""
    verbs = lex.PLURALS_TOO | {"reads", "sings", "visits"}
    if words[index] not in verbs or index + 1 >= len(raw) or not raw[index - 1].islower():
        return False
    if words[index] in {"airs", "opens"} and not lex.MONTHS.isdisjoint(words[index + 1 : index + 3]):
        return True  # a series may bear a plural for its name: "river pilots airs May 14"
    single = not is_plural(raw[index - 1]) and words[index - 1] not in _BEFORE_NO_VERB
    return single and is_name(raw[index + 1])


def _resumed(words: list[str], start: int) -> int | None:
    """Return the verb after a relative clause: "the surveys that began in May *were* stopped", or None."""
    pasts = lex.AUXILIARIES | _PAST_FORMS | lex.THING_VERBS
    own = next((i for i in range(start, len(words)) if words[i] in pasts), len(words))
    for index in range(own + 2, len(words)):
        if words[index] in lex.RELATIVES | lex.WH_WORDS | lex.CLAUSE_JOINERS:
            return None
        if words[index] in lex.RESUMING:
            return None if words[index - 1] in lex.PRONOUNS | lex.AUXILIARIES - lex.MONTHS | {"to"} else index
    return None


def _in_name(raw: list[str], index: int) -> bool:
    """Tell whether a small word stands inside a name: "Rio Grande do Sul"."""
    between = 0 < index < len(raw) - 1 and is_name(raw[index - 1]) and is_name(raw[index + 1])
    return between and bare(raw[index]) in {"do", "am", "may"}


def with_subject_article(text: str) -> str:
    """Return a clause whose subject has the article it wants: "API ships" becomes "the API ships"."""
    words = text.split()
    index = finite_index(text)
    counted = bare(words[0]) in lex.NUMBERS | {"most", "some"} and words[1:2] == ["of"]
    if (
        index is None
        or counted
        or bare(words[0]) in lex.SUBJECT_PRONOUNS | lex.PREPOSITIONS | {"half", "mine", "ours"}
    ):
        return text
    index -= index > 1 and words[index - 1] == "ever"  # "if Northwind ever opens"
    subject = " ".join(words[:index])
    if is_plural(subject) and " " not in subject and words[index] in {"is", "was", "has"}:
        return text  # one thing by the name of several: "payments is not for me"
    return " ".join([subject if " and " in subject else definite(subject, plural=True), *words[index:]])


def has_stray_determiner(text: str) -> bool:
    """Tell whether an article stands where no noun phrase has one, as after a verb: "star the repo"."""
    words = words_of(text.replace(",", " and"))
    words = words[: next((at for at, word in enumerate(words) if at and word in lex.WH_WORDS), None)]
    if set(words) & (lex.OPENING_CLAUSES | lex.LETTING) or lex.INNER_SUBJECTS & set(words[1:]):
        return False
    pairs = enumerate(itertools.pairwise(words))
    return any(
        after in PURE_DETERMINERS
        and _wants_no_article_after(before)
        and not _opens_inner(words, index + 1)
        and words[index + 2 : index + 3] not in _RATES
        and not (after == "this" and words[index + 2 : index + 3] and words[index + 2] in lex.TIME_WORDS)
        for index, (before, after) in pairs
    )


def _opens_inner(words: list[str], index: int) -> bool:
    """Tell whether an article opens a clause about the noun before it: "the regatta the club wants"."""
    who, *does = words[index + 1 : index + 4] or [""]
    verbs = lex.THING_VERBS | lex.AUXILIARIES | _PAST_FORMS
    verbs = verbs | lex.TOPIC_VERBS | lex.BARE_VERBS if is_plural(who) else verbs
    did = words[index - 1] not in lex.TIME_WORDS and any(
        len(word) > 4 and word.endswith("ed") for word in does[:1]
    )
    return words[0] in lex.DETERMINERS and (did or bool(verbs & set(does)))


def _wants_no_article_after(word: str) -> bool:
    return word not in _BEFORE_DETERMINER and not word.endswith(("ing", "ed", "ly"))


def _subject_limit(raw: list[str], words: list[str]) -> int:
    """Return the index at which a relative clause begins, whose verbs prove nothing."""
    cut = (
        index
        for index in range(1, len(words))
        if words[index] in lex.RELATIVES | {"than", "once"}
        or (words[index] in lex.WH_WORDS and (words[index - 1] in _ASKING or raw[index - 1].endswith(",")))
        or opens_contact_clause(raw, words, index)
    )
    return next(cut, len(words))


def opens_contact_clause(raw: list[str], words: list[str], index: int) -> bool:
    """Tell whether "the tour you gave", "the talk Ana gives" goes on with a clause about its noun."""
    if words[index] in PURE_DETERMINERS:
        return _wants_no_article_after(words[index - 1]) and _opens_inner(words, index)
    if words[index] in lex.INNER_SUBJECTS:
        return words[index - 1] not in _BEFORE_DETERMINER | lex.AUXILIARIES
    named = is_name(raw[index]) and index + 1 < len(words) and not is_name(raw[index + 1])
    return named and _takes_clause(raw, words, index - 1) and _is_finite(words, index + 1)


def _takes_clause(raw: list[str], words: list[str], index: int) -> bool:
    """Tell whether a noun before a name is the object of what the name did: "the tour Ana gave"."""
    if words[index] in lex.SPEECHES | {"work", "idea", "way", "lecture"}:
        return True
    thing = words[0] == "the" and index > 0 and raw[index].islower()
    return thing and words[index] not in lex.TITLES | lex.JOB_TITLES | lex.PREPOSITIONS


def _is_finite(words: list[str], index: int) -> bool:
    word, before = words[index], words[index - 1]
    following = words[index + 1] if index + 1 < len(words) else ""
    if before in _BEFORE_NO_VERB:
        return False
    if word in lex.AUXILIARIES:
        if word == "can" and before in lex.ADJECTIVES_ALONE:
            return False  # "new can design"
        return word not in lex.AUXILIARIES_WANTING_MORE or bool(following)
    if before.endswith("'s") and word.endswith("ing"):
        return following in lex.DETERMINERS
    if following and (word in finite_pasts() or (word in lex.OPENED and _is_when(words[index + 1 :]))):
        return not _holds_another(words[:index])
    resumed = following == "again" and words[0] == "the" and word.endswith("s")  # "the clock strikes again"
    return (resumed and not _has_plural_subject(words, index)) or _is_finite_form(words, index, following)


def _is_finite_form(words: list[str], index: int, following: str) -> bool:
    """Tell whether a word is a present or past form that has a subject before it."""
    word, after_plural = words[index], _has_plural_subject(words, index)
    about = word in lex.COMES_ABOUT and following in lex.WHEN_IT_DOES  # "the report on the gauges comes out"
    if index > 1 and (about or (words[index - 1] in lex.ADVERBS and word in lex.THING_VERBS)):
        return True
    if word in lex.THING_VERBS and not after_plural:
        return _is_verb_rather_than_plural(words, index, following)
    if word in _PAST_FORMS | lex.HAPPENED or (word.endswith("ed") and len(word) > 4):
        return _is_finite_past(words, index, following)
    if word.endswith("s") and not word.endswith(("ss", "'s")) and word not in _BEFORE_DETERMINER:
        return _is_third_person(words, index, following, after_plural=after_plural)
    doing = word in lex.PLURAL_SUBJECT_VERBS or (following in _COUNTED and _may_be_done(word))
    return doing and after_plural and bool(following)


def _is_finite_past(words: list[str], index: int, following: str) -> bool:
    """Tell a past of a sentence from a participle, by what follows it and who did it."""
    word = words[index]
    counted = following[:1].isdigit() and not re.fullmatch(r"(?:19|20)\d\d", following)
    by_somebody = words[index - 1] in _PERSONS and word in lex.IRREGULAR_PASTS - {"paid", "set", "read"}
    acted = by_somebody and following and following not in lex.PREPOSITIONS | lex.CLAUSE_JOINERS
    done = following in _AFTER_PAST or counted or _is_intransitive_past(words, word, following)
    return bool(acted) or done


def _is_third_person(words: list[str], index: int, following: str, *, after_plural: bool) -> bool:
    """Tell what a thing or somebody does from a plural of the same form."""
    word = words[index]
    sure = word not in NOUNS_TOO or _has_plural_object(words, index)  # "the lens sees first light"
    if word in DOES and index > 1 and not after_plural and following and sure:
        return True  # "the graph model catches mule accounts"
    resulting = following in _RESULTS and index + 2 == len(words)
    if resulting or following in PURE_DETERMINERS | {"what"}:
        return following not in {"a", "an"} or words[index + 2 : index + 3] not in _RATES
    answering = words[index - 1] in lex.PEOPLE_NOUNS | _PERSONS and word in TO_SOMEBODY and following == "to"
    doing = word in lex.PLURAL_SUBJECT_VERBS and after_plural and bool(following)
    return answering or doing


def _may_be_done(word: str) -> bool:
    """Tell what is no noun between a plural and a number or an article: "surveyors cover three counties"."""
    formed = word.endswith(("ing", "ed", "s", "ly")) or not word.isalpha()
    return not formed and word not in _NO_DEED


def _is_when(words: list[str]) -> bool:
    """Tell a time, before which a thing opens rather than is opened: "in June 2026"."""
    named = lex.MONTHS | lex.SEASONS | {"week", "month", "year", "days", "weeks", "months"}
    timed = any(word in named or word[:2] in {"19", "20"} for word in words[1:])
    return words[0] in {"in", "on", "last", "this"} and timed and len(words) < _LONG_TIME


def _holds_another(subject: list[str]) -> bool:
    """Tell two things side by side, of which one did something to the other: "the boat the crew (sank)"."""
    pairs = itertools.pairwise(subject)
    return any(
        word in PURE_DETERMINERS and before not in lex.PREPOSITIONS | {"and", "or"} for before, word in pairs
    )


def _has_plural_object(words: list[str], index: int) -> bool:
    """Tell whether nothing but a plural follows a verb, which a plural in the middle of a name has not."""
    after = words[index + 1 :]
    joining = lex.PREPOSITIONS | {"and", "or"} | lex.RELATIVES
    return is_plural("".join(after[-1:])) and joining.isdisjoint({*after, *words[:index]})


def _has_plural_subject(words: list[str], index: int) -> bool:
    """Tell whether what stands before a verb is plural: "the jars", but not "the trial of the jars"."""
    subject = words[:index]
    if subject[0] in _SEVERAL and subject[1:2] == ["of"]:
        return is_plural(subject[-1])
    alone = lex.PREPOSITIONS.isdisjoint(subject[1:])
    return is_plural(subject[-1]) and (alone or is_plural(subject[head_index(subject)]))


def _is_intransitive_past(words: list[str], word: str, following: str) -> bool:
    moved_on = not following or (following in {"to", "into", "from"} and words[0] in PURE_DETERMINERS)
    people = lex.PEOPLE_NOUNS | lex.JOB_TITLES | lex.PLAYERS
    gone = word == "left" and any(each in people or each.removesuffix("s") in people for each in words)
    if word in lex.HAPPENED or gone:
        return not following or following in lex.PREPOSITIONS - {"by"} | {"last", "this", "twice", "again"}
    return word in lex.INTRANSITIVE_PASTS and (following == "for" or moved_on)  # "closed for six weeks"


def _is_verb_rather_than_plural(words: list[str], index: int, following: str) -> bool:
    """Tell a verb from a plural noun of the same form: "Ana leads the …", but "training for new leads"."""
    if not following:
        mere = all(word in _MERELY or word[:1].isdigit() for word in words[:index])  # "4am starts"
        mere = mere or words[index - 1] in lex.OF_STARTS or _ends_a_list(words[:index])
        return words[index] in lex.ENDING_VERBS and not mere
    if following in {"and", "or"}:
        return False
    if words[index] not in lex.PLURALS_TOO:
        return True
    then = words[index + 2] if index + 2 < len(words) else ""
    if following in {"at", "after", "before", "until"} and then[:1].isdigit():
        return True  # "the night shift ends at 6"
    timed = then in _WHENS | _QUARTERS or then[:1].isdigit()
    if following in _WHEN_LINKS and timed and words[index] in _TIMED_VERBS:
        return True  # "the ferry documentary airs in autumn"
    people = words[index - 1] in lex.PEOPLE_NOUNS | lex.PLAYERS and following in lex.PREPOSITIONS - {
        "of",
        "for",
    }
    people = people or (words[index - 1] in lex.PEOPLE_NOUNS and is_plural(following))
    return people or following in _ONWARD or following.isdigit() or following in lex.TENS


def _ends_a_list(subject: list[str]) -> bool:
    """Tell words before the last of several things, which as a subject want no -s: "rolls and 4am starts"."""
    at = subject.index("and") if "and" in subject[1:] else 0
    return at > 0 and (is_plural(subject[at - 1]) or subject[-1][:1].isdigit())


def is_negative(text: str) -> bool:
    """Tell whether a statement denies or complains of a lack, which no letter of thanks repeats."""
    plain = _SAID_NO.sub("", text)
    return any(word in lex.NEGATIONS for word in words_of(plain))
