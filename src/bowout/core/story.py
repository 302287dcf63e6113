"""What is known of somebody who hesitates about a job, before a letter is written; None is not known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bowout.core.doubt import Root

if TYPE_CHECKING:
    from bowout.core.doubt import Doubt

EARLY_ROUNDS = 2  # The Muse: one or two early rounds are too few to judge by


class Answer(StrEnum):
    """Whether one would take the job."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Story:
    """One process as far as somebody has told it.

    ``rounds`` counts the interviews held. ``asked`` is whether somebody trusted was asked, ``can_attend``
    whether one can be at the booked slot, ``slot_ahead`` whether there is one. ``wants_feedback`` and
    ``says_what_for`` are what the notes hold for a letter already.
    """

    doubts: tuple[Doubt, ...] = ()
    rounds: int | None = None
    would_accept: Answer | None = None
    want_to_know: tuple[str, ...] | None = None
    asked: bool | None = None
    can_attend: bool | None = None
    slot_ahead: bool = False
    offer_made: bool = False
    offer_accepted: bool = False
    wants_feedback: bool = False
    says_what_for: bool = False

    @property
    def heard(self) -> bool:
        """Whether a doubt is about something heard."""
        return any(doubt.root is Root.HEARD for doubt in self.doubts)

    @property
    def deeper(self) -> bool:
        """Whether a doubt lies deeper."""
        return any(doubt.root is Root.DEEPER for doubt in self.doubts)

    @property
    def early(self) -> bool:
        """Whether no more than one or two rounds are known to have been held."""
        return self.rounds is not None and self.rounds <= EARLY_ROUNDS

    @property
    def refused(self) -> bool:
        """Whether one would not take the job."""
        return self.would_accept is Answer.NO

    @property
    def open(self) -> bool:
        """Whether anything is doubted or still to be found out."""
        return bool(self.doubts or self.want_to_know)

    @property
    def unspoken(self) -> bool:
        """Whether nobody is known to have been asked."""
        return self.asked is not True
