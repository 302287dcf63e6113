"""Which of several statements are told together, which one by itself, and why the others are not."""

from __future__ import annotations

from typing import NamedTuple

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.clauses import is_clause
from bowout.core.jotting.doers import may_act
from bowout.core.jotting.grammar import bare, words_of
from bowout.core.jotting.listing import asks, can_enjoy, can_join, is_added, is_asking
from bowout.core.jotting.pasts import is_past
from bowout.core.jotting.phrase import Kind, LeftOut, Phrase
from bowout.core.jotting.pointing import points_back, told_at_once
from bowout.core.jotting.said import talked
from bowout.core.jotting.thanking import both_services, is_service, thanked_anyway
from bowout.core.wording import Wording

_THINGS = frozenset({Kind.NOUN, Kind.COURSE, Kind.OCCASION, Kind.ROLE, Kind.TALK, Kind.TIME})
_HANGING = "it says more of what could not be told; write it as one phrase"
_ANOTHER = "one is enough for a letter, and one that says more was taken"
ONE_ONLY = "one is enough for a letter, and the first was taken"
_ENOUGH = "three are enough for a sentence, and the first three were taken"
_POINTING = "the reader cannot tell what 'it' means; write the thing"
_OF_WHAT = Wording(
    r"^[^,]*\b(?:built|made|leads|runs|owns|does|did|wrote|on|with|for|of|about|into) it$", needs="it"
)
_IT = Wording(r"\bit\b", needs="it")
_POINTS = Wording(r"\b(?:it|them|they)\b|\b(?:that|this|there|go|come)(?=$| some ?day| one day)")
_LEANING = Wording(
    r"\b(?:that|it|this|there)\b(?! (?:I|you|we|they|the|is|was|would)\b)|\bone$",
    needs="that it this there one",
)
_COUNTED = Wording(r"\d+(?! (?:weeks?|months?|years?)\b)(?:(?!ed\b)[^,])*", signs="0123456789")
_SPOKEN = "discussed"
_ASKED = {Kind.GERUND, Kind.QUESTION, Kind.EVENT}
_LOSS = Wording(
    r"^hearing (?:from .+ )?that .*\b(?:lost|died|failed|burned|burnt|flooded|collapsed|sank|was stolen)\b",
    needs="lost died failed burned burnt flooded collapsed sank stolen",
)
_HEARING = ("hearing ", "talking about ", "discussing ")
_HAS_DATE = Wording(r"\b\d{1,2} [A-Z][a-z]+ 20\d\d$", signs="0123456789")


class Statement(NamedTuple):
    """A piece of a jotting, whether it only hung on the one before it, and what was read of it, if it was."""

    piece: str
    spliced: bool
    read: tuple[Phrase | None, list[LeftOut]] | None

    @property
    def phrase(self) -> Phrase | None:
        """What was read of it."""
        return self.read[0] if self.read else None


def topics_first(statements: list[Statement]) -> list[Statement]:
    """Return statements with what was talked about before a service or news that the jotting begins with.

    Of what another was put before, services and news alone are told beside it.
    """
    statements = [_moored(*pair) for pair in zip([None, *statements], statements, strict=False)]
    opens = next((phrase for each in statements if (phrase := each.phrase)), None)
    light = opens and (
        opens.kind is Kind.CLAUSE or is_service(opens) or _is_loss(opens) or opens.text.startswith("You ")
    )
    late = _late(statements) if light else []
    if all(late):
        return statements
    told = [_overtaken(each) if at else each for each, at in zip(statements, late, strict=True)]
    return [told[at] for at in sorted(range(len(told)), key=late.__getitem__)]


def _moored(before: Statement | None, told: Statement) -> Statement:
    """Return what one heard as left out, where it speaks of what is not told: "you charge them"."""
    says = told.phrase and (told.phrase.kind in _ASKED or _is_praise(told.phrase))
    heard = says and told.phrase and points_back(told.phrase.text)
    if not before or not heard or (before.phrase and before.phrase.kind is not Kind.CLAUSE):
        return told
    return told._replace(read=(None, [LeftOut(_SPOKEN, told.piece, _POINTING)]))


def without_thanks_again(statements: list[Statement]) -> list[Statement]:
    """Return statements without a service for which a letter thanks anyway, where another is told."""
    told = [thanked_anyway(each.phrase) if each.phrase else None for each in statements]
    again = [each is not None and each[0] is None for each in told]
    others = [each.phrase for each, gone in zip(statements, again, strict=True) if each.phrase and not gone]
    if not any(is_service(each) or each.text.startswith(_HEARING) for each in others if each):
        return statements
    kept: list[Statement] = []
    for at, each in enumerate(statements):
        again[at] = again[at] or (at > 0 and each.spliced and again[at - 1])
        kept += [] if again[at] else [each]
    return kept


