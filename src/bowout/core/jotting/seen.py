"""Shapes of what one looks forward to seeing: clauses, participles and states turned to what is seen."""

from __future__ import annotations

import re
from functools import cache

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.acts import AFTER_VERB, PROGRESSIVE
from bowout.core.jotting.clauses import finite_index, has_stray_determiner, is_clause, is_negative
from bowout.core.jotting.dates import date_at, linked
from bowout.core.jotting.doers import DOES, base_of
from bowout.core.jotting.grammar import (
    bare,
    definite,
    gerund,
    head_index,
    is_name,
    is_plural,
    past,
    third_person,
    words_of,
)
from bowout.core.jotting.pasts import base_of as base_past
from bowout.core.jotting.people import is_first_name
from bowout.core.jotting.phrase import Kind, Phrase
from bowout.core.jotting.things import is_phrase
from bowout.core.wording import Wording

_NAMED_TIMES = "|".join(sorted(lex.MONTHS | lex.SEASONS))
_OUT_IN = Wording(
    r"^(?P<what>.+?(?<!\bis)(?<!\bare)(?<!coming)(?<!reads)(?<!comes)(?<!goes)(?<!rolls)(?<!turns)(?<!come))\s+out"
    r"(?<!day out)(?<!way out)(?: (?P<when>soon|(?:in|on|this|next)\s.+|\d{1,2} [A-Z][a-z]+))?$",
    needs="out",
)
_DUE_OUT = Wording(r",? due out\b", needs="due")
_THEN_OUT = Wording(r", out(?= (?:in|on|next|this|soon|\d{1,2})\b)", needs="out")
_PASSIVE = Wording(
    r"^(?P<what>(?!(?:how|what|when|if|you|they|we|I|[Ii]t|the day)\b)"
    r"(?:(?!\b(?:once|when|if|after|before)\b)[^,])+?)\s"
    r"(?:(?P<being>being)|(?P<sure>will be|is being|are being|is to be|are to be|to be)|is|are)\s"
    r"(?P<how>(?:[a-z]+ly )?)(?P<done>ready|lit|cut|laid|read|run|won|sent|heard|found|taught|brought"
    r"|\w+(?:ed|en|ilt|ade|ung|own|old|eld))(?P<rest>(?:\s.+)?)$",
    needs="being be is are",
)


_WRITES = Wording(
    r"^(?:you|(?:[A-ZÀ-Ž][\w.'’-]*[\w]\.? ?){1,3}|the [\w-]+) ?\b(?:(?:is|are|will|will be) )?"
    r"(?:writ|edit|compil|translat)(?:e|es|s|ing|ting)? (?P<what>(?:the|a|an|your|his|her|their) \S.*)$",
    needs="write writes writing edit edits editing compile compiles compiling translate translates"
    " translating",
)


def seen_written(text: str) -> Phrase | None:
    """Turn what somebody writes into what one will read: "you edit the catalogue, out in May"."""
    match = None if is_negative(text) else _WRITES.match(text)
    if match is None:
        return None
    what = re.sub(r"^(?:an?|his|her|their) ", "the ", match["what"])
    return Phrase(Kind.GERUND, f"reading {what}") if is_phrase(what.partition(",")[0]) else None


def seen_happening(text: str) -> Phrase | None:
    """Turn what will happen into what one looks forward to: "the API ships" becomes seeing the API ship."""
    text = _DUE_OUT.sub(" out", text)
    text = text if is_clause(text) else _THEN_OUT.sub(" out", text)
    if (match := _OUT_IN.match(text)) and not is_clause(text) and not is_negative(text):
        when = match["when"] and (linked(match["when"]) or match["when"])
        return _seen_acting(definite(match["what"], plural=True), f"come out {when or ''}".rstrip())
    if found := _seen_passive(text):
        return found
    words, at = text.split(), finite_index(text) if is_clause(text) else None
    subject = " ".join(words[:at]).replace(" without ", " ")
    if is_negative(subject) or is_negative(" ".join(words[at:])):
        return None
    if at is None and words_of(text)[0] in {"you", "they", "we"} and len(words) > 1:
        at = 1
    if at is None or words_of(text)[0] in {"i", "we", "it", "there", "he", "she", "my", "our"}:
        return None
    return _seen_of(words, at)


