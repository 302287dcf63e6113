"""Shapes of what one looks forward to seeing: clauses, participles and states turned to what is seen."""

from __future__ import annotations

import re
from functools import cache

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.acts import AFTER_VERB, PROGRESSIVE
from bowout.core.jotting.clauses import finite_index, has_stray_determiner, is_clause, is_negative
from bowout.core.jotting.dates import linked
from bowout.core.jotting.doers import DOES
from bowout.core.jotting.grammar import bare, definite, gerund, head_index, is_name, is_plural, past, words_of
from bowout.core.jotting.phrase import Kind, Phrase
from bowout.core.jotting.things import is_phrase
from bowout.core.wording import Wording

_NAMED_TIMES = "|".join(sorted(lex.MONTHS | lex.SEASONS))
_OUT_IN = Wording(
    r"^(?P<what>.+?(?<!\bis)(?<!\bare)(?<!coming)(?<!reads)(?<!comes)(?<!goes)(?<!rolls)(?<!turns)(?<!come))\s+out"
    r"\s+(?P<when>soon|(?:in|on|this|next)\s.+|\d{1,2} [A-Z][a-z]+)$",
    needs="out",
)
_DUE_OUT = Wording(r",? due out\b", needs="due")
_THEN_OUT = Wording(r", out(?= (?:in|on|next|this|soon|\d{1,2})\b)", needs="out")
_PASSIVE = Wording(
    r"^(?P<what>(?!(?:how|what|when|if|you|they|we|I|[Ii]t|the day)\b)"
    r"(?:(?!\b(?:once|when|if|after|before)\b)[^,])+?)\s"
    r"(?:(?P<being>being)|(?P<sure>will be|is being|are being|is to be|are to be|to be)|is|are)\s"
    r"(?P<done>\w+(?:ed|en|ilt|ade|ung|old))(?P<rest>(?:\s.+)?)$",
    needs="being be is are",
)
_STATES = frozenset({"live", "public", "open", "soon", "online", "home", "down", "away", "ahead", "global"})


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
        plural=words_of(text)[0] in {"you", "they"} or any(is_plural(word) for word in words[:at]),
    )
    if action is None or has_stray_determiner(" ".join(words[:at])):
        return None  # "the day the bridge opens"
    subject = " ".join(words[:at]).rstrip(",")
    if subject.lower() in {"you", "they"}:
        return _of_the_reader(subject.lower(), _dated(action))
    whole = subject if " and " in subject else definite(subject, plural=True)
    return _seen_acting(whole, _dated(action))


def _seen_passive(text: str) -> Phrase | None:
    """Turn what is done to a thing into what one looks forward to: "the ward will be built"."""
    match = None if is_negative(text) else _PASSIVE.match(text)
    if match is None or not (match["sure"] or match["being"] or match["done"] in _dones()):
        return None
    seen = f"being {match['done']}" if match["being"] and match["rest"] else match["done"]
    return Phrase(Kind.GERUND, f"seeing {definite(match['what'], plural=True)} {seen}{match['rest']}")


def _of_the_reader(subject: str, action: str) -> Phrase:
    """Turn what the reader will do into a time to be in touch (hiring) or a course to follow."""
    if action.split(maxsplit=1)[0] in {"hire", "recruit"}:
        return Phrase(Kind.TIME, f"when {subject} {action}")
    if action.split(maxsplit=1)[0] in {"speak", "present", "play", "perform", "sing", "conduct"}:
        return Phrase(Kind.GERUND, f"hearing {'them' if subject == 'they' else subject} {action}")
    whom = "them" if subject == "they" else subject
    if action.split(maxsplit=1)[0] in lex.DYNAMIC_BASES | _ONCE and _TIMED.search(action):
        return Phrase(Kind.GERUND, f"seeing {whom} {action}")
    return Phrase(Kind.COURSE, f"how {subject} {action}")


_ONCE = frozenset(
    {"show", "bottle", "open", "start", "launch", "publish", "unveil", "release", "ship", "host"}
)
_WEEKS = "|".join(sorted(lex.SEASONS | lex.WEEKDAYS | {"next", "after", "before", "this", "soon"}))
_TIMED = Wording(rf"\b(?:{_NAMED_TIMES}|{_WEEKS}|20\d\d)\b", re.IGNORECASE)


@cache
def _shown_too() -> frozenset[str]:
    """Return the verbs of what people do in public, which one may see as well as what things do."""
    return frozenset(DOES.values()) - {"be", "have", "do", "want", "need", "like", "think", "know", "hope"}


@cache
def _doing() -> dict[str, str]:
    """Return for each form in -ing of such a verb its base: "showing" is to show."""
    return {gerund(base): base for base in _shown_too()} | PROGRESSIVE


def _bare_action(cores: list[str], words: list[str], *, plural: bool) -> str | None:
    """Return the action without its tense ("opens in May" → "open in May"), or None where it is a state."""
    rest = " ".join(words[1:])
    if words[0].endswith(","):
        return None  # "Kofi curates, Teodora lights"
    if cores[0] in lex.DYNAMIC:
        return " ".join([lex.DYNAMIC[cores[0]], *words[1:]])
    if cores[0] in {"will", "should"} and len(words) > 1 and cores[1] in lex.DYNAMIC_BASES | _shown_too():
        return rest
    if cores[0] in {"is", "are"} and len(words) > 1 and (base := _doing().get(cores[1])):
        return " ".join([base, *words[2:]])
    objectless = len(words) < 2 and DOES.get(cores[0]) not in lex.OBJECTLESS_VERBS
    if cores[0] in DOES and cores[0] not in lex.AUXILIARIES | lex.THING_VERBS and not objectless:
        return " ".join([DOES[cores[0]], *words[1:]])
    acts = (
        cores[1:2]
        and cores[1] in {"a", "an", "the", "your", "their"}
        and cores[0] not in _STATIVE
        and not cores[0].endswith(("s", "ed"))
    )
    return " ".join(words) if plural and (cores[0] in lex.DYNAMIC_BASES or acts) else None


