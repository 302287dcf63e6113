"""What the user knows: the notes on one interview process.

Keys, defaults and meanings are a public contract; docs/notes.md is generated from this module.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo, field_validator
from pydantic_core import core_schema

from bowout.core.doubt import Doubt, read_doubts
from bowout.core.interview import BookedSlot, parse_slot
from bowout.core.person import Person, parse_person
from bowout.core.unreadable import Unreadable

if TYPE_CHECKING:
    from bowout.core.terms import Terms


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


class Address(StrEnum):
    """How a letter addresses its reader, in a language that tells the two apart."""

    FORMAL = "formal"
    FAMILIAR = "familiar"


ENGLISH = "en"
_LANGUAGE = re.compile(r"[a-z]{2,3}")

ALTERNATIVES_MAX = 3  # domain: two or three concrete dates (iet)

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


def _language(value: object) -> object:
    """Read the code of a language; that there are templates in it is for the templates to know."""
    if not isinstance(value, str):
        return value
    code = value.strip().lower()
    if not _LANGUAGE.fullmatch(code):
        message = f"is {value!r}, which is no code of a language"
        raise Unreadable(message, "write `en` or `de`")
    return code


def _texts(value: object) -> object:
    """Accept one text where a list of texts is meant."""
    return (value,) if isinstance(value, str) else value


class _AsIs:
    """Marks a type whose values our own readers make: Pydantic looks at the class and not into its fields.

    Working out the schema of a dataclass takes several milliseconds of every start.
    """

    def __get_pydantic_core_schema__(self, source: type, _handler: object) -> core_schema.CoreSchema:
        """Return the schema that lets instances of ``source`` pass as they are."""
        return core_schema.is_instance_schema(source)


_Person = Annotated[Person, _AsIs(), BeforeValidator(parse_person)]
_Slot = Annotated[BookedSlot, _AsIs()]


def _refuse_clash(slots: tuple[BookedSlot, ...], booked: BookedSlot | None) -> None:
    """Refuse alternatives that are too many, doubled, or the booked slot itself."""
    if len(slots) > ALTERNATIVES_MAX:
        message = f"has {len(slots)} dates"
        raise Unreadable(message, "offer two or three")
    for number, slot in enumerate(slots):
        for other in (each for each in slots[:number] if slot.clashes(each)):
            both = f"has {other.text!r} and {slot.text!r}, which overlap"
            message = both if slot.window or other.window else f"has {slot.text!r} twice"
            raise Unreadable(message, "offer dates that differ")
        if booked is not None and slot.clashes(booked):
            what = "takes in the booked interview" if slot.window else "is the booked interview itself"
            message = f"has {slot.text!r}, which {what}"
            raise Unreadable(message, "offer another date")


class Notes(BaseModel):
    """Everything a letter may be made of, and what must stay out of it.

    Validate with ``context={"now": datetime}`` (aware), the clock that relative
    dates in ``interview`` count from.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", arbitrary_types_allowed=True, str_strip_whitespace=True
    )

    recipient: _Person = Field(
        description="Who the letter goes to: `Dana Whitfield` or `Dana Whitfield <dana@northwind.example>`."
    )
    sender: _Person = Field(description="Who signs, written likewise.")
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
    discussed: str | None = Field(
        None, description="The specific you spoke about, jotted as you like: text or a list."
    )
    hook: str | None = Field(None, description="What would give you a reason to be in touch again.")
    looking_for: str | None = Field(None, description="What you are looking for instead.")
    interview: _Slot | None = Field(
        None, description="The booked slot: date, time, and a time zone if it matters."
    )
    alternatives: tuple[_Slot, ...] = Field(
        (),
        description="Two or three other dates that suit you, for `reschedule`: a list, or `A; B`.",
    )
    deadline: _Slot | None = Field(
        None, description="When another offer must be answered, for `timeline`; never whose."
    )
    liked: Annotated[tuple[str, ...], BeforeValidator(_texts)] = Field(
        (), description="What you like about the job, for `confide`: text or a list."
    )
    friend: _Person | None = Field(
        None, description="Somebody you trust, whom `confide` goes to, written like `recipient`."
    )
    referrer: _Person | None = Field(
        None, description="Who recommended you, whom `referrer-note` goes to, written like `recipient`."
    )
    ask_feedback: Annotated[bool, BeforeValidator(_flag)] = Field(
        default=False, description="Whether to ask for feedback: `yes` or `no`."
    )
    tone: Tone = Field(Tone.WARM, description="How the letter sounds.")
    channel: Channel = Field(Channel.EMAIL, description="Where the message will be read.")
    language: Annotated[str, BeforeValidator(_language)] = Field(
        ENGLISH, description="The language of the letter: `en`, `de`, or one of your own templates."
    )
    address: Address = Field(
        Address.FORMAL,
        description="How a German letter addresses its reader: `formal` (Sie), `familiar` (du).",
    )
    doubts: Annotated[tuple[str, ...], BeforeValidator(_texts)] = Field(
        (),
        description="What makes you hesitate, `heard: …` or `deeper: …`; `clarify` and `confide` tell it.",
    )
    private: Annotated[tuple[str, ...], BeforeValidator(_texts)] = Field(
        (), description="What must never be sent to a model, nor told by any letter but `confide`."
    )
    free_notes: str = Field(
        "", exclude=True, description="The Markdown body, if any: material that a model may draw on."
    )

    @field_validator("interview", "deadline", mode="before")
    @classmethod
    def _read_slot(cls, value: Any, info: ValidationInfo) -> Any:
        if not isinstance(value, str):
            return value
        return parse_slot(value, now=(info.context or {})["now"])

    @field_validator("alternatives", mode="before")
    @classmethod
    def _read_alternatives(cls, value: Any, info: ValidationInfo) -> Any:
        if not isinstance(value, str) and all(isinstance(each, BookedSlot) for each in value):
            return value
        typed = ";".join((value,) if isinstance(value, str) else value).split(";")
        now = (info.context or {})["now"]
        slots = tuple(parse_slot(text, now=now, offered=True) for text in typed if text.strip())
        _refuse_clash(slots, info.data.get("interview"))
        return slots

    @property
    def names(self) -> tuple[str, ...]:
        """The names that a message may hold: the company's, the position's, and those of people."""
        people = (self.recipient, self.sender, self.friend, self.referrer)
        return (self.company, self.position, *(person.name for person in people if person))

    @property
    def slots(self) -> tuple[tuple[str, BookedSlot], ...]:
        """All dates that a message may name, each with its key."""
        one = (("interview", self.interview), ("deadline", self.deadline))
        return (
            *((key, slot) for key, slot in one if slot),
            *(("alternatives", slot) for slot in self.alternatives),
        )

    def told(self, terms: Terms) -> dict[str, tuple[str, ...]]:
        """Return the notes that a message on these terms may hold beyond those of every letter, by key."""
        tells = terms.tells
        texts: dict[str, tuple[str, ...]] = {
            "friend": (str(self.friend),) if self.friend else (),
            "referrer": (str(self.referrer),) if self.referrer else (),
            "deadline": (self.deadline.text,) if self.deadline else (),
            "alternatives": tuple(slot.text for slot in self.alternatives),
            "liked": self.liked,
            "doubts": tuple(doubt.text for doubt in self.hesitations) if "doubts" in tells else (),
            "private": self.private if "private" in tells else (),
        }
        return {key: kept for key, kept in texts.items() if kept}

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
        """The doubts, each with its root where it is marked; a semicolon divides two."""
        return tuple(doubt for typed in self.doubts for doubt in read_doubts(typed))

    def withheld(self, terms: Terms) -> tuple[str, ...]:
        """Return the texts that a message on these terms must not hold.

        These are the untold ones, less those of keys that the terms let it tell.
        """
        if not terms.tells:
            return self.untold
        return self.model_copy(update=dict.fromkeys(terms.tells, ())).untold

    @property
    def untold(self) -> tuple[str, ...]:
        """What must stay on this machine: ``private``, doubts, and ``reason`` above the disclosure level."""
        held_back = () if self.told_reason or not self.reason else (self.reason,)
        return self.private + tuple(doubt.text for doubt in self.hesitations) + held_back