def _seen_of(words: list[str], at: int) -> Phrase | None:
    """Return what one looks forward to seeing of the subject of a verb that stands at an index."""
    action = _bare_action(
        [bare(word) for word in words[at:]],
        words[at:],
        plural=any(is_plural(word) for word in words[:at]),
        theirs=bare(words[0]) in {"you", "they"},
    )
    if action is None or has_stray_determiner(" ".join(words[:at])) or _is_undone(action.split()):
        return None  # "the day the bridge opens"
    subject, action = " ".join(words[:at]).rstrip(","), _AND_DOES.sub(_and_do, action)
    if subject.lower() in {"you", "they"}:
        return _of_the_reader(subject.lower(), action)
    return _seen_acting(subject if " and " in subject else definite(subject, plural=True), action)


def _is_undone(words: list[str]) -> bool:
    """Tell what nobody looks forward to: "close two branches", but "close in May"."""
    return gerund(words[0]) in lex.UNDOING and words[1:2] != [] and words[1] in lex.DETERMINERS


_AND_DOES = Wording(r" and (?P<does>[a-z]+s)(?= (?P<after>[\w'’-]+)|$)", needs="and")


def _and_do(match: re.Match[str]) -> str:
    """Return a second thing that is done without its tense: "opens in May and closes in October"."""
    base = lex.DYNAMIC.get(match["does"]) or DOES.get(match["does"])
    noun = match["does"] in lex.PLURALS_TOO and match["after"] not in lex.DETERMINERS | lex.PREPOSITIONS
    return match[0] if base is None or noun else f" and {base}"


def _seen_passive(text: str) -> Phrase | None:
    """Turn what is done to a thing into what one looks forward to: "the ward will be built"."""
    match = None if is_negative(text) else _PASSIVE.match(text)
    dated = match and date_at(text.split()) < len(text.split())
    if match is None or not (match["sure"] or match["being"] or dated or match["done"] in _dones()):
        return None
    done = f"{match['how']}{match['done']}"
    seen = f"being {done}" if match["being"] and match["rest"] else done
    rest = _AND_DOES.sub(_and_do, match["rest"])
    return Phrase(Kind.GERUND, f"seeing {definite(match['what'], plural=True)} {seen}{rest}")


def _of_the_reader(subject: str, action: str) -> Phrase:
    """Turn what the reader will do into a time to be in touch (hiring) or a course to follow."""
    whom = "them" if subject == "they" else subject
    if action.split(maxsplit=1)[0] in {"hire", "recruit"}:
        return Phrase(Kind.TIME, f"when {subject} {action}")
    if action.split(maxsplit=1)[0] in _HEARD:
        return Phrase(Kind.GERUND, f"hearing {whom} {action}")
    if action.split(maxsplit=1)[0] in lex.DYNAMIC_BASES | lex.DONE_IN_PUBLIC and TIMED.search(action):
        return Phrase(Kind.GERUND, f"seeing {whom} {action}")
    return Phrase(Kind.COURSE, f"how {subject} {action}")


_HEARD = frozenset({"speak", "talk", "lecture", "read", "present", "play", "perform", "sing", "conduct"})
_WEEKS = "|".join(sorted(lex.SEASONS | lex.WEEKDAYS | {"next", "after", "before", "this", "soon"}))
TIMED = Wording(rf"\b(?:{_NAMED_TIMES}|{_WEEKS}|20\d\d)\b", re.IGNORECASE)


@cache
def _shown_too() -> frozenset[str]:
    """Return the verbs of what people do in public, which one may see as well as what things do."""
    return frozenset(DOES.values()) - {"be", "have", "do", "want", "need", "like", "think", "know", "hope"}


@cache
def _doing() -> dict[str, str]:
    """Return for each form in -ing of such a verb its base: "showing" is to show."""
    return {gerund(base): base for base in _shown_too()} | PROGRESSIVE


def base_seen(doing: str) -> str:
    """Return the base of a form in -ing that tells what one may see somebody do, else ""."""
    return _doing().get(doing, "")


def _bare_action(cores: list[str], words: list[str], *, plural: bool, theirs: bool) -> str | None:
    """Return the action without its tense ("opens in May" → "open in May"), or None where it is a state.

    ``plural`` tells that several do it, ``theirs`` that the reader does, whose verb any may be.
    """
    at, base = _verb_in(cores)
    if base:
        return " ".join([base, *words[at + 1 :]])
    acts = (
        cores[1:2]
        and cores[1] in {"a", "an", "the", "your", "their"}
        and cores[0] not in _STATIVE
        and not cores[0].endswith(("s", "ed"))
    )
    several = plural and (cores[0] in lex.DYNAMIC_BASES or acts)
    done = theirs and cores[0] not in _STATIVE and base_of(third_person(cores[0]))
    return " ".join(words) if several or done else None


