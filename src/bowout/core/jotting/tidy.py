"""Typography of a jotting: what people type in haste, as a letter would have it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.clauses import is_clause
from bowout.core.jotting.commas import with_and
from bowout.core.jotting.contact import without_speakers
from bowout.core.jotting.dates import dates_spelled, linked
from bowout.core.jotting.grammar import definite
from bowout.core.jotting.haste import calmed
from bowout.core.jotting.occasions import with_company
from bowout.core.jotting.openings import without_openers, without_trailers
from bowout.core.jotting.ordinals import in_order
from bowout.core.jotting.sentences import as_planned, as_told
from bowout.core.jotting.spelling import is_cut_short
from bowout.core.jotting.timing import is_undated
from bowout.core.jotting.trailing import (
    begun,
    placed_first,
    pointing_at_things,
    remarks_apart,
    taking_place,
    to_be_done,
    without_whereabouts,
)
from bowout.core.jotting.wordwise import all_spelled, cased, expanded, quieted, spelled_out
from bowout.core.wording import Wording

if TYPE_CHECKING:
    from datetime import date

_TYPED_APOSTROPHE = Wording(
    r"(?<=\w)’|’(?=s\b)", signs="’"
)  # one kind of apostrophe in a letter: the template's own
_UNSEEN = {"So": " ", "Sk": " ", "Cc": " ", "Cf": "", "Cn": ""}
_QUOTED = Wording(r"""^["“”«»„'‘(](.*)["“”«»')’]$""", re.DOTALL, signs="\"“”«»„'‘(")
_QUOTES = Wording(r'["“”«»„()]')
_SPLIT = Wording(
    r"\s*;\s*(?:\(?(?:\d{1,2}|[a-h])\)\s+)?|\s*[\r\n]+\s*|(?<=[\w\)’'])[.!?]+\s+(?:\(?\d{1,2}\)\s+)?(?=[\w\"“]|\((?![^()]*\)\s*(?:$|[.;])))|(?:^|\s+)\(?(?:\d{1,2}|[a-h])\)\s+|^\d{1,2}\.\s+",
    re.MULTILINE,
    signs=";\r\n.!?)",
)
_ABBREVIATED = Wording(
    r"\b((?i:Dr|Prof|Mr|Mrs)|Eng|Ing|Arch|Capt|Col|Maj|Sgt|Lt|Rev|Ms|Mx|St|Sr|Jr|No|Inc|Ltd|Co|Corp|Bros|approx|pref|poss|[A-Z])\.\s+(?=\S)"
    r"|\b(e\.g|i\.e|eg|ie|esp|incl|excl|ca|vs|dept|mgmt|conf|govt|intl|re|min|max|vol|ch|art|fig|pp?|sec|nr|no)\.\s+(?=[a-z\d])",
    signs=".",
)
_BRACKETED = Wording(r"\([^()\n]*\)", signs="(")
# Square brackets that are mere brackets, and no gap to fill: "claims work [complex losses]".
_GAPS = "|".join(sorted(lex.GAPS))
_SQUARE = Wording(
    rf"(?<=[\w,.;!?)] )\[(?P<inner>(?!(?i:{_GAPS})\b)(?=[a-z]|[A-Z\d]\S* )"
    r"(?=[^\[\]]*[a-z])[^\[\]{}<>\n]{2,})\]",
    signs="[",
)
_STOPS = re.compile(r"[.!?;]+(?=\s)")  # in brackets nothing ends
_HELD = "\ue010"  # stands for the stop of an abbreviation while a jotting is cut at stops
_SLASH = Wording(
    r"\s+/\s+|(?<![\w/])(?=[a-z]{3,}/[a-z]{3,}(?![\w/]))(?!his/|her/)([a-z]{3,})/(?=[a-z])", signs="/"
)
_WONDERED = Wording(
    r"^(?:I )?(?:wonder(?:ing)?|curious) (?:if|whether) ", re.IGNORECASE, needs="wonder wondering curious"
)
_WISHED_WELL = Wording(
    r"^(?P<what>[^,;]+?)(?:,| [-–—]+) (?P<wish>fingers crossed|good luck|best of luck)"
    r"(?: (?:for|with) (?:it|them|that))?$",
    re.IGNORECASE,
    needs="fingers luck",
)
_EQUALS = Wording(r"(?<=\w) = (?=\w)", signs="=")
_COUNTED_AS = Wording(r"(?<=[a-z]{3}) = (?=\d)", signs="=")  # "desk = 6 people" is a remark
_ABOUT = Wording(r"\babt\b", re.IGNORECASE, needs="abt")
_PER = Wording(r"(?<=\w)/(?=(?:day|night|week|wk|month|mth|year|yr|hour|hr|shift|person|head)\b)", signs="/")
_DAYS_PER = Wording(r"(?<=\d)d(?=(?:/| per | a )w)", signs="0123456789")  # "4d/wk"
_HANDLE_AT = Wording(r"(?<=\w)\s*@\s+|\s+@(?=[A-Z])", signs="@")
_WITHIN = Wording(r"\bw/in\b", re.IGNORECASE, signs="/")
_TIGHT_WITH = Wording(r"\bw/(?!o\b)\s*(?=\w)", re.IGNORECASE, signs="/")
_DOTTED = Wording(r"(?<![^\s(])[A-Za-z]+\.(?=\s)", signs=".")
_NAMES_SLASHED = Wording(r"(?<![\w/])([A-Z][a-z]{2,})/(?=[A-Z][a-z]{2,}(?![\w/]))", signs="/")
_UNITS = {"min": "minute", "hr": "hour", "yr": "year", "wk": "week", "mth": "month"}
_AFTER_UNIT = (
    r"(?=[.,]?$|[,;]|\s(?:each|per|a|an|at|as|for|with|away|from|door|by|on|in|and|or|to|one|every|both|of"
    r"|later|ago|about|over|before|after|between|without|long|straight|into|through|when|until)\b)"
)
_AN_HOUR = Wording(r"\b(?P<one>an|one|each|every|per) (?:hr|hour)s?\b\.?", re.IGNORECASE, needs="hr hrs")
_MEASURED = Wording(
    rf"\b(?P<number>\d+)[\s-]?(?P<unit>{'|'.join(_UNITS)})s?\b\.?(?P<ends>{_AFTER_UNIT})?", signs="0123456789"
)
_MONTHS = {month[:3]: month.title() for month in lex.MONTHS} | {"sept": "September"}
_DATED = Wording(
    rf"\b(?P<before>{'|'.join(_MONTHS)})\b\.?(?=\s\d)|(?<=\d\s)(?P<after>{'|'.join(_MONTHS)})\b\.?",
    re.IGNORECASE,
    signs="0123456789",
)
_TITLED = Wording(
    r"(?<!my )(?<!our )(?<!your )(?<!his )(?<!her )(?<!His )(?<!Her )(?<!the )(?<!a )(?<!['’]s )\b"
    r"(?:(?P<sure>dr|prof|mr|mrs)\b\.?\s+(?P<any>[A-Za-z])"
    r"|(?P<title>ms|sister|brother|father|sir|dame|captain|judge|sergeant|professor|doctor)\b\.?\s+(?P<name>[A-Z]))",
    needs="dr prof mr mrs ms sister brother father sir dame captain judge sergeant professor doctor",
)
_ALL_OF_YOU = Wording(r"\b(?:you (?:guys|all|folks|lot)|y['’]all)\b", re.IGNORECASE, needs="you y'all y’all")
_BARE_DATE = Wording(
    r"(?<=[a-z])(?<!\bor)(?<!\band)(?<!\bat)(?<!\bon)(?<!\bin)(?<!\bof)(?<!\bby)"
    r" (\d{1,2}(?:/\d{1,2}|\.\d{1,2}\.))$",
    signs="./",
)  # which is day, which month?
_MORE = Wording(r"(?<![->=])>\s?(?=\d)", signs=">")
_OVER = Wording(r"(?<=[a-z]) > (?=[a-z])", signs=">")
_FEWER = Wording(r"<\s?(?=[€$£]?\d+(\s?%)?)", signs="<")
_HOW_IT = Wording(
    r"^(?P<what>[^,;?!.:]+?)(?:\s[-–—]+\s|[,:?]\s)(?:and |curious |(?:[a-z]+ to )?(?:hear|know|see) )?"
    r"how (?:(?P<is>is it going|it goes)|was it|did it go|it went|it was)\??$",
    re.IGNORECASE,
    needs="how",
)
# What a slash adds in words of its own is another jotting: "the launch / also if a role opens".
_OTHERWISE = Wording(
    rf"\s+/\s+(?=(?:also|or|if|maybe|would|want|plus|(?:an? )?(?:{'|'.join(sorted(lex.GATHERINGS))}))\b)"
    r"|,? or (?=(?:just|even|maybe|else|at least)\b)",
    needs=f"also or if maybe would want plus {' '.join(lex.GATHERINGS)}",
)
_SEEKING_MORE = Wording(
    r",? but (?=(?:[\w-]+ ){1,2}only$)"
    r"|; ?(?=(?:(?:with|without|within|no|not|near|in|at|on|close|closer|part|full|remote|hybrid|ideally)\b"
    r"|[\w-]+(?: [\w-]+){0,2}$))",
    re.IGNORECASE,
    signs=";b",
)  # "a small team; EU hours", "pastry; within reach of Lyon; no nights", "ICU but days only"
_BRACKETING = Wording(r"\s+\((?P<more>[a-z\d][^()]*)\),?", signs="()")  # "part time (3 days)"
_WHENEVER = re.compile(r"(?:when|once|if|how)\s", re.IGNORECASE)
_NUMBERED = Wording(r"(?<=\w)[,;]?\s+\(?[2-9]\)\s+", signs=")")
_DASHED = Wording(r"(?<=\w)\s+[-–—]+\s+(?=\w)", signs="-–—")
_NATION = "ian|ean|ish|ese|rench|erman|utch|reek|rabic|indi"
_BETWEEN_LANGUAGES = Wording(rf"\b([A-Za-z]+(?:{_NATION})) ?[-–] ?([A-Za-z]+(?:{_NATION}))\b", signs="-–")
# A title with a vague word behind it is the role: "the regional manager thing".
_TITLE_THING = Wording(
    rf"\b(?P<title>{'|'.join(sorted(lex.JOB_TITLES))}) (?:job )?(?:thing|gig)"
    r"(?=$|[,;.?!]|\s(?:comes|goes|is|opens)\b)",
    re.IGNORECASE,
    needs="thing gig",
)
# One more topic of a list needs no talk of its own: "heat pumps, good chat about apprentices".
_ON_TALK = Wording(
    r", (?:(?:good|nice|great|long|quick) )?(?:chat|talk|conversation) (?:about|on) ",
    needs="chat talk conversation",
)
# What may be or not be, behind another thing: "the cupboard, if games can be quiet".
_WHETHER = Wording(
    r"(?P<before>^|, (?:and )?|\band )if "
    r"(?=(?:[\w'’-]+ ){1,4}?(?:can|could|should|would|will|is|are)\b(?!.*, ))",
    needs="if",
)
_SEE_YOU = Wording(
    r"^(?:hope to )?see (?:you (?=at\b|in\b)|them (?=at (?!work\b)))", re.IGNORECASE, needs="see"
)
# A shortened word with its stop that no sentence ends in: "exhib. on shipwrecks", "Ida v. keen".
_CUT_SHORT = Wording(r"\b(?P<word>[a-z]{1,7})\.\s+(?=(?P<after>[a-z]+))", signs=".")
_ARROW_SIGNS = frozenset(">→⇒➔➜⟶⟹➡↔⇔")
_EMPHASIZING = ("especially ", "particularly ", "including ")


def parts(jotting: str, key: str = "", today: date | None = None) -> list[str]:
    """Split a jotting at sentence ends, semicolons, numbers and line breaks, and tidy each part.

    In ``looking_for`` what a slash divides are choices, and commas are left to whoever reads on; in a hook,
    a name behind a comma is where a thing takes place rather than a second one. As of ``today`` a year is
    one to come or not.
    """
    jotting = _SQUARE.sub(r"(\g<inner>)", _ABOUT.sub("about", jotting))
    whole = dates_spelled(_without_pictures(_without_arrows(jotting, key)).strip())
    whole = _by_key(whole, key, today)
    whole = _BETWEEN_LANGUAGES.sub(lambda match: f"{match[1].capitalize()}-{match[2].capitalize()}", whole)
    whole = _BRACKETED.sub(lambda match: _STOPS.sub("", match[0]), whole)
    calm = unquoted(calmed(whole, seeking=key == "looking_for"))
    held = _ABBREVIATED.sub(lambda match: f"{match[0].rstrip()[:-1]}{_HELD} ", calm)
    spelled = _DOTTED.sub(_spelled_before_stop, _CUT_SHORT.sub(_held_short, held))
    raws = (raw.replace(_HELD, ".") for raw in _SPLIT.split(spelled))
    return _put_together([part for raw in raws if (part := tidy(raw, key))], key)


def _by_key(whole: str, key: str, today: date | None) -> str:
    """Return a jotting with its signs and asides as the sentences of its key have them."""
    if key == "looking_for":
        whole = _DASHED.sub(", ", _NUMBERED.sub(", ", _BRACKETING.sub(r", \g<more>, ", whole)))
        return _SEEKING_MORE.sub(", ", whole)
    if key not in {"discussed", "hook"}:
        return whole
    whole = _as_talked_of(whole) if key == "discussed" else _as_to_come(whole, today)
    whole = _EQUATED.sub(r"; \g<said>; ", _MEASURE.sub("", whole))
    return _told_by_slashes(_OTHERWISE.sub("; ", whole).strip("; "), hook=key == "hook")


def _put_together(parts: list[str], key: str) -> list[str]:
    """Return parts with what only says more of the one before, or when that is to be, behind it."""
    found: list[str] = []
    for part in parts:
        first, _, rest = part.partition(",")
        dated = found and key == "hook" and is_undated(found[-1])
        if found and part.startswith(_EMPHASIZING):
            found[-1] += f", {part}"  # "the depot tour! Esp. the test track"
        elif dated and (when := linked(first)):
            found[-1] += f" {when}"  # "open day! 3 June, if I can"
            found += [rest.strip()] if rest.strip() else []
        else:
            found.append(part)
    return found


_LOVELY = Wording(  # "Ana showed me the press, amazing!"
    rf",\s+(?:(?:so|very|really|just)\s+)*(?:{'|'.join(sorted(lex.EVALUATIVE))})(?=\s*(?:[.!;]|$))",
    re.IGNORECASE,
    needs=" ".join(lex.EVALUATIVE),
)


# A sign that a letter has not makes a remark of what it stands in: "how you mix, desk = midas".
_EQUATED = Wording(r"(?:^|, )(?P<said>(?:[^,;=.]+ =|[^\s,;=.]+ ex) [^,;=.]+)(?:, |$)", signs="=x")
# How much of a thing it is, without a word for it: "broth 18h, three kitchens".
_MEASURE = Wording(
    r"(?<=[a-z])(?<!\bof)(?<!\bat)(?<!\bby)(?<!\bto)(?<!\bin)(?<!about)(?<!over)(?<!under)(?<!from)(?<!only)(?<!\bis)"
    r" (?:\d[\d.,]* ?(?:h|hrs?|km|kg|m2|sqm|mm|cm|kw|mw)|1 in \d{1,2})(?=\s*(?:$|[,;/+&]))",
    signs="0123456789",
)


def _as_talked_of(whole: str) -> str:
    """Return what was talked about with who took part, and without who spoke of it or where it all is."""
    told = without_speakers(with_company(pointing_at_things(as_told(whole))))
    return without_whereabouts(_LOVELY.sub("", told))


def _as_to_come(whole: str, today: date | None) -> str:
    """Return what is to come as one statement, with where it is before when it is, and remarks apart."""
    placed = placed_first(_HOW_IT.sub(_how_it_goes, as_planned(whole)))
    return taking_place(remarks_apart(begun(to_be_done(placed, today))))


def _how_it_goes(match: re.Match[str]) -> str:
    if is_clause(match["what"]):
        return match["what"]  # "the scanner arrives in May, curious how it goes"
    return f"how {match['what']} goes" if match["is"] else f"how did {match['what']} go"


def _told_by_slashes(text: str, *, hook: bool) -> str:
    """Return jottings that slashes divide as jottings of their own, where one of them tells something."""
    sides = text.split(" / ")
    told = [is_clause(_spelt(side)) or (hook and bool(_WHENEVER.match(side))) for side in sides]
    return "; ".join(sides) if any(told) and len(sides) > (1 if hook else 2) else text


def _spelt(side: str) -> str:
    return side.split(" (", maxsplit=1)[0].strip(" !?.-")


def _held_short(match: re.Match[str]) -> str:
    """Hold the stop of a shortened word where what follows goes on with it."""
    word, goes_on = (
        match["word"],
        match["after"] not in lex.DETERMINERS | lex.PRONOUNS | lex.WH_WORDS | {"new"},
    )
    short = word == "v" or (len(word) > 1 and is_cut_short(word))
    return f"{lex.ABBREVIATIONS.get(word, f'{word}{_HELD}')} " if short and goes_on else match[0]


def _spelled_before_stop(match: re.Match[str]) -> str:
    """Spell a shortened word out; the stop of a month before a capital ends the sentence as well."""
    spelled = spelled_out(match[0])
    ends = match.string[match.end() :].lstrip()[:1].isupper() and spelled.lower() in lex.MONTHS
    return f"{spelled}." if ends else spelled


def _without_arrows(jotting: str, key: str) -> str:
    """Return a jotting with its arrows told in words."""
    if _ARROW_SIGNS.isdisjoint(jotting):
        return jotting
    from bowout.core.jotting.arrows import without_arrows

    return without_arrows(jotting, key)


def tidy(raw: str, key: str = "") -> str:
    """Return one part with its shorthand spelled out, names in their case, no outer marks.

    What carries no word at all, and what only says that there is nothing to say (``n/a``, ``none``), is "".
    """
    text = unquoted(" ".join(raw.split()))
    if text.lower().rstrip(".!") in lex.NOTHING_SAID:
        return ""
    text = unquoted(without_trailers(without_openers(text)))
    if not any(char.isalnum() for char in text):
        return ""
    seeking = key == "looking_for"
    words = " ".join(all_spelled(quieted(_without_signs(text, key)).split())).split()
    words = _BARE_DATE.sub(r", \1", _TITLE_THING.sub(r"\g<title> role", " ".join(words))).split()
    words = _ON_TALK.sub(", ", " ".join(words)).split()
    whole = _TITLED.sub(_titled, _ALL_OF_YOU.sub("you", " ".join(expanded(cased(words)))))
    whole = _WHETHER.sub(r"\g<before>whether ", whole) if key == "discussed" else whole
    if key == "reason" and max(len(item.split()) for item in whole.split(", ")) > 2:
        return whole  # what follows a statement is no second thing
    return whole if seeking else with_and(_SEE_YOU.sub("meet again ", whole), placing=key == "hook")


def _without_signs(text: str, key: str) -> str:
    """Return a part with its signs, dates and measures told in words."""
    seeking = key == "looking_for"
    joint = r"\1 or " if seeking else r"\1 and "
    text = _compared(text) if seeking else text
    text = _DAYS_PER.sub(" days", text)
    text = _WISHED_WELL.sub(_wished_well, _WONDERED.sub("whether ", text)) if key == "hook" else text
    text = _EQUALS.sub(" is ", text) if key == "reason" else _COUNTED_AS.sub(" - ", text)
    text = _PER.sub(" per ", _dated_by_sign(_TIGHT_WITH.sub("with ", _WITHIN.sub("within", text))))
    if not seeking and text.count(" / ") > 1:
        text = text.replace(" / ", ", ")
    text = _NAMES_SLASHED.sub(joint, _SLASH.sub(joint, text))
    text = text if seeking else in_order(text, hook=key == "hook")
    text = _DATED.sub(lambda match: _MONTHS[(match["before"] or match["after"]).lower()], text)
    text = _AN_HOUR.sub(r"\g<one> hour", _HANDLE_AT.sub(" at ", text))
    return _TYPED_APOSTROPHE.sub("'", _MEASURED.sub(_measured, text))


def _wished_well(match: re.Match[str]) -> str:
    """Put a wish before what it is for: "cup final in May, fingers crossed"."""
    if is_clause(match["what"]):
        return f"hope {re.sub('^The ', 'the ', match['what'])}"
    link = "for" if match["wish"].lower() == "fingers crossed" else "with"
    return f"{match['wish'].lower()} {link} {definite(_dated_by_sign(match['what']), plural=True)}"


def _compared(text: str) -> str:
    """Tell the signs of comparing in words: "> 50%", "<10 people", "backend > devops"."""
    text = _OVER.sub(" rather than ", _MORE.sub("more than ", text))
    return _FEWER.sub(lambda match: "less than " if match[1] else "fewer than ", text)


def _dated_by_sign(text: str) -> str:
    """Put a comma for the slash or dash before a date: "sea trials / spring", "the station - May 2027"."""
    for sign in ("/", " - ", " – "):
        before, found, after = text.rpartition(sign)
        if found and linked(after.strip()) and not linked(before.rsplit(" ", 1)[-1]):
            return f"{before.rstrip()}, {after.strip()}"
    return text


def _measured(match: re.Match[str]) -> str:
    """Spell a unit out: "90 min each way" has 90 minutes, "a 90 min commute" is a 90-minute one."""
    number, unit = match["number"], _UNITS[match["unit"]]
    if match["ends"] is None:
        return f"{number}-{unit}"
    return f"{number} {unit}" if number == "1" else f"{number} {unit}s"


def _titled(match: re.Match[str]) -> str:
    """Give a title before a name, and the name behind ``dr``, the capital they are written with."""
    return " ".join(word[0].upper() + word[1:] for word in match[0].split())


def unquoted(text: str) -> str:
    """Drop quotes or brackets around the whole, if there are none inside."""
    match = _QUOTED.match(text)
    return match[1].strip() if match and not _QUOTES.search(match[1]) else text


def _without_pictures(text: str) -> str:
    """Drop emoji, other symbols and unseen characters; currency and mathematical signs stay."""
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\ufe0f", "")
    return "".join(char if char in "\r\n" else _UNSEEN.get(unicodedata.category(char), char) for char in text)
