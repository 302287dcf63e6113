"""What a jotting turned out to be."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Kind(StrEnum):
    """The grammatical shape of a phrase; a template has one frame for each shape that a key can take."""

    NOUN = "noun"  # "the warehouse API launch"
    COURSE = "course"  # "the reef project": something that goes on, and can be followed
    OCCASION = "occasion"  # "the CEO's talk at PyCon": something that takes place
    ROLE = "role"  # "a platform role", "roles in Lisbon": something that may come up
    TALK = "talk"  # "our chat about postmortems", "the lab tour": what one took part in
    GERUND = "gerund"  # "seeing the API go live": the candidate does it
    EVENT = "event"  # "moving to Rust": the company does it
    VERB = "verb"  # "see the API go live", the subject left off
    CLAUSE = "clause"  # "your API ships in spring"
    QUESTION = "question"  # "how you run postmortems"
    TIME = "time"  # "in the spring", "once the API is live"
    SENTENCE = "sentence"  # "I liked how you run postmortems": complete


class Phrase(NamedTuple):
    """A jotting ready to stand in a sentence: no closing mark, a lower-case start unless it is a name.

    ``topic`` is what a talk was about, for where the talk itself is not to be named. ``kind`` is a ``Kind``,
    or in a language other than English also a word of its locale.
    """

    kind: str
    text: str
    topic: str = ""

    def mapped(self, change: Callable[[str], str]) -> Phrase:
        """Return the phrase with a change made to its words."""
        return Phrase(self.kind, change(self.text), change(self.topic) if self.topic else "")


class PartlyUnfit(str):
    """A reason that may hold for one item of a list alone, so that the others are tried by themselves."""

    __slots__ = ()


class UnfitWord(PartlyUnfit):
    """A reason that is one word's, and so one item's."""

    __slots__ = ()


class Untellable(str):
    """A reason beside which the words themselves are not told: they are private."""

    __slots__ = ()


class LeftOut(NamedTuple):
    """Words of the notes that the letter goes without, and why."""

    key: str
    text: str
    why: str
