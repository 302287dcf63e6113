"""One reply of a scripted endpoint: what the model says, or how HTTP misbehaves."""

from __future__ import annotations

import re
from typing import Literal, Self

from pydantic import Field, field_validator, model_validator

from bowout.evaluation.values import Part

MAX_DELAY = 2.0  # seconds; a delay is really waited for, so that the deadline is the real one
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # RFC 9110, section 5.6.2
_HEADER_VALUE = re.compile(r"[\t\x20-\x7e\x80-\xff]*")  # and section 5.5
_WORDS = ("says", "text", "body", "megabytes")
_OF_A_REPLY = (*_WORDS, "status", "error", "headers", "finish", "refusal", "cut_after", "usage")
_OF_A_COMPLETION = ("says", "text", "megabytes", "finish", "refusal", "usage")

Break = Literal[
    "refused",
    "unknown-host",
    "reset",
    "broken-pipe",
    "timeout",
    "connect-timeout",
    "garbage",
    "untrusted",
    "proxy",
]


class Usage(Part):
    """The tokens that the endpoint says it has counted."""

    prompt: int = Field(ge=0, description="Tokens read.")
    completion: int = Field(ge=0, description="Tokens written.")


class Answer(Part):
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
    usage: Usage | Literal["none"] | None = Field(
        None, description="The tokens counted; `none` for a server that counts none."
    )
    delay: float = Field(
        0, ge=0, le=MAX_DELAY, description="Seconds until the reply comes; they are really waited for."
    )
    cut_after: int | None = Field(
        None, ge=0, description="Break the connection after so many bytes of the body."
    )
    breaks: Break | None = Field(None, description="Answer nothing: how the connection fails.")
    times: int = Field(1, ge=1, le=20, description="Give the same reply so many times.")

    @field_validator("headers")
    @classmethod
    def _sendable(cls, found: dict[str, str]) -> dict[str, str]:
        for name, value in found.items():
            if not _HEADER_NAME.fullmatch(name) or not _HEADER_VALUE.fullmatch(value):
                raise ValueError(f"the header {name!r} cannot be sent")
        return found

    @model_validator(mode="after")
    def _one_thing(self) -> Self:
        """Refuse what would silently be ignored beside something else."""
        given = self.model_fields_set
        words = [key for key in _WORDS if key in given]
        if len(words) > 1:
            raise ValueError(f"has `{words[0]}` and `{words[1]}`: an answer is one of them")
        if self.breaks:
            _refuse(given, _OF_A_REPLY, "breaks", "what breaks answers nothing")
        elif self.body is not None:
            _refuse(given, _OF_A_COMPLETION, "body", "a body is given byte for byte")
        elif self.status >= 400 or self.error:
            cause = "error" if self.error else "status"
            _refuse(
                given, _OF_A_COMPLETION, cause, "an error has no answer; `body` gives it words of its own"
            )
        return self


def _refuse(given: set[str], keys: tuple[str, ...], cause: str, why: str) -> None:
    for key in keys:
        if key in given and key != cause:
            raise ValueError(f"has `{cause}` and `{key}`: {why}")