def _verb_in(cores: list[str]) -> tuple[int, str]:
    """Return the index of the verb that tells what is done, and its base: "will open", "is going to open"."""
    first, second, third = [*cores, "", "", ""][:3]
    if first in lex.DYNAMIC:
        return 0, lex.DYNAMIC[first]
    if first in {"will", "should"} and second in lex.DYNAMIC_BASES | _shown_too():
        return 1, second
    if first in {"is", "are"} and (second, third) == ("going", "to"):
        return 3, cores[3] if len(cores) > 3 else ""
    if first in {"is", "are"} and second in _doing():
        return 1, _doing()[second]
    if first in _doing():
        return 0, _doing()[first]  # "you speaking at the fair"
    base = base_of(first) if first.endswith("s") and first not in lex.AUXILIARIES | lex.THING_VERBS else ""
    told = first in DOES or base not in lex.STATIVE
    return 0, base if told and (second or base in lex.OBJECTLESS_VERBS) else ""


_STATIVE = lex.AUXILIARIES | lex.PREPOSITIONS | lex.IRREGULAR_PASTS | lex.STATIVE


def _acts_on(words: list[str], index: int, raw: list[str]) -> bool:
    """Tell "the API going live" from compounds such as "climbing gym", "reopening of the Odeon"."""
    if index + 1 >= len(words):
        return True
    following = words[index + 1]
    acted_on = words[index] in PROGRESSIVE or is_name(raw[index - 1]) or words[index - 1] in lex.PEOPLE_NOUNS
    if not acted_on:
        return following in lex.DETERMINERS | lex.STATES_GONE_TO
    if is_first_name(raw[index - 1]) and words[-1] != following and following not in lex.PREPOSITIONS:
        return True  # "Joost testing plain letters with customers"
    known = lex.PREPOSITIONS - {"of"} | lex.DETERMINERS | lex.ADVERBS | AFTER_VERB | lex.STATES_GONE_TO
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
        and (word not in lex.ING_NOUNS or is_first_name(text.split()[index - 1]))
        and _acts_on(words, index, text.split())
        and words[index - 1] not in lex.PREPOSITIONS | lex.DETERMINERS | {"and", "or"}
    )
    index = next(acting, None)
    if (
        index is None
        or text.split()[index - 1].endswith(",")
        or set(words[:index]) & (lex.PREPOSITIONS | lex.RELATIVES | lex.AUXILIARIES)
        or is_clause(text)
    ):
        return None
    if index + 1 == len(words) and words[index] not in lex.ENDING_OR_BEGINNING:
        return None
    subject = definite(" ".join(text.split()[:index]), plural=True)
    action = [PROGRESSIVE.get(words[index], words[index]), *text.split()[index + 1 :]]
    return _seen_acting(subject, " ".join(action))


_SO = {
    "public": "go public", "online": "go online", "live": "go live", "live on it": "go live on it",
    "open": "open",
    "open to public": "open to the public", "open to the public": "open to the public",
}  # fmt: skip


_SITING = frozenset({"in", "at", "of", "for"})


def seen_so(text: str) -> Phrase | None:
    """Recognize how a thing is to be: "garden open to public in 2028" becomes seeing it open."""
    plain, when = _until(text)
    so = next((so for so in sorted(_SO, key=len, reverse=True) if plain.endswith(f" {so}")), None)
    what = plain.removesuffix(f" {so}")
    if (
        so is None
        or is_clause(what)
        or set(words_of(what)) & (lex.PREPOSITIONS - _SITING | lex.AUXILIARIES | lex.RELATIVES)
    ):
        return None
    unsaid = lex.DYNAMIC_BASES | lex.DETERMINERS | lex.ADVERBS | lex.PREPOSITIONS
    if bare(what.split()[-1]) in unsaid | PROGRESSIVE.keys():
        return None
    return Phrase(Kind.GERUND, f"seeing {definite(what, plural=True)} {_SO[so]}{when}")


def seen_done(text: str) -> Phrase | None:
    """Recognize something seen done: "seat map open-sourced" becomes seeing it open-sourced."""
    text, when = _until(text)
    *subject, last = text.split()
    subject = subject[:-1] if subject[-1:] in (["gets"], ["get"]) else subject
    after = subject[-1] if subject else ","
    known = last.lower() in _dones() or (when and last.endswith("ed") and base_past(last) is not None)
    done = known and not after.endswith(",") and bare(after) not in lex.PREPOSITIONS | lex.DETERMINERS
    if (
        not done
        or after.endswith("ly")
        or is_clause(text)
        or has_stray_determiner(text)
        or set(words_of(text)) & (lex.RELATIVES | lex.AUXILIARIES | lex.ADVERBS)
    ):
        return None
    return Phrase(Kind.GERUND, f"seeing {definite(' '.join(subject), plural=True)} {last}{when}")


