"""Pasts of verbs, and the bases that they are of: "showed" is of "show", "taught" of "teach"."""

from __future__ import annotations

from functools import cache

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import irregular_pasts, past
from bowout.data import read_text
from bowout.data.lists import rows_of

_KNOWN = frozenset({"prep", "e-mail"})


def is_past(word: str) -> bool:
    """Tell what says what somebody did, or an adjective of the same form."""
    return word in lex.IRREGULAR_PASTS or (word.endswith("ed") and len(word) > 4)


@cache
def base_of(form: str) -> str | None:
    """Return the base form of a verb in the past or a participle, or None for what is neither."""
    if form in _bases():
        return _bases()[form]
    from bowout.core.dictionary import is_ordinary

    stems = (form[:-1], form[:-2], form[:-3], f"{form[:-3]}y") if form.endswith("ed") else ()
    known = (stem for stem in stems if is_ordinary(stem) or stem in _KNOWN)
    fits = (stem for stem in known if form in {past(stem), f"{stem}ed", f"{stem}d"})
    return next(fits, None)


@cache
def _bases() -> dict[str, str]:
    """Return the base of each irregular past and participle, which may be of the same form."""
    rows = rows_of(read_text("irregular_en"))
    forms = {form: base for base, *forms in rows for form in forms if not form.endswith(("ing", "s"))}
    return (
        forms | {done or base: base for base, done in irregular_pasts().items()} | {"run": "run", "was": "be"}
    )