def _late(statements: list[Statement]) -> list[bool]:
    """Return of each statement whether topics are put before it; what hangs on another goes with it."""
    late: list[bool] = []
    for at, each in enumerate(statements):
        hangs = at and each.spliced and statements[at - 1].phrase
        late.append(not _is_topic(each) and (late[-1] if hangs else True))
    return late


def _overtaken(statement: Statement) -> Statement:
    """Return a statement with topics put before it, as left out where it cannot be told beside them."""
    phrase, gone = statement.read or (None, [])
    whole = phrase is None or (not statement.spliced and phrase.kind in {Kind.SENTENCE, Kind.CLAUSE})
    left = [LeftOut(_SPOKEN, statement.piece, _ANOTHER)]
    return statement if whole else statement._replace(read=(None, [*gone, *left]))


def _is_loss(phrase: Phrase) -> bool:
    """Tell news that nobody enjoys: "hearing that you lost a third of your supply"."""
    return _LOSS.match(phrase.text) is not None


def _is_praise(phrase: Phrase) -> bool:
    return (
        phrase.kind is Kind.SENTENCE and phrase.text.startswith("I ") and phrase.text[2:13] != "appreciated"
    )


def _is_topic(statement: Statement) -> bool:
    """Tell what was said or asked, unless it points back to a statement before it."""
    phrase = statement.phrase
    said = (phrase and not _is_loss(phrase)) and (
        phrase.text.startswith(_HEARING) or asks(phrase) or _is_praise(phrase) or talked(statement.piece)
    )
    return phrase is not None and bool(said) and not points_back(phrase.text)


def why_hanging(key: str, piece: str, phrase: Phrase, jotting: str, *, lost: str) -> str:
    """Return why the first phrase of a jotting cannot stand without what was ``lost`` before it, else ""."""
    leaning = is_past(bare(piece.split(maxsplit=1)[0])) or " " not in piece
    if key == _SPOKEN and phrase.kind in _THINGS and leaning and is_clause(lost):
        return _HANGING  # its subject went with what was lost: "Ida ran it …, recorded real bells"
    if phrase.kind is Kind.CLAUSE and (_OF_WHAT if not lost else _IT).search(phrase.text):
        return _POINTING
    if not lost or key == _SPOKEN:
        return ""
    if (_LEANING if key == "reason" else _POINTS).search(piece):
        return _POINTING
    anchored = lex.DETERMINERS | {"you", "touch", "contact", "again"}
    mere = phrase.kind is Kind.VERB and phrase.text.islower() and anchored.isdisjoint(words_of(phrase.text))
    loose = key == "hook" and (mere or phrase.kind in _THINGS) and not is_added(piece, jotting)
    return _HANGING if loose else ""


def _hangs_on_another(key: str, piece: str, jotting: str, *, spliced: bool) -> bool:
    """Tell a piece that cannot be told beside another: it goes on with it, or is an act of its own."""
    counted = _COUNTED.fullmatch(piece) and f", {piece.split(maxsplit=1)[0]}" in jotting
    goes_on = spliced and not (key == _SPOKEN and counted)
    done = key == _SPOKEN and piece.endswith("ed") and not is_asking(piece)
    return goes_on or may_act(piece.split()) or done


def with_another(
    key: str, phrases: list[Phrase], phrase: Phrase, piece: tuple[str, bool], *, jotting: str
) -> tuple[list[Phrase], str]:
    """Return the phrases with one more, listed or told at once with the others, or as they are and why."""
    if key == "hook" and _HAS_DATE.search(phrases[0].text) and not _HAS_DATE.search(phrase.text):
        return phrases, ONE_ONLY  # a remark on what takes place then
    if together := told_at_once(key, phrases, phrase, piece):
        return [together], ""
    if key == _SPOKEN and len(phrases) == 1 and (both := both_services(phrases[0], phrase)):
        return [both], ""
    after_question = phrases[0].kind is Kind.QUESTION and phrase.kind is Kind.NOUN
    loose = after_question or (key == _SPOKEN and is_asking(piece[0]) and " and " not in piece[0])
    hangs = _hangs_on_another(key, piece[0], jotting, spliced=piece[1] and not loose)
    if not hangs and can_join(phrases, phrase, acts=key == _SPOKEN):
        return [*phrases, phrase], ""
    heard = not piece[1] or (phrase.kind is Kind.GERUND and phrase.text.startswith("hearing "))
    enjoyed = key == _SPOKEN and heard and can_enjoy(phrases, phrase)
    return ([*phrases, phrase], "") if enjoyed else (phrases, _ENOUGH if len(phrases) > 2 else ONE_ONLY)