def _until(text: str) -> tuple[str, str]:
    """Return what stands before a time at the end, and the time with the blank before it."""
    words = text.split()
    at = date_at(words)
    return " ".join(words[:at]), "".join(f" {word}" for word in words[at:])


@cache
def _dones() -> frozenset[str]:
    """Return what may be said of a thing in the end: published, built, open-sourced."""
    verbs = lex.DYNAMIC_BASES | lex.TOPIC_VERBS | {"open-source", "restore", "repair", "test"}
    return frozenset(map(past, verbs)) - {"set", "put", "read", "cut", "led", "found"} | {"done", "ready"}


_BEEN = Wording(
    r"^(?P<what>(?:(?!\b(?:that|which|who|you|they|we)\b)[^,])+?)\s"
    r"(?P<did>premiered|ended|opened|launched|shipped|closed|aired|debuted|started|began|went up|came out)\s"
    r"(?P<rest>(?:at|in|on)\s.*)$",
    needs="premiered ended opened launched shipped closed aired debuted started began went came",
)


def been(text: str) -> Phrase | None:
    """Recognize what has come about: "the film premiered at Sundance" is the film that premiered there."""
    match = None if is_negative(text) else _BEEN.match(text)
    if match is None or set(words_of(match["what"])) & (lex.AUXILIARIES | lex.RELATIVES | {"i", "it", "to"}):
        return None
    return Phrase(Kind.NOUN, f"{definite(match['what'])} that {match['did']} {match['rest']}")


_SHOWING = Wording(
    r"^(?P<what>(?!(?:how|what|when|if|you|they|I)\b)[^,]+?) (?:back )?"
    r"(?:in (?:the )?(?:shops|stores|print|bloom|flower|steam|action)"
    r"|on (?:the )?(?:shelves|stage|screen|big screen|display|air|road|water|streets)|up and running)"
    r"(?: (?:again|in|by|next|this)\b.*)?$",
    needs="shops stores print bloom flower steam action shelves stage screen display air road water streets"
    " running",
)
_NOT_SHOWN = lex.AUXILIARIES | lex.RELATIVES | {"talk", "news", "word", "life", "time", "people", "idea"}


def shown(text: str) -> Phrase | None:
    """Recognize what is to be seen somewhere: "our cheese in the shops", "the old engine back in steam"."""
    match = _SHOWING.match(text)
    if match is None or not is_phrase(match["what"]) or not _NOT_SHOWN.isdisjoint(words_of(match["what"])):
        return None
    return Phrase(Kind.GERUND, f"seeing {definite(match['what'], plural=True)}{text[match.end('what') :]}")


def pictured(text: str) -> Phrase | None:
    """Recognize what one looks at or reads rather than hears about: "pictures of the new kitchen"."""
    words = text.split()
    at = head_index(words)
    posted = bare(words[at]) == "post" and bare(words[at - 1]) == "blog"
    if (
        (posted or bare(words[at]) in lex.THINGS_READ)
        and bare(words[0]) not in lex.DETERMINERS - {"your", "the"}
        and "," not in text.partition(", due ")[0]
        and is_phrase(text)
    ):
        return Phrase(Kind.GERUND, f"reading {definite(text)}")
    booth = bare(words[at]) in {"booth", "stand", "stall"} and words[at + 1 : at + 2] == ["at"]
    if booth and is_phrase(text):
        return Phrase(Kind.OCCASION, definite(text))
    seen = bare(words[at]) in lex.PICTURES and is_phrase(text)
    return Phrase(Kind.GERUND, f"seeing {definite(text, plural=True)}") if seen else None


_BEGUN = frozenset({"start", "begin", "get going", "kick off"})


def _seen_acting(subject: str, action: str) -> Phrase:
    """Return what one sees a thing do; of work that begins inside a house one can only hear."""
    if action in _BEGUN and not lex.UNSEEN.isdisjoint(words_of(subject)):
        return Phrase(Kind.EVENT, subject)
    parted = "," if ", " in subject and " and " not in subject else ""  # "the film, shot in May, come out"
    return Phrase(Kind.GERUND, f"seeing {subject}{parted} {action}")
