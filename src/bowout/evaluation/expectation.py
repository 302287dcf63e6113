"""What must hold of a run: everything that a case can expect, each with an evaluator of its name."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bowout.core.draft import Mode, Outcome  # noqa: TC001 - Pydantic looks both up
from bowout.evaluation.values import FailureCode, Listed, Part, Patterns, Range, RuleId, Rules, Texts


class Sent(Part):
    """What must hold of one request."""

    says: Texts = Field((), description="Phrases that must be in it.")
    never_says: Texts = Field((), description="Phrases that must not be in it.")
    matches: Patterns = Field((), description="Regular expressions that must match its messages.")
    format: Literal["json_schema", "json_object", "plain"] | None = Field(
        None, description="How the answer's form is asked for."
    )
    slots: Texts | None = Field(None, description="The slots whose text is asked for, and no others.")
    messages: int | None = Field(None, ge=1, description="How many messages it has.")
    model: str | None = Field(None, description="The model's name.")
    path: str | None = Field(None, description="The path of the address.")
    headers: dict[str, str] = Field(
        {}, description="Headers and the words each must hold; `none`: it must not be sent."
    )


class Held(Part):
    """A finding of the guard, as far as it is described."""

    rule: RuleId = Field(description="The rule's id.")
    severity: Literal["error", "warning"] | None = Field(None, description="How much it weighs.")
    text: str | None = Field(None, description="Words that stand in what it objects to.")
    message: str | None = Field(None, description="Words that stand in what it says of it.")


class Tokens(Part):
    """The tokens that a draft cost, as the server counted them."""

    prompt: Range | None = Field(None, description="Tokens read: a number, or two as in `800-900`.")
    completion: Range | None = Field(None, description="Tokens written, likewise.")


class Expect(Part):
    """What must hold of a run; what is not named is not looked at."""

    exit: int = Field(0, description="The exit code of `bowout draft`.")
    mode: Mode | None = Field(
        None, description="Whether any words are a model's: `template` or `personalized`."
    )
    slots: dict[str, Outcome] = Field(
        {}, description="What becomes of each slot: template, accepted, repaired, fallback."
    )
    fallback: FailureCode | None = Field(None, description="The code of the fallback, or `none`.")
    findings: Annotated[tuple[RuleId | Held, ...], Listed] | None = Field(
        None, description="Rules of the guard that must have found something; `[]`: none has."
    )
    never_findings: Rules = Field((), description="Rules of the guard that must have found nothing.")
    reason: Texts = Field(
        (), description="Words that the reasons told for slots, fallback or failure must hold."
    )
    slot_reasons: dict[str, Texts] = Field({}, description="Words that the reason told for a slot must hold.")
    tells: Texts = Field((), description="Words that `bowout draft` must say on standard error.")
    never_tells: Texts = Field((), description="Words that it must not say there.")
    says: Texts = Field((), description="Phrases that must be in the letter.")
    never_says: Texts = Field((), description="Phrases that must not be in the letter.")
    matches: Patterns = Field(
        (), description="Regular expressions that must match the letter; `^` and `$` are those of a line."
    )
    never_matches: Patterns = Field((), description="Regular expressions that must not match the letter.")
    sources: dict[str, str] = Field(
        {}, description="Phrases of the body and where each is from: template, notes:KEY, model:SLOT."
    )
    request_says: Texts = Field((), description="Phrases that must be in the first request.")
    request_never_says: Texts = Field((), description="Phrases that must be in no request.")
    sent: tuple[Sent, ...] = Field((), description="What must hold of each request, in their order.")
    requests: int | None = Field(
        None, ge=0, description="How many requests leave; as many as there are answers if not given."
    )
    waits: tuple[float, ...] | None = Field(None, description="Seconds slept before each further attempt.")
    tokens: Tokens | Literal["none"] | None = Field(
        None, description="The tokens of all requests; `none`: the server counted none."
    )
    seconds: Range | None = Field(None, description="How long the run may take, in seconds.")
    subject: str | None = Field(None, description="The subject, word for word.")
    body: str | None = Field(None, description="The whole body, word for word.")
    to: str | None = Field(None, description="Who the letter is addressed to: words of name and address.")
    template: str | None = Field(None, description="The name of the template that wrote it.")
    words: Range | None = Field(None, description="Words of the body, greeting and signature included.")
    sentences: Range | None = Field(
        None, description="Sentences of the body, without greeting and signature."
    )
    paragraphs: Range | None = Field(None, description="Paragraphs, greeting and signature included.")
    characters: Range | None = Field(None, description="Characters of the body.")
    grade: Range | None = Field(None, description="The reading grade (Flesch-Kincaid) of the body.")
    advice: Texts | None = Field(
        None, description="Codes of the advice that must be given; `[]`: none is given."
    )
    never_advice: Texts = Field((), description="Codes of advice that must not be given.")
    notes: dict[str, str] = Field(
        {}, description="How notes are read, key by key, such as `disclosure: none` or `language: de`."
    )
