"""Cassettes: what a live endpoint answered, without key or private text, replayed to the same request."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from bowout.core.json_reading import read_json
from bowout.core.text import is_common_word
from bowout.core.untold import Untold
from bowout.evaluation.kept import Kept, Words, is_of, read_kept
from bowout.evaluation.wire import Exchange

if TYPE_CHECKING:
    from collections.abc import Sequence

    import httpx

    from bowout.evaluation.case import Task
    from bowout.evaluation.running import Run

FORMAT = 1
_AGAIN = "record it again with --live --record"


class _Asked(Kept):
    messages: list[dict[str, Any]] = Field(default_factory=list)


class _Exchange(Kept):
    request: _Asked
    status: Annotated[int, Field(ge=100, le=599)] | None
    headers: dict[str, Words]
    body: Words
    seconds: float


class _Tape(Kept):
    exchanges: list[_Exchange]


class CassetteInvalid(ValueError):
    """A cassette that cannot be played; the message says why."""


def cassette_place(folder: str, task: Task) -> Path:
    """Return where the cassette of a case is kept."""
    return Path(folder) / f"{task.id}.json"


class Cassette:
    """Plays what was recorded, as long as the requests are those it was recorded for."""

    def __init__(self, task: Task, path: Path) -> None:
        self.exchanges: list[Exchange] = []
        self.surplus = 0
        self.complaint: str | None = None
        self._path = path
        self._recorded: list[dict[str, Any]] = []
        self._made_with = ""
        try:
            found = _read(path, task)
            self._recorded = found["exchanges"]
            self._made_with = _versions(found)
        except CassetteInvalid as invalid:
            self.complaint = str(invalid)

    @property
    def unused(self) -> int:
        """How many recorded answers nobody asked for."""
        return max(0, len(self._recorded) - len(self.exchanges))

    def answer(self, request: httpx.Request) -> httpx.Response:
        """Give the recorded answer to this very request; otherwise say where it differs, and fail."""
        import httpx

        number = len(self.exchanges)
        if self.complaint is None and number >= len(self._recorded):
            self.complaint = (
                f"{self._path}: holds {len(self._recorded)} answers, and one more is asked for; {_AGAIN}"
            )
        if self.complaint is None:
            self.complaint = self._misfit(self._recorded[number]["request"], json.loads(request.content))
        if self.complaint is not None:
            raise AssertionError(self.complaint)
        found = self._recorded[number]
        body = found["body"].encode()
        self.exchanges.append(Exchange(request.content, found["status"], body, found["seconds"]))
        if found["status"] is None:
            import httpcore2

            msg = "recorded as a failed connection"
            raise httpcore2.ConnectError(msg)
        return httpx.Response(found["status"], headers=found["headers"], content=body)

    def _misfit(self, before: dict[str, Any], now: dict[str, Any]) -> str | None:
        """Say where a request differs from the recorded one; the model's name may."""
        for key in sorted((before.keys() | now.keys()) - {"model", "messages"}):
            if before.get(key) != now.get(key):
                return self._no_longer(f"{key} differs")
        for number, (old, new) in enumerate(
            zip(before.get("messages", []), now.get("messages", []), strict=False), 1
        ):
            if old != new:
                return self._no_longer(f"message {number} differs at {_first_difference(old, new)}")
        same = len(before.get("messages", [])) == len(now.get("messages", []))
        return None if same else self._no_longer("it has another number of messages")

    def _no_longer(self, why: str) -> str:
        return f"{self._path}: no longer fits the request{self._made_with}: {why}; {_AGAIN}"


def _first_difference(old: dict[str, str], new: dict[str, str]) -> str:
    before, now = str(old.get("content")), str(new.get("content"))
    place = next(
        (index for index, (a, b) in enumerate(zip(before, now, strict=False)) if a != b),
        min(len(before), len(now)),
    )
    return repr(now[max(0, place - 10) : place + 30])


def _versions(found: dict[str, Any]) -> str:
    """Return what a cassette was recorded with, as words after a sentence's subject."""
    versions = found.get("versions")
    used = ", ".join(f"{each}" for each in versions.values()) if isinstance(versions, dict) else ""
    return f" (recorded with {used})" if used else ""


def _read(path: Path, task: Task) -> dict[str, Any]:
    try:
        found = read_kept(path)
    except OSError as error:
        raise CassetteInvalid(f"{path}: cannot be read: {error.strerror}") from None
    except ValueError:
        raise CassetteInvalid(f"{path}: is no cassette: no JSON; {_AGAIN}") from None
    if not isinstance(found, dict) or found.get("cassette") != FORMAT:
        form = found.get("cassette") if isinstance(found, dict) else None
        raise CassetteInvalid(f"{path}: is of form {form}, and this bowout plays form {FORMAT}; {_AGAIN}")
    if found.get("case") != task.id:
        raise CassetteInvalid(f"{path}: was recorded for the case {found.get('case')!r}; {_AGAIN}")
    if not is_of(_Tape, found):
        raise CassetteInvalid(f"{path}: lacks what a cassette holds; {_AGAIN}")
    return found


def as_cassette(
    run: Run,
    headers: Sequence[dict[str, str]],
    *,
    model: str,
    versions: dict[str, str],
    key: str | None = None,
) -> bytes:
    """Return a run's exchanges as a cassette; headers of requests, and so the key, are not in it.

    Raises ``CassetteInvalid`` where something private, a name or the key would be: a model that wrote one is
    not kept.
    """
    found = {
        "cassette": FORMAT,
        "case": run.task.id,
        "model": model,
        "versions": versions,
        "exchanges": [
            {
                "request": json.loads(exchange.request),
                "status": exchange.status,
                "headers": kept,
                "body": _told(exchange),
                "seconds": round(exchange.seconds, 3),
            }
            for exchange, kept in zip(run.exchanges, headers, strict=True)
        ],
    }
    _refuse_private(run, found)
    text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    if key and key in text:
        raise CassetteInvalid(f"{run.task.id}: not recorded, since the key stands in it")
    return text.encode()


def _told(exchange: Exchange) -> str:
    """Return a reply's text; of an error, its type and code alone.

    Its message may hold a part of the key, the request, or where on its machine a server failed.
    """
    text = exchange.reply.decode("utf-8", "replace")
    if (exchange.status or 0) < 400:
        return text
    try:
        found = read_json(text)
    except ValueError:
        return ""
    error = found.get("error") if isinstance(found, dict) else None
    if not isinstance(error, dict):
        return ""
    words = {key: error.get(key) for key in ("type", "code")}
    plain = {key: word if isinstance(word, str | int) else None for key, word in words.items()}
    return json.dumps({"error": {"message": "", **plain}})


def _refuse_private(run: Run, found: dict[str, Any]) -> None:
    if run.notes is None:
        return
    untold = Untold(run.notes, is_common=is_common_word)
    for exchange in found["exchanges"]:
        spoken = [
            message["content"]
            for message in exchange["request"].get("messages", ())
            if message["role"] != "system"
        ]
        for text in (*spoken, _written(exchange["body"])):
            if untold.touches(text):
                raise CassetteInvalid(f"{run.task.id}: not recorded, since something private stands in it")
            if any(name in text for name in (run.notes.recipient.name, run.notes.sender.name)):
                raise CassetteInvalid(f"{run.task.id}: not recorded, since a name of the notes stands in it")


def _written(body: str) -> str:
    """Return what a model wrote, escapes undone; counts, times and ids of a reply are not its words."""
    try:
        found: Any = read_json(body)
        return " ".join(str(choice["message"]["content"]) for choice in found["choices"])
    except (ValueError, TypeError, LookupError):
        return body
