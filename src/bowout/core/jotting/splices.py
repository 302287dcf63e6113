"""Jottings that run several things together: statements after a comma or a dash, and asides in brackets."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.acts import any_gerund
from bowout.core.jotting.clauses import is_apposed, is_clause
from bowout.core.jotting.commas import does, is_timed, with_and
from bowout.core.jotting.dates import linked
from bowout.core.jotting.doers import SPEAKS_OF, may_act
from bowout.core.jotting.grammar import bare, head_index, is_name, is_plural, words_of
from bowout.core.jotting.openings import at_colon
from bowout.core.jotting.pasts import base_of
from bowout.core.jotting.places import is_gathering
from bowout.core.jotting.predicates import of_several, with_predicate
from bowout.core.jotting.remarks import CHANGED, says_whose, tells_whose
from bowout.core.jotting.services import others_apart
from bowout.core.jotting.things import is_phrase
from bowout.core.wording import Wording

_DASH = re.compile(r"\s+[-\u2013\u2014]+\s+|\u2014")
_COMMA = re.compile(r",\s+")
_ASIDE = re.compile(r"\s*\(([^()]*)\)?")
# Whom the reader knows: "You introduced me to Freja, who runs the post-production".
_WHO_IT_IS = Wording(
    r"(?<=\w), (?P<who>who (?:is|runs|leads|heads|manages|owns|directs|chairs|edits|looks after) [^,]+)$",
    needs="who",
)
_NAME = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*(?: [A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*)?"
_WHOSE = "the|your|their|our|her|his|my"
# "Ida Roy, your lead engineer, showed me the press", "Ida, who built it, showed me the press"
_PARENTHESIS = Wording(
    rf"^(.+?(?=, who|, which)|{_NAME}), ((?:who|whom|which|whose|{_WHOSE})\b[^,]*), (?=([\w'’-]+))", signs=","
)
_NAMED_FIRST = Wording(  # "Priya – she built the dashboard"
    rf"^(?P<who>{_NAME})(?: [-–—]+|:|,)? \(?(?:she|he) (?=\w+)", needs="she he"
)
_UNDATED = Wording(r"\s(?:in|on)\s.*$", needs="in on")
_APPOSED = Wording(  # "the partners, Alan Redfern and Sue Poole, want to open an office"
    rf"(?P<owner>(?<=\w)['’]s [\w-]+|\b(?:the|your|their|our) [\w-]+(?: [\w-]+)?), {_NAME}(?: and {_NAME})?, "
    r"(?=(?:[a-z]+ed|wants?|is|was|has|had|will|plans?|leads|runs|hopes?|said|says|wrote|speaks|gives|presents"
    r"|opens|plays|hosts)\b)",
    signs=",",
)
_AND_THAT = Wording(r",?\s+and that (?=(?!of\b|is\b|was\b)\w+\s)", needs="that")
_BUT = Wording(
    r"(?:(?<=\w\s\w)|(?<=\w\w)),?\s+but\s+(?=(?:as|I|we|they|you|it|only|not|with|for|no|my)\b)"
    r"|(?<=\w\w),?\s+so\s+(?=(?:I|we)\s+(?!can\b|could\b|that\b)[a-z])",
    needs="but so",
)
_DID_FOR_ME = "|".join(sorted({*lex.TOLD, *lex.FAVOURS}))
_THEN_DID = Wording(
    rf"^, [A-Z][\w'’-]+ (?:{_DID_FOR_ME}) (?:me|us|how|why|what|about)\b", needs="me us how why what about"
)
_ROLE_FIRST = Wording(  # "The chief engineer, Ida Roy, showed me the press", "Karim the editor asked how"
    rf"^(?:(?P<role>(?:[Tt]he|[Yy]our|[Oo]ur|[A-Z][\w'’-]*['’]s?) [\w -]+), (?P<who>{_NAME}), "
    rf"|(?P<named>{_NAME}) (?P<title>the [\w-]+|who(?: [\w-]+){{2,4}}?) )"
    rf"(?=(?:asked|{_DID_FOR_ME}) (?:me|us|how|why|what|which|that|about|the)\b)",
    needs="me us how why what which that about the",
)
_AND_DID = Wording(
    r"\s+and\s+(?=(?:you|they|we|I|s?he)\s+(?:both )?(?:\w+ed|showed|gave|was|were|did|had|let|made|took)\b)"
    rf"|(?:,|(?<=\w))\s+and\s+(?=(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?[A-Z][\w'’-]+ (?:asked|{_DID_FOR_ME})\b)",
    needs="and",
)
_WISHING = Wording(
    r"(?<=\w) (?=(?:I(?:'d| would) (?:be|love|like|come|go|visit|join|help|volunteer|bring|drop|stop)"
    r"|would (?:like|love) to|I want to|want to) ?)|,? (?=(?:pop|drop|swing|come) (?:in|by|over|round)\b)",
    needs="would want i'd pop drop swing come",
)
_PLUS = Wording(r"^plus\s+", needs="plus")
_DOING = lex.BARE_VERBS - lex.VERB_OR_NOUN | {"to", "how", "what"}  # which other acts may follow
_OBJECTS = frozenset({"them", "him", "me", "us"})
_COMMA_OUTSIDE = re.compile(r",\s+(?![^()]*\))")
_JOINED = Wording(r"\b(?:and|or|but|&)\b|[:;]|\s[-–—]\s", signs="abcdefghijklmnopqrstuvwxyz:;-–—")
_YEAR = Wording(r"(?:1\d|20)\d\d", signs="12")
_PAIR = 2  # words, of which a thing with its quality has as many at least
_LONGEST_LISTED = 9  # words; what is longer is read as the one topic or not at all
_ITEMS = re.compile(r",? and |, ")
_REFUSED = frozenset({"cannot", "can't", "won't"})
# Pasts that are participles as well: "puppets made out of tubes".
PARTICIPLES = lex.PARTICIPLES
_WHITHER = lex.PREPOSITIONS | {"out", "together", "by"}
_TOLD_OF = re.compile(r" (?:that|which|who) ")


def apart(part: str) -> tuple[list[str], list[str]]:
    """Return a tidied part cut into statements of their own, and the asides in brackets."""
    part = _NAMED_FIRST.sub(r"\g<who> ", part)
    part = part if "(" in part else part.replace(")", "")
    asides = [match[1].strip() for match in _ASIDE.finditer(part) if not _kept(match)]
    text = _APPOSED.sub(r"\g<owner> ", _ASIDE.sub(_kept, part).strip(" ,?!."))
    text = with_predicate(_without_titles(text, asides))
    parted = [half for dashed in _DASH.split(text) for half in at_colon(dashed)]
    dated = _dated_first(parted if len(parted) < _PAIR else [_relisted(each) for each in parted])
    whole = (told for half in dated for each in _BUT.split(half) for told in _told_apart(each))
    pieces = [piece for half in whole for piece in _statements(half.strip(" ,")) if piece]
    return pieces, [aside for aside in asides if any(char.isalnum() for char in aside)]


def _without_titles(text: str, asides: list[str]) -> str:
    """Return a sentence without who somebody in it is, which goes to ``asides``."""
    if match := _ROLE_FIRST.match(text):
        asides.append(match["role"] or match["title"])
        text = f"{match['who'] or match['named']} {text[match.end() :]}"
    if (match := _PARENTHESIS.match(text)) and _goes_on(match[3]):
        asides.append(match[2])
        text = f"{match[1]} {text[match.end() :]}"
    if (match := _WHO_IT_IS.search(text)) and is_name(text[: match.start()].rsplit(maxsplit=1)[-1]):
        asides.append(match["who"])
        text = text[: match.start()]
    return text


def bare_items(part: str) -> list[str]:
    """Return the items of a list that has commas alone, each of them a thing; anything else as it is.

    The first may be what somebody spoke of: "Jess on how territories are cut, ramp time and pay".
    """
    if _ROLE_FIRST.match(part) or _PARENTHESIS.match(part):
        return [part]
    part = of_several(part)
    items = [item for item in _COMMA_OUTSIDE.split(part) if item.strip()]
    plain = [_ASIDE.sub("", item).strip(" ,?!.") for item in items]
    things = all(is_phrase(item) and not opens_statement(item) for item in plain[1:])
    if len(items) > 1 and SPEAKS_OF.match(plain[0]) and things:
        return items
    listed = len(items) > _PAIR and not _JOINED.search(part) and all(map(_is_thing, plain))
    return items if listed else [part]


def _is_thing(item: str) -> bool:
    words = words_of(item)
    if not words:
        return False
    opens = (
        lex.PREPOSITIONS
        | lex.RELATIVES
        | lex.WH_WORDS
        | lex.PRONOUNS
        | lex.NUMBERS
        | lex.LINKING
        | lex.ROUGHLY
    )
    vintage = len(words) == 2 and _YEAR.fullmatch(words[0]) and words[1].isalpha()  # "1998 batch"
    fits = words[0] not in opens | lex.THING_VERBS and (vintage or not words[0][:1].isdigit())
    doing = bool(any_gerund(item)) and words[0] not in lex.COMING
    timed = is_timed(item) and not (doing or vintage or _is_dated_thing(words))
    return fits and not timed and not opens_statement(item) and (doing or is_phrase(item))


def _told_apart(text: str) -> list[str]:
    """Cut off what "and that …" or "and you showed …" tells besides; a question keeps both halves."""
    asking = words_of(text)[:1] and words_of(text)[0] in lex.WH_WORDS
    halves = [text] if asking else _AND_DID.split(text)
    if all(is_name(word) or word == "you" for word in halves[0].split()):
        halves = [text]  # "Tobi and I talked"
    halves = [wish for half in halves for wish in _wishes(half)]
    halves = [told for half in halves for told in _AND_THAT.split(half)]
    return [told for half in halves for told in others_apart(half)]


def _wishes(text: str) -> list[str]:
    """Cut a wish from the condition before it: "when it opens would love to see it"."""
    conditional = words_of(text)[:1] and words_of(text)[0] in {"when", "if", "once", "after"}
    wishes = _WISHING.split(text.replace(", I would", " would")) if conditional else [text]
    return [text] if "I" in wishes else wishes  # "after ten years I would like to teach"


def _dated_first(parted: list[str]) -> list[str]:
    """Put a date that stands before a thing behind it: "2027: the second shop" opens in 2027."""
    if len(parted) < 2 or linked(parted[1].strip()):
        return parted
    when = linked(parted[0].strip())
    return [f"{parted[1].rstrip()} {when}", *parted[2:]] if when else parted


def _kept(match: re.Match[str]) -> str:
    """Return what stays of brackets: a short form as it is, a date with its preposition."""
    if match.string[: match.start()].rstrip()[-1:] in "?!.":
        return ""  # said after the sentence: "who runs it? (Raj)"
    where, comma, time = match[1].strip(" .?!").rpartition(", ")
    if (when := linked(time)) and (not comma or all(is_name(word) for word in where.split())):
        return f" in {where} {when}" if comma else f" {when}"
    return match[0] if _belongs(match[1]) else ""


def _goes_on(word: str) -> bool:
    """Tell whether a word is the verb of a sentence that a relative clause interrupted."""
    core = word.lower()
    verbs = lex.THING_VERBS | lex.AUXILIARIES | lex.IRREGULAR_PASTS | lex.SPEAKING | lex.FAVOURS
    return core in verbs or (core.endswith("ed") and len(core) > 4)


def _belongs(inner: str) -> bool:
    """Tell whether brackets hold a short form or a name of what comes before: "(NICU)", "(v2.0)"."""
    return (
        bool(inner)
        and not {"?", "!", ","} & set(inner)
        and all(re.match(r"[A-Z]|v\d|\d+[A-Z]", word) for word in inner.split())
        and len(inner.split()) < 4
        and not re.search(r"['’]s\b", inner)
    )


def _statements(text: str) -> list[str]:
    """Cut a text at each comma that a statement of its own, or a loose remark, follows."""
    pieces = [""]
    for chunk in _COMMA.split(text):
        shares = "%" in pieces[-1] and "%" in chunk
        due = linked(chunk.removeprefix("due "))
        if (
            pieces[-1]
            and not shares
            and not (due and chunk.startswith("due "))
            and (
                opens_statement(chunk)
                or (does(chunk) and _DOING.isdisjoint(words_of(pieces[-1])))
                or (_does_without_subject(words_of(chunk)) and not is_apposed(pieces[-1]))
                or _is_afterthought(chunk, pieces[-1], text)
            )
        ):
            pieces.append(_PLUS.sub("", chunk))
        elif pieces[-1] and due:
            several = "," if lex.PREPOSITIONS & set(words_of(pieces[-1])) else ""
            pieces[-1] += f"{several} due {due}" if chunk.startswith("due ") else f" {due}"
        elif shares or (pieces[-1] and _is_second(chunk, pieces[-1], text)):
            pieces[-1] += f" and {chunk}"
        else:
            pieces[-1] = f"{pieces[-1]}, {chunk}" if pieces[-1] else chunk
    # What is left of a list that lost an item lost its "and" as well.
    return pieces if len(pieces) < 2 else [_relisted(piece) for piece in pieces]


def _relisted(piece: str) -> str:
    return piece if is_clause(piece) or " and " in piece else with_and(piece, placing=False)


def _is_afterthought(chunk: str, before: str, text: str) -> bool:
    """Tell a fragment that hangs on a phrase ("the switch to rye, third harvest now") from part of a list."""
    words, then = words_of(chunk), text.partition(chunk)[2]
    if not words or _interrupts(words, before, then) or (_THEN_DID.match(then) and _is_thing(chunk)):
        return False
    counted = words[0][0].isdigit() and text.count(",") == 1 and len(words_of(before)) > _LONGEST_LISTED
    if counted or words[0] in lex.AUXILIARIES or (words[0] in lex.OWNING and is_clause(before)):
        return True
    if says_whose(chunk) or tells_whose(chunk) or CHANGED.search(chunk) or "but" in words[1:-1]:
        return True
    if _is_list(text) or {"and", "or"} & {*words, *words_of(before)[-2:]} or linked(chunk):
        return False
    if _names_where(chunk, before, text):
        return lex.ROLE_NOUNS.isdisjoint(words_of(before))
    return _says_when_or_more(chunk, words, before)


def _interrupts(words: list[str], before: str, then: str) -> bool:
    """Tell what stands between a thing and its verb, or that verb: "the film, shot in May, comes out"."""
    done = base_of(words[0]) is not None and words_of(then)[:1] != [] and words_of(then)[0] in lex.THING_VERBS
    return (done or (_goes_on(words[0]) and "," in f"{before}{then}")) and not is_clause(before)


def _names_where(chunk: str, before: str, text: str) -> bool:
    """Tell a name behind a phrase, which is where that is: "the switch to rye, Basel"."""
    rest = text.partition(f", {chunk}")[2].lstrip(", ").split(maxsplit=1)[:1]
    placed = not is_clause(before) and not _is_name_of_place(before) and not (rest and _goes_on(rest[0]))
    named = all(word[:1].isupper() for word in _UNDATED.sub("", chunk).split())
    return placed and named and not is_gathering(before)


def _says_when_or_more(chunk: str, words: list[str], before: str) -> bool:
    """Tell what somebody did next ("trained Yasmin"), when a thing is to be, and what is long or counted."""
    openers = lex.PREPOSITIONS | lex.RELATIVES | lex.DETERMINERS - {"no"} | lex.WH_WORDS | lex.LINKING
    if is_clause(before) and (words[0] in lex.IRREGULAR_PASTS or words[0].endswith("ed")):
        return True
    if (
        words in (["both"], ["all"], ["none"], ["each"])
        or words[0] in lex.ROUGHLY
        or (words[1:2] and words[1].isdigit() and words[0] in {"about", "around", "over"})
    ):
        return True
    if words[0] in openers or words[0].endswith(("ing", "ed")):
        return False
    timed = (
        is_timed(chunk) and words[0] not in lex.THING_VERBS | lex.PREDICATED and not _is_dated_thing(words)
    )
    refused = not _REFUSED.isdisjoint(words_of(before))  # "can't relocate, kids in school"
    return timed or refused or len(words_of(before)) > 4 or len(words) > 4 or words[0][0].isdigit()


def _is_dated_thing(words: list[str]) -> bool:
    """Tell a thing of two words with its time ("forest school on Wednesday") from when the last one is."""
    at = next((index for index, word in enumerate(words) if word in lex.PREPOSITIONS | {"every"}), 0)
    return at > (words[at] != "every") and len(words) == at + 2 and not words[0].endswith("ing")


def _is_name_of_place(before: str) -> bool:
    """Tell whether a name behind a comma says more of the name before it: "Portland, Oregon"."""
    return before.rsplit(maxsplit=1)[-1][:1].isupper() and not re.search(r"['’]s\s\w+$", before)


def _is_list(text: str) -> bool:
    """Tell "a, b and c", or "a, b, how c", from things that only follow one another."""
    *most, last = text.split(", ")
    asking = words_of(last)[:1] and words_of(last)[0] in {"how", "why", "whether"}
    return len(most) > 1 and bool(asking or {"and", "or"} & set(words_of(last)))


def _is_second(chunk: str, before: str, text: str) -> bool:
    """Tell a second thing ("…, the billboard Nadia wrote") from one in apposition ("Hull 214, the ferry")."""
    raw, opener = before.split(), words_of(chunk)[:2]
    if not opener or not raw or "and" in words_of(chunk) or bare(raw[0]) in lex.WH_WORDS:
        return False
    apposed = len(raw) < _PAIR or is_name(raw[-1]) or raw[-1][-1:].isdigit() or opener[1:] == ["one"]
    apposed = apposed and (is_plural(raw[-1]) <= is_plural(chunk.split()[head_index(chunk.split())]))
    apposed = apposed and opener[:1] not in (["my"], ["your"], ["our"], ["their"])
    return text.count(",") == 1 and not apposed and opener[:1] != [] and opener[0] in lex.OWNING


def _bids(words: list[str]) -> bool:
    """Tell an order to somebody: "send pictures", "wishlist it"."""
    upon = (
        len(words) == _PAIR and words[1] in {"it", "them"} and words[0] not in lex.PREPOSITIONS | lex.ABOUT_IT
    )
    return upon or (words[0] in lex.BIDDING and len(words) > 1)


def _does_without_subject(words: list[str]) -> bool:
    """Tell what somebody did to a thing, which no participle has: "liked the mascot", "saved 60% power"."""
    first, after = [*words, "", ""][:2]
    counted = after[:1].isdigit() and not linked(" ".join(words[1:]))
    return _is_past(first) and (after in lex.OBJECT_OPENERS or counted)


def opens_statement(text: str) -> bool:
    """Tell whether a chunk says something of its own: "he showed me …", "Urs thinks …", "fingers crossed"."""
    words = words_of(text)
    if not words:
        return False
    if words[0] in lex.LOOSE or " ".join(words) in lex.IDIOMS:
        return True
    wished = lex.WISHED_FOR | lex.DETERMINERS if words[0] == "want" else lex.WISHED_FOR
    if (words[0] in lex.WISHING and not wished.isdisjoint(words[1:2])) or _bids(words):
        return True
    asked = words[0] in {"especially", "particularly"} and words[1:2] and words[1] in lex.WH_WORDS
    joining = lex.RELATIVES - {"that"} | lex.WH_WORDS | {"and", "or", "but", "not"}
    if len(words) < 2 or asked or words[0] in joining:
        return False
    if words[0] in lex.STATEMENT_SUBJECTS:
        return words[1] not in lex.PREPOSITIONS
    said = is_clause(text) or bool(lex.SPEAKING & set(words[1:5]))
    return said or _named_subject(text.split()) or may_act(text.split())


def _named_subject(raw: list[str]) -> bool:
    """Tell whether a name is followed by what looks like its verb: "Heidi corrected …"."""
    after = next((index for index, word in enumerate(raw) if not is_name(word)), 0)
    if not after or raw[after - 1].endswith(("'s", "s'")):
        return False
    verb = bare(raw[after])
    past = verb in lex.IRREGULAR_PASTS or (verb.endswith("ed") and len(verb) > 4)
    present = (
        verb.endswith("s")
        and not verb.endswith("ss")
        and len(raw) > after + 1
        and verb not in lex.PREPOSITIONS
    )
    return verb in lex.AUXILIARIES or past or (present and len(raw) > after + 1)


def _is_past(word: str) -> bool:
    return word.endswith("ed") or word in lex.IRREGULAR_PASTS - lex.AUXILIARIES


def _own_words(words: list[str]) -> list[str]:
    """Return words without what a clause or a participle says of the thing before: "the vase that wasn't"."""
    own = (
        index
        for index in range(1, len(words) - 1)
        if (words[index] in {"that", "which"} and not _is_past(words[index + 1]))
        or (words[0].endswith("ing") and words[index] in {"when", "while", "until"})
        or (words[index] in PARTICIPLES and words[index + 1] in _WHITHER)
    )
    return words if "and" in words else words[: next(own, len(words))]


def stands_last(text: str) -> bool:
    """Tell a thing too long for the middle of a list, for what is told of it behind "that"."""
    return len(words_of(text)) > _LONGEST_LISTED and _TOLD_OF.search(text) is not None


def says_something(text: str) -> bool:
    """Tell whether a phrase holds a subject or a verb of its own, and so is no mere thing to list."""
    words = _own_words(words_of(re.sub(r"\bMay\b", "", text)))
    verbs = lex.AUXILIARIES | lex.SPEAKING | lex.IRREGULAR_PASTS
    said = (lex.STATEMENT_SUBJECTS | _OBJECTS | verbs) & set(words)
    return bool(said) or any(
        len(words_of(_TOLD_OF.split(item)[0])) > _LONGEST_LISTED for item in _ITEMS.split(text)
    )
