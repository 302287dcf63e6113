"""The guard itself in a language other than English."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bowout.core.guard.engine import MAX_SLOT_CHARACTERS, Guard
from bowout.core.guard.lexical.known import LexicalKnown
from bowout.core.guard.lexical.opening import mended
from bowout.core.guard.lexical.table import rules_of
from bowout.core.guard.rule import Scope
from bowout.core.guard.shared import RULES
from bowout.core.terms import FAREWELL

if TYPE_CHECKING:
    from datetime import datetime

    from bowout.core.guard.verdict import SlotVerdict
    from bowout.core.notes import Notes
    from bowout.core.terms import Terms


class LexicalGuard(Guard):
    """``Guard`` by the rules and the word lists of the notes' language."""

    def __init__(self, notes: Notes, *, now: datetime, terms: Terms = FAREWELL) -> None:
        super().__init__(notes, now=now, terms=terms)
        rules = rules_of(notes.language, RULES)
        self._hold_letters_to((rule for rule in rules if Scope.LETTER in rule.scope), terms)
        self._jotting_rules = tuple(rule for rule in rules if Scope.JOTTING in rule.scope)

    def _read(self, notes: Notes, *, now: datetime, terms: Terms) -> LexicalKnown:
        """Return what the notes let be said, by the lists of their language."""
        self._lexical = LexicalKnown(notes, now=now, terms=terms)
        return self._lexical

    def check_slot(self, slot: str, text: str, default: str) -> SlotVerdict:
        """Return what may be said of a model's ``text`` for ``slot``, whose template text is ``default``."""
        if len(text) > MAX_SLOT_CHARACTERS:
            return super().check_slot(slot, text, default)
        from bowout.core.guard.shortening import without_second
        from bowout.core.guard.slots import Handling, judge
        from bowout.core.guard.table import RULES as ALL

        rules = (rule for rule in rules_of(self._lexical.notes.language, ALL) if Scope.SLOT in rule.scope)
        mend = partial(mended, default=default, lexicon=self._lexical.lexicon)
        handling = Handling(tuple(rules), self._lexical.source_of, mend, without_second)
        return judge(text, self._facts(slot, default), handling)
