"""The result of drafting: a frozen value that every renderer and delivery reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bowout.core.findings import Finding
    from bowout.core.person import Person
    from bowout.core.thread import Thread


class Mode(StrEnum):
    """Whether any words in the letter are a model's."""

    TEMPLATE = "template"
    PERSONALIZED = "personalized"


class Outcome(StrEnum):
    """What became of one slot."""

    TEMPLATE = "template"  # no model was asked
    ACCEPTED = "accepted"
    REPAIRED = "repaired"  # accepted after a mechanical mend or after the one re-ask
    FALLBACK = "fallback"  # a model was asked, the template's text stands


class SlotResult(NamedTuple):
    """What became of one slot, and why (None where there is nothing to tell)."""

    outcome: Outcome
    reason: str | None = None


class Fallback(NamedTuple):
    """Why a draft that asked for a model holds none of its words."""

    code: str
    message: str


class Span(NamedTuple):
    """A phrase of the body and where it is from: ``template``, ``notes:KEY`` or ``model:SLOT``."""

    text: str
    source: str


class Advice(NamedTuple):
    """Something the user should know beside the letter.

    ``source`` names the rule's origin, ``key`` the key of the notes that it is about, where it has one.
    """

    code: str
    message: str
    source: str | None = None
    key: str | None = None


class ModelUse(NamedTuple):
    """What a draft cost: requests that left, and tokens as the server counted them (None if it did not)."""

    name: str
    requests: int
    prompt_tokens: int | None = None
    completion_tokens: int | None = None


@dataclass(frozen=True)
class Draft:
    """A letter ready to be read, with all that is to be said of it.

    ``body`` is the whole text from greeting to signature, paragraphs divided by one empty line, without a
    trailing newline; ``provenance`` is its partition: the texts concatenated are the body. ``template_body``
    is the body as the template alone writes it. ``versions`` names the template and, if asked, the prompt.
    ``thread`` is that of the mail it answers, None if it begins one.
    """

    subject: str
    body: str
    to: Person
    sender: Person
    mode: Mode
    template_body: str
    slots: Mapping[str, SlotResult]
    fallback: Fallback | None = None
    findings: tuple[Finding, ...] = ()
    provenance: tuple[Span, ...] = ()
    advice: tuple[Advice, ...] = ()
    model: ModelUse | None = None
    versions: Mapping[str, str] = field(default_factory=dict)
    thread: Thread | None = None
