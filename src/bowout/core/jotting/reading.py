"""Read the jottings of one set of notes: which shape each has, and what cannot stand in a letter."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from bowout.core.guard.injection import without_instructions
from bowout.core.jotting.antecedents import antecedents_named, by_name, names_somebody, opening_named
from bowout.core.jotting.articled import articled
from bowout.core.jotting.asks import as_wished
from bowout.core.jotting.capitals import named_within, started
from bowout.core.jotting.choosing import (
    ONE_ONLY,
    Statement,
    topics_first,
    why_hanging,
    with_another,
    without_thanks_again,
)
from bowout.core.jotting.clauses import is_clause, is_negative
from bowout.core.jotting.commas import signs_between, tells_and_lists
from bowout.core.jotting.contact import without_contact
from bowout.core.jotting.disguised import is_disguised, is_statement
from bowout.core.jotting.doers import acting_index, is_deed
from bowout.core.jotting.fitness import shapeless, why_unfit
from bowout.core.jotting.grammar import bare, words_of
from bowout.core.jotting.houses import of_the_reader
from bowout.core.jotting.listing import (
    as_reasons,
    can_join,
    dangles,
    is_asking,
    is_parted,
    joined,
    runs_on,
    spoken_of,
    thing_and_question,
    toured_apart,
    two_reasons,
)
from bowout.core.jotting.measured import COUNTED, MERE_COUNT, RATE
from bowout.core.jotting.openings import without_lead_in
from bowout.core.jotting.people import is_only_people
from bowout.core.jotting.phrase import Kind, LeftOut, PartlyUnfit, Phrase
from bowout.core.jotting.places import named_places, placed
from bowout.core.jotting.pointing import aimed
from bowout.core.jotting.ragged import RAGGED, why_ragged
from bowout.core.jotting.reader_words import (
    addressed,
    by_reader,
    is_title,
    named_by_initials,
    second_person,
)
from bowout.core.jotting.remarks import is_remark, without_doubts, without_questions
from bowout.core.jotting.roles import is_quality
from bowout.core.jotting.sentences import with_news
from bowout.core.jotting.shapes import SHAPES
from bowout.core.jotting.spelling import respelled
from bowout.core.jotting.splices import apart, bare_items
from bowout.core.jotting.thanking import thanked, thanked_anyway
from bowout.core.jotting.tidy import parts, unquoted
from bowout.core.jotting.times import dated
from bowout.core.jotting.timing import without_doubtful_days, without_two_days, without_unsure_dates
from bowout.core.text import fold
from bowout.core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_MOST_CHARACTERS = 2_000
_DAY_OR_YEAR = "it may be a day or a year; write which"
_TWO_DAYS = "it may be two days; write the month as a word"
_UNSETTLED = "a letter would tell it as settled, and the notes are not sure of it"
_ASIDE = "an aside in brackets has no place in a letter's sentence"
_THANKED_ANYWAY = "the letter thanks for it already"
_SELF_ASKED = "it reads as a question to yourself; write what you spoke about"
_ORDERED = "it reads as an instruction to a machine"
_TO_MACHINE = re.compile(r"(?:(?<=[.!?;])\s+|^)(?=(?:SYSTEM|ASSISTANT)\s*[:-]\s)")
_SPOKEN, _HOOK = "discussed", "hook"
_LISTING = {"discussed", "hook"}
_OWN = Wording(r"\b(from|of|with|in|on|at|for) own (?=[a-z])", needs="own")  # "herbs from own garden"
_BESIDE = Wording(r"^(?P<what>[^,]+), (?P<more>(?:which|where|whom?) [^,]+)$", signs=",")
_WILL = Wording(r"^(?P<what>(?:[Tt]he|[Yy]our|[Tt]heir) [^,]+?) (?P<more>will (?!not\b).+)$", needs="will")
_ITEMS = re.compile(r",? and |, ")
_WHOM = "the reader cannot tell whom 'they' means; write the name"
_AND_THE = Wording(r"(?:\b(?:you|I|we) and the|^the(?= \S+ [a-z]+ed the )) ([a-z]{3,})\b", needs="the")
_SPLICED = {"discussed", "hook", "reason"}
_ENDLESS = "it is far too long; say it in one sentence"


def _bare_if_told(statement: str) -> str:
    """Return a sentence without the quotation marks around it; a title keeps its own."""
    inner = unquoted(without_lead_in(statement))
    return inner if is_clause(inner) else without_lead_in(statement)


def _without_unsound(key: str, jotting: str, today: date | None) -> tuple[str, list[LeftOut]]:
    """Return a jotting without orders to a machine and days that may be years, and these as left out."""
    sound = _TO_MACHINE.split(without_instructions(jotting), maxsplit=1)[0]
    ordered = jotting[len(sound) :].strip()
    sound, unsure = without_doubtful_days(sound, today, ahead=key == _HOOK)
    sound, double = without_two_days(sound)
    sound, hedged = without_unsure_dates(sound) if key in _LISTING else (sound, [])
    unasked = {_SPOKEN: without_questions, _HOOK: without_doubts}.get(key)
    sound, asked = unasked(sound) if unasked else (sound, [])
    gone = [LeftOut(key, ordered, _ORDERED)] if ordered else []
    gone += [LeftOut(key, each, _SELF_ASKED) for each in asked]
    gone += [LeftOut(key, each, _DAY_OR_YEAR) for each in unsure]
    gone += [LeftOut(key, each, _TWO_DAYS) for each in double]
    return sound, gone + [LeftOut(key, each, _UNSETTLED) for each in hedged]


def _as_name(name: str, found: re.Match[str], *, common: bool) -> str:
    """Return the reader's name for what is typed in small letters, or a word that is ``common`` as it is.

    Such a word is a name where it owns or does something: "grace's talk", "grace conducts in May".
    """
    before, after = found.string[: found.start()].split(), found.string[found.end() :]
    opens = not before or before[-1][-1] in ",;.&+:" or before[-1] in {"and", "how", "why", "when"}
    named = after[:2] in {"'s", "’s"} or (opens and after[:1] == " " and is_deed(after.split()))
    return name if named or not common else found[0]


class Reader:
    """Reads jottings for one company.

    ``inside`` tells whether the recipient speaks for the company, so that "they" may become "you", ``alone``
    whether "she" is the recipient where a jotting names nobody else, ``elsewhere`` whether a reason speaks
    of another house; ``today`` is when the letter is written; ``reader_names`` are the names by which the
    notes may call the recipient; ``is_common`` tells whether a word is ordinary English, so that a name keeps
    its capital; ``vet`` takes a key and a text and says why the text may not stand in a letter, or None.
    """

    def __init__(  # noqa: PLR0913 - all but one are keywords
        self,
        company: str,
        *,
        inside: bool,
        is_common: Callable[[str], bool],
        vet: Callable[[str, str], str | None],
        reader_names: tuple[str, ...] = (),
        alone: bool = False,
        elsewhere: bool = False,
        today: date | None = None,
    ) -> None:
        self._company = company
        self._vet = vet
        self._reader_names = reader_names
        self._alone = alone
        self._elsewhere = elsewhere
        self._today = today
        self._inside = inside
        self._is_common = is_common
        self._own = frozenset(bare(word) for name in reader_names for word in name.split())
        self._written: frozenset[str] = frozenset()  # the names within the jotting that is being read

    def read(self, key: str, jotting: str | None) -> tuple[Phrase | None, tuple[LeftOut, ...]]:
        """Return the phrase for a notes key, or None, and what of the jotting had to be left out."""
        self._written = named_within(jotting or "")
        if len(jotting or "") > _MOST_CHARACTERS:
            return None, (LeftOut(key, f"{(jotting or '')[:60]}…", _ENDLESS),)
        sound, left_out = _without_unsound(key, jotting or "", self._today)
        phrases = self._read_pieces(key, sound, left_out)
        phrase = joined(phrases)
        if phrase and key == _SPOKEN and not self._inside and (again := thanked_anyway(phrase)):
            phrase, gone = again
            left_out.append(LeftOut(key, gone, _THANKED_ANYWAY))
        if phrase and key == _SPOKEN:
            phrase = spoken_of(phrase).mapped(thanked).mapped(with_news)
        if phrase and key == _SPOKEN and COUNTED.match(phrase.text):
            return None, (*left_out, LeftOut(key, phrase.text, RAGGED))
        return phrase, tuple(left_out)

    def _read_pieces(self, key: str, sound: str, left_out: list[LeftOut]) -> list[Phrase]:
        """Return the phrases that the pieces of a jotting are, and add the others to ``left_out``."""
        phrases: list[Phrase] = []
        lost = ""
        for piece, spliced, read in self._read_first(key, sound, left_out):
            wished = aimed(piece, phrases[0]) if key == "hook" and phrases else piece
            phrase, gone = read or self._whole_or_part(key, wished, sound)
            if phrase and key == "reason" and (both := two_reasons(phrases, phrase, piece)):
                phrases = [both]
                continue
            why = ""
            if phrase and phrases:
                phrases, why = with_another(key, phrases, phrase, (wished, spliced), jotting=sound)
            elif phrase:
                why = why_hanging(key, piece, phrase, sound, lost=lost)
                phrases = [] if why else [phrase]
            gone = [LeftOut(key, piece, why)] if why else gone
            lost = gone[-1].text if gone and not is_clause(lost) else lost
            left_out += gone
        return phrases

    def _read_first(self, key: str, sound: str, left_out: list[LeftOut]) -> list[Statement]:
        """Return the pieces of a jotting; of what was discussed as they are read, topics before services."""
        pieces = self._pieces(key, sound, left_out)
        if key != _SPOKEN:
            return [Statement(*each, None) for each in pieces]
        read = [Statement(*each, self._whole_or_part(key, each[0], sound)) for each in pieces]
        return topics_first(read if self._inside else without_thanks_again(read))

    def _whole_or_part(self, key: str, piece: str, sound: str) -> tuple[Phrase | None, list[LeftOut]]:
        """Return the phrase that a piece is or, of a list with one item unfit, what the others are."""
        if key == "looking_for" and ", " in piece:
            return self._with_its_qualities(piece)
        phrase, why = self._tried(key, piece)
        if key == _HOOK and phrase is None and (alone := self._thing_alone(piece, why)):
            return alone
        telling = tells_and_lists(piece) and (", " in piece or is_parted(piece, sound))
        if phrase and key == _SPOKEN and (telling or runs_on(phrase)):
            told = [item.removeprefix("and ") for item in piece.split(", ")]
            told = _ITEMS.split(piece) if telling else told
            items = [half for item in told for half in thing_and_question(item)]
            listed, unlisted = self._items(key, sorted(items, key=is_asking))
            return (joined(listed), unlisted) if listed else (None, [LeftOut(key, piece, RAGGED)])
        if phrase and key in _LISTING and piece.count(", ") == 1 and dangles(phrase):
            return self._one_or_both(key, piece, phrase)
        if (
            phrase
            or not isinstance(why, PartlyUnfit)
            or key not in _LISTING
            or not (", " in piece or is_parted(piece, sound, signs_between(key, why)))
            or is_remark(piece)
            or is_negative(piece.split(",", maxsplit=1)[0])
            or self._tells(key, piece.split(",", maxsplit=1)[0])
        ):
            return phrase, [LeftOut(key, piece, why)] if why else []
        found, gone = self._items(key, [item for item in _ITEMS.split(piece) if words_of(item)])
        return (joined(found), gone) if found else (None, [LeftOut(key, piece, why)])

    def _thing_alone(self, piece: str, why: str) -> tuple[Phrase, list[LeftOut]] | None:
        """Return the thing of which a hook says more than can be told, and that more as left out."""
        beside = _BESIDE.match(piece) or (_WILL.match(piece) if isinstance(why, PartlyUnfit) else None)
        alone = self._tried(_HOOK, beside["what"])[0] if beside else None
        return (alone, [LeftOut(_HOOK, beside["more"], why)]) if beside and alone else None

    def _one_or_both(self, key: str, piece: str, phrase: Phrase) -> tuple[Phrase | None, list[LeftOut]]:
        """Return two things behind one another as a list, where they were spoken of, or the first alone."""
        first, second = piece.split(", ")
        if key == _SPOKEN:
            listed, unlisted = self._items(key, [first, second])
            return (joined(listed), unlisted) if listed else (phrase, [])
        alone, _ = self._tried(key, first)
        return (alone, [LeftOut(key, second, ONE_ONLY)]) if alone else (phrase, [])

    def _with_its_qualities(self, piece: str) -> tuple[Phrase | None, list[LeftOut]]:
        """Return what is sought with the qualities that can be told of it; the others are left out."""
        main, *qualities = [each for each in piece.split(", ") if words_of(each)] or [piece]
        unfit = [each for each in qualities if not is_quality(each)]
        kept = ", ".join([main, *(each for each in qualities if each not in unfit)])
        phrase, why = self._tried("looking_for", kept)
        if kept != main and (phrase is None or phrase.kind is Kind.VERB):
            phrase, unsaid = self._tried("looking_for", main)  # what one would do has no qualities of a role
            unfit, why = qualities, why or (unsaid if phrase is None else "")
        gone = [LeftOut("looking_for", each, why if phrase and why else RAGGED) for each in unfit]
        return (phrase, gone) if phrase else (None, [LeftOut("looking_for", piece, why)])

    def _tells(self, key: str, first: str) -> bool:
        """Tell what is no list of things, by its first item: who does something, or the reader's name."""
        return first in self._reader_names or (key == "hook" and acting_index(first.split()) is not None)

    def _items(self, key: str, items: list[str]) -> tuple[list[Phrase], list[LeftOut]]:
        """Return what can be listed of the items of a list, and the others with the reason."""
        found: list[Phrase] = []
        gone: list[LeftOut] = []
        for item in items:
            phrase, why = self._tried(key, item)
            opens = not found and key != _SPOKEN and phrase is not None and phrase.text.startswith("reading ")
            lone = not found and phrase is not None and is_asking(phrase.text)  # or what says who did it
            if phrase and not lone and (opens or can_join(found or [phrase], phrase, acts=key == _SPOKEN)):
                found.append(phrase)
            else:
                gone.append(LeftOut(key, item, why or ONE_ONLY))
        return found, gone

    def _tried(self, key: str, piece: str) -> tuple[Phrase | None, str]:
        """Return the phrase that a piece is, or why it is none."""
        piece = piece.replace('"', "") if piece.count('"') % 2 else piece  # what is left of a quotation
        if not words_of(piece):
            return None, shapeless(key)
        addressing = addressed(piece, self._company, inside=self._inside)
        why = why_unfit(key, piece) or self._vet(key, addressing)
        phrase = None if why else self._shaped(key, piece)
        if phrase and (why := why_ragged(phrase.kind, phrase.topic or phrase.text)):
            return None, why
        if phrase and self._is_none_after_all(key, phrase, piece):
            return None, RAGGED
        return phrase, "" if phrase else why or shapeless(key)

    def _is_none_after_all(self, key: str, phrase: Phrase, piece: str) -> bool:
        """Tell a phrase that only looks like what a letter speaks of or looks forward to."""
        if key == _SPOKEN and (
            (phrase.kind is Kind.NOUN and is_only_people(phrase.text))
            or is_disguised(phrase.kind, phrase.topic or phrase.text, piece)
            or MERE_COUNT.fullmatch(phrase.text)
        ):
            return True
        stated = key == "hook" and is_statement(phrase.kind, phrase.text)
        return stated or (key in _LISTING and self._names_a_stranger(phrase.text))

    def _names_a_stranger(self, text: str) -> bool:
        """Tell an article before what is likely a name: "you and the priya", "the ignacy moved the …"."""
        found = _AND_THE.search(text)
        return found is not None and not self._is_common(found[1])

    def _is_ordinary(self, word: str) -> bool:
        """Tell a word that is common English, and no name of this jotting: "from Grace, Grace only ..."."""
        return word not in self._written and word not in self._own and self._is_common(word)

    def _named(self, jotting: str) -> str:
        """Write the reader's own name as a letter would: "dana's talk", "DW showed me", "D. said"."""
        jotting = named_by_initials(jotting, self._reader_names)
        own = self._company.lower()
        whose = r"(?=['’]s\b)" if self._is_common(own) else ""  # of a house that is called by a plain word
        jotting = re.sub(rf"(?<![\w@./-]){re.escape(own)}(?![\w@/-]){whose}", self._company, jotting)
        each = (word for name in self._reader_names[:1] for word in name.split() if not is_title(word))
        for name in (*self._reader_names, *each):
            jotting = self._accented(name, jotting)
            plain = name.lower()
            if plain not in jotting or name == plain:
                continue
            if not self._is_common(f"{plain}s"):
                jotting = re.sub(rf"(?<![\w@./-]){re.escape(plain)}s(?= [a-z])", f"{name}'s", jotting)
            told = partial(_as_name, name, common=self._is_common(plain))
            jotting = re.sub(rf"(?<![\w@./-]){re.escape(plain)}(?![\w@/-]|\.\w)", told, jotting)
        return jotting

    def _accented(self, name: str, jotting: str) -> str:
        """Write the reader's name with the accents that a keyboard lacks: "tomas" is Tomás."""
        bare_name = fold(name)
        if bare_name == name.lower() or self._is_common(bare_name):
            return jotting
        return re.sub(rf"(?<![\w@./-]){re.escape(bare_name)}(?![\w@/-]|\.\w)", name, jotting, flags=re.I)

    def _pieces(self, key: str, jotting: str, left_out: list[LeftOut]) -> list[tuple[str, bool]]:
        """Return what a jotting is cut into, and whether a piece only hung on the one before it.

        Asides go to what is left out.
        """
        pieces = self._cut(key, jotting, left_out)
        told = key != _SPOKEN or len(pieces) == 1
        kept = [each for each in pieces if told or not RATE.fullmatch(each[0])]
        left_out += [LeftOut(key, piece, RAGGED) for piece, hung in pieces if (piece, hung) not in kept]
        if key == "reason":
            kept, others = of_the_reader(kept, elsewhere=self._elsewhere)
            left_out += [LeftOut(key, piece, _WHOM) for piece in others]
        if key != _SPOKEN:
            return kept
        halved = ((each, hung) for piece, hung in kept for each in self._toured_apart(piece))
        return [(half, hung) for each, hung in halved for half in thing_and_question(each)]

    def _cut(self, key: str, jotting: str, left_out: list[LeftOut]) -> list[tuple[str, bool]]:
        """Return the statements of a jotting, and whether one only hung on the one before it."""
        pieces: list[tuple[str, bool]] = []
        for told in self._told(key, jotting):
            for item in bare_items(told) if key == _SPOKEN else [told]:
                statements, asides = apart(item) if key in _SPLICED else ([item.strip(" ,")], [])
                if key == "reason":
                    statements = as_reasons([each for each in statements if words_of(each)] or statements)
                worded = (_bare_if_told(statement) for statement in statements if words_of(statement))
                pieces += [(statement, bool(index)) for index, statement in enumerate(worded)]
                left_out += [LeftOut(key, aside, _ASIDE) for aside in asides]
        return pieces

    def _told(self, key: str, jotting: str) -> list[str]:
        """Return the parts of a jotting with names for those whom its pronouns mean."""
        named = respelled(named_places(self._named(jotting), self._is_common))
        meant = self._alone and key in _LISTING and not names_somebody(named, self._own, self._is_common)
        told = parts(named, key, self._today)
        told = antecedents_named(told, self._reader_names, self._is_ordinary) if key == _SPOKEN else told
        if not meant and self._alone and key in _LISTING:
            return opening_named(told, self._reader_names[0], named, self._own)
        return [by_name(part, self._reader_names[0]) for part in told] if meant else told

    def _toured_apart(self, piece: str) -> list[str]:
        """Return what one did there and what one spoke of as several, the reader being somebody by name."""
        told = toured_apart(second_person(piece, self._reader_names))
        return told if len(told) > 1 else [piece]

    def _shaped(self, key: str, piece: str) -> Phrase | None:
        """Return the first shape that the piece has, "they" turned to whom the letter means."""
        whose = "your" if self._inside else "their"
        piece = _OWN.sub(rf"\1 {whose} own ", piece) if key in _LISTING else piece
        text = second_person(started(piece, self._is_ordinary), self._reader_names)
        text = without_contact(by_reader(text)) if key == _SPOKEN else text
        if key in _LISTING:
            text = dated(placed(as_wished(text) if key == "hook" else text))
        found = next((phrase for shape in SHAPES[key] if (phrase := shape(text))), None)
        return found and found.mapped(lambda told: self._addressed(articled(told, key)))

    def _addressed(self, words: str) -> str:
        """Write to whom the letter goes; what is dated has its date without "on"."""
        told = addressed(words, self._company, inside=self._inside)
        return told.replace(" dated on ", " dated ")
