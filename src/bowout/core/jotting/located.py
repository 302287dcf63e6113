"""Jottings in a language other than English: the first shape of its locale that a jotting has.

Nothing is inflected but by the locale's own patterns. What has no shape in which it could stand in a letter
is left out and told, as in English.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.guard.injection import without_instructions
from bowout.core.jotting.phrase import Kind, LeftOut, Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bowout.core.locale import Locale

_MOST_CHARACTERS, _MOST_WORDS = 2_000, 25
_OUTER = " .,;:!?…~-–—*•\"“”„«»'"
_ENDLESS = "it is far too long; say it in one sentence"
_ORDERED = "it reads as an instruction to a machine"
_ONE_ONLY = "one is enough for a letter, and the first was taken"
_UNFIT = "it holds signs that have no place in a letter's sentence"
_SHAPELESS = "no sentence of the letter can hold it; write a thing, a question or a whole sentence"
_MIXED = "it addresses the reader otherwise than the letter does (`address`)"
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
        found: Phrase | None = None
        for piece in self._pieces(sound):
            why = _ONE_ONLY if found else self._why_unfit(key, piece)
            phrase = None if why else self._shaped(key, piece)
            if phrase is None:
                left_out.append(LeftOut(key, piece, why or _SHAPELESS))
            found = found or phrase
        return found, tuple(left_out)

    def _pieces(self, text: str) -> Iterator[str]:
        splits = self._locale.splits
        for raw in splits.split(text) if splits else [text]:
            plain = " ".join(raw.split())
            for pattern, into in self._locale.tidied:
                plain = pattern.sub(into, plain)
            bare = plain.strip(_OUTER)
            if any(sign.isalnum() for sign in bare):
                yield f"{bare}?" if plain.rstrip(" \"“”'").endswith("?") else bare

    def _why_unfit(self, key: str, piece: str) -> str | None:
        if len(piece.split()) > _MOST_WORDS:
            return _ENDLESS
        if self._locale.unfit and self._locale.unfit.search(piece):
            return _UNFIT
        if self._other and self._other.search(piece):
            return _MIXED
        return self._vet(key, piece)

    def _shaped(self, key: str, piece: str) -> Phrase | None:
        for shape in self._locale.shapes:
            if shape.keys and key not in shape.keys:
                continue
            text = shape.shaped(piece) or shape.shaped(piece.rstrip("?"))
            if text is not None:
                return Phrase(_KINDS.get(shape.kind, shape.kind), text)
        return None
