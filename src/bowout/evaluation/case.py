"""What a case is: the notes, what the endpoint answers, and what must hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from bowout.core.draft import Mode, Outcome  # noqa: TC001 - Pydantic looks both up

DEFAULT_NOW = "2026-05-04T09:00:00+02:00"
MAX_DELAY = 2.0  # seconds; a delay is really waited for, so that the deadline is the real one


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _texts(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _clock(value: str) -> str:
    try:
        sure = datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        sure = False
    if not sure:
        raise ValueError(f"should be a moment with its offset, such as {DEFAULT_NOW}")
    return value


Clock = Annotated[str, AfterValidator(_clock)]
Texts = Annotated[tuple[str, ...], BeforeValidator(_texts)]
Bounds = Annotated[str, Field(pattern=r"^\d+(\.\d+)?-\d+(\.\d+)?$", description="Two numbers: `50-110`.")]


class Answer(_Part):
    """One reply of the endpoint: what the model says, or how HTTP misbehaves."""

    says: dict[str, str] | Literal["usual"] | None = Field(
        None,
        description="The text of each slot, as the JSON object asked for; `usual`: that of the file.",
    )
    text: str | None = Field(
        None, description="What the model writes, word for word: fenced, thinking, prose, or nothing."
    )
    body: str | None = Field(
        None, description="The body of the reply, byte for byte, where it is no chat completion."
    )
    megabytes: int = Field(0, ge=0, le=20, description="Make the model's text this large.")
    status: int = Field(200, ge=100, le=599, description="The HTTP status.")
    error: str | None = Field(
        None, description="The error code of an error in OpenAI's form, such as `insufficient_quota`."
    )
    headers: dict[str, str] = Field({}, description="HTTP headers, such as `retry-after`.")
    finish: Literal["stop", "length", "content_filter"] = Field(
        "stop", description="Why the model stopped writing."
    )
    refusal: str | None = Field(None, description="The model's words of refusal.")
    delay: float = Field(
        0, ge=0, le=MAX_DELAY, description="Seconds until the reply comes; they are really waited for."
    )
    cut_after: int | None = Field(
        None, ge=0, description="Break the connection after so many bytes of the body."
    )
    breaks: Literal["refused", "unknown-host", "reset", "timeout", "connect-timeout", "garbage"] | None = (
        Field(None, description="Answer nothing: how the connection fails.")
    )
    times: int = Field(1, ge=1, le=20, description="Give the same reply so many times.")


class Expect(_Part):
    """What must hold of a run; what is not named is not looked at."""

    exit: int = Field(0, description="The exit code of `bowout draft`.")
    mode: Mode | None = Field(
        None, description="Whether any words are a model's: `template` or `personalized`."
    )
    slots: dict[str, Outcome] = Field(
        {}, description="What becomes of each slot: template, accepted, repaired, fallback."
    )
    fallback: str | None = Field(None, description="The code of the fallback, or `none`.")
    findings: Texts | None = Field(
        None, description="Rules of the guard that must have found something; `[]`: none has."
    )
    reason: Texts = Field(
        (), description="Words that the reasons told for slots, fallback or failure must hold."
    )
    says: Texts = Field((), description="Phrases that must be in the letter.")
    never_says: Texts = Field((), description="Phrases that must not be in the letter.")
    request_says: Texts = Field((), description="Phrases that must be in the first request.")
    request_never_says: Texts = Field((), description="Phrases that must be in no request.")
    requests: int | None = Field(
        None, ge=0, description="How many requests leave; as many as there are answers if not given."
    )
    waits: tuple[float, ...] | None = Field(None, description="Seconds slept before each further attempt.")
    subject: str | None = Field(None, description="The subject, word for word.")
    words: Bounds | None = Field(None, description="Words of the body, greeting and signature included.")
    grade: Bounds | None = Field(None, description="The reading grade (Flesch-Kincaid) of the body.")
    advice: Texts = Field((), description="Codes of the advice that must be given.")


class Case(_Part):
    """One case as a file writes it, the file's own notes already beneath its own."""

    name: str = Field(
        min_length=3, max_length=90, description="A short sentence: what happens, or what must not."
    )
    why: str | None = Field(None, description="What the case stands for, where the name does not say it all.")
    notes: dict[str, Any] | str | None = Field(
        None,
        description="Keys of notes that go over those of the file; or a notes file, relative to this one.",
    )
    answers: tuple[Answer, ...] | None = Field(
        None, description="What the endpoint answers, in order; without it, no model is asked."
    )
    expect: Expect = Field(Expect.model_construct(), description="What must hold.")
    without: Texts = Field((), description="Evaluators that do not hold for this case.")
    now: Clock | None = Field(None, description="The clock; Monday, 4 May 2026, 9:00 if not given.")
    deadline: float = Field(30.0, gt=0, description="Seconds that asking may take in all.")
    require_model: bool = Field(
        default=False, description="Whether to fail rather than fall back, as --require-model."
    )
    key: str = Field("sk-eval", description="The API key; `none` for none.")
    base_url: str | None = Field(
        None, description="The endpoint's address, where the address itself is the matter."
    )


class CaseFile(_Part):
    """A file of cases: a group, the notes they share, and the cases."""

    group: str = Field(min_length=2, description="What the report calls the cases of this file.")
    about: str | None = Field(None, description="What they have in common.")
    notes: dict[str, Any] | str | None = Field(
        None, description="Notes that all cases share: keys, or a notes file."
    )
    now: Clock | None = Field(None, description="The clock for all cases.")
    usual: dict[str, str] = Field(
        {}, description="A good answer, slot by slot, for the cases whose answer is not the matter."
    )
    cases: tuple[Case, ...] = Field(min_length=1, description="The cases.")


@dataclass(frozen=True)
class Task:
    """A case ready to run: its stable id, its group, the notes as entries, and where it is written."""

    id: str
    group: str
    case: Case
    where: str
    line: int
    notes_file: str | None
    notes: dict[str, Any]
    free_notes: str
    now: str
    usual: dict[str, str]
