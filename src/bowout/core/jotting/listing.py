"""Several things on one line or on several: what may be joined, and how it reads then."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.clauses import is_clause, opens_contact_clause
from bowout.core.jotting.commas import is_timed
from bowout.core.jotting.grammar import (
    bare,
    has_determiner,
    is_misread_last,
    is_name,
    is_plural,
    words_of,
)
from bowout.core.jotting.lived import experience, is_shared, own_doing
from bowout.core.jotting.phrase import Kind, Phrase
from bowout.core.jotting.remarks import tells_whose
from bowout.core.jotting.said import talk, talked
from bowout.core.jotting.splices import PARTICIPLES, says_something, stands_last
from bowout.core.jotting.things import is_phrase
from bowout.core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Sequence

_LISTABLE = {Kind.NOUN, Kind.COURSE, Kind.OCCASION}
_MOST_LISTED = 3
_ITEMS = re.compile(r",? and |, ")
_AND_HOW = Wording(
    r"(?<=\w)(?:,? and|,) "
    r"(?=(?:how|why) (?:the|you|they|s?he|your|their|we|[A-Z]\w+|\w+s)|what (?:it|you|[A-Z]\w+|\w+s) )",
    needs="how why what",
)
_DOING = Wording(r"^(?:you|[A-ZÀ-Ž][\w'’-]+) [a-z]+ing \S")  # "Ida mixing live, how she does it"
_OPEN_STILL = Wording(r", (?:especially|which|who|whom|whose|where)\b", signs=",")
_SOMEBODY = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]+"
_WITH_SEVERAL = Wording(
    rf"\bwith (?:you|{_SOMEBODY}(?: {_SOMEBODY})?) and (?:you|{_SOMEBODY})(?=$|,| and )", needs="with"
)
_APPOSING = (
    lex.PREPOSITIONS | lex.RELATIVES | lex.DETERMINERS - lex.NUMBERS | lex.PRONOUNS | lex.WH_WORDS
    | lex.ADVERBS | {"not", "due", "especially", "including", "particularly", "such", "like", "but", "so"}
)  # fmt: skip
_AFTER_PARTICIPLE = (
    _APPOSING | lex.DETERMINERS | lex.TIME_OPENERS | lex.TIME_WORDS
    | {"last", "live", "twice", "eleven", "twelve"}
)  # fmt: skip
_MINE = lex.SELF_PASSIVES | lex.FIRST_PERSON_VERBS | lex.IRREGULAR_PASTS | {"offered", "promoted"}
_GOING_ON = lex.PREPOSITIONS | lex.RELATIVES | lex.WH_WORDS | lex.ADVERBS | lex.GOING_ON
_MOST_WORDS = 30  # of two reasons in one sentence
_IS = Wording(
    rf"\b({'|'.join(sorted(lex.RELATIONS))})['’]s (?=(?:ill|sick|unwell|poorly|pregnant|[a-z]+ing to)\b"
    r"(?!(?: (?!(?:and|so|but|because|since) )[\w’'-]+)* (?:has|had|is|was|will|would|means|meant|ends)\b))",
    signs="'’",
)
_ACTS = {Kind.GERUND, Kind.TALK}
_GOING_OVER = Wording(r", and (?:I|you|we|they) ", needs="i you we they")
_HEARD_FROM = Wording(
    r"^hearing (?:(?P<first>from [A-Z])|(?P<last>.* from (?:[A-Z][\w'’-]+ ?)+$))?", needs="hearing"
)
_TOGETHER = Wording(r"\d and \d|between")  # "years 7 and 8" are one thing
_WITH_YOU = Wording(r" with you(?=$|, [a-z]| and (?:the|a|an|your|how) )", needs="you")


def thing_and_question(piece: str) -> list[str]:
    """Return a thing and the question beside it as two, so that both can be listed with others."""
    asked, joint, thing = piece.rpartition(", and ")
    if joint and is_asking(asked) and thing.startswith(("the ", "your ")) and is_phrase(thing):
        return [thing, asked]
    match = _AND_HOW.search(piece)
    thing, asked = (piece[: match.start()], piece[match.end() :]) if match else (piece, ", ")
    listed = "," in thing or " and " in asked  # by a comma alone it is one of several
    apart = ", " not in asked and not (listed and match and " and" not in match[0])
    spoken = is_phrase(thing) or talked(thing) or _DOING.match(thing)
    return [thing, asked] if apart and spoken else [piece]


def toured_apart(piece: str) -> list[str]:
    """Return what one took part in and what was spoken of as several: "the hangar tour, the Hercules"."""
    if ", especially " in piece:
        return _liked_apart(piece)
    items = _ITEMS.split(piece)
    spoken = [each for each in items[1:] if talk(each)]
    if len(items) < 2 or is_clause(piece) or not (spoken or any(map(_is_done, items))):
        return [piece]
    told = items[:1]
    for item in items[1:]:
        told = [*told[:-1], f"{told[-1]} and {item}"] if _goes_on(told[-1], item) else [*told, item]
    told = [each.replace(" and ", ", ", each.count(" and ") - 1) for each in told]
    many = len(items) > 2
    fits = (_is_done(each) or talk(each) or _is_particular(each, many=many) for each in told)
    return told if all(fits) else [piece]


def _liked_apart(piece: str) -> list[str]:
    """Return what one took part in, with what one liked most of it, and what is told besides."""
    first, joint, other = piece.rpartition(", and ")
    apart = joint and _is_done(first.partition(", especially ")[0]) and _is_particular(other, many=False)
    return [first, other] if apart else [piece]


def _goes_on(told: str, item: str) -> bool:
    spoken = bool(talk(told)) and " about " in item and " about " not in told
    return spoken or (_is_done(told) and _goes_on_with(told, item))


def _is_done(item: str) -> bool:
    return (
        item.startswith(("met ", "showed me ")) or experience(item) is not None or own_doing(item) is not None
    )


def _is_particular(item: str, *, many: bool) -> bool:
    """Tell a thing that was spoken of: of two, "the tour and lunch", a mere word is done there as well."""
    words = item.split()
    several = many or len(words) > 1 or has_determiner(words) or is_plural(words[0])
    return (
        several
        and is_phrase(item)
        and bare(words[-1]) not in lex.GATHERINGS
        and (not is_name(words[0]) or has_determiner(words))
    )


def _goes_on_with(tour: str, item: str) -> bool:
    """Tell who else was there ("with Ana and the TAs"), and where else ("of the plant and the lab")."""
    words, others = tour.split(), item.split()
    at = max((index for index, word in enumerate(words) if word in lex.PREPOSITIONS), default=0)
    if at == 0 or at + 1 == len(words):
        return words[0] == "met"
    if words[at] != "with":
        return has_determiner(words[at + 1 :]) == has_determiner(others)
    named = " and " in tour and all(is_name(word) for word in words[at + 1 :] if word not in {"and", "you"})
    several = others[0] == "the" and (is_plural(others[-1]) or named)
    person = is_name(others[0]) or bare(others[-1]) in lex.PEOPLE_NOUNS | lex.JOB_TITLES | lex.RELATIONS
    return several or person or (is_name(others[-1]) and lex.PREPOSITIONS.isdisjoint(others))


def can_join(phrases: Sequence[Phrase], phrase: Phrase, *, acts: bool = False) -> bool:
    """Tell whether a phrase may be listed behind others; ``acts`` lets what is done be listed as well."""
    if _OPEN_STILL.search(phrases[-1].text) or tells_whose(phrase.text):
        return False
    listed = [each for each in (*phrases, phrase) if not (acts and asks(each))]
    lone = (
        len(listed) == 1
    )  # beside a question it may say something of its own: "the team you lead and how …"
    plain = all(_is_thing(each, acts=acts) and (lone or _is_listable(each.text)) for each in listed)
    return plain and len(phrases) < _MOST_LISTED


def _is_listable(text: str) -> bool:
    """Tell a thing that can stand beside others: of a clause it has no more than one about it, behind it."""
    text = text.removesuffix(" with you")  # "the dimmer test with you"
    words, at = words_of(text), _told_at(text)
    plain = (lex.PREPOSITIONS | lex.RELATIVES - {"that"}).isdisjoint(words[:at])
    told = at and words[0] in {"the", "your", "a", "an"} and plain and "," not in text and is_phrase(text)
    return bool(told) or not says_something(text)


def _told_at(text: str) -> int:
    """Return the index at which a clause about the thing before it opens, 0 where none does."""
    words = words_of(text)
    return next((at for at in range(2, len(words) - 1) if _is_told_of(text.split(), words, at)), 0)


def _is_told_of(raw: list[str], words: list[str], at: int) -> bool:
    did = words[at + 1].endswith("ed") or words[at + 1] in lex.IRREGULAR_PASTS - lex.AUXILIARIES
    if is_name(raw[at]) and words[at + 1] in lex.AUXILIARIES:
        return False  # "the mole Amarillo was …"
    return (is_name(raw[at]) and did) or (len(raw) == len(words) and opens_contact_clause(raw, words, at))


def _with_them(text: str) -> str:
    """Return a text with the people that somebody was there with as one word: their "and" lists no things."""
    return _WITH_SEVERAL.sub("with them", text)


def runs_on(phrase: Phrase) -> bool:
    """Tell a list that lacks its "and": three things, an act and a thing, or one that ends in a question."""
    *before, last = (words_of(item) for item in _with_them(phrase.text).split(", "))
    if phrase.kind not in _LISTABLE | {Kind.EVENT, Kind.QUESTION} or not all(before) or not last:
        return False
    joined_last = {"and", "or"} & {*last, *(before[-1] if len(before) == 1 else [])}
    if joined_last or {"especially", "including"} & set(words_of(phrase.text)) or last[0] == "which":
        return False
    *_, thing = phrase.text.split(", ")
    plain = is_phrase(thing) and thing[0].islower() and not is_timed(thing)
    if phrase.kind is Kind.QUESTION and plain and last[0] not in _APPOSING - {"the", "your"}:
        return True  # "how you plan shifts, the handbook"
    return len(before) > 1 or (bool(before) and (last[0] in lex.WH_WORDS or phrase.kind is Kind.EVENT))


def dangles(phrase: Phrase) -> bool:
    """Tell two things with nothing but a comma between them: "the queens, breeding yard on the island"."""
    first, _, second = _with_them(phrase.text).partition(", ")
    words = words_of(second)
    if (
        phrase.kind not in _LISTABLE
        or not (words and words_of(first))
        or ", " in second
        or {"and", "or"} & {*words_of(second), *words_of(first)}
    ):
        return False
    named = second[:1].isupper() or words_of(first)[-1][-1:].isdigit()
    following = words[1] if len(words) > 1 else "to"
    verbal = words[0].endswith(("ing", "ed", "en", "ly", "run")) or words[0] in PARTICIPLES
    verbal = verbal and following in _AFTER_PARTICIPLE
    return not named and words[0] not in _APPOSING and not verbal


def as_reasons(statements: list[str]) -> list[str]:
    """Return the statements of a reason: a condition leads to what follows it, a loose end stands apart."""
    lead, *rest = [_IS.sub(r"\1 is ", each) for each in statements] or [""]
    if rest and opens_lead(lead):
        return [f"{lead}, {rest[0]}", *rest[1:]]
    said, comma, end = lead.partition(", ")
    first = words_of(end)[0] if comma and words_of(end) else "and"
    ends = (is_clause(said) or is_clause(end)) and first not in _GOING_ON and not first.endswith("ing")
    return [said, end, *rest] if ends or first in _MINE else [lead, *rest]


def opens_lead(text: str) -> bool:
    """Tell what leads to a statement behind a comma: "without a car", "having looked at schools"."""
    first = words_of(text)[0] if words_of(text) else ""
    return first in lex.REASON_LEADS or (first in lex.PREPOSITIONS and not is_clause(text.partition(", ")[0]))


def two_reasons(phrases: Sequence[Phrase], phrase: Phrase, piece: str) -> Phrase | None:
    """Return a reason and its other half as one, unless ``piece`` may be said of another job."""
    if (
        phrase.text.startswith("the role")
        and "role" not in piece
        and phrases[-1:]
        and (phrases[-1].text.startswith(("I ", "my ")))
    ):
        return None
    if [each.kind for each in (*phrases, phrase)] != [Kind.CLAUSE, Kind.CLAUSE]:
        return None
    first, second = phrases[0].text, phrase.text
    words = words_of(second)
    pointing = words[0] in lex.POINTING_SUBJECTS and words[:2] not in (["there", "is"], ["there", "are"])
    hanging = len(words) < 3 or pointing or words[-2] == "not"  # "I did not realise"
    if hanging or len(f"{first} {second}".split()) >= _MOST_WORDS:
        return None
    return Phrase(Kind.CLAUSE, f"{first}{', and' if ' and ' in first else ' and'} {second}")


def can_enjoy(phrases: Sequence[Phrase], phrase: Phrase) -> bool:
    """Tell whether what one did or heard may be told beside things spoken of; a statement is no topic."""
    told = [*phrases, phrase]
    things = [each for each in told if each.kind not in _ACTS]
    return (
        len(things) < len(told) <= _MOST_LISTED
        and all(_is_thing(each, acts=True) or each.kind is Kind.QUESTION for each in things)
        and all(_is_listable(each.text) for each in things if not asks(each))
        and all(_is_enjoyed(each.text) for each in told if each.kind is Kind.GERUND)
        and not any(_GOING_OVER.search(each.text) for each in told)
        and len(" ".join(each.text for each in told).split()) <= _MOST_WORDS
    )


def _is_enjoyed(doing: str) -> bool:
    first = words_of(doing)[0]
    return first in lex.HEARING_GERUNDS | lex.AS_GUEST or is_shared(doing)


def _is_lived(phrase: Phrase) -> bool:
    done = phrase.kind is Kind.GERUND and phrase.text.split()[0] not in lex.HEARING_GERUNDS
    return done or (phrase.kind is Kind.TALK and not phrase.topic)


def _enjoyed(phrases: Sequence[Phrase]) -> Phrase:
    """Return things and acts as what one did: "talking about the roof and hearing from Ana how it leaks"."""
    things = joined([each for each in phrases if each.kind not in _ACTS])
    told = [each.text for each in phrases if each.kind in _ACTS]
    if things:
        lead = "hearing" if things.kind is Kind.QUESTION else "talking about"
        leads = phrases[0].kind not in _ACTS and not any(map(_is_lived, phrases))
        told.insert(0 if leads else len(told), f"{lead} {things.text}")
    first, *rest = told
    rest = [each.removeprefix("hearing ") if _by_whom(first) == _by_whom(each) else each for each in rest]
    heard = all(each.startswith("hearing ") for each in told)
    *most, last = first, *rest
    open_still = any(" and " in each or ", including " in each for each in most)
    joint = f"{',' if open_still else ''} and " if most else ""
    return Phrase(Kind.GERUND if heard else Kind.TALK, f"{', '.join(most)}{joint}{last}")


def _by_whom(told: str) -> str:
    """Return how a thing heard is told: from somebody at once, from somebody at its end, or from nobody."""
    found = _HEARD_FROM.match(told)
    return found.lastgroup or "nobody" if found else ""


def spoken_of(phrase: Phrase) -> Phrase:
    """Return things spoken of without who spoke of them, the reader: "rope access with you"."""
    return phrase.mapped(lambda text: _WITH_YOU.sub("", text)) if phrase.kind is Kind.NOUN else phrase


def joined(phrases: Sequence[Phrase]) -> Phrase | None:
    """Return several phrases as one thing, one as it is, and None for none; what is asked stands last."""
    if len(phrases) < 2:
        return phrases[0] if phrases else None
    if any(
        each.kind in _ACTS and (_is_done(each.text) or not _is_thing(each, acts=True)) for each in phrases
    ):
        return _enjoyed(phrases)
    kind = Kind.QUESTION if all(phrase.kind is Kind.QUESTION for phrase in phrases) else Kind.NOUN
    *most, last = sorted(
        (phrase.text for phrase in phrases),
        key=lambda text: (
            is_asking(text),
            stands_last(text) or says_something(text) or _told_at(text) > 0,
            bool(_WITH_SEVERAL.search(text)),
        ),
    )
    if len(most) == 1 and is_misread_last(most[0], last):
        most, last = [last], most[0]
    if not (
        _TOGETHER.search(most[-1])
        or _WITH_SEVERAL.search(most[-1])
        or is_asking(most[-1])
        or _of_both(most[-1])
    ):
        most[-1] = most[-1].replace(" and ", ", ")
    open_still = _listed(last) and not is_asking(last)
    return Phrase(kind, f"{', '.join(most)}{',' if open_still else ' and'} {last}")


def _of_both(text: str) -> bool:
    """Tell one thing of two: "clients from farming and wine"."""
    words = words_of(text.partition(" and ")[0])
    return len(words) > 2 and words[-2] in lex.PREPOSITIONS - {"of"}


def _listed(text: str) -> bool:
    """Tell what is a list of two already: "pollination by drones and the tour with Ida"."""
    first, joint, second = text.partition(" and ")
    opens = bare(second.partition(" ")[0]) in lex.DETERMINERS or bool(
        lex.PREPOSITIONS & set(words_of(second))
    )
    return bool(joint) and " " in first and opens and not {"how", "between"} & set(words_of(text))


def is_parted(piece: str, jotting: str, signs: str = ",/") -> bool:
    """Tell two things that a sign parts in a jotting, of which one can be told alone."""
    first, _, second = piece.replace(" and the ", " and ").partition(" and ")
    parted = [f"{sign} {second.split(maxsplit=1)[0]}".lower() for sign in signs] if second else []
    bare_items = jotting.lower().replace(" the ", " ")
    return " " in first and " " in second and any(sign in bare_items for sign in parted)


def is_asking(item: str) -> bool:
    """Tell an item that asks how or why, which stands last in a list."""
    return words_of(item)[:1] != [] and words_of(item)[0] in lex.WH_WORDS


def asks(phrase: Phrase) -> bool:
    """Tell what may end a list of things spoken about: "the garden room and how families stay over"."""
    return phrase.kind in {Kind.QUESTION, Kind.EVENT} and words_of(phrase.text)[0] in lex.WH_WORDS


def _is_thing(phrase: Phrase, *, acts: bool) -> bool:
    """Tell a thing from an act or a statement; what one took part in ("the lab tour") is a thing as well."""
    return phrase.kind in _LISTABLE or _is_taken_part(phrase) or (acts and phrase.kind is Kind.EVENT)


def _is_taken_part(phrase: Phrase) -> bool:
    lived = phrase.kind is Kind.TALK and not phrase.topic
    return lived and not (
        phrase.text.startswith("our ") or says_something(phrase.text.replace(" with you", ""))
    )


def is_added(piece: str, jotting: str) -> bool:
    """Tell what a jotting names besides: "feedback, plus the saison book"."""
    return (
        re.search(rf"(?:\bplus|\balso|\band|[&+/])\s+{re.escape(piece.split(maxsplit=1)[0])}", jotting)
        is not None
    )
