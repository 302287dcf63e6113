"""Jottings in a language other than English: the first shape of its locale that a jotting has.

Nothing is inflected but by the locale's own patterns. What has no shape in which it could stand in a letter
is left out and told, as in English.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.dictionary import ordinary_in
from bowout.core.guard.injection import without_instructions
from bowout.core.jotting.naming import with_names
from bowout.core.jotting.phrase import Kind, LeftOut, Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from re import Match

    from bowout.core.locale import Locale

_MOST_CHARACTERS, _MOST_WORDS = 2_000, 25
_COMMA = re.compile(", ")
_OUTER = " .,;:!?…~-–—*•"
_QUOTES = "\"“”„«»'"
_AGAIN = "again"
_SPOKEN = "discussed"
_LISTABLE, _MOST_LISTED = {Kind.NOUN, "bare", "dative"}, 3
_ASKED = frozenset({Kind.QUESTION, "that"})  # what stands behind a thing and has a comma before it
_ROUNDS = 3  # readings of one jotting, each of what the one before it left
_ENDLESS = "it is far too long; say it in one sentence"
_ORDERED = "it reads as an instruction to a machine"
_ONE_ONLY = "one is enough for a letter, and the first was taken"
_UNFIT = "it holds signs or short forms that have no place in a letter's sentence"
_SHAPELESS = "no sentence of the letter can hold it; write a thing, a question or a whole sentence"
_MIXED = "it addresses the reader otherwise than the letter does (`address`)"
_REMARK = "it is a remark on the rest, and a letter's sentence goes without it"
_LOWLY = "a word in it needs a capital, as in a letter"
_KINDS = {kind.value: kind for kind in Kind}


class LocatedReader:
    """Reads jottings by the shapes of a locale; ``familiar`` tells how the letter addresses its reader.

    ``vet`` takes a key and a text and says why the text may not stand in a letter, or None.
    """

    def __init__(self, locale: Locale, *, familiar: bool, vet: Callable[[str, str], str | None]) -> None:
        self._locale = locale
        self._other = locale.formal_words if familiar else locale.familiar_words
        self._vet = vet

    def read(self, key: str, jotting: str | None) -> tuple[Phrase | None, tuple[LeftOut, ...]]:
        """Return the phrase for a notes key, or None, and what of the jotting had to be left out."""
        typed = jotting or ""
        if len(typed) > _MOST_CHARACTERS:
            return None, (LeftOut(key, f"{typed[:60]}…", _ENDLESS),)
        sound = without_instructions(typed, self._locale.code)
        ordered = typed[len(sound) :].strip()
        left_out = [LeftOut(key, ordered, _ORDERED)] if ordered else []
        phrases: list[Phrase] = []
        named = with_names(sound, self._locale.code, ordinary_in(self._locale.code))
        waiting = list(self._pieces(named))
        while waiting:
            phrase, gone, rest = self._read_piece(key, waiting.pop(0), phrases)
            phrases += [phrase] if phrase else []
            left_out += gone
            waiting[:0] = rest
        return self._joined(phrases), tuple(left_out)

    def _read_piece(
        self, key: str, typed: str, phrases: list[Phrase]
    ) -> tuple[Phrase | None, list[LeftOut], list[str]]:
        """Return what a piece says beside others, what of it is left out, and what is to be read next."""
        piece, remarks = self._without_remarks(key, typed)
        alone = key != _SPOKEN
        why = _ONE_ONLY if phrases and alone else self._why_unfit(key, piece)
        phrase, rest = (None, []) if why else self._first_of_list(key, piece)
        if phrase is None and not why:
            phrase, rest = self._first_alone(key, piece)
        if phrase is None or not self._fits(phrases, phrase):
            return None, [LeftOut(key, typed, why or (_ONE_ONLY if phrase else _SHAPELESS))], []
        remarks += rest if alone else []
        return phrase, [LeftOut(key, remark, _REMARK) for remark in remarks], [] if alone else rest

    def _fits(self, phrases: list[Phrase], phrase: Phrase) -> bool:
        """Tell whether a phrase can be told with others: things of one kind, questions beside them."""
        told, ours = [*phrases, phrase], self._locale.ours
        had = any(each.kind == Kind.TALK and ours and ours.search(each.text) for each in told)
        kinds = {each.kind for each in told}
        things = {Kind.NOUN if kind == Kind.TALK else kind for kind in kinds - _ASKED}
        going_on = sum(", " in each.text for each in told)  # behind a clause nothing else can stand
        alike = len(things) < 2 and things <= _LISTABLE and going_on <= (not kinds & _ASKED)
        return not phrases or (alike and not had and len(told) <= _MOST_LISTED)

    def _joined(self, phrases: list[Phrase]) -> Phrase | None:
        """Return several things as one, its ``topic`` the questions beside them; None for nothing."""
        if len(phrases) < 2:
            return phrases[0] if phrases else None
        asked = self._locale.listed([each.text for each in phrases if each.kind in _ASKED])
        things = sorted((each for each in phrases if each.kind not in _ASKED), key=lambda it: ", " in it.text)
        if not things:
            return Phrase(Kind.QUESTION, asked)
        kind = next((each.kind for each in things if each.kind != Kind.TALK), Kind.NOUN)
        return Phrase(kind, self._locale.listed([each.text for each in things]), asked)

    def _first_of_list(self, key: str, piece: str) -> tuple[Phrase | None, list[str]]:
        """Return what a piece is and nothing more, or the first of things that commas alone divide."""
        whole, items = self._shaped(key, piece), piece.split(", ")
        one = key != _SPOKEN or len(items) < 2 or f" {self._locale.joint} " in piece
        if one or whole is None or whole.kind != Kind.NOUN:
            return whole, []
        read = [self._shaped(key, item) for item in items]
        apart = all(each and each.kind == Kind.NOUN for each in read)
        return (read[0], items[1:]) if apart else (whole, [])

    def _first_alone(self, key: str, piece: str) -> tuple[Phrase | None, list[str]]:
        """Return what stands before a comma behind which a thing or a question begins, and what follows."""
        for comma in reversed([match.start() for match in _COMMA.finditer(piece)]):
            first, rest = piece[:comma], piece[comma + 2 :]
            if self._begins_anew(key, rest, alone=" " in first) and (phrase := self._shaped(key, first)):
                return phrase, [rest]
        first, joint, rest = piece.rpartition(f" {self._locale.joint} ")
        pair = [self._shaped(key, half) for half in (first, rest)] if joint and key == _SPOKEN else []
        asked = [each and each.kind for each in pair] == [Kind.QUESTION, Kind.NOUN]
        return (pair[0], [rest]) if asked else (None, [])

    def _begins_anew(self, key: str, rest: str, *, alone: bool) -> bool:
        if rest[:1].isupper() or rest[:1].isdigit():
            return alone
        return self._first_shape(key, rest.partition(", ")[0])[0] == Kind.QUESTION

    def _pieces(self, text: str) -> Iterator[str]:
        splits = self._locale.splits
        for raw in splits.split(text) if splits else [text]:
            plain = " ".join(raw.split())
            for pattern, into in self._locale.tidied:
                plain = pattern.sub(into, plain)
            bare = _unquoted(plain.strip(_OUTER))
            if any(sign.isalnum() for sign in bare):
                yield f"{bare}?" if plain.rstrip(f" {_QUOTES}").endswith("?") else bare

    def _without_remarks(self, key: str, piece: str) -> tuple[str, list[str]]:
        """Return the piece with its capitals and without what is only a remark, and the remarks."""
        remarks: list[str] = []
        for pattern in self._locale.capitals:
            piece = pattern.sub(_capitalized, piece)
        for shape in self._locale.remarks:
            if shape.keys and key not in shape.keys:
                continue
            if (found := shape.pattern.search(piece)) and piece[: found.start()].strip(_OUTER):
                remarks.append(found.group().strip(f"{_OUTER}()"))
                rest = piece[found.end() :]
                joint = "" if rest.startswith(",") else " "
                piece = f"{piece[: found.start()]}{joint}{rest}".strip(_OUTER)
        return piece, remarks

    def _why_unfit(self, key: str, piece: str) -> str | None:
        if len(piece.split()) > _MOST_WORDS:
            return _ENDLESS
        if self._locale.unfit and self._locale.unfit.search(piece):
            return _UNFIT
        if self._other and self._other.search(piece):
            return _MIXED
        if self._locale.lowly and self._locale.lowly.search(piece):
            return _LOWLY
        return self._vet(key, piece)

    def _shaped(self, key: str, piece: str) -> Phrase | None:
        for _ in range(_ROUNDS):
            kind, piece = self._first_shape(key, piece)
            if kind != _AGAIN:
                return Phrase(_KINDS.get(kind, kind), piece) if kind else None
        return None

    def _first_shape(self, key: str, piece: str) -> tuple[str, str]:
        """Return the kind of the first shape that a text has, and its text; no kind if it has none."""
        for shape in self._locale.shapes:
            if shape.keys and key not in shape.keys:
                continue
            text = shape.shaped(piece) or shape.shaped(piece.rstrip("?"))
            if text:
                return shape.kind, text
        return "", piece


def _unquoted(text: str) -> str:
    """Return a text without the quotation marks that are around all of it, or stand on one side alone."""
    inner = text.strip(_QUOTES)
    return text if any(sign in _QUOTES[:-1] for sign in inner) else inner


def _capitalized(found: Match[str]) -> str:
    start = found.start(1) - found.start()
    whole = found.group()
    return whole[:start] + whole[start : start + 1].upper() + whole[start + 1 :]
