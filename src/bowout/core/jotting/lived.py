"""Shapes of what one lived through there: what one did oneself, how one was treated, what somebody wrote."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.acts import any_gerund
from bowout.core.jotting.clauses import is_clause, is_negative, with_subject_article
from bowout.core.jotting.grammar import bare, definite, gerund, head_index, is_name, words_of
from bowout.core.jotting.pasts import base_of, is_past
from bowout.core.jotting.people import is_first_name
from bowout.core.jotting.phrase import Kind, Phrase
from bowout.core.jotting.services import BIDDEN
from bowout.core.jotting.things import is_past_opening, is_phrase, noun
from bowout.core.jotting.times import dated
from bowout.core.wording import Wording

_THANKS_FOR = Wording(
    r"^(?:say\s+)?(?:thanks|thank\s+(?:you|them|him|her))\s+(?:so much\s+)?for\s+(?=\S)",
    re.IGNORECASE,
    needs="thanks thank",
)
_EXPERIENCE = Wording(
    r"^(?P<lead>(?:the|our|a|my|that|your|their|his|her|[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*['’]s)\s+)?(?P<what>(?:[\w-]+\s+){0,2}?(?:tours?|demo"
    r"|walk-?through|whiteboard(?:ing)? session|trial (?:shift|lesson|day)"
    r"|(?:pairing|design|whiteboard|coding|live coding|system design|role-?play) (?:session|exercise"
    r"|interview|challenge)|demo lesson"
    r"|(?:panel|group|technical|working|second|third|final|last) interview|panel with .+"
    r"|(?:first|second|third|final|last|technical|interview|on-?site) rounds?"
    r"|(?:assessment|taster|interview|trial|on-?site) (?:day|cent(?:re|er)|morning|afternoon)"
    r"|take-?home (?:task|exercise|assignment)|coding challenge|case study presentation|(?:site|rehearsal"
    r"|studio|factory|depot|office|lab|plant|school|ward) visit"
    r"|(?:site|yard|farm|field|garden|plot|ward|floor) walk"
    r"|(?:rehearsal|shift|lesson|session|round|hour"
    r"|climb|dive|ride|drive|flight|sail|swim|hike) with .+|visit to .+"
    r"|(?:afternoon|morning|evening|walk) (?:at|in|with|on|through|around) .+"
    r"|(?:lunch|coffee|dinner|drinks|breakfast|tea) with .+))(?P<rest>\s+(?:of|in|at|with"
    r"|around|through|on|you|they|[A-ZÀ-ÖØ-ÞĀ-Ž]\w+ (?:gave|led|ran))\s.+)?$",
    re.IGNORECASE,
    needs="afternoon morning evening tour tours demo walkthrough walk-through session shift lesson day task "
    "exercise assignment challenge interview presentation visit walk lunch coffee dinner drinks breakfast"
    " tea panel round rounds centre center rehearsal climb dive ride drive flight sail swim hike hour",
)
_DOING = {
    "saw": "seeing", "see": "seeing", "met": "meeting", "meet": "meeting", "visited": "visiting",
    "toured": "touring", "tried": "trying", "try": "trying", "tasted": "tasting", "watched": "watching",
    "heard about": "hearing about", "heard": "hearing",
}  # fmt: skip
_DID = Wording(
    r"^(?:I\s+|we\s+)?(?P<did>got to (?:see|meet|try)|saw|met|visited|toured|tried|tasted|watched"
    r"|heard(?: about)?)\s+(?=\S)",
    re.IGNORECASE,
    needs="got saw met visited toured tried tasted watched heard",
)
# What one saw where one met somebody: "met Ana on site, showed me the frames".
_SHOWED = Wording(
    r",? (?:and )?(?:(?:s?he|they|who) )?showed (?:me|us) (?=(?:the|your|their|his|her|an?) )", needs="showed"
)
_WRITTEN = Wording(
    r"^(?:the|your|their|our|[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*['’]s)\s+(?:(?:kind|long|lovely|warm|thoughtful|last|first|phone|video)\s+)*"
    r"(?:e-?mails?|mails?|letters?|messages?|notes?|InMail|replies|reply|phone calls?|voicemail|postcard)\b"
    r"(?! of (?:the|an?|their|our)\b)",
    needs="email emails e-mail e-mails mail mails letter letters message messages note notes inmail "
    "replies reply call calls voicemail postcard",
)
_YOUR_DOING = Wording(r"^you\s+(?!.*\b(?:is|are|was|were)\b)[a-z]+ing\s+\S", needs="you")
_SHOWING_ME = Wording(
    r"^(?:you|[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*)\s(?:showing|telling|teaching|taking|walking|letting|giving|introducing)\s(?:me|us)\s",
    needs="showing telling teaching taking walking letting giving introducing",
)
_MYSELF = Wording(r"^(?:me|us|myself)\s+(?=\w+ing\b)", re.IGNORECASE, needs="me us myself")
_WITH_SOMEBODY = Wording(r"\bwith (?P<who>[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]+)(?=$|,| (?:and|on|in|at)\b)", needs="with")
_WITH_YOU = Wording(r"\bwith (?:you|your (?:team|people|colleagues))\b", needs="with")
_TOGETHER = Wording(  # "Ana and I paired for an hour on the renderer"
    rf"^(?P<who>you|[A-ZÀ-Ž][\w'’-]+) and I (?P<did>[\w-]+)(?= (?:{'|'.join(sorted(lex.PREPOSITIONS))}) )",
    needs="i",
)
# What a candidate did there, rather than what they told of.
_MINE = Wording(r"\b(?:my|myself|me|with you|with your)\b", needs="my myself me with")
_AND_DID = Wording(r"\sand (?:\w+ed|got|went|made|took|saw|had|did|was|were)\s")
_KIND = Wording(
    rf"^(?:you|they|everyone|everybody)\s+(?:was|were)\s+(?:(?:so|very|really|just)\s+)*"
    rf"(?:{'|'.join(sorted(lex.WELCOMING | lex.EVALUATIVE))})\b",
    needs="was were",
)
_WAY = Wording(
    r"^the way (?:you|they|(?:the|your|their) \w+|[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]+) (?P<did>\w+)\s\S", needs="way"
)
_JUDGED_DOING = Wording(
    rf"^(?:it\s+)?(?:(?:was|is)\s+)?(?:(?:really|so|very"
    rf"|super)\s+)*(?P<how>{'|'.join(sorted(lex.EVALUATIVE - {'super'}))})\s+to\s+(?P<what>[a-z].+)$",
    re.IGNORECASE,
    needs=" ".join(lex.EVALUATIVE),
)
_JUDGED = Wording(
    rf"^.+\s(?:was|were|is|are)\s+(?:(?:really|so|very|super|just)\s+)*(?:{'|'.join(sorted(lex.EVALUATIVE))})(?:\s.*)?$",
    re.IGNORECASE,
    needs=" ".join(lex.EVALUATIVE),
)
_FROM_YOU = Wording(
    r"^(?:(?:an?|the) )?(?P<how>(?:\w+ ){0,2}?)"
    r"(?P<what>e-?mails?|mails?|letters?|messages?|notes?|replies|reply|calls?)"
    r" from you(?P<rest>(?: (?:about|on) .+)?)$",
    needs="you",
)
_HEARD = frozenset({"about", "from", "how", "why", "what", "that", "where"})
_WAYS = lex.PREPOSITIONS | {
    "out", "up", "down", "there", "back", "home", "along", "through", "round", "behind",
}  # fmt: skip
_GIVEN = frozenset({"to", "a", "an", "the", "my", "your", "shown", "some"})


def done(text: str) -> Phrase | None:
    """Recognize a past without its subject: "shadowed the ward round", "moved mail to the cloud"."""
    told = re.sub(r"^(?:I|we)\s+", "", _TOGETHER.sub(r"\g<did> with \g<who>", text))
    ours, text = told != text, told
    first, _, rest = text.partition(" ")
    past = is_past_opening(words_of(text)) or (ours and first.endswith("ed") and len(first) > 4)
    if not rest or not first.islower() or is_negative(text) or not past:
        return None
    base = None if first in lex.NO_DEED else base_of(first)
    mine = ours or first in lex.GUESTS or _MINE.search(rest)
    aimless = not (mine or first.endswith("ed")) and rest.partition(" ")[0] in _WAYS  # "paid out once"
    if base is None or aimless or BIDDEN.search(text) or _AND_DID.search(rest):
        return None
    return Phrase(Kind.GERUND if mine else Kind.EVENT, f"{gerund(base)} {rest}")


def treated(text: str) -> Phrase | None:
    """Recognize how people were and what they managed: "you were honest", "the way you handled the cut"."""
    if is_negative(text):
        return None
    if _KIND.match(text):
        return Phrase(Kind.SENTENCE, f"I appreciated that {text}")
    way = _WAY.match(text)
    managed = way and (way["did"] in lex.IRREGULAR_PASTS or way["did"].endswith("ed"))
    return Phrase(Kind.SENTENCE, f"I appreciated {text}") if managed else None


def judged(text: str) -> Phrase | None:
    """Recognize a verdict: "great to meet Ana", "everyone was so kind", which is a sentence of its own."""
    if is_negative(text):
        return None
    if match := _JUDGED_DOING.match(text):
        return Phrase(Kind.SENTENCE, f"It was {match['how'].lower()} to {match['what']}")
    if not _JUDGED.match(text) or not is_clause(text):
        return None
    whole = with_subject_article(text)
    return Phrase(Kind.SENTENCE, whole[0].upper() + whole[1:])


def courtesy(text: str) -> Phrase | None:
    """Recognize how one was treated, which is nothing one talked about: "the warm welcome"."""
    words = text.split()
    head = bare(words[head_index(words)])
    fits = head in lex.COURTESIES and is_phrase(text) and not any_gerund(text)
    return Phrase(Kind.SENTENCE, f"I appreciated {definite(text)}") if fits and words[0] != "my" else None


def written(text: str) -> Phrase | None:
    """Recognize what somebody wrote or a call, which one is glad of: "your email about the crates"."""
    if sent := _FROM_YOU.match(text):
        return Phrase(Kind.SENTENCE, f"I appreciated your {sent['how']}{sent['what']}{sent['rest']}")
    fits = _WRITTEN.match(text) and is_phrase(text)
    return Phrase(Kind.SENTENCE, f"I appreciated {text}") if fits else None


def your_doing(text: str) -> Phrase | None:
    """Recognize what the reader does: "Dana running the lab" is hearing about it."""
    if _SHOWING_ME.match(text):
        return Phrase(Kind.SENTENCE, f"I appreciated {text}")
    return Phrase(Kind.GERUND, f"hearing about {text}") if _YOUR_DOING.match(text) else None


def own_doing(text: str) -> Phrase | None:
    """Recognize what the candidate did there: "presenting my case study", not what the company does."""
    doing = _MYSELF.sub("", text)
    own = {"my", "me", "myself"} & set(words_of(text)) or is_shared(text)
    return Phrase(Kind.GERUND, doing) if own and any_gerund(doing) else None


def is_shared(text: str) -> bool:
    """Tell what is done with the reader or somebody by name: "pairing with Ana", not "merging with Ode"."""
    return _WITH_YOU.search(text) is not None or any(
        is_first_name(found["who"]) for found in _WITH_SOMEBODY.finditer(text)
    )


def experience(text: str) -> Phrase | None:
    """Recognize what one took part in, rather than spoke of: "the lab tour", "lunch with the team"."""
    bare_text, above_all, most = dated(_THANKS_FOR.sub("", text)).partition(", especially ")
    match = _EXPERIENCE.match(bare_text)
    if match is None or is_clause(bare_text) or is_past(bare_text.split()[0]):
        return None
    if above_all:
        whole, liked = experience(bare_text), any_gerund(most) or noun(most)
        return whole and liked and whole._replace(text=f"{whole.text}, above all {liked.text}")
    lead = match["lead"] or (
        "" if re.search(r"\b(?:lunch|coffee|dinner|drinks|breakfast|tea) with\b", match["what"]) else "the "
    )
    return Phrase(Kind.TALK, f"{lead}{match['what']}{match['rest'] or ''}")


def did(text: str) -> Phrase | None:
    """Recognize what one did, the "I" left off: "saw the robot arm" is about seeing it."""
    if shown := _SHOWED.search(text):
        met, thing = did(text[: shown.start()]), noun(text[shown.end() :])
        return met and thing and Phrase(Kind.GERUND, f"{met.text} and seeing {thing.text}")
    match = _DID.match(text)
    if match is None or is_negative(text):
        return None
    verb = _DOING[match["did"].lower().removeprefix("got to ")]
    found = noun(text[match.end() :])
    return Phrase(Kind.GERUND, f"{verb} {found.text}") if found else None


def thanked(text: str) -> Phrase | None:
    """Recognize thanks for a thing: "thanks for the tour" is about the tour."""
    match = _THANKS_FOR.match(text)
    found = noun(text[match.end() :]) if match else None
    return Phrase(Kind.SENTENCE, f"I appreciated {found.text}") if found else None


def hear_of(text: str) -> Phrase | None:
    """Recognize what was part of the conversation: "hearing about …", "meeting the team"."""
    first, following = [*words_of(text), ""][:2]
    work = (
        first == "touring" and following and text.split()[1][0].isupper()
    )  # "touring The Tempest to schools"
    if work or (
        first == "touring" and (following == "with" or following[:1].isdigit() or following in lex.NUMBERS)
    ):
        return None  # a troupe tours with its people and many places; whoever visits tours one
    if first == "going" and following and following not in _WAYS:
        return Phrase(Kind.EVENT, text)  # "going electric" is what they do
    if first == "getting" and following not in _GIVEN:
        return None  # "getting pupils to read" is what others do
    met = first == "meeting" and is_name(text.split()[1]) if following else False
    heard = first == "hearing" and following in _HEARD  # "the hearing in May" is in a court
    done = first in lex.HEARING_GERUNDS and (met or heard or any_gerund(text))
    return Phrase(Kind.GERUND, text) if done else None
