"""What the user knows: the notes on one interview process.

Keys, defaults and meanings are a public contract; docs/notes.md is generated from this module.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo, field_validator

from bowout.core.doubt import Doubt, read_doubt
from bowout.core.interview import BookedSlot, parse_slot
from bowout.core.person import Person, parse_person
from bowout.core.unreadable import Unreadable


class Role(StrEnum):
    """Who the recipient is to the candidate."""

    HIRING_MANAGER = "hiring-manager"
    RECRUITER = "recruiter"
    AGENCY = "agency"
    PANEL = "panel"
    REFERRER = "referrer"


class Stage(StrEnum):
    """How far the process has come."""

    APPLIED = "applied"
    INVITED = "invited"
    SCHEDULED = "scheduled"
    INTERVIEWED = "interviewed"
    FINAL = "final"
    OFFER = "offer"

    @property
    def met(self) -> bool:
        """Whether a meeting has taken place by this stage."""
        return self in {Stage.INTERVIEWED, Stage.FINAL, Stage.OFFER}


class Situation(StrEnum):
    """Why the candidate leaves; it picks the reason sentence."""

    ACCEPTED_OFFER = "accepted-offer"
    STAYING = "staying"
    COMPENSATION = "compensation"
    RELOCATION = "relocation"
    COMMUTE = "commute"
    HEALTH = "health"
    FAMILY = "family"
    CULTURE = "culture"
    VALUES = "values"
    PROCESS = "process"
    ROLE_CHANGED = "role-changed"
    NOT_A_FIT = "not-a-fit"
    PAUSING = "pausing"
    DIRECTION_CHANGED = "direction-changed"
    OTHER = "other"

    @property
    def locked(self) -> bool:
        """Whether no detail may ever be told (usnews, thebalance: a candidate owes none)."""
        return self in {Situation.HEALTH, Situation.FAMILY}


class Disclosure(StrEnum):
    """How much of the reason the letter tells."""

    NONE = "none"
    CATEGORY = "category"
    SPECIFIC = "specific"


class Tone(StrEnum):
    """How the letter sounds."""

    WARM = "warm"
    FORMAL = "formal"
    BRIEF = "brief"


class Channel(StrEnum):
    """Where the message will be read or said."""

    EMAIL = "email"
    LINKEDIN = "linkedin"
    PHONE = "phone"


_YES = {"yes", "true", "on", "1", "y"}
_NO = {"no", "false", "off", "0", "n", ""}


def _flag(value: object) -> object:
    """Read the words people write for yes and no."""
    if not isinstance(value, str):
        return value
    word = value.strip().lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    message = f"is {value!r}, which is neither yes nor no"
    raise Unreadable(message, "write `yes` or `no`")


def _texts(value: object) -> object:
    """Accept one text where a list of texts is meant."""
    return (value,) if isinstance(value, str) else value


class Notes(BaseModel):
    """Everything a letter may be made of, and what must stay out of it.

    Validate with ``context={"now": datetime}`` (aware), the clock that relative
    dates in ``interview`` count from.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", arbitrary_types_allowed=True, str_strip_whitespace=True
    )

    recipient: Annotated[Person, BeforeValidator(parse_person)] = Field(
        description="Who the letter goes to: `Dana Whitfield` or `Dana Whitfield <dana@northwind.example>`."
    )
    sender: Annotated[Person, BeforeValidator(parse_person)] = Field(
        description="Who signs, written likewise."
    )
    company: str = Field(description="The company as the letter names it.", min_length=1)
    position: str = Field(description="The position as the letter names it.", min_length=1)
    role: Role = Field(Role.HIRING_MANAGER, description="Who the recipient is to you.")
    intent: str = Field("withdraw", description="What the message is to do: the name of a template.")
    stage: Stage = Field(Stage.INTERVIEWED, description="How far the process has come.")
    situation: Situation = Field(Situation.OTHER, description="Why you leave; it picks the reason sentence.")
    reason: str | None = Field(
        None, description="The reason in your words; told only with `disclose: specific`."
    )
    disclose: Disclosure = Field(
        Disclosure.CATEGORY,
        description="How much of the reason is told; `health` and `family` are never more than `none`.",
    )
    discussed: str | None = Field(None, description="The specific you spoke about, jotted as you like.")
    hook: str | None = Field(None, description="What would give you a reason to be in touch again.")
    looking_for: str | None = Field(None, description="What you are looking for instead.")
    interview: BookedSlot | None = Field(
        None, description="The booked slot: date, time, and a time zone if it matters."
    )
    ask_feedback: Annotated[bool, BeforeValidator(_flag)] = Field(
        default=False, description="Whether to ask for feedback: `yes` or `no`."
    )
    tone: Tone = Field(Tone.WARM, description="How the letter sounds.")
    channel: Channel = Field(Channel.EMAIL, description="Where the message will be read.")
    doubts: Annotated[tuple[str, ...], BeforeValidator(_texts)] = Field(
        (),
        description="What makes you hesitate, `heard: …` or `deeper: …`: text or a list; never told or sent.",
    )
    private: Annotated[tuple[str, ...], BeforeValidator(_texts)] = Field(
        (), description="What must never appear in a letter, nor be sent to a model: text or a list."
    )
    free_notes: str = Field(
        "", exclude=True, description="The Markdown body, if any: material that a model may draw on."
    )

    @field_validator("interview", mode="before")
    @classmethod
    def _read_slot(cls, value: Any, info: ValidationInfo) -> Any:
        if not isinstance(value, str):
            return value
        return parse_slot(value, now=(info.context or {})["now"])

    @property
    def disclosure(self) -> Disclosure:
        """The level that holds: what was chosen, or ``none`` where the situation locks it."""
        return Disclosure.NONE if self.situation.locked else self.disclose

    @property
    def told_reason(self) -> str | None:
        """The reason in the user's words, if the disclosure level lets it be told."""
        return self.reason if self.disclosure is Disclosure.SPECIFIC else None

    @property
    def hesitations(self) -> tuple[Doubt, ...]:
        """The doubts, each with its root where it is marked."""
        return tuple(read_doubt(typed) for typed in self.doubts)

    @property
    def untold(self) -> tuple[str, ...]:
        """What must stay on this machine: ``private``, doubts, and ``reason`` above the disclosure level."""
        held_back = () if self.told_reason or not self.reason else (self.reason,)
        return self.private + tuple(doubt.text for doubt in self.hesitations) + held_back
