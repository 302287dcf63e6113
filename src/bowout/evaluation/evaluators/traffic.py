"""What passed the HTTP boundary: requests, what they said, waits between them, tokens and time.

Each check returns what is otherwise than expected: nothing if all is well, None where the case does not say.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from bowout.evaluation.evaluators.outcomes import absent, present
from bowout.evaluation.expectation import Tokens
from bowout.evaluation.running import failure_code
from bowout.evaluation.values import NO_CODE, bounds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.evaluation.expectation import Expect, Sent
    from bowout.evaluation.running import Run
    from bowout.evaluation.wire import Exchange


def request_says(run: Run, expect: Expect) -> list[str] | None:
    """Check the phrases that must be in the first request."""
    if not expect.request_says:
        return None
    first = _spoken(run.exchanges[0]) if run.exchanges else ""
    return absent(expect.request_says, first, "is not in the request")


def request_never_says(run: Run, expect: Expect) -> list[str] | None:
    """Check the phrases that must be in none."""
    if not expect.request_never_says:
        return None
    return present(expect.request_never_says, " ".join(map(_spoken, run.exchanges)), "is in a request")


def _spoken(exchange: Exchange) -> str:
    """Return a request with JSON's escapes undone, so that a phrase is found however it was written."""
    return json.dumps(json.loads(exchange.request), ensure_ascii=False)


def requests(run: Run, expect: Expect) -> list[str] | None:
    """Hold the count against what is expected, or the script: one too many or too few is loud."""
    if run.complaint:
        return [run.complaint]
    if run.free:
        return None
    if run.surplus:
        return [f"{_count(run.surplus, 'request')} more than the case has answers for"]
    if expect.requests is not None:
        got = len(run.exchanges)
        return [] if got == expect.requests else [f"{got}, not {expect.requests}"]
    if run.task.case.answers is None:
        return None
    return [f"{_count(run.unused, 'answer')} never asked for"] if run.unused else []


# What a model, or its server's filter, answers badly; any other failure means that nobody answered.
_ANSWERED_BADLY = {"guard", "invalid-answer", "refused", "truncated", "filtered", "empty-answer"}


def answered(run: Run, _expect: Expect) -> list[str] | None:
    """Ask that somebody answered where a real model should: the template's letter is no merit of one."""
    if not run.free or run.complaint or not run.exchanges:
        return None
    code = failure_code(run)
    return [] if code is None or code in _ANSWERED_BADLY else [f"no model answered: {code}"]


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def sent(run: Run, expect: Expect) -> list[str] | None:
    """Check each request that the case describes, in their order."""
    if not expect.sent:
        return None
    left = len(run.exchanges)
    missing = [f"request {number} never left" for number in range(left + 1, len(expect.sent) + 1)]
    pairs = enumerate(zip(run.exchanges, expect.sent, strict=False), 1)
    return [
        f"request {number}: {fault}" for number, (one, wanted) in pairs for fault in _otherwise(one, wanted)
    ] + missing


def _otherwise(exchange: Exchange, wanted: Sent) -> Iterator[str]:
    body: dict[str, Any] = json.loads(exchange.request)
    texts = [str(message.get("content")) for message in body.get("messages", ())]
    yield from absent(wanted.says, "\n".join(texts), "is not in it")
    yield from present(wanted.never_says, _spoken(exchange), "is in it")
    for pattern in wanted.matches:
        if not any(re.search(pattern, text, re.MULTILINE) for text in texts):
            yield f"/{pattern}/ matches none of its messages"
    shape = {
        "format": _format(body),
        "slots": _slots(body),
        "messages": len(texts),
        "model": body.get("model"),
        "path": exchange.path,
    }
    for key, got in shape.items():
        should = getattr(wanted, key)
        should = sorted(should) if isinstance(should, tuple) else should
        if should is not None and got != should:
            yield f"{key} is {got}, not {should}"
    yield from _headers(exchange, wanted.headers)


def _format(body: dict[str, Any]) -> str:
    return str((body.get("response_format") or {}).get("type", "plain"))


def _slots(body: dict[str, Any]) -> list[str]:
    """Return the slots asked for: those of the schema, or the keys that the last message names."""
    asked = body.get("response_format") or {}
    schema = asked.get("schema") or asked.get("json_schema", {}).get("schema")
    if schema:
        return sorted(schema.get("properties", {}))
    last = str(body.get("messages", [{}])[-1].get("content"))
    return sorted(set(re.findall(r'"([a-z_]+)": ', last.rpartition("exactly these keys")[2])))


def _headers(exchange: Exchange, wanted: dict[str, str]) -> Iterator[str]:
    got = {name.lower(): value for name, value in exchange.headers}
    for name, words in wanted.items():
        value = got.get(name.lower())
        if words == NO_CODE:
            if value is not None:
                yield f"the header {name} is sent"
        elif value is None or words.lower() not in value.lower():
            yield f"the header {name} is {'not sent' if value is None else repr(value)}, not {words!r}"


def waits(run: Run, expect: Expect) -> list[str] | None:
    """Check the seconds slept before each further attempt."""
    if expect.waits is None:
        return None
    same = len(run.waits) == len(expect.waits) and all(
        abs(a - b) < 0.01 for a, b in zip(run.waits, expect.waits, strict=True)
    )
    return [] if same else [f"{list(run.waits)}, not {list(expect.waits)}"]


def tokens(run: Run, expect: Expect) -> list[str] | None:
    """Check the tokens of all requests, as the server counted them."""
    if expect.tokens is None:
        return None
    use = run.draft.model if run.draft else None
    got = {"prompt": use and use.prompt_tokens, "completion": use and use.completion_tokens}
    if not isinstance(expect.tokens, Tokens):
        return [f"{count} {kind} tokens, not none" for kind, count in got.items() if count is not None]
    wanted = {"prompt": expect.tokens.prompt, "completion": expect.tokens.completion}
    return [
        f"{got[kind]} {kind} tokens, not {span}"
        for kind, span in wanted.items()
        if span is not None and not _within(got[kind], span)
    ]


def seconds(run: Run, expect: Expect) -> list[str] | None:
    """Check how long the run took."""
    if expect.seconds is None:
        return None
    return [] if _within(run.seconds, expect.seconds) else [f"{run.seconds:.2f}, not within {expect.seconds}"]


def _within(value: float | None, span: str) -> bool:
    low, high = bounds(span)
    return value is not None and low <= value <= high