_STATIVE = lex.AUXILIARIES | lex.PREPOSITIONS | lex.IRREGULAR_PASTS | lex.STATIVE


_MONTHS = "|".join(sorted(lex.MONTHS))
_UNLINKED = Wording(
    rf"(?<=[a-z]) (?P<when>(?:Q[1-4] )?20\d\d|\d{{1,2}} (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}})$",
    re.IGNORECASE,
    signs="0123456789",
)
_LINKED = Wording(
    rf"\b(?:in|on|by|of|from|until|before|after|early|late|mid|and|Q[1-4]|{_NAMED_TIMES})$", re.IGNORECASE
)


def _dated(action: str) -> str:
    """Put the preposition into "opens 2027" and "airs May 14"."""
    found = _UNLINKED.search(action)
    if found is None or _LINKED.search(action[: found.start()]):
        return action
    return f"{action[: found.start()]} {linked(found['when']) or found['when']}"


def _acts_on(words: list[str], index: int, raw: list[str]) -> bool:
    """Tell "the API going live" from compounds such as "climbing gym", "reopening of the Odeon"."""
    if index + 1 >= len(words):
        return True
    following = words[index + 1]
    acted_on = words[index] in PROGRESSIVE or is_name(raw[index - 1]) or words[index - 1] in lex.PEOPLE_NOUNS
    if not acted_on:
        return following in lex.DETERMINERS | _STATES
    known = lex.PREPOSITIONS - {"of"} | lex.DETERMINERS | lex.ADVERBS | AFTER_VERB | _STATES
    return following in known or is_plural(following) or is_name(raw[index + 1]) or following[0].isdigit()


_ENDING = frozenset(["finishing", "closing", "opening", "starting", "arriving", "launching", "growing"])


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
    if index + 1 == len(words) and words[index] not in _ENDING:
        return None
    subject = definite(" ".join(text.split()[:index]), plural=True)
    action = [PROGRESSIVE.get(words[index], words[index]), *text.split()[index + 1 :]]
    return _seen_acting(subject, " ".join(action))


_SO = {
    "public": "go public", "online": "go online", "live": "go live", "open": "open",
    "open to public": "open to the public", "open to the public": "open to the public",
}  # fmt: skip


def seen_so(text: str) -> Phrase | None:
    """Recognize how a thing is to be: "garden open to public in 2028" becomes seeing it open."""
    plain, when = _until(text)
    so = next((so for so in sorted(_SO, key=len, reverse=True) if plain.endswith(f" {so}")), None)
    what = plain.removesuffix(f" {so}")
    if (
        so is None
        or is_clause(what)
        or set(words_of(what)) & (lex.PREPOSITIONS | lex.AUXILIARIES | lex.RELATIVES)
    ):
        return None
    if bare(what.split()[-1]) in lex.DYNAMIC_BASES | lex.DETERMINERS | set(PROGRESSIVE) | lex.ADVERBS:
        return None
    return Phrase(Kind.GERUND, f"seeing {definite(what, plural=True)} {_SO[so]}{when}")


def seen_done(text: str) -> Phrase | None:
    """Recognize something seen done: "seat map open-sourced" becomes seeing it open-sourced."""
    text, when = _until(text)
    *subject, last = text.split()
    after = subject[-1] if subject else ","
    done = last.lower() in _dones() and not after.endswith(",") and bare(after) not in lex.PREPOSITIONS
    if (
        not done
        or is_clause(text)
        or has_stray_determiner(text)
        or set(words_of(text)) & (lex.RELATIVES | lex.AUXILIARIES | lex.ADVERBS)
    ):
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


_READ = frozenset({"report", "article", "memoir", "essay", "thesis", "column", "newsletter"})


def pictured(text: str) -> Phrase | None:
    """Recognize what one looks at or reads rather than hears about: "pictures of the new kitchen"."""
    words = text.split()
    at = head_index(words)
    posted = bare(words[at]) == "post" and bare(words[at - 1]) == "blog"
    if (
        (posted or bare(words[at]) in _READ)
        and bare(words[0]) not in lex.DETERMINERS - {"your", "the"}
        and "," not in text
        and is_phrase(text)
    ):
        return Phrase(Kind.GERUND, f"reading {definite(text)}")
    booth = bare(words[at]) in {"booth", "stand", "stall"} and words[at + 1 : at + 2] == ["at"]
    if booth and is_phrase(text):
        return Phrase(Kind.OCCASION, definite(text))
    seen = bare(words[at]) in lex.PICTURES and is_phrase(text)
    return Phrase(Kind.GERUND, f"seeing {definite(text, plural=True)}") if seen else None


_BEGUN = frozenset({"start", "begin", "get going", "kick off"})
_UNSEEN = lex.UNSEEN


def _seen_acting(subject: str, action: str) -> Phrase:
    """Return what one sees a thing do; of work that begins inside a house one can only hear."""
    if action in _BEGUN and not _UNSEEN.isdisjoint(words_of(subject)):
        return Phrase(Kind.EVENT, subject)
    parted = "," if ", " in subject and " and " not in subject else ""  # "the film, shot in May, come out"
    return Phrase(Kind.GERUND, f"seeing {subject}{parted} {action}")
