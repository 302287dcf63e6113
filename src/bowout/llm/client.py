"""The real model: any OpenAI-compatible endpoint, asked with patience that ends.

How many requests one question takes is bounded and predictable: at most three attempts, and each step down
the ladder of response formats costs one more, once in a run. A server that answers 500 to everything is asked
five times (two steps down, then three attempts on the lowest rung), one that answers 503 three times, one
that answers 400 three times (the three rungs), one that answers 401 once.
"""

from __future__ import annotations

import math
import random
import time
import weakref
from typing import TYPE_CHECKING, Any, NamedTuple

from bowout.core.asking import ModelAnswer
from bowout.llm.completion import read_content, read_reply, without_key
from bowout.llm.diagnosis import diagnose, maybe_about_the_format, worth_a_retry
from bowout.llm.endpoint import Endpoint, endpoint
from bowout.llm.ladder import Rung, request_body
from bowout.llm.tally import Tally
from bowout.llm.waiting import wait_seconds
from bowout.llm.wire import open_client, open_http, send, within

if TYPE_CHECKING:
    from collections.abc import Callable

    import openai
    import tenacity

    from bowout.core.asking import ModelRequest

MAX_ATTEMPTS = 3


def connect(  # noqa: PLR0913 - keyword-only settings, each with a meaning of its own
    *,
    model: str,
    base_url: str | None,
    api_key: str | None,
    deadline: float = 30.0,
    sleep: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
    jitter: Callable[[], float] = random.random,
) -> ChatModel:
    """Return the model to ask in one run; nothing is opened, imported or refused before the first question.

    ``deadline`` is in seconds and bounds all questions of the run together, from the first one on.
    ``base_url`` and ``api_key`` are as ``OPENAI_BASE_URL`` and ``OPENAI_API_KEY`` give them; what is wrong
    with them is told by ``ask``, as any failure of a model.
    """
    patience = Patience(deadline, sleep, clock, jitter)
    return ChatModel(
        model, lambda: endpoint(model=model, base_url=base_url, api_key=api_key), patience=patience
    )


class Patience(NamedTuple):
    """How long a run may take, in seconds, and by which clock, sleep and chance it goes."""

    seconds: float
    sleep: Callable[[float], None]
    clock: Callable[[], float]
    jitter: Callable[[], float]


class ChatModel:
    """A model behind a chat completions endpoint; it remembers the rung and what the run has cost."""

    def __init__(self, model: str, place: Callable[[], Endpoint], *, patience: Patience) -> None:
        self._model = model
        self._place = place
        self._patience = patience
        self._ends = math.inf
        self._client: openai.OpenAI | None = None
        self._key = ""
        self._rung = Rung.JSON_SCHEMA
        self._tally = Tally()

    @property
    def name(self) -> str:
        """The model's name as it was asked for."""
        return self._model

    @property
    def requests(self) -> int:
        """How many requests have left in this run, failed ones included."""
        return self._tally.requests

    @property
    def prompt_tokens(self) -> int | None:
        """The run's tokens so far as servers counted them; None if none did."""
        return self._tally.prompt_tokens

    @property
    def completion_tokens(self) -> int | None:
        """Likewise for what the model wrote."""
        return self._tally.completion_tokens

    def ask(self, request: ModelRequest) -> ModelAnswer:
        """Return the answer, or raise ``ModelFailed``; requests and tokens are those of the run so far."""
        try:
            self._client = self._client or self._open()
            content = self._retrying()(self._ask_down_the_ladder, self._client, request)
        except Exception as error:  # noqa: BLE001 - SDK, HTTP client and codecs raise of every kind; diagnose names it
            raise diagnose(error) from None
        tally = self._tally
        return ModelAnswer(content, self._model, tally.requests, tally.prompt_tokens, tally.completion_tokens)

    def _open(self) -> openai.OpenAI:
        """Open the client and start the clock; loading the SDK is no time that a model takes."""
        place = self._place()
        self._key = place.api_key
        http = open_http(place.base_url, self._tally)
        weakref.finalize(self, http.close).atexit = False
        client = open_client(place, http)
        self._ends = self._patience.clock() + self._patience.seconds
        return client

    def _retrying(self) -> tenacity.Retrying:
        from tenacity import Retrying, retry_if_exception

        return Retrying(
            retry=retry_if_exception(worth_a_retry),
            wait=self._wait,
            stop=self._enough,
            sleep=self._patience.sleep,
            reraise=True,
        )

    def _wait(self, state: tenacity.RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        response = getattr(error, "response", None)
        return wait_seconds(state.attempt_number, response and response.headers, jitter=self._patience.jitter)

    def _enough(self, state: tenacity.RetryCallState) -> bool:
        """Stop after the last attempt, and where the deadline would find us asleep."""
        return state.attempt_number >= MAX_ATTEMPTS or state.upcoming_sleep >= self._remaining()

    def _ask_down_the_ladder(self, client: openai.OpenAI, request: ModelRequest) -> str:
        """Ask on the rung of the run, stepping down for good where the response format may be the trouble."""
        import openai

        while True:
            try:
                return self._ask_once(client, request)
            except openai.APIStatusError as error:
                if self._rung is Rung.PLAIN or not maybe_about_the_format(error):
                    raise
                self._rung = Rung(self._rung + 1)

    def _ask_once(self, client: openai.OpenAI, request: ModelRequest) -> str:
        body: dict[str, Any] = request_body(request, model=self._model, rung=self._rung)
        answered = within(self._remaining(), lambda: send(client, body), give_up=client.close)
        reply = read_reply(answered)
        self._tally.add_tokens(reply)
        return without_key(read_content(reply), self._key)

    def _remaining(self) -> float:
        return self._ends - self._patience.clock()
