"""Who answers instead of a script: a live endpoint, or a cassette of one."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bowout.core.errors import BowoutError, UsageError
from bowout.evaluation.cassette import Cassette, CassetteInvalid, as_cassette, cassette_place
from bowout.evaluation.judge import Judge
from bowout.evaluation.live import Live, live_client
from bowout.evaluation.running import Way
from bowout.evaluation.suite import scripted

if TYPE_CHECKING:
    import httpx

    from bowout.core.asking import Model, ModelAnswer, ModelRequest
    from bowout.evaluation.case import Task
    from bowout.evaluation.judge import Opinions
    from bowout.evaluation.running import Recorded, Run
    from bowout.evaluation.session import Options
    from bowout.evaluation.suite import Variant
    from bowout.evaluation.wire import Boundary

_SECONDS = 60.0  # a small model on two cores needs ten for an answer


@dataclass(frozen=True)
class Endpoint:
    """A live endpoint, its key never shown, and the one client for all cases."""

    base_url: str
    key: str | None = field(repr=False)
    seconds: float
    client: httpx.Client = field(repr=False)

    @classmethod
    def of(cls, options: Options) -> Endpoint:
        """Return the endpoint that options and environment name.

        Raises ``UsageError`` for none, ``ModelFailed`` for a URL or a key that cannot be used.
        """
        from bowout.llm.endpoint import endpoint

        key = os.environ.get("OPENAI_API_KEY")
        if not key and not options.base_url:
            raise UsageError("--live needs an endpoint: give --base-url, or set OPENAI_API_KEY")
        place = endpoint(model="", base_url=options.base_url, api_key=key)
        return cls(place.base_url, key, options.timeout or _SECONDS, live_client())

    def live(self) -> Live:
        """Return what passes the requests of one case on."""
        return Live(self.base_url, self.client)

    def peer(self, _task: Task) -> tuple[Recorded, Way]:
        """Return who answers a case, and the way to ask: a model that is free to answer, in real time."""
        return self.live(), Way(self.key, self.seconds, free=True, awake=True)


@dataclass
class Recorder:
    """Writes a cassette for each run; ``messages`` tells of those it could not."""

    folder: str
    key: str | None = field(default=None, repr=False)
    messages: list[str] = field(default_factory=list)
    kept: int = 0

    def keep(self, run: Run, peer: Recorded | None, variant: Variant) -> None:
        """Keep a run's exchanges; one that cannot be kept does not end the suite."""
        from bowout.delivery.files import write_atomically

        if not isinstance(peer, Live) or not run.exchanges or run.draft is None:
            return
        place = cassette_place(self.folder, run.task)
        if run.exchanges[-1].status is None:
            self.messages.append(f"{run.task.id}: not recorded, since the connection failed")
            return
        try:
            data = as_cassette(
                run,
                peer.headers,
                model=variant.setting.model,
                versions=dict(run.draft.versions),
                key=self.key,
            )
            place.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(place, data, force=True)
        except (CassetteInvalid, BowoutError) as error:
            self.messages.append(str(error))
        except OSError as error:
            self.messages.append(f"{place}: cannot be written: {error.strerror}")


def recorded(task: Task, folder: str) -> tuple[Recorded | None, Way]:
    """Return the cassette of a case if it has one, else its script."""
    place = cassette_place(folder, task)
    if not place.exists():
        return scripted(task)
    return Cassette(task, place), Way(free=True)


def judge(opinions: Opinions, endpoint: Endpoint | None, model: str, at: Boundary) -> Judge:
    """Return the judge; without an endpoint it only replays."""
    return Judge(opinions, None if endpoint is None else lambda: _Behind(endpoint, model, at))


class _Behind:
    """A model behind the boundary, connected anew for each question."""

    def __init__(self, endpoint: Endpoint, model: str, at: Boundary) -> None:
        self._endpoint = endpoint
        self._at = at
        self.name = model
        self.requests = 0
        self.prompt_tokens: int | None = None
        self.completion_tokens: int | None = None

    def ask(self, request: ModelRequest) -> ModelAnswer:
        """Ask once; raises ``ModelFailed``."""
        from bowout.llm import connect

        place = self._endpoint
        with self._at.attached(place.live()) as url:
            model: Model = connect(model=self.name, base_url=url, api_key=place.key, deadline=place.seconds)
            return model.ask(request)
