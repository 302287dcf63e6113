"""What haste leaves in a jotting: words in capitals, dots that trail off, shorthand for who and when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.doers import THEIR_OWN
from bowout.core.jotting.grammar import bare, is_mass, is_plural
from bowout.core.jotting.opinions import AMID_VERDICT, CLOSING_VERDICT, ITEM_VERDICT, LAST_VERDICT
from bowout.core.jotting.timing import ROUGHLY_WHEN, TIMING
from bowout.core.jotting.toponyms import is_place
from bowout.core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable

_DOTS = Wording(r"(?<=[\w)’'\"”])\s*(?:\.{2,}|…)\s*(?=[^\s.!?…])", signs=".…")
_AT_HOME = Wording(r"(?<=[,/] )home(?= (?:every|each|most) )", needs="home")
_SHOUTED = Wording(r"(?<![\w'’-])[A-Z]{3,}(?![\w'’&/-])", signs="ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_EMPHASIZED = (
    lex.EVALUATIVE | lex.ADVERBS | lex.NEGATIONS | lex.DETERMINERS | lex.PREPOSITIONS | lex.WH_WORDS - {"who"}
    | lex.FAVOURS | lex.ADJECTIVES_ALONE | lex.WHAT_ONE_FELT
) - {"all", "may"}  # fmt: skip
_IN_AREA = Wording(
    r"\b(?P<before>in|around|near|from) (?=(?:[A-Z][\w-]+ )+(?:area|region)\b)", needs="area region"
)
_AMOUNTING = Wording(
    r"\b(?P<what>budget|turnover|revenue|headcount|team|staff|fund) (?P<much>[€$£]?\d[\d.,]*(?:k|m|bn|%)?)"
    r"(?=$|[,;.)]\s*|\s(?:and|&)\s)",
    re.IGNORECASE,
    needs="budget turnover revenue headcount team staff fund",
)
_EXCLAIMED = Wording(r"[!?]+(?P<joint>,|\s+(?:&|\+|and\b|or\b))", signs="!?")
_TALKED_IN_LIST = Wording(
    r",\s+(?:and\s+)?(?:we\s+)?(?:also\s+)?(?:talked|spoke|chatted)\s+(?:about|re:?|on)\s+"
    r"|(?<=\w),?\s+and\s+(?:also\s+)?about\s+(?=(?:how|what|why|the|your|their|an?)\s)",
    re.IGNORECASE,
    needs="talked spoke chatted about",
)
_THE_LAST = Wording(
    r"\b(?P<before>to|of|with|from|by|about|for|than|in|at) (?P<which>last|previous|current|former)"
    rf" (?=[A-Za-z])(?!(?:{'|'.join(sorted(lex.TIME_WORDS))}|time|minute|night|few|two|three)\b)",
    re.IGNORECASE,
    needs="last previous current former",
)
# A share without the word for what it is of: "exam support 100%".
_NOTED_SHARE = Wording(
    r"(?<=[a-z])(?<!\bof)(?<!\bat)(?<!\bby)(?<!\bto)(?<!\bup)(?<!about)(?<!over)(?<!under)(?<!from)(?<!only)(?<!down)(?<!\bis)"
    r"(?<!around)(?<!than)(?<!least)(?<!rye) 100 ?%(?=\s*(?:$|[,;]))",
    signs="%",
)
# One more of a list, with its "and" told by another word: "the garden, also the choir".
_ALSO = Wording(
    r",\s+(?:and\s+)?also\s+(?=(?:how|why|the|an?|your|their|our|his|her)\s|(?!(?:\w+ed|said|told|went|saw|met"
    r"|if|would|will|could|can|has|had|is|was|in|on|at|for|to|not|no|very|just|keen|happy)\b)[a-z]{3,}\s+[a-z])",
    needs="also",
)
_NOW_IT_IS = Wording(
    r"^(?P<was>[^,;]*\bwas [^,;]+), (?:but )?now (?:it['’]?s|it is) ", re.IGNORECASE, needs="now"
)
_MENS = Wording(r"\b(?P<who>\w*(?:men|women|children|people|mice|geese|teeth))s['’](?=\s)", signs="'’")
_FOR_WHOM = Wording(
    r"\b(?P<who>women|men|girls|boys|cats|dogs|members|staff|adults|cash|text|audio|invite) only"
    r" (?=(?!(?:for|in|on|at|to|and|or|from|with|when|if)\b)[a-z])",
    re.IGNORECASE,
    needs="only",
)
_ABOUT_THEN = Wording(
    rf"\b(?P<when>{'|'.join(sorted(lex.SEASONS | lex.MONTHS))})[ -]ish\b", re.IGNORECASE, signs=" -"
)
_DATES = {*lex.MONTHS, *lex.SEASONS, "sept", "q1", "q2", "q3", "q4", *(month[:3] for month in lex.MONTHS)}
# A thing behind a date is another one: "the fair in Ulm, Aug + the album".
_AFTER_DATE = Wording(
    rf"(?P<when>,\s*(?:{'|'.join(sorted(_DATES))})\b[?!.]*)\s*(?:\+|&|and\b)\s+(?=(?!early|late|mid)[a-z])",
    re.IGNORECASE,
    needs=" ".join(_DATES),
)
_ASIDES = Wording(
    r"\s+(?:lol|haha+|btw|tbh|fwiw|iirc|afaik|imo|imho|omg|ikr"
    r"|(?:I (?:think|guess|suppose|reckon)|s?he reckons|they reckon))(?=[,;])|\s+x\s?\d{1,2}(?=$|[,;.])",
    re.IGNORECASE,
    signs=",;x",
)
_RIGHT = Wording(r",?\s+(?:right|eh|innit|correct)\s*\?+", re.IGNORECASE, signs="?")
_SMILEYS = Wording(r"[ \t]*(?:[:;]-?[()DPp]|<3)+(?=[\s,;.!]|$)", signs=":;<")
# "its" that is a verb: before a state, or before the one word that ends a condition.
_ITS = Wording(
    r"\b(?P<before>when|once|if|that|because|since|until|as) its"
    r"(?= (?:(?:out|live|up|done|ready|open|finished|on|over|published|built|printed|in|all)\b"
    r"|[a-z]+(?<![^aeiou]ing)\s*(?:$|[,;.!?)])))",
    re.IGNORECASE,
    needs="its",
)
_THINGS_STATE = Wording(
    r"\b(?P<before>when|once|if|until) (?P<what>(?:(?:the|your|ur|their|our|her|his) )?"
    r"(?!it|that|he|she|there)[\w-]+(?: [\w-]+)?)['’]s"
    r"(?= (?:out|live|up|done|ready|open|finished|over|published|built|printed|all|running)\b)",
    re.IGNORECASE,
    signs="'’",
)
_ITS_A = Wording(r"\bits(?= (?:an?|the|not|too|just|mostly|really|so)\b)", re.IGNORECASE, needs="its")
# A plural and where it came down from: "lead times down from 9 weeks to 5".
_DOWN_FROM = Wording(
    r"(?<=[a-z][a-rt-z]s)(?<!goes)(?<!comes)(?<!runs)(?<!moves)(?<!falls)(?<!its) down from (?=\d)",
    needs="down",
)
# What an average tells of several is an aside: "140 helpers avg age 71".
_AVERAGING = Wording(
    r"(?<=[a-z]s),? (?P<what>(?:avg|average|mean|median)\.? [a-z]+ (?:of )?\d[\d.,]*)(?=\s*(?:$|[,;.!?]))",
    re.IGNORECASE,
    needs="avg average mean median",
)
_COMPASS = {"N": "north", "S": "south", "E": "east", "W": "west"}
_DIRECTION = Wording(r"(?<![\w'’-])(?P<letter>[NSEW]) of (?=the\b|[A-Z])", signs="NSEW")
# A condition whose verb stands behind a pause: "once the crane.. runs".
_PARTED = Wording(
    r"^(?P<what>(?:once|when|if|until|till) (?:the|your|their|a|an) [\w'’-]+(?: [\w'’-]+)?)"
    r"(?:\s*(?:\.{2,}|…)|,)\s*(?P<aside>(?:\([^()]*\)\s*)?)"
    r"(?=[a-z]+s\s*[.!?]*$)",
    re.IGNORECASE,
    needs="once when if until till",
)
_AT_LENGTH = Wording(
    r"\b(?P<talked>spoke|talked|chatted) (?:for )?(?:quite )?"
    r"(?:a (?:long time|long while|good while|while|lot|bit)|ages|at length|hours|long"
    r"|(?:(?:almost|nearly|about|around|over|well over|more than|at least) )?"
    r"(?:an?|half an|a good|a full|the whole|two|three|\d) (?:hours?|minutes|afternoon|morning|evening))"
    r" (?=about\b)",
    re.IGNORECASE,
    needs="spoke talked chatted",
)
_BY_PHONE = Wording(r"^\s*(?:on|over|by) (?:the )?phone,?\s+(?=\w+ \w)", re.IGNORECASE, needs="phone")
_WITHOUT = Wording(r"\bw/o(?:ut)?\b", re.IGNORECASE, signs="/")
_LOOSE = Wording(r"\s+,(?=\s)", signs=",")
_ROUND = Wording(
    r"(?<=\w)(?<!\bme)(?<!\bus)(?<!go)(?<!went)(?<!look)(?<!walk) round "
    r"(?=(?:the|your|their|our|my|here|town)\b)",
    needs="round",
)
_IF_EVER = Wording(
    r"\b(?P<opener>if|when) ever (?=(?:an?|the|you|they|there|your|their|another)\b)",
    re.IGNORECASE,
    needs="ever",
)
_NEAR = Wording(r"\bnr\.? (?=[A-Z]|home\b|the\b|my\b|work\b|a\b)", needs="nr")
_WAYS = {"rd": "Road", "ave": "Avenue"}
_ROAD = Wording(  # where something stands; "next funding rd" is a round
    r"(?<=\b(?:on|in|at|of) )(?P<name>[a-z]{3,}) (?P<way>rd|ave)\b\.?(?=$|[\s,;)])",
    re.IGNORECASE,
    needs="rd ave",
)
_WIRED = Wording(r"\s+STOP\b\.?", signs="S")  # as telegrams end their sentences
_VERY = Wording(
    r"(?:(?<=[,;(-])|(?<=[,;(-] )|^|(?<=was )|(?<=were )|(?<=\bis ))v\.?(?= [a-z]{3,})", signs="v"
)

_OFTEN = Wording(
    r"(?P<before>^|[,;] )(?P<what>(?!(?:the|your|their|we|they|I|you)\b)[a-z][\w-]*(?: [a-z][\w-]*){1,2})"
    r" (?P<often>nightly|daily|weekly|monthly|quarterly)(?=$|[,;])",
    needs="nightly daily weekly monthly quarterly",
)
_LIKED_IT = Wording(
    r"(?<=\w),\s+(?:I )?(?:(?:really|absolutely|just) )?(?:loved|liked|enjoyed) (?:it|that|this|them|those)"
    r"(?: all| a lot| so much| very much)?(?=\s*(?:$|[.;!]))",
    re.IGNORECASE,
    needs="loved liked enjoyed",
)
# How much of it the first of two is: "kids' eyes mainly + some teaching".
_FOR_THE_MOST = Wording(
    r"(?<=[a-z]) (?:mainly|mostly)(?=\s+(?:\+|&|and)\s+(?:some|a bit of|a little)\s)",
    re.IGNORECASE,
    needs="mainly mostly",
)
_NO_THING = lex.AUXILIARIES | lex.PRONOUNS | lex.PREPOSITIONS | lex.ADVERBS | {"not", "and", "or", "nearly"}
# What all of a thing is by its origin: "goatskin all from one tannery".
_ALL_FROM = Wording(
    rf"\b(?P<what>(?!(?:{'|'.join(sorted(_NO_THING))})\b)"
    r"[a-z]{3,}) all (?=(?:from|by|made)\b)",
    needs="all",
)
# The part of a talk that was about a thing: "van bit, wanna hear how it goes".
_BIT = Wording(
    r"^(?P<what>(?:the |your |that )?(?!(?:a|an|the|your|that|every|quite|this|next|tiny|little|wee|good|best"
    r"|nice|hard|last|first|other)\b)"
    r"[A-Za-z][\w-]*(?: [a-z][\w-]*)?) bits?(?=$|[,.;?!])",
    needs="bit bits",
)
_COUNTED_NOT = (lex.SINGLE_THINGS | lex.HOUSES | lex.BRANCHES | lex.EVENT_NOUNS) - (
    lex.NUMBERED_PARTS | lex.VERB_OR_NOUN | lex.DYNAMIC_BASES
)
_ON_CALL = Wording(  # a thing, but for who is on call
    r"(?P<before>^|[,;&+/] ?|\b(?:the|your|their|how|and|of|about|no|with) )on call\b",
    re.IGNORECASE,
    needs="call",
)
_SOUNDED = Wording(
    r"\b(?P<before>[a-z]+) (?P<digit>[24]) (?=(?P<after>[A-Za-z]+)(?P<aged> \d+s\b| [a-z]+ers\b)?)",
    signs="24",
)
_AGED = Wording(r"\b(?P<than>under|over) (?=\d{1,2}s\b)", needs="under over")  # "the group for under-2s"
# "your", where no year can be: "talk abt yr R package", but "a yr off", "final yr pupils".
_YOUR = Wording(
    r"(?P<before>^|[,;&+] |\b(?:of|about|on|for|with|in|to|and|how|at|from|see|hear|love|liked) )yr "
    r"(?!(?:end|out|in|off|or|and|long)\b|\w+:)(?=[A-Za-z])",
    needs="yr",
)
_SHOULD_IT = Wording(
    r",\s+should (?P<what>it|they|the [\w-]+|[A-Z]\w+(?: [A-Z]\w+)?) (?=[a-z])", needs="should"
)
_IN_PARTICULAR = Wording(
    r",?\s+(?:and\s+)?(?:in particular|above all|most of all),? (?=(?:the|your|their|an?|how|why)\b)",
    re.IGNORECASE,
    needs="particular all",
)
_NO_NOUN = "|".join(sorted(lex.PREPOSITIONS | lex.DETERMINERS | {"and", "or", "again"}))
_FOLLOW_UP = Wording(rf"\bfollow up (?=(?!(?:{_NO_NOUN})\b)[a-z])", needs="follow")
_NUMBER = Wording(r"(?<=[a-z]) (?:no|nr)\.? ?(?=\d{1,3}(?![\d.,%]))", needs="no nr no. nr.")
_GO_LIVE = Wording(r"^(?:the )?go ?live(?= |$)", re.IGNORECASE, needs="go golive")
_STUFF = Wording(
    r"\b(?P<what>(?!(?:a|the|your|that|this|good|cool|great|nice|new|old|other|such|own|all|more|some|of|\w+(?:ed|ing|al|ic|ive|ous|ful))\b)"
    r"[A-Za-z][\w-]+) stuff(?=\s*(?:$|[,;.?!]|(?:and|&|\+|with)\s|w/))",
    needs="stuff",
)
_RANKED = Wording(r"\b(?P<rank>senior|junior|lead|staff) dev\b", re.IGNORECASE, needs="dev")
_LONG = Wording(
    r"\b(?P<number>\d{1,2}|two|three|four|five|six) (?P<unit>day|week|month|year|hour|minute)"
    rf" (?=(?!(?:{'|'.join(sorted(lex.PREPOSITIONS))}|and|or|is|was|each|per|a)\b)(?:wk\b|[a-z]{{3,}}))",
    needs="day week month year hour minute",
)
# Where a conference, or a talk at one, is held: "KubeCon talk @ Amsterdam", but "talk @ PyCon".
_IN_TOWN = Wording(
    rf"(?P<what>\b(?:{'|'.join(sorted(lex.GATHERED - {'day', 'days'}))})"
    rf"|\b[A-Z]\w*(?:[A-Z][a-z]+|con|conf|fest) (?:{'|'.join(sorted(lex.SPEECHES))}|booth|stand))\s*@\s*"
    r"(?=[A-Z][a-zà-ÿ]+(?<!con)(?<!conf)(?<!fest)(?:$|,|\?| [a-z\d]))",
    signs="@",
)
# A party, by a noun that is a verb elsewhere: "your leaving do in May", "the Christmas do".
_A_DO = Wording(
    r"^(?P<before>(?:(?!\b(?:how|what|who|that|which|you|they|we|I|to|if|when|once)\b)[^,;])*?"
    r"\b(?!(?:must|can|should|could|would|will|might|may|not|all|always|never|also|and)\b)"
    r"[A-Za-z]+(?:(?<!s)|(?<=mas))) do(?=$|[,;.!?]| (?:in|on|at|next|this)\b| [:;(-])",
    re.IGNORECASE,
    needs="do",
)
_TIMES = Wording(r"\b(?P<times>[2-9])x(?:\s|/)?(?:an? |per )?(?=(?:day|week|month|year)\b)", signs="x")
_ROUND_OF = Wording(r"\bround of (?:hiring|recruiting|recruitment)\b", needs="round")
_OFTENNESS = {"2": "twice", "3": "three times", "4": "four times", "5": "five times", "6": "six times"}
_ROUGHLY = Wording(
    r"(?:(?P<of>\b[a-z]+) )?~\s?(?P<number>[€$£]?\d[\d.,]*(?P<what>[a-z%]+\b| [a-z]+s\b| people\b| ppl\b)?)",
    signs="~",
)
_SEASON = Wording(
    r"(?:^|(?<=, ))(?:the )?(?P<what>(?:[\w'’-]+ ){0,3}(?:podcast|series|serial|show|drama))"
    r" s(?P<number>\d{1,2})\b",
    needs="podcast series serial show drama",
)
_NO_MEASURE = (
    lex.PREPOSITIONS | lex.AUXILIARIES | lex.THING_VERBS | lex.PRONOUNS | lex.ADVERBS | {"it", "and"}
)


def _ended(smiley: re.Match[str]) -> str:
    """End the sentence that a smiley closes."""
    rest = smiley.string[smiley.end() :].lstrip()
    return "." if rest[:1].isalnum() else ""


def _quiet(match: re.Match[str]) -> str:
    return match[0].lower() if match[0].lower() in _EMPHASIZED else match[0]


def _spelled_by_sound(match: re.Match[str]) -> str:
    """Write the word that a figure sounds like: "back 2 work", "the pool 4 dogs", but "pool 4 opens"."""
    before, after = match["before"], match["after"].lower()
    several = (is_plural(after) or after in lex.PEOPLE_NOUNS) and after not in lex.TIME_WORDS
    if match["digit"] == "2":
        led = before in lex.WAYS and is_place(match["after"])
        fits = (
            led
            or before in lex.BEFORE_TO
            or (before in lex.PARTICLES_BEFORE_TO and not several and after[:3] not in _DATES)
        )
        return f"{before} to " if fits else match[0]
    uncounted = before in _COUNTED_NOT or (is_mass(before) and not before.endswith("ing"))
    served = after in lex.WHOM_FOR or (uncounted and several) or match["aged"]
    return f"{before} for " if served else match[0]


def _told_often(match: re.Match[str]) -> str:
    return f"{_OFTENNESS.get(match['times'], match['times'] + ' times')} a "


def _told_how_often(match: re.Match[str]) -> str:
    """Put "weekly" before the thing that it is said of, but not before whoever does something weekly."""
    *_, who, last = match["what"].split()
    doing = last.endswith("ing") and is_plural(who)
    return match[0] if doing else f"{match['before']}{match['often']} {match['what']}"


def _about(match: re.Match[str]) -> str:
    """Tell the sign of a rough figure in words: "a wait of about 3 weeks", but "it takes about 3 weeks"."""
    noun = bare(match["of"] or "it")
    measure = noun not in _NO_MEASURE and not noun.endswith(("ed", "ing")) and match["what"]
    if match.start() == 0:
        return f"some {match['number']}"
    return f"{match['of'] or ''} {'of ' if measure else ''}about {match['number']}"


_CALMING: tuple[tuple[Wording, str | Callable[[re.Match[str]], str]], ...] = (
    (_RIGHT, "?"),
    (ROUGHLY_WHEN, " around "),
    (_ROUGHLY, _about),
    (_SEASON, r"season \g<number> of the \g<what>"),
    (_SMILEYS, _ended),
    (_WIRED, "."),
    (_LOOSE, ","),
    (_WITHOUT, "without"),
    (_AVERAGING, r" (\g<what>)"),
    (_DOWN_FROM, " going down from "),
    (_ITS_A, "it is"),
    (_NEAR, "near "),
    (_ROAD, lambda match: f"{match['name'].capitalize()} {_WAYS[match['way'].lower()]}"),
    (_IF_EVER, r"\g<opener> "),
    (_THE_LAST, r"\g<before> the \g<which> "),
    (_NOTED_SHARE, ""),
    (_ROUND, " around "),
    (_AT_LENGTH, r"\g<talked> "),
    (_BY_PHONE, ""),
    (_ITS, r"\g<before> it is"),
    (_THINGS_STATE, r"\g<before> \g<what> is"),
    (_PARTED, r"\g<what> \g<aside>"),
    (_DIRECTION, lambda match: f"{_COMPASS[match['letter']]} of "),
    (_DOTS, ", "),
    (AMID_VERDICT, ""),
    (ITEM_VERDICT, ""),
    (_AT_HOME, "being home"),
    (CLOSING_VERDICT, ""),
    (_ASIDES, ""),
    (LAST_VERDICT, ""),
    (_VERY, "very"),
    (_TIMES, _told_often),
    (_IN_TOWN, r"\g<what> in "),
    (_A_DO, r"\g<before> party"),
    (_ROUND_OF, "hiring round"),
    (_OFTEN, _told_how_often),
    *TIMING,
    (_LIKED_IT, ""),
    (_FOR_THE_MOST, ""),
    (_BIT, r"\g<what>"),
    (THEIR_OWN, r"\g<who> their own "),
    (_STUFF, r"\g<what>"),
    (_SOUNDED, _spelled_by_sound),
    (_AGED, r"\g<than>-"),
    (_ON_CALL, r"\g<before>on-call"),
    (_YOUR, r"\g<before>your "),
    (_GO_LIVE, "the go-live"),
    (_NUMBER, " number "),
    (_FOLLOW_UP, "follow-up "),
    (_SHOULD_IT, r", if \g<what> should "),
    (_IN_PARTICULAR, ", especially "),
    (_ALL_FROM, r"\g<what> "),
    (_RANKED, r"\g<rank> developer"),
    (_LONG, r"\g<number>-\g<unit> "),
    (_AMOUNTING, r"\g<what> of \g<much>"),
    (_EXCLAIMED, r"\g<joint>"),
    (_TALKED_IN_LIST, lambda match: ", " if match[0][0] == "," else " and "),
    (_ALSO, " and "),
    (_NOW_IT_IS, r"\g<was>, now "),
    (_MENS, r"\g<who>'s"),
    (_FOR_WHOM, r"\g<who>-only "),
    (_ABOUT_THEN, r"\g<when>"),
    (_AFTER_DATE, r"\g<when>; "),
    (_IN_AREA, r"\g<before> the "),
)


def calmed(text: str, *, seeking: bool = False) -> str:
    """Return a jotting in the typography of a letter: plain case, commas for trailing dots.

    ``seeking`` keeps the verdict behind what is wanted, where it says what one would put up with.
    """
    for wording, told in _CALMING:
        text = text if seeking and wording in {LAST_VERDICT, _ALSO} else wording.sub(told, text)
    return _SHOUTED.sub(_quiet, text) if any(char.islower() for char in text) else text
